/** `nelumbo drift`: the pinned descriptions against what upstream has now, or a live service. */

import type { CheckedClient, LoadedConfig } from "../config.js";
import { type Diagnostic, hasErrors } from "../diagnostic.js";
import type { Report } from "../drift/finding.js";
import type { Format } from "../drift/report/formats.js";
import { schemaPath } from "../drift/report/json.js";
import { ignoreEntries } from "../review.js";
import { type Document, loadDocument } from "../source.js";
import { chooseClients } from "./clients.js";
import { type Compared, type CompareOptions, compareClient, entriesOf, noUpstream } from "./drift-compare.js";
import { progress, refuseOutput, type Shown, type Terminal } from "./print.js";
import {
  type FailOn,
  findIgnore,
  finishReport,
  isFailing,
  type ReportPrint,
  settled,
  today,
  type Write,
} from "./reports.js";
import { type UsageOptions, withUses } from "./uses.js";

/** The command's arguments. */
export interface DriftArguments extends ReportPrint, CompareOptions, UsageOptions {
  readonly clients: readonly string[];
  readonly config?: string | undefined;
  readonly ignore?: string | undefined;
  /** The findings that make the exit code 1; any without it. */
  readonly failOn?: FailOn | undefined;
  /** Pin what upstream has now, regenerate, write the changelog and the version. */
  readonly update: boolean;
}

/** Runs the command and gives its exit code. */
export async function runDrift(args: DriftArguments, terminal: Terminal): Promise<number> {
  const refused = await refuseOutput(args, terminal);
  if (refused !== undefined) return refused;
  const { step, end } = progress(args, terminal);
  const { cwd } = terminal;
  const found = await settled(() => compareAll(args, cwd, step)).finally(end);
  if ("diagnostics" in found) return finishReport({ ...found, root: cwd, documents: [] }, 0, args, terminal);
  const { config, compared, diagnostics, skipped } = found.value;
  const documents = compared.flatMap(({ before, after }) => [
    ...before.documents.values(),
    ...after.documents.values(),
  ]);
  const finish = (all: readonly Diagnostic[], code: 0 | 1, write?: Write) =>
    finishReport({ ...(write && { write }), diagnostics: all, root: config.root, documents }, code, args, terminal);
  const isFailed = hasErrors(diagnostics);
  if (isFailed && compared.length === 0) return finish(diagnostics, 0);
  const isFound = compared.some(({ report }) => isFailing(report, args.failOn ?? "any"));
  const { locateFindings } = await import("../drift/locate.js");
  const { joinReports } = await import("../drift/report.js");
  const located = await Promise.all(
    compared.map(async (one) => ({
      ...one,
      report: await locateFindings(one.report, one.before.documents, one.after.documents),
    })),
  );
  const named = located.map(({ client, entry, report }) => ({ name: titleOf(client, entry), report }));
  const write: Write = (format, options, failures) =>
    wholeDocuments.has(args.format)
      ? named.length > 0
        ? format(joinReports(named), options)
        : ""
      : driftText(located, skipped, args, format, options, failures);
  // What was found of the others is told; but nothing is pinned where not all is known.
  if (!args.update || isFailed) return finish(diagnostics, isFound ? 1 : 0, write);
  const { update } = await import("./drift-update.js");
  const updated = await settled(() => update(config, compared, today(), cwd));
  if ("diagnostics" in updated) return finish([...diagnostics, ...updated.diagnostics], 0);
  return finish([...diagnostics, ...updated.value.diagnostics], 0, (format, options, failures) => {
    const told = args.format === "text" ? updated.value.lines.map((line) => `${line}\n`).join("") : "";
    return `${write(format, options, failures)}${told}`;
  });
}

interface Found {
  readonly config: LoadedConfig;
  readonly compared: readonly Compared[];
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

async function compareAll(args: DriftArguments, cwd: string, step: (text: string) => void): Promise<Found> {
  const { config, clients } = await chooseClients(args.config, args.clients, cwd);
  const compared: Compared[] = [];
  const skipped: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const without: CheckedClient[] = [];
  for (const client of clients) {
    const own = optionsFor(client, clients, args);
    if (!own) continue;
    step(`comparing ${client.name} with upstream`);
    const found = await settled(() => compareClient(config, client, own, cwd));
    diagnostics.push(...("diagnostics" in found ? found.diagnostics : found.value.diagnostics));
    if ("diagnostics" in found) continue;
    compared.push(...found.value.compared);
    skipped.push(...found.value.skipped);
    if (found.value.compared.length === 0 && !hasErrors(found.value.diagnostics)) without.push(client);
  }
  // One client that has no upstream is no reason to say nothing of the others, unless it was asked for.
  const isAsked = args.clients.length > 0 || (compared.length === 0 && !hasErrors(diagnostics));
  if (isAsked && args.since === undefined) diagnostics.push(...without.map(noUpstream));
  const ignore: Document | undefined =
    args.ignore === undefined ? await findIgnore(config.root, config.ignore) : await loadDocument(cwd, args.ignore);
  const { suppress } = await import("../drift/ignore.js");
  const { amongOthers } = await import("../drift/report.js");
  // Counted in the config, not in what was asked for: an accepted finding stays accepted, whatever is compared with it.
  const isOne = config.clients.flatMap(entriesOf).length === 1;
  const told = suppress(
    compared.map(({ client, entry, report }) => (isOne ? report : amongOthers(titleOf(client, entry), report))),
    await ignoreEntries(ignore),
    today(),
    compared.map(({ client }) => client.version),
  );
  const consumed = compared.map(({ report, before, client, entry }, index) => ({
    ...{ report: told.reports[index] ?? report, before: before.api, client, entry },
  }));
  const reports = consumed.length > 0 ? await withUses(consumed, args, cwd) : [];
  const marked = compared.map((one, index) => ({ ...one, report: reports[index] ?? one.report }));
  return { config, compared: marked, skipped, diagnostics: [...diagnostics, ...told.diagnostics] };
}

/** The names given for a client; undefined when all of those that are given are for entries of others. */
function optionsFor(client: CheckedClient, all: readonly CheckedClient[], args: CompareOptions) {
  const names = (one: CheckedClient): string[] => entriesOf(one).map(({ name }) => `${name}=`);
  const isFor = (value: string, one: CheckedClient): boolean => names(one).some((start) => value.startsWith(start));
  const isOwn = (value: string): boolean => isFor(value, client) || !all.some((one) => isFor(value, one));
  const own = { since: args.since, from: args.from.filter(isOwn), live: args.live.filter(isOwn) };
  const given = (options: CompareOptions): number => options.from.length + options.live.length;
  return given(args) > 0 && given(own) === 0 ? undefined : own;
}

/** One report after the other; for programs one document. */
function driftText(
  compared: readonly Compared[],
  skipped: readonly string[],
  { format: name, since }: DriftArguments,
  format: Format,
  options: Parameters<Format>[1],
  failures: readonly Shown[],
): string {
  if (name === "json") {
    const reports = compared.map(({ client, entry, report }) => ({
      client: client.name,
      entry,
      ...parsed(format, report),
    }));
    const failed = failures.length > 0 && { diagnostics: failures };
    return `${JSON.stringify({ $schema: schemaPath, reports, skipped, ...failed }, null, 2)}\n`;
  }
  const texts = compared.map(({ client, entry, report }) => {
    const title = titleOf(client, entry);
    if (name !== "text") return format(report, { ...options, heading: title });
    return `${options.paint?.bold(title) ?? title}\n${format(report, options)}`;
  });
  const why = since === undefined ? "nothing says where upstream has it" : `${since} does not have it`;
  const left = skipped.length > 0 ? [`Not compared, as ${why}: ${skipped.join(", ")}.\n`] : [];
  return [...texts, ...left].join("\n");
}

/** Forms that cannot stand one after the other in a file. */
const wholeDocuments: ReadonlySet<string> = new Set(["html", "sarif", "junit"]);

const parsed = (format: Format, report: Report): object => JSON.parse(format(report, {})) as object;

const titleOf = ({ name }: CheckedClient, entry: string): string => (entry === "." ? name : `${name}/${entry}`);
