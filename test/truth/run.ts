/**
 * `npm run truth`: how true the emitted Lotus types are. See proof.ts for what is proven, rules.ts for the mutants.
 *
 *   --json          the figures alone, as JSON
 *   --verbose       also every survivor and every unknown
 *   --examples DIR  also the examples in the OpenRPC documents that Lotus publishes
 *   --peers         also the figures of the types that other tools make of those documents; needs --examples
 */

import { parseArgs } from "node:util";
import { comparePeers, proveLotus } from "./lotus.js";
import { loadPeers } from "./peers.js";
import { lists, surfaceTable, survivorSummary, table } from "./report.js";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    examples: { type: "string" },
    peers: { type: "boolean", default: false },
  },
});
const { json, verbose, examples: folder } = values;
if (values.peers && folder === undefined) {
  console.error("--peers needs --examples DIR: the documents that peers read.");
  process.exit(2);
}

const { proof, excluded } = await proveLotus(folder);
const peers = values.peers && folder !== undefined ? await comparePeers(folder, await loadPeers()) : undefined;
if (json) {
  console.log(JSON.stringify({ whole: proof.whole, surfaces: proof.surfaces, ...(peers && { peers }) }, undefined, 2));
} else {
  console.log(surfaceTable(proof));
  console.log(`\n${excluded} examples hold placeholders: test/truth/exclusions.json says which, and why.`);
  for (const line of survivorSummary(proof.details.survivors)) console.log(line);
  if (verbose) console.log(lists(proof));
  if (peers) console.log(`\n${table("types, upstream's examples", Object.entries(peers))}`);
}
for (const fault of proof.details.faults) console.error(`fault: ${fault}`);
const { accepts, any } = proof.whole;
if (proof.details.faults.length > 0 || accepts.ok < accepts.total || any > 0) process.exitCode = 1;
