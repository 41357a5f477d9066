/** The Go packages that are read, each when it is first needed, and what their names lead to. */

import type { SyntaxNode } from "@lezer/common";
import { DiagnosticError, diagnostic } from "../diagnostic.js";
import {
  argumentsOf,
  type ConstantValue,
  constantsOfType,
  constantValue,
  type Scope,
  typeOf,
} from "./go-expression.js";
import { packageClause, readGoFile, textOf } from "./go-file.js";
import {
  type GoDeclaration,
  type GoFile,
  type GoModule,
  type GoNamed,
  type GoPackage,
  type GoType,
  showType,
  typeKey,
} from "./go-type.js";

/** What an alias, or a chain of them, leads to. */
export interface Resolved {
  /** The type at its end: a named one unless the last alias stands for an expression. */
  readonly type: GoType;
  /** Its declaration; undefined where it stands for an expression, or its module is not read. */
  readonly declaration: GoDeclaration | undefined;
}

/** Go as far as an import needs it. */
export interface GoWorld {
  /** The package, or undefined when no module holds it. */
  readonly package: (importPath: string) => GoPackage | undefined;
  /** Follows aliases to the declaration of a type. */
  readonly resolve: (named: GoNamed) => Resolved;
  /** What a declaration says the type is. */
  readonly underlying: (declaration: GoDeclaration) => GoType;
  /** The type that a node of a file stands for. */
  readonly typeOf: (file: GoFile, node: SyntaxNode) => GoType;
  /** The files of the methods that a type declares, by method. */
  readonly methods: (named: Pick<GoNamed, "pkg" | "name">) => ReadonlyMap<string, GoFile>;
  readonly constants: (named: Pick<GoNamed, "pkg" | "name">) => readonly ConstantValue[];
  /** The arguments of the call that a package variable is made by: `newVer(2, 3, 0)`. */
  readonly callArguments: (importPath: string, variable: string) => readonly string[] | undefined;
  /** A type as Go writes it. */
  readonly show: (type: GoType) => string;
  /** `types.TipSetKey`: a key by the name of its package. */
  readonly shortName: (named: Pick<GoNamed, "pkg" | "name">) => string;
}

/** Names that a package clause gives and an import path does not show, for modules that are not read. */
const unreadPackageNames: Readonly<Record<string, string>> = { "github.com/ipfs/go-block-format": "blocks" };

/** Reads Go from modules; of two that hold a package, the one with the longer path counts. */
export function createGoWorld(modules: readonly GoModule[]): GoWorld {
  const byLength = [...modules].sort((a, b) => b.path.length - a.path.length);
  const packages = new Map<string, GoPackage | undefined>();
  const names = new Map<string, string>();

  const locate = (importPath: string): { module: GoModule; folder: string; files: readonly string[] } | undefined => {
    for (const module of byLength) {
      if (importPath !== module.path && !importPath.startsWith(`${module.path}/`)) continue;
      const folder = importPath.slice(module.path.length + 1);
      const files = module.list(folder).filter((name) => name.endsWith(".go") && !name.endsWith("_test.go"));
      if (files.length > 0)
        return { module, folder, files: files.map((name) => (folder ? `${folder}/${name}` : name)) };
    }
    return undefined;
  };

  const load = (importPath: string): GoPackage | undefined => {
    const found = locate(importPath);
    return found && mergeFiles(found.files.map((path) => readGoFile(found.module, importPath, path)));
  };
  const packageOf = (importPath: string): GoPackage | undefined => {
    if (!packages.has(importPath)) packages.set(importPath, load(importPath));
    return packages.get(importPath);
  };

  // Asked of every import of every file that is read, so it must not parse them all.
  const findName = (importPath: string): string => {
    const found = locate(importPath);
    const clause = found?.files.map((path) => packageClause(found.module.read(path))).find((name) => name);
    return clause ?? unreadPackageNames[importPath] ?? guessedName(importPath);
  };
  const packageName = (importPath: string): string => {
    const name = names.get(importPath) ?? findName(importPath);
    names.set(importPath, name);
    return name;
  };

  const scope: Scope = {
    importPath: (file, local) => file.aliases.get(local) ?? file.unnamed.find((path) => packageName(path) === local),
    constant: (importPath, name) => {
      const declaring = packageOf(importPath);
      return declaring && constantValue(declaring, name);
    },
    declares: (importPath, name) => packageOf(importPath)?.types.has(name) ?? false,
  };

  const underlying = ({ file, node }: GoDeclaration): GoType => typeOf(file, node, scope);
  const resolve = (named: GoNamed): Resolved => {
    let type: GoType = named;
    for (let hops = 0; type.kind === "named" && hops < 50; hops++) {
      const declaration = packageOf(type.pkg)?.types.get(type.name);
      if (!declaration?.isAlias) return { type, declaration };
      type = underlying(declaration);
    }
    return { type, declaration: undefined };
  };

  return {
    package: packageOf,
    resolve,
    underlying,
    typeOf: (file, node) => typeOf(file, node, scope),
    methods: ({ pkg, name }) => packageOf(pkg)?.methods.get(name) ?? new Map(),
    constants: ({ pkg, name }) => {
      const declaring = packageOf(pkg);
      return declaring ? constantsOfType(declaring, name) : [];
    },
    callArguments: (importPath, variable) => {
      const found = packageOf(importPath)?.variables.get(variable);
      return found?.value.name === "CallExpr"
        ? argumentsOf(found.value).map((argument) => textOf(found.file, argument))
        : undefined;
    },
    show: (type) => showType(type, packageName),
    shortName: ({ pkg, name }) => `${packageName(pkg)}.${name}`,
  };
}

function mergeFiles(files: readonly ReturnType<typeof readGoFile>[]): GoPackage {
  const types = new Map<string, GoDeclaration>();
  const methods = new Map<string, Map<string, GoFile>>();
  const variables = new Map<string, { file: GoFile; value: SyntaxNode }>();
  const own = files.filter(({ packageName }) => packageName !== "main");
  for (const { file, ...declared } of own) {
    // Of twins under different build tags the first file by name counts.
    for (const type of declared.types) if (!types.has(type.name)) types.set(type.name, type);
    for (const { name, value } of declared.variables) if (!variables.has(name)) variables.set(name, { file, value });
    for (const { receiver, name } of declared.methods) {
      methods.set(receiver, (methods.get(receiver) ?? new Map<string, GoFile>()).set(name, file));
    }
  }
  const constants = own.flatMap((file) => file.constants);
  return { name: own[0]?.packageName ?? "", types, constants, variables, methods };
}

/** What a package that is not read most likely calls itself. */
function guessedName(importPath: string): string {
  const parts = importPath.split("/");
  const last = parts.at(-1) ?? "";
  const name = /^v\d+$/.test(last) ? (parts.at(-2) ?? last) : last;
  return name.replace(/^go-/, "").replaceAll("-", "");
}

/** Every declaration that is looked for by name must be there. */
export function requireType(world: GoWorld, importPath: string, name: string): GoDeclaration {
  const declaration = world.package(importPath)?.types.get(name);
  if (declaration) return declaration;
  throw new DiagnosticError([diagnostic("go-type-missing", { type: typeKey({ pkg: importPath, name }) })]);
}
