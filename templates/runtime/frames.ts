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

/** Reads the frames of one connection. */
export interface FrameReader {
  read(text: string): void;
  /** Drops what is not read yet, as its connection is lost. */
  drop(): void;
}

/**
 * Reads frames. Those whose numbers may have been rounded go to `inexact`, the others to `take`; `fail` ends the
 * connection.
 */
export function frameReader(
  api: NumberFacts,
  take: (frame: Frame, text: string) => void,
  inexact: (frame: Frame, text: string, exact: ExactReader) => void,
  fail: (loss: Loss) => void,
): FrameReader {
  let exact: ExactReader | undefined;
  /** What has come since what reads exactly began to be loaded: values keep their order. */
  let held: string[] | undefined;

  const load = async (): Promise<void> => {
    const texts = held;
    try {
      exact = await (await import("./exact.js")).exactReader(api);
    } catch (cause) {
      fail({ kind: "connection", message: "what reads long integers could not be loaded", cause });
    }
    if (!texts || texts !== held) return;
    held = undefined;
    for (const text of texts) read(text);
  };
  const read = (text: string): void => {
    if (held) return void held.push(text);
    let frame: Frame | undefined;
    try {
      frame = JSON.parse(text);
    } catch {
      // As with any other frame that is no object.
    }
    // What it answers, if anything, cannot be known, and what waits for that would wait forever.
    if (typeof frame !== "object" || frame === null)
      fail({ kind: "encoding", message: "the server sent a frame that is no JSON object: see `body`", body: text });
    else if (isExact(frame)) take(frame, text);
    else if (exact) inexact(frame, text, exact);
    else {
      held = [text];
      load();
    }
  };
  return {
    read,
    drop() {
      held = undefined;
    },
  };
}
