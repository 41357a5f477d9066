/** Frames as they come in, each read exactly and in its turn. */
import type { ExactReader } from "./exact.js";
import { type NumberFacts } from "./json.js";
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
export declare function frameReader(api: NumberFacts, take: (frame: Frame, text: string) => void, inexact: (frame: Frame, text: string, exact: ExactReader) => void, fail: (loss: Loss) => void, redact: (text: string) => string): FrameReader;
//# sourceMappingURL=frames.d.ts.map
