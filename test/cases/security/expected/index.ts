// Made by nelumbo. Changes made here are lost when it runs again.
import { noAnswer } from "./runtime/body.js";
import { basicUser, bearerToken, cookieKey, headerKey, queryKey } from "./runtime/credentials.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, Credential, TransportOptions } from "./runtime/http.js";
import { type BasicCredential, type RestApi, type RestRequest, restClient } from "./runtime/rest.js";

export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { BasicCredential, RestRequest } from "./runtime/rest.js";
export type * from "./types.js";

/** What proves who is calling. */
export interface Credentials {
  /** From the `dashboard`. */
  apiKey?: Credential | undefined;
  /** Sent as `key`. */
  queryKey?: Credential | undefined;
  /** Sent as `sid`. */
  session?: Credential | undefined;
  /** Sent as `Authorization`. */
  token?: Credential | undefined;
  /** Sent as `Authorization`. */
  login?: BasicCredential | undefined;
  /** Sent as `Authorization`. */
  oauth?: Credential | undefined;
  /** Sent as `Authorization`. */
  openid?: Credential | undefined;
  /** Sent as `X-Headers`. */
  headers_?: Credential | undefined;
  /** Sent as `X-Constructor`. */
  constructor_?: Credential | undefined;
}

/** What can be set for one call, or with `client.with` for a part of a program. */
export interface CallOptions extends TransportCallOptions, Credentials {}

/** What a client is made with. */
export interface ClientOptions extends TransportOptions, Credentials {
  /** Where the API is served. */
  baseUrl: string;
}

/** What every failing call throws. */
export class PetsError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "PetsError" });
  }
}

/** True for a PetsError, even of another copy of this package. */
export function isPetsError(error: unknown): error is PetsError {
  return isErrorNamed(error, "PetsError");
}

/** A client of Locks. Made by {@link createClient}. */
export interface Client {
  /** Calls `GET /both`, with `apiKey` and `queryKey`, or `session` and `oauth`. */
  both(options?: CallOptions): Promise<void>;

  /** Calls `GET /certificate`. */
  certificate(options?: CallOptions): Promise<void>;

  /** Calls `GET /either`, with `apiKey`, or `login`. */
  either(options?: CallOptions): Promise<void>;

  /** Calls `GET /inherited`, with `apiKey`. */
  inherited(options?: CallOptions): Promise<void>;

  /** Calls `GET /odd`, with `headers_`, or `constructor_`. */
  odd(options?: CallOptions): Promise<void>;

  /** Calls `GET /public`. */
  openToAll(options?: CallOptions): Promise<void>;

  /** Calls `GET /openid`, with `openid`. */
  openid(options?: CallOptions): Promise<void>;

  /** Calls `GET /optional`, with `token`, or none. */
  optional(options?: CallOptions): Promise<void>;

  /** A client with these options for every call; what it does not set stays as it is here. */
  with(options: CallOptions): Client;

  /** Calls a route that the description does not know yet: `client.request("GET /path", { query: { … } })`. */
  request(route: `${string} /${string}`, input?: RestRequest, options?: CallOptions): Promise<unknown>;
}

const api: RestApi = {
  fail: PetsError,
  basePath: "",
  presets: {
  },
  schemes: {
    apiKey: headerKey("X-Api-Key"),
    queryKey: queryKey("key"),
    session: cookieKey("sid"),
    token: bearerToken,
    login: basicUser,
    oauth: bearerToken,
    openid: bearerToken,
    headers_: headerKey("X-Headers"),
    constructor_: headerKey("X-Constructor"),
  },
  access: [
    [],
    [["apiKey", "queryKey"], ["session", "oauth"]],
    [["apiKey"], ["login"]],
    [["apiKey"]],
    [["headers_"], ["constructor_"]],
    [["openid"]],
    [["token"], []],
  ],
  bigintKeys: [],
  operations: [
    ["GET", 0, { input: false, answer: noAnswer }, `
certificate
openToAll /public
`],
    ["GET", 1, { input: false, answer: noAnswer }, `
both
`],
    ["GET", 2, { input: false, answer: noAnswer }, `
either
`],
    ["GET", 3, { input: false, answer: noAnswer }, `
inherited
`],
    ["GET", 4, { input: false, answer: noAnswer }, `
odd
`],
    ["GET", 5, { input: false, answer: noAnswer }, `
openid
`],
    ["GET", 6, { input: false, answer: noAnswer }, `
optional
`],
  ],
};

/**
 * Makes a client.
 * @throws {@link PetsError } when `baseUrl` is no URL.
 */
export function createClient(options: ClientOptions): Client {
  return restClient<Client>(api, options);
}
