/** A document as Lotus publishes it into one of the form of our manifests, so that both can be compared. */

import { bareGoText } from "./go-text.js";
import { type KnownTypes, localReferences, typesMember } from "./published-index.js";
import { createPublishedTypes, type PublishedTypes } from "./published-types.js";
import { isObject, type Schema } from "./schema.js";
import type { Surface, Tables, WireRow } from "./tables.js";

export { localReferences };

/** What is known of the surface that a document is about. */
export interface Knowledge {
  readonly namespace: string;
  /** Methods that such a document cannot list: patterns in which `*` stands for any characters. */
  readonly unlisted: readonly string[];
  /** The manifest of the surface, with local references. */
  readonly manifest: Schema;
  readonly types: KnownTypes;
}

/** The Go struct that a method is of: the name of the interface and `Struct`, and the file that a link leads to. */
const receiver = /^```go\s+func \(\w+ \*(\w+)Struct\)/;
const link = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|tree)\/[^/]+\/([^#]*)/;

/** The Go interface that a document is made from. */
export interface PublishedInterface {
  readonly package: string;
  readonly interface: string;
}

/** The interface that a document is made from; undefined for a document that Lotus has not made. */
export function publishedInterface(document: unknown): PublishedInterface | undefined {
  const methods = isObject(document) && Array.isArray(document.methods) ? document.methods : [];
  const [first] = methods;
  if (!isObject(first)) return undefined;
  const [, name] = receiver.exec(String(first.description)) ?? [];
  const docs = isObject(first.externalDocs) ? first.externalDocs : {};
  const [, repository, file = ""] = link.exec(String(docs.url)) ?? [];
  if (name === undefined || repository === undefined) return undefined;
  return { package: `github.com/${repository}/${file.replace(/\/[^/]*$/, "")}`, interface: name };
}

/** The rows of tables that reading a document needs: what an import leaves in `published.json`. */
export interface PublishedTables {
  readonly namespace: string;
  readonly surfaces: Readonly<Record<string, PublishedSurface>>;
  /** Without their sources. */
  readonly wireTypes: Readonly<Record<string, Omit<WireRow, "source">>>;
}

type PublishedSurface = Pick<Surface, "package" | "interface" | "unlisted">;

/** The file beside the manifests that they stand in: JSON, as each comparison of published documents reads it. */
export const publishedFile = "published.json";

/** Those rows of all tables. */
export function publishedTables({ namespace, surfaces, wireTypes }: Tables): PublishedTables {
  const surface = ({ package: from, interface: name, unlisted }: Surface): PublishedSurface => ({
    ...{ package: from, interface: name },
    ...(unlisted && { unlisted }),
  });
  return {
    namespace,
    surfaces: Object.fromEntries(surfaces.entries().map(([name, row]) => [name, surface(row)])),
    wireTypes: Object.fromEntries(wireTypes.entries().map(([key, { source: _, ...row }]) => [key, row])),
  };
}

/** The name of the surface that serves an interface, which its manifest is called by, and what the tables say of it. */
export function surfaceOf(
  of: PublishedInterface,
  { namespace, surfaces }: PublishedTables,
): { name: string; namespace: string; unlisted: readonly string[] } | undefined {
  const found = Object.entries(surfaces).find(
    ([, row]) => row.package === of.package && row.interface === of.interface,
  );
  return found && { name: found[0], namespace, unlisted: found[1].unlisted ?? [] };
}

/** What the wire-type table and the shared types of the manifests say. */
export function knownTypes(types: unknown, { wireTypes }: PublishedTables): KnownTypes {
  const components = isObject(types) && isObject(types.components) ? types.components.schemas : {};
  const short = (key: string): string => {
    const [path = "", name = ""] = [key.slice(0, key.lastIndexOf(".")), key.slice(key.lastIndexOf(".") + 1)];
    return `${path.slice(path.lastIndexOf("/") + 1).replace(/^go-/, "")}.${name}`;
  };
  return {
    components: localReferences(isObject(components) ? components : {}) as Record<string, Schema>,
    wireTypes: new Map(Object.entries(wireTypes).map(([key, row]) => [short(key), row])),
  };
}

export interface PublishedOptions {
  /** True to take what such a document cannot list from the manifest, as it is. */
  readonly complete?: boolean;
}

/** The document in the form of a manifest. Methods keep their places, so that pointers lead to the same ones. */
export function readPublished(document: Schema, knowledge: Knowledge, { complete }: PublishedOptions = {}): Schema {
  const { manifest } = knowledge;
  const known = new Map(methodsOf(manifest).map((method) => [String(method.name), method]));
  const types = createPublishedTypes(knowledge.types);
  const methods = methodsOf(document).map((method) => readMethod(method, known.get(String(method.name)), types));
  const listed = new Set(methods.map(({ name }) => name));
  const rest = complete ? [...known.values()].filter((one) => !listed.has(one.name) && isUnlisted(one, knowledge)) : [];
  const all = [...methods, ...rest];
  const { openrpc, servers } = manifest;
  const own = Object.fromEntries(Object.entries(manifest).filter(([member]) => member.startsWith("x-")));
  return {
    ...{ openrpc, info: document.info },
    ...own,
    ...{ servers, methods: all, [typesMember]: types.components([...all, own]) },
  };
}

function isUnlisted({ name, "x-stream": stream }: Schema, { namespace, unlisted }: Knowledge): boolean {
  const bare = String(name).slice(namespace.length);
  const like = (pattern: string): boolean => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(bare);
  return stream === "channel" || stream === "bytes" || unlisted.some(like);
}

const methodsOf = ({ methods }: Schema): Schema[] => (Array.isArray(methods) ? methods.filter(isObject) : []);

function readMethod(method: Schema, known: Schema | undefined, types: PublishedTypes): Schema {
  const result = isObject(method.result) ? method.result : {};
  const knownResult = known && isObject(known.result) ? known.result : undefined;
  const go = goOf(result);
  const { "x-arity": _, ...words } = known ?? {};
  return {
    ...words,
    // Its permission, and what else stands in no such document, nobody knows.
    ...(!known && { "x-unstated": true }),
    ...(isRaw(method) && { "x-arity": "any" }),
    name: method.name,
    paramStructure: "by-position",
    params: readParameters(method, known, types),
    result: {
      ...knownResult,
      name: knownResult?.name ?? "result",
      schema: types.at(go, shown(result), "out", sameGo(knownResult, go)),
      "x-go-type": go,
    },
    ...(method.deprecated === true && { deprecated: true }),
  };
}

/** One list that the method itself takes apart: what it may hold, only the manifest says. */
function isRaw({ params }: Schema): boolean {
  const parameters = listOf(params);
  return parameters.length === 1 && goOf(parameters[0] ?? {}) === "jsonrpc.RawParams";
}

function readParameters(method: Schema, known: Schema | undefined, types: PublishedTypes): Schema[] {
  const parameters = listOf(method.params);
  const knownParameters = listOf(known?.params);
  if (known && isRaw(method)) return knownParameters;
  return parameters.map((parameter, index) => {
    const go = goOf(parameter);
    const same = knownParameters[index];
    const isKnown = sameGo(same, go) !== undefined;
    const isSameCount = knownParameters.length === parameters.length;
    const schema = types.at(go, shown(parameter), "in", sameGo(same, go) ?? asText(same, go, types));
    return {
      ...(isKnown && same),
      // The name is ours alone: it does not travel.
      name: (isKnown || isSameCount) && same ? same.name : parameter.name,
      required: isKnown && isSameCount ? same?.required : true,
      schema,
      "x-go-type": go,
    };
  });
}

/** Where Go has a plain text now or had one, a method took it apart itself: the texts that the manifest knows of. */
function asText(known: Schema | undefined, go: string, types: PublishedTypes): Schema | undefined {
  return go === "string" && known && isObject(known.schema) ? types.texts(known.schema) : undefined;
}

const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isObject) : []);
const goOf = ({ description }: Schema): string => String(description ?? "");

/** The form in the manifest, if that has the same Go type in this place. */
function sameGo(known: Schema | undefined, go: string): Schema | undefined {
  const type = String(known?.["x-go-type"] ?? "Null");
  return known && bareGoText(type) === bareGoText(go) && isObject(known.schema) ? known.schema : undefined;
}

function shown({ schema }: Schema): { schema: unknown; example: unknown } {
  const examples = isObject(schema) && Array.isArray(schema.examples) ? schema.examples : [];
  return { schema, example: examples[0] };
}
