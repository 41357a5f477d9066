/** Drift's verdicts on consumers' sources, held against the compiler. `npm run witness` runs more, and tells more. */

import { beforeAll, expect, test } from "vitest";
import { compareApis } from "../generator/drift/compare.js";
import { rules, rulesFor } from "../generator/drift/rules.js";
import { type Case, cases, type Disagreement, disagreements, edited, read } from "./witness/proof.js";

let all: readonly Case[] = [];
let found: readonly Disagreement[] = [];

beforeAll(() => {
  all = cases(1);
  found = all.flatMap(disagreements);
}, 600_000);

/** At most one edit in a hundred is judged wrongly; the message lists those that are. */
function expectFew(kind: Disagreement["kind"]): void {
  const wrong = found.filter((one) => one.kind === kind);
  const listed = wrong.map(({ case: one, why }) => `${one.kind}, ${one.edit}, seed ${one.seed}: ${why}`);
  expect(new Set(wrong.map((one) => one.case)).size, listed.join("\n")).toBeLessThanOrEqual(all.length / 100);
}

test("each consumer compiles against the package that it was written for", () => {
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
});

test("a change that breaks a line is told as one", () => expectFew("missed"));

test("a change told as breaking has a line that it breaks", () => expectFew("invented"));

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
