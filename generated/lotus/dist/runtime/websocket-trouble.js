import { refusal } from "./refusal.js";
/** The error that a frame holds. `redact` takes out what the server repeats of the token. */
export function refusedBy(api, operation, frame, text, redact) {
	const hidden = redact(text);
	return refusal(api, operation, hidden === text ? frame : JSON.parse(hidden));
}
/** An answer that should name a stream, and does not. */
export const namesNothing = (failure, data) => failure("encoding", `the server answered ${JSON.stringify(data)}, which names no stream`, { data });
/** Two streams with one name. */
export const namedTwice = (failure) => failure("encoding", "the server gave the name of this stream to another");
/** The answer to a call of the server's: the client has no methods. */
export const noMethod = ({ id, method }) => JSON.stringify({
	jsonrpc: "2.0",
	id,
	error: {
		code: -32601,
		message: `method '${method}' not found`
	}
});
//# sourceMappingURL=websocket-trouble.js.map
