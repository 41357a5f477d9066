/** The words that all forms share: counts, lists, and what an axis means. */

import { affectsUser } from "../affects.js";
import type { Finding, Level, Location, Report } from "../finding.js";

/** `1 operation`, `2 operations`. */
export const count = (number: number, noun: string): string =>
  `${number} ${number === 1 ? noun : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;

/** `a, b and c`. */
const sentenceList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** The first of a list, and how many more there are. */
export function shortList(words: readonly string[], most: number): string {
  if (words.length <= most) return sentenceList(words);
  return `${words.slice(0, most - 1).join(", ")} and ${words.length - most + 1} more`;
}

/** The operations that a finding reaches, each once. */
export const operationsOf = ({ occurrences }: Finding): string[] => [
  ...new Set(occurrences.map(({ operation }) => operation)),
];

/** The types that came or went with an operation. */
export const withTypes = ({ types = [] }: Finding, most: number): string | undefined =>
  types.length === 0 ? undefined : `with it the type${types.length === 1 ? "" : "s"} ${shortList(types, most)}`;

/** Where a finding is seen, when its subject does not say so already; or what came or went with that. */
export function reach(finding: Finding, most: number): string | undefined {
  if (finding.types) return withTypes(finding, most);
  const operations = operationsOf(finding);
  if (operations.length === 0 || (operations.length === 1 && operations[0] === finding.subject)) return undefined;
  return `in ${count(operations.length, "operation")}: ${shortList(operations, most)}`;
}

/** What a finding does on both axes, in a few words. */
export function effect({ wire, compile, silent }: Pick<Finding, "wire" | "compile" | "silent">): string {
  const axes = (level: Level): string[] => [
    ...(wire === level ? ["on the wire"] : []),
    ...(compile === level ? ["in the compiler"] : []),
  ];
  const says = (["breaking", "dangerous"] as const).flatMap((level) => {
    const at = axes(level);
    return at.length === 0 ? [] : [`${level} ${at.join(" and ")}`];
  });
  return [
    ...(says.length > 0 ? says : ["safe"]),
    ...(silent ? ["silent: it compiles, and is wrong at run time"] : []),
  ].join(", ");
}

/** `25 breaking, 1 dangerous, 3 safe`, and what is suppressed. */
export function summaryLine({ summary }: Pick<Report, "summary">): string {
  const { breaking, dangerous, safe, suppressed } = summary;
  const counted = `${breaking} breaking, ${dangerous} dangerous, ${safe} safe`;
  return suppressed > 0 ? `${counted}; ${suppressed} suppressed` : counted;
}

/** `163 line numbers of links, 1 version`; undefined when there is none. */
export const noiseLine = (noise: Report["noise"]): string | undefined =>
  noise.length === 0
    ? undefined
    : noise.map(({ kind, count }) => `${count} ${count === 1 ? one(kind) : kind}`).join(", ");

/** A kind of noise in the singular: what counts is the word before the first "of". */
const one = (kind: string): string =>
  kind.replace(/^(.*?)(ies|s)(?= of |$)/, (_, stem: string, end: string) => (end === "ies" ? `${stem}y` : stem));

/** The findings that count, of one class. */
export const ofClass = ({ findings }: Report, level: Level): Finding[] =>
  findings.filter((finding) => finding.class === level && !finding.suppressed);

export const suppressedOf = ({ findings }: Report): Finding[] => findings.filter(({ suppressed }) => suppressed);

/** What it is to a consumer that it uses what a finding is about. */
export const usedAs = (finding: Finding): string => (affectsUser(finding) ? "affects you" : "used at");

/** `Affects you: 3 of 41.`, where a consumer was looked at. */
export function affectsLine({ usage, findings }: Report): string {
  const live = findings.filter(({ suppressed }) => !suppressed).length;
  return usage ? `Affects you: ${usage.affecting} of ${live}.` : "";
}

/** Where a finding stands: in the newer description, or, as what was removed, in the older one only. */
export function placesOf({ occurrences, places }: Finding): Location[] {
  const all = places ? [...occurrences, places] : occurrences;
  const newer = all.flatMap(({ after }) => after ?? []);
  return newer.length > 0 ? newer : all.flatMap(({ before }) => before ?? []);
}
