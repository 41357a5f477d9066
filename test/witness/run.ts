/**
 * `npm run witness [-- edits-of-each-kind [first-seed]]`: each disagreement with the compiler about consumers' sources,
 * and with a validator about what travels, and how many there are.
 */

import { cases, disagreements } from "./proof.js";
import { wireCases, wireOutcome } from "./wire.js";

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
const sent = [...wireCases(perEdit, firstSeed), ...wireCases(perEdit, firstSeed, 1)];
const outcomes = sent.map((one) => ({ case: one, ...wireOutcome(one) }));
const refused = outcomes.flatMap(({ disagreements }) => disagreements);
const tried = sent.flatMap((one) => one.tried);
// Where no message has changed, there is nothing to be wrong about.
const compared = sent.filter((one) => one.tried.length > 0);
const onlyDangerous = outcomes.filter(({ isOnlyDangerous }) => isOnlyDangerous).length;
const withRefused = sent.filter((one) => one.tried.some((other) => other.refused.length > 0)).length;
console.log(`${tried.filter((one) => one.refused.length > 0).length} of ${tried.length} messages have refused values`);
console.log(`${compared.length} of ${sent.length} edits change a message, ${withRefused} so that a value is refused`);
console.log(`${onlyDangerous} of these have a refused value that is called dangerous and no more`);
console.log(`${outcomes.filter(({ excused }) => excused.length > 0).length} have a finding that no value can show`);
shares(["missed", "invented"], compared, refused);

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
