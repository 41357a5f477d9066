import { type Call, type Connection, type ResponseObject, type Transport } from "./transport.js";
/** Calls over HTTP, one request each. */
export declare function httpTransport(connection: Connection): Transport;
/**
* Sends what `write` gives for the token, and returns what `read` makes of the answer, a response or a list of them.
* Errors name `call.method`.
*/
export declare function postJson<Result>(connection: Connection, call: Pick<Call, "method" | "options" | "row">, write: (token: string | undefined) => Promise<string>, read: (answer: ResponseObject, status: number) => Result | Promise<Result>): Promise<Result>;
//# sourceMappingURL=jsonrpc-http.d.ts.map
