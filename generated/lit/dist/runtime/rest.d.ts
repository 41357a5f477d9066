import type { ClientError, ErrorClass } from "./error.js";
import { type CallOptions, type Policy, type TransportOptions } from "./http.js";
/** A call on its way from the caller's input to what travels. */
export interface RestCall {
	readonly fail: ErrorClass;
	readonly operation: string;
	/** Below the base path, with `{name}` where a value is still to come. */
	path: string;
	/** Pairs, encoded. */
	readonly query: string[];
	readonly headers: Record<string, string>;
	body?: RequestInit["body"];
}
/** Puts the members of the input, but for `body`, in their places. */
export type InputPlacer = (call: RestCall, input: Input | undefined) => Promise<void>;
/** Writes a body into the call. */
export type BodyWriter = (call: RestCall, value: never) => void | Promise<void>;
/** Reads an answer that is not JSON. */
export type AnswerReader = (response: Response) => Promise<unknown>;
/** User name and password, for schemes that want both. */
export interface BasicCredential {
	username: string;
	password: string;
}
/** Writes a credential into the call. */
export type CredentialWriter = (call: RestCall, credential: never) => void | Promise<void>;
/** The parameters that ask for a page: its number, its size, and the number of the first. */
export type Paging = readonly [page: string, size: string, first: number];
/** What an operation has beyond method, path and access, where it is out of the ordinary. */
export interface RestExtra extends Policy {
	/** Set where there is no input. */
	readonly input?: false;
	/** Set where there are parameters. Without it, the whole input is the body. */
	readonly place?: InputPlacer;
	/** Writes the whole input, or its member `body` where something else is placed too. JSON if not given. */
	readonly body?: BodyWriter;
	/** Set where the answer is not JSON. */
	readonly answer?: AnswerReader;
	/** Set where the answer may be JSON or nothing, which is undefined then. */
	readonly mayBeEmpty?: boolean;
	/** Set where what is not sent as JSON is the answer as it came. */
	readonly mayBeText?: boolean;
	/** Members of the input, and of its body, whose integers may be given as text. */
	readonly texts?: readonly string[];
	/** Set where the answer is one page of a list. */
	readonly paging?: Paging;
}
/**
* Operations that differ in nothing but name and path: method, index into `access` (0 is open to all), what is out of
* the ordinary, and one operation a line: its local name, and its path where that is not the name in snake_case.
*/
export type RestGroup = readonly [method: string, access: number, extra: RestExtra, operations: string];
/** Sets of credentials, any one of which opens an operation; an empty one asks for none. */
export type Alternatives = readonly (readonly string[])[];
/** All that the runtime knows of an API. */
export interface RestApi {
	readonly fail: ErrorClass;
	/** The path that every route starts with, without a slash at its end. */
	readonly basePath: string;
	/** Servers by name. */
	readonly presets: Readonly<Record<string, string>>;
	/** How a credential travels, by the option that holds it. */
	readonly schemes: Readonly<Record<string, CredentialWriter>>;
	readonly access: readonly Alternatives[];
	/** Members whose integers may exceed 2^53; without a list, any. */
	readonly bigintKeys?: readonly string[];
	/** Makes bigints of integers in an answer, where all that have 64 bits are such. */
	readonly integers?: (value: unknown, operation: string) => unknown;
	readonly operations: readonly RestGroup[];
}
export type Input = Readonly<Record<string, unknown>>;
/** The parts of a request to a route that the description does not know yet. */
export interface RestRequest {
	/** Query parameters; a list repeats its name. */
	query?: Readonly<Record<string, unknown>> | undefined;
	/** Sent as JSON. */
	body?: unknown;
}
/** Makes the function that calls a route. */
export type Binder = (method: string, path: string, alternatives: Alternatives, extra: RestExtra) => (input?: Input, inner?: CallOptions) => Promise<unknown>;
/** The error of a call that cannot be made as asked. */
export declare const misuse: ({ fail, operation }: Pick<RestCall, "fail" | "operation">, message: string) => ClientError;
/** Writes a body of JSON. */
export declare function writeJson(call: RestCall, value: unknown): Promise<void>;
export declare const isGiven: (value: unknown) => boolean;
/**
* Makes a client of an API's table.
* @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
*/
export declare function restClient<Client>(api: RestApi, options: TransportOptions & {
	baseUrl: string;
}): Client;
//# sourceMappingURL=rest.d.ts.map
