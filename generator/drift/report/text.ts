/** A report for people at a terminal: by class, then by subject, readable at 80 columns. */

import { groupBy } from "../../group-by.js";
import type { DescriptionSide, Finding, Level, Report } from "../finding.js";
import { onTerminal } from "./escape.js";
import type { FormatOptions, Paint } from "./formats.js";
import { affectsLine, count, effect, noiseLine, ofClass, reach, summaryLine, suppressedOf, usedAs } from "./words.js";
import { width, wrap } from "./wrap.js";

/** From so many findings of one rule on, each about a whole operation or type, they are one list. */
const foldFrom = 3;
const mostOperations = 5;

const same = (text: string): string => text;
const plain: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

export function textReport(report: Report, { paint = plain }: FormatOptions): string {
  const colors: Record<Level, (text: string) => string> = {
    breaking: paint.red,
    dangerous: paint.yellow,
    safe: paint.green,
  };
  const section = (title: string, findings: readonly Finding[], color: (text: string) => string): string[] =>
    findings.length === 0 ? [] : [paint.bold(color(`${title} (${findings.length})`)), ...groups(findings, paint), ""];
  const noise = noiseLine(report.noise);
  const isQuiet = report.findings.length === 0;
  return lines([
    ...sides(report, paint),
    "",
    ...(["breaking", "dangerous", "safe"] as const).flatMap((level) =>
      section(level.toUpperCase(), ofClass(report, level), colors[level]),
    ),
    ...section("SUPPRESSED", suppressedOf(report), paint.dim),
    ...(report.usage ? [paint.bold(affectsLine(report))] : []),
    isQuiet ? "No changes." : `${summaryLine(report)}.`,
    ...(noise === undefined ? [] : wrap(`Noise, not listed: ${noise}.`, "")),
    ...wrap(`Version step: ${paint.bold(report.semver)}. ${onTerminal(report.semverReason)}`, ""),
  ]);
}

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;

function sides({ before, after }: Report, paint: Paint): string[] {
  const side = (label: string, { source, title, version, operations, types }: DescriptionSide): string[] => [
    `${paint.bold(label)} ${onTerminal(source)}`,
    ...wrap(
      paint.dim(
        onTerminal([`${title} ${version}`.trim(), count(operations, "operation"), count(types, "type")].join(", ")),
      ),
      "       ",
    ),
  ];
  return [...side("before", before), ...side("after ", after)];
}

/** By subject; what one rule says of many subjects as a whole is one list. */
function groups(findings: readonly Finding[], paint: Paint): string[] {
  const isWhole = ({ path, before, after, suppressed }: Finding): boolean =>
    path === "" && before === undefined && after === undefined && !suppressed;
  const alike = groupBy(findings.filter(isWhole), ({ rule, wire, compile, silent }) =>
    JSON.stringify([rule, wire, compile, silent]),
  );
  const wholes = [...alike.values()].filter((group) => group.length >= foldFrom);
  const folded = new Set(wholes.flat());
  const rest = groupBy(
    findings.filter((finding) => !folded.has(finding)),
    ({ subject }) => subject,
  );
  return [
    ...wholes.flatMap((group) => fold(group, paint)),
    ...[...rest.values()].flatMap((group) => subject(group, paint)),
  ];
}

function fold(group: readonly Finding[], paint: Paint): string[] {
  const [first] = group;
  if (!first) return [];
  const widest = Math.min(60, Math.max(...group.map(({ subject }) => subject.length)));
  return [
    "",
    ...wrap(`${paint.bold(first.rule)}, ${group.length} times: ${effect(first)}`, "  "),
    ...group.flatMap((finding) => [
      `    ${paint.cyan(onTerminal(finding.subject).padEnd(widest))}  ${paint.dim(finding.fingerprint)}`,
      ...reached(finding, "      "),
      ...(finding.uses ?? []).map(
        ({ file, line, column }) => `      ${paint.bold(usedAs(finding))} ${onTerminal(`${file}:${line}:${column}`)}`,
      ),
    ]),
  ];
}

function subject(group: readonly Finding[], paint: Paint): string[] {
  const name = group[0]?.subject ?? "";
  return [
    "",
    `  ${paint.cyan(name === "" ? "the description" : onTerminal(name))}`,
    ...group.flatMap((f) => one(f, paint)),
  ];
}

function one(finding: Finding, paint: Paint): string[] {
  const { message, before, after, suppressed, rule, fingerprint } = finding;
  return [
    ...wrap(onTerminal(message), "    ", "  - "),
    ...sideLine("was", before),
    ...sideLine("is", after),
    ...reached(finding, "    "),
    ...wrap(paint.dim(`${rule}, ${effect(finding)} [${fingerprint}]`), "    "),
    ...(finding.uses ?? []).map(
      ({ file, line, column }) => `    ${paint.bold(usedAs(finding))} ${onTerminal(`${file}:${line}:${column}`)}`,
    ),
    ...(suppressed ? wrap(paint.dim(onTerminal(accepted(suppressed))), "    ") : []),
  ];
}

const accepted = ({ reason, expires }: NonNullable<Finding["suppressed"]>): string =>
  `suppressed${expires === undefined ? "" : ` until ${expires}`}: ${reason}`;

/** A type can be as long as it likes: its beginning says enough. */
function sideLine(label: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const line = `    ${label.padEnd(3)} ${onTerminal(text)}`;
  return [line.length > width ? `${line.slice(0, width - 3)}...` : line];
}

const reached = (finding: Finding, indent: string): string[] => {
  const where = reach(finding, mostOperations);
  return where === undefined ? [] : wrap(onTerminal(where), indent);
};
