/** The REST runtime against a server that keeps what it is sent: what travels, and what comes of each answer. */

import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  bytesAnswer,
  bytesBody,
  formBody,
  jsonBody,
  multipartBody,
  noAnswer,
  noBody,
  textAnswer,
  textBody,
} from "../../templates/runtime/body.js";
import { basicUser, bearerToken, cookieKey, headerKey, queryKey } from "../../templates/runtime/credentials.js";
import { ClientError } from "../../templates/runtime/error.js";
import type { CallOptions, Credential } from "../../templates/runtime/http.js";
import { inPathAndQuery, inQuery, parameters } from "../../templates/runtime/parameters.js";
import { type BasicCredential, type RestApi, type RestRequest, restClient } from "../../templates/runtime/rest.js";
import { type Answer, type HttpServer, json, startServer } from "../servers/http.js";

class TestError extends ClientError {
  static {
    Object.defineProperty(TestError.prototype, "name", { value: "TestError" });
  }
}

/** Access: 0 none, 1 key or bearer, 2 user, 3 query key, 4 cookie, 5 key with query key, 6 cookie, key or none. */
const api: RestApi = {
  fail: TestError,
  basePath: "/core/v1",
  presets: { local: "http://localhost:8000", production: "https://api.example.com" },
  schemes: {
    key: headerKey("X-Key"),
    bearer: bearerToken,
    user: basicUser,
    queryKey: queryKey("api key"),
    cookie: cookieKey("session"),
  },
  access: [
    [],
    [["key"], ["bearer"]],
    [["user"]],
    [["queryKey"]],
    [["cookie"]],
    [["key", "queryKey"]],
    [["cookie"], ["key"], []],
  ],
  bigintKeys: ["balance", "groups"],
  operations: [
    ["GET", 0, { place: inPathAndQuery }, "getItem /items/{id}\n getPart /items/{id}/parts/{part}.json"],
    ["GET", 0, { place: inQuery }, "search"],
    [
      "GET",
      0,
      {
        place: parameters(
          ["form", "query"],
          ["comma", "query", "comma", "comma"],
          ["space", "query", "space", "space"],
          ["pipe", "query", "pipe", "pipe"],
          ["deep", "query", "deep", "deepObject"],
          ["json", "query", "json", "json"],
          ["toString", "query"],
        ),
      },
      "styled",
    ],
    [
      "POST",
      0,
      {
        place: parameters(["path_id", "path", "id"], ["X-Trace", "header"], ["lang", "cookie"], ["tz", "cookie"]),
        body: jsonBody("application/json"),
      },
      "placed /placed/{id}",
    ],
    ["POST", 0, {}, "create"],
    ["POST", 0, { texts: ["id", "ids"] }, "counted"],
    ["GET", 0, { place: inQuery, texts: ["id"] }, "counting"],
    ["PATCH", 0, { body: jsonBody("application/merge-patch+json") }, "patch"],
    ["DELETE", 0, {}, "remove"],
    ["POST", 0, { body: formBody }, "form"],
    ["POST", 0, { body: multipartBody }, "upload"],
    ["POST", 0, { body: textBody("text/plain"), answer: textAnswer }, "text"],
    ["PUT", 0, { body: bytesBody("application/octet-stream"), answer: bytesAnswer }, "bytes"],
    ["GET", 0, { body: noBody }, "find"],
    ["POST", 0, { mayBeEmpty: true }, "maybe"],
    ["POST", 0, { input: false, answer: noAnswer }, "nothing"],
    ["GET", 0, { input: false, answer: textAnswer }, "page"],
    ["GET", 0, { input: false }, "open"],
    ["GET", 1, { input: false }, "keyed"],
    ["GET", 2, { input: false }, "basic"],
    ["GET", 3, { input: false }, "queried"],
    ["GET", 4, { input: false }, "cookied"],
    ["GET", 5, { input: false }, "both"],
    ["GET", 6, { input: false }, "optional"],
  ],
};

interface Options extends CallOptions {
  key?: Credential | undefined;
  bearer?: Credential | undefined;
  user?: BasicCredential | undefined;
  queryKey?: Credential | undefined;
  cookie?: Credential | undefined;
}
type Operation =
  | "getItem"
  | "getPart"
  | "search"
  | "styled"
  | "placed"
  | "create"
  | "counted"
  | "counting"
  | "patch"
  | "remove"
  | "form"
  | "upload"
  | "text"
  | "bytes"
  | "find"
  | "maybe"
  | "nothing"
  | "page"
  | "open"
  | "keyed"
  | "basic"
  | "queried"
  | "cookied"
  | "both"
  | "optional";
/** What an emitted package types one by one. */
type Client = { [Name in Operation]: (...args: unknown[]) => Promise<unknown> } & {
  with(options: Options): Client;
  request(route: string, input?: RestRequest, options?: Options): Promise<unknown>;
};

let server: HttpServer;
let other: HttpServer;
beforeAll(async () => {
  server = await startServer();
  other = await startServer();
});
afterAll(() => Promise.all([server.stop(), other.stop()]));
beforeEach(() => {
  for (const each of [server, other]) {
    each.received.length = 0;
    each.answer = { body: "{}" };
  }
});

const clientOf = (options: Options = {}): Client => restClient<Client>(api, { baseUrl: server.url, ...options });

async function failureOf(call: () => unknown): Promise<ClientError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof TestError) return error;
    throw error;
  }
  throw new Error("the call did not fail");
}

/** Sends one call and gives what arrived. */
async function sent(call: (client: Client) => Promise<unknown>, options?: Options) {
  await call(clientOf(options));
  const [request, ...more] = server.received;
  if (!request || more.length > 0) throw new Error(`${server.received.length} requests arrived`);
  return request;
}

describe("the path", () => {
  test.each<[id: unknown, target: string]>([
    ["7", "/core/v1/items/7"],
    [7, "/core/v1/items/7"],
    [18446744073709551615n, "/core/v1/items/18446744073709551615"],
    [true, "/core/v1/items/true"],
    ["a b", "/core/v1/items/a%20b"],
    ["ü/ñ", "/core/v1/items/%C3%BC%2F%C3%B1"],
    ["../../admin?x=1#", "/core/v1/items/..%2F..%2Fadmin%3Fx%3D1%23"],
    ["..\\..\\admin", "/core/v1/items/..%5C..%5Cadmin"],
    ["%2e%2e", "/core/v1/items/%252e%252e"],
    ["...", "/core/v1/items/..."],
    ["$&$1", "/core/v1/items/%24%26%241"],
    ["{id}", "/core/v1/items/%7Bid%7D"],
    [["a,b", "c"], "/core/v1/items/a%2Cb%2Cc"],
  ])("%o travels as %s", async (id, target) => {
    expect((await sent((client) => client.getItem({ id }))).target).toBe(target);
  });

  test.each([[""], ["."], [".."], [undefined], [null], [[]], [["", undefined]]])("%o is refused", async (id) => {
    const error = await failureOf(() => clientOf().getItem({ id }));
    expect(error.kind).toBe("usage");
    expect(error.message).toMatch(/^GET \/items\/\{id\}: "id" is part of the path and cannot be "\.{0,2}"$/);
    expect(server.received).toEqual([]);
  });

  test("each part goes in its place, and none left out goes unnoticed", async () => {
    const request = await sent((client) => client.getPart({ part: "{id}", id: "a", verbose: 1 }));
    expect(request.target).toBe("/core/v1/items/a/parts/%7Bid%7D.json?verbose=1");
    expect((await failureOf(() => clientOf().getPart({ id: "a" }))).message).toContain('"part" is part of the path');
    expect((await failureOf(() => clientOf().getPart())).message).toContain('"id" is part of the path');
  });

  test.each<[baseUrl: string, url: string]>([
    ["http://localhost:8000", "http://localhost:8000/core/v1/open"],
    ["http://localhost:8000/", "http://localhost:8000/core/v1/open"],
    ["https://example.com/lit//", "https://example.com/lit/core/v1/open"],
    ["HTTPS://example.com", "HTTPS://example.com/core/v1/open"],
    ["local", "http://localhost:8000/core/v1/open"],
    ["production", "https://api.example.com/core/v1/open"],
    // The base path is there already.
    ["https://example.com/core/v1", "https://example.com/core/v1/open"],
    ["https://example.com/lit/core/v1/", "https://example.com/lit/core/v1/open"],
    ["https://example.com/hardcore/v1", "https://example.com/hardcore/v1/core/v1/open"],
    [new URL("https://example.com") as unknown as string, "https://example.com/core/v1/open"],
  ])("baseUrl %s leads to %s", async (baseUrl, url) => {
    let asked = "";
    const fetch = async (input: string | URL | Request) => {
      asked = String(input);
      return new Response("{}");
    };
    await restClient<Client>(api, { baseUrl, fetch }).open();
    expect(asked).toBe(url);
  });

  test("a host of the name of the base path is no base path", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response("{}"));
    await restClient<Client>({ ...api, basePath: "/api" }, { baseUrl: "http://api", fetch }).open();
    expect(fetch.mock.calls[0]?.[0]).toBe("http://api/api/open");
  });

  test.each([undefined, null, {}, "local"])("options that are %o are refused", async (options) => {
    const error = await failureOf(() => restClient(api, options as never));
    expect([error.kind, error.message]).toEqual(["usage", expect.stringContaining("baseUrl must be an http or https")]);
  });

  test.each([
    ["localhost:8000"],
    ["/core/v1"],
    ["ftp://example.com"],
    ["prod"],
    ["toString"],
    ["http://"],
    ["https://example.com?key=hunter2"],
    ["https://example.com#hunter2"],
    ["https://me:hunter2@example.com"],
    [""],
    [undefined],
  ])("baseUrl %s is refused, and not repeated", async (baseUrl) => {
    const error = await failureOf(() => restClient(api, { baseUrl: baseUrl as string }));
    expect([error.kind, error.message]).toEqual([
      "usage",
      "baseUrl must be an http or https URL without user, query and fragment or local or production",
    ]);
  });
});

describe("the query", () => {
  test.each<[input: object | undefined, query: string]>([
    [undefined, ""],
    [{}, ""],
    [{ page: 0, size: 50 }, "?page=0&size=50"],
    [{ page: undefined, size: null }, ""],
    [{ name: "" }, "?name="],
    [{ name: "a&b=c+d e" }, "?name=a%26b%3Dc%2Bd%20e"],
    [{ "na me": "ü" }, "?na%20me=%C3%BC"],
    [{ flag: false }, "?flag=false"],
    [{ id: 18446744073709551615n }, "?id=18446744073709551615"],
    [{ ratio: 0.5 }, "?ratio=0.5"],
    [{ id: ["a", 2, 3n] }, "?id=a&id=2&id=3"],
    [{ id: ["a", null, undefined] }, "?id=a"],
    [{ id: [] }, ""],
  ])("%o travels as %s", async (input, query) => {
    expect((await sent((client) => client.search(input))).target).toBe(`/core/v1/search${query}`);
  });

  const list = ["a,b", "c d", 7n, null, undefined];
  const object = { r: 100, "g b": "1&2", none: undefined, nil: null };
  test.each<[input: object, query: string]>([
    [{ form: list }, "?form=a%2Cb&form=c%20d&form=7"],
    [{ comma: list }, "?comma=a%2Cb,c%20d,7"],
    [{ space: list }, "?space=a%2Cb%20c%20d%207"],
    [{ pipe: list }, "?pipe=a%2Cb%7Cc%20d%7C7"],
    [{ deep: list }, "?deep=a%2Cb&deep=c%20d&deep=7"],
    [{ form: object }, "?r=100&g%20b=1%262"],
    [{ comma: object }, "?comma=r,100,g%20b,1%262"],
    [{ deep: object }, "?deep%5Br%5D=100&deep%5Bg%20b%5D=1%262"],
    [{ deep: { in: { ner: [1, 2] } } }, "?deep%5Bin%5D%5Bner%5D=1&deep%5Bin%5D%5Bner%5D=2"],
    [{ form: "x", comma: "y", space: "z", pipe: "p", deep: "q" }, "?form=x&comma=y&space=z&pipe=p&deep=q"],
    [{ json: [] }, "?json=%5B%5D"],
    [{ json: { r: "a" } }, "?json=%7B%22r%22%3A%22a%22%7D"],
    [{ json: "x" }, "?json=%22x%22"],
    [{ json: 2n ** 64n }, "?json=18446744073709551616"],
    [{ form: [], comma: [], space: [], pipe: [], deep: {} }, ""],
    [{ comma: [null], deep: null, form: undefined }, ""],
    // What every object inherits is nothing that the caller gave.
    [{ unknown: "ignored" }, ""],
  ])("%o, each in the style that its name says, travels as %s", async (input, query) => {
    expect((await sent((client) => client.styled(input))).target).toBe(`/core/v1/styled${query}`);
  });

  test.each([
    [2 ** 53, "is past 2^53 and may already be rounded: give it as a bigint"],
    [-1e300, "is past 2^53 and may already be rounded: give it as a bigint"],
    [Number.NaN, "cannot be written as JSON"],
    [Number.POSITIVE_INFINITY, "cannot be written as JSON"],
  ])("%d is refused, in the query as in the path", async (number, reason) => {
    for (const call of [() => clientOf().search({ number }), () => clientOf().getItem({ id: number })]) {
      const error = await failureOf(call);
      expect([error.kind, error.message]).toEqual(["encoding", expect.stringContaining(`${number} ${reason}`)]);
    }
    expect(server.received).toEqual([]);
  });
});

test("headers, cookies and a body beside them", async () => {
  const body = { balance: 18446744073709551615n };
  const input = { path_id: "a/b", "X-Trace": [1, "x"], lang: "d;e", tz: "UTC", body };
  const request = await sent((client) => client.placed(input));
  expect(request).toMatchObject({
    target: "/core/v1/placed/a%2Fb",
    headers: { "x-trace": "1,x", cookie: "lang=d%3Be; tz=UTC", "content-type": "application/json" },
    body: '{"balance":18446744073709551615}',
  });
});

describe("the body", () => {
  const bytes = new Uint8Array([104, 105]);
  test.each<[name: Operation, input: unknown, contentType: string | undefined, body: string]>([
    ["create", { a: 1, b: null, c: undefined }, "application/json", '{"a":1,"b":null}'],
    ["create", 'a "word"', "application/json", '"a \\"word\\""'],
    ["create", null, "application/json", "null"],
    ["create", [1n, 2n ** 64n - 1n], "application/json", "[1,18446744073709551615]"],
    ["create", undefined, undefined, ""],
    ["patch", { a: null }, "application/merge-patch+json", '{"a":null}'],
    ["remove", { all: true }, "application/json", '{"all":true}'],
    [
      "form",
      { a: "1 & 2", list: ["x", 2n], object: { y: [1] }, none: undefined, nil: null },
      "application/x-www-form-urlencoded;charset=UTF-8",
      "a=1+%26+2&list=x&list=2&object=%7B%22y%22%3A%5B1%5D%7D",
    ],
    ["text", "ü", "text/plain", "ü"],
    ["bytes", bytes, "application/octet-stream", "hi"],
    ["bytes", new Blob([bytes]), "application/octet-stream", "hi"],
  ])("%s(%o) is sent as %s: %s", async (name, input, contentType, body) => {
    const request = await sent((client) => client[name](input));
    expect([request.headers["content-type"], request.body]).toEqual([contentType, body]);
  });

  test.each<[input: unknown, body: string]>([
    [{ id: "7", name: "7" }, '{"id":7,"name":"7"}'],
    [{ id: "18446744073709551615" }, '{"id":18446744073709551615}'],
    [{ id: "9007199254740992" }, '{"id":9007199254740992}'],
    [{ id: `0x${"7".padStart(64, "0")}` }, '{"id":7}'],
    [{ id: "0xFFFFFFFFFFFFFFFF" }, '{"id":18446744073709551615}'],
    [{ ids: ["0", 1, 2n], in: [{ id: "3" }] }, '{"ids":[0,1,2],"in":[{"id":3}]}'],
    // What spells no integer, and what writes itself, is left to the server.
    [{ id: "n/a", ids: ["-1", "1.5", ""] }, '{"id":"n/a","ids":["-1","1.5",""]}'],
    [{ id: new Date(0) }, '{"id":"1970-01-01T00:00:00.000Z"}'],
  ])("integers given as text, %o, travel as %s", async (input, body) => {
    expect((await sent((client) => client.counted(input))).body).toBe(body);
  });

  test("in the query too", async () => {
    const request = await sent((client) => client.counting({ id: "0x0000000000000010", name: "0x10" }));
    expect(request.target).toBe("/core/v1/counting?id=16&name=0x10");
  });

  test("multipart: fields are text, bytes and blobs are files", async () => {
    const file = new File([bytes], "hi.txt", { type: "text/plain" });
    const request = await sent((client) => client.upload({ file, bytes, list: ["x", { y: 7n }], none: undefined }));
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1];
    const parts = request.body.split(`--${boundary}`).map((part) => part.trim().replaceAll("\r\n", "\n"));
    expect(parts).toEqual([
      "",
      'Content-Disposition: form-data; name="file"; filename="hi.txt"\nContent-Type: text/plain\n\nhi',
      'Content-Disposition: form-data; name="bytes"; filename="blob"\nContent-Type: application/octet-stream\n\nhi',
      'Content-Disposition: form-data; name="list"\n\nx',
      'Content-Disposition: form-data; name="list"\n\n{"y":7}',
      "--",
    ]);
  });

  test("a number that would be rounded is refused in every encoding", async () => {
    for (const name of ["create", "form", "upload"] as const)
      expect(await failureOf(() => clientOf()[name]({ id: 2 ** 60 }))).toMatchObject({ kind: "encoding" });
    expect(server.received).toEqual([]);
  });
});

describe("an answer of status 200 or 204", () => {
  const text = { "content-type": "text/plain" };
  test.each<[name: Operation, answer: Answer, value: unknown]>([
    ["open", { body: '{"a":[1,"b",null]}' }, { a: [1, "b", null] }],
    ["open", { body: "null" }, null],
    ["open", { body: '"boom"' }, "boom"],
    ["open", { body: '{"a":1}', headers: text }, { a: 1 }],
    ["open", { status: 201, body: "[]" }, []],
    ["maybe", { status: 202 }, undefined],
    ["maybe", { status: 204 }, undefined],
    ["maybe", { body: '{"a":1}' }, { a: 1 }],
    ["page", { body: '{"a":1}' }, '{"a":1}'],
    ["page", { body: "" }, ""],
    ["bytes", { body: new Uint8Array([0, 255]) }, new Uint8Array([0, 255])],
    ["bytes", { status: 204 }, new Uint8Array()],
    ["nothing", { body: "<p>done</p>", headers: text }, undefined],
    ["nothing", { status: 204 }, undefined],
  ])("%s: %o is %o", async (name, answer, value) => {
    server.answer = answer;
    expect(await clientOf()[name]()).toEqual(value);
  });

  test.each<[what: string, answer: Answer, message: string]>([
    [
      "HTML",
      { body: "<!doctype html><p>hi", headers: { "content-type": "text/html" } },
      "text/html where JSON was expected: is baseUrl right?",
    ],
    ["no type", { body: "hi", headers: {} }, "no content type where JSON was expected: is baseUrl right?"],
    ["nothing at all", { body: "", headers: json }, "an empty body where JSON was expected"],
    ["nothing, on purpose,", { status: 204, headers: {} }, "an empty body where JSON was expected"],
    ["half of an object", { body: '{"a":', headers: json }, "JSON that cannot be read: see `body`"],
  ])("%s where JSON was expected is an error that shows it", async (_, answer, message) => {
    server.answer = { ...answer, headers: { ...answer.headers, "x-request-id": "r-1" } };
    const error = await failureOf(() => clientOf().open());
    const { status = 200 } = answer;
    expect(error.message).toBe(`GET /open: the server answered ${status} with ${message}`);
    expect(error).toMatchObject({ kind: "encoding", status, requestId: "r-1" });
    expect(error.body).toBe(answer.body || undefined);
  });

  test("an integer above 2^53 is exact where the API has such, and an error elsewhere", async () => {
    server.answer = { body: '{"balance":18446744073709551615,"groups":[1,9007199254740993],"n":9007199254740991}' };
    expect(await clientOf().open()).toEqual({
      balance: 18446744073709551615n,
      groups: [1, 9007199254740993n],
      n: 9007199254740991,
    });
    server.answer = { body: '[{"count":9007199254740993}]' };
    const error = await failureOf(() => clientOf().open());
    expect(error).toMatchObject({ kind: "overflow", data: "9007199254740993" });
    expect(error.message).toContain("9007199254740993 at /0/count");
  });
});

describe("an answer of a failing status", () => {
  const html = { "content-type": "text/html" };
  const down = "the server, or a proxy in front of it, failed or is down";
  const guard = { error: "not_found", message: "No such group", fix: "List the groups", docs_url: "https://docs" };
  test.each<
    [status: number, body: string, message: string, code?: string | number | undefined, headers?: Answer["headers"]]
  >([
    // The two shapes of Lit's servers, and the older ones.
    [404, JSON.stringify(guard), "the server answered 404: No such group (List the groups)", "not_found"],
    [500, '"boom"', "the server answered 500: boom"],
    [500, '{"error":"it broke"}', "the server answered 500: it broke"],
    [403, '{"error":"forbidden"}', "the server answered 403: forbidden", "forbidden"],
    [500, '{"message":"it broke"}', "the server answered 500: it broke"],
    [500, '["it broke","badly"]', "the server answered 500: it broke"],
    // Those of other APIs.
    [422, '{"title":"Invalid","detail":"x is no y"}', "the server answered 422: x is no y"],
    [422, '{"title":"Invalid"}', "the server answered 422: Invalid"],
    [409, '{"code":"taken","message":"It exists"}', "the server answered 409: It exists", "taken"],
    [400, '{"code":17,"message":"It is odd"}', "the server answered 400: It is odd", 17],
    [
      400,
      '{"error":{"code":"bad","message":"It is bad","fix":"Mend it"}}',
      "the server answered 400: It is bad (Mend it)",
      "bad",
    ],
    [400, '[{"code":"first","message":"One of two"}]', "the server answered 400: One of two", "first"],
    // No words at all, or none for a program.
    [401, "", "the server answered 401: the credentials are missing or not valid"],
    [
      404,
      "<html><h1>Not found",
      "the server answered 404: there is nothing at this path; is baseUrl right?",
      undefined,
      html,
    ],
    [429, "", "the server answered 429: too many requests; wait before sending again"],
    [500, "", `the server answered 500: ${down}`],
    [502, " <html>Bad gateway</html>", `the server answered 502: ${down}`, undefined, html],
    [500, "{}", `the server answered 500: ${down}`],
    [500, "[]", `the server answered 500: ${down}`],
    [500, "null", `the server answered 500: ${down}`],
    [500, '{"message":7,"error":null}', `the server answered 500: ${down}`],
    [418, "{}", "the server answered 418"],
    [503, "try later", "the server answered 503: try later", undefined, { "content-type": "text/plain" }],
  ])("%d %s", async (status, body, message, code, headers = json) => {
    server.answer = { status, body, headers: { ...headers, "x-request-id": "r-2" } };
    const error = await failureOf(() => clientOf().open());
    expect(error.message).toBe(`GET /open: ${message}`);
    expect(error).toMatchObject({ name: "TestError", kind: "http", status, operation: "GET /open", requestId: "r-2" });
    expect(error.code).toBe(code);
    expect(error.body).toEqual(body === "" ? undefined : headers === json ? JSON.parse(body) : body);
  });

  test.each<Operation>(["page", "bytes", "nothing", "open"])(
    "%s explains it too, whatever it answers else",
    async (name) => {
      server.answer = { status: 402, body: JSON.stringify("no credit") };
      const error = await failureOf(() => clientOf()[name]());
      expect(error.message).toMatch(/: the server answered 402: no credit$/);
      expect(error.body).toBe("no credit");
    },
  );

  test("a page of text is cut in the message, and whole in the body", async () => {
    server.answer = { status: 500, body: "x".repeat(100_000), headers: {} };
    const error = await failureOf(() => clientOf().open());
    expect([error.message.length < 600, error.body]).toEqual([true, "x".repeat(100_000)]);
  });

  test("numbers that cannot be held leave the body as text", async () => {
    server.answer = { status: 500, body: '{"count":9007199254740993}' };
    const error = await failureOf(() => clientOf().open());
    expect(error).toMatchObject({ kind: "http", status: 500, body: '{"count":9007199254740993}' });
  });
});

describe("credentials", () => {
  test.each<[name: Operation, options: Options, headers: object, query: string]>([
    ["keyed", { key: " the-key\n" }, { "x-key": "the-key" }, ""],
    ["keyed", { key: () => "the-key" }, { "x-key": "the-key" }, ""],
    ["keyed", { key: async () => "the-key" }, { "x-key": "the-key" }, ""],
    ["keyed", { bearer: "the-token" }, { authorization: "Bearer the-token" }, ""],
    ["basic", { user: { username: "zoë", password: "a:b" } }, { authorization: "Basic em/DqzphOmI=" }, ""],
    ["queried", { queryKey: async () => "a&b" }, {}, "?api%20key=a%26b"],
    ["cookied", { cookie: "a;b" }, { cookie: "session=a%3Bb" }, ""],
    ["both", { key: "k", queryKey: "q" }, { "x-key": "k" }, "?api%20key=q"],
    // Of alternatives, the first that is complete; others stay at home.
    ["keyed", { key: "k", bearer: "b", queryKey: "q" }, { "x-key": "k" }, ""],
    ["optional", { key: "k", cookie: "c" }, { cookie: "session=c" }, ""],
    ["optional", { key: "k" }, { "x-key": "k" }, ""],
    ["optional", {}, {}, ""],
    ["optional", { bearer: "b" }, {}, ""],
    // What is open to all is sent none.
    ["open", { key: "k", bearer: "b", queryKey: "q", cookie: "c" }, {}, ""],
  ])("%s with %o", async (name, options, headers, query) => {
    const request = await sent((client) => client[name](), options);
    const { "x-key": key, authorization, cookie } = request.headers;
    expect(JSON.parse(JSON.stringify({ "x-key": key, authorization, cookie }))).toEqual(headers);
    expect(request.target).toBe(`/core/v1/${name}${query}`);
  });

  test.each<[name: Operation, options: Options, wanted: string]>([
    ["keyed", {}, "key or bearer"],
    ["keyed", { key: undefined, bearer: null as never }, "key or bearer"],
    ["keyed", { queryKey: "q" }, "key or bearer"],
    ["both", { key: "k" }, "key with queryKey"],
  ])("%s with %o is refused, with what it wants", async (name, options, wanted) => {
    const error = await failureOf(() => clientOf(options)[name]());
    const advice = "give it to createClient, or to this call as an option";
    expect(error.message).toBe(`GET /${name}: this call needs ${wanted}: ${advice}`);
    expect(error.kind).toBe("usage");
    expect(server.received).toEqual([]);
  });

  test.each<[given: Options, message: string]>([
    [{ key: "" }, "`key` is empty"],
    [{ key: " \n" }, "`key` is empty"],
    [{ key: () => "" }, "`key` is empty"],
    [{ key: () => undefined as never }, "`key` is empty"],
  ])("an empty one, %o, is refused", async (options, message) => {
    expect(await failureOf(() => clientOf(options).keyed())).toMatchObject({
      kind: "usage",
      message: `GET /keyed: ${message}`,
    });
  });

  test("a function that fails is told apart from a server that does", async () => {
    const cause = new Error("no network");
    const error = await failureOf(() => clientOf({ key: () => Promise.reject(cause) }).keyed());
    expect(error.message).toBe("GET /keyed: the function given as `key` failed");
    expect([error.kind, error.cause]).toEqual(["usage", cause]);
  });

  test("a function is asked anew for each call, within the time allowed", async () => {
    let count = 0;
    const client = clientOf({ key: () => `k${++count}` });
    await client.keyed();
    await client.keyed();
    expect(server.received.map(({ headers }) => headers["x-key"])).toEqual(["k1", "k2"]);
  });

  test.each<[name: Operation, option: keyof Options]>([
    ["keyed", "key"],
    ["queried", "queryKey"],
    ["cookied", "cookie"],
  ])("%s: %s that never comes is given up, by time and by signal", async (name, option) => {
    const stuck = clientOf({ [option]: () => new Promise(() => {}) });
    expect(await failureOf(() => stuck.with({ timeout: 20 })[name]())).toMatchObject({ kind: "timeout" });
    const controller = new AbortController();
    const call = failureOf(() => stuck.with({ signal: controller.signal })[name]());
    controller.abort();
    expect(await call).toMatchObject({ kind: "aborted" });
    const asked = vi.fn(() => "k");
    const late = clientOf({ [option]: asked, signal: AbortSignal.abort() });
    expect(await failureOf(() => late[name]())).toMatchObject({ kind: "aborted" });
    expect([asked.mock.calls, server.received]).toEqual([[], []]);
  });

  test("the call goes before with(), with() before the client, and neither changes the client", async () => {
    const client = clientOf({ key: "client" });
    const scoped = client.with({ key: "scope" });
    for (const call of [
      () => client.keyed(),
      () => scoped.keyed(),
      () => scoped.keyed({ key: "call" }),
      () => scoped.keyed({ key: undefined }),
      // Another one of the alternatives, nearer to the call.
      () => scoped.keyed({ bearer: "call" }),
      () => client.with({ bearer: "scope" }).keyed(),
      () => client.with({ bearer: "scope" }).keyed({ key: "call" }),
      () => client.keyed(),
    ])
      await call();
    expect(server.received.map(({ headers }) => headers["x-key"] ?? headers.authorization)).toEqual([
      "client",
      "scope",
      "call",
      "scope",
      "Bearer call",
      "Bearer scope",
      "call",
      "client",
    ]);
  });

  test("a set may be given in parts, here and there", async () => {
    const request = await sent((client) => client.with({ queryKey: "q" }).both({ headers: { "x-more": "m" } }), {
      key: "k",
    });
    expect(request).toMatchObject({ target: "/core/v1/both?api%20key=q", headers: { "x-key": "k", "x-more": "m" } });
  });
});

describe("a secret is shown nowhere", () => {
  const secret = "hunter2-hunter2";
  const everything: Options = {
    key: secret,
    bearer: secret,
    user: { username: "me", password: secret },
    queryKey: secret,
    cookie: secret,
  };
  const bad = (text: string): Options => ({ key: text, bearer: text, queryKey: text, cookie: text });
  const failing: [what: string, options: Options, prepare: () => void][] = [
    ["a failing status", everything, () => (server.answer = { status: 401, body: '"no"' })],
    ["HTML", everything, () => (server.answer = { body: "<p>" })],
    ["a redirect", everything, () => (server.answer = { status: 302, headers: { location: `/login?key=${secret}` } })],
    ["a timeout", { ...everything, timeout: 1 }, () => (server.answer = { status: 503 })],
    ["a signal", { ...everything, signal: AbortSignal.abort() }, () => {}],
    ["a line break in it", bad(`${secret}\nX-Admin: 1`), () => (server.answer = { status: 400 })],
    ["a letter that no header can hold", bad(`${secret}€`), () => (server.answer = { status: 400 })],
  ];
  const names = ["keyed", "basic", "queried", "cookied", "both", "optional"] as const;

  const shown = (error: ClientError): string =>
    [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 20, showHidden: true })].join("\n");

  test.each(failing)("with %s", async (_, options, prepare) => {
    prepare();
    for (const name of names) {
      expect(shown(await failureOf(() => clientOf(options)[name]()))).not.toContain("hunter2");
    }
  });

  test("with nobody listening", async () => {
    const gone = await startServer();
    await gone.stop();
    const client = restClient<Client>(api, { baseUrl: gone.url, ...everything });
    for (const name of names) {
      const error = await failureOf(() => client[name]());
      expect(error.kind).toBe("connection");
      expect(shown(error)).not.toContain("hunter2");
    }
  });

  test("nor by the client itself", async () => {
    const client = clientOf(everything);
    await client.keyed();
    for (const each of [client, client.with({ key: secret })]) {
      expect(inspect(each, { depth: 20, showHidden: true, showProxy: true })).not.toContain("hunter2");
      expect(JSON.stringify(each)).not.toContain("hunter2");
    }
  });
});

test.each([301, 302, 303, 307, 308])(
  "a redirect, %d, is not followed, and takes no key to another host",
  async (status) => {
    server.answer = { status, headers: { location: `${other.url}/core/v1/keyed?token=t` } };
    const error = await failureOf(() => clientOf({ key: "k" }).keyed());
    expect(error).toMatchObject({ kind: "http", status });
    expect(error.message).toContain(`a redirect to ${other.url}/core/v1/keyed, which is not followed`);
    expect([server.received.length, other.received]).toEqual([1, []]);
  },
);

describe("request, for what the description does not know", () => {
  test.each<[route: string, input: RestRequest | undefined, target: string, body: string]>([
    ["GET /new", undefined, "/core/v1/new", ""],
    ["GET /new", { query: { id: [1, 2n], none: undefined } }, "/core/v1/new?id=1&id=2", ""],
    ["GET /new?a=1", { query: { b: "c d" } }, "/core/v1/new?a=1&b=c%20d", ""],
    ["POST /new", { body: { id: 2n ** 64n - 1n } }, "/core/v1/new", '{"id":18446744073709551615}'],
    ["POST /new", { body: null }, "/core/v1/new", "null"],
    ["DELETE /new/7", {}, "/core/v1/new/7", ""],
    ["GET /new/.../.a/a./..b?up=/../", {}, "/core/v1/new/.../.a/a./..b?up=/../", ""],
  ])("%s with %o", async (route, input, target, body) => {
    const request = await sent((client) => client.request(route, input, { headers: { "x-more": "m" } }), { key: "k" });
    expect(request).toMatchObject({
      method: route.split(" ")[0],
      target,
      body,
      headers: { "x-key": "k", "x-more": "m" },
    });
  });

  test("needs no credentials, and sends those that it has", async () => {
    const client = clientOf();
    await client.request("GET /new");
    await client.request("GET /new", {}, { bearer: "b" });
    await client.with({ key: "k", queryKey: "q" }).request("GET /new");
    const told = server.received.map(({ target, headers }) => [target, headers["x-key"], headers.authorization]);
    expect(told).toEqual([
      ["/core/v1/new", undefined, undefined],
      ["/core/v1/new", undefined, "Bearer b"],
      ["/core/v1/new", "k", undefined],
    ]);
  });

  test.each<[answer: Answer, value: unknown]>([
    [{ body: '{"balance":18446744073709551615}' }, { balance: 18446744073709551615n }],
    [{ body: "" }, undefined],
    [{ status: 204 }, undefined],
    [{ body: "up 1", headers: { "content-type": "text/plain" } }, "up 1"],
    [{ body: "7", headers: {} }, 7],
  ])("%o is answered with %o", async (answer, value) => {
    server.answer = answer;
    expect(await clientOf().request("GET /new")).toEqual(value);
  });

  test("fails as any call does", async () => {
    server.answer = { status: 404, body: '{"error":"not_found","message":"No route"}' };
    const error = await failureOf(() => clientOf().request("GET /new"));
    expect(error).toMatchObject({ kind: "http", status: 404, code: "not_found", operation: "GET /new" });
    server.answer = { body: "{", headers: json };
    expect(await failureOf(() => clientOf().request("GET /new"))).toMatchObject({ kind: "encoding" });
  });

  const dots = ["/..", "/./new", "/new/../../admin", "/new/%2E%2e", "/.%2e?a=1", "/new\\..\\..\\admin", "/new/."];
  test.each(["/new", "GET", "GET new", "get /new", "GET /a b", "GET /new#x", "", ...dots.map((path) => `GET ${path}`)])(
    "%o is no route",
    async (route) => {
      const error = await failureOf(() => clientOf().request(route));
      expect(error.message).toContain('a route is a method and a path without dot segments, such as "GET /path"');
      expect([error.kind, server.received]).toEqual(["usage", []]);
    },
  );
});

test.each<[method: string, call: (client: Client) => Promise<unknown>]>([
  ["GET", (client) => client.request("GET /new", { body: {} })],
  ["HEAD", (client) => client.request("HEAD /new", { body: null })],
  ["GET", (client) => client.find({ a: 1 })],
])("a %s request with a body is refused: no platform sends it", async (method, call) => {
  const error = await failureOf(() => call(clientOf()));
  expect([error.kind, error.message]).toEqual([
    "usage",
    expect.stringContaining(`: a ${method} request cannot carry a body: leave it out`),
  ]);
  await clientOf().find();
  expect(server.received).toMatchObject([{ method: "GET", body: "" }]);
});

test("the caller's headers take the place of ours, and undefined takes one away", async () => {
  const request = await sent((client) =>
    client.create({ a: 1 }, { headers: { "Content-Type": "application/vnd.test+json", "X-None": undefined } }),
  );
  expect(request.headers["content-type"]).toBe("application/vnd.test+json");
  expect(request.headers).not.toHaveProperty("x-none");
});

test("a mistake rejects; it does not throw where the call is made", async () => {
  const client = clientOf();
  for (const call of [client.getItem({ id: "" }), client.create(2 ** 60), client.keyed(), client.request("GET")])
    await expect(call).rejects.toBeInstanceOf(TestError);
});

describe("in Deno, which would send a request again by itself but for a stream", () => {
  beforeEach(() => void vi.stubGlobal("Deno", {}));
  afterEach(() => void vi.unstubAllGlobals());

  test.each<[name: Operation, input: unknown, contentType: string | undefined, body: string]>([
    ["create", { a: 1n }, "application/json", '{"a":1}'],
    ["create", undefined, undefined, ""],
    ["form", { a: "1 & 2" }, "application/x-www-form-urlencoded;charset=UTF-8", "a=1+%26+2"],
    ["bytes", new Uint8Array([104, 105]), "application/octet-stream", "hi"],
  ])("%s(%o) travels as ever, as a stream", async (name, input, contentType, body) => {
    const { headers, ...request } = await sent((client) => client[name](input), { headers: { "x-more": "m" } });
    expect(request.body).toBe(body);
    expect([headers["x-more"], headers["content-type"]]).toEqual(["m", contentType]);
    if (body) expect(headers["transfer-encoding"]).toBe("chunked");
  });

  test("what has no body is left alone, and so is a fetch of the caller's", async () => {
    expect((await sent((client) => client.open())).headers["transfer-encoding"]).toBeUndefined();
    const own = vi.fn<typeof fetch>(async () => Response.json({}));
    await restClient<Client>(api, { baseUrl: server.url, fetch: own }).create({ a: 1 });
    expect(own.mock.calls[0]?.[1]?.body).toBe('{"a":1}');
  });
});
