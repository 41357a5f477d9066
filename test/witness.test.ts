/** Drift's verdicts on consumers' sources, held against the compiler. `npm run witness` runs more, and tells more. */

import { beforeAll, expect, test } from "vitest";
import { compareApis } from "../generator/drift/compare.js";
import { rules, rulesFor } from "../generator/drift/rules.js";
import { type Case, cases, edited, outcomeOf, read } from "./witness/proof.js";

let all: readonly Case[] = [];
let outcomes: readonly ReturnType<typeof outcomeOf>[] = [];

beforeAll(() => {
  all = cases(1);
  outcomes = all.map(outcomeOf);
}, 600_000);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Disagreements that are known, and why they are none, or are not mended. */
const known: Readonly<Record<string, string>> = {
  "invented, openapi, integer became a number, seed 16":
    "It was a number or a bigint and is a number: to read it still compiles, and drift looks at its range alone.",
};

test("each consumer compiles against the package that it was written for", () => {
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
});

test("drift and the compiler agree, but for what is known", () => {
  const listed = outcomes
    .flatMap(({ disagreements }) => disagreements)
    .map(({ kind, case: one, why }) => [`${kind}, ${one.kind}, ${one.edit}, seed ${one.seed}`, why]);
  expect(unique(listed.map(([name = ""]) => name)), listed.join("\n")).toEqual(Object.keys(known).sort());
});

/** Rules without which no broken line goes untold, and why. */
const idle: Readonly<Record<string, string>> = {
  "breaking body-encoding-changed": "The body is of another type as well, which is told apart.",
  "breaking input-added": "The parameter that is new is told apart; only programs that pass options meet no other.",
  "breaking input-removed": "The parameter that is gone is told apart.",
  "breaking response-integer-widened": "See what is known.",
  "dangerous request-property-became-read-only": "A type that is also an answer's is told of as an answer's.",
  "dangerous response-member-added": "The members are told apart by nothing that a program could ask for.",
  "dangerous response-type-gained": "No program of the proof asserts what a value of unknown type is.",
  "dangerous unused-type-changed": "What no call uses is only imported.",
};

test("each other rule that is told is needed to tell of a broken line, at its level", () => {
  const needed = outcomes.flatMap((outcome) => outcome.needed);
  const notSafe = all.flatMap(({ findings }) => findings.filter(({ compile }) => compile !== "safe"));
  const levels = unique(notSafe.map(({ compile, rule }) => `${compile} ${rule}`));
  expect(levels.filter((level) => !needed.some((one) => one === level))).toEqual(Object.keys(idle).sort());
});

/** Rules that concern the compiler, and why no edit leads to them. */
const unreached: Readonly<Record<string, string>> = {
  "answer-encoding-added": "All answers of the proof are JSON, and nothing that is added is read sooner than that.",
  "environment-removed": "Its entry is made for one service, and is none of those that the program imports.",
  "helpers-removed": "The helpers are those of one service, from files of the runtime that the proof does not write.",
  "protocol-changed": "A program has no line that could be left.",
  "request-format-changed": "No type tells one format from another: it never meets the compiler.",
  "response-format-changed": "No type tells one format from another: it never meets the compiler.",
  "request-object-closed":
    "An object with properties has the same type; of one without, further properties are removed.",
};

test("each rule that concerns the compiler is reached by an edit, or there is a reason why not", () => {
  const reached = new Set(
    edited(4).flatMap(({ before, after, integers }) =>
      compareApis(read(before, integers), read(after, integers), { integers }).changes.flatMap(({ kind, sides }) =>
        rulesFor(kind, sides).map(({ id }) => id),
      ),
    ),
  );
  const left = rules.filter(({ id, compile }) => compile !== "safe" && !reached.has(id)).map(({ id }) => id);
  expect(left.sort()).toEqual(Object.keys(unreached).sort());
}, 300_000);

test("the proof can fail: many edits break some line, and most lines are kept", () => {
  expect(all.filter(({ broken }) => broken.length > 0).length).toBeGreaterThan(all.length / 3);
  expect(all.filter(({ kept }) => kept > 20).length).toBeGreaterThan(all.length / 2);
});
