import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JsonRpcOptions, Stream } from "../../templates/runtime/jsonrpc.js";
import { type Channel, type LotusServer, startLotus } from "../servers/lotus.js";
import * as chain from "../servers/lotus-chain.js";
import { failure, type SocketClient, socketClient } from "./api.js";

let server: LotusServer;
let lotus: SocketClient;
const connect = (options: Partial<JsonRpcOptions> = {}): SocketClient =>
  socketClient({ url: server.wsUrl, ...options });
const socket = () => server.connections.at(-1) as LotusServer["connections"][number];
const channel = async (): Promise<Channel> => {
  await server.until(() => server.channels.length > 0);
  return server.channels[0] as Channel;
};

beforeEach(async () => {
  server = await startLotus();
  lotus = connect();
});
afterEach(async () => {
  await lotus.close();
  await server.close();
});

/** All values until the end, and the error that ended them. */
async function collect<Item>(stream: Stream<Item>): Promise<{ values: Item[]; error: unknown }> {
  const values: Item[] = [];
  try {
    for await (const value of stream) values.push(value);
    return { values, error: undefined };
  } catch (error) {
    return { values, error };
  }
}

describe("a stream", () => {
  test("gives the values of a channel until the server closes it", async () => {
    expect(await collect(lotus.testChanBurst(5))).toEqual({ values: [0, 1, 2, 3, 4], error: undefined });
    expect(await collect(lotus.testChanBurst(0))).toEqual({ values: [], error: undefined });
    expect(socket().cancels).toEqual([]);
  });

  test("sends nothing before the first value is asked for", async () => {
    const stream = lotus.mpoolSub();
    expect(server.handshakes).toEqual([]);
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(server.handshakes).toEqual([]);
  });

  test("stands beside calls and other streams", async () => {
    const [first, second] = [lotus.chainNotify(), lotus.chainNotify()];
    const current = { done: false, value: [{ Type: "current", Val: chain.head }] };
    expect(await first.next()).toEqual(current);
    expect(await second.next()).toEqual(current);
    const [one, two] = server.channels;
    const nexts = [first.next(), second.next()];
    two?.send("b");
    one?.send("a");
    expect(await Promise.all(nexts)).toMatchObject([{ value: "a" }, { value: "b" }]);
    expect(await lotus.version()).toEqual(chain.version);
    expect(server.handshakes.length).toBe(1);
  });

  test("that the server refuses throws its error", async () => {
    const { values, error } = await collect(lotus.testChanErr());
    expect(values).toEqual([]);
    expect(error).toMatchObject({ kind: "rpc", code: 1, operation: "Filecoin.TestChanErr" });
  });

  test("needs an answer that names it", async () => {
    const stream = lotus.mpoolSub();
    const hold = server.hold("Filecoin.MpoolSub");
    const first = failure(stream.next());
    await server.until(() => hold.calls.length === 1);
    socket().send(JSON.stringify({ jsonrpc: "2.0", id: hold.calls[0]?.id, result: { no: "id" } }));
    expect(await first).toMatchObject({ kind: "encoding", message: expect.stringContaining('{"no":"id"}') });
  });

  test("ends with the error of a value that cannot be held, and is cancelled", async () => {
    const stream = lotus.mpoolSub();
    const first = failure(stream.next());
    const open = await channel();
    socket().send(`{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[${open.id},{"Nonce":18446744073709551615}]}`);
    expect(await first).toMatchObject({
      kind: "overflow",
      operation: "Filecoin.MpoolSub",
      message: expect.stringContaining("/params/1/Nonce"),
    });
    await server.until(() => open.isCancelled);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test("has one reader, whose questions are answered in turn", async () => {
    const stream = lotus.mpoolSub();
    const nexts = [stream.next(), stream.next(), stream.next()];
    const open = await channel();
    for (const value of [1, 2]) open.send(value);
    open.close();
    expect((await Promise.all(nexts)).map(({ value }) => value)).toEqual([1, 2, undefined]);
  });
});

describe("the reader's end of a stream", () => {
  test("leaving the loop cancels by the id of the call, and waits for nothing", async () => {
    for await (const _ of lotus.chainNotify()) break;
    const [open] = server.connections;
    await server.until(() => open?.cancels.length === 1);
    expect(open?.cancels).toEqual([1]);
    expect(server.channels).toEqual([]);
  });

  test("a channel that is never closed does not matter", async () => {
    const stream = lotus.closing();
    const next = stream.next();
    const open = await channel();
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    await server.until(() => open.isCancelled);
    // Values that come all the same are no one's.
    open.send("late");
    expect(await lotus.version()).toEqual(chain.version);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test("`await using` does the same", async () => {
    const stream = lotus.chainNotify();
    await stream.next();
    const open = await channel();
    await stream[Symbol.asyncDispose]();
    await server.until(() => open.isCancelled);
  });

  test("so does a signal, which the reader hears of", async () => {
    const controller = new AbortController();
    const stream = lotus.with({ signal: controller.signal }).chainNotify();
    await stream.next();
    const open = await channel();
    open.send("waits, and is dropped");
    expect(await lotus.version()).toEqual(chain.version);
    const next = Promise.resolve(controller.abort()).then(() => stream.next());
    expect(await failure(next)).toMatchObject({ kind: "aborted", operation: "Filecoin.ChainNotify" });
    await server.until(() => open.isCancelled);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test("a signal that has fired opens nothing", async () => {
    const stream = lotus.with({ signal: AbortSignal.abort() }).chainNotify();
    expect(await failure(stream.next())).toMatchObject({ kind: "aborted", sent: false });
    expect(server.handshakes).toEqual([]);
  });

  test.each([
    ["before the connection is open", false],
    ["before the server has answered", true],
  ])("%s, the call itself is ended", async (_, isSent) => {
    const hold = server.hold("Filecoin.ChainNotify");
    if (isSent) await lotus.version();
    const stream = lotus.chainNotify();
    const next = stream.next();
    if (isSent) await server.until(() => hold.calls.length === 1);
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await lotus.version()).toEqual(chain.version);
    expect(hold.calls).toEqual([]);
    expect(server.channels).toEqual([]);
    expect(socket().cancels).toEqual(isSent ? [2] : []);
  });
});

describe("a stream of bytes", () => {
  const text = (values: Uint8Array[]): string => values.map((value) => new TextDecoder().decode(value)).join();

  test("decodes its pieces, and ends after the empty one", async () => {
    const { values, error } = await collect(lotus.chainExport(3, false, []));
    expect(error).toBe(undefined);
    expect(values.every((value) => value instanceof Uint8Array)).toBe(true);
    expect(text(values)).toBe("chunk-0,chunk-1,chunk-2");
  });

  test.each(["without an empty piece", "with more after an empty piece"])("that ends %s was cut", async (how) => {
    const hold = server.hold("Filecoin.ChainExport");
    const all = collect(lotus.chainExport(3, false, []));
    await server.until(() => hold.calls.length === 1);
    const frames = how.startsWith("with more") ? ["YQ==", "", "Yg=="] : ["YQ==", "Yg=="];
    const send = (message: object) => socket().send(JSON.stringify({ jsonrpc: "2.0", ...message }));
    send({ id: hold.calls[0]?.id, result: 1 });
    for (const value of frames) send({ method: "xrpc.ch.val", params: [1, value] });
    send({ method: "xrpc.ch.close", params: [1] });
    const { values, error } = await all;
    expect(text(values)).toBe("a,b");
    expect(error).toMatchObject({ kind: "connection", message: expect.stringContaining("the stream was cut") });
  });

  test("is cut when the connection is lost, and does not begin again", async () => {
    const hold = server.hold("Filecoin.ChainExport");
    const all = collect(lotus.with({ resume: true }).chainExport(3, false, []));
    await server.until(() => hold.calls.length === 1);
    socket().send(JSON.stringify({ jsonrpc: "2.0", id: hold.calls[0]?.id, result: 1 }));
    socket().send(JSON.stringify({ jsonrpc: "2.0", method: "xrpc.ch.val", params: [1, ""] }));
    await lotus.version();
    socket().drop();
    expect((await all).error).toMatchObject({ kind: "connection", sent: true });
    expect(server.handshakes.length).toBe(1);
  });

  test("that is no base64 ends with an error", async () => {
    const hold = server.hold("Filecoin.ChainExport");
    const all = collect(lotus.chainExport(3, false, []));
    await server.until(() => hold.calls.length === 1);
    socket().send(JSON.stringify({ jsonrpc: "2.0", id: hold.calls[0]?.id, result: 1 }));
    socket().send(JSON.stringify({ jsonrpc: "2.0", method: "xrpc.ch.val", params: [1, "%"] }));
    expect((await all).error).toMatchObject({ kind: "encoding" });
  });
});

describe("a stream of notifications", () => {
  test("gives what they bring, and is ended by the method that ends it", async () => {
    const stream = lotus.ethSubscribe("newHeads");
    const next = stream.next();
    await server.until(() => server.subscriptions.length === 1);
    const [subscription] = server.subscriptions;
    subscription?.send({ number: "0x403" });
    expect(await next).toEqual({ done: false, value: { number: "0x403" } });
    await stream.return();
    await server.until(() => server.subscriptions.length === 0);
    expect(socket().received.at(-1)?.json).toEqual({
      jsonrpc: "2.0",
      id: 2,
      method: "Filecoin.EthUnsubscribe",
      params: [subscription?.id],
    });
    expect(socket().cancels).toEqual([]);
  });

  test("takes those that come before its id", async () => {
    const hold = server.hold("Filecoin.EthSubscribe");
    const stream = lotus.ethSubscribe("logs");
    const nexts = [stream.next(), stream.next()];
    await server.until(() => hold.calls.length === 1);
    const notify = (subscription: string, result: unknown) =>
      socket().send(JSON.stringify({ jsonrpc: "2.0", method: "eth_subscription", params: { subscription, result } }));
    notify("0x1", "first");
    notify("0x2", "another's");
    notify("0x1", "second");
    socket().send(JSON.stringify({ jsonrpc: "2.0", id: hold.calls[0]?.id, result: "0x1" }));
    expect((await Promise.all(nexts)).map(({ value }) => value)).toEqual(["first", "second"]);
  });

  test("that is left before its id came is ended when it comes", async () => {
    const hold = server.hold("Filecoin.EthSubscribe");
    const stream = lotus.ethSubscribe("logs");
    const next = stream.next();
    await server.until(() => hold.calls.length === 1);
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    hold.release();
    await server.until(() => socket().received.some(({ json }) => json?.method === "Filecoin.EthUnsubscribe"));
    await server.until(() => server.subscriptions.length === 0);
  });
});

describe("a reader that is too slow", () => {
  test("gets what waits, and then an error that names the limit; the server is told", async () => {
    const stream = lotus.with({ buffer: 200 }).mpoolSub();
    const first = stream.next();
    const open = await channel();
    for (let value = 0; value < 10; value++) open.send(value);
    expect(await first).toEqual({ done: false, value: 0 });
    await server.until(() => open.isCancelled);
    const { values, error } = await collect(stream);
    // Each frame has 59 characters.
    expect(values).toEqual([1, 2, 3, 4]);
    expect(error).toMatchObject({
      kind: "overflow",
      message: expect.stringMatching(/more than 200 characters of values wait .* set `buffer` higher/),
    });
  });

  test("may lose the oldest instead", async () => {
    const stream = lotus.with({ buffer: 200, overflow: "drop-oldest" }).mpoolSub();
    const first = stream.next();
    const open = await channel();
    for (let value = 0; value < 10; value++) open.send(value);
    open.close();
    await first;
    await lotus.version();
    expect(await collect(stream)).toEqual({ values: [7, 8, 9], error: undefined });
  });

  test("one value may always wait, however large", async () => {
    const stream = lotus.with({ buffer: 10 }).mpoolSub();
    const first = stream.next();
    const open = await channel();
    open.send("a");
    open.send("b".repeat(1000));
    open.close();
    await first;
    await lotus.version();
    expect(await collect(stream)).toEqual({ values: ["b".repeat(1000)], error: undefined });
  });
});
