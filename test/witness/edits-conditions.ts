/** What no type says of a value, added, removed and changed: bounds, names of properties, what goes with what. */

import type { Json } from "./description.js";
import { type Edit, type Edits, onSchema } from "./sites.js";

/** Conditions by the kind of value that they hold for; each has two that differ, the second one asking for less. */
const conditions: Readonly<Record<string, readonly (readonly [strict: Json, lenient: Json])[]>> = {
  string: [
    [{ minLength: 4 }, { minLength: 1 }],
    [{ maxLength: 3 }, { maxLength: 5 }],
    [{ pattern: "^[a-z]$" }, { pattern: "^[a-z]*$" }],
    [{ not: { enum: ["a", "one"] } }, { not: { const: "one" } }],
  ],
  number: [
    [{ minimum: 3 }, { minimum: 0 }],
    [{ maximum: 3 }, { maximum: 7 }],
    [{ exclusiveMinimum: 0 }, { exclusiveMinimum: -1 }],
    [{ exclusiveMaximum: 1 }, { exclusiveMaximum: 7 }],
    [{ multipleOf: 10 }, { multipleOf: 5 }],
  ],
  array: [
    [{ minItems: 2 }, { minItems: 1 }],
    [{ maxItems: 1 }, { maxItems: 2 }],
    [{ uniqueItems: true }, {}],
    [{ contains: { type: "string", maxLength: 1 } }, { contains: { type: "string", maxLength: 3 } }],
  ],
  map: [
    [{ propertyNames: { pattern: "^e" } }, { propertyNames: { pattern: "^[a-z]" } }],
    [{ propertyNames: { maxLength: 2 } }, { propertyNames: { maxLength: 5 } }],
    [{ patternProperties: { "^a": { type: "string", maxLength: 1 } } }, {}],
    [{ minProperties: 2 }, { minProperties: 1 }],
    [{ maxProperties: 0 }, { maxProperties: 1 }],
  ],
  object: [
    [{ dependentRequired: { stem: ["root"] } }, {}],
    [{ if: { not: { required: ["stem"] } }, else: { required: ["root"] } }, {}],
    [{ unevaluatedProperties: false }, {}],
    [{ minProperties: 3 }, { minProperties: 2 }],
    [{ maxProperties: 2 }, { maxProperties: 3 }],
    [{ not: { required: ["stem", "root"] } }, { not: { required: ["stem", "root", "extra"] } }],
  ],
};

const kinds = Object.keys(conditions);

/** Each kind of value with conditions, of which some are there from the beginning. */
export const conditioned = (): Record<string, Json> => ({
  Tansy: { type: "string", minLength: 1 },
  Umbel: { type: "number", minimum: 0 },
  Violet: { type: "array", items: { type: "string" }, minItems: 1 },
  Willow: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[a-z]" } },
  Yarrow: {
    type: "object",
    properties: { name: { type: "string" }, stem: { type: "string" }, root: { type: "string" } },
    required: ["name"],
    dependentRequired: { stem: ["root"] },
  },
});

/** What is used in the document and has conditions of this kind, or could. */
function kindOf(schema: Json): string {
  if (schema.enum || schema.const !== undefined || schema["x-template-literal"] || schema["x-brand"]) return "";
  if (schema.type === "integer") return "number";
  if (schema.type !== "object") return schema.type in conditions ? schema.type : "";
  if (schema.properties?.stem) return "object";
  return !schema.properties && typeof schema.additionalProperties === "object" ? "map" : "";
}

const isOf = (schema: Json, kind: string): boolean => schema.type !== undefined && kindOf(schema) === kind;

const keysOf = (kind: string): string[] => (conditions[kind] ?? []).flatMap(([strict]) => Object.keys(strict));

/** A condition of this kind that the schema does not have. */
const added = (kind: string): Edit =>
  onSchema(
    (schema) => isOf(schema, kind) && (conditions[kind] ?? []).some(([strict]) => !has(schema, strict)),
    ({ schema }, random) => {
      const free = (conditions[kind] ?? []).filter(([strict]) => !has(schema, strict));
      Object.assign(schema, random.pick(free)[0]);
    },
  );

const has = (schema: Json, condition: Json): boolean => Object.keys(condition).some((key) => key in schema);

const removed = (kind: string): Edit =>
  onSchema(
    (schema) => isOf(schema, kind) && keysOf(kind).some((key) => key in schema),
    ({ schema }) => {
      for (const key of keysOf(kind)) delete schema[key];
    },
  );

/** In place of a condition, one that asks for more or for less. */
const changed = (kind: string): Edit =>
  onSchema(
    (schema) => isOf(schema, kind) && (conditions[kind] ?? []).some(([strict]) => has(schema, strict)),
    ({ schema }, random) => {
      const there = (conditions[kind] ?? []).filter(([strict]) => has(schema, strict));
      const [strict, lenient] = random.pick(there);
      for (const key of Object.keys(strict)) delete schema[key];
      Object.assign(schema, random.chance(0.7) ? strict : lenient);
    },
  );

export const conditionEdits: Edits = {
  ...Object.fromEntries(kinds.map((kind) => [`condition of a ${kind} added`, added(kind)])),
  ...Object.fromEntries(kinds.map((kind) => [`condition of a ${kind} removed`, removed(kind)])),
  ...Object.fromEntries(kinds.map((kind) => [`condition of a ${kind} changed`, changed(kind)])),
  "map held to names by a pattern": onSchema(
    (schema) => isOf(schema, "map"),
    ({ schema }) => {
      schema.patternProperties = { "^a": schema.additionalProperties };
      schema.additionalProperties = false;
    },
  ),
};
