/** What a call needs only when not all goes well; loaded then. */
import type { ClientError, ErrorClass } from "./error.js";
import type { Exchange, Failure } from "./http.js";
/** A time limit that makes no sense. */
export declare const badTimeout: (failure: Failure) => ClientError;
/**
* Sends a call again, each time after a pause, where the server has surely not acted upon it.
* @throws the package's error where the call must not be sent again.
*/
export declare function recover<Result>(call: Exchange, thrown: unknown, attempt: (count: number) => Promise<Result>): Promise<Result>;
/** A redirect, which is not followed: it could take credentials to another host. Undefined where the answer is none. */
export declare function redirected(fail: ErrorClass, operation: string, { status, headers }: Response, url: string): ClientError | undefined;
/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export declare function withoutSecrets(url: string, base?: string): string;
/** Text of a server's, without the credentials that it may repeat. */
export declare const redact: (text: string, secrets: readonly string[]) => string;
/** The secrets that a connection may send: its token, one in the URL's query, and what an authorization header holds. */
export declare const secretsIn: (url: string, token: string | undefined, headers?: Readonly<Record<string, string | undefined>>) => string[];
/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export declare const adviceOn: (status: number, known: Readonly<Record<number, string>>) => string | undefined;
//# sourceMappingURL=trouble.d.ts.map
