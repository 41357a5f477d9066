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

/**
 * True where one name can be the other one said anew: spelled otherwise, or with more words or fewer. A word in the
 * place of another one says something else, as start and stop do.
 */
export function isSaidAnew(a: string, b: string): boolean {
  if (known(a).text === known(b).text) return true;
  const { lost, won, shared } = difference(a, b);
  if (lost.length > 0 && won.length > 0) return false;
  // Around such a word, another order means something else: euros to dollars.
  const isDirected = lost.length + won.length === 0 && shared.some((word) => joining.has(word));
  return ![...lost, ...won].some((word) => denying.has(word)) && (!isDirected || isOrdered(a, b));
}

/** True also where the words around one that both have are others, and not merely one for one. */
export function isReworded(a: string, b: string): boolean {
  const { lost, won, shared } = difference(a, b);
  const isWordForWord = lost.length === won.length;
  const isDenied = [...lost, ...won].some((word) => denying.has(word));
  return isSaidAnew(a, b) || (!isWordForWord && !isDenied && shared.some((word) => !joining.has(word)));
}

/** Words that turn what a name says around. */
const denying = new Set(["not", "no", "non", "never", "without", "un", "dis"]);

/** Words that say nothing by themselves: to share one is to share nothing. */
const joining = new Set(
  "a an and are as at be by can do for from get had has have in into is of on or per set the to was with".split(" "),
);

/** The words of each name that the other one has not, and those that both have. */
function difference(a: string, b: string): { lost: string[]; won: string[]; shared: string[] } {
  const [x, y] = [known(a).list, known(b).list];
  const won = [...y];
  const lost: string[] = [];
  const shared: string[] = [];
  for (const word of x) {
    const at = won.findIndex((other) => isSpelling(word, other));
    if (at < 0) lost.push(word);
    else shared.push(...won.splice(at, 1));
  }
  return { lost, won, shared };
}

const isOrdered = (a: string, b: string): boolean => {
  const y = known(b).list;
  return known(a).list.every((word, index) => isSpelling(word, y[index] ?? ""));
};

/**
 * One word spelled in two ways: with one letter other, or short, as `addr` and `msg` are. What says the opposite is
 * another word, though it may begin alike: with and without, use and useless, payer and payee.
 */
function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 2 || short[0] !== long[0] || /\p{N}/u.test(one + other)) return false;
  if (joining.has(short) || joining.has(long) || opposed.some(([end, turned]) => turns(one, other, end, turned)))
    return false;
  if (long.startsWith(short) || (short.length > 4 && distance(one, other) === 1)) return true;
  return /^[b-df-hj-np-tv-z]+$/.test(short) && new RegExp([...short].join(".*"), "u").test(long);
}

/** Ends of words, with the ends that turn them around. */
const opposed = [
  ["", "less"],
  ["", "free"],
  ["", "out"],
  ["ful", "less"],
  ["er", "ee"],
  ["or", "ee"],
] as const;

/** True for two words that differ in these ends, either way round. */
function turns(one: string, other: string, end: string, turned: string): boolean {
  const isTurned = (a: string, b: string): boolean =>
    a.endsWith(end) && b.endsWith(turned) && a.slice(0, a.length - end.length) === b.slice(0, -turned.length);
  return isTurned(one, other) || isTurned(other, one);
}

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
