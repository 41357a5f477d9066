/** Two commands timed in turn, so that a machine that slows down slows both, and their ratio. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Wall time of one process of Node, in milliseconds. */
export function time(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  return performance.now() - start;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs two subjects, functions by name that give milliseconds, so many times in turn; prints medians, or JSON with --json. */
export function comparePairs(subjects, runs) {
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (const run of Object.values(subjects)) run(); // warms the file cache
  for (let i = 0; i < runs; i++) for (const [name, run] of Object.entries(subjects)) times[name].push(run());
  const [ours = [], peer = []] = Object.values(times);
  const result = {
    milliseconds: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.round(median(all))])),
    ratio: Number(median(ours.map((value, index) => value / peer[index])).toFixed(2)),
  };
  if (process.argv.includes("--json")) return console.log(JSON.stringify(result));
  for (const [name, value] of Object.entries(result.milliseconds))
    console.log(`${String(value).padStart(6)} ms  ${name}`);
  console.log(`${result.ratio.toFixed(2).padStart(6)}     the first against the second, median of ${runs} pairs`);
}
