/** `nelumbo import`: makes the manifests of an upstream release, and tells how they differ from those that are there. */

import { resolve } from "node:path";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import type { Imported } from "../import/import.js";
import { type Folder, openFolder } from "../import/source.js";
import type { TableDocuments } from "../import/tables.js";
import { type Document, loadDocument } from "../source.js";
import { compareManifests, type SurfaceChanges } from "./manifest-changes.js";
import { type Colors, finish, type PrintOptions, progress, type Terminal } from "./print.js";
import { columns } from "./result.js";

/** The command's arguments. */
export interface ImportArguments extends PrintOptions {
  /** The checkout of the release. */
  readonly checkout: string;
  /** Checkouts of other modules, or folders of them. */
  readonly modules: readonly string[];
  /** Where the manifests go; `facts` and `words` are folders in it. */
  readonly out?: string | undefined;
  readonly prose: boolean;
  readonly dryRun: boolean;
}

/** What became of a file. */
interface FileOutcome {
  readonly name: string;
  readonly state: "new" | "changed" | "unchanged";
}

const defaultOut = "specs/lotus";

/** Runs the command and gives its exit code. */
export async function runImport(args: ImportArguments, terminal: Terminal): Promise<number> {
  const out = args.out ?? defaultOut;
  const { step, end } = progress(args, terminal);
  step(`importing ${args.checkout}`);
  const outcome = await importTo(out, args, terminal.cwd).finally(end);
  const { imported, files, changes } = outcome;
  const result = {
    text: (colors: Colors) => (hasErrors(outcome.diagnostics) ? "" : text(imported, files, changes, args, colors)),
    clients: [],
  };
  return finish(result, { root: terminal.cwd, clients: [], diagnostics: outcome.diagnostics }, 0, args, terminal);
}

interface Outcome {
  readonly imported: Imported;
  readonly files: readonly FileOutcome[];
  readonly changes: readonly SurfaceChanges[];
  readonly diagnostics: readonly Diagnostic[];
}

async function importTo(out: string, args: ImportArguments, cwd: string): Promise<Outcome> {
  const nothing: Imported = {
    files: new Map(),
    surfaces: [],
    typeCount: 0,
    inferred: { nullable: [], unknown: [] },
    diagnostics: [],
  };
  try {
    const imported = await importCheckout(out, args, cwd);
    const target = openFolder(resolve(cwd, out), out);
    const files = [...imported.files].map(([name, content]): FileOutcome => {
      const before = target.read(name);
      return { name, state: before === undefined ? "new" : before === content ? "unchanged" : "changed" };
    });
    const changes = compareManifests((name) => target.read(name), imported.files);
    if (!args.dryRun) {
      const { write } = await import("../output.js");
      const stale = files.filter(({ state }) => state !== "unchanged");
      for (const { name } of stale)
        write({ folder: resolve(cwd, out), shown: out }, name, imported.files.get(name) ?? "");
    }
    return { imported, files, changes, diagnostics: imported.diagnostics };
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    return { imported: nothing, files: [], changes: [], diagnostics: cause.diagnostics };
  }
}

async function importCheckout(out: string, args: ImportArguments, cwd: string): Promise<Imported> {
  const [{ importRelease }, { findModules }, { readTables, tableFiles }, { readWords, wordFiles }] = await Promise.all([
    import("../import/import.js"),
    import("../import/modules.js"),
    import("../import/tables.js"),
    import("../import/words.js"),
  ]);
  const load = async (folder: string, names: readonly string[]): Promise<Record<string, Document>> =>
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await loadDocument(cwd, `${out}/${folder}/${name}.yaml`)])),
    );
  const tables = readTables((await load("facts", tableFiles)) as TableDocuments);
  const words = readWords(await load("words", wordFiles));
  const open = (path: string): Folder => openFolder(resolve(cwd, path), path);
  const checkout = open(args.checkout);
  if (checkout.read("go.mod") === undefined) {
    throw new DiagnosticError([diagnostic("import-no-checkout", { folder: args.checkout, module: tables.module })]);
  }
  return importRelease({
    modules: findModules(tables.module, checkout, args.modules.map(open)),
    read: checkout.read,
    revision: revisionOf(checkout),
    lastLock: open(out).read("lock.json"),
    tables,
    words,
    prose: args.prose,
  });
}

/** The commit that a checkout stands at, as far as git's files tell without git. */
function revisionOf(checkout: Folder): string | undefined {
  const link = /^gitdir: (.+)$/m.exec(checkout.read(".git") ?? "")?.[1];
  const git = checkout.open(link ?? ".git");
  const common = git.read("commondir")?.trim();
  const head = git.read("HEAD")?.trim() ?? "";
  const [, ref] = /^ref: (.+)$/.exec(head) ?? [];
  if (ref === undefined) return /^[0-9a-f]{40}$/.test(head) ? head : undefined;
  const shared = common === undefined ? git : git.open(common);
  const packed = new RegExp(`^([0-9a-f]{40}) ${ref}$`, "m").exec(shared.read("packed-refs") ?? "")?.[1];
  return (git.read(ref) ?? shared.read(ref))?.trim() ?? packed;
}

function text(
  imported: Imported,
  files: readonly FileOutcome[],
  changes: readonly SurfaceChanges[],
  { dryRun, verbose }: ImportArguments,
  colors: Colors,
): string {
  const state = (name: string): string => files.find((file) => file.name === name)?.state ?? "";
  const counts = imported.surfaces.map(({ name, version, methods, streams, examples }) => [
    `${name}.json`,
    version,
    `${methods} methods, ${streams} streams, ${examples} with examples`,
    state(`${name}.json`),
  ]);
  const others = ["types.json", "examples.json", "published.json", "lock.json"].map((name) => [
    ...[name, ""],
    name === "types.json" ? `${imported.typeCount} types` : "",
    state(name),
  ]);
  return [
    ...columns([...counts, ...others]),
    ...inferredLines(imported, verbose),
    ...changes.flatMap((change) => changeLines(change, verbose, colors)),
    ...(dryRun ? ["", "Dry run: nothing was written."] : []),
    "",
  ].join("\n");
}

/** What Go alone says, for the maintainer to look through when a release brings something new. */
function inferredLines({ inferred }: Imported, verbose: boolean): string[] {
  const { nullable, unknown } = inferred;
  return [
    "",
    `Null may stand in ${nullable.length} places because Go has a nil there and no row says otherwise${verbose ? ":" : " (--verbose lists them)."}`,
    ...(verbose ? nullable.map((site) => `  ${site}`) : []),
    `Anything may stand in ${unknown.length} places, of which Go says nothing:`,
    ...unknown.map((site) => `  ${site}`),
  ];
}

function changeLines({ name, added, removed, changed }: SurfaceChanges, verbose: boolean, colors: Colors): string[] {
  const limit = verbose ? Number.POSITIVE_INFINITY : 20;
  const list = (sign: string, names: readonly string[], paint: (text: string) => string): string[] => [
    ...names.slice(0, limit).map((member) => paint(`  ${sign} ${member}`)),
    ...(names.length > limit ? [`  ${sign} and ${names.length - limit} more`] : []),
  ];
  const lines = [
    ...list("+", added, colors.green),
    ...list("-", removed, colors.red),
    ...list("~", changed, colors.yellow),
  ];
  return lines.length > 0 ? ["", `${name}:`, ...lines] : [];
}
