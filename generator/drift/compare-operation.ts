/** Two versions of one operation into facts. */

import { escapeSegment } from "../diagnostic.js";
import type { Body, Operation, Output, Permission, Place, Schema } from "../model.js";
import { pagedItems, pagingParameters } from "../paging.js";
import { permissions } from "../permissions.js";
import type { OperationKind, Side } from "./change.js";
import { compareFailures } from "./compare-failures.js";
import { compareMarks } from "./compare-object.js";
import { compareParameters } from "./compare-parameters.js";
import { type At, type Comparison, compareWhole, into, type More } from "./compare-schema.js";
import { fieldsOf, resolved } from "./schema.js";

/** Where an operation stands, before it is known which way something travels. */
export function atOperation(before: Operation | undefined, after: Operation | undefined): At {
  return {
    subject: before?.id ?? after?.id ?? "",
    about: "operation",
    path: [],
    sides: [],
    absentOn: [],
    inFailure: false,
    holder: "",
    tail: [],
    ...(before && { before: before.origin }),
    ...(after && { after: after.origin }),
  };
}

/** A part of an operation: `body`, `result`, `query/page`. */
const part = (at: At, side: Side, path: readonly string[], pointer: string): At => {
  const { path: _, tail: __, ...here } = into({ ...at, sides: [side] }, "", pointer);
  return { ...here, path, tail: path };
};

export interface Identity {
  /** It is called under another URL, or another name of a JSON-RPC method. */
  readonly isMoved: boolean;
  /** Another operation's method now has the name that this one's had, which is told of by itself. */
  readonly isNameTaken: boolean;
}

export function compareOperations(b: Operation, a: Operation, identity: Identity, c: Comparison): void {
  const at = atOperation(b, a);
  const tell = (kind: OperationKind, more: More = {}): void => c.found(kind, at, more);
  compareIdentity(b, a, identity, tell);
  if (b.deprecated !== a.deprecated)
    tell(a.deprecated ? "operation-deprecated" : "operation-no-longer-deprecated", { sameType: true });
  compareStreams(b, a, tell, c);
  // What nobody knew of one of them has not changed for all that is known.
  if (!b.unstated && !a.unstated) {
    compareAccess(b, a, tell);
    if (b.certificate !== a.certificate)
      tell(a.certificate ? "certificate-required" : "certificate-no-longer-required", { sameType: true });
    compareBehaviour(b, a, tell);
  }
  compareParameters(b, a, at, c);
  if (b.route.protocol === "rest") compareInput(b, a, at, c);
  compareBodies(b.body, a.body, part(at, "request", ["body"], "requestBody"), c);
  // A stream of bytes gives bytes, whatever the description says of the pieces that travel.
  if (b.stream?.kind !== "bytes" || a.stream?.kind !== "bytes")
    compareOutputs(
      b,
      a,
      placed(part(at, "response", ["result"], resultPointer(b)), b.output.origin, a.output.origin),
      c,
    );
  const failed = placed(part(at, "response", ["failure"], "responses"), b.failureOrigin, a.failureOrigin);
  compareFailures(b, a, { ...failed, inFailure: true }, c);
}

/** At the very schemas, where the description has them in one place. */
const placed = (at: At, before: Place | undefined, after: Place | undefined): At => ({
  ...at,
  ...(before && { before }),
  ...(after && { after }),
});

const resultPointer = ({ route }: Operation): string => (route.protocol === "rest" ? "responses" : "result/schema");

type Tell = (kind: OperationKind, more?: More) => void;

function compareIdentity(b: Operation, a: Operation, { isMoved, isNameTaken }: Identity, tell: Tell): void {
  const isRenamed = b.localName !== a.localName;
  const moved = edited(pathOf(b, a), pathOf(a, b));
  const renamed = edited(b.localName, a.localName);
  if (isMoved && isRenamed)
    tell("operation-renamed", {
      values: { id: a.id, to: a.localName },
      valuesOfAll: { id: moved.told, to: renamed.told },
      edit: `${moved.edit} ${renamed.edit}`,
    });
  else if (isMoved)
    tell("operation-moved", {
      values: { to: a.id },
      valuesOfAll: { to: moved.told },
      edit: moved.edit,
      sameType: true,
    });
  else if (isRenamed && !isNameTaken)
    tell("local-name-changed", {
      values: { from: b.localName, to: a.localName },
      valuesOfAll: { from: `${renamed.from}…`, to: `${renamed.to}…` },
      edit: renamed.edit,
    });
}

/** An id without what its path calls the parameters in it, as that does not travel. */
export const wirePath = (id: string): string => id.replace(/\{[^}]*\}/g, "{}");

/** The id of an operation, without its verb where that is the other one's too. */
const pathOf = ({ id, route }: Operation, { route: other }: Operation): string =>
  route.protocol === "rest" && other.protocol === "rest" && route.method === other.method ? route.path : id;

/** What of a name changed, and the same as a text for all names that changed in this way. */
function edited(from: string, to: string) {
  const [b, a] = [partsOf(from), partsOf(to)];
  const between = (parts: readonly string[]): string => parts.filter((part) => !isWord.test(part)).join("");
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one?.toLowerCase() === other?.toLowerCase();
  const isSpeltAnew = b.length === a.length && b.every((part, i) => !isWord.test(part) || isSame(part, a[i]));
  // The same words, with other signs between them.
  if (isSpeltAnew && between(b) !== between(a)) {
    const signs = (parts: readonly string[]): string => [...new Set(between(parts))].join(" ");
    return {
      from: signs(b),
      to: signs(a),
      edit: `${signs(b)} ${signs(a)}`,
      told: `written with "${signs(a)}" where "${signs(b)}" was`,
    };
  }
  let shared: string | undefined;
  while (b.length > 0 && a.length > 0 && isSame(b.at(-1), a.at(-1)) && b.length + a.length > 2) {
    shared = b.pop();
    a.pop();
  }
  const sign = shared === undefined || isWord.test(shared) ? "" : shared;
  const [was, is] = [b.join("") + sign, a.join("") + sign];
  const told =
    was === "" ? `with "${is}" in front` : is === "" ? `without "${was}" in front` : `${is}…, where it was ${was}…`;
  return { from: was, to: is, edit: `${was} ${is}`, told };
}

/** A name as its words and what stands between them. */
const partsOf = (name: string): string[] =>
  name.match(/\{[^}]*\}|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|[^\p{L}\p{N}]/gu) ?? [];

const isWord = /^[\p{L}\p{N}{]/u;

function compareStreams(before: Operation, after: Operation, tell: Tell, c: Comparison): void {
  const [b, a] = [before.stream, after.stream];
  if (!b && a) tell("stream-added");
  else if (b && !a) tell("stream-removed");
  else if (JSON.stringify(b) !== JSON.stringify(a)) {
    const item = ({ stream, output }: Operation, text: (schema: Schema) => string): string =>
      stream?.kind === "bytes" ? "Uint8Array" : typeOfOutput(output, text);
    tell("stream-kind-changed", { sameType: item(before, c.before.text) === item(after, c.after.text) });
  }
}

const ranks: readonly (Permission | "none")[] = ["none", ...permissions];

function compareAccess({ access: b }: Operation, { access: a }: Operation, tell: Tell) {
  const permission = (access: Operation["access"]): Permission | "none" =>
    access.kind === "permission" ? access.permission : "none";
  const [from, to] = [permission(b), permission(a)];
  if (from !== to) {
    const isRaised = ranks.indexOf(to) > ranks.indexOf(from);
    // To say nothing of permissions is as much as to say read: the client has the same methods.
    const sameType = ranks.indexOf(from) + ranks.indexOf(to) === 1;
    tell(isRaised ? "permission-raised" : "permission-lowered", { values: { from, to }, sameType });
  }
  const sets = (access: Operation["access"]): readonly (readonly string[])[] =>
    access.kind === "key" ? access.alternatives : [[]];
  const [setsBefore, setsAfter] = [sets(b), sets(a)];
  const isFree = (all: readonly (readonly string[])[]): boolean => all.some((set) => set.length === 0);
  const named = (all: readonly (readonly string[])[]): string => all.map((set) => set.join(" and ")).join(", or ");
  const more = (all: readonly (readonly string[])[]): More => ({ values: { sets: named(all) } });
  if (isFree(setsBefore) && isFree(setsAfter)) return;
  if (isFree(setsBefore)) return tell("credential-required", more(setsAfter));
  if (isFree(setsAfter)) return tell("credential-no-longer-required", more(setsBefore));
  /** Who has `given` has all that one of these sets asks for. */
  const suffices = (given: readonly string[], asked: readonly (readonly string[])[]): boolean =>
    asked.some((set) => set.every((name) => given.includes(name)));
  const removed = setsBefore.filter((set) => !suffices(set, setsAfter));
  const added = setsAfter.filter((set) => !suffices(set, setsBefore));
  if (removed.length > 0) tell("credential-set-removed", more(removed));
  if (added.length > 0) tell("credential-set-added", more(added));
  const [lacking, spare] = [scopesBeyond(b, a), scopesBeyond(a, b)];
  if (lacking.length > 0) tell("scope-required", { values: { added: lacking.join(", ") }, sameType: true });
  if (spare.length > 0) tell("scope-no-longer-required", { values: { removed: spare.join(", ") }, sameType: true });
}

/** The scopes that are asked for of who has the credentials, and the scopes, that `given` asks for. */
function scopesBeyond(given: Operation["access"], asked: Operation["access"]): string[] {
  if (given.kind !== "key" || asked.kind !== "key") return [];
  const beyond = given.alternatives.flatMap((names, index) => {
    const has = given.scopes?.[index] ?? [];
    const ways = asked.alternatives.flatMap((set, other) =>
      set.every((name) => names.includes(name))
        ? [(asked.scopes?.[other] ?? []).filter((scope) => !has.includes(scope))]
        : [],
    );
    // The way that asks for the least.
    return ways.sort((one, other) => one.length - other.length)[0] ?? [];
  });
  return [...new Set(beyond)].sort();
}

function compareBehaviour(b: Operation, a: Operation, tell: Tell): void {
  const compare = (
    was: unknown,
    is: unknown,
    kinds: readonly [OperationKind, OperationKind, OperationKind],
    sameType: boolean,
  ): void => {
    const values = { from: JSON.stringify(was) ?? "none", to: JSON.stringify(is) ?? "none" };
    if (values.from === values.to) return;
    tell(kinds[was === undefined ? 0 : is === undefined ? 1 : 2], { values, sameType });
  };
  compare(b.retry, a.retry, ["retry-added", "retry-removed", "retry-changed"], true);
  const kinds = ["paging-added", "paging-removed", "paging-changed"] as const;
  const [paged, isPaged] = [pagedItems(b) !== undefined, pagedItems(a) !== undefined];
  // Who goes through all pages has called a method of that name, without what says which page.
  if (paged === isPaged) compare(b.paging, a.paging, kinds, !paged || !needsPage(b, a));
  else tell(paged ? "paging-removed" : "paging-added");
  if (b.blocking !== a.blocking) tell(a.blocking ? "blocking-added" : "blocking-removed", { sameType: true });
  if (b.sideEffect !== a.sideEffect)
    tell(a.sideEffect ? "side-effect-added" : "side-effect-removed", { sameType: true });
}

/** True when a call for all pages must now give what it could leave out. */
function needsPage(b: Operation, a: Operation): boolean {
  const names = (operation: Operation): string[] => pagingParameters(operation).map(({ localName }) => localName);
  const now = names(a);
  const lost = names(b).filter((name) => !now.includes(name));
  return a.parameters.some(({ localName, required }) => required && lost.includes(localName));
}

/** A REST call takes nothing, or its body alone, or an object of parameters and body. */
function compareInput(b: Operation, a: Operation, at: At, c: Comparison): void {
  const form = ({ parameters, body }: Operation): string =>
    parameters.length > 0 ? "members" : body ? "body" : "none";
  const [from, to] = [form(b), form(a)];
  if (from === to) return;
  const kind = from === "none" ? "input-added" : to === "none" ? "input-removed" : "input-rearranged";
  // Where there was no body, or is none, other things are passed in another way.
  const values = { input: b.body && a.body ? "the body" : "what is sent" };
  c.found(kind, { ...at, sides: ["request"] }, { edit: `${from} ${to}`, values });
}

function compareBodies(b: Body | undefined, a: Body | undefined, at: At, c: Comparison) {
  if (!b && !a) return;
  if (!b || !a) {
    const kind = b ? "body-removed" : a?.required ? "required-body-added" : "body-added";
    return c.found(kind, at, { before: b?.schema, after: a?.schema, sameType: false });
  }
  if (b.required !== a.required) c.found(a.required ? "body-became-required" : "body-became-optional", at);
  // What the server takes as well, old clients still send.
  const more = { values: { from: b.contentType, to: a.contentType }, sameWire: isAmong(a, b.contentType) };
  if (b.encoding !== a.encoding) {
    const sameType = typeOfBody(b, c.before.text) === typeOfBody(a, c.after.text);
    c.found("body-encoding-changed", at, { ...more, sameType });
  } else if (b.contentType !== a.contentType) c.found("body-content-type-changed", at, { ...more, sameType: true });
  else if (b.encoding === "multipart" || b.encoding === "form") compareParts(b, a, at, c);
  if (b.encoding === "text" || b.encoding === "bytes") return;
  compareMarks(b.schema, a.schema, at, c);
  compareWhole(b.schema, a.schema, at, c);
}

/** How parts that are in both are written. */
function compareParts(b: Body, a: Body, at: At, c: Comparison): void {
  const properties = fieldsOf(resolved(b.schema, c.before.types), c.before.types).properties;
  const now = fieldsOf(resolved(a.schema, c.after.types), c.after.types).properties;
  for (const name of [...properties.keys()].filter((key) => now.has(key))) {
    const [from, to] = [b, a].map(({ parts = {} }) => (Object.hasOwn(parts, name) ? parts[name] : undefined));
    if (from === to) continue;
    const values = { from: from ?? "usual", to: to ?? "usual" };
    const pointer = ["content", a.contentType, "encoding", name].map(escapeSegment).join("/");
    c.found("part-encoding-changed", into(at, name, pointer), { values, sameType: true });
  }
}

/** True where this content type is one of those that are offered. */
const isAmong = ({ otherTypes = [] }: Pick<Output, "otherTypes">, contentType: string | undefined): boolean =>
  otherTypes.some((type) => type === "*/*" || essenceOf(type) === essenceOf(contentType));

function compareOutputs({ output: b }: Operation, { output: a }: Operation, at: At, c: Comparison) {
  if (b.encoding !== a.encoding) {
    const changed = isAmong(a, b.contentType) ? "answer-encoding-added" : "answer-encoding-changed";
    const kind = b.encoding === "none" ? "answer-added" : a.encoding === "none" ? "answer-removed" : changed;
    const values = { from: b.encoding, to: a.encoding };
    const [was, is] = [typeOfOutput(b, c.before.text), typeOfOutput(a, c.after.text)];
    // Who was ready for one more kind of value is ready for this one.
    const sameType = was === is || (/^\w+(?: \| \w+)+$/.test(was) && was.split(" | ").includes(is));
    return c.found(kind, at, { before: b.schema, after: a.schema, values, sameType });
  }
  const [was, is] = [essenceOf(b.contentType), essenceOf(a.contentType)];
  // A surface that was kept by an older version does not say.
  if (was !== is && was && is && !isAmong(a, was)) {
    // JSON is read as that under any name.
    const sameWire = b.encoding === "json";
    c.found("answer-content-type-changed", at, { values: { from: was, to: is }, sameType: true, sameWire });
  }
  if (Boolean(b.mayBeEmpty) !== Boolean(a.mayBeEmpty)) {
    const isAnything = b.encoding === "json" && c.after.text(a.schema ?? {}) === "unknown";
    c.found(a.mayBeEmpty ? "answer-may-be-empty" : "answer-never-empty", at, { sameType: isAnything });
  }
  if (b.decode !== a.decode) {
    const values = { from: b.decode ?? "base64", to: a.decode ?? "base64" };
    return c.found("answer-encoding-changed", at, { before: b.schema, after: a.schema, values, sameType: true });
  }
  if (b.encoding === "json") compareWhole(b.schema ?? {}, a.schema ?? {}, at, c);
}

/** A content type without its parameters. */
const essenceOf = (contentType: string | undefined): string | undefined =>
  contentType?.replaceAll(/\s*;[^,]*/g, "").toLowerCase();

/** Text and bytes have the type of their encoding; the others have that of their schema. */
const typeOfBody = ({ encoding, schema }: Body, text: (schema: Schema) => string): string =>
  encoding === "text" ? "string" : encoding === "bytes" ? "Uint8Array | Blob" : text(schema);

const typeOfOutput = ({ encoding, schema }: Output, text: (schema: Schema) => string): string =>
  // An open set of texts takes any text.
  ({ none: "void", text: "string", bytes: "Uint8Array" })[encoding as string] ??
  text(schema ?? {}).replace(/^(?:"(?:[^"\\]|\\.)*" \| )+\(string & \{\}\)$/, "string");
