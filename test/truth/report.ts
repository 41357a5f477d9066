/** The figures as a table of 80 columns, and the lists behind them. */

import type { Figures, Proof, Survivor } from "./proof.js";
import { rules } from "./rules.js";

/** A row for each surface, and one for the whole. */
export function table(proof: Proof): string {
  const rows = [...Object.entries(proof.surfaces), ["whole", proof.whole] as const];
  const line = (...[name, accepts, rejects, any, unknown]: [string, string, string, string, string]): string =>
    `${name.padEnd(12)}${accepts.padStart(22)}${rejects.padStart(24)}${any.padStart(9)}${unknown.padStart(12)}`.trimEnd();
  const row = (name: string, { accepts, rejects, any, unknown }: Figures): string =>
    line(name, share(accepts.ok, accepts.total), share(rejects.killed, rejects.total), String(any), String(unknown));
  return [
    line("surface", "examples accepted", "mutants refused", "any", "unknown"),
    ...rows.map(([name, figures]) => row(name, figures)),
  ].join("\n");
}

const share = (part: number, total: number): string => `${part}/${total}  ${percent(part, total)}`.padStart(8);

/** Rounded down: 100 % is only said when it is all. */
const percent = (part: number, total: number): string =>
  total === 0 ? "     -" : `${(Math.floor((part / total) * 1000) / 10).toFixed(1).padStart(5)}%`;

/** Survivors by the rule that made them and the Go type of the example they are in. */
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
