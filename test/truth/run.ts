/**
 * `npm run truth`: how true the emitted Lotus types are. See proof.ts for what is proven, rules.ts for the mutants.
 *
 *   --json          the figures alone, as JSON
 *   --verbose       also every survivor and every unknown
 *   --examples DIR  also the examples in the OpenRPC documents that Lotus publishes
 *   --peers         the same figures for the types that other tools make of those documents (needs --examples)
 */

import { parseArgs } from "node:util";
import { proveLotus } from "./lotus.js";
import { lists, survivorSummary, table } from "./report.js";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    examples: { type: "string" },
    peers: { type: "boolean", default: false },
  },
});

const { proof, excluded } = await proveLotus(values.examples);
if (values.json) {
  console.log(JSON.stringify({ whole: proof.whole, surfaces: proof.surfaces }, undefined, 2));
} else {
  console.log(table(proof));
  console.log(`${excluded} placeholders left out, see test/truth/exclusions.json`);
  for (const line of survivorSummary(proof.details.survivors)) console.log(line);
  if (values.verbose) console.log(lists(proof));
}
for (const fault of proof.details.faults) console.error(`fault: ${fault}`);
if (proof.details.faults.length > 0) process.exitCode = 1;
