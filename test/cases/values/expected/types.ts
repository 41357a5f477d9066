// Made by nelumbo. Changes made here are lost when it runs again.

export interface Values {
  color?: "red" | "green" | "it's \"blue\"" | "";
  level?: 1 | -2 | 3;
  mixed?: "a" | 1 | true | null;
  objects?: unknown;
  none?: never;
  kind?: "pet";
  one?: 1;
  open?: "cat" | "dog" | (string & {});
  openNullable?: "cat" | (string & {}) | null;
  openNumber?: 1 | 2 | (number & {});
  address?: `0x${string}` | `f${number}\`\\${string}`;
  small?: number;
  wide?: number;
  huge?: number | bigint;
  hugeNullable?: number | bigint | null;
  hugeOrText?: (number | bigint) | string;
  hugeList?: (number | bigint)[];
  date?: string;
  file?: Uint8Array | Blob;
  secret?: string;
  anything?: unknown;
  text?: string;
}
