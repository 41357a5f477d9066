/** Members of two unions by what tells them apart. */

import { escapeSegment } from "../diagnostic.js";
import type { Schema } from "../model.js";
import { type Alternatives, alternatives } from "./alternatives.js";
import type { Comparison } from "./compare-schema.js";
import { type Fields, fieldsOf, kindOfValue, resolved, type Types, valuesOf } from "./schema.js";
import { pairs } from "./similar.js";

export interface MatchedMembers {
  readonly matched: readonly (readonly [Schema, Schema])[];
  readonly gone: readonly Schema[];
  readonly come: readonly Schema[];
}

/**
 * By name and structure; then by the discriminator's value, the values by which each one tells itself, the title, the
 * one property that it must have; then by the properties that they have in common, and the kind of value.
 */
export function matchMembers(b: Alternatives, a: Alternatives, c: Comparison): MatchedMembers {
  let gone = [...b.members];
  let come = [...a.members];
  const matched: [Schema, Schema][] = [];
  const take = (found: readonly (readonly [Schema, Schema])[]): void => {
    const taken = new Set(found.flat());
    for (const [one, other] of found) matched.push([one, other]);
    gone = gone.filter((one) => !taken.has(one));
    come = come.filter((other) => !taken.has(other));
  };
  /** Members by a text: alike ones in their order, or none of them where `isTelling` asks for one on each side. */
  const match = (before: Key, after: Key, isTelling: boolean): void => {
    const [one, other] = [grouped(gone, before), grouped(come, after)];
    take(
      [...one].flatMap(([key, group]): [Schema, Schema][] => {
        const others = other.get(key) ?? [];
        if (isTelling && (group.length > 1 || others.length > 1)) return [];
        return group.slice(0, others.length).map((member, index) => [member, others[index] as Schema]);
      }),
    );
  };
  const matchSame = (): void => match(c.before.shape, c.after.shape, false);
  const typesBefore = c.before.types;
  const typesAfter = c.after.types;
  take(
    gone.flatMap((one): [Schema, Schema][] => {
      const other = one.$ref === undefined ? undefined : come.find((member) => c.isPaired(one, member));
      return other ? [[one, other]] : [];
    }),
  );
  matchSame();
  gone = gone.flatMap((one) => expanded(one, typesBefore));
  come = come.flatMap((one) => expanded(one, typesAfter));
  matchSame();
  // What has a name, or another one, or has it no more.
  match(
    (one) => c.before.shape(resolved(one, typesBefore)),
    (other) => c.after.shape(resolved(other, typesAfter)),
    false,
  );
  match(
    (one) => tagOf(one, b, typesBefore),
    (other) => tagOf(other, a, typesAfter),
    true,
  );
  const [before, after] = [createTraits(typesBefore), createTraits(typesAfter)];
  match(
    (one) => before(one).tags,
    (other) => after(other).tags,
    true,
  );
  match(
    ({ title }) => title,
    ({ title }) => title,
    true,
  );
  match(
    (one) => before(one).key,
    (other) => after(other).key,
    true,
  );
  take(withValuesInCommon(gone, come));
  const isWhole = b.members.length === 1 && a.members.length === 1;
  // A named type in place of another one is an exchange, unless nothing else is there.
  const isExchange = (one: Schema, other: Schema): boolean =>
    !isWhole && one.$ref !== undefined && other.$ref !== undefined;
  take(pairs(gone, come, (one, other) => (isExchange(one, other) ? 0 : likeness(before(one), after(other)))));
  const [kinds, otherKinds] = [
    grouped(gone, (one) => kindOfValue(one, typesBefore)),
    grouped(come, (one) => kindOfValue(one, typesAfter)),
  ];
  take(
    [...kinds].flatMap(([kind, [one, ...more]]): [Schema, Schema][] => {
      const [other, ...others] = otherKinds.get(kind) ?? [];
      return one && other && more.length + others.length === 0 && !isExchange(one, other) ? [[one, other]] : [];
    }),
  );
  return { matched, gone, come };
}

type Key = (member: Schema) => string | undefined;

function grouped(members: readonly Schema[], key: Key): Map<string, Schema[]> {
  const groups = new Map<string, Schema[]>();
  for (const member of members) {
    const text = key(member);
    if (text === undefined) continue;
    const group = groups.get(text);
    if (group) group.push(member);
    else groups.set(text, [member]);
  }
  return groups;
}

/** A reference to a union as that union's members. */
export function expanded(member: Schema, types: Types): Schema[] {
  if (member.$ref === undefined) return [member];
  const { members, nullable } = alternatives(resolved(member, types));
  return members.length > 1 || nullable ? [...members] : [member];
}

/** Sets that have a value in common, of whatever types their values are. */
function withValuesInCommon(gone: readonly Schema[], come: readonly Schema[]): [Schema, Schema][] {
  const free = new Set(come);
  return gone.flatMap((one): [Schema, Schema][] => {
    const known = new Set(valuesOf(one));
    if (known.size === 0) return [];
    const other = [...free].find((member) => valuesOf(member)?.some((value) => known.has(value)));
    if (!other) return [];
    free.delete(other);
    return [[one, other]];
  });
}

/** What tells an object among others, discriminator or not. */
export interface Traits {
  readonly fields: Fields | undefined;
  /** The required properties that can have one value only, with it. */
  readonly values: ReadonlyMap<string, string>;
  readonly tags: string | undefined;
  /** The only property that it must have. */
  readonly key: string | undefined;
}

export function createTraits(types: Types): (member: Schema) => Traits {
  const known = new Map<Schema, Traits>();
  return (member) => {
    const found = known.get(member) ?? traitsOf(member, types);
    known.set(member, found);
    return found;
  };
}

function traitsOf(member: Schema, types: Types): Traits {
  if (kindOfValue(member, types) !== "object")
    return { fields: undefined, values: new Map(), tags: undefined, key: undefined };
  const fields = fieldsOf(member, types);
  const values = new Map(
    [...fields.required].flatMap((name): [string, string][] => {
      const [value, ...others] = valuesOf(fields.properties.get(name) ?? {}) ?? [];
      return value === undefined || others.length > 0 ? [] : [[name, JSON.stringify(value)]];
    }),
  );
  const [key, ...keys] = fields.required;
  return {
    fields,
    values,
    tags: values.size > 0 ? JSON.stringify([...values].sort()) : undefined,
    key: keys.length === 0 && values.size === 0 ? key : undefined,
  };
}

/** Where so much of their properties has the same names, one object has changed. */
const sameObject = 0.5;

/** Above 0 for two objects that may be the same one: those that say of themselves to be others are not. */
function likeness(one: Traits, other: Traits): number {
  if (!one.fields || !other.fields) return 0;
  for (const [name, value] of one.values) if ((other.values.get(name) ?? value) !== value) return 0;
  const [names, others] = [one.fields.properties, other.fields.properties];
  let shared = 0;
  for (const name of names.keys()) if (others.has(name)) shared += 1;
  const share = shared / (names.size + others.size - shared || 1);
  return share >= sameObject ? share : 0;
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
export function memberNames(members: readonly Schema[], union: Alternatives, c: Comparison): string[] {
  const traits = createTraits(c.before.types);
  const own = new Map(members.map((member) => [member, memberName(member, union, traits, c)]));
  const named = new Map<Schema, string>();
  for (const [name, alike] of grouped([...own.keys()], (member) => own.get(member))) {
    const ordered = alike
      .map((member) => [member, c.before.text(member)] as const)
      .sort(([, a], [, b]) => byText(a, b));
    for (const [index, [member]] of ordered.entries())
      named.set(member, alike.length === 1 ? name : `${name} ${index + 1}`);
  }
  return members.map((member) => named.get(member) ?? "");
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function memberName(member: Schema, union: Alternatives, traits: (member: Schema) => Traits, c: Comparison): string {
  if (member.$ref !== undefined) return c.before.text(member);
  const { fields, values, key } = traits(member);
  const [tag, ...tags] = [...values.values()].filter((text) => text.startsWith('"')).map((text) => JSON.parse(text));
  const own = tagOf(member, union, c.before.types) ?? (tags.length === 0 ? tag : undefined);
  const name = own ?? (fields?.properties.size === 1 ? key : undefined);
  return member.title ?? (name === undefined ? kindOfValue(member, c.before.types) : escapeSegment(name));
}
