/** What a call needs only when not all goes well; loaded then. */
import type { ClientError } from "./error.js";
import type { Failure, Policy, RetryOptions } from "./http.js";
/** An option that makes no sense. */
export declare const badOption: (failure: Failure, timeout: number) => ClientError;
/** A header that the platform refuses. */
export declare const badHeader: (failure: Failure, name: string) => ClientError;
/** A redirect, which is not followed: it could take credentials to another host. */
export declare function redirected(failure: Failure, { status, headers }: Response, url: string): ClientError;
/**
* The pause before a call is sent again, in milliseconds: as long as the server asks, else longer each time; undefined
* where it must not be sent again, as the server may have acted upon it.
*/
export declare function pauseAfter(attempt: number, { kind, status, sent }: ClientError, options: RetryOptions | false | undefined, policy: Policy, response: Response | undefined): number | undefined;
/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export declare function withoutSecrets(url: string, base?: string): string;
/** Text of a server's, without the credentials that it may repeat. */
export declare const redact: (text: string, secrets: readonly string[]) => string;
/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export declare const adviceOn: (status: number, known: Readonly<Record<number, string>>) => string | undefined;
//# sourceMappingURL=trouble.d.ts.map
