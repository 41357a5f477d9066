/** Which findings touch what a consumer's program uses of the packages that reports are about. */

import { DiagnosticError, diagnostic } from "../diagnostic.js";
import type { Report } from "../drift/finding.js";
import type { Api } from "../model.js";

/** Of whom a report is to say what affects them. */
export interface UsageOptions {
  /** The tsconfig of a consumer. */
  readonly usage?: string | undefined;
  /** The name by which the consumer imports the package; that of the client without it. */
  readonly package?: string | undefined;
}

/** A report, and whom it is about. */
export interface Consumed {
  readonly report: Report;
  /** What the consumer was written for. */
  readonly before: Api;
  /** The client's name, where there is a client. */
  readonly client: string | undefined;
}

/**
 * The reports, with the places in a consumer's source that use what they are about.
 * @throws DiagnosticError when the consumer's tsconfig cannot be read, or none of its files imports such a package
 */
export async function withUses(reports: readonly Consumed[], options: UsageOptions, cwd: string): Promise<Report[]> {
  const { usage, package: imported } = options;
  if (usage === undefined) return reports.map(({ report }) => report);
  // The compiler is a second's load.
  const [{ findUses }, { markUses }] = await Promise.all([import("../usage.js"), import("../drift/affects.js")]);
  const names = [...new Set(reports.flatMap(({ client }) => imported ?? client ?? []))];
  const used = new Map(names.map((name) => [name, findUses(usage, name, cwd)]));
  if ([...used.values()].every((uses) => uses === undefined)) {
    throw new DiagnosticError([diagnostic("usage-not-imported", { names }, { file: usage })]);
  }
  return reports.map(({ report, before, client }) =>
    markUses(report, before, used.get(imported ?? client ?? "") ?? [], usage),
  );
}
