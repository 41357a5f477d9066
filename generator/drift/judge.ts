/** Facts into findings: by the table of rules, the kind of server, and what the package is made like. */

import { createHash } from "node:crypto";
import type { Place } from "../model.js";
import type { Change, Reach } from "./change.js";
import type { Finding, Level, Location, Occurrence, Step } from "./finding.js";
import type { Profile, Rule } from "./rule.js";
import { isSilent, rulesFor, worse } from "./rules.js";
import { shortened } from "./type-text.js";

export interface JudgeOptions {
  /** The server is of a kind that is stricter than its protocol asks for: the dialect of its description. */
  readonly profile?: Profile | undefined;
  /** Rules that a project sees otherwise, by id. */
  readonly severities?: Readonly<Record<string, Partial<Record<"wire" | "compile", Level>>>> | undefined;
  /** The line and column of a place in one of the two descriptions, where an operation is reached, or none (""). */
  readonly locate?: ((place: Place, side: "before" | "after", operation: string) => Location | undefined) | undefined;
}

/** Findings, the worst first; then by subject, path and rule. */
export function judge(changes: readonly Change[], options: JudgeOptions = {}): Finding[] {
  return changes.flatMap((change) => finding(change, options) ?? []).sort(order);
}

/** Both sides, where there is a difference to be seen. */
function shown(change: Change): Pick<Finding, "before" | "after"> {
  const [before, after] = [change.before, change.after].map((text) => text && shortened(text));
  return before === after ? {} : { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
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
    ...(change.reaches.length === 0 && placesOf(change, options)),
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

/**
 * Rule, subject and path, and what it has changed to: who has accepted a change has not accepted a worse one. What is
 * the same in several operations is accepted for these, and not for one more. Of a type, the operations that it
 * reaches are those of the older version, and of the whole description they are all.
 */
function fingerprint(rule: string, { kind, subject, about, path, values, after = "", reaches }: Change): string {
  const { from: _, ...now } = values;
  const own = Object.entries(now).sort(([one], [other]) => compare(one, other));
  // That a value may be null says all; of another type, or a new property, it counts which.
  const type = own.length > 0 || isOfNull.has(kind) ? "" : after;
  const operations = about === "operation" ? [...new Set(reaches.map(({ operation }) => operation))].sort() : [];
  return hashed([rule, subject, path, type, JSON.stringify(own), ...operations]);
}

const isOfNull: ReadonlySet<Change["kind"]> = new Set(["became-nullable", "no-longer-nullable"]);

export const hashed = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);

function occurrence({ operation, path, before, after }: Reach, options: JudgeOptions): Occurrence {
  return { operation, path, ...located({ before, after }, operation, options) };
}

/** What stands in no one place is about the description. */
function placesOf({ place }: Change, options: JudgeOptions): Pick<Finding, "places"> {
  const whole = { file: "", pointer: "" };
  const places = located(place.before || place.after ? place : { before: whole, after: whole }, "", options);
  return Object.keys(places).length > 0 ? { places } : {};
}

function located(
  { before, after }: { readonly before?: Place | undefined; readonly after?: Place | undefined },
  operation: string,
  { locate }: JudgeOptions,
): Pick<Occurrence, "before" | "after"> {
  const at = (place: Place | undefined, side: "before" | "after") => place && locate?.(place, side, operation);
  const [was, is] = [at(before, "before"), at(after, "after")];
  return { ...(was && { before: was }), ...(is && { after: is }) };
}

/** A template with its holes filled. */
function sentence(template: string, change: Change): string {
  const values: Readonly<Record<string, string>> = {
    ...change.values,
    ...wholeOf(change),
    what: place(change),
    parameters: `${change.values.names?.includes(", ") ? "parameters" : "parameter"} ${change.values.names}`,
    before: shortened(change.before ?? ""),
    after: shortened(change.after ?? ""),
  };
  return template.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const value = values[hole];
    if (value === undefined) throw new Error(`A fact of kind ${change.kind} has no "${hole}" for its sentence`);
    return hole === "added" || hole === "removed" ? shortened(value) : value;
  });
}

/** What a sentence calls the parts of an operation, or of all operations. */
const wholeOf = ({ about }: Change): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["operation", "call", "method", "answer", "body"].map((name) => [
      name,
      `${about === "api" ? "every" : "the"} ${name}`,
    ]),
  );

/** Where a change is, in words. */
function place(change: Change): string {
  const { about, path, name, values } = change;
  const whole = wholeOf(change);
  if (path === "") return about === "type" ? "the type" : (whole.operation ?? "");
  const [head = "", ...rest] = path.split("/");
  if (about === "type")
    return unnamed.test(path.slice(path.lastIndexOf("/") + 1)) ? within("the type", [head, ...rest]) : path;
  if (head in messages) return within(messageOf(change, head), rest);
  // Who is told of another name wants to know the old one.
  if (head === "params")
    return rest.length === 1 &&
      values.from !== undefined &&
      values.to !== undefined &&
      change.kind === "parameter-renamed"
      ? `the parameter ${values.from}`
      : within(`parameter ${Number(rest[0]) + 1}`, rest.slice(1));
  if (head in parts) return within(`the ${parts[head]} ${rest[0]}`, rest.slice(1));
  return name;
}

const messages: Readonly<Record<string, string>> = {
  body: "body",
  result: "answer",
  failure: "answer of a failing call",
};

/** The message that a path leads into, or all those where it is the same change in each. */
function messageOf({ about, reaches }: Change, head: string): string {
  if (about !== "api") return head === "failure" ? "what a failing call answers" : `the ${messages[head]}`;
  const heads = new Set([head, ...reaches.map(({ path }) => path.split("/", 1)[0] ?? "")]);
  const named = Object.keys(messages).flatMap((key) => (heads.has(key) ? messages[key] : []));
  return `every ${named.join(" or ")}`;
}

/** What has no name of its own in the description. */
const unnamed = /^(?:\[\d*\]|\{\})$/;

/** `Trace/[]/Gas of the answer`, `each item of Trace of the answer`. */
function within(whole: string, rest: readonly string[]): string {
  const last = rest.at(-1);
  if (last === undefined) return whole;
  if (!unnamed.test(last)) return whole === "the type" ? rest.join("/") : `${rest.join("/")} of ${whole}`;
  const one =
    last === "[]" ? "each item" : last === "{}" ? "each further member" : `item ${Number(last.slice(1, -1)) + 1}`;
  return `${one} of ${within(whole, rest.slice(0, -1))}`;
}

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
