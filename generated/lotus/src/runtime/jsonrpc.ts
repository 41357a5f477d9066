import { bindClient } from "./client.js";
import { mergeOptions, type Scope } from "./http.js";
import { httpTransport } from "./jsonrpc-http.js";
import {
  type Call,
  type CallOptions,
  type Connection,
  type ConnectionOptions,
  disposable,
  type JsonRpcApi,
  type JsonRpcOptions,
  type MethodRow,
  type Stream,
  type Transport,
} from "./transport.js";

export type {
  AsyncDisposeMember,
  CallOptions,
  ConnectionOptions,
  JsonRpcApi,
  JsonRpcOptions,
  MethodRow,
  Stream,
  StreamOptions,
  WebSocketLike,
} from "./transport.js";

/**
 * Makes a client of an API's table; its URL chooses the transport.
 * @throws the package's error, of kind `usage`, when `url` is no http, https, ws or wss URL.
 */
export function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client {
  // JavaScript may give nothing.
  const { url, token, ...defaults } = { ...options };
  let id = 0;
  const scope = mergeOptions<ConnectionOptions>({}, defaults);
  const connection: Connection = { api, url: endpoint(api, url), token, options: scope, nextId: () => ++id };
  return scopedClient(api, transportOf(connection), scope);
}

function endpoint(api: JsonRpcApi, given: string): string {
  // JavaScript may give a URL object.
  const text = String(Object.hasOwn(api.presets, given) ? api.presets[given] : given);
  const fail = (message: string): never => {
    throw new api.fail(message, { kind: "usage" });
  };
  if (!/^(http|ws)s?:\/\//i.test(text) || !URL.canParse(text)) {
    const known = Object.keys(api.presets).map((name) => `"${name}"`);
    fail(`url must be an http, https, ws or wss URL${known.length ? `, or one of ${known.join(", ")}` : ""}`);
  }
  const url = new URL(text);
  if (url.username || url.password)
    fail("the url holds a user name or password, which cannot be sent: give them as an authorization header");
  if (url.pathname === "/") url.pathname = api.path;
  return url.href;
}

/** What speaks WebSocket is loaded when it is first needed, so that it costs nothing over HTTP. */
function transportOf(connection: Connection): Transport {
  if (!connection.url.startsWith("ws")) return httpTransport(connection);
  return lazyTransport(async () => (await import("./websocket.js")).webSocketTransport(connection));
}

function lazyTransport(load: () => Promise<Transport>): Transport {
  let loaded: Transport | undefined;
  let loading: Promise<Transport> | undefined;
  const get = async (): Promise<Transport> => {
    loading ??= load();
    loaded = await loading;
    return loaded;
  };
  return {
    call: (call) => (loaded ? loaded.call(call) : get().then((transport) => transport.call(call))),
    open: (call) => (loaded ? loaded.open(call) : lazyStream(() => get().then((transport) => transport.open(call)))),
    close: async () => (await get()).close(),
  };
}

function lazyStream(open: () => Promise<Stream<unknown>>): Stream<unknown> {
  let opened: Promise<Stream<unknown>> | undefined;
  const get = (): Promise<Stream<unknown>> => {
    opened ??= open();
    return opened;
  };
  const end = async (): Promise<IteratorResult<unknown, undefined>> => (await get()).return();
  const stream: Stream<unknown> = {
    next: async () => (await get()).next(),
    return: end,
    [Symbol.asyncIterator]: () => stream,
    ...disposable(end),
  };
  return stream;
}

function scopedClient<Client>(api: JsonRpcApi, transport: Transport, options: Scope<ConnectionOptions>): Client {
  const close = (): Promise<void> => transport.close();
  const own = {
    with: (inner: CallOptions) => scopedClient<Client>(api, transport, mergeOptions(options, inner)),
    request: async (method: string, params: Call["params"] = [], inner?: CallOptions) =>
      transport.call({ method, params, row: {}, options: mergeOptions(options, inner) }),
    close,
    ...disposable(close),
  };
  return bindClient(own, (name) => {
    // What looks at the client (is it a promise, how does it look as JSON, is it a matcher?) must not make a call.
    const [word = ""] = /^.[^\p{Lu}\d]*/u.exec(name) ?? [];
    if (name === "then" || name === "toJSON" || !api.firstWords.split(" ").includes(word)) return undefined;
    const row: MethodRow = Object.hasOwn(api.methods, name) ? (api.methods[name] as MethodRow) : {};
    const method = row.wire ?? api.prefix + name.charAt(0).toUpperCase() + name.slice(1);
    const prepare = (given: readonly unknown[]): Call => ({ method, params: parameters(row, given), row, options });
    return row.stream
      ? (...given: unknown[]) => transport.open(prepare(given))
      : (...given: unknown[]) => transport.call(prepare(given));
  });
}

/** Parameters as they travel: what is left out at the end is dropped, or null where the server counts. */
function parameters({ arity, names }: MethodRow, given: readonly unknown[]): unknown[] | Record<string, unknown> {
  if (names) return Object.fromEntries(names.map((name, index) => [name, given[index]]));
  let end = given.length;
  while (end > 0 && given[end - 1] === undefined) end--;
  return Array.from({ length: Math.max(arity ?? 0, end) }, (_, index) => given[index] ?? null);
}
