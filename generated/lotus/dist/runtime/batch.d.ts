import type { ClientError } from "./error.js";
import type { JsonRpcApi, Transport } from "./transport.js";
/** A client whose calls are sent together. It has no streams, which cannot be part of a batch. */
export type BatchClient<Client> = { readonly [Name in keyof Client as Name extends "with" | "batch" | "close" ? never : Client[Name] extends (...given: never[]) => infer Result ? Result extends Promise<unknown> ? Name : never : Name]: Client[Name] };
/** How each call of a batch ended. */
export type BatchResults<
	Calls extends readonly Promise<unknown>[],
	Failure = ClientError
> = { -readonly [Index in keyof Calls]: {
	readonly status: "fulfilled";
	readonly value: Awaited<Calls[Index]>;
} | {
	readonly status: "rejected";
	readonly reason: Failure;
} };
/** Collects the calls that are made of the client that `bind` makes, sends them together and waits until each has ended. */
export declare function runBatch(api: JsonRpcApi, transport: Transport, bind: (collecting: Transport) => unknown, make: (client: never) => readonly Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]>;
//# sourceMappingURL=batch.d.ts.map
