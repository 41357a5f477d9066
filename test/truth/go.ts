/** Go types as JSON sees them: declarations (go.json), the forms of types that marshal themselves, and expressions. */

import { readFileSync } from "node:fs";
import { forms } from "./forms.js";

/** A field of a struct as encoding/json sees it. */
export interface Field {
  /** The name in Go. */
  readonly name: string;
  /** The type as Go writes it, package names included. */
  readonly type: string;
  /** The name that the json tag gives, if any. */
  readonly json?: string;
  /** True for `omitempty` and `omitzero`: the member may be absent. */
  readonly omits?: boolean;
  /** True for `,string`: a number or bool travels as text. */
  readonly quoted?: boolean;
  readonly embedded?: boolean;
}

/** A declared type: another type, or a struct; and the methods for JSON that it declares itself. */
export interface Declaration {
  readonly is?: string;
  readonly fields?: readonly Field[];
  readonly marshals?: readonly string[];
}

export type Declarations = Readonly<Record<string, Declaration>>;

/** What a Go type travels as. `null` says whether Go can write null for it. */
export type Shape =
  | { readonly kind: "text"; readonly null: boolean; readonly impossible?: string; readonly readsNumbers?: boolean }
  | { readonly kind: "number" | "boolean" | "any"; readonly null: boolean }
  | { readonly kind: "list" | "map"; readonly null: boolean; readonly item: string }
  | { readonly kind: "struct"; readonly null: boolean; readonly members: readonly Member[] }
  | { readonly kind: "either"; readonly null: boolean; readonly types: readonly string[] };

/** A member of the object that a struct is written as. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly omits: boolean;
  readonly quoted: boolean;
}

/** The declarations of every type that a Lotus surface refers to, read from the Go modules by declare.ts. */
export function readDeclarations(): Declarations {
  return JSON.parse(readFileSync(new URL("go.json", import.meta.url), "utf8")).types;
}

const scalars: Readonly<Record<string, "text" | "number" | "boolean" | "any">> = {
  string: "text",
  bool: "boolean",
  "interface{}": "any",
  any: "any",
  ...Object.fromEntries(
    ["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "float32", "float64"].map(
      (name) => [name, "number" as const],
    ),
  ),
};

/** What a type, as Go writes it, travels as. */
export function shapeOf(type: string, declarations: Declarations): Shape {
  const of = (inner: string): Shape => shapeOf(inner, declarations);
  const scalar = scalars[type];
  if (scalar) return { kind: scalar, null: scalar === "any" };
  if (type.startsWith("*")) return { ...of(type.slice(1)), null: true };
  if (type.startsWith("<-chan ")) return of(type.slice("<-chan ".length));
  if (type === "[]byte" || type === "[]uint8") return { kind: "text", null: true };
  if (type.startsWith("[]")) return { kind: "list", null: true, item: type.slice(2) };
  if (type.startsWith("map[")) return { kind: "map", null: true, item: type.slice(closing(type, 3) + 1) };
  if (type.startsWith("[")) return { kind: "list", null: false, item: type.slice(closing(type, 0) + 1) };
  if (type === "struct{}") return { kind: "struct", null: false, members: [] };
  return named(type, declarations);
}

function named(type: string, declarations: Declarations): Shape {
  const form = forms[type];
  const declaration = declarations[type];
  if (!form) {
    if (!declaration) throw new Error(`The Go type ${type} is not in go.json: run declare.ts.`);
    if (declaration.marshals) throw new Error(`The Go type ${type} marshals itself and has no row in forms.ts.`);
    if (declaration.is !== undefined) return shapeOf(declaration.is, declarations);
    return { kind: "struct", null: false, members: members(declaration.fields ?? [], declarations) };
  }
  switch (form.is) {
    case "text":
    case "number":
      return { ...form, kind: form.is, null: false };
    case "any":
      return { kind: "any", null: true };
    case "as": {
      const shape = shapeOf(form.type, declarations);
      return { ...shape, null: form.null ?? shape.null };
    }
    case "struct": {
      const fields = [...(form.declared ? (declaration?.fields ?? []) : []), ...form.fields];
      return { kind: "struct", null: form.null ?? false, members: members(fields, declarations) };
    }
    case "either":
      return { kind: "either", null: form.null ?? false, types: form.types };
  }
}

/** The members of a struct; those of an embedded struct stand among them unless a nearer one has the name. */
function members(fields: readonly Field[], declarations: Declarations): Member[] {
  const found = new Map<string, Member>();
  const embedded: Member[] = [];
  for (const { name, type, json, omits = false, quoted = false, embedded: isEmbedded } of fields) {
    const inner = isEmbedded && json === undefined ? shapeOf(type, declarations) : undefined;
    if (inner?.kind === "struct") embedded.push(...inner.members);
    else found.set(json ?? name, { name: json ?? name, type, omits, quoted });
  }
  for (const member of embedded) if (!found.has(member.name)) found.set(member.name, member);
  return [...found.values()];
}

/** Where the bracket at `start` closes. */
function closing(type: string, start: number): number {
  let depth = 0;
  for (let at = start; at < type.length; at++) {
    if (type[at] === "[") depth++;
    if (type[at] === "]" && --depth === 0) return at;
  }
  throw new Error(`A Go type that cannot be read: ${type}`);
}
