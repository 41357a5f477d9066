/** The lock files: `npm ci` refuses one that lacks what it names, on any platform. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** The optional packages, most of them binaries of other platforms, that a lock file names but does not hold. */
function missing({ packages }: Lock): string[] {
  const held = Object.keys(packages);
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  return [...new Set(named)].filter((name) => !held.some((path) => path.endsWith(`node_modules/${name}`)));
}

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = [".", ...readdirSync(join(root, "test/tools")).map((name) => `test/tools/${name}`)];

test.each(folders.filter((folder) => existsSync(join(root, folder, "package-lock.json"))))("%s", (folder) => {
  const text = readFileSync(join(root, folder, "package-lock.json"), "utf8");
  expect(missing(JSON.parse(text))).toEqual([]);
  expect(text).not.toContain('"resolved"');
});

test("a lock file made on one platform alone is noticed", () => {
  const lock = {
    packages: {
      "node_modules/a": { optionalDependencies: { "a-linux": "1", "a-mac": "1" } },
      "node_modules/a-linux": {},
    },
  };
  expect(missing(lock)).toEqual(["a-mac"]);
});
