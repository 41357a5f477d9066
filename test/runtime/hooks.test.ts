/** Hooks: what they are told, and that none of them can break a call or see a secret. */

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { headerKey, queryKey } from "../../templates/runtime/credentials.js";
import type { Hooks, RequestEvent, ResponseEvent } from "../../templates/runtime/hooks.js";
import type { CallOptions, Credential } from "../../templates/runtime/http.js";
import { type RestApi, restClient } from "../../templates/runtime/rest.js";
import { type HttpServer, json, startServer } from "../servers/http.js";
import { failure, TestError } from "./api.js";

const api: RestApi = {
  fail: TestError,
  basePath: "",
  presets: {},
  schemes: { key: headerKey("X-Key"), queryKey: queryKey("key") },
  access: [[], [["key", "queryKey"]]],
  bigintKeys: [],
  operations: [["POST", 1, {}, "run"]],
};
interface Options extends CallOptions {
  key?: Credential;
  queryKey?: Credential;
}
interface Client {
  run(input: unknown, options?: CallOptions): Promise<unknown>;
  with(options: CallOptions): Client;
}

let server: HttpServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
afterEach(() => {
  server.received.length = 0;
  server.answer = { body: "{}" };
});

const secret = "hunter2-hunter2";
const clientOf = (hooks?: Hooks, options: Options = {}): Client =>
  restClient<Client>(api, { baseUrl: server.url, key: secret, queryKey: secret, ...(hooks && { hooks }), ...options });

/** Hooks that keep what they are told. */
function recorder() {
  const told: [name: string, event: object][] = [];
  const tell = (name: string) => (event: object) => void told.push([name, { ...event }]);
  return { told, hooks: { request: tell("request"), response: tell("response"), retry: tell("retry") } };
}

describe("what they are told", () => {
  test("a success", async () => {
    server.answer = { body: "{}", headers: { ...json, "x-request-id": "r-7" } };
    const { told, hooks } = recorder();
    await clientOf(hooks).run({});
    const request = { operation: "POST /run", attempt: 1, url: `${server.url}/run`, headers: {} };
    const { responseHeaders, duration, ...facts } = (told[1] ?? [])[1] as ResponseEvent;
    expect(told.map(([name]) => name)).toEqual(["request", "response"]);
    expect(told[0]?.[1]).toEqual(request);
    expect(facts).toEqual({ ...request, status: 200, requestId: "r-7", error: undefined });
    expect(responseHeaders?.get("content-type")).toBe("application/json");
    expect(duration).toBeGreaterThanOrEqual(0);
  });

  test("a failure holds the error that the call throws", async () => {
    server.answer = { status: 402, body: '"no credit"' };
    const { told, hooks } = recorder();
    const error = await failure(clientOf(hooks).run({}));
    expect(told[1]?.[1]).toMatchObject({ status: 402, error });
  });

  test("no connection, and what is done about it", async () => {
    const { told, hooks } = recorder();
    const fetch = () => Promise.reject(Object.assign(new Error("x"), { code: "ECONNREFUSED" }));
    await failure(
      clientOf(hooks, { retry: { attempts: 1, delay: 1 } })
        .with({ fetch } as CallOptions)
        .run({}),
    );
    expect(told).toMatchObject([
      ["request", { attempt: 1 }],
      ["response", { attempt: 1, status: undefined, error: { kind: "connection", sent: false } }],
      ["retry", { operation: "POST /run", attempt: 1, error: { kind: "connection" } }],
      ["request", { attempt: 2 }],
      ["response", { attempt: 2, error: { kind: "connection" } }],
    ]);
  });

  test("a call that is given up, even where fetch looks at no signal", async () => {
    const { told, hooks } = recorder();
    const fetch = () => new Promise(() => {});
    await failure(
      clientOf(hooks, { timeout: 5 })
        .with({ fetch } as CallOptions)
        .run({}),
    );
    expect(told).toMatchObject([
      ["request", {}],
      ["response", { error: { kind: "timeout", sent: true } }],
    ]);
  });

  test("nothing, of a call that is not sent", async () => {
    const { told, hooks } = recorder();
    await failure(clientOf(hooks, { key: "" }).run({}));
    await failure(clientOf(hooks, { signal: AbortSignal.abort() }).run({}));
    expect(told).toEqual([]);
  });

  test("those of the client, of with() and of the call are all told, in this order", async () => {
    const names: string[] = [];
    const hooks = (name: string): Hooks => ({ request: () => void names.push(name) });
    await clientOf(hooks("client"))
      .with({ hooks: hooks("with") })
      .with({ timeout: 1000 })
      .run({}, { hooks: hooks("call") });
    expect(names).toEqual(["client", "with", "call"]);
  });
});

describe("none can break a call", () => {
  const stuck = () => new Promise(() => {});
  const breaking: [what: string, hook: (event: RequestEvent) => unknown][] = [
    ["throws", () => JSON.parse("{")],
    ["rejects", () => Promise.reject(new Error("no"))],
    ["never ends", stuck],
    ["is no function", "yes" as never],
    ["freezes the event", Object.freeze],
    ["adds a header that cannot be sent", (event) => (event.headers["x y"] = "\n")],
    ["says how long the body is", (event) => (event.headers["Content-Length"] = "3")],
    ["says how the body travels", (event) => (event.headers["transfer-encoding"] = "chunked")],
    ["expects an answer before the body", (event) => (event.headers.expect = "100-continue")],
    ["adds a header of ours", (event) => (event.headers["X-Key"] = "another")],
    ["takes the headers away", (event) => ((event as { headers: unknown }).headers = null)],
    ["is a getter that throws", null as never],
  ];
  test.each(breaking)("that %s", async (what, hook) => {
    const hooks: Hooks = { request: hook, response: hook as Hooks["response"] };
    if (what === "is a getter that throws") Object.defineProperty(hooks, "request", { get: () => JSON.parse("{") });
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    expect(await clientOf(hooks).run({ a: 1 })).toEqual({});
    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(server.received).toMatchObject([{ headers: { "x-key": secret }, body: '{"a":1}' }]);
  });
});

test("none sees a secret, whatever comes of the call", async () => {
  const { told, hooks } = recorder();
  const client = clientOf(hooks, { headers: { authorization: secret } });
  for (const answer of [
    {},
    { status: 401, body: `"no such key: ${secret}"` },
    { status: 302, headers: { location: `/?key=${secret}` } },
  ]) {
    server.answer = answer;
    await client.run({}).catch(() => {});
  }
  server.answer = { body: "{}" };
  await client
    .with({
      timeout: 1,
      fetch: () => Promise.reject(new Error(`cannot fetch ${server.url}/run?key=${secret}`)),
    } as CallOptions)
    .run({})
    .catch(() => {});
  const shown = told.map(([, event]) => {
    const { error, ...rest } = event as { error?: Error };
    return JSON.stringify([rest, error, error?.message, error?.stack, String(error?.cause)]);
  });
  expect(shown).toHaveLength(8);
  expect(shown.join()).not.toContain("hunter2");
});

/** What a program would write to hang its calls under OpenTelemetry: spans with their context sent along. */
test("they are enough for OpenTelemetry", async () => {
  interface Span {
    name: string;
    traceparent: string;
    attributes: Record<string, unknown>;
    events: string[];
    ended: boolean;
  }
  const ended: Span[] = [];
  const spans = new WeakMap<RequestEvent, Span>();
  const hooks: Hooks = {
    request(event) {
      const traceparent = `00-4bf92f3577b34da6a3ce929d0e0e4736-000000000000000${event.attempt}-01`;
      const attributes = { "url.full": event.url, "http.request.resend_count": event.attempt - 1 };
      spans.set(event, { name: event.operation, traceparent, attributes, events: [], ended: false });
      event.headers.traceparent = traceparent;
    },
    response(event) {
      const span = spans.get(event);
      if (!span) throw new Error("a response without its request");
      Object.assign(span.attributes, { "http.response.status_code": event.status, "error.type": event.error?.kind });
      span.ended = true;
      ended.push(span);
    },
  };
  server.answer = { status: 429, body: "" };
  const shedding = restClient<Client>({ ...api, operations: [["POST", 1, { statuses: [429], attempts: 1 }, "run"]] }, {
    baseUrl: server.url,
    key: "k",
    queryKey: "q",
    retry: { delay: 1 },
    hooks,
  } as never);
  await failure(shedding.run({}));
  expect(ended).toMatchObject([
    { name: "POST /run", attributes: { "http.response.status_code": 429, "http.request.resend_count": 0 } },
    { name: "POST /run", attributes: { "error.type": "http", "http.request.resend_count": 1 } },
  ]);
  expect(server.received.map(({ headers }) => headers.traceparent)).toEqual(
    ended.map(({ traceparent }) => traceparent),
  );
});
