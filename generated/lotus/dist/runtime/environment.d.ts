import type { ErrorClass } from "./error.js";
/** Where the endpoint of one API is looked for. */
export interface EnvironmentRow {
	/** Variables that hold `TOKEN:ADDRESS`; deprecated ones come last. */
	readonly variables: readonly string[];
	/** The folder of the server: the variables that name it, and where it is otherwise. */
	readonly repo?: {
		readonly variables: readonly string[];
		readonly default: string;
	};
	/** The path of the API below an address. */
	readonly path: string;
}
/** An endpoint that was found, with its token if it has one. */
export interface FoundEndpoint {
	readonly url: string;
	readonly token?: string | undefined;
}
/** What `createClient` takes, as it was found. */
export interface FoundOptions {
	/** One endpoint or several, in the order in which they are to be tried. */
	readonly url: readonly FoundEndpoint[];
}
/** Variables by name, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;
/**
* Reads the endpoints from the first variable that is set, even if it is deprecated; without one, from the folder.
* A variable that is set to nothing counts as set.
*/
export declare function environmentOptions(row: EnvironmentRow, fail: ErrorClass, variables?: Variables): Promise<FoundOptions>;
/** Reads the endpoint from the files `api` and `token` of a folder. Without a token it can only be read from. */
export declare function repoOptions(row: EnvironmentRow, fail: ErrorClass, folder?: string, variables?: Variables): Promise<FoundOptions>;
//# sourceMappingURL=environment.d.ts.map
