/** Schemas as comparison sees them: without words, without spellings that mean the same. */

import { derivedTypes, isBase } from "../inheritance.js";
import type { NamedType, Schema } from "../model.js";

export type Types = ReadonlyMap<string, NamedType>;

/** The keywords that bound a value, by the kind of value: of any other one, they say nothing. */
const boundsOf = {
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength", "pattern"],
  array: ["minItems", "maxItems", "uniqueItems"],
  object: ["minProperties", "maxProperties"],
} as const;

export type Bound = (typeof boundsOf)[keyof typeof boundsOf][number];

export const boundNames: readonly Bound[] = Object.values(boundsOf).flat();

const kindBound = new Map(
  Object.entries(boundsOf).flatMap(([kind, names]) => names.map((name: Bound) => [name, kind] as const)),
);

/** True where a bound says something of values of this kind: `number`, `object|string`. */
export const isBoundOf = (name: Bound, kind: string): boolean =>
  kind
    .replace("binary", "string")
    .split("|")
    .includes(kindBound.get(name) ?? "");

/** What a schema of several types says of one of them. */
export function ofType(schema: Schema, type: string): Schema {
  const kind = type === "integer" ? "number" : type;
  // A format is that of the numbers or that of the texts.
  const isFormatOfOther = /^(?:u?int\d+|float|double)$/.test(schema.format ?? "")
    ? kind === "string"
    : kind === "number";
  const others = new Set<string>(boundNames.filter((name) => !isBoundOf(name, kind)));
  if (isFormatOfOther) others.add("format");
  return { ...Object.fromEntries(Object.entries(schema).filter(([key]) => !others.has(key))), type };
}

/** What no type says, and what is kept as the description has it. */
const conditions = [
  ...["if", "then", "else", "contains", "minContains", "maxContains", "propertyNames", "dependencies"],
  ...["dependentSchemas", "dependentRequired", "unevaluatedItems", "unevaluatedProperties"],
];

/** What no type says, and is kept as the description has it. */
const asWritten: ReadonlySet<string> = new Set(conditions);

/** The keywords that say what a value is. What is not here are words, or nothing that travels. */
export const meaningful: ReadonlySet<string> = new Set<string>([
  ...conditions,
  ...boundNames,
  ...["$ref", "type", "format", "const", "enum", "properties", "required", "additionalProperties"],
  ...["patternProperties", "items", "prefixItems", "allOf", "anyOf", "oneOf", "not", "discriminator", "default"],
  ...["readOnly", "writeOnly", "deprecated", "contentEncoding"],
  ...["x-template-literal", "x-extensible-enum", "x-bigint", "x-brand", "x-text", "x-exact"],
]);

export const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The types of a schema, null apart. */
export const typesOf = ({ type }: Schema): string[] =>
  (type === undefined ? [] : [type].flat()).filter((name): name is string => name !== "null");

/** True when a schema says nothing of the value. */
export const saysNothing = (schema: Schema): boolean =>
  !Object.keys(schema).some((key) => meaningful.has(key) && !accompanying.has(key));

/** What goes with a property rather than with its value. */
const accompanying = new Set(["default", "readOnly", "writeOnly", "deprecated", ...conditions]);

/**
 * What a schema asks of a value that its type does not say, by keyword, as texts that are the same where it asks the
 * same. Intersections that are written in place are looked into.
 */
export function conditionsOf(
  given: Schema,
  types: Types,
  shape: (schema: Schema) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  const add = (key: string, text: string): void => void found.set(key, [...(found.get(key) ?? []), text]);
  const look = (schema: Schema): void => {
    for (const key of conditions)
      if (!saysItself(key, schema[key]) && !isIdle(key, schema, types)) add(key, plainText(schema[key]));
    // Which values there are says the type, except of lists and objects.
    const values = valuesOf(schema);
    if (values?.some((value) => typeof value === "object" && value !== null))
      add("enum", values.map(canonical).sort().join());
    const patterns = Object.keys(schema.patternProperties ?? {}).filter((pattern) => !anyName.has(pattern));
    if (patterns.length > 0) add("patternProperties", patterns.sort().join());
    if (schema.not && Object.keys(schema.not).length > 0) add("not", shape(schema.not));
    for (const key of unions) if (schema[key]?.every(isCondition)) add(key, schema[key].map(shape).sort().join());
    for (const part of schema.allOf ?? []) if (part.$ref === undefined) look(part);
  };
  look(given);
  return new Map([...found].map(([key, texts]) => [key, texts.sort().join("\n")]));
}

/** Patterns that every name matches. */
const anyName: ReadonlySet<string> = new Set(["", ".*", "^.*", "^.*$", ".*$"]);

/** What nothing else evaluates, where something evaluates all there is. */
const leftOver: Readonly<Record<string, "additionalProperties" | "items">> = {
  unevaluatedProperties: "additionalProperties",
  unevaluatedItems: "items",
};

/** True for a condition that nothing is left to be held to. */
function isIdle(keyword: string, schema: Schema, types: Types): boolean {
  const whole = leftOver[keyword];
  if (whole === undefined) return false;
  const seen = new Set<string>();
  const isCovered = (part: Schema): boolean => {
    if (part[whole] !== undefined) return true;
    if (part.allOf?.some(isCovered)) return true;
    if (part.$ref === undefined || seen.has(part.$ref)) return false;
    seen.add(part.$ref);
    return isCovered(types.get(part.$ref)?.schema ?? {});
  };
  return isCovered(schema);
}

/** Lists of which one, or at least one, holds. */
const unions = ["anyOf", "oneOf"] as const;

/** What says of an object only which of its properties must be there, and the like. */
const isCondition = (schema: Schema): boolean => {
  const said = Object.keys(schema).filter((key) => meaningful.has(key));
  return (
    said.some((key) => key !== "type") &&
    said.every((key) => (key === "type" ? schema.type === "object" : held.has(key)))
  );
};

const held: ReadonlySet<string> = new Set([...conditions, "required", "not", "minProperties", "maxProperties"]);

/** A union that tells no types apart, and holds what else the schema says to one of some conditions. */
export const isUnionOfConditions = (schema: Schema): boolean =>
  (schema.type === "object" || schema.properties !== undefined) && hasOnlyConditions(schema);

const hasOnlyConditions = (schema: Schema): boolean => unions.every((key) => schema[key]?.every(isCondition) ?? true);

/** A value without words, whatever the order of its members. */
function plainText(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return `[${value.map(plainText).join()}]`;
  if (!isSchema(value)) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => !(words.has(key) && typeof value[key] === "string"));
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${plainText(value[key])}`)
    .join()}}`;
}

const words = new Set(["description", "title", "$comment"]);

/** A value as a text of JSON, whatever the order of its members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isSchema(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/**
 * Gives each structure a number: two schemas have the same one exactly when they mean the same.
 * Both versions of a description share `numbers`; `nameOf` says what a `$ref` leads to in words that both know.
 */
export function createShapes(
  nameOf: (ref: string) => string,
  numbers: Map<string, string>,
  types: Types = new Map(),
): (schema: Schema) => string {
  const known = new WeakMap<object, string>();
  const numbered = (text: string): string => {
    const number = numbers.get(text) ?? String(numbers.size);
    numbers.set(text, number);
    return number;
  };
  const sorted = (value: unknown): string[] => (value as readonly unknown[]).map((item) => JSON.stringify(item)).sort();
  const map = (members: Readonly<Record<string, Schema>>): string =>
    Object.keys(members)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${shape(members[name] as Schema)}`)
      .join();
  const part = (key: string, value: unknown): string => {
    switch (key) {
      case "$ref":
        return nameOf(String(value));
      case "required":
      case "enum":
      case "x-extensible-enum":
      case "x-template-literal":
        return [...new Set(sorted(value))].join();
      case "type":
        return [value].flat().sort().join();
      case "properties":
      case "patternProperties":
        return map(value as Readonly<Record<string, Schema>>);
      case "allOf":
      case "anyOf":
      case "oneOf":
        return (value as readonly Schema[]).map(shape).sort().join();
      case "prefixItems":
        return (value as readonly Schema[]).map(shape).join();
      case "discriminator": {
        const { propertyName, mapping = {} } = value as NonNullable<Schema["discriminator"]>;
        const targets = Object.entries(mapping).map(([name, ref]) => JSON.stringify([name, nameOf(ref)]));
        return `${propertyName}:${targets.sort().join()}`;
      }
      default:
        return isSchema(value) && singles.has(key) ? shape(value) : plainText(value);
    }
  };
  const shape = (schema: Schema): string => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const keys = Object.keys(schema).filter((key) => meaningful.has(key) && !saysItself(key, schema[key]));
    // Tags that nobody has written are the names of the types, which may be others where the types are the same.
    const tags = schema.discriminator
      ? toldApart(schema, types)
          .map((member) => tagsOf(member, schema.discriminator, types).join())
          .sort()
      : [];
    const text = [...keys.sort().map((key) => `${key}=${part(key, schema[key])}`), ...tags].join(";");
    const number = numbered(text);
    known.set(schema, number);
    return number;
  };
  return shape;
}

/**
 * True for two schemas that are surely the same, written the same way: what most of a description is, and found
 * without giving numbers to all of it. `isPaired` tells references that lead to the same type.
 */
export function isPlainlySame(b: Schema, a: Schema, isPaired: (b: Schema, a: Schema) => boolean): boolean {
  const same = (one: unknown, other: unknown, isMap: boolean): boolean => {
    if (one === other) return true;
    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
    if (Array.isArray(one))
      return Array.isArray(other) && one.length === other.length && one.every((item, i) => same(item, other[i], false));
    if (Array.isArray(other)) return false;
    const [left, right] = [one as Schema, other as Schema];
    if (!isMap && (left.$ref !== undefined || right.$ref !== undefined))
      return isPaired(left, right) && left.deprecated === right.deprecated;
    let count = 0;
    for (const key in left) {
      if (!isMap && !meaningful.has(key)) continue;
      count += 1;
      const inMap = !isMap && (key === "properties" || key === "patternProperties");
      if (!isMap && literal.has(key)) {
        if (left[key] !== right[key] && plainText(left[key]) !== plainText(right[key])) return false;
        continue;
      }
      // References stand here as mere text.
      if (!(key in right) || key === "discriminator" || !same(left[key], right[key], inMap)) return false;
    }
    for (const key in right) if (isMap || meaningful.has(key)) count -= 1;
    return count === 0;
  };
  return same(b, a, false);
}

/** What holds values, whose members are no keywords, or is kept as the description has it. */
const literal = new Set([...conditions, "const", "enum", "default", "x-exact"]);

const singles = new Set(["not", "items", "additionalProperties", "x-text"]);

/** A bound, where it bounds something: nothing has fewer than no items. */
export const boundOf = (schema: Schema, name: Bound): unknown =>
  saysItself(name, schema[name]) ? undefined : (schema["x-exact"]?.[name] ?? schema[name]);

/** The closed set of values that a schema allows, null apart, as texts of JSON with each number as it is written. */
export function valueTexts(schema: Schema): readonly string[] | undefined {
  const exact = schema["x-exact"]?.["const" in schema ? "const" : "enum"];
  const values = valuesOf(schema)?.filter((value) => value !== null);
  return values?.map((value, index) => [exact ?? []].flat()[index] ?? canonical(value));
}

/** What is the case without being said. */
const saysItself = (key: string, value: unknown): boolean =>
  asWritten.has(key) ? isFree(key, value) : isUsual(key, value);

/** A condition that anything meets: of what must be contained, there must be one. */
const isFree = (key: string, value: unknown): boolean =>
  value === undefined ||
  (key !== "contains" && (value === true || (isSchema(value) && Object.keys(value).length === 0)));

const isUsual = (key: string, value: unknown): boolean =>
  value === undefined ||
  (value === 0 && /^min(?:Items|Length|Properties)$/.test(key)) ||
  (value === false && key !== "items" && key !== "additionalProperties" && key !== "default" && key !== "const") ||
  (key === "required" && (value as readonly unknown[]).length === 0);

/** A schema without wrappers that add nothing: a union or an intersection of one. */
export function unwrapped(schema: Schema): Schema {
  const { allOf, anyOf, oneOf, ...own } = schema;
  const lists = [allOf, anyOf, oneOf].filter((list) => list !== undefined);
  const [list] = lists;
  const only = lists.length === 1 && list?.length === 1 ? list[0] : undefined;
  return only && saysNothing(own) ? unwrapped(only) : schema;
}

/** What a discriminator tells apart: the members of a union, or the types that are made of a base. */
export const toldApart = (schema: Schema, types: Types): readonly Schema[] =>
  isBase(schema) ? (derivedOf(types).get(schema) ?? []) : (schema.anyOf ?? schema.oneOf ?? []);

const derived = new WeakMap<Types, ReadonlyMap<Schema, readonly Schema[]>>();

/** Found once for each description. */
function derivedOf(types: Types): ReadonlyMap<Schema, readonly Schema[]> {
  const known = derived.get(types);
  if (known) return known;
  const found = new Map(
    [...derivedTypes(types.values())].map(([id, list]) => [
      types.get(id)?.schema ?? {},
      list.map((type): Schema => ({ $ref: type.id })),
    ]),
  );
  derived.set(types, found);
  return found;
}

/** The values of the discriminator's property that tell a member of the union: its name, where no mapping has it. */
export function tagsOf(member: Schema, discriminator: Schema["discriminator"], types: Types): readonly string[] {
  if (!discriminator || member.$ref === undefined) return [];
  const mapped = Object.entries(discriminator.mapping ?? {}).flatMap(([value, id]) =>
    id === member.$ref ? [value] : [],
  );
  const name = types.get(member.$ref)?.name;
  return mapped.length > 0 ? mapped.sort() : name === undefined ? [] : [name];
}

/** What kind of value a schema without alternatives allows. */
function category(schema: Schema): string {
  const [type] = typesOf(schema);
  if (type === "integer") return "number";
  if (type === "string") return schema.format === "binary" ? "binary" : "string";
  if (type !== undefined) return type;
  if ([schema.type].flat().includes("null")) return "null";
  const values = valuesOf(schema);
  if (values && values.length > 0 && values.every((value) => value === null)) return "null";
  if (values) return [...new Set(values.map((value) => typeof value))].sort().join("|") || "never";
  if (schema.properties || schema.additionalProperties !== undefined || schema.patternProperties || schema.required)
    return "object";
  if (schema.items !== undefined || schema.prefixItems) return "array";
  if (schema.not && Object.keys(schema.not).length === 0) return "never";
  return "any";
}

/** The closed set of values that a schema allows. */
export const valuesOf = (schema: Schema): readonly unknown[] | undefined =>
  "const" in schema ? [schema.const] : schema.enum;

/** What kind of value a schema allows, with what it refers to and is made of. */
export function kindOfValue(given: Schema, types: Types, depth = 0): string {
  const schema = resolved(given, types);
  const own = category(schema);
  const members = schema.anyOf ?? schema.oneOf;
  if (own === "any" && members && depth <= deepest) {
    const all = [...new Set(members.map((member) => kindOfValue(member, types, depth + 1)))].sort();
    const kinds = all.length > 1 ? all.filter((kind) => kind !== "null") : all;
    return kinds.includes("any") ? "any" : kinds.join("|");
  }
  if (own !== "any" || !schema.allOf || depth > deepest) return own;
  return schema.allOf.map((part) => kindOfValue(part, types, depth + 1)).find((kind) => kind !== "any") ?? "any";
}

/** References and intersections within each other, of which a description has a few. */
export const deepest = 50;

/** The schema that a reference leads to. */
export function resolved(schema: Schema, types: Types): Schema {
  let found = unwrapped(schema);
  for (let steps = 0; found.$ref !== undefined && steps < deepest; steps++)
    found = unwrapped(types.get(found.$ref)?.schema ?? {});
  return found;
}

/** What an object allows, `allOf` and what it refers to included. */
export interface Fields {
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  /** What members of other names are; undefined where nothing is said of them. */
  readonly further?: Schema;
  readonly closed: boolean;
  /** What is no object by itself, such as a union in an `allOf`. */
  readonly others: readonly Schema[];
}

/** The fields of an object; what `skip` names is left out of its `allOf`. */
export function fieldsOf(schema: Schema, types: Types, skip: ReadonlySet<string> = new Set()): Fields {
  const properties = new Map<string, Schema[]>();
  const required = new Set<string>();
  const further: Schema[] = [];
  const others: Schema[] = [];
  let closed = false;
  const seen = new Set<string>();
  const add = (given: Schema): void => {
    const part = unwrapped(given);
    if (part.$ref !== undefined) {
      const target = types.get(part.$ref)?.schema;
      if (skip.has(part.$ref) || seen.has(part.$ref) || !target) return;
      seen.add(part.$ref);
      add(target);
      return;
    }
    const isOther = !hasOnlyConditions(part) || !["object", "any"].includes(category(part));
    if (part !== schema && isOther) {
      others.push(part);
      return;
    }
    for (const [name, member] of Object.entries(part.properties ?? {}))
      properties.set(name, [...(properties.get(name) ?? []), member]);
    for (const name of part.required ?? []) required.add(name);
    further.push(...Object.values(part.patternProperties ?? {}));
    if (isSchema(part.additionalProperties)) further.push(part.additionalProperties);
    if (part.additionalProperties === true) further.push({});
    // A member of an intersection that forbids further properties is not taken at its word.
    if (part.additionalProperties === false && !schema.allOf) closed = true;
    for (const member of part.allOf ?? []) add(member);
  };
  add(schema);
  // Of an object of which no more is said, each property may be there and be anything: it is that to the compiler too.
  const isBare = properties.size + further.length + others.length + skip.size === 0 && !closed;
  if (isBare && kindOfValue(schema, types) === "object") further.push({});
  const [only] = further;
  return {
    properties: new Map([...properties].map(([name, parts]) => [name, all(parts)])),
    required,
    ...(only && { further: further.length === 1 ? only : { anyOf: further } }),
    closed,
    others,
  };
}

const all = (parts: readonly Schema[]): Schema => (parts.length === 1 ? (parts[0] as Schema) : { allOf: parts });
