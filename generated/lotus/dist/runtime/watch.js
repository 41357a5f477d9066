import { notify } from "./hooks.js";
import { isSent } from "./pending.js";
import { abortedBy, whenAny } from "./signals.js";
import { badTimeout, withoutSecrets } from "./trouble.js";
const nothing = () => {};
/**
* Watches a call; `stop` ends it.
* @throws the package's error, of kind `usage` for an option that makes no sense, or `aborted`.
*/
export function watch(entry, { url, options: own }, failure, stop) {
	const { method: operation, options } = entry.call;
	const { signals, observers, timeout = 0, headers = {} } = options;
	if (!(timeout >= 0)) throw badTimeout(failure);
	for (const name in headers) {
		if (headers[name] === own.headers?.[name]) continue;
		const advice = "give it to createClient, for the handshake, or use a URL of https";
		throw failure("usage", `the header "${name}" cannot be sent with one call over a WebSocket: ${advice}`);
	}
	const release = whenAny(signals, failure, (signal) => stop(abortedBy(signal, failure, isSent(entry))));
	if (!observers[0]) return {
		sending: nothing,
		answered: nothing,
		release
	};
	let event;
	let started = 0;
	return {
		sending() {
			event = {
				operation,
				attempt: entry.attempt,
				url: withoutSecrets(url),
				headers: {}
			};
			started = performance.now();
			notify(observers, "request", event);
		},
		answered(error) {
			if (event) notify(observers, "response", event, {
				duration: performance.now() - started,
				error
			});
			event = undefined;
		},
		release
	};
}
/** Tells hooks that a connection will be opened again. */
export function reconnecting({ options, url }, attempt, delay, error) {
	notify(options.observers, "reconnect", {
		url: withoutSecrets(url),
		attempt,
		delay,
		error
	});
}
//# sourceMappingURL=watch.js.map
