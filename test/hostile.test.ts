/**
 * A description is someone else's text. Each string of three documents, and each name in them, is replaced in turn by
 * texts that try to get out of the place where they land. What comes of it is a diagnostic, or a package of the same
 * shape in which the text stands in comments and literals only.
 */

import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test, vi } from "vitest";
import { hasErrors } from "../generator/diagnostic.js";
import { emitPackage } from "../generator/emit/package.js";
import { loadTemplates } from "../generator/emit/templates.js";
import type { Api } from "../generator/model.js";
import type { PackageFiles } from "../generator/package-files.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import type { ReadResult } from "../generator/read/operations.js";
import { applyOverlay } from "../generator/read/overlay.js";
import { sourceOf } from "./tools/source.js";

// The runtime is the same in every package: it is compiled once.
vi.mock("../generator/emit/compile.js", async (original) => {
  const { compileSource } = await original<typeof import("../generator/emit/compile.js")>();
  const compiled = new Map<string, ReturnType<typeof compileSource>>();
  return {
    compileSource: (path: string, source: string) => {
      const files = compiled.get(source) ?? compileSource(path, source);
      if (path.startsWith("src/runtime/")) compiled.set(source, files);
      return files;
    },
  };
});

/** If this is ever read as code, it shows in the syntax tree as an identifier. */
const canary = "globalThis.__pwned = 1";

const texts = {
  "gets out of comments, strings, templates and JSON": [
    `*/ ${canary}; /* "; ${canary}; " '; ${canary}; ' \`; ${canary}; \` \\"; ${canary}; // \${${canary}} \${process.exit()}`,
    "}; } ) ] > { ( [ < {{canary}} {{{canary}}} {{#each x}} </script><!-- --> //# sourceMappingURL=x",
    `", "scripts": { "postinstall": "${canary}" }, "pwned": "`,
    `\u202e${canary}\u202c \u0000\u001b[31m \ud800 \udc00 \u200b\u2066\ufeff \u{e0041} __proto__`,
    `${canary} `.repeat(200),
    "\\",
  ].join(" "),
  "begins with tags and spans lines": [
    `@deprecated ${canary} @deprecated {@link ${canary}}`,
    `@param x - ${canary}`,
    "` @deprecated an unclosed tick",
    `${canary}\r${canary}\u2028${canary}\u2029${canary}\v\f\x85`,
    `*/ ${canary}`,
    "/// <reference path='x' />",
    "// @ts-nocheck",
  ].join("\n"),
  "is Markdown": `~~~\n${canary}\n\`\`\`\n\`\`\`\`\n# Pwned\n</details>\n[x](javascript:pwned) ![x](y)\n| a |\n---\n- x\n`,
};

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`hostile/${name}.json`, import.meta.url), "utf8"));
const openapi = json("openapi");
const overlay = json("overlay");
const openrpc = json("openrpc");

const document = (file: string, data: unknown) => ({ file, text: "", data });

const readRest = (description: unknown, over: unknown): ReadResult => {
  const {
    document: overlaid,
    provenance,
    diagnostics,
  } = applyOverlay(document("openapi.json", description), document("overlay.json", over));
  const { api, diagnostics: more } = readOpenapi(sourceOf(overlaid.data, "openapi.json"), provenance);
  return { api, diagnostics: [...diagnostics, ...more] };
};

const templates = loadTemplates();
const config = { name: "@pets/pets", shortName: "pets", version: "1.0.0", description: "A client of pets" };

/** The package, or nothing where a diagnostic says why there is none. */
function build({ api, diagnostics }: ReadResult, words: Partial<typeof config> = {}): PackageFiles | undefined {
  if (hasErrors(diagnostics)) return undefined;
  const emitted = emitPackage({ ...config, ...words, entries: new Map<string, Api>([[".", api]]) }, templates);
  return hasErrors(emitted.diagnostics) ? undefined : emitted.files;
}

const cases: [name: string, data: unknown, run: (data: unknown) => PackageFiles | undefined][] = [
  ["OpenAPI", openapi, (data) => build(readRest(data, overlay))],
  ["an overlay", overlay, (data) => build(readRest(openapi, data))],
  ["OpenRPC", openrpc, (data) => build(readOpenrpc(sourceOf(data, "openrpc.json")))],
  [
    "the config",
    config,
    (data) => build(readRest(openapi, overlay), { description: (data as typeof config).description }),
  ],
];

test.each(cases)(
  "hostile text in %s",
  (_, data, run) => {
    const usual = shapeOf(run(data) as PackageFiles);
    expect(usual.problems).toEqual([]);
    const counts = { packages: 0, refused: 0 };
    for (const [kind, text] of Object.entries(texts)) {
      for (const { at, mutated } of mutations(data, text)) {
        const files = run(mutated);
        if (!files) counts.refused++;
        else {
          counts.packages++;
          const shape = shapeOf(files);
          const problems = [...shape.problems, ...differences(usual, shape)];
          if (problems.length > 0) expect.soft(problems, `text that ${kind}, at ${at}`).toEqual([]);
        }
      }
    }
    // Most strings reach the output, or else this would prove little.
    expect(counts.packages).toBeGreaterThan(counts.refused);
  },
  120_000,
);

test("the checks see what they are there for", () => {
  const files = run("export const a = 1;\n/** @deprecated */\nexport interface B {}\n", "# Title\n");
  expect(shapeOf(files).problems).toEqual([]);
  const broken: [string, string, string][] = [
    ["syntax error", "export const a = ;", "# Title"],
    ["runs as code", `export const a = 1; ${canary};`, "# Title"],
    ["cannot be seen", "export const a = 1; // \u202e", "# Title"],
    ["not closed", "export const a = 1;", "# Title\n```ts\n"],
    ["new statement", "export const a = 1; export const c = 1; /** @deprecated */ export interface B {}", "# Title"],
    ["new heading", "export const a = 1; /** @deprecated */ export interface B {}", "# Title\n## Another"],
    ["new tag", "/** @deprecated */ export const a = 1;\n/** @deprecated */ export interface B {}", "# Title"],
  ];
  for (const [problem, script, markdown] of broken) {
    const shape = shapeOf(run(script, markdown));
    expect([...shape.problems, ...differences(shapeOf(files), shape)].join("\n")).toContain(problem);
  }

  function run(script: string, markdown: string): PackageFiles {
    return new Map([
      ["src/index.ts", script],
      ["README.md", markdown],
      ["package.json", "{}"],
    ]);
  }
});

/** The document with each string, and each name of a member, replaced in turn. */
function* mutations(data: unknown, text: string, at = ""): Generator<{ at: string; mutated: unknown }> {
  if (typeof data === "string") {
    yield { at, mutated: text };
    // Paths, URLs and references are known by how they begin.
    if (data.includes("/")) yield { at: `${at} (its end)`, mutated: data + text };
  } else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) {
      for (const inner of mutations(item, text, `${at}/${index}`)) {
        yield { at: inner.at, mutated: data.with(index, inner.mutated) };
      }
    }
  } else if (typeof data === "object" && data !== null) {
    const members = Object.entries(data);
    for (const [index, [key, value]] of members.entries()) {
      yield { at: `${at}/${key} (the name)`, mutated: Object.fromEntries(members.with(index, [key + text, value])) };
      for (const inner of mutations(value, text, `${at}/${key}`)) {
        yield { at: inner.at, mutated: Object.fromEntries(members.with(index, [key, inner.mutated])) };
      }
    }
  }
}

interface Shape {
  readonly problems: readonly string[];
  /** Statements of the sources, tags and links of their comments, headings of the Markdown, keys of package.json. */
  readonly statements: readonly string[];
  readonly tags: readonly string[];
  readonly headings: readonly string[];
  readonly keys: readonly string[];
}

function shapeOf(files: PackageFiles): Shape {
  const problems: string[] = [];
  const statements: string[] = [];
  const tags: string[] = [];
  const headings: string[] = [];
  for (const [path, text] of files) {
    if (path.includes("/runtime/") || path === "LICENSE") continue;
    const unseen = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}]/u.exec(text);
    if (unseen) problems.push(`${path}: a character that cannot be seen: ${codePoint(unseen[0])}`);
    if (path.endsWith(".map")) JSON.parse(text);
    if (/\.(ts|js)$/.test(path)) {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
      const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
      for (const { messageText } of parseDiagnostics) problems.push(`${path}: syntax error: ${String(messageText)}`);
      statements.push(...file.statements.map((statement) => `${path}: ${nameOf(statement, file)}`));
      visit(file, path);
    }
    if (path.endsWith(".md")) {
      const { open, found } = readMarkdown(text);
      if (open) problems.push(`${path}: a fence is not closed`);
      headings.push(...found.map((heading) => `${path}: ${heading}`));
    }
  }
  return { problems, statements, tags, headings, keys: keysOf(JSON.parse(files.get("package.json") ?? "{}")) };

  function visit(node: ts.Node, path: string): void {
    if (ts.isIdentifier(node) && node.text.includes("__pwned")) problems.push(`${path}: the text runs as code`);
    for (const { tags: own, comment } of (node as { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? []) {
      tags.push(...(own ?? []).map((tag) => tag.tagName.text));
      tags.push(...(Array.isArray(comment) ? comment.filter((part) => ts.isJSDocLink(part)).map(() => "link") : []));
    }
    ts.forEachChild(node, (child) => visit(child, path));
  }
}

const codePoint = (text: string): string => `U+${text.codePointAt(0)?.toString(16)}`;

function nameOf(statement: ts.Statement, file: ts.SourceFile): string {
  const { name, moduleSpecifier } = statement as { name?: ts.Node; moduleSpecifier?: ts.Node };
  const named = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map((declaration) => declaration.name)
    : [name ?? moduleSpecifier ?? []].flat();
  const kind = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? "type" : statement.kind;
  return [kind, ...named.map((node) => node.getText(file))].join(" ");
}

function readMarkdown(text: string): { open: boolean; found: string[] } {
  const found: string[] = [];
  let open: string | undefined;
  for (const line of text.split("\n")) {
    const [, fence = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (open === undefined) {
      // A fence of backticks has none in its first line.
      if (fence && !(fence.startsWith("`") && line.slice(fence.length).includes("`"))) open = fence;
      else if (/^ {0,3}#{1,6}\s/.test(line)) found.push(line);
    } else if (fence.startsWith(open) && line.trim() === fence) open = undefined;
  }
  return { open: open !== undefined, found };
}

const keysOf = (value: unknown, at = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, member]) => [`${at}/${key}`, ...keysOf(member, `${at}/${key}`)])
    : [];

/** What the mutated package has beyond the usual one, apart from types whose names come of the text itself. */
function differences(usual: Shape, mutated: Shape): string[] {
  // The input of an operation is named for the operation, and that for its path where its id is gone.
  const isOwn = (name: string): boolean => /: type \w*(?:pwned\w*|Parameters)$/i.test(name);
  const beyond = (what: string, before: readonly string[], after: readonly string[]): string[] => {
    const rest = [...before];
    return after.flatMap((name) => {
      const index = rest.indexOf(name);
      if (index >= 0) rest.splice(index, 1);
      return index >= 0 || isOwn(name) ? [] : [`a new ${what}: ${name}`];
    });
  };
  return [
    ...beyond("statement", usual.statements, mutated.statements),
    ...beyond("tag", usual.tags, mutated.tags),
    ...(mutated.headings.length > usual.headings.length ? [`a new heading: ${mutated.headings.join(" | ")}`] : []),
    ...beyond("key", usual.keys, mutated.keys),
  ];
}
