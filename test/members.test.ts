/** The members that nelumbo adds to descriptions: known to the reader, and each told in the README. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ours } from "../generator/read/typos.js";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const readers = readdirSync(join(root, "generator/read"))
  .filter((name) => name !== "typos.ts")
  .map((name) => readFileSync(join(root, "generator/read", name), "utf8"))
  .join("\n");

/** Those in the first column of the table. */
const told = readme
  .split("\n")
  .filter((line) => line.startsWith("| `x-"))
  .flatMap((line) => [...(line.split(" | ")[0] ?? "").matchAll(/`(x-[a-z-]+)/g)].map(([, name]) => name));

test("the README has a row for each member that is known, and for no other", () => {
  expect([...new Set(told)].sort()).toEqual([...ours].sort());
});

test("each member that is known is read, and each that is read is known", () => {
  const read = new Set([...readers.matchAll(/["'](x-[a-z-]+)["']/g)].map(([, name]) => name));
  // What the reader hands on with the rest of a schema is read by who writes its type.
  const handedOn = ["x-bigint", "x-reader"];
  // What the reader itself adds to a schema is no member of a description.
  for (const made of ["x-exact"]) expect(read.delete(made)).toBe(true);
  expect([...read, ...handedOn.filter((name) => !read.has(name))].sort()).toEqual([...ours].sort());
});
