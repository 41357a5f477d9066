import type { ClientError, ErrorClass, ErrorDetails } from "./error.js";
import type { Hooks } from "./hooks.js";

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

const trouble = () => import("./trouble.js");

/** Makes the package's error of one operation. */
export type Failure = (kind: ErrorDetails["kind"], message: string, facts?: Partial<ErrorDetails>) => ClientError;

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
  const { signals, observers, retry, timeout = policy.blocking ? 0 : 60_000 } = scope;
  const failure: Failure = (kind, message, facts) => new fail(message, { kind, operation, ...facts });
  if (!(timeout >= 0) || !signals.every(({ addEventListener }) => addEventListener))
    throw (await trouble()).badOption(failure, timeout);
  const told = observers[0] && (await import("./hooks.js")).watch(observers, operation);

  /** The server may have acted upon the call. */
  let sent = false;
  let outgoing: Outgoing | undefined;
  let response: Response | undefined;
  let last: ClientError | undefined;
  const controller = new AbortController();
  let giveUp: (why: ClientError) => void = () => {};
  // What waits on something that does not know of the signal is given up as well.
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  givenUp.catch(() => controller.abort());
  const watched =
    signals[0] && (await import("./signals.js")).watchSignals(signals, failure, giveUp, () => [sent, last]);
  const onTimeout = (): void => {
    const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
    giveUp(failure("timeout", message, { sent, status: response?.status, cause: last }));
  };

  const attempt = async (count: number): Promise<Result> => {
    outgoing = await prepare();
    controller.signal.throwIfAborted();
    const { url, method, headers: ours, body } = outgoing;
    const headers = new Headers(told?.request(count, url));
    // Later ones take the place of earlier ones; one that is undefined is left out.
    const given = Object.entries({ ...ours, ...scope.headers });
    try {
      for (const [name, value] of given)
        if (value === undefined) headers.delete(name);
        else headers.set(name, value);
    } catch {
      // The platform's own error would show the value, which may be a secret.
      throw (await trouble()).badHeader(failure, given);
    }
    sent = true;
    response = await (scope.fetch ?? fetch)(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: "manual",
      signal: controller.signal,
    });
    // A browser tells no more of a redirect than 0.
    if (/^0|30[12378]/.test(`${response.status}`)) throw (await trouble()).redirected(failure, response, url);
    return read(response);
  };

  // A timer that is set any longer would fire at once.
  const timer = timeout > 0 && timeout < 2 ** 31 ? setTimeout(onTimeout, timeout) : undefined;
  try {
    for (let count = 1; ; count++) {
      const early = watched?.error();
      if (early) throw early;
      let error: ClientError | undefined;
      let again: Awaited<ReturnType<typeof trouble>> | undefined;
      try {
        return await Promise.race([givenUp, attempt(count)]);
      } catch (thrown) {
        again = await Promise.race([givenUp, trouble()]).catch(() => undefined);
        if (thrown instanceof fail) error = thrown;
        // Without what tells more of it, that is all.
        else
          error = again
            ? again.lost(failure, thrown, outgoing, response)
            : failure("connection", "no answer", { sent });
        last = error;
      } finally {
        told?.response(response, error);
      }
      // Without what tells how to send again, it is not.
      const delay = again?.pauseAfter(count, error, retry, policy, response);
      if (delay === undefined) throw error;
      told?.retry(count, delay, error);
      sent = false;
      outgoing = response = undefined;
      await Promise.race([givenUp, again?.pause(delay, controller.signal)]);
    }
  } catch (error) {
    // Frees the connection of an answer that is not read.
    controller.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    watched?.release();
  }
}
