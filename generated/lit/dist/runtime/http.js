const defaultTimeout = 6e4;
/** The longest that a timer can wait; a longer one would fire at once. */
const longestTimeout = 2147483647;
/** The options of a narrower scope over those of a wider one: headers add up, and each signal ends the call. */
export function mergeOptions(outer, inner) {
	const given = Object.entries(inner ?? {}).filter(([, value]) => value !== undefined);
	const merged = {
		...outer,
		...Object.fromEntries(given)
	};
	// In one case, so that a header takes the place of the same one further out.
	const headers = Object.entries(inner?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
	merged.headers = {
		...outer.headers,
		...Object.fromEntries(headers)
	};
	if (outer.signal && inner?.signal) merged.outerSignals = [...merged.outerSignals ?? [], outer.signal];
	return merged;
}
/**
* Sends one request and reads its answer to the end, within the time allowed. Redirects are never followed.
* @throws the package's error, of kind `connection`, `timeout`, `aborted`, `usage` (a header) or `http` (a redirect).
*/
export function exchange(options, fail, operation, url, request) {
	return exchangeAs(options, fail, operation, url, request, (response) => response.text()).then(([response, text]) => ({
		status: response.status,
		headers: response.headers,
		text
	}));
}
/** As `exchange`, with the body read by `read`. */
export async function exchangeAs(options, fail, operation, url, request, read) {
	const { signal, outerSignals = [], timeout = defaultTimeout } = options;
	const signals = signal ? [...outerSignals, signal] : outerSignals;
	const throwIfAborted = (when) => {
		const fired = signals.find(({ aborted }) => aborted);
		if (fired) throw new fail(`the call was aborted${when}`, {
			kind: "aborted",
			operation,
			cause: fired.reason
		});
	};
	throwIfAborted(" before it was sent");
	const controller = new AbortController();
	const giveUp = () => controller.abort();
	let timedOut = false;
	let response;
	const send = async () => {
		const { method, body } = request;
		const given = typeof request.headers === "function" ? await request.headers() : request.headers;
		response = await (options.fetch ?? fetch)(url, {
			method,
			headers: headersOf([given, options.headers], fail, operation),
			...body !== undefined && { body },
			redirect: "manual",
			signal: controller.signal
		});
		if (response.type === "opaqueredirect" || response.status >= 300 && response.status < 400) {
			const location = response.headers.get("location");
			throw new fail(`the server answered with a redirect${location ? ` to ${withoutSecrets(location, url)}` : ""}, which is not followed: give the final URL`, {
				kind: "http",
				operation,
				status: response.status || undefined
			});
		}
		return [response, await read(response)];
	};
	for (const each of signals) each.addEventListener("abort", giveUp);
	const timer = timeout > 0 && timeout <= longestTimeout ? setTimeout(() => {
		timedOut = true;
		giveUp();
	}, timeout) : undefined;
	try {
		// What waits on something that does not know of the signal is given up as well.
		const givenUp = new Promise((_, reject) => controller.signal.addEventListener("abort", reject));
		return await Promise.race([send(), givenUp]);
	} catch (error) {
		// Frees the connection of an answer that is not read.
		giveUp();
		if (error instanceof fail) throw error;
		throwIfAborted("");
		const status = response?.status;
		if (timedOut) {
			const message = `no ${response ? "complete " : ""}answer within ${timeout} ms; set \`timeout\` higher, or to 0 for no limit`;
			throw new fail(message, {
				kind: "timeout",
				operation,
				status
			});
		}
		const { host, search } = new URL(url);
		const what = response ? `the answer from ${host} was cut short` : `no answer from ${host}`;
		// Some platforms put the whole URL into their errors, and a query may hold a key.
		throw new fail(`${what}: ${reason(error).replaceAll(url, host)}`, {
			kind: "connection",
			operation,
			status,
			cause: search ? undefined : error
		});
	} finally {
		clearTimeout(timer);
		for (const each of signals) each.removeEventListener("abort", giveUp);
	}
}
/** Later headers take the place of earlier ones; one that is undefined is left out. */
function headersOf(lists, fail, operation) {
	const headers = new Headers();
	for (const [name, value] of lists.flatMap((list) => Object.entries(list ?? {}))) {
		try {
			if (value === undefined) headers.delete(name);
			else headers.set(name, value);
		} catch {
			// The platform's own error would show the value, which may be a secret.
			const message = `the header "${name}" holds a line break or another character that cannot be sent`;
			throw new fail(message, {
				kind: "usage",
				operation
			});
		}
	}
	return headers;
}
/** A query may hold a key: only the place is worth telling. */
function withoutSecrets(location, base) {
	try {
		const { origin, pathname } = new URL(location, base);
		return origin + pathname;
	} catch {
		return "another place";
	}
}
/** The innermost reason: `fetch` hides it in causes. */
function reason(error) {
	let inner = error;
	while (inner?.cause instanceof Error) inner = inner.cause;
	return inner?.message || inner?.code || String(error);
}
/** The secret itself, trimmed; empty when there is none. */
export async function secret(credential) {
	return ((typeof credential === "function" ? await credential() : credential) ?? "").trim();
}
//# sourceMappingURL=http.js.map
