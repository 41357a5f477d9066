/** An upstream release into manifests: a function from texts to texts. */

import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import { nameComponents } from "./components.js";
import { examplesText, surfaceExamples } from "./examples.js";
import type { GoFile } from "./go-type.js";
import { createGoWorld, type GoWorld } from "./go-world.js";
import { type LockedFile, lock } from "./lock.js";
import type { Modules } from "./modules.js";
import { createResolver, type Resolver } from "./resolve.js";
import type { Schema } from "./schema.js";
import { apiVersion, draftSurface, type SurfaceDraft, surfaceDocument } from "./surface.js";
import { type Tables, tableFaults } from "./tables.js";
import { describeComponent, type Words } from "./words.js";

/** What an import is made from. */
export interface ImportInput {
  readonly modules: Modules;
  /** The text of a file of the release, for upstream's own documents. */
  readonly read: (path: string) => string | undefined;
  /** The commit of the checkout, if it is known. */
  readonly revision: string | undefined;
  /** The lock of the last import: of the same files it was the same commit, should this one not be known. */
  readonly lastLock: string | undefined;
  readonly tables: Tables;
  readonly words: Words;
  /** True to take upstream's own comments for descriptions. */
  readonly prose: boolean;
  /** True for a release older than the tables: rows that nothing needs are no fault. */
  readonly allowUnused: boolean;
}

/** What an import came to. */
export interface Imported {
  /** Files by name, `v1.json` and the like; none when a diagnostic is an error. */
  readonly files: ReadonlyMap<string, string>;
  readonly surfaces: readonly SurfaceSummary[];
  readonly typeCount: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is told of a surface. */
export interface SurfaceSummary {
  readonly name: string;
  readonly methods: number;
  readonly streams: number;
  /** How many methods upstream shows examples for. */
  readonly examples: number;
  /** Where the importer writes that anything may stand: Go has an interface, or raw JSON. */
  readonly unknowns: readonly string[];
}

const typesFile = "types.json";

/** Imports a release. */
export function importRelease(input: ImportInput): Imported {
  try {
    return importOrThrow(input);
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    return { files: new Map(), surfaces: [], typeCount: 0, diagnostics: cause.diagnostics };
  }
}

function importOrThrow({
  modules,
  read,
  revision,
  lastLock,
  tables,
  words,
  prose,
  allowUnused,
}: ImportInput): Imported {
  const world = createGoWorld([modules.main, ...modules.others]);
  const resolver = createResolver(world, tables);
  const drafts = tables.surfaces.entries().flatMap(([name]): SurfaceDraft[] => {
    const surface = tables.surfaces.get(name);
    return surface ? [draftSurface(name, surface, world, tables, resolver)] : [];
  });
  const names = nameComponents(resolver.components(), world, tables);
  const typesText = {
    components: {
      schemas: Object.fromEntries(names.components.map((named) => [named.name, describeComponent(named, words)])),
    },
  };
  const documents = drafts.map((draft): [string, Schema] => {
    const version = apiVersion(draft.surface, world, resolver.report);
    return [draft.name, surfaceDocument(draft, { names, version, words, typesFile, prose })];
  });
  const documentsRead: LockedFile[] = [];
  const readDocument = (path: string): string | undefined => {
    const text = read(path);
    if (text !== undefined) documentsRead.push({ module: modules.main, path, text });
    return text;
  };
  const examples = new Map(drafts.map((draft) => [draft.name, surfaceExamples(draft, readDocument)]));
  const { unused, invalid } = tableFaults(tables);
  const unusedRows = allowUnused ? unused.map((found) => ({ ...found, severity: "warning" as const })) : unused;
  const diagnostics = [
    ...resolver.diagnostics(),
    ...names.diagnostics,
    ...invalid,
    ...unusedRows,
    ...wordWarnings(
      drafts,
      names.components.map(({ name }) => name),
      words,
    ),
  ];
  const files = hasErrors(diagnostics)
    ? []
    : [
        ...documents.map(([name, document]) => [`${name}.json`, document] as const),
        [typesFile, typesText] as const,
        [
          "lock.json",
          lock(modules, [...sourceFiles(resolver, drafts, world, tables), ...documentsRead], revision, lastLock),
        ] as const,
      ];
  return {
    files: new Map([
      ...files.map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`] as const),
      ...(files.length > 0 ? [["examples.json", examplesText(examples)] as const] : []),
    ]),
    surfaces: drafts.map((draft) => summary(draft, examples.get(draft.name)?.size ?? 0)),
    typeCount: names.components.length,
    diagnostics,
  };
}

/** Words that are missing, and words for nothing. */
function wordWarnings(drafts: readonly SurfaceDraft[], types: readonly string[], words: Words): Diagnostic[] {
  const methods = drafts.flatMap(({ name, methods }) =>
    methods.flatMap(({ go }) =>
      words.method(name, go.name) ? [] : [diagnostic("import-no-words", { about: `the method ${go.name} of ${name}` })],
    ),
  );
  const named = types.flatMap((name) => {
    const base = name.endsWith("Input") ? [name, name.slice(0, -"Input".length)] : [name];
    return words.type(base) === undefined ? [diagnostic("import-no-words", { about: `the type ${name}` })] : [];
  });
  return [...methods, ...named, ...words.unused()];
}

function summary({ name, methods }: SurfaceDraft, examples: number): SurfaceSummary {
  return {
    name,
    examples,
    methods: methods.length,
    streams: methods.filter(({ openrpc }) => openrpc["x-stream"] !== undefined).length,
    unknowns: methods.flatMap(({ go, openrpc }) => {
      const params = openrpc.params as readonly Schema[];
      const result = openrpc.result as Schema;
      return [
        ...params.filter(({ schema }) => isUnknown(schema)).map((parameter) => `${go.name}(${parameter.name})`),
        ...(isUnknown(result.schema) ? [`${go.name}.result`] : []),
      ];
    }),
  };
}

const isUnknown = (schema: unknown): boolean =>
  typeof schema === "object" && schema !== null && Object.keys(schema).length === 0;

/** The Go files that the manifests follow from. */
function sourceFiles(resolver: Resolver, drafts: readonly SurfaceDraft[], world: GoWorld, tables: Tables): GoFile[] {
  const versions = tables.surfaces.entries().flatMap(([, { version }]) => {
    const found =
      typeof version === "string" ? undefined : world.package(version.package)?.variables.get(version.variable);
    return found ? [found.file] : [];
  });
  const interfaces = drafts.flatMap(({ methods }) => methods.map(({ go }) => go.file));
  return [...new Set([...interfaces, ...versions, ...resolver.files])];
}
