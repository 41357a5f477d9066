/** The type parameters that a caller chooses: of a named type, and of the call that takes or gives it. */

import type { NamedType, Operation, Schema } from "./model.js";

/** The type parameters of a schema. */
export const typeParameters = (schema: unknown): string[] => valuesOf("x-type-parameter", schema);

/**
 * What the type parameters of a call are taken from. What is given comes first: its type is the one that a caller
 * names, others follow from the input.
 */
const sourcesOf = ({ route, output, parameters, body }: Operation): Schema[] =>
  route.protocol === "rest" ? [output.schema ?? {}, ...(parameters.length === 0 && body ? [body.schema] : [])] : [];

/** The type parameters of a call, with those of the named types that it takes and gives. */
export function parametersOfCall(operation: Operation, types: ReadonlyMap<string, NamedType>): string[] {
  const of = (schema: Schema): string[] => [
    ...typeParameters(schema),
    ...valuesOf("$ref", schema).flatMap((id) => typeParameters(types.get(id)?.schema)),
  ];
  return [...new Set(sourcesOf(operation).flatMap(of))];
}

/** The ids of the named types whose type parameters a call has too. */
export const typesWithParameters = (operation: Operation): string[] =>
  sourcesOf(operation).flatMap((schema) => valuesOf("$ref", schema));

/** The values of a keyword in a schema and its parts, each once; named types that it refers to are not looked into. */
function valuesOf(keyword: "$ref" | "x-type-parameter", schema: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const name = (value as Schema)[keyword];
    if (typeof name === "string") found.add(name);
    for (const member of Object.values(value)) visit(member);
  };
  visit(schema);
  return [...found];
}
