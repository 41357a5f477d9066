// Made by nelumbo. Changes made here are lost when it runs again.
import { bytesAnswer, noAnswer, textAnswer } from "./runtime/body.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, TransportOptions } from "./runtime/http.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";
import type {
  Good,
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

/** A client of Answers. Made by {@link createClient}. */
export interface Client {
  /** Calls `GET /all-bad`. */
  allBad(options?: CallOptions): Promise<void>;

  /** Calls `GET /any`. */
  any(options?: CallOptions): Promise<unknown>;

  /** Calls `GET /any-bytes`. */
  anyBytes(options?: CallOptions): Promise<Uint8Array>;

  /** Calls `GET /any-text`. */
  anyText(options?: CallOptions): Promise<string>;

  /** Calls `GET /any-type`. */
  anyType(options?: CallOptions): Promise<Good>;

  /** Calls `GET /apart`. */
  apart(options?: CallOptions): Promise<Good | string>;

  /** Calls `GET /bytes`. */
  bytes(options?: CallOptions): Promise<Uint8Array>;

  /** Calls `GET /choice`. */
  choice(options?: CallOptions): Promise<number>;

  /** Calls `GET /default-only`. */
  defaultOnly(options?: CallOptions): Promise<Good>;

  /** Calls `GET /maybe`. */
  maybe(options?: CallOptions): Promise<Good | undefined>;

  /** Calls `DELETE /nothing`. */
  nothing(options?: CallOptions): Promise<void>;

  /** Calls `GET /one-of-both`. */
  oneOfBoth(options?: CallOptions): Promise<Good>;

  /** Calls `GET /range`. */
  range(options?: CallOptions): Promise<Good>;

  /** Calls `GET /text`. */
  text(options?: CallOptions): Promise<string>;

  /** Calls `GET /unsaid`. */
  unsaid(options?: CallOptions): Promise<void>;

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
    ["DELETE", 0, { input: false, answer: noAnswer }, `
nothing
`],
    ["GET", 0, { input: false }, `
any
anyType /any-type
apart
choice
defaultOnly /default-only
oneOfBoth /one-of-both
range
`],
    ["GET", 0, { input: false, answer: bytesAnswer }, `
anyBytes /any-bytes
bytes
`],
    ["GET", 0, { input: false, answer: noAnswer }, `
allBad /all-bad
unsaid
`],
    ["GET", 0, { input: false, answer: textAnswer }, `
anyText /any-text
text
`],
    ["GET", 0, { input: false, mayBeEmpty: true }, `
maybe
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
