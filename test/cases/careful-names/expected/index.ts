// Made by nelumbo. Changes made here are lost when it runs again.
import { noAnswer } from "./runtime/body.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, TransportOptions } from "./runtime/http.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";
import type {
  Names,
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

/** A client of pets. Made by {@link createClient}. */
export interface Client {
  /** Calls `GET /9`. */
  _(options?: CallOptions): Promise<void>;

  /** Calls `GET /6`. */
  _2fast(options?: CallOptions): Promise<void>;

  /** Calls `GET /3`. */
  constructor_(options?: CallOptions): Promise<void>;

  /** Calls `GET /11`. */
  createClient(options?: CallOptions): Promise<void>;

  /** Calls `GET /10`. */
  delete(options?: CallOptions): Promise<void>;

  /** Calls `GET /7`. */
  größeMessen(options?: CallOptions): Promise<void>;

  /** Calls `GET /13`. */
  listAll(options?: CallOptions): Promise<void>;

  /** Calls `GET /12`. */
  listIds(options?: CallOptions): Promise<void>;

  /** Calls `GET /4`. */
  proto(options?: CallOptions): Promise<void>;

  /** Calls `GET /5`. */
  request_(options?: CallOptions): Promise<void>;

  /** Calls `GET /2`. */
  then_(options?: CallOptions): Promise<void>;

  /** Calls `GET /1`. */
  with_(options?: CallOptions): Promise<Names>;

  /** Calls `GET /8`. */
  名前(options?: CallOptions): Promise<void>;

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
  },
  access: [
    [],
  ],
  bigintKeys: [],
  operations: [
    ["GET", 0, { input: false }, `
with_ /1
`],
    ["GET", 0, { input: false, answer: noAnswer }, `
_ /9
_2fast /6
constructor_ /3
createClient /11
delete /10
größeMessen /7
listAll /13
listIds /12
proto /4
request_ /5
then_ /2
名前 /8
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
