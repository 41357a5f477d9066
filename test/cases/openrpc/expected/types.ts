// Made by nelumbo. Changes made here are lost when it runs again.

export interface Block {
  Height: number | bigint;
  Parents: string[] | null;
}
