/** What the results of the commands have in common. */

import { type ClientOutcome, isStale } from "../run.js";

/** A client's outcome in `--format json`. */
export function clientJson(outcome: ClientOutcome) {
  const { client, plan } = outcome;
  return {
    name: client.name,
    version: client.version,
    output: client.output,
    stale: isStale(outcome),
    written: plan.written.map(({ path }) => path),
    removed: plan.removed.map(({ path }) => path),
    unchanged: plan.unchanged,
  };
}

/** Lines of cells, each but the last as wide as the widest in its column. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (i: number) => Math.max(...rows.map((row) => row[i]?.length ?? 0));
  return rows.map((row) => row.map((cell, i) => (i < row.length - 1 ? cell.padEnd(width(i)) : cell)).join("  "));
}
