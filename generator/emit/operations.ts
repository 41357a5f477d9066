/** What the templates say of operations: words, signatures, and the rows that the runtime reads. */

import type { Access, Api, Operation, Parameter, Schema, SecurityScheme } from "../model.js";
import { upperFirst } from "../names.js";
import { commentLines, identifier, stringLiteral } from "./escape.js";
import type { TypeWriter } from "./types.js";

/** One operation as a template shows it. */
export interface OperationView {
  readonly localName: string;
  readonly id: string;
  readonly comment: readonly string[];
  /** From the opening parenthesis to the type of the result. */
  readonly signature: string;
  /** What sets it apart, for reports: access, stream, deprecation. */
  readonly notes: string;
  /** The runtime's row, as TypeScript; "" where a JSON-RPC method has nothing out of the ordinary. */
  readonly row: string;
}

/** The members of a REST operation's input, as a schema of its own; undefined where the body is all there is. */
export function inputSchema(operation: Operation): Schema | undefined {
  const { parameters, body } = operation;
  if (parameters.length === 0) return undefined;
  const members = parameters.map((p): [string, Schema] => [p.localName, withWords(p.schema, p)]);
  const required = parameters.filter((p) => p.required).map((p) => p.localName);
  return {
    type: "object",
    properties: Object.fromEntries(body ? [...members, ["body", withWords(bodySchema(body), body)]] : members),
    required: body?.required ? [...required, "body"] : required,
    additionalProperties: false,
  };
}

const withWords = (
  schema: Schema,
  { description, deprecated }: { description?: string; deprecated?: boolean },
): Schema => ({
  ...schema,
  ...(description && { description }),
  ...(deprecated && { deprecated }),
});

/** The name of the type of a REST operation's input, where the body is not all there is. */
export const inputName = ({ localName }: Operation): string => `${upperFirst(localName)}Parameters`;

export function restOperation(operation: Operation, accessSets: readonly string[], types: TypeWriter): OperationView {
  const { parameters, body } = operation;
  const takesInput = parameters.length > 0 || body !== undefined;
  const needsInput = parameters.some((p) => p.required) || body?.required === true;
  const inputType =
    parameters.length > 0 ? identifier(inputName(operation)) : body ? types.type(bodySchema(body), true) : "";
  const input = takesInput ? `input${needsInput ? "" : "?"}: ${inputType}, ` : "";
  return {
    localName: identifier(operation.localName),
    id: operation.id,
    comment: operationComment(operation, []),
    signature: `(${input}options?: CallOptions): Promise<${outputType(operation, types)}>`,
    notes: notes(operation),
    row: restRow(operation, accessSets.indexOf(accessKey(operation.access)), takesInput),
  };
}

/** What is not structured has the type of its encoding, whatever the description says of it. */
function bodySchema({ encoding, schema }: NonNullable<Operation["body"]>): Schema {
  if (encoding === "text") return { type: "string" };
  return encoding === "bytes" ? { type: "string", format: "binary" } : schema;
}

function outputType({ output }: Operation, types: TypeWriter): string {
  if (output.encoding === "none") return "void";
  if (output.encoding === "text") return "string";
  if (output.encoding === "bytes") return "Uint8Array";
  // Of text and bytes, what is empty is a value too.
  return types.type(output.schema ?? {}, false) + (output.mayBeEmpty ? " | undefined" : "");
}

/** The sets of credentials that an API's operations ask for, each once; the first is none at all. */
export function accessSets(api: Api): string[] {
  return [...new Set(["[]", ...api.operations.map((operation) => accessKey(operation.access))])];
}

const accessKey = (access: Access): string =>
  access.kind === "key"
    ? `[${access.alternatives.map((set) => `[${set.map(stringLiteral).join(", ")}]`).join(", ")}]`
    : "[]";

const bodyVerbs = /^(POST|PUT|PATCH|QUERY)$/;

function restRow(operation: Operation, access: number, takesInput: boolean): string {
  if (operation.route.protocol !== "rest") throw new Error(`${operation.id} is no REST operation`);
  const { method, path } = operation.route;
  const head = `${stringLiteral(method)}, ${stringLiteral(path)}`;
  const extra = takesInput ? restExtra(operation, method) : noInput(operation);
  if (extra) return `[${head}, ${access}, ${extra}]`;
  return access ? `[${head}, ${access}]` : `[${head}]`;
}

const noInput = ({ output }: Operation): string =>
  answerMembers(output).length > 0 ? `{ ${["input: false", ...answerMembers(output)].join(", ")} }` : "false";

/** How the answer is read, where it is not always JSON. */
const answerMembers = ({ encoding, mayBeEmpty }: Operation["output"]): string[] =>
  encoding === "json" ? (mayBeEmpty ? ["mayBeEmpty: true"] : []) : [`answer: ${answerReaders[encoding]}`];

/** What the runtime cannot tell from method and path. */
function restExtra({ parameters, body, output }: Operation, method: string): string | undefined {
  const asUsual = (p: Parameter): boolean =>
    p.localName === p.name &&
    (p.in === "path" || (p.in === "query" && p.style === "form" && !isObjectSchema(p.schema)));
  const bodyOnly = body?.contentType === "application/json" && parameters.length === 0 && bodyVerbs.test(method);
  const parametersOnly = !body && !bodyVerbs.test(method) && parameters.every(asUsual);
  const rows = parameters.map((p) => {
    const cells = [
      p.localName,
      p.in,
      ...(p.localName !== p.name || p.style !== "form" ? [p.name] : []),
      ...(p.style !== "form" ? [p.style] : []),
    ];
    return `[${cells.map(stringLiteral).join(", ")}]`;
  });
  const members = [
    ...(bodyOnly || parametersOnly || rows.length === 0 ? [] : [`place: parameters(${rows.join(", ")})`]),
    ...(body && !bodyOnly ? [`body: ${bodyWriter(body)}`] : []),
    ...answerMembers(output),
  ];
  return members.length > 0 ? `{ ${members.join(", ")} }` : undefined;
}

const isObjectSchema = (schema: Schema): boolean => schema.type === "object" || schema.properties !== undefined;

const bodyWriter = ({ encoding, contentType }: NonNullable<Operation["body"]>): string =>
  encoding === "form" || encoding === "multipart"
    ? `${encoding}Body`
    : `${encoding}Body(${stringLiteral(contentType)})`;

const answerReaders = { text: "textAnswer", bytes: "bytesAnswer", none: "noAnswer" } as const;

/** The function of runtime/credentials.ts that writes a scheme's credential. */
export function credentialWriter({ kind, parameter }: SecurityScheme): string {
  if (kind === "bearer") return "bearerToken";
  if (kind === "basic") return "basicUser";
  return `${kind}Key(${stringLiteral(parameter)})`;
}

/** What a table of REST operations takes from the runtime, beyond its core: by file, the functions that it calls. */
export function runtimeImports(api: Api, rows: readonly string[]): { file: string; names: string }[] {
  const calls = [...rows, ...api.securitySchemes.map(credentialWriter)]
    // Without the strings, which are the description's.
    .map((row) => row.replace(/"(?:[^"\\]|\\.)*"/g, ""))
    .join();
  const functions = {
    body: ["bytesAnswer", "bytesBody", "formBody", "jsonBody", "multipartBody", "noAnswer", "textAnswer", "textBody"],
    credentials: ["basicUser", "bearerToken", "cookieKey", "headerKey", "queryKey"],
    parameters: ["parameters"],
  };
  return Object.entries(functions).flatMap(([file, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(calls));
    return used.length > 0 ? [{ file, names: used.join(", ") }] : [];
  });
}

/** The types that stand in for streams of bytes, by id. */
export const readerTypes = ({ types }: Api): ReadonlySet<string> =>
  new Set(types.filter(({ schema }) => schema["x-reader"]).map(({ id }) => id));

export function jsonRpcOperation(
  operation: Operation,
  api: Api,
  prefix: string,
  types: TypeWriter,
  readers: ReadonlySet<string>,
): OperationView {
  const { parameters, stream } = operation;
  const lastRequired = parameters.findLastIndex((p) => p.required);
  const labels = parameters.map((p, index) => {
    const type = types.type(p.schema, true) + (isReader(p, readers) ? " | ByteSource" : "");
    const optional = index > lastRequired;
    return `${identifier(p.localName)}${optional ? "?" : ""}: ${type}${!optional && !p.required ? " | undefined" : ""}`;
  });
  const result = outputType(operation, types);
  return {
    localName: identifier(operation.localName),
    id: operation.id,
    comment: operationComment(operation, parameters),
    signature: `(${labels.join(", ")}): ${stream ? `Stream<${result}>` : `Promise<${result}>`}`,
    notes: notes(operation),
    row: jsonRpcRow(operation, api, prefix, readers),
  };
}

/** The first words of the operations' names, by which the runtime tells a name that may be a method from any other. */
export function firstWords({ operations }: Api): string {
  const words = operations.flatMap(({ localName }) => /^.[^\p{Lu}\d]*/u.exec(localName) ?? []);
  return [...new Set(words)].sort().join(" ");
}

const isReader = ({ schema }: Parameter, readers: ReadonlySet<string>): boolean =>
  schema.$ref !== undefined && readers.has(schema.$ref);

function jsonRpcRow(operation: Operation, api: Api, prefix: string, readers: ReadonlySet<string>): string {
  const { route, localName, parameters, output, stream, blocking } = operation;
  if (route.protocol !== "jsonrpc") throw new Error(`${localName} is no JSON-RPC method`);
  const isPadded = api.dialect === "go-jsonrpc" && route.params === "array" && parameters.some((p) => !p.required);
  const members = [
    ...(route.method === prefix + upperFirst(localName) ? [] : [`wire: ${stringLiteral(route.method)}`]),
    ...(isPadded ? [`arity: ${parameters.length}`] : []),
    ...(route.params === "object" ? [`names: [${parameters.map((p) => stringLiteral(p.name)).join(", ")}]`] : []),
    ...(blocking ? ["blocking: true"] : []),
    ...(output.decode ? [`decode: ${stringLiteral(output.decode)}`] : []),
    ...parameters.flatMap((p, index) => (isReader(p, readers) ? [`reader: ${index}`] : [])),
    ...(stream?.kind === "channel" ? ['stream: "channel"'] : []),
    ...(stream?.kind === "notification" ? [`stream: { notification: ${stringLiteral(stream.method)} }`] : []),
  ];
  return members.length > 0 ? `{ ${members.join(", ")} }` : "";
}

/** Words first, then the facts that decide whether and how to call. */
function operationComment(operation: Operation, labelled: readonly Parameter[]): string[] {
  const { summary, description, output, deprecated, stream } = operation;
  const paragraphs = [...(summary ? [commentLines(summary)] : []), ...(description ? [commentLines(description)] : [])];
  const facts = `Calls \`${commentLines(operation.id).join(" ").replaceAll("`", "'")}\`${accessWords(operation)}.`;
  const described = (text: string | undefined): string => commentLines(text ?? "").join(" ");
  return [
    ...[...paragraphs, [facts]].flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
    ...labelled.filter((p) => p.description).map((p) => `@param ${p.localName} - ${described(p.description)}`),
    ...(output.description && output.schema && labelled.length > 0
      ? [`@returns ${stream ? "Items: " : ""}${described(output.description)}`]
      : []),
    ...(deprecated ? ["@deprecated"] : []),
  ];
}

function accessWords({ access }: Operation): string {
  if (access.kind === "public") return "";
  if (access.kind === "permission") return `, with the permission \`${access.permission}\``;
  const sets = access.alternatives.map((set) => set.map((name) => `\`${name}\``).join(" and ") || "none");
  return `, with ${sets.join(", or ")}`;
}

function notes({ access, stream, deprecated }: Operation): string {
  return [
    ...(access.kind === "permission" ? [access.permission] : []),
    ...(access.kind === "key" ? [access.alternatives.map((set) => set.join("+") || "none").join("|")] : []),
    ...(stream ? ["stream"] : []),
    ...(deprecated ? ["deprecated"] : []),
  ].join(" ");
}
