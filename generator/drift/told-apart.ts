/** Whether code that was written for a union can tell a member that it does not know from those that it knows. */

import type { Schema } from "../model.js";
import type { Alternatives } from "./alternatives.js";
import type { Comparison } from "./compare-schema.js";
import { createTraits, expanded } from "./match-members.js";
import { kindOfValue, type Types } from "./schema.js";

/**
 * False where it would be taken for one of these: it is of a kind of its own, so that what is left over when code has
 * asked for the others is no longer the one; or the second of its kind; or it lacks what tells the other objects.
 * `isExchange`: other members have gone.
 */
export function isToldApart(
  member: Schema,
  before: Alternatives,
  after: Alternatives,
  isExchange: boolean,
  c: Comparison,
): boolean {
  const known = before.members.flatMap((one) => expanded(one, c.before.types));
  const text = c.after.text(member);
  return kindsOf(member, c.after.types).every((kind) => {
    const alike = known.filter((one) => kindsOf(one, c.before.types).includes(kind));
    const [only, ...others] = alike;
    if (!only) return false;
    if (others.length === 0) return c.before.text(only) === kind || c.before.text(only) === text;
    if (kind !== "object" || after.discriminator) return true;
    return isTagged(member, alike, isExchange, c);
  });
}

const kindsOf = (schema: Schema, types: Types): string[] => kindOfValue(schema, types).split("|");

/** True where the member has another value of a property that tells the others, or where nothing tells them. */
function isTagged(member: Schema, others: readonly Schema[], isExchange: boolean, c: Comparison): boolean {
  const [first, ...more] = others.map((one) => createTraits(c.before.types)(one).values);
  const shared = [...(first?.keys() ?? [])].filter((name) => more.every((values) => values.has(name)));
  if (!first || shared.length === 0) return !isExchange;
  const own = createTraits(c.after.types)(member).values;
  return shared.some((name) => own.has(name) && [first, ...more].every((values) => values.get(name) !== own.get(name)));
}
