/**
 * What the comparison takes for one type is one type in the package, and what it takes for two is two: its own text of
 * a schema is held against the emitted one, over everything that the cases of test/drift and the pinned descriptions
 * hold.
 */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { typesById } from "../generator/drift/match.js";
import { report } from "../generator/drift/report.js";
import { createTypeText } from "../generator/drift/type-text.js";
import { withBigints } from "../generator/emit/integers.js";
import { emitPackage } from "../generator/emit/package.js";
import { loadTemplates } from "../generator/emit/templates.js";
import { createTypeWriter } from "../generator/emit/types.js";
import type { Api, Schema } from "../generator/model.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import { loadDescription } from "../generator/source.js";

const root = join(import.meta.dirname, "..");
const folder = join(root, "test/drift");
const cases = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("before.yaml"));

test.each(cases)("test/drift/%s", async (path) => {
  const before = await read(folder, path);
  const after = await read(folder, path.replace("before.yaml", "after.yaml"));
  // Both in one space of names, as a package has only one of them.
  disagreements([before, after]);
});

test.each(["specs/lotus/v1.json", "specs/lit/openapi.json"])("%s", async (path) => {
  expect(disagreements([await read(root, path)])).toBeGreaterThan(100);
});

test("where integers of 64 bits are bigints, too", async () => {
  const sides = cases.flatMap((path) => [path, path.replace("before.yaml", "after.yaml")]);
  const apis = await Promise.all(sides.map((path) => read(folder, path)));
  for (let index = 0; index < apis.length; index += 2) disagreements(apis.slice(index, index + 2), "bigint");
  for (const name of ["integers-bigint/openapi.yaml", "integers-bigint-openrpc/openrpc.json"])
    expect(disagreements([await read(join(root, "test/cases"), name)], "bigint")).toBeGreaterThan(10);
});

test("what is said to meet the compiler is a difference in the declarations of the package", async () => {
  const templates = loadTemplates();
  const declarations = (api: Api): string =>
    [
      ...emitPackage({ name: "pets", shortName: "pets", version: "1.0.0", entries: new Map([[".", api]]) }, templates)
        .files,
    ]
      .filter(([path]) => /^dist\/[^/]+\.d\.ts$/.test(path))
      .map(([, text]) => text.replace(/\/\*\*.*?\*\//gs, "").replace(/\s+/g, " "))
      .join("\n");
  const same: string[] = [];
  for (const path of cases) {
    const [before, after] = [await read(folder, path), await read(folder, path.replace("before.yaml", "after.yaml"))];
    if (report(before, after).findings.every(({ compile }) => compile === "safe")) continue;
    if (declarations(before) === declarations(after)) same.push(path);
  }
  expect(same).toEqual([]);
}, 120_000);

/** Gives the number of schemas that were looked at. */
function disagreements(apis: readonly Api[], integers: "number" | "bigint" = "number"): number {
  const written = apis.flatMap((api) => {
    const types = typesById(api);
    const emitted = integers === "bigint" ? (withBigints(new Map([["", api]])).get("") ?? api) : api;
    const writer = createTypeWriter(typesById(emitted));
    const schemas = schemasOf(emitted);
    const text = createTypeText(types, (ref) => types.get(ref)?.localName ?? "", { integers });
    return schemasOf(api).map((schema, index) => ({
      emitted: writer.type(schemas[index] as Schema, false),
      text: text(schema),
    }));
  });
  const wrong: string[] = [];
  const textOf = new Map<string, string>();
  const emittedOf = new Map<string, string>();
  for (const { emitted, text } of written) {
    const [known, other] = [textOf.get(sorted(emitted)), emittedOf.get(text)];
    if (known !== undefined && known !== text) wrong.push(`${emitted} has two texts: ${known} and ${text}`);
    if (other !== undefined && sorted(other) !== sorted(emitted))
      wrong.push(`${text} is two types: ${other} and ${emitted}`);
    textOf.set(sorted(emitted), text);
    emittedOf.set(text, emitted);
  }
  expect([...new Set(wrong)]).toEqual([]);
  return written.length;
}

const parts = new Map<string, string>();
/** A short name for a part of a type, the same for the same part. */
function nameOf(part: string): string {
  const name = parts.get(part) ?? `#${parts.size}`;
  parts.set(part, name);
  return name;
}

/** The members of a union, in one order; in front of them may stand the name of a property. */
const sortedUnion = (text: string): string => {
  const [, name = "", union = ""] = /^\s*([^:|]*: )?(.*?)\s*$/s.exec(text) ?? [];
  return (
    name +
    union
      .split(/\s*\|\s*/)
      .sort()
      .join(" | ")
  );
};

/**
 * A type in one order, as that of members and properties is of no account: what is in brackets gets a name, from the inside
 * out. What tells a member of a union apart stays with that member.
 */
function sorted(type: string): string {
  let text = type.replace(/\{\s*(\w+): ([^{};]*?);?\s*\} & (\w+)/g, (_, ...[name, tags, member]) =>
    [member, name, ...String(tags).split(" | ").sort()].join("\u00b7"),
  );
  for (let before = ""; before !== text; ) {
    before = text;
    // A union within a union is one.
    text = text.replace(/(^|[|:] )\(([^()]*)\)(?=\s*(?:[|;}]|$))/g, "$1$2");
    text = text.replace(/\{([^{}()<>[\]]*)\}/, (_, inside: string) =>
      nameOf(`{${inside.split(";").map(sortedUnion).filter(Boolean).sort().join("; ")}}`),
    );
    text = text.replace(/([(<[])([^{}()<>[\]]+)[)>\]]/, (_, open: string, inside: string) =>
      // What stands alone in parentheses is the same without them.
      open === "(" && !inside.includes("|") ? inside : nameOf(open + inside.split(",").map(sortedUnion).join()),
    );
  }
  return sortedUnion(text);
}

function schemasOf(api: Api): Schema[] {
  const found: Schema[] = [];
  const visit = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    const { properties, items, additionalProperties, anyOf, oneOf } = schema as Schema;
    found.push(schema as Schema);
    for (const member of [
      ...Object.values(properties ?? {}),
      items,
      additionalProperties,
      ...(anyOf ?? []),
      ...(oneOf ?? []),
    ])
      visit(member);
  };
  for (const { schema } of api.types) visit(schema);
  for (const { parameters, body, output } of api.operations) {
    for (const { schema } of parameters) visit(schema);
    visit(body?.schema);
    visit(output.schema);
  }
  return found;
}

async function read(from: string, path: string): Promise<Api> {
  const source = await loadDescription(from, path);
  const isOpenrpc = (source.entry.data as { openrpc?: unknown }).openrpc !== undefined;
  return (isOpenrpc ? readOpenrpc : readOpenapi)(source).api;
}
