/**
 * The runtime makes bigints by the name of the member that an integer stands under, and the types must say the same: in
 * every answer of both packages, wherever a name may bring a bigint, the type has it, and nowhere else.
 */

import { join } from "node:path";
import { expect, test } from "vitest";
import { agreeOnBigints, bigintKeys } from "../generator/bigints.js";
import { loadConfig } from "../generator/config.js";
import type { Api, NamedType, Schema } from "../generator/model.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import { applyOverlay } from "../generator/read/overlay.js";
import { loadDescription, loadDocument } from "../generator/source.js";

const root = join(import.meta.dirname, "..");

test("Lit and the nine Lotus surfaces: types say where bigints arrive", async () => {
  const { clients } = await loadConfig(undefined, root);
  let places = 0;
  for (const { source, overlay } of clients) {
    const read = new Map<string, Api>();
    if (source.kind === "openrpc") {
      for (const { name, file } of source.entries) read.set(name, readOpenrpc(await loadDescription(root, file)).api);
    } else {
      const description = await loadDescription(root, source.file);
      const { document, provenance } = applyOverlay(description.entry, await loadDocument(root, overlay ?? ""));
      const documents = new Map(description.documents).set(document.file, document);
      read.set(".", readOpenapi({ ...description, entry: document, documents }, provenance).api);
    }
    const entries = agreeOnBigints(read);
    const types = new Map([...entries.values()].flatMap((api) => api.types.map((type) => [type.id, type])));
    for (const [entry, api] of entries) {
      const keys = bigintKeys(api, types);
      for (const operation of api.operations) {
        for (const { schema, key, path } of integersIn(operation.output.schema ?? {}, types)) {
          const where = `${entry} ${operation.id} ${path}`;
          if (schema["x-bigint"]) expect(keys, where).toContain(key);
          else expect(keys.includes(key) && !isShort(schema), where).toBe(false);
          places++;
        }
      }
    }
  }
  expect(places).toBeGreaterThan(1000);
});

interface Found {
  readonly schema: Schema;
  /** What the runtime goes by: the member, or the member that holds the list. */
  readonly key: string;
  readonly path: string;
}

/** Every place of an answer where a number may stand. A type is looked at once for each name that leads to it. */
function integersIn(output: Schema, types: ReadonlyMap<string, NamedType>): Found[] {
  const found: Found[] = [];
  const seen = new Set<string>();
  const open: [schema: Schema, key: string, path: string][] = [[output, "", ""]];
  for (const [schema, key, path] of open) {
    if (schema.$ref !== undefined && !seen.has(`${schema.$ref} ${key}`)) {
      seen.add(`${schema.$ref} ${key}`);
      open.push([types.get(schema.$ref)?.schema ?? {}, key, path]);
    }
    if ([schema.type].flat().some((type) => type === "integer" || type === "number")) {
      // In a union, the runtime's bigint is the member that is typed as one.
      found.push({ schema, key, path });
    }
    const { properties = {}, items, prefixItems = [], anyOf = [], oneOf = [], allOf = [] } = schema;
    for (const [name, member] of Object.entries(properties)) open.push([member, name, `${path}/${name}`]);
    const alternatives = [...anyOf, ...oneOf];
    const hasBigint = alternatives.some((member) => member["x-bigint"]);
    for (const member of hasBigint ? alternatives.filter((one) => one["x-bigint"]) : [...alternatives, ...allOf])
      open.push([member, key, path]);
    for (const member of [...prefixItems, ...(typeof items === "object" ? [items] : [])])
      open.push([member, key, `${path}/[]`]);
    // The names of a map are data: none of them is taken for the name of a member.
    if (typeof schema.additionalProperties === "object") open.push([schema.additionalProperties, "{}", `${path}/{}`]);
  }
  return found;
}

/** True for what no value past 2^53 fits into. */
const isShort = ({ format, maximum, enum: values }: Schema): boolean =>
  /^u?int(?:8|16|32)$/.test(format ?? "") || values !== undefined || (typeof maximum === "number" && maximum < 2 ** 53);
