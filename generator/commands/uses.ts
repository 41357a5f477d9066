/** Which findings touch what a consumer's program uses of the packages that reports are about. */

import type { CheckedClient } from "../config.js";
import { DiagnosticError, diagnostic } from "../diagnostic.js";
import type { Used } from "../drift/affects.js";
import type { Report } from "../drift/finding.js";
import type { Api } from "../model.js";
import { entriesOf } from "./drift-compare.js";

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
  /** Where there is one. */
  readonly client: CheckedClient | undefined;
  /** Which of the client's entries it is about; undefined where nothing says so. */
  readonly entry?: string | undefined;
}

/**
 * The reports, with the places in a consumer's source that use what they are about.
 * @throws DiagnosticError when the consumer's tsconfig cannot be read, or none of its files imports such a package
 */
export async function withUses(reports: readonly Consumed[], options: UsageOptions, cwd: string): Promise<Report[]> {
  const { usage, package: named } = options;
  if (usage === undefined) return reports.map(({ report }) => report);
  // The compiler is a second's load.
  const [{ findUses }, { markUses }] = await Promise.all([import("../usage.js"), import("../drift/affects.js")]);
  const consumed = reports.map((one) => ({ ...one, imported: importedOf(one, named) }));
  const names = [...new Set(consumed.map(({ imported }) => imported.name))];
  const found = new Map(names.map((name) => [name, findUses(usage, name, cwd)]));
  const isImported = ({ imported: { name, asked } }: { imported: Imported }): boolean => {
    const uses = found.get(name);
    return uses !== undefined && (asked === undefined || uses.entries.includes(asked));
  };
  if (!consumed.some(isImported)) {
    const sought = named === undefined ? names : [named];
    throw new DiagnosticError([diagnostic("usage-not-imported", { names: sought }, { file: usage })]);
  }
  return consumed.map(({ report, before, imported }) => {
    const used = found.get(imported.name)?.used ?? [];
    return markUses(
      report,
      before,
      used.filter((use) => isOf(use, imported)),
      usage,
    );
  });
}

interface Imported {
  readonly name: string;
  /** The entry that is named with the package. */
  readonly asked: string | undefined;
  /** The entry that a report is about; undefined where nobody can tell. */
  readonly entry: string | undefined;
  /** All entries of the client, where there is one. */
  readonly known: readonly string[] | undefined;
}

function importedOf({ client, entry }: Consumed, named: string | undefined): Imported {
  const [, name = client?.name ?? "", asked] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(named ?? "") ?? [];
  const known = client && entriesOf(client).map((one) => one.name);
  return { name, asked, entry: asked ?? entry, known };
}

/** True for a use that may be of the entry: a package around the client may have entries of other names. */
function isOf({ entries = [] }: Used, { entry, known }: Imported): boolean {
  const told = known ? entries.filter((name) => known.includes(name)) : entries;
  return entry === undefined || told.length === 0 || told.includes(entry);
}
