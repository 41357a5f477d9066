import type { ClientError } from "./error.js";
import type { JsonRpcApi, ResponseObject } from "./transport.js";
/** The error of a response that holds one. `status` is that of HTTP. */
export declare function refusal(api: JsonRpcApi, operation: string, answer: ResponseObject, status?: number): Promise<ClientError>;
//# sourceMappingURL=refusal.d.ts.map
