export const isSent = ({ text }) => text === undefined;
/** Ends what waits too long. What it returns is called with each that is added, and with none when one was taken away. */
export function deadlines(entries, timedOut) {
	// One timer for all, for the earliest deadline: thousands of calls may wait at once.
	let timer;
	let earliest = Number.POSITIVE_INFINITY;
	const changed = (added) => {
		const { deadline = Number.POSITIVE_INFINITY } = added ?? {};
		if (deadline >= earliest && entries.size > 0) return;
		clearTimeout(timer);
		earliest = deadline;
		// A timer that is set any longer would fire at once; this one is set again.
		if (added) timer = setTimeout(expire, Math.min(2e9, deadline - performance.now()));
	};
	const expire = () => {
		earliest = Number.POSITIVE_INFINITY;
		const now = performance.now();
		for (const entry of [...entries.values()]) {
			if (entry.deadline > now) changed(entry);
			else timedOut(entry);
		}
	};
	return changed;
}
//# sourceMappingURL=pending.js.map
