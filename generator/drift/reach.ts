/** Which operations a named type reaches, and by what path. */

import { derivedTypes } from "../inheritance.js";
import type { Api, Operation, Schema } from "../model.js";
import type { Reach, Side } from "./change.js";
import { isSchema } from "./schema.js";

interface User {
  /** A type by its local name, or an operation. */
  readonly by: string | Operation;
  readonly path: string;
}

/** By the local name of a type: each operation that it is sent to or received from, by the shortest way there. */
export function createReach(api: Api): (localName: string) => readonly Reach[] {
  const names = new Map(api.types.map(({ id, localName }) => [id, localName]));
  const users = new Map<string, User[]>();
  const known = new Map<string, readonly Reach[]>();
  const note = (schema: Schema | undefined, by: User["by"], path: string): void => {
    if (schema) {
      references(schema, path, (ref, where) => {
        const name = names.get(ref) ?? "";
        users.set(name, [...(users.get(name) ?? []), { by, path: where }]);
      });
    }
  };
  const index = (): void => {
    for (const operation of api.operations) {
      for (const [position, p] of operation.parameters.entries())
        note(p.schema, operation, p.in === "params" ? `params/${position}` : `${p.in}/${p.name}`);
      note(operation.body?.schema, operation, "body");
      note(operation.output.schema, operation, "result");
      note(operation.failure, operation, "failure");
    }
    const derived = derivedTypes(api.types);
    for (const { id, localName, schema } of api.types) {
      note(schema, localName, "");
      for (const type of derived.get(id) ?? []) note({ $ref: type.id }, localName, "");
    }
  };
  return (localName) => {
    if (users.size === 0) index();
    const before = known.get(localName);
    if (before) return before;
    const found = new Map<string, Reach>();
    const queue: { name: string; path: string }[] = [{ name: localName, path: "" }];
    const seen = new Set([localName]);
    for (const { name, path } of queue) {
      for (const { by, path: way } of users.get(name) ?? []) {
        const whole = [way, path].filter((part) => part !== "").join("/");
        if (typeof by === "string") {
          if (!seen.has(by)) queue.push({ name: by, path: whole });
          seen.add(by);
        } else {
          const key = `${by.id} ${whole.split("/", 1)[0]}`;
          if (!found.has(key)) found.set(key, { operation: by.id, path: whole });
        }
      }
    }
    const reaches = [...found.values()].sort((a, b) =>
      a.operation < b.operation ? -1 : a.operation > b.operation ? 1 : 0,
    );
    known.set(localName, reaches);
    return reaches;
  };
}

/** The local names of the types that the data of errors with names is made of. */
export function typesOfErrors({ errors = [], types }: Api): ReadonlySet<string> {
  const byId = new Map(types.map((type) => [type.id, type]));
  const found = new Set<string>();
  const note = (schema: Schema | undefined): void => {
    if (schema) references(schema, "", (ref) => void found.add(ref));
  };
  for (const { data } of errors) note(data);
  // Grows while it is walked.
  for (const id of found) note(byId.get(id)?.schema);
  return new Set([...found].flatMap((id) => byId.get(id)?.localName ?? []));
}

/** By the way that they travel, the local names of the types that stand where nothing else allows null. */
export function typesNotBesideNull({
  operations,
  types,
  errors = [],
}: Api): Readonly<Record<Side, ReadonlySet<string>>> {
  const names = new Map(types.map(({ id, localName }) => [id, localName]));
  const found = { request: new Set<string>(), response: new Set<string>() };
  const note = (side: Side, schema: Schema | undefined): void => {
    if (schema)
      references(schema, "", (ref, _, isBesideNull) => !isBesideNull && found[side].add(names.get(ref) ?? ""));
  };
  for (const { parameters, body, output, failure } of operations) {
    for (const schema of [...parameters.map((one) => one.schema), body?.schema]) note("request", schema);
    for (const schema of [output.schema, failure]) note("response", schema);
  }
  for (const { schema, input, output } of types) {
    if (input) note("request", schema);
    if (output) note("response", schema);
  }
  for (const { data } of errors) note("response", data);
  return found;
}

function references(
  schema: Schema,
  path: string,
  tell: (ref: string, path: string, isBesideNull: boolean) => void,
  isBesideNull = false,
): void {
  const visit = (value: unknown, segment?: string, isNullable = false): void => {
    if (!isSchema(value)) return;
    references(value, segment === undefined ? path : path ? `${path}/${segment}` : segment, tell, isNullable);
  };
  if (schema.$ref !== undefined) tell(schema.$ref, path, isBesideNull);
  for (const member of schema.allOf ?? []) visit(member);
  for (const list of [schema.anyOf, schema.oneOf])
    for (const member of list ?? []) visit(member, undefined, list?.some(isNull));
  for (const [name, member] of Object.entries(schema.properties ?? {})) visit(member, name);
  for (const member of Object.values(schema.patternProperties ?? {})) visit(member, "{}");
  for (const [index, member] of (schema.prefixItems ?? []).entries()) visit(member, `[${index}]`);
  visit(schema.additionalProperties, "{}");
  visit(schema.items, "[]");
  visit(schema["x-text"]);
}

const isNull = (member: unknown): boolean => isSchema(member) && [member.type].flat().join() === "null";
