import type { ClientError } from "./error.js";
import type { Failure } from "./http.js";
/**
* Does `action` when a signal fires; returns the way to take that back. There is one listener on each signal however many
* calls it can end: of more than ten, platforms warn as of a leak, and each further one takes longer to add.
*/
export declare function whenAborted(signal: AbortSignal, action: () => void): () => void;
/** The error of a call that a signal ended. */
export declare function abortedBy({ reason: cause }: AbortSignal, failure: Failure, sent: boolean, again?: string): ClientError;
/** Watches what can end one call. */
export declare function watchSignals(signals: readonly AbortSignal[], failure: Failure, giveUp: (why: ClientError) => void, state: () => readonly [sent: boolean, earlier: ClientError | undefined]): {
	error(): ClientError | undefined;
	release(): void;
};
//# sourceMappingURL=signals.d.ts.map
