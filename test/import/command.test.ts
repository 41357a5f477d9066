/** `nelumbo import`: what it writes, says and refuses. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ImportArguments, runImport } from "../../generator/commands/import.js";

const cases = fileURLToPath(new URL("./cases/", import.meta.url));
const out = "specs/node";
const tables: Readonly<Record<string, string>> = {
  "surfaces.yaml": `module: example.com/node
namespace: Filecoin.
surfaces:
  v1: { title: Node, description: A node., package: example.com/node/api, interface: Node, version: "1.0.0", permissions: true, servers: [{ name: local, url: "http://127.0.0.1:1234/rpc/v1" }] }
`,
  "methods.yaml": 'groups: { All: "" }\n',
  "types.yaml": "names: {}\n",
  "nulls.yaml": "{}\n",
  "wire-types.yaml": "{}\n",
};

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nelumbo-import-"));
  cpSync(join(cases, "structs/checkout"), join(root, "node"), { recursive: true });
  for (const [name, text] of Object.entries(tables)) write(`${out}/facts/${name}`, text);
  write(`${out}/words/methods.yaml`, "Get: { summary: Returns it. }\n");
  write(`${out}/words/types.yaml`, "Tagged: { description: A thing. }\n");
  write(`${out}/words/parameters.yaml`, "{}\n");
  write(`${out}/words/examples.yaml`, 'v1: [{ title: Ask, code: { ts: "await node.get();" } }]\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  cpSync(scratch(text), join(root, path), { recursive: true });
}

/** A file of its own with a text, so that folders on the way are made by the copy. */
function scratch(text: string): string {
  const file = join(mkdtempSync(join(root, "scratch-")), "text");
  writeFileSync(file, text);
  return file;
}

async function run(args: Partial<ImportArguments> = {}) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const terminal = { cwd: root, env: {}, stdout: stream("stdout"), stderr: stream("stderr") };
  const defaults = { checkout: "node", modules: [], out, prose: false, dryRun: false };
  const printing = { format: "text", quiet: false, verbose: false } as const;
  const code = await runImport({ ...defaults, ...printing, ...args }, terminal);
  return { code, ...written };
}

const files = () => readdirSync(join(root, out)).filter((name) => name.endsWith(".json"));
const read = (name: string) => readFileSync(join(root, out, name), "utf8");

test("writes the manifests, and finds them as they should be the next time", async () => {
  const first = await run();
  expect(first).toEqual({
    code: 0,
    stderr: "",
    stdout: `v1.json         1.0.0  1 methods, 0 streams, 0 with examples  new
types.json             1 types                                new
examples.json                                                 new
published.json                                                new
lock.json                                                     new

Null may stand in 0 places because Go has a nil there and no row says otherwise (--verbose lists them).
Anything may stand in 0 places, of which Go says nothing:
`,
  });
  expect(files()).toEqual(["examples.json", "lock.json", "published.json", "types.json", "v1.json"]);
  const before = files().map(read);
  const second = await run();
  expect(second.stdout).not.toMatch(/\b(new|changed)$/m);
  expect(files().map(read)).toEqual(before);
});

test("puts what people do with a surface into its document", async () => {
  await run();
  expect(JSON.parse(read("v1.json")).info).toEqual({
    ...{ title: "Node", version: "1.0.0", description: "A node." },
    "x-examples": [{ title: "Ask", code: { ts: "await node.get();" } }],
  });
});

test("tells what a release changes, and writes nothing on a dry run", async () => {
  await run();
  const before = files().map(read);
  const api = join(root, "node/api/api.go");
  const changed = readFileSync(api, "utf8")
    .replace("B     uint64", "B     string")
    .replace("A, B     uint64", "A        uint64")
    .replace("Get()", "Fetch()");
  writeFileSync(api, changed);
  const { code, stdout } = await run({ dryRun: true });
  expect(code).toBe(0);
  expect(stdout).toContain("v1.json:\n  + Filecoin.Fetch\n  - Filecoin.Get\n\ntypes.json:\n  ~ Tagged\n");
  expect(stdout).toContain("Dry run: nothing was written.");
  expect(files().map(read)).toEqual(before);
});

test("the commit of a checkout is in the lock, and stays there when the same files come without git", async () => {
  const commit = "0123456789abcdef0123456789abcdef01234567";
  write("node/.git/HEAD", "ref: refs/heads/main\n");
  write("node/.git/refs/heads/main", `${commit}\n`);
  await run();
  expect(JSON.parse(read("lock.json")).revision).toBe(commit);
  rmSync(join(root, "node/.git"), { recursive: true });
  await run();
  expect(JSON.parse(read("lock.json")).revision).toBe(commit);
  writeFileSync(join(root, "node/api/api.go"), `${readFileSync(join(root, "node/api/api.go"), "utf8")}\n`);
  await run();
  expect(JSON.parse(read("lock.json")).revision).toBeUndefined();
});

test("writes nothing when something has no rule, and lists all of it", async () => {
  writeFileSync(
    join(root, "node/api/api.go"),
    "package api\n\ntype Node interface {\n\tGet() (string, error)\n\tSet() error\n}\n",
  );
  const { code, stdout, stderr } = await run();
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("error[import-no-permission] Get has no //perm: comment.\n  at node/api/api.go:4:2");
  expect(stderr).toContain("error[import-no-permission] Set has no //perm: comment.\n  at node/api/api.go:5:2");
  expect(stderr).toMatch(/\n2 errors, 2 warnings\n$/);
  expect(files()).toEqual([]);
});

test("warns of rows that nothing needs, as an older release may not have what they are about", async () => {
  write(`${out}/facts/nulls.yaml`, "Gone.result: { nil: true, why: no longer }\n");
  const { code, stderr } = await run();
  expect(code).toBe(0);
  expect(stderr).toContain(
    `warning[import-unused-row] The row "Gone.result" is used by nothing.\n  at ${out}/facts/nulls.yaml:1:1`,
  );
});

test("points into the Go source", async () => {
  writeFileSync(
    join(root, "node/api/api.go"),
    "package api\n\ntype Node interface {\n\tGet() (chan<- struct{ A func() }, error)\n}\n",
  );
  const { code, stderr } = await run();
  expect(code).toBe(2);
  expect(stderr).toContain("[import-no-permission] Get has no //perm: comment.\n  at node/api/api.go:4:2\n");
});

test("refuses a folder that is no checkout", async () => {
  const { code, stderr } = await run({ checkout: "elsewhere" });
  expect(code).toBe(2);
  expect(stderr).toContain("[import-no-checkout] elsewhere is no checkout of example.com/node: it has no go.mod.");
});
