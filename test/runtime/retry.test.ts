/** Sending again: only what the server has surely not acted upon, in growing pauses, within the time allowed. */

import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RetryEvent } from "../../templates/runtime/hooks.js";
import {
  type CallOptions,
  exchange,
  mergeOptions,
  type Policy,
  type TransportOptions,
} from "../../templates/runtime/http.js";
import { failure, TestError } from "./api.js";
// Loaded when it is first needed, which takes time that the tests' clock does not know.
import "../../templates/runtime/hooks.js";
import "../../templates/runtime/signals.js";
import "../../templates/runtime/trouble.js";

const shedding: Policy = { statuses: [429], attempts: 5 };

/** Answers each attempt with the next of these; the last one stays. */
function answering(...answers: (Response | Error)[]) {
  let next = 0;
  return vi.fn<typeof fetch>(async () => {
    const answer = answers[Math.min(next++, answers.length - 1)];
    if (answer instanceof Response) return answer.clone();
    throw answer;
  });
}
const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(`${code}`, { status: code, headers });
const refused = new TypeError("fetch failed", {
  cause: Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" }),
});

const url = "http://127.0.0.1:1/lit_action";
const prepare = vi.fn(async () => ({ url, method: "POST", headers: {}, body: "{}" }));

/** One call; a failing status throws, as it does in both protocols. */
const call = (fetch: typeof globalThis.fetch, options: CallOptions = {}, policy: Policy = shedding): Promise<string> =>
  exchange(
    mergeOptions<TransportOptions>({}, { fetch, ...options }),
    TestError,
    "POST /lit_action",
    prepare,
    async (response) => {
      const text = await response.text();
      if (response.ok) return text;
      throw new TestError(`the server answered ${text}`, { kind: "http", status: response.status });
    },
    policy,
  );

beforeEach(() => {
  vi.useFakeTimers();
  prepare.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The outcome of a call, with every pause gone through, and the pauses. */
async function outcomeOf(fetch: typeof globalThis.fetch, options: CallOptions = {}, policy?: Policy) {
  const retries: RetryEvent[] = [];
  const hooks = { retry: (event: RetryEvent) => void retries.push(event) };
  const outcome = call(fetch, { hooks, ...options }, policy).catch((error: unknown) => error as TestError);
  await vi.runAllTimersAsync();
  return { outcome: await outcome, retries, delays: retries.map(({ delay }) => delay) };
}

describe("a status that the policy names", () => {
  test("is sent again until it is over", async () => {
    const fetch = answering(status(429), status(429), status(200));
    const { outcome, retries } = await outcomeOf(fetch);
    expect(outcome).toBe("200");
    expect(fetch).toHaveBeenCalledTimes(3);
    // Credentials are asked for anew, as a pause may outlast one.
    expect(prepare).toHaveBeenCalledTimes(3);
    expect(retries).toMatchObject([
      { operation: "POST /lit_action", attempt: 1, error: { kind: "http", status: 429 } },
      { operation: "POST /lit_action", attempt: 2, error: { kind: "http", status: 429 } },
    ]);
  });

  test("is given up after as many attempts as the policy has", async () => {
    const fetch = answering(status(429));
    const { outcome } = await outcomeOf(fetch);
    expect(outcome).toMatchObject({ kind: "http", status: 429 });
    expect(fetch).toHaveBeenCalledTimes(6);
  });

  test.each<[options: CallOptions["retry"], times: number]>([
    [{ attempts: 1 }, 2],
    [{ attempts: 0 }, 1],
    [{}, 6],
    [false, 1],
    [undefined, 6],
  ])("retry: %o sends %d times", async (retry, times) => {
    const fetch = answering(status(429));
    await outcomeOf(fetch, { retry });
    expect(fetch).toHaveBeenCalledTimes(times);
  });
});

test.each([400, 401, 402, 403, 404, 500, 502, 503])("%d is never sent again: it may have been done", async (code) => {
  const fetch = answering(status(code));
  await outcomeOf(fetch);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("429 is not either, where the policy does not name it", async () => {
  const fetch = answering(status(429));
  await outcomeOf(fetch, {}, {});
  expect(fetch).toHaveBeenCalledTimes(1);
});

describe("the pause", () => {
  test.each<[random: number, delays: number[]]>([
    [0, [0, 0, 0, 0, 0]],
    [0.5, [250, 500, 1000, 2000, 4000]],
    [0.999, [499.5, 999, 1998, 3996, 7992]],
  ])("is somewhere between 0 and twice as long as the last could be: %d", async (random, delays) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    expect((await outcomeOf(answering(status(429)))).delays).toEqual(delays);
  });

  test("can be set", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const retry = { delay: 100, maxDelay: 150, attempts: 4 };
    expect((await outcomeOf(answering(status(429)), { retry })).delays).toEqual([50, 100, 150, 150]);
  });

  test.each<[asked: string, delay: number]>([
    ["2", 2000],
    ["0.5", 500],
    ["3600", 30_000],
    [new Date(Date.UTC(2030, 0, 1, 0, 0, 5)).toUTCString(), 5000],
    [new Date(Date.UTC(2030, 0, 1, 9, 0, 0)).toUTCString(), 30_000],
    // What makes no sense, or is over, is as if not said.
    ["soon", 123],
    ["-1", 123],
    [new Date(Date.UTC(2029, 0, 1)).toUTCString(), 123],
  ])("Retry-After: %s is %d ms", async (asked, delay) => {
    vi.setSystemTime(Date.UTC(2030, 0, 1));
    vi.spyOn(Math, "random").mockReturnValue(0.246);
    const { delays } = await outcomeOf(answering(status(429, { "retry-after": asked }), status(200)));
    expect(delays).toEqual([delay]);
  });

  test("ends with the signal, and says that nothing was done", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.9);
    const controller = new AbortController();
    const fetch = answering(status(429));
    const ended = failure(call(fetch, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect(await ended).toMatchObject({
      kind: "aborted",
      sent: false,
      message: "POST /lit_action: the call was aborted before it was sent again",
    });
    expect([fetch.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  test("counts as time allowed; the error holds the last failure", async () => {
    const { outcome } = await outcomeOf(answering(status(429, { "retry-after": "20" })), { timeout: 10_000 });
    expect(outcome).toMatchObject({ kind: "timeout", cause: { kind: "http", status: 429 }, sent: false });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a connection that did not come about", () => {
  test("is tried again on every operation, twice by default", async () => {
    const fetch = answering(refused);
    const { outcome, retries } = await outcomeOf(fetch, {}, {});
    expect(outcome).toMatchObject({ kind: "connection", sent: false });
    expect([fetch.mock.calls.length, retries.length]).toEqual([3, 2]);
  });

  test("and then works", async () => {
    expect((await outcomeOf(answering(refused, status(200)), {}, {})).outcome).toBe("200");
  });

  test.each<[platform: string, error: Error, sent: boolean]>([
    ["Node: refused", refused, false],
    ["Node: refused on each address", cause(new AggregateError([], ""), "ECONNREFUSED"), false],
    ["Node: no such host", cause(new Error("getaddrinfo ENOTFOUND nowhere.invalid"), "ENOTFOUND"), false],
    ["Node: slow connect", cause(new Error("Connect Timeout Error"), "UND_ERR_CONNECT_TIMEOUT"), false],
    ["Node: reset", cause(new Error("read ECONNRESET"), "ECONNRESET"), true],
    ["Node: closed", cause(new Error("other side closed"), "UND_ERR_SOCKET"), true],
    [
      "Deno: refused",
      new TypeError("error sending request for url (http://x/): client error (Connect): tcp connect error"),
      false,
    ],
    ["Deno: cut", new TypeError("error sending request for url (http://x/): client error (SendRequest)"), true],
    [
      "Bun: refused",
      Object.assign(new Error("Unable to connect. Is the computer able to access the url?"), {
        code: "ConnectionRefused",
      }),
      false,
    ],
    ["Bun: no such host", Object.assign(new Error("Was there a typo?"), { code: "FailedToOpenSocket" }), false],
    ["Bun: closed", Object.assign(new Error("The socket was closed"), { code: "ConnectionClosed" }), true],
    ["a browser, which never tells", new TypeError("Failed to fetch"), true],
  ])("%s", async (_, error, sent) => {
    const fetch = answering(error);
    const { outcome } = await outcomeOf(fetch, {}, {});
    expect(outcome).toMatchObject({ kind: "connection", sent });
    expect(fetch).toHaveBeenCalledTimes(sent ? 1 : 3);
  });

  test("the platform that runs this test tells it", async () => {
    vi.useRealTimers();
    // A port that was free a moment ago.
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => void server.close(resolve));
    prepare.mockResolvedValue({ url: `http://127.0.0.1:${port}/`, method: "POST", headers: {}, body: "{}" });
    const error = await failure(call(fetch, { retry: { delay: 1 } }));
    expect(error).toMatchObject({ kind: "connection", sent: false });
  });
});

function cause(error: Error, code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(error, { code }) });
}

describe("whether the server may have acted", () => {
  const never = (): Promise<never> => new Promise(() => {});
  test.each<[ended: "timeout" | "aborted", where: string, sent: boolean]>([
    ["timeout", "before sending", false],
    ["timeout", "after sending", true],
    ["aborted", "before sending", false],
    ["aborted", "after sending", true],
  ])("%s %s: sent is %s", async (kind, where, sent) => {
    if (where === "before sending") prepare.mockImplementationOnce(never);
    const controller = new AbortController();
    const error = failure(call(never, { timeout: 1000, signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    if (kind === "aborted") controller.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toMatchObject({ kind, sent });
  });

  test("what is ready only after the call was given up is not sent", async () => {
    let ready: (outgoing: Awaited<ReturnType<typeof prepare>>) => void = () => {};
    prepare.mockImplementationOnce(() => new Promise((resolve) => (ready = resolve)));
    const fetch = answering(status(200));
    const error = failure(call(fetch, { timeout: 5 }));
    await vi.advanceTimersByTimeAsync(5);
    await error;
    ready({ url, method: "POST", headers: {}, body: "{}" });
    await vi.runAllTimersAsync();
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a call that is known to take long has no limit but the caller's", async () => {
    const ended = vi.fn();
    const slow = (timeout?: number) => call(never, { timeout }, { blocking: true }).catch(ended);
    void slow();
    expect(vi.getTimerCount()).toBe(0);
    void slow(50);
    await vi.advanceTimersByTimeAsync(50);
    expect(ended.mock.calls).toMatchObject([[{ kind: "timeout" }]]);
  });
});
