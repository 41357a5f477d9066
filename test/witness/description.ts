/** Random descriptions, small and with something of everything: named types, unions, maps, tuples, enums, null. */

import type { Random } from "./random.js";

// biome-ignore lint/suspicious/noExplicitAny: edits change documents anywhere
export type Json = any;

const leaves = (random: Random): Json =>
  random.pick([
    () => ({ type: "string" }),
    () => ({ type: "integer" }),
    () => ({ type: "number" }),
    () => ({ type: "boolean" }),
    () => ({ type: ["string", "null"] }),
    () => ({ type: ["integer", "string"] }),
    () => ({ type: "string", enum: ["red", "green", "blue"] }),
    () => ({ type: "string", "x-extensible-enum": ["day", "night"] }),
    () => ({ type: "integer", format: "int64", "x-bigint": true }),
    () => ({ type: "integer", format: "int64" }),
    () => ({ type: "integer", format: "int32" }),
    () => ({ type: "object" }),
    () => ({ type: "string", default: "old" }),
    () => ({ type: "string", "x-brand": "Hue" }),
    () => ({ type: "string", "x-template-literal": [`0x\${string}`] }),
    () => ({ type: "integer", "x-text": { $ref: "#/components/schemas/Tag" } }),
  ])();

const memberNames = ["alpha", "beta", "gamma", "delta", "omega"];

function objectSchema(random: Random, schema: () => Json): Json {
  const names = memberNames.slice(0, 2 + random.below(3));
  return {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, schema()])),
    required: names.filter(() => random.chance(0.6)),
  };
}

/** A schema; `names` are the named types that it may refer to. */
function schema(random: Random, names: readonly string[], depth: number): Json {
  const inner = (): Json => schema(random, names, depth - 1);
  if (depth <= 0 || random.chance(0.45)) return leaves(random);
  return random.pick([
    ...(names.length > 0
      ? [
          () => ({ $ref: `#/components/schemas/${random.pick(names)}` }),
          () => ({ $ref: `#/components/schemas/${random.pick(names)}` }),
          () => ({ anyOf: [{ $ref: `#/components/schemas/${random.pick(names)}` }, { type: "null" }] }),
        ]
      : []),
    () => ({ type: "array", items: inner() }),
    () => ({ type: "object", additionalProperties: inner() }),
    () => ({ type: "array", prefixItems: [leaves(random), leaves(random)], items: false, minItems: 2 }),
    () => ({ type: "array", prefixItems: [leaves(random)], items: { type: "number" } }),
    () => ({ anyOf: [{ type: "string" }, objectSchema(random, inner)] }),
    () => objectSchema(random, inner),
  ])();
}

const text = { type: "string" };

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** An object by its members, all of which are required. */
const whole = (properties: Json): Json => ({ type: "object", properties, required: Object.keys(properties) });

/** Types that refer only to those before them, but for one that holds itself. */
function types(random: Random): Record<string, Json> {
  const made: Record<string, Json> = {};
  for (const name of ["Apple", "Birch", "Cedar", "Daisy"])
    made[name] = objectSchema(random, () => schema(random, Object.keys(made), 2));
  made.Elm = structuredClone(made.Apple);
  made.Elm.properties.next = { $ref: "#/components/schemas/Elm" };
  made.Shade = { type: "string", enum: ["light", "dark"] };
  made.Tag = { type: "string", pattern: "^[a-z]+$", "x-brand": "Tag" };
  made.Letter = {
    type: "object",
    properties: { note: { "x-type-parameter": "Note" }, topic: { "x-type-parameter": "Topic" } },
    required: ["note"],
  };
  made.Circle = whole({ kind: { const: "circle" }, radius: { type: "number" } });
  made.Square = whole({ kind: { const: "square" }, side: { type: "number" } });
  made.Oval = whole({ kind: { const: "oval" }, width: { type: "number" } });
  made.Shape = { oneOf: [reference("Circle"), reference("Square"), reference("Oval")] };
  made.Trace = { oneOf: [reference("Circle"), reference("Square"), { type: "null" }] };
  // These do not say themselves which value of `kind` they have: only the union does.
  made.Fern = whole({ kind: text, sort: text, fronds: { type: "integer" } });
  made.Moss = whole({ kind: text, sort: text, depth: { type: "number" } });
  made.Plant = {
    oneOf: [reference("Fern"), reference("Moss")],
    discriminator: {
      propertyName: "kind",
      mapping: { fern: "#/components/schemas/Fern", moss: "#/components/schemas/Moss" },
    },
  };
  made.Weed = { oneOf: [reference("Fern"), reference("Moss")] };
  made.Hazel = {
    allOf: [reference("Apple"), { ...whole({ nuts: { type: "integer" }, husk: text }), required: ["nuts"] }],
  };
  made.Ivy = {
    type: "object",
    properties: {
      id: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
      height: { type: "number" },
    },
    required: ["id", "height"],
  };
  // What is said of further properties holds for these as well, or for none.
  made.Jasmine = { ...whole({ scent: text }), additionalProperties: text };
  made.Kale = { ...whole({ leaves: { type: "integer" } }), additionalProperties: text };
  made.Lilac = { type: "object", additionalProperties: false };
  return made;
}

/** Members that tell themselves, with no name; what stands beside a union; what a union says twice, or one by one. */
export const unions = (): Record<string, Json> => ({
  Pear: {
    oneOf: [
      whole({ sort: { const: "early" }, weight: { type: "number" } }),
      whole({ sort: { const: "late" }, weight: { type: "number" } }),
    ],
  },
  Quince: {
    ...whole({ id: text }),
    anyOf: [
      { type: "object", properties: { jam: text }, required: ["jam"] },
      { type: "object", properties: { jelly: text }, required: ["jelly"] },
    ],
  },
  Rue: { anyOf: [{ type: "integer" }, { type: "number" }] },
  Sage: { oneOf: [{ const: "dried" }, { const: "fresh" }] },
});

const leafOfPath = (random: Random): Json => random.pick([text, { type: "integer" }]);

const operationNames = ["list", "get", "put", "watch", "draw"];

/** Who may call: anybody, whoever has one of two keys, whoever has two at once. */
const security = (random: Random): Json[] | undefined =>
  random.pick([undefined, [{ key: [] }], [{ key: [] }, { bearer: [] }], [{ key: [], bearer: [] }], [{ key: [] }, {}]]);

/** A list that comes in pages, the number and the length of which must be given or not. */
const paged = (random: Random, items: Json): Json => ({
  operationId: "browse",
  parameters: [
    { name: "page", in: "query", required: random.chance(0.5), schema: { type: "integer" } },
    { name: "size", in: "query", required: random.chance(0.5), schema: { type: "integer" } },
  ],
  "x-paging": { page: "page", size: "size", first: 0 },
  responses: { 200: { description: "They", content: { "application/json": { schema: { type: "array", items } } } } },
});

/** A REST description in OpenAPI 3.1, with further types. */
export function openapi(random: Random, more: Record<string, Json> = {}): Json {
  const schemas = { ...types(random), ...more };
  const names = Object.keys(schemas);
  const any = (): Json => schema(random, names, 2);
  const paths: Record<string, Json> = {};
  for (const name of operationNames) {
    const hasBody = random.chance(0.6);
    const hasPath = random.chance(0.4);
    const query = ["page", "filter", "order"].slice(0, random.below(3) + (hasBody || hasPath ? 0 : 1));
    const path = `/${name}${hasPath ? "/{id}" : ""}`;
    paths[path] = {
      [hasBody ? "post" : "get"]: {
        operationId: name,
        parameters: [
          ...(hasPath ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : []),
          ...query.map((parameter) => ({
            name: parameter,
            in: "query",
            required: random.chance(0.5),
            schema: leaves(random),
          })),
        ],
        ...(hasBody && {
          requestBody: { required: random.chance(0.7), content: { "application/json": { schema: any() } } },
        }),
        responses: { 200: { description: "It", content: { "application/json": { schema: any() } } } },
        security: security(random),
      },
    };
  }
  paths["/plot/{row}/{column}"] = {
    get: {
      operationId: "plot",
      parameters: [
        { name: "row", in: "path", required: true, schema: leafOfPath(random) },
        { name: "column", in: "path", required: true, schema: leafOfPath(random) },
        { name: "X-Trace", in: "header", required: random.chance(0.5), schema: text },
        { name: "tags", in: "query", required: random.chance(0.5), schema: { type: "array", items: text } },
      ],
      responses: { 200: { description: "It", content: { "application/json": { schema: any() } } } },
    },
  };
  paths["/weather"] = {
    get: {
      operationId: "weather",
      deprecated: true,
      parameters: [],
      responses: { 200: { description: "It", content: { "application/json": { schema: any() } } } },
    },
  };
  paths["/browse"] = { get: { ...paged(random, any()), security: security(random) } };
  return {
    openapi: "3.1.0",
    info: { title: "Garden", version: "1.0.0" },
    servers: [{ url: "https://garden.example/v1" }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key" },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
  };
}

/** A JSON-RPC description in OpenRPC; in half of them the server counts parameters. */
export function openrpc(random: Random, more: Record<string, Json> = {}): Json {
  const schemas = { ...types(random), ...more };
  const names = Object.keys(schemas);
  const any = (): Json => schema(random, names, 2);
  const hasPermissions = random.chance(0.7);
  return {
    openrpc: "1.3.2",
    info: { title: "Garden", version: "1.0.0" },
    ...(random.chance(0.5) && { "x-dialect": "go-jsonrpc" }),
    servers: [{ url: "https://garden.example/rpc" }],
    "x-errors": { ENone: { code: 2 }, EWithered: { code: 3, data: any() }, EFrozen: { code: 4, data: any() } },
    methods: operationNames.map((name) => {
      const count = random.below(4);
      const required = random.below(count + 1);
      return {
        name: `Garden.${name[0]?.toUpperCase()}${name.slice(1)}`,
        params: ["first", "second", "third"].slice(0, count).map((parameter, index) => ({
          name: parameter,
          required: index < required,
          schema: any(),
        })),
        result: { name: "result", schema: any() },
        ...(name === "watch" && { "x-stream": "channel" }),
        ...(hasPermissions && { "x-permission": random.pick(["read", "write", "sign", "admin"]) }),
      };
    }),
    components: { schemas },
  };
}
