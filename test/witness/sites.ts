/** What edits of a description are made with: where its schemas and operations stand, and what these are like. */

import type { Json } from "./description.js";
import type { Random } from "./random.js";

/** Changes the document in place; false when there is nothing of the kind that it changes. */
export type Edit = (document: Json, random: Random) => boolean;

/** Edits by their names, which say what they do. */
export type Edits = Readonly<Record<string, Edit>>;

/** Places of schemas, each with the way to put another one there. */
export interface Site {
  readonly schema: Json;
  replace(schema: Json): void;
}

export const operationsOf = (document: Json): Json[] =>
  document.methods ??
  Object.values<Json>(document.paths).flatMap((item) =>
    Object.entries<Json>(item).flatMap(([verb, operation]) => (verb === "parameters" ? [] : [operation])),
  );

export const parametersOf = (operation: Json): Json[] => operation.params ?? operation.parameters;
export const jsonOf = (holder: Json): Json => holder?.content?.["application/json"];

/** All schemas that a call reaches, however deep; each named type once. */
export function sites(document: Json): Site[] {
  const found: Site[] = [];
  const reached = new Set<string>();
  const visit = (holder: Json, key: string | number): void => {
    const schema = holder[key];
    if (typeof schema !== "object" || schema === null) return;
    if (schema.$ref) reached.add(schema.$ref.replace(/.*\//, ""));
    found.push({
      schema,
      replace: (other) => {
        holder[key] = other;
      },
    });
    for (const name of Object.keys(schema.properties ?? {})) visit(schema.properties, name);
    for (const list of ["allOf", "anyOf", "oneOf", "prefixItems"])
      for (const index of (schema[list] ?? []).keys()) visit(schema[list], index);
    for (const name of ["items", "additionalProperties"]) visit(schema, name);
  };
  for (const operation of operationsOf(document)) {
    for (const parameter of parametersOf(operation)) visit(parameter, "schema");
    if (operation.result) visit(operation.result, "schema");
    for (const holder of [operation.requestBody, operation.responses?.[200]])
      if (jsonOf(holder)) visit(jsonOf(holder), "schema");
  }
  for (const error of Object.values<Json>(document["x-errors"] ?? {})) visit(error, "data");
  // Grows while it is walked.
  for (const name of reached) visit(document.components.schemas, name);
  return found;
}

/** An edit of one schema of those that `fits`. */
export const onSchema =
  (fits: (schema: Json) => boolean, change: (site: Site, random: Random, document: Json) => void): Edit =>
  (document, random) => {
    const candidates = sites(document).filter(({ schema }) => fits(schema));
    if (candidates.length === 0) return false;
    change(random.pick(candidates), random, document);
    return true;
  };

export const onOperation =
  (fits: (operation: Json) => boolean, change: (operation: Json, random: Random, document: Json) => void): Edit =>
  (document, random) => {
    const candidates = operationsOf(document).filter(fits);
    if (candidates.length === 0) return false;
    change(random.pick(candidates), random, document);
    return true;
  };

export const isObject = (schema: Json): boolean => schema.properties !== undefined;
/** An object of which nothing else is said. */
export const isBare = (schema: Json): boolean =>
  schema.type === "object" && !schema.properties && schema.additionalProperties === undefined;
export const isNull = (schema: Json): boolean => schema.type === "null";
export const isTold = (schema: Json): boolean => schema.discriminator !== undefined;
export const isLeaf = (schema: Json): boolean => typeof schema.type === "string" && !/object|array/.test(schema.type);
export const isPlain = (schema: Json): boolean =>
  isLeaf(schema) && !schema.enum && !schema["x-extensible-enum"] && !schema["x-bigint"] && !schema["x-brand"];
export const names = (schema: Json): string[] => Object.keys(schema.properties);
export const required = (schema: Json): string[] => schema.required ?? [];
export const optional = (schema: Json): string[] => names(schema).filter((name) => !required(schema).includes(name));
export const text = { type: "string" };

/** A text that begins so, as `x-template-literal` has it. */
export const template = (start: string): string => `${start}\${string}`;

export function removeProperty(schema: Json, name: string): void {
  delete schema.properties[name];
  schema.required = required(schema).filter((other) => other !== name);
}
