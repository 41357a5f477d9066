/** What a consumer's TypeScript uses of an emitted package: found by symbols, or by names where it is not installed. */

import { dirname, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { DiagnosticError, diagnostic } from "./diagnostic.js";
import type { Used } from "./drift/affects.js";
import { type EmittedPackage, emittedPackage, entriesReached, importedEntry } from "./usage-package.js";

/** What a consumer uses of a package. */
export interface Uses {
  readonly used: readonly Used[];
  /** The entries that it imports: "." for the package itself, and for what entries share. */
  readonly entries: readonly string[];
}

/**
 * Reads the program of a tsconfig, or those of the projects that it refers to; undefined when none of their files
 * imports the package. `cwd` is what the files in the answer are relative to.
 * @throws DiagnosticError when a tsconfig cannot be read
 */
export function findUses(tsconfig: string, packageName: string, cwd: string): Uses | undefined {
  const programs = openPrograms(resolve(cwd, tsconfig), tsconfig);
  const found = programs.flatMap((program) => usesIn(program, packageName, cwd) ?? []);
  if (found.length === 0) return undefined;
  const used = new Map(found.flatMap((uses) => uses.used).map((use) => [JSON.stringify(use), use]));
  return { used: [...used.values()], entries: [...new Set(found.flatMap(({ entries }) => entries))] };
}

function usesIn(program: ts.Program, packageName: string, cwd: string): Uses | undefined {
  const checker = program.getTypeChecker();
  const own = emittedPackage(packageName);
  const reached = entriesReached(checker, own);
  const found: Used[] = [];
  const imported = new Set<string>();
  for (const file of program.getSourceFiles()) {
    if (own.isOwn(file.fileName)) imported.add(own.entryOf(file.fileName) ?? ".");
    if (file.isDeclarationFile || own.isOwn(file.fileName)) continue;
    const add = (node: ts.Node, { entries, ...what }: What): void => {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const shown = relative(cwd, file.fileName).split(sep).join("/");
      const place = { file: shown, line: line + 1, column: character + 1 };
      found.push({ ...what, ...place, ...(entries && { entries }) });
    };
    const unresolved = importsUnresolved(file, packageName, checker);
    for (const entry of unresolved) imported.add(entry);
    const visit = (node: ts.Node): void => {
      const name = nameNode(node);
      if (name && unresolved.length > 0) for (const what of byName(name)) add(name, { ...what, entries: unresolved });
      else if (name) {
        for (const what of bySymbol(name, checker, own)) {
          add(name, { ...what, entries: what.entries ?? reached(file) });
        }
      }
      if (ts.isObjectLiteralExpression(node) && unresolved.length === 0) {
        for (const what of literalOf(node, checker, own)) {
          add(node, { ...what, entries: what.entries ?? reached(file) });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return imported.size > 0 ? { used: found, entries: [...imported] } : undefined;
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

/** The identifier or literal by which a node names something that may be the package's. */
function nameNode(node: ts.Node): ts.Identifier | ts.StringLiteralLike | undefined {
  if (ts.isIdentifier(node)) return node;
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent)) return node;
  return undefined;
}

type What = Omit<Used, "file" | "line" | "column" | "entries"> & {
  readonly entries?: readonly string[] | undefined;
};

function bySymbol(node: ts.Identifier | ts.StringLiteralLike, checker: ts.TypeChecker, own: EmittedPackage): What[] {
  return symbolsAt(node, checker)
    .flatMap((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .flatMap((symbol) => symbol.declarations ?? [])
    .flatMap((declaration) => ownOf(declaration, own));
}

/** What a declaration is, if the package has it. */
function ownOf(declaration: ts.Declaration, { isOwn, entryOf }: EmittedPackage): What[] {
  const { fileName } = declaration.getSourceFile();
  if (!isOwn(fileName)) return [];
  const entry = entryOf(fileName);
  return whatOf(declaration).map((what) => (entry === undefined ? what : { ...what, entries: [entry] }));
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

/** A declaration of the package, as what drift knows: an operation or a member of a type, or an export. */
function whatOf(declaration: ts.Declaration): What[] {
  if ((ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration)) && declaration.name) {
    return [{ kind: "type", owner: declaration.name.getText(), name: "" }];
  }
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
function literalOf(node: ts.ObjectLiteralExpression, checker: ts.TypeChecker, own: EmittedPackage): What[] {
  const type = checker.getContextualType(node);
  const symbol = type && (type.aliasSymbol ?? type.symbol);
  return (symbol?.declarations ?? [])
    .flatMap((declaration) => ownOf(declaration, own))
    .filter(({ kind }) => kind === "type")
    .map((what) => ({ ...what, kind: "literal" }));
}

/** The entries of the package that a file imports though it is not installed: then only names are left to go by. */
function importsUnresolved(file: ts.SourceFile, packageName: string, checker: ts.TypeChecker): string[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const entry = importedEntry(statement.moduleSpecifier.text, packageName);
    return entry === undefined || checker.getSymbolAtLocation(statement.moduleSpecifier) ? [] : entry;
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
