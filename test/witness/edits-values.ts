/** Edits of single values: their types, sets, formats and brands. */

import { type Edits, isLeaf, isPlain, onSchema, template } from "./sites.js";

export const valueEdits: Edits = {
  "type changed": onSchema(isPlain, ({ schema }) => {
    schema.type = schema.type === "boolean" ? "string" : "boolean";
  }),
  "type widened": onSchema(
    (schema) => isPlain(schema) && schema.type !== "number",
    ({ schema }) => {
      schema.type = schema.type === "integer" ? ["integer", "string"] : [schema.type, "integer"];
    },
  ),
  "type narrowed": onSchema(
    (schema) => Array.isArray(schema.type) && schema.type.includes("integer"),
    ({ schema }) => {
      schema.type = "string";
    },
  ),
  "enum value added": onSchema(
    (schema) => schema.enum !== undefined,
    ({ schema }) => {
      schema.enum = [...schema.enum, "purple"];
    },
  ),
  "enum value removed": onSchema(
    (schema) => schema.enum?.length > 1,
    ({ schema }) => {
      schema.enum = schema.enum.slice(1);
    },
  ),
  "enum opened": onSchema(
    (schema) => schema.enum !== undefined,
    ({ schema }) => {
      schema["x-extensible-enum"] = schema.enum;
      delete schema.enum;
    },
  ),
  "enum closed": onSchema(
    (schema) => schema["x-extensible-enum"] !== undefined,
    ({ schema }) => {
      schema.enum = schema["x-extensible-enum"];
      delete schema["x-extensible-enum"];
    },
  ),
  "enum became text": onSchema(
    (schema) => schema.enum !== undefined,
    ({ schema }) => {
      delete schema.enum;
    },
  ),
  "text became an enum": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema }) => {
      schema.enum = ["one", "two"];
    },
  ),
  "open enum value added": onSchema(
    (schema) => schema["x-extensible-enum"] !== undefined,
    ({ schema }) => {
      schema["x-extensible-enum"] = [...schema["x-extensible-enum"], "dusk"];
    },
  ),
  "integer may be large": onSchema(
    (schema) => isPlain(schema) && schema.type === "integer",
    ({ schema }) => {
      schema["x-bigint"] = true;
    },
  ),
  "integer is never large": onSchema(
    (schema) => schema["x-bigint"] === true,
    ({ schema }) => {
      delete schema["x-bigint"];
    },
  ),
  "text branded": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema }) => {
      schema["x-brand"] = "Shade2";
    },
  ),
  "text no longer branded": onSchema(
    (schema) => schema["x-brand"] === "Hue",
    ({ schema }) => {
      delete schema["x-brand"];
    },
  ),
  "brand exchanged": onSchema(
    (schema) => schema["x-brand"] === "Hue",
    ({ schema }) => {
      schema["x-brand"] = "Tone";
    },
  ),
  "integer taken as text": onSchema(
    (schema) => isPlain(schema) && schema.type === "integer" && !schema["x-text"],
    ({ schema }) => {
      schema["x-text"] = { $ref: "#/components/schemas/Tag" };
    },
  ),
  "integer no longer taken as text": onSchema(
    (schema) => schema["x-text"] !== undefined,
    ({ schema }) => {
      delete schema["x-text"];
    },
  ),
  "constraint tightened": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema }) => {
      schema.maxLength = 5;
    },
  ),
  "default changed": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema }) => {
      schema.default = "new";
    },
  ),
  "described and deprecated": onSchema(isLeaf, ({ schema }) => {
    schema.description = "Other words.";
    schema.deprecated = true;
  }),
  "constant exchanged": onSchema(
    (schema) => schema.const !== undefined,
    ({ schema }) => {
      schema.const = "other";
    },
  ),
  "values exchanged": onSchema(
    (schema) => schema.enum !== undefined,
    ({ schema }) => {
      schema.enum = ["other", "another"];
    },
  ),
  "one value exchanged": onSchema(
    (schema) => schema.enum?.length > 1,
    ({ schema }) => {
      schema.enum[0] = "other";
    },
  ),
  "open set became text": onSchema(
    (schema) => schema["x-extensible-enum"] !== undefined,
    ({ schema }) => {
      delete schema["x-extensible-enum"];
    },
  ),
  "integer of 32 bits has 64": onSchema(
    (schema) => schema.format === "int32",
    ({ schema }) => {
      schema.format = "int64";
    },
  ),
  "integer of 64 bits has 32": onSchema(
    (schema) => schema.format === "int64" && !schema["x-bigint"],
    ({ schema }) => {
      schema.format = "int32";
    },
  ),
  "integer of 64 bits has no sign": onSchema(
    (schema) => schema.format === "int64",
    ({ schema }) => {
      schema.format = "uint64";
    },
  ),
  "size of an integer told": onSchema(
    (schema) => schema.type === "integer" && !schema.format,
    ({ schema }, random) => {
      schema.format = random.pick(["int32", "int64"]);
    },
  ),
  "size of an integer no longer told": onSchema(
    (schema) => schema.type === "integer" && schema.format,
    ({ schema }) => {
      delete schema.format;
    },
  ),
  "integer became a number": onSchema(
    (schema) => schema.type === "integer",
    ({ schema }) => {
      schema.type = "number";
      delete schema.format;
      delete schema["x-bigint"];
    },
  ),
  "number became an integer": onSchema(
    (schema) => schema.type === "number",
    ({ schema }, random) => {
      schema.type = "integer";
      if (random.chance(0.5)) schema.format = "int64";
    },
  ),
  "text has a format": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema }, random) => {
      schema.format = random.pick(["date", "uuid"]);
    },
  ),
  "text held to a template": onSchema(
    (schema) => isPlain(schema) && schema.type === "string",
    ({ schema }) => {
      schema["x-template-literal"] = [template("0x")];
    },
  ),
  "text held to another template": onSchema(
    (schema) => schema["x-template-literal"] !== undefined,
    ({ schema }, random) => {
      schema["x-template-literal"] = random.pick([
        [template("f0")],
        [template("0x"), template("f0")],
        [template("0x0")],
      ]);
    },
  ),
  "text no longer held to a template": onSchema(
    (schema) => schema["x-template-literal"] !== undefined,
    ({ schema }) => {
      delete schema["x-template-literal"];
    },
  ),
};
