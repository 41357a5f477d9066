// Made by nelumbo. Changes made here are lost when it runs again.

export interface Block {
  Height: Height;
  Gas: bigint;
  Size: number;
  Parents?: Block[] | null;
}

export type Height = bigint;
