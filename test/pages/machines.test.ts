/** The forms for machines that gate: SARIF and JUnit, held to their schemas. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import AjvDraft4Formats from "ajv-formats";
import { beforeAll, expect, test } from "vitest";
import type { Report } from "../../generator/drift/finding.js";
import { junitReport } from "../../generator/drift/report/junit.js";
import { sarifReport } from "../../generator/drift/report/sarif.js";
import { installTimeout, installTool } from "../tools/install.js";
import { quietReport, richReport } from "./report.js";

let tool = "";
beforeAll(async () => {
  tool = await installTool("pages");
}, installTimeout);

/** What the schema of SARIF 2.1.0 says against a text. */
function sarifErrors(text: string): string[] {
  const file = join(tool, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  // ajv knows the keywords of draft 4 that it uses, but for the names of the draft and the schema.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  AjvDraft4Formats.default(ajv);
  const validate = ajv.compile(schema);
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function junitErrors(text: string): Promise<string[]> {
  const { validateXML } = createRequire(join(tool, "package.json"))("xmllint-wasm");
  const schema = readFileSync(join(import.meta.dirname, "junit.xsd"), "utf8");
  const { errors } = await validateXML({ xml: [{ fileName: "report.xml", contents: text }], schema: [schema] });
  return errors.map(({ message }: { message: string }) => message);
}

test.each([
  ["findings", richReport],
  ["none", quietReport],
])("SARIF with %s follows its schema", (_, report) => {
  expect(sarifErrors(sarifReport(report))).toEqual([]);
});

test("each rule of SARIF says what it means, in the words of the table", () => {
  const { rules } = JSON.parse(sarifReport(richReport)).runs[0].tool.driver;
  expect(rules.map(({ id }: { id: string }) => id)).toContain("response-property-removed");
  expect(rules.filter((rule: { shortDescription?: unknown }) => !rule.shortDescription)).toEqual([]);
});

test("the schema of SARIF can be broken", () => {
  expect(sarifErrors(sarifReport(richReport).replace('"error"', '"grave"'))).not.toEqual([]);
});

test("a result of SARIF stands at its line, with its uses and its fingerprint", () => {
  const { results, tool } = JSON.parse(sarifReport(richReport)).runs[0];
  const at = results.findIndex((result: { ruleId: string }) => result.ruleId === "response-property-removed");
  const { locations, relatedLocations, partialFingerprints, level, ruleIndex } = results[at];
  expect(tool.driver.rules[ruleIndex].id).toBe("response-property-removed");
  expect(level).toBe("error");
  expect(locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "build/openrpc/full.json" },
    region: { startLine: 18100, startColumn: 7 },
  });
  expect(relatedLocations[0]).toMatchObject({
    message: { text: "Used here" },
    physicalLocation: { artifactLocation: { uri: "src/sectors.ts" }, region: { startLine: 12 } },
  });
  expect(partialFingerprints["nelumbo/v1"]).toBe(richReport.findings[at]?.fingerprint);
  expect(results.filter((result: { suppressions?: unknown }) => result.suppressions)).toHaveLength(1);
});

test.each([
  ["findings", richReport],
  ["none", quietReport],
  ["text that XML cannot hold", { ...richReport, before: { ...richReport.before, source: "\x00\ud800]]>&<\uffff" } }],
] satisfies [string, Report][])("JUnit with %s follows its schema", async (_, report) => {
  expect(await junitErrors(junitReport(report))).toEqual([]);
});

test("the schema of JUnit can be broken", async () => {
  expect(await junitErrors(junitReport(richReport).replace(' classname="', ' class="'))).not.toEqual([]);
});

test("JUnit: what may break fails, what is accepted is skipped, the rest passes", () => {
  const text = junitReport(richReport);
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
  expect(count(/<testcase /g)).toBe(richReport.findings.length);
  expect(count(/<failure type="breaking"/g)).toBe(richReport.summary.breaking);
  expect(count(/<failure type="dangerous"/g)).toBe(richReport.summary.dangerous);
  expect(count(/<skipped /g)).toBe(1);
  expect(text).toContain('tests="10" failures="6"');
  expect(text).toContain("used at: src/sectors.ts:12:22");
});
