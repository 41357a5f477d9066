/** What the pages share: one file that needs nothing else, and findings as they stand in it. */

import { createHash } from "node:crypto";
import { affectsUser } from "../affects.js";
import type { Finding, Level, Location, Occurrence } from "../finding.js";
import type { PageTemplates } from "./formats.js";
import { count } from "./words.js";

/** What stands around a page. */
export interface Frame {
  readonly style: string;
  readonly script: string;
  /** Allows this style and this script, and nothing else: no request leaves the page. */
  readonly policy: string;
}

/** Style and script, each of several files of templates/pages/. */
export function frame(templates: PageTemplates, styles: readonly string[], scripts: readonly string[]): Frame {
  const read = (names: readonly string[]): string =>
    names.map((name) => templates.copy(`pages/${name}`).trim()).join("\n");
  const style = read(styles);
  const script = read(scripts);
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return { style, script, policy };
}

/** How each class is named and marked: never by colour alone. */
export const looks: Record<Level, { readonly name: string; readonly sign: string; readonly says: string }> = {
  breaking: { name: "Breaking", sign: "✖", says: "programs stop compiling or working" },
  dangerous: { name: "Dangerous", sign: "▲", says: "depends on what a program relies on" },
  safe: { name: "Safe", sign: "✓", says: "nothing to do" },
};

/** Classes, the worst first. */
export const levels = ["breaking", "dangerous", "safe"] as const;

interface Fold {
  readonly title: string;
  readonly open: boolean;
  readonly rows: readonly { readonly text: string; readonly place: string }[];
}

/** How findings stand in a page. */
interface FindingsOptions {
  readonly templates: PageTemplates;
  /** The level of their headings. */
  readonly level: number;
  /** Keeps ids apart. */
  readonly prefix: string;
  /** False where nobody has looked up the lines at which they stand. */
  readonly places: boolean;
}

/** Findings as HTML, grouped by rule, in the order in which the rules first come. */
export function findingsHtml(findings: readonly Finding[], options: FindingsOptions): string {
  const { templates, level } = options;
  const groups = [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const members = findings.filter((finding) => finding.rule === rule);
    return {
      title: words(rule),
      level,
      count: String(members.length),
      findings: members.map((finding) => view(finding, options)),
    };
  });
  return templates.render("pages/findings.html.hbs", { groups });
}

/** `operation-removed` into `Operation removed`. */
const words = (rule: string): string => rule.replace(/^./, (first) => first.toUpperCase()).replaceAll("-", " ");

function view(finding: Finding, { level, prefix, places }: FindingsOptions) {
  const { rule, class: found, silent, suppressed, subject, path, before, after, types = [] } = finding;
  const folds = [...useFold(finding), ...occurrenceFold(finding, places)];
  return {
    id: `${prefix}${finding.fingerprint}`,
    level: level + 1,
    class: found,
    kinds: [
      suppressed ? "suppressed" : found,
      ...(silent ? ["silent"] : []),
      ...(affectsUser(finding) ? ["yours"] : []),
    ].join(" "),
    subject: subject || "the whole description",
    path,
    message: finding.message,
    tags: tags(finding),
    axes: axes(finding),
    sides: [
      ...(types.length === 0 ? [] : [{ ...(rule.endsWith("-removed") ? gone : come), text: types.join(", ") }]),
      ...(before === undefined ? [] : [{ look: "old", name: "Before", text: before }]),
      ...(after === undefined ? [] : [{ look: "new", name: "After", text: after }]),
    ],
    suppressed:
      suppressed === undefined
        ? ""
        : `Accepted: ${suppressed.reason}${suppressed.expires ? ` (until ${suppressed.expires})` : ""}`,
    folds,
    // A sentence is all that there is to say: many of these stand closely under each other.
    short: [before, after, suppressed].every((one) => one === undefined) && types.length + folds.length === 0,
  };
}

/** Types that came or went with an operation. */
const come = { look: "new", name: "New types" };
const gone = { look: "old", name: "Types gone" };

function tags(finding: Finding) {
  return [
    ...(affectsUser(finding) ? [{ look: "yours", text: "affects you" }] : []),
    ...(finding.silent ? [{ look: "strong", text: "silent" }] : []),
  ];
}

/** On which axis it is as bad as its class says; of what is safe there is nothing to say. */
function axes({ class: worst, wire, compile }: Finding): string {
  if (worst === "safe") return "";
  if (wire === compile) return "on the wire and in the compiler";
  return wire === worst ? `on the wire; compiles ${passes[compile]}` : `in the compiler; ${wire} on the wire`;
}

const passes: Record<Level, string> = {
  safe: "as before",
  dangerous: "depending on what it uses",
  breaking: "no more",
};

const useFold = ({ uses = [] }: Finding): Fold[] =>
  uses.length === 0
    ? []
    : [
        {
          title: `Used in ${count(uses.length, "place")}`,
          open: true,
          rows: uses.map(({ file, line, column }) => ({ text: `${file}:${line}:${column}`, place: "" })),
        },
      ];

function occurrenceFold({ occurrences, subject, path }: Finding, places: boolean): Fold[] {
  // Where the finding is its only occurrence, all that is left to tell is the place.
  const rows = occurrences.map((occurrence) => ({ text: label(occurrence), place: places ? place(occurrence) : "" }));
  const [only] = occurrences;
  if (rows.length === 0) return [];
  const isSelf = rows.length === 1 && only?.operation === subject && only.path === path;
  if (isSelf && rows[0]?.place === "") return [];
  const title = isSelf ? "Where it stands" : `Reaches ${count(rows.length, "place")}`;
  return [{ title, open: false, rows }];
}

const label = ({ operation, path }: Occurrence): string => (path === "" ? operation : `${operation} ${path}`);

function place({ before, after }: Occurrence): string {
  const text = ({ file, line, column }: Location): string => `${file}:${line}:${column}`;
  if (before && after) return `${text(before)} → ${text(after)}`;
  return before ? `was ${text(before)}` : after ? text(after) : "";
}
