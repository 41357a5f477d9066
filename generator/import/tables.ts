/** What Go's declarations do not say, as tables: each row a judgement with its reason, and each row must be needed. */

import { type Diagnostic, type DiagnosticPlace, diagnostic, pointerTo } from "../diagnostic.js";
import type { Document } from "../source.js";
import { isObject, type Schema } from "./schema.js";

/** The rows of one table, which remembers what was asked of it. */
export interface Table<Row> {
  /** The row of the first of these keys that has one. */
  readonly get: (...keys: readonly string[]) => Row | undefined;
  readonly entries: () => readonly (readonly [string, Row])[];
  readonly place: (key: string) => DiagnosticPlace;
  /** A diagnostic for each row that nothing asked for, and for each that says what its table does not know. */
  readonly faults: () => { readonly unused: readonly Diagnostic[]; readonly invalid: readonly Diagnostic[] };
}

/** A type whose JSON form does not follow from its declaration: it marshals itself, or its module is not read. */
export interface WireRow {
  /** The component's name; without one the schema is written in place. */
  readonly name?: string;
  /** What arrives. */
  readonly schema?: Schema;
  /** What may be sent, where that differs. */
  readonly input?: Schema;
  /** True for a type that no result holds. */
  readonly inputOnly?: boolean;
  /** The declared struct, with these members added to it. `input` ones are sent only. */
  readonly struct?: {
    readonly extend?: Readonly<Record<string, { readonly schema: Schema; readonly input?: boolean }>>;
  };
  /** True when a value that Go leaves undefined travels as null, where a row says that there can be one. */
  readonly nil?: boolean;
  /** The form that also has what an undefined value travels as, for where a row says that there can be one. */
  readonly empty?: { readonly name: string; readonly schema: Schema };
  /** True when a parameter of it takes null, unless a row says that the method refuses it. */
  readonly takesNull?: boolean;
  /** True when it can be the key of an object, as any text. */
  readonly isKey?: boolean;
  /** The schema by which upstream's documents show it, where that is not what travels. */
  readonly shown?: Schema;
  /** Where this was seen. */
  readonly source: string;
}

/** Whether null (or the empty address) travels at a place, against the default. */
export interface NullRow {
  /** True when Go's nil, or an undefined Cid, can stand there: it travels as null. */
  readonly nil?: boolean;
  /** True when an undefined address can: it travels as `<empty>`. */
  readonly empty?: boolean;
  readonly why: string;
}

/** A known set of values: the constants of the type's package, or a list where Go declares none. */
export interface EnumRow {
  readonly values?: readonly (string | number)[];
  /** The full name of the type that the constants have, where it is another. */
  readonly type?: string;
  /** Constants that are no values of the set. */
  readonly without?: readonly string[];
  readonly why?: string;
}

/** A struct that can be sent: the fields without which the node cannot do what is asked. */
export interface InputRow {
  readonly required: "all" | readonly string[];
  readonly why?: string;
}

/** A field that needs more than its Go type: members added to its schema, or another schema. */
export interface FieldRow {
  readonly add?: Schema;
  readonly schema?: Schema;
  readonly why: string;
}

/** One parameter of a method that takes its parameters raw. */
export interface RawParameter {
  readonly name: string;
  readonly go: string;
  readonly schema: Schema;
  readonly optional?: boolean;
}

/** A result that the Go signature does not tell. */
export interface ResultRow {
  readonly name: string;
  /** `text`: the bytes are a text, which is what the caller is given. */
  readonly decode?: string;
  readonly go: string;
  readonly schema: Schema;
  readonly why: string;
}

/** A code of an error that the node knows by name. */
export interface ErrorRow {
  readonly code: number;
  readonly description: string;
  /** What `data` of the error holds; nothing where the row has none. */
  readonly data?: Schema;
  readonly why: string;
}

/** One endpoint: the interface that it serves, and where. */
export interface Surface {
  readonly title: string;
  readonly description: string;
  /** The package and the name of the Go interface. */
  readonly package: string;
  readonly interface: string;
  /** The variable in the api package that holds the API's version, or the version itself. */
  readonly version: string | { readonly package: string; readonly variable: string };
  readonly servers: readonly Schema[];
  /** False for gateways, which check no permissions. */
  readonly permissions: boolean;
  /** The surface whose methods give the names of parameters, where the Go types agree. */
  readonly namesFrom?: string;
  readonly firstCall?: string;
  /** Where programs on the same machine look for the endpoint and a token. */
  readonly environment?: Schema;
  /** Where upstream describes it: for examples, and for `--prose`. */
  readonly openrpc?: string;
  /** Methods that it cannot list there, beside those that open channels: patterns with `*`. */
  readonly unlisted?: readonly string[];
  readonly methodDocs?: string;
}

/** All tables of a set of surfaces. */
export interface Tables {
  /** The import path of the module that is imported. */
  readonly module: string;
  /** What stands before each method's name on the wire: `Filecoin.`. */
  readonly namespace: string;
  /** What the documents say under `x-helpers`. */
  readonly helpers?: string;
  /** What stands before the path of a document of upstream's own, where it is published. */
  readonly published?: string;
  /** What they say under `x-probe`. */
  readonly probe?: string;
  readonly surfaces: Table<Surface>;
  readonly wireTypes: Table<WireRow>;
  readonly enums: Table<EnumRow>;
  readonly inputs: Table<InputRow>;
  readonly fields: Table<FieldRow>;
  readonly names: Table<string>;
  readonly nulls: Table<NullRow>;
  readonly errors: Table<ErrorRow>;
  readonly methods: MethodTables;
}

/** Keys are a method or `Method.parameter`; `v0api/Method` or `miner/Method` where packages or surfaces differ. */
export interface MethodTables {
  readonly argumentNames: Table<string>;
  readonly parameters: Table<readonly string[]>;
  readonly takesNull: Table<string>;
  readonly refusesNull: Table<string>;
  readonly notOptional: Table<string>;
  readonly rawParameters: Table<readonly RawParameter[]>;
  readonly values: Table<{ readonly add: Schema; readonly why: string }>;
  readonly results: Table<ResultRow>;
  /** What the manifest says under `x-stream`, where that is not "channel" for what returns a Go channel. */
  readonly streams: Table<{ readonly stream: unknown; readonly why: string }>;
  readonly blocking: Table<string>;
  /** Methods of the permission `read` that do something all the same. */
  readonly sideEffects: Table<string>;
  /** For methods that the interface gives no permission. */
  readonly permissions: Table<{ readonly permission: string; readonly why: string }>;
  readonly groups: readonly (readonly [string, RegExp])[];
}

/** The files that hold tables, by the name that they have in the folder. */
export const tableFiles = ["surfaces", "wire-types", "types", "nulls", "methods"] as const;
export type TableDocuments = Readonly<Record<(typeof tableFiles)[number], Document>>;

/** What the rows of a table may say; a table of plain texts or lists has no members. */
const members = {
  surfaces: [
    ...["title", "description", "package", "interface", "version", "servers", "permissions", "namesFrom", "firstCall"],
    ...["environment", "openrpc", "unlisted", "methodDocs"],
  ],
  wireTypes: [
    "name",
    "schema",
    "input",
    "inputOnly",
    "struct",
    "nil",
    "empty",
    "takesNull",
    "isKey",
    "shown",
    "source",
  ],
  enums: ["values", "type", "without", "why"],
  inputs: ["required", "why"],
  fields: ["add", "schema", "why"],
  nulls: ["nil", "empty", "why"],
  values: ["add", "why"],
  streams: ["stream", "why"],
  errors: ["code", "description", "data", "why"],
  results: ["name", "decode", "go", "schema", "why"],
  permissions: ["permission", "why"],
} as const;

/** Makes tables of parsed files. */
export function readTables(documents: TableDocuments): Tables {
  const of = <Row>(file: keyof TableDocuments, path: readonly string[], known?: readonly string[]): Table<Row> =>
    createTable(documents[file], path, known);
  const method = <Row>(name: string, known?: readonly string[]): Table<Row> => of<Row>("methods", [name], known);
  const surfaces = documents.surfaces.data;
  return {
    module: isObject(surfaces) ? String(surfaces.module) : "",
    namespace: isObject(surfaces) ? String(surfaces.namespace ?? "") : "",
    ...(isObject(surfaces) && typeof surfaces.helpers === "string" && { helpers: surfaces.helpers }),
    ...(isObject(surfaces) && typeof surfaces.published === "string" && { published: surfaces.published }),
    ...(isObject(surfaces) && typeof surfaces.probe === "string" && { probe: surfaces.probe }),
    surfaces: of("surfaces", ["surfaces"], members.surfaces),
    wireTypes: of("wire-types", [], members.wireTypes),
    enums: of("types", ["enums"], members.enums),
    inputs: of("types", ["inputs"], members.inputs),
    fields: of("types", ["fields"], members.fields),
    names: of("types", ["names"]),
    nulls: of("nulls", [], members.nulls),
    errors: of("surfaces", ["errors"], members.errors),
    methods: {
      argumentNames: method("argumentNames"),
      parameters: method("parameters"),
      takesNull: method("takesNull"),
      refusesNull: method("refusesNull"),
      notOptional: method("notOptional"),
      rawParameters: method("rawParameters"),
      values: method("values", members.values),
      results: method("results", members.results),
      streams: method("streams", members.streams),
      blocking: method("blocking"),
      sideEffects: method("sideEffects"),
      permissions: method("permissions", members.permissions),
      groups: method<string>("groups")
        .entries()
        .map(([group, pattern]) => [group, new RegExp(pattern)]),
    },
  };
}

function createTable<Row>(document: Document, path: readonly string[], known?: readonly string[]): Table<Row> {
  const found = path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document.data);
  const rows = new Map(Object.entries(isObject(found) ? found : {})) as Map<string, Row>;
  const used = new Set<string>();
  const place = (key: string): DiagnosticPlace => ({ file: document.file, pointer: pointerTo([...path, key]) });
  const strangers = (row: Row): string[] => {
    if (known === undefined) return isObject(row) ? Object.keys(row) : [];
    return isObject(row) ? Object.keys(row).filter((member) => !known.includes(member)) : [String(row)];
  };
  return {
    get: (...keys) => {
      const key = keys.find((key) => rows.has(key));
      if (key === undefined) return undefined;
      used.add(key);
      return rows.get(key);
    },
    entries: () => [...rows],
    place,
    faults: () => ({
      unused: [...rows.keys()]
        .filter((key) => !used.has(key))
        .map((key) => diagnostic("import-unused-row", { key }, place(key))),
      invalid: [...rows].flatMap(([key, row]) =>
        strangers(row).map((member) =>
          diagnostic("import-invalid-row", { key, member, known: known ?? [] }, place(key)),
        ),
      ),
    }),
  };
}

/** What is wrong with the rows of all tables. */
export function tableFaults(tables: Tables): { readonly unused: Diagnostic[]; readonly invalid: Diagnostic[] } {
  const { surfaces, wireTypes, enums, inputs, fields, names, nulls, errors, methods } = tables;
  const { groups: _, ...methodTables } = methods;
  const all = [surfaces, wireTypes, enums, inputs, fields, names, nulls, errors, ...Object.values(methodTables)];
  const faults = all.map((table) => table.faults());
  return { unused: faults.flatMap(({ unused }) => unused), invalid: faults.flatMap(({ invalid }) => invalid) };
}
