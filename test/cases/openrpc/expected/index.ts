// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { Credential } from "./runtime/http.js";
import {
  type AsyncDisposeMember,
  type CallOptions,
  type ConnectionOptions,
  type JsonRpcApi,
  jsonRpcClient,
  type Stream,
} from "./runtime/jsonrpc.js";
import type {
  Block,
} from "./types.js";

export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Credential, Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type {
  Block,
} from "./types.js";

/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v1`, or the name of a server. */
  url: "main" | "test" | (string & {});
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Credential | undefined;
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

/** A client of Chain. Made by {@link createClient}. */
export interface Client extends AsyncDisposeMember {
  /** Calls `Chain.Find`. */
  find(first: number | undefined, last2: number, last3?: string | null): Promise<Block[]>;

  /**
   * Calls `Chain.Forget`, with the permission `admin`.
   * @deprecated
   */
  forget(what: unknown): Promise<void>;

  /**
   * Calls `Chain.GetBlock`, with the permission `read`.
   * @param height - From zero up.
   * @param withMessages - The messages too.
   */
  getBlock(height: number | bigint, withMessages?: boolean, default_?: string): Promise<Block>;

  /**
   * The newest block
   *
   * As this node sees it.
   *
   * Calls `Chain.Head`, with the permission `read`.
   */
  head(): Promise<Block>;

  /** Calls `Chain.ID`. */
  id(): Promise<string>;

  /** Calls `Chain.list_all`. */
  listAll(): Promise<unknown>;

  /** Calls `Chain.Nothing`, with the permission `write`. */
  nothing(): Promise<void>;

  /** Calls `Chain.Notify`, with the permission `read`. */
  notify(): Stream<Block[]>;

  /**
   * Calls `Chain.Subscribe`, with the permission `sign`.
   * @param topic - Which one.
   * @returns Items: One event.
   */
  subscribe(topic: "a; }" | "b"): Stream<{ a?: string; b?: number }>;

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
  fail: PetsError,
  prefix: "Chain.",
  path: "/rpc/v1",
  presets: {
    "main": "https://chain.example.com/rpc/v1",
    "test": "https://test.example.com/rpc/v1",
  },
  bigintKeys: ["Height"],
  firstWords: "find forget get head id list nothing notify subscribe",
  methods: {
    find: { names: ["first", "Last", "last"] },
    getBlock: { arity: 3 },
    id: { wire: "Chain.ID" },
    listAll: { wire: "Chain.list_all" },
    notify: { stream: "channel" },
    subscribe: { blocking: true, stream: { notification: "Chain.Event" } },
  },
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link PetsError } when `url` is no http, https, ws or wss URL.
 */
export function createClient(options: ClientOptions): Client {
  return jsonRpcClient<Client>(api, options);
}
