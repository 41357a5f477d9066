/** Which findings touch what a consumer uses. */

import type { Api } from "../model.js";
import type { Finding, Report, Use } from "./finding.js";

/** A place in a consumer's source that names something of the emitted package. */
export interface Used extends Use {
  /** A `type` is any name that the package exports; a `literal` is an object that is built for the type `owner`. */
  readonly kind: "type" | "member" | "literal";
  /** The type, or the interface that lists the operations; undefined where only the name is known. */
  readonly owner: string | undefined;
  /** The member; "" for the type itself. */
  readonly name: string;
  /** The entries of the package that it may be of; undefined where nobody can tell. */
  readonly entries?: readonly string[];
}

/** The report with the uses of each finding, and how many findings have some. `before` is what the consumer was written for. */
export function markUses(report: Report, before: Api, used: readonly Used[], project: string): Report {
  const operations = new Map(before.operations.map(({ id, localName }) => [id, localName]));
  const types = new Map(
    before.types.flatMap(({ name, localName }) => [[name, localName] as const, [localName, localName] as const]),
  );
  const typeNames = new Set(types.values());
  const calls = (ids: readonly string[]): Used[] => {
    const names = new Set(ids.flatMap((id) => operations.get(id) ?? []));
    return used.filter(({ kind, owner, name }) => kind === "member" && names.has(name) && !typeNames.has(owner ?? ""));
  };
  const usesOf = (finding: Finding): Used[] => {
    const { subject, path, rule, occurrences } = finding;
    const reached = calls(occurrences.map(({ operation }) => operation));
    const type = operations.has(subject) ? undefined : types.get(subject);
    // What the consumer was not written for, it does not use; what all of the description is about, all calls use.
    if (subject === "") return occurrences.length === 0 ? calls([...operations.keys()]) : reached;
    if (type === undefined) {
      // A name that the package exports, and that is no type of the description, is the whole of what it is about.
      const named = new Set([subject, ...(finding.types ?? [])]);
      return [...calls([subject]), ...used.filter(({ kind, owner = "" }) => kind === "type" && named.has(owner))];
    }
    const own = used.filter(({ owner }) => owner === type);
    const member = memberOf(path);
    const isSent = rule.startsWith("request-");
    const named = used.filter(
      ({ kind, owner, name }) => kind === "member" && name === member && (owner === type || owner === undefined),
    );
    // What must be sent from now on is named nowhere yet: it is missing where such an object is built, or sent.
    if (isSent && /(?:^|-)(?:required|added)(?:-|$)/.test(rule)) {
      return [...own.filter(({ kind }) => kind === "literal"), ...(finding.class === "safe" ? [] : reached)];
    }
    if (/-added$/.test(rule) && named.length === 0) return [];
    return member === undefined ? [...own.filter(({ kind }) => kind === "type"), ...reached] : named;
  };
  const findings = report.findings.map((finding) => ({ ...finding, uses: places(usesOf(finding)) }));
  const affecting = findings.filter((finding) => !finding.suppressed && affectsUser(finding)).length;
  return { ...report, findings, usage: { project, affecting } };
}

/** True where a program uses what it is about and may have to change: what is safe asks for nothing. */
export const affectsUser = ({ class: level, uses = [] }: Finding): boolean => level !== "safe" && uses.length > 0;

/** The innermost member that a path names: `Trace/[]/Gas` is `Gas`, and so is `Trace/[]/Gas/<string>`. */
const memberOf = (path: string): string | undefined =>
  path
    .split("/")
    .filter((segment) => segment !== "" && !/^(?:\[.*\]|\{.*\}|<.*>|\d+)$/.test(segment))
    .at(-1);

/** Each place once, in the order of the files. */
function places(used: readonly Used[]): Use[] {
  const unique = new Map(used.map(({ file, line, column }) => [`${file}:${line}:${column}`, { file, line, column }]));
  return [...unique.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
