// Made by nelumbo. Changes made here are lost when it runs again.

/** What nobody may have. */
export type Name = string | null;

export interface Nulls {
  ofType?: string | null;
  ofTypes?: null | string | number;
  ofArray?: (string | null)[] | null;
  ofObject?: {
    a?: string;
  } | null;
  ofAllOf?: Other | null;
  ofOneOf?: Other | null;
  ofAnyOf?: string | null;
  ofConst?: null;
  ofEnum?: "a" | null;
  alone?: null;
}

export interface Other {
  a?: string;
}
