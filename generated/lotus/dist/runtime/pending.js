export const isSent = ({ text }) => text === undefined;
/** What waits for the server, by the ids of the calls. */
export function pendingCalls(timedOut) {
	const entries = new Map();
	// One timer for all, for the earliest deadline: thousands of calls may wait at once.
	let timer;
	let earliest = Number.POSITIVE_INFINITY;
	const arm = ({ deadline }) => {
		if (deadline >= earliest) return;
		earliest = deadline;
		clearTimeout(timer);
		timer = setTimeout(expire, Math.max(0, deadline - performance.now()));
	};
	const expire = () => {
		earliest = Number.POSITIVE_INFINITY;
		const now = performance.now();
		for (const entry of [...entries.values()]) {
			if (entry.deadline > now) arm(entry);
			else timedOut(entry);
		}
	};
	return {
		get size() {
			return entries.size;
		},
		get: (id) => entries.get(id),
		all: () => [...entries.values()],
		add(entry) {
			entries.set(entry.id, entry);
			arm(entry);
		},
		remove(entry) {
			const wasThere = entries.delete(entry.id);
			if (entries.size === 0) {
				clearTimeout(timer);
				earliest = Number.POSITIVE_INFINITY;
			}
			return wasThere;
		}
	};
}
//# sourceMappingURL=pending.js.map
