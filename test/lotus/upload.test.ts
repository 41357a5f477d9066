/** Bytes that travel beside a call, by the push protocol of Lotus' `lib/rpcenc`. */

import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { type ByteSource, createClient, type Hooks } from "../../generated/lotus/dist/miner.js";
import { startLotus, token } from "../servers/lotus.js";
import { type PushServer, startPush, type Treatment } from "../servers/lotus-push.js";

const servers: PushServer[] = [];
const start = async (treatment?: Treatment): Promise<PushServer> => {
  const server = await startPush(treatment);
  servers.push(server);
  return server;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const send = (server: PushServer, source: ByteSource, more: object = {}) =>
  createClient({ url: server.url, token: "T", ...more }).computeDataCid(127, source);
const text = "the bytes of a piece";
const stream = () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const word of text.split(/(?= )/)) controller.enqueue(new TextEncoder().encode(word));
      controller.close();
    },
  });

test.each<[string, () => ByteSource]>([
  ["a stream", stream],
  ["a blob", () => new Blob([text])],
  ["an array", () => new TextEncoder().encode(text)],
])("%s is sent beside the call, without the token", async (_, source) => {
  const server = await start();
  expect(await send(server, source())).toEqual({
    Type: "push",
    Info: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  });
  expect(server.bytes()?.toString()).toBe(text);
  expect([...server.requests].sort()).toEqual([
    "HEAD /rpc/streams/v0/push/UUID",
    "POST /rpc/streams/v0/push/UUID",
    "POST /rpc/v0 with a token",
  ]);
});

test.each<[string, ByteSource, object]>([
  [
    "a URL is fetched by the server",
    new URL("https://files.example/piece"),
    { Type: "http", Info: "https://files.example/piece" },
  ],
  ["zeros do not travel", { zeros: 127n }, { Type: "null", Info: "127" }],
  [
    "what travels can be given itself",
    { Type: "null", Info: "1" } as unknown as ByteSource,
    { Type: "null", Info: "1" },
  ],
])("%s", async (_, source, travels) => {
  const server = await start();
  expect(await send(server, source)).toEqual(travels);
  expect(server.requests).toEqual(["POST /rpc/v0 with a token"]);
});

test("follows the server to another", async () => {
  const other = await start();
  const server = await start({ head: 302, location: `${other.url}/rpc/streams/v0/push/elsewhere`, early: true });
  // The other waits for a call as well.
  await createClient({ url: other.url, token: "T" }).computeDataCid(1, { zeros: 1 });
  await send(server, new Blob([text]));
  expect(other.bytes()?.toString()).toBe(text);
  expect(other.requests.slice(1)).toEqual([
    "HEAD /rpc/streams/v0/push/elsewhere",
    "POST /rpc/streams/v0/push/elsewhere",
  ]);
});

test("ends when the bytes have gone, even if the answer came before", async () => {
  const server = await start({ early: true });
  await send(server, stream());
  expect(server.bytes()?.toString()).toBe(text);
});

test("sends none that the server does not want", async () => {
  const server = await start({ head: 204 });
  await send(server, stream());
  expect(server.requests.filter((request) => request.startsWith("POST /rpc/streams"))).toEqual([]);
});

describe("when one fails, the other is given up", () => {
  test("bytes that the server refuses", async () => {
    const server = await start({ head: 500 });
    await expect(send(server, stream())).rejects.toMatchObject({
      kind: "http",
      status: 500,
      operation: "Filecoin.ComputeDataCid",
      message: expect.stringContaining("the server answered 500 to the bytes"),
    });
  });

  test("a server that sends on for ever", async () => {
    const server = await start({ head: 302, location: "/rpc/streams/v0/push/again" });
    await expect(send(server, stream())).rejects.toMatchObject({ kind: "http", status: 302 });
    expect(server.requests.filter((request) => request.startsWith("HEAD"))).toHaveLength(11);
  });

  test("a stream that breaks", async () => {
    const server = await start();
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("the disk is gone"));
      },
    });
    await expect(send(server, broken)).rejects.toMatchObject({
      kind: "connection",
      message: expect.stringContaining("the bytes could not be sent"),
    });
  });

  test("a call that the server refuses, with the bytes under way", async () => {
    const server = await start({ failCall: "sealing is off" });
    let tell: (reason: unknown) => void = () => {};
    const cancelled = new Promise<unknown>((resolve) => {
      tell = resolve;
    });
    const endless = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise(setImmediate);
        controller.enqueue(new Uint8Array(1024));
      },
      cancel: (reason) => tell(reason),
    });
    await expect(send(server, endless)).rejects.toMatchObject({
      kind: "rpc",
      message: expect.stringContaining("sealing is off"),
    });
    expect(await cancelled).toMatchObject({ name: "AbortError" });
  });

  test("a caller who gives up", async () => {
    const server = await start({ head: 200 });
    const controller = new AbortController();
    const never = new ReadableStream<Uint8Array>({
      pull: () => {
        controller.abort();
        return new Promise(() => {});
      },
    });
    await expect(send(server, never, { signal: controller.signal })).rejects.toMatchObject({ kind: "aborted" });
  });
});

describe("with the answer there already", () => {
  const slow = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise(setImmediate);
        controller.enqueue(new Uint8Array(10));
      },
    });
  test.each<[string, Treatment, () => ByteSource]>([
    ["bytes that nobody asks for", { early: true, silent: true }, () => new Blob([text])],
    ["bytes that do not end", { early: true }, slow],
  ])("%s end with the time", async (_, treatment, source) => {
    const server = await start(treatment);
    const late = { kind: "timeout", sent: true, message: expect.stringContaining("more than 300 ms") };
    await expect(send(server, source(), { timeout: 300 })).rejects.toMatchObject(late);
  });
  test.each<[string, Treatment, () => ByteSource]>([
    ["before they are asked for", { early: true, silent: true }, () => new Blob([text])],
    ["under way", { early: true }, slow],
  ])("a caller who gives up with the bytes %s is told so", async (_, treatment, source) => {
    const server = await start(treatment);
    const controller = new AbortController();
    const answered = () => controller.abort();
    // The call has its answer; its bytes have not gone.
    const hooks = { response: () => void setTimeout(answered) };
    await expect(send(server, source(), { signal: controller.signal, hooks })).rejects.toMatchObject({
      kind: "aborted",
      sent: true,
    });
  });
});

describe("of several endpoints", () => {
  const closed = async (): Promise<PushServer> => {
    const server = await startPush();
    await server.close();
    return server;
  };
  const multiaddr = ({ url }: PushServer): string => `/ip4/127.0.0.1/tcp/${new URL(url).port}/http`;
  test.each<[string, () => ByteSource]>([
    ["a stream", stream],
    ["a blob", () => new Blob([text])],
  ])("the one that takes the call gets the bytes: %s", async (_, source) => {
    const server = await start();
    const url = [(await closed()).url, server.url];
    expect(await createClient({ url, token: "T" }).computeDataCid(20, source())).toMatchObject({ Type: "push" });
    expect(server.bytes()?.toString()).toBe(text);
  });
  test("none is there", async () => {
    const url = [(await closed()).url, (await closed()).url];
    await expect(createClient({ url, token: "T" }).computeDataCid(20, stream())).rejects.toMatchObject({
      kind: "connection",
      sent: false,
    });
  });
  test("multiaddrs among them", async () => {
    const webSocket = (url: string, given: object) => new WebSocket(url, given) as never;
    const url = [multiaddr(await closed()), multiaddr(await closed())];
    const lotus = createClient({ url, webSocket, token: "T" });
    await expect(lotus.computeDataCid(20, stream())).rejects.toMatchObject({ kind: "connection", sent: false });
    await lotus.close();
  });
});

test("headers of the caller's go to the endpoint alone, and a token in its URL nowhere", async () => {
  const other = await start();
  await createClient({ url: other.url, token: "T" }).computeDataCid(1, { zeros: 1 });
  const server = await start({ head: 302, location: `${other.url}/rpc/streams/v0/push/elsewhere`, early: true });
  const lotus = createClient({
    url: `${server.url}/rpc/v0?token=T`,
    headers: { "x-tenant": "me" },
    permission: "admin",
  });
  await lotus.computeDataCid(20, new Blob([text]));
  expect([server.tenants, other.tenants]).toEqual([["me"], [undefined, undefined]]);
  expect(server.requests).toContain("HEAD /rpc/streams/v0/push/UUID");
});

describe("hooks are told of the requests for the bytes, without the id, which is a key", () => {
  test.each<[string, Treatment, (number | undefined)[]]>([
    ["taken", {}, [200, 200, 200]],
    ["refused", { post: 500 }, [200, 500, undefined]],
    ["not wanted", { head: 204 }, [204, 200]],
    ["sent on to nowhere", { head: 302, location: "http://" }, [302, undefined]],
  ])("%s", async (_, treatment, statuses) => {
    const server = await start(treatment);
    const asked: string[] = [];
    const ended: (number | undefined)[] = [];
    const hooks: Hooks = {
      request({ operation, url, headers }) {
        asked.push(`${operation} ${url.replace(server.url, "")}`);
        headers["x-tenant"] = "traced";
      },
      response: ({ status }) => ended.push(status),
    };
    await send(server, new Blob([text]), { hooks }).catch(() => {});
    // The call may end first, or the bytes.
    expect(ended.sort()).toEqual([...statuses].sort());
    expect([...new Set(asked)].sort()).toEqual([
      "Filecoin.ComputeDataCid /rpc/streams/v0/push/id",
      "Filecoin.ComputeDataCid /rpc/v0",
    ]);
    expect(new Set(server.tenants)).toEqual(new Set(["traced"]));
  });
});

test("in Deno, which would send a request again by itself but for a stream, bytes are one", async () => {
  vi.stubGlobal("Deno", {});
  const plain = vi.spyOn(globalThis, "fetch");
  try {
    const server = await start();
    await send(server, new Blob([text]));
    expect(server.bytes()?.toString()).toBe(text);
    const [, init] = plain.mock.calls.find(([to, given]) => given?.method === "POST" && /push/.test(String(to))) ?? [];
    expect(init?.body).toBeInstanceOf(ReadableStream);
  } finally {
    plain.mockRestore();
    vi.unstubAllGlobals();
  }
});

test("over a WebSocket, bytes that cannot be sent end the call, which would wait for them", async () => {
  const methods = { "Filecoin.ComputeDataCid": { params: "raw" as const, call: () => null } };
  const server = await startLotus({ methods });
  onTestFinished(() => server.close());
  const hold = server.hold("Filecoin.ComputeDataCid");
  const webSocket = (url: string, given: object) => new WebSocket(url, given) as never;
  const noRoute = () => server.until(() => hold.calls.length === 1).then(() => Promise.reject(new Error("no route")));
  const lotus = createClient({ url: server.wsUrl, token: token("read", "admin"), webSocket, fetch: noRoute });
  onTestFinished(() => lotus.close());
  await expect(lotus.computeDataCid(1, new Blob([text]))).rejects.toMatchObject({
    kind: "connection",
    sent: true,
    message: "Filecoin.ComputeDataCid: the bytes could not be sent: no route",
    cause: { message: "no route" },
  });
  await server.until(() => server.cancelled === 1);
});

test("what the server says of bytes that never came is not all that is told", async () => {
  const server = await start();
  const fetchCall: typeof fetch = (_, init) =>
    init?.method === "POST"
      ? Promise.resolve(Response.json({ jsonrpc: "2.0", id: 1, error: { code: 1, message: "no reader came" } }))
      : Promise.reject(new Error("no route"));
  await expect(send(server, new Blob([text]), { fetch: fetchCall })).rejects.toMatchObject({
    kind: "connection",
    message: expect.stringContaining("the bytes could not be sent: no route"),
  });
});

test("a stream that something else reads is a mistake", async () => {
  const server = await start();
  const locked = stream();
  locked.getReader();
  await expect(send(server, locked)).rejects.toMatchObject({
    kind: "usage",
    message: expect.stringContaining("the ReadableStream is locked"),
  });
  expect(server.requests).toEqual([]);
});

test("so is a limit of time that is none", async () => {
  const server = await start();
  await expect(send(server, stream(), { timeout: 5n })).rejects.toMatchObject({ kind: "usage" });
  expect(server.requests).toEqual([]);
});

test.each([[null], ["text"], [{}], [7]])("%j is no bytes", async (source) => {
  const server = await start();
  await expect(send(server, source as unknown as ByteSource)).rejects.toMatchObject({ kind: "usage" });
  expect(server.requests).toEqual([]);
});
