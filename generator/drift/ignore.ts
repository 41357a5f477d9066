/** Findings that somebody has accepted: each entry has a reason, and may end on a date. */

import { type Diagnostic, type DiagnosticPlace, diagnostic } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import type { Document } from "../source.js";
import type { Finding, Report } from "./finding.js";
import { summarize } from "./report.js";
import { ruleNamed, rules } from "./rules.js";

/** One entry of an ignore file. */
export interface IgnoreEntry {
  /** The one finding that is meant; or else a rule and a subject. */
  readonly fingerprint?: string;
  readonly rule?: string;
  /** `*` stands for any characters. */
  readonly subject?: string;
  readonly path?: string;
  readonly reason: string;
  /** The last day on which it counts, as `2027-01-31`. */
  readonly expires?: string;
  readonly place: DiagnosticPlace;
}

const ruleNames = rules.map(({ id }) => id);

const members = ["fingerprint", "rule", "subject", "path", "reason", "expires"];

/** Reads an ignore file: a list of entries. */
export function readIgnore(document: Document): {
  readonly entries: IgnoreEntry[];
  readonly diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const refuse = (pointer: string, message: string, hint?: string): undefined => {
    diagnostics.push(diagnostic("ignore-invalid", { message, hint }, { file: document.file, pointer }));
  };
  if (!Array.isArray(document.data)) {
    refuse("", "An ignore file is a list of entries.", "- { fingerprint: 1a2b3c4d, reason: Nobody calls it. }");
    return { entries: [], diagnostics };
  }
  const entries = document.data.flatMap((value: unknown, index): IgnoreEntry[] => {
    const pointer = `/${index}`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return refuse(pointer, "An entry is an object.", `Its members are ${members.join(", ")}.`) ?? [];
    }
    const problems = diagnostics.length;
    for (const [key, text] of Object.entries(value)) {
      if (!members.includes(key)) {
        const meant = nearest(key, members);
        refuse(
          `${pointer}/${key}`,
          `"${key}" is no member of an entry.`,
          meant ? `Did you mean "${meant}"?` : `Its members are ${members.join(", ")}.`,
        );
      } else if (typeof text !== "string" || text.trim() === "") {
        const hint = key === "fingerprint" ? "In YAML, quote a fingerprint that looks like a number." : undefined;
        refuse(`${pointer}/${key}`, `"${key}" must be a text that is not empty.`, hint);
      }
    }
    if (diagnostics.length > problems) return [];
    const entry = value as Omit<IgnoreEntry, "place">;
    if (entry.reason === undefined) refuse(pointer, 'An entry needs a "reason".', "Say why the change is fine.");
    if (entry.fingerprint === undefined && entry.rule === undefined) {
      refuse(pointer, 'An entry needs a "fingerprint", or a "rule".', "The report shows both with each finding.");
    }
    if (entry.fingerprint !== undefined && (entry.rule ?? entry.subject ?? entry.path) !== undefined) {
      refuse(pointer, "A fingerprint says all: rule, subject and path do not go with it.");
    }
    if (entry.rule !== undefined && !ruleNamed(entry.rule)) {
      const meant = nearest(entry.rule, ruleNames);
      refuse(
        `${pointer}/rule`,
        `There is no rule "${entry.rule}".`,
        meant ? `Did you mean "${meant}"?` : "The report shows the rule of each finding.",
      );
    }
    if (entry.expires !== undefined && !isDate(entry.expires)) {
      refuse(`${pointer}/expires`, `"${entry.expires}" is no date.`, "Write it as 2027-01-31.");
    }
    return diagnostics.length > problems ? [] : [{ ...entry, place: { file: document.file, pointer } }];
  });
  return { entries, diagnostics };
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Marks what the entries accept, in all reports of a run. Warns of each entry that has expired, which accepts nothing
 * any more, and of each that fits no finding. `today` is a date like `2027-01-31`; `versions` are those of the
 * emitted packages, one for each report.
 */
export function suppress(
  reports: readonly Report[],
  entries: readonly IgnoreEntry[],
  today: string,
  versions: readonly (string | undefined)[] = [],
): { readonly reports: Report[]; readonly diagnostics: Diagnostic[] } {
  const used = new Set<IgnoreEntry>();
  const marked = reports.map((report, index) => {
    const findings = report.findings.map((finding): Finding => {
      const fitting = entries.filter((entry) => fits(entry, finding));
      for (const entry of fitting) used.add(entry);
      const entry = fitting.find(({ expires }) => !isOver(expires, today));
      if (!entry) return finding;
      const { reason, expires } = entry;
      return { ...finding, suppressed: { reason, ...(expires !== undefined && { expires }) } };
    });
    return { ...report, ...summarize(findings, report.noise, versions[index]) };
  });
  const diagnostics = entries.flatMap((entry) => {
    const about = entry.fingerprint ?? [entry.rule, entry.subject, entry.path].filter((part) => part).join(" ");
    if (isOver(entry.expires, today)) {
      return diagnostic("ignore-expired", { about, expires: entry.expires ?? "", reason: entry.reason }, entry.place);
    }
    return used.has(entry) ? [] : diagnostic("ignore-unused", { about }, entry.place);
  });
  return { reports: marked, diagnostics };
}

const isOver = (expires: string | undefined, today: string): boolean => expires !== undefined && expires < today;

function fits(entry: IgnoreEntry, finding: Finding): boolean {
  if (entry.fingerprint !== undefined) return entry.fingerprint === finding.fingerprint;
  return (
    entry.rule === finding.rule && like(entry.subject ?? "*", finding.subject) && like(entry.path ?? "*", finding.path)
  );
}

/** True when a text fits a pattern in which `*` stands for any characters. */
function like(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`).test(text);
}
