/**
 * Schemas into TypeScript, by openapi-typescript. What it cannot know (64-bit integers, open sets of values,
 * template literals, our names for references) goes through its `transform` hook.
 */

import type { TransformNodeOptions } from "openapi-typescript";
import type TS from "typescript";
import type { NamedType, Operation, Schema } from "../model.js";
import { parametersOfCall, typeParameters } from "../type-parameters.js";
import { commentLines, identifier, stringLiteral, templateLiteral, visible } from "./escape.js";
import { bigint } from "./integers.js";
import { transformSchemaObject, ts } from "./typescript.js";

/** A schema as the declaration of its name, and as one line without comments for a report. */
export interface Declaration {
  readonly localName: string;
  readonly text: string;
  readonly line: string;
}

export interface TypeWriter {
  /** The type of a schema. `input`: an optional member may also be given as undefined. */
  type(schema: Schema, input: boolean): string;
  /** The type of what an operation takes or gives: named types are given their own type parameters. */
  typeOfCall(schema: Schema, input: boolean): string;
  /** The type parameters of a call, which `typeOfCall` gives to named types or has itself. */
  parametersOfCall(operation: Operation): string[];
  declare(
    type: Pick<NamedType, "localName" | "schema" | "input" | "deprecated"> & { description?: string | undefined },
  ): Declaration;
}

/** Writes types that refer to named types by their local names; `used` hears of each name that is referred to. */
export function createTypeWriter(
  types: ReadonlyMap<string, NamedType>,
  used: (localName: string) => void = () => {},
): TypeWriter {
  const printer = ts.createPrinter({ removeComments: false });
  const plain = ts.createPrinter({ removeComments: true });
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ES2022);
  const { factory } = ts;

  const reference = (id: string): string => {
    const localName = identifier(types.get(id)?.localName ?? "");
    used(localName);
    return localName;
  };

  const withParameters = (id: string): string => {
    const names = typeParameters(types.get(id)?.schema);
    return reference(id) + (names.length > 0 ? `<${names.join(", ")}>` : "");
  };

  const node = (schema: Schema, input: boolean, refer = reference): TS.TypeNode =>
    tuplesOnOneLine(printed(prepare(schema, types, refer), input));

  const printed = (prepared: Schema, input: boolean): TS.TypeNode =>
    transformSchemaObject(prepared as never, options(input));

  const options = (input: boolean): TransformNodeOptions => ({
    path: "#",
    ctx: {
      additionalProperties: false,
      alphabetize: false,
      arrayLength: false,
      conditionalEnums: false,
      dedupeEnums: false,
      defaultNonNullable: false,
      discriminators: { objects: {}, refsHandled: [] },
      emptyObjectsUnknown: true,
      enum: false,
      enumValues: false,
      excludeDeprecated: false,
      exportType: false,
      generatePathParams: false,
      immutable: false,
      injectFooter: [],
      makePathsEnum: false,
      pathParamsAsTypes: false,
      postTransform: undefined,
      propertiesRequiredByDefault: false,
      readWriteMarkers: false,
      redoc: undefined as never,
      resolve: () => undefined,
      rootTypes: false,
      rootTypesKeepCasing: false,
      rootTypesNoSchemaPrefix: false,
      silent: true,
      transform: (schema) => {
        const others = (schema as Verbatim)[rest];
        if (others) return factory.createRestTypeNode(factory.createArrayTypeNode(printed(others, input)));
        const members = (schema as Verbatim)[verbatim]?.map((text) => factory.createTypeReferenceNode(text));
        return members && (members.length === 1 ? members[0] : factory.createUnionTypeNode(members));
      },
      transformProperty: (property, schema) => {
        // Other alphabets stay readable: `visible` sees to what must be escaped.
        if (ts.isStringLiteral(property.name)) ts.setEmitFlags(property.name, ts.EmitFlags.NoAsciiEscaping);
        const optional = input && property.questionToken && property.type;
        const type = optional ? orUndefined(optional) : property.type;
        const changed = factory.updatePropertySignature(
          property,
          property.modifiers,
          property.name,
          property.questionToken,
          type,
        );
        return withComment(changed, (schema as Documented)[words]);
      },
    },
  });

  const orUndefined = (type: TS.TypeNode): TS.TypeNode =>
    type.kind === ts.SyntaxKind.UnknownKeyword
      ? type
      : factory.createUnionTypeNode([
          ...(ts.isUnionTypeNode(type) ? type.types : [type]),
          factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
        ]);

  const print = (type: TS.Node, by: TS.Printer): string => visible(by.printNode(ts.EmitHint.Unspecified, type, file));

  return {
    type: (schema, input) => oneLine(print(node(unbound(schema), input), plain)),
    typeOfCall: (schema, input) => oneLine(print(node(schema, input, withParameters), plain)),
    parametersOfCall: (operation) => parametersOfCall(operation, types),
    declare: ({ localName, schema, input, description, deprecated }) => {
      const type = node(schema, input);
      const name = identifier(localName);
      const unknown = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
      const parameters = typeParameters(schema).map((parameter) =>
        factory.createTypeParameterDeclaration(undefined, parameter, undefined, unknown),
      );
      // An interface shows by its own name in hovers and errors; only a plain object type can be one.
      const declaration = ts.isTypeLiteralNode(type)
        ? factory.createInterfaceDeclaration([], name, parameters, undefined, type.members)
        : factory.createTypeAliasDeclaration([], name, parameters, type);
      const text = halveIndent(print(declaration, printer)).trim();
      return {
        localName: name,
        text: `${comment({ description, deprecated })}export ${text}`,
        line: oneLine(print(declaration, plain)),
      };
    },
  };
}

/** A schema for a place that has no type parameters: what has the type of one may be anything there. */
function unbound(schema: Schema): Schema {
  if (typeParameters(schema).length === 0) return schema;
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== "object" || value === null) return value;
    if (typeof (value as Schema)["x-type-parameter"] === "string") return {};
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, without(member)]));
  };
  return without(schema) as Schema;
}

/** The members of a union, each the text of a type, carried through openapi-typescript unchanged. */
const verbatim = "x-nelumbo-type";
/** The words on a property, which become its comment. */
const words = "x-nelumbo-words";
/** What may follow the items of a tuple. */
const rest = "x-nelumbo-rest";
interface Verbatim {
  readonly [verbatim]?: readonly string[];
  readonly [rest]?: Schema;
}
interface Documented {
  readonly [words]?: Words;
}
interface Words {
  readonly description?: string | undefined;
  readonly deprecated?: boolean | undefined;
}

const asIs = (...members: string[]): Schema => ({ type: "string", [verbatim]: members });

/** A schema in the form that openapi-typescript turns into the type we mean. */
function prepare(schema: Schema, types: ReadonlyMap<string, NamedType>, reference: (id: string) => string): Schema {
  const inner = (member: Schema): Schema => prepare(member, types, reference);
  const map = (members: Readonly<Record<string, Schema>>): Record<string, Schema> =>
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, documented(inner(member), member)]));

  const leaf = leafType(schema, reference);
  if (leaf !== undefined) {
    const isNullable = schema.$ref === undefined && [schema.type].flat().includes("null") && schema.enum === undefined;
    return isNullable ? asIs(...leaf, "null") : asIs(...leaf);
  }
  if (Array.isArray(schema.type)) {
    return { anyOf: schema.type.map((type) => (type === "null" ? { type } : inner({ ...schema, type }))) };
  }
  const { anyOf, oneOf, discriminator, ...own } = schema;
  if (anyOf || oneOf) {
    const union = (members: readonly Schema[] | undefined): Schema =>
      unionOf((members ?? [{}]).map((member) => tagged(inner(member), member, discriminator, types)));
    // Both must hold: what the schema says itself, and what its members say.
    const isSaid = [anyOf, oneOf].some((members) => members?.every(isLiteral));
    return intersectionOf([...(isSaid ? [] : [inner(own)]), union(anyOf), union(oneOf)]);
  }
  const { type, required, readOnly, properties, items, prefixItems } = schema;
  const { patternProperties, additionalProperties } = indexable(schema);
  const isClosed = additionalProperties === false && !properties && !patternProperties;
  const others = items === false ? asIs("never") : typeof items === "object" ? inner(items) : undefined;
  const plain: Schema = isClosed
    ? asIs("Record<string, never>")
    : {
        ...(type && { type }),
        ...(required && { required }),
        ...(readOnly && { readOnly }),
        ...(properties && { properties: map(properties) }),
        ...(patternProperties && { patternProperties: map(patternProperties) }),
        ...(additionalProperties !== undefined && {
          additionalProperties:
            typeof additionalProperties === "boolean" ? additionalProperties : inner(additionalProperties),
        }),
        ...(others && !prefixItems && { items: others }),
        ...(prefixItems && {
          prefixItems: [...prefixItems.map(inner), ...(others && items ? [{ type: "string", [rest]: others }] : [])],
        }),
      };
  if (!schema.allOf) return plain;
  // A member that forbids further properties would forbid those of the other members as well.
  const itself = isClosed ? [] : [plain];
  return intersectionOf([...itself, ...schema.allOf.map(inner), ...requiredOfReferences(schema, types, reference)]);
}

/**
 * TypeScript holds the properties, too, to what is said of further ones. Where they could not keep to that, no value
 * would be assignable: further properties are then unknown.
 */
function indexable(schema: Schema): Pick<Schema, "patternProperties" | "additionalProperties"> {
  const { properties = {}, patternProperties, additionalProperties } = schema;
  const further: Schema[] = Object.values(patternProperties ?? {});
  if (typeof additionalProperties === "object") further.push(additionalProperties);
  const isKept = Object.values(properties).every((member) => further.some((wider) => fits(member, wider)));
  return further.length === 0 || isKept ? schema : { additionalProperties: true };
}

/** True when each value of one schema is surely one of the other. Words and examples do not matter. */
function fits(schema: Schema, wider: Schema): boolean {
  const says = ({ title, description, default: fallback, examples, deprecated, ...rest }: Schema) => rest;
  const { type, ...bounds } = says(wider);
  if (JSON.stringify(says(schema)) === JSON.stringify(says(wider))) return true;
  const union = wider.anyOf ?? wider.oneOf;
  if (union) return union.some((member) => fits(schema, member));
  const types = [schema.type].flat();
  const isPlain = Object.keys(bounds).length === 0 && type !== "array" && type !== "object";
  return (
    isPlain &&
    !schema["x-bigint"] &&
    !schema[bigint] &&
    types.every((name) => name !== undefined && [type].flat().includes(name))
  );
}

const isLiteral = (schema: Schema): boolean => "const" in schema || schema.enum !== undefined;

/** True for what says nothing of the type of a value, or only that it is an object. */
const isVague = ({ type, ...prepared }: Schema): boolean =>
  (type === undefined || (type === "object" && !("additionalProperties" in prepared))) &&
  Object.keys(prepared).every((key) => key === "required" || key === "readOnly");

function intersectionOf(parts: readonly Schema[]): Schema {
  const telling = parts.filter((part) => !isVague(part));
  return telling.length > 1 ? { allOf: telling } : (telling[0] ?? parts[0] ?? {});
}

/** With a member that may be anything, the union may be. */
function unionOf(members: readonly Schema[]): Schema {
  if (members.some((member) => isVague(member) && member.type === undefined)) return {};
  return members.length === 1 ? (members[0] as Schema) : { anyOf: members };
}

/** The type of a schema that needs no structure, as the members of a union; or undefined. */
function leafType(schema: Schema, reference: (id: string) => string): string[] | undefined {
  if (schema.$ref !== undefined) return [reference(schema.$ref)];
  if (schema["x-type-parameter"]) return [schema["x-type-parameter"]];
  if (schema.not && Object.keys(schema.not).length === 0) return ["never"];
  const isBigint = schema[bigint] === true;
  if ("const" in schema) return [literal(schema.const, isBigint)];
  if (schema.enum) return schema.enum.length > 0 ? literals(schema.enum, isBigint) : ["never"];
  const types = [schema.type].flat();
  const open = schema["x-extensible-enum"];
  if (open) {
    // The intersection keeps the known values from melting into the wider type, so that editors offer them.
    const wider = types.includes("string") ? "(string & {})" : isBigint ? "(bigint & {})" : "(number & {})";
    return [...literals(open, isBigint), wider];
  }
  const templates = schema["x-template-literal"]?.map(templateLiteral);
  if (schema["x-brand"]) return [branded(templates ?? ["string"], schema["x-brand"])];
  if (templates) return templates;
  // Of several types, each is looked at by itself.
  const [type, ...more] = types.filter((name) => name !== "null");
  if (more.length > 0) return undefined;
  if (type === "integer" || type === "number") {
    const text = schema["x-text"]?.$ref;
    const numbers = isBigint ? ["bigint"] : schema["x-bigint"] ? ["number", "bigint"] : undefined;
    if (text !== undefined) return [reference(text), ...(numbers ?? ["number"])];
    if (numbers && (type === "integer" || !isBigint)) return numbers;
  }
  if (type === "string" && schema.format === "binary") return ["Uint8Array", "Blob"];
  return undefined;
}

/** A string that is told apart from others by a member that only the compiler sees. */
const branded = (members: readonly string[], brand: string): string =>
  `${members.length > 1 ? `(${members.join(" | ")})` : members[0]} & { readonly "~brand": ${stringLiteral(brand)} }`;

/** Each once; a value that no literal type can say makes the set unknown. */
function literals(values: readonly unknown[], isBigint: boolean): string[] {
  const distinct = [...new Set(values.map((value) => literal(value, isBigint)))];
  return distinct.includes("unknown") ? ["unknown"] : distinct;
}

const literal = (value: unknown, isBigint: boolean): string => {
  if (typeof value === "string") return stringLiteral(value);
  if (isBigint && Number.isInteger(value)) return `${BigInt(value as number)}n`;
  return value === null || typeof value === "number" || typeof value === "boolean" ? String(value) : "unknown";
};

/** A member of a union that a property tells apart says so in its type. */
function tagged(
  prepared: Schema,
  member: Schema,
  discriminator: Schema["discriminator"],
  types: ReadonlyMap<string, NamedType>,
): Schema {
  if (!discriminator || member.$ref === undefined) return prepared;
  const values = Object.entries(discriminator.mapping ?? {}).flatMap(([value, id]) =>
    id === member.$ref ? [value] : [],
  );
  const name = types.get(member.$ref)?.name;
  const value = values.length > 0 ? values : name === undefined ? [] : [name];
  if (value.length === 0) return prepared;
  const tag = asIs(...value.map(stringLiteral));
  return {
    allOf: [
      { type: "object", required: [discriminator.propertyName], properties: { [discriminator.propertyName]: tag } },
      prepared,
    ],
  };
}

/** `allOf: [{ $ref }, { required: [...] }]` makes members of what is referred to required. */
function requiredOfReferences(
  schema: Schema,
  types: ReadonlyMap<string, NamedType>,
  reference: (id: string) => string,
): Schema[] {
  const parts = [schema, ...(schema.allOf ?? [])];
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  return (schema.allOf ?? []).flatMap(({ $ref }) => {
    if ($ref === undefined) return [];
    const target = joined({ $ref }, types);
    const optional = new Set(target.flatMap((part) => Object.keys(part.properties ?? {})));
    for (const name of target.flatMap((part) => part.required ?? [])) optional.delete(name);
    const names = [...optional].filter((name) => required.has(name));
    if (names.length === 0) return [];
    const name = target.some((part) => [part.type].flat().includes("null"))
      ? `NonNullable<${reference($ref)}>`
      : reference($ref);
    return [asIs(`Required<Pick<${name}, ${names.map(stringLiteral).join(" | ")}>>`)];
  });
}

/** A schema and all that it is joined with by `$ref` and `allOf`. */
function joined(schema: Schema, types: ReadonlyMap<string, NamedType>): Schema[] {
  const found = new Set([schema]);
  for (const { $ref, allOf = [] } of found) {
    const target = $ref === undefined ? undefined : types.get($ref)?.schema;
    for (const part of [...(target ? [target] : []), ...allOf]) found.add(part);
  }
  return [...found];
}

function documented(prepared: Schema, { description, deprecated, readOnly }: Schema): Schema {
  return { ...prepared, [words]: { description, deprecated }, ...(readOnly && { readOnly }) };
}

function withComment<Node extends TS.Node>(node: Node, text: Words | undefined): Node {
  const lines = commentText(text ?? {});
  if (lines.length === 0) return node;
  const body =
    lines.length === 1 ? `* ${lines[0]} ` : `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n `;
  return ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, body, true);
}

const commentText = ({ description, deprecated }: Words): string[] => [
  ...(description ? commentLines(description) : []),
  ...(deprecated ? ["@deprecated"] : []),
];

/** A TSDoc comment with a line break behind it, or nothing where there are no words. */
export function comment(text: Words & { readonly more?: readonly string[] }, indent = ""): string {
  const lines = [
    ...commentText({ description: text.description }),
    ...(text.more ?? []),
    ...(text.deprecated ? ["@deprecated"] : []),
  ];
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

function tuplesOnOneLine<Node extends TS.Node>(node: Node): Node {
  if (ts.isTupleTypeNode(node)) ts.setEmitFlags(node, ts.EmitFlags.SingleLine);
  ts.forEachChild(node, (child) => void tuplesOnOneLine(child));
  return node;
}

/** The printer indents by four; the rest of what we emit by two. */
const halveIndent = (text: string): string => text.replace(/^(?: {4})+/gm, (run) => run.slice(run.length / 2));

/** On one line. Line breaks stand between tokens only: inside literals they are escaped. */
const oneLine = (text: string): string => text.replace(/;?\n\s*}/g, " }").replace(/\s*\n\s*/g, " ");
