/** Schemas as upstream publishes them: what they show, and how far that can be believed. */

import { isObject, type Schema } from "./schema.js";

/** A schema as it is published, and the value that is shown for it. */
export interface Shown {
  readonly schema: unknown;
  readonly example: unknown;
}

/** True unless the example, or without one the schema, shows another kind of value than a form has. */
export function agrees(form: Schema, { schema, example }: Shown): boolean {
  const types = [form.type ?? []].flat() as string[];
  if (types.length === 0) return true;
  const allows = (type: string): boolean => types.includes(type) || (type === "number" && types.includes("integer"));
  if (isTelling(example)) return allows(Array.isArray(example) ? "array" : typeof example);
  const [shown] = isObject(schema) ? [schema.type].flat() : [];
  // Without an example these may stand for what a type makes of itself.
  return typeof shown !== "string" || ["object", "array", "null", "number"].includes(shown) || allows(shown);
}

export const isTelling = (example: unknown): boolean => example !== undefined && example !== null;

/** An object without fields stands for whatever a type makes of itself. */
export const isOpaque = (schema: unknown): boolean =>
  isObject(schema) && [schema.type].flat()[0] === "object" && !propertiesOf(schema) && !schema.patternProperties;

/** What Go has as a slice of bytes, which travels in base64. */
export const isBytes = (schema: unknown): boolean =>
  isObject(schema) && [schema.type].flat()[0] === "string" && isObject(schema.media);

/** What the example shows counts as well: the generator leaves out types that are embedded and are no structs. */
export const withExample = (properties: Schema, example: unknown): Schema =>
  isObject(example)
    ? { ...Object.fromEntries(Object.keys(example).map((field) => [field, {}])), ...properties }
    : properties;

export const propertiesOf = (schema: unknown): unknown => (isObject(schema) ? schema.properties : undefined);

/** Upstream writes the form of a list's items as a list of one. */
export function elementOf({ schema, example }: Shown): Shown {
  const items = isObject(schema) ? schema.items : undefined;
  return { schema: Array.isArray(items) ? items[0] : items, example: Array.isArray(example) ? example[0] : undefined };
}

export function entryOf({ schema, example }: Shown): Shown {
  const patterns = isObject(schema) && isObject(schema.patternProperties) ? schema.patternProperties : {};
  return { schema: Object.values(patterns)[0], example: isObject(example) ? Object.values(example)[0] : undefined };
}
