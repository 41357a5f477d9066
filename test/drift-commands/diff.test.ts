import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import type { Report } from "../../generator/drift/finding.js";
import { nameless, schemaProblems, shop, world } from "./world.js";

// Each process takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const here = world();
const { put, nelumbo, git, serve } = here;

const pair = () => put({ "old.json": shop(), "new.json": nameless });

test("text: by class, then subject, with the step at the end", async () => {
  pair();
  const { code, stdout, stderr } = await nelumbo("diff", "old.json", "new.json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(`before old.json
       Shop 1, 1 operation, 1 type
after  new.json
       Shop 1, 1 operation, 1 type

BREAKING (1)

  Pet
  - name is gone
    was string
    in 1 operation: GET /pets
    response-property-removed, breaking on the wire and in the compiler
    [${fingerprintIn(stdout)}]

1 breaking, 0 dangerous, 0 safe.
Version step: major. This breaks callers: Pet: name is gone. Below 1.0, that is
a minor step.
`);
});

const fingerprintIn = (text: string): string => /\[([0-9a-f]{12})\]/.exec(text)?.[1] ?? "none";

test.each([
  [[], 0],
  [["--fail-on", "breaking"], 1],
  [["--fail-on", "dangerous"], 1],
  [["--fail-on", "any"], 1],
  [["--fail-on", "any", "--quiet"], 1],
])("breaking changes with %j end with %i", async (options, code) => {
  pair();
  const ran = await nelumbo("diff", "old.json", "new.json", ...options);
  expect(ran.code).toBe(code);
  expect(ran.stdout).toContain("name is gone");
});

test("what is safe fails with --fail-on any only, and quiet says nothing of it", async () => {
  pair();
  expect((await nelumbo("diff", "new.json", "old.json", "--fail-on", "any")).code).toBe(1);
  expect(await nelumbo("diff", "new.json", "old.json", "--fail-on", "dangerous", "--quiet")).toEqual({
    ...{ code: 0, stdout: "", stderr: "" },
  });
});

test("noise fails nothing, and is one line", async () => {
  put({ "old.json": shop(), "new.json": shop({ version: "2" }) });
  const { code, stdout } = await nelumbo("diff", "old.json", "new.json", "--fail-on", "any");
  expect(code).toBe(0);
  expect(stdout).toContain(
    "No changes.\nNoise, not listed: 1 version.\nVersion step: patch. Nothing has changed for callers, but the package reads\ndifferently.",
  );
});

test("json fits the published schema, and has lines", async () => {
  pair();
  const { stdout } = await nelumbo("diff", "old.json", "new.json", "--format", "json");
  const report = JSON.parse(stdout) as Report;
  expect(schemaProblems(report)).toEqual([]);
  expect(schemaProblems({ ...report, semver: "huge" })).not.toEqual([]);
  const [finding] = report.findings;
  expect(finding).toMatchObject({ rule: "response-property-removed", class: "breaking", subject: "Pet", path: "name" });
  const lines = readFileSync(join(here.folder, "old.json"), "utf8").split("\n");
  const { line = 0, column = 0 } = finding?.occurrences[0]?.before ?? {};
  expect(lines[line - 1]?.slice(column - 1)).toBe('"name": {');
  expect(report).toMatchObject({ semver: "major", summary: { breaking: 1, dangerous: 0, safe: 0, suppressed: 0 } });
});

test("github: an annotation at the line, with what would end it escaped", async () => {
  put({ "a,b.json": shop(), "n:1.json": nameless });
  const { stdout } = await nelumbo("diff", "a,b.json", "n:1.json", "--format", "github");
  expect(stdout).toMatch(
    /^::error file=[an][^,\n]*,line=\d+,col=\d+,title=response-property-removed::Pet: name is gone%0A/,
  );
  expect(stdout.split("\n")[0]).not.toContain("n:1.json,");
});

test("github: what reaches no operation has its line too", async () => {
  const { components, ...rest } = shop();
  const Toy = { type: "object", properties: { id: { type: "string" } } };
  put({
    "old.json": { ...rest, servers: [{ url: "/v1" }], components: { schemas: { ...components.schemas, Toy } } },
    "new.json": { ...rest, servers: [{ url: "/v2" }], components },
  });
  const { stdout } = await nelumbo("diff", "old.json", "new.json", "--format", "github");
  expect(stdout).toMatch(/^::error file=new.json,line=(?!1,)\d+,col=\d+,title=base-path-changed::/m);
  expect(stdout).toMatch(/^::error file=old.json,line=(?!1,)\d+,col=\d+,title=type-removed::Toy: /m);
  const back = await nelumbo("diff", "new.json", "old.json", "--format", "github");
  expect(back.stdout).toMatch(/^::notice file=old.json,line=(?!1,)\d+,col=\d+,title=type-added::Toy: /m);
});

test("a project's own severities count, for the client of its config", async () => {
  const config = {
    clients: [{ name: "shop", version: "1.0.0", output: "out", openapi: "old.json" }],
    severities: { "response-property-removed": { wire: "dangerous", compile: "safe" } },
  };
  pair();
  put({ "nelumbo.config.json": config });
  const run = (...more: string[]) => nelumbo("diff", "old.json", "new.json", "--fail-on", "breaking", ...more);
  expect([(await run()).code, (await run("--client", "shop")).code]).toEqual([1, 0]);
});

test("a file of no known kind is told of both", async () => {
  put({ "old.json": { hello: 1 }, "new.json": shop() });
  const { code, stderr } = await nelumbo("diff", "old.json", "new.json");
  expect(code).toBe(2);
  expect(stderr).toContain("OpenAPI 3 or OpenRPC 1");
});

test("markdown: an entry that can be published", async () => {
  pair();
  const { stdout } = await nelumbo("diff", "old.json", "new.json", "--format", "markdown");
  expect(stdout).toBe(`## Changes of Shop

### Breaking changes

- \`Pet\`: name is gone (was \`string\`; in 1 operation: \`GET /pets\`).

Version step: **major**. This breaks callers: Pet: name is gone. Below 1.0, that is a minor step.
`);
});

test("output goes to a file", async () => {
  pair();
  expect(await nelumbo("diff", "old.json", "new.json", "--output", "out.txt")).toMatchObject({ code: 0, stdout: "" });
  expect((await nelumbo("diff", "old.json", "new.json", "--output", "none/out.txt")).code).toBe(2);
});

test("a revision of the repository, with the files that its references name there", async () => {
  const split = (name: string) => ({
    openapi: "3.1.0",
    info: {},
    paths: {},
    components: { schemas: { Pet: { $ref: `${name}#/Pet` } } },
  });
  git("init", "-q");
  put({ "specs/api.json": split("types.yaml"), "specs/types.yaml": "Pet: { type: string }\n" });
  git("add", ".");
  git("commit", "-qm", "one");
  put({ "specs/types.yaml": "Pet: { type: integer }\n" });
  const { code, stdout } = await nelumbo("diff", "git:HEAD:specs/api.json", "specs/api.json", "--fail-on", "any");
  expect(code).toBe(1);
  expect(stdout).toContain("before git:HEAD:specs/api.json");
  expect(stdout).toContain("was string\n    is  number");
  expect((await nelumbo("diff", "git:HEAD:./specs/api.json", "git:HEAD:specs/api.json", "--fail-on", "any")).code).toBe(
    0,
  );
});

test.each([
  ["git:v9:api.json", 'the repository has no revision "v9"', "git fetch --tags"],
  ["git:HEAD:ape.json", 'the revision has no file "ape.json"', "Did you mean git:HEAD:api.json?"],
  ["git:--all:api.json", '"--all" is no revision', ""],
  ["git:HEAD", "it names no file", "Write it as git:REV:path, such as git:HEAD:openapi.yaml."],
  ["git:HEAD:", "it names no file of the repository", ""],
])("%s: %s", async (name, message, hint) => {
  git("init", "-q");
  put({ "api.json": shop() });
  git("add", ".");
  git("commit", "-qm", "one");
  const { code, stdout, stderr } = await nelumbo("diff", name, "api.json");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`error[git-failed] ${name} cannot be read: ${message}.`);
  expect(stderr).toContain(hint);
});

test("outside of a repository a revision says so", async () => {
  put({ "api.json": shop() });
  expect((await nelumbo("diff", "git:HEAD:api.json", "api.json")).stderr).toContain("in no git repository");
});

test("a URL, gzip and YAML, with references beside it", async () => {
  const url = await serve(({ path }) => ({
    body: path.startsWith("/v1/api.yaml")
      ? "openapi: 3.1.0\ninfo: {}\npaths: {}\ncomponents: { schemas: { Pet: { properties: { name: { $ref: 't.json#/Name' } } } } }\n"
      : '{ "Name": { "type": "string" } }',
  }));
  const schemas = { Pet: { properties: { name: { type: "string" } } } };
  put({ "api.json.gz": gzipSync(JSON.stringify({ openapi: "3.1.0", info: {}, paths: {}, components: { schemas } })) });
  const { code, stdout, stderr } = await nelumbo("diff", "api.json.gz", `${url}/v1/api.yaml?key=secret`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`after  ${url}/v1/api.yaml\n`);
  expect(stdout).toContain("0 operations, 2 types");
  expect(stdout).not.toContain("secret");
});

test.each([
  [{ status: 404, body: "no" }, "it answers 404 Not Found"],
  [{ type: "text/html", body: "<p>" }, "it answers with a web page"],
])("a server that answers %j", async (answer, reason) => {
  put({ "api.json": shop() });
  const url = await serve(() => answer);
  const { code, stderr } = await nelumbo(
    "diff",
    "api.json",
    `${url.replace("//", "//me:hidden@")}/a.json?token=secret`,
  );
  expect(code).toBe(2);
  expect(stderr).toContain(`error[fetch-failed] ${url}/a.json cannot be read: ${reason}.`);
  expect(stderr).not.toMatch(/secret|hidden/);
});

test("nothing listens: what to do about it", async () => {
  put({ "api.json": shop() });
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  const url = `http://127.0.0.1:${port}/a.json`;
  expect(await nelumbo("diff", url, "api.json")).toMatchObject({
    code: 2,
    stderr: `error[fetch-failed] ${url} cannot be read: nothing listens there.
  hint: Is the server running, and is the port right?
1 error
`,
  });
});

test.each([
  ["none.json", "error[file-missing] The file none.json does not exist.\n1 error\n"],
  [".", "error[file-unreadable] The file . cannot be read: it is a folder.\n1 error\n"],
])("%s is no description, and no config is to blame", async (name, stderr) => {
  put({ "api.json": shop() });
  expect(await nelumbo("diff", "api.json", name)).toEqual({ code: 2, stdout: "", stderr });
});

test("bad input ends with 2 and says where", async () => {
  put({ "api.json": shop(), "bad.json": '{ "openapi": ', "ref.json": { ...shop(), components: {} } });
  expect((await nelumbo("diff", "bad.json", "api.json")).stderr).toMatch(/invalid-json[\s\S]*at bad.json:1:\d+/);
  const { code, stderr, stdout } = await nelumbo("diff", "api.json", "ref.json", "--format", "json");
  expect(code).toBe(2);
  expect(stderr).toMatch(/unresolved-ref[\s\S]*at ref.json:\d+/);
  expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({ code: "unresolved-ref", file: "ref.json" });
  expect(schemaProblems(JSON.parse(stdout))).toEqual([]);
});

test("what reading warns of is told, of both versions once, and fails nothing", async () => {
  const odd = (more: object) => ({ ...shop(), "x-pagin": { page: "page" }, ...more });
  put({ "old.json": odd({ "x-retr": {} }), "new.json": odd({ "x-first-cal": true }) });
  const { code, stdout, stderr } = await nelumbo("diff", "old.json", "new.json", "--fail-on", "any");
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("No changes.") });
  expect(stderr.match(/(?<=at )\w+\.json|#.*(?=\))/g)).toEqual(
    [
      ["new.json", "#/x-pagin"],
      ["new.json", "#/x-first-cal"],
      ["old.json", "#/x-retr"],
    ].flat(),
  );
  expect((await nelumbo("diff", "old.json", "new.json", "--quiet")).stderr).toBe("");
});

test.each([
  [["diff"], "Name both descriptions"],
  [["diff", "a.json"], "Name the description to compare with"],
  [["diff", "a", "b", "c"], '"c" is one too many'],
  [["diff", "a", "b", "--fail-on", "all"], '--fail-on must be breaking, dangerous or any, not "all".'],
  [["diff", "a", "b", "--format", "xml"], "--format must be text, json"],
  [["diff", "--rules", "--format", "sarif"], 'Rules are written as text or json, not as "sarif".'],
  [["diff", "--explain", "operation-removed", "--format", "html"], 'text or json, not as "html"'],
  [["drift", "--from", "a", "--live", "b"], "--from and --live exclude each other."],
])("usage: %j", async (args, message) => {
  const { code, stderr } = await nelumbo(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test("--explain tells all about a rule, --rules lists them", async () => {
  expect((await nelumbo("diff", "--explain", "operation-removed")).stdout).toContain("undone by operation-added");
  const listed = (await nelumbo("diff", "--rules")).stdout;
  expect(listed).toMatch(/^operation-added +safe +safe\n {2}There is a further operation\./m);
  const explained = (await nelumbo("diff", "--explain", "parameter-became-optional")).stdout;
  for (const line of `${listed}${explained}`.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  expect(await nelumbo("diff", "--rules", "--format", "json", "--output", "rules.json")).toMatchObject({ stdout: "" });
  const rules = JSON.parse(readFileSync(join(here.folder, "rules.json"), "utf8"));
  expect(rules).toContainEqual(expect.objectContaining({ id: "operation-added", wire: "safe" }));
  const { code, stderr } = await nelumbo("diff", "--explain", "operation-remove");
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean "operation-removed"?'),
  });
});

test("the integers of a client's package decide what a wider one breaks", async () => {
  const counted = (format: string) => shop({ pet: { properties: { id: { type: "integer", format } } } });
  const client = (name: string, integers: string) => ({
    name,
    version: "1.0.0",
    output: name,
    openapi: "old.json",
    integers,
  });
  put({
    "nelumbo.config.json": { clients: [client("numbers", "number"), client("bigints", "bigint")] },
    "old.json": counted("int32"),
    "new.json": counted("int64"),
  });
  const breaking = (name: string) => nelumbo("diff", "old.json", "new.json", "--client", name, "--fail-on", "breaking");
  expect((await breaking("numbers")).code).toBe(0);
  expect((await breaking("bigints")).code).toBe(1);
});

test("the overlay of a client counts on both sides", async () => {
  put({
    "nelumbo.config.json": {
      clients: [{ name: "shop", version: "1.0.0", output: "out", openapi: "old.json", overlay: "overlay.yaml" }],
    },
    "overlay.yaml":
      "overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n  - target: $.components.schemas.Pet.properties.name\n    remove: true\n",
  });
  put({
    "old.json": shop(),
    "new.json": shop({ pet: { properties: { id: { type: "integer" }, name: { type: "integer" } } } }),
  });
  expect((await nelumbo("diff", "old.json", "new.json", "--fail-on", "any")).code).toBe(1);
  expect((await nelumbo("diff", "old.json", "new.json", "--fail-on", "any", "--client", "shop")).code).toBe(0);
  expect((await nelumbo("diff", "old.json", "new.json", "--client", "shpo")).stderr).toContain('Did you mean "shop"?');
});

test("accepted findings are shown, and fail nothing, until their day is over", async () => {
  pair();
  const fingerprint = fingerprintIn((await nelumbo("diff", "old.json", "new.json")).stdout);
  put({
    "nelumbo-ignore.yaml": `- { fingerprint: "${fingerprint}", reason: Nobody read it., expires: "2999-01-31" }\n`,
  });
  const accepted = await nelumbo("diff", "old.json", "new.json", "--fail-on", "any");
  expect(accepted).toMatchObject({ code: 0, stderr: "" });
  expect(accepted.stdout).toContain("SUPPRESSED (1)");
  expect(accepted.stdout).toContain("suppressed until 2999-01-31: Nobody read it.");
  expect(accepted.stdout).toContain("0 breaking, 0 dangerous, 0 safe; 1 suppressed.");
  put({ "mine.yaml": "- { rule: response-property-removed, subject: 'P*', reason: Old., expires: '2001-01-31' }\n" });
  const over = await nelumbo("diff", "old.json", "new.json", "--fail-on", "any", "--ignore", "mine.yaml");
  expect(over.code).toBe(1);
  expect(over.stderr).toContain(
    "warning[ignore-expired] The entry for response-property-removed P* ended on 2001-01-31",
  );
  expect(over.stderr).toContain("at mine.yaml:1:3");
});

test.each([
  ["- { reason: Why. }", 'An entry needs a "fingerprint", or a "rule".'],
  ["- { rule: a }", 'An entry needs a "reason".'],
  ["- { rule: a, reason: b, expire: 2027-01-31 }", '"expire" is no member of an entry.'],
  ["- { rule: a, reason: b, expires: soon }", '"soon" is no date.'],
  ["- { fingerprint: 123, reason: b }", '"fingerprint" must be a text'],
  ["rule: a", "An ignore file is a list of entries."],
  ["- { rule: operation-remove, reason: b }", 'There is no rule "operation-remove".\n'],
])("an ignore file with %s", async (text, message) => {
  pair();
  put({ "nelumbo-ignore.yaml": text });
  const { code, stderr } = await nelumbo("diff", "old.json", "new.json");
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test("an entry that fits nothing is a warning", async () => {
  pair();
  put({ "nelumbo-ignore.yaml": "- { rule: operation-removed, reason: b }" });
  expect((await nelumbo("diff", "old.json", "new.json")).stderr).toContain("ignore-unused");
});
