/**
 * Members that are most likely misspelt. Descriptions may hold members of their own, so that an unknown one alone is
 * no mistake: only a near miss is.
 */

import { distance } from "fastest-levenshtein";
import { nearest } from "../nearest.js";
import type { JsonObject, Node, Reader } from "./reader.js";

/** The members that nelumbo adds to descriptions, each a row in the table of the README. */
export const ours: readonly string[] = [
  ...["x-name", "x-failure", "x-retry", "x-paging", "x-preset", "x-first-call", "x-template-literal"],
  ...["x-extensible-enum", "x-bigint", "x-permission", "x-stream", "x-blocking", "x-side-effect", "x-dialect"],
  ...[
    "x-probe",
    "x-brand",
    "x-examples",
    "x-text",
    "x-type-parameter",
    "x-decode",
    "x-arity",
    "x-reader",
    "x-errors",
    "x-environment",
    "x-helpers",
    "x-unstated",
  ],
];

/** Warns of each member of an object that is a near miss of a known one, or of one of nelumbo's own. */
export function reportTypos(
  at: Node<JsonObject>,
  known: readonly string[],
  { report, child }: Pick<Reader, "report" | "child">,
): void {
  for (const name of Object.keys(at.value)) {
    const isExtension = name.startsWith("x-");
    if ((isExtension ? ours : known).includes(name)) continue;
    const meant = isExtension ? nearestOfOurs(name) : nearest(name, known);
    // Who has both means both.
    if (meant === undefined || meant in at.value || !isNearMiss(name, meant)) continue;
    report("likely-typo", { name, nearest: meant }, child(at, name));
  }
}

/** By the name that is written, as a description writes the same ones at thousands of places. */
const meantOfOurs = new Map<string, string | undefined>();

function nearestOfOurs(name: string): string | undefined {
  if (!meantOfOurs.has(name)) meantOfOurs.set(name, nearest(name, ours));
  return meantOfOurs.get(name);
}

/** Stricter than a hint on what is wrong for certain: `x-game` and `x-name`, or `id` and `in`, are both words. */
function isNearMiss(name: string, meant: string): boolean {
  const [a, b] = [name, meant].map((word) => word.replace(/^x-/, "").toLowerCase()) as [string, string];
  if (a === b) return true;
  return a.length > 3 && a[0] === b[0] && distance(a, b) <= (a.length < 8 ? 1 : 2);
}
