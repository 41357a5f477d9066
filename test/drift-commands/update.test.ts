/** What `drift --update` writes: the description as upstream has it, and a version and a changelog that keep step. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { shop, world } from "./world.js";

// Each process takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const here = world();
const { put, nelumbo, serve } = here;
const read = (path: string) => readFileSync(join(here.folder, path), "utf8");

/** A package of a pinned description, and what upstream has by now. */
async function pin(file: string, before: unknown, after: string, lock: object = {}): Promise<void> {
  const url = await serve(() => ({ body: after }));
  put({
    "nelumbo.config.json": { clients: [{ name: "@test/shop", version: "1.2.3", output: "out", openapi: file }] },
    [file]: before,
    "lock.json": { openapi: { file, url: `${url}/description`, ...lock } },
  });
  await nelumbo("generate");
}

const numbers = `{
  "openapi": "3.1.0",
  "info": { "title": "Shop", "version": "1", "description": "Words." },
  "paths": {},
  "components": { "schemas": { "Count": {
    "type": "integer", "maximum": 18446744073709551615, "minimum": -9223372036854775808, "default": 1.0
  } } }
}`;

const asYaml = `openapi: 3.1.0
info: { title: Shop, version: "1", description: Words. }
paths: {}
components:
  schemas: # as upstream writes them
    Count: { type: integer, maximum: 18446744073709551615, minimum: -9223372036854775808, default: 1.0 }
`;

const ofJson = ['"maximum": 18446744073709551615,', '"minimum": -9223372036854775808,', '"default": 1.0'];
const ofYaml = ["maximum: 18446744073709551615", "minimum: -9223372036854775808", "default: 1.0"];

test.each([
  ["api.json", "JSON", numbers, {}, ofJson],
  ["api.json", "JSON without its words", numbers, { prose: false }, ofJson],
  ["api.json", "YAML", asYaml, {}, ofJson],
  ["api.yaml", "YAML", asYaml, {}, [...ofYaml, "# as upstream writes them"]],
  ["api.yaml", "YAML without its words", asYaml, { prose: false }, ofYaml],
  ["api.yaml", "JSON", numbers, {}, ofYaml],
])("%s keeps each digit of what upstream writes as %s", async (file, _, upstream, lock, expected) => {
  await pin(file, file.endsWith(".json") ? shop() : JSON.stringify(shop()), upstream, lock);
  expect(await nelumbo("drift", "--update")).toMatchObject({ code: 0, stderr: "" });
  for (const part of expected) expect(read(file)).toContain(part);
  expect(read(file).includes("Words.")).toBe(!("prose" in lock));
  expect((await nelumbo("drift", "--update")).stdout).toContain("Nothing to update.");
});

test("what a node says of itself keeps its digits as well", async () => {
  const schema = '{ "type": "integer", "maximum": 18446744073709551615 }';
  const upstream = `{ "openrpc": "1.3.2", "info": { "title": "Node", "version": "1" }, "methods": [
    { "name": "Count", "params": [], "result": { "name": "n", "schema": ${schema} } } ] }`;
  put({
    "nelumbo.config.json": { clients: [{ name: "node", version: "1.0.0", output: "out", openrpc: "node.json" }] },
    "node.json": { openrpc: "1.3.2", info: { title: "Node", version: "1" }, methods: [] },
  });
  const url = await serve(({ body }) => ({
    body: `{ "jsonrpc": "2.0", "id": ${JSON.parse(body).id}, "result": ${upstream} }`,
  }));
  expect(await nelumbo("drift", "--live", url, "--update")).toMatchObject({ code: 0, stderr: "" });
  expect(read("node.json")).toContain('"maximum": 18446744073709551615');
});

test("without words, what is called as words are is kept, and what must be there is empty", async () => {
  const upstream = shop({
    paths: {
      "/ping": {
        get: { summary: "Words.", responses: { "204": { description: "Words." } } },
      },
    },
    pet: {
      title: "Words",
      description: "Words.",
      properties: { summary: { type: "string", example: "Words." } },
      default: { description: "a value" },
    },
  });
  await pin("api.json", shop(), JSON.stringify(upstream), { prose: false });
  expect((await nelumbo("drift", "--update")).code).toBe(0);
  const { paths, components } = JSON.parse(read("api.json"));
  expect(paths["/ping"]).toEqual({ get: { responses: { "204": { description: "" } } } });
  expect(components.schemas.Pet).toEqual({
    type: "object",
    required: ["id", "name"],
    title: "Words",
    properties: { summary: { type: "string" } },
    default: { description: "a value" },
  });
});

/** Every file of the package, without what a new version alone changes. */
const packageFiles = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(here.folder, "out"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !["CHANGELOG.md", ".nelumbo.json"].includes(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path, readFileSync(path, "utf8").replaceAll(/1\.2\.[34]/g, "VERSION")]),
  );

const withInfo = (info: object) => ({ ...shop(), info: { title: "Shop", version: "1", ...info } });
const reordered = { paths: shop().paths, info: shop().info, components: shop().components, openapi: "3.1.0" };
const withOperation = (more: object) => {
  const description = shop();
  return { ...description, paths: { "/pets": { get: { ...description.paths["/pets"].get, ...more } } } };
};

test.each([
  ["words", withOperation({ description: "Lists them." }), "1.2.3 becomes 1.2.4", "1 description"],
  ["a title", withInfo({ title: "Store" }), "1.2.3 becomes 1.2.4", "1 title"],
  ["a version", withInfo({ version: "2" }), "1.2.3 becomes 1.2.4", "1 version"],
  ["tags", withOperation({ tags: ["pets"] }), "stays 1.2.3", undefined],
  ["order", reordered, "stays 1.2.3", undefined],
])("where only %s changed, the version steps if and only if files differ", async (_, upstream, said, noise) => {
  await pin("api.json", shop(), JSON.stringify(upstream));
  const before = packageFiles();
  const told = await nelumbo("drift");
  const { code, stdout, stderr } = await nelumbo("drift", "--update");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`@test/shop ${said}.`);
  const isOther = said.includes("becomes");
  expect(JSON.stringify(packageFiles()) !== JSON.stringify(before)).toBe(isOther);
  // The report without --update advises the same.
  expect(told.stdout).toContain(`Version step: ${isOther ? "patch" : "none"}.`);
  expect(existsSync(join(here.folder, "out/CHANGELOG.md"))).toBe(isOther);
  if (!isOther) return;
  expect(read("out/CHANGELOG.md")).toBe(`# Changelog

## 1.2.4

No changes for callers.

Also, with no effect on callers: ${noise}.

Version step: **patch**. Nothing has changed for callers, but the package reads differently.
`);
  expect(JSON.parse(read("out/package.json"))).toMatchObject({
    version: "1.2.4",
    files: expect.arrayContaining(["CHANGELOG.md"]),
  });
});

test("a packed description is not written over by what is not packed", async () => {
  await pin("api.json", shop(), JSON.stringify(shop()));
  const { gzipSync } = await import("node:zlib");
  const packed = gzipSync(JSON.stringify(shop()));
  await pin("api.json.gz", packed, JSON.stringify(withInfo({ title: "Store" })));
  const { code, stderr } = await nelumbo("drift", "--update");
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("it is packed") });
  expect(readFileSync(join(here.folder, "api.json.gz"))).toEqual(packed);
});
