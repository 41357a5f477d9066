/** What the templates say of operations: words, signatures, and the rows that the runtime reads. */

import type { Access, Api, NamedType, Operation, Parameter, Schema, SecurityScheme, Stream } from "../model.js";
import { upperFirst } from "../names.js";
import { pagedItems, pagingParameters } from "../paging.js";
import { commentLines, identifier, stringLiteral, templateText } from "./escape.js";
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

export function restOperation(operation: Operation, types: TypeWriter): OperationView {
  const { parameters, body } = operation;
  const takesInput = parameters.length > 0 || body !== undefined;
  const needsInput = parameters.some((p) => p.required) || body?.required === true;
  const inputType =
    parameters.length > 0 ? identifier(inputName(operation)) : body ? types.typeOfCall(bodySchema(body), true) : "";
  const output = outputType(operation, types, "typeOfCall");
  const input = takesInput ? `input${needsInput ? "" : "?"}: ${inputType}, ` : "";
  const options = optionsType(operation.access);
  const generics = types.parametersOfCall(operation);
  const generic = generics.length > 0 ? `<${generics.map((name) => `${name} = unknown`).join(", ")}>` : "";
  const call = `${generic}(${input}${options}): Promise<${output}>`;
  const items = pagedItems(operation);
  return {
    localName: identifier(operation.localName),
    id: operation.id,
    comment: operationComment(operation, []),
    signature: items
      ? `: { ${call}; all(${allInput(operation, inputType)}, ${options}): AsyncGenerator<${types.type(items, false)}, void, undefined> }`
      : call,
    notes: notes(operation),
    row: "",
  };
}

/** What the call for all pages takes: where to start, and how many items at once, may be left out. */
function allInput(operation: Operation, inputType: string): string {
  const { parameters } = operation;
  const names = pagingParameters(operation).map((p) => p.localName);
  const union = names.map(stringLiteral).join(" | ");
  const needsMore = parameters.some((p) => p.required && !names.includes(p.localName));
  return `input${needsMore ? "" : "?"}: Omit<${inputType}, ${union}> & Partial<Pick<${inputType}, ${union}>>`;
}

/** The options of a call: those that the client lacks of what it needs are required. */
function optionsType(access: Access): string {
  if (access.kind !== "key" || access.alternatives.some((set) => set.length === 0)) return "options?: CallOptions";
  const sets = access.alternatives.map((set) => `[${set.map(stringLiteral).join(", ")}]`);
  return `...optionsWithCredentials: Keyed<Given, ${sets.join(" | ")}>`;
}

/** What is not structured has the type of its encoding, whatever the description says of it. */
function bodySchema({ encoding, schema }: NonNullable<Operation["body"]>): Schema {
  if (encoding === "text") return { type: "string" };
  return encoding === "bytes" ? { type: "string", format: "binary" } : schema;
}

function outputType({ output }: Operation, types: TypeWriter, write: "type" | "typeOfCall"): string {
  if (output.encoding === "none") return "void";
  if (output.encoding === "text") return "string";
  if (output.encoding === "bytes") return "Uint8Array";
  // Of text and bytes, what is empty is a value too.
  return types[write](output.schema ?? {}, false) + (output.mayBeEmpty ? " | undefined" : "");
}

/** The sets of credentials that an API's operations ask for, each once; the first is none at all. */
export function accessSets(api: Api): string[] {
  return [...new Set(["[]", ...api.operations.map((operation) => accessKey(operation.access))])];
}

const accessKey = (access: Access): string =>
  access.kind === "key"
    ? `[${access.alternatives.map((set) => `[${set.map(stringLiteral).join(", ")}]`).join(", ")}]`
    : "[]";

/** What the runtime makes of a local name, where the table says no path. */
const usualPath = (localName: string): string =>
  `/${localName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** The operations that differ in nothing but name and path, as one row of the runtime's table. */
export function restGroups(
  operations: readonly Operation[],
  accessSets: readonly string[],
  types: Types,
): { row: string; head: string }[] {
  const groups = new Map<string, string[]>();
  for (const operation of operations) {
    if (operation.route.protocol !== "rest") throw new Error(`${operation.id} is no REST operation`);
    const { method, path } = operation.route;
    const { localName } = operation;
    const access = accessSets.indexOf(accessKey(operation.access));
    const head = `${stringLiteral(method)}, ${access}, ${restExtra(operation, method, types)}`;
    const line =
      path === usualPath(localName)
        ? localName
        : `${localName} ${path.replace(/[\n\r\u2028\u2029]/g, encodeURIComponent)}`;
    groups.set(head, [...(groups.get(head) ?? []), line]);
  }
  return [...groups].sort().map(([head, lines]) => {
    const text = lines.map((line) => `${templateText(line)}\n`).join("");
    return { row: `[${head}, \`\n${text}\`]`, head };
  });
}

/** What an operation has beyond method, path and access. */
function restExtra(operation: Operation, method: string, types: Types): string {
  const { parameters, body, output, retry, blocking } = operation;
  const paging = pagedItems(operation) && operation.paging;
  const texts = integersAsText({ properties: inputProperties(operation) }, types);
  const canHaveBody = !/^(GET|HEAD)$/.test(method);
  const isUsualBody = canHaveBody && parameters.length === 0 && body?.contentType === "application/json";
  const members = [
    ...(parameters.length === 0 && !body ? ["input: false"] : []),
    ...(parameters.length > 0 ? [`place: ${inputPlacer(operation)}`] : []),
    ...(body && !isUsualBody ? [`body: ${canHaveBody ? bodyWriter(body) : "noBody"}`] : []),
    ...answerMembers(output),
    ...(retry ? [`statuses: [${retry.statuses.join(", ")}], attempts: ${retry.attempts}`] : []),
    ...(blocking ? ["blocking: true"] : []),
    ...(texts.length > 0 ? [`texts: [${texts.map(stringLiteral).join(", ")}]`] : []),
    ...(paging ? [`paging: [${stringLiteral(paging.page)}, ${stringLiteral(paging.size)}, ${paging.first}]`] : []),
  ];
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}

type Types = ReadonlyMap<string, NamedType>;

/** What of an input is written as numbers and text: parameters, and a body of JSON. */
const inputProperties = ({ parameters, body }: Operation): Record<string, Schema> => ({
  ...Object.fromEntries(parameters.map(({ localName, schema }) => [localName, schema])),
  ...(body?.encoding === "json" && { body: body.schema }),
});

/** The members of an input whose integers a caller may also give as text. */
function integersAsText(input: Schema, types: Types): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const member of value) visit(member, key);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const { properties, $ref, "x-text": text, ...rest } = value as Schema;
    if (text && key) found.add(key);
    for (const [name, member] of Object.entries(properties ?? {})) visit(member, name);
    for (const member of Object.values(rest)) visit(member, key);
    // A type may hold itself; what it says of a name holds under every name that leads to it.
    if ($ref === undefined || seen.has(`${key} ${$ref}`)) return;
    seen.add(`${key} ${$ref}`);
    visit(types.get($ref)?.schema, key);
  };
  visit(input, "");
  return [...found].sort();
}

/** How the answer is read, where it is not always JSON. */
const answerMembers = ({ encoding, mayBeEmpty }: Operation["output"]): string[] =>
  encoding === "json" ? (mayBeEmpty ? ["mayBeEmpty: true"] : []) : [`answer: ${answerReaders[encoding]}`];

/** What puts the parameters in their places. Beside a body, which is a member of the input too, they are named. */
function inputPlacer({ parameters, body }: Operation): string {
  const isUsual = (p: Parameter): boolean =>
    p.localName === p.name &&
    (p.in === "path" || (p.in === "query" && p.style === "form" && !isObjectSchema(p.schema)));
  if (!body && parameters.every(isUsual)) return parameters.some((p) => p.in === "path") ? "inPathAndQuery" : "inQuery";
  const rows = parameters.map((p) => {
    const cells = [
      p.localName,
      p.in,
      ...(p.localName !== p.name || p.style !== "form" ? [p.name] : []),
      ...(p.style !== "form" ? [p.style] : []),
    ];
    return `[${cells.map(stringLiteral).join(", ")}]`;
  });
  return `parameters(${rows.join(", ")})`;
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
    body: [
      "bytesAnswer",
      "bytesBody",
      "formBody",
      "jsonBody",
      "multipartBody",
      "noAnswer",
      "noBody",
      "textAnswer",
      "textBody",
    ],
    credentials: ["basicUser", "bearerToken", "cookieKey", "headerKey", "queryKey"],
    parameters: ["inPathAndQuery", "inQuery", "parameters"],
  };
  return Object.entries(functions).flatMap(([file, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(calls));
    return used.length > 0 ? [{ file, names: used.join(", ") }] : [];
  });
}

export function jsonRpcOperation(
  operation: Operation,
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
  const result = stream?.kind === "bytes" ? "Uint8Array" : outputType(operation, types, "type");
  return {
    localName: identifier(operation.localName),
    id: operation.id,
    comment: operationComment(operation, parameters),
    signature: `(${labels.join(", ")}): ${stream ? `Stream<${result}>` : `Promise<${result}>`}`,
    notes: notes(operation),
    row: jsonRpcRow(operation, prefix, readers),
  };
}

const isReader = ({ schema }: Parameter, readers: ReadonlySet<string>): boolean =>
  schema.$ref !== undefined && readers.has(schema.$ref);

function jsonRpcRow(operation: Operation, prefix: string, readers: ReadonlySet<string>): string {
  const { route, localName, parameters, output, stream, blocking } = operation;
  if (route.protocol !== "jsonrpc") throw new Error(`${localName} is no JSON-RPC method`);
  const members = [
    ...(route.method === prefix + upperFirst(localName) ? [] : [`wire: ${stringLiteral(route.method)}`]),
    ...(route.params === "object" ? [`names: [${parameters.map((p) => stringLiteral(p.name)).join(", ")}]`] : []),
    ...(blocking ? ["blocking: true"] : []),
    ...(stream ? [`stream: ${streamRow(stream)}`] : []),
    ...(output.decode ? [`decode: ${stringLiteral(output.decode)}`] : []),
    ...parameters.flatMap((p, index) => (isReader(p, readers) ? [`reader: ${index}`] : [])),
  ];
  return members.length > 0 ? `{ ${members.join(", ")} }` : "";
}

function streamRow(stream: Stream): string {
  if (stream.kind !== "notification") return stringLiteral(stream.kind);
  const cancel = stream.cancel ? `, cancel: ${stringLiteral(stream.cancel)}` : "";
  return `{ notification: ${stringLiteral(stream.method)}${cancel} }`;
}

/** Words first, then the facts that decide whether and how to call. */
function operationComment(operation: Operation, labelled: readonly Parameter[]): string[] {
  const { summary, description, output, deprecated, stream } = operation;
  const paragraphs = [...(summary ? [commentLines(summary)] : []), ...(description ? [commentLines(description)] : [])];
  const facts = `Calls \`${commentLines(operation.id).join(" ").replaceAll("`", "'")}\`${accessWords(operation)}${operation.blocking ? ", without a time limit by default" : ""}.`;
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
