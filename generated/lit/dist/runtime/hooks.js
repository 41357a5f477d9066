import { withoutSecrets } from "./trouble.js";
/** Tells every hook of that name; `facts` are written into the event first. */
export function notify(observers, name, event, facts) {
	for (const hooks of observers) {
		// Async, so that what is thrown rejects, and is swallowed like any other rejection.
		(async () => hooks[name]?.(Object.assign(event, facts)))().catch(() => {});
	}
}
/** Watches one call. */
export function watch(observers, operation) {
	let event;
	let started = 0;
	return {
		request(attempt, url) {
			started = Date.now();
			const added = {};
			event = {
				operation,
				attempt,
				url: withoutSecrets(url),
				headers: added
			};
			notify(observers, "request", event);
			return headersOf(added);
		},
		response(response, error) {
			const { status, headers: responseHeaders } = response ?? {};
			const requestId = responseHeaders?.get("x-request-id") ?? undefined;
			const facts = {
				duration: Date.now() - started,
				status,
				responseHeaders,
				requestId,
				error
			};
			if (event) notify(observers, "response", event, facts);
			event = undefined;
		},
		retry: (attempt, delay, error) => notify(observers, "retry", {
			operation,
			attempt,
			delay,
			error
		})
	};
}
/** What hooks have added, but for what cannot be sent: that must not break the call. */
function headersOf(added) {
	const headers = new Headers();
	for (const [name, value] of Object.entries(added)) {
		try {
			headers.set(name, value);
		} catch {}
	}
	for (const name of framing) headers.delete(name);
	return Object.fromEntries(headers);
}
/** They say how the request travels, which is the platform's own business: some platforms send them even where they are wrong. */
const framing = [
	"connection",
	"content-length",
	"expect",
	"host",
	"keep-alive",
	"transfer-encoding",
	"upgrade"
];
//# sourceMappingURL=hooks.js.map
