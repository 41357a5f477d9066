import { type Connection, type Transport } from "./transport.js";
/** Calls over HTTP, one request each. */
export declare function httpTransport(connection: Connection): Transport;
//# sourceMappingURL=jsonrpc-http.d.ts.map
