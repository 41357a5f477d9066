import type { ClientError } from "./error.js";
import type { JsonRpcApi, Transport } from "./transport.js";
/**
* A client whose calls are sent together, with the options of the batch. It has no streams, and no calls that take bytes,
* which cannot be part of one.
*/
export type BatchClient<Client> = { readonly [Name in keyof Client as Name extends "with" | "batch" | "close" ? never : Client[Name] extends (...given: infer Given) => infer Result ? Result extends Promise<unknown> ? [Extract<Given[number], Blob>] extends [never] ? Name : never : never : Name]: Name extends "request" ? BatchRequest : Client[Name] };
/** Calls a method that the description does not know yet, by the name that travels. */
type BatchRequest = (method: string, params?: readonly unknown[] | Readonly<Record<string, unknown>>) => Promise<unknown>;
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
export {};
//# sourceMappingURL=batch.d.ts.map
