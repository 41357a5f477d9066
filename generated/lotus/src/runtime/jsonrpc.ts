import { bindClient } from "./client.js";
import { mergeOptions, type Scope } from "./http.js";
import { httpTransport } from "./jsonrpc-http.js";
import { lazily } from "./lazily.js";
import {
  type Call,
  type CallOptions,
  type ConnectionOptions,
  disposable,
  type JsonRpcApi,
  type JsonRpcOptions,
  type MethodRow,
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
 * @throws the package's error, of kind `usage`, when `url` is no http, https, ws or wss URL, or a token would travel
 * unencrypted. A multiaddr is read when the first call is made, which fails with that instead.
 */
export function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client {
  // JavaScript may give nothing.
  const { url, token, allowInsecure, ...defaults } = { ...options };
  const scope = mergeOptions<ConnectionOptions>({}, defaults);
  let id = 0;
  const nextId = (): number => ++id;
  const refuse = (message: string): never => {
    throw new api.fail(message, { kind: "usage" });
  };
  const transports = [url].flat().map((one) => {
    // An endpoint has a `url`; text has none, nor has a URL object, which JavaScript may give.
    const { url: given = one, token: own = token } = Object(one);
    // What every object has is no URL either.
    const text = String(api.presets[given] ?? given);
    const at = (address: string): Transport => {
      if (!/^(http|ws)s?:\/\/(?![^/?]*@)/i.test(address) || !URL.canParse(address)) {
        const wanted = ["a multiaddr", ...Object.keys(api.presets), "an http, https, ws or wss URL"].join(" or ");
        refuse(`url must be ${wanted} without user and password: give \`token\`, or an authorization header, instead`);
      }
      const url = new URL(address);
      const refuseToken =
        allowInsecure || /^(https|wss|\w+:\/\/(127[\d.]+|\[::1]|([^/]*\.)?localhost)[:/])/.test(url.href)
          ? undefined
          : () =>
              refuse(
                `the token would travel to ${url.host} unencrypted: give a URL of https or wss, or set allowInsecure`,
              );
      if (own !== undefined || scope.headers?.authorization || url.searchParams.has("token")) refuseToken?.();
      if (url.pathname === "/") url.pathname = api.path;
      const { href } = url;
      const connection = { api, url: href, token: own, refuseToken, options: scope, nextId };
      // What speaks WebSocket is loaded when it is first needed, so that it costs nothing over HTTP.
      return href.startsWith("ws")
        ? lazyTransport(api, href, async () => (await import("./websocket.js")).webSocketTransport(connection))
        : httpTransport(connection);
    };
    return text.startsWith("/")
      ? lazyTransport(api, text, async () => at((await import("./multiaddr.js")).multiaddrUrl(text) ?? text))
      : at(text);
  });
  const [first = refuse("url is an empty list"), second] = transports;
  return scopedClient(
    api,
    second ? lazyTransport(api, first.url, async () => (await import("./failover.js")).oneOf(api, transports)) : first,
    scope,
  );
}

/** A transport that is loaded when it is first needed, and anew where that failed. */
function lazyTransport(api: JsonRpcApi, url: string, load: () => Promise<Transport>): Transport {
  let loaded: Transport | undefined;
  const part = lazily(async () => {
    loaded = await load();
    return loaded;
  });
  const get = () => part(api.fail);
  return {
    url,
    get,
    // At once where that can be.
    call: (call) => loaded?.call(call) ?? get().then((transport) => transport.call(call)),
    open: async (call) => (await get()).open(call),
    // What could not be loaded has nothing to close.
    close: () =>
      get().then(
        (transport) => transport.close(),
        () => {},
      ),
  };
}

function streamOf(opening: Promise<Stream<unknown>>): Stream<unknown> {
  // Told to the one who reads it.
  opening.catch(() => {});
  const end = async (): Promise<IteratorResult<unknown, undefined>> => (await opening).return();
  return {
    next: async () => (await opening).next(),
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    ...disposable(end),
  };
}

function scopedClient<Client>(api: JsonRpcApi, transport: Transport, options: Scope<ConnectionOptions>): Client {
  const { close } = transport;
  const own = {
    with: (inner: CallOptions) => scopedClient<Client>(api, transport, mergeOptions(options, inner)),
    request: async (method: string, params: Call["params"] = [], inner?: CallOptions) =>
      transport.call({ method, params, row: unlisted, options: mergeOptions(options, inner) }),
    batch: async (make: never, inner?: CallOptions) =>
      (await batching(api.fail)).runBatch(
        api,
        transport,
        (collecting) => scopedClient(api, collecting, mergeOptions(options, inner)),
        make,
      ),
    close,
    ...disposable(close),
  };
  return bindClient(own, (name) => {
    // What looks at the client (is it a promise, how does it look as JSON, is it a matcher?) must not make a call.
    const [word = ""] = /^.[^\p{Lu}\d]*/u.exec(name) ?? [];
    let arity = -1;
    for (let start = name; word && arity < 0 && start.length >= word.length; start = start.slice(0, -1))
      arity = api.arities.findIndex((starts) => lists(starts, start));
    if (arity < 0 || name === "then" || name === "toJSON") return undefined;
    const [row = {}] = api.methods.find(([, names]) => lists(names, name)) ?? [];
    const method = row.wire ?? api.prefix + name.replace(/./u, (first) => first.toUpperCase());
    const { stream, reader, decode } = row;
    return (...given: unknown[]): unknown => {
      const call: Call = { method, params: parameters(row, arity, given), row, options };
      if (stream) return streamOf(transport.open(call));
      const result =
        reader === undefined
          ? transport.call(call)
          : bytes(api.fail, method).then(({ callWithBytes }) => callWithBytes(api, transport, call, reader));
      return decode ? result.then(async (value) => (await bytes(api.fail, method, true)).textOf(value)) : result;
    };
  });
}

const batching = lazily(() => import("./batch.js"));
const bytes = lazily(() => import("./upload.js"));

const lists = (names: string, name: string): boolean => names.split(" ").includes(name);

/** Parameters as they travel: what is left out at the end is dropped, or null where the server counts. */
function parameters({ names }: MethodRow, arity: number, given: unknown[]): Call["params"] {
  if (names) return Object.fromEntries(names.map((name, index) => [name, given[index]]));
  while (given.length > arity && given.at(-1) === undefined) given.pop();
  while (given.length < arity) given.push(null);
  return given;
}
