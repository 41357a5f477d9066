/** The members by which an object ends a `for await` loop or an `await using` block. */
export function disposable(end) {
	const key = Symbol.asyncDispose;
	return key ? { [key]: end } : {};
}
/** The result that a response holds. Many servers leave out one that is null. */
export const resultOf = (answer, api, operation) => readValue(answer.result ?? null, api, operation);
/** A result, or an item of a stream, as its type says. */
export const readValue = (value, { integers }, operation) => integers ? integers(value, operation) : value;
/** The error that a response holds; undefined where it holds none. `status` is that of HTTP. */
export function errorOf(answer, api, operation, status) {
	const error = answer?.error;
	if (!answer || typeof error !== "object" || !error) return undefined;
	const { code, message, data } = error;
	return import("./refusal.js").then(({ refusal }) => refusal(api, operation, answer, status)).catch(() => new api.fail(`${message}`, {
		kind: "rpc",
		operation,
		status,
		code,
		data
	}));
}
/** The row of a method that the description does not know. */
export const unlisted = {};
/** The token of a connection, trimmed; undefined when it has none. */
export async function tokenOf(connection, operation) {
	const { token } = connection;
	if (token === undefined) return undefined;
	let value;
	let cause;
	try {
		value = (typeof token === "function" ? await token() : token)?.trim();
	} catch (error) {
		cause = error;
	}
	if (!value) throw (await import("./jsonrpc-trouble.js")).noToken(connection, operation, cause);
	return value;
}
//# sourceMappingURL=transport.js.map
