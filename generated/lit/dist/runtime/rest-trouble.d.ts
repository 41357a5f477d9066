/** What a REST call needs only when not all goes well, or its credential is no mere text; loaded then. */
import type { ClientError } from "./error.js";
import type { Alternatives, RestApi, RestCall, RestExtra } from "./rest.js";
/** No set of credentials is complete. */
export declare function unauthorised({ fail, operation }: RestCall, alternatives: Alternatives): ClientError;
/**
* A credential that is no mere text: what a function of the caller's gives, or an object as it is.
* @throws the package's error where there is none.
*/
export declare function credentialFrom({ fail, operation }: RestCall, name: string, given: unknown): Promise<unknown>;
/**
* What comes of an answer that is no success in JSON. `cause` is why the body of a success could not be read.
* @throws the package's error, unless the operation takes any text.
*/
export declare function unusable(api: RestApi, signed: RestCall, { operation, ...call }: RestCall, { mayBeText }: RestExtra, response: Response, received: string, cause: unknown): Promise<unknown>;
//# sourceMappingURL=rest-trouble.d.ts.map
