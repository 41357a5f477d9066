/** `nelumbo history` over a small repository: gzip, a rename, tags, noise, and a version that cannot be read. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { History, Step } from "../generator/drift/history.js";
import { historyHtml } from "../generator/drift/report/history-html.js";
import { loadTemplates } from "../generator/emit/templates.js";
import { type Browser, openBrowser } from "./pages/browser.js";
import { installTimeout } from "./tools/install.js";

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
As they are written: 2 touched operations; 0 names of types, 0 examples and 0
words at most; 0 only version, links and order (0.0 %); 1 nothing.
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
  [["spec/api.json", "--releases", "--to", "main"], '"main" is no release that has the file'],
])("%j is refused with a reason", (args, reason) => {
  expect(() => execFileSync(process.execPath, [cli, "history", repository, ...args], { stdio: "pipe" })).toThrow(
    reason,
  );
});

describe("the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, installTimeout);
  afterAll(() => browser?.close());

  test("each mark leads to its version, which opens to what it changed", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.setContent(historyHtml(history("--releases"), loadTemplates()));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const target = `document.getElementById("step-v1.1.1")`;
    expect(await page.evaluate(`${target}.open`)).toBe(false);
    await page.evaluate(`document.querySelector('[data-step="step-v1.1.1"]').dispatchEvent(new Event("click"))`);
    await page.evaluate("new Promise((done) => setTimeout(done))");
    expect(await page.evaluate(`${target}.open`)).toBe(true);
    expect(await page.evaluate(`${target}.innerText`)).toContain("old");
    await page.locator("input[type=search]").fill("name");
    expect(await page.locator("output").innerText()).toMatch(/^1 of \d findings shown$/);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
