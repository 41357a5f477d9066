/** What reading either kind of description needs: walking with a place in hand, references, schemas, named types. */

import { type Diagnostic, type DiagnosticCode, diagnostic, escapeSegment, unescapeSegment } from "../diagnostic.js";
import { groupBy } from "../group-by.js";
import type { NamedType, Place, Schema } from "../model.js";
import { typeName } from "../names.js";
import { nearest } from "../nearest.js";
import { decodePercents, isRemote, referencedFile, type Source } from "../source.js";
import type { Provenance } from "./overlay.js";
import { reportTypos } from "./typos.js";

export type JsonObject = Readonly<Record<string, unknown>>;

/** A node of a description, and where it stands. */
export interface Node<T = unknown> {
  readonly value: T;
  /** In the description as it is read: after an overlay, if there is one. */
  readonly place: Place;
  readonly parent?: { readonly node: Node; readonly key: string };
}

export interface ReadOptions {
  /** OpenAPI 3.0 spells nullability and tuples in its own way. */
  readonly openapi30: boolean;
  /** Where nodes that an overlay brought or kept really stand. */
  readonly provenance?: Provenance;
}

export interface Reader {
  readonly diagnostics: Diagnostic[];
  /** Reports what is wrong with a node, at the place where its author can mend it. */
  report(code: DiagnosticCode, values: object, at: Node): void;
  /** Where a node stands in the file that its author wrote. */
  origin(at: Node): Place;
  child(at: Node, ...keys: (string | number)[]): Node;
  /** The members of an object, in the order of the file; none, and a diagnostic, where it is no object. */
  entries(at: Node, what: string): [string, Node][];
  /** The items of a list; none, and a diagnostic, where it is no list. */
  items(at: Node, what: string): Node[];
  /** The node as an object, its `$ref` followed; undefined, and a diagnostic, where that leads nowhere. */
  object(at: Node, what: string): Node<JsonObject> | undefined;
  /** A schema in canonical form; what it refers to becomes a named type. */
  schema(at: Node): Schema;
  /** Makes a named type of a schema, so that it is emitted even if nothing refers to it. */
  register(at: Node): string;
  /** The schema behind a `$ref` of the model, as the description has it. */
  registered(id: string): Node | undefined;
  /** Every named type, read and named, sorted by local name. Their `input` and `output` are not known yet. */
  finish(): NamedType[];
}

/** References that lead to references, of which a description has one or two. */
const mostReferences = 100;

const schemaTypes = ["array", "boolean", "integer", "null", "number", "object", "string"];

export function createReader(source: Source, options: ReadOptions): Reader {
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const registered = new Map<string, Node>();
  const read = new Map<string, Schema>();
  /** Where references lead to, by the file that each stands in and its text: most types are referred to many times. */
  const resolved = new Map<string, Node>();
  const hasRounded = [...source.documents.values()].some(({ rounded }) => rounded !== undefined);

  const origin = ({ value, place, parent }: Node): Place => {
    if (!options.provenance) return place;
    const { nodes, members } = options.provenance;
    const brought = members.get(parent?.node.value as object)?.get(parent?.key ?? "");
    const known = brought ?? nodes.get(value as object);
    if (known || !parent) return known ?? place;
    const { file, pointer } = origin(parent.node);
    return { file, pointer: `${pointer}/${parent.key}` };
  };

  const report: Reader["report"] = (code, values, at) => {
    diagnostics.push(diagnostic(code, values as never, origin(at)));
  };

  const member = (node: Node, name: string | number): Node => {
    const { value, place } = node;
    const key = escapeSegment(String(name));
    return {
      value:
        typeof value === "object" && value !== null && Object.hasOwn(value, name)
          ? (value as JsonObject)[name]
          : undefined,
      place: { file: place.file, pointer: `${place.pointer}/${key}` },
      parent: { node, key },
    };
  };
  const child: Reader["child"] = (at, ...keys) => keys.reduce(member, at);

  const invalid = (at: Node, message: string, hint?: string): void =>
    report("invalid-document", { message, ...(hint && { hint }) }, at);

  const entries: Reader["entries"] = (at, what) => {
    if (at.value === undefined) return [];
    if (isObject(at.value)) return Object.keys(at.value).map((key) => [key, child(at, key)]);
    invalid(at, `${what} must be an object.`);
    return [];
  };

  const items: Reader["items"] = (at, what) => {
    if (at.value === undefined) return [];
    if (Array.isArray(at.value)) return at.value.map((_, index) => child(at, index));
    invalid(at, `${what} must be a list.`);
    return [];
  };

  /** Follows a reference to its node, through references that lead to references. */
  const resolve = (at: Node<JsonObject>, seen: readonly string[] = []): Node | undefined => {
    const ref = at.value.$ref;
    const here = child(at, "$ref");
    if (typeof ref !== "string") {
      invalid(here, "A $ref must be a string.");
      return undefined;
    }
    if (isRemote(ref)) {
      report("remote-ref", { ref }, here);
      return undefined;
    }
    const key = `${here.place.file} ${ref}`;
    const known = resolved.get(key);
    if (known) return known;
    const file = referencedFile(here.place.file, ref) ?? here.place.file;
    const document = source.documents.get(file);
    if (!document) {
      // What was found wrong with the file itself says enough.
      if (source.diagnostics.length === 0) report("unresolved-ref", { ref }, here);
      return undefined;
    }
    const [, fragment = ""] = ref.split("#", 2);
    const segments = decodePercents(fragment).split("/").slice(1).map(unescapeSegment);
    let node: Node = { value: document.data, place: { file, pointer: "" } };
    for (const segment of segments) {
      const next = child(node, segment);
      if (next.value === undefined) {
        const known = isObject(node.value) ? Object.keys(node.value) : [];
        const name = nearest(segment, known);
        const guess =
          name && `${ref.slice(0, ref.length - fragment.length)}${node.place.pointer}/${escapeSegment(name)}`;
        report("unresolved-ref", { ref, nearest: guess }, here);
        return undefined;
      }
      node = next;
    }
    if (fragment !== "" && !fragment.startsWith("/")) {
      if (hasAnchor(document.data, decodePercents(fragment))) {
        const what = `The reference "${ref}" leads to an $anchor, which nelumbo does not follow: it is read as unknown.`;
        report("unsupported", { what, hint: "Refer to it by a JSON pointer, such as #/components/schemas/Pet." }, here);
      } else report("unresolved-ref", { ref }, here);
      return undefined;
    }
    const id = typeId(node.place);
    if (!isObject(node.value) || !("$ref" in node.value)) {
      resolved.set(key, node);
      return node;
    }
    if (seen.includes(id)) {
      invalid(here, `The reference "${ref}" leads back to itself.`);
      return undefined;
    }
    if (seen.length === mostReferences) {
      invalid(here, `The reference "${ref}" is one of more than ${mostReferences} that lead to each other.`);
      return undefined;
    }
    return resolve(node as Node<JsonObject>, [...seen, id]);
  };

  const object: Reader["object"] = (at, what) => {
    const found = isObject(at.value) && "$ref" in at.value ? resolve(at as Node<JsonObject>) : at;
    if (!found) return undefined;
    if (isObject(found.value)) return found as Node<JsonObject>;
    invalid(found, `${what} must be an object.`);
    return undefined;
  };

  const register: Reader["register"] = (at) => {
    const id = typeId(at.place);
    if (!registered.has(id)) registered.set(id, at);
    return id;
  };

  /** The schemas in a list such as `allOf`. */
  const schemas = (at: Node, keyword: string): Schema[] => items(at, `"${keyword}"`).map(schema);
  const schemaMap = (at: Node, keyword: string): Record<string, Schema> =>
    Object.fromEntries(entries(at, `"${keyword}"`).map(([key, node]) => [key, schema(node)]));

  /** Keywords that hold more than a value. A map, as a description may hold a member of any name. */
  const readers = new Map<string, (at: Node) => unknown>([
    ["allOf", (at) => schemas(at, "allOf")],
    ["anyOf", (at) => schemas(at, "anyOf")],
    ["oneOf", (at) => schemas(at, "oneOf")],
    ["prefixItems", (at) => schemas(at, "prefixItems")],
    ["not", (at) => schema(at)],
    ["properties", (at) => schemaMap(at, "properties")],
    ["patternProperties", (at) => schemaMap(at, "patternProperties")],
    ["additionalProperties", (at) => (typeof at.value === "boolean" ? at.value : schema(at))],
    ["items", (at) => (typeof at.value === "boolean" ? at.value : schema(at))],
    ["required", (at) => items(at, '"required"').map((item) => String(item.value))],
    ["enum", (at) => items(at, '"enum"').map((item) => item.value)],
    ["type", (at) => readType(at)],
    ["discriminator", (at) => readDiscriminator(at)],
    ["x-brand", (at) => readName(at, '"x-brand"')],
    ["x-text", (at) => schema(at)],
    ["x-type-parameter", (at) => readName(at, '"x-type-parameter"')],
    ["x-template-literal", (at) => items(at, '"x-template-literal"').map(readTemplateLiteral)],
    ["x-extensible-enum", (at) => items(at, '"x-extensible-enum"').map((item) => item.value)],
  ]);

  const readType = (at: Node): string | string[] => {
    const types = Array.isArray(at.value) ? items(at, '"type"') : [at];
    for (const node of types) {
      if (typeof node.value === "string" && schemaTypes.includes(node.value)) continue;
      const guess = typeof node.value === "string" ? nearest(node.value, schemaTypes) : undefined;
      invalid(
        node,
        `${JSON.stringify(node.value)} is not a type of JSON Schema.`,
        guess ? `Did you mean "${guess}"?` : `The types are ${schemaTypes.join(", ")}.`,
      );
    }
    const names = [...new Set(types.map((node) => String(node.value)))].filter((name) => schemaTypes.includes(name));
    return names.length === 1 ? (names[0] as string) : names;
  };

  const readDiscriminator = (at: Node): Schema["discriminator"] => {
    const { propertyName } = (object(at, "A discriminator")?.value ?? {}) as { propertyName?: unknown };
    if (typeof propertyName !== "string") return undefined;
    const mapping = entries(child(at, "mapping"), "A discriminator's mapping").flatMap(([value, node]) => {
      const target = String(node.value);
      // A mapping holds references, or bare names of components.
      const $ref = /[#/]/.test(target) ? target : `#/components/schemas/${target}`;
      const found = resolve({ value: { $ref }, place: node.place });
      return found ? [[value, register(found)] as const] : [];
    });
    return { propertyName, ...(mapping.length > 0 && { mapping: Object.fromEntries(mapping) }) };
  };

  /** The name of a type, as TypeScript can spell it. */
  const readName = (at: Node, what: string): string | undefined => {
    if (typeof at.value === "string" && /^[A-Z][A-Za-z0-9]*$/.test(at.value)) return at.value;
    invalid(at, `${what} must be a name of letters and digits that begins with a capital, such as "RawCid".`);
    return undefined;
  };

  /** What a brand stands on: a string, and a pattern that a program can check. */
  const checkBrand = (value: JsonObject, at: Node): void => {
    const types = [value.type].flat().filter((type) => type !== "null");
    if (types.join() !== "string") invalid(child(at, "x-brand"), "A brand can only stand on a schema of type string.");
    if (typeof value.pattern !== "string") return;
    try {
      new RegExp(value.pattern, "u");
    } catch {
      invalid(child(at, "pattern"), "The pattern of a brand must be a regular expression of JavaScript.");
    }
  };

  const readTemplateLiteral = (at: Node): string => {
    const text = String(at.value);
    if (/\$\{(?!(?:string|number|bigint)\})/.test(text)) {
      invalid(
        at,
        `"${text}" is not a template literal type.`,
        "Its holes can be string, number and bigint, each in its braces.",
      );
    }
    return text;
  };

  const schema = (at: Node): Schema => {
    if (at.value === true) return {};
    if (at.value === false) return { not: {} };
    if (!isObject(at.value)) {
      invalid(at, "A schema must be an object or a boolean.");
      return {};
    }
    if ("$ref" in at.value) return readReference(at as Node<JsonObject>);
    reportTypos(at as Node<JsonObject>, [], { report, child });
    if (at.value["x-brand"] !== undefined) checkBrand(at.value, at);
    const members = Object.entries(at.value).flatMap(([key, value]): [string, unknown][] => {
      if (ignoredKeywords.has(key) || value === undefined) return [];
      const read = key === "items" && Array.isArray(value) ? undefined : readers.get(key);
      return [[key, read ? read(child(at, key)) : value]];
    });
    const exact = exactNumbers(at as Node<JsonObject>);
    return canonical(Object.fromEntries(exact ? [...members, ["x-exact", exact]] : members), at);
  };

  /** What the file says where a number in it is rounded: that of the description, or of an overlay. */
  const exactNumbers = (at: Node<JsonObject>): Record<string, string | string[]> | undefined => {
    if (!hasRounded) return undefined;
    const written = (...path: (string | number)[]): string | undefined => {
      const node = child(at, ...path);
      if (typeof node.value !== "number") return undefined;
      const { file, pointer } = origin(node);
      const text = source.documents.get(file)?.rounded?.get(pointer);
      return Number(text) === node.value ? text : undefined;
    };
    const { enum: values } = at.value;
    const texts = Array.isArray(values) ? values.map((_, index) => written("enum", index)) : [];
    const all = texts.map((text, index) => text ?? JSON.stringify((values as unknown[])[index]));
    const found = [
      ...numeric.flatMap((keyword): [string, string][] => {
        const text = written(keyword);
        return text === undefined ? [] : [[keyword, text]];
      }),
      ...(texts.some((text) => text !== undefined) ? [["enum", all.filter((text) => text !== "null")] as const] : []),
    ];
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };

  const readReference = (at: Node<JsonObject>): Schema => {
    const found = resolve(at);
    if (!found) return {};
    const reference: Schema = { $ref: register(found) };
    const { $ref: _, ...siblings } = at.value;
    // OpenAPI 3.0 ignores what stands beside a $ref; people write descriptions there all the same.
    const { description, deprecated, default: fallback, readOnly, writeOnly, ...others } = siblings;
    // What is left over is what the reference leaves over too: that is said of the whole.
    const { unevaluatedItems, unevaluatedProperties, ...rest } = others;
    const words = {
      ...(typeof description === "string" && { description }),
      ...(typeof deprecated === "boolean" && { deprecated }),
    };
    if (options.openapi30) {
      if (rest.nullable !== true) return { ...reference, ...words };
      const what = 'OpenAPI 3.0 ignores "nullable" beside a $ref: this is read as never null.';
      report(
        "unsupported",
        { what, hint: "Write it as nullable: true beside allOf: [{ $ref }]." },
        child(at, "nullable"),
      );
      return { ...reference, ...words };
    }
    // What is said of the place is said of the whole; what the value is held to is one more part of it.
    const exact = exactNumbers(at)?.default;
    const marks = {
      ...(fallback !== undefined && { default: fallback, ...(exact && { "x-exact": { default: exact } }) }),
      ...(typeof readOnly === "boolean" && { readOnly }),
      ...(typeof writeOnly === "boolean" && { writeOnly }),
      ...(unevaluatedItems !== undefined && { unevaluatedItems }),
      ...(unevaluatedProperties !== undefined && { unevaluatedProperties }),
    };
    const isHeld = Object.keys(rest).some((key) => readers.has(key) || assertions.has(key));
    if (!isHeld && Object.keys(marks).length === 0) return { ...reference, ...words };
    const parts = isHeld ? [reference, schema({ value: rest, place: at.place })] : [reference];
    return { ...words, ...marks, allOf: parts };
  };

  /** The forms that JSON Schema dialects differ in, brought to those of 2020-12. */
  const canonical = (raw: Record<string, unknown>, at: Node): Schema => {
    const { nullable, example, ...result } = raw;
    if (example !== undefined) result.examples = [example];
    if (Array.isArray(result.items)) {
      if (options.openapi30) report("tuple-array", {}, child(at, "items"));
      result.prefixItems = schemas(child(at, "items"), "items");
      const { additionalItems } = at.value as JsonObject;
      if (additionalItems === undefined || typeof additionalItems === "boolean") delete result.items;
      else result.items = schema(child(at, "additionalItems"));
      if (additionalItems === false || result.maxItems === (result.prefixItems as unknown[]).length)
        result.items = false;
    }
    delete result.additionalItems;
    for (const [flag, bound] of [
      ["exclusiveMinimum", "minimum"],
      ["exclusiveMaximum", "maximum"],
    ] as const) {
      if (typeof result[flag] !== "boolean") continue;
      if (result[flag]) {
        result[flag] = result[bound];
        delete result[bound];
        const { [bound]: written, ...exact } = (result["x-exact"] ?? {}) as Record<string, unknown>;
        if (written !== undefined) result["x-exact"] = { ...exact, [flag]: written };
      } else delete result[flag];
    }
    // Of JSON Schema, the words for bytes that stand nowhere as a text.
    if (result.format === undefined && isBinary(result)) result.format = "binary";
    return nullable === true ? withNull(result) : result;
  };

  /** Reads what was registered, and what that registers in turn. */
  const readAll = (): void => {
    for (const [id, node] of registered) if (!read.has(id)) read.set(id, schema(node));
  };

  const reportCycles = (): void => {
    const known = new Set<string>();
    for (const id of endless(read)) {
      const node = registered.get(id);
      const cycle = known.has(id) ? undefined : cycleOf(id, read);
      if (!cycle || !node) continue;
      for (const member of cycle) known.add(member);
      const nameOf = (member: string): string => nameParts((registered.get(member) ?? node).place)[0];
      const path = [...cycle, id].map((member) => `"${nameOf(member)}"`).join(" is ");
      invalid(
        node,
        `This type is made of itself: ${path}.`,
        "A schema can hold itself in a property or a list, but not be itself by allOf, anyOf or oneOf.",
      );
    }
  };

  const finish = (): NamedType[] => {
    readAll();
    reportCycles();
    const named = nameTypes([...registered].map(([id, node]) => ({ id, node })));
    const taken = new Map<string, string>();
    for (const { node, name, localName } of named) {
      const first = taken.get(localName);
      if (first) report("name-collision", { what: "types", localName, first, second: name }, node);
      else taken.set(localName, name);
    }
    return named
      .map(({ id, node, name, localName }): NamedType => {
        const { "x-name": _, ...schema } = read.get(id) ?? {};
        return {
          id,
          name,
          localName,
          schema,
          input: false,
          output: false,
          ...(typeof schema.description === "string" && { description: schema.description }),
          deprecated: schema.deprecated === true,
          origin: origin(node),
        };
      })
      .sort((a, b) => byCodePoint(a.localName, b.localName));
  };

  return {
    diagnostics,
    report,
    origin,
    child,
    entries,
    items,
    object,
    schema,
    register,
    registered: (id) => registered.get(id),
    finish,
  };
}

/** True for bytes that are written as they are. */
export const isBinary = ({ type, format, contentMediaType, contentEncoding }: JsonObject): boolean =>
  [type].flat().includes("string") &&
  (format === "binary" ||
    (contentEncoding === undefined &&
      /^(?:application\/octet-stream|(?:audio|font|image|video)\/(?!.*\+xml))/i.test(String(contentMediaType))));

/** Keywords that hold a number. */
const numeric = [...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "const", "default"]];

/** Keywords that a value is held to, beside those that hold schemas or lists. */
const assertions: ReadonlySet<string> = new Set([
  ...["const", "format", "contentEncoding", "pattern", "minLength", "maxLength", "uniqueItems"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "minProperties", "maxProperties", "minContains", "maxContains", "contains"],
  ...["if", "then", "else", "propertyNames", "dependencies", "dependentSchemas", "dependentRequired"],
  ...["unevaluatedItems", "unevaluatedProperties"],
]);

/** Keywords that shape no type, or that `canonical` has read already. */
const ignoredKeywords = new Set([
  ...["$schema", "$id", "$anchor", "$comment", "$defs", "definitions", "externalDocs", "xml", "x-exact"],
]);

/** Adds null to what a schema allows. */
function withNull(schema: Record<string, unknown>): Schema {
  if (schema.type !== undefined) {
    const types = [schema.type].flat() as string[];
    if (!types.includes("null")) types.push("null");
    const values = schema.enum as unknown[] | undefined;
    return { ...schema, type: types, ...(values && !values.includes(null) && { enum: [...values, null] }) };
  }
  if (!["allOf", "anyOf", "oneOf", "enum", "properties", "additionalProperties"].some((key) => key in schema))
    return schema;
  const { description, deprecated, default: fallback, ...rest } = schema;
  return {
    anyOf: [rest, { type: "null" }],
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    ...(fallback !== undefined && { default: fallback }),
  } as unknown as Schema;
}

/** True when an object somewhere in a document has this anchor. */
const hasAnchor = (value: unknown, name: string): boolean =>
  typeof value === "object" &&
  value !== null &&
  ((isObject(value) && (value.$anchor === name || value.$dynamicAnchor === name)) ||
    Object.values(value).some((member) => hasAnchor(member, name)));

/** The types that are in a cycle, or lead into one; there are none as a rule. */
function endless(types: ReadonlyMap<string, Schema>): string[] {
  const left = new Map([...types].map(([id, schema]) => [id, partsOf(schema)]));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    // From the last on, as most types stand before what they are made of.
    for (const [id, parts] of [...left].reverse()) if (!parts.some((part) => left.has(part))) left.delete(id);
  }
  // In the order of the description.
  return [...left.keys()];
}

/** The types through which a type is itself, or a union or intersection with itself; undefined for most. */
function cycleOf(start: string, types: ReadonlyMap<string, Schema>): string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const next of partsOf(types.get(id) ?? {})) {
      if (next === start) {
        const path = [id];
        for (let at = id; at !== start; path.unshift(at)) at = from.get(at) ?? start;
        return path;
      }
      if (from.has(next)) continue;
      from.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}

/** The named types that a schema is, is one of, or is made of. */
const partsOf = ({ $ref, allOf = [], anyOf = [], oneOf = [] }: Schema): string[] => [
  ...($ref === undefined ? [] : [$ref]),
  ...[...allOf, ...anyOf, ...oneOf].flatMap(partsOf),
];

interface Unnamed {
  readonly id: string;
  readonly node: Node;
}

/** Bare names; where two types share one, each takes its parent as prefix. */
function nameTypes(types: readonly Unnamed[]): (Unnamed & { name: string; localName: string })[] {
  const named = types.map((type) => {
    const [name, parent] = nameParts(type.node.place);
    const chosen = isObject(type.node.value) ? text(type.node.value["x-name"]) : undefined;
    return { ...type, name, localName: typeName(chosen ?? name), prefixed: () => typeName(`${parent}_${name}`) };
  });
  const sharing = groupBy(named, ({ localName }) => localName);
  // Two components of one file that differ only in spelling have the same parent: prefixes would not part them.
  return named.map(({ prefixed, ...type }) => {
    const others = sharing.get(type.localName) ?? [];
    const isParted = others.length > 1 && new Set(others.map((other) => other.prefixed())).size > 1;
    return isParted ? { ...type, localName: prefixed() } : type;
  });
}

/** A type's own name and its parent's, from the pointer to it: the file counts as the outermost parent. */
function nameParts({ file, pointer }: Place): [name: string, parent: string] {
  const fileName = file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const path = pointer
    .split("/")
    .slice(1)
    .map(unescapeSegment)
    .filter((segment, index, all) => containers.has(all[index - 1] ?? "") || !structuralSegments.has(segment));
  const [name = fileName, parent = fileName] = path.reverse();
  return [name, parent];
}

/** Members whose own members have names that somebody chose. */
const containers = new Set(["schemas", "definitions", "$defs", "properties"]);

const structuralSegments = new Set([
  ...[...containers, "components", "paths", "schema", "content"],
  ...["items", "allOf", "anyOf", "oneOf", "responses", "requestBody", "parameters", "methods"],
]);

/** Order that no locale changes. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const typeId = (place: Place): string => `${place.file}#${place.pointer}`;
