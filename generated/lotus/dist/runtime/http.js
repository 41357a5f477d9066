import { defined } from "./defined.js";
import { lazily } from "./lazily.js";
const trouble = lazily(() => import("./trouble.js"));
const signalling = lazily(() => import("./signals.js"));
const telling = lazily(() => import("./hooks.js"));
const onDeno = lazily(() => import("./deno.js"));
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
		signals: signals.concat(signal || []),
		observers: observers.concat(hooks || [])
	};
}
/**
* Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
* within the time allowed. Redirects are never followed.
* @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted` or `usage`
* (an option).
*/
export function exchange(scope, fail, operation, prepare, read, policy = {}) {
	const { signals, observers, timeout = policy.blocking ? 0 : 6e4 } = scope;
	const failure = (kind, message, facts) => new fail(message, {
		kind,
		operation,
		...facts
	});
	return new Promise((resolve, reject) => {
		const controller = new AbortController();
		const { signal } = controller;
		let timer;
		const end = (error, result) => {
			clearTimeout(timer);
			call.release?.();
			call.told?.response(call.response, error);
			if (!error) resolve(result);
			else {
				// What waits on something that does not know of the signal is given up as well.
				reject(error);
				// Frees the connection of an answer that is not read.
				controller.abort(error);
			}
		};
		const call = {
			scope,
			fail,
			failure,
			policy,
			signal,
			end,
			sent: false
		};
		const attempt = async (count = 1) => {
			// What is wrong with it is said by what is loaded then.
			if (timeout !== Math.abs(timeout)) throw timeout;
			// One that is set any longer would fire at once.
			if (timeout && timeout < 2 ** 31) timer ??= setTimeout(() => {
				const { sent, response, last: cause } = call;
				const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; raise \`timeout\`, or give 0 for no limit`;
				end(failure("timeout", message, {
					sent,
					status: response?.status,
					cause
				}));
			}, timeout);
			if (signals[0]) call.release ??= (await signalling(fail, operation)).watchSignals(signals, call);
			if (observers[0]) call.told ??= (await telling(fail, operation)).watch(observers, operation);
			const request = await prepare();
			const { url, method, headers, body = null } = request;
			const send = scope.fetch ?? (globalThis.Deno ? (await onDeno(fail, operation)).fetchOnce : fetch);
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
		attempt().catch((thrown) => trouble().then(({ recover }) => recover(call, thrown, attempt), () => {
			// Without what tells more of it and how to send again, that is all.
			throw thrown instanceof fail ? thrown : failure("connection", "no answer", { sent: call.sent });
		})).then((result) => end(undefined, result), end);
	});
}
//# sourceMappingURL=http.js.map
