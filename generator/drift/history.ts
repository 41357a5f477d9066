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

/**
 * How many operations a version changed, and in what, as the description is written: what it means to a program is for
 * the findings to say. Operations that came or went count in nothing else; one under a new name did both.
 */
export interface Tally {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The parameters are more, or fewer; a body counts as one. */
  readonly arity: number;
  readonly parameters: number;
  readonly result: number;
}

/**
 * What a version touched, as the description is written: the last of these that it did. `upkeep` is versions, links and
 * order; `contract` is operations, what they take and what they answer.
 */
export const edits = ["none", "upkeep", "words", "examples", "type names", "contract"] as const;
export type Edit = (typeof edits)[number];

/** A version, and how it differs from the one before. */
export interface Step {
  readonly version: Version;
  readonly operations: number;
  /** `first` has nothing before it; `noise` changed nothing that a program could notice; `none`, nothing at all. */
  readonly kind: "first" | "none" | "noise" | "safe" | "dangerous" | "breaking";
  readonly edit: Edit;
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

/**
 * The step that a report is about. `isPublished`: of a document that Lotus' generator made, an example or the name of a
 * Go type can tell what nothing in an operation says.
 */
export function stepOf(version: Version, report: Report, tally: Tally, isPublished: boolean): Step {
  const { summary, noise, findings } = report;
  const worst = (["breaking", "dangerous", "safe"] as const).find((level) => summary[level] > 0);
  const kind = worst ?? (summary.noise > 0 ? "noise" : "none");
  const edit = editOf(report, tally, isPublished);
  return { version, operations: report.after.operations, kind, edit, tally, summary, noise, findings };
}

/** A step without anything to compare. */
export const plainStep = (version: Version, operations: number, kind: "first" | "none", problem?: string): Step => ({
  version,
  operations,
  kind,
  edit: "none",
  tally: { added: 0, removed: 0, changed: 0, arity: 0, parameters: 0, result: 0 },
  summary: { breaking: 0, dangerous: 0, safe: 0, noise: 0, suppressed: 0 },
  noise: [],
  findings: [],
  ...(problem !== undefined && { problem }),
});

/** What kinds of noise touch, where that is more than words. */
const noiseEdits: Readonly<Record<string, Edit>> = {
  versions: "upkeep",
  links: "upkeep",
  "line numbers of links": "upkeep",
  "pieces of Go source": "upkeep",
  orders: "upkeep",
  "orders of operations": "upkeep",
  examples: "examples",
  "names of Go types": "type names",
  "labels of parameters": "contract",
};

function editOf({ findings, noise }: Report, { added, removed, changed }: Tally, isPublished: boolean): Edit {
  if (added + removed + changed > 0 || (findings.length > 0 && !isPublished)) return "contract";
  const touched = noise.map(({ kind }) => noiseEdits[kind] ?? "words");
  return edits.findLast((edit) => touched.includes(edit)) ?? "none";
}

/** What the whole history comes to. */
export function totalsOf({ steps }: History) {
  const read = steps.filter(({ problem }) => problem === undefined);
  const counted = read.filter(({ kind }) => kind !== "first");
  const sum = (of: (step: Step) => number): number => counted.reduce((total, step) => total + of(step), 0);
  const kinds = (...wanted: Step["kind"][]): number => counted.filter(({ kind }) => wanted.includes(kind)).length;
  return {
    versions: steps.length,
    unread: steps.length - read.length,
    breaking: kinds("breaking"),
    dangerous: kinds("dangerous"),
    safe: kinds("safe"),
    quiet: kinds("noise", "none"),
    edits: Object.fromEntries(
      edits.map((edit) => [edit, counted.filter((step) => step.edit === edit).length]),
    ) as Record<Edit, number>,
    added: sum(({ tally }) => tally.added),
    removed: sum(({ tally }) => tally.removed),
    noise: sum(({ summary }) => summary.noise),
    /** Releases that break something, though their number says that they only mend something. */
    breakingPatches: counted.filter(({ kind, version }) => kind === "breaking" && /\.[1-9]\d*$/.test(version.id))
      .length,
  };
}
