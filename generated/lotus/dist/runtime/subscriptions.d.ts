/** The streams of one WebSocket: which values are whose, and what ends, or does not end, with the connection. */
import type { ClientError } from "./error.js";
import { type Pending } from "./pending.js";
import type { Loss } from "./socket.js";
import { type Call, type JsonRpcApi, type ResponseObject, type Stream } from "./transport.js";
/** A frame of the server's: an answer, or a notification. */
export interface Frame extends ResponseObject {
	readonly method?: string;
	readonly params?: unknown;
}
/** What streams need of the calls beside them. */
export interface Calls {
	/** Sends a call, and again when the connection has to be opened first. Throws where that cannot be. */
	send(call: Call, signals: readonly AbortSignal[], resolve: Pending["resolve"], reject: Pending["reject"]): Pending;
	/** Stops waiting for a call, and tells the server. */
	cancel(entry: Pending): void;
	/** Tells the server something, if it can be told, and waits for no answer. */
	tell(method: string, params: readonly unknown[], isCall: boolean): void;
}
export interface Subscriptions {
	/** How many are open, or are to be opened again. */
	size(): number;
	open(call: Call): Stream<unknown>;
	/** Takes a notification whose frame has that many characters. */
	take(frame: Frame, length: number): void;
	/** The call whose values a notification brings, if it is known. */
	callOf(frame: Frame): Call | undefined;
	/** Ends the stream of a notification that cannot be read. */
	reject(frame: Frame, error: ClientError): void;
	/** There is a connection again. */
	resume(): void;
	lose(loss: Loss): void;
}
export declare function subscriptions(api: JsonRpcApi, calls: Calls): Subscriptions;
//# sourceMappingURL=subscriptions.d.ts.map
