/** Facts into findings: by the table of rules, the kind of server, and what the package is made like. */

import { createHash } from "node:crypto";
import type { Place } from "../model.js";
import type { Change, Reach } from "./change.js";
import type { Finding, Level, Location, Occurrence, Step } from "./finding.js";
import type { Profile, Rule } from "./rule.js";
import { isSilent, rulesFor, worse } from "./rules.js";
import { shortened } from "./type-text.js";

export interface JudgeOptions {
  /** The server is of a kind that is stricter than its protocol asks for. */
  readonly profile?: Profile | undefined;
  /** Rules that a project sees otherwise, by id. */
  readonly severities?: Readonly<Record<string, Partial<Record<"wire" | "compile", Level>>>>;
  /** The line and column of a place in one of the two descriptions, where an operation is reached. */
  readonly locate?: ((place: Place, side: "before" | "after", operation: string) => Location | undefined) | undefined;
}

/** Findings, the worst first; then by subject, path and rule. */
export function judge(changes: readonly Change[], options: JudgeOptions = {}): Finding[] {
  return changes.flatMap((change) => finding(change, options) ?? []).sort(order);
}

/** Both sides, where there is a difference to be seen. */
function shown({ before, after }: Change): Pick<Finding, "before" | "after"> {
  if (before === after) return {};
  return {
    ...(before !== undefined && { before: shortened(before) }),
    ...(after !== undefined && { after: shortened(after) }),
  };
}

interface Judged {
  readonly rule: Rule;
  readonly wire: Level;
  readonly compile: Level;
}

function finding(change: Change, options: JudgeOptions): Finding | undefined {
  const judged = rulesFor(change.kind, change.sides).map((rule) => weighed(rule, change, options));
  const [first] = judged;
  if (!first) return undefined;
  // Of a type that goes both ways, the rule that judges harder gives its name; each axis is that of the worse side.
  const hardest = judged.reduce((a, b) => (harshness(b) > harshness(a) ? b : a), first);
  const wire = judged.map((one) => one.wire).reduce(worse);
  const compile = judged.map((one) => one.compile).reduce(worse);
  const level = worse(wire, compile);
  const { subject, path } = change;
  return {
    fingerprint: fingerprint(hardest.rule.id, change),
    rule: hardest.rule.id,
    class: level,
    wire,
    compile,
    silent: isSilent(wire, compile),
    subject,
    path,
    message: sentence(hardest.rule.message, change),
    ...(change.types.length > 0 && { types: change.types }),
    ...shown(change),
    occurrences: change.reaches.map((reach) => occurrence(reach, options)),
    step: stepOf(level, hardest.rule),
  };
}

function weighed(rule: Rule, change: Change, { profile, severities }: JudgeOptions): Judged {
  const verdict = (profile && !change.uncounted && rule.profiles?.[profile]) || rule;
  const isAbsent = rule.side !== undefined && change.absentOn.includes(rule.side);
  const mild = change.inFailure && verdict.wire === "breaking" ? "dangerous" : verdict.wire;
  // What a failing call answers has no part in a signature: only its named types are seen, and errors with a name.
  const isUnseen =
    change.sameType ||
    (rule.side !== undefined && change.unseenOn.includes(rule.side)) ||
    (change.inFailure && change.about === "operation");
  return {
    rule,
    wire: severities?.[rule.id]?.wire ?? (isAbsent || change.sameWire ? "safe" : mild),
    compile: severities?.[rule.id]?.compile ?? (isUnseen ? "safe" : verdict.compile),
  };
}

const weight: Record<Level, number> = { safe: 0, dangerous: 1, breaking: 2 };

const harshness = ({ wire, compile }: Judged): number =>
  10 * Math.max(weight[wire], weight[compile]) + weight[wire] + weight[compile];

const stepOf = (level: Level, rule: Rule): Step =>
  level === "breaking" ? "major" : level === "dangerous" ? "minor" : rule.step;

/** Rule, subject and path, and what tells two facts of one place apart: nothing that is merely a way to say it. */
function fingerprint(rule: string, { subject, path, values }: Change): string {
  const own = [values.constraint, values.added, values.removed, values.sets].filter((value) => value !== undefined);
  return hashed([rule, subject, path, ...own]);
}

export const hashed = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);

function occurrence({ operation, path, before, after }: Reach, { locate }: JudgeOptions): Occurrence {
  const at = (place: Place | undefined, side: "before" | "after") => place && locate?.(place, side, operation);
  const [was, is] = [at(before, "before"), at(after, "after")];
  return { operation, path, ...(was && { before: was }), ...(is && { after: is }) };
}

/** A template with its holes filled. */
function sentence(template: string, change: Change): string {
  const values: Readonly<Record<string, string>> = {
    ...change.values,
    what: place(change),
    before: shortened(change.before ?? ""),
    after: shortened(change.after ?? ""),
  };
  return template.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const value = values[hole];
    if (value === undefined) throw new Error(`A fact of kind ${change.kind} has no "${hole}" for its sentence`);
    return hole === "added" || hole === "removed" ? shortened(value) : value;
  });
}

/** Where a change is, in words. */
function place({ about, path, name }: Change): string {
  if (path === "") return about === "type" ? "the type" : "the operation";
  if (about === "type") return path;
  const [head = "", ...rest] = path.split("/");
  if (head in wholes) return rest.length > 0 ? `${rest.join("/")} of ${wholes[head]}` : (wholes[head] ?? head);
  if (head === "params") return within(`parameter ${Number(rest[0]) + 1}`, rest.slice(1));
  if (head in parts) return within(`the ${parts[head]} ${rest[0]}`, rest.slice(1));
  return name;
}

const within = (whole: string, rest: readonly string[]): string =>
  rest.length > 0 ? `${rest.join("/")} of ${whole}` : whole;

const wholes: Readonly<Record<string, string>> = {
  result: "the answer",
  body: "the body",
  failure: "what a failing call answers",
};

const parts: Readonly<Record<string, string>> = {
  path: "path parameter",
  query: "query parameter",
  header: "header",
  cookie: "cookie",
  security: "credential",
  errors: "error",
  servers: "server",
};

const order = (a: Finding, b: Finding): number =>
  weight[b.class] - weight[a.class] ||
  compare(a.subject, b.subject) ||
  compare(a.path, b.path) ||
  compare(a.rule, b.rule) ||
  compare(a.fingerprint, b.fingerprint);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
