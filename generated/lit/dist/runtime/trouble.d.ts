/** What a call needs only when not all goes well; loaded then. */
import type { ClientError } from "./error.js";
import type { Failure, Outgoing, Policy, RetryOptions } from "./http.js";
/** An option that makes no sense. */
export declare const badOption: (failure: Failure, timeout: number) => ClientError;
/** A header that the platform refuses, among these. */
export declare function badHeader(failure: Failure, given: readonly (readonly [string, string | undefined])[]): ClientError;
/** A redirect, which is not followed: it could take credentials to another host. */
export declare function redirected(failure: Failure, { status, headers }: Response, url: string): ClientError;
/**
* The pause before a call is sent again, in milliseconds: as long as the server asks, else longer each time; undefined
* where it must not be sent again, as the server may have acted upon it.
*/
export declare function pauseAfter(attempt: number, { kind, status, sent }: ClientError, options: RetryOptions | false | undefined, policy: Policy, response: Response | undefined): number | undefined;
/** Waits, unless the signal fires. */
export declare const pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
/** The error of a request that got no answer, or only part of one. */
export declare function lost(failure: Failure, error: unknown, request: Outgoing | undefined, response: Response | undefined): ClientError;
/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export declare function withoutSecrets(url: string, base?: string): string;
/** Text of a server's, without the credentials that it may repeat. */
export declare const redact: (text: string, secrets: readonly string[]) => string;
/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export declare const adviceOn: (status: number, known: Readonly<Record<number, string>>) => string | undefined;
//# sourceMappingURL=trouble.d.ts.map
