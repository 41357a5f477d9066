/** Two descriptions into a report: what `diff` and `drift` share with the matchers for tests. */

import type { Description } from "./describe.js";
import { DiagnosticError } from "./diagnostic.js";
import type { Report } from "./drift/finding.js";
import type { ReportOptions } from "./drift/report.js";
import type { Document } from "./source.js";

/** One of two descriptions, as its reader named it. */
export interface Side {
  readonly name: string;
  readonly description: Description;
}

export type ReviewOptions = Pick<ReportOptions, "policy" | "version" | "profile" | "severities">;

/** Compares two descriptions. Places have a file and a pointer; `locateFindings` knows their lines. */
export async function review(before: Side, after: Side, options: ReviewOptions = {}): Promise<Report> {
  const [{ report }, { countNoise }] = await Promise.all([import("./drift/report.js"), import("./read/noise.js")]);
  const [was, is] = [before.description, after.description];
  // What the model does not hold is counted in the documents themselves.
  const noise = countNoise(was.source.entry.data, is.source.entry.data, was.isPublished && is.isPublished);
  return report(was.api, is.api, {
    ...options,
    sources: { before: before.name, after: after.name },
    noise,
    locate: ({ file, pointer }) => ({ file, pointer, line: 1, column: 1 }),
  });
}

/** The entries of an ignore file. @throws DiagnosticError with all that is wrong with it. */
export async function ignoreEntries(document: Document | undefined) {
  if (document === undefined) return [];
  const { readIgnore } = await import("./drift/ignore.js");
  const { entries, diagnostics } = readIgnore(document);
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  return entries;
}
