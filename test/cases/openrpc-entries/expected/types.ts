// Made by nelumbo. Changes made here are lost when it runs again.

/** Known to both. */
export type SharedShared = number;

export type V1Pet = string;

export type V1Shared = SharedShared;

export interface V2Pet {
  name?: string;
}
