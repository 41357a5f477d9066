/** A report as an entry of a changelog, which can be published as it is. */

import type { Finding, Report } from "../finding.js";
import { inMarkdown, markdownCode } from "./escape.js";
import type { FormatOptions } from "./formats.js";
import {
  affectsLine,
  count,
  noiseLine,
  ofClass,
  operationsOf,
  shortList,
  suppressedOf,
  usedAs,
  withTypes,
} from "./words.js";

const mostOperations = 8;

const titles = {
  breaking: "Breaking changes",
  dangerous: "Changes that may need your attention",
  safe: "Additions and other safe changes",
} as const;

export function markdownReport(report: Report, { heading = headingOf(report) }: FormatOptions): string {
  const sections = (["breaking", "dangerous", "safe"] as const).flatMap((level) =>
    section(titles[level], ofClass(report, level)),
  );
  const noise = noiseLine(report.noise);
  return `${[
    `## ${inMarkdown(heading)}`,
    "",
    ...(report.usage ? [affectsLine(report), ""] : []),
    ...(sections.length > 0 ? sections : ["No changes for callers.", ""]),
    ...section("Accepted", suppressedOf(report)),
    ...(noise === undefined ? [] : [`Also, with no effect on callers: ${inMarkdown(noise)}.`, ""]),
    `Version step: **${report.semver}**. ${inMarkdown(report.semverReason)}`,
  ].join("\n")}\n`;
}

function headingOf({ before, after }: Report): string {
  if (before.version === after.version || after.version === "") return `Changes of ${after.title || "the API"}`;
  return `Changes of ${after.title || "the API"} from ${before.version} to ${after.version}`;
}

const section = (title: string, findings: readonly Finding[]): string[] =>
  findings.length === 0 ? [] : [`### ${title}`, "", ...findings.map(item), ""];

function item(finding: Finding): string {
  const { subject, message, before, after, silent, suppressed, uses = [] } = finding;
  const operations = operationsOf(finding);
  const isElsewhere = operations.length > 1 || (operations.length === 1 && operations[0] !== subject);
  const sides = [
    ...(before === undefined ? [] : [`was ${markdownCode(before)}`]),
    ...(after === undefined ? [] : [`is ${markdownCode(after)}`]),
  ];
  const types = withTypes(finding, mostOperations);
  const notes = [
    ...(types === undefined ? [] : [inMarkdown(types)]),
    ...(sides.length > 0 ? [sides.join(", ")] : []),
    ...(isElsewhere
      ? [`in ${count(operations.length, "operation")}: ${shortList(operations.map(markdownCode), mostOperations)}`]
      : []),
    ...(uses.length > 0
      ? [`${usedAs(finding)}: ${uses.map(({ file, line }) => markdownCode(`${file}:${line}`)).join(", ")}`]
      : []),
    ...(silent ? ["old code still compiles, and is wrong when it runs"] : []),
    ...(suppressed ? [`accepted: ${inMarkdown(suppressed.reason)}`] : []),
  ];
  const name = subject === "" ? "" : `${markdownCode(subject)}: `;
  return `- ${name}${inMarkdown(message)}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}.`;
}
