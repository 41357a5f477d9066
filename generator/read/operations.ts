/** What both kinds of description share: the frame around the reading, and what every operation has. */

import type { Diagnostic } from "../diagnostic.js";
import { derivedTypes } from "../inheritance.js";
import type { Api, Example, NamedType, Operation, Schema } from "../model.js";
import { operationName } from "../names.js";
import type { Source } from "../source.js";
import {
  byCodePoint,
  createReader,
  isObject,
  type JsonObject,
  type Node,
  type Reader,
  type ReadOptions,
  text,
} from "./reader.js";
import { reportTypos } from "./typos.js";

/** An api, of use only if no diagnostic is an error. */
export interface ReadResult {
  readonly api: Api;
  readonly diagnostics: readonly Diagnostic[];
}

/** The parts of an api that the kinds of description say in different ways. */
export type OwnParts = Pick<
  Api,
  "servers" | "securitySchemes" | "operations" | "dialect" | "helpers" | "environment" | "errors"
>;

/** Reads a description: `own` reads its parts, and gives nothing for a document of another kind. */
export function readDescription(
  source: Source,
  protocol: Api["protocol"],
  options: ReadOptions,
  own: (root: Node<JsonObject>, reader: Reader) => OwnParts | undefined,
): ReadResult {
  const reader = createReader(source, options);
  const data = isObject(source.entry.data) ? source.entry.data : {};
  const root: Node<JsonObject> = { value: data, place: { file: source.entry.file, pointer: "" } };
  // What stands at the top is known by its name alone; only nelumbo's own is looked at.
  reportTypos(root, [], reader);
  const parts = own(root, reader) ?? { servers: [], securitySchemes: [], operations: [] };
  for (const [, schema] of reader.entries(reader.child(root, "components", "schemas"), "components.schemas")) {
    reader.register(schema);
  }
  const info = isObject(data.info) ? data.info : {};
  const description = text(info.description);
  const api: Api = {
    protocol,
    title: text(info.title) ?? "",
    version: text(info.version) ?? "",
    ...(description && { description }),
    ...examplesOf(reader.child(root, "info", "x-examples"), reader),
    ...parts,
    types: markUsage(parts, reader.finish()),
  };
  return { api, diagnostics: reader.diagnostics };
}

/** What people do with the API: `info.x-examples`, a list of titles, words, and code by language. */
function examplesOf(at: Node, reader: Reader): Pick<Api, "examples"> {
  const examples = reader.items(at, '"x-examples"').map((node): Example => {
    const value = isObject(node.value) ? node.value : {};
    const description = text(value.description);
    const code = reader.entries(reader.child(node, "code"), "The code of an example").map(([language, { value }]) => ({
      language,
      text: String(value).trimEnd(),
    }));
    if (!text(value.title) || code.length === 0 || !code.every(({ language }) => /^[a-z]+$/.test(language)))
      reader.report("invalid-document", { message: "An example needs a title, and code by its language." }, node);
    return { title: text(value.title) ?? "", ...(description && { description }), code };
  });
  return examples.length > 0 ? { examples } : {};
}

/** Reports the version of a document that is of the right kind and says so in a way that nelumbo does not read. */
export function reportVersion(at: Node, expected: string, versions: string, reader: Reader): void {
  const written = String(at.value);
  // YAML takes an unquoted 3.1 for a number.
  const isShort = /^(?:1\.\d+|3\.[0-2])$/.test(written);
  const hint = isShort ? `Write it in full, as in "${written}.0".` : `nelumbo reads versions ${versions}.`;
  const found = typeof at.value === "number" ? `the number ${written}` : JSON.stringify(at.value);
  reader.report("unknown-format", { expected, found, hint }, at);
}

/** Reports servers of a part of the API that are not those of the whole: a client has one server for all calls. */
export function reportServers(at: Node<JsonObject>, root: Node<JsonObject>, whose: string, reader: Reader): void {
  const { servers } = at.value;
  if (servers === undefined || JSON.stringify(servers) === JSON.stringify(root.value.servers)) return;
  const what = `The servers of ${whose} are not read: its calls go to the server of all others.`;
  const hint = "Describe what is served elsewhere in a document of its own.";
  reader.report("unsupported", { what, hint }, reader.child(at, "servers"));
}

/** The words and flags that every operation has, whatever its protocol. */
export function commonFacts(operation: Node<JsonObject>, reader: Reader) {
  const { value } = operation;
  const summary = text(value.summary);
  const description = text(value.description);
  return {
    ...(summary && { summary }),
    ...(description && { description }),
    deprecated: value.deprecated === true,
    blocking: value["x-blocking"] === true,
    ...(value["x-side-effect"] === true && { sideEffect: true as const }),
    ...(value["x-unstated"] === true && { unstated: true as const }),
    firstCall: value["x-first-call"] === true,
    origin: reader.origin(operation),
  };
}

/** The local name of an operation: what `x-name` chooses, or the wire name in camelCase. */
export const localOperationName = (operation: Node<JsonObject>, wire: string): string =>
  operationName(text(operation.value["x-name"]) ?? wire);

/** Sorted by local name; two operations of one name are reported. */
export function sortOperations(operations: readonly { operation: Operation; at: Node }[], reader: Reader): Operation[] {
  const taken = new Map<string, Operation>();
  for (const { operation, at } of operations) {
    const { localName, id } = operation;
    const first = taken.get(localName);
    if (first) reader.report("name-collision", { what: "operations", localName, first: first.id, second: id }, at);
    else taken.set(localName, operation);
  }
  return operations.map(({ operation }) => operation).sort((a, b) => byCodePoint(a.localName, b.localName));
}

/** Marks each type as sent, received or both, by following references from the operations. */
function markUsage({ operations, errors = [] }: OwnParts, types: readonly NamedType[]): Api["types"] {
  const byId = new Map(types.map((type) => [type.id, type]));
  const derived = derivedTypes(types);
  const reach = (schemas: readonly (Schema | undefined)[]): Set<string> => {
    const found = new Set<string>();
    const visit = (value: unknown): void => {
      for (const key in value as object) {
        const member = (value as JsonObject)[key];
        if (key === "$ref" && typeof member === "string") found.add(member);
        else if (typeof member === "object") visit(member);
      }
    };
    visit(schemas);
    // What is found while this runs is visited in turn: a chain of types may be longer than the stack is deep.
    for (const id of found) {
      visit(byId.get(id)?.schema);
      for (const type of derived.get(id) ?? []) found.add(type.id);
    }
    return found;
  };
  const input = reach(operations.flatMap((o) => [...o.parameters.map((p) => p.schema), o.body?.schema]));
  const output = reach([...operations.flatMap((o) => [o.output.schema, o.failure]), ...errors.map(({ data }) => data)]);
  return types.map((type) => ({ ...type, input: input.has(type.id), output: output.has(type.id) }));
}

/** Union of schemas, without a union around a single one. */
export function union(schemas: readonly Schema[]): Schema | undefined {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length > 1 ? { anyOf: distinct } : distinct[0];
}
