/** The figures as a table of 80 columns, and the lists behind them. */

import type { Figures, Proof, Survivor } from "./proof.js";
import { rules } from "./rules.js";

/** A row for each surface, and one for the whole. */
export const surfaceTable = ({ surfaces, whole }: Proof): string =>
  table("surface", [...Object.entries(surfaces), ["whole", whole]]);

/** Rows of figures under a heading for their names; 80 columns wide. */
export function table(heading: string, rows: readonly (readonly [name: string, figures: Figures])[]): string {
  const line = (name: string, ...cells: readonly [string, string, string, string]): string =>
    name.padEnd(26) + cells.map((cell, at) => cell.padStart([20, 20, 6, 8][at] ?? 0)).join("");
  return [
    line(heading, "examples accepted", "mutants refused", "any", "unknown"),
    ...rows.map(([name, { accepts, rejects, any, unknown }]) =>
      line(name, share(accepts.ok, accepts.total), share(rejects.killed, rejects.total), String(any), String(unknown)),
    ),
  ].join("\n");
}

const share = (part: number, total: number): string => `${part}/${total} ${percent(part, total)}`;

/** Rounded down: 100 % is only said when it is all. */
const percent = (part: number, total: number): string =>
  total === 0 ? "     -" : `${(Math.floor((part / total) * 1000) / 10).toFixed(1).padStart(5)}%`;

/** How many mutants of each rule survived. */
export function survivorSummary(survivors: readonly Survivor[]): string[] {
  return rules.flatMap(({ name, title }) => {
    const own = survivors.filter(({ rule }) => rule === name);
    return own.length === 0 ? [] : [`${own.length} survived: ${title}`];
  });
}

/** The sections that `--verbose` adds. */
export function lists({ details }: Proof): string {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
  return [
    ...section("Examples refused", details.refused),
    ...section(
      "Mutants that survived",
      details.survivors.map(({ rule, place, goType, mutant }) => `${rule} ${place} (${goType}) ${mutant}`),
    ),
    ...section("any", details.any),
    ...section("unknown", details.unknown),
  ].join("\n");
}
