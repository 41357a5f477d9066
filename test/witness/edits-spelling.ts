/**
 * Edits of unions of which the members tell themselves, repeat each other or stand beside something else, and ways to
 * say a schema in other words.
 */

import type { Json } from "./description.js";
import { type Edits, isObject, isPlain, onSchema, text } from "./sites.js";

const isOfObjects = (schema: Json): boolean => schema.oneOf?.every((member: Json) => member.properties?.sort);
const isBesideUnion = (schema: Json): boolean => schema.properties !== undefined && schema.anyOf !== undefined;
const isOneByOne = (schema: Json): boolean => schema.oneOf?.every((member: Json) => "const" in member);
const isNumbers = (schema: Json): boolean => schema.anyOf?.[0]?.type === "integer" && schema.anyOf[1].type === "number";

export const spellingEdits: Edits = {
  "all members of a union have a further property": onSchema(isOfObjects, ({ schema }) => {
    for (const member of schema.oneOf) member.properties.fresh = text;
  }),
  "all members of a union changed": onSchema(isOfObjects, ({ schema }, random) => {
    schema.oneOf[0].properties.fresh = text;
    const [, last] = schema.oneOf;
    if (random.chance(0.5)) last.properties.weight = { type: "integer", format: "int32" };
    else delete last.properties.weight;
    last.required = Object.keys(last.properties);
  }),
  "what stands beside a union has a further property": onSchema(isBesideUnion, ({ schema }, random) => {
    schema.properties.fresh = text;
    if (random.chance(0.5)) schema.required.push("fresh");
  }),
  "member of a union beside properties changed": onSchema(isBesideUnion, ({ schema }, random) => {
    if (random.chance(0.5)) schema.anyOf[0].properties.sugar = { type: "number" };
    else schema.anyOf[1].properties.jelly = { type: "boolean" };
  }),
  "values one by one": onSchema(
    (schema) => schema.enum !== undefined,
    ({ schema, replace }) => replace({ oneOf: schema.enum.map((value: Json) => ({ const: value })) }),
  ),
  "values as a set": onSchema(isOneByOne, ({ schema, replace }, random) => {
    const values = schema.oneOf.map((member: Json) => member.const);
    replace({ type: "string", enum: random.chance(0.5) ? values : [...values, "frozen"] });
  }),
  "numbers said once": onSchema(isNumbers, ({ replace }, random) =>
    replace({ type: random.pick(["integer", "number"]) }),
  ),
  "text said twice": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema, replace }) => replace({ anyOf: [{ ...schema, format: "uuid" }, schema] }),
  ),
  "text of two formats": onSchema(
    (schema) => isPlain(schema) && schema.type === "string" && !schema.default,
    ({ replace }, random) => {
      const [one, other] = [
        { type: "string", format: "uuid" },
        { type: "string", format: "date" },
      ];
      replace(random.chance(0.5) ? { anyOf: [one, other] } : one);
    },
  ),
  "truth values told": onSchema(
    (schema) => schema.type === "boolean" && !schema.enum,
    ({ schema }, random) => {
      schema.enum = random.pick([[true, false], [true]]);
    },
  ),
  "also with one more": onSchema(
    (schema) => isObject(schema) && !schema.anyOf && schema.additionalProperties === undefined,
    ({ schema, replace }) => {
      const more = structuredClone(schema);
      more.properties.fresh = text;
      more.required = [...(more.required ?? []), "fresh"];
      replace({ anyOf: [schema, more] });
    },
  ),
  "one of two properties needed": onSchema(
    (schema) => isObject(schema) && !schema.anyOf && Object.keys(schema.properties).length > 1,
    ({ schema }) => {
      schema.anyOf = Object.keys(schema.properties).map((name) => ({ required: [name] }));
    },
  ),
};
