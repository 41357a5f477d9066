/** Type checks many small programs, each against its own package, in one go. */

import ts from "typescript";
import { emitPackage } from "../../generator/emit/package.js";
import { loadTemplates } from "../../generator/emit/templates.js";
import type { Api } from "../../generator/model.js";

const templates = loadTemplates();

/** The declarations of the package that nelumbo emits for a description, by path in the package. */
export function declarations(api: Api, integers: "number" | "bigint"): ReadonlyMap<string, string> {
  const input = { name: "garden", shortName: "garden", version: "1.0.0", integers, entries: new Map([[".", api]]) };
  const { files, diagnostics } = emitPackage(input, templates);
  if (files.size === 0) throw new Error(diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
  const found = [...files].filter(([path]) => path.endsWith(".d.ts"));
  return new Map(found.map(([path, text]) => [path.replace(/^dist\//, ""), text]));
}

/** A program and the package that it imports as `./index.js`. */
export interface Unit {
  readonly package: ReadonlyMap<string, string>;
  readonly program: string;
}

/** For each unit its errors by the line that they start on, from 0. */
export function errorsByLine(units: readonly Unit[]): Map<number, readonly string[]>[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const files = new Map<string, string>();
  for (const [index, unit] of units.entries()) {
    files.set(`/${index}/program.ts`, unit.program);
    // The runtime is the same for all: once is enough.
    for (const [path, text] of unit.package)
      files.set(path.startsWith("runtime/") ? `/${path}` : `/${index}/${path}`, text);
  }
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const path = new URL(text.replace(/\.js$/, ".d.ts"), `file://${from}`).pathname.replace(
        /^\/\d+\/runtime\//,
        "/runtime/",
      );
      return { resolvedModule: files.has(path) ? { resolvedFileName: path, extension: ts.Extension.Dts } : undefined };
    });
  const program = ts.createProgram({
    rootNames: units.map((_, index) => `/${index}/program.ts`),
    options,
    host,
  });
  const [broken] = program.getGlobalDiagnostics();
  if (broken) throw new Error(ts.flattenDiagnosticMessageText(broken.messageText, "\n"));
  return units.map((_, index) => {
    const file = program.getSourceFile(`/${index}/program.ts`);
    if (!file) throw new Error(`program ${index} was not read`);
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const found = new Map<number, string[]>();
    for (const { start = 0, code, messageText } of diagnostics) {
      const { line } = file.getLineAndCharacterOfPosition(start);
      const error = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0]}`;
      found.set(line, [...(found.get(line) ?? []), error]);
    }
    return found;
  });
}
