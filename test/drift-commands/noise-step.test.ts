/** Noise asks for a patch if and only if it reaches the files of the package: each kind of it is tried. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildClient } from "../../generator/build.js";
import { loadConfig } from "../../generator/config.js";
import { describe as read } from "../../generator/describe.js";
import { report } from "../../generator/drift/report.js";
import { loadDescription } from "../../generator/source.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-noise-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Words {
  readonly info?: object;
  readonly operation?: object;
  readonly schema?: object;
  readonly parameter?: object;
}

const pets = {
  type: "object",
  required: ["id", "name"],
  properties: { id: { type: "string" }, name: { type: "string" } },
};

const openapi = ({ info, operation, schema }: Words) => ({
  openapi: "3.1.0",
  info: { title: "Shop", version: "1", ...info },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        responses: {
          "200": {
            description: "All pets",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
        },
        ...operation,
      },
    },
  },
  components: { schemas: { Pet: { ...pets, ...schema } } },
});

const openrpc = ({ parameter }: Words) => ({
  openrpc: "1.3.2",
  info: { title: "Node", version: "1" },
  methods: [
    {
      name: "Get",
      params: [{ name: "key", schema: { type: "string" }, ...parameter }],
      result: { name: "r", schema: { type: "string" } },
    },
  ],
});

const [text, boolean] = [{ type: "string" }, { type: "boolean" }];
const tag = (schema: object): Words => ({ schema: { properties: { ...pets.properties, tag: schema } } });

test.each<[kind: string, write: (words: Words) => object, now: Words, old?: Words]>([
  ["descriptions", openapi, { operation: { description: "Lists them." } }],
  ["descriptions", openapi, { schema: { description: "A pet." } }],
  ["descriptions", openapi, { info: { description: "A shop." } }],
  ["summaries", openapi, { operation: { summary: "Lists them" } }],
  ["tags", openapi, { operation: { tags: ["pets"] } }],
  ["titles", openapi, { info: { title: "Store" } }],
  ["titles of schemas", openapi, { schema: { title: "A pet" } }],
  ["versions", openapi, { info: { version: "2" } }],
  ["examples", openapi, { schema: { examples: [{ id: "1", name: "a" }] } }],
  ["orders", openapi, { schema: { required: ["name", "id"] } }],
  ["orders of members", openapi, { schema: { properties: { name: pets.properties.name, id: pets.properties.id } } }],
  ["orders of members", openapi, tag({ enum: ["b", "a"] }), tag({ enum: ["a", "b"] })],
  ["orders of members", openapi, tag({ type: ["boolean", "string"] }), tag({ type: ["string", "boolean"] })],
  ["orders of members", openapi, tag({ anyOf: [boolean, text] }), tag({ anyOf: [text, boolean] })],
  ["orders of members", openapi, tag({ oneOf: [boolean, text] }), tag({ oneOf: [text, boolean] })],
  ["labels of parameters", openrpc, { parameter: { name: "name" } }],
])("%s: %o to %j", async (kind, write, words, old: Words = {}) => {
  const protocol = write === openapi ? "openapi" : "openrpc";
  const [before, after] = [await made(protocol, write(old)), await made(protocol, write(words))];
  const { noise, findings, semver } = report(before.api, after.api);
  expect({ noise, findings }).toEqual({ noise: [{ kind, count: 1 }], findings: [] });
  expect(semver).toBe(JSON.stringify([...after.files]) === JSON.stringify([...before.files]) ? "none" : "patch");
});

/** The model of a description and the package that is made of it. */
async function made(protocol: "openapi" | "openrpc", description: object) {
  writeFileSync(join(folder, "api.json"), JSON.stringify(description));
  const clients = [{ name: "shop", version: "1.0.0", output: "out", [protocol]: "api.json" }];
  writeFileSync(join(folder, "nelumbo.config.json"), JSON.stringify({ clients }));
  const config = await loadConfig(join(folder, "nelumbo.config.json"), folder);
  const [client] = config.clients;
  if (!client) throw new Error("The config has a client");
  const { api } = await read(await loadDescription(folder, "api.json"));
  const { files, diagnostics } = await buildClient(client, folder);
  expect(diagnostics).toEqual([]);
  return { api, files };
}
