// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what template literal types are made of

/** JSON Schema into TypeScript, as a table. */

import { expect, test } from "vitest";
import { createTypeWriter } from "../generator/emit/types.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { sourceOf } from "./tools/source.js";

const named = {
  Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" }, purrs: { type: "boolean" } } },
  Dog: { type: "object", properties: { kind: { type: "string" } } },
  Kitten: { allOf: [{ $ref: "#/components/schemas/Cat" }] },
};
const cat = { $ref: "#/components/schemas/Cat" };
const dog = { $ref: "#/components/schemas/Dog" };
const string = { type: "string" };
const number = { type: "number" };

type Row = [name: string, schema: unknown, type: string];

/** The type of a schema that stands in a document of that version. */
function typeOf(schema: unknown, openapi: string, input: boolean): string {
  const data = { openapi, info: {}, paths: {}, components: { schemas: { ...named, It: schema } } };
  const { api, diagnostics } = readOpenapi(sourceOf(data));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const it = api.types.find(({ name }) => name === "It");
  return createTypeWriter(new Map(api.types.map((type) => [type.id, type]))).type(it?.schema ?? {}, input);
}

const rows: Row[] = [
  ["anything", {}, "unknown"],
  ["true", true, "unknown"],
  ["false", false, "never"],
  ["a string", string, "string"],
  ["a number", number, "number"],
  ["an integer", { type: "integer", format: "int64" }, "number"],
  ["a boolean", { type: "boolean" }, "boolean"],
  ["null", { type: "null" }, "null"],
  ["several types", { type: ["string", "integer", "null"] }, "string | number | null"],
  ["one type in a list", { type: ["string"] }, "string"],
  ["bytes", { type: "string", format: "binary" }, "Uint8Array | Blob"],
  ["a large integer", { type: "integer", "x-bigint": true }, "number | bigint"],
  ["a large integer or null", { type: ["integer", "null"], "x-bigint": true }, "number | bigint | null"],
  ["a large integer or a string", { type: ["integer", "string"], "x-bigint": true }, "(number | bigint) | string"],

  ["a constant", { const: "a" }, '"a"'],
  ["a constant number", { type: "number", const: -1.5 }, "-1.5"],
  ["a constant null", { const: null }, "null"],
  ["a constant object", { const: { a: 1 } }, "unknown"],
  ["an enum", { enum: ["a", 'b"\n', 1, false, null, "a"] }, '"a" | "b\\"\\n" | 1 | false | null'],
  ["an enum that keeps its text", { enum: ["a; }", "{ b", "  c"] }, '"a; }" | "{ b" | "  c"'],
  ["an enum with a list", { enum: ["a", []] }, "unknown"],
  ["an empty enum", { enum: [] }, "never"],
  ["an open enum", { type: "string", "x-extensible-enum": ["a", "b"] }, '"a" | "b" | (string & {})'],
  ["an open enum of numbers", { type: "integer", "x-extensible-enum": [1] }, "1 | (number & {})"],
  ["template literals", { type: "string", "x-template-literal": ["0x${string}", "a`"] }, "`0x${string}` | `a\\``"],

  ["a list", { type: "array", items: string }, "string[]"],
  ["a list of anything", { type: "array" }, "unknown[]"],
  ["a list of nothing", { type: "array", items: false }, "never[]"],
  ["a list of lists", { type: "array", items: { type: "array", items: string } }, "string[][]"],
  ["a list of unions", { type: "array", items: { type: ["string", "null"] } }, "(string | null)[]"],
  ["a list of references", { type: "array", items: cat }, "Cat[]"],
  [
    "a list of a union of one list",
    { type: "array", items: { anyOf: [{ type: "array", items: string }] } },
    "string[][]",
  ],
  [
    "a list of an intersection of one list",
    { type: "array", items: { allOf: [{ type: "array", items: string }] } },
    "string[][]",
  ],
  [
    "a list of tuples",
    { type: "array", items: { type: "array", prefixItems: [string, number] } },
    "[string, number][]",
  ],
  ["a tuple", { type: "array", prefixItems: [string, cat], items: false }, "[string, Cat]"],
  ["a tuple and more", { type: "array", prefixItems: [string], items: number }, "[string, ...number[]]"],
  [
    "a tuple and more of several",
    { type: "array", prefixItems: [string], items: { type: ["string", "null"] } },
    "[string, ...(string | null)[]]",
  ],
  [
    "a tuple with an object",
    { type: "array", prefixItems: [{ type: "object", properties: { a: string } }] },
    "[{ a?: string }]",
  ],
  ["a tuple as people write it", { type: "array", items: [string, number] }, "[string, number]"],

  ["an object", { type: "object", properties: { a: string, b: number }, required: ["b"] }, "{ a?: string; b: number }"],
  ["an object without type", { properties: { a: string } }, "{ a?: string }"],
  ["any object", { type: "object" }, "Record<string, unknown>"],
  ["an empty object", { type: "object", additionalProperties: false }, "Record<string, never>"],
  ["a map", { type: "object", additionalProperties: number }, "{ [key: string]: number }"],
  ["a map of anything", { type: "object", additionalProperties: true }, "{ [key: string]: unknown }"],
  ["a map by pattern", { type: "object", patternProperties: { "^x": number } }, "{ [key: string]: number }"],
  [
    "an object and more",
    { type: "object", properties: { a: string }, additionalProperties: {} },
    "{ a?: string } & { [key: string]: unknown }",
  ],
  [
    "names that are none",
    {
      type: "object",
      properties: { "a-b": string, "2": string, 'c"': string, class: string, größe: string, "\u202e": string },
    },
    '{ 2?: string; "a-b"?: string; "c\\""?: string; class?: string; "größe"?: string; "\\u202e"?: string }',
  ],
  ["read only", { type: "object", properties: { a: { ...string, readOnly: true } } }, "{ readonly a?: string }"],
  ["an object or null", { type: ["object", "null"], properties: { a: string } }, "{ a?: string } | null"],
  [
    "a reference to what stands inside",
    { type: "object", properties: { a: { $ref: "#/components/schemas/It/properties/b" }, b: string } },
    "{ a?: B; b?: string }",
  ],

  ["oneOf", { oneOf: [string, number] }, "string | number"],
  ["oneOf with null", { oneOf: [cat, { type: "null" }] }, "Cat | null"],
  ["anyOf", { anyOf: [cat, dog] }, "Cat | Dog"],
  ["anyOf with anything", { anyOf: [cat, {}] }, "unknown"],
  [
    "anyOf beside properties: both hold",
    { type: "object", properties: { a: string }, anyOf: [cat, dog] },
    "{ a?: string } & (Cat | Dog)",
  ],
  [
    "anyOf that says only what is required",
    { type: "object", properties: { a: string }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    "{ a?: string }",
  ],
  ["oneOf beside anyOf: both hold", { anyOf: [cat, dog], oneOf: [dog, number] }, "(Cat | Dog) & (Dog | number)"],
  ["oneOf beside type: object", { type: "object", oneOf: [cat, dog] }, "Cat | Dog"],
  ["oneOf beside type: object or null", { type: ["object", "null"], oneOf: [cat, dog] }, "(Cat | Dog) | null"],
  ["oneOf of constants beside their type", { type: "string", oneOf: [{ const: "a" }, { const: "b" }] }, '"a" | "b"'],
  ["oneOf of formats beside their type", { type: "string", anyOf: [{ format: "date" }, { format: "time" }] }, "string"],
  ["allOf", { allOf: [cat, dog] }, "Cat & Dog"],
  ["allOf of one", { allOf: [cat] }, "Cat"],
  ["allOf beside a description", { description: "A cat.", allOf: [cat] }, "Cat"],
  ["allOf with properties", { properties: { a: string }, allOf: [cat] }, "{ a?: string } & Cat"],
  ["allOf or null", { type: ["object", "null"], allOf: [cat] }, "Cat | null"],
  [
    "allOf that makes members required",
    { allOf: [cat, { required: ["purrs"] }] },
    'Cat & Required<Pick<Cat, "purrs">>',
  ],
  ["that are required already", { allOf: [cat, { required: ["kind"] }] }, "Cat"],
  [
    "that are another's",
    { allOf: [{ $ref: "#/components/schemas/Kitten" }, { type: "object", required: ["purrs"] }] },
    'Kitten & Required<Pick<Kitten, "purrs">>',
  ],
  [
    "a reference with more beside it",
    { $ref: "#/components/schemas/Cat", properties: { a: string } },
    "Cat & { a?: string }",
  ],
  ["not anything", { not: {} }, "never"],
  ["not something", { not: string }, "unknown"],

  [
    "a discriminator by name",
    { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
    '({ kind: "Cat" } & Cat) | ({ kind: "Dog" } & Dog)',
  ],
  [
    "a discriminator by mapping",
    {
      oneOf: [cat, dog],
      discriminator: { propertyName: "kind", mapping: { cat: "Cat", tom: "#/components/schemas/Cat", dog: "Dog" } },
    },
    '({ kind: "cat" | "tom" } & Cat) | ({ kind: "dog" } & Dog)',
  ],
];

test.each(rows)("%s", (_, schema, type) => {
  expect(typeOf(schema, "3.1.0", false)).toBe(type);
});

const rows30: Row[] = [
  ["nullable", { type: "string", nullable: true }, "string | null"],
  ["not nullable", { type: "string", nullable: false }, "string"],
  ["nullable enum", { type: "string", enum: ["a"], nullable: true }, '"a" | null'],
  ["nullable allOf", { allOf: [cat], nullable: true }, "Cat | null"],
  ["nullable allOf with type", { type: "object", allOf: [cat], nullable: true }, "Cat | null"],
  ["nullable oneOf", { oneOf: [cat, dog], nullable: true }, "(Cat | Dog) | null"],
  ["nullable properties", { properties: { a: string }, nullable: true }, "{ a?: string } | null"],
  ["nullable anything", { nullable: true }, "unknown"],
  ["beside a reference nothing counts", { ...cat, properties: { a: string } }, "Cat"],
  ["a tuple as people write it", { type: "array", items: [string, number] }, "[string, number]"],
];

test.each(rows30)("OpenAPI 3.0: %s", (_, schema, type) => {
  expect(typeOf(schema, "3.0.3", false)).toBe(type);
});

const inputs: Row[] = [
  ["an optional member may be undefined", { properties: { a: string } }, "{ a?: string | undefined }"],
  ["a required one may not", { properties: { a: string }, required: ["a"] }, "{ a: string }"],
  ["one of any type is so already", { properties: { a: {} } }, "{ a?: unknown }"],
  [
    "inside, too",
    { properties: { a: { type: "array", items: { properties: { b: number } } } } },
    "{ a?: { b?: number | undefined }[] | undefined }",
  ],
];

test.each(inputs)("given by a caller: %s", (_, schema, type) => {
  expect(typeOf(schema, "3.1.0", true)).toBe(type);
});
