/** OpenRPC documents held against the meta-schema and against values, offline. */

import metaSchema from "@open-rpc/meta-schema";
import { Ajv, type AnySchema } from "ajv";
import formats from "ajv-formats";

const addFormats = formats.default;

/**
 * The meta-schema for OpenRPC 1.3.2. It takes schemas from a server; these are JSON Schema draft 7, which ajv knows.
 */
function offlineMetaSchema(): AnySchema {
  const { $schema: _, ...schema } = metaSchema as Record<string, unknown>;
  const text = JSON.stringify(schema)
    .replaceAll("https://meta.json-schema.tools/#/definitions/JSONSchemaObject/properties/$ref", "#/definitions/ref")
    .replace(/https:\/\/meta\.json-schema\.tools\/?(?=")/g, "http://json-schema.org/draft-07/schema");
  const meta = JSON.parse(text);
  return { ...meta, definitions: { ...meta.definitions, ref: { type: "string" } } };
}

let compiled: ReturnType<Ajv["compile"]> | undefined;

/** What of a document the meta-schema refuses. */
export function metaSchemaFaults(document: unknown): string[] {
  if (!compiled) {
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    addFormats(ajv);
    compiled = ajv.compile(offlineMetaSchema());
  }
  if (compiled(document)) return [];
  return (compiled.errors ?? []).slice(0, 10).map((error) => `${error.instancePath} ${error.message}`);
}

/** Tells what of a value a schema refuses; references lead into `files`, by file name. */
export function valueChecker(files: Readonly<Record<string, object>>): (schema: AnySchema, value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, allowUnionTypes: true });
  addFormats(ajv);
  for (const format of ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"])
    ajv.addFormat(format, true);
  for (const [name, file] of Object.entries(files)) ajv.addSchema({ ...file, $id: name });
  const known = new Map<string, ReturnType<Ajv["compile"]>>();
  return (schema, value) => {
    const key = JSON.stringify(schema);
    const validate = known.get(key) ?? ajv.compile(schema);
    known.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** Every reference within a value. */
export function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : references(inner),
  );
}
