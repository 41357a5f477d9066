/** A document as upstream publishes it, in the form of a manifest: what its generator gets wrong is put right. */

import { expect, test } from "vitest";
import { knownTypes, publishedInterface, readPublished, surfaceOf } from "../../generator/import/published.js";
import { shareExamples } from "../../generator/import/published-examples.js";
import { localReferences } from "../../generator/import/published-index.js";

const tables = {
  namespace: "Node.",
  surfaces: { v1: { package: "github.com/me/node/api", interface: "Full", unlisted: ["Net*"] } },
  wireTypes: {
    "example.com/go-address.Address": { name: "Address", schema: { type: "string", pattern: "^f" } },
    "example.com/go-cid.Cid": {
      name: "Cid",
      schema: { type: "object", properties: { "/": { type: "string" } } },
      shown: { type: "string", title: "Content Identifier" },
    },
    // It writes its JSON form itself: what is published of it are its fields in Go.
    "example.com/types.Proof": { name: "Proof", schema: { type: "object", properties: {} } },
    "example.com/types.Message": { name: "Message", struct: { extend: { CID: { schema: { type: "string" } } } } },
  },
};
const ref = (name: string) => ({ $ref: `types.json#/components/schemas/${name}` });
const types = knownTypes(
  {
    components: {
      schemas: {
        Address: { type: "string", pattern: "^f", "x-go-type": "address.Address" },
        Cid: { type: "object", properties: { "/": { type: "string" } }, "x-go-type": "cid.Cid" },
        Proof: {
          type: "object",
          properties: {
            Seal: { type: "string", contentEncoding: "base64" },
            Root: { description: "The root.", ...ref("Cid") },
          },
          required: ["Seal", "Root"],
          "x-go-type": "types.Proof",
        },
        Message: {
          type: "object",
          properties: { To: ref("Address"), Nonce: { type: "integer" }, CID: { type: "string" } },
          required: ["To", "Nonce", "CID"],
          "x-go-type": "types.Message",
        },
      },
    },
  },
  tables,
);
const method = (name: string, go: string, schema: object, more: object = {}) => ({
  name: `Node.${name}`,
  description: `\`\`\`go\nfunc (s *FullStruct) ${name}(p0 context.Context) (${go}, error) {}\n\`\`\``,
  externalDocs: {
    description: "Github remote link",
    url: "https://github.com/me/node/blob/master/api/proxy_gen.go#L7",
  },
  params: [],
  result: { name: go, description: go, schema },
  ...more,
});
const manifest = localReferences({
  openrpc: "1.3.2",
  "x-dialect": "go-jsonrpc",
  methods: [
    {
      name: "Node.Get",
      params: [],
      result: { name: "message", schema: ref("Message"), "x-go-type": "*types.Message" },
    },
    {
      name: "Node.Map",
      params: [],
      result: {
        name: "messages",
        schema: { type: "object", additionalProperties: ref("Message") },
        "x-go-type": "map[string]*types.Message",
      },
    },
    { name: "Node.NetPeers", params: [], result: { name: "peers", schema: { type: "string" }, "x-go-type": "string" } },
    { name: "Node.Gone", params: [], result: { name: "gone", schema: { type: "string" }, "x-go-type": "string" } },
  ],
});
const cid = { type: "string", title: "Content Identifier" };
const opaque = { type: "object", additionalProperties: false };
const read = (methods: readonly object[], complete = false) => {
  const document = { openrpc: "1.2.6", info: { title: "Node", version: "1" }, methods };
  const surface = surfaceOf(publishedInterface(document) ?? { package: "", interface: "" }, tables);
  if (!surface) throw new Error("It is not known.");
  return readPublished(document, { ...surface, manifest, types }, { complete }) as {
    methods: { name: string; params: object[]; result: { schema: object } }[];
    "x-go-types": Record<string, { properties?: object; required?: string[] }>;
  };
};
const message = (properties: object, example?: object) => ({
  ...opaque,
  ...{ type: ["object"], properties, ...(example && { examples: [example] }) },
});

test("it is known by its Go source, and other documents are not", () => {
  expect(publishedInterface({ methods: [method("Get", "string", {})] })).toEqual({
    ...{ package: "github.com/me/node/api", interface: "Full" },
  });
  expect(publishedInterface({ openrpc: "1.3.2", methods: [{ name: "A", description: "Gets it." }] })).toBeUndefined();
});

test("a type that we know has the form that we know, with the fields that it adds", () => {
  const { methods, "x-go-types": found } = read([
    method("Get", "*types.Message", message({ To: opaque, Nonce: { type: "number" } })),
  ]);
  expect(methods[0]?.result.schema).toEqual({ $ref: "#/x-go-types/Message" });
  expect(found.Message?.properties).toEqual({
    To: { $ref: "#/x-go-types/Address" },
    Nonce: { type: "integer" },
    CID: { type: "string" },
  });
});

test("a field that is gone is gone; one under another name keeps what we know of it", () => {
  const renamed = read([
    method("Get", "*types.Message", message({ Nonce: { type: "number" }, Target: opaque }, { Target: "f01" })),
  ]);
  expect(renamed["x-go-types"].Message?.properties).toEqual({
    Nonce: { type: "integer" },
    CID: { type: "string" },
    Target: { $ref: "#/x-go-types/Address" },
  });
  const less = read([method("Get", "*types.Message", message({ To: opaque }))]);
  expect(less["x-go-types"].Message?.required).toEqual(["To", "CID"]);
});

test.each([
  ["nothing", {}],
  ["another type of the same name", message({ Cid: opaque, Message: {} })],
])("where the generator shows %s, the type stays what it is", (_, schema) => {
  const { "x-go-types": found } = read([method("Get", "*types.Message", schema)]);
  expect(Object.keys(found.Message?.properties ?? {})).toEqual(["To", "Nonce", "CID"]);
});

test("a type that we do not know is made of what is shown", () => {
  const shown = { ...message({ A: { type: "number" }, B: opaque }, { A: 1, B: "f02" }) };
  const { methods, "x-go-types": found } = read([method("New", "[]other.Thing", { type: ["array"], items: [shown] })]);
  expect(methods[0]?.result.schema).toEqual({ type: ["array", "null"], items: { $ref: "#/x-go-types/Thing" } });
  expect(found.Thing).toMatchObject({ properties: { A: { type: "number" } }, required: ["A", "B"] });
});

const bytesOfGo = { type: "string", media: { binaryEncoding: "base64" } };
const numbers = { type: "array", items: { type: "number" } };

test.each([
  ["its example shows another form", { Seal: numbers, Root: cid }, { Seal: [0], Root: null }, { type: "array" }],
  ["its example shows the known one", { Seal: numbers, Root: cid }, { Seal: "AA==", Root: null }, { type: "string" }],
  ["it has no example", { Seal: numbers, Root: cid }, undefined, { type: "string" }],
])("a type that writes itself is what its example shows: %s", (_, properties, example, seal) => {
  const { "x-go-types": found } = read([method("New", "*types.Proof", message(properties, example))]);
  expect(found.Proof?.properties).toMatchObject({ Seal: seal, Root: { $ref: "#/x-go-types/Cid" } });
});

test("bytes in the place of a content identifier are bytes", () => {
  const { "x-go-types": found } = read([
    method("New", "*types.Proof", message({ Seal: numbers, Root: bytesOfGo }, { Seal: "AA==", Root: null })),
  ]);
  expect(found.Proof?.properties).toMatchObject({
    Seal: { contentEncoding: "base64" },
    Root: { type: "string", contentEncoding: "base64", description: "The root." },
  });
});

test("a pointer within a Go type makes no other type of it", () => {
  const { methods } = read([
    method("Map", "map[string]types.Message", { type: ["object"], patternProperties: { ".*": message({}) } }),
  ]);
  expect(methods[0]?.result.schema).toEqual({ type: "object", additionalProperties: { $ref: "#/x-go-types/Message" } });
});

test("of a method that the manifest does not know, nobody knows the permission", () => {
  const { methods } = read([method("New", "string", { type: "string" }), method("Get", "*types.Message", {})]);
  expect(methods.map((one) => "x-unstated" in one)).toEqual([true, false]);
});

test("what it cannot list is taken from the manifest where that is wanted; what it could is gone", () => {
  const listed = [method("Get", "*types.Message", {})];
  expect(read(listed).methods.map(({ name }) => name)).toEqual(["Node.Get"]);
  expect(read(listed, true).methods.map(({ name }) => name)).toEqual(["Node.Get", "Node.NetPeers"]);
});

test("what upstream shows otherwise than it travels is known by its schema, and by an example", () => {
  const { "x-go-types": found } = read([
    method("New", "[]other.Thing", {
      type: ["array"],
      items: [message({ Root: cid, Leaf: opaque, Name: { type: "string" } })],
      examples: [[{ Leaf: { "/": "baf" } }]],
    }),
  ]);
  expect(found.Thing).toMatchObject({
    properties: { Root: { $ref: "#/x-go-types/Cid" }, Leaf: { $ref: "#/x-go-types/Cid" }, Name: { type: "string" } },
  });
});

const list = (items: object, example: unknown) => ({ type: ["array"], items: [items], examples: [example] });
const document = (schema: object, go = "[]other.Thing") => ({ methods: [method("New", go, schema)] });
const exampleOf = (found: object): unknown =>
  (found as ReturnType<typeof document>).methods.map(
    ({ result }) => (result.schema as { examples: unknown[] }).examples[0],
  )[0];

test.each([
  ["for none at all", list(message({ T: opaque }), null), [{ T: "2024" }]],
  ["for an empty list", list(message({ T: opaque }), []), [{ T: "2024" }]],
  ["for one field", list(message({ T: opaque, A: opaque }), [{ T: null, A: "1" }]), [{ T: "2024", A: "1" }]],
  ["not where it shows another kind of value", list(message({ T: opaque }), [{ T: 2023 }]), [{ T: 2023 }]],
  ["not where the schema is another", list(message({ T: { type: "string" } }), [{ T: null }]), [{ T: null }]],
  ["not for a field that only one has", list(message({ A: opaque }), [{ A: "1" }]), [{ A: "1" }]],
])("an example of the other document stands in %s", (_, schema, expected) => {
  const other = document(list(message({ T: opaque }), [{ T: "2024" }]));
  const [before, after] = shareExamples(document(schema), other);
  expect(exampleOf(before)).toEqual(expected);
  expect(exampleOf(shareExamples(other, document(schema))[1])).toEqual(expected);
  expect(after).toBe(other);
});

test("of two texts the later one holds for both", () => {
  const [before, after] = ["<empty>", "f01"].map((T) => document(list(message({ T: opaque }), [{ T }]))) as [
    object,
    object,
  ];
  expect(shareExamples({ ...before }, { ...after }).map(exampleOf)).toEqual([[{ T: "f01" }], [{ T: "f01" }]]);
});

test("an example stands for no other Go type", () => {
  const before = document(list(message({ T: opaque }), null), "[]other.Else");
  expect(shareExamples(before, document(list(message({ T: opaque }), [{ T: "2024" }])))[0]).toBe(before);
});
