/** `npm run witness [-- edits-of-each-kind [first-seed]]`: each disagreement with the compiler, and how many there are. */

import { cases, disagreements } from "./proof.js";

const [perEdit = 5, firstSeed = 1000] = process.argv.slice(2).map(Number);
const all = cases(perEdit, firstSeed);
const found = all.flatMap(disagreements);
for (const { case: one, kind, why } of found)
  console.log(`${kind} (${one.kind}, ${one.edit}, seed ${one.seed}): ${why}`);
const faults = all.flatMap(({ faults }) => faults);
for (const fault of faults) console.log(`fault of the proof: ${fault}`);
const share = (kind: string): string => {
  const wrong = new Set(found.filter((one) => one.kind === kind).map((one) => one.case)).size;
  return `${wrong} of ${all.length} edits (${((100 * wrong) / all.length).toFixed(1)} %)`;
};
const broken = all.filter(({ broken }) => broken.length > 0);
console.log(
  `${broken.length} of ${all.length} edits break a line, ${broken.reduce((sum, one) => sum + one.broken.length, 0)} lines in all`,
);
console.log(`missed: ${share("missed")}`);
console.log(`invented: ${share("invented")}`);
if (found.length + faults.length > 0) process.exitCode = 1;
