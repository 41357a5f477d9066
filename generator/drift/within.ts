/** Whether all that one schema allows is allowed by another one: then, beside that one, it says nothing more. */

import type { Schema } from "../model.js";
import { alternatives, hasAlternatives, isBare } from "./alternatives.js";
import type { Version } from "./compare-schema.js";
import { rangeOf } from "./compare-value.js";
import {
  boundNames,
  boundOf,
  conditionsOf,
  fieldsOf,
  kindOfValue,
  meaningful,
  resolved,
  valuesOf,
  valueTexts,
} from "./schema.js";

/** A schema of one version. */
export type In = readonly [schema: Schema, version: Version];

/**
 * The properties that an object has beyond those of the other one, of which it has all else; none for what is within
 * another schema as it is. Undefined for what allows more, or may: nothing is said that is not sure.
 */
export function beyond([one, from]: In, [other, to]: In, depth = 0): readonly string[] | undefined {
  if (from.shape(one) === to.shape(other)) return [];
  if (depth > deepest) return undefined;
  const [a, b] = [resolved(one, from.types), resolved(other, to.types)];
  if (hasAlternatives(a) || hasAlternatives(b)) return isEachWithin([a, from], [b, to], depth) ? [] : undefined;
  const kind = kindOfValue(b, to.types);
  if (kind === "any") return saysMore([b, to]) ? undefined : [];
  if (kind === "object") {
    if (kindOfValue(a, from.types) !== kind || saysMore([b, to])) return undefined;
    return beyondObject([a, from], [b, to], depth);
  }
  return isValueWithin([a, from], [b, to], depth) ? [] : undefined;
}

/** Schemas nest in each other for ever; what is not found so deep is not found. */
const deepest = 8;

const isWithin = (one: In, other: In, depth: number): boolean => beyond(one, other, depth)?.length === 0;

function isEachWithin([one, from]: In, [other, to]: In, depth: number): boolean {
  const [a, b] = [alternatives(one), alternatives(other)];
  // What tells members apart is compared elsewhere.
  if (a.discriminator || b.discriminator || (a.nullable && !b.nullable)) return false;
  return a.members.every((member) => b.members.some((host) => isWithin([member, from], [host, to], depth + 1)));
}

/** True for what is held to more than its type and properties. */
const saysMore = ([schema, { types, shape }]: In): boolean =>
  conditionsOf(schema, types, shape).size > 0 || boundNames.some((name) => boundOf(schema, name) !== undefined);

function isValueWithin([a, from]: In, [b, to]: In, depth: number): boolean {
  const [values, others] = [valueTexts(a), valueTexts(b)];
  if (others) return a.format === b.format && values?.every((value) => others.includes(value)) === true;
  const kind = kindOfValue(b, to.types);
  if (kindOfValue(a, from.types) !== kind) return false;
  if (kind === "array") return isListWithin([a, from], [b, to], depth);
  // In what is nested, the compiler must not see another type.
  const isSeen = depth > 0 && from.text(a) !== to.text(b);
  if (kind !== "number") return asksNoMore(b, a) && kind !== "binary";
  if (isSeen && valuesOf(a) === undefined) return false;
  if (b.type === "number") return isBare(b);
  if (saysMore([b, to]) || [a.type].flat().join() !== "integer") return false;
  const [range, wider] = [rangeOf(a), rangeOf(b)];
  return b.format === undefined ? true : Boolean(range && wider && wider[0] <= range[0] && wider[1] >= range[1]);
}

/** True where all that one schema asks beyond its type, the other one asks as well. */
const asksNoMore = (schema: Schema, other: Schema): boolean =>
  Object.keys(schema).every(
    (key) => key === "type" || !meaningful.has(key) || JSON.stringify(schema[key]) === JSON.stringify(other[key]),
  );

function isListWithin([a, from]: In, [b, to]: In, depth: number): boolean {
  if (a.prefixItems || b.prefixItems || saysMore([b, to])) return false;
  const items = ({ items }: Schema): Schema => (typeof items === "object" ? items : {});
  return isWithin([items(a), from], [items(b), to], depth + 1);
}

function beyondObject([a, from]: In, [b, to]: In, depth: number): readonly string[] | undefined {
  const [one, other] = [fieldsOf(a, from.types), fieldsOf(b, to.types)];
  if (one.others.length + other.others.length > 0) return undefined;
  if (![...other.required].every((name) => one.required.has(name))) return undefined;
  const isTaken = (schema: Schema, host: Schema): boolean => isWithin([schema, from], [host, to], depth + 1);
  for (const [name, schema] of other.properties) {
    const own = one.properties.get(name) ?? one.further;
    if (own && !isTaken(own, schema)) return undefined;
  }
  if (one.further && !(other.further && isTaken(one.further, other.further))) return undefined;
  const more = [...one.properties.keys()].filter((name) => !other.properties.has(name));
  const { further } = other;
  if (further) return more.every((name) => isTaken(one.properties.get(name) ?? {}, further)) ? [] : undefined;
  if (more.length === 0) return more;
  // Two objects of which one has some properties and one has others are not one with more.
  const isSameAndMore =
    other.properties.size > 0 && [...other.properties.keys()].every((name) => one.properties.has(name));
  return isSameAndMore && !other.closed ? more : undefined;
}
