/** Edits of named types as such. */

import type { Json } from "./description.js";
import { type Edits, sites, text } from "./sites.js";

const renameType = (document: Json, from: string, to: string): void => {
  const text = JSON.stringify(document).replaceAll(`#/components/schemas/${from}"`, `#/components/schemas/${to}"`);
  Object.assign(document, JSON.parse(text));
  document.components.schemas[to] = document.components.schemas[from];
  delete document.components.schemas[from];
};

export const typeEdits: Edits = {
  "type added": (document) => {
    document.components.schemas.Fern = { type: "object", properties: { fresh: text } };
    return true;
  },
  "type renamed": (document, random) => {
    const name = random.pick(Object.keys(document.components.schemas));
    renameType(document, name, `${name}Tree`);
    return true;
  },
  "type inlined": (document) => {
    const { Shade } = document.components.schemas;
    for (const { schema, replace } of sites(document))
      if (schema.$ref === "#/components/schemas/Shade") replace(structuredClone(Shade));
    delete document.components.schemas.Shade;
    return true;
  },
  "types and members reordered": (document) => {
    const reversed = (members: Json): Json => Object.fromEntries(Object.entries(members).reverse());
    for (const { schema } of sites(document)) if (schema.properties) schema.properties = reversed(schema.properties);
    document.components.schemas = reversed(document.components.schemas);
    return true;
  },
};
