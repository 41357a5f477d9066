/** What a JSON-RPC call needs only when not all goes well; loaded then. */
import type { ClientError } from "./error.js";
import type { Call, Connection, JsonRpcApi, ResponseObject } from "./transport.js";
/** A stream that is asked for over HTTP. */
export declare const noStream: ({ api }: Connection, { method: operation }: Call) => ClientError;
/**
* The response, or list of responses, that an answer is; `id` is that of the request, where there was one alone.
* @throws the package's error: the one that the answer holds, or what the answer is in place of a response.
*/
export declare function usable({ api, url, token }: Connection, { method: operation, options }: Pick<Call, "method" | "options">, response: Response, text: string, secret: string | undefined, id?: number): Promise<ResponseObject>;
/** What is said of a handshake of WebSocket that the server refused. */
export declare function refusedWith(status: number): string;
/** No WebSocket can be made: the platform has none, or none that can send headers. */
export declare function noSocket({ api, options }: Connection): ClientError;
/** The error that a response holds; undefined where it holds none. `status` is that of HTTP. */
export declare function errorOf(answer: ResponseObject | undefined, api: JsonRpcApi, operation: string, status?: number): Promise<ClientError> | undefined;
//# sourceMappingURL=jsonrpc-trouble.d.ts.map
