/**
 * How long `nelumbo diff` takes, its start included, of two documents as Lotus publishes them, about 1.2 MB each: made
 * of our manifest, every type written out in place as upstream does it, or the two files that are named. As a ratio
 * against the start of Node alone in the same run: that is what no command can be faster than. Runs alternate, so that
 * a machine that slows down slows both. Prints JSON with --json.
 */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { comparePairs, root, time } from "./pairs.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-bench-"));
const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const json = (file) => JSON.parse(readFileSync(join(root, "specs/lotus", file), "utf8"));

/** A manifest as upstream would publish it: what is read of it, and what is passed over. */
function published({ methods, info }, types, line) {
  const written = (schema, within = []) => {
    const { $ref, anyOf, type, properties, items, additionalProperties } = schema ?? {};
    const name = $ref?.replace(/.*\//, "");
    if (name !== undefined) return within.includes(name) ? { type: "object" } : written(types[name], [...within, name]);
    if (anyOf) return written(anyOf[0], within);
    const [first = "object"] = [type].flat();
    if (properties) {
      const inner = Object.entries(properties).map(([field, one]) => [field, written(one, within)]);
      return { additionalProperties: false, properties: Object.fromEntries(inner), type: "object" };
    }
    if (typeof additionalProperties === "object")
      return { patternProperties: { ".*": written(additionalProperties, within) }, type: "object" };
    if (first === "array") return { items: [written(items, within)], type: "array" };
    return first === "integer" ? { title: "number", type: "number" } : { type: first };
  };
  const example = ({ type, properties, items, patternProperties }) => {
    if (properties) return Object.fromEntries(Object.entries(properties).map(([field, one]) => [field, example(one)]));
    if (type === "array") return [example(items[0])];
    if (patternProperties) return { name: example(patternProperties[".*"]) };
    return { number: 42, string: "string value", boolean: true }[type] ?? {};
  };
  const value = (one, name) => {
    const schema = written(one?.schema);
    const go = one?.["x-go-type"] ?? "Null";
    return { name, description: go, summary: "", schema: { examples: [example(schema)], ...schema }, required: true };
  };
  const all = methods.filter((method) => method["x-stream"] === undefined);
  return {
    openrpc: "1.2.6",
    info,
    methods: all.map(({ name, params, result }, index) => {
      const bare = name.replace("Filecoin.", "");
      const source = `func (s *FullNodeStruct) ${bare}(p0 context.Context) error {\n\treturn s.Internal.${bare}(p0)\n}`;
      return {
        ...{ name, description: `\`\`\`go\n${source}\n\`\`\``, summary: `${bare} is a method.\n` },
        paramStructure: "by-position",
        params: params.map((one, at) => value(one, `p${at + 1}`)),
        result: value(result, result?.["x-go-type"] ?? "Null"),
        deprecated: false,
        externalDocs: {
          description: "Github remote link",
          url: `https://github.com/filecoin-project/lotus/blob/master/api/proxy_gen.go#L${line + index * 7}`,
        },
      };
    }),
  };
}

/** Two releases: every link has moved, a few methods have come, a struct has lost a field. */
function made() {
  const [manifest, { components }] = [json("v1.json"), json("types.json")];
  const { Timestamp: _, ...fewer } = components.schemas.BlockHeader.properties;
  const later = { ...components.schemas, BlockHeader: { ...components.schemas.BlockHeader, properties: fewer } };
  const earlier = { ...manifest, methods: manifest.methods.filter((_, index) => index % 60 !== 7) };
  const texts = [published(earlier, components.schemas, 1000), published(manifest, later, 1013)];
  return texts.map((document, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(document, null, 4));
    return file;
  });
}

try {
  const files = given.length === 2 ? given.map((file) => resolve(file)) : made();
  const sizes = files.map((file) => `${(statSync(file).size / 1e6).toFixed(2)} MB`);
  comparePairs(
    {
      [`nelumbo diff (${sizes.join(" and ")})`]: () => time("generator/dist/cli.js", "diff", ...files),
      "node, which does nothing": () => time("-e", "0"),
    },
    15,
  );
} finally {
  rmSync(folder, { recursive: true });
}
