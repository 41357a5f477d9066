// Made by nelumbo. Changes made here are lost when it runs again.
import { multipartBody, noAnswer } from "./runtime/body.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, TransportOptions } from "./runtime/http.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";

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

/** A client of Pets. Made by {@link createClient}. */
export interface Client {
  /** Calls `POST /pets`. */
  addPet(input?: { photo?: Uint8Array | Blob | undefined; pet?: { name?: string | undefined } | undefined; tags?: string[] | undefined; names?: string[] | undefined }, options?: CallOptions): Promise<void>;

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
    ["POST", 0, { body: multipartBody, answer: noAnswer }, `
addPet /pets
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
