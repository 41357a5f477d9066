/** The forms of a history: text and json; the page has a file of its own. */

import { type History, type Step, totalsOf } from "../history.js";
import { onTerminal } from "./escape.js";
import type { FormatOptions } from "./formats.js";
import { count, summaryLine } from "./words.js";

export const historyJson = (history: History): string =>
  `${JSON.stringify({ ...history, totals: totalsOf(history) }, null, 2)}\n`;

const columns = ["", "date", "operations", "+", "-", "changed", "arity", "params", "result", "worst"];

/** A table of the versions that changed something; `verbose` adds what each changed, and the versions between. */
export function historyText(history: History, { paint }: FormatOptions, verbose: boolean): string {
  const { steps, path, title, of } = history;
  const told = verbose ? steps : steps.filter(({ kind, problem }) => !isQuiet(kind) || problem !== undefined);
  const rows = told.map(row);
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < 2 || i === 9 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const colors = { breaking: paint?.red, dangerous: paint?.yellow, safe: paint?.green };
  return `${[
    `${onTerminal(title || path)}: ${count(steps.length, of === "releases" ? "release" : "version")} of ${onTerminal(path)}`,
    "",
    paint ? paint.bold(line(columns)) : line(columns),
    ...told.flatMap((step, i) => {
      const color = step.kind in colors ? colors[step.kind as keyof typeof colors] : undefined;
      const text = line(rows[i] ?? []);
      return [color ? color(text) : text, ...(verbose ? findings(step) : [])];
    }),
    "",
    ...totals(history),
  ].join("\n")}\n`;
}

/** True for a version that changed nothing that a program could notice. */
export const isQuiet = (kind: Step["kind"]): boolean => kind === "none" || kind === "noise";

function row({ version, operations, kind, tally, problem }: Step): string[] {
  const start = [onTerminal(version.tags[0] ?? version.id), version.date.slice(0, 10)];
  if (problem !== undefined) return [...start, ...Array(7).fill(""), `not read: ${onTerminal(problem)}`];
  const { added, removed, changed, arity, parameters, result } = tally;
  const numbers =
    kind === "first" ? Array(6).fill("") : [added, removed, changed, arity, parameters, result].map(String);
  return [...start, String(operations), ...numbers, kind];
}

const findings = (step: Step): string[] => [
  ...step.findings.map(({ class: level, subject, path, message }) =>
    onTerminal(`    ${level}: ${[subject, path].filter(Boolean).join(" ")}: ${message}`),
  ),
  ...step.noise.map(({ kind, count }) => `    noise: ${count} ${kind}`),
];

/** The sentences that a history comes to. */
export function totals(history: History): string[] {
  const { breaking, dangerous, safe, quiet, added, removed, noise, breakingPatches } = totalsOf(history);
  const noun = history.of === "releases" ? "release" : "version";
  const first = summaryLine({ summary: { breaking, dangerous, safe, noise, suppressed: 0 } });
  const patches =
    breakingPatches > 0 ? ` ${count(breakingPatches, "breaking release")} had the number of a patch.` : "";
  return [
    `Of ${count(breaking + dangerous + safe + quiet, noun)} with one before: ${first}, ${quiet} without any change for callers.${patches}`,
    `${count(added, "operation")} came and ${removed} went. ${count(noise, "change")} that mean nothing to a program ${noise === 1 ? "is" : "are"} not listed.`,
  ];
}
