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
export declare function frameReader(api: NumberFacts, take: (frame: Frame, text: string) => void, inexact: (frame: Frame, text: string, exact: ExactReader) => void, fail: (loss: Loss) => void): FrameReader;
//# sourceMappingURL=frames.d.ts.map
