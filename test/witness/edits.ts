/** Every kind of change, as a random edit of a document. An edit that finds nothing to change says so. */

import { errorEdits, rpcEdits } from "./edits-jsonrpc.js";
import { objectEdits } from "./edits-objects.js";
import { restEdits } from "./edits-rest.js";
import { typeEdits } from "./edits-types.js";
import { unionEdits } from "./edits-unions.js";
import { valueEdits } from "./edits-values.js";
import { wrappingEdits } from "./edits-wrapping.js";
import type { Edits } from "./sites.js";

const schemaEdits: Edits = { ...objectEdits, ...valueEdits, ...unionEdits };

/** The edits of each kind of description, by name. */
export const edits: Readonly<Record<"openapi" | "openrpc", Edits>> = {
  openapi: { ...schemaEdits, ...typeEdits, ...restEdits, ...wrappingEdits },
  openrpc: { ...schemaEdits, ...typeEdits, ...rpcEdits, ...errorEdits, ...wrappingEdits },
};
