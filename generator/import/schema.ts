/** JSON Schema as the importer writes it, and the few things that are done to it. */

/** A schema; `$go` in a table stands for a Go type, by its full name. */
export type Schema = { readonly [member: string]: unknown };

/** True for a member of a schema that holds members of its own. */
export const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A schema that also allows null. One that allows anything stays as it is. */
export function nullable(schema: Schema): Schema {
  if (Object.keys(schema).length === 0 || Array.isArray(schema.type)) return schema;
  // A type list is the short form. It cannot stand beside what limits the value to something else than null.
  const limits = ["x-template-literal", "x-extensible-enum", "const", "enum", "$go", "$ref"];
  if (typeof schema.type === "string" && !limits.some((limit) => limit in schema)) {
    return { ...schema, type: [schema.type, "null"] };
  }
  const { description, ...bare } = schema;
  const members = Array.isArray(bare.anyOf) && Object.keys(bare).length === 1 ? (bare.anyOf as Schema[]) : [bare];
  if (members.some(({ type }) => type === "null")) return schema;
  return { ...(description !== undefined && { description }), anyOf: [...members, { type: "null" }] };
}

/** The form of a scalar under the tag option `,string`; undefined for what cannot have it. */
export function quoted(schema: Schema): Schema | undefined {
  if (schema.type === "integer") {
    return { type: "string", pattern: "^-?[0-9]+$", "x-template-literal": ["$" + "{bigint}"] };
  }
  if (schema.type === "number") return { type: "string", "x-template-literal": ["$" + "{number}"] };
  if (schema.type === "boolean") return { type: "string", enum: ["true", "false"] };
  return undefined;
}

/** Every object within a schema put through `change`, from the outside in; undefined leaves it as it is. */
export function mapSchema(schema: Schema, change: (inner: Schema) => Schema | undefined): Schema {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    if (!isObject(value)) return value;
    const changed = change(value);
    if (changed) return changed;
    // Each member is its own already, so that one called `__proto__` is set like any other.
    const result: Record<string, unknown> = { ...value };
    for (const key in value) if (typeof value[key] === "object") result[key] = map(value[key]);
    return result;
  };
  return map(schema) as Schema;
}

const signed = (format: string): Schema => ({ type: "integer", format });
const unsigned = (format: string): Schema => ({ type: "integer", format, minimum: 0 });

/** The basic types of Go that JSON knows. */
export const basicSchemas: Readonly<Record<string, Schema>> = {
  ...{ string: { type: "string" }, bool: { type: "boolean" } },
  ...{ float32: { type: "number" }, float64: { type: "number" } },
  ...{ int: signed("int64"), int8: signed("int8"), int16: signed("int16"), int32: signed("int32") },
  ...{ int64: signed("int64"), uint: unsigned("uint64"), uint8: unsigned("uint8"), uint16: unsigned("uint16") },
  ...{ uint32: unsigned("uint32"), uint64: unsigned("uint64") },
};
