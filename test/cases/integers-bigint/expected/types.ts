// Made by nelumbo. Changes made here are lost when it runs again.

export interface Account {
  id: bigint;
  balance: Amount;
  expected?: bigint | undefined;
  small?: number | undefined;
  plain?: number | undefined;
  ratio?: number | undefined;
  kind?: Kind | undefined;
  openKind?: OpenKind | undefined;
  nullable?: bigint | null | undefined;
  integerOrText?: bigint | string | undefined;
  numberOrInteger?: bigint | number | undefined;
  list?: bigint[] | undefined;
  lists?: Amount[][] | undefined;
  map?: {
    [key: string]: bigint;
  } | undefined;
  "x-map"?: {
    [key: string]: bigint;
  } | undefined;
  pair?: [string, bigint] | undefined;
  either?: Transfer | Note | undefined;
  both?: (Transfer & Note) | undefined;
  parent?: Account | null | undefined;
  __proto__?: Transfer | undefined;
  anything?: unknown;
}

export type Amount = bigint;

/** What `getAccount` takes. */
export interface GetAccountParameters {
  id: bigint;
  after?: bigint | undefined;
  limit?: number | undefined;
}

export type Kind = 1n | 2n;

export interface Note {
  note: string;
}

export type OpenKind = 1n | 2n | (bigint & {});

/** What `putAccount` takes. */
export interface PutAccountParameters {
  id: bigint;
  body: Account;
}

export interface Transfer {
  sum: Amount;
}
