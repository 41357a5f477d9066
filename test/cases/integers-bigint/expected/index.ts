// Made by nelumbo. Changes made here are lost when it runs again.
import { jsonBody } from "./runtime/body.js";
import { inPathAndQuery, parameters } from "./runtime/parameters.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, TransportOptions } from "./runtime/http.js";
import { integerReader } from "./runtime/integers.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";
import type {
  Account,
  Amount,
  GetAccountParameters,
  PutAccountParameters,
} from "./types.js";

export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { RetryOptions } from "./runtime/http.js";
export type { RestRequest } from "./runtime/rest.js";
export type * from "./types.js";

/** What proves who is calling. */
export interface Credentials {
}

/** What can be set for one call, or with `client.with` for a part of a program. */
export interface CallOptions extends TransportCallOptions, Credentials {}

/** What a client is made with. */
export interface ClientOptions extends TransportOptions, Credentials {
  /** Where the API is served. */
  baseUrl?: string | undefined;
}

/** What every failing call throws. */
export class LedgerError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "LedgerError" });
  }
}

/** True for a LedgerError, even of another copy of this package. */
export function isLedgerError(error: unknown): error is LedgerError {
  return isErrorNamed(error, "LedgerError");
}

/** A client of Ledger. Made by {@link createClient}. */
export interface Client {
  /** Calls `GET /accounts/{id}`. */
  getAccount(input: GetAccountParameters, options?: CallOptions): Promise<Account>;

  /** Calls `GET /name`. */
  getName(options?: CallOptions): Promise<string>;

  /** Calls `GET /heights`. */
  listHeights(options?: CallOptions): Promise<(bigint | null)[]>;

  /** Calls `PUT /accounts/{id}`. */
  putAccount(input: PutAccountParameters, options?: CallOptions): Promise<Amount>;

  /** A client with these options for every call; what it does not set stays as it is here. */
  with(options: CallOptions): Client;

  /** Calls a route that the description does not know yet: `client.request("GET /path", { query: { … } })`. */
  request(route: `${string} /${string}`, input?: RestRequest, options?: CallOptions): Promise<unknown>;
}

const api: RestApi = {
  fail: LedgerError,
  basePath: "",
  presets: {
  },
  schemes: {
  },
  access: [
    [],
  ],
  integers: integerReader(LedgerError, {
    types: {
      Account: { members: { id: 1, balance: 1, expected: 1, kind: 1, openKind: 1, nullable: 1, integerOrText: 1, numberOrInteger: 2, list: { items: 1 }, lists: { items: { items: 1 } }, map: { others: 1 }, "x-map": { patterns: { "^n": 1 } }, pair: { tuple: [0, 1] }, either: "Transfer", both: "Transfer", parent: "Account", ["__proto__"]: "Transfer" } },
      Transfer: { members: { sum: 1 } },
    },
    outputs: {
      "GET /accounts/{id}": "Account",
      "GET /name": 0,
      "GET /heights": { items: 1 },
      "PUT /accounts/{id}": 1,
    },
  }),
  operations: [
    ["GET", 0, { input: false }, `
getName /name
listHeights /heights
`],
    ["GET", 0, { place: inPathAndQuery }, `
getAccount /accounts/{id}
`],
    ["PUT", 0, { place: parameters(["id", "path"]), body: jsonBody("application/json") }, `
putAccount /accounts/{id}
`],
  ],
};

/**
 * Makes a client.
 * @throws {@link LedgerError } when `baseUrl` is no URL.
 */
export function createClient(options: ClientOptions = {}): Client {
  return restClient<Client>(api, { ...options, baseUrl: options.baseUrl ?? "https://ledger.example" });
}
