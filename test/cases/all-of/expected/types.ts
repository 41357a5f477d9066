// Made by nelumbo. Changes made here are lost when it runs again.

export type AnyOfAndMore = {
  common: string;
} & (Base | {
  b?: string;
});

export interface Base {
  id: string;
  name?: string;
}

export interface EitherRequired {
  a?: string;
  b?: string;
}

/** More than a base. */
export type Extended = {
  /** And that. */
  extra: string;
} & Base & {
  more?: number;
};

export type OneOfAndMore = {
  common: string;
} & (Base | {
  b?: string;
});

export type Plain = Base;

export type RequiredOfExtended = Plain & {
  other?: string;
} & Required<Pick<Plain, "name">>;

export type RequiredOutside = Base & Required<Pick<Base, "name">>;

export type RequiredType = Base & Required<Pick<Base, "name">>;
