// Made by nelumbo. Changes made here are lost when it runs again.

export interface AnyAllowed {
  [key: string]: unknown;
}

export interface Closed {
  a: string;
}

export interface EmptySchema {
  [key: string]: unknown;
}

export type List = unknown[];

export type ListOfOne = string[][];

export type Lists = (string | null)[][][];

export interface Maps {
  [key: string]: {
    [key: string]: Numbers;
  };
}

export type NoList = never[];

export type NoneAllowed = Record<string, never>;

export type Nothing = Record<string, unknown>;

export interface Numbers {
  [key: string]: number;
}

export type Open = {
  a: string;
} & {
  [key: string]: unknown;
};

export type OpenOther = {
  a: string;
} & {
  [key: string]: number;
};

export type OpenSame = {
  a: string;
} & {
  [key: string]: string;
};

export interface Patterns {
  [key: string]: string;
}

export interface PropertiesOnly {
  a?: string;
}

export type Tuple = [string, Closed];

export type TupleAndMore = [string, ...number[]];
