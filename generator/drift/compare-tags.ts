/** Members of two unions by what tells them apart, into facts. */

import type { Schema } from "../model.js";
import type { SchemaKind } from "./change.js";
import { type At, type Comparison, inMember, into, type More, memberName } from "./compare-schema.js";
import { type Alternatives, fieldsOf, type Types, tagsOf, valuesOf } from "./schema.js";

/** The property that tells members apart, and for each member the values of it that stand for that one. */
export function compareTags(
  { discriminator: was }: Alternatives,
  { discriminator: is }: Alternatives,
  matched: readonly (readonly [Schema, Schema])[],
  at: At,
  c: Comparison,
  tell: (kind: SchemaKind, more: More) => void,
): void {
  if (was && is && was.propertyName !== is.propertyName) {
    tell("discriminator-changed", { values: { from: was.propertyName, to: is.propertyName } });
    return;
  }
  const property = (was ?? is)?.propertyName;
  if (property === undefined) return;
  const tagged = matched.flatMap(([b, a]) => {
    const own = [ownValues(b, property, c.before.types), ownValues(a, property, c.after.types)] as const;
    const before = was ? tagsOf(b, was, c.before.types) : own[0];
    const after = is ? tagsOf(a, is, c.after.types) : own[1];
    // What a member says of itself is compared with the rest of it.
    const isSaid = isSame(before, own[0]) && isSame(after, own[1]);
    return isSaid || isSame(before, after) ? [] : [{ member: b, before, after }];
  });
  if (tagged.length === 0) return;
  if (!was || !is) {
    tell(is ? "discriminator-added" : "discriminator-removed", { values: { property } });
    return;
  }
  for (const { member, before, after } of tagged) {
    const here = into(inMember(at, memberName(member, c)), property, "discriminator");
    c.schemas({ enum: before }, { enum: after }, here);
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  [...one].sort().join("\n") === [...other].sort().join("\n");

/** The values to which a member itself holds the property. */
function ownValues(member: Schema, property: string, types: Types): readonly unknown[] {
  const schema = fieldsOf(member, types).properties.get(property);
  return (schema && valuesOf(schema)) ?? [];
}
