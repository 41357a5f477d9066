/** What failing calls answer, in two versions, into facts. */

import type { Operation, Schema } from "../model.js";
import { alternatives } from "./alternatives.js";
import { type At, type Comparison, compareWhole, type More, type Version } from "./compare-schema.js";
import { kindOfValue } from "./schema.js";

export function compareFailures(before: Operation, after: Operation, at: At, c: Comparison) {
  const [was, is] = [before.failureStatuses ?? [], after.failureStatuses ?? []];
  for (const removed of was.filter((status) => !is.includes(status)))
    c.found("failure-status-removed", at, { values: { removed }, sameType: true });
  for (const added of is.filter((status) => !was.includes(status)))
    c.found("failure-status-added", at, { values: { added }, sameType: true });
  const thrown = thrownNow(before, after, c);
  if (thrown.length > 0)
    c.found("answer-became-failure", at, { values: { members: thrown.join(" | ") }, sameType: true });
  const { failure: b } = before;
  const { failure: a } = after;
  if (b && a) return compareWhole(b, a, at, c);
  // Whatever succeeds as it did: what fails is told in more or in fewer words.
  const shown = (schema: Schema, text: (schema: Schema) => string): More => ({ edit: text(schema), sameType: true });
  if (b) c.found("failure-removed", at, { ...shown(b, c.before.text), before: b });
  if (a) c.found("failure-added", at, { ...shown(a, c.after.text), after: a });
}

/** The objects among the answers that have become failures. */
function thrownNow(before: Operation, after: Operation, c: Comparison): string[] {
  const members = (schema: Schema | undefined): readonly Schema[] => (schema ? alternatives(schema).members : []);
  const shapes = (schema: Schema | undefined, { shape }: Version): Set<string> => new Set(members(schema).map(shape));
  const known = shapes(before.failure, c.before);
  const kept = shapes(after.output.schema, c.after);
  const failures = shapes(after.failure, c.after);
  return members(before.output.schema)
    .filter((member) => {
      const shape = c.before.shape(member);
      const isObject = kindOfValue(member, c.before.types) === "object";
      return isObject && failures.has(shape) && !kept.has(shape) && !known.has(shape);
    })
    .map((member) => c.before.text(member))
    .sort();
}
