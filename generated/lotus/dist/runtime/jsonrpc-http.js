import { exchange } from "./http.js";
import { parseJson, stringifyJson } from "./json.js";
import { errorOf, resultOf, tokenOf } from "./transport.js";
import { adviceOn, redact } from "./trouble.js";
/** Calls over HTTP, one request each. */
export function httpTransport(connection) {
	return {
		url: connection.url,
		call: (call) => post(connection, call),
		batch: (calls) => import("./jsonrpc-batch.js").then(({ postBatch }) => postBatch(connection, calls)),
		open({ method }) {
			const message = "this call opens a stream, and streams need a WebSocket: make the client with a ws or wss URL; over HTTP the server can only answer once";
			throw new connection.api.fail(message, {
				kind: "usage",
				operation: method
			});
		},
		close: async () => {}
	};
}
async function post(connection, call) {
	const { api } = connection;
	const { method, params } = call;
	const id = connection.nextId();
	const body = stringifyJson({
		jsonrpc: "2.0",
		id,
		method,
		params
	}, api.fail, method);
	const write = async (token) => {
		if (token && api.facts) await (await (await import("./permission.js")).permissionCheck(api, token))?.(call);
		return body;
	};
	return postJson(connection, call, write, (answer, status) => {
		if (answer.id !== id) {
			const message = `the answer is to request ${JSON.stringify(answer.id)}, not to this one (${id})`;
			throw new api.fail(message, {
				kind: "encoding",
				operation: method,
				status
			});
		}
		return resultOf(answer, api, method);
	});
}
/**
* Sends what `write` gives for the token, and returns what `read` makes of the answer, a response or a list of them.
* Errors name `call.method`.
*/
export function postJson(connection, call, write, read) {
	const { api, url } = connection;
	const { method, options, row } = call;
	let token;
	const prepare = async () => {
		token = await tokenOf(connection, method);
		const body = await write(token);
		const headers = {
			"content-type": "application/json",
			authorization: token && `Bearer ${token}`
		};
		return {
			url,
			method: "POST",
			headers,
			body
		};
	};
	return exchange(options, api.fail, method, prepare, async (response) => {
		const text = await response.text();
		// A server may repeat the token in what it says of it.
		const hidden = redact(text, token ? [token] : []);
		const isFailure = text !== hidden && (!response.ok || /"error":\s*{/.test(text));
		return read(await responseOf(connection, call, response, isFailure ? hidden : text), response.status);
	}, row);
}
/** The response, or list of responses, that an answer is; throws the error that it is otherwise. */
async function responseOf({ api, token }, { method: operation, options }, { status, headers: received }, text) {
	let answer;
	let cause;
	try {
		answer = await parseJson(text, api.bigintKeys, api.fail, operation);
	} catch (error) {
		if (error instanceof api.fail) throw error;
		cause = error;
	}
	// go-jsonrpc answers 400 and 500 with a JSON-RPC error inside: that is what the caller wants to know.
	const error = errorOf(answer, api, operation, status);
	if (error) throw await error;
	if (status >= 400) {
		const hasToken = token ?? options.headers?.authorization;
		const words = status === 401 && !hasToken ? "it wants a token: give `token` to createClient" : adviceOn(status, statusAdvice);
		throw new api.fail(`the server answered ${status}${words ? `: ${words}` : ""}`, {
			kind: "http",
			operation,
			status,
			body: answer ?? (text || undefined)
		});
	}
	if (typeof answer !== "object" || answer === null || !("result" in answer || "jsonrpc" in answer || Array.isArray(answer))) {
		const type = received.get("content-type") ?? "no content type";
		const what = cause && text && type.includes("json") ? "JSON that cannot be read: see `body`" : `${text ? type : "an empty body"}, which is no JSON-RPC response: is the url right?`;
		const message = `the server answered ${status} with ${what}`;
		throw new api.fail(message, {
			kind: "encoding",
			operation,
			status,
			body: text,
			cause
		});
	}
	return answer;
}
/** What a bare status asks of the caller. */
export const statusAdvice = {
	401: "the token is expired, mistyped or made by another node",
	404: "nothing is served at this path; is the url right?",
	429: "too many connections or requests; wait before sending again"
};
//# sourceMappingURL=jsonrpc-http.js.map
