/**
 * Small releases of our own, in Go: each folder of `cases` holds a checkout, the facts that it needs, and what comes of
 * it: manifests, or diagnostics. `npx vitest run test/import -u` writes what comes of it now.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { type Imported, importRelease } from "../../generator/import/import.js";
import { findModules } from "../../generator/import/modules.js";
import { openFolder } from "../../generator/import/source.js";
import { readTables, type TableDocuments, tableFiles } from "../../generator/import/tables.js";
import { readWords, wordFiles } from "../../generator/import/words.js";
import { locator } from "../../generator/position.js";
import type { Document } from "../../generator/source.js";

const folder = fileURLToPath(new URL("./cases/", import.meta.url));

/** What a case says beside its Go and its tables. */
interface Options {
  readonly prose?: boolean;
}

// Most cases are about one interface.
const defaultSurfaces = {
  module: "example.com/node",
  namespace: "Filecoin.",
  surfaces: {
    v1: {
      title: "Node",
      description: "A node.",
      package: "example.com/node/api",
      interface: "Node",
      version: "1.0.0",
      permissions: true,
      servers: [{ name: "local", url: "http://127.0.0.1:1234/rpc/v1" }],
    },
  },
};

function importCase(name: string): Imported {
  const root = join(folder, name);
  const document = (path: string, otherwise: unknown): Document => {
    const text = openFolder(root).read(path) ?? "";
    return { file: path, text, data: text === "" ? otherwise : parse(text) };
  };
  const load = (kind: string, names: readonly string[], otherwise: (name: string) => unknown) =>
    Object.fromEntries(names.map((file) => [file, document(`${kind}/${file}.yaml`, otherwise(file))]));
  const noGroups = { groups: { All: "" } };
  const facts = load("facts", tableFiles, (file) =>
    file === "surfaces" ? defaultSurfaces : file === "methods" ? noGroups : {},
  );
  const options = (document("options.yaml", {}).data ?? {}) as Options;
  const checkout = openFolder(join(root, "checkout"), "checkout");
  return importRelease({
    modules: findModules("example.com/node", checkout, [openFolder(join(root, "modules"), "modules")]),
    read: checkout.read,
    revision: undefined,
    lastLock: undefined,
    tables: readTables(facts as TableDocuments),
    words: readWords(load("words", wordFiles, () => ({}))),
    prose: options.prose ?? false,
  });
}

/** Manifests without what is the same in all of them. */
function manifestText({ files }: Imported): string {
  const parsed = [...files]
    .filter(([name]) => !["lock.json", "published.json"].includes(name))
    .map(([name, text]): [string, unknown] => {
      const { openrpc: _, info, servers: __, "x-dialect": ___, ...rest } = JSON.parse(text);
      return [
        name,
        name === "types.json" ? rest.components.schemas : { ...(info && { version: info.version }), ...rest },
      ];
    })
    .filter(([, content]) => Object.keys(content as object).length > 0);
  return stringify(Object.fromEntries(parsed), { lineWidth: 120, aliasDuplicateObjects: false });
}

async function diagnosticText(name: string, { diagnostics }: Imported): Promise<string> {
  const lines = diagnostics
    .filter(({ code }) => code !== "import-no-words")
    .map(async ({ severity, code, message, place }) => {
      if (!place) return `${severity}[${code}] ${message}\n`;
      const text = readFileSync(join(folder, name, place.file), "utf8");
      const { line, column } = await locator(text, place.file)(place);
      return `${severity}[${code}] ${message}\n  at ${place.file}:${line}:${column}\n`;
    });
  return (await Promise.all(lines)).join("");
}

describe("a release", () => {
  test.each(readdirSync(folder).sort())("%s", async (name) => {
    const imported = importCase(name);
    const said = await diagnosticText(name, imported);
    if (imported.files.size > 0)
      await expect(manifestText(imported)).toMatchFileSnapshot(join(folder, name, "expected.yaml"));
    if (said !== "") await expect(said).toMatchFileSnapshot(join(folder, name, "diagnostics.txt"));
    expect(imported.files.size > 0 || said !== "").toBe(true);
  });

  test("comes out the same each time", () => {
    expect([...importCase("structs").files]).toEqual([...importCase("structs").files]);
  });
});
