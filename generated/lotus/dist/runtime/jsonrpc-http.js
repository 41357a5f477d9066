import { exchange } from "./http.js";
import { parseJson, stringifyJson } from "./json.js";
import { lazily } from "./lazily.js";
import { readValue } from "./transport.js";
const trouble = lazily(() => import("./jsonrpc-trouble.js"));
const batching = lazily(() => import("./jsonrpc-batch.js"));
const permitting = lazily(() => import("./permission.js"));
/** Calls over HTTP, one request each. */
export function httpTransport(connection) {
	return {
		url: connection.url,
		call: (call) => post(connection, call),
		batch: async (calls) => (await batching(connection.api.fail)).postBatch(connection, calls),
		open: async (call) => {
			throw (await trouble(connection.api.fail, call.method)).noStream(connection, call);
		},
		close: async () => {}
	};
}
async function post(connection, call) {
	const { api } = connection;
	const { method, params, options, row } = call;
	const id = connection.nextId();
	const body = await stringifyJson({
		jsonrpc: "2.0",
		id,
		method,
		params
	}, api.fail, method);
	let token;
	const prepare = async () => {
		if (connection.token !== undefined) token = await (await permitting(api.fail, method)).tokenFor(connection, call);
		return outgoing(connection, options, token, body);
	};
	const read = async (response) => {
		const text = await response.text();
		let answer = await parseJson(text, api, method).catch(() => {});
		// The response to this request, and no failure; what else it may be is told apart when it comes.
		if (!response.ok || answer?.id !== id || answer.error || (answer.jsonrpc ?? answer.result) === undefined) {
			answer = await (await trouble(api.fail, method, true)).usable(connection, call, response, text, token, id);
		}
		return readValue(answer.result ?? null, api, method);
	};
	return exchange(options, api.fail, method, prepare, read, row);
}
/** A request with this body. */
export const outgoing = ({ url, refuseToken }, { headers }, token, body) => {
	if (headers?.authorization) refuseToken?.();
	const authorization = token && `Bearer ${token}`;
	return {
		url,
		method: "POST",
		headers: {
			"content-type": "application/json",
			authorization
		},
		body
	};
};
//# sourceMappingURL=jsonrpc-http.js.map
