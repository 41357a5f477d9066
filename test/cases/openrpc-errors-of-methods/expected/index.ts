// Made by nelumbo. Changes made here are lost when it runs again.
import { NodeError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import {
  type AsyncDisposeMember,
  type CallOptions,
  type ConnectionOptions,
  type RpcEndpoints,
  type JsonRpcApi,
  jsonRpcClient,
} from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";

export { NodeError, isNodeError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";

/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given. */
  url: RpcEndpoints<string>;
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Credential | undefined;
  /** Sends a token even without encryption, to hosts other than this machine. */
  allowInsecure?: boolean | undefined;
}

/** The methods of the API. */
export interface ClientMethods {
  /** Calls `Chain.Get`. */
  get(): Promise<string>;

  /** Calls `Chain.Head`. */
  head(): Promise<string>;

}

/** What every client has beside the methods of the API. */
interface ClientScope extends AsyncDisposeMember {
  /** A client with these options for every call; what it does not set stays as it is here. */
  with(options: CallOptions): this;

  /** Calls a method that the description does not know yet, by the name that travels. */
  request(
    method: string,
    params?: readonly unknown[] | Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown>;

  /**
   * Sends several calls at once, and says of each how it ended:
   * `const [one, other] = await client.batch((b) => [b.one(), b.other()])`. Over HTTP they travel in one request.
   * @returns A list of what `Promise.allSettled` would give, in the order of the calls: it does not throw for one that failed.
   */
  batch<const Calls extends readonly Promise<unknown>[]>(
    calls: (batch: BatchClient<this>) => Calls,
    options?: CallOptions,
  ): Promise<BatchResults<Calls, NodeError>>;

  /**
   * Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
   * those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
   */
  close(): Promise<void>;
}

/** A client of Chain. Made by {@link createClient}. */
export interface Client extends ClientScope, ClientMethods {}

const api: JsonRpcApi = {
  fail: NodeError,
  prefix: "Chain.",
  path: "",
  presets: {
  },
  arities: [
    "get head",
  ],
  facts: lazily(() => import("./facts/index.js")),
  methods: [
  ],
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link NodeError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
 * A multiaddr is read when the first call is made, which fails with that instead.
 */
export function createClient(options: ClientOptions): Client {
  return jsonRpcClient<Client>(api, options);
}
