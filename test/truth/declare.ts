/**
 * Writes go.json: what Go declares for every type that a surface refers to, before anything is made of it.
 *
 *   npx jiti test/truth/declare.ts LOTUS [MODULES...]
 *
 * LOTUS is a checkout of the release in specs/lotus/lock.json; MODULES are checkouts of the other Go modules, or
 * folders of them, as for `nelumbo import`. It shares the reading of Go with the importer, and none of its judgements.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { interfaceMethods } from "../../generator/import/go-interface.js";
import { type GoField, type GoType, typeKey } from "../../generator/import/go-type.js";
import { createGoWorld, type GoWorld, requireType } from "../../generator/import/go-world.js";
import { findModules } from "../../generator/import/modules.js";
import { openFolder } from "../../generator/import/source.js";
import { forms } from "./forms.js";
import type { Declaration, Field } from "./go.js";

interface SurfaceFacts {
  readonly module: string;
  readonly surfaces: Readonly<Record<string, { readonly package: string; readonly interface: string }>>;
}

const [lotus, ...modules] = process.argv.slice(2).map((path) => openFolder(resolve(path), path));
if (!lotus) throw new Error("Name the checkout of Lotus, and behind it those of the modules that it takes types from.");
const facts: SurfaceFacts = parse(
  readFileSync(new URL("../../specs/lotus/facts/surfaces.yaml", import.meta.url), "utf8"),
);
const found = findModules(facts.module, lotus, modules);
const world = createGoWorld([found.main, ...found.others]);

/** The parameters of methods that take them raw: the types that the methods read them into. */
const rawParameters = [
  "EthSubscribeParams",
  "FilecoinAddressToEthAddressParams",
  "EthEstimateGasParams",
  "EthFeeHistoryParams",
];
const roots: GoType[] = [
  ...Object.values(facts.surfaces).flatMap((surface) =>
    interfaceMethods(world, { kind: "named", pkg: surface.package, name: surface.interface }).flatMap(
      ({ parameters, results }) => [...parameters.map(({ type }) => type), ...results],
    ),
  ),
  ...rawParameters.map((name) => world.underlying(requireType(world, `${facts.module}/chain/types/ethtypes`, name))),
];
const declared = [...declarations(roots, world)].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(new URL("go.json", import.meta.url), text(declared));
console.log(`${declared.length} types`);

/** Every declaration that the types lead to, by the name that Go code gives it. */
function declarations(types: readonly GoType[], world: GoWorld): Map<string, Declaration> {
  const result = new Map<string, Declaration>();
  const seen = new Set<string>();
  const visit = (type: GoType): void => {
    for (const part of partsOf(type)) visit(part);
    if (type.kind !== "named" || seen.has(typeKey(type))) return;
    seen.add(typeKey(type));
    const declaration = world.package(type.pkg)?.types.get(type.name);
    if (!declaration) return;
    const name = world.shortName(type);
    const underlying = world.underlying(declaration);
    const marshals = [...world.methods(type).keys()]
      .filter((method) => /^(Unm|M)arshal(JSON|Text)$/.test(method))
      .sort();
    // A form says all of a type that marshals itself, unless the declared fields are a part of it.
    const form = forms[name];
    const isOpaque = marshals.length > 0 && !(form?.is === "struct" && form.declared);
    if (!isOpaque) visit(underlying);
    const own: Declaration = {
      ...(marshals.length > 0 && { marshals }),
      ...(underlying.kind === "struct"
        ? { fields: isOpaque ? [] : underlying.fields.flatMap((field) => fieldOf(field, world)) }
        : { is: world.show(underlying) }),
    };
    // An alias that keeps the name says nothing: what it leads to has been visited.
    if (own.is !== name) add(result, name, own);
  };
  for (const type of types) visit(type);
  return result;
}

function partsOf(type: GoType): readonly GoType[] {
  if ("elem" in type) return [type.elem];
  if (type.kind === "map") return [type.key, type.value];
  if (type.kind === "struct") return type.fields.map((field) => field.type);
  return (type.kind === "named" && type.args) || [];
}

function add(result: Map<string, Declaration>, name: string, declaration: Declaration): void {
  const other = result.get(name);
  if (other && JSON.stringify(other) !== JSON.stringify(declaration)) {
    throw new Error(`Two Go types go by the name ${name}, and differ.`);
  }
  result.set(name, declaration);
}

function fieldOf({ name, type, tag, embedded }: GoField, world: GoWorld): Field[] {
  const [, content = ""] = /(?:^|\s)json:"([^"]*)"/.exec(tag) ?? [];
  const [json = "", ...options] = content.split(",");
  const isExported = /^\p{Lu}/u.test(name);
  if (content === "-" || !(isExported || embedded)) return [];
  return [
    {
      name,
      type: world.show(type),
      ...(embedded && { embedded }),
      ...(json !== "" && { json }),
      ...((options.includes("omitempty") || options.includes("omitzero")) && { omits: true }),
      ...(options.includes("string") && { quoted: true }),
    },
  ];
}

/** One line for each field, so that a new release shows as a small difference. */
function text(types: readonly (readonly [string, Declaration])[]): string {
  const lines = types.map(([name, { fields, ...rest }]) => {
    const own = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    const list = fields?.length
      ? `[\n${fields.map((field) => `      ${JSON.stringify(field)}`).join(",\n")}\n    ]`
      : "[]";
    return `    ${JSON.stringify(name)}: { ${[...own, ...(fields ? [`"fields": ${list}`] : [])].join(", ")} }`;
  });
  return `{\n  "types": {\n${lines.join(",\n")}\n  }\n}\n`;
}
