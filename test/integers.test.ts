/** The option `integers: "bigint"`: the packages of two cases, compiled with a consumer, and run against a server. */

import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { buildClient } from "../generator/build.js";
import { loadConfig } from "../generator/config.js";
import { verifyPackage } from "../generator/emit/verify.js";
import type { PackageFiles } from "../generator/package-files.js";
import { integerReader } from "../templates/runtime/integers.js";
import { TestError } from "./runtime/api.js";
import { type Received, startServer } from "./servers/http.js";
import { startLotus } from "./servers/lotus.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-integers-"));
const packages = new Map<string, PackageFiles>();

beforeAll(async () => {
  for (const name of ["integers-bigint", "integers-bigint-openrpc"]) {
    const { clients, root } = await loadConfig(undefined, join(import.meta.dirname, "cases", name));
    const { files, diagnostics } = await buildClient(clients[0] as (typeof clients)[number], root);
    expect(diagnostics).toEqual([]);
    packages.set(name, files);
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true });
      await writeFile(join(folder, name, path), text);
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

type Client = Readonly<Record<string, (...input: unknown[]) => Promise<unknown>>>;

/** A client of the case's package, whose server answers every request with this text. */
async function client(name: string, option: "baseUrl" | "url", body: string): Promise<[Client, Received[]]> {
  const server = await startServer();
  onTestFinished(() => server.stop());
  server.answer = { body };
  const { createClient } = await import(join(folder, name, "dist/index.js"));
  return [createClient({ [option]: server.url }), server.received];
}

const big = 2n ** 63n - 1n;

describe("REST", () => {
  test("every place of an answer", async () => {
    // One of the pair is small: it is a bigint all the same.
    const [ledger] = await client(
      "integers-bigint",
      "baseUrl",
      `{ "id": 7, "balance": ${big}, "expected": 1, "small": 2, "plain": 3, "ratio": 2.5, "kind": 1, "openKind": 3,
         "nullable": null, "integerOrText": "7", "numberOrInteger": 0.5, "list": [1, ${big}, -1], "lists": [[], [${big}]],
         "map": { "a": 1, "toString": ${big}, "__proto__": 5 }, "x-map": { "n": 1 }, "pair": ["${big}", 9],
         "either": { "sum": 4 }, "both": { "sum": ${big}, "note": "5" }, "parent": { "id": 8, "balance": ${big} },
         "__proto__": { "sum": 6 }, "anything": { "id": 1 }, "more": 12 }`,
    );
    const expected = {
      id: 7n,
      balance: big,
      expected: 1n,
      small: 2,
      plain: 3,
      ratio: 2.5,
      kind: 1n,
      openKind: 3n,
      nullable: null,
      integerOrText: "7",
      numberOrInteger: 0.5,
      list: [1n, big, -1n],
      lists: [[], [big]],
      map: Object.defineProperty({ a: 1n, toString: big }, "__proto__", member(5n)),
      "x-map": { n: 1n },
      pair: [`${big}`, 9n],
      either: { sum: 4n },
      both: { sum: big, note: "5" },
      parent: { id: 8n, balance: big },
      anything: { id: 1 },
      more: 12,
    };
    Object.defineProperty(expected, "__proto__", member({ sum: 6n }));
    expect(await ledger.getAccount?.({ id: 1n })).toStrictEqual(expected);
  });

  test("a list of integers, a bare integer, and an answer without any", async () => {
    const [heights] = await client("integers-bigint", "baseUrl", `[0, null, ${big}]`);
    expect(await heights.listHeights?.()).toStrictEqual([0n, null, big]);
    const [amount] = await client("integers-bigint", "baseUrl", "5");
    expect(await amount.putAccount?.({ id: 1n, body: {} })).toBe(5n);
    const [name] = await client("integers-bigint", "baseUrl", '"5"');
    expect(await name.getName?.()).toBe("5");
  });

  test("a request takes bigints everywhere, and writes them exactly", async () => {
    const [ledger, requests] = await client("integers-bigint", "baseUrl", "5");
    await ledger.getAccount?.({ id: 2n ** 64n - 1n, after: -big, limit: 3 }).catch(() => {});
    await ledger.putAccount?.({ id: 1n, body: { id: big, list: [1n, big], map: { a: big }, nullable: null } });
    expect(requests.map(({ target, body }) => [target, body])).toEqual([
      ["/accounts/18446744073709551615?after=-9223372036854775807&limit=3", ""],
      [
        "/accounts/1",
        '{"id":9223372036854775807,"list":[1,9223372036854775807],"map":{"a":9223372036854775807},"nullable":null}',
      ],
    ]);
  });

  test.each([
    ['{"id":1.5}', "encoding", "1.5 at /id, where an integer of 64 bits should be"],
    ['{"list":[1,1e20]}', "encoding", "100000000000000000000 at /list/1, where an integer of 64 bits should be"],
    ['{"small":9007199254740993}', "overflow", "9007199254740993 at /small, which a JavaScript number cannot hold"],
    ['{"anything":[9007199254740993]}', "overflow", "9007199254740993 at /anything/0, which a JavaScript number"],
  ])("%s is refused", async (body, kind, message) => {
    const [ledger] = await client("integers-bigint", "baseUrl", body);
    await expect(ledger.getAccount?.({ id: 1n })).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(`the answer holds ${message}`),
    });
  });

  test("what the description does not know is exact, too", async () => {
    const [ledger] = await client("integers-bigint", "baseUrl", `{"a":1,"b":${big}}`);
    expect(await ledger.request?.("GET /new")).toStrictEqual({ a: 1, b: big });
  });
});

describe("JSON-RPC", () => {
  test("results and parameters", async () => {
    const answer = `{"jsonrpc":"2.0","id":1,"result":{"Height":1,"Gas":${big},"Size":3,"Parents":[{"Height":${big},"Gas":2,"Size":3,"Parents":null}]}}`;
    const [chain, requests] = await client("integers-bigint-openrpc", "url", answer);
    expect(await chain.getBlock?.(big, 1n)).toStrictEqual({
      Height: 1n,
      Gas: big,
      Size: 3,
      Parents: [{ Height: big, Gas: 2n, Size: 3, Parents: null }],
    });
    expect(requests[0]?.body).toBe(
      '{"jsonrpc":"2.0","id":1,"method":"Chain.GetBlock","params":[9223372036854775807,1]}',
    );
  });

  test.each([
    ["a bare integer", 10, "7", "EPruned", 7n],
    ["one that a number cannot hold", 10, `${big}`, "EPruned", big],
    ["a member", 11, '{"waiting":3}', "EBusy", { waiting: 3n }],
    ["what the type does not promise", 10, '"none"', "EPruned", "none"],
    ["an error without data", 12, "5", "EGone", 5],
    ["an error that nobody knows", 99, "5", undefined, 5],
  ])("the data of an error: %s", async (_, code, data, codeName, expected) => {
    const answer = `{"jsonrpc":"2.0","id":1,"error":{"code":${code},"message":"no","data":${data}}}`;
    const [chain] = await client("integers-bigint-openrpc", "url", answer);
    await expect(chain.getBlock?.(1n)).rejects.toMatchObject({
      kind: "rpc",
      code,
      data: expected,
      ...(codeName && { codeName }),
    });
  });

  test("items of a stream, over a WebSocket", async () => {
    const block = (height: bigint, gas: bigint) => ({ Height: height, Gas: gas, Size: 3, Parents: null });
    const sent = [[block(1n, big)], [block(big, 2n), block(3n, 4n)], []];
    const server = await startLotus({
      methods: {
        "Chain.Heads": {
          channel: () => (channel) => {
            for (const blocks of sent) channel.send(blocks);
            channel.send([{ ...block(1n, 1n), Gas: 0.5 }]);
          },
        },
      },
    });
    onTestFinished(() => server.close());
    const { createClient } = await import(join(folder, "integers-bigint-openrpc", "dist/index.js"));
    const webSocket = (url: string, options: object) => new WebSocket(url, options);
    const chain = createClient({ url: `${server.wsUrl}/rpc/v1`, webSocket });
    onTestFinished(() => chain.close());
    const came: unknown[] = [];
    const reading = (async () => {
      for await (const blocks of chain.heads()) came.push(blocks);
    })();
    await expect(reading).rejects.toMatchObject({
      kind: "encoding",
      message: expect.stringContaining("0.5 at /0/Gas, where an integer of 64 bits should be"),
    });
    expect(came).toStrictEqual(sent);
    await server.until(() => server.channels.length === 0);
  });

  test("an answer nested deeper than the stack", () => {
    const read = integerReader(TestError, { types: { T: { members: { next: "T", n: 1 } } }, outputs: { Op: "T" } });
    const depth = 100_000;
    let value = read(JSON.parse(`${'{"n":1,"next":'.repeat(depth)}null${"}".repeat(depth)}`), "Op");
    for (let level = 0; level < depth; level++) {
      const { n, next } = value as { n: unknown; next: unknown };
      if (n !== 1n) expect.fail(`level ${level}`);
      value = next;
    }
    expect(value).toBeNull();
  });
});

test("a consumer compiles, and mistakes do not", () => {
  const files = new Map([
    ...consumer("integers-bigint", "ledger", [
      'import { createClient } from "../index.js";',
      'const ledger = createClient({ baseUrl: "https://ledger.example" });',
      "const account = await ledger.getAccount({ id: 1n, limit: 5 });",
      "const sum: bigint = account.balance + account.id;",
      "const heights: (bigint | null)[] = await ledger.listHeights();",
      "const amount: bigint = await ledger.putAccount({ id: account.id, body: { ...account, kind: 2n, list: [sum] } });",
      "const inexact: number | bigint | undefined = account.numberOrInteger;",
      "// @ts-expect-error a number may already be rounded",
      "await ledger.getAccount({ id: 1 });",
      "// @ts-expect-error 3 is no kind",
      "await ledger.putAccount({ id: 1n, body: { ...account, kind: 3n } });",
      "// @ts-expect-error one of 32 bits is a number",
      "const small: bigint | undefined = account.small;",
      "export { amount, heights, inexact, small };",
    ]),
    ...consumer("integers-bigint-openrpc", "chain", [
      'import { createClient, isChainError } from "../index.js";',
      'const chain = createClient({ url: "https://chain.example" });',
      'const lowest = (e: unknown): bigint => (isChainError(e, "EPruned") ? e.data : 0n);',
      "const block = await chain.getBlock(5n);",
      "const height: bigint = block.Height + (block.Parents?.[0]?.Gas ?? 0n);",
      "for await (const blocks of chain.heads()) for (const { Gas } of blocks) BigInt.asUintN(64, Gas);",
      "// @ts-expect-error a number may already be rounded",
      "await chain.getBlock(5);",
      "export { height, lowest };",
    ]),
  ]);
  expect(verifyPackage("consumers", files).map(({ place, message }) => `${place?.file}: ${message}`)).toEqual([]);
}, 120_000);

/** The sources of a case's package, with a consumer among them. */
function consumer(name: string, folder: string, lines: readonly string[]): [string, string][] {
  const sources = [...(packages.get(name) ?? [])].filter(([path]) => path.startsWith("src/"));
  return [...sources, [`src/test/${folder}.ts`, lines.join("\n")] as const].map(([path, text]) => [
    path.replace("src/", `src/${folder}/`),
    text,
  ]);
}

const member = (value: unknown): PropertyDescriptor => ({
  value,
  enumerable: true,
  configurable: true,
  writable: true,
});
