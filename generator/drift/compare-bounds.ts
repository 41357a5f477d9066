/** Bounds into facts: what a value may be at the most, and at the least. */

import type { Schema } from "../model.js";
import type { At, Comparison } from "./compare-schema.js";
import { type Bound, boundNames, boundOf, isBoundOf, resolved, type Types } from "./schema.js";

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

/** The ends of a range, each of which two keywords can say. */
const ends: readonly (readonly [closed: Bound, open: Bound])[] = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
];

/** The bounds of two schemas without alternatives, whose values are of this kind. */
export function compareBounds(b: Schema, a: Schema, kind: string, at: At, c: Comparison): void {
  const bounding = boundNames.filter((name) => isBoundOf(name, kind));
  for (const name of bounding) if (!ends.flat().includes(name)) compareBound(name, b, a, at, c);
  for (const names of ends) if (bounding.includes(names[0])) compareEnds(names, b, a, at, c);
}

function compareBound(name: Bound, b: Schema, a: Schema, at: At, c: Comparison): void {
  const [one, other] = [boundOf(b, name), boundOf(a, name)];
  if (JSON.stringify(one) === JSON.stringify(other) || (one === false && other === undefined)) return;
  const isLoosened =
    other === undefined ||
    other === false ||
    (name === "multipleOf" && isMultiple(one, other)) ||
    (one !== undefined && floors.has(name) && isLess(other, one)) ||
    (one !== undefined && ceilings.has(name) && isLess(one, other));
  const values = { constraint: name, from: String(one ?? "none"), to: String(other ?? "none") };
  c.found(isLoosened ? "constraint-loosened" : "constraint-tightened", at, { values, sameType: true });
}

/** Where a range ends: at this number, or before it. */
interface End {
  readonly name: Bound;
  readonly limit: unknown;
  readonly isOpen: boolean;
}

/** One end of a range, by whichever keyword each of the two says it. */
function compareEnds(names: readonly [Bound, Bound], b: Schema, a: Schema, at: At, c: Comparison): void {
  const [one, other] = [endOf(names, b), endOf(names, a)];
  if (!one && !other) return;
  const isWhole = [b, a].every(({ type }) => type === "integer");
  const isTightened = other !== undefined && (!one || reaches(one, other, isWhole));
  const isLoosened = one !== undefined && (!other || reaches(other, one, isWhole));
  if (isTightened === isLoosened) return;
  const isOneWord = !one || !other || one.name === other.name;
  const [constraint] = isOneWord ? [(one ?? other)?.name as string] : names;
  const written = (end: End | undefined): string =>
    end === undefined ? "none" : isOneWord || !end.isOpen ? String(end.limit) : `${beyond(names)} ${end.limit}`;
  c.found(isLoosened ? "constraint-loosened" : "constraint-tightened", at, {
    values: { constraint, from: written(one), to: written(other) },
    sameType: true,
  });
}

const beyond = ([closed]: readonly [Bound, Bound]): string => (floors.has(closed) ? "more than" : "less than");

/** The end that allows the least. */
function endOf(names: readonly [Bound, Bound], schema: Schema): End | undefined {
  const [closed, open] = names.map((name, index): End | undefined => {
    const limit = boundOf(schema, name);
    return limit === undefined ? undefined : { name, limit, isOpen: index === 1 };
  });
  if (!closed || !open) return closed ?? open;
  return reaches(closed, open, schema.type === "integer") ? open : closed;
}

/** True where numbers that one end lets pass are beyond the other one. */
function reaches(one: End, other: End, isWhole: boolean): boolean {
  const [a, b] = isWhole ? [closedOf(one), closedOf(other)] : [one, other];
  if (isLess(a.limit, b.limit)) return floors.has(one.name);
  if (isLess(b.limit, a.limit)) return ceilings.has(one.name);
  return !a.isOpen && b.isOpen;
}

/** The last integer that an end lets pass: what is more than 0 is 1 or more. */
function closedOf({ name, limit, isOpen }: End): End {
  const step = floors.has(name) ? 1 : -1;
  if (areIntegers(limit)) return { name, limit: isOpen ? BigInt(String(limit)) + BigInt(step) : limit, isOpen: false };
  const rounded = floors.has(name) ? Math.ceil(Number(limit)) : Math.floor(Number(limit));
  return { name, limit: isOpen && rounded === Number(limit) ? rounded + step : rounded, isOpen: false };
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
