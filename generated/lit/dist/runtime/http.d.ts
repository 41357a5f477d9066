import type { ClientError, ErrorClass, ErrorDetails } from "./error.js";
/** What can be set for one call, for a part of a program (`client.with`), or for a whole client. */
export interface CallOptions {
	/** Ends the call when it fires. */
	signal?: AbortSignal | undefined;
	/**
	* Milliseconds until the call is given up, pauses between attempts included; 0, or more than 2^31 - 1, for no limit.
	* By default 60 000, and no limit on calls that are known to take long.
	*/
	timeout?: number | undefined;
	/** Headers to send along. Given as undefined, a header is left out. */
	headers?: Readonly<Record<string, string | undefined>> | undefined;
	/** Whether and how to send again what the server has surely not acted upon; false for never. */
	retry?: RetryOptions | false | undefined;
	/** Functions that are told of what happens. Those of wider scopes are called too, before these. */
	hooks?: Hooks | undefined;
}
/** What can be set when a client is made. */
export interface TransportOptions extends CallOptions {
	/** Sends the requests in place of the platform's own `fetch`. */
	fetch?: typeof globalThis.fetch | undefined;
}
/** How to send again. */
export interface RetryOptions {
	/** How many more times at the most. By default as the operation has it, or 2. */
	attempts?: number | undefined;
	/** The longest that the first pause can be, in milliseconds; that of each further one is twice as long. By default 500. */
	delay?: number | undefined;
	/** The longest that any pause can be, in milliseconds, whatever the server asks. By default 30 000. */
	maxDelay?: number | undefined;
}
/**
* Functions that are told of what happens, enough to make traces and metrics of it. What they throw is swallowed, and
* what they return is not waited for: no hook can break a call. No event holds a credential.
*/
export interface Hooks {
	/** A request is about to be sent. Called for each attempt. */
	request?: ((event: RequestEvent) => unknown) | undefined;
	/** That request, the very same object, has ended, well or not. */
	response?: ((event: ResponseEvent) => unknown) | undefined;
	/** It will be sent again, after a pause. */
	retry?: ((event: RetryEvent) => unknown) | undefined;
	/** A connection that was lost will be opened again, after a pause. */
	reconnect?: ((event: ReconnectEvent) => unknown) | undefined;
}
/** A request that is about to be sent. */
export interface RequestEvent {
	/** The operation, by the name that travels: `POST /lit_action`, `Filecoin.ChainHead`. */
	readonly operation: string;
	/** 1 for the first time that this call is sent. */
	readonly attempt: number;
	/** Where to, without query and user. */
	readonly url: string;
	/** Empty. What a hook puts in is sent along (`traceparent`), but for headers that the client sets itself. */
	readonly headers: Record<string, string>;
}
/** A request that has ended. */
export interface ResponseEvent extends RequestEvent {
	/** Milliseconds since it was sent. */
	readonly duration: number;
	/** HTTP status, where an answer came. */
	readonly status?: number | undefined;
	/** The headers of the answer. */
	readonly responseHeaders?: Headers | undefined;
	/** The server's id for the request, for its operators' logs. */
	readonly requestId?: string | undefined;
	/** Why it failed, where it did. */
	readonly error?: ClientError | undefined;
}
/** A request that will be sent again. */
export interface RetryEvent {
	readonly operation: string;
	/** The attempt that failed; 1 for the first. */
	readonly attempt: number;
	/** The pause before the next one, in milliseconds. */
	readonly delay: number;
	/** Why it failed. */
	readonly error: ClientError;
}
/** A connection that will be opened again. */
export interface ReconnectEvent {
	/** Where to, without query and user. */
	readonly url: string;
	/** 1 for the first time since the connection was lost. */
	readonly attempt: number;
	/** The pause before it, in milliseconds. */
	readonly delay: number;
	/** How it was lost, or why it could not be opened. */
	readonly error: unknown;
}
/** A secret, or a function that gives it anew for each request. */
export type Credential = string | (() => string | Promise<string>);
/** Options of all scopes, as `mergeOptions` makes them. */
export type Scope<Options extends CallOptions = TransportOptions> = Options & {
	/** Each of them ends the call. */
	readonly signals: readonly AbortSignal[];
	/** From the widest scope to the narrowest. */
	readonly observers: readonly Hooks[];
};
type HeaderValues = Readonly<Record<string, string | undefined>>;
/** A request as it travels. */
export interface Outgoing {
	readonly url: string;
	readonly method: string;
	readonly headers: HeaderValues;
	readonly body?: RequestInit["body"];
}
/** What is known of an operation beforehand. */
export interface Policy {
	/** Statuses that mean "not done, safe to send again", and how many more times at the most. */
	readonly statuses?: readonly number[];
	readonly attempts?: number;
	/** Known to take long: no limit by default. */
	readonly blocking?: boolean;
}
/** The longest that a timer can wait; a longer one would fire at once. */
export declare const longestTimeout: number;
/** The options of a narrower scope over those of a wider one: headers add up, each signal ends the call, each hook is told. */
export declare function mergeOptions<Options extends CallOptions>(outer: Partial<Scope<Options>>, inner: Partial<Options> | undefined): Scope<Options>;
/** Tells every hook of that name; `facts` are written into the event first. */
export declare function notify<Event extends object>({ observers }: Pick<Scope, "observers">, name: keyof Hooks, event: Event, facts?: object): void;
/**
* Makes one call: sends what `prepare` gives and returns what `read` makes of the answer, again where that is safe, all
* within the time allowed. Redirects are never followed.
* @throws the package's error: what `prepare` and `read` throw, or of kind `connection`, `timeout`, `aborted`, `usage`
* (an option) or `http` (a redirect).
*/
export declare function exchange<Result>(scope: Scope, fail: ErrorClass, operation: string, prepare: () => Outgoing | Promise<Outgoing>, read: (response: Response) => Promise<Result>, policy?: Policy): Promise<Result>;
/** Makes the error of one call. */
export type Failure = (kind: ErrorDetails["kind"], message: string, facts?: Partial<ErrorDetails>) => ClientError;
/** Throws unless `timeout` and all signals are what they should be. */
export declare function checkLimits(signals: readonly AbortSignal[], timeout: number, failure: Failure): void;
/** The error of a call that a signal ended; `when` says more of when. */
export declare function abortedBy({ reason: cause }: AbortSignal, when: string, failure: Failure, sent: boolean): ClientError;
/** A URL without query, which may hold a key, and without user: only the place is worth telling. */
export declare function withoutSecrets(url: string, base?: string): string;
/** Text of a server's, without the credentials that it may repeat. */
export declare const redact: (text: string, secrets: readonly string[]) => string;
/** What a bare status asks of the caller: as the protocol has it, or as any server does. */
export declare const adviceOn: (status: number, known: Readonly<Record<number, string>>) => string | undefined;
/** The secret itself, trimmed; empty when there is none. */
export declare function secret(credential: Credential): Promise<string>;
export {};
//# sourceMappingURL=http.d.ts.map
