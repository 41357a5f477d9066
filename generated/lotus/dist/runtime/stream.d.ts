import { type Call, type JsonRpcApi, type Stream, type Subscribe } from "./transport.js";
/**
* The values that a server sends for one call, for one reader: they wait in it, up to its limit. Nothing is sent before
* the first is asked for.
*/
export declare function openStream(api: JsonRpcApi, call: Call, subscribe: Subscribe): Stream<unknown>;
//# sourceMappingURL=stream.d.ts.map
