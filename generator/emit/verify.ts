/** Compiles an emitted package as its strictest user would. Costs seconds a package, for which reason `generate` does without. */

import { Project, type ts } from "ts-morph";
import { type Diagnostic, diagnostic } from "../diagnostic.js";
import type { PackageFiles } from "../package-files.js";

/** What the entry `node` of a package takes from Node, so that no more of Node's types is there for the others. */
const nodeModules = `
declare module "node:fs/promises" { export function readFile(path: string, encoding: "utf8"): Promise<string>; }
declare module "node:os" { export function homedir(): string; }
declare module "node:path" { export function join(...paths: string[]): string; }
declare module "node:process" {
  const process: { readonly env: Readonly<Record<string, string | undefined>> };
  export default process;
}
`;

/**
 * Type-checks a package's sources and its declarations, each with the browser's types alone and nothing of Node's.
 * `folder` is how its files are named in diagnostics.
 */
export function verifyPackage(folder: string, files: PackageFiles): readonly Diagnostic[] {
  const sources = [...files].filter(([path]) => path.startsWith("src/") || path.endsWith(".d.ts"));
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      isolatedModules: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
      target: 9 satisfies ts.ScriptTarget.ES2022,
      module: 199 satisfies ts.ModuleKind.NodeNext,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    },
  });
  project.createSourceFile("/node-modules.d.ts", nodeModules);
  for (const [path, text] of [...sources, ["package.json", '{ "type": "module" }'] as const]) {
    if (path === "package.json") project.getFileSystem().writeFileSync(`/${path}`, text);
    else project.createSourceFile(`/${path}`, text);
  }
  return project.getPreEmitDiagnostics().map((problem) => {
    const text = problem.getMessageText();
    const message = typeof text === "string" ? text : text.getMessageText();
    const file = problem.getSourceFile()?.getFilePath().slice(1);
    const offset = problem.getStart();
    return diagnostic(
      "emitted-type-error",
      { message },
      file === undefined ? undefined : { file: `${folder}/${file}`, ...(offset !== undefined && { offset }) },
    );
  });
}
