/**
 * What consumers of a package write, made from its description alone: nothing here knows a rule of drift. Each probe
 * is one line of TypeScript; together they call each operation, read each member of each answer and import each type.
 */

import { inputName } from "../../generator/emit/operations.js";
import { createTypeWriter, type TypeWriter } from "../../generator/emit/types.js";
import type { Api, NamedType, Operation, Schema } from "../../generator/model.js";
import { serverFacts } from "../../generator/servers.js";
import { type Random, random } from "./random.js";

/** What a program does with what it uses: only a check that all cases are handled minds a case that is added. */
export type Use = "call" | "read" | "import" | "all cases";

export interface Probe {
  /** The operation's wire id, or the type's name. */
  readonly subject: string;
  readonly use: Use;
  readonly line: string;
  /** The types that it reaches where it is about no operation. */
  readonly types?: readonly string[];
  /** The lines that open the blocks that it stands in. */
  readonly blocks: readonly number[];
}

/** How deep a consumer looks into an answer, or writes an input by hand. */
const depth = 6;

/**
 * The program of a consumer who uses everything that the package for `api` has; `index` are the declarations of its
 * entry, and `declared` those of its types. Lines that hold a probe are keyed by their number, from 0.
 */
export function program(
  api: Api,
  index: string,
  declared: string,
): { readonly text: string; readonly probes: ReadonlyMap<number, Probe> } {
  const imports = ["type Client", "createClient", ...(api.protocol === "jsonrpc" ? ["isGardenError"] : [])];
  const lines: string[] = [`import { ${imports.join(", ")} } from "./index.js";`, "declare const client: Client;"];
  const probes = new Map<number, Probe>();
  let blocks: readonly number[] = [];
  const add = (line: string, subject?: string, use?: Use, types?: readonly string[]): void => {
    if (subject !== undefined && use)
      probes.set(lines.length, { subject, use, line: line.trim(), blocks, ...(types && { types }) });
    if (/^\s*}/.test(line)) blocks = blocks.slice(0, -1);
    if (line.endsWith("{")) blocks = [...blocks, lines.length];
    lines.push(line);
  };
  const types = new Map(api.types.map((type) => [type.id, type]));
  for (const [type, subject] of exported(api, index))
    add(`import type { ${type} as Imported${type} } from "./index.js";`, subject, "import");
  for (const { localName, schema } of api.types) {
    const generics = argumentsOf(`interface ${localName}`, declared);
    if (!generics) continue;
    add(`declare_<Imported${localName}${generics}>();`, localName, "import");
    // The first one stands for the type of the first value that has one, and so on.
    const typed = Object.entries(schema.properties ?? {}).filter(([, member]) => member["x-type-parameter"]);
    for (const [index, [name]] of typed.entries())
      add(
        `{ const value: "${index}" | undefined = declare_<Imported${localName}${generics}>().${name}; void value; }`,
        localName,
        "read",
      );
  }
  if (serverFacts(api).defaultServer !== undefined) add("createClient({});", "", "call");
  const clients = new Map(api.operations.flatMap((operation) => clientsFor(operation, api)));
  for (const [name, options] of clients) add(`const ${name} = createClient({ ${options} });`, "", "call");
  const writer = createTypeWriter(types);
  for (const operation of api.operations) {
    const inputs = calls(operation, types, writer);
    const { id, localName } = operation;
    for (const [name] of clientsFor(operation, api))
      for (const input of inputs) add(`void ${name}.${localName}(${input});`, id, "call");
    // From the type of what is returned, so that an input that has changed does not hide the answer.
    const returned = `declare_<ReturnType<typeof client.${localName}>>()`;
    add(`async function read_${localName}() {`);
    if (operation.stream) add(`  for await (const answer of ${returned}) {`, id, "read");
    else add(`  const answer = await ${returned}; {`, id, "read");
    if (operation.output.schema) {
      for (const [line, use] of reads(operation.output.schema, "answer", depth, types, writer))
        add(`  ${line}`, id, use);
    }
    add("  }");
    add("}");
    const generics = argumentsOf(localName, index);
    if (generics) add(`declare_<ReturnType<typeof client.${localName}${generics}>>();`, id, "call");
    const items = operation.paging && operation.output.schema?.items;
    if (typeof items !== "object") continue;
    const [caller = ""] = clientsFor(operation, api)[0] ?? [];
    const { page, size } = operation.paging ?? {};
    const others = operation.parameters.filter(({ name }) => name !== page && name !== size);
    const [input = ""] = calls({ ...operation, parameters: others }, types, writer);
    add(`async function all_${localName}() {`);
    add(`  for await (const item of ${caller}.${localName}.all(${input})) {`, id, "call");
    for (const [line, use] of reads(items, "item", depth, types, writer)) add(`    ${line}`, id, use);
    add("  }");
    add("}");
  }
  for (const { name, data } of api.errors ?? []) {
    const reached = typesOf(data, types);
    add(`function failed_${name}(error: unknown) {`);
    add(`  if (isGardenError(error, "${name}")) {`, "", "call");
    add("    const { data } = error;", "", "read");
    for (const [line, use] of data ? reads(data, "data", depth, types, writer) : [])
      add(`    ${line}`, "", use, reached);
    add("  }");
    add("}");
  }
  add("declare function declare_<T>(): T;");
  add("declare function never_(value: never): void;");
  add("export {};");
  return { text: `${lines.join("\n")}\n`, probes };
}

/** The names that a consumer can import, each with what it comes from. */
function exported(api: Api, index: string): [name: string, subject: string][] {
  const types = api.types.map(({ localName }): [string, string] => [localName, localName]);
  const inputs = api.operations
    .filter(({ parameters }) => api.protocol === "rest" && parameters.length > 0)
    .map((operation): [string, string] => [inputName(operation), operation.id]);
  const own = [...index.matchAll(/^export (?:declare )?(?:interface|type|function|class|const) (\w+)/gm)];
  const passedOn = [...index.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = ""]) => names.split(","));
  const names = [...own.map(([, name = ""]) => name), ...passedOn.map((name) => name.trim())];
  const others = names.filter((name) => name !== "" && !types.some(([type]) => type === name));
  return [...types, ...inputs, ...new Set(others)].map((one) => (typeof one === "string" ? [one, one] : one));
}

/** Type arguments for a name that the declarations give type parameters; undefined where they give it none. */
function argumentsOf(name: string, declarations: string): string | undefined {
  const [, parameters] =
    new RegExp(`\\b${name}(?:: \\{\\s*)?<((?:\\s*\\w+ = unknown,?)+)\\s*>`).exec(declarations) ?? [];
  let count = 0;
  return (
    parameters &&
    `<${parameters
      .replace(/\s+/g, " ")
      .trim()
      .replace(/\w+ = unknown/g, () => `"${count++}"`)}>`
  );
}

/** The local names of the types that a schema is made of. */
function typesOf(schema: unknown, types: ReadonlyMap<string, NamedType>, found = new Set<string>()): string[] {
  if (typeof schema === "object" && schema !== null) {
    const type = types.get(String((schema as Schema).$ref));
    if (type && !found.has(type.localName)) typesOf(type.schema, types, found.add(type.localName));
    for (const member of Object.values(schema)) typesOf(member, types, found);
  }
  return [...found];
}

/** Clients that have just what a call needs, in each way to have it: a name, and the options that make it. */
function clientsFor({ access }: Operation, api: Api): [name: string, options: string][] {
  if (access.kind === "key") {
    return access.alternatives.map((set) => [
      `with_${set.join("_")}`,
      ['baseUrl: "https://garden.example"', ...set.map((name) => `${name}: "secret"`)].join(", "),
    ]);
  }
  if (api.protocol === "rest") return [["with_", 'baseUrl: "https://garden.example"']];
  const url = 'url: "https://garden.example/rpc"';
  if (access.kind === "public" || access.permission === "read") return [["with_", url]];
  return [[`with_${access.permission}`, `${url}, token: "secret", permission: "${access.permission}"`]];
}

/** Inputs: with no more than must be, and with all that can be given, in several ways. */
function calls(operation: Operation, types: ReadonlyMap<string, NamedType>, writer: TypeWriter): string[] {
  const { parameters, body, route } = operation;
  const lastRequired = parameters.findLastIndex((parameter) => parameter.required);
  const texts = Array.from({ length: 20 }, (_, seed) => {
    const all = seed > 0;
    const way: Way = { optional: seed < 2 ? 0 : seed < 10 ? 0.5 : 1, choices: random(seed) };
    const value = (schema: Schema): string => literal(schema, way, depth, types, writer);
    if (route.protocol === "jsonrpc") {
      return parameters
        .filter((_, index) => all || index <= lastRequired)
        .map((p) => value(p.schema))
        .join(", ");
    }
    const members = parameters.filter((p) => all || p.required).map((p) => `${p.localName}: ${value(p.schema)}`);
    const withBody = body && (all || body.required);
    if (parameters.length === 0) return withBody ? value(body.schema) : "";
    if (withBody) members.push(`body: ${value(body.schema)}`);
    const mayLeaveOut = !parameters.some((p) => p.required) && !body?.required;
    return members.length === 0 && mayLeaveOut ? "" : `{ ${members.join(", ")} }`;
  });
  return [...new Set(texts)];
}

interface Way {
  /** How likely an optional member of an object is given, from 0 to 1. */
  readonly optional: number;
  /** Chooses among the members of a union and the values of a set. */
  readonly choices: Random;
}

const resolve = (schema: Schema, types: ReadonlyMap<string, NamedType>): Schema =>
  schema.$ref === undefined ? schema : resolve(types.get(schema.$ref)?.schema ?? {}, types);

/** A value written by hand, down to leaves that come from elsewhere. */
function literal(
  given: Schema,
  way: Way,
  left: number,
  types: ReadonlyMap<string, NamedType>,
  writer: TypeWriter,
): string {
  const inner = (schema: Schema): string => literal(schema, way, left - 1, types, writer);
  const schema = resolve(given, types);
  // Deeper than that, programs pass on what they got.
  if (left < 0) return "null! as never";
  const members = schema.anyOf ?? schema.oneOf;
  if (members) {
    // Now and then null, where that is a choice: it hides what lies deeper.
    const told = members.filter((member) => resolve(member, types).type !== "null");
    return inner(way.choices.pick(way.choices.chance(0.8) && told.length > 0 ? told : members));
  }
  if (schema.properties) {
    const names = Object.keys(schema.properties).filter(
      (name) => schema.required?.includes(name) || way.choices.chance(way.optional),
    );
    // What holds itself has to end.
    const kept = names.filter((name) => left > 0 || schema.required?.includes(name));
    return `{ ${kept.map((name) => `${name}: ${inner(schema.properties?.[name] ?? {})}`).join(", ")} }`;
  }
  if (typeof schema.additionalProperties === "object") return `{ key: ${inner(schema.additionalProperties)} }`;
  if (schema.prefixItems) return `[${schema.prefixItems.map(inner).join(", ")}]`;
  if (typeof schema.items === "object") return `[${inner(schema.items)}]`;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return JSON.stringify(way.choices.pick(schema.enum));
  const text = schema["x-text"];
  if (text && way.choices.chance(0.5)) return inner(text);
  const { "x-text": _, ...own } = schema;
  return `null! as ${writer.type(own, true)}`;
}

/** The type of what arrives, without names: these may have gone. */
function typeText(given: Schema, types: ReadonlyMap<string, NamedType>, writer: TypeWriter): string {
  const { "x-text": text, ...schema } = resolve(given, types);
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => typeText(item, types, writer)).join(", ")}]`;
  const own = writer.type(schema, false);
  return text ? `${typeText(text, types, writer)} | ${own}` : own;
}

/** Lines that read a value and all that it holds. */
function* reads(
  given: Schema,
  expression: string,
  left: number,
  types: ReadonlyMap<string, NamedType>,
  writer: TypeWriter,
): Generator<[string, Use | undefined]> {
  const schema = resolve(given, types);
  if (left < 0) return;
  const inner = (of: Schema, at: string) => reads(of, at, left - 1, types, writer);
  const members = schema.anyOf ?? schema.oneOf;
  if (members) {
    const some = members.filter((member) => resolve(member, types).type !== "null");
    if (some.length < members.length) {
      yield [`if (${expression} !== null) {`, "read"];
      for (const member of some) yield* inner(member, expression);
      yield ["}", undefined];
      return;
    }
    for (const member of some) {
      const tag = resolve(member, types).properties?.kind?.const;
      if (tag === undefined) continue;
      yield [`if (${expression}.kind === ${JSON.stringify(tag)}) {`, "read"];
      yield* inner(member, expression);
      yield ["}", undefined];
    }
    const tags = some.map((member) => resolve(member, types).properties?.kind?.const);
    if (tags.every((tag) => tag !== undefined)) {
      const cases = tags.map((tag) => `case ${JSON.stringify(tag)}: break;`).join(" ");
      yield [`switch (${expression}.kind) { ${cases} default: never_(${expression}); }`, "all cases"];
    }
    return;
  }
  if (schema.properties) {
    for (const [name, member] of Object.entries(schema.properties)) {
      const at = `${expression}.${name}`;
      const isOptional = !schema.required?.includes(name);
      if (isOptional) yield [`if (${at} !== undefined) {`, "read"];
      yield* inner(member, at);
      if (isOptional) yield ["}", undefined];
    }
    return;
  }
  if (typeof schema.additionalProperties === "object") {
    yield [`void ${expression}["key"];`, "read"];
    yield [`for (const value${left} of Object.values(${expression})) {`, "read"];
    yield* inner(schema.additionalProperties, `value${left}`);
    yield ["}", undefined];
    return;
  }
  if (schema.prefixItems) {
    // To write out a type with a closed set in it is to list all of its cases.
    const listsCases = schema.prefixItems.some((item) => resolve(item, types).enum !== undefined);
    const pair = `{ const pair: ${typeText(schema, types, writer)} = ${expression}; void pair; }`;
    yield [pair, listsCases ? "all cases" : "read"];
    for (const [index, item] of schema.prefixItems.entries()) yield* inner(item, `${expression}[${index}]`);
    return;
  }
  if (typeof schema.items === "object") {
    yield [`void ${expression}.concat;`, "read"];
    yield [`for (const item${left} of ${expression}) {`, "read"];
    yield* inner(schema.items, `item${left}`);
    yield ["}", undefined];
    return;
  }
  // A case that is added is what only a program that lists all of them minds.
  const isClosed = schema.enum !== undefined || "const" in schema;
  yield [
    `{ const value: ${isClosed ? "string" : typeText(schema, types, writer)} = ${expression}; void value; }`,
    "read",
  ];
  if (schema.enum) {
    const cases = schema.enum.map((value) => `case ${JSON.stringify(value)}: break;`).join(" ");
    yield [`switch (${expression}) { ${cases} default: never_(${expression}); }`, "all cases"];
  }
}
