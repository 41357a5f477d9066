import { type JsonRpcApi, type JsonRpcOptions } from "./transport.js";
export type { AsyncDisposeMember, CallOptions, ConnectionOptions, JsonRpcApi, JsonRpcOptions, MethodRow, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./transport.js";
/**
* Makes a client of an API's table; its URL chooses the transport.
* @throws the package's error, of kind `usage`, when `url` is no http, https, ws or wss URL, or a token would travel
* unencrypted. A multiaddr is read when the first call is made, which fails with that instead.
*/
export declare function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client;
//# sourceMappingURL=jsonrpc.d.ts.map
