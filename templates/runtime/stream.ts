import type { ClientError } from "./error.js";
import { disposable, type Stream } from "./transport.js";

/** Where the values of a stream come in. */
export interface Sink {
  /** `size` is how much of a frame the value took, in characters. */
  push(value: unknown, size: number): void;
  /** No more values come: after those that wait, or at once, the reader meets the error or the end. */
  end(error?: ClientError, when?: "after those that wait" | "at once"): void;
}

/** What a stream is made with. */
export interface StreamSource {
  /** Called when the first value is asked for. */
  readonly start: (sink: Sink) => void;
  /** Called when the reader wants no more, or has been too slow. */
  readonly stop: () => void;
  /** How much may wait for the reader, in characters of the frames that brought it. One value may always wait. */
  readonly limit: number;
  /** The error of a reader that is too slow; without one, the oldest values are dropped. */
  readonly tooSlow: (() => ClientError) | undefined;
}

type Result = IteratorResult<unknown, undefined>;

/** A stream for one reader, and nothing else: values wait in it, up to its limit. */
export function createStream({ start, stop, limit, tooSlow }: StreamSource): Stream<unknown> {
  // Each value and its size in turn; those before `first` have been read.
  let waiting: unknown[] = [];
  let first = 0;
  let held = 0;
  const readers: { resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  let state: "new" | "open" | "ended" = "new";
  let failure: ClientError | undefined;

  const shift = (): unknown => {
    const value = waiting[first];
    held -= waiting[first + 1] as number;
    waiting[first] = undefined;
    first += 2;
    // Now and then, so that each value is moved once or twice at the most.
    if (first === waiting.length || (first > 1024 && first * 2 > waiting.length)) {
      waiting = waiting.slice(first);
      first = 0;
    }
    return value;
  };
  const discard = (): void => {
    waiting = [];
    first = 0;
  };
  const ending = (): Promise<Result> => {
    const error = failure;
    failure = undefined;
    return error ? Promise.reject(error) : Promise.resolve({ done: true, value: undefined });
  };
  const sink: Sink = {
    push(value, size) {
      if (state === "ended") return;
      const reader = readers.shift();
      if (reader) return reader.resolve({ done: false, value });
      waiting.push(value, size);
      held += size;
      while (held > limit && waiting.length - first > 2) {
        if (tooSlow) {
          sink.end(tooSlow());
          return stop();
        }
        shift();
      }
    },
    end(error, when) {
      if (state === "ended") return;
      state = "ended";
      failure = error;
      if (when === "at once") discard();
      for (const { resolve, reject } of readers.splice(0)) ending().then(resolve, reject);
    },
  };
  const end = (): Promise<Result> => {
    const wasOpen = state === "open";
    sink.end();
    discard();
    failure = undefined;
    if (wasOpen) stop();
    return ending();
  };
  const stream: Stream<unknown> = {
    next() {
      if (state === "new") {
        state = "open";
        start(sink);
      }
      if (first < waiting.length) return Promise.resolve({ done: false, value: shift() });
      if (state === "ended") return ending();
      return new Promise((resolve, reject) => readers.push({ resolve, reject }));
    },
    return: end,
    [Symbol.asyncIterator]: () => stream,
    ...disposable(end),
  };
  return stream;
}

/** Pieces of one run of bytes, in base64, as its bytes. An empty one comes last: an end without it is a cut. */
export function bytesInto(sink: Sink, cut: () => ClientError): Sink {
  let isComplete = false;
  return {
    push(value, size) {
      isComplete = !value;
      if (!isComplete) sink.push(bytesOf(String(value)), size);
    },
    end: (error, when) => sink.end(error ?? (isComplete ? undefined : cut()), when),
  };
}

function bytesOf(base64: string): Uint8Array {
  const native = (Uint8Array as { readonly fromBase64?: (text: string) => Uint8Array }).fromBase64;
  if (native) return native(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
