import { type Call, type JsonRpcApi } from "./transport.js";
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
/**
* Looks at what a token itself says that it permits, so that a call which cannot succeed fails before it is sent. What a
* token does not list it does not permit: `admin` alone cannot read. Undefined where nothing is ruled out.
*/
export declare function permissionCheck(api: JsonRpcApi, token: string): Promise<PermissionCheck | undefined>;
//# sourceMappingURL=permission.d.ts.map
