/** What a call needs only when not all goes well; loaded then. */
import type { ClientError, ErrorClass } from "./error.js";
import type { Exchange, Failure } from "./http.js";
/** Whether it can limit time: JavaScript may give anything. */
export declare const isTimeout: (value: unknown) => boolean;
/** A time limit that makes no sense. */
export declare const badTimeout: (failure: Failure) => ClientError;
/**
* Sends a call again, each time after a pause, where the server has surely not acted upon it.
* @throws the package's error where the call must not be sent again.
*/
export declare function recover<Result>(call: Exchange, thrown: unknown, attempt: (count: number) => Promise<Result>): Promise<Result>;
/**
* A redirect, which is not followed: it could take credentials to another host. Undefined where the answer is none. `hide`
* takes out what the server repeats of them.
*/
export declare function redirected(fail: ErrorClass, operation: string, { status, headers }: Response, url: string, hide: (text: string) => string): ClientError | undefined;
/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export declare function withoutSecrets(url: string, base?: string): string;
/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export declare const adviceOn: (status: number, known: Readonly<Record<number, string>>) => string | undefined;
//# sourceMappingURL=trouble.d.ts.map
