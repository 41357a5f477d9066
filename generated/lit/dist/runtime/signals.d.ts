import type { ClientError } from "./error.js";
import type { Exchange, Failure } from "./http.js";
/**
* Does `action` when a signal fires; returns the way to take that back. There is one listener on each signal however many
* calls it can end: of more than ten, platforms warn as of a leak, and each further one takes longer to add.
*/
export declare function whenAborted(signal: AbortSignal, action: () => void): () => void;
/** The error of a call that a signal ended. */
export declare function abortedBy({ reason: cause }: AbortSignal, failure: Failure, sent: boolean, again?: string): ClientError;
/**
* Does `act` with each of these that fires; returns the way to take that back.
* @throws the package's error, of kind `usage` where one of them is no signal, `aborted` where one has fired already.
*/
export declare function whenAny(signals: readonly AbortSignal[], failure: Failure, act: (signal: AbortSignal) => void): () => void;
/** Ends a call when one of these fires; returns and throws as `whenAny` does. */
export declare function watchSignals(signals: readonly AbortSignal[], call: Exchange): () => void;
//# sourceMappingURL=signals.d.ts.map
