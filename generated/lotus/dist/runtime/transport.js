/** The members by which an object ends a `for await` loop or an `await using` block. */
export function disposable(end) {
	const key = Symbol.asyncDispose;
	return key ? { [key]: end } : {};
}
/** The result that a response holds. Many servers leave out one that is null. */
export const resultOf = (answer, api, operation) => readValue(answer.result ?? null, api, operation);
/** A result, or an item of a stream, as its type says. */
export const readValue = (value, { integers }, operation) => integers ? integers(value, operation) : value;
/** The row of a method that the description does not know. */
export const unlisted = {};
//# sourceMappingURL=transport.js.map
