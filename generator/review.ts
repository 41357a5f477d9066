/** Two descriptions into a report: what `diff` and `drift` share with the matchers for tests. */

import { countUnseen, type Description, readTogether } from "./describe.js";
import { DiagnosticError } from "./diagnostic.js";
import type { Report } from "./drift/finding.js";
import type { ReportOptions } from "./drift/report.js";
import type { Place } from "./model.js";
import type { Document } from "./source.js";

/** One of two descriptions, as its reader named it. */
export interface Side {
  readonly name: string;
  readonly description: Description;
}

export type ReviewOptions = Pick<ReportOptions, "policy" | "version" | "severities">;

/** Compares two descriptions. Places have a file and a pointer; `locateFindings` knows their lines. */
export async function review(before: Side, after: Side, options: ReviewOptions = {}): Promise<Report> {
  const { report } = await import("./drift/report.js");
  const noise = await countUnseen(before.description, after.description);
  const [old, now] = await readTogether(before.description, after.description);
  const locates = { before: locatorOf(before.description), after: locatorOf(after.description) };
  return report(old, now, {
    ...options,
    sources: { before: before.name, after: after.name },
    noise,
    locate: (place, side, operation) => ({ ...locates[side](place, operation), line: 1, column: 1 }),
  });
}

/** What reading alone has made, such as the types of a document as Lotus publishes it, stands where it is reached. */
function locatorOf({ source, api }: Description): (place: Place, operation: string) => Place {
  const origins = new Map(api.operations.map(({ id, origin }) => [id, origin]));
  const { file, data } = source.entry;
  return (place, operation) => {
    if (place.file === "") return { file, pointer: place.pointer };
    const [, member = ""] = place.pointer.split("/");
    const isMade = place.file === file && member !== "" && !Object.hasOwn(Object(data), member);
    const { file: at, pointer } = (isMade && origins.get(operation)) || place;
    return { file: at, pointer };
  };
}

/** The entries of an ignore file. @throws DiagnosticError with all that is wrong with it. */
export async function ignoreEntries(document: Document | undefined) {
  if (document === undefined) return [];
  const { readIgnore } = await import("./drift/ignore.js");
  const { entries, diagnostics } = readIgnore(document);
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  return entries;
}
