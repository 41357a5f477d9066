import { type Call, type JsonRpcApi, type Transport, unlisted } from "./transport.js";

/** Several endpoints as one. */
export function oneOf(api: JsonRpcApi, transports: readonly Transport[]): Transport {
  const turn: Turn = { api, transports, current: 0 };
  const inTurnOf: Transport["inTurn"] & object = (call, act) =>
    inTurn(turn, [call], (transport, [eager]) => act(transport, eager as Call));
  const now = (): Transport => transports[turn.current] as Transport;
  return {
    get url() {
      return now().url;
    },
    inTurn: inTurnOf,
    call: (call) => inTurnOf(call, (transport, eager) => transport.call(eager)),
    batch: (calls) => batchInTurn(turn, calls),
    open: (call) => now().open(call),
    close: async () => void (await Promise.all(transports.map((transport) => transport.close()))),
  };
}

/** Endpoints that are tried in turn, and which of them is the next to be used. */
interface Turn {
  readonly api: JsonRpcApi;
  readonly transports: readonly Transport[];
  current: number;
}

/**
 * Does something at one endpoint after the other until there is a connection to one, which is then kept to. What may have
 * reached a server is done again only if all of its calls just read.
 */
async function inTurn<Result>(
  turn: Turn,
  calls: readonly Call[],
  act: (transport: Transport, calls: readonly Call[]) => Promise<Result>,
): Promise<Result> {
  const { transports } = turn;
  // Another endpoint is better than the same one again.
  const eager = calls.map((call) => ({
    ...call,
    options: { ...call.options, retry: call.options.retry ?? (false as const) },
  }));
  for (let attempt = 1; ; attempt++) {
    const index = turn.current;
    try {
      return await act(transports[index] as Transport, eager);
    } catch (thrown) {
      const error = thrown as { kind?: string; sent?: boolean };
      if (attempt === transports.length || !(thrown instanceof turn.api.fail) || error.kind !== "connection")
        throw thrown;
      if (error.sent !== false && !(await areReads(turn.api, calls))) throw thrown;
      // Unless another call has moved on already.
      if (turn.current === index) turn.current = (index + 1) % transports.length;
      const { method: operation, options } = calls[0] as Call;
      if (options.observers.length > 0) {
        const { notify } = await import("./hooks.js");
        notify(options.observers, "retry", { operation, attempt, delay: 0, error: thrown });
      }
    }
  }
}

/** Sends several calls to one endpoint after the other, together where that is possible. */
const batchInTurn = (turn: Turn, calls: readonly Call[]): Promise<PromiseSettledResult<unknown>[]> =>
  inTurn(turn, calls, (transport, eager) =>
    transport.batch
      ? transport.batch(eager)
      : Promise.allSettled(eager.map((call) => inTurn(turn, [call], (one, [again]) => one.call(again as Call)))),
  );

async function areReads(api: JsonRpcApi, calls: readonly Call[]): Promise<boolean> {
  const { permissions = {}, sideEffects = "" } = (await api.facts?.())?.facts ?? {};
  const writing = Object.values(permissions);
  const others = [...writing, sideEffects].join(" ").split(" ");
  // Where nothing is said of permissions, any method may write.
  return (
    writing.length > 0 &&
    calls.every(({ method, row }) => row !== unlisted && !others.includes(method.slice(api.prefix.length)))
  );
}
