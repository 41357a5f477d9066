/**
 * How long a cold `nelumbo generate` of both clients takes, as a ratio against a peer in the same run:
 * openapi-typescript's own command on the Lit document alone, which makes types and no client.
 * Runs alternate, so that a machine that slows down slows both. Prints JSON with --json.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nelumbo-bench-"));
const runs = 5;

/** Wall time of one process, in milliseconds. */
function time(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  return performance.now() - start;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const subjects = {
  "nelumbo generate (both clients)": () => time("generator/dist/cli.js", "generate", "--dry-run"),
  "openapi-typescript (Lit, types only)": () =>
    time("node_modules/openapi-typescript/bin/cli.js", "specs/lit/openapi.json", "-o", join(folder, "lit.d.ts")),
};

const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (const run of Object.values(subjects)) run(); // warms the file cache
for (let i = 0; i < runs; i++) for (const [name, run] of Object.entries(subjects)) times[name].push(run());
rmSync(folder, { recursive: true });

const [ours = [], peer = []] = Object.values(times);
const result = {
  milliseconds: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.round(median(all))])),
  ratio: Number(median(ours.map((value, index) => value / peer[index])).toFixed(2)),
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
  for (const [name, value] of Object.entries(result.milliseconds))
    console.log(`${String(value).padStart(6)} ms  ${name}`);
  console.log(`${result.ratio.toFixed(2).padStart(6)}     the first against the second, median of ${runs} pairs`);
}
