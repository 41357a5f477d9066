import { bindClient } from "./client.js";
import type { ClientError, ErrorClass } from "./error.js";
import {
  type Answer,
  type CallOptions,
  type Credential,
  exchange,
  exchangeAs,
  mergeOptions,
  secret,
  type TransportOptions,
} from "./http.js";
import { parseJson, stringifyJson } from "./json.js";

/** A body in another encoding than JSON. */
export type BodyWriter = (value: never) => { body: RequestInit["body"]; contentType?: string };

/** How a list or an object is written into a query. */
type QueryStyle = "form" | "comma" | "space" | "pipe" | "deepObject";

/** Where a member of the input goes, by which name, in which style. */
export type ParameterRow = readonly [
  member: string,
  place: "path" | "query" | "header" | "cookie",
  name?: string,
  style?: QueryStyle,
];

/** What an operation has beyond method, path and access; false for one that takes no input at all. */
export type RestExtra =
  | false
  | {
      /** Where each member of the input goes. Without it, the path takes what it names; the rest is query or body, as the method has it. */
      readonly parameters?: readonly ParameterRow[];
      /** Writes the body: the whole input, or its member `body` where there are parameters too. */
      readonly body?: "json" | BodyWriter;
      /** What comes back, where it is not JSON. */
      readonly answer?: "text" | "bytes" | "none";
    };

/** One operation: method, path, index into `access` (0 is open to all), and what is out of the ordinary. */
export type RestRow = readonly [method: string, path: string, access?: number, extra?: RestExtra];

/** All that the runtime knows of an API. */
export interface RestApi {
  readonly fail: ErrorClass;
  /** The path that every route starts with, without a slash at its end. */
  readonly basePath: string;
  /** Servers by name. */
  readonly presets: Readonly<Record<string, string>>;
  /** By option: how the credential travels, and under which name. */
  readonly schemes: Readonly<
    Record<string, readonly [kind: "header" | "query" | "cookie" | "bearer" | "basic", name: string]>
  >;
  /** Sets of credentials, any one of which opens an operation. */
  readonly access: readonly (readonly (readonly string[])[])[];
  /** Members whose integers may exceed 2^53. */
  readonly bigintKeys: readonly string[];
  readonly operations: Readonly<Record<string, RestRow>>;
}

/** User name and password, for schemes that want both. */
export interface BasicCredential {
  username: string;
  password: string;
}

type Options = TransportOptions & { readonly prefer: readonly string[] };
/** The credentials stand among the options, each under the name of its scheme. */
const credentialOf = (options: CallOptions | undefined, name: string): Credential | BasicCredential | undefined =>
  (options as Readonly<Record<string, Credential | BasicCredential | undefined>> | undefined)?.[name];

type Input = Readonly<Record<string, unknown>>;

/** The parts of a request to a route that the description does not know yet. */
export interface RestRequest {
  /** Query parameters; a list repeats its name. */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** A request as it will travel. */
interface Prepared {
  readonly method: string;
  readonly path: string;
  readonly query: [string, string][];
  readonly headers: Record<string, string>;
  body?: RequestInit["body"];
}

/**
 * Makes a client of an API's table.
 * @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
 */
export function restClient<Client>(api: RestApi, options: TransportOptions & { baseUrl: string }): Client {
  const { baseUrl, ...defaults } = options;
  const given = Object.hasOwn(api.presets, baseUrl) ? (api.presets[baseUrl] as string) : baseUrl;
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) {
    const known = Object.keys(api.presets).map((name) => `"${name}"`);
    throw new api.fail(`baseUrl must be an http or https URL${known.length ? `, or one of ${known.join(", ")}` : ""}`, {
      kind: "usage",
    });
  }
  return scopedClient(api, given.replace(/\/+$/, ""), scope(api, { prefer: [] }, defaults));
}

function scopedClient<Client>(api: RestApi, baseUrl: string, options: Options): Client {
  const own = {
    with: (inner: CallOptions) => scopedClient<Client>(api, baseUrl, scope(api, options, inner)),
    request: (route: string, input: RestRequest = {}, inner?: CallOptions) => {
      const [method = "", path = ""] = route.split(" ", 2);
      const prepared: Prepared = { method, path, query: [], headers: {} };
      for (const [name, value] of Object.entries(input.query ?? {})) addQuery(prepared.query, name, value, "form");
      const scoped = scope(api, options, inner);
      if (input.body !== undefined) writeJson(prepared, input.body, api, route);
      const known = Object.keys(api.schemes).filter((name) => credentialOf(scoped, name) !== undefined);
      return call(
        api,
        route,
        baseUrl,
        prepared,
        known.length > 0 ? known.map((name) => [name]) : [],
        undefined,
        scoped,
      );
    },
  };
  return bindClient(own, (name) => {
    const row = Object.hasOwn(api.operations, name) ? api.operations[name] : undefined;
    if (!row) return undefined;
    const [method, path, access, extra] = row;
    const operation = `${method} ${path}`;
    const send = (input: Input | undefined, inner: CallOptions | undefined): Promise<unknown> => {
      const prepared = prepare(api, row, operation, input);
      const answer = extra ? extra.answer : undefined;
      return call(api, operation, baseUrl, prepared, api.access[access ?? 0] ?? [], answer, scope(api, options, inner));
    };
    // An async function, so that a mistake in the input rejects like any other failure.
    return extra === false
      ? async (inner?: CallOptions) => send(undefined, inner)
      : async (input?: Input, inner?: CallOptions) => send(input, inner);
  });
}

/** Merges options; credentials of the inner scope are preferred over those of the outer. */
function scope(api: RestApi, outer: Options, inner: CallOptions | undefined): Options {
  const given = Object.keys(api.schemes).filter((name) => credentialOf(inner, name) !== undefined);
  return { ...mergeOptions(outer, inner), prefer: [...given, ...outer.prefer] };
}

/** Puts each part of the input in its place. */
function prepare(
  api: RestApi,
  [method, path, , extra]: RestRow,
  operation: string,
  input: Input | undefined,
): Prepared {
  const prepared: Prepared = { method, path, query: [], headers: {} };
  if (extra === false) return prepared;
  let filled = path;
  const place = (name: string, where: string, value: unknown, style: QueryStyle): void => {
    if (where === "path") filled = filled.replace(`{${name}}`, pathSegment(api, operation, name, value));
    else if (value === undefined || value === null) return;
    else if (where === "query") addQuery(prepared.query, name, value, style);
    else if (where === "header") prepared.headers[name.toLowerCase()] = String(value);
    else
      prepared.headers.cookie = [prepared.headers.cookie, `${name}=${encodeURIComponent(String(value))}`]
        .filter(Boolean)
        .join("; ");
  };
  const sendsBody = extra?.body !== undefined || (!extra?.parameters && /^(POST|PUT|PATCH|QUERY)$/.test(method));
  if (extra?.parameters) {
    for (const [member, where, name = member, style = "form"] of extra.parameters)
      place(name, where, input?.[member], style);
  } else if (!sendsBody) {
    for (const [name, value] of Object.entries(input ?? {}))
      place(name, path.includes(`{${name}}`) ? "path" : "query", value, "form");
  }
  if (sendsBody) {
    const body = extra?.parameters ? input?.body : input;
    const write = extra?.body;
    if (body !== undefined && typeof write === "function") {
      const { body: written, contentType } = write(body as never);
      prepared.body = written;
      if (contentType) prepared.headers["content-type"] = contentType;
    } else if (body !== undefined) writeJson(prepared, body, api, operation);
  }
  const missing = /\{([^}]+)\}/.exec(filled);
  if (missing?.[1]) pathSegment(api, operation, missing[1], undefined);
  return { ...prepared, path: filled };
}

function writeJson(prepared: Prepared, body: unknown, api: RestApi, operation: string): void {
  prepared.body = stringifyJson(body, api.fail, operation);
  prepared.headers["content-type"] = "application/json";
}

/** One segment of a path, encoded; refuses what would lead to another route. */
function pathSegment(api: RestApi, operation: string, name: string, value: unknown): string {
  const text = value === undefined || value === null ? "" : String(value);
  if (text === "" || text === "." || text === "..") {
    throw new api.fail(`"${name}" is part of the path and cannot be ${text ? `"${text}"` : "empty"}`, {
      kind: "usage",
      operation,
    });
  }
  return encodeURIComponent(text);
}

const separators = { comma: ",", space: " ", pipe: "|" } as const;

function addQuery(query: [string, string][], name: string, value: unknown, style: QueryStyle): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    if (style === "form" || style === "deepObject") for (const item of value) query.push([name, String(item)]);
    else query.push([name, value.join(separators[style])]);
  } else if (typeof value === "object") {
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined) query.push([style === "deepObject" ? `${name}[${key}]` : key, String(member)]);
    }
  } else query.push([name, String(value)]);
}

async function call(
  api: RestApi,
  operation: string,
  baseUrl: string,
  prepared: Prepared,
  alternatives: readonly (readonly string[])[],
  answer: "text" | "bytes" | "none" | undefined,
  options: Options,
): Promise<unknown> {
  await authorize(api, operation, prepared, alternatives, options);
  const search = prepared.query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  const url = `${baseUrl}${api.basePath}${prepared.path}${search && `?${search}`}`;
  if (answer === "bytes") {
    const [response, bytes] = await exchangeAs(options, api.fail, operation, url, prepared, (r) => r.arrayBuffer());
    if (response.ok) return new Uint8Array(bytes);
    throw failure(api, operation, {
      status: response.status,
      headers: response.headers,
      text: new TextDecoder().decode(bytes),
    });
  }
  const received = await exchange(options, api.fail, operation, url, prepared);
  const { status, headers, text } = received;
  if (status >= 400) throw failure(api, operation, received);
  if (answer === "none" || text === "") return undefined;
  if (answer === "text") return text;
  try {
    return parseJson(text, api.bigintKeys, api.fail, operation);
  } catch (error) {
    if (error instanceof api.fail) throw error;
    const type = headers.get("content-type") ?? "no content type";
    const message = `the server answered ${status} with ${type} where JSON was expected: is baseUrl right?`;
    throw new api.fail(message, {
      kind: "encoding",
      operation,
      status,
      body: text,
      requestId: requestId(headers),
      cause: error,
    });
  }
}

/** Adds the credentials of one alternative: of those that are complete, the one given nearest to the call. */
async function authorize(
  api: RestApi,
  operation: string,
  { headers, query }: Prepared,
  alternatives: readonly (readonly string[])[],
  options: Options,
): Promise<void> {
  const complete = alternatives.filter((set) => set.every((name) => credentialOf(options, name) !== undefined));
  const nearest = options.prefer.find((name) => complete.some((set) => set.includes(name)));
  const chosen = complete.find((set) => nearest !== undefined && set.includes(nearest)) ?? complete[0];
  if (!chosen && alternatives.length > 0) {
    const wanted = alternatives.map((set) => set.join(" with ")).join(" or ");
    throw new api.fail(`this call needs ${wanted}: give it to createClient, or to this call as an option`, {
      kind: "usage",
      operation,
    });
  }
  for (const option of chosen ?? []) {
    const [kind, name] = api.schemes[option] as RestApi["schemes"][string];
    const credential = credentialOf(options, option) as Credential | BasicCredential;
    const value =
      typeof credential === "object"
        ? btoa(String.fromCharCode(...new TextEncoder().encode(`${credential.username}:${credential.password}`)))
        : await secret(credential);
    if (value === "") throw new api.fail(`${option} is empty`, { kind: "usage", operation });
    if (kind === "query") query.push([name, value]);
    else if (kind === "cookie")
      headers.cookie = [headers.cookie, `${name}=${encodeURIComponent(value)}`].filter(Boolean).join("; ");
    else if (kind === "header") headers[name.toLowerCase()] = value;
    else headers.authorization = `${kind === "basic" ? "Basic" : "Bearer"} ${value}`;
  }
}

const requestId = (headers: Headers): string | undefined => headers.get("x-request-id") ?? undefined;

/** What a bare status asks of the caller. */
const advice: Readonly<Record<number, string>> = {
  401: "the credentials are missing or not valid",
  404: "there is nothing at this path; is baseUrl right?",
  429: "too many requests; wait before sending again",
};

/** The error for a failing status: reads the shapes in which servers explain themselves. */
function failure(api: RestApi, operation: string, { status, headers, text }: Answer): ClientError {
  let body: unknown = text || undefined;
  try {
    if (text) body = parseJson(text, api.bigintKeys, api.fail, operation);
  } catch {
    // Not JSON, or not exact: the text itself is what there is to show.
  }
  const first: unknown = Array.isArray(body) ? body[0] : body;
  const members = (typeof first === "object" && first !== null ? first : {}) as Readonly<Record<string, unknown>>;
  const string = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
  const isHtml = typeof first === "string" && /^\s*</.test(first);
  const code = string(members.code) ?? (typeof members.code === "number" ? members.code : string(members.error));
  const told = isHtml
    ? undefined
    : (string(first) ?? string(members.message) ?? string(members.detail) ?? string(members.title));
  const words = told ?? (typeof code === "string" ? code : advice[status]);
  const fix = string(members.fix);
  const message = `the server answered ${status}${words ? `: ${words}` : ""}${fix ? ` (${fix})` : ""}`;
  return new api.fail(message, { kind: "http", operation, status, code, body, requestId: requestId(headers) });
}
