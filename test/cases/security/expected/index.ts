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

/** The options of a call that needs one of these sets of credentials: required, unless the client was given one. */
export type Keyed<Given extends keyof Credentials, Sets extends readonly (keyof Credentials)[]> = true extends (
  Sets extends unknown ? (Sets[number] extends Given ? true : false) : never
)
  ? [options?: CallOptions]
  : [
      options: CallOptions &
        (Sets extends unknown ? { [Name in Exclude<Sets[number], Given>]: NonNullable<Credentials[Name]> } : never),
    ];

/** A client of Locks. Made by {@link createClient}. */
export interface Client<Given extends keyof Credentials = keyof Credentials> {
  /** Calls `GET /both`, with `apiKey` and `queryKey`, or `session` and `oauth`. */
  both(...optionsWithCredentials: Keyed<Given, ["apiKey", "queryKey"] | ["session", "oauth"]>): Promise<void>;

  /** Calls `GET /certificate`. */
  certificate(options?: CallOptions): Promise<void>;

  /** Calls `GET /either`, with `apiKey`, or `login`. */
  either(...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["login"]>): Promise<void>;

  /** Calls `GET /inherited`, with `apiKey`. */
  inherited(...optionsWithCredentials: Keyed<Given, ["apiKey"]>): Promise<void>;

  /** Calls `GET /odd`, with `headers_`, or `constructor_`. */
  odd(...optionsWithCredentials: Keyed<Given, ["headers_"] | ["constructor_"]>): Promise<void>;

  /** Calls `GET /public`. */
  openToAll(options?: CallOptions): Promise<void>;

  /** Calls `GET /openid`, with `openid`. */
  openid(...optionsWithCredentials: Keyed<Given, ["openid"]>): Promise<void>;

  /** Calls `GET /optional`, with `token`, or none. */
  optional(options?: CallOptions): Promise<void>;

  /** A client with these options for every call; what it does not set stays as it is here. */
  with<K0 extends Credential | undefined = undefined, K1 extends Credential | undefined = undefined, K2 extends Credential | undefined = undefined, K3 extends Credential | undefined = undefined, K4 extends BasicCredential | undefined = undefined, K5 extends Credential | undefined = undefined, K6 extends Credential | undefined = undefined, K7 extends Credential | undefined = undefined, K8 extends Credential | undefined = undefined>(
    options: CallOptions & { apiKey?: K0 | undefined; queryKey?: K1 | undefined; session?: K2 | undefined; token?: K3 | undefined; login?: K4 | undefined; oauth?: K5 | undefined; openid?: K6 | undefined; headers_?: K7 | undefined; constructor_?: K8 | undefined },
  ): Client<Given | ([K0] extends [undefined] ? never : "apiKey") | ([K1] extends [undefined] ? never : "queryKey") | ([K2] extends [undefined] ? never : "session") | ([K3] extends [undefined] ? never : "token") | ([K4] extends [undefined] ? never : "login") | ([K5] extends [undefined] ? never : "oauth") | ([K6] extends [undefined] ? never : "openid") | ([K7] extends [undefined] ? never : "headers_") | ([K8] extends [undefined] ? never : "constructor_")>;

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
export function createClient<K0 extends Credential | undefined = undefined, K1 extends Credential | undefined = undefined, K2 extends Credential | undefined = undefined, K3 extends Credential | undefined = undefined, K4 extends BasicCredential | undefined = undefined, K5 extends Credential | undefined = undefined, K6 extends Credential | undefined = undefined, K7 extends Credential | undefined = undefined, K8 extends Credential | undefined = undefined>(
  options: ClientOptions & { apiKey?: K0 | undefined; queryKey?: K1 | undefined; session?: K2 | undefined; token?: K3 | undefined; login?: K4 | undefined; oauth?: K5 | undefined; openid?: K6 | undefined; headers_?: K7 | undefined; constructor_?: K8 | undefined },
): Client<([K0] extends [undefined] ? never : "apiKey") | ([K1] extends [undefined] ? never : "queryKey") | ([K2] extends [undefined] ? never : "session") | ([K3] extends [undefined] ? never : "token") | ([K4] extends [undefined] ? never : "login") | ([K5] extends [undefined] ? never : "oauth") | ([K6] extends [undefined] ? never : "openid") | ([K7] extends [undefined] ? never : "headers_") | ([K8] extends [undefined] ? never : "constructor_")> {
  return restClient(api, options);
}
