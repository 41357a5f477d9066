/** How alike two names are: what tells a rename from a removal beside an addition. */

import { distance } from "fastest-levenshtein";

/** From 0, nothing in common, to 1, the same but for spelling. */
export function similarity(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const [one, other] = [x.join(""), y.join("")];
  if (one === other) return 1;
  const letters = 1 - distance(one, other) / Math.max(one.length, other.length, 1);
  const shared = x.filter((word) => y.includes(word)).join("").length;
  return Math.max(letters, (2 * shared) / (one.length + other.length || 1));
}

/** True for names that have a word in common. */
export const sharesWord = (a: string, b: string): boolean => words(a).some((word) => words(b).includes(word));

/** `ipfs_cid`, `IpfsCid` and `ipfsCID` are the same words. */
const words = (name: string): string[] =>
  (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\p{L}\p{N}\s_./{}-]+|\p{Lo}+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );

/**
 * Pairs what went with what came, the most alike first, each at most once.
 * `likeness` gives a number; a pair needs one above 0.
 */
export function pairs<T>(gone: readonly T[], come: readonly T[], likeness: (a: T, b: T) => number): [T, T][] {
  const scored = gone
    .flatMap((a) => come.map((b) => ({ a, b, score: likeness(a, b) })))
    .filter(({ score }) => score > 0);
  const taken = new Set<T>();
  const found: [T, T][] = [];
  for (const { a, b } of scored.sort((x, y) => y.score - x.score)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    found.push([a, b]);
  }
  return found;
}
