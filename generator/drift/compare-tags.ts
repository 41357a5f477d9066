/** Members of two unions by what tells them apart, into facts. */

import type { Schema } from "../model.js";
import type { SchemaKind } from "./change.js";
import { type At, type Comparison, into, type More } from "./compare-schema.js";
import { type Alternatives, fieldsOf, type Types, tagsOf, valuesOf } from "./schema.js";

/** A member before, the one that it is after, and where that stands. */
export type Placed = readonly [before: Schema, after: Schema, at: At];

/** The property that tells members apart, and for each member the values of it that stand for that one. */
export function compareTags(
  { discriminator: was }: Alternatives,
  { discriminator: is }: Alternatives,
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

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  [...one].sort().join("\n") === [...other].sort().join("\n");

/** The values to which a member itself holds the property. */
function ownValues(member: Schema, property: string, types: Types): readonly unknown[] {
  const schema = fieldsOf(member, types).properties.get(property);
  return (schema && valuesOf(schema)) ?? [];
}
