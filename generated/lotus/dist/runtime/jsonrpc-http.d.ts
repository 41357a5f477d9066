import { type Outgoing, type Scope } from "./http.js";
import { type Connection, type Transport } from "./transport.js";
/** Calls over HTTP, one request each. */
export declare function httpTransport(connection: Connection): Transport;
/** A request with this body. */
export declare const outgoing: ({ url, refuseToken }: Connection, { headers }: Scope, token: string | undefined, body: string) => Outgoing;
//# sourceMappingURL=jsonrpc-http.d.ts.map
