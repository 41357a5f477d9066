/**
 * Each folder of test/drift holds two versions of a description and what is found: every rule runs over every folder,
 * and `expected.txt` is all that there is. A folder with the name of a rule is that rule's own; the others are in
 * test/drift/cases. A folder with a config says how the package is made. What is expected, with the examples and the
 * catalogue that are made of it, is written anew by
 * `UPDATE_CASES=1 npx vitest run --config test/vitest.config.ts test/drift.test.ts`.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../generator/config.js";
import { catalogue } from "../generator/drift/catalogue.js";
import type { Policy } from "../generator/drift/change.js";
import type { Finding, Report } from "../generator/drift/finding.js";
import { report } from "../generator/drift/report.js";
import { ruleNamed, rules } from "../generator/drift/rules.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import { loadDescription } from "../generator/source.js";

const root = join(import.meta.dirname, "drift");
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const own = folders(root).filter((name) => name !== "cases");
const cases = folders(join(root, "cases")).map((name) => `cases/${name}`);
const isUpdate = Boolean(process.env.UPDATE_CASES);

const all = [...own, ...cases];
const found = new Map(await Promise.all(all.map(async (name) => [name, await compared(name)] as const)));
const reportOf = (name: string): Report => found.get(name) as Report;

test.each(all)("%s", (name) => {
  const actual = written(reportOf(name));
  const file = join(root, name, "expected.txt");
  if (isUpdate) writeFileSync(file, actual);
  expect(actual).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
});

describe("each rule", () => {
  test("has a folder, and each folder a rule", () => {
    expect(own.sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  test.each(rules.map(({ id }) => id))("%s is found in its folder", (id) => {
    expect(reportOf(id).findings.map(({ rule }) => rule)).toContain(id);
  });

  test.each(rules.map((rule) => [rule.id, rule.mirror] as const))("%s, undone, is %s", async (id, mirror) => {
    expect(ruleNamed(mirror)).toBeDefined();
    const undone = await compared(id, ["after", "before"]);
    expect(undone.findings.map(({ rule }) => rule)).toContain(mirror);
  });

  test("of what travels is there for both ways, or is one of those that mean something one way only", () => {
    const oneWay = rules.filter(({ side, kind }) => side && rules.filter((other) => other.kind === kind).length < 2);
    // A default is what the server takes for what was not sent: an answer has none.
    expect(oneWay.map(({ id }) => id)).toEqual(["request-defaulted-property-added", "request-default-changed"]);
  });
});

test("each rule's example is what its folder shows", () => {
  const examples = Object.fromEntries(rules.map(({ id }) => [id, exampleOf(id)]));
  const file = join(import.meta.dirname, "../generator/drift/rules-examples.ts");
  if (isUpdate) {
    const lines = Object.entries(examples).map(([id, text]) => {
      const line = `  ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`;
      return line.length > 121 ? line.replace(": ", ":\n    ") : line;
    });
    const text = readFileSync(file, "utf8");
    writeFileSync(file, `${text.slice(0, text.indexOf("> = {") + 5)}\n${lines.join("")}};\n`);
  } else expect(Object.fromEntries(rules.map(({ id, example }) => [id, example]))).toEqual(examples);
});

test("the catalogue is the table", () => {
  const file = join(import.meta.dirname, "../generator/drift/RULES.md");
  const expected = catalogue(rules.map((rule) => ({ ...rule, example: exampleOf(rule.id) })));
  if (isUpdate) writeFileSync(file, expected);
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(expected);
});

test("no finding has the fingerprint of another one", () => {
  for (const [name, { findings }] of found) {
    const prints = findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size, name).toBe(prints.length);
  }
});

function exampleOf(id: string): string {
  const finding = reportOf(id).findings.find(({ rule }) => rule === id);
  return finding ? `${finding.subject === "" ? "" : `${finding.subject}: `}${finding.message}` : "";
}

/** A report as a stranger can read it. */
function written({ findings, noise, semver }: Report): string {
  const lines = [...findings.flatMap(linesOf), ...noise.map(({ kind, count }) => `noise: ${count} ${kind}`)];
  return `${[...lines, `step: ${semver}`].join("\n")}\n`;
}

function linesOf(finding: Finding): string[] {
  const { rule, wire, compile, silent, subject, message, before, after, occurrences, types = [] } = finding;
  const isElsewhere = occurrences.length > 1 || occurrences.some(({ operation }) => operation !== subject);
  return [
    `${rule} (wire ${wire}, compile ${compile}${silent ? ", silent" : ""})`,
    `  ${subject === "" ? "" : `${subject}: `}${message}`,
    ...(before === undefined ? [] : [`  was ${before}`]),
    ...(after === undefined ? [] : [`  is ${after}`]),
    ...(types.length > 0 ? [`  with ${types.join(", ")}`] : []),
    ...(isElsewhere ? occurrences.map(({ operation, path }) => `  in ${operation} ${path}`.trimEnd()) : []),
  ];
}

/** How the package is made, where the folder has a config. */
async function policyOf(folder: string): Promise<Policy> {
  if (!existsSync(join(folder, "nelumbo.config.json"))) return {};
  const { clients } = await loadConfig(undefined, folder);
  return { integers: clients[0]?.integers ?? "number" };
}

async function compared(name: string, [one, other] = ["before", "after"]): Promise<Report> {
  const read = async (side: string) => {
    const source = await loadDescription(join(root, name), `${side}.yaml`);
    const isOpenrpc = (source.entry.data as { openrpc?: unknown }).openrpc !== undefined;
    const { api, diagnostics } = (isOpenrpc ? readOpenrpc : readOpenapi)(source);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return api;
  };
  return report(await read(one as string), await read(other as string), { policy: await policyOf(join(root, name)) });
}
