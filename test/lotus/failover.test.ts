/** Several endpoints: where there is no connection to one, the next is taken; never twice for what may have been done. */

import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as gateway from "../../generated/lotus/dist/gateway-v1.js";
import { createClient } from "../../generated/lotus/dist/v1.js";
import { ScriptedSocket } from "../runtime/scripted-socket.js";
import { type LotusServer, startLotus, token } from "../servers/lotus.js";
import { head } from "../servers/lotus-chain.js";

let first: LotusServer;
let second: LotusServer;
/** Where nothing listens. */
let closed = "";
beforeAll(async () => {
  const gone = await startLotus();
  closed = gone.url;
  await gone.close();
  [first, second] = await Promise.all([startLotus(), startLotus()]);
});
beforeEach(() => {
  for (const server of [first, second]) {
    server.received.length = 0;
    server.fault = undefined;
  }
});
afterAll(() => Promise.all([first.close(), second.close()]));

/** A client that is closed with the test. */
const connect: typeof createClient = (options) => {
  const lotus = createClient(options);
  onTestFinished(() => lotus.close());
  return lotus;
};
const received = () => [first.received.length, second.received.length];
const everything = token("read", "write", "sign", "admin");

test("the first that there is a connection to is kept to", async () => {
  const lotus = connect({ url: [closed, first.url, second.url] });
  expect(await lotus.chainHead()).toEqual(head);
  expect(await lotus.chainHead()).toEqual(head);
  expect(received()).toEqual([2, 0]);
  first.fault = { cut: "before headers" };
  expect(await lotus.chainHead()).toEqual(head);
  expect(received()).toEqual([3, 1]);
});

test("each has the token that belongs to it, or the client's own", async () => {
  const url = [{ url: closed, token: "A" }, { url: first.url, token: everything }, second.url];
  const lotus = connect({ url, token: token("read") });
  await lotus.chainHead();
  first.fault = { cut: "before headers" };
  await lotus.chainHead();
  const sent = [first.received[0], second.received[0]].map((request) => request?.headers.authorization);
  expect(sent).toEqual([`Bearer ${everything}`, `Bearer ${token("read")}`]);
});

describe("what may have reached a server", () => {
  const lotus = () => createClient({ url: [first.url, second.url], token: everything });
  test("is sent to the next if it reads", async () => {
    first.fault = { cut: "after headers" };
    expect(await lotus().chainHead()).toEqual(head);
    expect(received()).toEqual([1, 1]);
  });
  test.each<[string, () => Promise<unknown>]>([
    ["if it needs more than read", () => lotus().walletNew("secp256k1")],
    ["if it does something that a reader may do", () => lotus().ethSendRawTransaction("0x02")],
    ["if nobody knows what it needs", () => lotus().request("Filecoin.WalletNew", ["secp256k1"])],
    [
      "at a gateway, which does not say what writes",
      () => gateway.createClient({ url: [first.url, second.url] }).chainHead(),
    ],
  ])("is not, %s", async (_, call) => {
    first.fault = { cut: "after headers" };
    await expect(call()).rejects.toMatchObject({ kind: "connection", sent: true });
    expect(received()).toEqual([1, 0]);
  });
  test("holds for a batch as a whole", async () => {
    first.fault = { cut: "after headers" };
    const connection = { reason: { kind: "connection" } };
    expect(await lotus().batch((b) => [b.chainHead(), b.walletList()])).toMatchObject([connection, connection]);
    expect(received()).toEqual([1, 0]);
    expect(await lotus().batch((b) => [b.chainHead(), b.chainHead()])).toMatchObject([
      { value: head },
      { value: head },
    ]);
    expect(received()).toEqual([2, 1]);
  });
});

test("what never reached a server is sent to the next, whatever it does", async () => {
  const lotus = connect({ url: [closed, first.url], token: everything });
  expect(await lotus.walletNew("secp256k1")).toMatch(/^[ft]/);
});

test.each<[string, LotusServer["fault"], string]>([
  ["a status", { status: 429, body: "" }, "http"],
  ["no JSON", { status: 200, body: "<html>" }, "encoding"],
])("%s is an answer: no other endpoint is asked", async (_, fault, kind) => {
  first.fault = fault;
  await expect(createClient({ url: [first.url, second.url] }).chainHead()).rejects.toMatchObject({ kind });
  expect(received()).toEqual([1, 0]);
});

test("when there is a connection to none, the last error tells; hooks are told of each change", async () => {
  const told: unknown[] = [];
  const hooks = {
    retry: ({ operation, attempt }: { operation: string; attempt: number }) => told.push([operation, attempt]),
  };
  await expect(createClient({ url: [closed, closed], hooks }).chainHead()).rejects.toMatchObject({
    kind: "connection",
    sent: false,
  });
  expect(told).toEqual([["Filecoin.ChainHead", 1]]);
});

test("none at all is a mistake", () => {
  expect(() => createClient({ url: [] })).toThrow("url is an empty list");
});

const webSocket = (url: string, given: object) => new WebSocket(url, given) as never;

describe("a stream over multiaddrs", () => {
  const multiaddr = (url: string): string => `/ip4/127.0.0.1/tcp/${new URL(url).port}/http`;
  test("begins at the first that there is a connection to", async () => {
    const lotus = connect({ url: [multiaddr(closed), multiaddr(first.url)], webSocket });
    const stream = lotus.chainNotify();
    expect(await stream.next()).toEqual({ done: false, value: [{ Type: "current", Val: head }] });
    await stream.return();
  });
  test("ends where there is none to any", async () => {
    const lotus = connect({ url: [multiaddr(closed), multiaddr(closed)], webSocket });
    await expect(lotus.chainNotify().next()).rejects.toMatchObject({ kind: "connection", sent: false });
  });
});

describe("an endpoint that takes connections and never answers", () => {
  let silent: Server;
  let port = 0;
  const taken: Socket[] = [];
  beforeAll(async () => {
    silent = createServer((socket) => taken.push(socket.on("error", () => {})));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    port = (silent.address() as { port: number }).port;
  });
  afterAll(() => {
    for (const socket of taken) socket.destroy();
    silent.close();
  });

  test.each<[string, () => string]>([
    ["http", () => first.url],
    ["ws", () => first.wsUrl],
  ])("over %s, takes the time of one call; the next goes to another", async (protocol, url) => {
    const lotus = connect({ url: [`${protocol}://127.0.0.1:${port}`, url()], timeout: 200, webSocket });
    await expect(lotus.chainHead()).rejects.toMatchObject({ kind: "timeout", sent: protocol === "http" });
    expect(await lotus.with({ timeout: 30_000 }).chainHead()).toEqual(head);
  });

  test("takes the time of one stream; the next begins at another", async () => {
    const lotus = connect({ url: [`ws://127.0.0.1:${port}`, first.wsUrl], timeout: 200, webSocket });
    await expect(lotus.chainNotify().next()).rejects.toMatchObject({ kind: "timeout", sent: false });
    const stream = lotus.with({ timeout: 30_000 }).chainNotify();
    expect(await stream.next()).toMatchObject({ done: false });
    await stream.return();
  });

  test("what only takes long is no reason to leave an endpoint", async () => {
    const held = first.hold("Filecoin.ChainHead");
    const lotus = connect({ url: [first.wsUrl, second.wsUrl], webSocket });
    await lotus.version();
    const call = lotus.with({ timeout: 50 }).chainHead();
    await expect(call).rejects.toMatchObject({ kind: "timeout", sent: true });
    held.release();
    await lotus.version();
    expect([first.connections.at(-1)?.isOpen, second.connections.length]).toEqual([true, 0]);
  });
});

describe("`timeout`", () => {
  test.each(["call", "stream"])("holds for all endpoints together: a %s", async (what) => {
    // The clock stands: what is left at the second endpoint is told by what the first has taken.
    const now = performance.now();
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
    const sockets: ScriptedSocket[] = [];
    const made = () => {
      const socket = new ScriptedSocket();
      sockets.push(socket);
      return socket as never;
    };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const lotus = connect({ url: ["ws://a.example", "ws://b.example"], timeout: 1000, webSocket: made });
      const ended = (what === "call" ? lotus.chainHead() : lotus.chainNotify().next()).then(
        () => undefined,
        (error: unknown) => error,
      );
      await vi.waitFor(() => expect(sockets.length).toBe(1));
      clock.mockImplementation(() => now + 400);
      sockets[0]?.refuse();
      await vi.waitFor(() => expect(sockets.length).toBe(2));
      clock.mockImplementation(() => now + 1001);
      await vi.advanceTimersByTimeAsync(601);
      expect(await ended).toMatchObject({
        kind: "timeout",
        sent: false,
        message: expect.stringContaining("no answer within 1000 ms"),
        cause: { kind: "connection", message: expect.stringContaining("a.example") },
      });
    } finally {
      vi.useRealTimers();
      clock.mockRestore();
    }
  });
});
