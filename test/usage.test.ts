/** `--usage`: which findings touch what a consumer's program uses, and where. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Report } from "../generator/drift/finding.js";

const root = join(import.meta.dirname, "..");
const pinned = join(root, "specs/lit/openapi.json");
// Each run compiles a program.
vi.setConfig({ testTimeout: 120_000 });
let folder = "";

/** What changes: an operation goes, a member goes, a member is needed from now on; and what no program here uses. */
function changed(text: string): string {
  const document = JSON.parse(text);
  const { schemas } = document.components;
  delete document.paths["/list_groups"];
  delete schemas.WalletItem.properties.description;
  schemas.WalletItem.required = schemas.WalletItem.required.filter((name: string) => name !== "description");
  schemas.AddActionRequest.properties.purpose = { type: "string" };
  schemas.AddActionRequest.required.push("purpose");
  delete document.paths["/add_group"];
  document.paths["/add_action"].post.deprecated = true;
  return JSON.stringify(document);
}

const program = `import { createClient, type WalletItem as Item } from "@nelumbo/lit";
const lit = createClient({ baseUrl: "local" });
const { listGroups: groups, ...others } = lit;
export const show = ({ id, description: text }: Item) => id + text;
export const name = (item: Item) => item.name;
void groups({ page_number: 0, page_size: 1 });
void others.addAction({ action_ipfs_cid: "Qm", name: "a", description: "b" });
const mine = { description: "not theirs" };
export const unrelated = mine.description;
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nelumbo-usage-"));
  writeFileSync(join(folder, "after.json"), changed(readFileSync(pinned, "utf8")));
  writeFileSync(join(folder, "app.ts"), program);
  const paths = { "@nelumbo/lit": [join(root, "generated/lit/dist/index.d.ts")] };
  const options = { strict: true, module: "nodenext", target: "es2022", lib: ["es2022", "dom"], types: [] };
  const config = (more: object): string =>
    JSON.stringify({ compilerOptions: { ...options, ...more }, files: ["app.ts"] });
  writeFileSync(join(folder, "tsconfig.json"), config({ paths }));
  writeFileSync(join(folder, "without.json"), config({}));
  writeFileSync(
    join(folder, "projects.json"),
    JSON.stringify({ files: [], references: [{ path: "./tsconfig.json" }] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const diff = (...args: string[]): string =>
  execFileSync(
    process.execPath,
    [join(root, "generator/dist/cli.js"), "diff", pinned, join(folder, "after.json"), "--client", "lit", ...args],
    { cwd: root, encoding: "utf8" },
  );

/** `rule subject path: line,line` of every finding that is used. */
const affecting = (text: string): string[] =>
  (JSON.parse(text) as Report).findings.flatMap(({ rule, subject, path, uses = [] }) =>
    uses.length === 0 ? [] : `${rule} ${subject} ${path}: ${uses.map(({ line }) => line).join(",")}`,
  );

test("calls, destructured and renamed members, and literals are found by their symbols", () => {
  const report = diff("--usage", join(folder, "tsconfig.json"), "--format", "json");
  expect(affecting(report)).toEqual([
    "request-required-property-added AddActionRequest purpose: 7,7",
    "operation-removed GET /list_groups : 3",
    "response-property-removed WalletItem description: 4",
    "operation-deprecated POST /add_action : 7",
  ]);
  // The last one is safe: it is used, and asks for nothing.
  const { usage, findings } = JSON.parse(report) as Report;
  expect(usage).toEqual({ project: join(folder, "tsconfig.json"), affecting: 3 });
  expect(findings.some(({ subject, uses }) => subject === "POST /add_group" && uses?.length === 0)).toBe(true);
});

test("where the package is not installed, names have to do", () => {
  const found = affecting(diff("--usage", join(folder, "without.json"), "--format", "json"));
  expect(found).toContain("operation-removed GET /list_groups : 3");
  expect(found.find((line) => line.startsWith("response-property-removed WalletItem"))).toContain("description: 4");
});

test.each(["text", "markdown", "github", "sarif", "junit", "html"])("%s tells where", (format) => {
  const text = diff("--usage", join(folder, "tsconfig.json"), "--format", format);
  expect(text).toContain("app.ts");
  if (["text", "markdown", "github"].includes(format)) {
    expect(text).toMatch(/Affects you: 3 of \d+\./);
    expect(text.match(/affects you|used at/g)).toEqual(expect.arrayContaining(["affects you", "used at"]));
  }
});

const drift = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "generator/dist/cli.js"), "drift", "lit", "--from", join(folder, "after.json"), ...args],
    { cwd: root, encoding: "utf8" },
  );

test("drift tells the same, for the client that it compares", () => {
  const args = ["--usage", join(folder, "tsconfig.json"), "--format"];
  const { status, stdout } = drift(...args, "json");
  expect(status).toBe(1);
  const [report] = JSON.parse(stdout).reports;
  expect(affecting(JSON.stringify(report))).toContain("operation-removed GET /list_groups : 3");
  expect(report.usage).toMatchObject({ affecting: 3 });
  expect(drift(...args, "html").stdout).toMatch(/<b>3<\/b> of \d+ affect you/);
});

test("projects that a tsconfig refers to are read in its place", () => {
  const report = diff("--usage", join(folder, "projects.json"), "--format", "json");
  expect(affecting(report)).toHaveLength(4);
});

test("a package that nothing imports is no all-clear", () => {
  const { status, stderr } = drift("--usage", join(folder, "tsconfig.json"), "--package", "@nelumbo/lot");
  expect(status).toBe(2);
  expect(stderr).toContain('No file of this program imports "@nelumbo/lot".');
});

test("the package has to be named, and the tsconfig be there", () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(root, "generator/dist/cli.js"), "diff", pinned, "after.json", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  expect(() => run("--usage", "tsconfig.json")).toThrow("--usage needs --client or --package");
  expect(() => run("--usage", "no.json", "--package", "@nelumbo/lit")).toThrow("no.json");
});
