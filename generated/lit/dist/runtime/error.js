/** The error that every failing call throws. Its message says what happened and, where that is known, what to do. */
export class ClientError extends Error {
	/** What went wrong, in one word. */
	kind;
	/** The operation that failed, by the name that travels. */
	operation;
	/** HTTP status of the answer, where there was one. */
	status;
	/** The server's own code for the error. */
	code;
	/** What the server adds to a JSON-RPC error. */
	data;
	/** The body of the answer: parsed where it was JSON, else its text. */
	body;
	/** The server's id for the request. */
	requestId;
	constructor(message, details) {
		super(details.operation ? `${details.operation}: ${message}` : message, { cause: details.cause });
		this.kind = details.kind;
		this.operation = details.operation;
		this.status = details.status;
		this.code = details.code;
		this.data = details.data;
		this.body = details.body;
		this.requestId = details.requestId;
	}
}
/** True for an error of that name, even one made by another copy of the package or in another realm. */
export function isErrorNamed(value, name) {
	return value instanceof Error ? value.name === name && "kind" in value : isForeignError(value, name);
}
const isForeignError = (value, name) => Object.prototype.toString.call(value) === "[object Error]" && value.name === name && "kind" in value;
//# sourceMappingURL=error.js.map
