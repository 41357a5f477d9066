/** What differs between two descriptions and concerns no caller: words, links, examples, order. Counted, never listed. */

import { isObject, type JsonObject } from "./reader.js";

/** How often one kind of it differs. */
export interface Noise {
  /** In the plural, as a count stands before it. */
  readonly kind: string;
  readonly count: number;
}

/** What the model holds nothing of. */
const unseen = ["line numbers of links", "links", "orders of operations"] as const;

/** What the model of a document that upstream published holds nothing of, besides. */
const unseenOfPublished = [
  ...["pieces of Go source", "names of Go types", "titles of schemas", "summaries", "descriptions", "examples"],
] as const;

type Kind = (typeof unseen)[number] | (typeof unseenOfPublished)[number];

/** Members whose own members have names that somebody chose. */
export const nameMaps: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "$defs", "definitions", "paths", "webhooks", "callbacks", "content"],
  ...["schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links", "mapping"],
  ...["variables", "pathItems", "encoding", "components"],
]);

/**
 * Counts the noise between two documents of one kind, as far as the model of it does not hold it: then it is counted
 * there.
 */
export function countNoise(before: unknown, after: unknown, arePublished: boolean): Noise[] {
  const counts = new Map<Kind, number>();
  const add = (kind: Kind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);

  /** `names` tells that the members' names are not keywords. */
  const visit = (old: unknown, now: unknown, names: boolean): void => {
    if (Array.isArray(old) && Array.isArray(now)) visitLists(old, now);
    if (!isObject(old) || !isObject(now)) return;
    for (const key in old) visitMember(key, old, now, names);
    for (const key in now) if (!Object.hasOwn(old, key)) visitMember(key, old, now, names);
  };

  const visitMember = (key: string, old: JsonObject, now: JsonObject, names: boolean): void => {
    const [was, is] = [old[key], now[key]];
    // What is no object and the same holds nothing that differs.
    if (was === is) return;
    const kind = names ? undefined : kindOf(key, was, is, old);
    if (kind === undefined) visit(was, is, !names && nameMaps.has(key));
    else if (!isSame(was, is)) add(kind);
  };

  const visitLists = (old: readonly unknown[], now: readonly unknown[]): void => {
    const known = new Map(old.map((item, index) => [keyOf(item, index), item]));
    for (const [index, item] of now.entries()) visit(known.get(keyOf(item, index)), item, false);
  };

  visit(before, after, false);
  if (isReordered(operationKeys(before), operationKeys(after))) add("orders of operations");
  return [...unseen, ...(arePublished ? unseenOfPublished : [])].flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** What kind of noise a member is; undefined for one that says something. */
function kindOf(key: string, was: unknown, is: unknown, within: JsonObject): Kind | undefined {
  switch (key) {
    case "externalDocs":
      return withoutLine(was) === withoutLine(is) ? "line numbers of links" : "links";
    case "description": {
      const words = String(was ?? is);
      if (words.startsWith("```go")) return "pieces of Go source";
      return isGoType(words) && "schema" in within ? "names of Go types" : "descriptions";
    }
    case "summary":
      return "summaries";
    case "title":
      return "titles of schemas";
    case "example":
    case "examples":
      return "examples";
    default:
      return undefined;
  }
}

/** Upstream's generator writes the Go type of a parameter where others write words. */
const isGoType = (words: string): boolean => /^(?:\*|\[\d*\]|map\[\w[\w.]*\])*(?:\w+\.)?\w+$/.test(words);

function withoutLine(docs: unknown): string | undefined {
  const url = isObject(docs) ? docs.url : undefined;
  return typeof url === "string" ? url.replace(/#L\d+(?:-L\d+)?$/, "") : undefined;
}

/** Parameters and methods have names; members of unions and plain lists have places only. */
const keyOf = (item: unknown, index: number): string =>
  isObject(item) && typeof item.name === "string" ? `${item.name} ${item.in ?? ""}` : String(index);

function operationKeys(document: unknown): string[] {
  if (!isObject(document)) return [];
  if (Array.isArray(document.methods)) return document.methods.map((method) => String(isObject(method) && method.name));
  return isObject(document.paths) ? Object.keys(document.paths) : [];
}

function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [then, now] = [new Set(before), new Set(after)];
  return JSON.stringify(before.filter((key) => now.has(key))) !== JSON.stringify(after.filter((key) => then.has(key)));
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
