import { type Connection, type Transport } from "./transport.js";
/** Calls over HTTP, one request each. */
export declare function httpTransport(connection: Connection): Transport;
/** What a bare status asks of the caller. */
export declare const statusAdvice: Readonly<Record<number, string>>;
//# sourceMappingURL=jsonrpc-http.d.ts.map
