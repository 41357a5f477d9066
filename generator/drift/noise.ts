/** What differs and matters to nobody's code: counted by kind, never listed. */

import type { Api, NamedType, Operation, Schema } from "../model.js";
import type { Matched } from "./match.js";
import { isSchema } from "./schema.js";

export interface Noise {
  readonly kind: string;
  readonly count: number;
}

/** What both versions have. */
interface InBoth {
  readonly types: Pick<Matched<NamedType>, "both">;
  readonly operations: Pick<Matched<Operation>, "both">;
}

/** Counts differences in words, examples and order, in what both versions have. Sorted by count, then by kind. */
export function countNoise(before: Api, after: Api, matched: InBoth): Noise[] {
  const counts = new Map<string, number>();
  const count = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const differ = (kind: string, a: unknown, b: unknown): void => {
    if (a !== b && JSON.stringify(a) !== JSON.stringify(b)) count(kind);
  };
  const schemas = (b: unknown, a: unknown): void => {
    if (!isSchema(b) || !isSchema(a) || b === a) return;
    differ("descriptions", b.description, a.description);
    differ("titles of schemas", b.title, a.title);
    differ("examples", b.examples, a.examples);
    order("orders", b.required, a.required);
    for (const key of shown) order("orders of members", b[key], a[key]);
    if (b.properties && a.properties) order("orders of members", Object.keys(b.properties), Object.keys(a.properties));
    for (const key of ["properties", "patternProperties"] as const) {
      for (const [name, member] of Object.entries(b[key] ?? {})) schemas(member, a[key]?.[name]);
    }
    for (const key of ["items", "additionalProperties", "not"] as const) schemas(b[key], a[key]);
    for (const key of ["allOf", "anyOf", "oneOf", "prefixItems"] as const) {
      for (const [index, member] of (b[key] ?? []).entries()) schemas(member, a[key]?.[index]);
    }
  };
  /** The same items in another order. */
  const order = (kind: string, b: unknown, a: unknown): void => {
    if (!Array.isArray(b) || !Array.isArray(a) || b.length < 2 || b.length !== a.length) return;
    if (b.every((item, index) => item === a[index])) return;
    const [one, other] = [b.map((item) => JSON.stringify(item)), a.map((item) => JSON.stringify(item))];
    if (one.join() !== other.join() && [...one].sort().join() === [...other].sort().join()) count(kind);
  };
  const operations = (b: Operation, a: Operation): void => {
    differ("summaries", b.summary, a.summary);
    differ("descriptions", b.description, a.description);
    differ("tags", b.tags, a.tags);
    differ("descriptions", b.output.description, a.output.description);
    differ("descriptions", b.body?.description, a.body?.description);
    for (const [index, one] of b.parameters.entries()) {
      const other =
        one.in === "params" ? a.parameters[index] : a.parameters.find((p) => p.in === one.in && p.name === one.name);
      if (!other) continue;
      differ("descriptions", one.description, other.description);
      schemas(one.schema, other.schema);
    }
    // By position, a name is a label that does not travel.
    if (b.route.protocol === "jsonrpc" && b.parameters.length === a.parameters.length) {
      const labels = (operation: Operation): string[] => operation.parameters.map(({ localName }) => localName);
      const [old, now] = [labels(b), labels(a)];
      if ([...old].sort().join() !== [...now].sort().join())
        for (const [index, label] of old.entries()) differ("labels of parameters", label, now[index]);
    }
    schemas(b.body?.schema, a.body?.schema);
    schemas(b.output.schema, a.output.schema);
    schemas(b.failure, a.failure);
  };
  differ("versions", before.version, after.version);
  differ("titles", before.title, after.title);
  differ("descriptions", before.description, after.description);
  const words = (schemes: Api["securitySchemes"]) => schemes.map(({ name, description }) => [name, description]);
  if (before.securitySchemes.length === after.securitySchemes.length)
    differ("descriptions", words(before.securitySchemes), words(after.securitySchemes));
  for (const [b, a] of matched.operations.both) operations(b, a);
  // Most types are the same to the letter.
  for (const [b, a] of matched.types.both)
    if (JSON.stringify(b.schema) !== JSON.stringify(a.schema)) schemas(b.schema, a.schema);
  return [...counts]
    .map(([kind, number]) => ({ kind, count: number }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** Lists whose order is that of the type that is made of them. */
const shown: readonly (keyof Schema)[] = ["enum", "type", "anyOf", "oneOf"];
