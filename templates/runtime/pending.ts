import type { ClientError, ErrorClass } from "./error.js";
import { notify, type RequestEvent } from "./hooks.js";
import type { Failure } from "./http.js";
import { abortedBy, whenAborted } from "./signals.js";
import type { Call } from "./transport.js";

/** A call that waits for its answer. */
export interface Pending {
  readonly id: number;
  readonly call: Call;
  readonly signals: readonly AbortSignal[];
  /** Stop listening to them. */
  releases: readonly (() => void)[];
  /** The frame, until it is sent. */
  text: string | undefined;
  /** How many connections were tried for it. */
  attempt: number;
  /** Milliseconds that it may take, and when they are over. */
  readonly timeout: number;
  readonly deadline: number;
  /** What hooks were told when it was sent, and when that was. */
  event: RequestEvent | undefined;
  started: number;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: ClientError) => void;
}

export interface PendingCalls {
  readonly size: number;
  get(id: unknown): Pending | undefined;
  all(): Pending[];
  add(entry: Pending): void;
  /** Ends the wait; with an error, the call fails with it, else the caller settles it. */
  remove(entry: Pending, error?: ClientError): void;
}

export const isSent = (entry: Pending): boolean => entry.text === undefined;

/** Makes the errors of a call. */
export const failing =
  (fail: ErrorClass, { method: operation }: Call): Failure =>
  (kind, message, facts) =>
    new fail(message, { kind, operation, ...facts });

/** Calls that wait for their answers, each no longer than it may. `gaveUp` hears of those that ran out of time or were aborted. */
export function pendingCalls(fail: ErrorClass, gaveUp: (entry: Pending) => void): PendingCalls {
  const entries = new Map<unknown, Pending>();
  // One timer for all, for the earliest deadline: thousands of calls may wait at once.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = Number.POSITIVE_INFINITY;

  const arm = (deadline: number): void => {
    if (deadline >= earliest) return;
    clearTimeout(timer);
    earliest = deadline;
    timer = setTimeout(expire, Math.max(0, deadline - performance.now()));
  };
  const disarm = (): void => {
    clearTimeout(timer);
    earliest = Number.POSITIVE_INFINITY;
  };
  const timedOut = (entry: Pending): ClientError => {
    const message = `no answer within ${entry.timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
    return failing(fail, entry.call)("timeout", message, { sent: isSent(entry) });
  };
  const expire = (): void => {
    disarm();
    const now = performance.now();
    for (const entry of [...entries.values()]) {
      if (entry.deadline > now) arm(entry.deadline);
      else giveUp(entry, timedOut(entry));
    }
  };
  const abort = (entry: Pending, signal: AbortSignal): void => {
    giveUp(entry, abortedBy(signal, failing(fail, entry.call), isSent(entry)));
  };
  const remove = (entry: Pending, error?: ClientError): void => {
    if (!entries.delete(entry.id)) return;
    for (const release of entry.releases) release();
    if (entries.size === 0) disarm();
    const { event } = entry;
    if (event)
      notify(entry.call.options.observers, "response", event, { duration: performance.now() - entry.started, error });
    if (error) entry.reject(error);
  };
  const giveUp = (entry: Pending, error: ClientError): void => {
    remove(entry, error);
    gaveUp(entry);
  };
  return {
    get size() {
      return entries.size;
    },
    get: (id) => entries.get(id),
    all: () => [...entries.values()],
    add(entry) {
      entries.set(entry.id, entry);
      if (entry.signals.length > 0)
        entry.releases = entry.signals.map((signal) => whenAborted(signal, () => abort(entry, signal)));
      arm(entry.deadline);
    },
    remove,
  };
}
