/** Type expressions, and constant expressions of the simple kinds that sets of values are made of. */

import type { SyntaxNode } from "@lezer/common";
import { DiagnosticError, diagnostic } from "../diagnostic.js";
import { children, goString, isTypeNode, placeOf, textOf } from "./go-file.js";
import type { GoConstant, GoField, GoFile, GoPackage, GoType } from "./go-type.js";

const basicTypes: ReadonlySet<string> = new Set([
  ...["bool", "string", "error", "any", "byte", "rune", "uintptr", "float32", "float64", "complex64", "complex128"],
  ...["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64"],
]);

/** What the names in an expression mean. */
export interface Scope {
  /** The import path behind a package's local name in a file; undefined when no import is called that. */
  readonly importPath: (file: GoFile, local: string) => string | undefined;
  /** True for a type that a package declares itself, which may hide a basic one. */
  readonly declares: (importPath: string, name: string) => boolean;
  /** The value of a constant of a package. */
  readonly constant: (importPath: string, name: string) => string | number | undefined;
}

/**
 * The type that a node stands for.
 * @throws DiagnosticError `go-unknown-import`, `go-unknown-type-syntax`.
 */
export function typeOf(file: GoFile, node: SyntaxNode, scope: Scope): GoType {
  const inner = (child: SyntaxNode | null | undefined): GoType => typeOf(file, child ?? node, scope);
  switch (node.name) {
    case "TypeName": {
      const name = textOf(file, node);
      if (!basicTypes.has(name) || scope.declares(file.importPath, name)) {
        return { kind: "named", pkg: file.importPath, name };
      }
      return { kind: "basic", name: name === "byte" ? "uint8" : name };
    }
    case "QualifiedType": {
      const [local = "", name = ""] = textOf(file, node).split(/\s*\.\s*/);
      const pkg = scope.importPath(file, local);
      if (pkg === undefined) {
        throw new DiagnosticError([diagnostic("go-unknown-import", { name: local }, placeOf(file, node))]);
      }
      return { kind: "named", pkg, name };
    }
    case "ParenthesizedType":
      return inner(children(node).find(isTypeNode));
    case "ParameterizedType": {
      const base = inner(node.firstChild);
      const args = node.getChild("TypeArgs");
      if (base.kind !== "named") return base;
      return { ...base, args: args ? children(args).filter(isTypeNode).map(inner) : [] };
    }
    case "PointerType":
      return { kind: "pointer", elem: inner(node.lastChild) };
    case "SliceType":
      return { kind: "slice", elem: inner(node.lastChild) };
    case "ArrayType":
      return {
        kind: "array",
        length: arrayLength(file, children(node)[1] ?? node, scope),
        elem: inner(node.lastChild),
      };
    case "MapType": {
      const [key, value] = children(node).filter(isTypeNode);
      return { kind: "map", key: inner(key), value: inner(value) };
    }
    case "ChannelType":
      return { kind: "chan", elem: inner(node.lastChild) };
    case "StructType":
      return { kind: "struct", fields: structFields(file, node, scope) };
    case "InterfaceType":
      return { kind: "interface" };
    case "FunctionType":
      return { kind: "func" };
    default:
      throw new DiagnosticError([diagnostic("go-unknown-type-syntax", { what: node.name }, placeOf(file, node))]);
  }
}

function arrayLength(file: GoFile, node: SyntaxNode, scope: Scope): string {
  const text = textOf(file, node);
  return String(scope.constant(file.importPath, text) ?? text);
}

function structFields(file: GoFile, struct: SyntaxNode, scope: Scope): GoField[] {
  const declarations = struct.getChild("StructBody")?.getChildren("FieldDecl") ?? [];
  return declarations.flatMap((declaration): GoField[] => {
    const parts = children(declaration);
    const literal = parts.find((part) => part.name === "String");
    const tag = literal ? goString(textOf(file, literal)) : "";
    const typeNode = parts.filter(isTypeNode).at(-1) ?? declaration;
    const names = parts.filter((part) => part.name === "FieldName");
    if (names.length > 0) {
      const type = typeOf(file, typeNode, scope);
      return names.map((name) => ({
        ...{ name: textOf(file, name), type, tag, embedded: false },
        place: placeOf(file, name),
      }));
    }
    const named = typeOf(file, typeNode, scope);
    const type: GoType = parts[0]?.name === "*" ? { kind: "pointer", elem: named } : named;
    const inner = type.kind === "pointer" ? type.elem : type;
    const name = inner.kind === "named" || inner.kind === "basic" ? inner.name : "";
    return [{ name, type, tag, embedded: true, place: placeOf(file, declaration) }];
  });
}

/** A constant that was declared with a type, and its value. */
export interface ConstantValue {
  readonly name: string;
  readonly value: string | number;
}

/** The constants of a type in a package; those whose value is no simple expression are left out. */
export function constantsOfType(pkg: GoPackage, type: string): ConstantValue[] {
  return pkg.constants.flatMap((constant) => {
    const value = constant.name === "_" ? undefined : typedValue(pkg, constant, type);
    return value === undefined ? [] : [{ name: constant.name, value }];
  });
}

/** The value of a constant, whatever its type. */
export function constantValue(pkg: GoPackage, name: string): string | number | undefined {
  const constant = pkg.constants.find((other) => other.name === name);
  return constant?.value && evaluate(pkg, constant, constant.value);
}

function typedValue(pkg: GoPackage, constant: GoConstant, type: string): string | number | undefined {
  const { file, value } = constant;
  if (!value) return undefined;
  const converts = value.name === "CallExpr" && value.firstChild && textOf(file, value.firstChild) === type;
  const isTyped = constant.type !== undefined && textOf(file, constant.type) === type;
  return converts || isTyped ? evaluate(pkg, constant, value) : undefined;
}

type Operator = (a: number, b: number) => number;
const operators: Readonly<Record<string, Operator>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "<<": (a, b) => a * 2 ** b,
};

function evaluate(pkg: GoPackage, constant: GoConstant, node: SyntaxNode, depth = 0): string | number | undefined {
  const again = (inner: SyntaxNode | null | undefined): string | number | undefined =>
    inner && depth < 50 ? evaluate(pkg, constant, inner, depth + 1) : undefined;
  const text = textOf(constant.file, node);
  switch (node.name) {
    case "Number":
      return Number(text.replaceAll("_", ""));
    case "Rune":
      return text.codePointAt(1);
    case "String":
      return goString(text);
    case "VariableName": {
      if (text === "iota") return constant.iota;
      const other = pkg.constants.find(({ name }) => name === text);
      return other?.value && depth < 50 ? evaluate(pkg, other, other.value, depth + 1) : undefined;
    }
    case "UnaryExp": {
      const value = again(node.lastChild);
      return typeof value === "number" && text.startsWith("-") ? -value : undefined;
    }
    case "BinaryExp": {
      const [left, sign, right] = children(node);
      const [a, b] = [again(left), again(right)];
      const operator = sign && operators[textOf(constant.file, sign)];
      if (typeof a === "string" || typeof b === "string") return undefined;
      return operator && a !== undefined && b !== undefined ? operator(a, b) : undefined;
    }
    case "CallExpr":
      return again(argumentsOf(node)[0]);
    case "ParenthesizedExpr":
      return again(children(node)[1]);
    default:
      return undefined;
  }
}

/** The arguments of a call. */
export const argumentsOf = (call: SyntaxNode): SyntaxNode[] =>
  call.lastChild ? children(call.lastChild).filter(({ name }) => !["(", ")", ","].includes(name)) : [];
