/** The same input gives the same bytes, wherever and whenever it is read. */

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { loadConfig } from "../generator/config.js";
import { emitPackage } from "../generator/emit/package.js";
import { loadTemplates } from "../generator/emit/templates.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import { applyOverlay } from "../generator/read/overlay.js";
import { type Document, loadDescription, loadDocument } from "../generator/source.js";

const root = join(import.meta.dirname, "..");
const { clients } = await loadConfig(undefined, root);
const temporary = mkdtempSync(join(tmpdir(), "nelumbo-determinism-"));
afterAll(() => rmSync(temporary, { recursive: true }));

test("in another time zone, another language and another folder", async () => {
  const [one, other] = await Promise.all([
    generate("one", { TZ: "UTC", LANG: "C", LC_ALL: "C" }, root),
    generate("some/other", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, tmpdir()),
  ]);
  expect(one.size).toBeGreaterThan(20);
  expect([...one.keys()]).toEqual([...other.keys()]);
  for (const [path, text] of one) expect(other.get(path) === text, path).toBe(true);
}, 60_000);

test.each(clients.map((client) => [client.name, client] as const))(
  "of %s with the keys turned around",
  async (_, client) => {
    const { source, overlay } = client;
    const emit = async (change: (document: Document) => Document): Promise<ReadonlyMap<string, string>> => {
      const entries = new Map();
      for (const { name, file } of source.kind === "openrpc" ? source.entries : [{ name: ".", file: source.file }]) {
        const loaded = await loadDescription(root, file);
        const entry = change(loaded.entry);
        const description = { ...loaded, entry, documents: new Map([[entry.file, entry]]) };
        if (source.kind === "openrpc") entries.set(name, readOpenrpc(description).api);
        else if (overlay === undefined) entries.set(name, readOpenapi(description).api);
        else {
          const { document, provenance } = applyOverlay(entry, await loadDocument(root, overlay));
          const overlaid = { ...description, entry: document, documents: new Map([[document.file, document]]) };
          entries.set(name, readOpenapi(overlaid, provenance).api);
        }
      }
      return emitPackage({ ...client, entries }, loadTemplates()).files;
    };
    const usual = await emit((document) => document);
    const turned = await emit((document) => ({ ...document, data: turnedAround(document.data) }));
    expect(JSON.stringify(turnedAround({ a: 1, b: 2 }))).toBe('{"b":2,"a":1}');
    expect(usual.size).toBeGreaterThan(5);
    for (const [path, text] of usual) expect(turned.get(path) === text, path).toBe(true);
  },
  60_000,
);

/** Generates every client of our own config with the command as it is installed, and reads what it wrote. */
async function generate(name: string, env: Record<string, string>, cwd: string): Promise<Map<string, string>> {
  const folder = join(temporary, name);
  mkdirSync(folder, { recursive: true });
  const from = (path: string): string => relative(folder, join(root, path));
  const config = clients.map(({ name, version, description, source, overlay, output }) => ({
    name,
    version,
    description,
    ...(source.kind === "openapi"
      ? { openapi: from(source.file) }
      : { openrpc: Object.fromEntries(source.entries.map(({ name, file }) => [name, from(file)])) }),
    ...(overlay !== undefined && { overlay: from(overlay) }),
    output,
  }));
  writeFileSync(join(folder, "nelumbo.config.json"), JSON.stringify({ clients: config }));
  const command = [join(root, "generator/dist/cli.js"), "generate", "--config", join(folder, "nelumbo.config.json")];
  await promisify(execFile)(process.execPath, command, { cwd, env: { ...process.env, ...env } });
  const files = clients.flatMap(({ output }) =>
    readdirSync(join(folder, output), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.sort().map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

/** Members whose order says something: it is the order in which they are declared, or preferred. */
const ordered = new Set(["properties", "patternProperties", "securitySchemes", "content"]);

function turnedAround(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => turnedAround(item, key));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, turnedAround(member, name)] as const);
  return Object.fromEntries(ordered.has(key) ? members : members.reverse());
}
