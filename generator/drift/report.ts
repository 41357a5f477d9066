/** The whole road of a comparison: two versions of a description into what there is to say of them. */

import type { Api } from "../model.js";
import type { Policy } from "./change.js";
import { compareApis } from "./compare.js";
import type { DescriptionSide, Finding, Report } from "./finding.js";
import { hashed, type JudgeOptions, judge } from "./judge.js";
import { countNoise, type Noise } from "./noise.js";
import { adviseStep } from "./semver.js";

export interface ReportOptions extends Omit<JudgeOptions, "profile"> {
  /** Where the two descriptions were read from. */
  readonly sources?: { readonly before: string; readonly after: string };
  readonly policy?: Policy;
  /** The version of the emitted package, if there is one. */
  readonly version?: string | undefined;
  /** What was found to be noise before the descriptions were read: line numbers of links, say. */
  readonly noise?: readonly Noise[];
}

/** Compares two versions of a description and judges what it finds. */
export function report(before: Api, after: Api, options: ReportOptions = {}): Report {
  const { policy, noise = [], sources = { before: "", after: "" }, version } = options;
  const { changes, ...matched } = compareApis(before, after, policy);
  const findings = judge(changes, {
    ...options,
    // Old clients meet the new server, and it is strict or not.
    profile: after.dialect,
  });
  return {
    before: side(before, sources.before),
    after: side(after, sources.after),
    ...summarize(findings, mergeNoise([...noise, ...countNoise(before, after, matched)]), version),
  };
}

/** The report of one description among several: the same change to another one is another finding. */
export function amongOthers(name: string, report: Report): Report {
  const findings = report.findings.map((finding) => ({
    ...finding,
    fingerprint: hashed([name, finding.fingerprint]),
  }));
  return { ...report, findings };
}

/** Several reports as one, for forms that are one document; a subject then begins with the name of its description. */
export function joinReports(named: readonly { readonly name: string; readonly report: Report }[]): Report {
  const [first, ...others] = named.map(({ report }) => report);
  if (!first) throw new Error("There is no report to join");
  if (others.length === 0) return first;
  const all = [first, ...others];
  const findings = named.flatMap(({ name, report }) =>
    report.findings.map((finding) => ({
      ...finding,
      subject: finding.subject ? `${name}: ${finding.subject}` : name,
    })),
  );
  const noise = mergeNoise(all.flatMap((report) => report.noise));
  const worst = all.reduce((a, b) => (steps.indexOf(b.semver) < steps.indexOf(a.semver) ? b : a));
  return {
    before: joinSides(all.map(({ before }) => before)),
    after: joinSides(all.map(({ after }) => after)),
    ...summarize(findings, noise),
    ...(first.usage && {
      usage: {
        project: first.usage.project,
        affecting: all.reduce((sum, { usage }) => sum + (usage?.affecting ?? 0), 0),
      },
    }),
    semver: worst.semver,
    semverReason: worst.semverReason,
  };
}

const steps: readonly Report["semver"][] = ["major", "minor", "patch", "none"];

function joinSides(sides: readonly DescriptionSide[]): DescriptionSide {
  const each = (of: (side: DescriptionSide) => string): string => [...new Set(sides.map(of))].join(", ");
  const sum = (of: (side: DescriptionSide) => number): number => sides.reduce((total, side) => total + of(side), 0);
  return {
    source: each(({ source }) => source),
    title: each(({ title }) => title),
    version: each(({ version }) => version),
    operations: sum(({ operations }) => operations),
    types: sum(({ types }) => types),
  };
}

/** The part of a report that depends on which findings are suppressed. */
export function summarize(
  findings: readonly Finding[],
  noise: readonly Noise[],
  version?: string | undefined,
): Omit<Report, "before" | "after"> {
  const count = (level: Finding["class"]): number =>
    findings.filter((finding) => finding.class === level && !finding.suppressed).length;
  return {
    findings,
    summary: {
      breaking: count("breaking"),
      dangerous: count("dangerous"),
      safe: count("safe"),
      noise: noise.reduce((sum, one) => sum + one.count, 0),
      suppressed: findings.filter(({ suppressed }) => suppressed).length,
    },
    noise,
    ...adviseStep(findings, { version, hasNewWords: noise.some(({ kind }) => emitted.has(kind)) }),
  };
}

/** The kinds of noise that reach the files of a package. */
const emitted: ReadonlySet<string> = new Set([
  ...["descriptions", "summaries", "titles", "versions"],
  ...["labels of parameters", "orders of members"],
]);

function mergeNoise(all: readonly Noise[]): Noise[] {
  const counts = new Map<string, number>();
  for (const { kind, count } of all) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

const side = ({ title, version, operations, types }: Api, source: string): DescriptionSide => ({
  source,
  title,
  version,
  operations: operations.length,
  types: types.length,
});
