/** One Go file into its declarations, through a real Go grammar. */

import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/go";
import { DiagnosticError, type DiagnosticPlace, diagnostic } from "../diagnostic.js";
import type { GoConstant, GoDeclaration, GoFile, GoModule } from "./go-type.js";

/** What a file adds to its package. */
export interface GoFileDeclarations {
  readonly file: GoFile;
  readonly packageName: string;
  readonly types: readonly GoDeclaration[];
  readonly constants: readonly GoConstant[];
  readonly variables: readonly { readonly name: string; readonly value: SyntaxNode }[];
  readonly methods: readonly { readonly receiver: string; readonly name: string }[];
}

const typeNodes: ReadonlySet<string> = new Set([
  ...["TypeName", "QualifiedType", "PointerType", "SliceType", "ArrayType", "MapType", "ChannelType"],
  ...["StructType", "InterfaceType", "FunctionType", "ParameterizedType", "ParenthesizedType"],
]);

/** True for a node that stands for a type. */
export const isTypeNode = (node: SyntaxNode): boolean => typeNodes.has(node.name);

/** The children of a node, comments and punctuation included. */
export function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child);
  return list;
}

/** The text of a node. */
export const textOf = (file: Pick<GoFile, "text">, node: SyntaxNode): string => file.text.slice(node.from, node.to);

/** Where a node stands, as a diagnostic says it. */
export const placeOf = (file: Pick<GoFile, "shown">, node: SyntaxNode): DiagnosticPlace => ({
  file: file.shown,
  offset: node.from,
});

/** A Go string literal's value. */
export const goString = (literal: string): string =>
  literal.startsWith("`") ? literal.slice(1, -1) : JSON.parse(literal);

/**
 * Reads the declarations of a file.
 * @throws DiagnosticError `go-syntax` where the grammar does not fit.
 */
export function readGoFile(module: GoModule, importPath: string, path: string): GoFileDeclarations {
  const text = module.read(path);
  const shown = `${module.shown}/${path}`;
  const tree = parser.parse(text);
  refuseErrors(tree, text, shown);

  const top = children(tree.topNode);
  const packageName = top.find((node) => node.name === "PackageClause")?.getChild("DefName");
  const imports = importsOf(top, { text });
  const file: GoFile = { shown, path, text, importPath, module, ...imports };
  return {
    file,
    packageName: packageName ? textOf(file, packageName) : "",
    types: specsOf(top, "TypeDecl", "TypeSpec").flatMap((block) => block.map((spec) => typeSpec(file, spec))),
    constants: specsOf(top, "ConstDecl", "ConstSpec").flatMap((block) => constantSpecs(file, block)),
    variables: specsOf(top, "VarDecl", "VarSpec").flatMap((block) => block.flatMap((spec) => variableSpec(file, spec))),
    methods: top.filter((node) => node.name === "MethodDecl").flatMap((node) => methodDeclaration(file, node)),
  };
}

/** The name in a file's package clause, found without parsing the rest. */
export const packageClause = (text: string): string | undefined => /^package\s+(\w+)/m.exec(text)?.[1];

const declarations = ["ImportDecl", "TypeDecl", "ConstDecl", "VarDecl", "FunctionDecl", "MethodDecl"];

/**
 * Errors count in what is asked for: declarations, without the bodies of functions. The grammar trips over some rare
 * statements (and knows no semicolon after `true`), so that a body can end too early; no declaration may be lost by that.
 */
function refuseErrors(tree: Tree, text: string, shown: string): void {
  const refuse = (offset: number): never => {
    throw new DiagnosticError([diagnostic("go-syntax", undefined, { file: shown, offset })]);
  };
  const top = children(tree.topNode).filter(({ name }) => declarations.includes(name));
  for (const declaration of top.filter(({ name }) => !/^(Var|Function)Decl$/.test(name))) {
    declaration.cursor().iterate((node) => {
      if (node.type.isError) refuse(node.from);
      return node.name !== "Block";
    });
  }
  const starts = new Set(top.map(({ from }) => from));
  for (const { index } of text.matchAll(/^(?:(?:import|type|const)\b|func \()/gm)) {
    const isText = /Comment|String/.test(tree.resolveInner(index, 1).name);
    if (!starts.has(index) && !isText) refuse(index);
  }
}

function importsOf(top: readonly SyntaxNode[], file: Pick<GoFile, "text">): Pick<GoFile, "aliases" | "unnamed"> {
  const aliases = new Map<string, string>();
  const unnamed: string[] = [];
  for (const spec of specsOf(top, "ImportDecl", "ImportSpec").flat()) {
    const literal = spec.getChild("String");
    if (!literal) continue;
    const alias = spec.getChild("DefName");
    const importPath = goString(textOf(file, literal));
    if (alias) aliases.set(textOf(file, alias), importPath);
    else unnamed.push(importPath);
  }
  return { aliases, unnamed };
}

/** The specs of each declaration of a kind: `type X`, or `type ( X; Y )`. */
const specsOf = (top: readonly SyntaxNode[], declaration: string, spec: string): SyntaxNode[][] =>
  top
    .filter((node) => node.name === declaration)
    .map((node) => node.getChild("SpecList")?.getChildren(spec) ?? node.getChildren(spec));

function typeSpec(file: GoFile, spec: SyntaxNode): GoDeclaration {
  const parts = children(spec);
  const name = parts[0] ?? spec;
  return {
    pkg: file.importPath,
    name: textOf(file, name),
    isAlias: parts.some((part) => part.name === "="),
    isGeneric: spec.getChild("TypeParams") !== null,
    file,
    node: parts.filter(isTypeNode).at(-1) ?? spec,
    place: placeOf(file, name),
  };
}

function constantSpecs(file: GoFile, specs: readonly SyntaxNode[]): GoConstant[] {
  let type: SyntaxNode | undefined;
  let values: SyntaxNode[] = [];
  return specs.flatMap((spec, iota) => {
    const parts = children(spec);
    const equals = parts.findIndex((part) => part.name === "=");
    if (equals >= 0) {
      values = parts.slice(equals + 1).filter((part) => part.name !== "," && !part.name.endsWith("Comment"));
      type = parts.find(isTypeNode);
    }
    return parts
      .filter((part) => part.name === "DefName")
      .map((name, index) => ({ name: textOf(file, name), iota, file, type, value: values[index] }));
  });
}

function variableSpec(file: GoFile, spec: SyntaxNode): { name: string; value: SyntaxNode }[] {
  const [name] = spec.getChildren("DefName");
  const value = spec.lastChild;
  return name && value && spec.getChildren("DefName").length === 1 ? [{ name: textOf(file, name), value }] : [];
}

function methodDeclaration(file: GoFile, node: SyntaxNode): { receiver: string; name: string }[] {
  const receiver = node.getChild("Parameters")?.getChild("Parameter");
  const type = receiver && children(receiver).find(isTypeNode);
  const name = node.getChild("FieldName");
  if (!type || !name) return [];
  // A pointer receiver, and the parameters of a generic type, do not matter to whom the method belongs to.
  return [{ receiver: textOf(file, type).replace(/^\*\s*|\[.*$/gs, ""), name: textOf(file, name) }];
}
