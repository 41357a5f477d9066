/**
 * Schemas as the TypeScript that a package has for them: enough to show, and to tell whether the compiler sees a
 * difference. Two schemas have the same text exactly when their emitted types are the same.
 */

import type { Schema } from "../model.js";
import type { Policy } from "./change.js";
import { fieldsOf, isSchema, type Types, tagsOf, unwrapped, valuesOf } from "./schema.js";

/** Writes the type of a schema, whole. `nameOf` names what a `$ref` leads to. */
export function createTypeText(
  types: Types,
  nameOf: (ref: string) => string,
  policy: Policy,
): (schema: Schema) => string {
  const known = new WeakMap<object, string>();

  const text = (schema: Schema): string => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const written = write(unwrapped(schema));
    known.set(schema, written);
    return written;
  };

  const write = (schema: Schema): string => {
    if (schema.$ref !== undefined) return nameOf(schema.$ref);
    // What a caller gives no type is that.
    if (schema["x-type-parameter"]) return "unknown";
    if (schema.not && Object.keys(schema.not).length === 0) return "never";
    const values = valuesOf(schema);
    if (values) return union(values.map((value) => literalOf(schema, value)));
    const open = schema["x-extensible-enum"];
    const listed = (schema.type === undefined ? [] : [schema.type].flat()) as string[];
    if (open) {
      const number = isBigint(schema, policy) ? "bigint" : "number";
      const wider = `(${listed.includes("string") ? "string" : number} & {})`;
      return union([
        ...open.map((value) => literalOf(schema, value)),
        wider,
        ...(listed.includes("null") ? ["null"] : []),
      ]);
    }
    const { anyOf, oneOf, discriminator, ...own } = schema;
    if (anyOf || oneOf) {
      const isSaid = [anyOf, oneOf].some((members) => members?.every((member) => valuesOf(member)));
      const parts = [anyOf, oneOf].flatMap((members) =>
        members ? [union(members.map((member) => tagged(member, discriminator)))] : [],
      );
      return intersection([...(isSaid ? [] : [write(own)]), ...parts]);
    }
    if (listed.length > 1) return union(listed.map((type) => (type === "null" ? "null" : write({ ...schema, type }))));
    return single(schema, listed[0]);
  };

  const single = (schema: Schema, type: string | undefined): string => {
    const templates = schema["x-template-literal"];
    const strings = templates && union(templates.map((template) => `\`${template}\``));
    const brand = schema["x-brand"];
    if (brand) return intersection([strings ?? "string", `{ readonly "~brand": ${literal(brand)} }`]);
    if (strings) return strings;
    if (schema.allOf) {
      const { allOf, required = [], ...rest } = schema;
      const parts = [schema, ...allOf.filter((part) => part.$ref === undefined)];
      // What a named part requires already says nothing more.
      const said = new Set(
        allOf.flatMap((part) => (part.$ref === undefined ? [] : [...fieldsOf(part, types).required])),
      );
      const needed = parts.flatMap((part) =>
        (part.required ?? []).filter((name) => !part.properties?.[name] && !said.has(name)),
      );
      return intersection([
        single({ ...rest, required }, type),
        ...allOf.map(text),
        ...(needed.length > 0 ? [`{ ${needed.sort().join("!; ")}! }`] : []),
      ]);
    }
    switch (type) {
      case "integer":
        return withText(schema, integer(schema));
      case "string":
        return schema.format === "binary" ? "Uint8Array | Blob" : "string";
      case "number":
        return withText(schema, "number");
      case "boolean":
      case "null":
        return type;
      case "array":
        return array(schema);
      default:
        return isObjectLike(schema) || type === "object" ? object(schema) : "unknown";
    }
  };

  /** A number that may also be given as a text of a named type. */
  const withText = (schema: Schema, number: string): string =>
    schema["x-text"]?.$ref === undefined ? number : union([text(schema["x-text"]), number]);

  const integer = (schema: Schema): string =>
    isBigint(schema, policy) ? "bigint" : schema["x-bigint"] ? "number | bigint" : "number";

  const literalOf = (schema: Schema, value: unknown): string =>
    isBigint(schema, policy) && Number.isInteger(value) ? `${value}n` : literal(value);

  const array = ({ items, prefixItems }: Schema): string => {
    if (!prefixItems) return `${inBrackets(isSchema(items) ? text(items) : items === false ? "never" : "unknown")}[]`;
    const rest = isSchema(items) ? [`...${inBrackets(text(items))}[]`] : [];
    return `[${[...prefixItems.map(text), ...rest].join(", ")}]`;
  };

  const object = (schema: Schema): string => {
    const { properties = {}, required = [], additionalProperties, patternProperties } = schema;
    const members = Object.keys(properties)
      .sort()
      .map((name) => {
        const member = properties[name] as Schema;
        const mark = required.includes(name) ? "" : "?";
        return `${member.readOnly ? "readonly " : ""}${key(name)}${mark}: ${text(member)}`;
      });
    const further = [
      ...(patternProperties ? Object.values(patternProperties) : []),
      ...(isSchema(additionalProperties) ? [additionalProperties] : []),
    ];
    const said = further.length > 0 ? union(further.map(text)) : additionalProperties === true ? "unknown" : undefined;
    // The compiler holds the properties to it as well; where they could not keep to it, nothing is said of others.
    const isKept = Object.values(properties).every((member) =>
      [said, ...(said?.split(" | ") ?? [])].includes(text(member)),
    );
    const index = said === undefined || isKept ? said : "unknown";
    if (members.length === 0 && index === undefined)
      return additionalProperties === false && !schema.properties ? "Record<string, never>" : "Record<string, unknown>";
    return `{ ${[...members, ...(index === undefined ? [] : [`[key: string]: ${index}`])].join("; ")} }`;
  };

  const tagged = (member: Schema, discriminator: Schema["discriminator"]): string => {
    const written = text(member);
    const tags = tagsOf(member, discriminator, types);
    if (!discriminator || tags.length === 0) return written;
    return `{ ${key(discriminator.propertyName)}: ${union(tags.map(literal))} } & ${written}`;
  };

  return text;
}

/** True for an integer that the package has as a bigint under the policy. */
export const isBigint = (schema: Schema, { integers }: Policy): boolean =>
  integers === "bigint" &&
  [schema.type].flat().includes("integer") &&
  (schema["x-bigint"] === true || /^u?int64$/.test(schema.format ?? ""));

const isObjectLike = ({ properties, additionalProperties, patternProperties }: Schema): boolean =>
  properties !== undefined || patternProperties !== undefined || additionalProperties !== undefined;

/** Members each once, in an order that no description changes; with one that may be anything, the whole may be. */
function union(members: readonly string[]): string {
  const distinct = [...new Set(members.flatMap((member) => (isPlainUnion(member) ? member.split(" | ") : [member])))];
  if (distinct.includes("unknown")) return "unknown";
  return distinct.length === 0 ? "never" : distinct.sort(nullLast).join(" | ");
}

/** A union of names and literals can be taken apart by its bars; any other may have bars in its parts. */
const isPlainUnion = (text: string): boolean => /^[\w.]+(?: \| [\w.]+)+$/.test(text);

const nullLast = (a: string, b: string): number =>
  Number(a === "null") - Number(b === "null") || (a < b ? -1 : a > b ? 1 : 0);

function intersection(parts: readonly string[]): string {
  const telling = [...new Set(parts)].filter((part) => part !== "unknown" && part !== "Record<string, unknown>");
  const [only = parts[0] ?? "unknown"] = telling;
  return telling.length < 2 ? only : telling.map(inBrackets).sort().join(" & ");
}

const inBrackets = (text: string): string => (isJoined(text) ? `(${text})` : text);

/** True for a union or an intersection, and not for what merely holds one. */
function isJoined(text: string): boolean {
  let depth = 0;
  // Texts in quotes, brackets, and what joins.
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|[[\](){}]| [|&] /g)) {
    if (/^[[({]$/.test(part)) depth += 1;
    else if (/^[\])}]$/.test(part)) depth -= 1;
    else if (depth === 0 && / [|&] /.test(part) && part.length === 3) return true;
  }
  return false;
}

const literal = (value: unknown): string =>
  value === null || ["string", "number", "boolean"].includes(typeof value) ? JSON.stringify(value) : "unknown";

const key = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);

/** The longest text that is shown. */
const longest = 80;

/** A type short enough for a line: what is nested in it is left out first, then its end. */
export function shortened(text: string): string {
  // The tag of a union's member is for the compiler; its name says it to people.
  const named = text.replace(/(?:\([^()]*\)|`[^`]*`|string) & \{ readonly "~brand": "(\w+)" \}/g, "$1");
  let short = named.replace(/\{ \w+: "[^"]*"(?: \| "[^"]*")* \} & (?=\w)/g, "");
  for (let depth = 3; depth > 0 && short.length > longest; depth--) short = emptied(named, depth);
  return short.length > longest ? `${short.slice(0, longest - 1).trimEnd()}…` : short;
}

/** A type without what its braces hold below a depth. */
function emptied(text: string, depth: number): string {
  let level = 0;
  let result = "";
  for (const character of text) {
    if (character === "}") level -= 1;
    if (level < depth) result += character;
    if (character === "{") {
      level += 1;
      if (level === depth) result += "…";
    }
  }
  return result.replaceAll("{…}", "{ … }");
}
