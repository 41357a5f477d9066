/** What `lock.json` says of a description, and clients of which nothing says where they come from. */

import { expect, test, vi } from "vitest";
import { nameless, schemaProblems, shop, world } from "./world.js";

// Each process takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const { put, nelumbo, serve } = world();

const client = (name: string) => ({ name, version: "1.0.0", output: `out/${name}`, openapi: `${name}/api.json` });

/** `a` has an upstream, which has changed; of `b` nothing is known. */
async function twoClients(): Promise<void> {
  const url = await serve(() => ({ body: JSON.stringify(nameless) }));
  put({
    "nelumbo.config.json": { clients: [client("a"), client("b")] },
    "a/api.json": shop(),
    "a/lock.json": { openapi: { file: "api.json", url: `${url}/openapi.json` } },
    "b/api.json": shop(),
  });
}

const notCompared = "Not compared, as nothing says where upstream has it: b.\n";

test.each(["text", "markdown", "github"])(
  "one client without an upstream is left out, and %s says so",
  async (format) => {
    await twoClients();
    const { code, stdout, stderr } = await nelumbo("drift", "--format", format);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("name is gone");
    expect(stdout.endsWith(`\n${notCompared}`)).toBe(true);
  },
);

test("json says so as well, and fits the published schema", async () => {
  await twoClients();
  const { stdout } = await nelumbo("drift", "--format", "json");
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ reports: [{ client: "a", entry: "." }], skipped: ["b"] });
  expect(schemaProblems(result)).toEqual([]);
  expect(schemaProblems({ ...result, skipped: undefined })).not.toEqual([]);
  expect(schemaProblems({ ...result, reports: [{ ...result.reports[0], client: undefined }] })).not.toEqual([]);
});

test.each([[["b"]], [["a", "b"]]])("asked for %j, it is an error that shows what to write where", async (names) => {
  await twoClients();
  const { code, stderr } = await nelumbo("drift", ...names);
  expect(code).toBe(2);
  expect(stderr).toBe(`error[drift-no-upstream] Nothing says where the description of b comes from.
  hint: Name it with --from or --live, or write into b/lock.json: { "openapi": { "file": "api.json", "url": "https://…" } }
1 error
`);
});

test("what the hint says to write is what is read", async () => {
  await twoClients();
  const hint = /(b\/lock\.json): (.*)/.exec((await nelumbo("drift", "b")).stderr);
  const url = await serve(() => ({ body: JSON.stringify(nameless) }));
  put({ [hint?.[1] ?? ""]: hint?.[2]?.replace("https://…", `${url}/openapi.json`) });
  expect(await nelumbo("drift", "b")).toMatchObject({
    code: 1,
    stderr: "",
    stdout: expect.stringContaining("is gone"),
  });
});

test("nothing at all to compare with is an error", async () => {
  put({ "nelumbo.config.json": { clients: [client("a"), client("b")] }, "a/api.json": shop(), "b/api.json": shop() });
  const { code, stderr } = await nelumbo("drift");
  expect(code).toBe(2);
  expect(stderr).toContain("the description of a comes from");
  expect(stderr).toContain("the description of b comes from");
});

test("a name given for an entry of one client concerns no other", async () => {
  const methods = { openrpc: "1.3.2", info: { title: "Node", version: "1" }, methods: [] };
  put({
    "nelumbo.config.json": {
      clients: [client("a"), { name: "node", version: "1.0.0", output: "out/node", openrpc: { v1: "v1.json" } }],
    },
    "a/api.json": shop(),
    "v1.json": methods,
  });
  const { code, stdout, stderr } = await nelumbo("drift", "--from", "v1=v1.json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^node\/v1\nbefore v1.json\n/);
});

test("a URL for each of several descriptions, by the names of their files", async () => {
  const url = await serve(() => ({ body: JSON.stringify(nameless) }));
  put({
    "nelumbo.config.json": { clients: [{ ...client("a"), openapi: "specs/shop.json" }] },
    "specs/shop.json": shop(),
    "specs/lock.json": { published: { shop: `${url}/shop.json` } },
  });
  expect(await nelumbo("drift")).toMatchObject({ code: 1, stderr: "" });
});

const form = '{ "openapi": { "file": "api.json", "url": "https://…" } }';

test.each([
  [{ url: "https://example.com/openapi.json" }, `warning[lock-unknown-member] "url" is no member of a lock here`, form],
  [{ openapi: { file: "api.json", ulr: "x" } }, `warning[lock-unknown-member] "ulr"`, 'Did you mean "url"?'],
  [{ openapi: { url: "https://example.com" } }, 'error[lock-invalid] "openapi" must be an object with a "file".', form],
  [{ openapi: "https://example.com" }, 'error[lock-invalid] "openapi" must be an object.', form],
  [{ openapi: { file: "api.json", url: 1 } }, 'error[lock-invalid] "url" must be a text.', "a/lock.json:4"],
  [
    { openapi: { file: "api.json", prose: "no" } },
    'error[lock-invalid] "prose" must be true or false.',
    "a/lock.json:4",
  ],
  [
    { published: ["https://example.com"] },
    'error[lock-invalid] "published" must be an object of URLs',
    "a/lock.json:2",
  ],
  [[], "error[lock-invalid] A lock must be an object.", form],
])("the lock %j", async (lock, problem, hint) => {
  put({ "nelumbo.config.json": { clients: [client("a")] }, "a/api.json": shop(), "a/lock.json": lock });
  const { code, stderr } = await nelumbo("drift");
  expect(code).toBe(2);
  expect(stderr).toContain(problem);
  expect(stderr).toContain(hint);
});
