import type { ErrorClass } from "./error.js";
import { type Policy, type TransportOptions } from "./http.js";
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
export type InputPlacer = (call: RestCall, input: Input | undefined) => void;
/** Writes a body into the call. */
export type BodyWriter = (call: RestCall, value: never) => void;
/** Reads an answer that is not JSON. */
export type AnswerReader = (response: Response) => Promise<unknown>;
/** User name and password, for schemes that want both. */
export interface BasicCredential {
	username: string;
	password: string;
}
/** Writes a credential into the call. */
export type CredentialWriter = (call: RestCall, credential: never) => void;
/** What an operation has beyond method, path and access; false for one that takes no input and is else as usual. */
export type RestExtra = false | {
	/** Set where there is no input. */
	readonly input?: false;
	/** Without it, the path takes what it names; the rest is query or body, as the method has it. */
	readonly place?: InputPlacer;
	/** Writes the whole input, or its member `body` where something else is placed too. */
	readonly body?: BodyWriter;
	/** Set where the answer is not JSON. */
	readonly answer?: AnswerReader;
	/** Set where the answer may be JSON or nothing, which is undefined then. */
	readonly mayBeEmpty?: true;
	/** Set where sending again is safe, or no limit of time makes sense. */
	readonly policy?: Policy;
};
/** One operation: method, path, index into `access` (0 is open to all), and what is out of the ordinary. */
export type RestRow = readonly [method: string, path: string, access?: number, extra?: RestExtra];
/** Sets of credentials, any one of which opens an operation; an empty one asks for none. */
type Alternatives = readonly (readonly string[])[];
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
	readonly operations: Readonly<Record<string, RestRow>>;
}
type Input = Readonly<Record<string, unknown>>;
/** The parts of a request to a route that the description does not know yet. */
export interface RestRequest {
	/** Query parameters; a list repeats its name. */
	query?: Readonly<Record<string, unknown>> | undefined;
	/** Sent as JSON. */
	body?: unknown;
}
/**
* Makes a client of an API's table.
* @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
*/
export declare function restClient<Client>(api: RestApi, options: TransportOptions & {
	baseUrl: string;
}): Client;
/** A value as text: a number exact or refused, a list with commas, an object as JSON. */
export declare const asText: (call: RestCall, value: unknown) => string;
/** Puts a value into the path; refuses what would lead to another route. */
export declare function fillPath(call: RestCall, name: string, value: unknown): void;
/** Adds a value to the query; a list repeats the name. */
export declare function addQuery(call: RestCall, name: string, value: unknown): void;
/** Adds a cookie. */
export declare function addCookie({ headers }: RestCall, name: string, value: string): void;
/** Writes a body of JSON. */
export declare function writeJson(call: RestCall, value: unknown): void;
export {};
//# sourceMappingURL=rest.d.ts.map
