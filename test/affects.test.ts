/** Which findings touch what a program uses, for facts of each kind: the program is written as what it names. */

import { expect, test } from "vitest";
import { markUses, type Used } from "../generator/drift/affects.js";
import { report } from "../generator/drift/report.js";
import type { Api } from "../generator/model.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import { sourceOf } from "./tools/source.js";

const read = (data: object): Api => {
  const { api, diagnostics } = ("openrpc" in data ? readOpenrpc : readOpenapi)(sourceOf(data));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return api;
};

/** A call of `getPet`, which answers a `Pet`. */
const pets = ({ server = "/v1", header = "X-Key", kinds = ["cat", "dog"] } = {}): object => ({
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: server }],
  security: [{ key: [] }],
  paths: {
    "/pet": {
      get: {
        operationId: "getPet",
        responses: {
          200: { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: header } },
    schemas: {
      Pet: { type: "object", properties: { kind: { anyOf: [{ type: "integer" }, { enum: kinds }] } } },
    },
  },
});

/** A method that needs a permission. */
const chain = (permission: string): object => ({
  openrpc: "1.3.2",
  info: { title: "Chain", version: "1" },
  methods: [{ name: "Chain.Get", params: [], result: { name: "r", schema: {} }, "x-permission": permission }],
});

const at = (line: number): Pick<Used, "file" | "line" | "column"> => ({ file: "app.ts", line, column: 1 });
const program: Used[] = [
  { ...at(1), kind: "type", owner: "ReadClient", name: "" },
  { ...at(2), kind: "member", owner: "Methods", name: "getPet" },
  { ...at(3), kind: "member", owner: "Pet", name: "kind" },
  { ...at(4), kind: "member", owner: "ReadMethods", name: "get" },
];

const lines = (before: object, after: object): Record<string, number[]> => {
  const [b, a] = [read(before), read(after)];
  const { findings } = markUses(report(b, a), b, program, "tsconfig.json");
  return Object.fromEntries(
    findings.map(({ rule, subject, uses = [] }) => [`${rule} ${subject}`.trim(), uses.map(({ line }) => line)]),
  );
};

test("what every call goes through, every call uses", () => {
  expect(lines(pets(), pets({ server: "/v2" }))).toEqual({ "base-path-changed": [2] });
  expect(lines(pets(), pets({ header: "X-Token" }))).toEqual({ "security-scheme-changed": [2] });
  expect(lines(pets(), chain("read"))).toEqual({ "protocol-changed": [2] });
});

test("who imports a name uses it, though it is no type of the description", () => {
  expect(lines(chain("write"), chain("read"))).toMatchObject({ "export-removed ReadClient": [1] });
});

test("a member of a union is no member of an object", () => {
  expect(lines(pets(), pets({ kinds: ["cat", "dog", "emu"] }))).toEqual({ "response-value-added Pet": [3] });
});
