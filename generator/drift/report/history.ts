/** The forms of a history: text and json; the page has a file of its own. */

import { type History, type Step, totalsOf } from "../history.js";
import { onTerminal } from "./escape.js";
import type { FormatOptions } from "./formats.js";
import { count, noiseLine, summaryLine } from "./words.js";
import { wrap } from "./wrap.js";

export const historyJson = (history: History): string =>
  `${JSON.stringify({ ...history, totals: totalsOf(history) }, null, 2)}\n`;

const columns = ["", "date", "total", "+", "-", "~", "arity", "params", "result", "worst"];
const legend =
  "total counts operations; +, - and ~ those that came, went and changed as the description is written; arity, params and result those in which that differs.";

/** A table of the versions that changed something; `verbose` adds what each changed, and the versions between. */
export function historyText(history: History, { paint }: FormatOptions, verbose: boolean): string {
  const { steps, path, title, of } = history;
  const told = verbose ? steps : steps.filter(isTold);
  const rows = told.map(row);
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < 2 || i === 9 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const colors = { breaking: paint?.red, dangerous: paint?.yellow, safe: paint?.green };
  const number = count(steps.length, of === "releases" ? "release" : "version");
  return `${[
    ...wrap(`${onTerminal(title || path)}: ${number} of ${onTerminal(path)}`, ""),
    "",
    paint ? paint.bold(line(columns)) : line(columns),
    ...told.flatMap((step, i) => {
      const color = step.kind in colors ? colors[step.kind as keyof typeof colors] : undefined;
      const text = line(rows[i] ?? []);
      return [color ? color(text) : text, ...unread(step), ...(verbose ? findings(step) : [])];
    }),
    "",
    ...[legend, ...totals(history)].flatMap((sentence) => wrap(sentence, "")),
  ].join("\n")}\n`;
}

/** True for a version that changed nothing that a program could notice. */
export const isQuiet = (kind: Step["kind"]): boolean => kind === "none" || kind === "noise";

/** True for a version with something to say: what is written otherwise may still mean the same. */
export const isTold = ({ kind, edit, problem }: Step): boolean =>
  !isQuiet(kind) || edit === "contract" || problem !== undefined;

function row({ version, operations, kind, tally, problem }: Step): string[] {
  const start = [onTerminal(version.tags[0] ?? version.id), version.date.slice(0, 10)];
  if (problem !== undefined) return [...start, ...Array(7).fill(""), "not read"];
  const { added, removed, changed, arity, parameters, result } = tally;
  const numbers =
    kind === "first" ? Array(6).fill("") : [added, removed, changed, arity, parameters, result].map(String);
  return [...start, String(operations), ...numbers, isQuiet(kind) ? "none" : kind];
}

const unread = ({ problem }: Step): string[] =>
  problem === undefined ? [] : wrap(onTerminal(problem), "      ", "    ");

const findings = (step: Step): string[] =>
  [
    ...step.findings.map(
      ({ class: level, subject, path, message }) =>
        `${level}: ${[subject, path].filter(Boolean).join(" ")}: ${message}`,
    ),
    ...step.noise.map((noise) => `noise: ${noiseLine([noise])}`),
  ].flatMap((text) => wrap(onTerminal(text), "      ", "    "));

/** The sentences that a history comes to. */
export function totals(history: History): string[] {
  const { unread, breaking, dangerous, safe, quiet, edits, added, removed, noise, breakingPatches } = totalsOf(history);
  const noun = history.of === "releases" ? "release" : "version";
  const all = breaking + dangerous + safe + quiet;
  const first = summaryLine({ summary: { breaking, dangerous, safe, noise, suppressed: 0 } });
  const patches =
    breakingPatches > 0 ? ` ${count(breakingPatches, "breaking release")} had the number of a patch.` : "";
  const left =
    unread > 0 ? ` ${count(unread, noun)} could not be read, and ${unread === 1 ? "is" : "are"} left out.` : "";
  const share = all > 0 ? ` (${((100 * edits.upkeep) / all).toFixed(1)} %)` : "";
  return [
    `Of ${count(all, noun)} with one before: ${first}, ${quiet} without any change for callers.${patches}${left}`,
    `${edits.contract} changed operations as they are written. Of the others, ${edits.upkeep}${share} touched only version, links and order; at most ${edits.words} touched words, ${edits.examples} examples, ${edits["type names"]} names of types, and ${edits.none} nothing.`,
    `${count(added, "operation")} came and ${removed} went. ${count(noise, "change")} that ${noise === 1 ? "means" : "mean"} nothing to a program ${noise === 1 ? "is" : "are"} not listed.`,
  ];
}
