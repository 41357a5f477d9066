import type { Call, Sink } from "./transport.js";
import type { Watch } from "./watch.js";

/** A call that waits for its answer, or a stream that goes on after it. */
export interface Pending {
  readonly id: number;
  readonly call: Call;
  readonly sink: Sink;
  /** The frame, until it is sent; empty until it is written. */
  text: string | undefined;
  /** How many connections were tried for it. */
  attempt: number;
  /** When its time is over: infinite where that is not limited, and of a stream that is open. */
  deadline: number;
  /** Of one that has a signal or hooks. */
  watch?: Watch;
  isAnswered?: boolean;
  /** The server's name for the stream that it has opened. */
  name?: unknown;
  /** The reader has gone before the server had named the stream, which is ended when it has. */
  isLeft?: boolean;
}

export const isSent = ({ text }: Pending): boolean => text === undefined;

/** Ends what waits too long. What it returns is called with each that is added, and with none when one was taken away. */
export function deadlines(
  entries: ReadonlyMap<unknown, Pending>,
  timedOut: (entry: Pending) => void,
): (added?: Pending) => void {
  // One timer for all, for the earliest deadline: thousands of calls may wait at once.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = Number.POSITIVE_INFINITY;

  const changed = (added?: Pending): void => {
    const { deadline = Number.POSITIVE_INFINITY } = added ?? {};
    if (deadline >= earliest && entries.size > 0) return;
    clearTimeout(timer);
    earliest = deadline;
    // A timer that is set any longer would fire at once; this one is set again.
    if (added) timer = setTimeout(expire, Math.min(2e9, deadline - performance.now()));
  };
  const expire = (): void => {
    earliest = Number.POSITIVE_INFINITY;
    const now = performance.now();
    for (const entry of [...entries.values()]) {
      if (entry.deadline > now) changed(entry);
      else timedOut(entry);
    }
  };
  return changed;
}
