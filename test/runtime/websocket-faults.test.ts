/** What networks and servers do wrong: nothing hangs, nothing is silently short, and nothing is left behind. */

import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonRpcOptions } from "../../templates/runtime/jsonrpc.js";
import { type FaultProxy, startFaults } from "../servers/faults.js";
import { type LotusServer, startLotus } from "../servers/lotus.js";
import * as chain from "../servers/lotus-chain.js";
import { failure, type SocketClient, socketClient } from "./api.js";

let server: LotusServer;
let proxy: FaultProxy;
const clients = new Set<SocketClient>();
const connect = (options: Partial<JsonRpcOptions> = {}): SocketClient => {
  const client = socketClient({ url: proxy.wsUrl, retry: false, ...options });
  clients.add(client);
  return client;
};
const socket = () => server.connections.at(-1) as LotusServer["connections"][number];
/** How a call ended. */
const outcome = (call: Promise<unknown>) =>
  call.catch(({ kind, sent }) => `${kind}, ${sent ? "perhaps received" : "not sent"}`);

beforeEach(async () => {
  server = await startLotus({ pingInterval: 0 });
  proxy = await startFaults(server.port);
});
afterEach(async () => {
  for (const client of clients) await client.close();
  clients.clear();
  await proxy.close();
  await server.close();
});

describe("a connection that is cut", () => {
  const request = '{"jsonrpc":"2.0","id":1,"method":"Filecoin.TestEcho","params":[1]}';
  const answer = '{"id":1,"jsonrpc":"2.0","result":1}\n';

  test.each(["end", "reset"] as const)("%s, at each byte of an answer", async (ending) => {
    // Two bytes go before a short frame.
    const whole = answer.length + 2;
    for (let bytes = 0; bytes <= whole; bytes++) {
      proxy.fault = { direction: "to client", from: "end of headers", bytes, ending };
      const result = await outcome(connect().testEcho(1));
      // A reset may overtake the last bytes.
      const expected = bytes < whole ? ["connection, perhaps received"] : [1, "connection, perhaps received"];
      expect(expected, `after ${bytes} bytes`).toContain(result);
    }
  });

  test("at each byte of a request", async () => {
    // Six bytes go before a short frame of a client's.
    for (let bytes = 0; bytes < request.length + 6; bytes++) {
      proxy.fault = { direction: "to server", from: "end of headers", bytes, ending: "end" };
      // With none the handshake is cut as well.
      const expected = bytes > 0 ? "connection, perhaps received" : "connection, not sent";
      expect(await outcome(connect().testEcho(1)), `after ${bytes} bytes`).toBe(expected);
    }
  });

  test.each(["to server", "to client"] as const)("at some bytes of a handshake, %s", async (direction) => {
    for (let bytes = 0; bytes < 120; bytes += 7) {
      proxy.fault = { direction, from: "start", bytes, ending: "end" };
      expect(await outcome(connect().testEcho(1)), `after ${bytes} bytes`).toBe("connection, not sent");
    }
  });

  test("in a batch: each of its calls is settled, and those that were answered are not lost", async () => {
    const hold = server.hold("Filecoin.Version");
    const lotus = connect();
    const batch = lotus.batch((b) => [b.testEcho(1), b.version(), b.testSlow(60_000)]);
    await server.until(() => hold.calls.length === 1 && socket().sent.length === 1);
    // What was sent before has arrived when this has.
    await lotus.testEcho(2);
    proxy.cut("reset");
    expect(await batch).toMatchObject([
      { status: "fulfilled", value: 1 },
      { status: "rejected", reason: { kind: "connection", sent: true, operation: "Filecoin.Version" } },
      { status: "rejected", reason: { kind: "connection", sent: true, operation: "Filecoin.TestSlow" } },
    ]);
  });

  test("and a server that is down: the call was not sent, and the next one finds it up again", async () => {
    const lotus = connect();
    expect(await lotus.testEcho(1)).toBe(1);
    await proxy.refuse();
    proxy.cut("end");
    const first = outcome(lotus.testEcho(2));
    expect(["connection, not sent", "connection, perhaps received"]).toContain(await first);
    expect(await outcome(lotus.testEcho(3))).toBe("connection, not sent");
    await proxy.listen();
    expect(await lotus.with({ retry: {} }).testEcho(4)).toBe(4);
  });

  test("without a word: the silence is noticed", async () => {
    proxy.fault = { direction: "to client", from: "end of headers", bytes: 0, ending: "silence" };
    const error = await failure(connect({ heartbeat: 20 }).stateWaitMsg());
    expect(error).toMatchObject({ kind: "connection", sent: true });
    expect(error.message).toMatch(/no sign of life for 120 ms/);
  });

  test("before the first value of a stream, or after some: the reader gets those, and then the error", async () => {
    const lotus = connect();
    const none = lotus.closing();
    const some = lotus.chainNotify();
    const nexts = [failure(none.next()), some.next()] as const;
    expect(await nexts[1]).toMatchObject({ done: false });
    server.channels.find(({ method }) => method === "Filecoin.ChainNotify")?.send("waits");
    await lotus.version();
    socket().drop();
    expect(await nexts[0]).toMatchObject({ kind: "connection", sent: true, operation: "Filecoin.Closing" });
    expect(await some.next()).toEqual({ done: false, value: "waits" });
    expect(await failure(some.next())).toMatchObject({ kind: "connection", operation: "Filecoin.ChainNotify" });
    expect(await some.next()).toEqual({ done: true, value: undefined });
  });
});

describe("a stream that resumes", () => {
  test("subscribes again, tells of the gap, and goes on with values of the same kind", async () => {
    const gaps: unknown[] = [];
    const lotus = connect({
      resume: true,
      onGap: ({ kind, operation }) => {
        gaps.push([kind, operation]);
        throw new Error("no matter");
      },
    });
    const stream = lotus.chainNotify();
    const current = { done: false, value: [{ Type: "current", Val: chain.head }] };
    expect(await stream.next()).toEqual(current);
    socket().drop();
    expect(await stream.next()).toEqual(current);
    expect(gaps).toEqual([["connection", "Filecoin.ChainNotify"]]);
    expect(server.handshakes.length).toBe(2);
    await stream.return();
    await server.until(() => socket().cancels.length === 1);
  });

  test("ends when the server refuses it then", async () => {
    const stream = connect({ resume: true }).mpoolSub();
    const next = failure(stream.next());
    await server.until(() => server.channels.length === 1);
    const hold = server.hold("Filecoin.MpoolSub");
    socket().drop();
    await server.until(() => hold.calls.length === 1);
    const error = { code: 1, message: "no more" };
    socket().send(JSON.stringify({ jsonrpc: "2.0", id: hold.calls[0]?.id, error }));
    expect(await next).toMatchObject({ kind: "rpc", code: 1 });
  });

  test("needs a first connection", async () => {
    await proxy.refuse();
    expect(await failure(connect({ resume: true }).mpoolSub().next())).toMatchObject({
      kind: "connection",
      sent: false,
    });
  });

  test("that was left while there was no connection does not come back", async () => {
    const lotus = connect({ resume: true });
    const stream = lotus.mpoolSub();
    const next = stream.next();
    await server.until(() => server.channels.length === 1);
    const lost = failure(lotus.testSlow(60_000));
    await server.until(() => socket().pending.length === 1);
    socket().drop();
    await lost;
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    await lotus.testEcho(1);
    expect(server.channels).toEqual([]);
  });
});

describe("frames that should not be", () => {
  const answer = (id: unknown, result: unknown) => JSON.stringify({ jsonrpc: "2.0", id, result });

  test("answers to nothing, answers given twice, and notifications of no one are passed over", async () => {
    const lotus = connect();
    const hold = server.hold("Filecoin.Version");
    const call = lotus.version();
    await server.until(() => hold.calls.length === 1);
    for (const frame of [
      answer(99, "unknown"),
      answer("1", "a text for a number"),
      '{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[7,"no channel"]}',
      '{"jsonrpc":"2.0","method":"xrpc.ch.val"}',
      '{"jsonrpc":"2.0","method":"xrpc.ch.close","params":{}}',
      '{"jsonrpc":"2.0","method":"eth_subscription","params":{"subscription":"0x1","result":1}}',
      '{"jsonrpc":"2.0","method":"eth_subscription","params":null}',
      answer(1, "the first"),
      answer(1, "the second"),
    ]) {
      socket().send(frame);
    }
    expect(await call).toBe("the first");
    expect(await lotus.testEcho("still there")).toBe("still there");
    expect(server.handshakes.length).toBe(1);
  });

  test("a call of the server's is answered: there is no such method", async () => {
    const lotus = connect();
    await lotus.version();
    socket().send('{"jsonrpc":"2.0","id":"s1","method":"Client.Do","params":[]}');
    await server.until(() => socket().received.length === 2);
    expect(socket().received.at(-1)?.json).toEqual({
      jsonrpc: "2.0",
      id: "s1",
      error: { code: -32601, message: "method 'Client.Do' not found" },
    });
  });

  const unnamed = [
    "{",
    "5",
    "null",
    '"text"',
    "not JSON",
    "[]",
    "{}",
    answer(null, "null"),
    '{"jsonrpc":"2.0","id":null,"error":{"code":-32005,"message":"slow down"}}',
    '{"jsonrpc":"2.0","error":{"code":-32700,"message":"whose?"}}',
  ];
  test.each(unnamed)("%s ends the connection, as nothing says whose it is", async (frame) => {
    const lotus = connect();
    const [wait, stream] = [failure(lotus.stateWaitMsg()), lotus.mpoolSub()];
    const next = failure(stream.next());
    await server.until(() => server.channels.length === 1);
    socket().send(frame);
    expect(await next).toMatchObject({ kind: "encoding", operation: "Filecoin.MpoolSub", body: frame });
    expect((await wait).kind).toMatch(/encoding|rpc/);
    expect(await lotus.testEcho(1)).toBe(1);
    expect(server.handshakes.length).toBe(2);
  });

  test("values, and the close, of a channel that has not been named yet are kept for it", async () => {
    const hold = server.hold("Filecoin.MpoolSub");
    const stream = connect().mpoolSub();
    const nexts = [stream.next(), stream.next(), stream.next()];
    await server.until(() => hold.calls.length === 1);
    const id = hold.calls[0]?.id;
    socket().send('{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[5,"a"]}');
    socket().send('{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[5,"b"]}');
    socket().send('{"jsonrpc":"2.0","method":"xrpc.ch.close","params":[5]}');
    socket().send(answer(id, 5));
    expect((await Promise.all(nexts)).map(({ value }) => value)).toEqual(["a", "b", undefined]);
  });

  test("a name given to two streams ends the first", async () => {
    const hold = server.hold("Filecoin.MpoolSub");
    const lotus = connect();
    const [first, second] = [lotus.mpoolSub(), lotus.mpoolSub()];
    const nexts = [failure(first.next()), second.next()];
    await server.until(() => hold.calls.length === 2);
    for (const { id } of hold.calls) socket().send(answer(id, 3));
    socket().send('{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[3,"a"]}');
    expect(await nexts[0]).toMatchObject({ kind: "encoding" });
    expect(await nexts[1]).toEqual({ done: false, value: "a" });
  });
});

test("after 1,000 lost connections no call waits, and no listener, timer or socket is left", async () => {
  const lotus = connect({ resume: true });
  const controller = new AbortController();
  const scoped = lotus.with({ signal: controller.signal });
  const stream = scoped.chainNotify();
  await stream.next();
  const hold = server.hold("Filecoin.ChainHead");
  const resources = process.getActiveResourcesInfo().length;
  const ended: string[] = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    for (let count = 0; count < 1000; count++) {
      const call = outcome(scoped.chainHead()).then((how) => ended.push(String(how)));
      await server.until(() => hold.calls.length === 1);
      socket().drop();
      await call;
      await vi.advanceTimersByTimeAsync(5000);
      // Each connection brings the head anew: none was missed.
      expect(await stream.next()).toMatchObject({ done: false, value: [{ Type: "current" }] });
    }
    expect(ended).toEqual(new Array(1000).fill("connection, perhaps received"));
    expect(getEventListeners(controller.signal, "abort").length).toBe(1);
    await stream.return();
    expect(getEventListeners(controller.signal, "abort").length).toBe(0);
    await lotus.close();
    // ws itself may still wait for the end of the closing handshake.
    expect(vi.getTimerCount()).toBeLessThan(2);
  } finally {
    vi.useRealTimers();
  }
  expect(process.getActiveResourcesInfo().length).toBeLessThan(resources + 5);
}, 120_000);

test("10,000 calls at once on one connection are all answered", async () => {
  const lotus = socketClient({ url: server.wsUrl });
  const controller = new AbortController();
  const scoped = lotus.with({ signal: controller.signal });
  const values = Array.from({ length: 10_000 }, (_, index) => index);
  expect(await Promise.all(values.map((value) => scoped.testEcho(value)))).toEqual(values);
  expect(server.connections.length).toBe(1);
  expect(getEventListeners(controller.signal, "abort").length).toBe(0);
  await lotus.close();
}, 60_000);

describe("a program that has nothing else to do ends by itself", () => {
  const run = (end: string) =>
    promisify(execFile)(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `import { WebSocket } from "ws";
        import { createClient } from "./generated/lotus/dist/v1.js";
        const webSocket = (url, options) => new WebSocket(url, options);
        const lotus = createClient({ url: "${server.wsUrl}", webSocket, heartbeat: 100 });
        console.log((await lotus.chainHead()).Height);
        for await (const changes of lotus.chainNotify()) { console.log(changes[0].Type); break; }
        ${end}`,
      ],
      { cwd: new URL("../..", import.meta.url), timeout: 60_000 },
    );

  test.each([
    ["when its client is idle", ""],
    ["when its client is closed", "await lotus.close();"],
    ["when a call is given up", "await lotus.with({ timeout: 50 }).stateWaitMsg({ '/': 'x' }, 1).catch(() => {});"],
  ])(
    "%s",
    async (_, end) => {
      expect((await run(end)).stdout).toBe(`${chain.head.Height}\ncurrent\n`);
    },
    60_000,
  );
});
