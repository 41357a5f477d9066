const watches = new WeakMap();
/**
* Does `action` when a signal fires; returns the way to take that back. There is one listener on each signal however many
* calls it can end: of more than ten, platforms warn as of a leak, and each further one takes longer to add.
*/
export function whenAborted(signal, action) {
	let watch = watches.get(signal);
	if (!watch) {
		const actions = new Set();
		const run = () => {
			for (const each of [...actions]) each();
		};
		watch = {
			actions,
			run
		};
		watches.set(signal, watch);
	}
	const { actions, run } = watch;
	if (actions.size === 0) signal.addEventListener("abort", run);
	actions.add(action);
	return () => {
		if (actions.delete(action) && actions.size === 0) signal.removeEventListener("abort", run);
	};
}
/** The error of a call that a signal ended. */
export function abortedBy({ reason: cause }, failure, sent, again = "") {
	const why = cause instanceof Error && cause.name !== "AbortError" ? `: ${cause.message}` : "";
	const when = sent ? "" : ` before it was sent${again}`;
	return failure("aborted", `the call was aborted${when}${why}`, {
		sent,
		cause
	});
}
/**
* Ends a call when one of these fires; returns the way to take that back.
* @throws the package's error where one of them has fired already.
*/
export function watchSignals(signals, call) {
	const { controller, failure } = call;
	controller.signal.throwIfAborted();
	for (const signal of signals) if (signal.aborted) throw abortedBy(signal, failure, false);
	const releases = signals.map((signal) => whenAborted(signal, () => controller.abort(abortedBy(signal, failure, call.sent, call.last && " again"))));
	return () => {
		for (const release of releases) release();
	};
}
//# sourceMappingURL=signals.js.map
