import type { ClientError, ErrorClass } from "./error.js";
import type { CallOptions as BasicOptions, Credential, RetryOptions, Scope, TransportOptions } from "./http.js";
import type { Lazy } from "./lazily.js";

/** What a method has out of the ordinary; one without is called by its name, with its parameters in a list. */
export interface MethodRow {
  /** The name that travels, where it is not the prefix and the local name with a capital. */
  readonly wire?: string;
  /** Names of the parameters, where they travel as the members of an object. */
  readonly names?: readonly string[];
  /** The call may take long by its nature: without a `timeout` of the caller's it has none. */
  readonly blocking?: boolean;
  /** What arrives are bytes in base64, and they are a text: the caller is given that. */
  readonly decode?: "text";
  /** Which parameter is a stream of bytes, which travels beside the call. */
  readonly reader?: number;
  /**
   * The call opens a stream: of the values of a channel; of bytes, which a channel brings piece by piece in base64, an
   * empty piece last; or of what notifications of that name bring, until the method `cancel` is called.
   */
  readonly stream?: "channel" | "bytes" | { readonly notification: string; readonly cancel?: string };
}

/** What is seldom asked of an API. */
export interface ApiFacts {
  readonly bigintKeys?: readonly string[];
  /** The names of its errors' codes. */
  readonly errors: Readonly<Record<string, string>>;
  /** The methods that need more than the permission `read`, by permission: their names without the prefix, with spaces between. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Those that need no more and yet do something, in the same form. */
  readonly sideEffects: string;
}

/** All that the runtime knows of an API. */
export interface JsonRpcApi {
  readonly fail: ErrorClass;
  /** What every method's name starts with, such as `Filecoin.`. */
  readonly prefix: string;
  /** The path that a URL without one gets. */
  readonly path: string;
  /** Endpoints by name. */
  readonly presets: Readonly<Record<string, string>>;
  /** Members whose integers may exceed 2^53, here or among the facts; without a list, any. */
  readonly bigintKeys?: readonly string[];
  /** Makes bigints of integers in an answer, where all that have 64 bits are such. */
  readonly integers?: (value: unknown, operation: string) => unknown;
  /**
   * How many parameters the server counts, by the starts of the methods' names: at index n, with spaces between, those
   * of which it counts n. The longest start that fits holds. What the caller leaves out is sent as null. The first words
   * of all names are there: no name that starts with another is a method.
   */
  readonly arities: readonly string[];
  /** Loads what is seldom asked. */
  readonly facts?: Lazy<{ readonly facts: ApiFacts }>;
  /** A method that answers at little cost, for what wants a sign of life. */
  readonly probe?: string;
  /** What is out of the ordinary, each with the local names of the methods for which it is, with spaces between. */
  readonly methods: readonly (readonly [row: MethodRow, names: string])[];
}

/** How streams behave. */
export interface StreamOptions {
  /**
   * How much may wait for a reader that is slower than the server, in characters of JSON. One value may always wait.
   * By default 2^26, about 67 million.
   */
  buffer?: number | undefined;
  /**
   * What happens when more would have to wait: the stream ends, after all that waits, with an error that names the
   * limit, or the oldest values are dropped. By default "error"; streams of bytes know nothing else.
   */
  overflow?: "error" | "drop-oldest" | undefined;
  /**
   * True: a stream whose connection is lost subscribes again when there is one, however long that takes, and what was
   * sent in between is missed.
   * By default false: it ends with an error of kind `connection`, as streams of bytes always do.
   */
  resume?: boolean | undefined;
  /** Called when a stream has subscribed again, with the error of how its connection was lost. It cannot break the stream. */
  onGap?: ((lost: ClientError) => unknown) | undefined;
}

/** What can be set for one call, for a part of a program (`client.with`), or for a whole client. */
export interface CallOptions extends BasicOptions, StreamOptions {
  /**
   * Whether and how to send again what the server has surely not acted upon; false for never. Over a WebSocket `attempts`
   * says how many more connections are tried for a call. Its pauses are its own, of 0.1 to 5 seconds: `delay` and
   * `maxDelay` change nothing there.
   */
  retry?: RetryOptions | false | undefined;
}

/** What is used of a WebSocket: the platform's own and those of the package `ws` have it. */
export interface WebSocketLike {
  /** 1 while it is open. */
  readonly readyState: number;
  binaryType: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: string): void;
  close(code?: number): void;
  /** Ends the connection without a word, where that can be done. */
  terminate?(): void;
}

/** What can be set when a client is made. */
export interface ConnectionOptions extends CallOptions, TransportOptions {
  /**
   * Makes a WebSocket that sends these headers in its handshake, the one with the token among them. With the package
   * `ws`: `(url, options) => new WebSocket(url, options)`. Without it the platform's own is used, which can send no
   * headers: the token travels in the query of the URL.
   */
  webSocket?: ((url: string, options: { headers: Record<string, string> }) => WebSocketLike) | undefined;
  /**
   * Milliseconds between looks at an open WebSocket; 0 for none. By default 10 000. One that nothing uses is closed,
   * until the next call opens another, so that it keeps no program alive: what the server keeps for a connection, such
   * as the filters of a gateway, goes with it. When something waits for the server and nothing has come, a cheap call
   * is sent; when nothing comes for six periods, the connection counts as lost.
   */
  heartbeat?: number | undefined;
}

/** One of several endpoints, each with a token of its own. */
export interface RpcEndpoint<Url = string, Token = Credential | undefined> {
  readonly url: Url;
  /** In place of the client's own; none stands for that. */
  readonly token?: Token;
}

/**
 * An endpoint, or several to be tried in turn: where there is no connection to one, the next is taken, within the time of
 * the call. When that ends without a sign of the endpoint, the next call begins at the next one. A call that may have
 * reached a server is sent to the next only if it just reads: if it needs no more than the permission `read`, and is not
 * known to do something all the same.
 */
export type RpcEndpoints<Url = string, Token = Credential | undefined> =
  | Url
  | RpcEndpoint<Url, Token>
  | readonly (Url | RpcEndpoint<Url, Token>)[];

/** What a JSON-RPC client is made with. */
export interface JsonRpcOptions extends ConnectionOptions {
  url: RpcEndpoints;
  token?: Credential | undefined;
  /** Of use to types alone. */
  permission?: string | undefined;
  /** Sends a token even without encryption, to hosts other than this machine. */
  allowInsecure?: boolean | undefined;
}

/** One endpoint, and what all that is made of a client shares. */
export interface Connection {
  readonly api: JsonRpcApi;
  readonly url: string;
  readonly token: Credential | undefined;
  /** Where a token would travel unencrypted and must not: throws the package's error. */
  readonly refuseToken: (() => never) | undefined;
  /** Those of the client as it was made. */
  readonly options: Scope<ConnectionOptions>;
  /** Request ids count up from 1, for the client and all that `with` makes of it. */
  readonly nextId: () => number;
}

/** One call, ready to travel but for its id. */
export interface Call {
  /** The method, by the name that travels. */
  readonly method: string;
  readonly params: readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly row: MethodRow;
  readonly options: Scope<ConnectionOptions>;
}

/** Where what the server sends for a call comes in. */
export interface Sink {
  /** The server has begun a stream: values follow. */
  begun?(): void;
  /** The result, or a value of a stream; `size` is how much of a frame it took, in characters. */
  push(value: unknown, size: number): void;
  /** No more comes: after what waits, or now, the reader meets the error or the end. */
  end(error?: ClientError, isNow?: boolean): void;
}

/** Sends a call. Gives the way to end it, which the server is told of, and the sink no more. */
export type Subscribe = (call: Call, sink: Sink) => () => void;

/** The way to one endpoint. All that fails, fails with the package's own error. */
export interface Transport {
  readonly url: string;
  /** Of one that is loaded when it is first needed: loads it. */
  get?(): Promise<Transport>;
  /** Of several endpoints: does something at one after the other, until there is a connection to one. */
  inTurn?<Result>(call: Call, act: (transport: Transport, call: Call) => Promise<Result>): Promise<Result>;
  /** Sends a call that opens a stream. Without it there are none. */
  readonly subscribe?: Subscribe;
  /** Sends a call and gives its result. */
  call(call: Call): Promise<unknown>;
  /**
   * Sends several calls as one message, and tells how each ended. Without it they are sent one by one.
   * @throws the package's error where the message as a whole failed.
   */
  batch?(calls: readonly Call[]): Promise<PromiseSettledResult<unknown>[]>;
  /** What the server sends for a call that opens a stream. Nothing is sent before the first value is asked for. */
  open(call: Call): Promise<Stream<unknown>>;
  /** Ends what is under way, and lets go of the connection. */
  close(): Promise<void>;
}

/** `Symbol.asyncDispose` as a member, for `await using`, where the platform's types know it. */
export type AsyncDisposeMember = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? { readonly [member in Key]: () => Promise<void> }
  : object;

/** The values that a server sends for one call, for one reader: `for await (const value of stream)`. */
export interface Stream<Item> extends AsyncIterable<Item>, AsyncDisposeMember {
  /** The next value, as soon as it is there. */
  next(): Promise<IteratorResult<Item, undefined>>;
  /** Ends the stream and tells the server so, without waiting for it. Leaving a `for await` loop does the same. */
  return(): Promise<IteratorResult<Item, undefined>>;
}

/** The members by which an object ends a `for await` loop or an `await using` block. */
export function disposable(end: () => Promise<unknown>): AsyncDisposeMember {
  const key = (Symbol as { readonly asyncDispose?: symbol }).asyncDispose;
  return (key ? { [key]: end } : {}) as AsyncDisposeMember;
}

/** A JSON-RPC response, or what came in place of one. */
export interface ResponseObject {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code?: number; readonly message?: string; readonly data?: unknown } | null;
}

/** The result that a response holds. Many servers leave out one that is null. */
export const resultOf = (answer: ResponseObject, api: JsonRpcApi, operation: string): unknown =>
  readValue(answer.result ?? null, api, operation);

/** A result, or an item of a stream, as its type says. */
export const readValue = (value: unknown, { integers }: JsonRpcApi, operation: string): unknown =>
  integers ? integers(value, operation) : value;

/** The row of a method that the description does not know. */
export const unlisted: MethodRow = {};
