/** What two documents say differently of their operations, as it is written: before anything is known of what it means. */

import { createHash } from "node:crypto";
import { unescapeSegment } from "../diagnostic.js";
import { decodePercents } from "../source.js";
import { nameMaps } from "./noise.js";
import { isObject, type JsonObject } from "./reader.js";

/** How many operations differ, by their wire ids, and in what. Those that came or went count in nothing else. */
export interface Edits {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The parameters are more, or fewer; a body counts as one. */
  readonly arity: number;
  readonly parameters: number;
  readonly result: number;
}

/** What one operation takes and answers: equal texts stand for schemas that differ in words at most. */
interface Written {
  readonly arity: number;
  readonly parameters: string;
  readonly result: string;
}

/** Members that say nothing of what travels; so do all that start with `x-`. */
const words = new Set(["description", "title", "summary", "example", "examples", "externalDocs"]);

/** Lists in which order says nothing. */
const sets = new Set(["required", "enum", "type"]);

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Compares the operations of two OpenAPI or OpenRPC documents. References are followed within a document. */
export function countEdits(before: unknown, after: unknown): Edits {
  const [old, now] = [operationsOf(before), operationsOf(after)];
  const both = [...now].flatMap(([id, one]) => {
    const other = old.get(id);
    return other ? [{ other, one }] : [];
  });
  const differing = (of: keyof Written) => both.filter(({ other, one }) => other[of] !== one[of]);
  return {
    added: now.size - both.length,
    removed: old.size - both.length,
    changed: new Set([...differing("parameters"), ...differing("result")]).size,
    arity: differing("arity").length,
    parameters: differing("parameters").length,
    result: differing("result").length,
  };
}

/** In a history, each document is the later one once and the earlier one once. */
const known = new WeakMap<JsonObject, ReadonlyMap<string, Written>>();

function operationsOf(document: unknown): ReadonlyMap<string, Written> {
  if (!isObject(document)) return new Map();
  const operations = known.get(document) ?? readOperations(document);
  known.set(document, operations);
  return operations;
}

function readOperations(document: JsonObject): Map<string, Written> {
  const write = createWriter(document);
  const { resolve } = write;
  const list = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : []).map(resolve).filter(isObject);
  if (Array.isArray(document.methods)) {
    return new Map(
      list(document.methods).map((method) => {
        const params = list(method.params);
        // By position, a parameter's name is a label that does not travel.
        const told = method.paramStructure === "by-position" ? params.map(({ name: _, ...rest }) => rest) : params;
        const result = resolve(method.result);
        return [
          String(method.name),
          {
            arity: params.length,
            parameters: write.text(told),
            result: write.text(isObject(result) ? result.schema : undefined),
          },
        ];
      }),
    );
  }
  const paths = isObject(document.paths) ? document.paths : {};
  return new Map(
    Object.entries(paths).flatMap(([path, reference]) => {
      const item = resolve(reference);
      if (!isObject(item)) return [];
      return methods.flatMap((method): [string, Written][] => {
        const operation = item[method];
        if (!isObject(operation)) return [];
        const keyed = [...list(item.parameters), ...list(operation.parameters)].map(
          (parameter): [string, JsonObject] => [`${parameter.in} ${parameter.name}`, parameter],
        );
        // An operation's own parameter takes the place of its path's.
        const parameters = new Map(keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
        const { requestBody, responses } = operation;
        const written = {
          arity: parameters.size + (requestBody === undefined ? 0 : 1),
          parameters: write.text([...parameters.values(), requestBody]),
          result: write.text(responses, true),
        };
        return [[`${method.toUpperCase()} ${path}`, written]];
      });
    }),
  );
}

/** Writes parts of a document as texts that are equal where the parts say the same of what travels. */
function createWriter(document: JsonObject) {
  const components = new Map<string, { readonly text: string; readonly references: ReadonlySet<string> }>();

  const at = (reference: string): unknown =>
    reference.startsWith("#/")
      ? reference
          .slice(2)
          .split("/")
          .map((key) => unescapeSegment(decodePercents(key)))
          .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document)
      : undefined;

  const resolve = (value: unknown): unknown =>
    isObject(value) && typeof value.$ref === "string" ? (at(value.$ref) ?? value) : value;

  /** In one form whatever the order of members; `names` tells that they are not keywords. */
  const written = (value: unknown, names: boolean, references: Set<string>): unknown => {
    if (Array.isArray(value)) return value.map((item) => written(item, false, references));
    if (!isObject(value)) return value;
    if (!names && typeof value.$ref === "string") references.add(value.$ref);
    const told = Object.keys(value).filter((key) => names || !(words.has(key) || key.startsWith("x-")));
    return Object.fromEntries(
      told.sort().map((key) => {
        const member = written(value[key], !names && nameMaps.has(key), references);
        const isSet = !names && sets.has(key) && Array.isArray(member);
        return [key, isSet ? [...member].sort() : member];
      }),
    );
  };

  const component = (reference: string) => {
    const known = components.get(reference);
    if (known) return known;
    const references = new Set<string>();
    const found = { text: JSON.stringify(written(at(reference), false, references)) ?? "", references };
    components.set(reference, found);
    return found;
  };

  return {
    resolve,
    text: (value: unknown, names = false): string => {
      const references = new Set<string>();
      const own = JSON.stringify(written(value, names, references)) ?? "";
      if (references.size === 0) return own;
      const hash = createHash("sha256").update(own);
      // A set is walked to its end, with what is added on the way: each component once, also in a circle.
      for (const reference of references)
        for (const further of component(reference).references) references.add(further);
      for (const reference of [...references].sort()) hash.update(`\0${reference}\0${component(reference).text}`);
      return hash.digest("hex");
    },
  };
}
