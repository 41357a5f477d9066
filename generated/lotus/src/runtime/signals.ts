import type { ClientError } from "./error.js";
import type { Exchange, Failure } from "./http.js";

interface Watch {
  readonly actions: Set<() => void>;
  readonly run: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Does `action` when a signal fires; returns the way to take that back. There is one listener on each signal however many
 * calls it can end: of more than ten, platforms warn as of a leak, and each further one takes longer to add.
 */
export function whenAborted(signal: AbortSignal, action: () => void): () => void {
  let watch = watches.get(signal);
  if (!watch) {
    const actions = new Set<() => void>();
    const run = (): void => {
      for (const each of [...actions]) each();
    };
    watch = { actions, run };
    watches.set(signal, watch);
  }
  const { actions, run } = watch;
  if (actions.size === 0) signal.addEventListener("abort", run);
  actions.add(action);
  return () => {
    if (actions.delete(action) && actions.size === 0) signal.removeEventListener("abort", run);
  };
}

/** The error of a call that a signal ended. */
export function abortedBy({ reason: cause }: AbortSignal, failure: Failure, sent: boolean, again = ""): ClientError {
  const why = cause instanceof Error && cause.name !== "AbortError" ? `: ${cause.message}` : "";
  const when = sent ? "" : ` before it was sent${again}`;
  return failure("aborted", `the call was aborted${when}${why}`, { sent, cause });
}

/**
 * Does `act` with each of these that fires; returns the way to take that back.
 * @throws the package's error, of kind `usage` where one of them is no signal, `aborted` where one has fired already.
 */
export function whenAny(
  signals: readonly AbortSignal[],
  failure: Failure,
  act: (signal: AbortSignal) => void,
): () => void {
  for (const { addEventListener } of signals)
    if (!addEventListener) throw failure("usage", "`signal` must be an AbortSignal, as `controller.signal` is");
  for (const signal of signals) if (signal.aborted) throw abortedBy(signal, failure, false);
  const releases = signals.map((signal) => whenAborted(signal, () => act(signal)));
  return () => {
    for (const release of releases) release();
  };
}

/** Ends a call when one of these fires; returns and throws as `whenAny` does. */
export function watchSignals(signals: readonly AbortSignal[], call: Exchange): () => void {
  const { failure } = call;
  call.signal.throwIfAborted();
  return whenAny(signals, failure, (signal) => call.end(abortedBy(signal, failure, call.sent, call.last && " again")));
}
