/** Any description into the model, whatever kind it is of: what a comparison starts from. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { agreeOnBigints } from "./bigints.js";
import { type Diagnostic, DiagnosticError, diagnostic } from "./diagnostic.js";
import type { Knowledge, PublishedInterface, PublishedTables } from "./import/published.js";
import type { Api } from "./model.js";
import type { Edits } from "./read/edits.js";
import type { Noise } from "./read/noise.js";
import type { JsonObject } from "./read/reader.js";
import { type Document, loadDocument, type Source } from "./source.js";

/** A description, and all that it was read from. */
export interface Description {
  readonly source: Source;
  readonly api: Api;
  /** The files that places in it can name, the overlay included. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly diagnostics: readonly Diagnostic[];
  /** True for a document that Lotus' own generator made: it was brought into the form of a manifest. */
  readonly isPublished: boolean;
  readonly options: DescribeOptions;
}

export interface DescribeOptions {
  /** What is known of an OpenAPI document beside it. */
  readonly overlay?: Document | undefined;
  /** The folder of the manifests by which a document of Lotus' own is read; nelumbo's without it. */
  readonly manifests?: string | undefined;
  /** What 64-bit integers are in the package: as bigints, each is one by what is said of itself alone. */
  readonly integers?: "number" | "bigint" | undefined;
  /** True to add to such a document what it cannot list, as the manifest has it. */
  readonly complete?: boolean | undefined;
  /** Such a document with what another version shows of the same, to be read in its place: see `shareExamples`. */
  readonly shown?: JsonObject | undefined;
}

/**
 * Reads a source that is an OpenAPI document, an OpenRPC document, or a document as Lotus publishes it.
 * @throws DiagnosticError for a document that says to be none of these
 */
export async function describe(source: Source, options: DescribeOptions = {}): Promise<Description> {
  const { openapi, swagger, openrpc } = (source.entry.data ?? {}) as Record<string, unknown>;
  if ((openapi ?? swagger ?? openrpc) === undefined && source.diagnostics.length === 0) {
    const hint = "Its first member should be: openapi, a version from 3.0.0 to 3.2.x, or openrpc, such as 1.3.2.";
    const place = { file: source.entry.file, pointer: "" };
    throw new DiagnosticError([diagnostic("unknown-format", { expected: "an OpenAPI 3 or OpenRPC 1", hint }, place)]);
  }
  const isOpenrpc = openrpc !== undefined && openapi === undefined && swagger === undefined;
  const published = isOpenrpc ? await readPublishedDocument(source, options) : undefined;
  const read = isOpenrpc ? await readRpc(published ?? source) : await readRest(source, options.overlay);
  const documents = new Map(source.documents);
  if (options.overlay) documents.set(options.overlay.file, options.overlay);
  // As it would be emitted: what one type says of a name holds for the others.
  const agreed = options.integers === "bigint" ? undefined : agreeOnBigints(new Map([["", read.api]])).get("");
  const api = agreed ?? read.api;
  return { source, documents, ...read, api, isPublished: published !== undefined, options };
}

/**
 * Two documents as Lotus publishes them, each with what the other one shows of what both describe; other documents as
 * they are.
 */
export async function shareExamples(before: Source, after: Source): Promise<[before: JsonObject, after: JsonObject]> {
  const documents = [before.entry.data as JsonObject, after.entry.data as JsonObject] as const;
  const { publishedInterface } = await import("./import/published.js");
  if (!documents.every(publishedInterface)) return [...documents];
  const { shareExamples } = await import("./import/published-examples.js");
  return shareExamples(...documents);
}

/** Two models to compare, read with what both documents show. */
export async function readTogether(before: Description, after: Description): Promise<[before: Api, after: Api]> {
  const areShared = before.options.shown !== undefined && after.options.shown !== undefined;
  if (areShared || !before.isPublished || !after.isPublished) return [before.api, after.api];
  const [old, now] = await shareExamples(before.source, after.source);
  return [await readAgain(before, old), await readAgain(after, now)];
}

async function readAgain({ source, options, api }: Description, shown: JsonObject): Promise<Api> {
  return shown === source.entry.data ? api : (await describe(source, { ...options, shown })).api;
}

/** What differs in the documents, is of no account, and has no place in the model. */
export async function countUnseen(before: Description, after: Description): Promise<Noise[]> {
  // A manifest of ours and upstream's document share no words to begin with.
  if (before.isPublished !== after.isPublished) return [];
  const { countNoise } = await import("./read/noise.js");
  return countNoise(before.source.entry.data, after.source.entry.data, before.isPublished);
}

/** How many operations differ, as the documents are written. */
export async function countWritten(before: Description, after: Description): Promise<Edits> {
  const { countEdits } = await import("./read/edits.js");
  return countEdits(before.source.entry.data, after.source.entry.data);
}

/** The model of a description, and what is wrong with it. */
export type Read = Pick<Description, "api" | "diagnostics">;

async function readRpc(source: Source): Promise<Read> {
  const { readOpenrpc } = await import("./read/openrpc.js");
  return readOpenrpc(source);
}

/** A document that Lotus' own generator made, in the form of a manifest; undefined for any other. */
async function readPublishedDocument(source: Source, options: DescribeOptions): Promise<Source | undefined> {
  const { publishedInterface, readPublished } = await import("./import/published.js");
  const of = publishedInterface(source.entry.data);
  if (!of) return undefined;
  const knowledge = await knowledgeOf(of, options.manifests ?? ownManifests());
  if (!knowledge) return undefined;
  const document = options.shown ?? (source.entry.data as JsonObject);
  const data = readPublished(document, knowledge, { complete: options.complete === true });
  const entry = { ...source.entry, data };
  return { ...source, entry, documents: new Map(source.documents).set(entry.file, entry) };
}

/** Read once for both sides of a comparison: by folder, package and interface. */
const knowledges = new Map<string, Promise<Knowledge | undefined>>();

function knowledgeOf(of: PublishedInterface, folder: string): Promise<Knowledge | undefined> {
  const key = JSON.stringify([folder, of]);
  const known = knowledges.get(key) ?? loadKnowledge(of, folder);
  knowledges.set(key, known);
  return known;
}

async function loadKnowledge(of: PublishedInterface, folder: string): Promise<Knowledge | undefined> {
  const { knownTypes, localReferences, publishedFile, surfaceOf } = await import("./import/published.js");
  const load = async (file: string): Promise<unknown> => (await loadDocument(folder, file)).data;
  const tables = (await load(publishedFile)) as PublishedTables;
  const surface = surfaceOf(of, tables);
  if (!surface) return undefined;
  const manifest = localReferences((await load(`${surface.name}.json`)) as Record<string, unknown>);
  return { ...surface, manifest, types: knownTypes(await load("types.json"), tables) };
}

/** The manifests that are part of nelumbo's package. */
const ownManifests = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("nelumbo/package.json")), "specs/lotus");

/** Reads an OpenAPI document, with what an overlay says of it. */
export async function readRest(source: Source, overlay: Document | undefined): Promise<Read> {
  const { readOpenapi } = await import("./read/openapi.js");
  if (overlay === undefined) return readOpenapi(source);
  const { applyOverlay } = await import("./read/overlay.js");
  const { document, provenance, diagnostics } = applyOverlay(source.entry, overlay);
  // The overlay is one of them, as what it brings is written there.
  const documents = new Map(source.documents).set(overlay.file, overlay).set(document.file, document);
  const result = readOpenapi({ ...source, entry: document, documents }, provenance);
  return { api: result.api, diagnostics: [...diagnostics, ...result.diagnostics] };
}
