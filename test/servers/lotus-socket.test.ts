import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { conversations } from "../runtime/go-jsonrpc-websocket.js";
import { type LotusServer, type LotusServerOptions, startLotus, token } from "./lotus.js";
import { address, head } from "./lotus-chain.js";
import { recorded } from "./lotus-methods.js";

let server: LotusServer;
const start = async (options?: LotusServerOptions): Promise<void> => {
  server = await startLotus(options);
};
const clients = new Set<Client>();
afterEach(async () => {
  for (const { socket } of clients) socket.terminate();
  clients.clear();
  await server.close();
});

interface Client {
  readonly socket: WebSocket;
  readonly pings: () => number;
  /** The next frame; the close of the connection counts as one. */
  next(): Promise<string>;
}

async function connect(path = "/rpc/v1", headers: Record<string, string> = {}): Promise<Client> {
  const socket = new WebSocket(server.wsUrl + path, { headers });
  const frames: string[] = [];
  const readers: ((frame: string) => void)[] = [];
  const take = (frame: string): void => {
    const reader = readers.shift();
    if (reader) reader(frame);
    else frames.push(frame);
  };
  let pings = 0;
  socket.on("message", (data, isBinary) => take(isBinary ? "a binary frame" : data.toString()));
  socket.on("close", (code) => take(`closed with ${code}`));
  socket.on("ping", () => {
    pings++;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const client: Client = {
    socket,
    pings: () => pings,
    next: async () => frames.shift() ?? new Promise((resolve) => readers.push(resolve)),
  };
  clients.add(client);
  return client;
}

const frame = (method: string, id: unknown, params: unknown[] = []): string =>
  JSON.stringify({ jsonrpc: "2.0", id, method: `Filecoin.${method}`, params });

describe("a recorded conversation:", () => {
  test.each(conversations)("$name", async ({ steps, blockNumber, head }) => {
    await start({
      methods: {
        ...recorded,
        "Filecoin.EthBlockNumber": { call: () => blockNumber },
        "Filecoin.ChainNotify": { channel: () => (channel) => channel.send(JSON.parse(head ?? "")) },
      },
    });
    const slow = steps.some(([kind]) => kind === "slow call ends") ? server.hold("Filecoin.TestSlow") : undefined;
    const { socket, next } = await connect();
    for (const step of steps) {
      if (step[0] === ">") socket.send(step[1]);
      else if (step[0] === ">binary") socket.send(Buffer.from(step[1]), { binary: true });
      else if (step[0] === "<") expect(await next()).toBe(step[1]);
      else if (step[0] === "value") server.channels.find(({ id }) => id === step[1])?.send(JSON.parse(step[2]));
      else if (step[0] === "notification") server.subscriptions[0]?.send(JSON.parse(step[1]));
      else if (step[0] === "slow call ends") slow?.release();
      else {
        // Whatever was to come would stand before the answer to this.
        socket.send(frame("TestVoid", "sentinel"));
        expect(await next()).toBe('{"id":"sentinel","jsonrpc":"2.0","result":null}\n');
      }
    }
    socket.send(frame("TestVoid", "sentinel"));
    expect(await next()).toBe('{"id":"sentinel","jsonrpc":"2.0","result":null}\n');
    socket.close(1000);
    expect(await next()).toBe("closed with 1000");
  });
});

describe("a handshake", () => {
  beforeEach(() => start());

  const admin = token("read", "write", "sign", "admin");
  test.each([
    ["without a token may read", "/rpc/v1", {}, "missing permission to invoke 'WalletList' (need 'write')"],
    ["with a token in its header", "/rpc/v1", { authorization: `Bearer ${admin}` }, address],
    ["with a token in its query", `/rpc/v1?token=${admin}`, {}, address],
  ])("%s", async (_, path, headers, expected) => {
    const { socket, next } = await connect(path, headers);
    socket.send(frame("WalletList", 1));
    expect(await next()).toContain(expected);
    expect(server.handshakes).toMatchObject([{ path, headers }]);
  });

  test.each([
    ["a bad token in its header", "/rpc/v1", { authorization: "Bearer bad" }, 401],
    ["a header without Bearer", "/rpc/v1", { authorization: admin }, 401],
    ["a bad token in its query", "/rpc/v1?token=bad", {}, 401],
    ["another path", "/rpc/nothing", {}, 404],
  ])("with %s is refused", async (_, path, headers, status) => {
    await expect(connect(path, headers)).rejects.toThrow(`Unexpected server response: ${status}`);
    expect(server.handshakes).toHaveLength(1);
    expect(server.connections).toEqual([]);
  });

  test("gets the status or the end that a fault has for it", async () => {
    server.fault = { status: 429, body: "" };
    await expect(connect()).rejects.toThrow("Unexpected server response: 429");
    server.fault = { cut: "before headers" };
    await expect(connect()).rejects.toThrow("socket hang up");
  });

  test("agrees on no sub-protocol", async () => {
    const socket = new WebSocket(`${server.wsUrl}/rpc/v1`, ["a", "b"]);
    const error = await new Promise<Error>((resolve) => socket.once("error", resolve));
    expect(error.message).toBe("Server sent no subprotocol");
  });
});

describe("a connection", () => {
  test("is pinged, unless told otherwise", async () => {
    await start({ pingInterval: 10 });
    const { pings } = await connect();
    await expect.poll(pings).toBeGreaterThan(1);
    await server.close();
    await start({ pingInterval: 0 });
    const other = await connect();
    server.connections[0]?.ping();
    await expect.poll(other.pings).toBe(1);
  });

  test.each([
    ["answers a ping", true, ["pong", "message"]],
    ["answers no ping, as before Lotus 1.36.2", false, ["message"]],
  ])("%s", async (_, pongs, expected) => {
    await start({ pongs });
    const { socket, next } = await connect();
    const seen: string[] = [];
    socket.on("pong", () => seen.push("pong"));
    socket.on("message", () => seen.push("message"));
    socket.ping();
    socket.send(frame("Version", 1));
    await next();
    expect(seen).toEqual(expected);
    expect(server.connections[0]?.pings).toBe(1);
  });

  test("carries a large answer in one frame, and a request over the limit of HTTP", async () => {
    await start({ maxRequestBytes: 1000 });
    const { socket, next } = await connect();
    socket.send(frame("TestBlob", 2, [8388608]));
    expect((await next()).length).toBe(11184849);
    socket.send(frame("TestEcho", 3, ["x".repeat(1_100_000)]));
    expect((await next()).length).toBe(1100037);
  });

  test("can be closed by the server, or cut", async () => {
    await start();
    const [first, second] = [await connect(), await connect()];
    server.connections[0]?.close(1001, "away");
    expect(await first.next()).toBe("closed with 1001");
    first.socket.terminate();
    second.socket.send(frame("ChainNotify", 1));
    await server.until(() => server.channels.length === 1);
    server.connections[1]?.drop();
    await second.next();
    await second.next();
    expect(await second.next()).toBe("closed with 1006");
    await server.until(() => server.connections.every(({ isOpen }) => !isOpen));
    expect(server.channels).toEqual([]);
  });

  test("keeps its frames", async () => {
    await start();
    const { socket, next } = await connect();
    socket.send(frame("TestVoid", 1));
    await next();
    expect(server.connections).toMatchObject([
      {
        path: "/rpc/v1",
        received: [{ text: frame("TestVoid", 1), isBinary: false, json: { id: 1, method: "Filecoin.TestVoid" } }],
        sent: ['{"id":1,"jsonrpc":"2.0","result":null}\n'],
      },
    ]);
  });

  test("counts the cancels that reach something, and keeps all", async () => {
    await start();
    const { socket, next } = await connect();
    socket.send(frame("ChainNotify", 1));
    socket.send(frame("TestSlow", "2", [60_000]));
    await server.until(() => server.channels.length === 1 && server.connections[0]?.pending.length === 1);
    expect(server.connections[0]?.pending).toEqual(["2"]);
    for (const id of [1, "2", 3]) socket.send(JSON.stringify({ jsonrpc: "2.0", method: "xrpc.cancel", params: [id] }));
    await server.until(() => server.connections[0]?.cancels.length === 3);
    expect(server.connections[0]?.cancels).toEqual([1, "2", 3]);
    expect(server.cancelled).toBe(2);
    await server.until(() => server.connections[0]?.pending.length === 0);
    expect(server.channels).toEqual([]);
    await next();
  });

  test("lets a test decide what a cancel does", async () => {
    await start();
    const { socket, next } = await connect();
    socket.send(frame("ChainNotify", 1));
    await server.until(() => server.channels.length === 1);
    const [channel] = server.channels;
    if (!channel) throw new Error("no channel is open");
    channel.onCancel = () => channel.send("after the cancel");
    expect(JSON.parse(await next()).result).toBe(1);
    expect(JSON.parse(await next()).params).toEqual([1, [{ Type: "current", Val: head }]]);
    socket.send('{"jsonrpc":"2.0","method":"xrpc.cancel","params":[1]}');
    expect(JSON.parse(await next()).params).toEqual([1, "after the cancel"]);
    expect(channel).toMatchObject({ callId: 1, method: "Filecoin.ChainNotify", isOpen: true, isCancelled: true });
    channel.close();
    expect(JSON.parse(await next()).method).toBe("xrpc.ch.close");
    expect(channel.isOpen).toBe(false);
  });

  test("ends a subscription", async () => {
    await start();
    const { socket, next } = await connect();
    socket.send('{"jsonrpc":"2.0","id":1,"method":"eth_subscribe","params":["logs",{"topics":[]}]}');
    const { result } = JSON.parse(await next());
    expect(server.subscriptions).toMatchObject([{ id: result, params: ["logs", { topics: [] }] }]);
    for (const expected of [true, false]) {
      socket.send(frame("EthUnsubscribe", 2, [result]));
      expect(JSON.parse(await next()).result).toBe(expected);
    }
    expect(server.subscriptions).toEqual([]);
  });
});

describe("answers that are kept back", () => {
  test("are given one by one, or all at once", async () => {
    await start();
    const { socket, next } = await connect();
    const held = server.hold("Filecoin.TestEcho");
    for (const id of [1, 2, 3]) socket.send(frame("TestEcho", id, [`value ${id}`]));
    await server.until(() => held.calls.length === 3);
    expect(held.calls).toMatchObject([1, 2, 3].map((id) => ({ id, params: [`value ${id}`] })));
    held.calls[1]?.release();
    expect(JSON.parse(await next())).toMatchObject({ id: 2, result: "value 2" });
    held.release();
    expect([JSON.parse(await next()).id, JSON.parse(await next()).id]).toEqual([1, 3]);
    socket.send(frame("TestEcho", 4, ["held no more"]));
    expect(JSON.parse(await next())).toMatchObject({ id: 4, result: "held no more" });
  });

  test("become an error when the call is cancelled, over WebSocket and HTTP", async () => {
    await start();
    const { socket, next } = await connect();
    const held = server.hold("Filecoin.ChainHead");
    socket.send(frame("ChainHead", 7));
    await server.until(() => held.calls.length === 1);
    socket.send('{"jsonrpc":"2.0","method":"xrpc.cancel","params":[7]}');
    expect(JSON.parse(await next())).toMatchObject({ id: 7, error: { code: 1, message: "context canceled" } });
    const controller = new AbortController();
    const { signal } = controller;
    const call = fetch(`${server.url}/rpc/v1`, { method: "POST", body: frame("ChainHead", 8), signal });
    await server.until(() => held.calls.length === 1);
    controller.abort();
    await expect(call).rejects.toThrow(/abort/);
    await server.until(() => held.calls.length === 0);
    expect(server.cancelled).toBe(2);
  });
});
