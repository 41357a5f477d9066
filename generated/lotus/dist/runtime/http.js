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
	if (!(timeout >= 0) || !signals.every(({ addEventListener }) => addEventListener)) throw (await import("./trouble.js")).badOption(failure, timeout);
	const watched = signals.length > 0 ? await import("./signals.js") : undefined;
	const told = observers.length > 0 ? (await import("./hooks.js")).watch(observers, operation) : undefined;
	/** The server may have acted upon the call. */
	let sent = false;
	let outgoing;
	let response;
	let last;
	let pause;
	const controller = new AbortController();
	let giveUp = () => {};
	// What waits on something that does not know of the signal is given up as well.
	const givenUp = new Promise((_, reject) => {
		giveUp = reject;
	});
	givenUp.catch(() => controller.abort());
	const aborted = () => {
		const signal = signals.find((each) => each.aborted);
		const cause = signal?.reason;
		const why = cause instanceof Error && cause.name !== "AbortError" ? `: ${cause.message}` : "";
		const message = `the call was aborted${sent ? "" : ` before it was sent${last ? " again" : ""}`}${why}`;
		return signal && failure("aborted", message, {
			sent,
			cause
		});
	};
	const onAbort = () => giveUp(aborted());
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
		for (const [name, value] of [ours, scope.headers].flatMap((list) => Object.entries(list ?? {}))) {
			try {
				if (value === undefined) headers.delete(name);
				else headers.set(name, value);
			} catch {
				// The platform's own error would show the value, which may be a secret.
				throw (await import("./trouble.js")).badHeader(failure, name);
			}
		}
		sent = true;
		response = await (scope.fetch ?? fetch)(url, {
			method,
			headers,
			...body !== undefined && { body },
			redirect: "manual",
			signal: controller.signal
		});
		if (response.type === "opaqueredirect" || /30[12378]/.test(`${response.status}`)) throw (await import("./trouble.js")).redirected(failure, response, url);
		return read(response);
	};
	// A timer that is set any longer would fire at once.
	const timer = timeout > 0 && timeout < 2 ** 31 ? setTimeout(onTimeout, timeout) : undefined;
	const releases = signals.map((signal) => watched?.whenAborted(signal, onAbort));
	try {
		for (let count = 1;; count++) {
			const early = aborted();
			if (early) throw early;
			let error;
			try {
				return await Promise.race([givenUp, attempt(count)]);
			} catch (thrown) {
				last = error = thrown instanceof fail ? thrown : lost(failure, thrown, outgoing, response);
			} finally {
				told?.response(response, error);
			}
			// Without what tells how to send again, it is not.
			const again = await import("./trouble.js").catch(() => undefined);
			const delay = again?.pauseAfter(count, error, retry, policy, response);
			if (delay === undefined) throw error;
			told?.retry(count, delay, error);
			sent = false;
			outgoing = response = undefined;
			const over = new Promise((resolve) => {
				pause = setTimeout(resolve, delay);
			});
			await Promise.race([givenUp, over]);
		}
	} catch (error) {
		// Frees the connection of an answer that is not read.
		controller.abort();
		throw error;
	} finally {
		clearTimeout(timer);
		clearTimeout(pause);
		for (const release of releases) release?.();
	}
}
/** What the platforms say when no connection came about: Node (and undici), Deno, Bun. */
const unsent = /refused|notfound|eai_again|unreach|connect_timeout|\(connect\)|failedtoopen/i;
/** The error of a request that got no answer, or only part of one. */
function lost(failure, error, request, response) {
	// `fetch` hides the reason in causes.
	let inner = error;
	while (inner?.cause instanceof Error) inner = inner.cause;
	const reason = inner?.message || inner?.code || String(error);
	if (!request) return failure("usage", reason, { cause: error });
	const { host, search } = new URL(request.url);
	const what = response ? `the answer from ${host} was cut short` : `no answer from ${host}`;
	// Some platforms put the whole URL into their errors, and a query may hold a key.
	return failure("connection", `${what}: ${reason.replaceAll(request.url, host)}`, {
		status: response?.status,
		sent: !!response || !unsent.test(inner?.code + reason),
		cause: search ? undefined : error
	});
}
/** The secret itself, trimmed; empty when there is none. */
export async function secret(credential) {
	return ((typeof credential === "function" ? await credential() : credential) ?? "").trim();
}
//# sourceMappingURL=http.js.map
