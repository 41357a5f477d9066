import { notify } from "./hooks.js";
import { isSent } from "./pending.js";
import { abortedBy, whenAny } from "./signals.js";
import { badTimeout, isTimeout, withoutSecrets } from "./trouble.js";
const nothing = () => {};
/**
* Watches the calls of one connection, all of which are among `entries`; `stop` ends one of them.
* @throws for each call, the package's error, of kind `usage` for an option that makes no sense, or `aborted`.
*/
export function watcher({ url, options: own }, entries, failing, stop) {
	/** A client that makes many calls listens to its signals once for all of them, and only while there are any. */
	const groups = new Map();
	const begin = (entry) => {
		const { options } = entry.call;
		const { signals, timeout = 0, headers = {} } = options;
		const failure = failing(entry);
		if (!isTimeout(timeout)) throw badTimeout(failure);
		for (const name in headers) {
			if (headers[name] === own.headers?.[name]) continue;
			const advice = "give it to createClient, for the handshake, or use a URL of https";
			throw failure("usage", `the header "${name}" cannot be sent with one call over a WebSocket: ${advice}`);
		}
		const deaf = whenAny(signals, failure, (signal) => {
			// What comes later meets a signal that has fired, even while what was left keeps this group.
			groups.delete(options);
			// A copy: what ends takes itself away. What was left waits only to be ended by the name that it will get.
			for (const each of [...entries.values()]) if (each.call.options === options && !each.isLeft) stop(each, abortedBy(signal, failing(each), isSent(each)));
		});
		const group = {
			count: 0,
			sending: nothing,
			answered: nothing,
			release() {
				if (--group.count > 0) return;
				if (groups.get(options) === group) groups.delete(options);
				deaf();
			}
		};
		groups.set(options, group);
		return group;
	};
	return (entry) => {
		const { method: operation, options } = entry.call;
		const { observers } = options;
		const group = groups.get(options) ?? begin(entry);
		group.count++;
		if (!observers[0]) return group;
		let event;
		let started = 0;
		return {
			sending() {
				event = {
					operation,
					attempt: 1,
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
			release: group.release
		};
	};
}
/** Tells hooks that a connection will be opened again. */
export function reconnecting({ api, options, url }, attempt, delay, loss) {
	const error = new api.fail(loss.message, loss);
	notify(options.observers, "reconnect", {
		url: withoutSecrets(url),
		attempt,
		delay,
		error
	});
}
//# sourceMappingURL=watch.js.map
