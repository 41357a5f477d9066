import { getEventListeners } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  exchange,
  mergeOptions,
  type Outgoing,
  type Scope,
  type TransportOptions,
} from "../../templates/runtime/http.js";
import { redirected } from "../../templates/runtime/trouble.js";
import { type LotusServer, startLotus } from "../servers/lotus.js";
import { failure, TestError } from "./api.js";

let server: LotusServer;
let other: LotusServer;
beforeAll(async () => {
  server = await startLotus();
  other = await startLotus();
});
afterAll(() => Promise.all([server.close(), other.close()]));
beforeEach(() => {
  for (const each of [server, other]) {
    each.fault = undefined;
    each.received.length = 0;
  }
});

const body = '{"jsonrpc":"2.0","id":1,"method":"Filecoin.WalletBalance","params":["f01"]}';
const text = '{"id":1,"jsonrpc":"2.0","result":"1000000000000000000"}\n';
type Request = Omit<Outgoing, "url" | "headers"> & {
  headers: Outgoing["headers"] | (() => Promise<Outgoing["headers"]>);
};
const request: Request = { method: "POST", headers: { "content-type": "application/json" }, body };

const send = (options: TransportOptions = {}, url = `${server.url}/rpc/v1`, outgoing = request) =>
  exchange(
    "signals" in options ? (options as Scope) : mergeOptions<TransportOptions>({}, options),
    TestError,
    "op",
    async () => ({
      url,
      ...outgoing,
      headers: typeof outgoing.headers === "function" ? await outgoing.headers() : outgoing.headers,
    }),
    async (response) => {
      // As both protocols do with what is no success.
      const elsewhere = redirected(TestError, "op", response, url, (said) => said);
      if (elsewhere) throw elsewhere;
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  );
/** A `fetch` that answers at once. */
const answering = (status = 200, headers: Record<string, string> = {}) =>
  vi.fn<typeof fetch>(async () => new Response(status === 204 ? null : "{}", { status, headers }));
/** A `fetch` that never answers and looks at no signal. */
const deaf: typeof fetch = () => new Promise(() => {});

test("an answer is read to its end", async () => {
  const { status, headers, text: received } = await send();
  expect([status, headers.get("content-type"), received]).toEqual([200, "application/json", text]);
  expect(server.received).toMatchObject([{ method: "POST", path: "/rpc/v1", body }]);
});

test.each([400, 401, 429, 500, 503])("a failing status, %d, is an answer too", async (status) => {
  server.fault = { status, body: "no" };
  expect(await send()).toMatchObject({ status, text: "no" });
});

describe("the time allowed", () => {
  test.each<[timeout: number | undefined, delay: number, before: "headers" | "end of body", ends: string]>([
    [40, 2000, "headers", "op: no answer within 40 ms; raise `timeout`, or give 0 for no limit"],
    // Time enough for the headers, on a busy machine too.
    [400, 2000, "end of body", "op: no complete answer within 400 ms; raise `timeout`, or give 0 for no limit"],
    [2000, 40, "headers", "well"],
    [2000, 40, "end of body", "well"],
    [0, 40, "headers", "well"],
    [0, 40, "end of body", "well"],
    [undefined, 40, "headers", "well"],
    // A timer that long fires at once.
    [2 ** 31, 40, "headers", "well"],
    [Number.POSITIVE_INFINITY, 40, "headers", "well"],
  ])("%s ms, and %d ms before the %s", async (timeout, delay, before, ends) => {
    server.fault = { delay, before };
    const outcome = await send({ timeout }).then(
      () => "well",
      (error: TestError) => [error.kind, error.message, error.status],
    );
    const status = before === "headers" ? undefined : 200;
    expect(outcome).toEqual(ends === "well" ? ends : ["timeout", ends, status]);
  });

  const none = [-1, Number.NaN, Number.NEGATIVE_INFINITY, 5n, "5", null, Symbol("s"), {}];
  test.each(none.map((timeout) => [timeout]))("%s is refused", async (timeout) => {
    expect(await failure(send({ timeout: timeout as never }))).toMatchObject({
      kind: "usage",
      message: "op: `timeout` must be milliseconds, or 0 for no limit",
    });
    expect(server.received).toEqual([]);
  });

  describe("with a clock of the test's own", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test("is a minute when nothing is said", async () => {
      const call = failure(send({ fetch: deaf, timeout: undefined }));
      await vi.advanceTimersByTimeAsync(59_999);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect((await call).message).toContain("within 60000 ms");
    });

    test("holds for headers that take time to make", async () => {
      const headers = (): Promise<never> => new Promise(() => {});
      const call = failure(send({ timeout: 50, fetch: answering() }, undefined, { method: "POST", headers }));
      await vi.advanceTimersByTimeAsync(50);
      expect((await call).kind).toBe("timeout");
    });

    test.each<[ending: string, fetch: typeof fetch]>([
      ["success", answering()],
      ["failure", () => Promise.reject(new Error("no"))],
      ["a redirect", answering(301)],
    ])("leaves no timer behind after %s", async (_, fetch) => {
      await send({ fetch, timeout: 1000 }).catch(() => {});
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});

describe("signals", () => {
  test("one that has fired before: nothing is sent, nor is the token asked for", async () => {
    const fetch = answering();
    const headers = vi.fn(async () => ({}));
    const signal = AbortSignal.abort("enough");
    const error = await failure(send({ signal, fetch }, undefined, { method: "POST", headers }));
    expect(error).toMatchObject({
      kind: "aborted",
      message: "op: the call was aborted before it was sent",
      cause: "enough",
    });
    expect(fetch).not.toHaveBeenCalled();
    expect(headers).not.toHaveBeenCalled();
  });

  test.each(["headers", "end of body"] as const)("one that fires before the %s", async (before) => {
    server.fault = { delay: 5000, before };
    const controller = new AbortController();
    const call = failure(send({ signal: controller.signal }));
    await expect.poll(() => server.received.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const reason = new Error("the user left");
    controller.abort(reason);
    expect(await call).toMatchObject({
      kind: "aborted",
      message: "op: the call was aborted: the user left",
      cause: reason,
    });
  });

  test.each<[reason: unknown, told: string]>([
    [undefined, ""],
    ["enough", ""],
    [new DOMException("This operation was aborted", "AbortError"), ""],
    [
      new DOMException("The operation was aborted due to timeout", "TimeoutError"),
      ": The operation was aborted due to timeout",
    ],
    [new Error("the budget is spent"), ": the budget is spent"],
  ])("the reason %s", async (reason, told) => {
    const error = await failure(send({ signal: AbortSignal.abort(reason) }));
    expect(error.message).toBe(`op: the call was aborted before it was sent${told}`);
  });

  test.each<[what: string, signal: unknown]>([
    ["an AbortController", new AbortController()],
    ["text", "now"],
    ["an object that only looks aborted", { aborted: true }],
  ])("%s in place of one is refused", async (_, signal) => {
    const outer = mergeOptions({}, { signal: new AbortController().signal });
    const options = mergeOptions(outer, { signal: signal as AbortSignal });
    expect(await failure(send(options))).toMatchObject({
      kind: "usage",
      message: "op: `signal` must be an AbortSignal, as `controller.signal` is",
    });
    expect(server.received).toEqual([]);
  });

  test("ends a call whose fetch looks at no signal", async () => {
    const controller = new AbortController();
    const call = failure(send({ signal: controller.signal, fetch: deaf }));
    controller.abort();
    expect((await call).kind).toBe("aborted");
  });

  test.each([0, 1, 2])("of three scopes, number %d", async (index) => {
    const controllers = [new AbortController(), new AbortController(), new AbortController()];
    let options = mergeOptions<TransportOptions>({}, { fetch: deaf });
    for (const { signal } of controllers) options = mergeOptions(options, { signal });
    const call = failure(send(options));
    controllers[index]?.abort(index);
    expect(await call).toMatchObject({ kind: "aborted", cause: index });
  });

  test.each<[ending: string, fetch: typeof fetch, abort: boolean]>([
    ["success", answering(), false],
    ["failure", () => Promise.reject(new Error("no")), false],
    ["a redirect", answering(307), false],
    ["the abort of another", deaf, true],
  ])("have no listener of ours after %s", async (_, fetch, abort) => {
    const [outer, inner, last] = [new AbortController(), new AbortController(), new AbortController()];
    const options = [{ signal: outer.signal }, { signal: inner.signal }, { signal: last.signal }].reduce(
      (merged, each) => mergeOptions(merged, each),
      mergeOptions<TransportOptions>({}, { fetch }),
    );
    const call = send(options).catch(() => {});
    if (abort) last.abort();
    await call;
    for (const { signal } of [outer, inner, last]) expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("headers", () => {
  const headersSent = async (options: TransportOptions, headers: Request["headers"]): Promise<object> => {
    const fetch = answering();
    await send({ ...options, fetch }, undefined, { method: "POST", headers });
    return fetch.mock.calls[0]?.[1]?.headers as object;
  };

  test.each<[what: string, scopes: TransportOptions["headers"][], sent: object]>([
    ["none", [], { a: "ours", b: "ours" }],
    ["add up", [{ c: "1" }, { d: "2" }], { a: "ours", b: "ours", c: "1", d: "2" }],
    ["the narrower scope wins", [{ c: "1" }, { c: "2" }], { a: "ours", b: "ours", c: "2" }],
    ["over ours", [{ a: "1" }], { a: "1", b: "ours" }],
    ["in any case", [{ C: "1", A: "1" }, { c: "2" }, { C: "3" }], { a: "1", b: "ours", c: "3" }],
    ["in any case, the last of three", [{ c: "1" }, { C: "2" }, { c: "3" }], { a: "ours", b: "ours", c: "3" }],
    ["undefined leaves out", [{ c: "1" }, { C: undefined, A: undefined }], { b: "ours" }],
    ["undefined, and a value further in", [{ c: undefined }, { c: "1" }], { a: "ours", b: "ours", c: "1" }],
    ["undefined as the list", [{ c: "1" }, undefined], { a: "ours", b: "ours", c: "1" }],
    [
      "a Headers object, as JavaScript may give it",
      [{ C: "1", d: "1" }, new Headers({ A: "2", c: "2" }) as unknown as Record<string, string>],
      { a: "2", b: "ours", c: "2", d: "1" },
    ],
  ])("%s", async (_, scopes, sent) => {
    const options = scopes.reduce(
      (merged, headers) => mergeOptions(merged, { headers }),
      mergeOptions<TransportOptions>({}, {}),
    );
    expect(await headersSent(options, { a: "ours", b: "ours" })).toEqual(sent);
  });

  test("can take time to make", async () => {
    expect(await headersSent({}, async () => ({ a: "late" }))).toEqual({ a: "late" });
  });

  test.each<[headers: Record<string, string>, name: string]>([
    [{ "x-key": "se\ncret" }, "x-key"],
    [{ "x-key": "secret€" }, "x-key"],
    [{ "x key": "secret" }, "x key"],
  ])("%j cannot be sent, and the error does not show the value", async (headers, name) => {
    const error = await failure(send({ headers }));
    expect(error).toMatchObject({ kind: "usage", message: expect.stringContaining(`the header "${name}"`) });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/se\s?cret/);
    expect(error.cause).toBeUndefined();
    expect(server.received).toEqual([]);
  });
});

describe("options", () => {
  const { signal } = new AbortController();
  const set: TransportOptions = { timeout: 5, signal, headers: { a: "1" }, fetch: deaf };
  test.each<[what: string, inner: TransportOptions | undefined, merged: TransportOptions]>([
    ["nothing", undefined, set],
    ["an empty object", {}, set],
    ["undefined in each", { timeout: undefined, signal: undefined, headers: undefined, fetch: undefined }, set],
    ["one", { timeout: 7 }, { ...set, timeout: 7 }],
    ["0", { timeout: 0 }, { ...set, timeout: 0 }],
  ])("%s over those that are set", (_, inner, merged) => {
    const outer = mergeOptions({}, set);
    expect(mergeOptions(outer, inner)).toEqual({ ...merged, signals: [signal], observers: [] });
    expect(set).toEqual({ timeout: 5, signal, headers: { a: "1" }, fetch: deaf });
  });

  test("undefined in each is as if not given", async () => {
    const options = { timeout: undefined, signal: undefined, headers: undefined, fetch: undefined };
    expect((await send(options)).text).toBe(text);
  });

  test("a fetch of the caller's own", async () => {
    const own = answering(200, { "x-a": "b" });
    const answer = await send({ fetch: own }, "https://nowhere.example/rpc/v1");
    expect([answer.status, answer.headers.get("x-a"), answer.text]).toEqual([200, "b", "{}"]);
    expect(own.mock.calls[0]?.[0]).toBe("https://nowhere.example/rpc/v1");
    expect(own.mock.calls[0]?.[1]).toMatchObject({ method: "POST", body, redirect: "manual" });
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308] as const)("%d is not followed", async (redirect) => {
    server.fault = { redirect, to: `${other.url}/rpc/v1?token=abc` };
    const headers = { authorization: "Bearer secret" };
    const error = await failure(send({}, undefined, { ...request, headers }));
    expect(error).toMatchObject({
      kind: "http",
      status: redirect,
      message: `op: the server answered with a redirect to ${other.url}/rpc/v1, which is not followed: give the final URL`,
    });
    expect(server.received).toHaveLength(1);
    expect(other.received).toEqual([]);
  });

  test.each<[location: string | undefined, told: string]>([
    ["/login?token=abc", "a redirect to http://127.0.0.1:9/login, which"],
    ["//user:pass@evil.example/x#frag", "a redirect to http://evil.example/x, which"],
    ["http://[", "a redirect to another place, which"],
    [undefined, "a redirect, which"],
  ])("to %s", async (location, told) => {
    const error = await failure(
      send({ fetch: answering(302, location ? { location } : {}) }, "http://127.0.0.1:9/rpc"),
    );
    expect(error.message).toContain(told);
  });

  test.each([300, 304, 305])("%d is none", async (status) => {
    const fetch = async () => new Response(null, { status, headers: { location: "/elsewhere" } });
    expect(await send({ fetch })).toMatchObject({ status, text: "" });
  });

  test("as a browser shows them", async () => {
    const opaque = { type: "opaqueredirect", status: 0, headers: new Headers(), body: null } as Response;
    const error = await failure(send({ fetch: async () => opaque }));
    expect(error).toMatchObject({ kind: "http", message: expect.stringContaining("redirect, which is not followed") });
    expect(error.status).toBeUndefined();
  });
});

describe("no answer", () => {
  test("a refused connection names host and reason", async () => {
    const gone = await startLotus();
    await gone.close();
    const error = await failure(send({}, `${gone.url}/rpc/v1`));
    expect(error).toMatchObject({
      kind: "connection",
      message: `op: no answer from ${gone.host}: connect ECONNREFUSED ${gone.host}`,
    });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test.each<["before headers" | "after headers" | "in the body", string, number | undefined]>([
    ["before headers", "no answer from HOST: other side closed", undefined],
    ["after headers", "the answer from HOST was cut short: other side closed", 200],
    ["in the body", "the answer from HOST was cut short: other side closed", 200],
  ])("the connection is cut %s", async (cut, message, status) => {
    server.fault = { cut };
    const error = await failure(send());
    expect(error.kind).toBe("connection");
    expect(error.message).toBe(`op: ${message.replace("HOST", server.host)}`);
    expect(error.status).toBe(status);
  });

  test("neither message nor cause shows a query, which may hold a token", async () => {
    const url = `${server.url}/rpc/v1?token=secret`;
    const fetch = (): Promise<never> => Promise.reject(Object.assign(new Error(`cannot reach ${url}`), { path: url }));
    const error = await failure(send({ fetch }, url));
    expect(error.message).toBe(`op: no answer from ${server.host}: cannot reach ${server.host}`);
    expect(error.cause).toBeUndefined();
  });

  test.each<[thrown: unknown, reason: string]>([
    [new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND x") }), "getaddrinfo ENOTFOUND x"],
    [new TypeError("fetch failed", { cause: Object.assign(new Error(""), { code: "ECONNREFUSED" }) }), "ECONNREFUSED"],
    [new TypeError("Failed to fetch"), "Failed to fetch"],
    ["just text", "just text"],
    [undefined, "undefined"],
  ])("%s", async (thrown, reason) => {
    const error = await failure(send({ fetch: () => Promise.reject(thrown) }));
    expect(error.message).toBe(`op: no answer from ${server.host}: ${reason}`);
  });
});
