/** Who may not import whom, and who may touch the world. */

import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** What a file imports (a file of ours by its path, anything else by its name), and the globals that it names. */
interface File {
  readonly file: string;
  readonly imports: readonly string[];
  readonly globals: readonly string[];
}

interface Rule {
  readonly says: string;
  /** What of a file breaks the rule. */
  readonly broken: (file: File) => readonly string[];
  /** A file that breaks it, to prove that it can be broken. */
  readonly wrong: File;
}

const rooms = ["read", "import", "drift", "emit"];
const roomOf = (path: string): string | undefined => rooms.find((room) => path.startsWith(`generator/${room}/`));
const isOurs = (name: string): boolean => name.startsWith("generator/") || name.startsWith("templates/");
const isIn = (file: File, ...places: string[]): boolean =>
  places.some((place) => file.file === place || (place.endsWith("/") && file.file.startsWith(place)));
const file = (path: string, imports: readonly string[], globals: readonly string[] = []): File => ({
  file: path,
  imports,
  globals,
});

/** The ends of the road: what touches disk and terminal. */
const ends = [
  "generator/bytes.ts",
  "generator/vitest.ts",
  "generator/revisions.ts",
  "generator/history.ts",
  "generator/history-worker.ts",
  "generator/output.ts",
  "generator/lock.ts",
  "generator/config.ts",
  "generator/cli.ts",
  "generator/link-bin.ts",
  "generator/commands/",
  "generator/import/source.ts",
  "generator/emit/templates.ts",
];
/** The one file of the runtime that is for Node, Deno and Bun alone. */
const environment = "templates/runtime/environment.ts";
const worlds =
  /^node:(fs|fs\/promises|http|https|http2|net|tls|dgram|dns|child_process|worker_threads|process|tty|readline)$/;

const rules: readonly Rule[] = [
  {
    says: "model and diagnostic import nothing",
    broken: (f) => (isIn(f, "generator/model.ts", "generator/diagnostic.ts") ? f.imports : []),
    wrong: file("generator/model.ts", ["generator/names.ts"]),
  },
  {
    says: "read, import, drift and emit do not import each other",
    broken: (f) => f.imports.filter((name) => roomOf(f.file) && roomOf(name) && roomOf(f.file) !== roomOf(name)),
    wrong: file("generator/emit/types.ts", ["generator/read/reader.ts"]),
  },
  {
    says: "and nothing of the road's ends: they are functions from values to values",
    broken: (f) =>
      roomOf(f.file)
        ? f.imports.filter((name) => /^generator\/(cli|config|run|build|output|lock|commands\/.*)\.ts$/.test(name))
        : [],
    wrong: file("generator/read/openapi.ts", ["generator/config.ts"]),
  },
  {
    says: "only emit knows handlebars, ts-morph, openapi-typescript and the compiler",
    broken: (f) =>
      isIn(f, "generator/emit/")
        ? []
        : f.imports.filter((name) => /^(handlebars|ts-morph|openapi-typescript|oxc-transform)(\/|$)/.test(name)),
    wrong: file("generator/read/openapi.ts", ["openapi-typescript"]),
  },
  {
    says: "only read and import know OpenAPI and OpenRPC; only build, describe and the import command lead there",
    broken: (f) =>
      isIn(
        f,
        ...["generator/read/", "generator/import/", "generator/build.ts", "generator/describe.ts"],
        "generator/commands/import.ts",
      )
        ? []
        : f.imports.filter((name) => /^generator\/(read|import)\//.test(name)),
    wrong: file("generator/run.ts", ["generator/read/openapi.ts"]),
  },
  {
    says: "disk, network and processes are touched at the ends only",
    broken: (f) =>
      f.file.startsWith("templates/runtime/") || isIn(f, ...ends) ? [] : f.imports.filter((name) => worlds.test(name)),
    wrong: file("generator/read/reader.ts", ["node:fs"]),
  },
  {
    says: "so is the terminal",
    broken: (f) =>
      isIn(f, "generator/cli.ts", "generator/link-bin.ts", "generator/commands/", "generator/lock.ts", environment)
        ? []
        : f.globals.filter((name) => name === "process" || name === "console"),
    wrong: file("generator/emit/package.ts", [], ["console"]),
  },
  {
    says: "the generator reaches the network through bytes only",
    broken: (f) =>
      f.file.startsWith("generator/") && !isIn(f, "generator/bytes.ts")
        ? f.globals.filter((name) => ["fetch", "WebSocket", "XMLHttpRequest"].includes(name))
        : [],
    wrong: file("generator/build.ts", [], ["fetch"]),
  },
  {
    says: "the runtime imports its siblings only; what finds endpoints in files and variables, Node's modules too",
    broken: (f) =>
      f.file.startsWith("templates/runtime/") && f.file !== environment
        ? f.imports.filter((name) => !/^templates\/runtime\/[a-z-]+\.ts$/.test(name))
        : [],
    wrong: file("templates/runtime/http.ts", ["node:http"]),
  },
  {
    says: "and nothing of it imports that: only the entry `node` of a package does",
    broken: (f) => (f.file.startsWith("templates/runtime/") ? f.imports.filter((name) => name === environment) : []),
    wrong: file("templates/runtime/jsonrpc.ts", ["templates/runtime/environment.ts"]),
  },
  {
    says: "the generator imports nothing of the runtime, nor of what is built of it",
    broken: (f) =>
      f.file.startsWith("generator/") ? f.imports.filter((name) => isOurs(name) && !isGenerator(name)) : [],
    wrong: file("generator/run.ts", ["templates/runtime/error.ts"]),
  },
];

const isGenerator = (name: string): boolean => name.startsWith("generator/") && !name.startsWith("generator/dist/");

describe.each(rules)("$says", ({ broken, wrong }) => {
  test("is kept", () => {
    const found = files.flatMap((f) => broken(f).map((what) => `${f.file}: ${what}`));
    expect(found).toEqual([]);
  });
  test("can be broken", () => {
    expect(broken(wrong)).not.toEqual([]);
  });
});

test("imports and globals are seen, whatever way they are written", () => {
  const code = `
    import a from "./a.js";
    import type { B } from "../model.js";
    export * from "node:fs";
    const c = await import("handlebars");
    type D = import("ts-morph").Project;
    const e = require("node:net");
    console.log(process.env.X, globalThis.fetch, options.process, { console: 1 });
  `;
  expect(read("generator/emit/x.ts", code)).toEqual({
    file: "generator/emit/x.ts",
    imports: ["generator/emit/a.ts", "generator/model.ts", "node:fs", "handlebars", "ts-morph", "node:net"],
    globals: ["console", "process", "globalThis", "fetch"],
  });
});

test("every file of the generator and of the runtime is looked at", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.every(({ imports }) => imports.length === 0)).toBe(false);
});

function read(path: string, code: string): File {
  const imports = new Set<string>();
  const globals = new Set<string>();
  const add = (name: string): void => {
    const ours = name.startsWith(".");
    imports.add(ours ? posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts") : name);
  };
  for (const { fileName } of ts.preProcessFile(code, true, true).importedFiles) add(fileName);
  const visit = (node: ts.Node): void => {
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      add(node.argument.literal.text);
    }
    if (ts.isIdentifier(node) && isGlobal(node)) globals.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return { file: path, imports: [...imports], globals: [...globals] };
}

/** True for a name that means the world's, not a member or a name of our own. */
function isGlobal(node: ts.Identifier): boolean {
  if (!["process", "console", "fetch", "WebSocket", "XMLHttpRequest", "globalThis"].includes(node.text)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === "globalThis";
  return !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isPropertySignature(parent);
}

const root = join(import.meta.dirname, "..");
const files = ["generator", "templates/runtime"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("dist"))
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .map((path) => read(path, readFileSync(join(root, path), "utf8"))),
);

test("JSON pointers are escaped in one place", () => {
  const folder = join(root, "generator");
  const escaping = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("dist"))
    .filter((path) => /["'/]~[01]/.test(readFileSync(join(folder, path), "utf8")));
  expect(escaping).toEqual(["diagnostic.ts"]);
});
