/** A history as one page: a timeline, and each version opening to what it changed. */

import { type History, type Step, totalsOf } from "../history.js";
import type { PageTemplates } from "./formats.js";
import { isTold, totals } from "./history.js";
import { findingsHtml, frame, levels, looks } from "./page.js";
import { idOf, lookOf, timeline } from "./timeline.js";
import { count, noiseLine } from "./words.js";

export function historyHtml(history: History, templates: PageTemplates): string {
  const { steps, path, title, of } = history;
  const sums = totalsOf(history);
  const findings = steps.flatMap((step) => step.findings);
  const noun = of === "releases" ? "releases" : "versions";
  return templates.render("pages/history.html.hbs", {
    ...frame(templates, ["page.css", "history.css"], ["page.js", "history.js"]),
    title: `How ${title || path} changed`,
    path,
    span: `${count(steps.length, noun.slice(0, -1))}, ${day(steps[0])} to ${day(steps.at(-1))}`,
    sentences: totals(history),
    worst: levels.find((level) => sums[level] > 0) ?? "none",
    totals: [
      ...levels.map((level) => ({ look: level, name: `${level} ${noun}`, count: String(sums[level]) })),
      { look: "", name: `${noun} without any change for callers`, count: String(sums.quiet) },
    ],
    chart: timeline(history),
    legend: levels.map((level) => ({ look: level, name: looks[level].name })),
    filters: levels.flatMap((level) => {
      const size = findings.filter((finding) => finding.class === level).length;
      return size === 0 ? [] : [{ value: level, name: looks[level].name, count: String(size) }];
    }),
    steps: groups(steps).map((group) => view(group, templates)),
  });
}

const day = (step: Step | undefined): string => step?.version.date.slice(0, 10) ?? "";

/** The latest first; versions in a row that changed nothing for callers are one group. */
function groups(steps: readonly Step[]): Step[][] {
  const found: Step[][] = [];
  for (const step of [...steps].reverse()) {
    const last = found.at(-1);
    if (last?.[0] && !isTold(last[0]) && !isTold(step)) last.push(step);
    else found.push([step]);
  }
  return found;
}

function view(group: readonly Step[], templates: PageTemplates) {
  const [step] = group;
  if (!step) throw new Error("A group has a first step.");
  const { version, kind, operations, tally, noise, problem = "" } = step;
  const quiet = isTold(step) ? [] : group;
  return {
    id: idOf(step),
    look: lookOf(step),
    sign: kind in looks ? looks[kind as keyof typeof looks].sign : "·",
    name: quiet.length > 1 ? `${nameOf(quiet.at(-1))} to ${nameOf(step)}` : nameOf(step),
    date: day(step),
    operations: String(operations),
    change: kind === "first" ? "the first" : changeOf(step),
    says: saysOf(step, quiet.length),
    about: quiet.length > 0 ? "" : `${version.commit.slice(0, 10)} ${version.subject}`,
    problem,
    noise: quiet.length > 0 ? "" : (noiseLine(noise) ?? ""),
    changed:
      tally.changed > 0
        ? `${count(tally.changed, "operation")} changed: ${tally.parameters} in what they take, ${tally.result} in what they answer`
        : "",
    rows: quiet.map((one) => ({
      id: one === step ? "" : idOf(one),
      text: `${nameOf(one)}, ${day(one)}`,
      says: noiseLine(one.noise) ?? "the same document, or the same in all that counts",
    })),
    findings: findingsHtml(step.findings, { templates, level: 3, prefix: `${version.id}-`, places: false }),
    keep: step.findings.length === 0,
  };
}

const nameOf = (step: Step | undefined): string => step?.version.tags.join(", ") || (step?.version.id ?? "");

function saysOf({ kind, problem, summary }: Step, quiet: number): string {
  if (problem !== undefined) return "not read";
  if (kind === "first") return "";
  const found = levels.flatMap((level) => (summary[level] > 0 ? `${summary[level]} ${level}` : []));
  return found.join(", ") || `${quiet > 1 ? `${quiet} versions, ` : ""}no change for callers`;
}

function changeOf({ tally }: Step): string {
  const { added, removed, changed } = tally;
  return [
    ...(added > 0 ? [`+${added}`] : []),
    ...(removed > 0 ? [`−${removed}`] : []),
    ...(changed > 0 ? [`~${changed}`] : []),
  ].join(" ");
}
