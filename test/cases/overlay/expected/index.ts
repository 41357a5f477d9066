// Made by nelumbo. Changes made here are lost when it runs again.
import { headerKey } from "./runtime/credentials.js";
import { inQuery } from "./runtime/parameters.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, Credential, TransportOptions } from "./runtime/http.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";
import type {
  ListPetsParameters,
} from "./types.js";

export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { RestRequest } from "./runtime/rest.js";
export type * from "./types.js";

/** What proves who is calling. */
export interface Credentials {
  /** Sent as `X-Api-Key`. */
  apiKey?: Credential | undefined;
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

/** A client of Pets. Made by {@link createClient}. */
export interface Client<Given extends keyof Credentials = keyof Credentials> {
  /**
   * Lists pets
   *
   * Calls `GET /pets`, with `apiKey`.
   */
  listPets: { (input?: ListPetsParameters, ...optionsWithCredentials: Keyed<Given, ["apiKey"]>): Promise<string[]>; all(input?: Omit<ListPetsParameters, "page" | "size"> & Partial<Pick<ListPetsParameters, "page" | "size">>, ...optionsWithCredentials: Keyed<Given, ["apiKey"]>): AsyncGenerator<string, void, undefined> };

  /** A client with these options for every call; what it does not set stays as it is here. */
  with<K0 extends Credential | undefined = undefined>(
    options: CallOptions & { apiKey?: K0 | undefined },
  ): Client<Given | ([K0] extends [undefined] ? never : "apiKey")>;

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
  },
  access: [
    [],
    [["apiKey"]],
  ],
  bigintKeys: [],
  operations: [
    ["GET", 1, { place: inQuery, statuses: [429], attempts: 3, paging: ["page", "size", 0] }, `
listPets /pets
`],
  ],
};

/**
 * Makes a client.
 * @throws {@link PetsError } when `baseUrl` is no URL.
 */
export function createClient<K0 extends Credential | undefined = undefined>(
  options: ClientOptions & { apiKey?: K0 | undefined },
): Client<([K0] extends [undefined] ? never : "apiKey")> {
  return restClient(api, options);
}
