/** What a consumer does with a value that came back: reads it and all that it holds, in every way that asks its type. */

import type { TypeWriter } from "../../generator/emit/types.js";
import type { Schema } from "../../generator/model.js";
import { resolve, type Types, whole, withTag } from "./literal.js";

/**
 * What a program does with what it uses. Only a check that all cases are handled minds a case that is added, and only
 * what writes to a member minds that it is read-only.
 */
export type Use = "call" | "read" | "import" | "all cases" | "write";

export interface Line {
  readonly line: string;
  readonly use?: Use;
  readonly group?: symbol;
}

/** How far down members are written to as well. */
const writtenFrom = 4;

/** The type of what arrives, without names: these may have gone. */
function typeText(given: Schema, types: Types, writer: TypeWriter): string {
  const { "x-text": text, ...schema } = resolve(given, types);
  if (schema.prefixItems) {
    const items = schema.prefixItems.map((item) => typeText(item, types, writer));
    if (typeof schema.items === "object") items.push(`...(${typeText(schema.items, types, writer)})[]`);
    return `[${items.join(", ")}]`;
  }
  const own = writer.type(schema, false);
  return text ? `${typeText(text, types, writer)} | ${own}` : own;
}

/** Lines that read a value, `left` levels deep. */
export function* reads(
  given: Schema,
  expression: string,
  left: number,
  types: Types,
  writer: TypeWriter,
): Generator<Line> {
  const schema = whole(given, types);
  if (left < 0) return;
  const inner = (of: Schema, at: string) => reads(of, at, left - 1, types, writer);
  const end: Line = { line: "}" };
  if (schema.anyOf ?? schema.oneOf) {
    yield* readsOfUnion(schema, expression, left, types, writer);
    return;
  }
  if (schema.properties) {
    for (const [name, member] of Object.entries(schema.properties)) {
      const at = `${expression}.${name}`;
      const isOptional = !schema.required?.includes(name);
      if (isOptional) yield { line: `if (${at} !== undefined) {`, use: "read" };
      yield* inner(member, at);
      if (isOptional) yield end;
      if (left > writtenFrom && !member.readOnly) yield { line: `{ ${at} = ${at}; }`, use: "write" };
    }
    const { additionalProperties: further } = schema;
    if (typeof further !== "object") return;
    yield { line: `void ${expression}["key"];`, use: "read" };
    const isKept = Object.values(schema.properties).every(
      (member) => JSON.stringify(member) === JSON.stringify(further),
    );
    if (isKept) yield* inner(further, `${expression}["key"]`);
    return;
  }
  if (typeof schema.additionalProperties === "object") {
    yield { line: `void ${expression}["key"];`, use: "read" };
    yield { line: `for (const value${left} of Object.values(${expression})) {`, use: "read" };
    yield* inner(schema.additionalProperties, `value${left}`);
    yield end;
    return;
  }
  if (schema.type === "object") {
    yield { line: `void ${expression}["key"];`, use: "read" };
    return;
  }
  if (schema.prefixItems) {
    // To write out a type with a closed set in it is to list all of its cases.
    const items = [...schema.prefixItems, ...(typeof schema.items === "object" ? [schema.items] : [])];
    const listsCases = items.some((item) => resolve(item, types).enum !== undefined);
    const line = `{ const pair: ${typeText(schema, types, writer)} = ${expression}; void pair; }`;
    yield { line, use: listsCases ? "all cases" : "read" };
    if (typeof schema.items !== "object")
      yield { line: `{ const length: ${items.length} = ${expression}.length; void length; }`, use: "read" };
    for (const [index, item] of items.entries()) yield* inner(item, `${expression}[${index}]`);
    return;
  }
  if (typeof schema.items === "object") {
    yield { line: `void ${expression}.concat;`, use: "read" };
    yield { line: `for (const item${left} of ${expression}) {`, use: "read" };
    yield* inner(schema.items, `item${left}`);
    yield end;
    return;
  }
  const values = "const" in schema ? [schema.const] : schema.enum;
  // A case that is added is what only a program that lists all of them minds.
  const type = values ? "string" : typeText(schema, types, writer);
  yield { line: `{ const value: ${type} = ${expression}; void value; }`, use: "read" };
  if (values)
    yield* comparisons(
      expression,
      values.map((value) => JSON.stringify(value)),
    );
}

/** Each value asked for by itself, then a check that there are no others. */
function* comparisons(expression: string, values: readonly string[]): Generator<Line> {
  const group = Symbol(expression);
  for (const value of values) yield { line: `if (${expression} === ${value}) { void 0; }`, use: "read", group };
  const [only] = values;
  // Of what is one value anyway, a comparison leaves nothing to narrow.
  if (values.length === 1) {
    yield { line: `{ const value: ${only} = ${expression}; void value; }`, use: "all cases", group };
    return;
  }
  const cases = values.map((value) => `case ${value}: break;`).join(" ");
  yield { line: `switch (${expression}) { ${cases} default: never_(${expression}); }`, use: "all cases", group };
}

function* readsOfUnion(
  schema: Schema,
  expression: string,
  left: number,
  types: Types,
  writer: TypeWriter,
): Generator<Line> {
  const inner = (of: Schema) => reads(of, expression, left - 1, types, writer);
  const all = schema.anyOf ?? schema.oneOf ?? [];
  const some = all.filter((member) => resolve(member, types).type !== "null");
  const isNullable = some.length < all.length;
  if (isNullable) yield { line: `if (${expression} !== null) {`, use: "read" };
  const property = schema.discriminator?.propertyName ?? "kind";
  const members = some.map((member) => withTag(member, schema, types));
  const tags = members.map((member) => whole(member, types).properties?.[property]?.const);
  const [only] = members;
  if (only && members.length === 1) yield* inner(only);
  else if (tags.every((tag) => tag !== undefined)) {
    const group = Symbol(expression);
    const at = `${expression}.${property}`;
    for (const [index, member] of members.entries()) {
      yield { line: `if (${at} === ${JSON.stringify(tags[index])}) {`, use: "read", group };
      yield* inner(member);
      yield { line: "}" };
    }
    const all = tags.map((tag) => JSON.stringify(tag)).join(" | ");
    yield { line: `{ const value: ${all} = ${at}; void value; }`, use: "all cases", group };
  } else {
    yield { line: `{ const value: {} = ${expression}; void value; }`, use: "read" };
    // Nothing tells objects apart that have no such property.
    const isTold = members.filter((member) => whole(member, types).properties).length < 2;
    for (const member of isTold ? members : []) {
      const kind = whole(member, types).properties ? "object" : whole(member, types).type;
      yield { line: `if (typeof ${expression} === ${JSON.stringify(kind)}) {`, use: "read" };
      yield* inner(member);
      yield { line: "}" };
    }
    const kinds = members.map((member) => (whole(member, types).properties ? "object" : whole(member, types).type));
    // Who knows the others reads what is left over without asking.
    const [last, ...others] = [...members].reverse();
    if (isTold && last && others.length > 0) {
      const known = kinds.slice(0, -1).map((kind) => `typeof ${expression} !== ${JSON.stringify(kind)}`);
      yield { line: `if (${known.join(" && ")}) {`, use: "read" };
      yield* inner(last);
      yield { line: "}" };
    }
    const rest = kinds.map((kind) => `case ${JSON.stringify(kind)}: break;`).join(" ");
    if (isTold)
      yield { line: `switch (typeof ${expression}) { ${rest} default: never_(${expression}); }`, use: "all cases" };
  }
  if (isNullable) yield { line: "}" };
}
