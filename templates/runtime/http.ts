import type { ClientError, ErrorClass, ErrorDetails } from "./error.js";
import { whenAborted } from "./signals.js";

/** What can be set for one call, for a part of a program (`client.with`), or for a whole client. */
export interface CallOptions {
  /** Ends the call when it fires. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call is given up, pauses between attempts included; 0, or more than 2^31 - 1, for no limit.
   * By default 60 000, and no limit on calls that are known to take long.
   */
  timeout?: number | undefined;
  /** Headers to send along. Given as undefined, a header is left out. */
  headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Whether and how to send again what the server has surely not acted upon; false for never. */
  retry?: RetryOptions | false | undefined;
  /** Functions that are told of what happens. Those of wider scopes are called too, before these. */
  hooks?: Hooks | undefined;
}

/** What can be set when a client is made. */
export interface TransportOptions extends CallOptions {
  /** Sends the requests in place of the platform's own `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** How to send again. */
export interface RetryOptions {
  /** How many more times at the most. By default as the operation has it, or 2. */
  attempts?: number | undefined;
  /** The longest that the first pause can be, in milliseconds; that of each further one is twice as long. By default 500. */
  delay?: number | undefined;
  /** The longest that any pause can be, in milliseconds, whatever the server asks. By default 30 000. */
  maxDelay?: number | undefined;
}

/**
 * Functions that are told of what happens, enough to make traces and metrics of it. What they throw is swallowed, and
 * what they return is not waited for: no hook can break a call. No event holds a credential.
 */
export interface Hooks {
  /** A request is about to be sent. Called for each attempt. */
  request?: ((event: RequestEvent) => unknown) | undefined;
  /** That request, the very same object, has ended, well or not. */
  response?: ((event: ResponseEvent) => unknown) | undefined;
  /** It will be sent again, after a pause. */
  retry?: ((event: RetryEvent) => unknown) | undefined;
  /** A connection that was lost will be opened again, after a pause. */
  reconnect?: ((event: ReconnectEvent) => unknown) | undefined;
}

/** A request that is about to be sent. */
export interface RequestEvent {
  /** The operation, by the name that travels: `POST /lit_action`, `Filecoin.ChainHead`. */
  readonly operation: string;
  /** 1 for the first time that this call is sent. */
  readonly attempt: number;
  /** Where to, without query and user. */
  readonly url: string;
  /** Empty. What a hook puts in is sent along (`traceparent`), but for headers that the client sets itself. */
  readonly headers: Record<string, string>;
}

/** A request that has ended. */
export interface ResponseEvent extends RequestEvent {
  /** Milliseconds since it was sent. */
  readonly duration: number;
  /** HTTP status, where an answer came. */
  readonly status?: number | undefined;
  /** The headers of the answer. */
  readonly responseHeaders?: Headers | undefined;
  /** The server's id for the request, for its operators' logs. */
  readonly requestId?: string | undefined;
  /** Why it failed, where it did. */
  readonly error?: ClientError | undefined;
}

/** A request that will be sent again. */
export interface RetryEvent {
  readonly operation: string;
  /** The attempt that failed; 1 for the first. */
  readonly attempt: number;
  /** The pause before the next one, in milliseconds. */
  readonly delay: number;
  /** Why it failed. */
  readonly error: ClientError;
}

/** A connection that will be opened again. */
export interface ReconnectEvent {
  /** Where to, without query and user. */
  readonly url: string;
  /** 1 for the first time since the connection was lost. */
  readonly attempt: number;
  /** The pause before it, in milliseconds. */
  readonly delay: number;
  /** How it was lost, or why it could not be opened. */
  readonly error: unknown;
}

/** A secret, or a function that gives it anew for each request. */
export type Credential = string | (() => string | Promise<string>);

/** Options of all scopes, as `mergeOptions` makes them. */
export type Scope<Options extends CallOptions = TransportOptions> = Options & {
  /** Each of them ends the call. */
  readonly signals: readonly AbortSignal[];
  /** From the widest scope to the narrowest. */
  readonly observers: readonly Hooks[];
};

type HeaderValues = Readonly<Record<string, string | undefined>>;

/** A request as it travels. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderValues;
  readonly body?: RequestInit["body"];
}

/** What is known of an operation beforehand. */
export interface Policy {
  /** Statuses that mean "not done, safe to send again", and how many more times at the most. */
  readonly statuses?: readonly number[];
  readonly attempts?: number;
  /** Known to take long: no limit by default. */
  readonly blocking?: boolean;
}

/** The longest that a timer can wait; a longer one would fire at once. */
const longestTimeout = 2 ** 31 - 1;

/** The options of a narrower scope over those of a wider one: headers add up, each signal ends the call, each hook is told. */
export function mergeOptions<Options extends CallOptions>(
  outer: Partial<Scope<Options>>,
  inner: Partial<Options> | undefined,
): Scope<Options> {
  const { signals = [], observers = [], headers } = outer;
  const { signal, hooks, headers: list = {} } = inner ?? {};
  const given = Object.entries(inner ?? {}).filter(([, value]) => value !== undefined);
  // JavaScript may give a `Headers`, whose pairs are no members of it.
  const pairs = Symbol.iterator in list ? [...(list as unknown as Headers)] : Object.entries(list);
  return {
    ...outer,
    ...Object.fromEntries(given),
    // In one case, so that a header takes the place of the same one further out.
    headers: { ...headers, ...Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value])) },
    signals: signal ? [...signals, signal] : signals,
    observers: hooks ? [...observers, hooks] : observers,
  } as unknown as Scope<Options>;
}

/** Tells every hook of that name; `facts` are written into the event first. */
export function notify<Event extends object>(
  { observers }: Pick<Scope, "observers">,
  name: keyof Hooks,
  event: Event,
  facts?: object,
): void {
  for (const hooks of observers) {
    // Async, so that what is thrown rejects, and is swallowed like any other rejection.
    (async () => (hooks[name] as ((event: Event) => unknown) | undefined)?.(Object.assign(event, facts)))().catch(
      () => {},
    );
  }
}

/**
 * Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
 * within the time allowed. Redirects are never followed.
 * @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted`, `usage`
 * (an option) or `http` (a redirect).
 */
export async function exchange<Result>(
  scope: Scope,
  fail: ErrorClass,
  operation: string,
  prepare: () => Outgoing | Promise<Outgoing>,
  read: (response: Response) => Promise<Result>,
  policy: Policy = {},
): Promise<Result> {
  const { signals, retry, timeout = policy.blocking ? 0 : 60_000 } = scope;
  const failure: Failure = (kind, message, facts) => new fail(message, { kind, operation, ...facts });
  if (!(timeout >= 0)) throw failure("usage", "`timeout` must be milliseconds, or 0 for no limit");
  if (!signals.every(({ addEventListener }) => addEventListener))
    throw failure("usage", "`signal` must be an AbortSignal, as `controller.signal` is");

  /** The server may have acted upon the call. */
  let sent = false;
  let response: Response | undefined;
  let outgoing: Outgoing | undefined;
  let last: ClientError | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const controller = new AbortController();
  let giveUp: (why: ClientError) => void = () => {};
  // What waits on something that does not know of the signal is given up as well.
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  givenUp.catch(() => controller.abort());
  const aborted = (): ClientError => {
    const { reason: cause } = signals.find((signal) => signal.aborted) as AbortSignal;
    const when = sent ? "" : ` before it was sent${last ? " again" : ""}`;
    const why = cause instanceof Error && cause.name !== "AbortError" ? `: ${cause.message}` : "";
    return failure("aborted", `the call was aborted${when}${why}`, { sent, cause });
  };
  const onAbort = (): void => giveUp(aborted());
  const onTimeout = (): void => {
    const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
    giveUp(failure("timeout", message, { sent, status: response?.status, cause: last }));
  };

  const attempt = async (event: RequestEvent): Promise<Result> => {
    outgoing = await prepare();
    const { url, method, headers, body } = outgoing;
    controller.signal.throwIfAborted();
    // A hook may have put another object there by the time it returns.
    const { headers: added } = event;
    if (scope.observers.length > 0) notify(scope, "request", event, { url: withoutSecrets(url) });
    const all = headersOf(added, [headers, scope.headers], failure);
    sent = true;
    response = await (scope.fetch ?? fetch)(url, {
      method,
      headers: all,
      ...(body !== undefined && { body }),
      redirect: "manual",
      signal: controller.signal,
    });
    const { type, status } = response;
    if (type === "opaqueredirect" || /30[12378]/.test(`${status}`)) {
      const to = response.headers.get("location");
      const where = to ? ` to ${withoutSecrets(to, url)}` : "";
      const message = `the server answered with a redirect${where}, which is not followed: give the final URL`;
      throw failure("http", message, { status: status || undefined });
    }
    return read(response);
  };

  const timer = timeout > 0 && timeout <= longestTimeout ? setTimeout(onTimeout, timeout) : undefined;
  const releases = signals.map((signal) => whenAborted(signal, onAbort));
  try {
    if (signals.some((signal) => signal.aborted)) throw aborted();
    for (let count = 1; ; count++) {
      const started = Date.now();
      const event: RequestEvent = { operation, attempt: count, url: "", headers: {} };
      let error: ClientError | undefined;
      try {
        return await Promise.race([givenUp, attempt(event)]);
      } catch (thrown) {
        last = error = thrown instanceof fail ? thrown : lost(failure, thrown, outgoing, response);
      } finally {
        if (event.url) {
          const { status, headers } = response ?? {};
          const requestId = headers?.get("x-request-id") ?? undefined;
          const duration = Date.now() - started;
          notify(scope, "response", event, { duration, status, responseHeaders: headers, requestId, error });
        }
      }
      const { kind, status = 0 } = error;
      const isSafe = kind === "http" ? policy.statuses?.includes(status) : kind === "connection" && !error.sent;
      const { attempts = policy.attempts ?? 2, delay: first = 500, maxDelay = 30_000 } = retry || {};
      if (retry === false || !isSafe || count > attempts) throw error;
      const asked = response?.headers.get("retry-after");
      const seconds = asked ? Number(asked) || (Date.parse(asked) - Date.now()) / 1000 : Number.NaN;
      // Full jitter, so that clients that were turned away together do not come back together.
      const delay = Math.min(seconds >= 0 ? seconds * 1000 : Math.random() * first * 2 ** (count - 1), maxDelay);
      notify(scope, "retry", { operation, attempt: count, delay, error });
      sent = false;
      outgoing = undefined;
      response = undefined;
      await Promise.race([
        givenUp,
        new Promise((resolve) => {
          pause = setTimeout(resolve, delay);
        }),
      ]);
    }
  } catch (error) {
    // Frees the connection of an answer that is not read.
    controller.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    clearTimeout(pause);
    for (const release of releases) release();
  }
}

/** What the platforms say when no connection came about: Node (and undici), Deno, Bun. */
const unsent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|client error \(Connect\)|ConnectionRefused|FailedToOpenSocket/;

/** The error of a request that got no answer, or only part of one. */
function lost(failure: Failure, error: unknown, request: Outgoing | undefined, response?: Response): ClientError {
  // `fetch` hides the reason in causes.
  let inner = error as { message?: string; code?: string; cause?: unknown } | undefined;
  while (inner?.cause instanceof Error) inner = inner.cause;
  const reason = inner?.message || inner?.code || String(error);
  if (!request) return failure("usage", `the request could not be made: ${reason}`, { cause: error });
  const { host, search } = new URL(request.url);
  const what = response ? `the answer from ${host} was cut short` : `no answer from ${host}`;
  // Some platforms put the whole URL into their errors, and a query may hold a key.
  return failure("connection", `${what}: ${reason.replaceAll(request.url, host)}`, {
    status: response?.status,
    sent: response !== undefined || !unsent.test(`${inner?.code} ${reason}`),
    cause: search ? undefined : error,
  });
}

type Failure = (kind: ErrorDetails["kind"], message: string, facts?: Partial<ErrorDetails>) => ClientError;

/** Later headers take the place of earlier ones; one that is undefined is left out. Those of hooks come first. */
function headersOf(added: object, lists: readonly (HeaderValues | undefined)[], failure: Failure): Headers {
  const headers = new Headers();
  const set = (name: string, value: string | undefined): void =>
    value === undefined ? headers.delete(name) : headers.set(name, value);
  for (const [name, value] of Object.entries(added)) {
    try {
      set(name, value);
    } catch {
      // No hook can break a call.
    }
  }
  for (const [name, value] of lists.flatMap((list) => Object.entries(list ?? {}))) {
    try {
      set(name, value);
    } catch {
      // The platform's own error would show the value, which may be a secret.
      throw failure("usage", `the header "${name}" holds a line break or another character that cannot be sent`);
    }
  }
  return headers;
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

/** Text of a server's, without the credentials that it may repeat. */
export const redact = (text: string, secrets: readonly string[]): string =>
  // What is shorter is no secret, and may be part of any word.
  secrets.reduce((clean, secret) => (secret.length > 7 ? clean.replaceAll(secret, "…") : clean), text);

/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export const adviceOn = (status: number, known: Readonly<Record<number, string>>): string | undefined =>
  known[status] ?? (status < 500 ? undefined : "the server, or a proxy in front of it, failed or is down");

/** The secret itself, trimmed; empty when there is none. */
export async function secret(credential: Credential): Promise<string> {
  return ((typeof credential === "function" ? await credential() : credential) ?? "").trim();
}
