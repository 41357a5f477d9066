import { unlisted } from "./transport.js";
/** Several endpoints as one. */
export function oneOf(api, transports) {
	const turn = {
		api,
		transports,
		current: 0
	};
	const inTurnOf = (call, act) => inTurn(turn, [call], (transport, [eager]) => act(transport, eager));
	const now = () => transports[turn.current];
	return {
		get url() {
			return now().url;
		},
		inTurn: inTurnOf,
		call: (call) => inTurnOf(call, (transport, eager) => transport.call(eager)),
		batch: (calls) => batchInTurn(turn, calls),
		open: (call) => now().open(call),
		close: async () => void await Promise.all(transports.map((transport) => transport.close()))
	};
}
/**
* Does something at one endpoint after the other until there is a connection to one, which is then kept to. What may have
* reached a server is done again only if all of its calls just read.
*/
async function inTurn(turn, calls, act) {
	const { transports } = turn;
	// Another endpoint is better than the same one again.
	const eager = calls.map((call) => ({
		...call,
		options: {
			...call.options,
			retry: call.options.retry ?? false
		}
	}));
	for (let attempt = 1;; attempt++) {
		const index = turn.current;
		try {
			return await act(transports[index], eager);
		} catch (thrown) {
			const error = thrown;
			if (attempt === transports.length || !(thrown instanceof turn.api.fail) || error.kind !== "connection") throw thrown;
			if (error.sent !== false && !await areReads(turn.api, calls)) throw thrown;
			// Unless another call has moved on already.
			if (turn.current === index) turn.current = (index + 1) % transports.length;
			const { method: operation, options } = calls[0];
			if (options.observers.length > 0) {
				const { notify } = await import("./hooks.js");
				notify(options.observers, "retry", {
					operation,
					attempt,
					delay: 0,
					error: thrown
				});
			}
		}
	}
}
/** Sends several calls to one endpoint after the other, together where that is possible. */
const batchInTurn = (turn, calls) => inTurn(turn, calls, (transport, eager) => transport.batch ? transport.batch(eager) : Promise.allSettled(eager.map((call) => inTurn(turn, [call], (one, [again]) => one.call(again)))));
async function areReads(api, calls) {
	const { permissions = {}, sideEffects = "" } = (await api.facts?.())?.facts ?? {};
	const writing = Object.values(permissions);
	const others = [...writing, sideEffects].join(" ").split(" ");
	// Where nothing is said of permissions, any method may write.
	return writing.length > 0 && calls.every(({ method, row }) => row !== unlisted && !others.includes(method.slice(api.prefix.length)));
}
//# sourceMappingURL=failover.js.map
