/** `--usage`: which findings touch what a consumer's program uses, and where. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
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

describe("of a package with several entries", () => {
  const v1 = join(root, "specs/lotus/v1.json");
  let consumer = "";

  /** A method goes. */
  const withoutMethod = (text: string): string => {
    const document = JSON.parse(text);
    document.methods = document.methods.filter(({ name }: { name: string }) => name !== "Filecoin.StateMinerInfo");
    return JSON.stringify(document);
  };
  /** A member goes of a type that v0 and v1 share. */
  const withoutMember = (text: string): string => {
    const document = JSON.parse(text);
    const { Actor } = document.components.schemas;
    delete Actor.properties.Balance;
    Actor.required = Actor.required.filter((name: string) => name !== "Balance");
    return JSON.stringify(document);
  };
  const opens = (entry: string): string =>
    `import { createClient } from "@nelumbo/lotus/${entry}";\nexport const lotus = createClient({ url: "glif" });\n`;
  const calls = `void lotus.stateMinerInfo("f01000");\nexport const held = async () => (await lotus.stateGetActor("f0100")).Balance;\n`;

  beforeAll(() => {
    consumer = mkdtempSync(join(tmpdir(), "nelumbo-usage-"));
    writeFileSync(join(consumer, "after.json"), withoutMethod(readFileSync(v1, "utf8")));
    const types = readFileSync(join(root, "specs/lotus/types.json"), "utf8");
    writeFileSync(join(consumer, "types.json"), withoutMember(types));
    writeFileSync(join(consumer, "new.ts"), `${opens("v1")}${calls}`);
    writeFileSync(join(consumer, "old.ts"), `${opens("v0")}${calls}`);
    writeFileSync(join(consumer, "open-old.ts"), opens("v0"));
    writeFileSync(join(consumer, "through.ts"), `import { lotus } from "./open-old.js";\n\n${calls}`);
    const paths = { "@nelumbo/lotus/*": [join(root, "generated/lotus/dist/*.d.ts")] };
    const base = { strict: true, module: "nodenext", target: "es2022", lib: ["es2022", "dom"], types: [] };
    const config = (files: readonly string[], more: object = { paths }): string =>
      JSON.stringify({ compilerOptions: { ...base, ...more }, files });
    writeFileSync(join(consumer, "tsconfig.json"), config(["new.ts", "old.ts", "through.ts"]));
    writeFileSync(join(consumer, "only-old.json"), config(["old.ts", "through.ts"]));
    writeFileSync(join(consumer, "without.json"), config(["new.ts", "old.ts"], {}));
  });
  afterAll(() => rmSync(consumer, { recursive: true, force: true }));

  const lotus = (command: readonly string[], project: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      [
        join(root, "generator/dist/cli.js"),
        ...command,
        "--usage",
        join(consumer, project),
        "--format",
        "json",
        ...args,
      ],
      { cwd: root, encoding: "utf8" },
    );
  const asDrift = () => ["drift", "lotus", "--from", `v1=${join(consumer, "after.json")}`];
  const asDiff = () => ["diff", v1, join(consumer, "after.json")];
  /** Which files are told, for each finding that is used. */
  const told = (text: string): string[] => {
    const { reports = [JSON.parse(text)] } = JSON.parse(text) as { reports?: Report[] };
    return (reports as Report[]).flatMap(({ findings }) =>
      findings.flatMap(({ subject, path, uses = [] }) =>
        uses.map(({ file, line }) => `${[subject, path].filter(Boolean).join(" ")}: ${file.split("/").at(-1)}:${line}`),
      ),
    );
  };
  const inV1 = ["Actor Balance: new.ts:4", "Filecoin.StateMinerInfo: new.ts:3"];

  test("a change of one entry touches nothing that comes by the other, also through a file between", () => {
    expect(told(lotus(asDrift(), "tsconfig.json").stdout).sort()).toEqual(inV1);
    expect(told(lotus(asDrift(), "only-old.json").stdout)).toEqual([]);
  });

  test("diff knows the entry by the file of the client, or by the name of the package", () => {
    expect(told(lotus([...asDiff(), "--client", "lotus"], "tsconfig.json").stdout).sort()).toEqual(inV1);
    expect(told(lotus([...asDiff(), "--package", "@nelumbo/lotus/v1"], "tsconfig.json").stdout).sort()).toEqual(inV1);
    // Without either, every entry is looked at.
    const all = told(lotus([...asDiff(), "--package", "@nelumbo/lotus"], "tsconfig.json").stdout);
    expect(all).toEqual(expect.arrayContaining([...inV1, "Actor Balance: old.ts:4", "Actor Balance: through.ts:4"]));
  });

  test("an entry that nothing imports is no all-clear", () => {
    const { status, stderr } = lotus([...asDiff(), "--package", "@nelumbo/lotus/v2"], "tsconfig.json");
    expect(status).toBe(2);
    expect(stderr).toContain('No file of this program imports "@nelumbo/lotus/v2".');
  });

  test("where the package is not installed, what is imported tells the entries apart", () => {
    const found = told(lotus(asDrift(), "without.json").stdout);
    expect(found).toContain("Filecoin.StateMinerInfo: new.ts:3");
    expect(found.filter((line) => line.includes("old.ts"))).toEqual([]);
  });
});
