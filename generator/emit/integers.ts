/**
 * `integers: "bigint"`: each integer of 64 bits is a bigint. What a caller sends is exact as it is; of what comes back,
 * the runtime has to know where such integers stand, since most of them are small: a package gets their places as data.
 */

import type { Api, NamedType, Operation, Schema } from "../model.js";
import { stringLiteral } from "./escape.js";

/** Set on each schema that is typed as a bigint. */
export const bigint = "x-nelumbo-bigint";

type Types = ReadonlyMap<string, NamedType>;

/** The entries of a package, with each integer of 64 bits marked as a bigint. */
export const withBigints = (entries: ReadonlyMap<string, Api>): ReadonlyMap<string, Api> =>
  new Map([...entries].map(([name, api]) => [name, marked(api)]));

function marked(api: Api): Api {
  const optional = <Key extends string>(key: Key, schema: Schema | undefined) =>
    (schema && { [key]: mark(schema) }) as { [key in Key]: Schema } | undefined;
  return {
    ...api,
    types: api.types.map((type) => ({ ...type, schema: mark(type.schema) })),
    ...(api.errors && { errors: api.errors.map((error) => ({ ...error, ...optional("data", error.data) })) }),
    operations: api.operations.map(
      (operation): Operation => ({
        ...operation,
        parameters: operation.parameters.map((parameter) => ({ ...parameter, schema: mark(parameter.schema) })),
        ...(operation.body && { body: { ...operation.body, schema: mark(operation.body.schema) } }),
        output: { ...operation.output, ...optional("schema", operation.output.schema) },
        ...optional("failure", operation.failure),
      }),
    ),
  };
}

function mark(schema: Schema): Schema {
  const members = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === "properties" || keyword === "patternProperties") {
      const marked = Object.entries(value as Members).map(([name, member]) => [name, mark(member)]);
      return [keyword, Object.fromEntries(marked)];
    }
    if (["allOf", "anyOf", "oneOf", "prefixItems"].includes(keyword))
      return [keyword, (value as readonly Schema[]).map(mark)];
    const isSchema = ["items", "additionalProperties"].includes(keyword) && typeof value === "object" && value !== null;
    return [keyword, isSchema ? mark(value as Schema) : value];
  });
  const isWide =
    [schema.type].flat().includes("integer") && (/^u?int64$/.test(schema.format ?? "") || schema["x-bigint"]);
  return Object.fromEntries(isWide ? [...members, [bigint, true]] : members);
}

type Members = Readonly<Record<string, Schema>>;

/**
 * Where integers of 64 bits stand, as `runtime/integers.ts` reads it: 1 for the value itself, 2 for one that may also be
 * another number, a text for the type of that name, or the places inside.
 */
type Shape = 1 | 2 | string | { readonly [where: string]: unknown };

/** The places of an entry's bigints, as TypeScript: by type, and by operation or error as the runtime names it. */
export function integerPlaces(api: Api, types: Types): string {
  const holders = typesWithBigints(types);
  const answers = api.operations.filter(({ output }) => output.encoding === "json");
  const outputs = [
    ...answers.map(({ route, output }): [string, Shape | 0] => [
      route.protocol === "rest" ? `${route.method} ${route.path}` : route.method,
      shape(output.schema ?? {}, types, holders) ?? 0,
    ]),
    ...(api.errors ?? []).flatMap(({ name, data }): [string, Shape][] => {
      const places = data && shape(data, types, holders);
      return places === undefined ? [] : [[`error ${name}`, places]];
    }),
  ];
  // Those that the operations lead to.
  const named = new Map<string, Shape>();
  const pending = outputs.map(([, found]) => found);
  for (const found of pending) {
    for (const name of referred(found)) {
      const type = [...types.values()].find(({ localName }) => localName === name);
      const places = type && shape(type.schema, types, holders);
      if (named.has(name) || places === undefined) continue;
      named.set(name, places);
      pending.push(places);
    }
  }
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{\n    types: ${table(sorted)},\n    outputs: ${table(outputs)},\n  }`;
}

/** The ids of the types that hold a bigint, in themselves or in what they refer to. */
function typesWithBigints(types: Types): ReadonlySet<string> {
  const holders = new Set<string>();
  for (let known = -1; known < holders.size; ) {
    known = holders.size;
    for (const [id, { schema }] of types) if (shape(schema, types, holders) !== undefined) holders.add(id);
  }
  return holders;
}

function shape(schema: Schema, types: Types, holders: ReadonlySet<string>): Shape | undefined {
  const inner = (member: Schema | boolean | undefined): Shape | undefined =>
    typeof member === "object" ? shape(member, types, holders) : undefined;
  const map = (members: Members | undefined): Readonly<Record<string, Shape>> | undefined => {
    const found = Object.entries(members ?? {}).flatMap(([name, member]) => {
      const places = inner(member);
      return places === undefined ? [] : [[name, places] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
  if (schema.$ref !== undefined) {
    const type = types.get(schema.$ref);
    if (!type || !holders.has(schema.$ref)) return undefined;
    return type.schema[bigint] ? leaf(type.schema) : type.localName;
  }
  if (schema[bigint]) return leaf(schema);
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const isMixed = alternatives.some((member) => isOtherNumber(member, types));
  const parts = [...alternatives, ...(schema.allOf ?? [])].flatMap((member) => inner(member) ?? []);
  const tuple = schema.prefixItems?.map((item) => inner(item) ?? 0);
  const places = {
    members: map(schema.properties),
    patterns: map(schema.patternProperties),
    others: inner(schema.additionalProperties),
    tuple: tuple?.some((item) => item !== 0) ? tuple : undefined,
    items: inner(schema.items),
    all: parts.length > 0 ? parts.map((part) => (isMixed && part === 1 ? 2 : part)) : undefined,
  };
  const found = Object.entries(places).filter(([, value]) => value !== undefined);
  if (found.length === 0) return undefined;
  return found.length === 1 && places.all?.length === 1 ? (places.all[0] as Shape) : Object.fromEntries(found);
}

const leaf = ({ type }: Schema): 1 | 2 => ([type].flat().includes("number") ? 2 : 1);

/** True for a schema of numbers that are no bigints. */
function isOtherNumber(schema: Schema, types: Types): boolean {
  const target = schema.$ref === undefined ? schema : (types.get(schema.$ref)?.schema ?? {});
  return !target[bigint] && [target.type].flat().some((type) => type === "number" || type === "integer");
}

/** The names of types in a shape. */
function referred(found: unknown): string[] {
  if (typeof found === "string") return [found];
  return typeof found === "object" && found !== null ? Object.values(found).flatMap(referred) : [];
}

const table = (rows: readonly (readonly [string, unknown])[]): string =>
  rows.length === 0
    ? "{}"
    : `{\n${rows.map(([name, value]) => `      ${key(name)}: ${literal(value)},\n`).join("")}    }`;

function literal(value: unknown): string {
  if (typeof value === "string") return stringLiteral(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${key(name)}: ${literal(member)}`)
    .join(", ")} }`;
}

/** In brackets, `__proto__` is a member like any other. */
const key = (name: string): string =>
  name === "__proto__" ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
