/** The emitted client over a real WebSocket: batches, permissions, several endpoints, and how clients and streams end. */

import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import { WebSocket } from "ws";
import { createClient, isLotusError, type LotusError } from "../../generated/lotus/dist/v1.js";
import { type LotusServer, startLotus, token } from "../servers/lotus.js";
import { address, head } from "../servers/lotus-chain.js";

type Options = Omit<Parameters<typeof createClient>[0], "url" | "permission">;

let first: LotusServer;
let second: LotusServer;
/** Where nothing listens. */
let closed = "";
const clients = new Set<{ close(): Promise<void> }>();
beforeEach(async () => {
  const gone = await startLotus();
  closed = gone.wsUrl;
  await gone.close();
  [first, second] = await Promise.all([startLotus(), startLotus()]);
});
afterEach(async () => {
  for (const client of clients) await client.close();
  clients.clear();
  await Promise.all([first.close(), second.close()]);
});

const connect = (options: Options = {}, url: Parameters<typeof createClient>[0]["url"] = first.wsUrl) => {
  const webSocket = (address: string, given: { headers: Record<string, string> }) => new WebSocket(address, given);
  const client = createClient({ url, webSocket, permission: "admin", ...options });
  clients.add(client);
  return client;
};
const socket = (server = first) => server.connections.at(-1) as LotusServer["connections"][number];
const everything = token("read", "write", "sign", "admin");
const failure = (call: Promise<unknown>): Promise<LotusError> =>
  call.then(
    () => Promise.reject(new Error("the call succeeded")),
    (error) => (isLotusError(error) ? error : Promise.reject(error)),
  );

describe("a batch", () => {
  test("travels as single frames, and each call ends by itself", async () => {
    const outcomes = await connect().batch((b) => [b.chainHead(), b.stateGetActor("f099"), b.walletBalance(address)]);
    expectTypeOf(outcomes).toExtend<readonly { status: "fulfilled" | "rejected" }[]>();
    expect(outcomes).toMatchObject([
      { status: "fulfilled", value: head },
      { status: "rejected", reason: { kind: "rpc", codeName: "EActorNotFound", operation: "Filecoin.StateGetActor" } },
      { status: "fulfilled", value: "1000000000000000000" },
    ]);
    expect(socket().received.map(({ json }) => json)).toEqual([
      { jsonrpc: "2.0", id: 1, method: "Filecoin.ChainHead", params: [] },
      { jsonrpc: "2.0", id: 2, method: "Filecoin.StateGetActor", params: ["f099", null] },
      { jsonrpc: "2.0", id: 3, method: "Filecoin.WalletBalance", params: [address] },
    ]);
    expect(first.handshakes).toHaveLength(1);
  });

  test("is a tuple of what the calls give", async () => {
    const [tipset, balance] = await connect().batch((b) => [b.chainHead(), b.walletBalance(address)]);
    if (tipset.status === "fulfilled") expectTypeOf(tipset.value.Height).toEqualTypeOf<number>();
    if (balance.status === "rejected") expectTypeOf(balance.reason).toExtend<LotusError>();
    expect([tipset.status, balance.status]).toEqual(["fulfilled", "fulfilled"]);
  });

  test("whose connection is cut: what was answered is kept, the rest fails and may have been received", async () => {
    const hold = first.hold("Filecoin.WalletBalance");
    const batch = connect().batch((b) => [b.chainHead(), b.walletBalance(address), b.walletBalance(address)]);
    await first.until(() => hold.calls.length === 2 && socket().sent.length === 1);
    hold.calls[1]?.release();
    await first.until(() => socket().sent.length === 2);
    socket().close(1011, "on fire");
    const lost = {
      status: "rejected",
      reason: { kind: "connection", sent: true, operation: "Filecoin.WalletBalance" },
    };
    expect(await batch).toMatchObject([{ status: "fulfilled", value: head }, lost, { status: "fulfilled" }]);
  });

  test("has the signal of its scope", async () => {
    const controller = new AbortController();
    const hold = first.hold("Filecoin.ChainHead");
    const batch = connect().batch((b) => [b.chainHead(), b.chainHead()], { signal: controller.signal });
    await first.until(() => hold.calls.length === 2);
    controller.abort();
    expect(await batch).toMatchObject([{ reason: { kind: "aborted" } }, { reason: { kind: "aborted" } }]);
    await first.until(() => first.cancelled === 2);
  });
});

describe("a method that counts no parameters", () => {
  test("gets what is given, and nothing in place of what is left out", async () => {
    const lotus = connect();
    const hold = first.hold("Filecoin.EthSubscribe");
    const filter = { topics: [[`0x${"0".repeat(64)}`]] } as never;
    const streams = [
      lotus.ethSubscribe("newHeads"),
      lotus.ethSubscribe("logs", filter),
      lotus.ethSubscribe("logs", null),
    ];
    const nexts = streams.map((stream) => stream.next());
    await first.until(() => hold.calls.length === 3);
    expect(hold.calls.map(({ params }) => params)).toEqual([["newHeads"], ["logs", filter], ["logs", null]]);
    hold.release();
    await first.until(() => first.subscriptions.length === 3);
    first.subscriptions[0]?.send({ number: "0x403" });
    expect((await nexts[0])?.value).toEqual({ number: "0x403" });
    await Promise.all(streams.map((stream) => stream.return()));
    await first.until(() => first.subscriptions.length === 0);
  });
});

describe("the token's own claims", () => {
  test("end a call that they do not permit before it is sent, and no other", async () => {
    const lotus = connect({ token: token("read") });
    const [error, tipset] = await Promise.all([failure(lotus.walletNew("bls")), lotus.chainHead()]);
    expect(error).toMatchObject({ kind: "permission", permission: "write", operation: "Filecoin.WalletNew" });
    expect(error.message).toContain("missing permission to invoke 'WalletNew' (need 'write')");
    expect(tipset).toEqual(head);
    expect(socket().received.map(({ json }) => json?.method)).toEqual(["Filecoin.ChainHead"]);
  });

  test("end a stream too", async () => {
    const stream = connect({ token: token("write") }).chainNotify();
    expect(await failure(stream.next())).toMatchObject({ kind: "permission", permission: "read" });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(socket().received).toEqual([]);
  });

  test("are those of the token that the connection was made with", async () => {
    const tokens = [token("read"), everything];
    const lotus = connect({ token: () => tokens.shift() ?? "" });
    expect((await failure(lotus.walletList())).kind).toBe("permission");
    socket().drop();
    await first.until(() => !socket().isOpen);
    await expect.poll(() => lotus.walletList().catch(() => "not yet")).toEqual([address]);
  });

  test("of one that says nothing of itself: the server decides, and its error is the same", async () => {
    const error = await failure(connect().walletList());
    expect(error).toMatchObject({ kind: "permission", permission: "write", code: 1 });
    expect(socket().received).toHaveLength(1);
  });
});

describe("headers", () => {
  test("of the client travel with the handshake", async () => {
    await connect({ headers: { "x-app": "1" } }).chainHead();
    expect(first.handshakes[0]?.headers).toMatchObject({ "x-app": "1" });
  });

  test.each([{ "x-trace": "2" }, { "x-app": "2" }, { "X-App": undefined }])(
    "%j of one call cannot be sent",
    async (headers) => {
      const lotus = connect({ headers: { "x-app": "1" } }).with({ headers });
      const error = await failure(lotus.chainHead());
      expect(error).toMatchObject({ kind: "usage", operation: "Filecoin.ChainHead" });
      expect(error.message).toMatch(
        /the header "x-(trace|app)" cannot be sent with one call over a WebSocket: give it to/,
      );
      expect((await failure(lotus.chainNotify().next())).kind).toBe("usage");
      expect(first.handshakes).toEqual([]);
    },
  );

  test("that are those of the client anyway are no matter", async () => {
    const lotus = connect({ headers: { "x-app": "1" } });
    expect(await lotus.with({ headers: { "X-App": "1" } }).chainHead()).toEqual(head);
  });
});

describe("several endpoints, for a call", () => {
  test("the next is taken where there is no connection to one, and kept to", async () => {
    const told: unknown[] = [];
    const hooks = { retry: ({ attempt }: { attempt: number }) => told.push(attempt) };
    const lotus = connect({ hooks }, [closed, first.wsUrl, second.wsUrl]);
    expect(await lotus.chainHead()).toEqual(head);
    expect(await lotus.chainHead()).toEqual(head);
    expect([first.handshakes.length, second.handshakes.length]).toEqual([1, 0]);
    expect(told).toEqual([1]);
  });

  test("a call that was sent is sent to the next if it reads", async () => {
    const lotus = connect({ token: everything }, [first.wsUrl, second.wsUrl]);
    const [reads, writes] = [first.hold("Filecoin.ChainHead"), first.hold("Filecoin.WalletNew")];
    const read = lotus.chainHead();
    const write = failure(lotus.walletNew("bls"));
    await first.until(() => reads.calls.length === 1 && writes.calls.length === 1);
    socket().drop();
    expect(await read).toEqual(head);
    expect(await write).toMatchObject({ kind: "connection", sent: true });
    expect(socket(second).received.map(({ json }) => json?.method)).toEqual(["Filecoin.ChainHead"]);
  });

  test.each([
    ["an error of the server's", () => {}, "rpc"],
    ["a handshake that is refused", () => (first.fault = { status: 401, body: "" }), "http"],
  ])("%s is an answer: no other endpoint is asked", async (_, prepare, kind) => {
    prepare();
    expect((await failure(connect({}, [first.wsUrl, second.wsUrl]).stateGetActor("f099"))).kind).toBe(kind);
    expect(second.handshakes).toEqual([]);
  });

  test("each call of a batch takes the next by itself", async () => {
    const batch = connect({}, [closed, first.wsUrl]).batch((b) => [b.chainHead(), b.walletBalance(address)]);
    expect(await batch).toMatchObject([{ value: head }, { value: "1000000000000000000" }]);
    expect(first.connections).toHaveLength(1);
  });
});

describe("several endpoints, for a stream", () => {
  const current = { done: false, value: [{ Type: "current", Val: head }] };

  test("it begins at the next where there is no connection to one", async () => {
    const told: unknown[] = [];
    const hooks = { retry: ({ operation }: { operation: string }) => told.push(operation) };
    const stream = connect({ hooks }, [closed, first.wsUrl]).chainNotify();
    expect(await stream.next()).toEqual(current);
    expect(told).toEqual(["Filecoin.ChainNotify"]);
    await stream.return();
    await first.until(() => socket().cancels.length === 1);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test("where there is a connection to none, the last error tells", async () => {
    const stream = connect({}, [closed, closed]).chainNotify();
    expect(await failure(stream.next())).toMatchObject({ kind: "connection", sent: false });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test("one that cannot be reached is passed over for good, and one over HTTP has no streams", async () => {
    const stream = connect({}, [first.url, second.wsUrl]).chainNotify();
    expect(await stream.next()).toEqual(current);
    expect([first.handshakes.length, second.handshakes.length]).toEqual([0, 1]);
    const none = connect({}, [first.url, second.url]);
    await expect((async () => none.chainNotify().next())()).rejects.toMatchObject({
      kind: "usage",
      message: expect.stringContaining("a stream needs a WebSocket"),
    });
  });

  test("a refusal is an answer: no other endpoint is asked", async () => {
    const stream = connect({ token: everything }, [first.wsUrl, second.wsUrl]).request("Filecoin.TestChanErr");
    expect(await failure(stream)).toMatchObject({ kind: "rpc" });
    expect(second.handshakes).toEqual([]);
  });

  test("its connection is lost: it ends, and does not begin elsewhere by itself", async () => {
    const lotus = connect({}, [first.wsUrl, second.wsUrl]);
    const stream = lotus.chainNotify();
    await stream.next();
    socket().drop();
    expect(await failure(stream.next())).toMatchObject({ kind: "connection", sent: true });
    expect(second.handshakes).toEqual([]);
    // What comes after it does.
    expect(await lotus.chainNotify().next()).toEqual(current);
    expect(second.handshakes).toHaveLength(1);
  });

  test("with `resume` it goes on at the next, and `onGap` is called; values that wait are not lost", async () => {
    const gaps: unknown[] = [];
    const lotus = connect({ resume: true, onGap: ({ kind, sent }) => gaps.push([kind, sent]) }, [
      first.wsUrl,
      closed,
      second.wsUrl,
    ]);
    const stream = lotus.chainNotify();
    expect(await stream.next()).toEqual(current);
    first.channels[0]?.send("waits");
    await first.until(() => socket().sent.length === 3);
    socket().close(1011, "on fire");
    await second.until(() => second.channels.length === 1);
    expect((await stream.next()).value).toBe("waits");
    expect(await stream.next()).toEqual(current);
    expect(gaps).toEqual([["connection", true]]);
    await second.close();
    await first.until(() => first.channels.length === 1);
    expect(await stream.next()).toEqual(current);
    expect(gaps).toHaveLength(2);
    await stream.return();
    await first.until(() => first.channels.length === 0);
  });

  test("that was left, or aborted, while another endpoint is sought does not begin", async () => {
    const hold = first.hold("Filecoin.ChainNotify");
    const controller = new AbortController();
    const [left, aborted] = [
      connect({}, [closed, first.wsUrl]),
      connect({ signal: controller.signal }, [closed, first.wsUrl]),
    ];
    const streams = [left.chainNotify(), aborted.chainNotify()] as const;
    const nexts = [streams[0].next(), failure(streams[1].next())];
    await first.until(() => hold.calls.length === 2);
    await streams[0].return();
    controller.abort();
    expect(await nexts[0]).toEqual({ done: true, value: undefined });
    expect(await nexts[1]).toMatchObject({ kind: "aborted" });
    await first.until(() => first.cancelled === 2);
    expect(first.channels).toEqual([]);
  });
});

describe("the end", () => {
  /** `await using`, as a compiler makes it for platforms that have none. */
  async function using<Resource extends object>(resource: Resource, use: (resource: Resource) => Promise<void>) {
    const dispose = (resource as { [Symbol.asyncDispose]?: () => Promise<void> })[Symbol.asyncDispose];
    try {
      await use(resource);
    } finally {
      await dispose?.call(resource);
    }
  }

  test("of a client by `await using` closes its connection, and its streams and calls", async () => {
    let next: Promise<unknown> | undefined;
    let call: Promise<unknown> | undefined;
    await using(connect(), async (lotus) => {
      const stream = lotus.chainNotify();
      await stream.next();
      next = failure(stream.next());
      const hold = first.hold("Filecoin.ChainHead");
      call = failure(lotus.chainHead());
      await first.until(() => hold.calls.length === 1);
    });
    expect(await next).toMatchObject({ kind: "aborted", message: expect.stringContaining("the client was closed") });
    expect(await call).toMatchObject({ kind: "aborted", sent: true });
    await first.until(() => !socket().isOpen);
  });

  test("of a stream by `await using` cancels it on the server, and leaves the connection", async () => {
    const lotus = connect();
    await using(lotus.chainNotify(), async (stream) => {
      await stream.next();
    });
    await first.until(() => first.channels.length === 0);
    expect(socket().cancels).toEqual([1]);
    expect(await lotus.chainHead()).toEqual(head);
    expect(first.connections).toHaveLength(1);
  });

  test("by `close()` is that of all that `with` made of the client; nothing begins after it", async () => {
    const lotus = connect();
    await lotus.chainHead();
    await lotus.with({ timeout: 1000 }).close();
    const message = expect.stringContaining("the client was closed");
    expect(await failure(lotus.chainHead())).toMatchObject({ kind: "usage", message });
    expect(await failure(lotus.chainNotify().next())).toMatchObject({ kind: "usage", message });
    await lotus.close();
    expect(first.handshakes).toHaveLength(1);
  });
});
