/** From a method of a Go interface to an OpenRPC method. */

import { diagnostic } from "../diagnostic.js";
import { camelCase, plural } from "./english.js";
import { type GoMethod, type GoParameter, type GoType, isByte, typeKey } from "./go-type.js";
import type { GoWorld } from "./go-world.js";
import type { Resolver, Site } from "./resolve.js";
import { nullable, type Schema } from "./schema.js";
import type { RawParameter, Surface, Tables } from "./tables.js";

/** What a method is read with. */
export interface MethodContext {
  readonly world: GoWorld;
  readonly tables: Tables;
  readonly resolver: Resolver;
  readonly surface: Surface;
  /** What may stand before a method's name in a table: the surface's name, the name of the interface's package. */
  readonly qualifiers: readonly string[];
  /** The methods of the surface that gives names to parameters, and its qualifiers. */
  readonly namesFrom:
    | { readonly methods: ReadonlyMap<string, GoMethod>; readonly qualifiers: readonly string[] }
    | undefined;
}

interface OpenrpcParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly "x-go-type": string;
}

type Draft = OpenrpcParameter & { readonly takesNull: boolean };

/** An OpenRPC method; references in its schemas are markers still. */
export function openrpcMethod(method: GoMethod, context: MethodContext): Schema {
  const { tables, resolver, surface, qualifiers } = context;
  const { methods } = tables;
  const keys = (name: string): string[] => [...qualifiers.map((qualifier) => `${qualifier}/${name}`), name];
  const results = method.results.filter((type) => !(type.kind === "basic" && type.name === "error"));
  if (results.length > 1) resolver.report(diagnostic("import-many-results", { method: method.name }, method.place));
  const special = methods.results.get(...keys(method.name));
  const stream =
    methods.streams.get(...keys(method.name))?.stream ?? (results[0]?.kind === "chan" ? "channel" : undefined);
  const permission = method.permission ?? methods.permissions.get(...keys(method.name))?.permission;
  if (surface.permissions && permission === undefined) {
    resolver.report(diagnostic("import-no-permission", { method: method.name }, method.place));
  }
  return {
    name: tables.namespace + method.name,
    tags: [{ name: groupOf(method, context) }],
    paramStructure: "by-position",
    params: parameters(method, context, keys),
    result: special
      ? {
          name: special.name,
          schema: resolver.expand(special.schema, "out", { name: `${method.name}.result` }),
          "x-go-type": special.go,
        }
      : result(method, results[0], context),
    ...(surface.permissions && { "x-permission": permission }),
    ...(stream !== undefined && { "x-stream": stream }),
    ...(methods.rawParameters.get(...keys(method.name)) !== undefined && { "x-arity": "any" }),
    ...(special?.decode !== undefined && { "x-decode": special.decode }),
    ...(methods.blocking.get(...keys(method.name)) !== undefined && { "x-blocking": true }),
    ...(methods.sideEffects.get(...keys(method.name)) !== undefined && { "x-side-effect": true }),
    ...(surface.firstCall === method.name && { "x-first-call": true }),
  };
}

function groupOf({ name, place }: GoMethod, { tables, resolver }: MethodContext): string {
  const group = tables.methods.groups.find(([, pattern]) => pattern.test(name));
  if (!group) resolver.report(diagnostic("import-no-group", { method: name }, place));
  return group?.[0] ?? "";
}

function parameters(method: GoMethod, context: MethodContext, keys: (name: string) => string[]): OpenrpcParameter[] {
  const { tables, resolver } = context;
  const raw = tables.methods.rawParameters.get(...keys(method.name));
  const drafts = raw ? raw.map((row) => rawParameter(method, row, context)) : declared(method, context, keys);
  const names = drafts.map(({ name }) => name);
  for (const name of names.filter((name, index) => names.indexOf(name) < index)) {
    resolver.report(diagnostic("import-same-parameter", { method: method.name, name }, method.place));
  }
  // Every argument has a place, so only those at the end can be left out, and null is sent for them.
  const isNeeded = ({ name, takesNull }: Draft): boolean =>
    !takesNull || tables.methods.notOptional.get(...keys(`${method.name}.${name}`)) !== undefined;
  const lastNeeded = drafts.findLastIndex(isNeeded);
  return drafts.map(({ takesNull: _, ...draft }, index) => ({ ...draft, required: index <= lastNeeded }));
}

/** The names that the same method has on another surface, if its parameters are of the same types. */
function sharedNames(method: GoMethod, { world, tables, namesFrom }: MethodContext): readonly string[] | undefined {
  const other = namesFrom?.methods.get(method.name);
  if (!namesFrom || !other) return undefined;
  const types = (of: GoMethod): string =>
    argumentsOf(of)
      .map(({ type }) => world.show(type))
      .join();
  if (types(other) !== types(method)) return undefined;
  const keys = [...namesFrom.qualifiers.map((qualifier) => `${qualifier}/${other.name}`), other.name];
  return (
    tables.methods.parameters.get(...keys) ?? argumentsOf(other).map((parameter) => goName(parameter, tables) ?? "")
  );
}

const goName = ({ name }: GoParameter, tables: Tables): string | undefined =>
  name === undefined ? undefined : (tables.methods.argumentNames.get(name) ?? name);

const argumentsOf = ({ parameters }: GoMethod): GoParameter[] => parameters.filter(({ type }) => !isContext(type));

const isContext = (type: GoType): boolean => type.kind === "named" && typeKey(type) === "context.Context";

function declared(method: GoMethod, context: MethodContext, keys: (name: string) => string[]): Draft[] {
  const { tables, resolver, world, qualifiers } = context;
  const own = argumentsOf(method);
  const given = tables.methods.parameters.get(...keys(method.name)) ?? sharedNames(method, context);
  if (given && given.length !== own.length) {
    const counts = { method: method.name, names: given.length, parameters: own.length };
    resolver.report(diagnostic("import-parameter-count", counts, method.place));
  }
  return own.map((parameter, index): Draft => {
    const name = given?.[index] ?? goName(parameter, tables);
    if (name === undefined) {
      resolver.report(
        diagnostic("import-no-parameter-name", { method: method.name, index: index + 1 }, parameter.place),
      );
    }
    const site = { name: `${method.name}(${name})`, qualifiers, place: parameter.place };
    const values = tables.methods.values.get(...keys(`${method.name}.${name}`));
    const schema = { ...resolver.plain(parameter.type, "in", site), ...values?.add };
    const takesNull = doesTakeNull(method, name ?? "", parameter, context, keys);
    return {
      ...{ name: name ?? `p${index + 1}`, required: true, schema: takesNull ? nullable(schema) : schema },
      ...{ "x-go-type": world.show(parameter.type), takesNull },
    };
  });
}

/** What the tables say, of the parameter and of its type. A pointer, list or map has to be in one of them. */
function doesTakeNull(
  method: GoMethod,
  name: string,
  { type, place }: GoParameter,
  { tables, resolver }: MethodContext,
  keys: (name: string) => string[],
): boolean {
  const key = `${method.name}.${name}`;
  const ofType = type.kind === "named" && tables.wireTypes.get(typeKey(type))?.takesNull === true;
  if (tables.methods.refusesNull.get(...keys(key)) !== undefined) return false;
  if (ofType || tables.methods.takesNull.get(...keys(key)) !== undefined) return true;
  if (["pointer", "slice", "map"].includes(type.kind)) {
    resolver.report(diagnostic("import-null-unsettled", { parameter: key, kind: type.kind }, place));
  }
  return false;
}

function rawParameter(method: GoMethod, row: RawParameter, { resolver }: MethodContext): Draft {
  const schema = resolver.expand(row.schema, "in", { name: `${method.name}(${row.name})`, place: method.place });
  const takesNull = row.optional === true;
  return {
    ...{ name: row.name, required: true, schema: takesNull ? nullable(schema) : schema },
    ...{ "x-go-type": row.go, takesNull },
  };
}

function result(method: GoMethod, type: GoType | undefined, { world, resolver, qualifiers }: MethodContext): Schema {
  if (!type) return { name: "nothing", schema: { type: "null" } };
  const isStream = type.kind === "chan";
  const item = isStream ? type.elem : type;
  const site: Site = { name: `${method.name}.result${isStream ? "[]" : ""}`, qualifiers, place: method.place };
  return { name: resultName(item), schema: resolver.at(item, "out", site), "x-go-type": world.show(type) };
}

const basicResultNames: Readonly<Record<string, string>> = { bool: "answer", string: "text" };

function resultName(type: GoType): string {
  switch (type.kind) {
    case "pointer":
      return resultName(type.elem);
    case "slice":
      return isByte(type.elem) ? "bytes" : plural(resultName(type.elem));
    case "map":
      return "entries";
    case "basic":
      return basicResultNames[type.name] ?? "value";
    case "named":
      return camelCase(type.name);
    default:
      return "result";
  }
}
