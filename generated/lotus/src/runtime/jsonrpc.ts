import { bindClient } from "./client.js";
import { type CallOptions, mergeOptions, type Scope, type TransportOptions } from "./http.js";
import { httpTransport } from "./jsonrpc-http.js";
import {
  type Call,
  type Connection,
  disposable,
  type JsonRpcApi,
  type JsonRpcOptions,
  type MethodRow,
  type Transport,
} from "./transport.js";

export type { AsyncDisposeMember, JsonRpcApi, JsonRpcOptions, MethodRow, Stream } from "./transport.js";

/**
 * Makes a client of an API's table.
 * @throws the package's error, of kind `usage`, when `url` is no http URL.
 */
export function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client {
  // JavaScript may give nothing.
  const { url, token, ...defaults } = { ...options };
  let id = 0;
  const connection: Connection = { api, url: endpoint(api, url), token, nextId: () => ++id };
  return scopedClient(api, httpTransport(connection), mergeOptions<TransportOptions>({}, defaults));
}

function endpoint(api: JsonRpcApi, given: string): string {
  // JavaScript may give a URL object.
  const text = String(Object.hasOwn(api.presets, given) ? api.presets[given] : given);
  const httpText = text.replace(/^ws(?=s?:)/i, "http");
  const fail = (message: string): never => {
    throw new api.fail(message, { kind: "usage" });
  };
  if (!/^https?:\/\//i.test(httpText) || !URL.canParse(httpText)) {
    const known = Object.keys(api.presets).map((name) => `"${name}"`);
    fail(`url must be an http or https URL${known.length ? `, or one of ${known.join(", ")}` : ""}`);
  }
  const url = new URL(httpText);
  // Without a query, which may hold a token.
  if (httpText !== text) fail(`this client speaks HTTP: give ${url.origin + url.pathname}`);
  if (url.username || url.password)
    fail("the url holds a user name or password, which cannot be sent: give them as an authorization header");
  if (url.pathname === "/") url.pathname = api.path;
  return url.href;
}

function scopedClient<Client>(api: JsonRpcApi, transport: Transport, options: Scope): Client {
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
