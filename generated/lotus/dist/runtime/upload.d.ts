import type { Call, JsonRpcApi, Transport } from "./transport.js";
/**
* Bytes that a call takes: those of a stream, blob or array, which are sent beside the call; those behind a `URL`, which
* the server fetches itself; or `{ zeros }`, so many bytes of zero, of which none travels. To send a `ReadableStream` the
* platform must be able to over HTTP 1: Node, Deno and Bun are, browsers take a `Blob`.
*/
export type ByteSource = ReadableStream<Uint8Array> | Blob | Uint8Array | URL | {
	readonly zeros: number | bigint;
};
/**
* Makes a call whose parameter `index` is a stream of bytes, and sends these at the same time. It ends when both have: a
* server may answer before it reads. Where one fails, the other is given up; what limits the call limits both.
*/
export declare function callWithBytes(api: JsonRpcApi, transport: Transport, call: Call, index: number): Promise<unknown>;
/** The text that bytes in base64 are. */
export declare const textOf: (base64: unknown) => unknown;
//# sourceMappingURL=upload.d.ts.map
