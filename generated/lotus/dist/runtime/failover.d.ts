import { type Call, type JsonRpcApi, type Transport } from "./transport.js";
/** Endpoints that are tried in turn, and which of them is the next to be used. */
export interface Turn {
	readonly api: JsonRpcApi;
	readonly transports: readonly Transport[];
	current: number;
}
/**
* Does something at one endpoint after the other until there is a connection to one, which is then kept to. What may have
* reached a server is done again only if all of its calls just read.
*/
export declare function inTurn<Result>(turn: Turn, calls: readonly Call[], act: (transport: Transport, calls: readonly Call[]) => Promise<Result>): Promise<Result>;
/** Sends several calls to one endpoint after the other, together where that is possible. */
export declare const batchInTurn: (turn: Turn, calls: readonly Call[]) => Promise<PromiseSettledResult<unknown>[]>;
//# sourceMappingURL=failover.d.ts.map
