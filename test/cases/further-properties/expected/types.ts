// Made by nelumbo. Changes made here are lost when it runs again.

export type Agreeing = {
  /** Its name */
  name?: string;
  kind?: "cat" | "dog";
} & {
  [key: string]: string;
};

export type Contradicting = {
  id: number;
  name?: string;
} & {
  [key: string]: unknown;
};

export interface Map {
  [key: string]: string;
}

export type Pattern = {
  id?: number;
} & {
  [key: string]: unknown;
};

export type Union = {
  name?: string;
  age?: number;
} & {
  [key: string]: string | number;
};
