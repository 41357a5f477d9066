/** How the commands that compare descriptions print what they found, and end. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { createColors } from "picocolors";
import { type Diagnostic, DiagnosticError, hasErrors } from "../diagnostic.js";
import type { Report } from "../drift/finding.js";
import type { Format, FormatName } from "../drift/report/formats.js";
import { type Document, loadDocument } from "../source.js";
import { colorsOf, locateAll, printDiagnostics, type Shown, type Terminal, writeResult } from "./print.js";

/** The options of a command that writes reports. */
export interface ReportPrint {
  readonly format: FormatName;
  readonly output?: string | undefined;
  readonly quiet: boolean;
}

/** The findings from which on a run fails. */
export type FailOn = "breaking" | "dangerous" | "any";

/** True when a report holds what a run is to fail on. What is suppressed, and noise, never fails one. */
export function isFailing({ summary: { breaking, dangerous, safe } }: Report, failOn: FailOn | undefined): boolean {
  const counts = { breaking, dangerous: breaking + dangerous, any: breaking + dangerous + safe };
  return failOn !== undefined && counts[failOn] > 0;
}

const ignoreFiles = ["nelumbo-ignore.yaml", "nelumbo-ignore.yml", "nelumbo-ignore.json"];

/** The ignore file that is named, or the one that lies in the folder under its usual name. */
export async function findIgnore(root: string, named: string | undefined): Promise<Document | undefined> {
  const file = named ?? ignoreFiles.find((name) => existsSync(join(root, name)));
  return file === undefined ? undefined : loadDocument(root, file);
}

/** What reading two versions of a description has told: what both say of one place is said of the newer one only. */
export function toldOnce(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ code, message, place }: Diagnostic): string => JSON.stringify([code, message, place?.pointer]);
  const known = new Set(after.map(key));
  return [...before.filter((one) => !known.has(key(one))), ...after];
}

/** The day in UTC, as `2027-01-31`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Writes the result in a form; `failures` are what a program has to be told of besides. */
export type Write = (format: Format, options: Parameters<Format>[1], failures: readonly Shown[]) => string;

/** What a run came to: a text for each form, or nothing when it could not be made. */
export interface ReportResult {
  readonly write?: Write;
  readonly diagnostics: readonly Diagnostic[];
  /** What the files in places are relative to, and the texts of those that are no files. */
  readonly root: string;
  readonly documents: readonly Document[];
}

/**
 * Prints diagnostics and the report, and gives the exit code: 2 after an error, or else `code`. What was found in spite of
 * an error is printed with it.
 */
export async function finishReport(
  { write, diagnostics, root, documents }: ReportResult,
  code: 0 | 1,
  { format, output, quiet }: ReportPrint,
  terminal: Terminal,
): Promise<number> {
  const shown = await locateAll(diagnostics, root, new Map(documents.map(({ file, text }) => [file, text])));
  printDiagnostics(shown, quiet, terminal);
  const isFailed = hasErrors(diagnostics);
  if (isFailed && !write) {
    if (format === "json" && output === undefined)
      terminal.stdout.write(`${JSON.stringify({ diagnostics: shown }, null, 2)}\n`);
    return 2;
  }
  const { formats } = await import("../drift/report/formats.js");
  const colors = output === undefined ? colorsOf(terminal.stdout, terminal.env) : createColors(false);
  // Only the page is made of templates: what else is written does not wait for handlebars.
  const templates = format === "html" ? { templates: (await import("../emit/templates.js")).loadTemplates() } : {};
  const text =
    write?.(await formats[format](), format === "text" ? { paint: colors } : templates, isFailed ? shown : []) ?? "";
  if (output !== undefined) {
    const unwritten = writeResult(output, text, terminal.cwd);
    printDiagnostics(await locateAll(unwritten, terminal.cwd), quiet, terminal);
    return isFailed || unwritten.length > 0 ? 2 : code;
  }
  // Quiet is about what nobody asked for; but who sees exit code 1 has to be told why.
  if (!quiet || code === 1 || format !== "text") terminal.stdout.write(text);
  return isFailed ? 2 : code;
}

/** What a step gives, or the diagnostics that it ended with. */
export async function settled<T>(
  step: () => Promise<T>,
): Promise<{ value: T } | { diagnostics: readonly Diagnostic[] }> {
  try {
    return { value: await step() };
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    return { diagnostics: cause.diagnostics };
  }
}
