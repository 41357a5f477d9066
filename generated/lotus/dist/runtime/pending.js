import { notify } from "./hooks.js";
import { abortedBy, whenAborted } from "./signals.js";
export const isSent = (entry) => entry.text === undefined;
/** Makes the errors of a call. */
export const failing = (fail, { method: operation }) => (kind, message, facts) => new fail(message, {
	kind,
	operation,
	...facts
});
/** Calls that wait for their answers, each no longer than it may. `gaveUp` hears of those that ran out of time or were aborted. */
export function pendingCalls(fail, gaveUp) {
	const entries = new Map();
	// One timer for all, for the earliest deadline: thousands of calls may wait at once.
	let timer;
	let earliest = Number.POSITIVE_INFINITY;
	const arm = (deadline) => {
		if (deadline >= earliest) return;
		clearTimeout(timer);
		earliest = deadline;
		timer = setTimeout(expire, Math.max(0, deadline - performance.now()));
	};
	const disarm = () => {
		clearTimeout(timer);
		earliest = Number.POSITIVE_INFINITY;
	};
	const timedOut = (entry) => {
		const message = `no answer within ${entry.timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
		return failing(fail, entry.call)("timeout", message, { sent: isSent(entry) });
	};
	const expire = () => {
		disarm();
		const now = performance.now();
		for (const entry of [...entries.values()]) {
			if (entry.deadline > now) arm(entry.deadline);
			else giveUp(entry, timedOut(entry));
		}
	};
	const abort = (entry, signal) => {
		giveUp(entry, abortedBy(signal, failing(fail, entry.call), isSent(entry)));
	};
	const remove = (entry, error) => {
		if (!entries.delete(entry.id)) return;
		for (const release of entry.releases) release();
		if (entries.size === 0) disarm();
		const { event } = entry;
		if (event) notify(entry.call.options.observers, "response", event, {
			duration: performance.now() - entry.started,
			error
		});
		if (error) entry.reject(error);
	};
	const giveUp = (entry, error) => {
		remove(entry, error);
		gaveUp(entry);
	};
	return {
		get size() {
			return entries.size;
		},
		get: (id) => entries.get(id),
		all: () => [...entries.values()],
		add(entry) {
			entries.set(entry.id, entry);
			if (entry.signals.length > 0) entry.releases = entry.signals.map((signal) => whenAborted(signal, () => abort(entry, signal)));
			arm(entry.deadline);
		},
		remove
	};
}
//# sourceMappingURL=pending.js.map
