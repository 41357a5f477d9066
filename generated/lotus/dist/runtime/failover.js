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
	const { api, transports } = turn;
	const { eager, allowed, whole } = together(api, calls);
	for (let attempt = 1;; attempt++) {
		const index = turn.current;
		const transport = transports[index];
		try {
			return await act(transport, allowed(eager));
		} catch (thrown) {
			const error = whole(thrown);
			if (isAway(error, transport)) moveOn(turn, index);
			if (attempt === transports.length || error?.kind !== "connection") throw error ?? thrown;
			if (error.sent !== false && !await areReads(api, calls)) throw error;
			moveOn(turn, index);
			await tell(calls[0], attempt, error);
		}
	}
}
/**
* Whether an endpoint may not be there at all, which shows only in that time goes by. Over HTTP nobody knows whether there
* was a connection before an answer begins.
*/
const isAway = (error, { url }) => error?.kind === "timeout" && (error.sent === false || url.startsWith("http") && error.status === undefined);
/** The time that calls may take at all endpoints together, from now on. */
function together(api, calls) {
	const { method: operation, options } = calls[0];
	const isLong = calls.some(({ row }) => row.blocking || row.reader !== undefined);
	const { timeout = isLong ? 0 : 6e4 } = options;
	const started = performance.now();
	let last;
	return {
		/** Another endpoint is better than the same one again. */
		eager: calls.map((call) => withOptions(call, { retry: call.options.retry ?? false })),
		/** At the first endpoint they have all of it, and at another what is left. */
		allowed: (eager) => last && timeout > 0 ? eager.map((call) => withOptions(call, { timeout: Math.max(1, started + timeout - performance.now()) })) : eager,
		/** An error of one endpoint, as what it is for the caller. Undefined for one of another class than the package's. */
		whole(thrown) {
			if (!(thrown instanceof api.fail)) return undefined;
			const { kind, sent, status } = thrown;
			if (last && kind === "timeout") {
				const message = `no answer within ${timeout} ms, of one endpoint after the other; raise \`timeout\`, or give 0 for no limit`;
				return new api.fail(message, {
					kind,
					operation,
					sent,
					status,
					cause: last
				});
			}
			last = thrown;
			return thrown;
		}
	};
}
const withOptions = (call, more) => ({
	...call,
	options: {
		...call.options,
		...more
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
	const { eager, allowed, whole } = together(api, [call]);
	let attempt = 0;
	let hasBegun = false;
	let isLeft = false;
	let stop = () => {};
	const begin = async () => {
		attempt++;
		const index = turn.current;
		try {
			const transport = await loaded(transports[index]);
			const [timed] = allowed(eager);
			// One without it fails as any other mistake does.
			if (!isLeft) stop = transport.subscribe(timed, from(index));
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
		async end(thrown, isNow) {
			const error = whole(thrown) ?? thrown;
			if (isAway(error, transports[index])) moveOn(turn, index);
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
/** What a transport is when all of it is loaded: that of a multiaddr is loaded to be one that is loaded itself. */
async function loaded(transport) {
	const inner = await transport.get?.();
	return inner ? loaded(inner) : transport;
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
