import type { ErrorClass } from "./error.js";
import { type TransportOptions } from "./http.js";
/** A body in another encoding than JSON. */
export type BodyWriter = (value: never) => {
	body: RequestInit["body"];
	contentType?: string;
};
/** How a list or an object is written into a query. */
type QueryStyle = "form" | "comma" | "space" | "pipe" | "deepObject";
/** Where a member of the input goes, by which name, in which style. */
export type ParameterRow = readonly [member: string, place: "path" | "query" | "header" | "cookie", name?: string, style?: QueryStyle];
/** What an operation has beyond method, path and access; false for one that takes no input at all. */
export type RestExtra = false | {
	/** Where each member of the input goes. Without it, the path takes what it names; the rest is query or body, as the method has it. */
	readonly parameters?: readonly ParameterRow[];
	/** Writes the body: the whole input, or its member `body` where there are parameters too. */
	readonly body?: "json" | BodyWriter;
	/** What comes back, where it is not JSON. */
	readonly answer?: "text" | "bytes" | "none";
};
/** One operation: method, path, index into `access` (0 is open to all), and what is out of the ordinary. */
export type RestRow = readonly [method: string, path: string, access?: number, extra?: RestExtra];
/** All that the runtime knows of an API. */
export interface RestApi {
	readonly fail: ErrorClass;
	/** The path that every route starts with, without a slash at its end. */
	readonly basePath: string;
	/** Servers by name. */
	readonly presets: Readonly<Record<string, string>>;
	/** By option: how the credential travels, and under which name. */
	readonly schemes: Readonly<Record<string, readonly [kind: "header" | "query" | "cookie" | "bearer" | "basic", name: string]>>;
	/** Sets of credentials, any one of which opens an operation. */
	readonly access: readonly (readonly (readonly string[])[])[];
	/** Members whose integers may exceed 2^53. */
	readonly bigintKeys: readonly string[];
	readonly operations: Readonly<Record<string, RestRow>>;
}
/** User name and password, for schemes that want both. */
export interface BasicCredential {
	username: string;
	password: string;
}
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
export {};
//# sourceMappingURL=rest.d.ts.map
