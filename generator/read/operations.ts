/** What the operations of both kinds of description share. */

import type { Api, NamedType, Operation, Schema } from "../model.js";
import { operationName } from "../names.js";
import { byCodePoint, type JsonObject, type Node, type Reader, text } from "./reader.js";

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
export function markUsage(operations: readonly Operation[], types: readonly NamedType[]): Api["types"] {
  const byId = new Map(types.map((type) => [type.id, type]));
  const reach = (schemas: readonly (Schema | undefined)[]): Set<string> => {
    const found = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        if (key !== "$ref" || typeof member !== "string" || found.has(member)) visit(member);
        else {
          found.add(member);
          visit(byId.get(member)?.schema);
        }
      }
    };
    visit(schemas);
    return found;
  };
  const input = reach(operations.flatMap((o) => [...o.parameters.map((p) => p.schema), o.body?.schema]));
  const output = reach(operations.flatMap((o) => [o.output.schema, o.failure]));
  return types.map((type) => ({ ...type, input: input.has(type.id), output: output.has(type.id) }));
}

/** Union of schemas, without a union around a single one. */
export function union(schemas: readonly Schema[]): Schema | undefined {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length > 1 ? { anyOf: distinct } : distinct[0];
}
