/** What a schema allows, one by one, whichever way a description spells it. */

import type { Schema } from "../model.js";
import {
  deepest,
  isUnionOfConditions,
  meaningful,
  ofType,
  resolved,
  saysNothing,
  type Types,
  typesOf,
  unwrapped,
  valuesOf,
  valueTexts,
} from "./schema.js";

/** Null apart, lists of types taken apart, unions flattened, single values as one set. */
export interface Alternatives {
  readonly nullable: boolean;
  readonly members: readonly Schema[];
  readonly discriminator?: NonNullable<Schema["discriminator"]>;
}

export function alternatives(schema: Schema): Alternatives {
  const { members, ...more } = takenApart(unwrapped(schema));
  return { ...more, members: absorbed(gathered(members)).map(withoutAllValues) };
}

/** True where null is allowed, be it by a type that one of the members refers to. */
export const takesNull = ({ nullable, members }: Alternatives, types: Types, depth = 0): boolean =>
  nullable ||
  members.some(
    (member) =>
      member.$ref !== undefined &&
      depth < deepest &&
      takesNull(alternatives(resolved(member, types)), types, depth + 1),
  );

/** True for what is not its own only alternative. */
export const hasAlternatives = (schema: Schema): boolean => {
  const { members, nullable } = alternatives(schema);
  return nullable || members.length !== 1 || members[0] !== unwrapped(schema);
};

function takenApart(schema: Schema): Alternatives {
  if (schema.$ref !== undefined) return { nullable: false, members: [schema] };
  const { anyOf, oneOf, discriminator, ...own } = schema;
  const union = anyOf ?? oneOf;
  if (union && !isUnionOfConditions(schema)) {
    const rest = anyOf && oneOf ? { ...own, oneOf } : own;
    const parts = union.map((member) => takenApart(unwrapped(member)));
    const joined = saysNothing(rest) || union.every(isSet);
    const tags = discriminator ?? parts.find((part) => part.discriminator)?.discriminator;
    return {
      nullable: parts.some(({ nullable }) => nullable),
      members: parts.flatMap(({ members }) =>
        members.map((member) => (joined ? member : { allOf: [rest as Schema, member] })),
      ),
      ...(tags && { discriminator: tags }),
    };
  }
  if ("const" in schema) return schema.const === null ? nothing : { nullable: false, members: [schema] };
  if (schema.enum) {
    const values = schema.enum.filter((value) => value !== null);
    const nullable = values.length < schema.enum.length;
    return values.length === 0 && nullable
      ? nothing
      : { nullable, members: [nullable ? { ...schema, enum: values } : schema] };
  }
  const types = typesOf(schema);
  const nullable = [schema.type].flat().includes("null");
  if (nullable && types.length === 0) return nothing;
  if (!nullable && types.length < 2) return { nullable, members: [schema] };
  // Of numbers, integers are some.
  const distinct = types.includes("number") ? types.filter((type) => type !== "integer") : types;
  const members = distinct.map((type) => (distinct.length > 1 ? ofType(schema, type) : { ...schema, type }));
  return { nullable, members };
}

const nothing: Alternatives = { nullable: true, members: [] };

const isSet = (schema: Schema): boolean => "const" in schema || schema.enum !== undefined;

/** A closed set of which nothing else is said. */
const isMereSet = (schema: Schema): boolean =>
  isSet(schema) && Object.keys(schema).every((key) => !meaningful.has(key) || ofSets.has(key));

const ofSets: ReadonlySet<string> = new Set(["type", "const", "enum", "format", "x-exact", "x-bigint"]);

/** Closed sets as one where nothing but their values tells them apart, in the place of the first one. */
function gathered(members: readonly Schema[]): readonly Schema[] {
  const sets = members.filter(isMereSet);
  if (sets.length < 2) return members;
  const formatOf = ({ format, "x-bigint": large }: Schema): string => `${format} ${large}`;
  const formats = [...new Set(sets.map(formatOf))];
  const joined = new Map(
    formats.map((format) => {
      const group = sets.filter((set) => formatOf(set) === format);
      return [group[0], oneSet(group)];
    }),
  );
  return members.flatMap<Schema>((member) => joined.get(member) ?? (isMereSet(member) ? [] : [member]));
}

function oneSet(sets: readonly Schema[]): Schema {
  const [first = {}, ...others]: readonly Schema[] = sets;
  if (others.length === 0) return first;
  const { const: _, type, "x-exact": __, ...rest } = first;
  const values = new Map(sets.flatMap((set) => (valueTexts(set) ?? []).map((text, at) => [text, valuesOf(set)?.[at]])));
  const isOneType = sets.every((set) => set.type === type);
  const isExact = sets.some((set) => set["x-exact"]);
  return {
    ...rest,
    ...(isOneType && type !== undefined && { type }),
    enum: [...values.values()],
    ...(isExact && { "x-exact": { enum: [...values.keys()] } }),
  };
}

/** Without values beside which any of their type is taken: they say no more than it does. */
function absorbed(members: readonly Schema[]): readonly Schema[] {
  const whole = new Set(
    members.flatMap((member) => (isBare(member) && typeof member.type === "string" ? member.type : [])),
  );
  if (whole.size === 0) return members;
  const isTaken = (value: unknown): boolean =>
    whole.has(typeof value) || (whole.has("integer") && Number.isSafeInteger(value));
  return members.filter((member) => !(isMereSet(member) && valuesOf(member)?.every(isTaken)));
}

/** A type of which nothing else is said. */
export const isBare = (schema: Schema): boolean =>
  Object.keys(schema).every((key) => key === "type" || !meaningful.has(key));

/** Both truth values are all that there are. */
function withoutAllValues(schema: Schema): Schema {
  if (!isMereSet(schema)) return schema;
  const values = new Set(schema.enum);
  if (values.size !== 2 || !values.has(true) || !values.has(false)) return schema;
  const { enum: _, ...rest } = schema;
  return { ...rest, type: "boolean" };
}
