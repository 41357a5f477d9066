import type { Call, JsonRpcApi, Sink } from "./transport.js";
/** Where the values of such a stream come in, on their way to `sink`. `again` subscribes once more. */
export declare const streamKind: (api: JsonRpcApi, call: Call, sink: Sink, again: () => void) => Sink;
//# sourceMappingURL=stream-kinds.d.ts.map
