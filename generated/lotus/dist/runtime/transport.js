import { lazily } from "./lazily.js";
/** The members by which an object ends a `for await` loop or an `await using` block. */
export function disposable(end) {
	const key = Symbol.asyncDispose;
	return key ? { [key]: end } : {};
}
/** The result that a response holds. Many servers leave out one that is null. */
export const resultOf = (answer, api, operation) => readValue(answer.result ?? null, api, operation);
/** A result, or an item of a stream, as its type says. */
export const readValue = (value, { integers }, operation) => integers ? integers(value, operation) : value;
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
/** The row of a method that the description does not know. */
export const unlisted = {};
//# sourceMappingURL=transport.js.map
