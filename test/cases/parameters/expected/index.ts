// Made by nelumbo. Changes made here are lost when it runs again.
import { jsonBody, noAnswer } from "./runtime/body.js";
import { inPathAndQuery, parameters } from "./runtime/parameters.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, TransportOptions } from "./runtime/http.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";
import type {
  DeleteOneParameters,
  GetPetParameters,
  PutPetParameters,
  SearchParameters,
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

/** A client of Parameters. Made by {@link createClient}. */
export interface Client {
  /** Calls `DELETE /only/path/{id}`. */
  deleteOne(input: DeleteOneParameters, options?: CallOptions): Promise<void>;

  /** Calls `GET /{owner}/pets/{id}`. */
  getPet(input: GetPetParameters, options?: CallOptions): Promise<void>;

  /** Calls `PUT /{owner}/pets/{id}`. */
  putPet(input: PutPetParameters, options?: CallOptions): Promise<void>;

  /** Calls `GET /search`. */
  search(input?: SearchParameters, options?: CallOptions): Promise<void>;

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
    ["DELETE", 0, { place: inPathAndQuery, answer: noAnswer }, `
deleteOne /only/path/{id}
`],
    ["GET", 0, { place: parameters(["owner", "path"], ["path_id", "path", "id"], ["limit", "query"], ["query_id", "query", "id"], ["X-Trace", "header"], ["session", "cookie"]), answer: noAnswer }, `
getPet /{owner}/pets/{id}
`],
    ["GET", 0, { place: parameters(["tags", "query", "tags", "pipe"], ["words", "query", "words", "space"], ["filter", "query", "filter", "deepObject"], ["json", "query", "json", "json"], ["odd name[]", "query"], ["__proto__", "query"], ["constructor", "query"], ["bare", "query"]), answer: noAnswer }, `
search
`],
    ["PUT", 0, { place: parameters(["owner", "path"], ["id", "path"], ["limit", "query", "limit", "comma"], ["query_body", "query", "body"]), body: jsonBody("application/json"), answer: noAnswer }, `
putPet /{owner}/pets/{id}
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
