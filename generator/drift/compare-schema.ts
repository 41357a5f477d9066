/** Two schemas into facts: one recursion for everything that travels, whichever way. */

import type { Place, Schema } from "../model.js";
import { type Alternatives, alternatives, hasAlternatives, isBare, takesNull } from "./alternatives.js";
import type { Change, ChangeKind, Policy, SchemaKind, Side } from "./change.js";
import { compareBounds, merged } from "./compare-bounds.js";
import { tellMembers, withoutRepeated } from "./compare-members.js";
import { compareObjects, sharedParts } from "./compare-object.js";
import { compareTags, type Placed } from "./compare-tags.js";
import { compareNumbers, compareStrings } from "./compare-value.js";
import { tellWrapped } from "./compare-wrapped.js";
import { type MatchedMembers, matchMembers, memberNames } from "./match-members.js";
import {
  conditionsOf,
  createShapes,
  isPlainlySame,
  isUnionOfConditions,
  kindOfValue,
  resolved,
  saysNothing,
  type Types,
  unwrapped,
  valuesOf,
} from "./schema.js";
import { createTypeText } from "./type-text.js";

/** Where a comparison stands. */
export interface At {
  readonly subject: string;
  readonly about: Change["about"];
  readonly path: readonly string[];
  readonly sides: readonly Side[];
  readonly absentOn: readonly Side[];
  readonly inFailure: boolean;
  /** It travels as the text of a URL, a header or a cookie: of a number or a truth value, what it looks like. */
  readonly isText?: boolean;
  /** The nearest object around, as its two structures; "" at the top of an operation. */
  readonly holder: string;
  /** The path from that object on. */
  readonly tail: readonly string[];
  readonly before?: Place;
  readonly after?: Place;
}

/** A fact before facts of one cause are joined: those with the same `cause` are one. */
export interface Found extends Change {
  readonly cause: string;
  /** Of what an operation takes and gives: the same for the same edit, whatever it is made to. */
  readonly broad: string;
  /** What to say instead where several are joined, of which each has its own values. */
  readonly valuesOfAll?: Readonly<Record<string, string>> | undefined;
}

/** One version of the description. */
export interface Version {
  readonly types: Types;
  /** The same for two schemas, of either version, exactly when they mean the same. */
  readonly shape: (schema: Schema) => string;
  /** The schema as TypeScript. */
  readonly text: (schema: Schema) => string;
}

/** What the parts of a comparison share. */
export interface Comparison {
  readonly before: Version;
  readonly after: Version;
  readonly policy: Policy;
  readonly changes: Found[];
  /** True for references to types that are compared by themselves. */
  isPaired(before: Schema, after: Schema): boolean;
  schemas(before: Schema, after: Schema, at: At): void;
  found(kind: ChangeKind, at: At, more?: More): void;
}

/** What a fact says beyond its kind and place. */
export interface More {
  readonly before?: Schema | undefined;
  readonly after?: Schema | undefined;
  readonly values?: Readonly<Record<string, string>>;
  readonly valuesOfAll?: Readonly<Record<string, string>>;
  /** What makes two facts of this kind the same edit; by default, both types and the values. */
  readonly edit?: string;
  /** For what no schema says: the compiler sees no difference. */
  readonly sameType?: boolean;
  /** The same travels. */
  readonly sameWire?: boolean;
  readonly unseenOn?: readonly Side[];
  /** The server does not count the parameters of this call. */
  readonly uncounted?: boolean;
  /** The named types that came or went for no other reason. */
  readonly types?: readonly string[];
}

/** `pairs`: local names of types before, by the local name that they have after. */
export function createComparison(before: Types, after: Types, pairs: ReadonlyMap<string, string>, policy: Policy) {
  const nameBefore = (ref: string): string => {
    const name = before.get(ref)?.localName ?? "";
    return pairs.get(name) ?? `${name} (before)`;
  };
  const paired = new Set(pairs.values());
  const nameAfter = (ref: string): string => {
    const name = after.get(ref)?.localName ?? "";
    return paired.has(name) ? name : `${name} (after)`;
  };
  const numbers = new Map<string, string>();
  const changes: Found[] = [];
  const within = new Set<string>();

  const comparison: Comparison = {
    before: {
      types: before,
      shape: createShapes(nameBefore, numbers, before),
      text: createTypeText(before, (ref) => pairs.get(before.get(ref)?.localName ?? "") ?? nameOf(ref, before), policy),
    },
    after: {
      types: after,
      shape: createShapes(nameAfter, numbers, after),
      text: createTypeText(after, (ref) => nameOf(ref, after), policy),
    },
    policy,
    changes,
    isPaired: (b, a) => b.$ref !== undefined && a.$ref !== undefined && nameBefore(b.$ref) === nameAfter(a.$ref),
    schemas: (b, a, at) => {
      if (isPlainlySame(b, a, comparison.isPaired)) return;
      const shapes = `${comparison.before.shape(b)} ${comparison.after.shape(a)}`;
      const [one, other] = shapes.split(" ");
      // What refers to itself is met again within itself: there, nothing new is found.
      if (one === other || comparison.isPaired(b, a) || within.has(shapes)) return;
      within.add(shapes);
      tellConditions(b, a, at, comparison);
      if (!tellWrapped(b, a, at, comparison)) compareParts(b, a, at, comparison);
      within.delete(shapes);
    },
    found: (
      kind,
      at,
      {
        before: b,
        after: a,
        values = {},
        edit,
        sameType,
        sameWire = false,
        unseenOn = [],
        uncounted = false,
        types = [],
        valuesOfAll,
      } = {},
    ) => {
      const textBefore = b && comparison.before.text(b);
      const textAfter = a && comparison.after.text(a);
      const { subject, about, path, sides, absentOn, inFailure, holder, tail } = at;
      changes.push({
        kind,
        subject,
        about,
        sides,
        absentOn,
        inFailure,
        path: path.join("/"),
        name: path.findLast((segment) => !/^(?:\[\d*\]|\{\}|<.*>)$/.test(segment)) ?? "",
        values,
        ...(textBefore !== undefined && { before: textBefore }),
        ...(textAfter !== undefined && { after: textAfter }),
        sameType: sameType ?? (textBefore !== undefined && textBefore === textAfter),
        sameWire,
        unseenOn,
        uncounted,
        types,
        valuesOfAll,
        place: { ...(at.before && { before: at.before }), ...(at.after && { after: at.after }) },
        reaches: [],
        broad: [kind, path.join("/"), JSON.stringify(values), String(uncounted)].join("\n"),
        cause: [
          kind,
          about === "type" ? `${subject} ${path.join("/")}` : `${holder} ${tail.join("/")}`,
          edit ?? JSON.stringify([textBefore, textAfter, values]),
          // Calls whose parameters nobody counts are judged by themselves.
          String(uncounted),
        ].join("\n"),
      });
    },
  };
  return comparison;
}

const nameOf = (ref: string, types: Types): string => types.get(ref)?.localName ?? "unknown";

/** One step further down: `segment` for people, pointers for the two files. */
export function into(at: At, segment: string, pointer: string, pointerAfter = pointer): At {
  const step = (place: Place | undefined, by: string) =>
    place && { file: place.file, pointer: `${place.pointer}/${by}` };
  const { before: b, after: a, ...rest } = at;
  const [before, after] = [step(b, pointer), step(a, pointerAfter)];
  // A member may have an empty name.
  const name = segment || '""';
  return {
    ...rest,
    path: [...at.path, name],
    tail: [...at.tail, name],
    ...(before && { before }),
    ...(after && { after }),
  };
}

/** Into one member of a union, which has no place of its own. */
export const inMember = (at: At, name: string): At => ({
  ...at,
  path: [...at.path, `<${name}>`],
  tail: [...at.tail, `<${name}>`],
});

/** A union and what is said of all its members: where one of the two is what it was, the other one is compared. */
function compareParts(b: Schema, a: Schema, at: At, c: Comparison): void {
  const [one, other] = [partsOf(b), partsOf(a)];
  const isSame = (part: "rest" | "union"): boolean =>
    one !== undefined && other !== undefined && c.before.shape(one[part]) === c.after.shape(other[part]);
  if (one && other && isSame("union")) compareAlternatives(one.rest, other.rest, at, c);
  else if (one && other && isSame("rest")) compareAlternatives(one.union, other.union, at, c);
  else compareAlternatives(b, a, at, c);
}

function partsOf(given: Schema): { readonly union: Schema; readonly rest: Schema } | undefined {
  const schema = unwrapped(given);
  const { anyOf, oneOf, discriminator, ...rest } = schema;
  const isBoth = anyOf !== undefined && oneOf !== undefined;
  const members = anyOf ?? oneOf;
  if (!members || isBoth || saysNothing(rest) || isUnionOfConditions(schema)) return undefined;
  if (members.every((member) => valuesOf(member)) || [rest.type].flat().includes("null")) return undefined;
  return { rest, union: { ...(anyOf ? { anyOf } : { oneOf: members }), ...(discriminator && { discriminator }) } };
}

function compareAlternatives(wholeB: Schema, wholeA: Schema, at: At, c: Comparison) {
  const [b, a] = [alternatives(wholeB), alternatives(wholeA)];
  const tell = (kind: SchemaKind, more: More = {}, here = at) =>
    c.found(kind, here, { before: wholeB, after: wholeA, ...more });
  const [anyBefore, anyAfter] = [isAny(b, c.before.types), isAny(a, c.after.types)];
  if (anyBefore && anyAfter) return;
  if (anyBefore || anyAfter) return tell(anyBefore ? "type-gained" : "type-lost");
  const settled = withoutRepeated(matchMembers(b, a, c), b, a, c);
  const { matched, gone, come } = settled;
  const isKindKept = gone.length === 0 || come.length === 0 || matched.length > 0;
  const isNullKept = b.nullable && a.nullable;
  if (
    !isKindKept ||
    (matched.length === 0 && b.members.length + a.members.length > 0 && !(gone.length && come.length) && !isNullKept)
  )
    return tell("type-changed", { sameWire: at.isText === true && isTakenAsText(b, a, c) });
  const [nullBefore, nullAfter] = [takesNull(b, c.before.types), takesNull(a, c.after.types)];
  if (nullBefore !== nullAfter && !isToldOfType(matched, c)) tell(nullAfter ? "became-nullable" : "no-longer-nullable");
  const isUnion = b.members.length > 1 || a.members.length > 1;
  const names = memberNames(
    matched.map(([one]) => one),
    b,
    c,
  );
  const placed = matched.map(([one, other], index): Placed => {
    const here = isUnion ? inMember(at, names[index] as string) : at;
    compareMembers(one, other, here, c);
    // What the whole is held to is told of the whole.
    if (isUnion && !c.isPaired(one, other)) tellConditions(one, other, here, c, conditionsChanged(wholeB, wholeA, c));
    return [one, other, here];
  });
  compareTags(b, a, placed, c, tell);
  tellMembers(settled, b, a, at, c, tell);
}

/** True where null has come to, or gone from, a type that both refer to: it is told of that type. */
const isToldOfType = (matched: MatchedMembers["matched"], c: Comparison): boolean =>
  matched.some(
    ([one, other]) =>
      c.isPaired(one, other) &&
      takesNull(alternatives(one), c.before.types) !== takesNull(alternatives(other), c.after.types),
  );

/** True where any text is taken now, and what travelled was one text: `5` is as good a string as a number. */
function isTakenAsText(b: Alternatives, a: Alternatives, c: Comparison): boolean {
  const isOne = (member: Schema): boolean => /^(?:number|boolean|string)$/.test(kindOfValue(member, c.before.types));
  const isAnyText = (member: Schema): boolean => {
    const schema = resolved(member, c.after.types);
    return isBare(schema) && schema.type === "string";
  };
  return !b.nullable && b.members.every(isOne) && a.members.some(isAnyText);
}

const isAny = ({ members }: Alternatives, types: Types): boolean =>
  members.some((member) => kindOfValue(member, types) === "any");

/**
 * Two whole schemas: what a parameter takes, what a call answers, what a name stands for.
 * Where the type is the same as a whole, no part of it differs for the compiler.
 */
export function compareWhole(b: Schema, a: Schema, at: At, c: Comparison): void {
  const first = c.changes.length;
  c.schemas(b, a, at);
  if (c.changes.length === first || c.before.text(b) !== c.after.text(a)) return;
  for (const [index, change] of c.changes.entries())
    if (index >= first) c.changes[index] = { ...change, sameType: true };
}

/** Two schemas without alternatives. */
function compareMembers(memberB: Schema, memberA: Schema, at: At, c: Comparison) {
  if (c.isPaired(memberB, memberA)) return;
  const shared = sharedParts(memberB, memberA, c);
  // Of a type that both are made of, only what else is said of it can differ here.
  const [b, a] =
    shared.length > 0
      ? [inParts(memberB), inParts(memberA)]
      : [resolved(memberB, c.before.types), resolved(memberA, c.after.types)];
  if (b !== memberB || a !== memberA) {
    // What a reference leads to may be a union.
    const shapes = c.before.shape(b) === c.after.shape(a);
    if (shapes) return;
    if (hasAlternatives(b) || hasAlternatives(a)) return c.schemas(b, a, at);
  }
  const kind = kindOfValue(b, c.before.types);
  const isKept = kind === kindOfValue(a, c.after.types);
  const isComposite = /array|object/.test(kind);
  if ((!isKept || isComposite) && valuesOf(b) && valuesOf(a)) return compareStrings(b, a, at, c);
  if (!isKept) {
    const sameWire = at.isText === true && isTakenAsText(alternatives(b), alternatives(a), c);
    return c.found("type-changed", at, { before: b, after: a, sameWire });
  }
  const known = new Map(shared.map(([one, other]) => [other, resolved({ $ref: one }, c.before.types)]));
  const [one, other] = [merged(b, c.before.types), merged(a, c.after.types, known)];
  if (kind === "number") compareNumbers(one, other, at, c);
  else if (kind === "array") compareArrays(one, other, at, c);
  else if (kind === "object") compareObjects(b, a, at, c);
  else compareStrings(one, other, at, c);
  compareBounds(one, other, kind, at, c);
}

/** A reference as an intersection of one, which can be compared with one of more. */
const inParts = (schema: Schema): Schema => (schema.$ref === undefined ? schema : { allOf: [schema] });

/** The keywords by which a value is held to something else that no type says, and that is not compared in detail. */
function conditionsChanged(schemaB: Schema, schemaA: Schema, c: Comparison): ReadonlyMap<string, SchemaKind> {
  const of = (schema: Schema, { types, shape }: Version): ReadonlyMap<string, string> =>
    new Map([...conditionsOf(resolved(schema, types), types, shape), ...conditionsOf(schema, types, shape)]);
  const [b, a] = [of(schemaB, c.before), of(schemaA, c.after)];
  const keywords = [...new Set([...b.keys(), ...a.keys()])].filter((key) => b.get(key) !== a.get(key));
  return new Map(
    keywords.sort().flatMap((key): [string, SchemaKind][] => {
      // Closed sets are compared value by value.
      const areSets = valuesOf(resolved(schemaB, c.before.types)) && valuesOf(resolved(schemaA, c.after.types));
      if (key === "enum" && areSets) return [];
      if (b.has(key) && a.has(key)) return [[key, "condition-changed"]];
      // Where no other properties were taken, or are any more, those of some names have come or gone: told as such.
      const without = b.has(key) ? resolved(schemaA, c.after.types) : resolved(schemaB, c.before.types);
      if (key === "patternProperties" && without.additionalProperties === false) return [];
      // Without it, more is needed: one.
      if (key === "minContains") return [[key, "condition-changed"]];
      return [[key, a.has(key) ? "condition-added" : "condition-removed"]];
    }),
  );
}

/** `told`: what is told of what is around. */
function tellConditions(
  b: Schema,
  a: Schema,
  at: At,
  c: Comparison,
  told: ReadonlyMap<string, SchemaKind> = new Map(),
): void {
  const found = [...conditionsChanged(b, a, c)].filter(([keyword]) => !told.has(keyword));
  for (const kind of ["condition-added", "condition-removed", "condition-changed"] as const) {
    const keywords = found.flatMap(([keyword, other]) => (other === kind ? [keyword] : []));
    if (keywords.length > 0) c.found(kind, at, { values: { keywords: keywords.join(", ") }, sameType: true });
  }
}

function compareArrays(b: Schema, a: Schema, at: At, c: Comparison) {
  const [one = [], other = []] = [b.prefixItems, a.prefixItems];
  const text = listOfTuple(b, a, c);
  if (text !== undefined) return c.found("type-widened", at, { before: b, after: a, values: { added: text } });
  const items = (schema: Schema): Schema => (typeof schema.items === "object" ? schema.items : {});
  if (b.prefixItems && a.prefixItems && isEnded(b) && !isEnded(a) && one.length === other.length) {
    const added = `longer, with ${c.after.text(items(a))} to follow`;
    c.found("type-widened", at, { before: b, after: a, values: { added } });
    return compareItems(one, other, at, c);
  }
  const isTuple = b.prefixItems !== undefined || a.prefixItems !== undefined;
  if (isTuple && (one.length !== other.length || isEnded(b) !== isEnded(a)))
    return c.found("tuple-length-changed", at, { before: b, after: a });
  if (isTuple && (b.items === false) !== (a.items === false)) {
    const ends = { constraint: "items", from: String(b.items ?? "none"), to: String(a.items ?? "none") };
    c.found(a.items === false ? "constraint-tightened" : "constraint-loosened", at, { values: ends, sameType: true });
  }
  compareItems(one, other, at, c);
  c.schemas(items(b), items(a), into(at, "[]", "items"));
}

/** What has no items beyond those that are listed: as a type, also where nothing is said of them. */
const isEnded = ({ items }: Schema): boolean => typeof items !== "object";

function compareItems(b: readonly Schema[], a: readonly Schema[], at: At, c: Comparison): void {
  for (const [index, item] of b.entries())
    c.schemas(item, a[index] as Schema, into(at, `[${index}]`, `prefixItems/${index}`));
}

/** The list that a tuple has become, where what the tuple took is such a list. */
function listOfTuple(b: Schema, a: Schema, c: Comparison): string | undefined {
  if (!b.prefixItems || a.prefixItems || typeof a.items !== "object") return undefined;
  const taken = alternatives(a.items);
  const shapes = new Set([a.items, ...taken.members].map(c.after.shape));
  const isTaken = (one: Schema): boolean => {
    const { members, nullable } = alternatives(one);
    return shapes.has(c.before.shape(one)) || (members.every(isTakenWhole) && (taken.nullable || !nullable));
  };
  const isTakenWhole = (one: Schema): boolean => shapes.has(c.before.shape(one));
  const items = [...b.prefixItems, ...(typeof b.items === "object" ? [b.items] : [])];
  const text = c.after.text(a);
  return items.every(isTaken) ? text : undefined;
}
