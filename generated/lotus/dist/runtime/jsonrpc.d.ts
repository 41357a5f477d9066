import { type JsonRpcApi, type JsonRpcOptions } from "./transport.js";
export type { AsyncDisposeMember, JsonRpcApi, JsonRpcOptions, MethodRow, RpcEndpoint, RpcEndpoints, Stream } from "./transport.js";
/**
* Makes a client of an API's table.
* @throws the package's error, of kind `usage`, when `url` is no http URL, or a token would travel unencrypted.
*/
export declare function jsonRpcClient<Client>(api: JsonRpcApi, options: JsonRpcOptions): Client;
//# sourceMappingURL=jsonrpc.d.ts.map
