/** `nelumbo diff`: what a change to a description does to the people who use its client. */

import { resolve } from "node:path";
import type { CheckedClient } from "../config.js";
import { type Description, describe, shareExamples } from "../describe.js";
import { type Diagnostic, DiagnosticError, hasErrors } from "../diagnostic.js";
import { ignoreEntries, review } from "../review.js";
import { loadDescription, loadDocument } from "../source.js";
import { entriesOf } from "./drift-compare.js";
import { progress, refuseOutput, type Terminal } from "./print.js";
import {
  type FailOn,
  findIgnore,
  finishReport,
  isFailing,
  type ReportPrint,
  settled,
  today,
  toldOnce,
} from "./reports.js";
import { type UsageOptions, withUses } from "./uses.js";

/** The command's arguments. */
export interface DiffArguments extends ReportPrint, UsageOptions {
  /** Files, URLs or `git:REV:path`. */
  readonly before: string;
  readonly after: string;
  /** The client of the config whose overlay and way of generating count. */
  readonly client?: string | undefined;
  readonly config?: string | undefined;
  readonly failOn?: FailOn | undefined;
  /** The ignore file, instead of the config's or the usual one. */
  readonly ignore?: string | undefined;
  readonly verbose: boolean;
}

/** Runs the command and gives its exit code. */
export async function runDiff(args: DiffArguments, terminal: Terminal): Promise<number> {
  const refused = await refuseOutput(args, terminal);
  if (refused !== undefined) return refused;
  const { step, end } = progress(args, terminal);
  step(`comparing ${args.before} and ${args.after}`);
  const { cwd } = terminal;
  const found = await settled(() => compare(args, cwd)).finally(end);
  if ("diagnostics" in found) return finishReport({ ...found, root: cwd, documents: [] }, 0, args, terminal);
  const { report, diagnostics, before, after } = found.value;
  const documents = [...before.documents.values(), ...after.documents.values()];
  if (hasErrors(diagnostics)) return finishReport({ diagnostics, root: cwd, documents }, 0, args, terminal);
  const { locateFindings } = await import("../drift/locate.js");
  const located = isForPeople(args.format) ? report : await locateFindings(report, before.documents, after.documents);
  return finishReport(
    { write: (format, options) => format(located, options), diagnostics, root: cwd, documents },
    isFailing(report, args.failOn) ? 1 : 0,
    args,
    terminal,
  );
}

/** True for forms that show no line numbers, so that none need be looked for. */
const isForPeople = (format: string): boolean => ["text", "markdown"].includes(format);

async function compare(args: DiffArguments, cwd: string) {
  const chosen = await choose(args, cwd);
  const overlay = chosen?.client.overlay;
  const overlayDocument = chosen && overlay !== undefined ? await loadDocument(chosen.config.root, overlay) : undefined;
  const integers = chosen?.client.integers ?? "number";
  const sources = await Promise.all([args.before, args.after].map((name) => settled(() => loadDescription(cwd, name))));
  const [old, now] = sources.map((loaded) => ("value" in loaded ? loaded.value : undefined));
  // Before they are read, as each would be read twice otherwise.
  const documents = old && now ? await shareExamples(old, now) : [];
  const sides: Description[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, loaded] of sources.entries()) {
    const options = { overlay: overlayDocument, integers, shown: documents[index] };
    const described = "value" in loaded ? await settled(() => describe(loaded.value, options)) : loaded;
    if ("value" in described) sides.push(described.value);
    diagnostics.push(...("value" in described ? described.value.diagnostics : described.diagnostics));
  }
  const [before, after] = sides;
  if (!before || !after || hasErrors(diagnostics)) throw new DiagnosticError(unique(diagnostics));
  const root = chosen?.config.root ?? cwd;
  const named = args.ignore === undefined ? chosen?.config.ignore : undefined;
  const ignore = await findIgnore(args.ignore === undefined ? root : cwd, args.ignore ?? named);
  const entries = await ignoreEntries(ignore);
  const compared = await review(
    { name: before.source.entry.file, description: before },
    { name: after.source.entry.file, description: after },
    { version: chosen?.client.version, policy: { integers }, severities: chosen?.config.severities },
  );
  const { suppress } = await import("../drift/ignore.js");
  const { reports, diagnostics: told } = suppress([compared], entries, today(), [chosen?.client.version]);
  const settledReport = reports[0] ?? compared;
  const entry = chosen && entryOf(args, chosen.client, chosen.config.root, cwd);
  const consumed = { report: settledReport, before: before.api, client: chosen?.client, entry };
  const [report = settledReport] = await withUses([consumed], args, cwd);
  return { report, diagnostics: [...toldOnce(before.diagnostics, after.diagnostics), ...told], before, after };
}

/** The entry of the client of which one of the sides is a version; undefined where none is. */
function entryOf({ before, after }: DiffArguments, client: CheckedClient, root: string, cwd: string) {
  const files = [before, after].map((name) => resolve(cwd, name.replace(/^git:[^:]*:/, "")));
  const entries = entriesOf(client);
  const found = entries.filter(({ file }) => files.includes(resolve(root, file)));
  return (found.length === 1 ? found : entries.length === 1 ? entries : [])[0]?.name;
}

const unique = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((d) => [JSON.stringify(d), d])).values(),
];

/** The client that is asked for, of its config. */
async function choose({ client: name, config: file }: DiffArguments, cwd: string) {
  if (name === undefined) return undefined;
  const { chooseClients } = await import("./clients.js");
  const { config, clients } = await chooseClients(file, [name], cwd);
  return clients[0] && { config, client: clients[0] };
}
