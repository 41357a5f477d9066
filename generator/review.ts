/** Two descriptions into a report: what `diff` and `drift` share with the matchers for tests. */

import { countUnseen, type Description, shareExamples } from "./describe.js";
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
  const { report } = await import("./drift/report.js");
  const noise = await countUnseen(before.description, after.description);
  const [old, now] = await shareExamples(before.description, after.description);
  return report(old, now, {
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
