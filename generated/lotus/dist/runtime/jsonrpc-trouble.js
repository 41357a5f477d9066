import { parseJson } from "./json.js";
import { lazily } from "./lazily.js";
import { redact } from "./redact.js";
import { secretsIn } from "./secrets.js";
import { adviceOn, redirected } from "./trouble.js";
/** A stream that is asked for over HTTP. */
export const noStream = ({ api }, { method: operation }) => new api.fail("a stream needs a WebSocket: make the client with a ws or wss URL", {
	kind: "usage",
	operation
});
/**
* The response, or list of responses, that an answer is; `id` is that of the request, where there was one alone.
* @throws the package's error: the one that the answer holds, or what the answer is in place of a response.
*/
export async function usable({ api, url, token }, { method: operation, options }, response, text, secret, id) {
	const { status, ok, headers: received } = response;
	// A server may repeat the token in what it says of it.
	const hide = (said) => redact(said, secretsIn(url, secret, options.headers));
	const elsewhere = redirected(api.fail, operation, response, url, hide);
	if (elsewhere) throw elsewhere;
	const hidden = hide(text);
	const parse = (json) => parseJson(json, api, operation);
	let cause;
	const answer = await parse(!ok || /"error":\s*[{"]/.test(text) ? hidden : text).catch(() => parse(hidden)).catch((error) => {
		cause = error;
	});
	// An integer that cannot be held, or a part of the client that cannot be loaded.
	if (cause && !(cause instanceof SyntaxError)) throw cause;
	// go-jsonrpc answers 400 and 500 with a JSON-RPC error inside: that is what the caller wants to know.
	const error = errorOf(answer ?? undefined, api, operation, status);
	if (error) throw await error;
	if (status >= 400) {
		const hasToken = token ?? options.headers?.authorization;
		const words = status === 401 && !hasToken ? "it wants a token: give `token` to createClient" : adviceOn(status, statusAdvice);
		throw new api.fail(`the server answered ${status}${words ? `: ${words}` : ""}`, {
			kind: "http",
			operation,
			status,
			body: answer ?? (hidden || undefined)
		});
	}
	if (!answer || typeof answer !== "object" || !("result" in answer || "jsonrpc" in answer || Array.isArray(answer))) {
		const type = received.get("content-type") ?? "no content type";
		const what = cause && text && type.includes("json") ? "JSON that cannot be read: see `body`" : `${text ? type : "an empty body"}, which is no JSON-RPC response: is the url right?`;
		const message = `the server answered ${status} with ${what}`;
		throw new api.fail(message, {
			kind: "encoding",
			operation,
			status,
			body: hidden,
			cause
		});
	}
	if (id !== undefined && answer.id !== id) {
		const message = `the answer is to request ${JSON.stringify(answer.id)}, not to this one (${id})`;
		throw new api.fail(message, {
			kind: "encoding",
			operation,
			status
		});
	}
	return answer;
}
/** What is said of a handshake of WebSocket that the server refused. */
export function refusedWith(status) {
	const advice = adviceOn(status, statusAdvice);
	return `the server answered the handshake with ${status}${advice ? `: ${advice}` : ""}`;
}
/** What a bare status asks of the caller. */
const statusAdvice = {
	401: "the token is expired, mistyped or made by another node",
	404: "nothing is served at this path; is the url right?",
	429: "too many connections or requests; wait before sending again"
};
/** No WebSocket can be made: the platform has none, or none that can send headers. */
export function noSocket({ api, options }) {
	const names = Object.entries(options.headers ?? {}).flatMap(([name, value]) => value === undefined ? [] : name);
	const how = "(url, options) => new WebSocket(url, options)";
	const message = "WebSocket" in globalThis && globalThis.WebSocket ? `the platform's own WebSocket can send no headers (${names.join(", ")}): leave them out, or give \`webSocket\`` : `this platform has no WebSocket: give \`webSocket\`, on Node 20 with the package ws: ${how}`;
	return new api.fail(message, { kind: "usage" });
}
const refusing = lazily(() => import("./refusal.js"));
/** The error that a response holds; undefined where it holds none. `status` is that of HTTP. */
export function errorOf(answer, api, operation, status) {
	const error = answer?.error;
	if (!answer || !error) return undefined;
	// Some servers give mere text; so do proxies, whose status says more, and what is no JSON-RPC at all.
	if (typeof error !== "object" && (answer.id === undefined || (status ?? 0) >= 400)) return undefined;
	const { code, message = error, data } = error;
	return refusing().then(({ refusal }) => refusal(api, operation, answer, status)).catch(() => new api.fail(`${message}`, {
		kind: "rpc",
		operation,
		status,
		code,
		data
	}));
}
//# sourceMappingURL=jsonrpc-trouble.js.map
