/** What only calls with a signal or hooks need over a WebSocket; loaded before the first of them. */
import type { ClientError } from "./error.js";
import type { Failure } from "./http.js";
import { type Pending } from "./pending.js";
import type { Loss } from "./socket.js";
import type { Connection } from "./transport.js";
/** What is done beside one call. */
export interface Watch {
	/** It is about to be sent. */
	sending(): void;
	/** It was answered, or failed. */
	answered(error: ClientError | undefined): void;
	/** It has ended; a stream does that after its answer. */
	release(): void;
}
/**
* Watches the calls of one connection, all of which are among `entries`; `stop` ends one of them.
* @throws for each call, the package's error, of kind `usage` for an option that makes no sense, or `aborted`.
*/
export declare function watcher({ url, options: own }: Connection, entries: ReadonlyMap<unknown, Pending>, failing: (entry: Pending) => Failure, stop: (entry: Pending, error: ClientError) => void): (entry: Pending) => Watch;
/** Tells hooks that a connection will be opened again. */
export declare function reconnecting({ api, options, url }: Connection, attempt: number, delay: number, loss: Loss): void;
//# sourceMappingURL=watch.d.ts.map
