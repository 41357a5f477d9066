/** A report as the JUnit XML that test dashboards read: one case a finding; what may break is a failure. */

import type { Finding, Location, Report } from "../finding.js";
import { onTerminal } from "./escape.js";
import { effect, noiseLine, operationsOf, placesOf, summaryLine } from "./words.js";

export function junitReport(report: Report): string {
  const { findings, summary, before, after } = report;
  const noise = noiseLine(report.noise);
  // A suite without cases is a fault to many who read it.
  const cases =
    findings.length > 0 ? findings.flatMap(testCase) : ['    <testcase name="No changes" classname="drift"/>'];
  const counts = `tests="${Math.max(findings.length, 1)}" failures="${summary.breaking + summary.dangerous}"`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="nelumbo" ${counts}>`,
    `  <testsuite name="${xml(`${before.source} -> ${after.source}`)}" ${counts} errors="0" skipped="${summary.suppressed}">`,
    ...cases,
    `    <system-out>${xml(`${summaryLine(report)}.${noise === undefined ? "" : ` Noise: ${noise}.`} Version step: ${report.semver}.`)}</system-out>`,
    "  </testsuite>",
    "</testsuites>",
  ].join("\n")}\n`;
}

function testCase(finding: Finding): string[] {
  const { subject, path, message, rule, suppressed } = finding;
  const name = [subject, path].filter(Boolean).join(" ") || "the description";
  const open = `    <testcase name="${xml(`${name}: ${message}`)}" classname="${xml(rule)}"`;
  if (suppressed) return [`${open}>`, `      <skipped message="${xml(suppressed.reason)}"/>`, "    </testcase>"];
  if (finding.class === "safe") return [`${open}/>`];
  const failure = `      <failure type="${finding.class}" message="${xml(message)}">${xml(details(finding).join("\n"))}</failure>`;
  return [`${open}>`, failure, "    </testcase>"];
}

function details(finding: Finding): string[] {
  const { before, after, uses = [] } = finding;
  const [place] = placesOf(finding);
  return [
    effect(finding),
    ...(before === undefined ? [] : [`was: ${before}`]),
    ...(after === undefined ? [] : [`is: ${after}`]),
    ...operationsOf(finding).map((operation) => `in: ${operation}`),
    ...(place ? [`at: ${at(place)}`] : []),
    ...uses.map((use) => `used at: ${at(use)}`),
  ];
}

const at = ({ file, line, column }: Omit<Location, "pointer">): string =>
  line > 0 ? `${file}:${line}:${column}` : file;

/** Text of XML, or of an attribute in quotes; what XML cannot hold is written out. */
const xml = (text: string): string =>
  text
    .split("\n")
    .map(onTerminal)
    .join("\n")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
