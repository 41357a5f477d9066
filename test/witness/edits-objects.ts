/** Edits of objects: their properties, and what is said of further ones. */

import {
  type Edits,
  isBare,
  isObject,
  isPlain,
  names,
  onSchema,
  optional,
  removeProperty,
  required,
  text,
} from "./sites.js";

export const objectEdits: Edits = {
  "optional property added": onSchema(isObject, ({ schema }) => {
    schema.properties.fresh = text;
  }),
  "required property added": onSchema(isObject, ({ schema }) => {
    schema.properties.fresh = text;
    schema.required = [...required(schema), "fresh"];
  }),
  "required property removed": onSchema(
    (schema) => isObject(schema) && required(schema).some((name) => name !== "kind"),
    ({ schema }, random) => removeProperty(schema, random.pick(required(schema).filter((name) => name !== "kind"))),
  ),
  "optional property removed": onSchema(
    (schema) => isObject(schema) && optional(schema).length > 0,
    ({ schema }, random) => removeProperty(schema, random.pick(optional(schema))),
  ),
  "property renamed": onSchema(
    (schema) => isObject(schema) && required(schema).some((name) => name !== "kind"),
    ({ schema }, random) => {
      const name = random.pick(required(schema).filter((other) => other !== "kind"));
      schema.properties[`${name}Value`] = schema.properties[name];
      removeProperty(schema, name);
      schema.required.push(`${name}Value`);
    },
  ),
  "property made required": onSchema(
    (schema) => isObject(schema) && optional(schema).length > 0,
    ({ schema }, random) => {
      schema.required = [...required(schema), random.pick(optional(schema))];
    },
  ),
  "property made optional": onSchema(
    (schema) => isObject(schema) && required(schema).length > 0,
    ({ schema }, random) => {
      const name = random.pick(required(schema));
      schema.required = required(schema).filter((other) => other !== name);
    },
  ),
  "became anything": onSchema(
    (schema) => isPlain(schema) || isObject(schema),
    ({ replace }) => replace({}),
  ),
  "became an object": onSchema(isPlain, ({ replace }) => replace({ type: "object", properties: { value: text } })),
  "map closed": onSchema(
    (schema) => typeof schema.additionalProperties === "object",
    ({ replace }) => replace({ type: "object", properties: { alpha: text } }),
  ),
  "type parameter added": onSchema(
    (schema) => schema.properties?.note?.["x-type-parameter"] !== undefined,
    ({ schema }, random) => {
      schema.properties.author = { "x-type-parameter": "Author" };
      if (random.chance(0.5)) schema.properties = { author: schema.properties.author, ...schema.properties };
    },
  ),
  "type parameter removed": onSchema(
    (schema) => schema.properties?.note?.["x-type-parameter"] !== undefined,
    ({ schema }, random) => {
      schema.properties[random.pick(["note", "topic"])] = {};
    },
  ),
  "defaulted property added": onSchema(isObject, ({ schema }) => {
    schema.properties.fresh = { type: "string", default: "new" };
    schema.required = [...required(schema), "fresh"];
  }),
  "property made read-only": onSchema(
    (schema) => isObject(schema) && names(schema).some((name) => !schema.properties[name].readOnly),
    ({ schema }, random) => {
      const name = random.pick(names(schema).filter((name) => !schema.properties[name].readOnly));
      schema.properties[name].readOnly = true;
    },
  ),
  "property no longer read-only": onSchema(
    (schema) => schema.readOnly === true,
    ({ schema }) => {
      delete schema.readOnly;
    },
  ),
  "property made write-only": onSchema(
    (schema) => isObject(schema),
    ({ schema }, random) => {
      schema.properties[random.pick(names(schema))].writeOnly = true;
    },
  ),
  "property no longer write-only": onSchema(
    (schema) => schema.writeOnly === true,
    ({ schema }) => {
      delete schema.writeOnly;
    },
  ),
  "further properties told": onSchema(
    (schema) => isObject(schema) && schema.additionalProperties === undefined,
    ({ schema }, random) => {
      schema.additionalProperties = random.pick([true, false, text, { type: "integer" }]);
    },
  ),
  "further properties no longer told": onSchema(
    (schema) => isObject(schema) && schema.additionalProperties !== undefined,
    ({ schema }) => {
      delete schema.additionalProperties;
    },
  ),
  "further properties have another type": onSchema(
    (schema) => typeof schema.additionalProperties === "object",
    ({ schema }) => {
      schema.additionalProperties = { type: "array", items: text };
    },
  ),
  "map made anything": onSchema(
    (schema) => typeof schema.additionalProperties === "object",
    ({ schema }) => {
      schema.additionalProperties = true;
    },
  ),
  "members of any object told": onSchema(isBare, ({ schema }, random) => {
    schema.properties = { value: text };
    if (random.chance(0.5)) schema.required = ["value"];
  }),
  "members of an object no longer told": onSchema(isObject, ({ replace }) => replace({ type: "object" })),
  "any object closed": onSchema(isBare, ({ schema }) => {
    schema.additionalProperties = false;
  }),
  "empty object opened": onSchema(
    (schema) => schema.additionalProperties === false,
    ({ schema }) => {
      delete schema.additionalProperties;
    },
  ),
  "any object became a map": onSchema(isBare, ({ schema }) => {
    schema.additionalProperties = { type: "number" };
  }),
  "part of an intersection added": onSchema(
    (schema) => schema.$ref === "#/components/schemas/Apple",
    ({ schema, replace }, random) => {
      const part = { type: "object", properties: { fresh: text }, required: random.chance(0.5) ? ["fresh"] : [] };
      replace({ allOf: [{ ...schema }, part] });
    },
  ),
  "part of an intersection removed": onSchema(
    (schema) => schema.allOf !== undefined,
    ({ schema }, random) => {
      schema.allOf.splice(random.below(schema.allOf.length), 1);
    },
  ),
  "base of an intersection exchanged": onSchema(
    (schema) => schema.allOf !== undefined,
    ({ schema }) => {
      schema.allOf[0] = { $ref: "#/components/schemas/Kale" };
    },
  ),
  "base of an intersection written out": onSchema(
    (schema) => schema.allOf !== undefined,
    ({ schema }, _, document) => {
      schema.allOf[0] = structuredClone(document.components.schemas.Apple);
    },
  ),
  "intersection written as one object": onSchema(
    (schema) => schema.allOf !== undefined,
    ({ schema, replace }, _, document) => {
      const [base, own] = [document.components.schemas.Apple, schema.allOf[1]];
      replace({
        type: "object",
        properties: { ...structuredClone(base.properties), ...own.properties },
        required: [...required(base), ...required(own)],
      });
    },
  ),
  "member of a base made required": onSchema(
    (schema) => schema.allOf !== undefined,
    ({ schema }, random, document) => {
      const { Apple } = document.components.schemas;
      const free = optional(Apple);
      schema.allOf.push({ required: [random.pick(free.length > 0 ? free : names(Apple))] });
    },
  ),
};
