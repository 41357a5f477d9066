import { type JsonRpcApi, type Transport } from "./transport.js";
/** Several endpoints as one. */
export declare function oneOf(api: JsonRpcApi, transports: readonly Transport[]): Transport;
//# sourceMappingURL=failover.d.ts.map
