/**
* Does `action` when a signal fires; returns the way to take that back. There is one listener on each signal however many
* calls it can end: of more than ten, platforms warn as of a leak, and each further one takes longer to add.
*/
export declare function whenAborted(signal: AbortSignal, action: () => void): () => void;
//# sourceMappingURL=signals.d.ts.map
