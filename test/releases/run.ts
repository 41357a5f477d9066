/**
 * `npm run releases -- REPOSITORY`: the history of Lotus' full.json, from a clone of its repository with all tags,
 * beside a count that was made apart from nelumbo (lotus.json). Ends with 1 where they disagree.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { History, Step } from "../../generator/drift/history.js";

const [repository] = process.argv.slice(2);
if (repository === undefined) throw new Error("Name the folder of a clone of github.com/filecoin-project/lotus.");
const expected = JSON.parse(readFileSync(join(import.meta.dirname, "lotus.json"), "utf8")) as {
  columns: string[];
  releases: Record<string, number[]>;
  pairs: number;
  commits: Record<string, number>;
};

const cli = join(import.meta.dirname, "../../generator/dist/cli.js");
const history = (...args: string[]): History => {
  const command = [cli, "history", repository, "build/openrpc/full.json", "--format", "json", ...args];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 29 }));
};

const wrong: string[] = [];
const check = (what: string, ours: unknown, theirs: unknown): void => {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) wrong.push(`${what}: ${ours}, and not ${theirs}`);
};

const rowOf = ({ operations, tally }: Step): number[] => {
  const { added, removed, changed, arity, parameters, result } = tally;
  return [operations, added, removed, changed, arity, parameters, result];
};

const steps = history("--releases").steps.filter(({ kind }) => kind !== "first");
check("pairs of releases", steps.length, expected.pairs);
console.log(["release", ...expected.columns, "here", "verdict"].join("\t"));
for (const step of steps) {
  const theirs = expected.releases[step.version.id];
  const ours = rowOf(step);
  if (theirs === undefined) check(step.version.id, ours.slice(1), [0, 0, 0, 0, 0, 0]);
  else {
    check(step.version.id, ours, theirs);
    const isSame = JSON.stringify(ours) === JSON.stringify(theirs);
    console.log([step.version.id, ...theirs, isSame ? "the same" : ours.join(" "), step.kind].join("\t"));
  }
}
const seen = new Set(steps.map(({ version }) => version.id));
for (const id of Object.keys(expected.releases)) if (!seen.has(id)) wrong.push(`${id} is missing`);

const commits = history().steps.filter(({ kind }) => kind !== "first");
for (const [edit, number] of Object.entries(expected.commits)) {
  const ours = commits.filter((step) => step.edit === edit).length;
  check(`commits that touched ${edit} at most`, ours, number);
  console.log(`commits that touched ${edit} at most\t${number}\t${ours === number ? "the same" : ours}`);
}
console.log(wrong.length === 0 ? "No difference." : wrong.join("\n"));
if (wrong.length > 0) process.exitCode = 1;
