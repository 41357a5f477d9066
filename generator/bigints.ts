/**
 * Which integers arrive as bigints. The runtime knows them by the name of the member that they stand under, as an
 * answer says nothing else of its types: so what one type says of a name holds for every type that comes back.
 */

import type { Api, NamedType, Schema } from "./model.js";

type Types = ReadonlyMap<string, NamedType>;

/** Members whose values are integers beyond 2^53: the runtime makes bigints of them, and of no others. */
export function bigintKeys(api: Api, types: Types): string[] {
  const found = new Set<string>();
  // Named schemas by the member that refers to them: visited in turn, as a chain of them may be longer than the stack.
  const referred = new Map<string, { readonly id: string; readonly key: string }>();
  const visit = (schema: unknown, key: string): void => {
    if (Array.isArray(schema)) for (const member of schema) visit(member, key);
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
    const { properties, $ref, ...rest } = schema as Schema;
    if (rest["x-bigint"] && key) found.add(key);
    for (const [name, member] of Object.entries(properties ?? {})) visit(member, name);
    for (const member of Object.values(rest)) visit(member, key);
    if ($ref !== undefined && key) referred.set(`${key} ${$ref}`, { id: $ref, key });
  };
  for (const type of types.values()) if (type.output) visit(type.schema, "");
  for (const operation of api.operations) visit(operation.output.schema, "");
  for (const { id, key } of referred.values()) visit(types.get(id)?.schema, key);
  return [...found].sort();
}

/**
 * The entries of a package, in which an integer that comes back under the name of a bigint, and may be long itself,
 * is typed as one as well: the runtime will make one of it.
 */
export function agreeOnBigints(entries: ReadonlyMap<string, Api>): ReadonlyMap<string, Api> {
  const types: Types = new Map([...entries.values()].flatMap((api) => api.types.map((type) => [type.id, type])));
  const keys = new Set([...entries.values()].flatMap((api) => bigintKeys(api, types)));
  if (keys.size === 0) return entries;

  const mark = (schema: Schema, key: string): Schema => {
    const marked = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
      if (keyword === "properties") return [keyword, mapped(value as Members, (member, name) => mark(member, name))];
      if (keyword === "patternProperties") return [keyword, mapped(value as Members, (member) => mark(member, key))];
      if (lists.has(keyword)) return [keyword, (value as readonly Schema[]).map((member) => mark(member, key))];
      const isSchema = single.has(keyword) && typeof value === "object" && value !== null;
      return [keyword, isSchema ? mark(value as Schema, key) : value];
    });
    const result: Schema = Object.fromEntries(marked);
    if (!keys.has(key)) return result;
    if (mayBeLong(result)) return { ...result, "x-bigint": true };
    const target = result.$ref === undefined ? undefined : types.get(result.$ref)?.schema;
    // Under other names the named type stays a number.
    return target && mayBeLong(target) ? { anyOf: [result, { type: "integer", "x-bigint": true }] } : result;
  };
  const agreed = (api: Api): Api => ({
    ...api,
    types: api.types.map((type) => (type.output ? { ...type, schema: mark(type.schema, "") } : type)),
    operations: api.operations.map((operation) => {
      const { schema } = operation.output;
      return schema ? { ...operation, output: { ...operation.output, schema: mark(schema, "") } } : operation;
    }),
  });
  return new Map([...entries].map(([name, api]) => [name, agreed(api)]));
}

type Members = Readonly<Record<string, Schema>>;

const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const single = new Set(["items", "additionalProperties"]);

/** True for an integer, or a number that may be written as one, that is typed as a number and of which nothing says that it is short. */
const mayBeLong = (schema: Schema): boolean =>
  [schema.type].flat().some((type) => type === "integer" || type === "number") &&
  !schema["x-bigint"] &&
  !schema.enum &&
  !("const" in schema) &&
  !/^u?int(?:8|16|32)$/.test(schema.format ?? "") &&
  !(typeof schema.maximum === "number" && schema.maximum <= Number.MAX_SAFE_INTEGER);

const mapped = (members: Members, change: (member: Schema, name: string) => Schema): Members =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member, name)]));
