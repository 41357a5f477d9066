/**
 * `npm run witness [-- edits-of-each-kind [first-seed]]`: each disagreement with the compiler about consumers' sources,
 * and with a validator about what travels, and how many there are.
 */

import { cases, disagreements, edited } from "./proof.js";
import { wireCase, wireDisagreements } from "./wire.js";

const [perEdit = 5, firstSeed = 1000] = process.argv.slice(2).map(Number);
const shares = (kinds: readonly string[], all: readonly object[], found: readonly Listed[]): void => {
  for (const { case: one, kind, why } of found)
    console.log(`${kind} (${one.kind}, ${one.edit}, seed ${one.seed}): ${why}`);
  for (const kind of kinds) {
    const wrong = new Set(found.filter((one) => one.kind === kind).map((one) => one.case)).size;
    console.log(`${kind}: ${wrong} of ${all.length} edits (${((100 * wrong) / all.length).toFixed(1)} %)`);
  }
};

interface Listed {
  readonly case: { readonly kind: string; readonly edit: string; readonly seed: number };
  readonly kind: string;
  readonly why: string;
}

console.log("On the wire, one edit at a time and two at once:");
const sent = [...edited(perEdit, firstSeed), ...edited(perEdit, firstSeed, 1)].map((one) => wireCase(one, one.seed));
const refused = sent.flatMap(wireDisagreements);
const tried = sent.flatMap((one) => one.tried);
console.log(`${tried.filter((one) => one.refused.length > 0).length} of ${tried.length} messages have refused values`);
shares(["missed", "invented"], sent, refused);

console.log("For the compiler, one edit at a time:");
const all = cases(perEdit, firstSeed);
const found = all.flatMap(disagreements);
const faults = all.flatMap(({ faults }) => faults);
for (const fault of faults) console.log(`fault of the proof: ${fault}`);
const broken = all.filter(({ broken }) => broken.length > 0);
console.log(
  `${broken.length} of ${all.length} edits break a line, ${broken.reduce((sum, one) => sum + one.broken.length, 0)} lines in all`,
);
shares(["missed", "invented"], all, found);
if (refused.length + found.length + faults.length > 0) process.exitCode = 1;
