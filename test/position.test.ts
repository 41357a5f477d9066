import { parseTree } from "jsonc-parser";
import { expect, test, vi } from "vitest";
import { locator, offsetAt } from "../generator/position.js";

vi.mock("jsonc-parser", { spy: true });

const json = `{
  "paths": {
    "/x": { "get": { "tags": ["a", "b"] } },
    "/y": 1,
    "/y": { "post": 2 }
  }
}`;

const yaml = `# a comment
paths:
  /x:
    get:
      tags: [a, b]
  "/é~": &shared
    post:
      200: ok
  /z: *shared
list:
  - one
  - two: 2
`;

const script = `import { defineConfig, type Config } from "nelumbo";
const version = "1.0.0";
const lit = {
  name: "@nelumbo/lit",
  version,
  "out-put": ["a", "b"],
};
const loop = loop;
export default defineConfig({
  clients: [lit, { name: "x", more: { a: 1 } } as never, loop],
} satisfies Config);
`;

test.each([
  // The key of a member, the item of a list.
  ["api.json", json, "/paths", "2:3"],
  ["api.json", json, "/paths/~1x/get/tags", "3:22"],
  ["api.json", json, "/paths/~1x/get/tags/1", "3:36"],
  ["api.json", json, "", "1:1"],
  // Of equal keys, the one that JSON.parse takes.
  ["api.json", json, "/paths/~1y/post", "5:13"],
  // What is not there: the nearest that is.
  ["api.json", json, "/paths/~1x/put/tags", "3:5"],
  ["api.json", json, "/paths/~1x/get/tags/7", "3:22"],
  ["api.json", json, "/paths/~1x/get/tags/length", "3:22"],
  ["api.json", json, "/nowhere", "1:1"],
  ["api.json", "", "/paths", "1:1"],
  // No extension that tells: by how the text starts.
  ["api", ` ${json}`, "/paths", "2:3"],
  ["api", yaml, "/paths", "2:1"],

  ["api.yaml", yaml, "/paths/~1x/get/tags/1", "5:17"],
  ["api.yaml", yaml, "/paths/~1é~0/post/200", "8:7"],
  ["api.yaml", yaml, "/paths/~1z", "9:3"],
  ["api.yaml", yaml, "/paths/~1z/post/200", "8:7"],
  ["api.yaml", yaml, "/list/1/two", "12:5"],
  ["api.yaml", yaml, "/list/2", "10:1"],
  ["api.yml", yaml, "", "2:1"],
  ["api.yml", "", "/paths", "1:1"],
  ["api.yaml", json, "/paths/~1x/get", "3:13"],

  ["nelumbo.config.ts", script, "/clients", "10:3"],
  ["nelumbo.config.ts", script, "/clients/0", "10:13"],
  ["nelumbo.config.ts", script, "/clients/0/version", "5:3"],
  ["nelumbo.config.ts", script, "/clients/0/out-put/1", "6:20"],
  ["nelumbo.config.ts", script, "/clients/1/more/a", "10:39"],
  ["nelumbo.config.ts", script, "/clients/2/name", "10:58"],
  ["nelumbo.config.mjs", "export default {\n  a: 1,\n};", "/a", "2:3"],
  ["nelumbo.config.js", "module.exports = {};", "/a", "1:1"],
])("%s: a pointer into a line and column (%#)", async (file, text, pointer, expected) => {
  for (const [newline, mark] of [
    ["\n", ""],
    ["\r\n", ""],
    ["\n", "\uFEFF"],
    ["\r\n", "\uFEFF"],
  ] as const) {
    const locate = locator(mark + text.replaceAll("\n", newline), file);
    const { line, column } = await locate({ file, pointer });
    expect(`${line}:${column}`).toBe(expected);
  }
});

test.each([
  ["abc", 0, "1:1"],
  ["abc", 3, "1:4"],
  ["abc", 99, "1:4"],
  ["a\nb\r\nc\rd", 2, "2:1"],
  ["a\nb\r\nc\rd", 5, "3:1"],
  ["a\nb\r\nc\rd", 7, "4:1"],
  // UTF-16 units: this face is two of them.
  ["😀x", 2, "1:3"],
  ["\uFEFFab", 1, "1:2"],
])("an offset into a line and column: %j at %i", async (text, offset, expected) => {
  const { line, column } = await locator(text, "a.json")({ file: "a.json", offset });
  expect(`${line}:${column}`).toBe(expected);
});

test.each([
  ["a\nbcd\r\ne", { line: 2, column: 3 }, 4],
  ["a\nbcd\r\ne", { line: 3, column: 1 }, 7],
  ["a\nbcd\r\ne", { line: 9, column: 1 }, 8],
])("a line and column into an offset: %j", (text, position, expected) => {
  expect(offsetAt(text, position)).toBe(expected);
});

test("one text is parsed once, however many places are asked for", async () => {
  const many = JSON.stringify({ list: Array.from({ length: 20_000 }, (_, i) => ({ i })) }, null, 1);
  const locate = locator(many, "many.json");
  vi.mocked(parseTree).mockClear();
  for (let i = 0; i < 100; i++) await locate({ file: "many.json", pointer: `/list/${i * 200}/i` });
  expect(await locate({ file: "many.json", pointer: "/list/19999/i" })).toEqual({ line: 60_001, column: 4 });
  expect(parseTree).toHaveBeenCalledTimes(1);
});
