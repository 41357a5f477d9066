/** Values as a consumer writes them by hand, down to leaves that come from elsewhere. */

import type { TypeWriter } from "../../generator/emit/types.js";
import type { NamedType, Schema } from "../../generator/model.js";
import type { Random } from "./random.js";

export type Types = ReadonlyMap<string, NamedType>;

export interface Way {
  /** How likely an optional member of an object is given, from 0 to 1. */
  readonly optional: number;
  /** Null is given where that is a choice; it hides what lies deeper. */
  readonly empty: boolean;
  /** Chooses among the members of a union and the values of a set. */
  readonly choices: Random;
}

export const resolve = (schema: Schema, types: Types): Schema =>
  schema.$ref === undefined ? schema : resolve(types.get(schema.$ref)?.schema ?? {}, types);

/** An object without `allOf`: what all of its parts say. */
export function whole(given: Schema, types: Types): Schema {
  const { allOf, ...own } = resolve(given, types);
  if (!allOf) return own;
  const parts = [own, ...allOf.map((part) => whole(part, types))];
  const further = parts.find(({ additionalProperties }) => typeof additionalProperties === "object");
  return {
    type: "object",
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: [...new Set(parts.flatMap(({ required = [] }) => required))],
    ...(further && { additionalProperties: further.additionalProperties }),
  };
}

/** A member of a union, with the value by which a discriminator tells it. */
export function withTag(member: Schema, { discriminator }: Schema, types: Types): Schema {
  if (!discriminator || member.$ref === undefined) return member;
  const [mapped] = Object.entries(discriminator.mapping ?? {}).find(([, id]) => id === member.$ref) ?? [];
  const own = whole(member, types);
  const tag = { const: mapped ?? types.get(member.$ref)?.name };
  return { ...own, properties: { ...own.properties, [discriminator.propertyName]: tag } };
}

/** The text of an expression. Nothing is written deeper than `left` levels: there, programs pass on what they got. */
export function literal(given: Schema, way: Way, left: number, types: Types, writer: TypeWriter): string {
  const inner = (schema: Schema): string => literal(schema, way, left - 1, types, writer);
  const schema = whole(given, types);
  if (left < 0) return "null! as never";
  const members = schema.anyOf ?? schema.oneOf;
  if (members) {
    const told = members.filter((member) => resolve(member, types).type !== "null");
    if (way.empty && told.length < members.length && way.choices.chance(0.5)) return "null";
    const member = way.choices.pick(told.length > 0 ? told : members);
    return inner(withTag(member, schema, types));
  }
  const { additionalProperties } = schema;
  if (schema.properties) {
    const names = Object.keys(schema.properties).filter(
      (name) => schema.required?.includes(name) || way.choices.chance(way.optional),
    );
    // What holds itself has to end.
    const kept = names.filter((name) => left > 0 || schema.required?.includes(name));
    const pairs = kept.map((name) => `${name}: ${inner(schema.properties?.[name] ?? {})}`);
    if (typeof additionalProperties === "object" && way.choices.chance(way.optional))
      pairs.push(`key: ${inner(additionalProperties)}`);
    return `{ ${pairs.join(", ")} }`;
  }
  if (typeof additionalProperties === "object") return `{ key: ${inner(additionalProperties)} }`;
  if (schema.prefixItems) {
    const others = typeof schema.items === "object" && way.choices.chance(way.optional) ? [schema.items] : [];
    return `[${[...schema.prefixItems, ...others].map(inner).join(", ")}]`;
  }
  if (typeof schema.items === "object") return `[${inner(schema.items)}]`;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return JSON.stringify(way.choices.pick(schema.enum));
  if (schema.type === "object") return additionalProperties === false ? "{}" : '{ key: "any" }';
  const text = schema["x-text"];
  if (text && way.choices.chance(0.5)) return inner(text);
  const { "x-text": _, ...own } = schema;
  return `null! as ${writer.type(own, true)}`;
}
