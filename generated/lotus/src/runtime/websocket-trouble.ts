/** What is said, over a WebSocket, of what a server refuses or does wrong; loaded then. */

import type { ClientError } from "./error.js";
import type { Frame } from "./frames.js";
import type { Failure } from "./http.js";
import { refusal } from "./refusal.js";
import type { JsonRpcApi } from "./transport.js";

/** The error that a frame holds. `redact` takes out what the server repeats of the token. */
export function refusedBy(
  api: JsonRpcApi,
  operation: string,
  frame: Frame,
  text: string,
  redact: (text: string) => string,
): Promise<ClientError> {
  const hidden = redact(text);
  return refusal(api, operation, hidden === text ? frame : JSON.parse(hidden));
}

/** An answer that should name a stream, and does not. */
export const namesNothing = (failure: Failure, data: unknown): ClientError =>
  failure("encoding", `the server answered ${JSON.stringify(data)}, which names no stream`, { data });

/** Two streams with one name. */
export const namedTwice = (failure: Failure): ClientError =>
  failure("encoding", "the server gave the name of this stream to another");

/** The answer to a call of the server's: the client has no methods. */
export const noMethod = ({ id, method }: Frame): string =>
  JSON.stringify({ jsonrpc: "2.0", id, error: { code: -32601, message: `method '${method}' not found` } });
