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
