import { exchange } from "./http.js";
import { parseJson, stringifyJson } from "./json.js";
import { resultOf, tokenOf } from "./transport.js";
const trouble = () => import("./jsonrpc-trouble.js");
/** Calls over HTTP, one request each. */
export function httpTransport(connection) {
	const { api, url } = connection;
	return {
		url,
		call: (call) => post(connection, call),
		batch: async (calls) => (await import("./jsonrpc-batch.js")).postBatch(connection, calls),
		open({ method: operation }) {
			const message = "a stream needs a WebSocket: make the client with a ws or wss URL";
			throw new api.fail(message, {
				kind: "usage",
				operation
			});
		},
		close: async () => {}
	};
}
async function post(connection, call) {
	const { api } = connection;
	const { method, params } = call;
	const id = connection.nextId();
	const body = await stringifyJson({
		jsonrpc: "2.0",
		id,
		method,
		params
	}, api.fail, method);
	const write = async (token) => {
		if (token && api.facts) await (await (await import("./permission.js")).permissionCheck(api, token))?.(call);
		return body;
	};
	return postJson(connection, call, write, async (answer, status) => {
		if (answer.id !== id) throw (await trouble()).strayAnswer(connection, call, answer, status, id);
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
	return exchange(options, api.fail, method, async () => {
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
	}, async (response) => {
		const text = await response.text();
		let answer;
		let cause;
		try {
			answer = await parseJson(text, api.bigintKeys, api.fail, method);
		} catch (error) {
			cause = error;
		}
		// A response or a list of them, and no failure; what else it may be is told apart when it comes.
		const { ok, status } = response;
		if (!ok || !answer || (answer.jsonrpc ?? answer.map ?? answer.result) === undefined || [answer].flat().some((one) => one?.error)) answer = await (await trouble()).usable(connection, call, response, text, token, cause);
		return read(answer, status);
	}, row);
}
//# sourceMappingURL=jsonrpc-http.js.map
