// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type { CallOptions, Credential, TransportOptions } from "./runtime/http.js";
import { integerReader } from "./runtime/integers.js";
import {
  type AsyncDisposeMember,
  type JsonRpcApi,
  jsonRpcClient,
  type Stream,
} from "./runtime/jsonrpc.js";
import type {
  Block,
} from "./types.js";

export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { CallOptions, Credential, Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent, RetryOptions } from "./runtime/http.js";
export type { Stream } from "./runtime/jsonrpc.js";
export type {
  Block,
  Height,
} from "./types.js";

/** What a client is made with. */
export interface ClientOptions extends TransportOptions {
  /** The URL of the endpoint, used as given. */
  url: string;
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Credential | undefined;
}

/** What every failing call throws. */
export class ChainError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "ChainError" });
  }
}

/** True for a ChainError, even of another copy of this package. */
export function isChainError(error: unknown): error is ChainError {
  return isErrorNamed(error, "ChainError");
}

/** A client of Chain. Made by {@link createClient}. */
export interface Client extends AsyncDisposeMember {
  /** Calls `Chain.GetBlock`. */
  getBlock(height: bigint, confidence?: bigint): Promise<Block>;

  /** Calls `Chain.Heads`. */
  heads(): Stream<Block[]>;

  /** Calls `Chain.Name`. */
  name(): Promise<string>;

  /** A client with these options for every call; what it does not set stays as it is here. */
  with(options: CallOptions): Client;

  /** Calls a method that the description does not know yet, by the name that travels. */
  request(
    method: string,
    params?: readonly unknown[] | Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown>;

  /** Lets go of the connection, for all clients that `with` made of this one too. */
  close(): Promise<void>;
}

const api: JsonRpcApi = {
  fail: ChainError,
  prefix: "Chain.",
  path: "",
  presets: {
  },
  integers: integerReader(ChainError, {
    types: {
      Block: { members: { Height: 1, Gas: 1, Parents: { items: "Block" } } },
    },
    outputs: {
      "Chain.GetBlock": "Block",
      "Chain.Heads": { items: "Block" },
      "Chain.Name": 0,
    },
  }),
  firstWords: "get heads name",
  methods: {
    heads: { stream: "channel" },
  },
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link ChainError } when `url` is no http or https URL.
 */
export function createClient(options: ClientOptions): Client {
  return jsonRpcClient<Client>(api, options);
}
