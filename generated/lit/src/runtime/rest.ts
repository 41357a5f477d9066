import { bindClient } from "./client.js";
import type { ClientError, ErrorClass } from "./error.js";
import {
  adviceOn,
  type CallOptions,
  type Credential,
  exchange,
  mergeOptions,
  type Outgoing,
  type Policy,
  redact,
  type Scope,
  secret,
  type TransportOptions,
} from "./http.js";
import { parseJson, stringifyJson } from "./json.js";

// What only some APIs need (parameters out of the ordinary, other encodings, the ways that credentials travel) stands in
// modules of its own, which a table calls: a package holds, and a bundle keeps, only those that it uses.

/** A call on its way from the caller's input to what travels. */
export interface RestCall {
  readonly fail: ErrorClass;
  readonly operation: string;
  /** Below the base path, with `{name}` where a value is still to come. */
  path: string;
  /** Pairs, encoded. */
  readonly query: string[];
  readonly headers: Record<string, string>;
  body?: RequestInit["body"];
}

/** Puts the members of the input, but for `body`, in their places. */
export type InputPlacer = (call: RestCall, input: Input | undefined) => void;

/** Writes a body into the call. */
export type BodyWriter = (call: RestCall, value: never) => void;

/** Reads an answer that is not JSON. */
export type AnswerReader = (response: Response) => Promise<unknown>;

/** User name and password, for schemes that want both. */
export interface BasicCredential {
  username: string;
  password: string;
}

/** Writes a credential into the call. */
export type CredentialWriter = (call: RestCall, credential: never) => void;

/** What an operation has beyond method, path and access; false for one that takes no input and is else as usual. */
export type RestExtra =
  | false
  | {
      /** Set where there is no input. */
      readonly input?: false;
      /** Without it, the path takes what it names; the rest is query or body, as the method has it. */
      readonly place?: InputPlacer;
      /** Writes the whole input, or its member `body` where something else is placed too. */
      readonly body?: BodyWriter;
      /** Set where the answer is not JSON. */
      readonly answer?: AnswerReader;
      /** Set where the answer may be JSON or nothing, which is undefined then. */
      readonly mayBeEmpty?: true;
      /** Set where sending again is safe, or no limit of time makes sense. */
      readonly policy?: Policy;
    };

/** One operation: method, path, index into `access` (0 is open to all), and what is out of the ordinary. */
export type RestRow = readonly [method: string, path: string, access?: number, extra?: RestExtra];

/** Sets of credentials, any one of which opens an operation; an empty one asks for none. */
type Alternatives = readonly (readonly string[])[];

/** All that the runtime knows of an API. */
export interface RestApi {
  readonly fail: ErrorClass;
  /** The path that every route starts with, without a slash at its end. */
  readonly basePath: string;
  /** Servers by name. */
  readonly presets: Readonly<Record<string, string>>;
  /** How a credential travels, by the option that holds it. */
  readonly schemes: Readonly<Record<string, CredentialWriter>>;
  readonly access: readonly Alternatives[];
  /** Members whose integers may exceed 2^53; without a list, any. */
  readonly bigintKeys?: readonly string[];
  /** Makes bigints of integers in an answer, where all that have 64 bits are such. */
  readonly integers?: (value: unknown, operation: string) => unknown;
  readonly operations: Readonly<Record<string, RestRow>>;
}

/** The credentials stand among the options. `scopes` names those that each scope has set, the narrowest first. */
type Options = Scope & { readonly scopes: Alternatives };

type Input = Readonly<Record<string, unknown>>;

/** The parts of a request to a route that the description does not know yet. */
export interface RestRequest {
  /** Query parameters; a list repeats its name. */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/**
 * Makes a client of an API's table.
 * @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
 */
export function restClient<Client>(api: RestApi, options: TransportOptions & { baseUrl: string }): Client {
  // JavaScript may give nothing, or a URL object.
  const { baseUrl, ...defaults } = { ...options };
  const given = String(baseUrl);
  const url = (Object.hasOwn(api.presets, given) ? (api.presets[given] as string) : given).replace(/\/+$/, "");
  // What follows an @, a ? or a # could not stand before a route, and the first might be a secret.
  if (!/^https?:\/\/[^?#@]+$/i.test(url) || !URL.canParse(url)) {
    const wanted = ["an http or https URL without user, query and fragment", ...Object.keys(api.presets)];
    throw new api.fail(`baseUrl must be ${wanted.join(" or ")}`, { kind: "usage" });
  }
  // The path of the URL, since its host may have the name of the base path.
  const hasBase = new URL(url).pathname.endsWith(api.basePath);
  return scopedClient(api, hasBase ? url : url + api.basePath, scope(api, undefined, defaults));
}

function scopedClient<Client>(api: RestApi, url: string, options: Options): Client {
  const start = (operation: string, path: string): RestCall => ({
    fail: api.fail,
    operation,
    path,
    query: [],
    headers: {},
  });
  return bindClient(
    {
      with: (inner: CallOptions) => scopedClient<Client>(api, url, scope(api, options, inner)),
      request: async (route: string, { query, body }: RestRequest = {}, inner?: CallOptions) => {
        const [, method, path] = routePattern.exec(route) ?? [];
        const call = start(route, path ?? "");
        if (!method) throw misuse(call, 'a route is a method and a path without dot segments, such as "GET /path"');
        for (const [name, value] of Object.entries(query ?? {})) addQuery(call, name, value);
        if (body !== undefined) writeJson(call, body);
        const extra = { mayBeEmpty: true, mayBeText: true };
        return send(api, url, method, call, [...api.access.flat(), []], extra, scope(api, options, inner));
      },
    },
    (name) => {
      if (!Object.hasOwn(api.operations, name)) return undefined;
      const [method, path, access = 0, extra] = api.operations[name] as RestRow;
      const { input: takesInput = extra !== false, place, body } = extra || {};
      // Async functions, so that a mistake in the input rejects like any other failure.
      const invoke = async (input?: Input, inner?: CallOptions): Promise<unknown> => {
        const call = start(`${method} ${path}`, path);
        const write = body ?? (!place && /^(POST|PUT|PATCH|QUERY)$/.test(method) ? writeJson : undefined);
        if (takesInput) {
          if (place) place(call, input);
          else if (!write) {
            for (const [member, value] of Object.entries(input ?? {}))
              (path.includes(`{${member}}`) ? fillPath : addQuery)(call, member, value);
          }
          const value = place ? input?.body : input;
          if (write && value !== undefined) write(call, value as never);
        }
        const [, missing] = /{(.+?)}/.exec(call.path) ?? [];
        if (missing) fillPath(call, missing, undefined);
        return send(api, url, method, call, api.access[access] ?? [], extra || {}, scope(api, options, inner));
      };
      return takesInput ? invoke : (inner?: CallOptions) => invoke(undefined, inner);
    },
  );
}

/** Method and path. A segment of dots, which platforms take out of the path, would lead to another route. */
const routePattern = /^([A-Z]+) (?![^?]*[/\\](?:\.|%2[eE]){1,2}(?:[/\\?]|$))(\/[^\s#]*)$/;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const credentials = (options: object | undefined): Readonly<Record<string, unknown>> => ({ ...options });

/** Options of a narrower scope over those of a wider one. */
function scope(api: RestApi, outer: Options | undefined, inner: TransportOptions | undefined): Options {
  const given = Object.keys(api.schemes).filter((name) => isGiven(credentials(inner)[name]));
  return { ...mergeOptions<TransportOptions>(outer ?? {}, inner), scopes: [given, ...(outer?.scopes ?? [])] };
}

const misuse = ({ fail, operation }: RestCall, message: string): ClientError =>
  new fail(message, { kind: "usage", operation });

/** A value as text: a number exact or refused, a list with commas, an object as JSON. */
export const asText = (call: RestCall, value: unknown): string =>
  Array.isArray(value)
    ? value
        .filter(isGiven)
        .map((item) => asText(call, item))
        .join()
    : typeof value === "string"
      ? value
      : stringifyJson(value, call.fail, call.operation);

/** Puts a value into the path; refuses what would lead to another route. */
export function fillPath(call: RestCall, name: string, value: unknown): void {
  const text = isGiven(value) ? asText(call, value) : "";
  if (/^\.{0,2}$/.test(text)) throw misuse(call, `"${name}" is part of the path and cannot be "${text}"`);
  call.path = call.path.replace(`{${name}}`, encodeURIComponent(text));
}

/** Adds a value to the query; a list repeats the name. */
export function addQuery(call: RestCall, name: string, value: unknown): void {
  for (const item of Array.isArray(value) ? value : [value])
    if (isGiven(item)) call.query.push(`${encodeURIComponent(name)}=${encodeURIComponent(asText(call, item))}`);
}

/** Adds a cookie. */
export function addCookie({ headers }: RestCall, name: string, value: string): void {
  const cookie = `${name}=${encodeURIComponent(value)}`;
  headers.cookie = headers.cookie ? `${headers.cookie}; ${cookie}` : cookie;
}

/** Writes a body of JSON. */
export function writeJson(call: RestCall, value: unknown): void {
  call.body = stringifyJson(value, call.fail, call.operation);
  call.headers["content-type"] = "application/json";
}

/** What may come of a call, beside JSON. */
interface Expected {
  readonly answer?: AnswerReader;
  readonly mayBeEmpty?: boolean;
  /** What is not sent as JSON is the answer as it came. */
  readonly mayBeText?: boolean;
  readonly policy?: Policy;
}

async function send(
  api: RestApi,
  url: string,
  method: string,
  call: RestCall,
  alternatives: Alternatives,
  expected: Expected,
  options: Options,
): Promise<unknown> {
  const { fail, operation, path, body } = call;
  if (body !== undefined && /^(GET|HEAD)$/.test(method))
    throw misuse(call, `a ${method} request cannot carry a body: leave it out`);
  const chosen = choose(call, alternatives, options);
  const secrets: string[] = [];
  const prepare = async (): Promise<Outgoing> => {
    const signed = { ...call, query: [...call.query], headers: { ...call.headers } };
    for (const name of chosen) {
      const given = credentials(options)[name] as Credential | BasicCredential;
      const credential =
        typeof given === "object"
          ? given
          : await secret(given).catch((cause: unknown) => {
              throw new fail(`the function given as \`${name}\` failed`, { kind: "usage", operation, cause });
            });
      if (!credential) throw misuse(call, `\`${name}\` is empty`);
      secrets.push(typeof credential === "object" ? credential.password : credential);
      api.schemes[name]?.(signed, credential as never);
    }
    const { query, headers } = signed;
    const search = query.length > 0 ? (path.includes("?") ? "&" : "?") + query.join("&") : "";
    return { url: url + path + search, method, headers, body };
  };
  return exchange(
    options,
    fail,
    operation,
    prepare,
    async (response) =>
      response.ok && expected.answer
        ? expected.answer(response)
        : outcome(api, call, response, await response.text(), secrets, expected),
    expected.policy,
  );
}

/** What comes of an answer that is JSON, or a failure. */
async function outcome(
  api: RestApi,
  { fail, operation }: RestCall,
  response: Response,
  received: string,
  secrets: readonly string[],
  { mayBeEmpty, mayBeText }: Expected,
): Promise<unknown> {
  const { ok, status } = response;
  const text = ok ? received : redact(received, secrets);
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const facts = { operation, status, requestId };
  let body: unknown = text || undefined;
  let cause: unknown;
  try {
    if (text || (ok && status !== 204 && !mayBeEmpty)) body = await parseJson(text, api.bigintKeys, fail, operation);
  } catch (error) {
    cause = error;
  }
  if (!ok) {
    const { words = adviceOn(status, advice), code } = explain(body);
    throw new fail(`the server answered ${status}${words ? `: ${words}` : ""}`, { kind: "http", ...facts, code, body });
  }
  if (!cause) return api.integers ? api.integers(body, operation) : body;
  const type = response.headers.get("content-type") ?? "no content type";
  if (cause instanceof fail) throw cause;
  const isJson = type.includes("json");
  if (mayBeText && !isJson) return body;
  const what = !text
    ? "an empty body where JSON was expected"
    : isJson
      ? "JSON that cannot be read: see `body`"
      : `${type} where JSON was expected: is baseUrl right?`;
  throw new fail(`the server answered ${status} with ${what}`, { kind: "encoding", ...facts, body, cause });
}

/** The names of one set of credentials: of those that are complete, the one given in the narrowest scope. */
function choose(call: RestCall, alternatives: Alternatives, options: Options): readonly string[] {
  const complete = alternatives.filter((set) => set.every((name) => isGiven(credentials(options)[name])));
  const nearest = options.scopes.map((scope) => complete.find((set) => set.some((name) => scope.includes(name))));
  const chosen = nearest.find(Boolean) ?? complete[0];
  if (!chosen && alternatives.length > 0) {
    const wanted = alternatives.map((set) => set.join(" with ")).join(" or ");
    throw misuse(call, `this call needs ${wanted}: give it to createClient, or to this call as an option`);
  }
  return chosen ?? [];
}

/** What a bare status asks of the caller. */
const advice: Readonly<Record<number, string>> = {
  401: "the credentials are missing or not valid",
  404: "there is nothing at this path; is baseUrl right?",
  429: "too many requests; wait before sending again",
};

/** Reads the shapes in which servers explain a failure. */
function explain(body: unknown): { words?: string | undefined; code?: string | number | undefined } {
  if (Array.isArray(body)) return explain(body[0]);
  // A page for people explains nothing to a program.
  if (typeof body === "string") return /^\s*</.test(body) ? {} : { words: body.slice(0, 500) };
  if (typeof body !== "object" || body === null) return {};
  const { error, code, message, detail, title, fix } = body as Readonly<Record<string, unknown>>;
  const inner = explain(error);
  const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
  const words = text(message) ?? text(detail) ?? text(title) ?? inner.words;
  // A sentence is no code.
  const word = typeof error === "string" && /^\S+$/.test(error) ? error : inner.code;
  return {
    words: words && text(fix) ? `${words} (${fix})` : words,
    code: typeof code === "number" ? code : (text(code) ?? word),
  };
}
