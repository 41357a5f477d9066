// Made by nelumbo. Changes made here are lost when it runs again.

export interface Nulls {
  ofType?: string | null;
  ofFormat?: Uint8Array | Blob | null;
  ofArray?: (string | null)[] | null;
  ofObject?: {
    a?: string;
  } | null;
  ofEmptyObject?: Record<string, never> | null;
  ofMap?: {
    [key: string]: string;
  } | null;
  ofEnum?: "a" | "b" | null;
  ofEnumWithNull?: "a" | "b" | null;
  ofEnumWithoutType?: ("a" | "b") | null;
  ofAllOf?: Other | null;
  ofTypeAndAllOf?: Other | null;
  ofOneOf?: (string | number) | null;
  ofAnyOf?: (Other | number) | null;
  ofPropertiesAlone?: {
    a?: string;
  } | null;
  ofReference?: Other;
  ofNothing?: unknown;
  notAtAll?: string;
}

export interface Other {
  a?: string;
}
