// Made by nelumbo. Changes made here are lost when it runs again.

export interface Even {
  next?: Odd;
}

export type Json = (string | number | boolean | null) | Json[] | {
  [key: string]: Json;
};

export interface Odd {
  next?: Even;
}

export interface Tree {
  parent?: Tree | null;
  children: Tree[];
  byName?: {
    [key: string]: Tree;
  };
}
