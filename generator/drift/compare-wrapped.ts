/** A value that was put into an object, or taken out of one: the envelope of an answer, the page around a list. */

import type { Schema } from "../model.js";
import { hasAlternatives } from "./alternatives.js";
import type { At, Comparison, Version } from "./compare-schema.js";
import { fieldsOf, kindOfValue, resolved } from "./schema.js";

/** Tells that one version is what a property of the other holds; false where that is not so. */
export function tellWrapped(b: Schema, a: Schema, at: At, c: Comparison): boolean {
  const member = holderOf(b, c.before, a, c.after);
  if (member !== undefined) {
    c.found("wrapped", at, { before: b, after: a, values: { member }, edit: `wrapped ${member}` });
    return true;
  }
  const left = holderOf(a, c.after, b, c.before);
  if (left === undefined) return false;
  c.found("unwrapped", at, { before: b, after: a, values: { member: left }, edit: `unwrapped ${left}` });
  return true;
}

/** The only property of an object that holds what the other version is as a whole. */
function holderOf(inner: Schema, of: Version, outer: Schema, within: Version): string | undefined {
  const whole = resolved(outer, within.types);
  if (hasAlternatives(whole) || kindOfValue(whole, within.types) !== "object") return undefined;
  const { properties } = fieldsOf(whole, within.types);
  const shape = of.shape(inner);
  const holders = [...properties].filter(([, schema]) => within.shape(schema) === shape);
  const [holder, ...others] = holders.map(([name]) => name);
  if (holder === undefined || others.length > 0) return undefined;
  const kind = kindOfValue(inner, of.types);
  // Where a text has become an object with a text in it and more, the one need not be the other.
  if (kind !== "object" && kind !== "array") return properties.size === 1 && kind !== "any" ? holder : undefined;
  // What kept its own properties was not put anywhere: it has won one.
  const own = kind === "object" ? [...fieldsOf(resolved(inner, of.types), of.types).properties.keys()] : [];
  return own.length > 0 && own.every((name) => properties.has(name)) ? undefined : holder;
}
