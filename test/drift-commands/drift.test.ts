import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Finding } from "../../generator/drift/finding.js";
import { nameless, schemaProblems, shop, world } from "./world.js";

// Each process takes a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const here = world();
const { put, nelumbo, serve } = here;
const read = (path: string) => readFileSync(join(here.folder, path), "utf8");

const config = (version = "1.2.3") => `import { defineConfig } from "nelumbo";
export default defineConfig({
  clients: [{ name: "@test/shop", version: "${version}", output: "out", openapi: "specs/api.json" }],
});
`;

const pin = (url: string) =>
  put({
    "nelumbo.config.ts": config(),
    "specs/api.json": shop(),
    "specs/lock.json": { openapi: { file: "api.json", url: `${url}/core/v1/openapi.json` } },
  });

test("the URL of the lock: 0 when nothing but noise differs, 1 for any finding", async () => {
  let upstream: object = shop({ version: "2" });
  pin(await serve(() => ({ body: JSON.stringify(upstream) })));
  expect(await nelumbo("drift")).toMatchObject({ code: 0, stdout: expect.stringContaining("No changes.") });
  upstream = shop({ paths: { "/ping": { get: { responses: { "204": { description: "" } } } } } });
  const { code, stdout } = await nelumbo("drift", "shop");
  expect(code).toBe(1);
  expect(stdout).toContain("@test/shop\nbefore specs/api.json");
  expect(stdout).toContain("GET /ping");
});

test("a file, and a server that shows its description where the lock's does", async () => {
  pin("http://127.0.0.1:9");
  put({ "new.json": nameless });
  expect((await nelumbo("drift", "--from", "new.json")).stdout).toContain("name is gone");
  const asked: string[] = [];
  const url = await serve(({ path }) => {
    asked.push(path);
    return { body: JSON.stringify(shop()) };
  });
  expect((await nelumbo("drift", "--live", url)).code).toBe(0);
  expect(asked).toEqual(["/core/v1/openapi.json"]);
});

test("what is pinned now, with what was pinned in a revision; with the overlay and only as bad as asked", async () => {
  pin("http://127.0.0.1:9");
  const git = (...args: string[]) => execFileSync("git", args, { cwd: here.folder });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "-qm", "begin");
  expect(await nelumbo("drift", "--since", "HEAD")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("No changes."),
  });
  put({ "specs/api.json": nameless });
  const { code, stdout } = await nelumbo("drift", "--since", "HEAD", "--fail-on", "breaking");
  expect(code).toBe(1);
  expect(stdout).toContain("before git:HEAD:");
  expect(stdout).toContain("name is gone");
  put({ "specs/api.json": shop({ paths: { "/ping": { get: { responses: { "204": { description: "" } } } } } }) });
  expect((await nelumbo("drift", "--since", "HEAD", "--fail-on", "dangerous")).code).toBe(0);
  put({ "nelumbo.config.ts": config().replace("specs/api.json", "specs/new.json"), "specs/new.json": shop() });
  expect(await nelumbo("drift", "--since", "HEAD")).toMatchObject({
    ...{ code: 0, stdout: expect.stringContaining("HEAD does not have it: @test/shop") },
  });
  expect(await nelumbo("drift", "--since", "nowhere")).toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining('no revision "nowhere"') },
  });
});

const rpc = (names: readonly string[]) => ({
  openrpc: "1.3.2",
  info: { title: "Node", version: "1" },
  methods: names.map((name) => ({ name, params: [], result: { name: "r", schema: { type: "string" } } })),
});

test("what cannot be read stops no other: each is told, the findings of the others are shown, and nothing is pinned", async () => {
  const url = await serve(({ path }) =>
    path === "/new.json" ? { body: JSON.stringify(nameless) } : { status: 503, body: "busy" },
  );
  const client = (name: string) => ({ name, version: "1.0.0", output: name, openapi: `${name}/api.json` });
  const pinned = (name: string, path: string) => ({
    [`${name}/api.json`]: shop(),
    [`${name}/lock.json`]: { openapi: { file: "api.json", url: `${url}${path}` } },
  });
  put({
    "nelumbo.config.json": { clients: [client("first"), client("second"), client("third")] },
    ...pinned("first", "/gone.json"),
    ...pinned("second", "/new.json"),
    ...pinned("third", "/lost.json"),
  });
  const { code, stdout, stderr } = await nelumbo("drift", "--update");
  expect(code).toBe(2);
  expect(stderr.match(/error\[fetch-failed\] \S+/g)).toEqual([
    `error[fetch-failed] ${url}/gone.json`,
    `error[fetch-failed] ${url}/lost.json`,
  ]);
  expect(stdout).toContain("second\nbefore second/api.json");
  expect(stdout).toContain("name is gone");
  expect(JSON.parse(read("second/api.json"))).toEqual(shop());

  const told = JSON.parse((await nelumbo("drift", "--format", "json")).stdout);
  expect(schemaProblems(told)).toEqual([]);
  expect(told.reports.map(({ client }: { client: string }) => client)).toEqual(["second"]);
  expect(told.diagnostics).toMatchObject([{ code: "fetch-failed" }, { code: "fetch-failed" }]);
});

test("one entry that cannot be read stops no other one of its client", async () => {
  put({
    "nelumbo.config.json": {
      clients: [{ name: "node", version: "1.0.0", output: "out", openrpc: { v1: "v1.json", v2: "v2.json" } }],
    },
    "v1.json": rpc(["A"]),
    "v2.json": rpc(["A"]),
    "new.json": rpc(["A", "B"]),
  });
  const ran = await nelumbo("drift", "--from", "v1=none.json", "--from", "v2=new.json");
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("none.json does not exist") });
  expect(ran.stdout).toContain("node/v2");
});

test("a node, asked for rpc.discover; entries by name", async () => {
  put({
    "nelumbo.config.json": {
      clients: [{ name: "node", version: "1.0.0", output: "out", openrpc: { v1: "v1.json", v2: "v2.json" } }],
    },
    "v1.json": rpc(["A", "B"]),
    "v2.json": rpc(["A"]),
  });
  let answer: object = { result: rpc(["A"]) };
  const url = await serve(({ body }) => ({ body: JSON.stringify({ ...JSON.parse(body), ...answer }) }));
  const { code, stdout } = await nelumbo("drift", "--live", `v1=${url}`, "--format", "json");
  expect(code).toBe(1);
  expect(schemaProblems(JSON.parse(stdout))).toEqual([]);
  expect(JSON.parse(stdout).reports).toMatchObject([
    { client: "node", entry: "v1", findings: [{ rule: "operation-removed", subject: "B" }] },
  ]);
  answer = { error: { code: -32601, message: "method not found" } };
  const refused = await nelumbo("drift", "--live", `v1=${url}`);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("refuses rpc.discover: method not found") });
  expect((await nelumbo("drift", "--live", url)).stderr).toContain('its entries are "v1", "v2"');
  expect((await nelumbo("drift")).stderr).toContain("error[drift-no-upstream]");
});

test("a form that is one document holds what was found of every entry", async () => {
  put({
    "nelumbo.config.json": {
      clients: [{ name: "node", version: "1.0.0", output: "out", openrpc: { v1: "v1.json", v2: "v2.json" } }],
    },
    "v1.json": rpc(["Node.Head", "Node.Old"]),
    "v2.json": rpc(["Node.Head"]),
    "new.json": rpc(["Node.Head", "Node.Peers"]),
  });
  const from = ["--from", "v1=new.json", "--from", "v2=new.json"];
  const sarif = JSON.parse((await nelumbo("drift", ...from, "--format", "sarif")).stdout);
  const texts = sarif.runs[0].results.map(({ message }: { message: { text: string } }) => message.text).join("\n");
  expect(texts).toContain("Node.Old");
  expect(texts).toContain("Node.Peers");
  for (const format of ["html", "junit"]) {
    const { stdout } = await nelumbo("drift", ...from, "--format", format);
    expect(stdout.match(/<html|<testsuites/g)).toHaveLength(1);
    expect(stdout).toContain("node/v2: Node.Peers");
  }
});

test("the same change to two entries is two findings, each with a fingerprint of its own in every form", async () => {
  put({
    "nelumbo.config.json": {
      clients: [{ name: "node", version: "1.0.0", output: "out", openrpc: { v1: "v1.json", v2: "v2.json" } }],
    },
    "v1.json": rpc(["Node.Head", "Node.Old"]),
    "v2.json": rpc(["Node.Head", "Node.Old"]),
    "new.json": rpc(["Node.Head"]),
  });
  const from = ["--from", "v1=new.json", "--from", "v2=new.json"];
  const run = async (format: string) => (await nelumbo("drift", ...from, "--format", format)).stdout;
  const { reports } = JSON.parse(await run("json"));
  const [one, two] = reports.map(({ findings: [finding] }: { findings: Finding[] }) => finding?.fingerprint);
  expect(one).not.toBe(two);
  const html = await run("html");
  for (const print of [one, two]) expect(html.match(new RegExp(`id="[^"]*${print}"`, "g"))).toHaveLength(1);
  const prints = JSON.parse(await run("sarif")).runs[0].results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["nelumbo/v1"],
  );
  expect(prints).toEqual([one, two]);
  const alone = JSON.parse((await nelumbo("drift", "--from", "v1=new.json", "--format", "json")).stdout);
  expect(alone.reports[0].findings[0].fingerprint).toBe(one);
  put({ "nelumbo-ignore.json": [{ fingerprint: one, reason: "Nobody called it there." }] });
  expect(JSON.parse(await run("json")).reports).toMatchObject([
    { summary: { breaking: 0, suppressed: 1 } },
    { summary: { breaking: 1, suppressed: 0 } },
  ]);
});

test("--update pins, regenerates, steps the version and writes the changelog on top of what is there", async () => {
  const url = await serve(() => ({ body: JSON.stringify(nameless) }));
  pin(url);
  expect((await nelumbo("generate")).code).toBe(0);
  put({ "out/CHANGELOG.md": "# Changelog\n\n## 1.2.3\n\nBy hand.\n" });
  const { code, stdout, stderr } = await nelumbo("drift", "--update");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`@test/shop 1.2.3 becomes 2.0.0.
Written: specs/api.json, specs/lock.json, nelumbo.config.ts, out/CHANGELOG.md.
`);
  expect(read("nelumbo.config.ts")).toBe(config("2.0.0"));
  expect(JSON.parse(read("specs/api.json"))).toEqual(nameless);
  expect(JSON.parse(read("specs/lock.json")).openapi.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(read("out/package.json")).version).toBe("2.0.0");
  expect(read("out/CHANGELOG.md")).toBe(`# Changelog

## 2.0.0

### Breaking changes

- \`Pet\`: name is gone (was \`string\`; in 1 operation: \`GET /pets\`).

Version step: **major**. This breaks callers: Pet: name is gone.

## 1.2.3

By hand.
`);
  expect((await nelumbo("check")).code).toBe(0);
  expect((await nelumbo("drift", "--update")).stdout).toContain("Nothing to update.");
  // What nelumbo did not write survives the next run too.
  expect((await nelumbo("generate")).code).toBe(0);
  expect(read("out/CHANGELOG.md")).toContain("By hand.");
});

test("--update changes nothing when the package cannot be made of what is new", async () => {
  const schemas = { a_b: { type: "string" }, aB: { type: "string" } };
  const url = await serve(() => ({ body: JSON.stringify({ ...shop(), components: { schemas: { ...schemas } } }) }));
  pin(url);
  const { code } = await nelumbo("drift", "--update");
  expect(code).toBe(2);
  expect(read("nelumbo.config.ts")).toBe(config());
  expect(JSON.parse(read("specs/api.json"))).toEqual(shop());
  expect(existsSync(join(here.folder, "out"))).toBe(false);
});

test("--update leaves words out where the lock says so", async () => {
  const worded = shop({
    pet: {
      description: "Words.",
      required: ["id"],
      properties: { id: { type: "integer" }, description: { type: "string" } },
    },
  });
  const url = await serve(() => ({ body: JSON.stringify(worded) }));
  pin(url);
  put({ "specs/lock.json": { openapi: { file: "api.json", url: `${url}/a.json`, prose: false } } });
  expect((await nelumbo("drift", "--update")).code).toBe(0);
  const pinned = JSON.parse(read("specs/api.json"));
  expect(pinned.components.schemas.Pet).toEqual({
    type: "object",
    required: ["id"],
    properties: { id: { type: "integer" }, description: { type: "string" } },
  });
  expect(pinned.paths["/pets"].get.responses["200"].description).toBe("");
});
