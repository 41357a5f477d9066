import type { ClientError } from "./error.js";
import type { Call, JsonRpcApi, Transport } from "./transport.js";

/** A client whose calls are sent together. It has no streams, which cannot be part of a batch. */
export type BatchClient<Client> = {
  readonly [Name in keyof Client as Name extends "with" | "batch" | "close"
    ? never
    : Client[Name] extends (...given: never[]) => infer Result
      ? Result extends Promise<unknown>
        ? Name
        : never
      : Name]: Client[Name];
};

/** How each call of a batch ended. */
export type BatchResults<Calls extends readonly Promise<unknown>[], Failure = ClientError> = {
  -readonly [Index in keyof Calls]:
    | { readonly status: "fulfilled"; readonly value: Awaited<Calls[Index]> }
    | { readonly status: "rejected"; readonly reason: Failure };
};

interface Collected {
  readonly call: Call;
  readonly settle: (outcome: PromiseSettledResult<unknown>) => void;
}

/** Collects the calls that are made of the client that `bind` makes, sends them together and waits until each has ended. */
export async function runBatch(
  api: JsonRpcApi,
  transport: Transport,
  bind: (collecting: Transport) => unknown,
  make: (client: never) => readonly Promise<unknown>[],
): Promise<PromiseSettledResult<unknown>[]> {
  const collected: Collected[] = [];
  let isOpen = true;
  const misuse = (message: string, operation?: string) => new api.fail(message, { kind: "usage", operation });
  const collecting: Transport = {
    url: transport.url,
    call: (call) => {
      if (!isOpen)
        throw misuse("the batch has been sent: make each of its calls before the function returns", call.method);
      const result = new Promise<unknown>((resolve, reject) => {
        const settle: Collected["settle"] = (outcome) =>
          outcome.status === "fulfilled" ? resolve(outcome.value) : reject(outcome.reason);
        collected.push({ call, settle });
      });
      // What the caller does not return is nobody's.
      result.catch(() => {});
      return result;
    },
    open: ({ method }) => {
      throw misuse("a stream cannot be part of a batch: open it with the client itself", method);
    },
    close: async () => {},
  };
  const results: unknown = make(bind(collecting) as never);
  isOpen = false;
  if (!Array.isArray(results))
    throw misuse("the function given to `batch` must return a list of calls: (b) => [b.…(), …]");
  const settled = Promise.allSettled(results);
  if (collected.length > 0) {
    const calls = collected.map(({ call }) => call);
    const outcomes = await send(transport, calls);
    collected.forEach(({ settle }, index) => {
      settle(outcomes[index] as PromiseSettledResult<unknown>);
    });
  }
  return settled;
}

async function send(given: Transport, calls: readonly Call[]): Promise<PromiseSettledResult<unknown>[]> {
  try {
    const transport = (await given.get?.()) ?? given;
    if (!transport.batch) return await Promise.allSettled(calls.map((call) => transport.call(call)));
    return await transport.batch(calls);
  } catch (reason) {
    return calls.map(() => ({ status: "rejected", reason }));
  }
}
