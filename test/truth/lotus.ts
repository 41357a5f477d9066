/** The proof over Lotus: its manifests in specs/, what is emitted for them in generated/, and the examples. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Example, publishedExamples, readExclusions, readFacts, readPublished } from "./examples.js";
import { readDeclarations } from "./go.js";
import { type Proof, prove } from "./proof.js";
import { readSurface, type Surface } from "./surface.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every manifest in specs/lotus for which a module is emitted. */
export function lotusSurfaces(): Promise<Surface[]> {
  const names = readdirSync(join(root, "specs/lotus"))
    .filter((file) => file.endsWith(".json") && existsSync(emitted(file)))
    .map((file) => file.slice(0, -".json".length))
    .filter((name) => name !== "types");
  return Promise.all(names.map((name) => readSurface(name, root, `specs/lotus/${name}.json`, emitted(`${name}.json`))));
}

const emitted = (file: string): string => join(root, "generated/lotus/src", file.replace(/\.json$/, ".ts"));

/** `folder` has the documents that Lotus publishes. */
export async function proveLotus(folder?: string): Promise<{ proof: Proof; excluded: number }> {
  const all = lotusExamples(folder);
  const exclusions = readExclusions();
  const examples = exclusions.apply(all);
  const proof = prove({
    surfaces: await lotusSurfaces(),
    examples,
    declarations: readDeclarations(),
    unknowns: JSON.parse(readFileSync(new URL("unknowns.json", import.meta.url), "utf8")),
  });
  return { proof, excluded: all.length - examples.length };
}

/** The facts, and what a folder of published documents adds to them. */
function lotusExamples(folder: string | undefined): Example[] {
  const published = folder === undefined ? [] : [...readPublished(folder)];
  const all = [
    ...readFacts(join(root, "specs/lotus/examples.json")),
    ...published.flatMap(([surface, document]) => publishedExamples(surface, document)),
  ];
  const key = ({ surface, method, at, value }: Example): string => JSON.stringify([surface, method, at, value]);
  return [...new Map(all.map((example) => [key(example), example])).values()];
}
