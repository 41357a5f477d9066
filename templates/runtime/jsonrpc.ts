import { bindClient } from "./client.js";
import type { ErrorClass } from "./error.js";
import {
  adviceOn,
  type CallOptions,
  type Credential,
  exchange,
  mergeOptions,
  type Outgoing,
  redact,
  type Scope,
  secret,
  type TransportOptions,
} from "./http.js";
import { parseJson, stringifyJson } from "./json.js";

/** What a method has out of the ordinary; one without is called by its name, with its parameters in a list. */
export interface MethodRow {
  /** The name that travels, where it is not the prefix and the local name with a capital. */
  readonly wire?: string;
  /** How many parameters the server counts: what the caller leaves out is sent as null. */
  readonly arity?: number;
  /** Names of the parameters, where they travel as the members of an object. */
  readonly names?: readonly string[];
  /** The call opens a stream. */
  readonly stream?: "channel" | { readonly notification: string };
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
  /** Members whose integers may exceed 2^53. */
  readonly bigintKeys: readonly string[];
  /** First words of the methods' names, with spaces between: no name that starts with another is a method. */
  readonly firstWords: string;
  readonly methods: Readonly<Record<string, MethodRow>>;
}

/** What a JSON-RPC client is made with. */
export interface JsonRpcOptions extends TransportOptions {
  url: string;
  token?: Credential | undefined;
}

interface Connection {
  readonly api: JsonRpcApi;
  readonly url: string;
  readonly token: Credential | undefined;
  /** Request ids count up from 1, for the client and all that `with` makes of it. */
  readonly nextId: () => number;
}

/**
 * Makes a client of an API's table.
 * @throws the package's error, of kind `usage`, when `url` is no http URL.
 */
export function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client {
  // JavaScript may give nothing.
  const { url, token, ...defaults } = { ...options };
  let id = 0;
  return scopedClient(
    { api, url: endpoint(api, url), token, nextId: () => ++id },
    mergeOptions<TransportOptions>({}, defaults),
  );
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

function scopedClient<Client>(connection: Connection, options: Scope): Client {
  const { api } = connection;
  const own = {
    with: (inner: CallOptions) => scopedClient<Client>(connection, mergeOptions(options, inner)),
    request: (
      method: string,
      params: readonly unknown[] | Readonly<Record<string, unknown>> = [],
      inner?: CallOptions,
    ) => call(connection, method, params, mergeOptions(options, inner)),
  };
  return bindClient(own, (name) => {
    // What looks at the client (is it a promise, how does it look as JSON, is it a matcher?) must not make a call.
    const [word = ""] = /^.[^\p{Lu}\d]*/u.exec(name) ?? [];
    if (name === "then" || name === "toJSON" || !api.firstWords.split(" ").includes(word)) return undefined;
    const row: MethodRow = Object.hasOwn(api.methods, name) ? (api.methods[name] as MethodRow) : {};
    const method = row.wire ?? api.prefix + name.charAt(0).toUpperCase() + name.slice(1);
    if (row.stream) {
      return () => {
        const message =
          "this call opens a stream, and streams need a WebSocket; over HTTP the server can only answer once";
        throw new api.fail(message, { kind: "usage", operation: method });
      };
    }
    return async (...given: unknown[]) => call(connection, method, parameters(row, given), options);
  });
}

/** Parameters as they travel: what is left out at the end is dropped, or null where the server counts. */
function parameters({ arity, names }: MethodRow, given: readonly unknown[]): unknown[] | Record<string, unknown> {
  if (names) return Object.fromEntries(names.map((name, index) => [name, given[index]]));
  let end = given.length;
  while (end > 0 && given[end - 1] === undefined) end--;
  return Array.from({ length: Math.max(arity ?? 0, end) }, (_, index) => given[index] ?? null);
}

interface ResponseObject {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code?: number; readonly message?: string; readonly data?: unknown } | null;
}

async function call(
  connection: Connection,
  operation: string,
  params: readonly unknown[] | Readonly<Record<string, unknown>>,
  options: Scope,
): Promise<unknown> {
  const { api, url } = connection;
  const id = connection.nextId();
  const body = stringifyJson({ jsonrpc: "2.0", id, method: operation, params }, api.fail, operation);
  let token: string | undefined;
  const prepare = async (): Promise<Outgoing> => {
    token = await tokenOf(connection, operation);
    const authorization = token && `Bearer ${token}`;
    return { url, method: "POST", headers: { "content-type": "application/json", authorization }, body };
  };
  return exchange(options, api.fail, operation, prepare, async (response) =>
    resultOf(connection, options, operation, id, response, await response.text(), token),
  );
}

/** The result that a response holds. */
function resultOf(
  connection: Connection,
  options: Scope,
  operation: string,
  id: number,
  response: Response,
  text: string,
  sentToken: string | undefined,
): unknown {
  const { api, token } = connection;
  const { status, headers: received } = response;
  let answer: ResponseObject | undefined;
  let cause: unknown;
  try {
    answer = parseJson(text, api.bigintKeys, api.fail, operation) as ResponseObject;
  } catch (error) {
    if (error instanceof api.fail) throw error;
    cause = error;
  }
  if (sentToken && (status >= 400 || answer?.error) && redact(text, [sentToken]) !== text)
    return resultOf(connection, options, operation, id, response, redact(text, [sentToken]), undefined);
  const error = answer?.error;
  // go-jsonrpc answers 400 and 500 with a JSON-RPC error inside: that is what the caller wants to know.
  if (typeof error === "object" && error) {
    const { code, message = "the server gave no reason", data } = error;
    const what = /^missing permission/.test(message) ? ": use a token that was made with that permission" : "";
    throw new api.fail(message + what, { kind: "rpc", operation, status, code, data, body: answer });
  }
  if (status >= 400) {
    const hasToken = token ?? options.headers?.authorization;
    const words =
      status === 401 && !hasToken ? "it wants a token: give `token` to createClient" : adviceOn(status, advice);
    throw new api.fail(`the server answered ${status}${words ? `: ${words}` : ""}`, {
      kind: "http",
      operation,
      status,
      body: answer ?? (text || undefined),
    });
  }
  if (typeof answer !== "object" || answer === null || !("result" in answer || "jsonrpc" in answer)) {
    const type = received.get("content-type") ?? "no content type";
    const what =
      cause && text && type.includes("json")
        ? "JSON that cannot be read: see `body`"
        : `${text ? type : "an empty body"}, which is no JSON-RPC response: is the url right?`;
    const message = `the server answered ${status} with ${what}`;
    throw new api.fail(message, { kind: "encoding", operation, status, body: text, cause });
  }
  if (answer.id !== id) {
    const message = `the answer is to request ${JSON.stringify(answer.id)}, not to this one (${id})`;
    throw new api.fail(message, { kind: "encoding", operation, status });
  }
  // Many servers leave out a result that is null.
  return answer.result ?? null;
}

/** The token, if there is to be one. */
async function tokenOf({ api, token }: Connection, operation: string): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const value = await secret(token).catch((cause: unknown) => {
    throw new api.fail("the function given as `token` failed", { kind: "usage", operation, cause });
  });
  if (!value) throw new api.fail("the token is empty: give one, or leave `token` out", { kind: "usage", operation });
  return value;
}

/** What a bare status asks of the caller. */
const advice: Readonly<Record<number, string>> = {
  401: "the token is expired, mistyped or made by another node",
  404: "nothing is served at this path; is the url right?",
  429: "too many connections or requests; wait before sending again",
};
