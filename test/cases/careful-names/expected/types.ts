// Made by nelumbo. Changes made here are lost when it runs again.

export type ABCD = string;

export type ArrayType = string;

export type BetterName = string;

export type BlobType = string;

export type CallOptionsType = string;

export type Class = string;

export type ClientErrorType = string;

export type ClientOptionsType = string;

export type ClientType = string;

export type Constructor = string;

export type CredentialType = string;

export type Error = string;

export type ErrorKindType = string;

export type Größe = string;

export type Items = string;

export interface Names {
  2?: string;
  __proto__: string;
  constructor: string;
  toString?: string;
  ""?: string;
  "a-b"?: string;
  "größe"?: string;
  "'quoted\"\\"?: string;
  class?: Class;
  list?: Items[];
  object?: ObjectType;
  error?: ClientErrorType;
  record?: {
    [key: string]: RecordType;
  };
  path?: ABCD;
}

export type ObjectType = string;

export type PetsErrorType = string;

export type PromiseType = string;

export type Properties = string;

export type Proto = string;

export type ReadonlyArray = string;

export type RecordType = string;

export type RestApiType = string;

export type RestRequestType = string;

export type String = string;

export type TransportCallOptionsType = string;

export type TransportOptionsType = string;

export type Uint8ArrayType = string;

export type Unknown = string;

export type _ = string;

export type _2 = string;

export type 名前 = string;
