/** An emitted package as a consumer's program has it: which files are its own, and which entry each of them is. */

import { dirname, resolve, sep } from "node:path";
import ts from "typescript";

/** The files of a package, wherever it was linked from. */
export interface EmittedPackage {
  readonly isOwn: (file: string) => boolean;
  /** The name of the entry that a file is, "." for the package itself; undefined for what entries share. */
  readonly entryOf: (file: string) => string | undefined;
}

/** Finds the package by the name in its package.json. */
export function emittedPackage(packageName: string): EmittedPackage {
  const folders = new Map<string, ReadonlyMap<string, string> | undefined>();
  const find = (folder: string): ReadonlyMap<string, string> | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    const text = ts.sys.readFile(`${folder}/package.json`);
    const up = dirname(folder);
    const manifest = text === undefined ? undefined : ts.parseConfigFileTextToJson("package.json", text).config;
    // A package.json without a name, as in dist/cjs, only says how its files are read.
    const isNamed = manifest?.name !== undefined;
    const own = manifest?.name === packageName ? entryFiles(folder, manifest.exports) : undefined;
    const found = isNamed ? own : up === folder ? undefined : find(up);
    folders.set(folder, found);
    return found;
  };
  return {
    isOwn: (file) => find(dirname(file)) !== undefined,
    entryOf: (file) => find(dirname(file))?.get(bare(file)),
  };
}

/** The entries by the files that the package offers as them, and by the sources that those were made of. */
function entryFiles(root: string, exports: unknown): Map<string, string> {
  const entries = Object.entries(typeof exports === "object" && exports !== null ? exports : {});
  return new Map(
    entries.flatMap(([key, target]) =>
      filesIn(target).flatMap((file): [string, string][] => {
        const name = key === "." ? "." : key.replace(/^\.\//, "");
        const source = file.replace(/^\.\/dist\//, "./src/");
        return [file, source].map((one) => [bare(resolve(root, one)), name]);
      }),
    ),
  );
}

/** `dist/v1.d.ts`, `dist/v1.js` and `src/v1.ts` without what sets them apart. */
const bare = (file: string): string =>
  file
    .split(sep)
    .join("/")
    .replace(/(?:\.d)?\.[cm]?[jt]s$/, "");

/** What the conditions of an export lead to. */
const filesIn = (target: unknown): string[] =>
  typeof target === "string"
    ? [target]
    : typeof target === "object" && target !== null
      ? Object.values(target).flatMap(filesIn)
      : [];

/** The entry that an import names: `v1` of `@nelumbo/lotus/v1`; undefined for another package. */
export function importedEntry(specifier: string, packageName: string): string | undefined {
  if (specifier === packageName) return ".";
  return specifier.startsWith(`${packageName}/`) ? specifier.slice(packageName.length + 1) : undefined;
}

/**
 * Tells which entries a file can have a type from: types come by imports, its own and those of the files that it
 * imports. Undefined where none is found, as of a file that takes them from the global scope.
 */
export function entriesReached(
  checker: ts.TypeChecker,
  { entryOf }: EmittedPackage,
): (file: ts.SourceFile) => readonly string[] | undefined {
  const imports = new Map<ts.SourceFile, readonly ts.SourceFile[]>();
  const importsOf = (file: ts.SourceFile): readonly ts.SourceFile[] => {
    const found = imports.get(file) ?? moduleNames(file).flatMap((name) => moduleOf(name, checker) ?? []);
    imports.set(file, found);
    return found;
  };
  const answers = new Map<ts.SourceFile, readonly string[] | undefined>();
  return (file) => {
    if (answers.has(file)) return answers.get(file);
    const seen = new Set([file]);
    for (const one of seen) for (const next of importsOf(one)) seen.add(next);
    const entries = [...new Set([...seen].flatMap((one) => entryOf(one.fileName) ?? []))].sort();
    const answer = entries.length > 0 ? entries : undefined;
    answers.set(file, answer);
    return answer;
  };
}

const moduleOf = (name: ts.Expression, checker: ts.TypeChecker): ts.SourceFile | undefined =>
  checker.getSymbolAtLocation(name)?.declarations?.find(ts.isSourceFile);

/** Where a file names other modules. */
function moduleNames(file: ts.SourceFile): ts.Expression[] {
  const names: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      names.push(node.moduleSpecifier);
    } else if (ts.isExternalModuleReference(node)) names.push(node.expression);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) names.push(node.argument.literal);
    else if (ts.isCallExpression(node) && isImport(node.expression)) names.push(...node.arguments.slice(0, 1));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const isImport = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
