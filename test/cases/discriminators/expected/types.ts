// Made by nelumbo. Changes made here are lost when it runs again.

export type ByMapping = ({
  kind: "cat" | "kitten";
} & Cat) | ({
  kind: "dog";
} & Dog) | ({
  kind: "Fish";
} & Fish);

export type ByName = ({
  kind: "Cat";
} & Cat) | ({
  kind: "Dog";
} & Dog);

export interface Cat {
  kind: string;
  purrs?: boolean;
}

export interface Dog {
  kind: string;
  barks?: boolean;
}

export interface Fish {
  fins?: number;
}

export type Missing = ({
  kind: "Fish";
} & Fish) | string;
