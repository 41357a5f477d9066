/** Several calls in one request: each ends by itself, whatever comes back. */

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient as createMinerClient } from "../../generated/lotus/dist/miner.js";
import { createClient } from "../../generated/lotus/dist/v1.js";
import { type LotusServer, startLotus, token } from "../servers/lotus.js";
import { head } from "../servers/lotus-chain.js";

let server: LotusServer;
beforeAll(async () => {
  server = await startLotus();
});
beforeEach(() => {
  server.received.length = 0;
  server.fault = undefined;
});
afterAll(() => server.close());

const lotus = (given?: string) => createClient({ url: server.url, token: given, permission: "admin" });

test("is one request, and a list of how each call ended", async () => {
  const [first, second, third] = await lotus().batch((b) => [
    b.chainHead(),
    b.stateGetActor("f099"),
    b.ethGetBlockTransactionCountByNumber("0x11"),
  ]);
  expect(first).toEqual({ status: "fulfilled", value: head });
  expect(second).toMatchObject({
    status: "rejected",
    reason: { kind: "rpc", codeName: "EActorNotFound", operation: "Filecoin.StateGetActor" },
  });
  expect(third).toMatchObject({ status: "rejected", reason: { codeName: "ENullRound", data: 17 } });
  expect(server.received.map(({ body }) => JSON.parse(body))).toEqual([
    [
      { jsonrpc: "2.0", id: 1, method: "Filecoin.ChainHead", params: [] },
      { jsonrpc: "2.0", id: 2, method: "Filecoin.StateGetActor", params: ["f099", null] },
      { jsonrpc: "2.0", id: 3, method: "Filecoin.EthGetBlockTransactionCountByNumber", params: ["0x11"] },
    ],
  ]);
});

test("of nothing sends nothing", async () => {
  expect(await lotus().batch(() => [])).toEqual([]);
  expect(server.received).toEqual([]);
});

test("what is made of a call is a call still", async () => {
  const [height] = await lotus().batch((b) => [b.chainHead().then(({ Height }) => Height)]);
  expect(height).toEqual({ status: "fulfilled", value: head.Height });
});

test("what is not returned is nobody's, even when it fails", async () => {
  server.fault = { cut: "before headers" };
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const outcomes = await lotus().batch((b) => {
    b.walletList();
    b.authNew(["read"]);
    b.request("Filecoin.ChainHead");
    return [b.chainHead()];
  });
  await new Promise(setImmediate);
  process.off("unhandledRejection", unhandled);
  expect(outcomes).toMatchObject([{ reason: { kind: "connection" } }]);
  expect(unhandled).not.toHaveBeenCalled();
});

test("options hold for the whole", async () => {
  await lotus().batch((b) => [b.chainHead()], { headers: { "x-mine": "1" } });
  expect(server.received[0]?.headers).toMatchObject({ "x-mine": "1" });
  const signal = AbortSignal.abort();
  expect(await lotus().batch((b) => [b.chainHead()], { signal })).toMatchObject([{ reason: { kind: "aborted" } }]);
});

test("what the token does not permit, or cannot be written, does not stop the others", async () => {
  const outcomes = await lotus(token("read")).batch((b) => [
    b.walletList(),
    b.request("Filecoin.TestEcho", [Number.NaN]),
    b.chainHead(),
  ]);
  expect(outcomes).toMatchObject([
    { reason: { kind: "permission", permission: "write" } },
    { reason: { kind: "encoding" } },
    { status: "fulfilled" },
  ]);
  expect(server.received.map(({ body }) => JSON.parse(body).length)).toEqual([1]);
});

test("of which nothing can be sent sends nothing", async () => {
  expect(await lotus(token("read")).batch((b) => [b.walletList()])).toMatchObject([{ reason: { kind: "permission" } }]);
  expect(server.received).toEqual([]);
});

describe("misuse", () => {
  test("a stream", async () => {
    const batch = lotus().batch((b) => [(b as unknown as { chainNotify(): Promise<unknown> }).chainNotify()]);
    await expect(batch).rejects.toMatchObject({
      kind: "usage",
      message: expect.stringContaining("a stream cannot be part of a batch"),
    });
  });
  test("bytes", async () => {
    type Bytes = { readonly computeDataCid: (size: number, bytes: Blob) => Promise<unknown> };
    const miner = createMinerClient({ url: server.url, token: "T" });
    const outcomes = await miner.batch((b) => [(b as unknown as Bytes).computeDataCid(1, new Blob(["x"]))]);
    expect(outcomes).toMatchObject([{ reason: { kind: "usage", message: expect.stringContaining("takes bytes") } }]);
    expect(server.received).toEqual([]);
  });
  test("no list", async () => {
    await expect(lotus().batch((() => undefined) as never)).rejects.toMatchObject({ kind: "usage" });
  });
  test("a call after the batch was sent", async () => {
    let late: { chainHead(): Promise<unknown> } | undefined;
    await lotus().batch((b) => {
      late = b;
      return [b.chainHead()];
    });
    expect(() => late?.chainHead()).toThrow(/the batch has been sent/);
  });
});

test("an integer that a number cannot hold fails its own call alone", async () => {
  const long = "9007199254740993";
  const results = [`{"Height":${long}}`, "[]", `{"GasLimit":${long}}`];
  const text = results.map((result, index) => `{"jsonrpc":"2.0","id":${index + 1},"result":${result}}`).join();
  server.fault = { status: 200, body: `[${text}]` };
  const outcomes = await lotus().batch((b) => [b.chainHead(), b.walletList(), b.chainGetMessage({ "/": "bafy" })]);
  expect(outcomes).toMatchObject([
    { reason: { kind: "overflow", operation: "Filecoin.ChainHead", data: long } },
    { value: [] },
    { value: { GasLimit: BigInt(long) } },
  ]);
});

describe("whatever comes back", () => {
  const body = (text: string, status = 200) => {
    server.fault = { status, body: text, headers: { "content-type": "application/json" } };
    return lotus().batch((b) => [b.chainHead(), b.ethBlockNumber()]);
  };
  const ok = (id: unknown, result: unknown) => ({ jsonrpc: "2.0", id, result });

  test.each<[string, unknown[], unknown[]]>([
    ["out of order", [ok(2, "b"), ok(1, "a")], [{ value: "a" }, { value: "b" }]],
    ["one missing", [ok(2, "b")], [{ reason: { kind: "encoding" } }, { value: "b" }]],
    ["ids of others", [ok(7, "x"), ok("1", "y"), ok(2, "b")], [{ reason: { kind: "encoding" } }, { value: "b" }]],
    ["twice", [ok(1, "a"), ok(1, "z"), ok(2, "b")], [{ value: "a" }, { value: "b" }]],
    ["with what is no response", [null, 5, ok(1, "a"), ok(2, null)], [{ value: "a" }, { value: null }]],
    ["nothing", [], [{ reason: { kind: "encoding" } }, { reason: { kind: "encoding" } }]],
  ])("%s", async (_, answers, expected) => {
    expect(await body(JSON.stringify(answers))).toMatchObject(expected);
  });

  test.each<[string, string, number, object]>([
    ["the array broken off", '[{"jsonrpc":"2.0","id":1,"result":1},', 200, { kind: "encoding" }],
    [
      "one error for all",
      '{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid request"}}',
      400,
      { kind: "rpc", code: -32600 },
    ],
    ["an empty body", "", 429, { kind: "http", status: 429 }],
  ])("%s: every call ends", async (_, text, status, reason) => {
    expect(await body(text, status)).toMatchObject([{ reason }, { reason }]);
  });

  test("no connection", async () => {
    server.fault = { cut: "before headers" };
    const outcomes = await lotus().batch((b) => [b.chainHead(), b.ethBlockNumber()]);
    expect(outcomes).toMatchObject([{ reason: { kind: "connection" } }, { reason: { kind: "connection" } }]);
  });

  test("hooks are told of one request", async () => {
    const told: unknown[] = [];
    const hooks = {
      request: ({ operation }: { operation: string }) => told.push(operation),
      response: () => told.push("answered"),
    };
    await createClient({ url: server.url, hooks }).batch((b) => [b.chainHead(), b.ethBlockNumber()]);
    expect(told).toEqual(["batch of 2 calls", "answered"]);
  });
});
