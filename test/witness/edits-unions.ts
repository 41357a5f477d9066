/** Edits of what is made of other schemas: unions, null, lists, tuples. */

import type { Json } from "./description.js";
import { type Edits, isNull, isObject, isPlain, isTold, onSchema, text } from "./sites.js";

const isUntold = (schema: Json): boolean =>
  !schema.discriminator && schema.oneOf?.some(({ $ref }: Json) => $ref === "#/components/schemas/Fern");

export const unionEdits: Edits = {
  "null added": onSchema(isPlain, ({ schema }) => {
    schema.type = [schema.type, "null"];
  }),
  "null removed": onSchema(
    (schema) => Array.isArray(schema.type) && schema.type.includes("null"),
    ({ schema }) => {
      schema.type = "string";
    },
  ),
  "reference made nullable": onSchema(
    (schema) => schema.$ref !== undefined,
    ({ schema, replace }) => replace({ anyOf: [schema, { type: "null" }] }),
  ),
  "became a list": onSchema(isPlain, ({ schema, replace }) => replace({ type: "array", items: schema })),
  "union member added": onSchema(
    (schema) => schema.oneOf !== undefined,
    ({ schema }, _, document) => {
      document.components.schemas.Star = {
        type: "object",
        properties: { kind: { const: "star" }, points: { type: "integer" } },
        required: ["kind", "points"],
      };
      schema.oneOf.push({ $ref: "#/components/schemas/Star" });
    },
  ),
  "union member removed": onSchema(
    (schema) => schema.oneOf?.length > 1,
    ({ schema }) => {
      schema.oneOf.pop();
    },
  ),
  "tuple item changed": onSchema(
    (schema) => schema.prefixItems !== undefined,
    ({ schema }) => {
      schema.prefixItems[0] = { type: "array", items: text };
    },
  ),
  "tuple item added": onSchema(
    (schema) => schema.prefixItems !== undefined,
    ({ schema }) => {
      schema.prefixItems.push(text);
      schema.minItems = 3;
    },
  ),
  "null added to a union": onSchema(
    (schema) => schema.oneOf !== undefined && !schema.oneOf.some(isNull),
    ({ schema }) => {
      schema.oneOf.push({ type: "null" });
    },
  ),
  "null removed from a union": onSchema(
    (schema) => [schema.oneOf, schema.anyOf].some((list) => list?.some(isNull)),
    ({ schema }) => {
      for (const list of ["anyOf", "oneOf"])
        if (schema[list]) schema[list] = schema[list].filter((member: Json) => !isNull(member));
    },
  ),
  "union written within a union": onSchema(
    (schema) => schema.$ref === "#/components/schemas/Shape",
    ({ schema, replace }) => replace({ oneOf: [{ ...schema }] }),
  ),
  "alternative added": onSchema(
    (schema) => schema.anyOf?.some(isObject),
    ({ schema }) => {
      schema.anyOf.push({ type: "boolean" });
    },
  ),
  "alternative removed": onSchema(
    (schema) => schema.anyOf?.some(isObject),
    ({ schema }, random) => {
      schema.anyOf.splice(random.below(2), 1);
    },
  ),
  "alternatives in another order": onSchema(
    (schema) => [schema.oneOf, schema.anyOf].some((list) => list?.length > 1),
    ({ schema }) => {
      (schema.anyOf ?? schema.oneOf).reverse();
    },
  ),
  "discriminator value renamed": onSchema(isTold, ({ schema: { discriminator } }) => {
    const { fern, ...mapping } = discriminator.mapping;
    discriminator.mapping = { ...mapping, bracken: fern };
  }),
  "discriminator values swapped": onSchema(isTold, ({ schema: { discriminator } }) => {
    const { fern, moss } = discriminator.mapping;
    discriminator.mapping = { fern: moss, moss: fern };
  }),
  "second discriminator value": onSchema(isTold, ({ schema: { discriminator } }) => {
    discriminator.mapping.bracken = discriminator.mapping.fern;
  }),
  "discriminator values no longer told": onSchema(isTold, ({ schema: { discriminator } }) => {
    delete discriminator.mapping;
  }),
  "discriminator is another property": onSchema(isTold, ({ schema: { discriminator } }) => {
    discriminator.propertyName = "sort";
  }),
  "discriminator removed": onSchema(isTold, ({ schema }) => {
    delete schema.discriminator;
  }),
  "discriminator added": onSchema(isUntold, ({ schema }) => {
    schema.discriminator = { propertyName: "kind" };
  }),
  "discriminator added to what tells itself": onSchema(
    (schema) => schema.oneOf !== undefined && !schema.discriminator && !isUntold(schema),
    ({ schema }) => {
      const mapping = { circle: "#/components/schemas/Circle", square: "#/components/schemas/Square" };
      schema.discriminator = { propertyName: "kind", mapping };
    },
  ),
  "wrapped in an object": onSchema(
    (schema) => schema.$ref !== undefined,
    ({ schema, replace }) => replace({ type: "object", properties: { data: { ...schema } }, required: ["data"] }),
  ),
  "tuple may go on": onSchema(
    (schema) => schema.prefixItems !== undefined && schema.items === false,
    ({ schema }) => {
      schema.items = { type: "number" };
    },
  ),
  "tuple ends": onSchema(
    (schema) => schema.prefixItems !== undefined && schema.items !== false,
    ({ schema }) => {
      schema.items = false;
    },
  ),
  "tuple goes on with another type": onSchema(
    (schema) => schema.prefixItems !== undefined && schema.items !== false,
    ({ schema }) => {
      schema.items = text;
    },
  ),
  "tuple item removed": onSchema(
    (schema) => schema.prefixItems?.length > 1,
    ({ schema }) => {
      schema.prefixItems.pop();
      delete schema.minItems;
    },
  ),
  "tuple became a list": onSchema(
    (schema) => schema.prefixItems !== undefined,
    ({ schema, replace }) => replace({ type: "array", items: { anyOf: structuredClone(schema.prefixItems) } }),
  ),
  "list became a tuple": onSchema(
    (schema) => schema.type === "array" && !schema.prefixItems,
    ({ schema, replace }) => replace({ type: "array", prefixItems: [schema.items, text], items: false }),
  ),
  "items of a list changed": onSchema(
    (schema) => schema.type === "array" && !schema.prefixItems,
    ({ schema }) => {
      schema.items = { type: "array", items: schema.items };
    },
  ),
};
