/**
 * Each folder of test/cases holds a config, its descriptions, and what comes of them: `diagnostics.txt` is what the
 * command prints, `expected/` the files of the package that are worth reading.
 * `UPDATE_CASES=1 npx vitest run test/cases.test.ts` writes both anew.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildClient } from "../generator/build.js";
import { runGenerate } from "../generator/commands/generate.js";
import { verifyPackage } from "../generator/emit/verify.js";

const cases = join(import.meta.dirname, "cases");
const names = readdirSync(cases, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Every emitted package, so that all can be compiled at once. */
const emitted = new Map<string, string>();

test.each(names)("%s", async (name) => {
  const folder = join(cases, name);
  const { code, stderr, files } = await generate(folder);
  const readable = [...files].filter(([path]) => /(?:^|\/)(?:src\/[^/]+\.ts|API\.md)$/.test(path));
  const actual = new Map(readable.map(([path, text]) => [`expected/${path.replace("src/", "")}`, text]));
  if (stderr !== "") actual.set("diagnostics.txt", stderr);

  if (process.env.UPDATE_CASES) write(folder, actual);
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expectation(folder)));
  // Bad input means no package, and only that does.
  expect(code).toBe(files.size > 0 ? 0 : 2);
  expect(existsSync(join(folder, "out"))).toBe(false);
  for (const [path, text] of files) emitted.set(`${name}/${path}`, text);
});

test("the packages of all cases compile", () => {
  // Side by side in one package, with one runtime for all: to compile them one by one would take minutes.
  const together = new Map<string, string>();
  for (const [path, text] of emitted) {
    const [, owner = "", folder, file = ""] = /^(.*?)\/(src|dist)\/(.*)$/.exec(path) ?? [];
    if (!folder) continue;
    if (file.startsWith("runtime/")) together.set(`${folder}/${file}`, text);
    else {
      const up = "../".repeat(owner.split("/").length);
      together.set(`${folder}/${owner}/${file}`, text.replaceAll('from "./runtime/', `from "${up}runtime/`));
    }
  }
  expect(together.size).toBeGreaterThan(0);
  const problems = verifyPackage("cases", together).map(({ place, message }) => `${place?.file}: ${message}`);
  expect(problems).toEqual([]);
}, 60_000);

/** Runs the command itself, dry, and keeps what it would write. */
async function generate(folder: string): Promise<{ code: number; stderr: string; files: Map<string, string> }> {
  const files = new Map<string, string>();
  let stderr = "";
  const terminal = {
    cwd: folder,
    env: {},
    stdout: { write: () => true },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const options = { clients: [], dryRun: true, format: "text", quiet: false, verbose: false } as const;
  const code = await runGenerate(options, terminal, {
    buildClient: async (client, root) => {
      const built = await buildClient(client, root);
      const below = client.output.replace(/^out\/?/, "");
      for (const [path, text] of built.files) files.set(join(below, path), text);
      return built;
    },
    verifyPackage: async () => [],
  });
  return { code, stderr, files: code === 0 ? files : new Map() };
}

function expectation(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path === "diagnostics.txt" || path.startsWith("expected/"));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function write(folder: string, actual: ReadonlyMap<string, string>): void {
  rmSync(join(folder, "expected"), { recursive: true, force: true });
  rmSync(join(folder, "diagnostics.txt"), { force: true });
  for (const [path, text] of actual) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
