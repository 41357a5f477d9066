/** TypeScript sources into what is published: JavaScript, declarations, and the maps of both. */

import ts from "typescript";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  newLine: ts.NewLineKind.LineFeed,
  strict: true,
  sourceMap: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
};

/**
 * Compiles `src/<path>.ts` into `dist/<path>.js`, `.d.ts` and their maps. File by file, without a type check:
 * that is `nelumbo check --verify`, and takes a hundred times as long.
 */
export function compileSource(path: string, source: string): [path: string, text: string][] {
  const stem = path.replace(/^src\//, "").replace(/\.ts$/, "");
  const declarationOptions = { ...options, declaration: true, declarationMap: true, isolatedDeclarations: true };
  const script = ts.transpileModule(source, { compilerOptions: options, fileName: path, reportDiagnostics: true });
  const types = ts.transpileDeclaration(source, {
    compilerOptions: declarationOptions,
    fileName: path,
    reportDiagnostics: true,
  });
  const [problem] = [...(script.diagnostics ?? []), ...(types.diagnostics ?? [])];
  if (problem) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`);
  return [
    [`dist/${stem}.js`, script.outputText],
    [`dist/${stem}.js.map`, mapToSource(script.sourceMapText, `${stem}.js`, path)],
    [`dist/${stem}.d.ts`, types.outputText],
    [`dist/${stem}.d.ts.map`, mapToSource(types.sourceMapText, `${stem}.d.ts`, path)],
  ];
}

/** Maps name their source relative to themselves; the transpiler knows nothing of folders. */
function mapToSource(map: string | undefined, file: string, source: string): string {
  const { mappings } = JSON.parse(map ?? "{}");
  if (typeof mappings !== "string") throw new Error(`${source}: the compiler made no map`);
  const up = "../".repeat(file.split("/").length);
  return `${JSON.stringify({ version: 3, file: file.replace(/^.*\//, ""), sources: [up + source], names: [], mappings })}\n`;
}
