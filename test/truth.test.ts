/**
 * The types of Lotus are true: the figures of `npm run truth` do not fall. And the proof is one: it notices types that
 * are not.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildClient } from "../generator/build.js";
import { createExclusions, publishedExamples } from "./truth/examples.js";
import { type Declarations, readDeclarations, shapeOf } from "./truth/go.js";
import { type LotusProof, proveLotus } from "./truth/lotus.js";
import { mutate } from "./truth/mutants.js";
import { type Proof, prove } from "./truth/proof.js";
import { surfaceTable } from "./truth/report.js";
import { readSurface, type Surface } from "./truth/surface.js";

describe("the emitted types of Lotus", () => {
  let result: LotusProof;
  beforeAll(async () => {
    result = await proveLotus();
  }, 240_000);

  test("accept every example that is no placeholder", () => {
    expect(result.proof.details.faults).toEqual([]);
    expect(result.proof.details.refused).toEqual([]);
    expect(result.proof.whole.accepts.total).toBeGreaterThanOrEqual(2000);
  });

  test("refuse at least 97 % of what Go forbids, on each surface", () => {
    expect(result.proof.whole.rejects.total).toBeGreaterThanOrEqual(23_000);
    for (const [name, { rejects }] of Object.entries(result.proof.surfaces)) {
      expect(rejects.killed, name).toBeGreaterThanOrEqual(rejects.total * 0.97);
    }
  });

  test("are any nowhere, and unknown only where unknowns.json says what Go has", () => {
    expect(result.proof.details.any).toEqual([]);
    const listed = JSON.parse(readFileSync(new URL("truth/unknowns.json", import.meta.url), "utf8"));
    expect(result.proof.details.unknown).toEqual(Object.keys(listed).sort());
  });

  test("need each row of exclusions.json", () => {
    expect(result.unusedExclusions).toEqual([]);
  });

  test("the table is 80 columns wide", () => {
    const lines = surfaceTable(result.proof).split("\n");
    expect(lines).toHaveLength(Object.keys(result.proof.surfaces).length + 2);
    for (const line of lines) expect(line).toHaveLength(80);
  });
});

/** Go as the small manifest below has it. */
const declarations: Declarations = {
  "small.Block": {
    fields: [
      { name: "Miner", type: "address.Address" },
      { name: "Height", type: "uint64" },
      { name: "Parents", type: "[]cid.Cid" },
      { name: "Note", type: "string", json: "note", omits: true },
      { name: "Extra", type: "interface{}" },
    ],
  },
};

const block = { Miner: "f01000", Height: 7, Parents: [{ "/": "bafy" }], note: "text", Extra: 1 };

/** What a true description says of a block. */
const trueBlock = {
  type: "object",
  properties: {
    Miner: { $ref: "#/components/schemas/Address" },
    Height: { type: "integer" },
    Parents: { type: ["array", "null"], items: { $ref: "#/components/schemas/Cid" } },
    note: { type: "string" },
    Extra: {},
  },
  required: ["Miner", "Height", "Parents", "Extra"],
  additionalProperties: false,
};

describe("the proof", () => {
  const folder = mkdtempSync(join(tmpdir(), "nelumbo-truth-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;

  /** Emits a client for a manifest whose Block and height are described so, and proves it. */
  async function proof(
    described: { block?: object; height?: object },
    unknowns: Readonly<Record<string, string>> = { "Block.Extra": "interface{}" },
  ): Promise<Proof> {
    const root = join(folder, String(count++));
    mkdirSync(root);
    writeFileSync(join(root, "small.json"), JSON.stringify(manifest(described)));
    const { files, diagnostics } = await buildClient(
      {
        name: "small",
        shortName: "small",
        version: "1.0.0",
        output: "out",
        source: { kind: "openrpc", entries: [{ name: "small", file: "small.json" }] },
      },
      root,
    );
    expect(diagnostics).toEqual([]);
    const surface = await readSurface("small", root, "small.json", join(root, "out/src/small.ts"));
    return proveSmall(surface, new Map([...files].map(([path, text]) => [join(root, "out", path), text])), unknowns);
  }

  const proveSmall = (
    surface: Surface,
    virtual: ReadonlyMap<string, string>,
    unknowns: Readonly<Record<string, string>>,
  ): Proof =>
    prove({
      surfaces: [surface],
      examples: [
        { surface: "small", method: "Filecoin.GetBlock", at: 0, value: 7 },
        { surface: "small", method: "Filecoin.GetBlock", at: "result", value: block },
      ],
      declarations,
      unknowns,
      virtual,
    });

  test("gives full marks to types that are true", async () => {
    const { whole, details } = await proof({});
    expect(details).toEqual({ refused: [], survivors: [], any: [], unknown: ["Block.Extra"], faults: [] });
    // The height that is asked for: 1. In the block a scalar 4, a stranger 2, null 4, dropped 5, impossible 1.
    expect(whole).toEqual({
      accepts: { ok: 2, total: 2 },
      rejects: { killed: 17, total: 17 },
      any: 0,
      unknown: 1,
    });
  });

  test.each([
    ["a number that is described as text", { height: { type: "string" } }, ["Filecoin.GetBlock#0"]],
    [
      "a value of another type",
      { block: { ...trueBlock, properties: { ...trueBlock.properties, Extra: { type: "string" } } } },
      ["Filecoin.GetBlock#result"],
    ],
    ["a field that is not described", { block: without("note") }, ["Filecoin.GetBlock#result"]],
  ])("notices that an example is refused: %s", async (_, described, places) => {
    const { details, whole } = await proof(described, {});
    expect(details.refused.map((sentence) => sentence.split(" ")[1])).toEqual(places);
    expect(whole.accepts).toEqual({ ok: 1, total: 2 });
    // A type that refuses the example gets nothing for refusing its mutants.
    expect(details.survivors.length).toBeGreaterThan(0);
  });

  test.each([
    ["scalar", { block: withProperty("Height", { type: ["integer", "string"] }) }, ".Height"],
    ["stranger", { block: { ...trueBlock, additionalProperties: true } }, ""],
    ["null", { block: withProperty("Height", { type: ["integer", "null"] }) }, ".Height"],
    ["dropped", { block: { ...trueBlock, required: ["Miner", "Height", "Extra"] } }, ""],
    ["impossible", { block: withProperty("Miner", { type: "string" }) }, ".Miner"],
  ])("notices a mutant that survives: %s", async (rule, described, path) => {
    const { details, whole } = await proof(described, undefined);
    expect(details.refused).toEqual([]);
    expect(details.survivors.map((survivor) => [survivor.rule, survivor.place])).toEqual([
      [rule, `small Filecoin.GetBlock#result${path && ` ${path}`}`],
    ]);
    expect(whole.rejects).toEqual({ killed: 16, total: 17 });
  });

  test("notices unknown where Go has a type, where it is not listed, and where the list is wrong", async () => {
    const described = { block: withProperty("Height", {}) };
    const faults = async (unknowns: Readonly<Record<string, string>>): Promise<readonly string[]> =>
      (await proof(described, { "Block.Extra": "interface{}", ...unknowns })).details.faults;
    expect(await faults({})).toEqual(["small: Block.Height is unknown, and not in unknowns.json (Go: uint64)"]);
    expect(await faults({ "Block.Height": "uint64" })).toEqual(["small: Block.Height is unknown, and Go has uint64"]);
    expect(await faults({ "Block.Height": "interface{}" })).toEqual([
      "small: Block.Height is uint64 in Go, not interface{} as unknowns.json says",
    ]);
  });

  test("notices any, and types that do not compile", () => {
    const module = join(folder, "any.ts");
    const surface: Surface = {
      name: "small",
      module,
      methods: new Map([
        ["Filecoin.GetBlock", { localName: "getBlock", params: ["uint64"], result: "*small.Block", givesBytes: false }],
      ]),
      types: new Map(),
    };
    const of = (text: string): Proof => proveSmall(surface, new Map([[module, text]]), {});

    const vague = of("export interface Client { getBlock(height: any): Promise<{ [key: string]: any }> }");
    expect(vague.details.any).toEqual(["Filecoin.GetBlock#0", "Filecoin.GetBlock#result{}"]);
    expect(vague.whole).toEqual({
      accepts: { ok: 2, total: 2 },
      rejects: { killed: 0, total: 17 },
      any: 2,
      unknown: 0,
    });

    expect(of("export interface Client { other(): Promise<void> }").details.faults[0]).toContain('"getBlock"');
  });
});

describe("the rules", () => {
  test("know what Go fixes, and no more", () => {
    const go: Declarations = {
      "a.Embedded": { fields: [{ name: "Id", type: "int", json: "id" }] },
      "a.T": {
        fields: [
          { name: "Embedded", type: "*a.Embedded", embedded: true },
          { name: "Bytes", type: "[]byte" },
          { name: "Array", type: "[2]a.Count" },
          { name: "Map", type: "map[string]*uint64", omits: true },
          { name: "Quoted", type: "int64", quoted: true },
          { name: "Any", type: "json.RawMessage" },
          { name: "Cid", type: "cid.Cid" },
        ],
      },
      "a.Count": { is: "uint64" },
    };
    const value = { id: 1, Bytes: "AA==", Array: [1, 2], Map: { k: 3 }, Quoted: "4", Any: 5, Cid: { "/": "b" } };
    const received = mutate(value, "*a.T", false, go);
    expect(received.misfits).toEqual([]);
    const paths = (rule: string): string[] =>
      received.mutants.filter((mutant) => mutant.rule === rule).map(({ path }) => path);
    expect(paths("scalar")).toEqual([".id", ".Bytes", ".Array[0]", '.Map["k"]', ".Quoted", ".Cid./"]);
    expect(paths("null")).toEqual([".id", ".Array", ".Array[0]", ".Quoted", ".Cid./"]);
    expect(paths("stranger")).toEqual(["", ".Cid"]);
    // All of the struct but Map, and the one member of the Cid.
    expect(paths("dropped")).toEqual(["", "", "", "", "", "", ".Cid"]);

    const sent = mutate(value, "a.T", true, go);
    expect(new Set(sent.mutants.map(({ rule }) => rule))).toEqual(new Set(["scalar", "stranger"]));
  });

  test("an example that is not what Go says is a fault of the facts", () => {
    expect(mutate({ Miner: 1, Odd: 2 }, "small.Block", false, declarations).misfits).toEqual([
      ".Miner is 1, and Go has text there",
      ".Odd is no field in Go",
      ".Height is always written by Go, and not here",
      ".Parents is always written by Go, and not here",
      ".Extra is always written by Go, and not here",
    ]);
  });

  test("a number is no mistake where Go reads one", () => {
    const mutants = (sent: boolean) => mutate("0x1", "ethtypes.EthUint64", sent, {}).mutants.map(({ rule }) => rule);
    expect(mutants(true)).toEqual(["impossible"]);
    expect(mutants(false)).toEqual(["scalar", "null", "impossible"]);
  });

  test("each declaration that marshals itself has a form", () => {
    const all = readDeclarations();
    const asked = Object.entries(all).filter(([name]) => !/^ethtypes\.\w+Params$/.test(name));
    expect(asked.flatMap(([name]) => attempt(() => shapeOf(name, all)))).toEqual([]);
  });
});

describe("examples", () => {
  test("a placeholder in a list is taken out, any other takes its example with it", () => {
    const { apply, unused } = createExclusions([
      { reason: "", value: {}, places: ["M#result.list[0]", "M#0.key", "M#1", "M#2"] },
    ]);
    const at = (position: number | "result", value: unknown) =>
      ({ surface: "s", method: "M", at: position, value }) as const;
    expect(apply([at("result", { list: [{}, 1], more: 2 }), at(0, { key: {} }), at(0, { key: 1 }), at(1, {})])).toEqual(
      { examples: [at("result", { list: [1], more: 2 }), at(0, { key: 1 })], excluded: 3 },
    );
    expect(unused()).toEqual(["M#2"]);
  });

  test("a published document gives one for each parameter, and none for a result called Null", () => {
    const schema = (...examples: unknown[]) => ({ schema: { examples } });
    const document = {
      methods: [
        { name: "A", params: [{ name: "p1", ...schema(1) }], result: { name: "r", ...schema("x") } },
        { name: "B", params: [], result: { name: "Null", ...schema(null) } },
      ],
    };
    expect(publishedExamples("v1", document)).toEqual([
      { surface: "v1", method: "A", at: 0, value: 1 },
      { surface: "v1", method: "A", at: "result", value: "x" },
    ]);
  });
});

function manifest({ block = trueBlock, height = { type: "integer" } }: { block?: object; height?: object }): object {
  return {
    openrpc: "1.3.2",
    info: { title: "Small", version: "1.0.0" },
    methods: [
      {
        name: "Filecoin.GetBlock",
        params: [{ name: "height", required: true, schema: height, "x-go-type": "uint64" }],
        result: { name: "block", schema: { $ref: "#/components/schemas/Block" }, "x-go-type": "*small.Block" },
      },
    ],
    components: {
      schemas: {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a manifest has it so.
        Address: { type: "string", "x-template-literal": ["f${string}"], "x-go-type": "address.Address" },
        Cid: {
          type: "object",
          properties: { "/": { type: "string" } },
          required: ["/"],
          additionalProperties: false,
          "x-go-type": "cid.Cid",
        },
        Block: { ...block, "x-go-type": "small.Block" },
      },
    },
  };
}

function withProperty(name: string, schema: object): object {
  return { ...trueBlock, properties: { ...trueBlock.properties, [name]: schema } };
}

function without(name: string): object {
  const properties = Object.entries(trueBlock.properties).filter(([key]) => key !== name);
  return { ...trueBlock, properties: Object.fromEntries(properties) };
}

function attempt(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
