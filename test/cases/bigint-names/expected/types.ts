// Made by nelumbo. Changes made here are lost when it runs again.

export interface Deal {
  size?: number | bigint;
  sizes?: (number | bigint)[];
  weight?: Weight;
}

export interface File {
  size?: number | bigint;
  sizes?: (number | bigint | null)[] | null;
  weight?: Height | (number | bigint);
  height?: Height;
}

export type Height = number;

export interface Short {
  size?: number;
  sizes?: string;
  weight?: number;
}

export type Weight = number | bigint;
