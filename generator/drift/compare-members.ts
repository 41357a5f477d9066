/** The members that a union has lost and gained, into facts. */

import type { Schema } from "../model.js";
import type { Alternatives } from "./alternatives.js";
import type { SchemaKind } from "./change.js";
import { property } from "./compare-object.js";
import type { At, Comparison, More, Version } from "./compare-schema.js";
import type { MatchedMembers } from "./match-members.js";
import { boundNames, boundOf, fieldsOf, kindOfValue, type Types, valuesOf } from "./schema.js";
import { isToldApart } from "./told-apart.js";
import { beyond, type In } from "./within.js";

/** A member that came or went. */
export interface Left {
  readonly member: Schema;
  /** Another member of the other version takes all that this one does: the same travels. */
  readonly isRepeated: boolean;
  /** What this one has beyond that other one. */
  readonly further: readonly string[];
}

export interface Settled {
  readonly matched: MatchedMembers["matched"];
  readonly gone: readonly Left[];
  readonly come: readonly Left[];
}

/** Of so many pairs it is found out whether the one repeats the other. */
const mostPairs = 10_000;

/**
 * Without the members that say no more than another one. Where that one is as new as the member is gone, the two are
 * one that has changed.
 */
export function withoutRepeated(
  { matched, gone, come }: MatchedMembers,
  b: Alternatives,
  a: Alternatives,
  c: Comparison,
): Settled {
  const left = (member: Schema): Left => ({ member, isRepeated: false, further: [] });
  const pairs = gone.length * a.members.length + come.length * b.members.length;
  if (pairs === 0 || pairs > mostPairs || b.discriminator || a.discriminator)
    return { matched, gone: gone.map(left), come: come.map(left) };
  const found: [Schema, Schema][] = [];
  const taken = new Set<Schema>();
  for (const one of gone) {
    for (const other of come) {
      if (taken.has(one) || taken.has(other)) continue;
      if (!isWithin([one, c.before], [other, c.after]) && !isWithin([other, c.after], [one, c.before])) continue;
      found.push([one, other]);
      taken.add(one).add(other);
    }
  }
  // What one member said and another one says in part was narrowed to that one, or widened from it.
  const isPartOf = (one: In, other: In): boolean =>
    single.has(kindOfValue(other[0], other[1].types)) && isWithin(one, other);
  for (const one of gone.filter((member) => !taken.has(member) && !isRepeated([member, c.before], a, c.after))) {
    const host = a.members.find((other) => isPartOf([other, c.after], [one, c.before]));
    if (host) found.push([one, host]);
    if (host) taken.add(one);
  }
  for (const other of come.filter((member) => !taken.has(member) && !isRepeated([member, c.after], b, c.before))) {
    const host = b.members.find((one) => isPartOf([one, c.before], [other, c.after]));
    if (host) found.push([host, other]);
    if (host) taken.add(other);
  }
  const rest = (list: readonly Schema[], from: Version, hosts: Alternatives, to: Version): Left[] =>
    list.flatMap((member) => (taken.has(member) ? [] : (repeating([member, from], hosts, to) ?? left(member))));
  return {
    matched: [...matched, ...found],
    gone: rest(gone, c.before, a, c.after),
    come: rest(come, c.after, b, c.before),
  };
}

/** Kinds of values that have no parts. */
const single: ReadonlySet<string> = new Set(["number", "string"]);

const isRepeated = (one: In, { members }: Alternatives, to: Version): boolean =>
  members.some((host) => isWithin(one, [host, to]));

const isWithin = (one: In, other: In): boolean => beyond(one, other)?.length === 0;

/** A member that says nothing that one of the hosts does not say: none where the compiler sees no difference either. */
function repeating([member, from]: In, { members }: Alternatives, to: Version): Left[] | undefined {
  const found = members.flatMap((host) => {
    const further = beyond([member, from], [host, to]);
    return further ? [{ host, further }] : [];
  });
  const [best] = found.sort((one, other) => one.further.length - other.further.length);
  if (!best) return undefined;
  const { host, further } = best;
  return further.length === 0 && isReadAlike([member, from], [host, to]) ? [] : [{ member, isRepeated: true, further }];
}

/** True where what is done with the one type can be done with the other one. */
function isReadAlike([member, from]: In, [host, to]: In): boolean {
  if (from.text(member) === to.text(host)) return true;
  const kind = kindOfValue(host, to.types);
  if (kind !== "object") return kind === "string" || valuesOf(member) !== undefined;
  const [one, other] = [fieldsOf(member, from.types), fieldsOf(host, to.types)];
  if (one.further || other.further) return false;
  return [...other.properties.keys()].every((name) => one.properties.has(name));
}

/** What a union has lost and gained. */
export function tellMembers(
  { gone, come }: Settled,
  b: Alternatives,
  a: Alternatives,
  at: At,
  c: Comparison,
  tell: (kind: SchemaKind, more?: More, here?: At) => void,
): void {
  // What has all of another member and more is that member with properties that may be left out.
  for (const [name, schema] of furtherOf(come, c.after.types))
    c.found("property-added", property(at, name, name), { after: schema });
  for (const [name, schema] of furtherOf(gone, c.before.types))
    c.found("property-removed", property(at, name, name), { before: schema });
  const [won, lost] = [come, gone].map((list) => list.filter(({ further }) => further.length === 0)) as [
    Left[],
    Left[],
  ];
  // Null alone is one type as well.
  const wasOne = b.members.length === 1 || (b.members.length === 0 && b.nullable);
  const isOne = a.members.length === 1 || (a.members.length === 0 && a.nullable);
  for (const sameWire of [false, true]) {
    const words = (list: readonly Left[], union: Alternatives, { text }: Version): string[] =>
      list.flatMap(({ member, isRepeated }) => (isRepeated === sameWire ? [wordsFor(member, union, text)] : [])).sort();
    // Who sends a member that another one takes still may, and it compiles.
    const [mere, whole] = [true, false].map((isTaken) => lost.filter((one) => isTakenAlike(one, a, c) === isTaken)) as [
      Left[],
      Left[],
    ];
    const isUnmet = ({ member }: Left): boolean =>
      at.sides.includes("response") && !isToldApart(member, b, a, lost.length > 0, c);
    const [unmet, met] = [true, false].map((is) => won.filter((one) => !sameWire && isUnmet(one) === is)) as [
      Left[],
      Left[],
    ];
    const added = words(wasOne && lost.length === 0 ? won : unmet, a, c.after);
    if (added.length > 0) {
      const all = added.join(" | ");
      tell("type-widened", { values: { added: all }, edit: all, sameWire });
    }
    if (!wasOne || lost.length > 0)
      for (const one of words(sameWire ? won : met, a, c.after))
        tell("member-added", { values: { added: one }, sameWire });
    const read: At = { ...at, sides: at.sides.filter((side) => side !== "request") };
    for (const [list, here] of [
      [whole, at],
      [mere, read],
    ] as const) {
      const removed = words(list, b, c.before);
      if (removed.length === 0 || here.sides.length === 0) continue;
      const all = removed.join(" | ");
      if (isOne && won.length === 0) tell("type-narrowed", { values: { removed: all }, edit: all, sameWire }, here);
      else for (const one of removed) tell("member-removed", { values: { removed: one }, sameWire }, here);
    }
  }
}

/** True for an object that may be given where only the other members are left: the compiler takes it as one of these. */
function isTakenAlike({ member, isRepeated, further }: Left, { members }: Alternatives, c: Comparison): boolean {
  if (!isRepeated || further.length > 0 || kindOfValue(member, c.before.types) !== "object") return false;
  const own = fieldsOf(member, c.before.types);
  return members.some((host) => {
    if (!isWithin([member, c.before], [host, c.after])) return false;
    const { properties, further: others } = fieldsOf(host, c.after.types);
    if (own.further || others) return false;
    return [...own.properties].every(([name, schema]) => {
      const taken = properties.get(name);
      return taken !== undefined && c.before.text(schema) === c.after.text(taken);
    });
  });
}

function furtherOf(list: readonly Left[], types: Types): Map<string, Schema> {
  return new Map(
    list.flatMap(({ member, further }) => {
      const { properties } = fieldsOf(member, types);
      return further.map((name): [string, Schema] => [name, properties.get(name) ?? {}]);
    }),
  );
}

/** A member as TypeScript, with what else is said of it where another member of the union reads the same. */
function wordsFor(member: Schema, { members }: Alternatives, text: (schema: Schema) => string): string {
  const own = text(member);
  if (!members.some((other) => other !== member && text(other) === own)) return own;
  const bound = boundNames.find((name) => boundOf(member, name) !== undefined);
  const detail = member.format ?? (bound && `${bound} ${boundOf(member, bound)}`);
  return detail === undefined ? own : `${own} (${detail})`;
}
