/** An upstream release into manifests: a function from texts to texts. */

import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import { type NamedComponents, nameComponents } from "./components.js";
import { examplesText, surfaceExamples } from "./examples.js";
import type { GoFile } from "./go-type.js";
import { createGoWorld, type GoWorld } from "./go-world.js";
import { type LockedFile, lock } from "./lock.js";
import type { Modules } from "./modules.js";
import { publishedFile, publishedTables } from "./published.js";
import { createResolver, type Resolver } from "./resolve.js";
import type { Schema } from "./schema.js";
import { draftSurface, type SurfaceDraft, surfaceDocument } from "./surface.js";
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
}

/** What an import came to. */
export interface Imported {
  /** Files by name, `v1.json` and the like; none when a diagnostic is an error. */
  readonly files: ReadonlyMap<string, string>;
  readonly surfaces: readonly SurfaceSummary[];
  readonly typeCount: number;
  /** What was taken from Go alone, by the names of sites, sorted. */
  readonly inferred: { readonly nullable: readonly string[]; readonly unknown: readonly string[] };
  readonly diagnostics: readonly Diagnostic[];
}

/** What is told of a surface. */
export interface SurfaceSummary {
  readonly name: string;
  /** The version of its API. */
  readonly version: string;
  readonly methods: number;
  readonly streams: number;
  /** How many methods upstream shows examples for. */
  readonly examples: number;
}

const typesFile = "types.json";

/** Imports a release. */
export function importRelease(input: ImportInput): Imported {
  try {
    return importOrThrow(input);
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    const inferred = { nullable: [], unknown: [] };
    return { files: new Map(), surfaces: [], typeCount: 0, inferred, diagnostics: cause.diagnostics };
  }
}

function importOrThrow(input: ImportInput): Imported {
  const { modules, tables, words, prose } = input;
  const world = createGoWorld([modules.main, ...modules.others]);
  const resolver = createResolver(world, tables);
  const drafts = tables.surfaces.entries().flatMap(([name]): SurfaceDraft[] => {
    const surface = tables.surfaces.get(name);
    return surface ? [draftSurface(name, surface, world, tables, resolver)] : [];
  });
  const named = nameComponents(resolver.components(), world, tables);
  const { examples, files: documents } = readExamples(drafts, input);

  const read = [...sourceFiles(resolver, drafts, world), ...documents];
  const contents: [string, Schema][] = [
    ...drafts.map((draft): [string, Schema] => [
      `${draft.name}.json`,
      surfaceDocument(draft, { named, words, typesFile, prose, helpers: tables.helpers, probe: tables.probe }),
    ]),
    [typesFile, typesDocument(named, words)],
    [publishedFile, { ...publishedTables(tables) }],
    ["lock.json", lock(modules, read, input.revision, input.lastLock, publishedUrls(tables))],
  ];
  const diagnostics = [
    ...resolver.diagnostics(),
    ...named.diagnostics,
    ...rowFaults(input),
    ...missingWords(drafts, named, words),
    ...words.unused(),
  ];
  const texts = [
    ...contents.map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`] as const),
    ["examples.json", examplesText(examples)] as const,
  ];
  return {
    files: new Map(hasErrors(diagnostics) ? [] : texts),
    surfaces: drafts.map((draft) => summary(draft, examples.get(draft.name)?.size ?? 0)),
    typeCount: named.components.length,
    inferred: { nullable: [...resolver.inferred.nullable].sort(), unknown: [...resolver.inferred.unknown].sort() },
    diagnostics,
  };
}

const typesDocument = ({ components }: NamedComponents, words: Words): Schema => ({
  components: { schemas: Object.fromEntries(components.map((one) => [one.name, describeComponent(one, words)])) },
});

/** The examples of each surface, and the documents that they stand in. */
function readExamples(drafts: readonly SurfaceDraft[], { modules, read }: ImportInput) {
  const files: LockedFile[] = [];
  const remember = (path: string): string | undefined => {
    const text = read(path);
    if (text !== undefined) files.push({ module: modules.main, path, text });
    return text;
  };
  return { examples: new Map(drafts.map((draft) => [draft.name, surfaceExamples(draft, remember)])), files };
}

function rowFaults({ tables }: ImportInput): Diagnostic[] {
  const { unused, invalid } = tableFaults(tables);
  return [...invalid, ...unused];
}

function missingWords(drafts: readonly SurfaceDraft[], { components }: NamedComponents, words: Words): Diagnostic[] {
  const methods = drafts.flatMap(({ name, methods }) =>
    methods.filter(({ go }) => !words.method(name, go.name)).map(({ go }) => `the method ${go.name} of ${name}`),
  );
  const types = components
    .filter((one) => !describeComponent(one, words).description)
    .map(({ name }) => `the type ${name}`);
  return [...methods, ...types].map((about) => diagnostic("import-no-words", { about }));
}

const summary = ({ name, version, methods }: SurfaceDraft, examples: number): SurfaceSummary => ({
  name,
  version,
  methods: methods.length,
  streams: methods.filter(({ openrpc }) => openrpc["x-stream"] !== undefined).length,
  examples,
});

/** Where upstream publishes its own document of each surface that it has one for. */
function publishedUrls({ published, surfaces }: Tables): Record<string, string> {
  if (published === undefined) return {};
  return Object.fromEntries(
    surfaces.entries().flatMap(([name, { openrpc }]) => (openrpc === undefined ? [] : [[name, published + openrpc]])),
  );
}

/** The Go files that the manifests follow from. */
function sourceFiles(resolver: Resolver, drafts: readonly SurfaceDraft[], world: GoWorld): GoFile[] {
  const versions = drafts.flatMap(({ surface: { version } }) => {
    const declaring = typeof version === "string" ? undefined : world.package(version.package);
    const variable = typeof version === "string" ? undefined : declaring?.variables.get(version.variable);
    return variable ? [variable.file] : [];
  });
  const interfaces = drafts.flatMap(({ methods }) => methods.map(({ go }) => go.file));
  return [...new Set([...interfaces, ...versions, ...resolver.files])];
}
