import { defined } from "./defined.js";
import type { ClientError, ErrorClass, ErrorDetails } from "./error.js";
import type { Hooks, Watch } from "./hooks.js";
import { lazily } from "./lazily.js";

// What only some calls need (hooks, signals, failures) is loaded when it is first needed. Where that cannot be loaded, as
// when the network is gone, a call still fails as it should, with fewer words.

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
  /** By names in lower case. */
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

/** Makes the package's error of one operation. */
export type Failure = (kind: ErrorDetails["kind"], message: string, facts?: Partial<ErrorDetails>) => ClientError;

/** One call under way. */
export interface Exchange {
  readonly scope: Scope;
  readonly fail: ErrorClass;
  readonly failure: Failure;
  readonly policy: Policy;
  /** Fires when the call has failed; its reason is the error that the caller gets. */
  readonly signal: AbortSignal;
  /** Ends the call: with an error, where there is one. */
  readonly end: (error?: ClientError) => void;
  /** What hooks are told through, where there are any. */
  told?: Watch;
  /** Takes back what watches signals, where there are any. */
  release?: () => void;
  /** The server may have acted upon the call. */
  sent: boolean;
  request?: Outgoing | undefined;
  response?: Response | undefined;
  /** What the attempt before this one failed with. */
  last?: ClientError;
}

const trouble = lazily(() => import("./trouble.js"));
const signalling = lazily(() => import("./signals.js"));
const telling = lazily(() => import("./hooks.js"));
const onDeno = lazily(() => import("./deno.js"));

/** The options of a narrower scope over those of a wider one: headers add up, each signal ends the call, each hook is told. */
export function mergeOptions<Options extends CallOptions>(
  outer: Partial<Scope<Options>>,
  inner: Partial<Options> | undefined,
): Scope<Options> {
  const { signals = [], observers = [], headers }: Partial<Scope> = outer;
  const { signal, hooks, headers: list = {} } = inner ?? {};
  const merged: Record<string, string | undefined> = { ...headers };
  // JavaScript may give a `Headers`, whose pairs are no members of it. In one case, so that a header takes the place of
  // the same one further out.
  for (const [name, value] of Symbol.iterator in list ? (list as unknown as Headers) : Object.entries(list))
    merged[name.toLowerCase()] = value;
  return {
    ...outer,
    ...defined({ ...inner }),
    headers: merged,
    signals: signals.concat(signal || []),
    observers: observers.concat(hooks || []),
  } as unknown as Scope<Options>;
}

/**
 * Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
 * within the time allowed. Redirects are never followed.
 * @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted` or `usage`
 * (an option).
 */
export function exchange<Result>(
  scope: Scope,
  fail: ErrorClass,
  operation: string,
  prepare: () => Promise<Outgoing>,
  read: (response: Response) => Promise<Result>,
  policy: Policy = {},
): Promise<Result> {
  const { signals, observers, timeout = policy.blocking ? 0 : 60_000 } = scope;
  const failure: Failure = (kind, message, facts) => new fail(message, { kind, operation, ...facts });
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (error?: ClientError, result?: Result): void => {
      clearTimeout(timer);
      call.release?.();
      call.told?.response(call.response, error);
      if (!error) resolve(result as Result);
      else {
        // What waits on something that does not know of the signal is given up as well.
        reject(error);
        // Frees the connection of an answer that is not read.
        controller.abort(error);
      }
    };
    const call: Exchange = { scope, fail, failure, policy, signal, end, sent: false };

    const attempt = async (count = 1): Promise<Result> => {
      // What is wrong with it is said by what is loaded then.
      if (timeout !== Math.abs(timeout)) throw timeout;
      // One that is set any longer would fire at once.
      if (timeout && timeout < 2 ** 31)
        timer ??= setTimeout(() => {
          const { sent, response, last: cause } = call;
          const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; raise \`timeout\`, or give 0 for no limit`;
          end(failure("timeout", message, { sent, status: response?.status, cause }));
        }, timeout);
      if (signals[0]) call.release ??= (await signalling(fail, operation)).watchSignals(signals, call);
      if (observers[0]) call.told ??= (await telling(fail, operation)).watch(observers, operation);
      const request = await prepare();
      const { url, method, headers, body = null } = request;
      const send =
        scope.fetch ??
        ((globalThis as { readonly Deno?: unknown }).Deno ? (await onDeno(fail, operation)).fetchOnce : fetch);
      signal.throwIfAborted();
      call.request = request;
      call.sent = true;
      call.response = await send(url, {
        method,
        // Later ones take the place of earlier ones; one that is undefined is left out.
        headers: defined<string>({ ...call.told?.request(count, url), ...headers, ...scope.headers }),
        body,
        redirect: "manual",
        signal,
      });
      return read(call.response);
    };
    attempt()
      .catch((thrown) =>
        trouble().then(
          ({ recover }) => recover(call, thrown, attempt),
          () => {
            // Without what tells more of it and how to send again, that is all.
            throw thrown instanceof fail ? thrown : failure("connection", "no answer", { sent: call.sent });
          },
        ),
      )
      .then((result) => end(undefined, result), end);
  });
}
