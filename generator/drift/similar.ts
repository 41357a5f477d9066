/** How alike two names are: what tells a rename from a removal beside an addition. */

import { distance } from "fastest-levenshtein";

/** From 0, nothing in common, to 1, the same but for spelling. */
export function similarity(a: string, b: string): number {
  const [{ list: x, text: one }, { list: y, text: other }] = [known(a), known(b)];
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

/** Names are compared with many others: what they are made of is found once. */
const kept = new Map<string, { readonly list: readonly string[]; readonly text: string }>();

function known(name: string) {
  const before = kept.get(name);
  if (before) return before;
  const list = words(name);
  const found = { list, text: list.join("") };
  // A long-running process does not keep the names of every description that it has seen.
  if (kept.size >= 10_000) kept.clear();
  kept.set(name, found);
  return found;
}

/**
 * Pairs what went with what came, the most alike first, each at most once.
 * `likeness` gives a number; a pair needs one above 0.
 */
export function pairs<T>(gone: readonly T[], come: readonly T[], likeness: (a: T, b: T) => number): [T, T][] {
  // Of hundreds on both sides there are many pairs, and few scores: numbers by score are cheaper than objects to sort.
  const byScore = new Map<number, number[]>();
  for (const [x, a] of gone.entries()) {
    for (const [y, b] of come.entries()) {
      const score = likeness(a, b);
      if (score <= 0) continue;
      const group = byScore.get(score);
      if (group) group.push(x * come.length + y);
      else byScore.set(score, [x * come.length + y]);
    }
  }
  const taken = new Set<T>();
  const found: [T, T][] = [];
  for (const index of [...byScore].sort(([one], [other]) => other - one).flatMap(([, group]) => group)) {
    const [a, b] = [gone[Math.floor(index / come.length)] as T, come[index % come.length] as T];
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    found.push([a, b]);
  }
  return found;
}
