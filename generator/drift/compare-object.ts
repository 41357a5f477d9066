/** Two objects into facts: their properties one by one, then what is said of all others. */

import { escapeSegment } from "../diagnostic.js";
import type { Schema } from "../model.js";
import type { Side } from "./change.js";
import { type At, type Comparison, into } from "./compare-schema.js";
import { compareBaseTags } from "./compare-tags.js";
import { type Fields, fieldsOf, resolved, saysNothing, type Types } from "./schema.js";
import { isReworded, pairs, similarity } from "./similar.js";

export function compareObjects(b: Schema, a: Schema, outer: At, c: Comparison): void {
  const shared = sharedParts(b, a, c);
  const before = fieldsOf(b, c.before.types, new Set(shared.map(([ref]) => ref)));
  const after = fieldsOf(a, c.after.types, new Set(shared.map(([, ref]) => ref)));
  const at: At = { ...outer, holder: `${c.before.shape(b)}>${c.after.shape(a)}`, tail: [] };
  compareProperties(before, after, requiredOfBoth(shared, c), at, c);
  compareBaseTags(b, a, outer, c);
  // Of what can be nothing, any property can still be read.
  const texts = [c.before.text(b), c.after.text(a)] as const;
  compareFurther(before, after, texts, outer, c);
  const shapes = (parts: readonly Schema[], shape: (schema: Schema) => string): string =>
    parts.map(shape).sort().join();
  if (shapes(before.others, c.before.shape) === shapes(after.others, c.after.shape)) return;
  const [one, other] = [before.others[0], after.others[0]];
  if (before.others.length === 1 && after.others.length === 1 && one && other) c.schemas(one, other, outer);
  else c.found("type-changed", outer, { before: b, after: a });
}

/** References to named types that both are, or are made of: these are compared by themselves. */
export function sharedParts(b: Schema, a: Schema, c: Comparison): (readonly [before: string, after: string])[] {
  const others = references(a);
  return references(b).flatMap((one) => {
    const other = others.find((part) => c.isPaired(one, part));
    return one.$ref !== undefined && other?.$ref !== undefined ? [[one.$ref, other.$ref] as const] : [];
  });
}

const references = (schema: Schema): Schema[] =>
  [schema, ...(schema.allOf ?? [])].filter(({ $ref }) => $ref !== undefined);

/** What the named types that both are made of require, before and after. */
function requiredOfBoth(shared: readonly (readonly [before: string, after: string])[], c: Comparison): Set<string> {
  const found = new Set<string>();
  for (const [before, after] of shared) {
    const still = fieldsOf({ $ref: after }, c.after.types).required;
    for (const name of fieldsOf({ $ref: before }, c.before.types).required) if (still.has(name)) found.add(name);
  }
  return found;
}

function compareProperties(before: Fields, after: Fields, shared: ReadonlySet<string>, at: At, c: Comparison): void {
  const gone = [...before.properties.keys()].filter((name) => !after.properties.has(name));
  const come = [...after.properties.keys()].filter((name) => !before.properties.has(name));
  const renamed = new Map(pairs(gone, come, (one, other) => likeness(one, other, before, after, c)));
  // The last that is left of both needs less to be the same.
  const [one, ...others] = gone.filter((name) => !renamed.has(name));
  const taken = new Set(renamed.values());
  const [other, ...furthers] = come.filter((name) => !taken.has(name));
  const isLast = one !== undefined && other !== undefined && others.length + furthers.length === 0;
  if (isLast && isReworded(one, other) && isSameShape(one, other, before, after, c)) renamed.set(one, other);
  for (const [name, schema] of before.properties) {
    const newName = renamed.get(name);
    const other = after.properties.get(newName ?? name);
    const place = property(at, name, newName ?? name);
    if (!other) {
      // Where properties of any name are taken, so is this one.
      const unseenOn: Side[] = after.further && takes(after.further, schema, c) ? ["request"] : [];
      c.found("property-removed", withAbsence(place, schema, schema, c), { before: schema, unseenOn });
    } else {
      const here = withAbsence(place, schema, other, c);
      if (newName !== undefined)
        c.found("property-renamed", here, { before: schema, after: other, values: { to: newName }, sameType: false });
      compareProperty(name, newName ?? name, before, after, here, c);
      compareMarks(schema, other, here, c);
      c.schemas(schema, other, here);
    }
  }
  const isNew = new Set(come);
  for (const other of renamed.values()) isNew.delete(other);
  for (const name of isNew) {
    const schema = after.properties.get(name) as Schema;
    const place = withAbsence(property(at, name, name), schema, schema, c);
    // It could be there all along, as what properties of any name are.
    if (before.further && !after.required.has(name) && isOtherThan(before.further, schema, place, c)) continue;
    c.found(additionOf(name, schema, after, place, c), place, { after: schema });
  }
  // An intersection can require what another part of it describes.
  for (const name of new Set([...before.required, ...after.required])) {
    const isElsewhere = !before.properties.has(name) && !after.properties.has(name);
    // What both are made of may have required it all along.
    if (isElsewhere && !shared.has(name)) compareProperty(name, name, before, after, property(at, name, name), c);
  }
}

export const property = (at: At, name: string, newName: string): At =>
  into(at, name, `properties/${escapeSegment(name)}`, `properties/${escapeSegment(newName)}`);

function additionOf(name: string, schema: Schema, after: Fields, at: At, c: Comparison) {
  if (!after.required.has(name)) return "property-added";
  const isFilled = at.sides.includes("request") && resolved(schema, c.after.types).default !== undefined;
  return isFilled ? "defaulted-property-added" : "required-property-added";
}

/** True when what is said of further properties allows this one as it was. */
const takes = (further: Schema, schema: Schema, c: Comparison): boolean => {
  const text = c.after.text(further);
  return text === "unknown" || text === c.before.text(schema);
};

/** True when a property that had no name of its own is found to be something else now. */
function isOtherThan(further: Schema, schema: Schema, at: At, c: Comparison): boolean {
  if (c.before.text(further) === "unknown") return false;
  const first = c.changes.length;
  c.schemas(further, schema, at);
  return c.changes.length > first;
}

const isSameShape = (one: string, other: string, before: Fields, after: Fields, c: Comparison): boolean =>
  c.before.shape(before.properties.get(one) ?? {}) === c.after.shape(after.properties.get(other) ?? {});

/** Above 0 for a property that may be the same under another name. */
function likeness(one: string, other: string, before: Fields, after: Fields, c: Comparison): number {
  if (!isReworded(one, other) || !isSameShape(one, other, before, after, c)) return 0;
  const score = similarity(one, other);
  return score >= likeEnough ? score : 0;
}

/** Where names have about half in common, one thing was renamed; with less, one came and one went. */
export const likeEnough = 0.4;

function compareProperty(name: string, newName: string, before: Fields, after: Fields, at: At, c: Comparison): void {
  const [was, is] = [before.required.has(name), after.required.has(newName)];
  if (was === is) return;
  const schema = after.properties.get(newName);
  // What may be anything may be undefined too.
  const unseenOn: Side[] = !is && schema && c.after.text(schema) === "unknown" ? ["response"] : [];
  c.found(is ? "property-became-required" : "property-became-optional", at, { unseenOn });
}

/** On which sides a property never travels, in both versions. */
function withAbsence(at: At, b: Schema, a: Schema, c: Comparison): At {
  const marks = [marksOf(b, c.before.types), marksOf(a, c.after.types)];
  const absent: Side[] = [
    ...(marks.every(({ readOnly }) => readOnly) ? (["request"] as const) : []),
    ...(marks.every(({ writeOnly }) => writeOnly) ? (["response"] as const) : []),
  ];
  return absent.length > 0 ? { ...at, absentOn: [...new Set([...at.absentOn, ...absent])] } : at;
}

/** What a schema says of the place where it stands. What is said through a reference in `skip` is not looked at. */
function marksOf(schema: Schema, types: Types, skip: ReadonlySet<string> = new Set()) {
  const sources = sourcesOf(schema, types, new Set(skip));
  const says = (key: "readOnly" | "writeOnly"): boolean => sources.some((source) => source[key] === true);
  return { readOnly: says("readOnly"), writeOnly: says("writeOnly"), fallback: fallbackOf(sources) };
}

/** A schema and all that it is made of, the nearest first. */
function sourcesOf(schema: Schema, types: Types, seen: Set<string>): Schema[] {
  const { $ref, allOf = [] } = schema;
  const target = $ref === undefined || seen.has($ref) ? undefined : types.get($ref)?.schema;
  if ($ref !== undefined) seen.add($ref);
  return [schema, ...[...allOf, ...(target ? [target] : [])].flatMap((part) => sourcesOf(part, types, seen))];
}

/** The first default of these, as a text of JSON. */
function fallbackOf(schemas: readonly Schema[]): string | undefined {
  const found = schemas.find((schema) => schema.default !== undefined && schema.default !== null);
  return found && String(found["x-exact"]?.default ?? JSON.stringify(found.default));
}

/** Facts about a property or a parameter rather than its value. */
export function compareMarks(b: Schema, a: Schema, at: At, c: Comparison): void {
  compareTravel(b, a, at, c);
  if ((b.deprecated === true) !== (a.deprecated === true))
    c.found(a.deprecated ? "property-deprecated" : "property-no-longer-deprecated", at, { sameType: true });
}

/**
 * Which ways a value travels, and what stands in for it. What a named type says of itself is said wherever it is
 * used: that is a fact about the type, and told there.
 */
export function compareTravel(schemaB: Schema, schemaA: Schema, at: At, c: Comparison): void {
  const shared = sharedParts(schemaB, schemaA, c);
  const b = marksOf(schemaB, c.before.types, new Set(shared.map(([ref]) => ref)));
  const a = marksOf(schemaA, c.after.types, new Set(shared.map(([, ref]) => ref)));
  // The package marks the property, where that itself says so.
  const isMarked = at.path.length > 0 && (schemaB.readOnly === true) !== (schemaA.readOnly === true);
  if (b.readOnly !== a.readOnly)
    c.found(a.readOnly ? "property-became-read-only" : "property-no-longer-read-only", at, { sameType: !isMarked });
  if (b.writeOnly !== a.writeOnly)
    c.found(a.writeOnly ? "property-became-write-only" : "property-no-longer-write-only", at, { sameType: true });
  const [from, to] = [b.fallback, a.fallback];
  // What an answer would be without a value is of no use to anybody.
  if (from !== to && at.sides.includes("request") && !at.absentOn.includes("request"))
    c.found(
      "default-changed",
      { ...at, sides: ["request"] },
      {
        values: { from: from ?? "none", to: to ?? "none" },
        sameType: true,
      },
    );
}

/** An object whose further properties have a type that the named ones do not keep to has `unknown` for it. */
const isLoose = (text: string): boolean => text.endsWith("[key: string]: unknown }");

function compareFurther(
  before: Fields,
  after: Fields,
  [textBefore, textAfter]: readonly [string, string],
  at: At,
  c: Comparison,
): void {
  const [b, a] = [before.further, after.further];
  const unseenOn: Side[] = textAfter === "Record<string, never>" ? ["response"] : [];
  if (b && a) {
    const first = c.changes.length;
    c.schemas(b, a, into(at, "{}", "additionalProperties"));
    // What took one type takes any, or what could be any is of one.
    const unseen: Side[] = [
      ...(isLoose(textAfter) ? (["request"] as const) : []),
      ...(isLoose(textBefore) ? (["response"] as const) : []),
    ];
    for (const [index, change] of c.changes.entries())
      if (index >= first) c.changes[index] = { ...change, unseenOn: [...new Set([...change.unseenOn, ...unseen])] };
  }
  // Where nothing is said of them, they may be there: what was said goes, and the same travels.
  else if (b)
    c.found("additional-properties-removed", at, { before: b, sameWire: saysNothing(b) && !after.closed, unseenOn });
  else if (a) c.found("additional-properties-added", at, { after: a });
  else if (before.closed !== after.closed) {
    const isEmpty = before.properties.size === 0 && after.properties.size === 0;
    c.found(after.closed ? "object-closed" : "object-opened", at, { sameType: !isEmpty });
  }
}
