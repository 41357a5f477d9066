// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
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
import type { Denied } from "./runtime/permission.js";
import type {
  Address,
  KeyInfo,
  KeyType,
  MsgMeta,
  Signature,
} from "./types.js";

export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type { NeedsPermission } from "./runtime/permission.js";
export * from "./runtime/filecoin.js";
export type {
  Address,
  ChainEpoch,
  EthBytes,
  KeyInfo,
  KeyType,
  MsgMeta,
  MsgType,
  SigType,
  Signature,
} from "./types.js";

/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";

/** What a client is made with. */
export interface ClientOptions<
  Given extends PermissionTier | undefined = PermissionTier | undefined,
  Token extends Credential | undefined = Credential | undefined,
> extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v0`. */
  url?: RpcEndpoints<string, Token> | undefined;
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

/** The methods that need the permission `admin`. */
export interface AdminMethods {
  /**
   * Deletes an address and its key from the wallet.
   *
   * Back it up first with `WalletExport`: funds without a key are lost. Clears the default if it was this address. In interactive mode, blocks until someone at the wallet's terminal agrees.
   *
   * Calls `Filecoin.WalletDelete`, with the permission `admin`.
   */
  walletDelete(address: Address): Promise<void>;

  /**
   * Reveals the private key behind a wallet address.
   *
   * Whoever has it controls the funds. In interactive mode, blocks until someone at the wallet's terminal agrees.
   *
   * Calls `Filecoin.WalletExport`, with the permission `admin`.
   */
  walletExport(address: Address): Promise<KeyInfo>;

  /**
   * Tells whether the wallet holds the key of an address.
   *
   * Calls `Filecoin.WalletHas`, with the permission `admin`.
   */
  walletHas(address: Address): Promise<boolean>;

  /**
   * Adds a private key to the wallet and returns its address.
   *
   * In interactive mode, blocks until someone at the wallet's terminal agrees.
   *
   * Calls `Filecoin.WalletImport`, with the permission `admin`.
   */
  walletImport(keyInfo: KeyInfo): Promise<Address>;

  /**
   * Returns all addresses in the wallet.
   *
   * Calls `Filecoin.WalletList`, with the permission `admin`.
   */
  walletList(): Promise<Address[]>;

  /**
   * Generates a key in the wallet and returns its address.
   *
   * The kind is `secp256k1`, `bls`, `delegated` or `secp256k1-ledger`. The first key becomes the default. In interactive mode, blocks until someone at the wallet's terminal agrees.
   *
   * Calls `Filecoin.WalletNew`, with the permission `admin`.
   */
  walletNew(keyType: KeyType): Promise<Address>;

  /**
   * Signs raw bytes with a key of the remote wallet.
   *
   * The last parameter says what is being signed. For type `message` the bytes must be those of the message CID and `Extra` the CBOR of the message, or signing is refused; other types are not checked. Bytes travel in base64. In interactive mode, blocks until someone at the wallet's terminal agrees.
   *
   * Calls `Filecoin.WalletSign`, with the permission `admin`.
   */
  walletSign(address: Address, data: string, meta: MsgMeta): Promise<Signature>;

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
  ): Promise<BatchResults<Calls, LotusError>>;

  /**
   * Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
   * those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
   */
  close(): Promise<void>;
}

/** A client of Filecoin Lotus wallet API. Made by {@link createClient}. */
export interface Client extends ClientScope, AdminMethods {}

/** A client of Filecoin Lotus wallet API with no more than the permission `read`. */
export interface ReadClient extends ClientScope, Denied<AdminMethods, "admin"> {}

/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<Given extends PermissionTier | undefined, Token extends Credential | undefined = Credential> = [Given] extends [undefined] ? [Token] extends [undefined] ? ReadClient : Client :
  undefined extends Given ? Client :
  "read" extends Given ? ReadClient :
  "write" extends Given ? ReadClient :
  "sign" extends Given ? ReadClient :
  Client;

const api: JsonRpcApi = {
  fail: LotusError,
  prefix: "Filecoin.",
  path: "/rpc/v0",
  presets: {
  },
  arities: [
    "wallet",
  ],
  probe: "Filecoin.Version",
  facts: lazily(() => import("./facts/wallet.js")),
  methods: [
  ],
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
 * A multiaddr is read when the first call is made, which fails with that instead.
 */
export function createClient<
  Given extends PermissionTier | undefined = undefined,
  Token extends Credential | undefined = undefined,
>(options: ClientOptions<Given, Token> = {}): ClientOf<Given, Token> {
  return jsonRpcClient<ClientOf<Given, Token>>(api, { ...options, url: options.url ?? "http://127.0.0.1:1777/rpc/v0" });
}
