import { type Call, type Connection } from "./transport.js";
/** Sends calls over HTTP in one request. Answers are told apart by their ids, and each call ends, whatever comes. */
export declare function postBatch(connection: Connection, calls: readonly Call[]): Promise<PromiseSettledResult<unknown>[]>;
//# sourceMappingURL=jsonrpc-batch.d.ts.map
