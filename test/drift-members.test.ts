/**
 * Every member of the model has a row here: an edit of it that drift must find, or one that it must not, with the
 * reason. The tables are typed by the model, so that a new member without a row does not compile.
 */

import { expect, test } from "vitest";
import { report } from "../generator/drift/report.js";
import type {
  Api,
  Body,
  Environment,
  ErrorCode,
  NamedType,
  Operation,
  Output,
  Paging,
  Parameter,
  Repo,
  Retry,
  Schema,
  SecurityScheme,
  Server,
} from "../generator/model.js";

const origin = { file: "api.json", pointer: "" };
const parameter: Parameter = {
  ...{ name: "page", localName: "page", in: "query", required: false, schema: { type: "integer" }, style: "form" },
  ...{ deprecated: false, origin },
};
const list: Schema = { type: "array", items: { $ref: "api.json#/Pet" } };
const operation: Operation = {
  ...{ id: "POST /pets", localName: "findPets", route: { protocol: "rest", method: "POST", path: "/pets" } },
  parameters: [parameter, { ...parameter, name: "size", localName: "size" }],
  body: { encoding: "json", contentType: "application/json", required: true, schema: { $ref: "api.json#/Pet" } },
  output: { encoding: "json", schema: list },
  failure: { type: "object", properties: { error: { type: "string" } } },
  failureStatuses: ["404"],
  access: { kind: "public" },
  retry: { statuses: [429], attempts: 2 },
  paging: { page: "page", size: "size", first: 1 },
  ...{ blocking: false, deprecated: false, tags: ["pets"], firstCall: false, origin },
};
const pet: NamedType = {
  ...{ id: "api.json#/Pet", name: "Pet", localName: "Pet", input: true, output: true, deprecated: false, origin },
  schema: { type: "object", properties: { value: { type: "string" } } },
};
const rest: Api = {
  ...{ protocol: "rest", title: "Pets", version: "1.0.0" },
  servers: [{ url: "https://example.com/v1" }],
  securitySchemes: [{ name: "apiKey", kind: "header", parameter: "X-Key" }],
  operations: [operation],
  types: [pet],
};
const call: Operation = {
  ...{ id: "Chain.Get", localName: "get", route: { protocol: "jsonrpc", method: "Chain.Get", params: "array" } },
  parameters: [{ ...parameter, in: "params" }],
  output: { encoding: "json", schema: { type: "string" } },
  access: { kind: "permission", permission: "read" },
  ...{ blocking: false, deprecated: false, tags: [], firstCall: false, origin },
};
const environment: Environment = { variables: ["API_INFO"], repo: { variables: ["NODE_PATH"], default: "~/.node" } };
const rpc: Api = {
  ...{ protocol: "jsonrpc", dialect: "go-jsonrpc", title: "Chain", version: "1.0.0" },
  ...{ servers: [], securitySchemes: [], operations: [call], types: [], environment },
  errors: [{ name: "OutOfGas", code: 2, data: { type: "string" } }],
};

/** Two versions that differ in one member. `noise` is why nothing is to be found. */
interface Row {
  readonly before: Api;
  readonly after: Api;
  readonly noise?: string;
}

/** A row for each member; of those that a schema may hold besides, none. */
type Rows<T> = { readonly [K in keyof T as string extends K ? never : number extends K ? never : K]-?: Row };

const inRest = (change: Partial<Api>): Row => ({ before: rest, after: { ...rest, ...change } });
const inRpc = (change: Partial<Api>): Row => ({ before: rpc, after: { ...rpc, ...change } });
const noise = (why: string, row: Row): Row => ({ ...row, noise: why });

const words = "Words are no contract.";
const place = "It says where something stands, not what it is.";

const api = {
  protocol: inRpc({ protocol: "rest" }),
  dialect: { before: rpc, after: without(rpc, "dialect") },
  probe: inRpc({ probe: "Chain.Get" }),
  helpers: inRpc({ helpers: "filecoin" }),
  environment: { before: rpc, after: without(rpc, "environment") },
  errors: inRpc({ errors: [] }),
  title: noise(words, inRest({ title: "Animals" })),
  version: noise("A description's own version says nothing of what it describes.", inRest({ version: "2.0.0" })),
  description: noise(words, inRest({ description: "All pets." })),
  examples: noise(words, inRest({ examples: [{ title: "A pet", code: [] }] })),
  servers: inRest({ servers: [] }),
  securitySchemes: inRest({ securitySchemes: [] }),
  operations: inRest({ operations: [] }),
  types: inRest({ types: [pet, { ...pet, id: "api.json#/Food", name: "Food", localName: "Food" }] }),
} satisfies Rows<Api>;

const inServer = (change: Partial<Server>): Row => inRest({ servers: [{ ...(rest.servers[0] as Server), ...change }] });
const server = {
  url: inServer({ url: "https://example.com/v2" }),
  description: noise(words, inServer({ description: "Here." })),
  preset: inServer({ preset: "main" }),
} satisfies Rows<Server>;

const inScheme = (change: Partial<SecurityScheme>): Row =>
  inRest({ securitySchemes: [{ ...(rest.securitySchemes[0] as SecurityScheme), ...change }] });
const scheme = {
  name: inScheme({ name: "token" }),
  kind: inScheme({ kind: "query" }),
  parameter: inScheme({ parameter: "X-Token" }),
  description: noise(words, inScheme({ description: "A key." })),
} satisfies Rows<SecurityScheme>;

const inOperation = (change: Partial<Operation>): Row => inRest({ operations: [{ ...operation, ...change }] });
const inCall = (change: Partial<Operation>): Row => inRpc({ operations: [{ ...call, ...change }] });
const operationRows = {
  id: inOperation({ id: "POST /animals" }),
  localName: inOperation({ localName: "searchPets" }),
  route: inCall({ route: { protocol: "jsonrpc", method: "Chain.Get", params: "object" } }),
  parameters: inOperation({ parameters: [parameter] }),
  body: { before: rest, after: { ...rest, operations: [without(operation, "body")] } },
  output: inOperation({ output: { encoding: "none" } }),
  failure: { before: rest, after: { ...rest, operations: [without(operation, "failure")] } },
  failureOrigin: noise(place, inOperation({ failureOrigin: origin })),
  failureStatuses: inOperation({ failureStatuses: ["404", "429"] }),
  stream: inCall({ stream: { kind: "channel" } }),
  access: inOperation({ access: { kind: "key", alternatives: [["apiKey"]] } }),
  certificate: inOperation({ certificate: true }),
  anyArity: inCall({ anyArity: true }),
  retry: { before: rest, after: { ...rest, operations: [without(operation, "retry")] } },
  paging: { before: rest, after: { ...rest, operations: [without(operation, "paging")] } },
  blocking: inOperation({ blocking: true }),
  sideEffect: inOperation({ sideEffect: true }),
  unstated: noise("What a description cannot tell is compared with nothing.", inOperation({ unstated: true })),
  deprecated: inOperation({ deprecated: true }),
  summary: noise(words, inOperation({ summary: "Find pets" })),
  description: noise(words, inOperation({ description: "Finds pets." })),
  tags: noise("A client has no names made of tags.", inOperation({ tags: ["animals"] })),
  firstCall: noise("It is which call the README shows first.", inOperation({ firstCall: true })),
  origin: noise(place, inOperation({ origin: { file: "api.json", pointer: "/paths" } })),
} satisfies Rows<Operation>;

const inParameter = (change: Partial<Parameter>): Row =>
  inOperation({ parameters: operation.parameters.map((one, index) => (index === 1 ? { ...one, ...change } : one)) });
const parameterRows = {
  name: inParameter({ name: "kind" }),
  localName: inParameter({ localName: "kind" }),
  in: inParameter({ in: "header" }),
  required: inParameter({ required: true }),
  schema: inParameter({ schema: { type: "string" } }),
  style: inParameter({ style: "json" }),
  description: noise(words, inParameter({ description: "How many." })),
  deprecated: inParameter({ deprecated: true }),
  origin: noise(place, inParameter({ origin: { file: "api.json", pointer: "/parameters" } })),
} satisfies Rows<Parameter>;

const inBody = (change: Partial<Body>): Row => inOperation({ body: { ...(operation.body as Body), ...change } });
const form = (type: string): Api => ({
  ...rest,
  operations: [
    {
      ...operation,
      body: {
        ...(operation.body as Body),
        encoding: "multipart",
        contentType: "multipart/form-data",
        parts: { value: type },
      },
    },
  ],
});
const body = {
  encoding: inBody({ encoding: "form" }),
  contentType: inBody({ contentType: "application/vnd.pets+json" }),
  otherTypes: noise("What else is taken, no client sends.", inBody({ otherTypes: ["text/plain"] })),
  parts: { before: form("application/json"), after: form("application/xml") },
  required: inBody({ required: false }),
  schema: inBody({ schema: { type: "string" } }),
  description: noise(words, inBody({ description: "What to look for." })),
} satisfies Rows<Body>;

const inOutput = (change: Partial<Output>): Row => inOperation({ output: { ...operation.output, ...change } });
const photo = (contentType: string): Api => ({
  ...rest,
  operations: [{ ...operation, output: { encoding: "bytes", contentType } }],
});
const output = {
  encoding: inOutput({ encoding: "text" }),
  contentType: { before: photo("image/png"), after: photo("image/jpeg") },
  otherTypes: noise("What else may come, no client asks for.", inOutput({ otherTypes: ["text/plain"] })),
  mayBeEmpty: inOutput({ mayBeEmpty: true }),
  decode: inOutput({ decode: "text" }),
  schema: inOutput({ schema: { type: "string" } }),
  origin: noise(place, inOutput({ origin })),
  description: noise(words, inOutput({ description: "What there is." })),
} satisfies Rows<Output>;

const retry = {
  statuses: inOperation({ retry: { statuses: [429, 503], attempts: 2 } }),
  attempts: inOperation({ retry: { statuses: [429], attempts: 5 } }),
} satisfies Rows<Retry>;

const inPaging = (change: Partial<Paging>): Row =>
  inOperation({ paging: { ...(operation.paging as Paging), ...change } });
const paging = {
  page: inPaging({ page: "size", size: "page" }),
  size: inPaging({ size: "page" }),
  first: inPaging({ first: 0 }),
} satisfies Rows<Paging>;

const inError = (change: Partial<ErrorCode>): Row =>
  inRpc({ errors: (rpc.errors ?? []).map((error) => ({ ...error, ...change })) });
const error = {
  name: inError({ name: "GasIsOut" }),
  code: inError({ code: 3 }),
  description: noise(words, inError({ description: "No gas is left." })),
  data: inError({ data: { type: "integer" } }),
} satisfies Rows<ErrorCode>;

const environmentRows = {
  variables: inRpc({ environment: { ...environment, variables: ["NODE_INFO"] } }),
  repo: inRpc({ environment: { variables: ["API_INFO"] } }),
} satisfies Rows<Environment>;

const inRepo = (change: Partial<Repo>): Row =>
  inRpc({ environment: { ...environment, repo: { ...(environment.repo as Repo), ...change } } });
const repo = {
  variables: inRepo({ variables: ["REPO"] }),
  default: inRepo({ default: "~/.other" }),
} satisfies Rows<Repo>;

const inType = (change: Partial<NamedType>): Row => inRest({ types: [{ ...pet, ...change }] });
const typeRows = {
  id: noise(
    "References follow a type wherever it stands.",
    inRest({
      types: [{ ...pet, id: "pets.json#/Pet" }],
      operations: [
        {
          ...operation,
          body: { ...(operation.body as Body), schema: { $ref: "pets.json#/Pet" } },
          output: { encoding: "json", schema: { type: "array", items: { $ref: "pets.json#/Pet" } } },
        },
      ],
    }),
  ),
  name: noise("What travels is told by discriminators, and a type has its local name.", inType({ name: "pet" })),
  localName: inType({ localName: "Pets" }),
  schema: inType({ schema: { type: "string" } }),
  input: noise("What sends it is compared where it stands.", inType({ input: false })),
  output: noise("What gives it is compared where it stands.", inType({ output: false })),
  description: noise(words, inType({ description: "A pet." })),
  deprecated: inType({ deprecated: true }),
  origin: noise(place, inType({ origin: { file: "api.json", pointer: "/Pet" } })),
} satisfies Rows<NamedType>;

/** The schema of a member that is sent and received, in both versions. */
const inSchema = (before: Schema, after: Schema): Row => {
  const api = (value: Schema): Api => ({
    ...rest,
    types: [{ ...pet, schema: { type: "object", properties: { value } } }],
  });
  return { before: api(before), after: api(after) };
};
const text: Schema = { type: "string" };
const integer: Schema = { type: "integer" };
const object: Schema = { type: "object", properties: { a: text }, required: ["a"] };
const array: Schema = { type: "array", items: text };
const either: readonly Schema[] = [{ ...object, title: "A" }, text];
const schema = {
  $ref: inSchema({ $ref: "api.json#/Pet" }, text),
  type: inSchema(text, integer),
  format: inSchema({ ...integer, format: "int64" }, { ...integer, format: "int32" }),
  const: inSchema({ const: "a" }, { const: "b" }),
  enum: inSchema({ enum: ["a"] }, { enum: ["a", "b"] }),
  properties: inSchema(object, { ...object, properties: { a: integer } }),
  required: inSchema(object, { ...object, required: [] }),
  additionalProperties: inSchema(object, { ...object, additionalProperties: text }),
  patternProperties: inSchema(object, { ...object, patternProperties: { "^x": text } }),
  items: inSchema(array, { ...array, items: integer }),
  prefixItems: inSchema({ type: "array", prefixItems: [text] }, { type: "array", prefixItems: [integer] }),
  minItems: inSchema(array, { ...array, minItems: 2 }),
  maxItems: inSchema(array, { ...array, maxItems: 2 }),
  allOf: inSchema({ allOf: [object] }, { allOf: [object, { type: "object", properties: { b: text } }] }),
  anyOf: inSchema({ anyOf: either }, { anyOf: [...either, integer] }),
  oneOf: inSchema({ oneOf: either }, { oneOf: [...either, integer] }),
  not: inSchema(text, { ...text, not: { const: "a" } }),
  discriminator: inSchema(
    { oneOf: [{ $ref: "api.json#/Pet" }, text] },
    { oneOf: [{ $ref: "api.json#/Pet" }, text], discriminator: { propertyName: "value" } },
  ),
  default: inSchema(text, { ...text, default: "a" }),
  examples: noise("It shows what is there.", inSchema(text, { ...text, examples: ["a"] })),
  readOnly: inSchema(text, { ...text, readOnly: true }),
  writeOnly: inSchema(text, { ...text, writeOnly: true }),
  deprecated: inSchema(text, { ...text, deprecated: true }),
  title: noise(words, inSchema(text, { ...text, title: "Value" })),
  description: noise(words, inSchema(text, { ...text, description: "A value." })),
  contentEncoding: inSchema(text, { ...text, contentEncoding: "base64" }),
  "x-template-literal": inSchema(text, { ...text, "x-template-literal": ["f$" + "{string}"] }),
  "x-brand": inSchema(text, { ...text, "x-brand": "Name" }),
  "x-text": inSchema(integer, { ...integer, "x-text": { $ref: "api.json#/Pet" } }),
  "x-type-parameter": inSchema({}, { "x-type-parameter": "Value" }),
  "x-extensible-enum": inSchema(text, { ...text, "x-extensible-enum": ["a"] }),
  "x-exact": inSchema(
    { ...integer, maximum: 2 ** 53, "x-exact": { maximum: "9007199254740993" } },
    { ...integer, maximum: 2 ** 53 },
  ),
  "x-bigint": inSchema(integer, { ...integer, "x-bigint": true }),
  "x-reader": inType({ schema: { ...pet.schema, "x-reader": true } }),
  "x-failure": noise(
    "What a call answers and how it fails are two schemas.",
    inSchema(text, { ...text, "x-failure": true }),
  ),
} satisfies Rows<Schema>;

const tables = {
  ...{ Api: api, Server: server, SecurityScheme: scheme, Operation: operationRows, Parameter: parameterRows },
  ...{ Body: body, Output: output, Retry: retry, Paging: paging, ErrorCode: error, Environment: environmentRows },
  ...{ Repo: repo, NamedType: typeRows, Schema: schema },
} satisfies Readonly<Record<string, Readonly<Record<string, Row>>>>;

const all = Object.entries(tables).flatMap(([name, rows]) =>
  Object.entries(rows).map(([member, row]): [string, Row] => [`${name}.${member}`, row]),
);

test.each(all)("%s", (_, { before, after, noise: why }) => {
  const found = report(before, after).findings.map(({ rule }) => rule);
  if (why === undefined) expect(found).not.toEqual([]);
  else expect(found, why).toEqual([]);
});

function without<T extends object>(value: T, member: keyof T): T {
  const { [member]: _, ...others } = value;
  return others as T;
}
