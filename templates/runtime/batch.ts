import type { ClientError } from "./error.js";
import type { Call, JsonRpcApi, Transport } from "./transport.js";

/**
 * A client whose calls are sent together, with the options of the batch. It has no streams, and no calls that take bytes,
 * which cannot be part of one.
 */
export type BatchClient<Client> = {
  readonly [Name in keyof Client as Name extends "with" | "batch" | "close"
    ? never
    : Client[Name] extends (...given: infer Given) => infer Result
      ? Result extends Promise<unknown>
        ? [Extract<Given[number], Blob>] extends [never]
          ? Name
          : never
        : never
      : Name]: Name extends "request" ? BatchRequest : Client[Name];
};

/** Calls a method that the description does not know yet, by the name that travels. */
type BatchRequest = (
  method: string,
  params?: readonly unknown[] | Readonly<Record<string, unknown>>,
) => Promise<unknown>;

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
      return new Promise<unknown>((resolve, reject) => {
        const settle: Collected["settle"] = (outcome) =>
          outcome.status === "fulfilled" ? resolve(outcome.value) : reject(outcome.reason);
        collected.push({ call, settle });
      });
    },
    inTurn: async ({ method }) => {
      throw misuse("a call that takes bytes cannot be part of a batch: make it with the client itself", method);
    },
    open: ({ method }) => {
      throw misuse("a stream cannot be part of a batch: open it with the client itself", method);
    },
    close: async () => {},
  };
  const results: unknown = make(quiet(bind(collecting) as object) as never);
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

/** A client, where what its methods give may be left lying: what the caller does not return of a batch is nobody's. */
const quiet = (client: object): object =>
  new Proxy(client, {
    get(members, name) {
      const member: unknown = Reflect.get(members, name);
      if (typeof member !== "function") return member;
      return (...given: unknown[]): unknown => {
        const made: unknown = member(...given);
        if (made instanceof Promise) made.catch(() => {});
        return made;
      };
    },
  });

async function send(given: Transport, calls: readonly Call[]): Promise<PromiseSettledResult<unknown>[]> {
  try {
    const transport = (await given.get?.()) ?? given;
    if (!transport.batch) return await Promise.allSettled(calls.map((call) => transport.call(call)));
    return await transport.batch(calls);
  } catch (reason) {
    return calls.map(() => ({ status: "rejected", reason }));
  }
}
