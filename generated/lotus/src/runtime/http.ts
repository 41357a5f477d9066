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

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const defaultTimeout = 60_000;
/** The longest that a timer can wait; a longer one would fire at once. */
const longestTimeout = 2_147_483_647;

/** The options of a narrower scope over those of a wider one: headers add up, and either signal ends the call. */
export function mergeOptions<Options extends CallOptions>(
  outer: Options,
  inner: Partial<Options> | undefined,
): Options {
  const merged = { ...outer };
  for (const [key, value] of Object.entries(inner ?? {})) {
    if (value !== undefined) (merged as Record<string, unknown>)[key] = value;
  }
  if (outer.headers && inner?.headers) merged.headers = { ...outer.headers, ...inner.headers };
  if (outer.signal && inner?.signal && outer.signal !== inner.signal)
    merged.signal = eitherSignal(outer.signal, inner.signal);
  return merged;
}

/** `AbortSignal.any` where the platform has it, else the same by hand. */
function eitherSignal(first: AbortSignal, second: AbortSignal): AbortSignal {
  if ("any" in AbortSignal) return AbortSignal.any([first, second]);
  const controller = new AbortController();
  for (const signal of [first, second]) {
    const abort = (): void => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true, signal: controller.signal });
  }
  return controller.signal;
}

/**
 * Sends one request and reads its answer to the end, within the time allowed. Redirects are never followed.
 * @throws the package's error, of kind `connection`, `timeout`, `aborted` or `http` (a redirect).
 */
export function exchange(
  options: TransportOptions,
  fail: ErrorClass,
  operation: string,
  url: string,
  request: { method: string; headers: Readonly<Record<string, string | undefined>>; body?: RequestInit["body"] },
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
  request: { method: string; headers: Readonly<Record<string, string | undefined>>; body?: RequestInit["body"] },
  read: (response: Response) => Promise<Body>,
): Promise<[Response, Body]> {
  const { signal, timeout = defaultTimeout } = options;
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted)
    throw new fail("the call was aborted before it was sent", { kind: "aborted", operation, cause: signal.reason });
  signal?.addEventListener("abort", abort);
  let timedOut = false;
  const timer =
    timeout > 0 && timeout <= longestTimeout
      ? setTimeout(() => {
          timedOut = true;
          controller.abort();
        }, timeout)
      : undefined;
  try {
    const headers = new Headers();
    for (const [name, value] of Object.entries({ ...request.headers, ...lowerCaseKeys(options.headers) })) {
      if (value !== undefined) headers.set(name, value);
    }
    const response = await (options.fetch ?? fetch)(url, {
      method: request.method,
      headers,
      ...(request.body !== undefined && { body: request.body }),
      redirect: "manual",
      signal: controller.signal,
    });
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
      const location = response.headers.get("location");
      await response.body?.cancel();
      throw new fail(
        `the server answered with a redirect${location ? ` to ${withoutSecrets(location, url)}` : ""}, which is not followed: give the final URL`,
        { kind: "http", operation, status: response.status || undefined },
      );
    }
    return [response, await read(response)];
  } catch (error) {
    if (error instanceof fail) throw error;
    if (signal?.aborted) throw new fail("the call was aborted", { kind: "aborted", operation, cause: signal.reason });
    if (timedOut) {
      throw new fail(`no answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`, {
        kind: "timeout",
        operation,
        cause: error,
      });
    }
    throw new fail(`no answer from ${new URL(url).host}: ${reason(error)}`, {
      kind: "connection",
      operation,
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** Header names in one case, so that a caller's header takes the place of ours. */
const lowerCaseKeys = (headers: CallOptions["headers"]): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));

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

/** The secret itself, trimmed. */
export async function secret(credential: Credential): Promise<string> {
  return (typeof credential === "function" ? await credential() : credential).trim();
}
