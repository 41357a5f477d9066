/** What a call needs only when not all goes well; loaded then. */

import type { ClientError, ErrorClass } from "./error.js";
import type { Exchange, Failure, Outgoing } from "./http.js";

/** Whether it can limit time: JavaScript may give anything. */
export const isTimeout = (value: unknown): boolean => typeof value === "number" && value >= 0;

/** A time limit that makes no sense. */
export const badTimeout = (failure: Failure): ClientError =>
  failure("usage", "`timeout` must be milliseconds, or 0 for no limit");

/**
 * Sends a call again, each time after a pause, where the server has surely not acted upon it.
 * @throws the package's error where the call must not be sent again.
 */
export async function recover<Result>(
  call: Exchange,
  thrown: unknown,
  attempt: (count: number) => Promise<Result>,
): Promise<Result> {
  const { fail, signal } = call;
  let reason = thrown;
  for (let count = 1; ; ) {
    // Why it was given up is known already.
    signal.throwIfAborted();
    const error = reason instanceof fail ? reason : lost(call, reason);
    call.told?.response(call.response, error);
    const delay = pauseAfter(count, error, call);
    if (delay === undefined) throw error;
    call.told?.retry(count, delay, error);
    Object.assign(call, { sent: false, request: undefined, response: undefined, last: error });
    await pause(delay, signal);
    try {
      return await attempt(++count);
    } catch (again) {
      reason = again;
    }
  }
}

/**
 * The pause before a call is sent again, in milliseconds: as long as the server asks, else longer each time; undefined
 * where it must not be sent again, as the server may have acted upon it.
 */
function pauseAfter(
  attempt: number,
  { kind, status = 0, sent }: ClientError,
  { scope: { retry }, policy, response }: Exchange,
): number | undefined {
  // The status alone says it: what explains it may be cut short.
  const isSafe = policy.statuses?.includes(status) || (kind === "connection" && sent === false);
  if (retry === false || !isSafe) return undefined;
  const { attempts = policy.attempts ?? 2, delay = 500, maxDelay = 30_000 } = retry ?? {};
  if (attempt > attempts) return undefined;
  const asked = response?.headers.get("retry-after") ?? "";
  const wanted = Number(asked) * 1000 || Date.parse(asked) - Date.now();
  // Full jitter, so that clients that were turned away together do not come back together.
  return Math.min(wanted > 0 ? wanted : Math.random() * delay * 2 ** (attempt - 1), maxDelay);
}

/** Waits, unless the signal fires. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });

/** What the platforms say when no connection came about: Node (and undici), Deno, Bun. */
const unsent = /refused|notfound|eai_again|unreach|connect_timeout|\(connect\)|failedtoopen/i;

/** The error of a request that could not be sent, or got no answer, or only part of one. */
function lost({ scope, failure, request, response }: Exchange, error: unknown): ClientError {
  const { timeout = 0 } = scope;
  if (!isTimeout(timeout)) return badTimeout(failure);
  // `fetch` hides the reason in causes.
  let inner = error as { message?: string; code?: string; cause?: unknown } | undefined;
  while (inner?.cause instanceof Error) inner = inner.cause;
  const reason = inner?.message || inner?.code || String(error);
  if (!request) return failure("usage", reason, { cause: error });
  // The platform's own error would show the value, which may be a secret.
  const bad = unsendable({ ...request.headers, ...scope.headers });
  if (bad !== undefined)
    return failure("usage", `the header "${bad}" holds a line break or another character that cannot be sent`);
  const { host, search } = new URL(request.url);
  const what = response ? `the answer from ${host} was cut short` : `no answer from ${host}`;
  // Some platforms put the whole URL into their errors, and a query may hold a key.
  return failure("connection", `${what}: ${reason.replaceAll(request.url, host)}`, {
    status: response?.status,
    sent: !!response || !unsent.test(inner?.code + reason),
    cause: search ? undefined : error,
  });
}

/** The name of a header that the platform refuses. */
const unsendable = (headers: Outgoing["headers"]): string | undefined =>
  Object.keys(headers).find((name) => {
    try {
      new Headers([[name, headers[name] ?? ""]]);
      return false;
    } catch {
      return true;
    }
  });

/**
 * A redirect, which is not followed: it could take credentials to another host. Undefined where the answer is none. `hide`
 * takes out what the server repeats of them.
 */
export function redirected(
  fail: ErrorClass,
  operation: string,
  { status, headers }: Response,
  url: string,
  hide: (text: string) => string,
): ClientError | undefined {
  // A browser tells no more of one than 0.
  if (![0, 301, 302, 303, 307, 308].includes(status)) return undefined;
  const to = headers.get("location");
  const where = to ? ` to ${hide(withoutSecrets(to, url))}` : "";
  const message = `the server answered with a redirect${where}, which is not followed: give the final URL`;
  return new fail(message, { kind: "http", operation, status: status || undefined });
}

/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export function withoutSecrets(url: string, base?: string): string {
  try {
    const { origin, pathname } = new URL(url, base);
    return origin + pathname;
  } catch {
    return "another place";
  }
}

/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export const adviceOn = (status: number, known: Readonly<Record<number, string>>): string | undefined =>
  known[status] ?? (status < 500 ? undefined : "the server, or a proxy in front of it, failed or is down");
