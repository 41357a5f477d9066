/**
 * Drift's verdicts on the wire, held against a validator with values that one version allows. `npm run witness` tries
 * more, and lists what it finds.
 */

import { beforeAll, expect, test } from "vitest";
import { rules } from "../generator/drift/rules.js";
import { edited } from "./witness/proof.js";
import { unshown, type WireCase, type WireDisagreement, wireCase, wireDisagreements } from "./witness/wire.js";

let all: readonly WireCase[] = [];
let found: readonly WireDisagreement[] = [];

beforeAll(() => {
  all = [...edited(1), ...edited(1, 1000, 1)].map((one) => wireCase(one, one.seed));
  found = all.flatMap(wireDisagreements);
}, 300_000);

/** At most one edit in a hundred is judged wrongly; the message lists those that are. */
function expectFew(kind: WireDisagreement["kind"]): void {
  const wrong = found.filter((one) => one.kind === kind);
  const listed = wrong.map(({ case: one, why }) => `${one.kind}, ${one.edit}, seed ${one.seed}: ${why}`);
  expect(new Set(wrong.map((one) => one.case)).size, listed.join("\n")).toBeLessThanOrEqual(all.length / 100);
}

test("a value that is no longer taken, or comes anew, is told", () => expectFew("missed"));

test("what is told as breaking has a value that is refused", () => expectFew("invented"));

test("what no value shows is a rule that calls the wire broken, for a reason", () => {
  const breaking = rules.filter(({ wire }) => wire === "breaking").map(({ id }) => id);
  expect(breaking).toEqual(expect.arrayContaining(Object.keys(unshown)));
});

test("the proof can fail: many messages have a value that is refused, and nearly all have values", () => {
  const tried = all.flatMap((one) => one.tried);
  expect(tried.filter(({ refused }) => refused.length > 0).length).toBeGreaterThan(tried.length / 4);
  expect(tried.filter(({ refused, accepted }) => refused.length + accepted.length === 0).length).toBeLessThan(
    tried.length / 20,
  );
});
