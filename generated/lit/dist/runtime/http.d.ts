import type { ErrorClass } from "./error.js";
/** What can be set for one call, for a part of a program (`client.with`), or for a whole client. */
export interface CallOptions {
	/** Ends the call when it fires. */
	signal?: AbortSignal | undefined;
	/** Milliseconds until the call is given up; 0 for no limit. By default 60 000. */
	timeout?: number | undefined;
	/** Headers to send along. Given as undefined, a header is left out. */
	headers?: Readonly<Record<string, string | undefined>> | undefined;
}
/** What can be set when a client is made. */
export interface TransportOptions extends CallOptions {
	/** Sends the requests in place of the platform's own `fetch`. */
	fetch?: typeof globalThis.fetch | undefined;
}
/** A secret, or a function that gives it anew for each request. */
export type Credential = string | (() => string | Promise<string>);
type HeaderValues = Readonly<Record<string, string | undefined>>;
/** A request as it travels. Headers that take time to make are a function, so that the time allowed holds for it too. */
export interface Outgoing {
	readonly method: string;
	readonly headers: HeaderValues | (() => Promise<HeaderValues>);
	readonly body?: RequestInit["body"];
}
/** An answer, read to its end. */
export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
}
/** The options of a narrower scope over those of a wider one: headers add up, and each signal ends the call. */
export declare function mergeOptions<Options extends CallOptions>(outer: Options, inner: Partial<Options> | undefined): Options;
/**
* Sends one request and reads its answer to the end, within the time allowed. Redirects are never followed.
* @throws the package's error, of kind `connection`, `timeout`, `aborted`, `usage` (a header) or `http` (a redirect).
*/
export declare function exchange(options: TransportOptions, fail: ErrorClass, operation: string, url: string, request: Outgoing): Promise<Answer>;
/** As `exchange`, with the body read by `read`. */
export declare function exchangeAs<Body>(options: TransportOptions, fail: ErrorClass, operation: string, url: string, request: Outgoing, read: (response: Response) => Promise<Body>): Promise<[Response, Body]>;
/** The secret itself, trimmed; empty when there is none. */
export declare function secret(credential: Credential): Promise<string>;
export {};
//# sourceMappingURL=http.d.ts.map
