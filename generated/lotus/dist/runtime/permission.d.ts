import { type Call, type Connection } from "./transport.js";
/** What stands in place of a method that the client has no permission for. It is no function, so that a call does not compile. */
export interface NeedsPermission<Permission extends string> {
	readonly name: string;
	readonly needsPermission?: Permission;
}
/** Methods that cannot be called. */
export type Denied<
	Methods,
	Permission extends string
> = { readonly [Name in keyof Methods]: NeedsPermission<Permission> };
/** Undefined for a call that is permitted, else a promise that rejects with the error. */
export type PermissionCheck = (call: Pick<Call, "method" | "row">) => Promise<never> | undefined;
/** A token, and what it says of calls. */
export interface Token {
	readonly token: string;
	/** Undefined where it rules nothing out. */
	readonly check: PermissionCheck | undefined;
}
/**
* The token of a connection, trimmed, and what it says itself that it permits, so that a call which cannot succeed fails
* before it is sent. What a token does not list it does not permit: `admin` alone cannot read.
* @throws the package's error, of kind `usage`, when it is empty, or the caller's function failed to give one.
*/
export declare function tokenOf(connection: Connection, operation?: string): Promise<Token>;
/**
* The token that a call is sent with.
* @throws the package's error, of kind `permission` where it says itself that it does not permit the call, or `usage`.
*/
export declare function tokenFor(connection: Connection, call: Call): Promise<string>;
//# sourceMappingURL=permission.d.ts.map
