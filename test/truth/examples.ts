/** The examples: facts that are kept in specs/, those in the documents that Lotus publishes, and what is no example. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Position } from "./surface.js";

/** One value that stands somewhere in a method, as Lotus shows it. */
export interface Example {
  readonly surface: string;
  readonly method: string;
  readonly at: Position;
  readonly value: unknown;
}

/** Placeholders: values in upstream's documents that are no example of what travels. */
export interface Exclusions {
  /** The examples without placeholders: one that is nothing else is left out, an item of a list is taken out of it. */
  readonly apply: (examples: readonly Example[]) => {
    readonly examples: readonly Example[];
    readonly excluded: number;
  };
  /** Rows that nothing needed, so that the file cannot go stale. */
  readonly unused: () => readonly string[];
}

interface ExclusionRow {
  readonly reason: string;
  /** The placeholder; another value in the same place is an example like any other. */
  readonly value: unknown;
  /**
   * `Filecoin.EthCall#1`, `Filecoin.EthTraceBlock#result[0].action`: for every surface that has the method. Where the
   * way ends in a list the item is taken out; anywhere else the whole example goes, as it holds what never travels.
   */
  readonly places: readonly string[];
}

export function createExclusions(rows: readonly ExclusionRow[]): Exclusions {
  const unused = new Set(rows.flatMap(({ places }) => places));
  const byExample = new Map<string, { place: string; path: readonly string[]; value: string }[]>();
  for (const { places, value } of rows) {
    for (const place of places) {
      const [, key = "", path = ""] = /^([^#]+#(?:\d+|result))(.*)$/.exec(place) ?? [];
      const own = { place, path: path.match(/[^.[\]]+/g) ?? [], value: JSON.stringify(value) };
      byExample.set(key, [...(byExample.get(key) ?? []), own]);
    }
  }
  const clean = (example: Example): Example | undefined => {
    let { value } = example;
    for (const row of byExample.get(`${example.method}#${example.at}`) ?? []) {
      if (JSON.stringify(valueAt(value, row.path)) !== row.value) continue;
      unused.delete(row.place);
      if (row.path.length === 0 || !Array.isArray(valueAt(value, row.path.slice(0, -1)))) return undefined;
      value = withoutItem(value, row.path);
    }
    return value === example.value ? example : { ...example, value };
  };
  return {
    apply: (examples) => {
      const cleaned = examples.map(clean);
      return {
        examples: cleaned.filter((example) => example !== undefined),
        excluded: cleaned.filter((example, at) => example !== examples[at]).length,
      };
    },
    unused: () => [...unused],
  };
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined | null)?.[key], value);

function withoutItem(value: unknown, path: readonly string[]): unknown {
  const [key = "", ...rest] = path;
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, at) => String(at) !== key)
      : value.map((item, at) => (String(at) === key ? withoutItem(item, rest) : item));
  }
  return { ...(value as object), [key]: withoutItem((value as Readonly<Record<string, unknown>>)[key], rest) };
}

export const readExclusions = (): Exclusions =>
  createExclusions(JSON.parse(readFileSync(new URL("exclusions.json", import.meta.url), "utf8")));

/** specs/lotus/examples.json: by surface and Go method, the values of parameters in order, and of the result. */
export function readFacts(file: string): Example[] {
  const facts: Facts = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(facts).flatMap(([surface, methods]) =>
    Object.entries(methods).flatMap(([name, { params = [], ...rest }]) => {
      const method = `Filecoin.${name}`;
      return [
        ...params.map((value, at): Example => ({ surface, method, at, value })),
        ...("result" in rest ? [{ surface, method, at: "result" as const, value: rest.result }] : []),
      ];
    }),
  );
}

type Facts = Readonly<
  Record<string, Readonly<Record<string, { readonly params?: readonly unknown[]; readonly result?: unknown }>>>
>;

/** The documents that Lotus publishes, under the names of its own folder and of a flat one. */
const publishedFiles: Readonly<Record<string, readonly string[]>> = {
  v1: ["full.json"],
  v2: ["v2/full.json", "v2-full.json"],
  "gateway-v0": ["v0/gateway.json", "v0-gateway.json"],
  "gateway-v1": ["gateway.json"],
  "gateway-v2": ["v2/gateway.json", "v2-gateway.json"],
  miner: ["miner.json"],
  worker: ["worker.json"],
};

export interface Published {
  readonly methods: readonly {
    readonly name: string;
    readonly params: readonly { readonly name: string; readonly schema: PublishedSchema }[];
    readonly result: { readonly name: string; readonly schema: PublishedSchema };
  }[];
}

interface PublishedSchema {
  readonly examples?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

/** The published documents in a folder, by surface. */
export function readPublished(folder: string): ReadonlyMap<string, Published> {
  const found = Object.entries(publishedFiles).flatMap(([surface, names]): [string, Published][] => {
    const file = names.map((name) => join(folder, name)).find(existsSync);
    return file === undefined ? [] : [[surface, JSON.parse(readFileSync(file, "utf8"))]];
  });
  if (found.length === 0) throw new Error(`${folder} holds none of the documents that Lotus publishes.`);
  return new Map(found);
}

/** The examples of a published document; a result called "Null" is upstream's way to say that nothing comes back. */
export const publishedExamples = (surface: string, { methods }: Published): Example[] =>
  methods.flatMap(({ name: method, params, result }) => [
    ...params.flatMap(({ schema }, at) =>
      (schema.examples ?? []).map((value): Example => ({ surface, method, at, value })),
    ),
    ...(result.name === "Null" ? [] : (result.schema.examples ?? [])).map(
      (value): Example => ({ surface, method, at: "result", value }),
    ),
  ]);
