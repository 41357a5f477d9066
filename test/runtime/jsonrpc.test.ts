import { deepEqual, deepStrictEqual } from "node:assert";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonRpcOptions } from "../../templates/runtime/jsonrpc.js";
import { type Fault, type LotusServer, startLotus, token } from "../servers/lotus.js";
import { head, message } from "../servers/lotus-chain.js";
import { createClient, failure, type TestClient } from "./api.js";

let server: LotusServer;
let lotus: TestClient;
beforeAll(async () => {
  server = await startLotus();
});
afterAll(() => server.close());
beforeEach(() => {
  server.fault = undefined;
  server.received.length = 0;
  lotus = createClient({ url: server.url });
});

/** What the server got: name and parameters of each call. */
const calls = (): unknown[] => server.received.map(({ json }) => [json?.method, json?.params]);

describe("a call", () => {
  test("gives the result", async () => {
    expect(await lotus.chainHead?.()).toEqual(head);
    expect(server.received).toMatchObject([
      {
        method: "POST",
        path: "/rpc/v1",
        headers: { "content-type": "application/json" },
        body: '{"jsonrpc":"2.0","id":1,"method":"Filecoin.ChainHead","params":[]}',
      },
    ]);
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
  });

  test.each<[name: string, args: unknown[], method: string, params: unknown]>([
    // Names.
    ["chainHead", [], "Filecoin.ChainHead", []],
    ["ethBlockNumber", [], "Filecoin.EthBlockNumber", []],
    ["eth2Head", [], "Filecoin.Eth2Head", []],
    ["über", [], "Filecoin.Über", []],
    ["überBlick", [], "Filecoin.ÜberBlick", []],
    ["日本", [], "Filecoin.日本", []],
    ["id", [], "Filecoin.ID", []],
    ["discover", [], "rpc.discover", []],
    // A method that the table does not know is sent all the same: the server knows best.
    ["chainHeads", [], "Filecoin.ChainHeads", []],
    // The server counts parameters: those left out travel as null.
    ["chainGetTipSetByHeight", [5], "Filecoin.ChainGetTipSetByHeight", [5, null]],
    ["chainGetTipSetByHeight", [5, undefined], "Filecoin.ChainGetTipSetByHeight", [5, null]],
    ["chainGetTipSetByHeight", [5, null], "Filecoin.ChainGetTipSetByHeight", [5, null]],
    ["chainGetTipSetByHeight", [5, head.Cids], "Filecoin.ChainGetTipSetByHeight", [5, head.Cids]],
    ["chainGetTipSetByHeight", [5, null, 7], "Filecoin.ChainGetTipSetByHeight", [5, null, 7]],
    // Without a count, what is undefined at the end is not there.
    ["walletBalance", ["f01"], "Filecoin.WalletBalance", ["f01"]],
    ["walletBalance", ["f01", undefined, undefined], "Filecoin.WalletBalance", ["f01"]],
    ["walletBalance", ["f01", undefined, 1], "Filecoin.WalletBalance", ["f01", null, 1]],
    ["walletBalance", [null], "Filecoin.WalletBalance", [null]],
    // Parameters by name.
    ["walletSign", ["f01", "AQID"], "Filecoin.WalletSign", { address: "f01", data: "AQID" }],
    ["walletSign", ["f01", undefined, null], "Filecoin.WalletSign", { address: "f01", note: null }],
  ])("%s(%j) is %s", async (name, args, method, params) => {
    await lotus[name]?.(...args).catch(() => {});
    expect(calls()).toEqual([[method, params]]);
  });

  test("integers above 2^53 are exact in both directions", async () => {
    const signer = createClient({ url: server.url, token: token("sign") });
    const sent = await signer.mpoolPushMessage?.({ ...message, GasLimit: 2n ** 53n + 1n });
    expect(server.received[0]?.body).toContain('"GasLimit":9007199254740993}');
    expect(sent).toMatchObject({ Message: { GasLimit: 9007199254740993n, Nonce: 1 } });
    expect(await failure(() => lotus.testBig?.())).toMatchObject({
      kind: "overflow",
      operation: "Filecoin.TestBig",
      data: "18446744073709551615",
    });
  });

  test("a value that cannot travel is refused, and nothing is sent", async () => {
    const error = await failure(() => lotus.mpoolPushMessage?.({ ...message, GasLimit: 2 ** 53 }));
    expect(error).toMatchObject({
      kind: "encoding",
      message: expect.stringContaining("/params/0/GasLimit is past 2^53"),
    });
    expect(server.received).toEqual([]);
  });

  test.each<[name: string, args: unknown[], result: unknown]>([
    ["testVoid", [], null],
    ["testNilSlice", [], null],
    ["testBlob", [4], "AAAAAA=="],
    ["testEcho", [{ s: "<a>&\u2028 é 😀" }], { s: "<a>&\u2028 é 😀" }],
    ["testEcho", [false], false],
    ["testEcho", [0], 0],
    ["testEcho", [""], ""],
  ])("%s(%j) gives %j", async (name, args, result) => {
    expect(await lotus[name]?.(...args)).toEqual(result);
  });

  test("can be taken off the client, and is the same each time", async () => {
    const { chainHead } = lotus;
    expect(await chainHead?.()).toEqual(head);
    expect(lotus.chainHead).toBe(chainHead);
  });

  test("has an id of its own, whatever runs at once", async () => {
    const scoped = lotus.with({ timeout: 1000 });
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? lotus : scoped).version?.()));
    expect(new Set(server.received.map(({ json }) => json?.id)).size).toBe(20);
  });
});

describe("request", () => {
  test.each<[method: string, params: unknown, sent: unknown]>([
    ["Filecoin.New", undefined, []],
    ["Filecoin.New", [1, undefined, "a"], [1, null, "a"]],
    ["Filecoin.New", { a: 1 }, { a: 1 }],
    ["chain_new", [], []],
    ["Filecoin.ChainNotify", [], []],
  ])("%s %j", async (method, params, sent) => {
    await lotus.request?.(method, params).catch(() => {});
    expect(calls()).toEqual([[method, sent]]);
  });

  test("gives the result, with the options of the call", async () => {
    expect(await lotus.request?.("Filecoin.ChainHead", [], { headers: { "x-a": "b" } })).toEqual(head);
    expect(server.received[0]?.headers["x-a"]).toBe("b");
  });
});

describe("with", () => {
  test("sets options for a part of a program", async () => {
    const outer = lotus.with({ headers: { "x-a": "1", "x-b": "1" }, timeout: 60_000 });
    const inner = outer.with({ headers: { "X-A": "2", "x-b": undefined }, timeout: undefined });
    for (const client of [lotus, outer, inner]) await client.id?.();
    const sent = server.received.map(({ headers }) => [headers["x-a"], headers["x-b"]]);
    expect(sent).toEqual([
      [undefined, undefined],
      ["1", "1"],
      ["2", undefined],
    ]);
  });

  test("a signal ends its calls and no other", async () => {
    const controller = new AbortController();
    const scoped = lotus.with({ signal: controller.signal }).with({ timeout: 0 });
    const slow = failure(() => scoped.testSlow?.(5000));
    const other = lotus.testSlow?.(100);
    await expect.poll(() => server.received.length).toBe(2);
    controller.abort();
    expect((await slow).kind).toBe("aborted");
    expect(await other).toBe("done");
    await expect.poll(() => server.cancelled).toBe(1);
  });
});

describe("a call that may take long by its nature", () => {
  const later = async (_: unknown, init?: RequestInit) => {
    await new Promise((resolve) => setTimeout(resolve, 120_000));
    return Response.json({ jsonrpc: "2.0", id: JSON.parse(String(init?.body)).id, result: "done" });
  };

  test.each<[name: string, timeout: number | undefined, outcome: string]>([
    ["stateWaitMsg", undefined, "done"],
    ["stateWaitMsg", 90_000, "timeout"],
    ["version", undefined, "timeout"],
    ["version", 0, "done"],
  ])("%s with timeout %s: %s", async (name, timeout, outcome) => {
    vi.useFakeTimers();
    const client = createClient({ url: server.url, fetch: later, timeout });
    const settled = client[name]?.().catch((error) => error.kind);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await settled).toBe(outcome);
    vi.useRealTimers();
  });
});

describe("streams", () => {
  test.each(["chainNotify", "chainExport", "ethSubscribe"])("%s needs a WebSocket", async (name) => {
    const stream = lotus[name]?.() as unknown as AsyncIterator<unknown>;
    const error = await failure(() => stream.next());
    expect(error).toMatchObject({
      kind: "usage",
      operation: `Filecoin.${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      message: expect.stringMatching(/a stream needs a WebSocket/),
    });
    expect(server.received).toEqual([]);
  });
});

describe("url", () => {
  const urlOf = async (url: string): Promise<unknown> => {
    const fetch = vi.fn(async () => Response.json({ jsonrpc: "2.0", id: 1, result: null }));
    await createClient({ url, fetch }).id?.();
    return (fetch.mock.calls as unknown[][])[0]?.[0];
  };

  test.each([
    ["http://127.0.0.1:1234", "http://127.0.0.1:1234/rpc/v1"],
    ["http://127.0.0.1:1234/", "http://127.0.0.1:1234/rpc/v1"],
    ["http://127.0.0.1:1234?token=abc", "http://127.0.0.1:1234/rpc/v1?token=abc"],
    ["HTTPS://Node.Example", "https://node.example/rpc/v1"],
    ["http://[::1]:1234", "http://[::1]:1234/rpc/v1"],
    ["https://node.example/filecoin", "https://node.example/filecoin"],
    ["https://node.example/filecoin/", "https://node.example/filecoin/"],
    ["https://node.example/rpc/v0", "https://node.example/rpc/v0"],
    ["https://node.example/rpc/v1?token=abc", "https://node.example/rpc/v1?token=abc"],
    ["calibration", "https://calibration.example/rpc/v1"],
    ["bare", "https://bare.example/rpc/v1"],
    [new URL("http://127.0.0.1:1234") as unknown as string, "http://127.0.0.1:1234/rpc/v1"],
  ])("%s is %s", async (given, url) => {
    expect(await urlOf(given)).toBe(url);
  });

  const known =
    "url must be a multiaddr or calibration or bare or an http, https, ws or wss URL without user and password: " +
    "give `token`, or an authorization header, instead";
  test.each([
    ["ws://", known],
    ["wsx://node.example", known],
    ["", known],
    ["calibratoin", known],
    ["toString", known],
    ["127.0.0.1:1234", known],
    ["file:///etc/passwd", known],
    ["http://", known],
    [undefined as unknown as string, known],
    ["https://user:secret@node.example/rpc/v1", known],
    ["https://user@node.example", known],
  ])("%s is refused when the client is made", async (url, message) => {
    expect(await failure(() => createClient({ url }))).toMatchObject({ name: "TestError", kind: "usage", message });
  });

  test("a multiaddr is read when the first call is made", async () => {
    const client = createClient({ url: "/ip4/127.0.0.1/udp/1234/quic" });
    expect(await failure(() => client.chainHead?.())).toMatchObject({ kind: "usage", message: known });
  });

  test.each([undefined, null, {}, "calibration"])("options that are %o are refused too", async (options) => {
    const error = await failure(() => createClient(options as unknown as JsonRpcOptions));
    expect(error).toMatchObject({ name: "TestError", kind: "usage", message: known });
  });
});

describe("token", () => {
  const root = token("read", "write", "sign", "admin");
  const authorization = (): unknown[] => server.received.map(({ headers }) => headers.authorization);

  test.each<[what: string, given: JsonRpcOptions["token"], sent: string | undefined]>([
    ["a string", root, `Bearer ${root}`],
    ["a string with a line break at its end, as files have it", `${root}\n`, `Bearer ${root}`],
    ["a function", () => root, `Bearer ${root}`],
    ["an async function", async () => ` ${root} `, `Bearer ${root}`],
    ["undefined", undefined, undefined],
  ])("%s", async (_, given, sent) => {
    await createClient({ url: server.url, token: given }).chainHead?.();
    expect(authorization()).toEqual([sent]);
  });

  test("a function is asked for each call, and only then", async () => {
    const give = vi.fn().mockReturnValueOnce(token("read")).mockResolvedValueOnce(root);
    const client = createClient({ url: server.url, token: give });
    expect(give).not.toHaveBeenCalled();
    await client.chainHead?.();
    await client.with({ timeout: 1000 }).chainHead?.();
    expect(authorization()).toEqual([`Bearer ${token("read")}`, `Bearer ${root}`]);
  });

  test("a header of the caller's takes its place", async () => {
    const client = createClient({ url: server.url, token: "bad" });
    await client.with({ headers: { Authorization: `Bearer ${root}` } }).walletList?.();
    await client.with({ headers: { Authorization: undefined } }).chainHead?.();
    expect(authorization()).toEqual([`Bearer ${root}`, undefined]);
  });

  test.each<[what: string, given: unknown, message: string]>([
    ["an empty string", "", "the token is empty: give one, or leave `token` out"],
    ["white space", " \n", "the token is empty: give one, or leave `token` out"],
    ["a function that gives nothing", () => undefined, "the token is empty: give one, or leave `token` out"],
    ["a function that fails", () => Promise.reject(new Error("locked")), "the function given as `token` failed"],
    [
      "a function that throws",
      () => {
        throw new Error("locked");
      },
      "the function given as `token` failed",
    ],
  ])("%s: nothing is sent", async (_, given, message) => {
    const client = createClient({ url: server.url, token: given as string });
    const error = await failure(() => client.chainHead?.());
    expect(error).toMatchObject({ kind: "usage", message: `Filecoin.ChainHead: ${message}` });
    expect(server.received).toEqual([]);
  });

  const html = { status: 502, body: "<html>", headers: { "content-type": "text/html" } };
  const never = (url: string) => () => Promise.reject(new Error(`error sending request for url (${url})`));
  test.each<[what: string, options: Partial<JsonRpcOptions>, fault: Fault | undefined, kind: string]>([
    ["refused", {}, undefined, "http"],
    ["a server error", {}, html, "http"],
    ["an answer that is no JSON", {}, { ...html, status: 200 }, "encoding"],
    ["the wrong id", { token: root }, { status: 200, body: '{"id":77,"result":1}' }, "encoding"],
    ["a redirect to another path with the query", {}, { redirect: 302, to: "/other?token=SECRET" }, "http"],
    ["a cut connection", {}, { cut: "before headers" }, "connection"],
    ["a cut body", { token: root }, { cut: "in the body" }, "connection"],
    ["too slow", { timeout: 20 }, { delay: 1000, before: "headers" }, "timeout"],
    ["a refused connection", { url: "http://127.0.0.1:9/rpc/v1?token=SECRET" }, undefined, "connection"],
    ["a platform that puts the URL into its errors", { fetch: never("URL") }, undefined, "connection"],
    ["a line break within", { token: "SEC\nRET" }, undefined, "usage"],
    ["a character that no header holds", { token: () => "SECRET€" }, undefined, "usage"],
    ["aborted", { signal: AbortSignal.abort() }, undefined, "aborted"],
    ["an error of the server", { token: root }, undefined, "rpc"],
  ])("is in no part of the error: %s", async (_, options, fault, kind) => {
    server.fault = fault;
    const url = String(options.url ?? `${server.url}/rpc/v1?token=SECRET`);
    const fetch = options.fetch && never(url);
    const client = createClient({ token: "SECRET", ...options, url, ...(fetch && { fetch }) });
    const error = await failure(() => client.stateNope?.());
    expect(error.kind).toBe(kind);
    const told = [error.message, error.stack, JSON.stringify(error), String(error.cause)];
    told.push(inspect(error, { depth: 20, showHidden: true }), inspect(client, { depth: 20, showHidden: true }));
    expect(told.join("\n")).not.toMatch(/SEC\n?RET/);
    expect(told.join("\n")).not.toContain(root);
  });
});

describe("errors", () => {
  test.each<[name: string, args: unknown[], facts: object]>([
    [
      "stateNope",
      [],
      { status: 500, code: -32601, message: "Filecoin.StateNope: method 'Filecoin.StateNope' not found" },
    ],
    ["version", [1], { status: 500, code: -32602, message: expect.stringContaining("wrong param count") }],
    [
      "chainGetTipSetByHeight",
      ["5"],
      { status: 500, code: -32700, message: expect.stringContaining("string into Go") },
    ],
    [
      "ethGetBlockTransactionCountByNumber",
      ["0x11"],
      { status: 200, code: 12, data: 17, message: expect.stringContaining("null round") },
    ],
    ["stateGetActor", ["f099"], { status: 200, code: 11, message: "Filecoin.StateGetActor: actor not found" }],
    [
      "walletList",
      [],
      {
        kind: "permission",
        permission: "write",
        status: 200,
        code: 1,
        message:
          "Filecoin.WalletList: missing permission to invoke 'WalletList' (need 'write'): use a token that was made with that permission",
      },
    ],
    ["testPanic", [], { status: 500, code: 0, message: expect.stringContaining("boom") }],
    [
      "testMeta",
      [],
      {
        status: 200,
        code: 77,
        body: expect.objectContaining({ error: expect.objectContaining({ meta: { what: "x" } }) }),
      },
    ],
  ])("of the server: %s(%j)", async (name, args, facts) => {
    const error = await failure(() => lotus[name]?.(...args));
    expect(error).toMatchObject({
      name: "TestError",
      kind: "rpc",
      operation: expect.stringMatching(/^Filecoin\./),
      ...facts,
    });
  });

  const answer = (status: number, body: string, type = "application/json"): Fault => ({
    status,
    body,
    headers: { "content-type": type },
  });
  test.each<[what: string, fault: Fault, facts: object]>([
    [
      "401",
      answer(401, ""),
      {
        kind: "http",
        status: 401,
        message: "the server answered 401: it wants a token: give `token` to createClient",
      },
    ],
    [
      "404",
      answer(404, "404 page not found\n", "text/plain"),
      {
        kind: "http",
        status: 404,
        body: "404 page not found\n",
        message: "the server answered 404: nothing is served at this path; is the url right?",
      },
    ],
    [
      "429",
      answer(429, ""),
      {
        kind: "http",
        status: 429,
        message: "the server answered 429: too many connections or requests; wait before sending again",
      },
    ],
    [
      "a proxy's page",
      answer(502, "<html>", "text/html"),
      {
        kind: "http",
        status: 502,
        body: "<html>",
        message: "the server answered 502: the server, or a proxy in front of it, failed or is down",
      },
    ],
    ["JSON that is no JSON-RPC", answer(403, '{"error":"no"}'), { kind: "http", status: 403, body: { error: "no" } }],
    [
      "an error in the dress of success",
      answer(200, '{"error":"no"}'),
      { kind: "encoding", status: 200, body: '{"error":"no"}' },
    ],
    [
      "a page with 200",
      answer(200, "<html>", "text/html"),
      {
        kind: "encoding",
        status: 200,
        body: "<html>",
        message: "the server answered 200 with text/html, which is no JSON-RPC response: is the url right?",
      },
    ],
    [
      "nothing with 200",
      answer(200, ""),
      {
        kind: "encoding",
        status: 200,
        message: "the server answered 200 with an empty body, which is no JSON-RPC response: is the url right?",
      },
    ],
    ["null", answer(200, "null"), { kind: "encoding" }],
    ["a list", answer(200, "[]"), { kind: "encoding" }],
    ["text", answer(200, '"jsonrpc"'), { kind: "encoding" }],
    [
      "half of the JSON",
      answer(200, '{"id":1,"jsonrpc":"2.0","res'),
      {
        kind: "encoding",
        cause: expect.any(SyntaxError),
        body: '{"id":1,"jsonrpc":"2.0","res',
        message: "the server answered 200 with JSON that cannot be read: see `body`",
      },
    ],
    [
      "the answer to another call",
      { id: 99 },
      { kind: "encoding", message: "the answer is to request 99, not to this one (1)" },
    ],
    [
      "the id as a string",
      { id: "1" },
      { kind: "encoding", message: 'the answer is to request "1", not to this one (1)' },
    ],
    ["no id", { without: ["id"] }, { kind: "encoding" }],
    [
      "an error without words",
      answer(200, '{"id":1,"error":{}}'),
      { kind: "rpc", message: "the server gave no reason" },
    ],
    [
      "an error whose words are none",
      answer(200, '{"id":1,"error":{"message":{}}}'),
      { message: "the server gave no reason" },
    ],
    [
      "an error of mere text",
      answer(200, '{"id":1,"error":"no such actor"}'),
      { kind: "rpc", message: "no such actor" },
    ],
    [
      "a proxy's error of mere text",
      answer(429, '{"error":"slow down"}'),
      { kind: "http", status: 429, body: { error: "slow down" } },
    ],
    [
      "an error to no id",
      answer(500, '{"id":null,"error":{"code":-32700,"message":"Parse error"}}'),
      { kind: "rpc", status: 500, code: -32700 },
    ],
  ])("of the way: %s", async (_, fault, facts) => {
    server.fault = fault;
    const error = await failure(() => lotus.chainHead?.());
    const { message } = facts as { message?: string };
    expect(error).toMatchObject({
      name: "TestError",
      operation: "Filecoin.ChainHead",
      ...facts,
      ...(message && { message: `Filecoin.ChainHead: ${message}` }),
    });
  });

  test.each<[what: string, token: JsonRpcOptions["token"], headers: JsonRpcOptions["headers"]]>([
    ["the client's", "x.y.z", undefined],
    ["a header's", undefined, { Authorization: "Bearer x.y.z" }],
  ])("a token that is refused, %s, is told apart from none", async (_, given, headers) => {
    const error = await failure(() => createClient({ url: server.url, token: given, headers }).chainHead?.());
    const advice = "the token is expired, mistyped or made by another node";
    expect(error).toMatchObject({
      kind: "http",
      message: `Filecoin.ChainHead: the server answered 401: ${advice}`,
    });
  });

  test.each<[what: string, fault: Fault, result: unknown]>([
    // Go servers of other make leave out what is empty.
    ["no result", { without: ["result"] }, null],
    ["no jsonrpc", { without: ["jsonrpc"] }, "1000000000000000000"],
    ["null as error", answer(200, '{"id":1,"result":2,"error":null}'), 2],
  ])("%s is no error", async (_, fault, result) => {
    server.fault = fault;
    expect(await lotus.walletBalance?.("f01")).toBe(result);
  });
});

describe("the client itself", () => {
  test("is no promise, and looking at it calls nothing", async () => {
    const client = await (async () => await lotus)();
    expect(client).toBe(lotus);
    expect(JSON.stringify(client)).toBe("{}");
    expect(`${client}`).toBe("[object Object]");
    expect(inspect(client)).toContain("request");
    expect("chainHead" in client).toBe(true);
    expect("with" in client).toBe(true);
    const names = [
      "then",
      "toJSON",
      "nope",
      "inspect",
      "asymmetricMatch",
      "hasAttribute",
      "tagName",
      "catch",
      "$$typeof",
    ];
    // Of a method's first word, only the beginning.
    names.push("chai", "chainhead", "chain_head", "stateful", "", "0", "@@iterator", "Chain", "überall", "日本語");
    for (const name of [...names, Symbol.iterator, Symbol.toPrimitive]) {
      expect([name, name in client, Reflect.get(client, name)]).toEqual([name, false, undefined]);
    }
    expect(Object.keys({ ...client })).toEqual(["with", "request", "batch", "close", "chainHead"]);
    expect(server.received).toEqual([]);
  });

  test("is a value like any other to assertions, those that fail and show it included", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({}));
    const [lotus, twin] = [createClient({ url: server.url, fetch }), createClient({ url: server.url, fetch })];
    const spy = vi.fn();
    spy(lotus);
    const other = { with: expect.any(Function), chainHead: "another" };
    for (const check of [
      () => expect(lotus).toEqual(twin),
      () => expect(lotus).toEqual(other),
      () => expect(lotus).toStrictEqual(other),
      () => expect(lotus).toMatchObject(other),
      () => expect({ lotus }).toEqual({ lotus: new Map([[1, 2]]) }),
      () => expect([lotus]).toContainEqual(1),
      () => expect(lotus).toHaveProperty("nope"),
      () => expect(lotus).toBeInstanceOf(Map),
      () => expect(lotus).toBe(null),
      () => expect(spy).toHaveBeenCalledWith(other),
      () => expect(() => Promise.reject(lotus)).rejects.toEqual(other),
      () => deepStrictEqual(lotus, twin),
      () => deepEqual(lotus, other),
    ]) {
      try {
        await check();
      } catch (error) {
        expect(error).toHaveProperty("name", "AssertionError");
        inspect(error);
      }
    }
    // A call takes a moment to its request.
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(fetch).not.toHaveBeenCalled();
  });

  test("close and `await using` have nothing to wait for", async () => {
    const client = createClient({ url: server.url }) as unknown as { close(): Promise<void> } & AsyncDisposable;
    expect(await client.close()).toBe(undefined);
    expect(await client[Symbol.asyncDispose]()).toBe(undefined);
  });

  test("options may be undefined one by one", async () => {
    const client = createClient({
      url: server.url,
      token: undefined,
      fetch: undefined,
      headers: undefined,
      signal: undefined,
      timeout: undefined,
    });
    expect(await client.id?.()).toMatch(/^12D3/);
  });
});
