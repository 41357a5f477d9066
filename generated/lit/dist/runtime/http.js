const trouble = () => import("./trouble.js");
/** The options of a narrower scope over those of a wider one: headers add up, each signal ends the call, each hook is told. */
export function mergeOptions(outer, inner) {
	const { signals = [], observers = [], headers } = outer;
	const { signal, hooks, headers: list = {} } = inner ?? {};
	const given = Object.entries(inner ?? {}).filter(([, value]) => value !== undefined);
	// JavaScript may give a `Headers`, whose pairs are no members of it.
	const pairs = Symbol.iterator in list ? [...list] : Object.entries(list);
	return {
		...outer,
		...Object.fromEntries(given),
		// In one case, so that a header takes the place of the same one further out.
		headers: {
			...headers,
			...Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]))
		},
		signals: signal ? [...signals, signal] : signals,
		observers: hooks ? [...observers, hooks] : observers
	};
}
/**
* Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
* within the time allowed. Redirects are never followed.
* @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted`, `usage`
* (an option) or `http` (a redirect).
*/
export async function exchange(scope, fail, operation, prepare, read, policy = {}) {
	const { signals, observers, retry, timeout = policy.blocking ? 0 : 6e4 } = scope;
	const failure = (kind, message, facts) => new fail(message, {
		kind,
		operation,
		...facts
	});
	if (!(timeout >= 0) || !signals.every(({ addEventListener }) => addEventListener)) throw (await trouble()).badOption(failure, timeout);
	const told = observers[0] && (await import("./hooks.js")).watch(observers, operation);
	/** The server may have acted upon the call. */
	let sent = false;
	let outgoing;
	let response;
	let last;
	const controller = new AbortController();
	let giveUp = () => {};
	// What waits on something that does not know of the signal is given up as well.
	const givenUp = new Promise((_, reject) => {
		giveUp = reject;
	});
	givenUp.catch(() => controller.abort());
	const watched = signals[0] && (await import("./signals.js")).watchSignals(signals, failure, giveUp, () => [sent, last]);
	const onTimeout = () => {
		const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
		giveUp(failure("timeout", message, {
			sent,
			status: response?.status,
			cause: last
		}));
	};
	const attempt = async (count) => {
		outgoing = await prepare();
		controller.signal.throwIfAborted();
		const { url, method, headers: ours, body } = outgoing;
		const headers = new Headers(told?.request(count, url));
		// Later ones take the place of earlier ones; one that is undefined is left out.
		const given = Object.entries({
			...ours,
			...scope.headers
		});
		try {
			for (const [name, value] of given) if (value === undefined) headers.delete(name);
			else headers.set(name, value);
		} catch {
			// The platform's own error would show the value, which may be a secret.
			throw (await trouble()).badHeader(failure, given);
		}
		sent = true;
		response = await (scope.fetch ?? fetch)(url, {
			method,
			headers,
			...body !== undefined && { body },
			redirect: "manual",
			signal: controller.signal
		});
		// A browser tells no more of a redirect than 0.
		if (/^0|30[12378]/.test(`${response.status}`)) throw (await trouble()).redirected(failure, response, url);
		return read(response);
	};
	// A timer that is set any longer would fire at once.
	const timer = timeout > 0 && timeout < 2 ** 31 ? setTimeout(onTimeout, timeout) : undefined;
	try {
		for (let count = 1;; count++) {
			const early = watched?.error();
			if (early) throw early;
			let error;
			let again;
			try {
				return await Promise.race([givenUp, attempt(count)]);
			} catch (thrown) {
				again = await Promise.race([givenUp, trouble()]).catch(() => undefined);
				if (thrown instanceof fail) error = thrown;
				else error = again ? again.lost(failure, thrown, outgoing, response) : failure("connection", "no answer", { sent });
				last = error;
			} finally {
				told?.response(response, error);
			}
			// Without what tells how to send again, it is not.
			const delay = again?.pauseAfter(count, error, retry, policy, response);
			if (delay === undefined) throw error;
			told?.retry(count, delay, error);
			sent = false;
			outgoing = response = undefined;
			await Promise.race([givenUp, again?.pause(delay, controller.signal)]);
		}
	} catch (error) {
		// Frees the connection of an answer that is not read.
		controller.abort();
		throw error;
	} finally {
		clearTimeout(timer);
		watched?.release();
	}
}
//# sourceMappingURL=http.js.map
