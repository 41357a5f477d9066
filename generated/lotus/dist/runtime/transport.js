import { secret } from "./http.js";
/** The members by which an object ends a `for await` loop or an `await using` block. */
export function disposable(end) {
	const key = Symbol.asyncDispose;
	return key ? { [key]: async () => void await end() } : {};
}
/** The error that a response holds; undefined where it holds none. `status` is that of HTTP. */
export function errorOf(answer, { fail }, operation, status) {
	const error = answer?.error;
	if (typeof error !== "object" || !error) return undefined;
	const { code, message = "the server gave no reason", data } = error;
	const what = /^missing permission/.test(message) ? ": use a token that was made with that permission" : "";
	return new fail(message + what, {
		kind: "rpc",
		operation,
		status,
		code,
		data,
		body: answer
	});
}
/** The token of a connection; undefined when it has none. */
export async function tokenOf({ api, token }, operation) {
	if (token === undefined) return undefined;
	const value = await secret(token).catch((cause) => {
		throw new api.fail("the function given as `token` failed", {
			kind: "usage",
			operation,
			cause
		});
	});
	if (!value) throw new api.fail("the token is empty: give one, or leave `token` out", {
		kind: "usage",
		operation
	});
	return value;
}
//# sourceMappingURL=transport.js.map
