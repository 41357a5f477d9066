/** Edits that put a value into an object, and take one out. */

import { type Edits, isObject, isPlain, names, onSchema } from "./sites.js";

export const wrappingEdits: Edits = {
  "put into an object": onSchema(
    (schema) => isPlain(schema) || schema.$ref !== undefined || schema.type === "array",
    ({ schema, replace }) =>
      replace({ type: "object", required: ["wrapped"], properties: { wrapped: structuredClone(schema) } }),
  ),
  "taken out of its object": onSchema(
    (schema) => isObject(schema) && names(schema).length === 1 && isPlain(schema.properties[names(schema)[0] ?? ""]),
    ({ schema, replace }) => replace(schema.properties[names(schema)[0] ?? ""]),
  ),
};
