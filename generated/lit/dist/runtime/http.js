import { defined } from "./defined.js";
const trouble = () => import("./trouble.js");
/** What watches signals, once it is loaded: to ask for it at each call would cost a tenth of the call. */
let watching;
/** The options of a narrower scope over those of a wider one: headers add up, each signal ends the call, each hook is told. */
export function mergeOptions(outer, inner) {
	const { signals = [], observers = [], headers } = outer;
	const { signal, hooks, headers: list = {} } = inner ?? {};
	const merged = { ...headers };
	// JavaScript may give a `Headers`, whose pairs are no members of it. In one case, so that a header takes the place of
	// the same one further out.
	for (const [name, value] of Symbol.iterator in list ? list : Object.entries(list)) merged[name.toLowerCase()] = value;
	return {
		...outer,
		...defined({ ...inner }),
		headers: merged,
		signals: signal ? [...signals, signal] : signals,
		observers: hooks ? [...observers, hooks] : observers
	};
}
/**
* Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
* within the time allowed. Redirects are never followed.
* @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted` or `usage`
* (an option).
*/
export async function exchange(scope, fail, operation, prepare, read, policy = {}) {
	const { signals, observers, timeout = policy.blocking ? 0 : 6e4 } = scope;
	const failure = (kind, message, facts) => new fail(message, {
		kind,
		operation,
		...facts
	});
	const controller = new AbortController();
	const { signal } = controller;
	const call = {
		scope,
		fail,
		failure,
		policy,
		controller,
		sent: false
	};
	const attempt = async (count = 1) => {
		if (!(timeout >= 0) || !signals.every(({ addEventListener }) => addEventListener)) throw (await trouble()).badOption(failure, timeout);
		if (signals[0]) {
			watching ??= await import("./signals.js");
			call.release ??= watching.watchSignals(signals, call);
		}
		if (observers[0]) call.told ??= (await import("./hooks.js")).watch(observers, operation);
		const request = await prepare();
		const { url, method, headers, body = null } = request;
		const send = scope.fetch ?? (globalThis.Deno ? (await import("./deno.js")).fetchOnce : fetch);
		signal.throwIfAborted();
		call.request = request;
		call.sent = true;
		call.response = await send(url, {
			method,
			// Later ones take the place of earlier ones; one that is undefined is left out.
			headers: defined({
				...call.told?.request(count, url),
				...headers,
				...scope.headers
			}),
			body,
			redirect: "manual",
			signal
		});
		return read(call.response);
	};
	const recover = async (thrown) => {
		const known = await trouble().catch(() => undefined);
		if (known) return known.recover(call, thrown, attempt);
		// Without what tells more of it and how to send again, that is all.
		throw thrown instanceof fail ? thrown : failure("connection", "no answer", { sent: call.sent });
	};
	const onTimeout = () => {
		const { sent, response, last: cause } = call;
		const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
		controller.abort(failure("timeout", message, {
			sent,
			status: response?.status,
			cause
		}));
	};
	// A timer that is set any longer would fire at once.
	const timer = timeout > 0 && timeout < 2 ** 31 ? setTimeout(onTimeout, timeout) : undefined;
	let error;
	try {
		return await new Promise((resolve, reject) => {
			// What waits on something that does not know of the signal is given up as well.
			signal.onabort = () => reject(signal.reason);
			attempt().catch(recover).then(resolve, reject);
		});
	} catch (thrown) {
		error = thrown;
		// Frees the connection of an answer that is not read.
		controller.abort();
		throw error;
	} finally {
		clearTimeout(timer);
		call.release?.();
		call.told?.response(call.response, error);
	}
}
//# sourceMappingURL=http.js.map
