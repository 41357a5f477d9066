/** `nelumbo drift --update`: pins what upstream has now, and brings the package, its version and its changelog along. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildClient } from "../build.js";
import type { CheckedClient, LoadedConfig } from "../config.js";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import type { Step } from "../drift/finding.js";
import { markdownReport } from "../drift/report/markdown.js";
import { adviseStep } from "../drift/semver.js";
import type { PackageFiles } from "../package-files.js";
import { isJson, locator, offsetAt } from "../position.js";
import { generate } from "../run.js";
import type { Document } from "../source.js";
import type { Compared } from "./drift-compare.js";
import { lockedDocument } from "./drift-lock.js";

/** What an update has done, in lines for people. */
export interface Updated {
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Texts by the absolute paths of their files. */
type Texts = Map<string, string>;

/**
 * Updates each client whose descriptions differ. When a package cannot be generated from what is new, everything is put
 * back as it was. `day` is the date of the new lock.
 * @throws DiagnosticError `drift-cannot-pin`, or what stops the generation
 */
export async function update(
  config: LoadedConfig,
  compared: readonly Compared[],
  day: string,
  cwd: string,
): Promise<Updated> {
  const refused = compared.flatMap(cannotPin);
  if (refused.length > 0) throw new DiagnosticError(refused);
  const pinned: Texts = new Map();
  for (const one of compared) await pin(one, config.root, day, pinned);
  const clients = [...new Set(compared.map(({ client }) => client))].filter((client) =>
    compared.some((one) => one.client === client && pinned.has(join(config.root, one.file))),
  );
  if (clients.length === 0) return { lines: ["Nothing to update."], diagnostics: [] };

  const configFile = join(config.root, config.file);
  const lines: string[] = [];
  const disk = undoable();
  try {
    const before = await builtFiles(clients, config.root);
    for (const [path, text] of pinned) disk.write(path, text);
    const after = await builtFiles(clients, config.root);
    for (const client of clients) {
      const isOther = !sameFiles(before.get(client), after.get(client));
      const own = stepped(
        compared.filter((one) => one.client === client),
        isOther,
      );
      const next = nextVersion(client.version, largest(own));
      lines.push(`${client.name} ${client.version === next ? `stays ${next}` : `${client.version} becomes ${next}`}.`);
      if (next === client.version) continue;
      disk.write(configFile, await withVersion(readFileSync(configFile, "utf8"), config, client, next));
      const changelog = join(config.root, client.output, "CHANGELOG.md");
      disk.write(changelog, withEntries(readIf(changelog), own, next));
    }
    const { diagnostics } = await generate({ config: configFile, clients: clients.map(({ name }) => name), cwd });
    if (hasErrors(diagnostics)) throw new DiagnosticError(diagnostics);
    const written = disk.written().map((file) => relative(config.root, file).replaceAll("\\", "/"));
    return { lines: [...lines, `Written: ${written.join(", ")}.`], diagnostics };
  } catch (cause) {
    disk.putBack();
    throw cause;
  }
}

/** Writes files, and can put back what was there before the first of it. */
function undoable(): { write(path: string, text: string): void; written(): string[]; putBack(): void } {
  const before = new Map<string, string | undefined>();
  return {
    write: (path, text) => {
      if (!before.has(path)) before.set(path, readIf(path));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    written: () => [...before.keys()],
    putBack: () => {
      for (const [path, text] of before) {
        if (text === undefined) rmSync(path, { force: true });
        else writeFileSync(path, text);
      }
    },
  };
}

/** The files of each client's package, as they would be written now; none where they cannot be. */
async function builtFiles(
  clients: readonly CheckedClient[],
  root: string,
): Promise<ReadonlyMap<CheckedClient, PackageFiles>> {
  const files = new Map<CheckedClient, PackageFiles>();
  for (const client of clients) files.set(client, (await buildClient(client, root)).files);
  return files;
}

const sameFiles = (one: PackageFiles = new Map(), other: PackageFiles = new Map()): boolean =>
  one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);

/** With the step that follows from the findings and, where there are none, from whether the package's files differ. */
const stepped = (compared: readonly Compared[], isOther: boolean): Compared[] =>
  compared.map((one) => {
    const advice = adviseStep(one.report.findings, { version: one.client.version, hasNewWords: isOther });
    return { ...one, report: { ...one.report, ...advice } };
  });

const readIf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

// What is pinned

function cannotPin({ report, file, before, after }: Compared): Diagnostic[] {
  const refuse = (reason: string, hint: string) => [diagnostic("drift-cannot-pin", { file, reason, hint }, { file })];
  if (after.isPublished) {
    if (report.findings.length === 0) return [];
    return refuse(
      "it is made from the Go sources of a release, not from the document that was compared",
      "Check out the release, and run: npx nelumbo import lotus CHECKOUT",
    );
  }
  if (file.endsWith(".gz")) return refuse("it is packed", "Unpack it, and name the unpacked file in the config.");
  const isWhole = before.source.documents.size === 1 && after.source.documents.size === 1;
  return isWhole
    ? []
    : refuse("the description spans several files", "Copy them by hand, then run: npx nelumbo generate");
}

/** Adds the new text of a description and of its lock, if they differ from what is pinned. */
async function pin({ file, lock, before, after }: Compared, root: string, day: string, texts: Texts): Promise<void> {
  if (after.isPublished) return;
  const locked = lockedDocument(lock, file);
  const text = await pinnedText(before.source.entry, after.source.entry, locked?.prose !== false);
  if (text === before.source.entry.text) return;
  texts.set(join(root, file), text);
  if (!lock || !locked) return;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const kind = lock.data.openapi === locked ? "openapi" : "openrpc";
  const path = join(root, lock.file);
  // One lock may be about two descriptions.
  const other = texts.get(path);
  const data = other === undefined ? lock.data : (JSON.parse(other) as typeof lock.data);
  texts.set(path, `${JSON.stringify({ ...data, [kind]: { ...locked, revision: day, sha256 } }, null, 2)}\n`);
}

/** The text that stands in the pinned file: as upstream has it, but in the syntax that the file's name says. */
async function pinnedText(pinned: Document, upstream: Document, hasProse: boolean): Promise<string> {
  const toJson = isJson(pinned.text, pinned.file);
  if (hasProse && !toJson && !isJson(upstream.text, upstream.file)) return upstream.text;
  const { isNumeral, readExact, writeExactJson, writeExactYaml } = await import("../exact.js");
  const data = await readExact(upstream.text, upstream.file);
  const content = hasProse ? data : withoutProse(data, isNumeral);
  return toJson ? `${writeExactJson(content)}\n` : writeExactYaml(content);
}

/** Members whose own members have names that somebody chose. */
const nameMaps = new Set([
  ...["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependentRequired", "mapping"],
  ...["paths", "webhooks", "pathItems", "responses", "parameters", "requestBodies", "headers", "schemas", "encoding"],
  ...["securitySchemes", "scopes", "callbacks", "links", "variables"],
]);
/** Members that hold values, whatever their members are called. */
const values = new Set(["default", "const", "enum"]);

/**
 * A description's facts alone: without words and examples. An answer's description, which must be there, is empty.
 * `within` is the member that the value is; with a slash after it, one that it is in.
 */
function withoutProse(value: unknown, isLeaf: (value: unknown) => boolean, within = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, isLeaf));
  if (typeof value !== "object" || value === null || isLeaf(value)) return value;
  const isNames = nameMaps.has(within);
  const isAnswer = "content" in value || "headers" in value || (within === "responses/" && !("$ref" in value));
  const members = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (isNames) return [[key, withoutProse(inner, isLeaf, `${within}/`)]];
    if (values.has(key)) return [[key, inner]];
    if (key === "description") return isAnswer ? [[key, ""]] : [];
    const isWords = ["summary", "example", "examples", "externalDocs", "termsOfService"].includes(key);
    return isWords ? [] : [[key, withoutProse(inner, isLeaf, key)]];
  });
  return Object.fromEntries(members);
}

// The version and the changelog

const steps: readonly Step[] = ["none", "patch", "minor", "major"];

const largest = (compared: readonly Compared[]): Step =>
  steps[Math.max(...compared.map(({ report }) => steps.indexOf(report.semver)))] ?? "none";

/** The version after a step. What is only a forerunner of a version is left behind. */
function nextVersion(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/[-+].*$/, "")
    .split(".")
    .map(Number);
  if (step === "major") return `${major + 1}.0.0`;
  if (step === "minor") return `${major}.${minor + 1}.0`;
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** The config with a client's new version: its text is changed at that one place. */
async function withVersion(text: string, config: LoadedConfig, client: CheckedClient, next: string): Promise<string> {
  const pointer = `/clients/${config.clients.indexOf(client)}/version`;
  const position = await locator(text, config.file)({ file: config.file, pointer });
  const offset = offsetAt(text, position);
  const [found, key, quote, version] = /^(["']?version["']?\s*:\s*)(["'`])([^"'`]*)\2/.exec(text.slice(offset)) ?? [];
  if (found === undefined || version !== client.version) {
    const reason = "the version is not written there as a plain text";
    const hint = `Set it to "${next}" by hand, then run: npx nelumbo drift --update`;
    throw new DiagnosticError([
      diagnostic("drift-cannot-pin", { file: config.file, reason, hint }, { file: config.file, pointer }),
    ]);
  }
  return `${text.slice(0, offset)}${key}${quote}${next}${quote}${text.slice(offset + found.length)}`;
}

const title = "# Changelog\n";

/**
 * A changelog with the newest version on top; what stands below it is kept as it is. An entry point in which nothing has
 * changed for callers is left out, unless that is so of all.
 */
function withEntries(text: string | undefined, compared: readonly Compared[], version: string): string {
  const found = compared.filter(({ report }) => report.findings.length > 0);
  const noisy = compared.filter(({ report }) => report.noise.length > 0);
  const told = [found, noisy, compared].find(({ length }) => length > 0) ?? [];
  const entries = told.map(({ entry, report }) =>
    markdownReport(report, { heading: entry === "." ? version : `${version}, ${entry}` }),
  );
  const rest = (text ?? "").replace(/^# Changelog\s*\n/, "").trimStart();
  return [title, ...entries, ...(rest === "" ? [] : [rest])].join("\n");
}
