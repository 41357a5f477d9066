import { closest, distance } from "fastest-levenshtein";

/** The candidate that `name` was most likely meant to be, if any is near enough to be worth saying. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(name, candidates);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}
