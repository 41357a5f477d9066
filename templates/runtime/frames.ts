/** Frames as they come in, each read exactly and in its turn. */

import type { ExactReader } from "./exact.js";
import { isExact, type NumberFacts } from "./json.js";
import type { Loss } from "./socket.js";
import type { ResponseObject } from "./transport.js";

/** A frame of the server's: an answer, or a notification. */
export interface Frame extends ResponseObject {
  readonly method?: string;
  readonly params?: unknown;
}

/** Reads the frames of a connection. */
export interface FrameReader {
  read(text: string): void;
  /** Does something when all that has come so far is read. */
  after(act: () => void): void;
}

/**
 * Reads frames. Those whose numbers may have been rounded go to `inexact`, the others to `take`; `fail` ends the
 * connection, and `redact` takes out what the server repeats of a secret.
 */
export function frameReader(
  api: NumberFacts,
  take: (frame: Frame, text: string) => void,
  inexact: (frame: Frame, text: string, exact: ExactReader) => void,
  fail: (loss: Loss) => void,
  redact: (text: string) => string,
): FrameReader {
  let exact: ExactReader | undefined;
  /** What has come since what reads exactly began to be loaded, as frames keep their order. */
  let held: (string | (() => void))[] | undefined;

  const load = async (): Promise<void> => {
    try {
      exact = await (await import("./exact.js")).exactReader(api);
    } catch (cause) {
      fail({ kind: "connection", message: "a part of the client could not be loaded", cause });
    }
    const waiting = held ?? [];
    held = undefined;
    for (const each of waiting) {
      if (typeof each === "function") each();
      else if (exact) read(each);
    }
  };
  const read = (text: string): void => {
    if (held) return void held.push(text);
    // Or whatever else JSON can say.
    let frame = {} as Frame;
    try {
      frame = JSON.parse(text);
    } catch {
      // As with any other frame that is neither an answer nor a call.
    }
    // What it answers, if anything, cannot be known, and what waits for that would wait forever.
    if ((frame?.method ?? frame?.id ?? undefined) === undefined)
      fail({
        kind: "encoding",
        message: "the server sent a frame that answers no call: see `body`",
        body: redact(text),
      });
    else if (isExact(frame)) take(frame, text);
    else if (exact) inexact(frame, text, exact);
    else {
      held = [text];
      load();
    }
  };
  return {
    read,
    after(act) {
      if (held) held.push(act);
      else act();
    },
  };
}
