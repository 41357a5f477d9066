/** What a client loads when it is first needed: nothing is lost, reordered or left waiting meanwhile, nor where that fails. */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonRpcOptions } from "../../templates/runtime/jsonrpc.js";
import type { SocketClient } from "./api.js";
import { ScriptedSocket } from "./scripted-socket.js";

let socket: ScriptedSocket;
let lotus: SocketClient;
/** A client whose modules are loaded anew, and whose socket is open. */
async function connect(options: Partial<JsonRpcOptions> = {}): Promise<SocketClient> {
  const { socketClient } = await import("./api.js");
  const made: ScriptedSocket[] = [];
  const webSocket = (): ScriptedSocket => {
    const one = new ScriptedSocket();
    made.push(one);
    return one;
  };
  const client = socketClient({ url: "wss://node.example/rpc/v1", webSocket, heartbeat: 0, ...options });
  const first = client.version();
  socket = await vi.waitUntil(() => made[0]);
  socket.open();
  socket.receive({ id: 1, result: "1.0" });
  await first;
  return client;
}
const sent = (count: number) => vi.waitUntil(() => socket.sent.length === count);
const value = (channel: number, json: string) =>
  socket.onmessage?.({ data: `{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[${channel},${json}]}` });
const answer = (id: number, json: string) =>
  socket.onmessage?.({ data: `{"jsonrpc":"2.0","id":${id},"result":${json}}` });
/** More than a number holds, where such may be and where not. */
const big = '{"GasLimit":18446744073709551615}';
const misplaced = '{"Nonce":18446744073709551615}';
const gasLimit = { GasLimit: 18446744073709551615n };
const outcome = (call: Promise<unknown>) => call.catch(({ kind, sent, code }) => ({ kind, sent, code }));

beforeEach(async () => {
  vi.resetModules();
  lotus = await connect();
});
afterEach(async () => {
  vi.doUnmock("../../templates/runtime/exact.js");
  vi.doUnmock("../../templates/runtime/websocket-trouble.js");
  vi.doUnmock("../../templates/runtime/watch.js");
  vi.doUnmock("../../templates/runtime/stream-kinds.js");
  await lotus.close();
});

describe("what came before the connection was lost counts", () => {
  test("an error of the server's", async () => {
    const call = outcome(lotus.chainHead());
    socket.receive({ id: 2, error: { code: 12, message: "requested epoch was a null round (17)" } });
    socket.refuse("gone");
    expect(await call).toMatchObject({ kind: "rpc", code: 12 });
  });

  test("a result with a long integer, and a call without an answer", async () => {
    const calls = [outcome(lotus.chainHead()), outcome(lotus.version())];
    answer(2, big);
    socket.refuse("gone");
    expect(await Promise.all(calls)).toEqual([gasLimit, { kind: "connection", sent: true, code: undefined }]);
  });

  test("values with long integers, in order, and those between them", async () => {
    const stream = lotus.mpoolSub();
    const first = stream.next();
    await sent(2);
    answer(2, "1");
    for (const json of [big, "1", big]) value(1, json);
    socket.refuse("gone");
    const rest = [first, stream.next(), stream.next(), stream.next()].map(outcome);
    expect(await Promise.all(rest)).toEqual([
      { done: false, value: gasLimit },
      { done: false, value: 1 },
      { done: false, value: gasLimit },
      { kind: "connection", sent: true, code: undefined },
    ]);
  });

  test("values that come before the name of their stream", async () => {
    const stream = lotus.mpoolSub();
    const nexts = [stream.next(), stream.next(), outcome(stream.next())];
    for (const json of [big, "1", misplaced]) value(1, json);
    answer(2, "1");
    value(1, "2");
    expect(await Promise.all(nexts)).toEqual([
      { done: false, value: gasLimit },
      { done: false, value: 1 },
      { kind: "overflow", sent: undefined, code: undefined },
    ]);
    expect(socket.sent.at(-1)).toMatchObject({ method: "xrpc.cancel", params: [2] });
  });
});

describe("a module that cannot be loaded", () => {
  const fails = () => {
    throw new Error("no network");
  };
  const connection = (sent: boolean) => ({ kind: "connection", sent, code: undefined });

  test("to read long integers: the connection is given up, and what waited is told", async () => {
    vi.doMock("../../templates/runtime/exact.js", fails);
    const stream = lotus.mpoolSub();
    const next = outcome(stream.next());
    answer(2, "1");
    const calls = [outcome(lotus.chainHead()), outcome(lotus.version())];
    answer(3, big);
    expect(await Promise.all([next, ...calls])).toEqual([connection(true), connection(true), connection(true)]);
    expect(socket.end).toBe("terminated");
  });

  test.each([
    ["a call", () => lotus.stateWaitMsg()],
    ["a stream", () => lotus.mpoolSub().next()],
  ])("to say what the server has refused: %s ends all the same", async (_, make) => {
    vi.doMock("../../templates/runtime/websocket-trouble.js", fails);
    const call = outcome(make());
    await sent(2);
    socket.receive({ id: 2, error: { code: 1, message: "no" } });
    expect(await call).toEqual(connection(true));
  });

  test.each([
    ["with a signal", { signal: new AbortController().signal }],
    ["with a hook", { hooks: {} }],
    ["with a time limit", { timeout: 60_000 }],
  ])("for a call %s: it is not sent", async (_, options) => {
    vi.doMock("../../templates/runtime/watch.js", fails);
    const scoped = lotus.with(options);
    expect(await outcome(scoped.chainHead())).toEqual(connection(false));
    expect(await outcome(scoped.mpoolSub().next())).toEqual(connection(false));
    expect(socket.sent.length).toBe(1);
  });

  test.each([
    ["of bytes", () => lotus.chainExport(1, false, [])],
    ["that resumes", () => lotus.with({ resume: true }).mpoolSub()],
  ])("for a stream %s: it does not begin", async (_, open) => {
    vi.doMock("../../templates/runtime/stream-kinds.js", fails);
    const stream = open();
    expect(await outcome(stream.next())).toEqual(connection(false));
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(socket.sent.length).toBe(1);
  });

  test("is asked for again by the next call", async () => {
    vi.doMock("../../templates/runtime/watch.js", fails);
    const scoped = lotus.with({ timeout: 60_000 });
    expect(await outcome(scoped.chainHead())).toEqual(connection(false));
    vi.doUnmock("../../templates/runtime/watch.js");
    const call = scoped.chainHead();
    await sent(2);
    answer(3, '"again"');
    expect(await call).toBe("again");
  });
});

test("a call that is ended while what it needs is loaded is not sent", async () => {
  const call = outcome(lotus.with({ timeout: 60_000 }).chainHead());
  await lotus.close();
  expect(await call).toEqual({ kind: "aborted", sent: false, code: undefined });
  expect(socket.sent.length).toBe(1);
});
