/** Every kind of change, as a random edit of a document. An edit that finds nothing to change says so. */

import type { Json } from "./description.js";
import type { Random } from "./random.js";

/** Changes the document in place; false when there is nothing of the kind that it changes. */
export type Edit = (document: Json, random: Random) => boolean;

/** Places of schemas, each with the way to put another one there. */
interface Site {
  readonly schema: Json;
  replace(schema: Json): void;
}

const operationsOf = (document: Json): Json[] =>
  document.methods ??
  Object.values<Json>(document.paths).flatMap((item) =>
    Object.entries<Json>(item).flatMap(([verb, operation]) => (verb === "parameters" ? [] : [operation])),
  );

const parametersOf = (operation: Json): Json[] => operation.params ?? operation.parameters;
const jsonOf = (holder: Json): Json => holder?.content?.["application/json"];

/** All schemas that a call reaches, however deep; each named type once. */
function sites(document: Json): Site[] {
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
    for (const list of ["anyOf", "oneOf", "prefixItems"])
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
const onSchema =
  (fits: (schema: Json) => boolean, change: (site: Site, random: Random, document: Json) => void): Edit =>
  (document, random) => {
    const candidates = sites(document).filter(({ schema }) => fits(schema));
    if (candidates.length === 0) return false;
    change(random.pick(candidates), random, document);
    return true;
  };

const onOperation =
  (fits: (operation: Json) => boolean, change: (operation: Json, random: Random, document: Json) => void): Edit =>
  (document, random) => {
    const candidates = operationsOf(document).filter(fits);
    if (candidates.length === 0) return false;
    change(random.pick(candidates), random, document);
    return true;
  };

const isObject = (schema: Json): boolean => schema.properties !== undefined;
const isLeaf = (schema: Json): boolean => typeof schema.type === "string" && !/object|array/.test(schema.type);
const isPlain = (schema: Json): boolean =>
  isLeaf(schema) && !schema.enum && !schema["x-extensible-enum"] && !schema["x-bigint"] && !schema["x-brand"];
const names = (schema: Json): string[] => Object.keys(schema.properties);
const required = (schema: Json): string[] => schema.required ?? [];
const optional = (schema: Json): string[] => names(schema).filter((name) => !required(schema).includes(name));
const text = { type: "string" };

function removeProperty(schema: Json, name: string): void {
  delete schema.properties[name];
  schema.required = required(schema).filter((other) => other !== name);
}

const schemaEdits: Record<string, Edit> = {
  "optional property added": onSchema(isObject, ({ schema }) => {
    schema.properties.fresh = text;
  }),
  "required property added": onSchema(isObject, ({ schema }) => {
    schema.properties.fresh = text;
    schema.required = [...required(schema), "fresh"];
  }),
  "required property removed": onSchema(
    (schema) => isObject(schema) && required(schema).some((name) => name !== "kind"),
    ({ schema }, random) => removeProperty(schema, random.pick(required(schema).filter((name) => name !== "kind"))),
  ),
  "optional property removed": onSchema(
    (schema) => isObject(schema) && optional(schema).length > 0,
    ({ schema }, random) => removeProperty(schema, random.pick(optional(schema))),
  ),
  "property renamed": onSchema(
    (schema) => isObject(schema) && required(schema).some((name) => name !== "kind"),
    ({ schema }, random) => {
      const name = random.pick(required(schema).filter((other) => other !== "kind"));
      schema.properties[`${name}Value`] = schema.properties[name];
      removeProperty(schema, name);
      schema.required.push(`${name}Value`);
    },
  ),
  "property made required": onSchema(
    (schema) => isObject(schema) && optional(schema).length > 0,
    ({ schema }, random) => {
      schema.required = [...required(schema), random.pick(optional(schema))];
    },
  ),
  "property made optional": onSchema(
    (schema) => isObject(schema) && required(schema).length > 0,
    ({ schema }, random) => {
      const name = random.pick(required(schema));
      schema.required = required(schema).filter((other) => other !== name);
    },
  ),
  "null added": onSchema(isPlain, ({ schema }) => {
    schema.type = [schema.type, "null"];
  }),
  "null removed": onSchema(
    (schema) => Array.isArray(schema.type) && schema.type.includes("null"),
    ({ schema }) => {
      schema.type = "string";
    },
  ),
  "reference made nullable": onSchema(
    (schema) => schema.$ref !== undefined,
    ({ schema, replace }) => replace({ anyOf: [schema, { type: "null" }] }),
  ),
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
  "became anything": onSchema(
    (schema) => isPlain(schema) || isObject(schema),
    ({ replace }) => replace({}),
  ),
  "became a list": onSchema(isPlain, ({ schema, replace }) => replace({ type: "array", items: schema })),
  "became an object": onSchema(isPlain, ({ replace }) => replace({ type: "object", properties: { value: text } })),
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
  "union member added": onSchema(
    (schema) => schema.oneOf !== undefined,
    ({ schema }, _, document) => {
      document.components.schemas.Star = {
        type: "object",
        properties: { kind: { const: "star" }, points: { type: "integer" } },
        required: ["kind", "points"],
      };
      schema.oneOf.push({ $ref: "#/components/schemas/Star" });
    },
  ),
  "union member removed": onSchema(
    (schema) => schema.oneOf?.length > 1,
    ({ schema }) => {
      schema.oneOf.pop();
    },
  ),
  "tuple item changed": onSchema(
    (schema) => schema.prefixItems !== undefined,
    ({ schema }) => {
      schema.prefixItems[0] = { type: "array", items: text };
    },
  ),
  "tuple item added": onSchema(
    (schema) => schema.prefixItems !== undefined,
    ({ schema }) => {
      schema.prefixItems.push(text);
      schema.minItems = 3;
    },
  ),
  "map closed": onSchema(
    (schema) => typeof schema.additionalProperties === "object",
    ({ replace }) => replace({ type: "object", properties: { alpha: text } }),
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
  "type parameter added": onSchema(
    (schema) => schema.properties?.note?.["x-type-parameter"] !== undefined,
    ({ schema }, random) => {
      schema.properties.author = { "x-type-parameter": "Author" };
      if (random.chance(0.5)) schema.properties = { author: schema.properties.author, ...schema.properties };
    },
  ),
  "type parameter removed": onSchema(
    (schema) => schema.properties?.note?.["x-type-parameter"] !== undefined,
    ({ schema }, random) => {
      schema.properties[random.pick(["note", "topic"])] = {};
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
};

const renameType = (document: Json, from: string, to: string): void => {
  const text = JSON.stringify(document).replaceAll(`#/components/schemas/${from}"`, `#/components/schemas/${to}"`);
  Object.assign(document, JSON.parse(text));
  document.components.schemas[to] = document.components.schemas[from];
  delete document.components.schemas[from];
};

const typeEdits: Record<string, Edit> = {
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

/** Each a list of what suffices, as `security` has it; undefined: nothing is needed. */
const needs = (operation: Json): Json[] => operation.security ?? [{}];
const isFree = (operation: Json): boolean => needs(operation).some((set) => Object.keys(set).length === 0);

const restEdits: Record<string, Edit> = {
  "key required": onOperation(isFree, (operation, random) => {
    operation.security = random.pick([[{ key: [] }], [{ bearer: [] }], [{ key: [], bearer: [] }]]);
  }),
  "key no longer required": onOperation(
    (operation) => !isFree(operation),
    (operation) => {
      delete operation.security;
    },
  ),
  "one of two keys no longer enough": onOperation(
    (operation) => needs(operation).length === 2,
    (operation, random) => {
      operation.security = [random.pick(operation.security)];
      if (isFree(operation)) operation.security = [{ bearer: [] }];
    },
  ),
  "another key suffices": onOperation(
    (operation) => needs(operation).length === 1 && !isFree(operation),
    (operation) => {
      operation.security.push({ bearer: [] });
    },
  ),
  "a second key needed": onOperation(
    (operation) => !isFree(operation) && needs(operation).every((set) => Object.keys(set).length === 1),
    (operation) => {
      operation.security = [{ key: [], bearer: [] }];
    },
  ),
  "kind of key gone": (document) => {
    delete document.components.securitySchemes.bearer;
    for (const operation of operationsOf(document)) {
      const left = (operation.security ?? []).filter((set: Json) => !("bearer" in set));
      if (operation.security) operation.security = left.length > 0 ? left : [{ key: [] }];
    }
    return true;
  },
  "kind of key renamed": (document) => {
    Object.assign(document, JSON.parse(JSON.stringify(document).replaceAll('"bearer":', '"token":')));
    delete document.components.securitySchemes.bearer;
    return true;
  },
  "default server gone": (document) => {
    document.servers = [{ url: "/v1" }];
    return true;
  },
  "paging gone": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    (operation) => {
      delete operation["x-paging"];
    },
  ),
  "paging by another parameter": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    (operation) => {
      operation.parameters.push({ name: "start", in: "query", required: false, schema: { type: "integer" } });
      operation["x-paging"].page = "start";
    },
  ),
  "pages have another first": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    (operation) => {
      operation["x-paging"].first = 1;
    },
  ),
  "list in pages named": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    ({ responses }, _, document) => {
      document.components.schemas.Listing = jsonOf(responses[200]).schema;
      jsonOf(responses[200]).schema = { $ref: "#/components/schemas/Listing" };
    },
  ),
  "safe to send again": onOperation(
    () => true,
    (operation) => {
      operation["x-retry"] = { statuses: [503], attempts: 2 };
    },
  ),
  "operation added": (document) => {
    document.paths["/fresh"] = {
      get: { operationId: "fresh", parameters: [], responses: { 204: { description: "Done" } } },
    };
    return true;
  },
  "operation removed": (document, random) => {
    delete document.paths[random.pick(Object.keys(document.paths))];
    return true;
  },
  "operation renamed": onOperation(
    () => true,
    (operation) => {
      operation.operationId += "All";
    },
  ),
  "path moved": (document, random) => {
    const path = random.pick(Object.keys(document.paths));
    document.paths[`/moved${path}`] = document.paths[path];
    delete document.paths[path];
    return true;
  },
  "optional parameter added": onOperation(
    (operation) => operation.parameters.length > 0,
    (operation) => {
      operation.parameters.push({ name: "fresh", in: "query", required: false, schema: text });
    },
  ),
  "required parameter added": onOperation(
    (operation) => operation.parameters.length > 0,
    (operation) => {
      operation.parameters.push({ name: "fresh", in: "query", required: true, schema: text });
    },
  ),
  "first parameter added beside a body": onOperation(
    (operation) => operation.parameters.length === 0 && operation.requestBody !== undefined,
    (operation) => {
      operation.parameters.push({ name: "fresh", in: "query", required: false, schema: text });
    },
  ),
  "parameter removed": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => parameter.in === "query"),
    (operation, random) => {
      const gone: Json = random.pick(operation.parameters.filter((parameter: Json) => parameter.in === "query"));
      operation.parameters = operation.parameters.filter((parameter: Json) => parameter !== gone);
      if (Object.values(operation["x-paging"] ?? {}).includes(gone.name)) delete operation["x-paging"];
    },
  ),
  "parameter made required": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => !parameter.required),
    (operation) => {
      operation.parameters.find((parameter: Json) => !parameter.required).required = true;
    },
  ),
  "parameter made optional": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => parameter.in === "query" && parameter.required),
    (operation) => {
      operation.parameters.find((parameter: Json) => parameter.in === "query" && parameter.required).required = false;
    },
  ),
  "parameter moved to a header": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => parameter.in === "query"),
    (operation) => {
      operation.parameters.find((parameter: Json) => parameter.in === "query").in = "header";
    },
  ),
  "body made required": onOperation(
    (operation) => operation.requestBody?.required === false,
    (operation) => {
      operation.requestBody.required = true;
    },
  ),
  "body made optional": onOperation(
    (operation) => operation.requestBody?.required === true,
    (operation) => {
      operation.requestBody.required = false;
    },
  ),
  "body removed": onOperation(
    (operation) => operation.requestBody !== undefined,
    (operation) => {
      delete operation.requestBody;
    },
  ),
  "body became a form": onOperation(
    (operation) => isObject(jsonOf(operation.requestBody)?.schema ?? {}),
    ({ requestBody }) => {
      requestBody.content = { "application/x-www-form-urlencoded": requestBody.content["application/json"] };
    },
  ),
  "answer became text": onOperation(
    () => true,
    ({ responses }) => {
      responses[200].content = { "text/plain": { schema: text } };
    },
  ),
  "answer became empty": onOperation(
    () => true,
    (operation) => {
      operation.responses = { 204: { description: "Done" } };
    },
  ),
  "answer may be empty": onOperation(
    () => true,
    ({ responses }) => {
      responses[204] = { description: "Nothing" };
    },
  ),
};

const errorEdits: Record<string, Edit> = {
  "error added": (document) => {
    document["x-errors"].EFresh = { code: 9 };
    return true;
  },
  "error removed": (document, random) => {
    delete document["x-errors"][random.pick(Object.keys(document["x-errors"]))];
    return true;
  },
  "all errors removed": (document) => {
    delete document["x-errors"];
    return true;
  },
  "error renamed": (document) => {
    document["x-errors"].ECold = document["x-errors"].EFrozen;
    delete document["x-errors"].EFrozen;
    return true;
  },
  "error has another code": (document) => {
    document["x-errors"].EFrozen.code = 40;
    return true;
  },
  "error without data": (document) => {
    delete document["x-errors"].EWithered.data;
    return true;
  },
  "error with data": (document) => {
    document["x-errors"].ENone.data = text;
    return true;
  },
};

const tiers = ["read", "write", "sign", "admin"];

const rpcEdits: Record<string, Edit> = {
  "permission raised": onOperation(
    (operation) => tiers.indexOf(operation["x-permission"]) >= 0 && operation["x-permission"] !== "admin",
    (operation, random) => {
      operation["x-permission"] = random.pick(tiers.slice(tiers.indexOf(operation["x-permission"]) + 1));
    },
  ),
  "permission lowered": onOperation(
    (operation) => tiers.indexOf(operation["x-permission"]) > 0,
    (operation, random) => {
      operation["x-permission"] = random.pick(tiers.slice(0, tiers.indexOf(operation["x-permission"])));
    },
  ),
  "permissions no longer told": (document) => {
    if (document.methods.every((method: Json) => method["x-permission"] === undefined)) return false;
    for (const method of document.methods) delete method["x-permission"];
    return true;
  },
  "permissions told": (document, random) => {
    if (document.methods.some((method: Json) => method["x-permission"] !== undefined)) return false;
    for (const method of document.methods) method["x-permission"] = random.pick(tiers);
    return true;
  },
  "stream became one of bytes": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      operation["x-stream"] = "bytes";
    },
  ),
  "stream of notifications": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      operation["x-stream"] = { notification: "Garden.Item" };
    },
  ),
  "method added": (document) => {
    document.methods.push({ name: "Garden.Fresh", params: [], result: { name: "result", schema: text } });
    return true;
  },
  "method removed": (document, random) => {
    document.methods.splice(random.below(document.methods.length), 1);
    return true;
  },
  "method renamed": onOperation(
    () => true,
    (operation) => {
      operation.name += "All";
    },
  ),
  "optional parameter appended": onOperation(
    () => true,
    (operation) => {
      operation.params.push({ name: "fresh", required: false, schema: text });
    },
  ),
  "required parameter put first": onOperation(
    () => true,
    (operation) => {
      operation.params.unshift({ name: "fresh", required: true, schema: text });
    },
  ),
  "last parameter removed": onOperation(
    (operation) => operation.params.length > 0,
    (operation) => {
      operation.params.pop();
    },
  ),
  "parameters swapped": onOperation(
    (operation) => operation.params.filter((parameter: Json) => parameter.required).length > 1,
    ({ params }) => {
      [params[0], params[1]] = [params[1], params[0]];
    },
  ),
  "positional parameter made required": onOperation(
    (operation) => operation.params.some((parameter: Json) => !parameter.required),
    (operation) => {
      operation.params.find((parameter: Json) => !parameter.required).required = true;
    },
  ),
  "positional parameter made optional": onOperation(
    (operation) => operation.params.some((parameter: Json) => parameter.required),
    (operation) => {
      operation.params.findLast((parameter: Json) => parameter.required).required = false;
    },
  ),
  "parameter label changed": onOperation(
    (operation) => operation.params.length > 0,
    ({ params }) => {
      params[0].name = "label";
    },
  ),
  "stream lost": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      delete operation["x-stream"];
    },
  ),
  "stream gained": onOperation(
    (operation) => operation["x-stream"] === undefined,
    (operation) => {
      operation["x-stream"] = "channel";
    },
  ),
};

/** The edits of each kind of description, by name. */
export const edits: Readonly<Record<"openapi" | "openrpc", Readonly<Record<string, Edit>>>> = {
  openapi: { ...schemaEdits, ...typeEdits, ...restEdits },
  openrpc: { ...schemaEdits, ...typeEdits, ...rpcEdits, ...errorEdits },
};
