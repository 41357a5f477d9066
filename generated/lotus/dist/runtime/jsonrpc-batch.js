import { bigintKeysOf } from "./exact.js";
import { exchange } from "./http.js";
import { isExact, stringifyJson } from "./json.js";
import { outgoing } from "./jsonrpc-http.js";
import { errorOf, usable } from "./jsonrpc-trouble.js";
import { tokenOf } from "./permission.js";
import { resultOf } from "./transport.js";
/** Sends calls over HTTP in one request. Answers are told apart by their ids, and each call ends, whatever comes. */
export async function postBatch(connection, calls) {
	const { api } = connection;
	const { bigintKeys: _, ...rest } = api;
	const facts = async (...how) => {
		const { bigintKeys: _, ...others } = (await api.facts?.(...how))?.facts ?? {
			errors: {},
			permissions: {},
			sideEffects: ""
		};
		return { facts: others };
	};
	const exactly = {
		...connection,
		api: {
			...rest,
			facts
		}
	};
	const ids = calls.map(connection.nextId);
	const outcomes = [];
	/** Does something for each call that has not ended. One that fails ends, and does not stop the others. */
	const forEach = (act) => Promise.all(calls.map(async (call, index) => {
		try {
			if (!outcomes[index]) await act(call, index);
		} catch (reason) {
			outcomes[index] = {
				status: "rejected",
				reason
			};
		}
	}));
	const write = async (check) => {
		if (check) await forEach(check);
		const texts = [];
		await forEach(async ({ method, params }, index) => {
			texts.push(await stringifyJson({
				jsonrpc: "2.0",
				id: ids[index],
				method,
				params
			}, api.fail, method));
		});
		if (texts.length === 0) throw new api.fail("nothing of it can be sent", { kind: "usage" });
		return `[${texts.join(",")}]`;
	};
	const together = {
		method: `batch of ${calls.length} calls`,
		options: calls[0].options
	};
	let token;
	const prepare = async () => {
		const known = connection.token === undefined ? undefined : await tokenOf(connection, together.method);
		token = known?.token;
		return outgoing(connection, together.options, token, await write(known?.check));
	};
	const read = async (response) => [await usable(exactly, together, response, await response.text(), token)].flat();
	const policy = { blocking: calls.some(({ row }) => row.blocking) };
	try {
		const answers = await exchange(together.options, api.fail, together.method, prepare, read, policy);
		await forEach(async (call, index) => {
			outcomes[index] = {
				status: "fulfilled",
				value: await resultIn(answers, ids[index], call, api)
			};
		});
	} catch (error) {
		// Of the calls that were not to be sent it is known why.
		if (Object.keys(outcomes).length < calls.length) throw error;
	}
	return outcomes;
}
/** The result of one call. Servers write what they like: what is no response is left out. */
async function resultIn(answers, id, { method: operation }, api) {
	const answer = answers.find((one) => one?.id === id);
	const error = errorOf(answer ?? undefined, api, operation);
	if (error) throw await error;
	if (answer) {
		if (!isExact(answer.result)) refuseIntegers(answer.result, await bigintKeysOf(api), api, operation);
		return resultOf(answer, api, operation);
	}
	throw new api.fail("the answer to the batch holds none to this call", {
		kind: "encoding",
		operation
	});
}
/** @throws the package's error, of kind `overflow`, for a bigint where the API is not known to send one. */
function refuseIntegers(root, bigintKeys, { fail }, operation) {
	const open = [[
		root,
		"",
		"/result"
	]];
	for (let next = open.pop(); next && bigintKeys; next = open.pop()) {
		const [value, key, path] = next;
		if (typeof value === "bigint" && !bigintKeys.includes(key)) {
			const message = `the answer holds ${value} at ${path.slice(1)}, which a JavaScript number cannot hold exactly`;
			throw new fail(message, {
				kind: "overflow",
				operation,
				data: `${value}`
			});
		}
		// The items of a list stand under the key of the list.
		if (typeof value === "object" && value) for (const [name, member] of Object.entries(value)) open.push([
			member,
			Array.isArray(value) ? key : name,
			`${path}/${name}`
		]);
	}
}
//# sourceMappingURL=jsonrpc-batch.js.map
