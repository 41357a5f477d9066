/** Bounds into facts: what a value may be at the most, and at the least. */

import type { Schema } from "../model.js";
import type { At, Comparison } from "./compare-schema.js";
import { type Bound, boundNames, boundOf, resolved, type Types } from "./schema.js";

/** What a number of steps was, it is of shorter ones too that go into the old one: 10 into 5. */
const isMultiple = (one: unknown, other: unknown): boolean => {
  if (areIntegers(one, other)) return BigInt(String(one)) % BigInt(String(other)) === 0n;
  const steps = Number(one) / Number(other);
  return Math.abs(steps - Math.round(steps)) < 1e-9;
};

/** Also where numbers that differ would be rounded to one. */
const isLess = (one: unknown, other: unknown): boolean =>
  areIntegers(one, other) ? BigInt(String(one)) < BigInt(String(other)) : Number(one) < Number(other);

const areIntegers = (...numbers: readonly unknown[]): boolean =>
  numbers.every((number) => /^-?[1-9]\d*$/.test(String(number)));

/** Bounds that grow when a schema allows less. */
const floors = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);
const ceilings = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);

/** The bounds of two schemas without alternatives. */
export function compareBounds(b: Schema, a: Schema, at: At, c: Comparison): void {
  for (const name of boundNames) {
    const [one, other] = [boundOf(b, name), boundOf(a, name)];
    if (JSON.stringify(one) === JSON.stringify(other) || (one === false && other === undefined)) continue;
    const isLoosened =
      other === undefined ||
      other === false ||
      (name === "multipleOf" && isMultiple(one, other)) ||
      (one !== undefined && floors.has(name) && isLess(other, one)) ||
      (one !== undefined && ceilings.has(name) && isLess(one, other));
    c.found(isLoosened ? "constraint-loosened" : "constraint-tightened", at, {
      values: { constraint: name, from: String(one ?? "none"), to: String(other ?? "none") },
      sameType: true,
    });
  }
}

/**
 * What a value that is made of parts is held to, as one schema: the last word of each keyword, and of bounds the
 * tightest. `known` has what a reference leads to where `types` has something else.
 */
export function merged(schema: Schema, types: Types, known: ReadonlyMap<string, Schema> = new Map()): Schema {
  if (!schema.allOf) return schema;
  const parts: Schema[] = [];
  const seen = new Set<string>();
  const add = (given: Schema): void => {
    const { $ref = "" } = given;
    if (seen.has($ref)) return;
    if ($ref !== "") seen.add($ref);
    const { allOf = [], ...own } = known.get($ref) ?? resolved(given, types);
    for (const part of allOf) add(part);
    parts.push(own);
  };
  add(schema);
  const exact = parts.findLast((part) => part["x-exact"])?.["x-exact"] ?? {};
  const others = Object.entries(exact).filter(([key]) => !boundNames.includes(key as Bound));
  return {
    ...Object.assign({}, ...parts),
    ...Object.fromEntries(boundNames.map((name) => [name, tightest(name, parts)])),
    "x-exact": Object.fromEntries(others),
  };
}

function tightest(name: Bound, parts: readonly Schema[]): unknown {
  const bounds = parts.map((part) => boundOf(part, name)).filter((bound) => bound !== undefined);
  return bounds.reduce((one, other) => (isWithin(name, other, one) ? other : one), bounds[0]);
}

/** True where what one bound lets pass the other one lets pass as well. */
const isWithin = (name: Bound, one: unknown, other: unknown): boolean =>
  floors.has(name) ? isLess(other, one) : ceilings.has(name) ? isLess(one, other) : true;
