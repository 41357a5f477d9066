/** `nelumbo history` over a small repository: gzip, a rename, tags, noise, and a version that cannot be read. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { History, Step } from "../generator/drift/history.js";
import { historyHtml } from "../generator/drift/report/history-html.js";
import { loadTemplates } from "../generator/emit/templates.js";
import { type Browser, openBrowser, type Page } from "./pages/browser.js";
import { installTimeout, installTool } from "./tools/install.js";

const cli = join(import.meta.dirname, "../generator/dist/cli.js");
// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000 });
let repository = "";

/** A description with these methods, each of which answers a record with these members. */
const openrpc = (methods: Record<string, readonly string[]>, version = "1"): string =>
  JSON.stringify({
    openrpc: "1.2.6",
    info: { title: "Shop", version },
    methods: Object.entries(methods).map(([name, members]) => ({
      name,
      params: [],
      result: {
        name: "result",
        schema: {
          type: "object",
          required: members,
          properties: Object.fromEntries(members.map((member) => [member, { type: "string" }])),
        },
      },
    })),
  });

const git = (...args: string[]): string => execFileSync("git", ["-C", repository, ...args], { encoding: "utf8" });
let clock = 0;

function commit(subject: string, files: Record<string, string | Buffer | null>, tag?: string): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(repository, file);
    mkdirSync(dirname(path), { recursive: true });
    if (content === null) rmSync(path);
    else writeFileSync(path, content);
  }
  git("add", "-A");
  const date = new Date(Date.UTC(2024, clock++, 1)).toISOString();
  execFileSync("git", ["-C", repository, "commit", "-qm", subject], {
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
  if (tag !== undefined) git("tag", tag);
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), "nelumbo-history-"));
  execFileSync("git", ["init", "-q", "-b", "main", repository]);
  git("config", "user.name", "A");
  git("config", "user.email", "a@example.com");
  git("config", "commit.gpgsign", "false");
  const first = openrpc({ list: ["id", "name"], old: ["id"] });
  commit("begin", { "docs/api.json.gz": gzipSync(first) }, "v1.0.0");
  commit("unpack", { "docs/api.json.gz": null, "docs/api.json": openrpc({ list: ["id", "name"], old: ["id"] }, "2") });
  commit("elsewhere", { "README.md": "x" }, "v1.0.1-rc1");
  commit(
    "move, and add",
    {
      "docs/api.json": null,
      "spec/api.json": openrpc({ list: ["id", "name"], old: ["id"], extra: ["id"] }, "2"),
    },
    "v1.1.0",
  );
  commit("break by a patch", { "spec/api.json": openrpc({ list: ["id"], extra: ["id"] }, "3") }, "v1.1.1");
  commit("a mistake", { "spec/api.json": "{" });
  commit("repair", { "spec/api.json": openrpc({ list: ["id"], extra: ["id"] }, "3"), other: "1" }, "v1.1.2");
  git("tag", "tool/v9.0.0");
  commit("merge an old branch", { "spec/api.json.gz": gzipSync(first) });
  commit("clean up", { "spec/api.json.gz": null });
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const run = (...args: string[]): string =>
  execFileSync(process.execPath, [cli, "history", repository, "spec/api.json", ...args], { encoding: "utf8" });
const history = (...args: string[]): History => JSON.parse(run("--format", "json", ...args));
const short = ({ version, kind, edit, operations, tally }: Step) =>
  [version.subject, version.name, kind, edit, operations, tally.added, tally.removed, tally.changed].join(" | ");

test("each commit that made a version, over gzip and a rename; a packed file beside it is none", () => {
  const { steps, of, title } = history();
  expect([of, title]).toEqual(["commits", "Shop"]);
  expect(steps.map(short)).toEqual([
    "begin | docs/api.json.gz | first | none | 2 | 0 | 0 | 0",
    "unpack | docs/api.json | noise | upkeep | 2 | 0 | 0 | 0",
    "move, and add | spec/api.json | safe | contract | 3 | 1 | 0 | 0",
    "break by a patch | spec/api.json | breaking | contract | 2 | 0 | 1 | 1",
    "a mistake | spec/api.json | none | none | 0 | 0 | 0 | 0",
    "repair | spec/api.json | none | none | 2 | 0 | 0 | 0",
  ]);
  expect(steps[4]?.problem).toContain("JSON");
  expect(steps.map(({ version }) => version.tags)).toEqual([["v1.0.0"], [], ["v1.1.0"], ["v1.1.1"], [], ["v1.1.2"]]);
});

test("releases are the tags that look like most tags, in the order of their numbers", () => {
  const { steps } = history("--releases");
  expect(steps.map(({ version, kind }) => `${version.id} ${kind}`)).toEqual([
    "v1.0.0 first",
    "v1.1.0 safe",
    "v1.1.1 breaking",
    "v1.1.2 none",
  ]);
});

test("a part of it", () => {
  expect(history("--releases", "--from", "v1.1.0", "--to", "v1.1.1").steps.map(({ kind }) => kind)).toEqual([
    "first",
    "breaking",
  ]);
  expect(history("--from", "v1.1.0", "--to", "v1.1.1").steps.map(({ version }) => version.subject)).toEqual([
    "move, and add",
    "break by a patch",
  ]);
});

test("as text, quiet versions left out", () => {
  const text = run("--releases");
  expect(text).toBe(`Shop: 4 releases of spec/api.json

        date        total  +  -  ~  arity  params  result  worst
v1.0.0  2024-01-01      2                                  first
v1.1.0  2024-04-01      3  1  0  0      0       0       0  safe
v1.1.1  2024-05-01      2  0  1  1      0       0       1  breaking

total counts operations; +, - and ~ those that came, went and changed as the
description is written; arity, params and result those in which that differs.
Of 3 releases with one before: 1 breaking, 0 dangerous, 1 safe, 1 without any
change for callers. 1 breaking release had the number of a patch.
2 changed operations as they are written. Of the others, 0 (0.0 %) touched only
version, links and order; at most 0 touched words, 0 examples, 0 names of types,
and 1 nothing.
1 operation came and 1 went. 2 changes that mean nothing to a program are not
listed.
`);
});

test("as text, every version with what it changed, in 80 columns", () => {
  const text = run("--verbose");
  expect(text).toContain("    breaking: old: the operation is gone");
  expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  [["nowhere.json"], 'its history has no file "nowhere.json"'],
  [["spec/api.json", "--from", "v7"], 'it has no revision "v7"'],
  [
    ["spec/api.json", "--releases", "--from", "v1.1.1", "--to", "v1.1.0"],
    'no release lies between "v1.1.1" and "v1.1.0"',
  ],
  [["spec/api.json", "--releases", "--to", "main"], '"main" is no release that has the file'],
])("%j is refused with a reason", (args, reason) => {
  expect(() => execFileSync(process.execPath, [cli, "history", repository, ...args], { stdio: "pipe" })).toThrow(
    reason,
  );
});

describe("a shallow clone", () => {
  let shallow = "";
  beforeAll(() => {
    shallow = mkdtempSync(join(tmpdir(), "nelumbo-shallow-"));
    execFileSync("git", ["clone", "-q", "--depth", "4", pathToFileURL(repository).href, shallow], { stdio: "pipe" });
  });
  afterAll(() => rmSync(shallow, { recursive: true, force: true }));
  const inShallow = (...args: string[]) =>
    spawnSync(process.execPath, [cli, "history", shallow, "spec/api.json", "--format", "json", ...args], {
      encoding: "utf8",
    });

  test("tells that it does not hold the beginning, and what to do", () => {
    const { status, stdout, stderr } = inShallow();
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as History).steps.map(({ version, kind }) => `${version.subject}: ${kind}`)).toEqual([
      "a mistake: none",
      "repair: first",
    ]);
    expect(stderr).toContain("is a shallow clone: what happened before it begins");
    expect(stderr).toContain("git fetch --unshallow --tags");
    expect(inShallow("--quiet").stderr).toBe("");
  });

  test("from a revision on that it holds, nothing is missing; one that it does not hold is fetched in the same way", () => {
    expect(inShallow("--from", "HEAD~2")).toMatchObject({ status: 0, stderr: "" });
    expect(inShallow("--from", "v1.1.0")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("git fetch --unshallow --tags"),
    });
  });

  test("a whole one tells nothing", () => {
    const args = [cli, "history", repository, "spec/api.json"];
    expect(spawnSync(process.execPath, args, { encoding: "utf8" }).stderr).toBe("");
  });
});

describe("a file whose name git writes in quotes", () => {
  let folder = "";
  const name = 'spec/büro "1" [a].json';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "nelumbo-quoted-"));
    const run = (...args: string[]) => execFileSync("git", ["-C", folder, ...args]);
    const file = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      run("add", "-A");
      run("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "a version");
    };
    run("init", "-q", "-b", "main");
    file("spec/äpi.json", openrpc({ list: ["id"] }));
    renameSync(join(folder, "spec/äpi.json"), join(folder, name));
    run("add", "-A");
    file(name, openrpc({ list: ["id"], more: ["id"] }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("has its history, over a rename", () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, "history", folder, name, "--format", "json"], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("has no file")]);
    expect((JSON.parse(stdout) as History).steps).toHaveLength(2);
  });
});

describe("in a repository with a branch, a rename on it, and a file that was gone for a while", () => {
  let shop = "";
  const inShop = (...args: string[]) => execFileSync("git", ["-C", shop, ...args], { encoding: "utf8", stdio: "pipe" });
  let day = 0;
  const at = (subject: string, ...args: string[]): void => {
    const date = new Date(Date.UTC(2025, 0, ++day)).toISOString();
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    inShop("add", "-A");
    execFileSync("git", ["-C", shop, ...(args.length > 0 ? args : ["commit"]), "-qm", subject], { env, stdio: "pipe" });
  };
  /** A description with an operation for each word. */
  const write = (file: string, ...words: string[]): void => {
    const paths = words.map((word) => `  /${word}:\n    get: { responses: { "200": { description: Found. } } }\n`);
    mkdirSync(dirname(join(shop, file)), { recursive: true });
    writeFileSync(join(shop, file), `openapi: 3.0.3\ninfo: { title: Pets, version: "1" }\npaths:\n${paths.join("")}`);
  };
  beforeAll(() => {
    shop = mkdtempSync(join(tmpdir(), "nelumbo-history-"));
    inShop("init", "-q", "-b", "main");
    for (const [key, value] of ["user.name=A", "user.email=a@example.com"].map((one) => one.split("=")))
      inShop("config", key ?? "", value ?? "");
    write("api/pets.yaml", "cats");
    at("begin");
    rmSync(join(shop, "api"), { recursive: true });
    writeFileSync(join(shop, "notes"), "");
    at("take it out");
    write("api/pets.yaml", "cats", "dogs");
    at("bring it back");
    inShop("checkout", "-qb", "branch");
    mkdirSync(join(shop, "spec"));
    renameSync(join(shop, "api/pets.yaml"), join(shop, "spec/pets.yaml"));
    at("rename it on a branch");
    write("spec/pets.yaml", "dogs");
    at("remove cats on a branch");
    inShop("checkout", "-q", "main");
    at("merge", "merge", "--no-ff", "branch");
    write("spec/pets.yaml", "dogs", "birds");
    at("add birds");
    writeFileSync(join(shop, "wrong.json"), "{");
    at("something else");
    writeFileSync(join(shop, "wrong.json"), "[]");
    at("something else, again");
  });
  afterAll(() => rmSync(shop, { recursive: true, force: true }));
  const runIn = (folder: string, ...args: string[]) =>
    spawnSync(process.execPath, [cli, "history", join(shop, folder), ...args], { encoding: "utf8" });
  const told = (stdout: string) =>
    (JSON.parse(stdout) as History).steps.map(({ version, kind }) => `${version.subject}: ${kind}`);

  test.each([
    ["", "spec/pets.yaml"],
    ["", "./spec/pets.yaml"],
    ["spec", "spec/pets.yaml"],
  ])("the main line is told, from the folder %j as %s", (folder, path) => {
    expect(told(runIn(folder, path, "--format", "json").stdout)).toEqual([
      "begin: first",
      "bring it back: safe",
      "merge: breaking",
      "add birds: safe",
    ]);
  });

  test("a path that starts elsewhere is refused, with the one that was meant", () => {
    const { status, stderr } = runIn("spec", "pets.yaml");
    expect(status).toBe(2);
    expect(stderr).toContain("did you mean spec/pets.yaml?");
  });

  test("a file that never was a description is an error", () => {
    const { status, stderr, stdout } = runIn("", "wrong.json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("none of its 2 versions is a description that can be read");
    expect(stderr.match(/^error/gm)).toHaveLength(1);
  });
});

test("what could not be read is counted as that", () => {
  expect(run()).toContain("1 version could not be read, and is left out.");
});

test("a long one is compared by several threads: what cannot be read is passed over and told from there, too", () => {
  const long = mkdtempSync(join(tmpdir(), "nelumbo-history-"));
  const inLong = (...args: string[]) => execFileSync("git", ["-C", long, ...args], { encoding: "utf8" });
  try {
    inLong("init", "-q", "-b", "main");
    const commands = Array.from({ length: 40 }, (_, i) => {
      // Every version but the first is one that breaks; in the middle, where a thread may begin, some are no JSON.
      const text = i >= 18 && i <= 24 ? `{ ${i}` : openrpc({ list: [`m${i}`] });
      const data = `data ${Buffer.byteLength(text)}\n${text}\n`;
      return `commit refs/heads/main\ncommitter A <a@example.com> ${1700000000 + i * 1000} +0000\ndata 1\n${i % 10}\nM 100644 inline api.json\n${data}`;
    });
    execFileSync("git", ["-C", long, "-c", "fastimport.unpackLimit=1", "fast-import", "--quiet"], {
      input: commands.join(""),
    });
    const args = [cli, "history", long, "api.json", "--format", "json"];
    const { steps } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as History;
    expect(steps.map(({ kind, problem }) => (problem === undefined ? kind : "not read"))).toEqual([
      "first",
      ...Array(17).fill("breaking"),
      ...Array(7).fill("not read"),
      ...Array(15).fill("breaking"),
    ]);
    // The content of the last one is lost.
    const objects = join(long, ".git/objects");
    const pack = readdirSync(join(objects, "pack")).find((name) => name.endsWith(".pack")) ?? "";
    renameSync(join(objects, "pack", pack), join(long, pack));
    rmSync(join(objects, "pack"), { recursive: true });
    execFileSync("git", ["-C", long, "unpack-objects", "-q"], { input: readFileSync(join(long, pack)) });
    const lost = steps.at(-1)?.version.blob ?? "";
    rmSync(join(objects, lost.slice(0, 2), lost.slice(2)));
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain(`it lacks the object ${lost}`);
  } finally {
    rmSync(long, { recursive: true, force: true });
  }
});

describe("the page", () => {
  let browser: Browser;
  let html = "";
  let file = "";
  let axe = "";
  beforeAll(async () => {
    browser = await openBrowser();
    html = historyHtml(history("--releases"), loadTemplates());
    file = join(repository, "history.html");
    writeFileSync(file, html);
    const require = createRequire(join(await installTool("pages"), "package.json"));
    axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  }, installTimeout);
  afterAll(() => browser?.close());

  /** Opens the page; what it says on the console or throws ends up in `complaints`. */
  async function open(options: object = {}, hash = ""): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 400 }, ...options });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${pathToFileURL(file)}${hash}`);
    return { page, complaints };
  }
  const step = (id: string): string => `document.getElementById("step-${id}")`;
  const settled = "new Promise((done) => setTimeout(() => requestAnimationFrame(done)))";

  test("each mark leads to its version, which opens to what it changed", async () => {
    const { page, complaints } = await open({ viewport: { width: 320, height: 800 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await page.evaluate(`${step("v1.1.1")}.open`)).toBe(false);
    await page.evaluate(`document.querySelector('[data-step="step-v1.1.1"]').dispatchEvent(new Event("click"))`);
    await page.evaluate(settled);
    expect(await page.evaluate(`${step("v1.1.1")}.open`)).toBe(true);
    expect(await page.evaluate(`${step("v1.1.1")}.innerText`)).toContain("old");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("an address with a version opens it, and stands at its top", async () => {
    const { page } = await open({}, "#step-v1.1.1");
    await page.evaluate(settled);
    expect(await page.evaluate(`${step("v1.1.1")}.open`)).toBe(true);
    expect(await page.evaluate(`${step("v1.1.0")}.open`)).toBe(false);
    expect(await page.evaluate("scrollY")).toBeGreaterThan(0);
    const { top, end } = await page.evaluate(
      `({ top: ${step("v1.1.1")}.getBoundingClientRect().top, end: scrollY + innerHeight >= document.documentElement.scrollHeight - 1 })`,
    );
    // As far up as the page can be scrolled.
    expect((top >= 0 && top < 40) || end).toBe(true);
    await page.close();
  });

  test("by keyboard alone: a search opens what holds it, by words or by the version's name", async () => {
    const { page } = await open();
    const visible = `[...document.querySelectorAll("details.step")].filter((e) => e.checkVisibility()).map((e) => e.id + (e.open ? " open" : ""))`;
    await page.keyboard.press("/");
    await page.keyboard.type("old");
    expect(await page.locator("output").innerText()).toBe("1 of 3 findings shown");
    expect(await page.evaluate(visible)).toEqual(["step-v1.1.1 open"]);
    await page.evaluate(`document.querySelector("button[type=reset]").focus()`);
    await page.keyboard.press("Enter");
    await page.evaluate(settled);
    expect(await page.evaluate(visible)).toEqual(["step-v1.1.2", "step-v1.1.1", "step-v1.1.0", "step-v1.0.0"]);
    await page.keyboard.press("/");
    await page.keyboard.type("v1.1.2");
    expect(await page.evaluate(visible)).toEqual(["step-v1.1.2"]);
    await page.evaluate(`document.querySelector("button[type=reset]").click()`);
    await page.evaluate(settled);
    await page.evaluate(`${step("v1.1.0")}.querySelector("summary").focus()`);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(`${step("v1.1.0")}.innerText`)).toContain("extra");
    await page.close();
  });

  test("what is opened is printed, and the rest as lines", async () => {
    const { page } = await open({}, "#step-v1.1.1");
    await page.evaluate(settled);
    await page.emulateMedia({ media: "print" });
    const printed = `[...document.querySelectorAll(".finding")].filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).map((e) => e.closest(".step").id)`;
    expect(await page.evaluate(printed)).toEqual(["step-v1.1.1", "step-v1.1.1"]);
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });

  test.each([
    ["light", 320],
    ["light", 1280],
    ["dark", 320],
    ["dark", 1280],
  ])("%s, %i pixels wide: axe-core finds nothing, nor with a version opened", async (colorScheme, width) => {
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    for (const hash of ["", "#step-v1.1.1"]) {
      const { page } = await open(options, hash);
      await page.evaluate(settled);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.evaluate(axe);
      const violations = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`;
      expect(await page.evaluate(violations)).toEqual([]);
      await page.close();
    }
  });
});
