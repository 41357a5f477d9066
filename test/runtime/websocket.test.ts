import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { JsonRpcOptions } from "../../templates/runtime/jsonrpc.js";
import { type LotusServer, type LotusServerOptions, startLotus, token } from "../servers/lotus.js";
import * as chain from "../servers/lotus-chain.js";
import { failure, type SocketClient, socketClient } from "./api.js";

let server: LotusServer;
let lotus: SocketClient;
const connect = (options: Partial<JsonRpcOptions> = {}): SocketClient =>
  socketClient({ url: server.wsUrl, ...options });
const restart = async (options: LotusServerOptions): Promise<void> => {
  await server.close();
  server = await startLotus(options);
  lotus = connect();
};
/** The one connection that is open. */
const socket = () => server.connections.filter(({ isOpen }) => isOpen).at(-1) as LotusServer["connections"][number];

beforeEach(async () => {
  server = await startLotus();
  lotus = connect();
});
afterEach(async () => {
  await lotus.close();
  await server.close();
});

describe("a call", () => {
  test("travels as one frame, and gives the result", async () => {
    expect(await lotus.chainHead()).toEqual(chain.head);
    expect(await lotus.testEcho({ a: [1, "é", null] })).toEqual({ a: [1, "é", null] });
    expect(socket().received.map(({ text, isBinary }) => [text, isBinary])).toEqual([
      ['{"jsonrpc":"2.0","id":1,"method":"Filecoin.ChainHead","params":[]}', false],
      ['{"jsonrpc":"2.0","id":2,"method":"Filecoin.TestEcho","params":[{"a":[1,"é",null]}]}', false],
    ]);
    expect(server.handshakes).toMatchObject([{ path: "/rpc/v1" }]);
  });

  test("opens no connection before it is made, and shares that of the others", async () => {
    expect(server.handshakes).toEqual([]);
    const results = await Promise.all([lotus.version(), lotus.with({ timeout: 1000 }).version(), lotus.chainHead()]);
    expect(results).toEqual([chain.version, chain.version, chain.head]);
    expect(server.handshakes.length).toBe(1);
  });

  test("is answered in any order", async () => {
    const hold = server.hold("Filecoin.Version");
    const slow = lotus.version();
    expect(await lotus.chainHead()).toEqual(chain.head);
    await server.until(() => hold.calls.length === 1);
    hold.release();
    expect(await slow).toEqual(chain.version);
  });

  test("that the server refuses throws its error", async () => {
    expect(await failure(lotus.stateGetActor("f099"))).toMatchObject({ kind: "rpc", code: 11 });
    expect(await failure(lotus.request("Filecoin.Nope"))).toMatchObject({
      kind: "rpc",
      operation: "Filecoin.Nope",
      code: -32601,
      message: "Filecoin.Nope: method 'Filecoin.Nope' not found",
    });
    expect(await failure(lotus.walletList())).toMatchObject({ kind: "permission", code: 1 });
  });

  test("keeps integers exact, or says where one cannot be held", async () => {
    await restart({
      methods: {
        "Filecoin.ChainHead": { call: () => ({ GasLimit: 2n ** 63n }) },
        "Filecoin.Version": { call: () => ({ Blocks: [{ Nonce: 2n ** 63n }] }) },
      },
    });
    expect(await lotus.request("Filecoin.TestBig").catch((error) => error.kind)).toBe("overflow");
    expect(await failure(lotus.testBig())).toMatchObject({
      kind: "overflow",
      operation: "Filecoin.TestBig",
      data: "18446744073709551615",
    });
    expect(await lotus.testEcho("still there")).toBe("still there");
  });

  test("of ten million bytes", async () => {
    expect(((await lotus.testBlob(10_000_000)) as string).length).toBe(13_333_336);
  });
});

describe("the end of a call", () => {
  test("a signal ends it and cancels it on the server, by its id as a number", async () => {
    const controller = new AbortController();
    const slow = failure(lotus.with({ signal: controller.signal }).testSlow(60_000));
    await server.until(() => server.connections[0]?.received.length === 1);
    controller.abort();
    expect(await slow).toMatchObject({
      kind: "aborted",
      sent: true,
      message: "Filecoin.TestSlow: the call was aborted",
    });
    await server.until(() => server.cancelled === 1);
    expect(socket().cancels).toEqual([1]);
    expect(socket().received.at(-1)?.text).toBe('{"jsonrpc":"2.0","method":"xrpc.cancel","params":[1]}');
    // The answer to what was given up is no one's.
    expect(await lotus.chainHead()).toEqual(chain.head);
  });

  test("so does the end of its time", async () => {
    const error = await failure(lotus.with({ timeout: 20 }).testSlow(60_000));
    expect(error).toMatchObject({ kind: "timeout", operation: "Filecoin.TestSlow" });
    expect(error.message).toMatch(/no answer within 20 ms; raise `timeout`/);
  });

  test("a signal that has fired sends nothing", async () => {
    const error = await failure(lotus.with({ signal: AbortSignal.abort(new Error("enough")) }).chainHead());
    expect(error).toMatchObject({ kind: "aborted", sent: false });
    expect(error.message).toBe("Filecoin.ChainHead: the call was aborted before it was sent: enough");
    expect(server.handshakes).toEqual([]);
  });

  test("one signal ends all calls that have it, and no others", async () => {
    const controller = new AbortController();
    const scoped = lotus.with({ signal: controller.signal });
    const calls = [1, 2, 3].map(() => failure(scoped.testSlow(60_000)));
    const hold = server.hold("Filecoin.Version");
    const other = lotus.version();
    await server.until(() => hold.calls.length === 1);
    controller.abort();
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(["aborted", "aborted", "aborted"]);
    hold.release();
    expect(await other).toEqual(chain.version);
  });

  test.each([
    [{ timeout: -1 }, "`timeout` must be milliseconds"],
    [{ signal: {} as AbortSignal }, "`signal` must be an AbortSignal"],
  ])("%j is refused", async (options, message) => {
    expect(await failure(lotus.with(options).chainHead())).toMatchObject({
      kind: "usage",
      message: expect.stringContaining(message),
    });
  });

  test("the client's own end is that of all calls", async () => {
    const slow = failure(lotus.testSlow(60_000));
    await server.until(() => server.connections[0]?.received.length === 1);
    await lotus.close();
    expect(await slow).toMatchObject({ kind: "aborted", sent: true, message: expect.stringContaining("was closed") });
    expect(await failure(lotus.chainHead())).toMatchObject({
      kind: "usage",
      message: expect.stringContaining("closed"),
    });
    await server.until(() => server.connections.every(({ isOpen }) => !isOpen));
  });
});

describe("the token", () => {
  test("travels in a header where one can be sent", async () => {
    const client = connect({ token: token("read", "write"), headers: { "x-app": "test", "x-none": undefined } });
    expect(await client.walletList()).toEqual([chain.address]);
    expect(server.handshakes[0]?.path).toBe("/rpc/v1");
    expect(server.handshakes[0]?.headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer ey/),
      "x-app": "test",
    });
    await client.close();
  });

  test("travels in the query with the platform's own WebSocket", async () => {
    const given = token("read", "write");
    const client = connect({ token: async () => given, webSocket: undefined });
    const native = (globalThis as { WebSocket?: unknown }).WebSocket;
    Object.assign(globalThis, { WebSocket });
    try {
      expect(await client.walletList()).toEqual([chain.address]);
      expect(server.handshakes[0]?.path).toBe(`/rpc/v1?token=${given}`);
      expect(server.handshakes[0]?.headers).not.toHaveProperty("sec-websocket-protocol");
    } finally {
      Object.assign(globalThis, { WebSocket: native });
      await client.close();
    }
  });

  test("is in no error", async () => {
    const secret = `${token("read")}x`;
    const client = connect({ token: secret });
    const error = await failure(client.chainHead());
    expect(error).toMatchObject({ kind: "http", status: 401, sent: false });
    expect(error.message).toMatch(/the server answered the handshake with 401: the token is expired/);
    expect(JSON.stringify([error, error.message, error.stack, String(error.cause)])).not.toContain(secret);
    await client.close();
  });

  test.each([
    ["no platform has one by itself", { webSocket: undefined }, /no WebSocket: give `webSocket`, on Node 20 with/],
    [
      "the token cannot be had",
      {
        token: () => {
          throw new Error("locked");
        },
      },
      /the function given as `token` failed/,
    ],
  ])("a call fails when %s", async (_, options, message) => {
    const native = (globalThis as { WebSocket?: unknown }).WebSocket;
    Object.assign(globalThis, { WebSocket: undefined });
    const client = connect(options);
    expect(await failure(client.chainHead())).toMatchObject({
      kind: "usage",
      operation: "Filecoin.ChainHead",
      message: expect.stringMatching(message),
    });
    await client.close();
    Object.assign(globalThis, { WebSocket: native });
  });
});

describe("hooks", () => {
  test("hear of each call, and cannot break it", async () => {
    const events: unknown[] = [];
    const client = connect({
      hooks: {
        request: ({ operation, attempt, url }) => {
          events.push(["request", operation, attempt, url]);
          throw new Error("no matter");
        },
        response: ({ operation, duration, error }) => events.push(["response", operation, duration >= 0, error?.code]),
      },
    });
    await client.chainHead();
    await failure(client.request("Filecoin.Nope"));
    const url = `${server.wsUrl}/rpc/v1`;
    expect(events).toEqual([
      ["request", "Filecoin.ChainHead", 1, url],
      ["response", "Filecoin.ChainHead", true, undefined],
      ["request", "Filecoin.Nope", 1, url],
      ["response", "Filecoin.Nope", true, -32601],
    ]);
    await client.close();
  });
});
