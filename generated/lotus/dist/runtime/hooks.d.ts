import type { ClientError } from "./error.js";
/**
* Functions that are told of what happens, enough to make traces and metrics of it. What they throw is swallowed, and
* what they return is not waited for: no hook can break a call. No event holds a credential, unless the server puts one
* into the headers of its answer, or it is part of the path of your URL, as with hosts that give each user a path.
*/
export interface Hooks {
	/** A request is about to be sent. Called for each attempt. */
	request?: ((event: RequestEvent) => unknown) | undefined;
	/** That request, the very same object, has ended, well or not. */
	response?: ((event: ResponseEvent) => unknown) | undefined;
	/**
	* It will be sent again, after a pause. Over a WebSocket nothing is, but by several endpoints to another one: there
	* `reconnect` tells what happens.
	*/
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
	/** Where to, without query and user. The path is as it was given, even where a host puts a key there. */
	readonly url: string;
	/**
	* Empty. What a hook puts in is sent along (`traceparent`), but for headers that the client sets itself. Over a
	* WebSocket nothing of it is sent: its requests have no headers.
	*/
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
/** What hooks are told of one call. */
export interface Watch {
	/** Tells of a request; gives the headers that hooks add to it. */
	request(attempt: number, url: string): Readonly<Record<string, string>>;
	/** Tells that the request has ended, if one was told of. */
	response(response: Response | undefined, error: ClientError | undefined): void;
	retry(attempt: number, delay: number, error: ClientError): void;
}
/** Tells every hook of that name; `facts` are written into the event first. */
export declare function notify(observers: readonly Hooks[], name: keyof Hooks, event: object, facts?: object): void;
/** Watches one call. */
export declare function watch(observers: readonly Hooks[], operation: string): Watch;
//# sourceMappingURL=hooks.d.ts.map
