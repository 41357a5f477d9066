import type { ClientError, ErrorClass } from "./error.js";
import {
  type CallOptions,
  type Credential,
  exchange,
  mergeOptions,
  type Outgoing,
  type Policy,
  type Scope,
  type TransportOptions,
} from "./http.js";
import { parseJson, stringifyJson } from "./json.js";
import { lazily } from "./lazily.js";

// What only some APIs need (parameters, other encodings than JSON, the ways that credentials travel) stands in modules
// of its own, which a table calls: a package holds, and a bundle keeps, only those that it uses. What only some calls
// need (failures, pages, routes of the caller's own) is loaded when it is first needed.

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
export type InputPlacer = (call: RestCall, input: Input | undefined) => Promise<void>;

/** Writes a body into the call. */
export type BodyWriter = (call: RestCall, value: never) => void | Promise<void>;

/** Reads an answer that is not JSON. */
export type AnswerReader = (response: Response) => Promise<unknown>;

/** User name and password, for schemes that want both. */
export interface BasicCredential {
  username: string;
  password: string;
}

/** Writes a credential into the call. */
export type CredentialWriter = (call: RestCall, credential: never) => void | Promise<void>;

/** The parameters that ask for a page: its number, its size, and the number of the first. */
export type Paging = readonly [page: string, size: string, first: number];

/** What an operation has beyond method, path and access, where it is out of the ordinary. */
export interface RestExtra extends Policy {
  /** Set where there is no input. */
  readonly input?: false;
  /** Set where there are parameters. Without it, the whole input is the body. */
  readonly place?: InputPlacer;
  /** Writes the whole input, or its member `body` where something else is placed too. JSON if not given. */
  readonly body?: BodyWriter;
  /** Set where the answer is not JSON. */
  readonly answer?: AnswerReader;
  /** Set where the answer may be JSON or nothing, which is undefined then. */
  readonly mayBeEmpty?: boolean;
  /** Set where what is not sent as JSON is the answer as it came. */
  readonly mayBeText?: boolean;
  /** Members of the input, and of its body, whose integers may be given as text. */
  readonly texts?: readonly string[];
  /** Set where the answer is one page of a list. */
  readonly paging?: Paging;
}

/**
 * Operations that differ in nothing but name and path: method, index into `access` (0 is open to all), what is out of
 * the ordinary, and one operation a line: its local name, and its path where that is not the name in snake_case.
 */
export type RestGroup = readonly [method: string, access: number, extra: RestExtra, operations: string];

/** Sets of credentials, any one of which opens an operation; an empty one asks for none. */
export type Alternatives = readonly (readonly string[])[];

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
  readonly operations: readonly RestGroup[];
}

/** Each credential with the number of the scope that has set it; narrower scopes have higher numbers. */
type Options = Scope & {
  readonly keys: Readonly<Record<string, readonly [scope: number, Credential | BasicCredential]>>;
};

export type Input = Readonly<Record<string, unknown>>;

/** The parts of a request to a route that the description does not know yet. */
export interface RestRequest {
  /** Query parameters; a list repeats its name. */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** Makes the function that calls a route. */
export type Binder = (
  method: string,
  path: string,
  alternatives: Alternatives,
  extra: RestExtra,
) => (input?: Input, inner?: CallOptions) => Promise<unknown>;

/** The error of a call that cannot be made as asked. */
export const misuse = ({ fail, operation }: Pick<RestCall, "fail" | "operation">, message: string): ClientError =>
  new fail(message, { kind: "usage", operation });

/** Writes a body of JSON. */
export async function writeJson(call: RestCall, value: unknown): Promise<void> {
  call.body = await stringifyJson(value, call.fail, call.operation);
  call.headers["content-type"] = "application/json";
}

export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const trouble = lazily(() => import("./rest-trouble.js"));
const integers = lazily(() => import("./integer-text.js"));
const routing = lazily(() => import("./rest-route.js"));
const paged = lazily(() => import("./paging.js"));

let scopes = 0;

/**
 * Makes a client of an API's table.
 * @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
 */
export function restClient<Client>(api: RestApi, options: TransportOptions & { baseUrl: string }): Client {
  const { fail, presets, access, schemes } = api;
  // JavaScript may give nothing, or a URL object.
  const { baseUrl, ...defaults } = { ...options };
  // What every object has, such as a constructor, is no URL either.
  const url = `${presets[baseUrl] ?? baseUrl}`.replace(/\/+$/, "");
  // What follows an @, a ? or a # could not stand before a route, and the first might be a secret.
  if (!/^https?:\/\/[^?#@]+$/i.test(url) || !URL.canParse(url)) {
    const wanted = ["an http or https URL without user, query and fragment", ...Object.keys(presets)];
    throw new fail(`baseUrl must be ${wanted.join(" or ")}`, { kind: "usage" });
  }
  // The path of the URL, since its host may have the name of the base path.
  const base = new URL(url).pathname.endsWith(api.basePath) ? url : url + api.basePath;

  /** Options of a narrower scope over those of a wider one. */
  const scope = (outer: Partial<Options>, inner: TransportOptions | undefined): Options => {
    const keys = { ...outer.keys };
    scopes++;
    for (const [name, value] of Object.entries({ ...inner }))
      if (isGiven(value) && schemes[name]) keys[name] = [scopes, value as Credential];
    return { ...mergeOptions<TransportOptions>(outer, inner), keys };
  };

  const clientOf = (outer: Options): Client => {
    // Async functions, so that a mistake in the input rejects like any other failure.
    const bind: Binder = (method, path, alternatives, extra) => async (input, inner) => {
      const { place, body: write = place ? undefined : writeJson, answer, mayBeEmpty, texts } = extra;
      const operation = `${method} ${path}`;
      const call: RestCall = { fail, operation, path, query: [], headers: {} };
      const given = texts ? (await integers(fail)).withIntegers(input, texts) : input;
      await place?.(call, given);
      const value: unknown = place ? given?.body : given;
      if (value !== undefined) await write?.(call, value as never);

      const options = scope(outer, inner);
      const { keys } = options;
      // Of the sets that are complete, the one given in the narrowest scope; NaN is that of one that is not.
      const rank = (set: readonly string[]): number => Math.max(...set.map((name) => keys[name]?.[0] as number));
      const complete = alternatives.filter((set) => rank(set) >= Number.NEGATIVE_INFINITY);
      const [chosen] = complete.sort((a, b) => rank(b) - rank(a));
      if (!chosen && alternatives[0]) throw (await trouble(fail, operation)).unauthorised(call, alternatives);
      let signed = call;
      const prepare = async (): Promise<Outgoing> => {
        signed = { ...call, query: [...call.query], headers: { ...call.headers } };
        for (const name of chosen ?? []) {
          const given = keys[name]?.[1] as string;
          // Text, as most are; what else it may be is told apart when it comes.
          const credential =
            given.trim?.() || (await (await trouble(fail, operation)).credentialFrom(call, name, given));
          await schemes[name]?.(signed, credential as never);
        }
        const { query, headers, body } = signed;
        const search = query[0] ? (signed.path.includes("?") ? "&" : "?") + query.join("&") : "";
        return { url: base + signed.path + search, method, headers, body };
      };
      const read = async (response: Response): Promise<unknown> => {
        const { ok } = response;
        if (ok && answer) return answer(response);
        const text = await response.text();
        let cause: unknown;
        if (ok) {
          if (!text && mayBeEmpty) return undefined;
          try {
            const value = await parseJson(text, api, operation);
            return api.integers?.(value, operation) ?? value;
          } catch (error) {
            cause = error;
          }
        }
        return (await trouble(fail, operation, true)).unusable(api, signed, call, extra, response, text, cause);
      };
      return exchange(options, fail, operation, prepare, read, extra);
    };

    const client: Record<string, unknown> = {
      with: (inner: CallOptions) => clientOf(scope(outer, inner)),
      request: async (route: string, input?: RestRequest, inner?: CallOptions) =>
        (await routing(fail)).request(api, bind, route, input, inner),
    };
    for (const [method, index, extra, operations] of api.operations) {
      for (const [, name = "", path] of operations.matchAll(/(\S+) ?(.*)/g)) {
        const usual = `/${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
        const route = path || usual;
        const call = bind(method, route, access[index] ?? [], extra);
        client[name] = extra.input === false ? (inner?: CallOptions) => call(undefined, inner) : call;
        if (extra.paging) {
          const { paging } = extra;
          (call as { all?: unknown }).all = async function* (input?: Input, inner?: CallOptions) {
            const { itemsOf } = await paged(fail);
            yield* itemsOf(paging, (page) => call(page, inner), input, { fail, operation: `${method} ${route}` });
          };
        }
      }
    }
    return client as Client;
  };
  return clientOf(scope({}, defaults));
}
