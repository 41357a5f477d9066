import type { ClientError, ErrorClass } from "./error.js";
import { type RequestEvent } from "./hooks.js";
import type { Failure } from "./http.js";
import type { Call } from "./transport.js";
/** A call that waits for its answer. */
export interface Pending {
	readonly id: number;
	readonly call: Call;
	readonly signals: readonly AbortSignal[];
	/** Stop listening to them. */
	releases: readonly (() => void)[];
	/** The frame, until it is sent. */
	text: string | undefined;
	/** How many connections were tried for it. */
	attempt: number;
	/** Milliseconds that it may take, and when they are over. */
	readonly timeout: number;
	readonly deadline: number;
	/** What hooks were told when it was sent, and when that was. */
	event: RequestEvent | undefined;
	started: number;
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: ClientError) => void;
}
export interface PendingCalls {
	readonly size: number;
	get(id: unknown): Pending | undefined;
	all(): Pending[];
	add(entry: Pending): void;
	/** Ends the wait; with an error, the call fails with it, else the caller settles it. */
	remove(entry: Pending, error?: ClientError): void;
}
export declare const isSent: (entry: Pending) => boolean;
/** Makes the errors of a call. */
export declare const failing: (fail: ErrorClass, { method: operation }: Call) => Failure;
/** Calls that wait for their answers, each no longer than it may. `gaveUp` hears of those that ran out of time or were aborted. */
export declare function pendingCalls(fail: ErrorClass, gaveUp: (entry: Pending) => void): PendingCalls;
//# sourceMappingURL=pending.d.ts.map
