/** All pages as one: where they end, and servers that never do. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inQuery } from "../../templates/runtime/parameters.js";
import { type RestApi, restClient } from "../../templates/runtime/rest.js";
import { type HttpServer, startServer } from "../servers/http.js";
import { TestError } from "./api.js";

const api: RestApi = {
  fail: TestError,
  basePath: "",
  presets: {},
  schemes: {},
  access: [[]],
  bigintKeys: ["id"],
  operations: [["GET", 0, { place: inQuery, paging: ["page", "size", 0] }, "list"]],
};
interface Client {
  list: { all(input?: object, options?: object): AsyncGenerator<unknown, void, undefined> };
}

let server: HttpServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
});

/** A server of these pages; what lies past them is told by `past`. */
function serve(
  pages: readonly (readonly unknown[])[],
  past: (pages: readonly (readonly unknown[])[]) => unknown = () => [],
) {
  client = restClient<Client>(api, {
    baseUrl: server.url,
    fetch: async (url, init) => {
      const page = Number(new URL(String(url)).searchParams.get("page"));
      server.answer = { body: JSON.stringify(pages[page] ?? past(pages)) };
      return fetch(url, init);
    },
  });
}

async function itemsOf(input?: object): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of client.list.all(input)) items.push(item);
  return items;
}
const targets = (): string[] => server.received.map(({ target }) => target);

describe("the end is", () => {
  test.each<[what: string, pages: number[][], items: number[], requests: number]>([
    ["a short page", [[1, 2], [3]], [1, 2, 3], 2],
    [
      "an empty page",
      [
        [1, 2],
        [3, 4],
      ],
      [1, 2, 3, 4],
      3,
    ],
    ["the first page, if that is short", [[1]], [1], 1],
    ["at once, where there is nothing", [[]], [], 1],
  ])("%s", async (_, pages, items, requests) => {
    serve(pages);
    expect(await itemsOf({ size: 2 })).toEqual(items);
    expect(targets()).toHaveLength(requests);
  });

  test("the first page over again, which some servers send past the end", async () => {
    serve(
      [
        [1, 2],
        [3, 4],
      ],
      ([first]) => first,
    );
    expect(await itemsOf({ size: 2 })).toEqual([1, 2, 3, 4]);
    expect(targets()).toEqual(["/list?size=2&page=0", "/list?size=2&page=1", "/list?size=2&page=2"]);
  });

  test("the last page over again", async () => {
    serve(
      [
        [1, 2],
        [3, 4],
      ],
      (pages) => pages.at(-1),
    );
    expect(await itemsOf({ size: 2 })).toEqual([1, 2, 3, 4]);
  });

  test("any page over again, however the server goes round", async () => {
    const pages = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    for (const [turn, back] of [
      ["to the second", 1],
      ["to the third", 2],
    ] as const) {
      serve(pages, () => pages[back]);
      expect(await itemsOf({ size: 2 }), turn).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  test("not a page that differs in no more than an integer above 2^53", async () => {
    const texts = ['[{"id":9007199254740993}]', '[{"id":9007199254740995}]', "[]"];
    const all = restClient<Client>(api, {
      baseUrl: server.url,
      fetch: async () => new Response(texts.shift()),
    }).list.all({ size: 1 });
    const items: unknown[] = [];
    for await (const item of all) items.push(item);
    expect(items).toEqual([{ id: 9007199254740993n }, { id: 9007199254740995n }]);
  });

  test("the one page of a server that knows no pages", async () => {
    serve([], () => [1, 2, 3]);
    expect(await itemsOf({ size: 2 })).toEqual([1, 2, 3]);
    expect(targets()).toHaveLength(2);
  });
});

test("pages hold 50 items where nothing is said, and may begin elsewhere", async () => {
  serve([[0], [1]]);
  await itemsOf();
  await itemsOf({ page: 1 });
  expect(targets()).toEqual(["/list?size=50&page=0", "/list?page=1&size=50"]);
});

test("a page is asked for only when the one before it is used up", async () => {
  serve([[1, 2], [3]]);
  for await (const item of client.list.all({ size: 2 })) if (item === 2) break;
  expect(targets()).toHaveLength(1);
});

test("a failure ends the loop with the error of the call", async () => {
  serve([[1, 2]]);
  server.answer = { status: 500 };
  const all = restClient<Client>(api, { baseUrl: server.url }).list.all();
  await expect(all.next()).rejects.toMatchObject({ kind: "http", status: 500, operation: "GET /list" });
});

test.each([["{}"], ["null"], ['"none"'], ["7"]])("%s is no page", async (body) => {
  serve([]);
  server.answer = { body };
  const all = restClient<Client>(api, { baseUrl: server.url }).list.all();
  await expect(all.next()).rejects.toMatchObject({
    name: "TestError",
    kind: "encoding",
    operation: "GET /list",
    message: "GET /list: the answer is no list, where a page of one was expected",
    body: JSON.parse(body),
  });
});
