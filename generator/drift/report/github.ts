/** A report as annotations of a workflow run on GitHub, each at the line of the description that it is about. */

import type { Finding, Level, Location, Report } from "../finding.js";
import { githubMessage, githubProperty, onTerminal } from "./escape.js";
import { affectsLine, effect, noiseLine, placesOf, reach, summaryLine, usedAs } from "./words.js";

const commands: Record<Level, string> = { breaking: "error", dangerous: "warning", safe: "notice" };
const mostOperations = 5;

export function githubReport(report: Report): string {
  const noise = noiseLine(report.noise);
  return `${[
    ...report.findings.map(annotation),
    ...(report.usage ? [affectsLine(report)] : []),
    `${summaryLine(report)}.${noise === undefined ? "" : ` Noise: ${onTerminal(noise)}.`}`,
    `Version step: ${report.semver}. ${onTerminal(report.semverReason)}`,
  ].join("\n")}\n`;
}

function annotation(finding: Finding): string {
  const { subject, message, suppressed, rule } = finding;
  const [place] = placesOf(finding);
  const properties = {
    ...(place && { file: fileOf(place), line: String(place.line), col: String(place.column) }),
    title: suppressed ? `${rule} (suppressed)` : rule,
  };
  const where = reach(finding, mostOperations);
  const lines = [
    `${subject === "" ? "" : `${subject}: `}${message}`,
    ...(where === undefined ? [] : [where]),
    ...(finding.uses ?? []).map(({ file, line }) => `${usedAs(finding)}: ${file}:${line}`),
    suppressed ? `suppressed: ${suppressed.reason}` : effect(finding),
  ];
  const written = Object.entries(properties).map(([key, value]) => `${key}=${githubProperty(value)}`);
  return `::${suppressed ? "notice" : commands[finding.class]} ${written.join(",")}::${githubMessage(lines.map(onTerminal).join("\n"))}`;
}

/** The file in the checkout, also where it was read of an older revision. */
const fileOf = ({ file }: Location): string => file.replace(/^git:[^:]*:/, "");
