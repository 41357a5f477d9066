/** The types of a package's entries as one set: what is the same in several is declared once. */

import type { Api, NamedType, Schema } from "../model.js";
import { pascalCase } from "../names.js";

interface Found {
  readonly entry: string;
  readonly type: NamedType;
}

/**
 * The types of all entries by id; the same type stands under each of its ids.
 * Where entries mean different things by one name, each of those types takes its entry as prefix.
 * `reserved` is a name that the package itself exports.
 */
export function mergeTypes(entries: ReadonlyMap<string, Api>, reserved: string): Map<string, NamedType> {
  const found = new Map<string, Found>();
  for (const [entry, { types }] of entries) {
    for (const type of types) {
      const known = found.get(type.id);
      found.set(type.id, known ? { ...known, type: joinUsage([known.type, type]) } : { entry, type });
    }
  }
  const named = new Map<string, Found[]>();
  for (const one of found.values()) named.set(one.type.localName, [...(named.get(one.type.localName) ?? []), one]);
  const apart = differing(named, found);
  const merged = new Map<string, NamedType>();
  for (const [localName, group] of named) {
    if (apart.has(localName)) {
      for (const { entry, type } of group) {
        merged.set(type.id, { ...type, localName: pascalCase(entry) + localName });
      }
    } else {
      const joined = joinUsage(group.map(({ type }) => type));
      const shared = localName === reserved ? { ...joined, localName: `${localName}Type` } : joined;
      for (const { type } of group) merged.set(type.id, shared);
    }
  }
  return merged;
}

const joinUsage = (types: readonly NamedType[]): NamedType => ({
  ...(types[0] as NamedType),
  input: types.some(({ input }) => input),
  output: types.some(({ output }) => output),
});

/** The names by which entries mean different things. To tell two types apart may tell apart what refers to them. */
function differing(named: ReadonlyMap<string, readonly Found[]>, found: ReadonlyMap<string, Found>): Set<string> {
  const apart = new Set<string>();
  const shape = ({ type }: Found): string =>
    JSON.stringify(type.schema, (key, value) => {
      if (typeof value === "string" && found.has(value)) {
        const name = found.get(value)?.type.localName ?? "";
        return apart.has(name) ? value : name;
      }
      if (isWords(key, value)) return undefined;
      return isSchema(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
    });
  for (let known = -1; known < apart.size; ) {
    known = apart.size;
    for (const [localName, group] of named) {
      if (group.length > 1 && !apart.has(localName) && new Set(group.map(shape)).size > 1) apart.add(localName);
    }
  }
  return apart;
}

/** Words say nothing of a type; a property may have such a name, but is a schema then. */
const isWords = (key: string, value: unknown): boolean =>
  ["title", "description", "examples"].includes(key) && !isSchema(value);

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
