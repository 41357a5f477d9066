/** A report as one page that a reviewer reads in a minute. */

import type { DescriptionSide, Finding, Report } from "../finding.js";
import type { FormatOptions, PageTemplates } from "./formats.js";
import { findingsHtml, frame, levels, looks } from "./page.js";
import { count } from "./words.js";

/** The page; it holds its own style and script, and asks nothing of a network. */
export function htmlReport(report: Report, { templates }: FormatOptions): string {
  if (!templates) throw new Error("The page is made of templates, and none were given.");
  const { before, after, summary, usage, semver, semverReason } = report;
  const live = report.findings.filter(({ suppressed }) => !suppressed);
  return templates.render("pages/report.html.hbs", {
    ...frame(templates, ["page.css"], ["page.js"]),
    title: before.title === after.title ? `What changed in ${after.title}` : `${before.title} → ${after.title}`,
    descriptions: [side("Before", before), side("After", after)],
    worst: levels.find((level) => summary[level] > 0) ?? "none",
    verdict: verdicts[semver],
    reason: semverReason,
    totals: [
      ...levels.map((level) => ({ look: level, name: level, count: String(summary[level]) })),
      ...(usage ? [{ look: "", name: `of ${live.length} affect you`, count: String(usage.affecting) }] : []),
      { look: "", name: "suppressed", count: String(summary.suppressed) },
      { look: "", name: "noise, not shown", count: String(summary.noise) },
    ],
    filters: filters(report, live),
    sections: sections(report, templates),
    noise: report.noise.map(({ kind, count }) => `${count} ${kind}`),
    noiseTitle: `${count(summary.noise, "change")} that mean nothing to a program`,
  });
}

const verdicts: Record<Report["semver"], string> = {
  major: "The package needs a major step.",
  minor: "The package needs a minor step.",
  patch: "The package needs a patch step.",
  none: "The package needs no step.",
};

const side = (name: string, { source, version, operations, types }: DescriptionSide) => ({
  name,
  source,
  version,
  size: `${count(operations, "operation")}, ${count(types, "type")}`,
});

function filters({ findings, summary, usage }: Report, live: readonly Finding[]) {
  if (findings.length === 0) return [];
  const silent = live.filter((finding) => finding.silent).length;
  const filter = (group: string, value: string, name: string, size: number, checked: boolean) =>
    size === 0 ? [] : [{ group, value, name, count: String(size), checked }];
  return [
    ...levels.flatMap((level) => filter("class", level, looks[level].name, summary[level], true)),
    ...filter("class", "suppressed", "Suppressed", summary.suppressed, true),
    ...filter("only", "silent", "Silent only", silent, false),
    ...filter("only", "yours", "Affecting you only", usage?.affecting ?? 0, false),
  ];
}

function sections({ findings }: Report, templates: PageTemplates) {
  const section = (look: string, name: string, sign: string, says: string, members: readonly Finding[]) =>
    members.length === 0
      ? []
      : [
          {
            id: name.toLowerCase(),
            look,
            name,
            sign,
            says: `${members.length}, ${says}`,
            findings: findingsHtml(members, { templates, level: 3, prefix: "", places: true }),
          },
        ];
  return [
    ...levels.flatMap((level) => {
      const { name, sign, says } = looks[level];
      const members = findings.filter((finding) => finding.class === level && !finding.suppressed);
      return section(level, name, sign, says, members);
    }),
    ...section(
      "none",
      "Suppressed",
      "–",
      "accepted by the ignore file",
      findings.filter(({ suppressed }) => suppressed),
    ),
  ];
}
