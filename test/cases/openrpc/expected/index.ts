// Made by nelumbo. Changes made here are lost when it runs again.
import { PetsError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import {
  type AsyncDisposeMember,
  type CallOptions,
  type ConnectionOptions,
  type RpcEndpoints,
  type JsonRpcApi,
  jsonRpcClient,
  type Stream,
} from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";
import type { Denied } from "./runtime/permission.js";
import type {
  Block,
} from "./types.js";

export { PetsError, isPetsError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type { NeedsPermission } from "./runtime/permission.js";
export type {
  Block,
} from "./types.js";

/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";

/** What a client is made with. */
export interface ClientOptions<
  Given extends PermissionTier | undefined = PermissionTier | undefined,
  Token extends Credential | undefined = Credential | undefined,
> extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v1`, or the name of a server. */
  url: RpcEndpoints<"main" | "test" | (string & {}), Token>;
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Token;
  /**
   * What the token permits, with all that comes before it: other methods cannot be called then. By default everything,
   * or `read` without a token.
   */
  permission?: Given;
  /** Sends a token even without encryption, to hosts other than this machine. */
  allowInsecure?: boolean | undefined;
}

/** The methods that need the permission `read`. */
export interface ReadMethods {
  /** Calls `Chain.Find`. */
  find(first: number | undefined, last2: number, last3?: string | null): Promise<Block[]>;

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

  /** Calls `Chain.Notify`, with the permission `read`. */
  notify(): Stream<Block[]>;

}

/** The methods that need the permission `write`. */
export interface WriteMethods {
  /** Calls `Chain.Nothing`, with the permission `write`. */
  nothing(): Promise<void>;

}

/** The methods that need the permission `sign`. */
export interface SignMethods {
  /**
   * Calls `Chain.Subscribe`, with the permission `sign`, without a time limit by default.
   * @param topic - Which one.
   * @returns Items: One event.
   */
  subscribe(topic: "a; }" | "b"): Stream<{ a?: string; b?: number }>;

}

/** The methods that need the permission `admin`. */
export interface AdminMethods {
  /**
   * Calls `Chain.Forget`, with the permission `admin`.
   * @deprecated
   */
  forget(what: unknown): Promise<void>;

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
  ): Promise<BatchResults<Calls, PetsError>>;

  /**
   * Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
   * those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
   */
  close(): Promise<void>;
}

/** A client of Chain. Made by {@link createClient}. */
export interface Client extends ClientScope, ReadMethods, WriteMethods, SignMethods, AdminMethods {}

/** A client of Chain with no more than the permission `read`. */
export interface ReadClient extends ClientScope, ReadMethods, Denied<WriteMethods, "write">, Denied<SignMethods, "sign">, Denied<AdminMethods, "admin"> {}

/** A client of Chain with no more than the permission `write`. */
export interface WriteClient extends ClientScope, ReadMethods, WriteMethods, Denied<SignMethods, "sign">, Denied<AdminMethods, "admin"> {}

/** A client of Chain with no more than the permission `sign`. */
export interface SignClient extends ClientScope, ReadMethods, WriteMethods, SignMethods, Denied<AdminMethods, "admin"> {}

/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<Given extends PermissionTier | undefined, Token extends Credential | undefined = Credential> = [Given] extends [undefined] ? [Token] extends [undefined] ? ReadClient : Client :
  undefined extends Given ? Client :
  "read" extends Given ? ReadClient :
  "write" extends Given ? WriteClient :
  "sign" extends Given ? SignClient :
  Client;

const api: JsonRpcApi = {
  fail: PetsError,
  prefix: "Chain.",
  path: "/rpc/v1",
  presets: {
    "main": "https://chain.example.com/rpc/v1",
    "test": "https://test.example.com/rpc/v1",
  },
  arities: [
    "find forget head id list nothing notify subscribe",
    "",
    "",
    "get",
  ],
  facts: lazily(() => import("./facts/index.js")),
  methods: [
    [{ blocking: true, stream: { notification: "Chain.Event" } }, "subscribe"],
    [{ names: ["first", "Last", "last"] }, "find"],
    [{ stream: "channel" }, "notify"],
    [{ wire: "Chain.ID" }, "id"],
    [{ wire: "Chain.list_all" }, "listAll"],
  ],
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link PetsError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
 * A multiaddr is read when the first call is made, which fails with that instead.
 */
export function createClient<
  Given extends PermissionTier | undefined = undefined,
  Token extends Credential | undefined = undefined,
>(options: ClientOptions<Given, Token>): ClientOf<Given, Token> {
  return jsonRpcClient<ClientOf<Given, Token>>(api, options);
}
