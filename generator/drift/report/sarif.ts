/** A report as SARIF 2.1.0, which code scanning services read: results at the lines of the description. */

import type { Finding, Level, Location, Report } from "../finding.js";
import { ruleNamed } from "../rules.js";
import { effect, placesOf, reach } from "./words.js";

const severity: Record<Level, "error" | "warning" | "note"> = { breaking: "error", dangerous: "warning", safe: "note" };
const mostOperations = 5;

export function sarifReport(report: Report): string {
  const ids = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const run = {
    tool: { driver: { name: "nelumbo", rules: ids.map(rule) } },
    columnKind: "utf16CodeUnits",
    results: report.findings.map((finding) => result(finding, ids.indexOf(finding.rule))),
    properties: {
      before: report.before,
      after: report.after,
      summary: report.summary,
      noise: report.noise,
      semver: report.semver,
      ...(report.usage && { usage: report.usage }),
    },
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(id: string) {
  const known = ruleNamed(id);
  return { id, ...(known && { shortDescription: { text: known.meaning }, fullDescription: { text: known.why } }) };
}

function result(finding: Finding, ruleIndex: number) {
  const { subject, path, message, suppressed, uses = [] } = finding;
  const where = reach(finding, mostOperations);
  const [first, ...others] = placesOf(finding);
  const related = [
    ...uses.map(({ file, line, column }) => physical({ file, line, column, pointer: "" }, "Used here")),
    ...others.map((place) => physical(place, "It is seen here, too")),
  ];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: severity[finding.class],
    message: { text: sentences([subject === "" ? message : `${subject}: ${message}`, where, effect(finding)]) },
    locations: [
      {
        ...(first && physical(first)),
        logicalLocations: [{ fullyQualifiedName: [subject, path].filter(Boolean).join("/"), kind: "member" }],
      },
    ],
    ...(related.length > 0 && { relatedLocations: related.map((location, id) => ({ id, ...location })) }),
    partialFingerprints: { "nelumbo/v1": finding.fingerprint },
    ...(suppressed && { suppressions: [{ kind: "external", justification: suppressed.reason }] }),
    properties: {
      wire: finding.wire,
      compile: finding.compile,
      silent: finding.silent,
      ...(finding.before !== undefined && { before: finding.before }),
      ...(finding.after !== undefined && { after: finding.after }),
    },
  };
}

function physical({ file, line, column }: Location, text?: string) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(file) },
      // Not every form of a description has lines.
      ...(line > 0 && { region: { startLine: line, ...(column > 0 && { startColumn: column }) } }),
    },
    ...(text !== undefined && { message: { text } }),
  };
}

/** The file in the checkout, also where it was read of an older revision; a URL stays. */
const uri = (file: string): string => (/^https?:/.test(file) ? file : encodeURI(file.replace(/^git:[^:]*:/, "")));

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => (part === undefined ? [] : `${part.replace(/^[a-z](?=[a-z]* )/, (c) => c.toUpperCase())}.`))
    .join(" ");
