/**
 * Drift's verdicts on the wire, held against a validator with values that one version allows. All cases are the same
 * each time, so that each disagreement and each exemption is known by name. `npm run witness` tries more, and lists
 * what it finds.
 */

import { beforeAll, expect, test } from "vitest";
import { isOfValues, lost, unshown, type WireCase, type WireOutcome, wireCases, wireOutcome } from "./witness/wire.js";

let all: readonly WireCase[] = [];
let outcomes: readonly WireOutcome[] = [];

beforeAll(() => {
  all = [...wireCases(1), ...wireCases(1, 1000, 1)];
  outcomes = all.map(wireOutcome);
}, 600_000);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Disagreements that are known, and why they are none, or are not mended. */
const known: Readonly<Record<string, string>> = {
  "invented, openapi, taken out of its object, seed 159":
    "The edit leaves a text beside properties, which no value is: the description contradicts itself.",
  "invented, openapi, null removed, seed 70":
    "Null in a query is left out, so that it makes no difference: drift judges it as in a body.",
  "invented, openapi, what stands beside a union has a further property and taken out of its object, seed 1166":
    "The second edit leaves a text beside properties, which no value is: the description contradicts itself.",
};

test("drift and the validator agree, but for what is known", () => {
  const listed = outcomes
    .flatMap(({ disagreements }) => disagreements)
    .map(({ kind, case: one, why }) => [`${kind}, ${one.kind}, ${one.edit}, seed ${one.seed}`, why]);
  expect(unique(listed.map(([name = ""]) => name)), listed.join("\n")).toEqual(Object.keys(known).sort());
});

test("each reason why no value shows what is told is needed by a case", () => {
  expect(unique(outcomes.flatMap(({ excused }) => excused))).toEqual(Object.keys(unshown).sort());
});

test("what is told of each change by itself is in the report of all of them", () => {
  expect(all.flatMap(lost)).toEqual([]);
});

/** Rules that say that a value may be refused, of which one is: that it must be would be too much for some server. */
const dangerous: readonly string[] = [
  "request-additional-properties-removed",
  "request-condition-added",
  "request-constraint-tightened",
  "request-defaulted-property-added",
  "request-discriminator-added",
  "request-integer-narrowed",
  "request-property-removed",
  "request-text-narrowed",
  "request-type-gained",
  "response-discriminator-removed",
  "response-integer-widened",
  "response-member-added",
  "response-text-widened",
  "response-type-lost",
  "response-value-added",
  "response-values-opened",
];

/** Rules about values without which no value goes untold, and why. */
const idle: Readonly<Record<string, string>> = {
  "breaking answer-encoding-changed": "Values are those of JSON, before and after.",
  "breaking answer-may-be-empty": "An answer that has no value is none of those that are tried.",
  "breaking answer-removed": "An answer that has no value is none of those that are tried.",
  "breaking arity-became-strict": "Here, all parameters of such a method must be given anyway.",
  "breaking body-encoding-changed": "Values are those of JSON, before and after.",
  "breaking parameter-structure-changed": "The values are what they were: see `unshown`.",
  "breaking parameter-style-changed": "The values are what they were: see `unshown`.",
  "breaking response-additional-properties-removed": "An answer without them was one before: see `unshown`.",
  "dangerous body-content-type-changed": "Values are those of JSON, before and after.",
  "dangerous body-removed": "What is not asked for is ignored.",
  "dangerous parameter-removed": "What is not asked for is ignored.",
  "dangerous request-default-changed": "What is left out has no value.",
  "dangerous request-property-became-read-only": "What nobody takes is ignored.",
  ...Object.fromEntries(
    [
      ...["became-nullable", "property-became-write-only", "tuple-length-changed"],
      ...["type-changed", "type-widened", "wrapped"],
    ].map((kind) => [`dangerous response-${kind}`, "It stands in what a failing call answers, which is not tried."]),
  ),
};

test("each other rule that is told is needed to tell of a value, at its level", () => {
  const needed = outcomes.flatMap((outcome) => outcome.needed);
  const told = all.flatMap((one) => one.told.map(({ finding }) => finding));
  const notSafe = told.filter(({ wire, rule }) => wire !== "safe" && isOfValues(rule));
  const levels = unique(notSafe.map(({ wire, rule }) => `${wire} ${rule}`));
  expect(levels.filter((level) => !needed.some((one) => one === level))).toEqual(Object.keys(idle).sort());
  expect(unique(needed).filter((level) => level.startsWith("dangerous "))).toEqual(
    dangerous.map((rule) => `dangerous ${rule}`),
  );
});

test("the proof can fail: many messages have a value that is refused, and nearly all have values", () => {
  const tried = all.flatMap((one) => one.tried);
  expect(tried.filter(({ refused }) => refused.length > 0).length).toBeGreaterThan(tried.length / 5);
  expect(tried.filter(({ refused, accepted }) => refused.length + accepted.length === 0).length).toBeLessThan(
    tried.length / 20,
  );
});
