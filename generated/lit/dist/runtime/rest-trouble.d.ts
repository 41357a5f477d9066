/** What a REST call needs only when not all goes well; loaded then. */
import type { ClientError } from "./error.js";
import type { Alternatives, RestApi, RestCall, RestExtra } from "./rest.js";
/** No set of credentials is complete. */
export declare function unauthorised({ fail, operation }: RestCall, alternatives: Alternatives): ClientError;
/** A credential that is empty, or a function of the caller's that failed to give one. */
export declare const noCredential: ({ fail, operation }: RestCall, name: string, failed?: readonly unknown[]) => ClientError;
/**
* What comes of an answer that is no success in JSON. `cause` is why the body of a success could not be read.
* @throws the package's error, unless the operation takes any text.
*/
export declare function unusable(api: RestApi, signed: RestCall, { operation, ...call }: RestCall, { mayBeText }: RestExtra, response: Response, received: string, cause: unknown): Promise<unknown>;
//# sourceMappingURL=rest-trouble.d.ts.map
