// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { Credential } from "./runtime/http.js";
import {
  type AsyncDisposeMember,
  type CallOptions,
  type ConnectionOptions,
  type JsonRpcApi,
  jsonRpcClient,
} from "./runtime/jsonrpc.js";

export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Credential, Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";

/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given. */
  url: string;
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Credential | undefined;
}

/** What every failing call throws. */
export class ClassError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "ClassError" });
  }
}

/** True for a ClassError, even of another copy of this package. */
export function isClassError(error: unknown): error is ClassError {
  return isErrorNamed(error, "ClassError");
}

/** A client of Classes. Made by {@link createClient}. */
export interface Client extends AsyncDisposeMember {
  /** Calls `list`. */
  list(): Promise<void>;

  /** A client with these options for every call; what it does not set stays as it is here. */
  with(options: CallOptions): Client;

  /** Calls a method that the description does not know yet, by the name that travels. */
  request(
    method: string,
    params?: readonly unknown[] | Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown>;

  /**
   * Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
   * those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
   */
  close(): Promise<void>;
}

const api: JsonRpcApi = {
  fail: ClassError,
  prefix: "",
  path: "",
  presets: {
  },
  bigintKeys: [],
  firstWords: "list",
  methods: {
    list: { wire: "list" },
  },
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link ClassError } when `url` is no http, https, ws or wss URL.
 */
export function createClient(options: ClientOptions): Client {
  return jsonRpcClient<Client>(api, options);
}
