/** Drift's verdicts on consumers' sources, held against the compiler. `npm run witness` runs more, and tells more. */

import { beforeAll, expect, test } from "vitest";
import { type Case, cases, type Disagreement, disagreements } from "./witness/proof.js";

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

test("the proof can fail: many edits break some line, and most lines are kept", () => {
  expect(all.filter(({ broken }) => broken.length > 0).length).toBeGreaterThan(all.length / 3);
  expect(all.filter(({ kept }) => kept > 20).length).toBeGreaterThan(all.length / 2);
});
