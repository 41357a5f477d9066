/** The proof over Lotus: its manifests in specs/, what is emitted for them in generated/, and the examples. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Example,
  type Published,
  publishedExamples,
  readExclusions,
  readFacts,
  readPublished,
} from "./examples.js";
import { readDeclarations } from "./go.js";
import type { Peer } from "./peers.js";
import { emittedTypes, type Figures, type Proof, prove, type Types } from "./proof.js";
import { readSurface, type Surface } from "./surface.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const emitted = (name: string): string => join(root, "generated/lotus/src", `${name}.ts`);

/** Every manifest in specs/lotus; the shared types are none. */
function lotusSurfaces(): Promise<Surface[]> {
  const names = readdirSync(join(root, "specs/lotus"))
    .filter((file) => file.endsWith(".json") && existsSync(emitted(file.slice(0, -".json".length))))
    .map((file) => file.slice(0, -".json".length))
    .filter((name) => name !== "types");
  return Promise.all(names.map((name) => readSurface(name, root, `specs/lotus/${name}.json`, emitted(name))));
}

export interface LotusProof {
  readonly proof: Proof;
  /** How many examples hold a placeholder, and were changed or left out for it. */
  readonly excluded: number;
  /** Rows of exclusions.json that no example needed. */
  readonly unusedExclusions: readonly string[];
}

/** The proof over the examples that are kept as facts, and those in a folder of documents that Lotus publishes. */
export async function proveLotus(folder?: string): Promise<LotusProof> {
  const published =
    folder === undefined ? [] : [...readPublished(folder)].flatMap(([...all]) => publishedExamples(...all));
  const all = unique([...readFacts(join(root, "specs/lotus/examples.json")), ...published]);
  const exclusions = readExclusions();
  const { examples, excluded } = exclusions.apply(all);
  const proof = prove({
    surfaces: await lotusSurfaces(),
    examples,
    declarations: readDeclarations(),
    unknowns: JSON.parse(readFileSync(new URL("unknowns.json", import.meta.url), "utf8")),
  });
  return { proof, excluded, unusedExclusions: exclusions.unused() };
}

const unique = (examples: readonly Example[]): Example[] => [
  ...new Map(
    examples.map((example) => [JSON.stringify([example.surface, example.method, example.at, example.value]), example]),
  ).values(),
];

/** The figures of each peer, and ours first, over the examples in the published documents alone. */
export async function comparePeers(
  folder: string,
  peers: Readonly<Record<string, Peer>>,
): Promise<Record<string, Figures>> {
  const documents = readPublished(folder);
  const { examples } = readExclusions().apply(
    unique([...documents].flatMap(([surface, document]) => publishedExamples(surface, document))),
  );
  const surfaces = (await lotusSurfaces()).filter(({ name }) => documents.has(name));
  const figuresOf = (types: (surface: Surface) => Types): Figures =>
    prove({ surfaces, examples, declarations: readDeclarations(), unknowns: undefined, types }).whole;
  const figures: Record<string, Figures> = { nelumbo: figuresOf(emittedTypes) };
  for (const [name, peer] of Object.entries(peers)) {
    const made = new Map<string, Types>();
    for (const { name: surface } of surfaces) made.set(surface, await peer(documents.get(surface) as Published));
    figures[name] = figuresOf(({ name: surface }) => made.get(surface) as Types);
  }
  return figures;
}
