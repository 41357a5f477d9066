/** What is said, over a WebSocket, of what a server refuses or does wrong; loaded then. */
import type { ClientError } from "./error.js";
import type { Frame } from "./frames.js";
import type { Failure } from "./http.js";
import type { JsonRpcApi } from "./transport.js";
/** The error that a frame holds. `redact` takes out what the server repeats of the token. */
export declare function refusedBy(api: JsonRpcApi, operation: string, frame: Frame, text: string, redact: (text: string) => string): Promise<ClientError>;
/** An answer that should name a stream, and does not. */
export declare const namesNothing: (failure: Failure, data: unknown) => ClientError;
/** Two streams with one name. */
export declare const namedTwice: (failure: Failure) => ClientError;
/** The answer to a call of the server's: the client has no methods. */
export declare const noMethod: ({ id, method }: Frame) => string;
//# sourceMappingURL=websocket-trouble.d.ts.map
