/** The manifests that are pinned in specs/lotus: what they promise, whatever release they were made of. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { publishedTables } from "../../generator/import/published.js";
import { readTables, type TableDocuments, tableFiles } from "../../generator/import/tables.js";
import { loadDocument } from "../../generator/source.js";
import { metaSchemaFaults, references, valueChecker } from "../tools/openrpc.js";

interface Part {
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Record<string, unknown>;
  readonly "x-go-type"?: string;
}

interface Method {
  readonly name: string;
  readonly summary?: string;
  readonly params: readonly Part[];
  readonly result: Part;
  readonly "x-permission"?: string;
  readonly "x-stream"?: string;
}

interface Manifest {
  readonly servers: readonly { readonly url: string; readonly "x-preset"?: string }[];
  readonly methods: readonly Method[];
}

const folder = new URL("../../specs/lotus/", import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const types = json("types.json") as { components: { schemas: Record<string, Record<string, unknown>> } };
const schemas = types.components.schemas;

// How many methods each surface has, and how many of them are streams.
const surfaces = {
  v0: [198, 5],
  v1: [280, 7],
  v2: [53, 1],
  "gateway-v0": [47, 1],
  "gateway-v1": [111, 3],
  "gateway-v2": [50, 1],
  miner: [99, 1],
  worker: [37, 0],
  wallet: [7, 0],
} as const;

describe.each(Object.entries(surfaces))("%s", (name, [methodCount, streamCount]) => {
  const manifest = json(`${name}.json`) as Manifest;
  const { methods } = manifest;

  test("is an OpenRPC 1.3.2 document", () => {
    expect(metaSchemaFaults(manifest)).toEqual([]);
  });

  test("has every method, sorted, each with a sentence", () => {
    const names = methods.map((method) => method.name);
    expect(names).toHaveLength(methodCount);
    expect(names).toEqual([...new Set(names)].sort());
    expect(methods.filter((method) => method["x-stream"])).toHaveLength(streamCount);
    expect(methods.filter(({ summary }) => !summary?.endsWith(".")).map((method) => method.name)).toEqual([]);
  });

  test("refers to shared types only, and to none that is not there", () => {
    const prefix = "types.json#/components/schemas/";
    const lost = references(methods).filter((ref) => !ref.startsWith(prefix) || !schemas[ref.slice(prefix.length)]);
    expect(lost).toEqual([]);
  });

  test("names its parameters, and leaves out those at the end only", () => {
    for (const { name, params } of methods) {
      const names = params.map((parameter) => parameter.name);
      expect(new Set(names).size, name).toBe(names.length);
      for (const parameter of params) {
        expect(parameter.name, name).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(parameter["x-go-type"], `${name}(${parameter.name})`).toBeDefined();
      }
      const required = params.map((parameter) => parameter.required);
      expect(required, name).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test("says who may call what, unless it is a gateway; gateways have presets", () => {
    const permissions = new Set(methods.map((method) => method["x-permission"]));
    if (name.startsWith("gateway")) {
      expect(permissions).toEqual(new Set([undefined]));
      expect(manifest.servers.map((server) => server["x-preset"])).toContain("glif");
    } else expect(permissions).not.toContain(undefined);
  });
});

test("together they have 882 methods of 405 names", () => {
  const names = Object.keys(surfaces).flatMap((name) => (json(`${name}.json`) as Manifest).methods.map((m) => m.name));
  expect(names).toHaveLength(882);
  expect(new Set(names).size).toBe(405);
});

describe("types.json", () => {
  const used = new Set(
    [types, ...Object.keys(surfaces).map((name) => json(`${name}.json`))]
      .flatMap(references)
      .map((ref) => ref.split("/").at(-1)),
  );

  test("has one type of each name, whatever its case, and no type that nothing uses", () => {
    const names = Object.keys(schemas);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  test("has closed structs, and words for each type", () => {
    const wrong = Object.entries(schemas).filter(
      ([, schema]) => schema.properties !== undefined && schema.additionalProperties !== false,
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(Object.keys(schemas).filter((name) => typeof schemas[name]?.description !== "string")).toEqual([]);
  });
});

describe("the examples of upstream's documents", () => {
  const examples = json("examples.json") as Record<string, Record<string, { params?: unknown[]; result?: unknown }>>;
  const placeholders = parse(readFileSync(new URL("facts/placeholders.yaml", folder), "utf8")) as Record<
    string,
    string
  >;
  const check = valueChecker({ "types.json": types });
  const used = new Set<string>();

  test.each(Object.keys(examples))("%s", (name) => {
    const { methods } = json(`${name}.json`) as Manifest;
    const faults = Object.entries(examples[name] ?? {}).flatMap(([method, example]) => {
      const found = methods.find((m) => m.name === `Filecoin.${method}`);
      const values: [string, unknown, unknown][] = (example.params ?? []).map((value, i) => [
        `${method}(${found?.params[i]?.name ?? `p${i + 1}`})`,
        found?.params[i]?.schema ?? false,
        value,
      ]);
      if (example.result !== undefined)
        values.push([`${method}.result`, found?.result.schema ?? false, example.result]);
      return values.flatMap(([place, schema, value]) => {
        const key = [`${name}/${place}`, place].find((key) => key in placeholders);
        if (key !== undefined) return used.add(key) && [];
        return check(schema as object, value).map(
          (fault) => `${place}: ${fault} (${JSON.stringify(value).slice(0, 80)})`,
        );
      });
    });
    expect(faults).toEqual([]);
  });

  test("no placeholder is listed in vain", () => {
    expect(Object.keys(placeholders).filter((key) => !used.has(key))).toEqual([]);
  });
});

test("published.json says what the tables say now", async () => {
  const load = async (name: string) => [name, await loadDocument(fileURLToPath(folder), `facts/${name}.yaml`)] as const;
  const documents = Object.fromEntries(await Promise.all(tableFiles.map(load))) as TableDocuments;
  expect(json("published.json")).toEqual(publishedTables(readTables(documents)));
});
