import { defined } from "./defined.js";
/** The error that every failing call throws. Its message says what happened and, where that is known, what to do. */
export class ClientError extends Error {
	constructor(message, { cause, ...facts }) {
		super(facts.operation ? `${facts.operation}: ${message}` : message, defined({ cause }));
		// Only what is known, so that a printed error does not list what is not.
		Object.assign(this, defined(facts));
	}
}
/** True for an error of that name, even one made by another copy of the package or in another realm. */
export function isErrorNamed(value, name) {
	return Object.prototype.toString.call(value) === "[object Error]" && value.name === name && "kind" in value;
}
//# sourceMappingURL=error.js.map
