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
export declare const isSent: ({ text }: Pending) => boolean;
/** Ends what waits too long. What it returns is called with each that is added, and with none when one was taken away. */
export declare function deadlines(entries: ReadonlyMap<unknown, Pending>, timedOut: (entry: Pending) => void): (added?: Pending) => void;
//# sourceMappingURL=pending.d.ts.map
