// Made by nelumbo. Changes made here are lost when it runs again.
import { bytesBody, formBody, jsonBody, multipartBody, noAnswer, textBody } from "./runtime/body.js";
import { parameters } from "./runtime/parameters.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, TransportOptions } from "./runtime/http.js";
import { type RestApi, type RestRequest, restClient } from "./runtime/rest.js";
import type {
  SendNamedBytesParameters,
  SendTextParameters,
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

/** A client of Bodies. Made by {@link createClient}. */
export interface Client {
  /** Calls `POST /any-bytes`. */
  sendAnyBytes(input?: Uint8Array | Blob, options?: CallOptions): Promise<void>;

  /** Calls `POST /any-text`. */
  sendAnyText(input?: string, options?: CallOptions): Promise<void>;

  /** Calls `POST /any-type`. */
  sendAnyType(input?: { name?: string | undefined }, options?: CallOptions): Promise<void>;

  /** Calls `PUT /bytes`. */
  sendBytes(input?: Uint8Array | Blob, options?: CallOptions): Promise<void>;

  /** Calls `POST /choice`. */
  sendChoice(input?: number, options?: CallOptions): Promise<void>;

  /** Calls `POST /form`. */
  sendForm(input?: { name?: string | undefined }, options?: CallOptions): Promise<void>;

  /** Calls `PATCH /json`. */
  sendJson(input?: string[], options?: CallOptions): Promise<void>;

  /** Calls `POST /media-type`. */
  sendMediaType(input?: { file?: Uint8Array | Blob | undefined; photos?: (Uint8Array | Blob)[] | undefined; text?: string | undefined; drawing?: string | undefined }, options?: CallOptions): Promise<void>;

  /** Calls `POST /multipart`. */
  sendMultipart(input: { file: Uint8Array | Blob; files?: (Uint8Array | Blob)[] | undefined; name?: string | undefined }, options?: CallOptions): Promise<void>;

  /** Calls `PUT /bytes/{name}`. */
  sendNamedBytes(input: SendNamedBytesParameters, options?: CallOptions): Promise<void>;

  /** Calls `POST /no-content`. */
  sendNothing(options?: CallOptions): Promise<void>;

  /** Calls `PUT /text`. */
  sendText(input: SendTextParameters, options?: CallOptions): Promise<void>;

  /** Calls `PUT /text-alone`. */
  sendTextAlone(input: string, options?: CallOptions): Promise<void>;

  /** Calls `DELETE /delete`. */
  sendWithDelete(input?: string, options?: CallOptions): Promise<void>;

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
    ["DELETE", 0, { answer: noAnswer }, `
sendWithDelete /delete
`],
    ["PATCH", 0, { body: jsonBody("application/merge-patch+json"), answer: noAnswer }, `
sendJson /json
`],
    ["POST", 0, { answer: noAnswer }, `
sendAnyType /any-type
sendChoice /choice
`],
    ["POST", 0, { body: bytesBody("application/octet-stream"), answer: noAnswer }, `
sendAnyBytes /any-bytes
`],
    ["POST", 0, { body: formBody, answer: noAnswer }, `
sendForm /form
`],
    ["POST", 0, { body: multipartBody, answer: noAnswer }, `
sendMediaType /media-type
sendMultipart /multipart
`],
    ["POST", 0, { body: textBody("text/plain"), answer: noAnswer }, `
sendAnyText /any-text
`],
    ["POST", 0, { input: false, answer: noAnswer }, `
sendNothing /no-content
`],
    ["PUT", 0, { body: bytesBody("application/octet-stream"), answer: noAnswer }, `
sendBytes /bytes
`],
    ["PUT", 0, { body: textBody("text/plain"), answer: noAnswer }, `
sendTextAlone /text-alone
`],
    ["PUT", 0, { place: parameters(["lang", "query"]), body: textBody("text/markdown"), answer: noAnswer }, `
sendText /text
`],
    ["PUT", 0, { place: parameters(["name", "path"]), body: bytesBody("image/png"), answer: noAnswer }, `
sendNamedBytes /bytes/{name}
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
