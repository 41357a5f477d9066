/** What a connection does as time goes by, with a WebSocket of the test's own and a clock that the test moves. */

import { getEventListeners } from "node:events";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { RequestEvent } from "../../templates/runtime/hooks.js";
import type { JsonRpcOptions, WebSocketLike } from "../../templates/runtime/jsonrpc.js";
import { failure, type SocketClient, socketClient } from "./api.js";
import { ScriptedSocket } from "./scripted-socket.js";

const sockets: ScriptedSocket[] = [];
const connect = (options: Partial<JsonRpcOptions> = {}): SocketClient => {
  const webSocket = (): WebSocketLike => {
    const made = new ScriptedSocket();
    sockets.push(made);
    return made;
  };
  return socketClient({ url: "wss://node.example/rpc/v1", webSocket, ...options });
};
const last = (): ScriptedSocket => sockets.at(-1) as ScriptedSocket;
/** Moves the clock, and lets all that waits for nothing else go on. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
/** A client whose socket is open. */
async function opened(options: Partial<JsonRpcOptions> = {}): Promise<SocketClient> {
  const lotus = connect(options);
  const answer = lotus.version();
  await begun(1);
  last().open();
  last().receive({ id: 1, result: "1.0" });
  await answer;
  return lotus;
}
/** Waits until so many sockets have been made: the module that makes them has to be loaded once. */
const begun = (count: number) => vi.waitFor(() => expect(sockets.length).toBe(count));

// What calls with options of their own need is loaded with the first of them, which takes time that no clock here shows.
beforeAll(() => import("../../templates/runtime/watch.js"));
beforeEach(() => {
  sockets.length = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("time allowed", () => {
  test.each<[what: string, timeout: number | undefined, method: "version" | "stateWaitMsg", after: number]>([
    ["60 seconds", undefined, "version", 60_000],
    ["what is given", 5000, "version", 5000],
    ["what is given for a call that may take long", 5000, "stateWaitMsg", 5000],
  ])("is %s", async (_, timeout, method, after) => {
    const lotus = (await opened({ heartbeat: 0 })).with({ timeout });
    const settled = vi.fn();
    const call = failure(lotus[method]()).then((error) => settled(error.kind, error.sent));
    await pass(after - 1);
    expect(settled).not.toHaveBeenCalled();
    await pass(2);
    await call;
    expect(settled).toHaveBeenCalledWith("timeout", true);
    expect(last().sent.at(-1)).toEqual({ jsonrpc: "2.0", method: "xrpc.cancel", params: [2] });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ["stateWaitMsg", undefined],
    ["version", 0],
    ["version", 2 ** 31],
  ] as const)("%s with timeout %s has no end", async (method, timeout) => {
    const lotus = (await opened({ heartbeat: 0 })).with({ timeout });
    const call = lotus[method]();
    await pass(10 ** 9);
    last().receive({ id: 2, result: "at last" });
    expect(await call).toBe("at last");
  });

  test("of a stream ends when it is open", async () => {
    const lotus = (await opened({ heartbeat: 0 })).with({ timeout: 1000 });
    const stream = lotus.mpoolSub();
    const next = stream.next();
    await pass(999);
    last().receive({ id: 2, result: 7 });
    await pass(10 ** 9);
    last().receive({ method: "xrpc.ch.val", params: [7, "late"] });
    expect(await next).toEqual({ done: false, value: "late" });
    const another = failure(lotus.mpoolSub().next());
    await pass(1001);
    expect(await another).toMatchObject({ kind: "timeout", sent: true });
    expect(last().sent.at(-1)).toMatchObject({ method: "xrpc.cancel", params: [3] });
  });

  test("counts while a connection is awaited", async () => {
    const lotus = connect();
    const call = failure(lotus.with({ timeout: 500 }).version());
    await begun(1);
    await pass(501);
    expect(await call).toMatchObject({ kind: "timeout", sent: false });
    last().open();
    expect(last().sent).toEqual([]);
  });

  test("calls with other limits end each at its own", async () => {
    const lotus = await opened({ heartbeat: 0 });
    const ended: number[] = [];
    for (const timeout of [300, 100, 200, 100]) {
      failure(lotus.with({ timeout }).version()).then(() => ended.push(timeout));
    }
    await pass(99);
    expect(ended).toEqual([]);
    await pass(2);
    expect(ended).toEqual([100, 100]);
    await pass(100);
    expect(ended).toEqual([100, 100, 200]);
    await pass(100);
    expect(ended).toEqual([100, 100, 200, 300]);
  });
});

describe("a connection that nothing uses", () => {
  test("is closed after a while, and leaves no timer; the next call opens another", async () => {
    const lotus = await opened();
    await pass(20_001);
    expect(last().end).toBe("closed with 1000");
    expect(vi.getTimerCount()).toBe(0);
    const call = lotus.version();
    await begun(2);
    last().open();
    last().receive({ id: 2, result: "1.1" });
    expect(await call).toBe("1.1");
  });

  test("stays open while it is used now and then", async () => {
    const lotus = await opened();
    for (let id = 2; id < 10; id++) {
      await pass(9000);
      const call = lotus.version();
      last().receive({ id, result: "1.0" });
      await call;
    }
    expect(sockets.length).toBe(1);
  });

  test("stays open with heartbeat 0", async () => {
    await opened({ heartbeat: 0 });
    await pass(10 ** 9);
    expect(last().end).toBe(undefined);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a server that is silent while something waits", () => {
  test("is asked for a sign of life, and given up when none comes", async () => {
    const lotus = await opened();
    const stream = lotus.mpoolSub();
    const next = failure(stream.next());
    await pass(0);
    last().receive({ id: 2, result: 1 });
    await pass(20_000);
    expect(last().sent.at(-1)).toEqual({ jsonrpc: "2.0", id: 3, method: "Filecoin.Version", params: [] });
    await pass(60_000);
    expect(await next).toMatchObject({
      kind: "connection",
      sent: true,
      message: expect.stringContaining("no sign of life for 60000 ms"),
    });
    expect(last().end).toBe("terminated");
    expect(last().sent.length).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ["an error", { error: { code: 1, message: "missing permission to invoke 'Version' (need 'read')" } }],
    ["an unknown method", { error: { code: -32601, message: "method 'Filecoin.Version' not found" } }],
    ["an answer", { result: 131840 }],
  ])("%s is a sign of life", async (_, answer) => {
    const lotus = await opened();
    const wait = lotus.stateWaitMsg();
    for (let time = 0; time < 600; time += 10) {
      await pass(10_000);
      const probe = last().sent.at(-1);
      if (probe?.method === "Filecoin.Version") last().receive({ id: probe.id, ...answer });
    }
    last().receive({ id: 2, result: "done" });
    expect(await wait).toBe("done");
    expect(sockets.length).toBe(1);
  });

  test("is not asked while values come", async () => {
    const lotus = await opened();
    const stream = lotus.mpoolSub();
    let next = stream.next();
    await pass(0);
    last().receive({ id: 2, result: 1 });
    for (let value = 0; value < 10; value++) {
      await pass(9000);
      last().receive({ method: "xrpc.ch.val", params: [1, value] });
      expect(await next).toEqual({ done: false, value });
      next = stream.next();
    }
    expect(last().sent.length).toBe(2);
  });
});

describe("a connection that cannot be had", () => {
  test("is tried three times for a call, further and further apart, as nothing was sent", async () => {
    const delays: number[] = [];
    const errors: unknown[] = [];
    const lotus = connect({
      hooks: {
        reconnect: ({ url, attempt, delay, error }) => {
          delays.push(delay);
          errors.push([url, attempt, String(error)]);
        },
      },
    });
    const call = failure(lotus.version());
    for (const count of [1, 2, 3]) {
      await begun(count);
      last().refuse("connect ECONNREFUSED");
      if (count < 3) await pass(400);
    }
    expect(await call).toMatchObject({
      kind: "connection",
      sent: false,
      message: "Filecoin.Version: no connection to node.example: connect ECONNREFUSED",
    });
    const why = "TestError: no connection to node.example: connect ECONNREFUSED";
    expect(errors).toEqual([
      ["wss://node.example/rpc/v1", 1, why],
      ["wss://node.example/rpc/v1", 2, why],
    ]);
    const [first = 0, second = 0] = delays;
    expect([first >= 100 && first <= 200, second >= 150 && second <= 250]).toEqual([true, true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is tried once with `retry: false`, and the next call waits its turn", async () => {
    const lotus = connect({ retry: false });
    const call = failure(lotus.version());
    await begun(1);
    last().refuse();
    expect(await call).toMatchObject({ kind: "connection", sent: false });
    const next = lotus.version();
    await pass(99);
    expect(sockets.length).toBe(1);
    await pass(101);
    await begun(2);
    last().open();
    last().receive({ id: 2, result: "up" });
    expect(await next).toBe("up");
  });

  test("pauses grow to five seconds, and start anew when something came", async () => {
    const delays: number[] = [];
    const lotus = await opened({ hooks: { reconnect: ({ delay }) => delays.push(delay) }, resume: true });
    const stream = lotus.mpoolSub();
    const next = stream.next();
    // What resumes has to be loaded once.
    await vi.waitFor(() => expect(last().sent.length).toBe(2));
    last().receive({ id: 2, result: 1 });
    for (let count = 2; count < 17; count++) {
      last().refuse();
      await pass(5000);
      await begun(count);
    }
    expect(delays.slice(0, 3).map((delay) => Math.floor(delay / 50) * 50)).toEqual([
      expect.toSatisfy((delay: number) => delay >= 100 && delay <= 200),
      expect.toSatisfy((delay: number) => delay >= 150 && delay <= 250),
      expect.toSatisfy((delay: number) => delay >= 225 - 25 && delay <= 325),
    ]);
    expect(delays.slice(-3)).toEqual([5000, 5000, 5000]);
    last().open();
    const { id } = last().sent.at(-1) ?? {};
    last().receive({ id, result: 1 });
    last().refuse();
    await pass(0);
    expect(delays.at(-1)).toBeLessThan(201);
    await pass(200);
    last().open();
    last().receive({ id: last().sent.at(-1)?.id, result: 9 });
    last().receive({ method: "xrpc.ch.val", params: [9, "back"] });
    expect(await next).toEqual({ done: false, value: "back" });
  });

  test("a handshake without an answer is given up after 30 seconds", async () => {
    const lotus = connect({ retry: false });
    const call = failure(lotus.stateWaitMsg());
    await begun(1);
    await pass(30_001);
    expect(await call).toMatchObject({
      kind: "connection",
      sent: false,
      message: expect.stringContaining("no connection to node.example within 30000 ms"),
    });
    expect(last().end).toBe("terminated");
  });
});

describe("a stream that resumes", () => {
  test("waits for a connection longer than a call may take", async () => {
    const gaps: unknown[] = [];
    const lotus = await opened({
      resume: true,
      timeout: 1000,
      onGap: ({ kind, message }) => gaps.push([kind, message]),
    });
    const next = lotus.mpoolSub().next();
    await vi.waitFor(() => expect(last().sent.length).toBe(2));
    last().receive({ id: 2, result: 1 });
    last().refuse("gone");
    await pass(200);
    await begun(2);
    await pass(25_000);
    last().open();
    expect(last().sent.map(({ method }) => method)).toEqual(["Filecoin.MpoolSub"]);
    last().receive({ id: last().sent[0]?.id, result: 1 });
    last().receive({ method: "xrpc.ch.val", params: [1, "back"] });
    expect(await next).toEqual({ done: false, value: "back" });
    expect(gaps).toEqual([["connection", "Filecoin.MpoolSub: the connection to node.example was lost: gone"]]);
  });

  test("does not wait for a server that is there and does not answer", async () => {
    const lotus = await opened({ resume: true, timeout: 1000 });
    const next = failure(lotus.mpoolSub().next());
    await vi.waitFor(() => expect(last().sent.length).toBe(2));
    last().receive({ id: 2, result: 1 });
    last().refuse("gone");
    await pass(200);
    await begun(2);
    last().open();
    await pass(1000);
    expect(await next).toMatchObject({ kind: "timeout", sent: true });
  });

  test("that was left before the server had named it does not come back", async () => {
    const lotus = await opened({ resume: true });
    const stream = lotus.ethSubscribe("newHeads");
    const next = stream.next();
    await vi.waitFor(() => expect(last().sent.length).toBe(2));
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    last().refuse("gone");
    await pass(10_000);
    expect(sockets.length).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test("a subscription that was left is ended by its name, even if a signal fires meanwhile", async () => {
  const controller = new AbortController();
  const lotus = (await opened()).with({ signal: controller.signal });
  const stream = lotus.ethSubscribe("newHeads");
  const next = stream.next();
  await vi.waitFor(() => expect(last().sent.length).toBe(2));
  await stream.return();
  expect(await next).toEqual({ done: true, value: undefined });
  controller.abort();
  last().receive({ id: 2, result: "0x9" });
  expect(last().sent.slice(2)).toEqual([{ jsonrpc: "2.0", id: 3, method: "Filecoin.EthUnsubscribe", params: ["0x9"] }]);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

test("after a signal no call is sent, even while a subscription that was left waits for its name", async () => {
  const controller = new AbortController();
  const lotus = (await opened()).with({ signal: controller.signal });
  const stream = lotus.ethSubscribe("newHeads");
  stream.next();
  await vi.waitFor(() => expect(last().sent.length).toBe(2));
  await stream.return();
  controller.abort();
  expect(await failure(lotus.version())).toMatchObject({ kind: "aborted", sent: false });
  expect(last().sent.length).toBe(2);
});

test("a stream of several endpoints that resumes goes from one to the other, as often as it is lost", async () => {
  const urls: string[] = [];
  const gaps: string[] = [];
  const lotus = connect({
    url: ["wss://a.example", "wss://b.example"],
    resume: true,
    onGap: ({ message }) => gaps.push(/(.).example/.exec(message)?.[1] ?? message),
    webSocket: (url) => {
      urls.push(new URL(url).host);
      const made = new ScriptedSocket();
      sockets.push(made);
      return made;
    },
  });
  const stream = lotus.mpoolSub();
  let next = stream.next();
  const begin = async (count: number): Promise<void> => {
    await begun(count);
    last().open();
    await vi.waitFor(() => expect(last().sent.length).toBeGreaterThan(0));
  };
  const value = async (value: number): Promise<void> => {
    last().receive({ id: last().sent[0]?.id, result: value });
    last().receive({ method: "xrpc.ch.val", params: [value, value] });
    expect(await next).toEqual({ done: false, value });
    next = stream.next();
  };
  await begin(1);
  await value(1);
  last().refuse("gone");
  await begin(2);
  await value(2);
  last().refuse("gone");
  await pass(5000);
  // Lost once more before the server has answered: the gap is the same one.
  await begin(3);
  last().refuse("gone");
  await pass(5000);
  await begin(4);
  await value(4);
  expect(urls).toEqual(["a.example", "b.example", "a.example", "b.example"]);
  expect(gaps).toEqual(["a", "b"]);
  await stream.return();
  expect(last().sent.at(-1)).toMatchObject({ method: "xrpc.cancel" });
});

describe("values that come before their stream has a name", () => {
  const long = "x".repeat(2 ** 22);
  const limit = { kind: "overflow", message: expect.stringContaining("more than 2^26 characters") };
  test("are kept up to a limit: then the call is ended", async () => {
    const lotus = await opened();
    const next = failure(lotus.mpoolSub().next());
    await pass(0);
    for (let count = 0; count < 16; count++) last().receive({ method: "xrpc.ch.val", params: [9, long] });
    expect(await next).toMatchObject(limit);
    expect(last().sent.at(-1)).toEqual({ jsonrpc: "2.0", method: "xrpc.cancel", params: [2] });
  });

  test("are kept no longer than somebody wants them: a subscription is ended when it has its name", async () => {
    const lotus = await opened();
    const next = failure(lotus.ethSubscribe("newHeads").next());
    await pass(0);
    const value = { method: "eth_subscription", params: { subscription: "0x9", result: long } };
    for (let count = 0; count < 40; count++) last().receive(value);
    expect(await next).toMatchObject(limit);
    last().receive({ id: 2, result: "0x9" });
    expect(last().sent.slice(2)).toEqual([
      { jsonrpc: "2.0", id: 3, method: "Filecoin.EthUnsubscribe", params: ["0x9"] },
    ]);
  });
});

describe("what the caller's own WebSocket throws", () => {
  test.each([["text"], [undefined], [null], [Symbol("s")], [{ message: 5 }]])(
    "%s instead of a socket: the call fails",
    async (thrown) => {
      const webSocket = () => {
        throw thrown;
      };
      expect(await failure(connect({ webSocket, retry: false }).version())).toMatchObject({
        kind: "connection",
        sent: false,
        message: expect.stringMatching(/Version: (text|undefined|null|Symbol\(s\)|5)$/),
      });
    },
  );

  /** From now on nothing can be sent. */
  const breaks = (socket: ScriptedSocket): void => {
    socket.send = () => {
      throw new Error("readyState not OPEN");
    };
  };
  const lost = {
    kind: "connection",
    sent: true,
    message: expect.stringContaining("the connection to node.example was lost: Error: readyState not OPEN"),
  };

  test("when a call is sent: it fails, and the next has a connection of its own", async () => {
    const lotus = await opened();
    breaks(last());
    expect(await failure(lotus.version())).toMatchObject(lost);
    expect(last().end).toBe("terminated");
    const call = lotus.version();
    await pass(200);
    await begun(2);
    last().open();
    last().receive({ id: 3, result: "up" });
    expect(await call).toBe("up");
  });

  test("when what has waited is sent: the first fails, and the others wait for the next connection", async () => {
    const lotus = connect();
    const calls = [failure(lotus.version()), lotus.chainHead()];
    await begun(1);
    breaks(last());
    last().open();
    expect(await calls[0]).toMatchObject(lost);
    await pass(200);
    await begun(2);
    last().open();
    expect(last().sent.map(({ method }) => method)).toEqual(["Filecoin.ChainHead"]);
    last().receive({ id: 2, result: "head" });
    expect(await calls[1]).toBe("head");
  });

  test("when it is asked for a sign of life: what waits fails", async () => {
    const lotus = await opened();
    const wait = failure(lotus.stateWaitMsg());
    await pass(0);
    breaks(last());
    await pass(20_000);
    expect(await wait).toMatchObject(lost);
    expect(last().end).toBe("terminated");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("when a sign of life is asked for a stream that resumes: it does so", async () => {
    const lotus = await opened({ resume: true });
    const next = lotus.mpoolSub().next();
    await vi.waitFor(() => expect(last().sent.length).toBe(2));
    last().receive({ id: 2, result: 1 });
    breaks(last());
    await pass(20_000);
    await pass(200);
    await begun(2);
    last().open();
    last().receive({ id: last().sent.at(-1)?.id, result: 4 });
    last().receive({ method: "xrpc.ch.val", params: [4, "back"] });
    expect(await next).toEqual({ done: false, value: "back" });
  });
});

test("hooks are told of the first time that a call is sent, whenever that is", async () => {
  const told: unknown[] = [];
  const hooks = { request: ({ operation, attempt }: RequestEvent) => told.push([operation, attempt]) };
  const call = connect({ hooks }).version();
  await begun(1);
  last().refuse();
  await pass(200);
  await begun(2);
  last().open();
  last().receive({ id: 1, result: "up" });
  expect(await call).toBe("up");
  expect(told).toEqual([["Filecoin.Version", 1]]);
});

describe("a limit of time that is none", () => {
  test.each([[5n], ["5"], [-1], [Number.NaN], [null], [Symbol("s")], [{}]])("%s: a mistake", async (timeout) => {
    const lotus = (await opened()).with({ timeout: timeout as never });
    const usage = { kind: "usage", message: expect.stringContaining("`timeout` must be milliseconds") };
    expect(await failure(lotus.version())).toMatchObject(usage);
    expect(await failure(lotus.mpoolSub().next())).toMatchObject(usage);
    expect(last().sent.length).toBe(1);
  });
});

test("what a socket says after it was let go is no one's", async () => {
  const lotus = await opened();
  const [old] = sockets;
  const lost = failure(lotus.version());
  old?.refuse("gone");
  expect(await lost).toMatchObject({ kind: "connection", sent: true });
  const call = lotus.version();
  await pass(200);
  await begun(2);
  old?.open();
  old?.receive({ id: 3, result: "old" });
  old?.refuse();
  last().open();
  last().receive({ id: 3, result: "new" });
  expect(await call).toBe("new");
});
