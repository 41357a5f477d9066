import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installTool } from "./install.js";

const tools = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(tools, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.each(names)("the tool %s", (name) => {
  const read = (file: string): string => readFileSync(join(tools, name, file), "utf8");

  test("is pinned: exact versions, and a lock file that names no registry", () => {
    const { dependencies, devDependencies, optionalDependencies, ...rest } = JSON.parse(read("package.json"));
    expect(rest).toMatchObject({ private: true });
    for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(version).toMatch(/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
    expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  });
});

describe("installTool", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "nelumbo-tools-"));
    // A tool whose one dependency is the folder beside it, so that nothing is downloaded.
    mkdirSync(join(folder, "tool/part"), { recursive: true });
    put("tool/part/package.json", { name: "part", version: "1.0.0" });
    putTool("1.0.0");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (file: string, content: unknown): void => writeFileSync(join(folder, file), JSON.stringify(content));
  const putTool = (version: string): void => {
    const dependencies = { part: "file:part" };
    put("tool/package.json", { name: "tool", version, private: true, dependencies });
    const packages = {
      "": { name: "tool", version, dependencies },
      "node_modules/part": { resolved: "part", link: true },
      part: { version: "1.0.0" },
    };
    put("tool/package-lock.json", { name: "tool", version, lockfileVersion: 3, requires: true, packages });
  };
  const installed = (): boolean => existsSync(join(folder, "tool/node_modules/part/package.json"));
  const mark = (): string => join(folder, "tool/node_modules/mark");

  test("installs once for all who ask at the same time, and not again", async () => {
    const asked = await Promise.all([1, 2, 3].map(() => installTool("tool", folder)));
    expect(asked).toEqual([1, 2, 3].map(() => join(folder, "tool")));
    expect(installed()).toBe(true);
    writeFileSync(mark(), "");
    await installTool("tool", folder);
    expect(existsSync(mark()), "npm ci empties node_modules").toBe(true);
  });

  test("installs again when the lock file has changed, and after an installation that was cut short", async () => {
    await installTool("tool", folder);
    writeFileSync(mark(), "");
    putTool("1.0.1");
    await installTool("tool", folder);
    expect(existsSync(mark())).toBe(false);
    rmSync(join(folder, "tool/node_modules/.installed-for"));
    writeFileSync(mark(), "");
    await installTool("tool", folder);
    expect(existsSync(mark())).toBe(false);
  });

  test("says which folder could not be installed, and why", async () => {
    writeFileSync(join(folder, "tool/package-lock.json"), "{}");
    await expect(installTool("tool", folder)).rejects.toThrow(/npm ci failed in .*tool:\n(.|\n)*npm ci/);
    putTool("1.0.0");
    await installTool("tool", folder);
    expect(installed()).toBe(true);
  });
});
