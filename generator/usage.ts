/** What a consumer's TypeScript uses of an emitted package: found by symbols, or by names where it is not installed. */

import { dirname, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { DiagnosticError, diagnostic } from "./diagnostic.js";
import type { Used } from "./drift/affects.js";

/**
 * Reads the program of a tsconfig, or those of the projects that it refers to; undefined when none of their files
 * imports the package. `cwd` is what the files in the answer are relative to.
 * @throws DiagnosticError when a tsconfig cannot be read
 */
export function findUses(tsconfig: string, packageName: string, cwd: string): Used[] | undefined {
  const found = openPrograms(resolve(cwd, tsconfig), tsconfig).map((program) => usesIn(program, packageName, cwd));
  if (found.every((uses) => uses === undefined)) return undefined;
  return [...new Map(found.flatMap((uses) => uses ?? []).map((use) => [JSON.stringify(use), use])).values()];
}

function usesIn(program: ts.Program, packageName: string, cwd: string): Used[] | undefined {
  const checker = program.getTypeChecker();
  const isEmitted = emittedBy(packageName);
  const found: Used[] = [];
  let isImported = false;
  for (const file of program.getSourceFiles()) {
    if (isEmitted(file.fileName)) isImported = true;
    if (file.isDeclarationFile || isEmitted(file.fileName)) continue;
    const add = (node: ts.Node, what: Omit<Used, "file" | "line" | "column">): void => {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const shown = relative(cwd, file.fileName).split(sep).join("/");
      found.push({ ...what, file: shown, line: line + 1, column: character + 1 });
    };
    const unresolved = importsUnresolved(file, packageName, checker);
    if (unresolved) isImported = true;
    const visit = (node: ts.Node): void => {
      const named = nameNode(node);
      if (named && unresolved) for (const what of byName(named)) add(named, what);
      else if (named) for (const what of bySymbol(named, checker, isEmitted)) add(named, what);
      if (ts.isObjectLiteralExpression(node) && !unresolved) {
        for (const what of literalOf(node, checker, isEmitted)) add(node, what);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return isImported ? found : undefined;
}

/** A tsconfig without files of its own stands for the projects that it refers to. */
function openPrograms(path: string, shown: string, within: readonly string[] = []): ts.Program[] {
  const fail = (text: string): never => {
    throw new DiagnosticError([diagnostic("file-unreadable", { file: shown, reason: text }, { file: shown })]);
  };
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) return fail(ts.flattenDiagnosticMessageText(error.messageText, " ").replace(/\.$/, ""));
  const { options, fileNames, projectReferences = [] } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  if (fileNames.length > 0) return [ts.createProgram(fileNames, { ...options, noEmit: true })];
  const projects = projectReferences.map(ts.resolveProjectReferencePath).filter((project) => !within.includes(project));
  if (projects.length === 0) return fail("it includes no files");
  return projects.flatMap((project) => openPrograms(project, project, [...within, path]));
}

/** Tells whether a file is one of the package's own, wherever that was linked from. */
function emittedBy(packageName: string): (file: string) => boolean {
  const known = new Map<string, boolean>();
  const isIn = (folder: string): boolean => {
    const answer = known.get(folder);
    if (answer !== undefined) return answer;
    const text = ts.sys.readFile(`${folder}/package.json`);
    const up = dirname(folder);
    // A package.json without a name, as in dist/cjs, only says how its files are read.
    const name =
      text === undefined ? undefined : (ts.parseConfigFileTextToJson("package.json", text).config?.name as unknown);
    const is = name !== undefined ? name === packageName : up !== folder && isIn(up);
    known.set(folder, is);
    return is;
  };
  return (file) => isIn(dirname(file));
}

/** The identifier or literal by which a node names something that may be the package's. */
function nameNode(node: ts.Node): ts.Identifier | ts.StringLiteralLike | undefined {
  if (ts.isIdentifier(node)) return node;
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent)) return node;
  return undefined;
}

type What = Omit<Used, "file" | "line" | "column">;

function bySymbol(
  node: ts.Identifier | ts.StringLiteralLike,
  checker: ts.TypeChecker,
  isEmitted: (file: string) => boolean,
): What[] {
  return symbolsAt(node, checker)
    .flatMap((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .flatMap((symbol) => symbol.declarations ?? [])
    .filter((declaration) => isEmitted(declaration.getSourceFile().fileName))
    .flatMap(whatOf);
}

/** What a name stands for: in a pattern and in a literal, the member of the type that is taken apart or built. */
function symbolsAt(node: ts.Identifier | ts.StringLiteralLike, checker: ts.TypeChecker): ts.Symbol[] {
  const { parent } = node;
  const member = (type: ts.Type | undefined): ts.Symbol[] => {
    const symbol = type && checker.getPropertyOfType(checker.getNonNullableType(type), node.text);
    return symbol ? [symbol] : [];
  };
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
    return ts.isObjectBindingPattern(parent.parent) ? member(checker.getTypeAtLocation(parent.parent)) : [];
  }
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node) {
    return member(checker.getContextualType(parent.parent));
  }
  const symbol = checker.getSymbolAtLocation(node);
  return symbol ? [symbol] : [];
}

/** A declaration of the package, as what drift knows: an operation or a member of a type, or a type. */
function whatOf(declaration: ts.Declaration): What[] {
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) {
    return [{ kind: "type", owner: declaration.name.text, name: "" }];
  }
  if (!ts.isMethodSignature(declaration) && !ts.isPropertySignature(declaration)) return [];
  let owner: ts.Node = declaration.parent;
  while (owner.parent && !ts.isInterfaceDeclaration(owner) && !ts.isTypeAliasDeclaration(owner)) owner = owner.parent;
  const name = ts.isComputedPropertyName(declaration.name) ? "" : declaration.name.text;
  if (!ts.isInterfaceDeclaration(owner) && !ts.isTypeAliasDeclaration(owner)) return [];
  return [{ kind: "member", owner: owner.name.text, name }];
}

/** The type that an object literal is built for. */
function literalOf(
  node: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
  isEmitted: (file: string) => boolean,
): What[] {
  const type = checker.getContextualType(node);
  const symbol = type && (type.aliasSymbol ?? type.symbol);
  return (symbol?.declarations ?? [])
    .filter((declaration) => isEmitted(declaration.getSourceFile().fileName))
    .flatMap(whatOf)
    .filter(({ kind }) => kind === "type")
    .map((what) => ({ ...what, kind: "literal" }));
}

/** True where a file imports a package that is not installed: then only names are left to go by. */
function importsUnresolved(file: ts.SourceFile, packageName: string, checker: ts.TypeChecker): boolean {
  return file.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
    const { text } = statement.moduleSpecifier;
    const isOurs = text === packageName || text.startsWith(`${packageName}/`);
    return isOurs && checker.getSymbolAtLocation(statement.moduleSpecifier) === undefined;
  });
}

/** What a name may mean by where it stands; of whose type it is a member, nobody can tell. */
function byName(node: ts.Identifier | ts.StringLiteralLike): What[] {
  const { parent, text } = node;
  if (ts.isImportSpecifier(parent))
    return (parent.propertyName ?? parent.name) === node ? [{ kind: "type", owner: text, name: "" }] : [];
  const isMember =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    (ts.isBindingElement(parent) &&
      (parent.propertyName ?? parent.name) === node &&
      ts.isObjectBindingPattern(parent.parent)) ||
    ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node);
  return isMember ? [{ kind: "member", owner: undefined, name: text }] : [];
}
