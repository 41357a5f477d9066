/** What a history of a description says: its versions, and what each of them changed. Plain data, as json prints it. */

import type { Finding, Report } from "./finding.js";

/** One version of a description: what a commit made of it, or what a release holds. */
export interface Version {
  /** The tag of a release, or the start of a commit's hash. */
  readonly id: string;
  readonly commit: string;
  /** When it was committed, as ISO 8601. */
  readonly date: string;
  /** The first line of the commit's message. */
  readonly subject: string;
  /** git's name for its content: the same content has the same one. */
  readonly blob: string;
  /** The file's name at that time. */
  readonly name: string;
  /** The releases that hold just this version. */
  readonly tags: readonly string[];
}

/** How many operations a version changed, and in what. Operations that came or went count in nothing else. */
export interface Tally {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The parameters are more, or fewer. */
  readonly arity: number;
  readonly parameters: number;
  readonly result: number;
}

/** A version, and how it differs from the one before. */
export interface Step {
  readonly version: Version;
  readonly operations: number;
  /** `first` has nothing before it; `noise` changed nothing that a program could notice; `none`, nothing at all. */
  readonly kind: "first" | "none" | "noise" | "safe" | "dangerous" | "breaking";
  readonly tally: Tally;
  readonly summary: Report["summary"];
  readonly noise: Report["noise"];
  readonly findings: readonly Finding[];
  /** Why this version could not be read: it is passed over. */
  readonly problem?: string;
}

export interface History {
  readonly path: string;
  readonly title: string;
  readonly of: "releases" | "commits";
  readonly steps: readonly Step[];
}

/** The step that a report is about. */
export function stepOf(version: Version, report: Report): Step {
  const { summary, noise, findings } = report;
  const worst = (["breaking", "dangerous", "safe"] as const).find((level) => summary[level] > 0);
  const kind = worst ?? (summary.noise > 0 ? "noise" : "none");
  return { version, operations: report.after.operations, kind, tally: tallyOf(findings), summary, noise, findings };
}

/** A step without anything to compare. */
export const plainStep = (version: Version, operations: number, kind: "first" | "none", problem?: string): Step => ({
  version,
  operations,
  kind,
  tally: tallyOf([]),
  summary: { breaking: 0, dangerous: 0, safe: 0, noise: 0, suppressed: 0 },
  noise: [],
  findings: [],
  ...(problem !== undefined && { problem }),
});

function tallyOf(findings: readonly Finding[]): Tally {
  const of = (rule: string): Set<string> =>
    new Set(findings.filter((finding) => finding.rule === rule).map(({ subject }) => subject));
  const [added, removed] = [of("operation-added"), of("operation-removed")];
  const stays = (operation: string): boolean => !added.has(operation) && !removed.has(operation);
  const seen = findings
    .flatMap(({ rule, occurrences }) => occurrences.map(({ operation, path }) => ({ rule, operation, path })))
    .filter(({ operation }) => stays(operation));
  const count = (is: (one: { rule: string; path: string }) => boolean): number =>
    new Set(seen.filter(is).map(({ operation }) => operation)).size;
  return {
    added: added.size,
    removed: removed.size,
    changed: count(() => true),
    arity: count(({ rule }) => /(?:^|-)parameter-(?:added|removed|inserted)$/.test(rule)),
    parameters: count(({ path }) => path.startsWith("params")),
    result: count(({ path }) => path.startsWith("result")),
  };
}

/** What the whole history comes to. */
export function totalsOf({ steps }: History) {
  const counted = steps.filter(({ kind }) => kind !== "first");
  const sum = (of: (step: Step) => number): number => counted.reduce((total, step) => total + of(step), 0);
  const kinds = (...wanted: Step["kind"][]): number => counted.filter(({ kind }) => wanted.includes(kind)).length;
  return {
    versions: steps.length,
    breaking: kinds("breaking"),
    dangerous: kinds("dangerous"),
    safe: kinds("safe"),
    quiet: kinds("noise", "none"),
    added: sum(({ tally }) => tally.added),
    removed: sum(({ tally }) => tally.removed),
    noise: sum(({ summary }) => summary.noise),
    /** Releases that break something, though their number says that they only mend something. */
    breakingPatches: counted.filter(({ kind, version }) => kind === "breaking" && /\.[1-9]\d*$/.test(version.id))
      .length,
  };
}
