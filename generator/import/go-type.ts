/** What a Go type expression and a Go declaration are, once they have been read. */

import type { SyntaxNode } from "@lezer/common";
import type { DiagnosticPlace } from "../diagnostic.js";

/** A type as it is written in a field, a parameter or a declaration. */
export type GoType =
  | { readonly kind: "basic"; readonly name: string }
  | GoNamed
  | { readonly kind: "pointer" | "slice" | "chan"; readonly elem: GoType }
  | { readonly kind: "array"; readonly length: string; readonly elem: GoType }
  | { readonly kind: "map"; readonly key: GoType; readonly value: GoType }
  | { readonly kind: "struct"; readonly fields: readonly GoField[] }
  | { readonly kind: "interface" | "func" };

/** A type that is declared somewhere, by the import path of its package. */
export interface GoNamed {
  readonly kind: "named";
  readonly pkg: string;
  readonly name: string;
  /** What a generic type is made for. */
  readonly args?: readonly GoType[];
}

/** A field of a struct. */
export interface GoField {
  readonly name: string;
  readonly type: GoType;
  /** The tag, unquoted; "" without one. */
  readonly tag: string;
  readonly embedded: boolean;
  readonly place: DiagnosticPlace;
}

/** A Go file with what its names mean. */
export interface GoFile {
  /** As diagnostics name it. */
  readonly shown: string;
  /** Relative to its module, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly importPath: string;
  readonly module: GoModule;
  /** Import paths by the local names that the file gives them. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Import paths that go by the name in their package clause. */
  readonly unnamed: readonly string[];
}

/** A module that is read: a checkout, or a part of a vendor folder. */
export interface GoModule {
  /** The import path that its packages start with. */
  readonly path: string;
  /** As diagnostics name its folder. */
  readonly shown: string;
  /** The `.go` files in a folder of the module, sorted; none when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  readonly read: (path: string) => string;
}

/** A `type X ...` of a package. */
export interface GoDeclaration {
  readonly pkg: string;
  readonly name: string;
  readonly isAlias: boolean;
  readonly isGeneric: boolean;
  readonly file: GoFile;
  readonly node: SyntaxNode;
  readonly place: DiagnosticPlace;
}

/** A name in a `const` block; a spec without a value repeats the one above it. */
export interface GoConstant {
  readonly name: string;
  readonly iota: number;
  readonly file: GoFile;
  readonly type: SyntaxNode | undefined;
  readonly value: SyntaxNode | undefined;
}

/** What a package declares. */
export interface GoPackage {
  readonly name: string;
  readonly types: ReadonlyMap<string, GoDeclaration>;
  readonly constants: readonly GoConstant[];
  /** Package variables with a value, for the API versions. */
  readonly variables: ReadonlyMap<string, { readonly file: GoFile; readonly value: SyntaxNode }>;
  /** By receiver type, then by method name: the file that declares it. */
  readonly methods: ReadonlyMap<string, ReadonlyMap<string, GoFile>>;
}

/** A parameter of a method of an interface. */
export interface GoParameter {
  readonly name: string | undefined;
  readonly type: GoType;
  readonly place: DiagnosticPlace;
}

/** A method of an interface. */
export interface GoMethod {
  readonly name: string;
  readonly parameters: readonly GoParameter[];
  readonly results: readonly GoType[];
  /** What its `//perm:` comment says. */
  readonly permission: string | undefined;
  /** The comment above it, for `--prose`. */
  readonly comment: string;
  readonly file: GoFile;
  readonly place: DiagnosticPlace;
}

/** `pkg.Name` of a named type, which tables and components go by. */
export const typeKey = ({ pkg, name }: Pick<GoNamed, "pkg" | "name">): string => `${pkg}.${name}`;

/** The named type that a key stands for. */
export function namedType(key: string): GoNamed {
  const dot = key.lastIndexOf(".");
  return { kind: "named", pkg: key.slice(0, dot), name: key.slice(dot + 1) };
}

/** True for the type that `[]byte` is a slice of. */
export const isByte = (type: GoType): boolean => type.kind === "basic" && type.name === "uint8";

/** A type as Go writes it, each package by the name that `packageName` gives it. */
export function showType(type: GoType, packageName: (importPath: string) => string): string {
  const show = (inner: GoType): string => showType(inner, packageName);
  switch (type.kind) {
    case "basic":
      return type.name === "any" ? "interface{}" : type.name;
    case "named":
      return `${packageName(type.pkg)}.${type.name}${type.args ? `[${type.args.map(show).join(", ")}]` : ""}`;
    case "pointer":
      return `*${show(type.elem)}`;
    case "slice":
      return isByte(type.elem) ? "[]byte" : `[]${show(type.elem)}`;
    case "array":
      return `[${type.length}]${show(type.elem)}`;
    case "map":
      return `map[${show(type.key)}]${show(type.value)}`;
    case "chan":
      return `<-chan ${show(type.elem)}`;
    case "struct":
      return type.fields.length === 0 ? "struct{}" : "struct{…}";
    case "interface":
      return "interface{}";
    case "func":
      return "func";
  }
}
