import type { ErrorClass } from "./error.js";

/** What can be set for one call, for a part of a program (`client.with`), or for a whole client. */
export interface CallOptions {
  /** Ends the call when it fires. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the call is given up; 0 for no limit. By default 60 000. */
  timeout?: number | undefined;
  /** Headers to send along. Given as undefined, a header is left out. */
  headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What can be set when a client is made. */
export interface TransportOptions extends CallOptions {
  /** Sends the requests in place of the platform's own `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** A secret, or a function that gives it anew for each request. */
export type Credential = string | (() => string | Promise<string>);

/** Options as `mergeOptions` makes them. */
interface Scope extends TransportOptions {
  /** The signals of the wider scopes; `signal` is that of the narrowest. */
  readonly outerSignals?: readonly AbortSignal[];
}

type HeaderValues = Readonly<Record<string, string | undefined>>;

/** A request as it travels. Headers that take time to make are a function, so that the time allowed holds for it too. */
export interface Outgoing {
  readonly method: string;
  readonly headers: HeaderValues | (() => Promise<HeaderValues>);
  readonly body?: RequestInit["body"];
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const defaultTimeout = 60_000;
/** The longest that a timer can wait; a longer one would fire at once. */
const longestTimeout = 2_147_483_647;

/** The options of a narrower scope over those of a wider one: headers add up, and each signal ends the call. */
export function mergeOptions<Options extends CallOptions>(
  outer: Options,
  inner: Partial<Options> | undefined,
): Options {
  const given = Object.entries(inner ?? {}).filter(([, value]) => value !== undefined);
  const merged: Options & { outerSignals?: Scope["outerSignals"] } = { ...outer, ...Object.fromEntries(given) };
  // In one case, so that a header takes the place of the same one further out.
  const headers = Object.entries(inner?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  merged.headers = { ...outer.headers, ...Object.fromEntries(headers) };
  if (outer.signal && inner?.signal) merged.outerSignals = [...(merged.outerSignals ?? []), outer.signal];
  return merged;
}

/**
 * Sends one request and reads its answer to the end, within the time allowed. Redirects are never followed.
 * @throws the package's error, of kind `connection`, `timeout`, `aborted`, `usage` (a header) or `http` (a redirect).
 */
export function exchange(
  options: TransportOptions,
  fail: ErrorClass,
  operation: string,
  url: string,
  request: Outgoing,
): Promise<Answer> {
  return exchangeAs(options, fail, operation, url, request, (response) => response.text()).then(([response, text]) => ({
    status: response.status,
    headers: response.headers,
    text,
  }));
}

/** As `exchange`, with the body read by `read`. */
export async function exchangeAs<Body>(
  options: TransportOptions,
  fail: ErrorClass,
  operation: string,
  url: string,
  request: Outgoing,
  read: (response: Response) => Promise<Body>,
): Promise<[Response, Body]> {
  const { signal, outerSignals = [], timeout = defaultTimeout }: Scope = options;
  const signals = signal ? [...outerSignals, signal] : outerSignals;
  const throwIfAborted = (when: string): void => {
    const fired = signals.find(({ aborted }) => aborted);
    if (fired) throw new fail(`the call was aborted${when}`, { kind: "aborted", operation, cause: fired.reason });
  };
  throwIfAborted(" before it was sent");
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  let timedOut = false;
  let response: Response | undefined;
  const send = async (): Promise<[Response, Body]> => {
    const { method, body } = request;
    const given = typeof request.headers === "function" ? await request.headers() : request.headers;
    response = await (options.fetch ?? fetch)(url, {
      method,
      headers: headersOf([given, options.headers], fail, operation),
      ...(body !== undefined && { body }),
      redirect: "manual",
      signal: controller.signal,
    });
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
      const location = response.headers.get("location");
      throw new fail(
        `the server answered with a redirect${location ? ` to ${withoutSecrets(location, url)}` : ""}, which is not followed: give the final URL`,
        { kind: "http", operation, status: response.status || undefined },
      );
    }
    return [response, await read(response)];
  };
  for (const each of signals) each.addEventListener("abort", giveUp);
  const timer =
    timeout > 0 && timeout <= longestTimeout
      ? setTimeout(() => {
          timedOut = true;
          giveUp();
        }, timeout)
      : undefined;
  try {
    // What waits on something that does not know of the signal is given up as well.
    const givenUp = new Promise<never>((_, reject) => controller.signal.addEventListener("abort", reject));
    return await Promise.race([send(), givenUp]);
  } catch (error) {
    // Frees the connection of an answer that is not read.
    giveUp();
    if (error instanceof fail) throw error;
    throwIfAborted("");
    const status = response?.status;
    if (timedOut) {
      const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
      throw new fail(message, { kind: "timeout", operation, status });
    }
    const { host, search } = new URL(url);
    const what = response ? `the answer from ${host} was cut short` : `no answer from ${host}`;
    // Some platforms put the whole URL into their errors, and a query may hold a key.
    throw new fail(`${what}: ${reason(error).replaceAll(url, host)}`, {
      kind: "connection",
      operation,
      status,
      cause: search ? undefined : error,
    });
  } finally {
    clearTimeout(timer);
    for (const each of signals) each.removeEventListener("abort", giveUp);
  }
}

/** Later headers take the place of earlier ones; one that is undefined is left out. */
function headersOf(lists: readonly (HeaderValues | undefined)[], fail: ErrorClass, operation: string): Headers {
  const headers = new Headers();
  for (const [name, value] of lists.flatMap((list) => Object.entries(list ?? {}))) {
    try {
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    } catch {
      // The platform's own error would show the value, which may be a secret.
      const message = `the header "${name}" holds a line break or another character that cannot be sent`;
      throw new fail(message, { kind: "usage", operation });
    }
  }
  return headers;
}

/** A query may hold a key: only the place is worth telling. */
function withoutSecrets(location: string, base: string): string {
  try {
    const { origin, pathname } = new URL(location, base);
    return origin + pathname;
  } catch {
    return "another place";
  }
}

/** The innermost reason: `fetch` hides it in causes. */
function reason(error: unknown): string {
  let inner = error as { message?: string; code?: string; cause?: unknown } | undefined;
  while (inner?.cause instanceof Error) inner = inner.cause;
  return inner?.message || inner?.code || String(error);
}

/** The secret itself, trimmed; empty when there is none. */
export async function secret(credential: Credential): Promise<string> {
  return ((typeof credential === "function" ? await credential() : credential) ?? "").trim();
}
