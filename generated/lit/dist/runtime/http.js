import { whenAborted } from "./signals.js";
/** The longest that a timer can wait; a longer one would fire at once. */
const longestTimeout = 2 ** 31 - 1;
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
/** Tells every hook of that name; `facts` are written into the event first. */
export function notify({ observers }, name, event, facts) {
	for (const hooks of observers) {
		// Async, so that what is thrown rejects, and is swallowed like any other rejection.
		(async () => hooks[name]?.(Object.assign(event, facts)))().catch(() => {});
	}
}
/**
* Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
* within the time allowed. Redirects are never followed.
* @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted`, `usage`
* (an option) or `http` (a redirect).
*/
export async function exchange(scope, fail, operation, prepare, read, policy = {}) {
	const { signals, retry, timeout = policy.blocking ? 0 : 6e4 } = scope;
	const failure = (kind, message, facts) => new fail(message, {
		kind,
		operation,
		...facts
	});
	if (!(timeout >= 0)) throw failure("usage", "`timeout` must be milliseconds, or 0 for no limit");
	if (!signals.every(({ addEventListener }) => addEventListener)) throw failure("usage", "`signal` must be an AbortSignal, as `controller.signal` is");
	/** The server may have acted upon the call. */
	let sent = false;
	let response;
	let outgoing;
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
		const { reason: cause } = signals.find((signal) => signal.aborted);
		const when = sent ? "" : ` before it was sent${last ? " again" : ""}`;
		const why = cause instanceof Error && cause.name !== "AbortError" ? `: ${cause.message}` : "";
		return failure("aborted", `the call was aborted${when}${why}`, {
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
	const attempt = async (event) => {
		outgoing = await prepare();
		const { url, method, headers, body } = outgoing;
		controller.signal.throwIfAborted();
		// A hook may have put another object there by the time it returns.
		const { headers: added } = event;
		if (scope.observers.length > 0) notify(scope, "request", event, { url: withoutSecrets(url) });
		const all = headersOf(added, [headers, scope.headers], failure);
		sent = true;
		response = await (scope.fetch ?? fetch)(url, {
			method,
			headers: all,
			...body !== undefined && { body },
			redirect: "manual",
			signal: controller.signal
		});
		const { type, status } = response;
		if (type === "opaqueredirect" || /30[12378]/.test(`${status}`)) {
			const to = response.headers.get("location");
			const where = to ? ` to ${withoutSecrets(to, url)}` : "";
			const message = `the server answered with a redirect${where}, which is not followed: give the final URL`;
			throw failure("http", message, { status: status || undefined });
		}
		return read(response);
	};
	const timer = timeout > 0 && timeout <= longestTimeout ? setTimeout(onTimeout, timeout) : undefined;
	const releases = signals.map((signal) => whenAborted(signal, onAbort));
	try {
		if (signals.some((signal) => signal.aborted)) throw aborted();
		for (let count = 1;; count++) {
			const started = Date.now();
			const event = {
				operation,
				attempt: count,
				url: "",
				headers: {}
			};
			let error;
			try {
				return await Promise.race([givenUp, attempt(event)]);
			} catch (thrown) {
				last = error = thrown instanceof fail ? thrown : lost(failure, thrown, outgoing, response);
			} finally {
				if (event.url) {
					const { status, headers } = response ?? {};
					const requestId = headers?.get("x-request-id") ?? undefined;
					const duration = Date.now() - started;
					notify(scope, "response", event, {
						duration,
						status,
						responseHeaders: headers,
						requestId,
						error
					});
				}
			}
			const { kind, status = 0 } = error;
			const isSafe = kind === "http" ? policy.statuses?.includes(status) : kind === "connection" && !error.sent;
			const { attempts = policy.attempts ?? 2, delay: first = 500, maxDelay = 3e4 } = retry || {};
			if (retry === false || !isSafe || count > attempts) throw error;
			const asked = response?.headers.get("retry-after");
			const seconds = asked ? Number(asked) || (Date.parse(asked) - Date.now()) / 1e3 : Number.NaN;
			// Full jitter, so that clients that were turned away together do not come back together.
			const delay = Math.min(seconds >= 0 ? seconds * 1e3 : Math.random() * first * 2 ** (count - 1), maxDelay);
			notify(scope, "retry", {
				operation,
				attempt: count,
				delay,
				error
			});
			sent = false;
			outgoing = undefined;
			response = undefined;
			await Promise.race([givenUp, new Promise((resolve) => {
				pause = setTimeout(resolve, delay);
			})]);
		}
	} catch (error) {
		// Frees the connection of an answer that is not read.
		controller.abort();
		throw error;
	} finally {
		clearTimeout(timer);
		clearTimeout(pause);
		for (const release of releases) release();
	}
}
/** What the platforms say when no connection came about: Node (and undici), Deno, Bun. */
const unsent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|client error \(Connect\)|ConnectionRefused|FailedToOpenSocket/;
/** The error of a request that got no answer, or only part of one. */
function lost(failure, error, request, response) {
	// `fetch` hides the reason in causes.
	let inner = error;
	while (inner?.cause instanceof Error) inner = inner.cause;
	const reason = inner?.message || inner?.code || String(error);
	if (!request) return failure("usage", `the request could not be made: ${reason}`, { cause: error });
	const { host, search } = new URL(request.url);
	const what = response ? `the answer from ${host} was cut short` : `no answer from ${host}`;
	// Some platforms put the whole URL into their errors, and a query may hold a key.
	return failure("connection", `${what}: ${reason.replaceAll(request.url, host)}`, {
		status: response?.status,
		sent: response !== undefined || !unsent.test(`${inner?.code} ${reason}`),
		cause: search ? undefined : error
	});
}
/** Later headers take the place of earlier ones; one that is undefined is left out. Those of hooks come first. */
function headersOf(added, lists, failure) {
	const headers = new Headers();
	const set = (name, value) => value === undefined ? headers.delete(name) : headers.set(name, value);
	for (const [name, value] of Object.entries(added)) {
		try {
			set(name, value);
		} catch {}
	}
	for (const [name, value] of lists.flatMap((list) => Object.entries(list ?? {}))) {
		try {
			set(name, value);
		} catch {
			// The platform's own error would show the value, which may be a secret.
			throw failure("usage", `the header "${name}" holds a line break or another character that cannot be sent`);
		}
	}
	return headers;
}
/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export function withoutSecrets(url, base) {
	try {
		const { origin, pathname } = new URL(url, base);
		return origin + pathname;
	} catch {
		return "another place";
	}
}
/** Text of a server's, without the credentials that it may repeat. */
export const redact = (text, secrets) => secrets.reduce((clean, secret) => secret.length > 7 ? clean.replaceAll(secret, "…") : clean, text);
/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export const adviceOn = (status, known) => known[status] ?? (status < 500 ? undefined : "the server, or a proxy in front of it, failed or is down");
/** The secret itself, trimmed; empty when there is none. */
export async function secret(credential) {
	return ((typeof credential === "function" ? await credential() : credential) ?? "").trim();
}
//# sourceMappingURL=http.js.map
