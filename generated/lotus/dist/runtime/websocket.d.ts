import { type Connection, type Transport } from "./transport.js";
export declare function webSocketTransport(connection: Connection): Transport;
//# sourceMappingURL=websocket.d.ts.map
