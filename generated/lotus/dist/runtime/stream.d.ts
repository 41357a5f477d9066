import type { ClientError } from "./error.js";
import { type Stream } from "./transport.js";
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
/** A stream for one reader, and nothing else: values wait in it, up to its limit. */
export declare function createStream({ start, stop, limit, tooSlow }: StreamSource): Stream<unknown>;
/** Pieces of one run of bytes, in base64, as its bytes. An empty one comes last: an end without it is a cut. */
export declare function bytesInto(sink: Sink, cut: () => ClientError): Sink;
//# sourceMappingURL=stream.d.ts.map
