import { lazily } from "./lazily.js";
import { openStream } from "./stream.js";
import { unlisted } from "./transport.js";
const telling = lazily(() => import("./hooks.js"));
/** Several endpoints as one. */
export function oneOf(api, transports) {
	const turn = {
		api,
		transports,
		current: 0
	};
	// Over HTTP there are no streams.
	const streaming = transports.filter(({ url }) => !url.startsWith("http"));
	const streams = streaming.length < transports.length ? {
		api,
		transports: streaming,
		current: 0
	} : turn;
	const inTurnOf = (call, act) => inTurn(turn, [call], (transport, [eager]) => act(transport, eager));
	const now = () => transports[turn.current];
	return {
		get url() {
			return now().url;
		},
		inTurn: inTurnOf,
		call: (call) => inTurnOf(call, (transport, eager) => transport.call(eager)),
		batch: (calls) => batchInTurn(turn, calls),
		open: async (call) => streaming.length > 0 ? openStream(api, call, (one, sink) => subscribeInTurn(streams, one, sink)) : now().open(call),
		close: async () => void await Promise.all(transports.map((transport) => transport.close()))
	};
}
/**
* Does something at one endpoint after the other until there is a connection to one, which is then kept to. What may have
* reached a server is done again only if all of its calls just read.
*/
async function inTurn(turn, calls, act) {
	const { transports } = turn;
	const eager = calls.map(withoutRetry);
	for (let attempt = 1;; attempt++) {
		const index = turn.current;
		try {
			return await act(transports[index], eager);
		} catch (thrown) {
			const error = thrown;
			if (attempt === transports.length || !(thrown instanceof turn.api.fail) || error.kind !== "connection") throw thrown;
			if (error.sent !== false && !await areReads(turn.api, calls)) throw thrown;
			moveOn(turn, index);
			await tell(calls[0], attempt, thrown);
		}
	}
}
/** Another endpoint is better than the same one again. */
const withoutRetry = (call) => ({
	...call,
	options: {
		...call.options,
		retry: call.options.retry ?? false
	}
});
/** Makes the next endpoint the one to be used, unless another call has done that already. */
function moveOn(turn, from) {
	if (turn.current === from) turn.current = (from + 1) % turn.transports.length;
}
/** Tells hooks that a call is sent to another endpoint. */
async function tell({ method: operation, options }, attempt, error) {
	if (options.observers.length === 0) return;
	const hooks = await telling().catch(() => undefined);
	hooks?.notify(options.observers, "retry", {
		operation,
		attempt,
		delay: 0,
		error
	});
}
/**
* Begins a stream at one endpoint after the other until there is a connection to one. When that is lost, the next one is
* first in turn for whoever subscribes again.
*/
function subscribeInTurn(turn, call, sink) {
	const { api, transports } = turn;
	const eager = withoutRetry(call);
	let attempt = 0;
	let hasBegun = false;
	let isLeft = false;
	let stop = () => {};
	const begin = async () => {
		attempt++;
		const index = turn.current;
		const given = transports[index];
		try {
			const transport = await given.get?.() ?? given;
			if (!isLeft && transport.subscribe) stop = transport.subscribe(eager, from(index));
		} catch (error) {
			sink.end(error);
		}
	};
	const from = (index) => ({
		begun() {
			hasBegun = true;
			sink.begun?.();
		},
		push: sink.push,
		async end(error, isNow) {
			if (error?.kind !== "connection") return sink.end(error, isNow);
			moveOn(turn, index);
			const isLast = hasBegun || attempt === transports.length;
			if (isLast || error.sent !== false && !await areReads(api, [call])) return sink.end(error, isNow);
			await tell(call, attempt, error);
			if (!isLeft) begin();
		}
	});
	begin();
	return () => {
		isLeft = true;
		stop();
	};
}
/** Sends several calls to one endpoint after the other, together where that is possible. */
const batchInTurn = (turn, calls) => inTurn(turn, calls, (transport, eager) => transport.batch ? transport.batch(eager) : Promise.allSettled(eager.map((call) => inTurn(turn, [call], (one, [again]) => one.call(again)))));
async function areReads(api, calls) {
	// What cannot be loaded says nothing.
	const { permissions = {}, sideEffects = "" } = (await api.facts?.().catch(() => undefined))?.facts ?? {};
	const writing = Object.values(permissions);
	const others = [...writing, sideEffects].join(" ").split(" ");
	// Where nothing is said of permissions, any method may write.
	return writing.length > 0 && calls.every(({ method, row }) => row !== unlisted && !others.includes(method.slice(api.prefix.length)));
}
//# sourceMappingURL=failover.js.map
