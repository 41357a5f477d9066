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
    const { properties, $ref, "x-bigint": isBigint } = schema as Schema;
    if (isBigint && key) found.add(key);
    for (const name in properties) visit(properties[name], name);
    for (const keyword in schema) {
      const member = (schema as Schema)[keyword as keyof Schema];
      if (keyword !== "properties" && typeof member === "object") visit(member, key);
    }
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
    const result: Schema = mapped(schema, (value, keyword) => {
      if (keyword === "properties") return mapped<Schema, Members>(value as Members, mark);
      if (keyword === "patternProperties") return mapped<Schema, Members>(value as Members, (one) => mark(one, key));
      if (lists.has(keyword)) return marked(value as readonly Schema[], key);
      return single.has(keyword) && typeof value === "object" && value ? mark(value as Schema, key) : value;
    });
    if (!keys.has(key)) return result;
    if (mayBeLong(result)) return { ...result, "x-bigint": true };
    const target = result.$ref === undefined ? undefined : types.get(result.$ref)?.schema;
    // Under other names the named type stays a number.
    return target && mayBeLong(target) ? { anyOf: [result, { type: "integer", "x-bigint": true }] } : result;
  };
  const marked = (list: readonly Schema[], key: string): readonly Schema[] => {
    const result = list.map((member) => mark(member, key));
    return result.some((member, index) => member !== list[index]) ? result : list;
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

/** An object with its members changed; the same one where none is, as most have nothing that could be a bigint. */
function mapped<Value, Members extends object>(
  members: Members,
  change: (member: Value, name: string) => Value,
): Members {
  let result = members;
  for (const name in members) {
    const member = members[name] as Value;
    const changed = change(member, name);
    // As it is written in a literal, a member called `__proto__` is one like any other.
    if (changed !== member) result = { ...result, [name]: changed };
  }
  return result;
}
