/** Two schemas into facts: one recursion for everything that travels, whichever way. */

import { escapeSegment } from "../diagnostic.js";
import type { Place, Schema } from "../model.js";
import type { Change, ChangeKind, Policy, SchemaKind, Side } from "./change.js";
import { compareBounds, merged } from "./compare-bounds.js";
import { compareObjects, sharedParts } from "./compare-object.js";
import { compareTags, type Placed } from "./compare-tags.js";
import { compareNumbers, compareStrings } from "./compare-value.js";
import {
  type Alternatives,
  alternatives,
  conditionsOf,
  createShapes,
  isPlainlySame,
  kindOfValue,
  resolved,
  type Types,
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
interface Version {
  readonly types: Types;
  readonly shape: (schema: Schema) => string;
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
      tellConditions(conditionsChanged(b, a, comparison), at, comparison);
      compareAlternatives(alternatives(b), alternatives(a), b, a, at, comparison);
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
  return {
    ...rest,
    path: [...at.path, segment],
    tail: [...at.tail, segment],
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

function compareAlternatives(b: Alternatives, a: Alternatives, wholeB: Schema, wholeA: Schema, at: At, c: Comparison) {
  const tell = (kind: SchemaKind, more: More = {}) => c.found(kind, at, { before: wholeB, after: wholeA, ...more });
  const [anyBefore, anyAfter] = [isAny(b, c.before.types), isAny(a, c.after.types)];
  if (anyBefore && anyAfter) return;
  if (anyBefore || anyAfter) return tell(anyBefore ? "type-gained" : "type-lost");
  const { matched, gone, come } = matchMembers(b, a, c);
  const isKindKept = gone.length === 0 || come.length === 0 || matched.length > 0;
  const isNullKept = b.nullable && a.nullable;
  if (
    !isKindKept ||
    (matched.length === 0 && b.members.length + a.members.length > 0 && !(gone.length && come.length) && !isNullKept)
  )
    return tell("type-changed");
  if (b.nullable !== a.nullable) tell(a.nullable ? "became-nullable" : "no-longer-nullable");
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
    const ofWhole = isUnion ? conditionsChanged(wholeB, wholeA, c) : [];
    const own = isUnion && !c.isPaired(one, other) ? conditionsChanged(one, other, c) : [];
    tellConditions(
      own.filter((keyword) => !ofWhole.includes(keyword)),
      here,
      c,
    );
    return [one, other, here];
  });
  compareTags(b, a, placed, c, tell);
  // Null alone is one type as well.
  const wasOne = b.members.length === 1 || (b.members.length === 0 && b.nullable);
  const isOne = a.members.length === 1 || (a.members.length === 0 && a.nullable);
  if (come.length > 0 && wasOne && gone.length === 0) {
    const added = come.map(c.after.text).sort().join(" | ");
    tell("type-widened", { values: { added }, edit: added });
  } else if (gone.length > 0 && isOne && come.length === 0) {
    const removed = gone.map(c.before.text).sort().join(" | ");
    tell("type-narrowed", { values: { removed }, edit: removed });
  } else {
    for (const member of come) tell("member-added", { values: { added: c.after.text(member) } });
    for (const member of gone) tell("member-removed", { values: { removed: c.before.text(member) } });
  }
}

const isAny = ({ members }: Alternatives, types: Types): boolean =>
  members.some((member) => kindOfValue(member, types) === "any");

interface Matched {
  readonly matched: readonly (readonly [Schema, Schema])[];
  readonly gone: readonly Schema[];
  readonly come: readonly Schema[];
}

/** Members by what tells them apart: the discriminator's value, their name, their structure, their kind of value. */
function matchMembers(b: Alternatives, a: Alternatives, c: Comparison): Matched {
  let gone = [...b.members];
  let come = [...a.members];
  const matched: [Schema, Schema][] = [];
  const match = (isSame: (one: Schema, other: Schema) => boolean): void => {
    for (const one of gone) {
      const index = come.findIndex((other) => isSame(one, other));
      if (index < 0) continue;
      matched.push([one, come[index] as Schema]);
      come = come.filter((_, at) => at !== index);
      gone = gone.filter((other) => other !== one);
    }
  };
  const expand = (): void => {
    gone = gone.flatMap((one) => expanded(one, c.before.types));
    come = come.flatMap((one) => expanded(one, c.after.types));
  };
  match((one, other) => c.isPaired(one, other));
  match((one, other) => c.before.shape(one) === c.after.shape(other));
  expand();
  match((one, other) => c.before.shape(one) === c.after.shape(other));
  match((one, other) => {
    const [tag, otherTag] = [tagOf(one, b, c.before.types), tagOf(other, a, c.after.types)];
    return tag !== undefined && tag === otherTag;
  });
  match((one, other) => one.title !== undefined && one.title === other.title);
  // Sets that have a value in common, of whatever types their values are.
  match((one, other) => {
    const known = new Set(valuesOf(one));
    return valuesOf(other)?.some((value) => known.has(value)) === true;
  });
  const alone = (list: readonly Schema[], types: Types, kind: string): boolean =>
    list.filter((member) => kindOfValue(member, types) === kind).length === 1;
  match((one, other) => {
    const kind = kindOfValue(one, c.before.types);
    return (
      kind === kindOfValue(other, c.after.types) &&
      alone(gone, c.before.types, kind) &&
      alone(come, c.after.types, kind) &&
      // A named type in place of another one is an exchange, unless nothing else is there.
      ((b.members.length === 1 && a.members.length === 1) || one.$ref === undefined || other.$ref === undefined)
    );
  });
  return { matched, gone, come };
}

/** A reference to a union as that union's members. */
function expanded(member: Schema, types: Types): Schema[] {
  if (member.$ref === undefined) return [member];
  const { members, nullable } = alternatives(resolved(member, types));
  return members.length > 1 && !nullable ? [...members] : [member];
}

/** The value by which a discriminator tells a member. */
function tagOf(member: Schema, { discriminator }: Alternatives, types: Types): string | undefined {
  if (!discriminator) return undefined;
  const mapped = Object.entries(discriminator.mapping ?? {}).find(([, id]) => id === member.$ref)?.[0];
  const tag = resolved(member, types).properties?.[discriminator.propertyName];
  const [value] = (tag && valuesOf(tag)) ?? [];
  return mapped ?? (typeof value === "string" ? value : undefined);
}

/** What to call members: those that would have one name are numbered, in an order that no description changes. */
function memberNames(members: readonly Schema[], union: Alternatives, c: Comparison): string[] {
  const names = members.map((member) => memberName(member, union, c));
  return members.map((member, index) => {
    const name = names[index] as string;
    const alike = members.filter((_, at) => names[at] === name);
    if (alike.length === 1) return name;
    const before = c.before.text(member);
    const earlier = alike.filter((other, at) => {
      const text = c.before.text(other);
      return text < before || (text === before && at < alike.indexOf(member));
    });
    return `${name} ${earlier.length + 1}`;
  });
}

function memberName(member: Schema, union: Alternatives, c: Comparison): string {
  if (member.$ref !== undefined) return c.before.text(member);
  const tag = tagOf(member, union, c.before.types) ?? ownTag(member);
  return member.title ?? (tag === undefined ? kindOfValue(member, c.before.types) : escapeSegment(tag));
}

/** The only text that a required property of a member can be: what people tell it by, discriminator or not. */
function ownTag({ properties = {}, required = [] }: Schema): string | undefined {
  const tags = required.flatMap((name) => {
    const values = valuesOf(properties[name] ?? {});
    return values?.length === 1 && typeof values[0] === "string" ? [values[0]] : [];
  });
  return tags.length === 1 ? tags[0] : undefined;
}

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
  if (!isKept && valuesOf(b) && valuesOf(a)) return compareStrings(b, a, at, c);
  if (!isKept) return c.found("type-changed", at, { before: b, after: a });
  const known = new Map(shared.map(([one, other]) => [other, resolved({ $ref: one }, c.before.types)]));
  const [one, other] = [merged(b, c.before.types), merged(a, c.after.types, known)];
  if (kind === "number") compareNumbers(one, other, at, c);
  else if (kind === "array") compareArrays(one, other, at, c);
  else if (kind === "object") compareObjects(b, a, at, c);
  else compareStrings(one, other, at, c);
  compareBounds(one, other, at, c);
}

/** A reference as an intersection of one, which can be compared with one of more. */
const inParts = (schema: Schema): Schema => (schema.$ref === undefined ? schema : { allOf: [schema] });

/** What is said of names: a description that says nothing of them, as generators do, is no less strict. */
const ofNames: ReadonlySet<string> = new Set(["patternProperties", "propertyNames"]);

/** The keywords by which a value is held to something else that no type says, and that is not compared in detail. */
function conditionsChanged(schemaB: Schema, schemaA: Schema, c: Comparison): string[] {
  const of = (schema: Schema, { types, shape }: Version): ReadonlyMap<string, string> =>
    new Map([...conditionsOf(resolved(schema, types), shape), ...conditionsOf(schema, shape)]);
  const [b, a] = [of(schemaB, c.before), of(schemaA, c.after)];
  const keywords = [...new Set([...b.keys(), ...a.keys()])].filter((key) => b.get(key) !== a.get(key));
  return keywords.filter((key) => !ofNames.has(key) || (b.has(key) && a.has(key))).sort();
}

function tellConditions(keywords: readonly string[], at: At, c: Comparison): void {
  if (keywords.length > 0)
    c.found("condition-changed", at, { values: { keywords: keywords.join(", ") }, sameType: true });
}

const hasAlternatives = (schema: Schema): boolean => {
  const { members, nullable } = alternatives(schema);
  return nullable || members.length !== 1;
};

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
