/** What two documents say differently of their operations, as it is written. */

import { expect, test } from "vitest";
import { countEdits } from "../generator/read/edits.js";

const text = { type: "string" };
const record = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
const rpc = (methods: Record<string, [params: object[], result: object]>, components: object = {}) => ({
  openrpc: "1.3.2",
  methods: Object.entries(methods).map(([name, [params, schema]]) => ({
    name,
    paramStructure: "by-position",
    params: params.map((schema, index) => ({ name: `p${index}`, schema })),
    result: { name: "result", schema },
  })),
  components: { schemas: components },
});
const none = { added: 0, removed: 0, changed: 0, arity: 0, parameters: 0, result: 0 };

test.each([
  [
    "a new name is one that came and one that went",
    rpc({ A: [[], text] }),
    rpc({ B: [[], text] }),
    { added: 1, removed: 1 },
  ],
  [
    "a further parameter",
    rpc({ A: [[text], text] }),
    rpc({ A: [[text, text], text] }),
    { changed: 1, arity: 1, parameters: 1 },
  ],
  [
    "one member in what two answer",
    rpc({ A: [[], record({ a: text })], B: [[], { items: record({ a: text }) }], C: [[], text] }),
    rpc({ A: [[], record({ a: text, b: text })], B: [[], { items: record({ a: text, b: text }) }], C: [[], text] }),
    { changed: 2, result: 2 },
  ],
  [
    "what is taken and what is answered, of the same operation",
    rpc({ A: [[text], text] }),
    rpc({ A: [[{ type: "number" }], record({})] }),
    { changed: 1, parameters: 1, result: 1 },
  ],
  [
    "a schema that is referred to, by a way that comes back to it",
    rpc(
      { A: [[], { $ref: "#/components/schemas/T" }], B: [[], text] },
      {
        T: record({ next: { $ref: "#/components/schemas/T" }, of: { $ref: "#/components/schemas/U" } }),
        U: record({ a: text }),
      },
    ),
    rpc(
      { A: [[], { $ref: "#/components/schemas/T" }], B: [[], text] },
      {
        T: record({ next: { $ref: "#/components/schemas/T" }, of: { $ref: "#/components/schemas/U" } }),
        U: record({ b: text }),
      },
    ),
    { changed: 1, result: 1 },
  ],
  [
    "what has the name of a word and is a member",
    rpc({ A: [[], record({ description: text })] }),
    rpc({ A: [[], record({ description: { type: "number" } })] }),
    { changed: 1, result: 1 },
  ],
  [
    "words, examples, labels, the order of sets and of members: nothing",
    rpc({ A: [[text], record({ a: text, b: text }, { required: ["a", "b"] })] }),
    {
      methods: [
        {
          name: "A",
          paramStructure: "by-position",
          params: [{ name: "other", schema: { description: "A text.", ...text } }],
          result: {
            name: "other",
            schema: record({ b: { ...text, examples: ["x"] }, a: text }, { required: ["b", "a"], title: "T" }),
          },
        },
      ],
    },
    {},
  ],
])("OpenRPC: %s", (_, before, after, expected) => {
  expect(countEdits(before, after)).toEqual({ ...none, ...expected });
});

const rest = (operations: Record<string, object>, shared: object = {}) => ({
  openapi: "3.1.0",
  paths: { "/a": { ...operations, ...shared } },
});
const ok = (schema: object, description = "") => ({
  responses: { "200": { description, content: { "application/json": { schema } } } },
});
const query = (name: string, more: object = {}) => ({ name, in: "query", schema: text, ...more });

test.each([
  ["another verb", rest({ get: ok(text) }), rest({ post: ok(text) }), { added: 1, removed: 1 }],
  ["words of an answer", rest({ get: ok(text) }), rest({ get: ok(text, "The text.") }), {}],
  ["an answer", rest({ get: ok(text) }), rest({ get: ok({ type: "number" }) }), { changed: 1, result: 1 }],
  [
    "a body",
    rest({ post: ok(text) }),
    rest({ post: { ...ok(text), requestBody: { content: {} } } }),
    { changed: 1, arity: 1, parameters: 1 },
  ],
  [
    "the order of parameters that have names",
    rest({ get: { ...ok(text), parameters: [query("a"), query("b")] } }),
    rest({ get: { ...ok(text), parameters: [query("b"), query("a")] } }),
    {},
  ],
  [
    "a parameter of the path, which two verbs take and one has for itself",
    rest({ get: ok(text), put: { ...ok(text), parameters: [query("a")] }, delete: ok(text) }),
    rest(
      { get: ok(text), put: { ...ok(text), parameters: [query("a")] }, delete: ok(text) },
      { parameters: [query("a", { required: true })] },
    ),
    { changed: 2, arity: 2, parameters: 2 },
  ],
])("OpenAPI: %s", (_, before, after, expected) => {
  expect(countEdits(before, after)).toEqual({ ...none, ...expected });
});
