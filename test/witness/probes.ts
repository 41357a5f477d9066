/**
 * What consumers of a package write, made from its description alone: nothing here knows a rule of drift. Each probe
 * is one line of TypeScript; together they call each operation, read each member of each answer and import each type.
 */

import { inputName } from "../../generator/emit/operations.js";
import { createTypeWriter, type TypeWriter } from "../../generator/emit/types.js";
import type { Api, NamedType, Operation, Schema } from "../../generator/model.js";
import { serverFacts } from "../../generator/servers.js";
import { literal, type Way } from "./literal.js";
import { random } from "./random.js";
import { type Line, reads, type Use } from "./reads.js";

export interface Probe {
  /** The operation's wire id, or the type's name. */
  readonly subject: string;
  readonly use: Use;
  readonly line: string;
  /** The types that it reaches where it is about no operation. */
  readonly types?: readonly string[];
  /** Comparisons of one value with all that it can be have the same, and so has the check that there are no others. */
  readonly group?: symbol;
  /** The lines that open the blocks that it stands in. */
  readonly blocks: readonly number[];
}

/** How deep a consumer looks into an answer, or writes an input by hand. */
const depth = 6;

/** The same, where it takes a value of a named type from elsewhere. */
const depthOfTypes = 2;

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
  const add = (line: string, subject?: string, use?: Use, more?: Pick<Probe, "types" | "group">): void => {
    if (subject !== undefined && use) probes.set(lines.length, { subject, use, line: line.trim(), blocks, ...more });
    if (/^\s*}/.test(line)) blocks = blocks.slice(0, -1);
    if (line.endsWith("{")) blocks = [...blocks, lines.length];
    lines.push(line);
  };
  const addReads = (indent: string, found: Iterable<Line>, subject: string, more?: Pick<Probe, "types">): void => {
    for (const { line, use, group } of found)
      add(`${indent}${line}`, subject, use, { ...more, ...(group && { group }) });
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
    // Where there is no input, options come first.
    if (api.protocol === "rest" && operation.parameters.length === 0 && !operation.body)
      for (const [name] of clientsFor(operation, api)) add(`void ${name}.${localName}({ timeout: 5 });`, id, "call");
    // From the type of what is returned, so that an input that has changed does not hide the answer.
    const returned = `declare_<ReturnType<typeof client.${localName}>>()`;
    add(`async function read_${localName}() {`);
    if (operation.stream) add(`  for await (const answer of ${returned}) {`, id, "read");
    else add(`  const answer = await ${returned}; {`, id, "read");
    if (operation.output.schema) addReads("  ", reads(operation.output.schema, "answer", depth, types, writer), id);
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
    addReads("    ", reads(items, "item", depth, types, writer), id);
    add("  }");
    add("}");
  }
  for (const { localName, schema, input, output } of api.types) {
    const more = { types: typesOf(schema, types) };
    const name = `Imported${localName}`;
    if (input) {
      const way: Way = { optional: 1, empty: false, choices: random(1) };
      const given = literal(schema, way, depthOfTypes, types, writer);
      add(`{ const value: ${name} = ${given}; void value; }`, localName, "call", more);
    }
    if (!output) continue;
    add(`function use_${localName}(taken: ${name}) {`);
    addReads("  ", reads(schema, "taken", depthOfTypes, types, writer), localName, more);
    add("}");
  }
  for (const { name, data } of api.errors ?? []) {
    const reached = typesOf(data, types);
    add(`function failed_${name}(error: unknown) {`);
    add(`  if (isGardenError(error, "${name}")) {`, "", "call");
    add("    const { data } = error;", "", "read");
    if (data) addReads("    ", reads(data, "data", depth, types, writer), "", { types: reached });
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
    const way: Way = { optional: seed < 2 ? 0 : seed < 10 ? 0.5 : 1, empty: seed % 5 === 4, choices: random(seed) };
    const value = (schema: Schema): string => literal(schema, way, depth, types, writer);
    if (route.protocol === "jsonrpc") {
      return parameters
        .filter((_, index) => all || index <= lastRequired)
        .map((p) => value(p.schema))
        .join(", ");
    }
    const members = parameters
      .filter((p) => all || p.required)
      .map((p) => `${JSON.stringify(p.localName)}: ${value(p.schema)}`);
    const withBody = body && (all || body.required);
    if (parameters.length === 0) return withBody ? value(body.schema) : "";
    if (withBody) members.push(`body: ${value(body.schema)}`);
    const mayLeaveOut = !parameters.some((p) => p.required) && !body?.required;
    return members.length === 0 && mayLeaveOut ? "" : `{ ${members.join(", ")} }`;
  });
  return [...new Set(texts)];
}
