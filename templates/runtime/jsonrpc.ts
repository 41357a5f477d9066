import { bindClient } from "./client.js";
import { type Credential, mergeOptions, type Scope } from "./http.js";
import { httpTransport } from "./jsonrpc-http.js";
import { multiaddrUrl } from "./multiaddr.js";
import {
  type Call,
  type CallOptions,
  type Connection,
  type ConnectionOptions,
  disposable,
  type JsonRpcApi,
  type JsonRpcOptions,
  type MethodRow,
  type RpcEndpoint,
  type Stream,
  type Transport,
  unlisted,
} from "./transport.js";

export type {
  AsyncDisposeMember,
  CallOptions,
  ConnectionOptions,
  JsonRpcApi,
  JsonRpcOptions,
  MethodRow,
  RpcEndpoint,
  RpcEndpoints,
  Stream,
  StreamOptions,
  WebSocketLike,
} from "./transport.js";

/**
 * Makes a client of an API's table; its URL chooses the transport.
 * @throws the package's error, of kind `usage`, when `url` is no http, https, ws or wss URL, or a token would travel unencrypted.
 */
export function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client {
  // JavaScript may give nothing.
  const { url, token, allowInsecure, permission: _, ...defaults } = { ...options };
  const scope = mergeOptions<ConnectionOptions>({}, defaults);
  let id = 0;
  const transports = [url].flat().map((one) => {
    const endpoint: RpcEndpoint = typeof one === "object" && "url" in one ? one : { url: one };
    const own: Credential | undefined = endpoint.token ?? token;
    return transportOf({
      api,
      url: endpointUrl(api, endpoint.url, own !== undefined, allowInsecure),
      token: own,
      options: scope,
      nextId: () => ++id,
    });
  });
  if (transports.length === 0)
    throw new api.fail("url is an empty list: give one endpoint at least", { kind: "usage" });
  return scopedClient(api, oneOf(api, transports), scope);
}

function endpointUrl(api: JsonRpcApi, given: string, hasToken: boolean, allowInsecure = false): string {
  // JavaScript may give a URL object.
  const text = String(Object.hasOwn(api.presets, given) ? api.presets[given] : given);
  const wide = multiaddrUrl(text) ?? text;
  const fail = (message: string): never => {
    throw new api.fail(message, { kind: "usage" });
  };
  if (!/^(http|ws)s?:\/\//i.test(wide) || !URL.canParse(wide)) {
    const known = Object.keys(api.presets).map((name) => `"${name}"`);
    fail(
      `url must be an http, https, ws or wss URL, ${known.length ? `a multiaddr, or one of ${known.join(", ")}` : "or a multiaddr"}`,
    );
  }
  const url = new URL(wide);
  if (url.username || url.password)
    fail("the url holds a user name or password, which cannot be sent: give them as an authorization header");
  const isSecret = hasToken || url.searchParams.has("token");
  const isLocal = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  if (isSecret && !allowInsecure && !/s:$/.test(url.protocol) && !isLocal) {
    fail(`the token would travel to ${url.host} unencrypted: give a URL of https or wss, or set allowInsecure`);
  }
  if (url.pathname === "/") url.pathname = api.path;
  return url.href;
}

/** What speaks WebSocket is loaded when it is first needed, so that it costs nothing over HTTP. */
function transportOf(connection: Connection): Transport {
  if (!connection.url.startsWith("ws")) return httpTransport(connection);
  return lazyTransport(connection.url, async () => (await import("./websocket.js")).webSocketTransport(connection));
}

function lazyTransport(url: string, load: () => Promise<Transport>): Transport {
  let loaded: Transport | undefined;
  let loading: Promise<Transport> | undefined;
  const get = async (): Promise<Transport> => {
    loading ??= load();
    loaded = await loading;
    return loaded;
  };
  return {
    url,
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

/** Several endpoints as one. */
function oneOf(api: JsonRpcApi, transports: readonly Transport[]): Transport {
  const turn = { api, transports, current: 0 };
  const now = (): Transport => transports[turn.current] as Transport;
  if (transports.length < 2) return now();
  const load = () => import("./failover.js");
  return {
    get url() {
      return now().url;
    },
    call: async (call) => (await load()).inTurn(turn, [call], (transport, [eager]) => transport.call(eager as Call)),
    batch: async (calls) => (await load()).batchInTurn(turn, calls),
    open: (call) => now().open(call),
    close: async () => void (await Promise.all(transports.map((transport) => transport.close()))),
  };
}

function scopedClient<Client>(api: JsonRpcApi, transport: Transport, options: Scope<ConnectionOptions>): Client {
  const close = (): Promise<void> => transport.close();
  const own = {
    with: (inner: CallOptions) => scopedClient<Client>(api, transport, mergeOptions(options, inner)),
    request: async (method: string, params: Call["params"] = [], inner?: CallOptions) =>
      transport.call({ method, params, row: unlisted, options: mergeOptions(options, inner) }),
    batch: async (make: never, inner?: CallOptions) => {
      const scope = mergeOptions(options, inner);
      const { runBatch } = await import("./batch.js");
      return runBatch(api, transport, (collecting) => scopedClient(api, collecting, scope), make);
    },
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
    if (row.stream) return (...given: unknown[]) => transport.open(prepare(given));
    const { reader, decode } = row;
    const send = (call: Call): Promise<unknown> =>
      reader === undefined
        ? transport.call(call)
        : import("./upload.js").then(({ callWithBytes }) => callWithBytes(api, transport, call, reader));
    return decode
      ? (...given: unknown[]) => send(prepare(given)).then(textOf)
      : (...given: unknown[]) => send(prepare(given));
  });
}

/** The text that bytes in base64 are. */
const textOf = (base64: unknown): unknown =>
  typeof base64 === "string"
    ? new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
    : base64;

/** Parameters as they travel: what is left out at the end is dropped, or null where the server counts. */
function parameters({ arity, names }: MethodRow, given: readonly unknown[]): unknown[] | Record<string, unknown> {
  if (names) return Object.fromEntries(names.map((name, index) => [name, given[index]]));
  let end = given.length;
  while (end > 0 && given[end - 1] === undefined) end--;
  const list: unknown[] = [];
  for (let index = 0; index < Math.max(arity ?? 0, end); index++) list.push(given[index] ?? null);
  return list;
}
