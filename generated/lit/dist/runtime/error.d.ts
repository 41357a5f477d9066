/** What went wrong, in one word. */
export type ErrorKind = "http" | "rpc" | "connection" | "timeout" | "aborted" | "encoding" | "overflow" | "permission" | "usage";
/** The facts that an error carries. */
export interface ErrorDetails {
	/** What went wrong, in one word. */
	kind: ErrorKind;
	/** The operation that failed, by the name that travels: `POST /lit_action`, `Filecoin.ChainHead`. */
	operation?: string | undefined;
	/** HTTP status of the answer, where there was one. */
	status?: number | undefined;
	/** The server's own code for the error: a number in JSON-RPC, a word in most REST APIs. */
	code?: number | string | undefined;
	/** The registered name of a numeric code, where it has one: `ENullRound`. */
	codeName?: string | undefined;
	/**
	* Set on kinds `connection`, `timeout` and `aborted`. False: the server has surely not acted upon the call, since
	* nothing reached it. True: it may have.
	*/
	sent?: boolean | undefined;
	/** The permission that is missing, where that is what went wrong. */
	permission?: string | undefined;
	/** What the server adds to a JSON-RPC error. */
	data?: unknown;
	/** The body of the answer: parsed where it was JSON, else its text. */
	body?: unknown;
	/** The server's id for the request, for its operators' logs. */
	requestId?: string | undefined;
	/** What caused this error. Never holds credentials. */
	cause?: unknown;
}
/** The error that every failing call throws. Its message says what happened and, where that is known, what to do. */
export declare class ClientError extends Error {
	/** What went wrong, in one word. */
	readonly kind: ErrorKind;
	/** The operation that failed, by the name that travels. */
	readonly operation: string | undefined;
	/** HTTP status of the answer, where there was one. */
	readonly status: number | undefined;
	/** The server's own code for the error. */
	readonly code: number | string | undefined;
	/** The registered name of a numeric code, where it has one. */
	readonly codeName: string | undefined;
	/** Set on kinds `connection`, `timeout` and `aborted`: false when the server has surely not acted upon the call. */
	readonly sent: boolean | undefined;
	/** The permission that is missing, where that is what went wrong. */
	readonly permission: string | undefined;
	/** What the server adds to a JSON-RPC error. */
	readonly data: unknown;
	/** The body of the answer: parsed where it was JSON, else its text. */
	readonly body: unknown;
	/** The server's id for the request. */
	readonly requestId: string | undefined;
	constructor(message: string, { cause, ...facts }: ErrorDetails);
}
/** The class that a package's errors are made of. */
export type ErrorClass = new (message: string, details: ErrorDetails) => ClientError;
/** True for an error of that name, even one made by another copy of the package or in another realm. */
export declare function isErrorNamed(value: unknown, name: string): boolean;
//# sourceMappingURL=error.d.ts.map
