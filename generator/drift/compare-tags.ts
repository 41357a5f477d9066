/** Members of two unions by what tells them apart, into facts. */

import { isBase } from "../inheritance.js";
import type { Schema } from "../model.js";
import type { Alternatives } from "./alternatives.js";
import type { SchemaKind } from "./change.js";
import { type At, type Comparison, inMember, into, type More } from "./compare-schema.js";
import { fieldsOf, type Types, tagsOf, toldApart, valuesOf } from "./schema.js";

/** A member before, the one that it is after, and where that stands. */
export type Placed = readonly [before: Schema, after: Schema, at: At];

type Tagged = Pick<Alternatives, "discriminator">;

/** The property that tells members apart, and for each member the values of it that stand for that one. */
export function compareTags(
  { discriminator: was }: Tagged,
  { discriminator: is }: Tagged,
  matched: readonly Placed[],
  c: Comparison,
  tell: (kind: SchemaKind, more: More) => void,
): void {
  if (was && is && was.propertyName !== is.propertyName) {
    tell("discriminator-changed", { values: { from: was.propertyName, to: is.propertyName } });
    return;
  }
  const property = (was ?? is)?.propertyName;
  if (property === undefined) return;
  const tagged = matched.flatMap(([b, a, at]) => {
    const own = [ownValues(b, property, c.before.types), ownValues(a, property, c.after.types)] as const;
    const before = was ? tagsOf(b, was, c.before.types) : own[0];
    const after = is ? tagsOf(a, is, c.after.types) : own[1];
    // What a member says of itself is compared with the rest of it.
    const isSaid = isSame(before, own[0]) && isSame(after, own[1]);
    return isSaid || isSame(before, after) ? [] : [{ at, before, after }];
  });
  if (tagged.length === 0) return;
  if (!was || !is) {
    tell(is ? "discriminator-added" : "discriminator-removed", { values: { property } });
    return;
  }
  for (const { at, before, after } of tagged)
    c.schemas({ enum: before }, { enum: after }, into(at, property, "discriminator"));
}

/**
 * The same of a base and the types that are made of it. The base's own type says nothing of them: the compiler sees no
 * difference.
 */
export function compareBaseTags(b: Schema, a: Schema, at: At, c: Comparison): void {
  if (!isBase(b) && !isBase(a)) return;
  // Where one of the two tells nothing apart, what the other one tells apart is what both have.
  const placed = toldApart(isBase(b) ? b : a, isBase(b) ? c.before.types : c.after.types).flatMap(
    (member): Placed[] => {
      const pair = pairOf(member, isBase(b), c);
      return pair ? [[...pair, inMember(at, c.before.text(pair[0]))]] : [];
    },
  );
  const first = c.changes.length;
  compareTags(b, a, placed, c, (kind, more) => c.found(kind, at, more));
  for (const [index, change] of c.changes.entries())
    if (index >= first) c.changes[index] = { ...change, sameType: true };
}

/** A reference in one version, with the one in the other version that leads to the same type. */
function pairOf(member: Schema, isBefore: boolean, c: Comparison): readonly [Schema, Schema] | undefined {
  for (const id of (isBefore ? c.after : c.before).types.keys()) {
    const other = { $ref: id };
    const [b, a] = isBefore ? [member, other] : [other, member];
    if (c.isPaired(b, a)) return [b, a];
  }
  return undefined;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  [...one].sort().join("\n") === [...other].sort().join("\n");

/** The values to which a member itself holds the property. */
function ownValues(member: Schema, property: string, types: Types): readonly unknown[] {
  const schema = fieldsOf(member, types).properties.get(property);
  return (schema && valuesOf(schema)) ?? [];
}
