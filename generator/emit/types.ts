/**
 * Schemas into TypeScript, by openapi-typescript. What it cannot know (64-bit integers, open sets of values,
 * template literals, our names for references) goes through its `transform` hook.
 */

import type { TransformNodeOptions } from "openapi-typescript";
import type TS from "typescript";
import type { NamedType, Schema } from "../model.js";
import { commentLines, identifier, stringLiteral, templateLiteral } from "./escape.js";
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

  const node = (schema: Schema, input: boolean): TS.TypeNode =>
    tuplesOnOneLine(transformSchemaObject(prepare(schema, types, reference) as never, options(input)));

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
        const members = (schema as Verbatim)[verbatim]?.map((text) => factory.createTypeReferenceNode(text));
        return members && (members.length === 1 ? members[0] : factory.createUnionTypeNode(members));
      },
      transformProperty: (property, schema) => {
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

  const print = (type: TS.Node, by: TS.Printer): string => by.printNode(ts.EmitHint.Unspecified, type, file);

  return {
    type: (schema, input) => oneLine(print(node(schema, input), plain)),
    declare: ({ localName, schema, input, description, deprecated }) => {
      const type = node(schema, input);
      const name = identifier(localName);
      // An interface shows by its own name in hovers and errors; only a plain object type can be one.
      const declaration = ts.isTypeLiteralNode(type)
        ? factory.createInterfaceDeclaration([], name, undefined, undefined, type.members)
        : factory.createTypeAliasDeclaration([], name, undefined, type);
      const text = halveIndent(print(declaration, printer)).trim();
      return {
        localName: name,
        text: `${comment({ description, deprecated })}export ${text}`,
        line: oneLine(print(declaration, plain)),
      };
    },
  };
}

/** The members of a union, each the text of a type, carried through openapi-typescript unchanged. */
const verbatim = "x-nelumbo-type";
/** The words on a property, which become its comment. */
const words = "x-nelumbo-words";
interface Verbatim {
  readonly [verbatim]?: readonly string[];
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
  const {
    properties,
    patternProperties,
    additionalProperties,
    items,
    prefixItems,
    allOf,
    anyOf,
    oneOf,
    discriminator,
    ...rest
  } = schema;
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => shaping.has(key)));
  const isObject = properties !== undefined || patternProperties !== undefined || additionalProperties !== undefined;
  if (isObject && additionalProperties === false && !properties && !patternProperties && !allOf) {
    return asIs("Record<string, never>", ...([schema.type].flat().includes("null") ? ["null"] : []));
  }
  const union = (members: readonly Schema[]): Schema[] =>
    members.map((member) => tagged(inner(member), member, discriminator, types));
  return {
    ...kept,
    ...(properties && { properties: map(properties) }),
    ...(patternProperties && { patternProperties: map(patternProperties) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === "boolean" ? additionalProperties : inner(additionalProperties),
    }),
    ...(items !== undefined && typeof items !== "boolean" && !prefixItems && { items: inner(items) }),
    ...(prefixItems && { prefixItems: prefixItems.map(inner) }),
    ...(allOf && { allOf: [...allOf.map(inner), ...requiredOfReferences(schema, types, reference)] }),
    ...(anyOf && { anyOf: union(anyOf) }),
    ...(oneOf && { oneOf: union(oneOf) }),
  };
}

/** Keywords that pass to openapi-typescript as they are. */
const shaping = new Set(["type", "required", "readOnly"]);

/** The type of a schema that needs no structure, as the members of a union; or undefined. */
function leafType(schema: Schema, reference: (id: string) => string): string[] | undefined {
  if (schema.$ref !== undefined) return [reference(schema.$ref)];
  if (schema.not && Object.keys(schema.not).length === 0) return ["never"];
  if ("const" in schema) return [literal(schema.const)];
  if (schema.enum) return schema.enum.length > 0 ? schema.enum.map(literal) : ["never"];
  const types = [schema.type].flat();
  const open = schema["x-extensible-enum"];
  if (open) {
    // The intersection keeps the known values from melting into the wider type, so that editors offer them.
    const wider = types.includes("string") ? "(string & {})" : "(number & {})";
    return [...open.map(literal), wider];
  }
  const templates = schema["x-template-literal"];
  if (templates) return templates.map(templateLiteral);
  if (types.includes("integer") && schema["x-bigint"]) return ["number", "bigint"];
  if (types.includes("string") && schema.format === "binary") return ["Uint8Array", "Blob"];
  return undefined;
}

const literal = (value: unknown): string => {
  if (typeof value === "string") return stringLiteral(value);
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
    const target = $ref === undefined ? undefined : types.get($ref)?.schema;
    const names = Object.keys(target?.properties ?? {}).filter(
      (name) => required.has(name) && !target?.required?.includes(name),
    );
    return $ref === undefined || names.length === 0
      ? []
      : [asIs(`Required<Pick<${reference($ref)}, ${names.map(stringLiteral).join(" | ")}>>`)];
  });
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
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").replace(/;? }/g, " }");
