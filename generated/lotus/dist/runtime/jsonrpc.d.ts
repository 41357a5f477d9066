import type { ErrorClass } from "./error.js";
import { type Credential, type TransportOptions } from "./http.js";
/** What a method has out of the ordinary; one without is called by its name, with its parameters in a list. */
export interface MethodRow {
	/** The name that travels, where it is not the prefix and the local name with a capital. */
	readonly wire?: string;
	/** How many parameters the server counts: what the caller leaves out is sent as null. */
	readonly arity?: number;
	/** Names of the parameters, where they travel as the members of an object. */
	readonly names?: readonly string[];
	/** The call opens a stream. */
	readonly stream?: "channel" | {
		readonly notification: string;
	};
}
/** All that the runtime knows of an API. */
export interface JsonRpcApi {
	readonly fail: ErrorClass;
	/** What every method's name starts with, such as `Filecoin.`. */
	readonly prefix: string;
	/** The path that a URL without one gets. */
	readonly path: string;
	/** Endpoints by name. */
	readonly presets: Readonly<Record<string, string>>;
	/** Members whose integers may exceed 2^53. */
	readonly bigintKeys: readonly string[];
	/** First words of the methods' names, with spaces between: no name that starts with another is a method. */
	readonly firstWords: string;
	readonly methods: Readonly<Record<string, MethodRow>>;
}
/** What a JSON-RPC client is made with. */
export interface JsonRpcOptions extends TransportOptions {
	url: string;
	token?: Credential | undefined;
}
/**
* Makes a client of an API's table.
* @throws the package's error, of kind `usage`, when `url` is no http URL.
*/
export declare function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client;
//# sourceMappingURL=jsonrpc.d.ts.map
