/** What keeps credentials out of what a client says; loaded where there are any, or where a call fails. */
import { type PermissionCheck } from "./permission.js";
import type { Connection } from "./transport.js";
/** What a WebSocket is opened with. */
export interface Admission {
	readonly token: string | undefined;
	readonly check: PermissionCheck | undefined;
	/** Takes credentials out of a text. */
	readonly hide: (text: string) => string;
}
/** @throws the package's error, of kind `usage`, for a token that is none. */
export declare function admission(connection: Connection): Promise<Admission>;
/**
* The secrets that a connection may send: its token, what its URL has in the query, and headers that hold a credential by
* their name.
*/
export declare function secretsIn(url: string, token: string | undefined, headers?: Readonly<Record<string, string | undefined>>): string[];
//# sourceMappingURL=secrets.d.ts.map
