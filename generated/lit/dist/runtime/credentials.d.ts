import type { CredentialWriter } from "./rest.js";
/** A key in a header of its own. */
export declare const headerKey: (name: string) => CredentialWriter;
/** A key in the query. */
export declare const queryKey: (name: string) => CredentialWriter;
/** A key in a cookie. */
export declare const cookieKey: (name: string) => CredentialWriter;
/** A bearer token. */
export declare const bearerToken: CredentialWriter;
/** User name and password. */
export declare const basicUser: CredentialWriter;
//# sourceMappingURL=credentials.d.ts.map
