/** `nelumbo drift --update`: pins what upstream has now, and brings the package, its version and its changelog along. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { CheckedClient, LoadedConfig } from "../config.js";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import type { Step } from "../drift/finding.js";
import { markdownReport } from "../drift/report/markdown.js";
import { locator, offsetAt } from "../position.js";
import { generate } from "../run.js";
import type { Document } from "../source.js";
import { type Compared, lockedDocument } from "./drift-compare.js";

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
 * @throws DiagnosticError `drift-cannot-pin`, before anything is written; or what stops the generation
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

  const texts: Texts = new Map(pinned);
  const configFile = join(config.root, config.file);
  const lines: string[] = [];
  for (const client of clients) {
    const own = compared.filter((one) => one.client === client);
    const next = nextVersion(client.version, largest(own));
    if (next !== client.version) {
      const text = texts.get(configFile) ?? readFileSync(configFile, "utf8");
      texts.set(configFile, await withVersion(text, config, client, next));
      const changelog = join(config.root, client.output, "CHANGELOG.md");
      texts.set(changelog, withEntries(readIf(changelog), own, next));
    }
    lines.push(`${client.name} ${client.version === next ? `stays ${next}` : `${client.version} becomes ${next}`}.`);
  }
  const diagnostics = await write(texts, { config: configFile, clients: clients.map(({ name }) => name), cwd });
  return {
    lines: [...lines, ...[...pinned.keys()].map((file) => `Written: ${posix.relative(config.root, file)}`)],
    diagnostics,
  };
}

/** Writes the texts and regenerates; puts back what was there when that fails. */
async function write(texts: Texts, options: Parameters<typeof generate>[0]): Promise<readonly Diagnostic[]> {
  const before = new Map([...texts.keys()].map((path) => [path, readIf(path)]));
  const putBack = (): void => {
    for (const [path, text] of before) {
      if (text === undefined) rmSync(path, { force: true });
      else writeFileSync(path, text);
    }
  };
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const { diagnostics } = await generate(options);
    if (hasErrors(diagnostics)) throw new DiagnosticError(diagnostics);
    return diagnostics;
  } catch (cause) {
    putBack();
    throw cause;
  }
}

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
  const isWhole = before.source.documents.size === 1 && after.source.documents.size === 1;
  return isWhole
    ? []
    : refuse("the description spans several files", "Copy them by hand, then run: npx nelumbo generate");
}

/** Adds the new text of a description and of its lock, if they differ from what is pinned. */
async function pin({ file, lock, before, after }: Compared, root: string, day: string, texts: Texts): Promise<void> {
  if (after.isPublished) return;
  const locked = lockedDocument(lock, file);
  const text = await pinnedText(file, after.source.entry, locked?.prose !== false);
  if (text === before.source.entry.text) return;
  texts.set(join(root, file), text);
  if (!lock || !locked) return;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const kind = lock.data.openapi === locked ? "openapi" : "openrpc";
  const data = { ...lock.data, [kind]: { ...locked, revision: day, sha256 } };
  texts.set(join(root, lock.file), `${JSON.stringify(data, null, 2)}\n`);
}

/** The text that stands in the pinned file: as upstream has it, but in the syntax that the file's name says. */
async function pinnedText(file: string, { data, text }: Document, hasProse: boolean): Promise<string> {
  const content = hasProse ? data : withoutProse(data, false);
  if (/\.json$/i.test(file)) return `${JSON.stringify(content, null, 2)}\n`;
  if (hasProse && !text.trimStart().startsWith("{")) return text;
  const { stringify } = await import("yaml");
  return stringify(content);
}

/** Members whose own members have names that somebody chose. */
const nameMaps = ["properties", "patternProperties", "schemas", "responses", "parameters", "paths", "$defs"];

/** A description's facts alone: without words and examples. An answer's description, which must be there, is empty. */
function withoutProse(value: unknown, isNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, false));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (isNames || typeof inner === "object") {
      const isWords = !isNames && ["example", "examples", "externalDocs"].includes(key);
      return isWords ? [] : [[key, withoutProse(inner, !isNames && nameMaps.includes(key))]];
    }
    if (key === "description") return "content" in value || "headers" in value ? [[key, ""]] : [];
    return ["summary", "example", "termsOfService"].includes(key) ? [] : [[key, inner]];
  });
  return Object.fromEntries(members);
}

// The version and the changelog

const steps: readonly Step[] = ["none", "patch", "minor", "major"];

const largest = (compared: readonly Compared[]): Step =>
  steps[Math.max(...compared.map(({ report }) => steps.indexOf(report.semver)))] ?? "none";

/** The version after a step. What is only a forerunner of a version is left behind. */
export function nextVersion(version: string, step: Step): string {
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

/** A changelog with the newest version on top; what stands below it is kept as it is. */
function withEntries(text: string | undefined, compared: readonly Compared[], version: string): string {
  const entries = compared
    .filter(({ report }) => report.findings.length > 0)
    .map(({ entry, report }) => markdownReport(report, { heading: entry === "." ? version : `${version}, ${entry}` }));
  const rest = (text ?? "").replace(/^# Changelog\s*\n/, "").trimStart();
  return [title, ...entries, ...(rest === "" ? [] : [rest])].join("\n");
}
