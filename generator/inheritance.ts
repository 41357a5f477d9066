/** Types that are made of a base by `allOf`, where the base says which of its properties tells them apart. */

import type { NamedType, Schema } from "./model.js";

/** True for a base: what a discriminator says of a union, it says of the union's members. */
export const isBase = ({ discriminator, anyOf, oneOf }: Schema): boolean =>
  discriminator !== undefined && anyOf === undefined && oneOf === undefined;

/** The types that are made of each base, by its id: what is a value of the base may be a value of any of these. */
export function derivedTypes(types: Iterable<NamedType>): ReadonlyMap<string, readonly NamedType[]> {
  const all = [...types];
  const byId = new Map(all.map((type) => [type.id, type]));
  const found = new Map<string, NamedType[]>(all.flatMap(({ id, schema }) => (isBase(schema) ? [[id, []]] : [])));
  if (found.size === 0) return found;
  for (const type of all) {
    // Grows while it is walked: a base may be made of another one.
    const above = new Set(basesOf(type));
    for (const id of above) {
      for (const further of basesOf(byId.get(id))) above.add(further);
      if (id !== type.id) found.get(id)?.push(type);
    }
  }
  return found;
}

const basesOf = (type: NamedType | undefined): string[] =>
  (type?.schema.allOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
