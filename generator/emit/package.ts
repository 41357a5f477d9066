/** Everything that one client package holds. */

import { agreeOnBigints, bigintKeys } from "../bigints.js";
import { type Diagnostic, diagnostic, hasErrors } from "../diagnostic.js";
import { brandedTypes, constructorName, readerTypes } from "../exports.js";
import type { Api, NamedType, Operation, Schema } from "../model.js";
import { commonNamespace, parameterName, pascalCase } from "../names.js";
import type { PackageFiles } from "../package-files.js";
import { pagedItems } from "../paging.js";
import { serverFacts } from "../servers.js";
import { arityTable } from "./arities.js";
import { bareNames, clientTiers, permissionRows } from "./clients.js";
import { compileSource } from "./compile.js";
import { environmentView } from "./environment.js";
import { commentLines, identifier, lineComment, stringLiteral } from "./escape.js";
import { integerPlaces, withBigints } from "./integers.js";
import { mergeTypes } from "./merge.js";
import {
  accessSets,
  credentialWriter,
  inputName,
  inputSchema,
  jsonRpcOperation,
  type OperationView,
  restGroups,
  restOperation,
  runtimeImports,
} from "./operations.js";
import type { Templates } from "./templates.js";
import { createTypeWriter, type Declaration } from "./types.js";

/** What a package is made of. */
export interface PackageInput {
  /** The npm name, its last segment, and the version. */
  readonly name: string;
  readonly shortName: string;
  readonly version: string;
  readonly description?: string | undefined;
  readonly license?: string | undefined;
  readonly author?: string | undefined;
  /** How integers of 64 bits are typed, and arrive; as numbers by default. */
  readonly integers?: "number" | "bigint" | undefined;
  /** By entry name; "." is the package's root. */
  readonly entries: ReadonlyMap<string, Api>;
}

export interface Emitted {
  readonly files: PackageFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/** Emits a package: a function from values to values, which touches no disk but for the templates. */
export function emitPackage(given: PackageInput, templates: Templates): Emitted {
  const typed = given.integers === "bigint" ? withBigints : agreeOnBigints;
  const input = { ...given, entries: typed(given.entries) };
  const { types, diagnostics } = collectTypes(input);
  if (hasErrors(diagnostics)) return { files: new Map(), diagnostics };

  const typeWriter = createTypeWriter(types);
  const declarations = [...new Set(types.values()), ...[...input.entries.values()].flatMap(inputTypes)]
    .map((type) => typeWriter.declare(type))
    .sort((a, b) => (a.localName < b.localName ? -1 : 1));
  const entries = [...input.entries].map(([name, api]) => entryView(name, api, input, types));
  const shared = {
    ...packageView(input, entries, declarations),
    ...errorView(input.entries, types),
    ...environmentView(input.entries, names(input).errorName),
    helperList: helperList(entries, templates),
    brands: [...new Map(entries.flatMap(({ brands }) => brands.map((brand) => [brand.maker, brand]))).values()],
  };

  const sources = new Map([["src/types.ts", templates.render("types.ts.hbs", shared)]]);
  if (shared.brands.length > 0) sources.set("src/brands.ts", templates.render("brands.ts.hbs", shared));
  for (const entry of entries) {
    sources.set(`src/${entry.file}.ts`, templates.render(`${entry.protocol}.ts.hbs`, { ...shared, ...entry }));
    if (entry.hasFacts) sources.set(`src/facts/${entry.file}.ts`, templates.render("facts.ts.hbs", entry));
  }
  if (entries.some(({ protocol }) => protocol === "jsonrpc"))
    sources.set("src/error.ts", templates.render("error.ts.hbs", shared));
  if (shared.environments.length > 0) sources.set("src/node.ts", templates.render("node.ts.hbs", shared));
  for (const file of runtimeFiles([...sources.values()], templates))
    sources.set(`src/runtime/${file}.ts`, templates.copy(`runtime/${file}.ts`));

  const files = [
    ...["package.json", "README.md", "API.md", "LICENSE"].map((file): [string, string] => [
      file,
      templates.render(`${file}.hbs`, shared),
    ]),
    ...[...sources].flatMap(([path, text]): [string, string][] => [[path, text], ...compileSource(path, text)]),
  ];
  return { files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))), diagnostics };
}

/** The types of all entries by id; two that would share a name are reported. */
function collectTypes(input: PackageInput): { types: Map<string, NamedType>; diagnostics: Diagnostic[] } {
  const types = mergeTypes(input.entries, names(input).errorName);
  const taken = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const claim = (localName: string, { name, origin }: Pick<NamedType, "name" | "origin">): void => {
    const first = taken.get(localName);
    if (first === undefined) taken.set(localName, name);
    else diagnostics.push(diagnostic("name-collision", { what: "types", localName, first, second: name }, origin));
  };
  for (const type of new Set(types.values())) claim(type.localName, type);
  for (const api of input.entries.values()) {
    for (const operation of api.operations) {
      if (inputSchemaOf(api, operation)) claim(inputName(operation), { name: operation.id, origin: operation.origin });
    }
  }
  return { types, diagnostics };
}

const inputSchemaOf = (api: Api, operation: Operation): Schema | undefined =>
  api.protocol === "rest" ? inputSchema(operation) : undefined;

/** The types of what REST operations take. */
const inputTypes = (api: Api) =>
  api.operations.flatMap((operation) => {
    const schema = inputSchemaOf(api, operation);
    const description = `What \`${operation.localName}\` takes.`;
    return schema
      ? [{ localName: inputName(operation), schema, input: true, deprecated: operation.deprecated, description }]
      : [];
  });

const names = ({ shortName }: PackageInput) => {
  const stem = pascalCase(shortName);
  return { stem, errorName: `${stem}Error`, guardName: `is${stem}Error` };
};

/** What an entry's template is given, beside what the whole package is. */
function entryView(entryName: string, api: Api, input: PackageInput, types: ReadonlyMap<string, NamedType>) {
  const used = new Set<string>();
  const writer = createTypeWriter(types, (localName) => used.add(localName));
  const prefix = commonNamespace(
    api.operations.flatMap(({ route }) => (route.protocol === "jsonrpc" ? [route.method] : [])),
  );
  const sets = accessSets(api);
  const readers = readerTypes(api);
  const operations = api.operations.map((operation): OperationView => {
    if (inputSchemaOf(api, operation)) used.add(inputName(operation));
    return api.protocol === "rest"
      ? restOperation(operation, writer)
      : jsonRpcOperation(operation, prefix, writer, readers);
  });
  const groups = api.protocol === "rest" ? restGroups(api.operations, sets, types) : [];
  const { basePath, presets, defaultServer } = serverFacts(api);
  const title = api.title || input.name;
  const brands = brandViews(api, types, [names(input).guardName, names(input).errorName]);
  const first = firstCall(api);
  const streams = api.operations.filter(({ stream }) => stream);
  const exampleStream = streams.find((operation) => !needsInput(operation)) ?? streams[0];
  const deniedRows = permissionRows(api, prefix);
  const hasBigints = input.integers === "bigint";
  const bigintNames = bigintKeys(api, types);
  const file = entryName === "." ? "index" : entryName;
  const serverType = [
    ...presets.map(({ name }) => stringLiteral(name)),
    presets.length > 0 ? "(string & {})" : "string",
  ].join(" | ");
  const named = presets.length > 0 ? ", or the name of a server" : "";
  return {
    protocol: api.protocol,
    file,
    specifier: entryName === "." ? input.name : `${input.name}/${entryName}`,
    exportKey: entryName === "." ? "." : `./${entryName}`,
    typesFile: `./dist/${file}.d.ts`,
    scriptFile: `./dist/${file}.js`,
    title,
    apiVersion: api.version,
    about: api.description ?? "",
    clientComment: [`A client of ${commentLines(title).join(" ")}. Made by {@link createClient}.`],

    operations,
    operationCount: counted(operations.length, "operation"),
    groups,
    rows: methodRows(operations),
    report: operations.map(reportLine).join("\n"),
    typeExportList: api.types
      .map(({ id }) => `  ${types.get(id)?.localName ?? ""},`)
      .sort()
      .join("\n"),
    typeImportList: [...used]
      .sort()
      .map((name) => `  ${name},`)
      .join("\n"),

    serverOption: api.protocol === "rest" ? "baseUrl" : "url",
    serverType,
    serverComment:
      api.protocol === "rest"
        ? [
            `Where the API is served${basePath && `, with or without its path \`${commentLines(basePath).join(" ")}\``}${named}.`,
          ]
        : [
            `The URL of the endpoint, http, https, ws or wss, used as given${basePath && `; one without a path gets \`${commentLines(basePath).join(" ")}\``}${named}.`,
          ],
    presets: presets.map((preset) => ({ ...preset, quotedName: JSON.stringify(preset.name) })),
    hasPresets: presets.length > 0,
    basePath,
    defaultServer: defaultServer ?? "",
    hasDefaultServer: defaultServer !== undefined,
    exampleServer: presets[0]?.name ?? defaultServer ?? "https://api.example.com",

    schemes: api.securitySchemes.map((scheme) => ({
      ...scheme,
      description: scheme.description ?? "",
      comment: commentLines(scheme.description ?? `Sent as \`${scheme.parameter.replaceAll("`", "'")}\`.`),
      type: scheme.kind === "basic" ? "BasicCredential" : "Credential",
      writer: credentialWriter(scheme),
    })),
    ...pagedCall(api),
    credentialTypes: api.securitySchemes
      .map(
        ({ kind }, index) =>
          `K${index} extends ${kind === "basic" ? "BasicCredential" : "Credential"} | undefined = undefined`,
      )
      .join(", "),
    credentialOptions: `{ ${api.securitySchemes.map(({ name }, index) => `${name}?: K${index} | undefined`).join("; ")} }`,
    credentialNames: api.securitySchemes
      .map(({ name }, index) => `([K${index}] extends [undefined] ? never : ${stringLiteral(name)})`)
      .join(" | "),
    hasSchemes: api.securitySchemes.length > 0,
    hasBasic: api.securitySchemes.some(({ kind }) => kind === "basic"),
    hasToken: api.protocol === "jsonrpc",
    accessSets: sets,

    runtimeImports: runtimeImports(
      api,
      groups.map(({ head }) => head),
    ),
    ...clientTiers(api, operations),
    createComment: [
      "Makes a client. Nothing is sent before the first call.",
      `@throws {@link ${names(input).errorName} } of kind \`usage\` when \`url\` is no URL of the API, or a token would travel unencrypted.`,
      "A multiaddr is read when the first call is made, which fails with that instead.",
    ],
    optionsValue:
      defaultServer === undefined ? "options" : `{ ...options, url: options.url ?? ${stringLiteral(defaultServer)} }`,
    errorRows: (api.errors ?? []).map(({ name, code }) => ({ name, code: String(code) })),
    permissionRows: deniedRows,
    sideEffects: bareNames(
      api.operations.filter(({ sideEffect }) => sideEffect),
      prefix,
    ),
    hasFacts:
      api.protocol === "jsonrpc" &&
      (deniedRows.length > 0 || (api.errors ?? []).length > 0 || (bigintNames.length > 0 && !hasBigints)),
    factsFile: `./facts/${file}.js`,
    prefix,
    probe: api.probe ?? "",
    arities: arityTable(api),
    hasBigints,
    hasBigintKeys: !hasBigints,
    bigintKeyList: bigintNames.map(stringLiteral).join(", "),
    integerPlaces: hasBigints ? integerPlaces(api, types) : "",
    examples: (api.examples ?? []).map(({ title, description = "", code }) => ({ title, description, code })),
    brands,
    brandList: brands.map(({ maker }) => `\`${maker}\``).join(", "),
    brandNames: brands.map(({ maker }) => maker).join(", "),
    helpersFile: api.helpers ? `./runtime/${api.helpers}.js` : "",
    hasReaders: operations.some(({ row }) => /\breader: \d/.test(row)),
    blockingNames: api.operations.flatMap(({ blocking, localName }) => (blocking ? [localName] : [])),
    hasStreams: api.operations.some((operation) => operation.stream),
    firstCall: first?.localName ?? "",
    exampleStream: exampleStream
      ? `${identifier(exampleStream.localName)}(${needsInput(exampleStream) ? "…" : ""})`
      : "",
    hasFirstCall: first !== undefined,
    exampleRoute: api.protocol === "rest" ? "GET /" : `${prefix}Method`,
  };
}

/** The constructors of an entry's branded types. One that would have the name of another export makes way. */
function brandViews(api: Api, types: ReadonlyMap<string, NamedType>, taken: readonly string[]) {
  const found = new Map(api.types.flatMap(({ id }) => types.get(id) ?? []).map((type) => [type.localName, type]));
  return brandedTypes([...found.values()]).map((type) => ({
    type: type.localName,
    maker: constructorName(type, taken),
    comment: [
      `Takes a plain string for a {@link ${type.localName}}${type.description ? `: ${commentLines(type.description).join(" ")}` : "."}`,
      `@throws TypeError for ${type.schema.pattern === undefined ? "an empty string" : "a string that is none"}.`,
    ],
    pattern: typeof type.schema.pattern === "string" ? type.schema.pattern : ".",
  }));
}

/** The list that the README shows as an example of those in pages: one that wants nothing else, if there is one. */
function pagedCall({ operations }: Api): { pagedCall: string; pagedNeeds: boolean } {
  const paged = operations.filter((operation) => pagedItems(operation));
  const needs = ({ parameters, paging }: Operation): boolean =>
    parameters.some((p) => p.required && p.name !== paging?.page && p.name !== paging?.size);
  const shown = paged.find((operation) => !needs(operation)) ?? paged[0];
  return { pagedCall: shown?.localName ?? "", pagedNeeds: shown !== undefined && needs(shown) };
}

const needsInput = ({ parameters }: Operation): boolean => parameters.some((p) => p.required);

/** What is out of the ordinary, with the local names of the methods for which it is. */
function methodRows(operations: readonly OperationView[]): { row: string; names: string }[] {
  const rows = new Map<string, string[]>();
  for (const { row, localName } of operations) if (row) rows.set(row, [...(rows.get(row) ?? []), localName]);
  return [...rows].sort().map(([row, names]) => ({ row, names: names.join(" ") }));
}

/** One operation on one line of API.md. */
const reportLine = ({ localName, signature, id, notes }: OperationView): string =>
  `${localName}${signature}; // ${lineComment(`${id} ${notes}`)}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

type EntryView = ReturnType<typeof entryView>;

/** The codes of errors of all entries, by name: one class of error stands for them all. */
function errorView(entries: ReadonlyMap<string, Api>, types: ReadonlyMap<string, NamedType>) {
  const used = new Set<string>();
  const writer = createTypeWriter(types, (localName) => used.add(localName));
  const codes = new Map([...entries.values()].flatMap(({ errors = [] }) => errors.map((error) => [error.name, error])));
  const errorCodes = [...codes.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, code, description, data }) => ({
      name,
      comment: [...commentLines(description ?? `The code ${code}.`), ...(description ? [`Code ${code}.`] : [])],
      type: data ? writer.type(data, false) : "undefined",
    }));
  const errorTypeImportList = [...used]
    .sort()
    .map((name) => `  ${name},`)
    .join("\n");
  return { errorCodes, errorTypeImportList };
}

function packageView(input: PackageInput, entries: readonly EntryView[], declarations: readonly Declaration[]) {
  const { stem, errorName, guardName } = names(input);
  const [main] = entries;
  if (!main) throw new Error(`${input.name} has no entry`);
  return {
    packageName: input.name,
    version: input.version,
    description: input.description ?? `Typed client of ${main.title || input.shortName}`,
    license: input.license ?? "MIT",
    hasBigints: input.integers === "bigint",
    isMit: (input.license ?? "MIT") === "MIT",
    author: input.author ?? `The authors of ${input.name}`,
    stem,
    errorName,
    guardName,
    variable: parameterName(input.shortName),
    hasWebSocket: entries.some(({ protocol }) => protocol === "jsonrpc"),
    exampleStream: entries.find(({ exampleStream }) => exampleStream)?.exampleStream ?? "",
    entries,
    declarations,
    isJsonRpc: main.protocol === "jsonrpc" && main.hasFirstCall,
    batchCall: main.firstCall || "request",
    blockingList: blockingList(entries),
    hasPermissions: main.hasPermissions,
    typeCount: counted(declarations.length, "type"),
    typeReport: declarations.map(({ line }) => line).join("\n"),
  };
}

/** The calls that have no time limit by default, as the README names them. */
function blockingList(entries: readonly EntryView[]): string {
  const names = [...new Set(entries.flatMap(({ blockingNames }) => blockingNames))].sort();
  const shown = names.slice(0, names.length > 4 ? 3 : 4).map((name) => `\`${name}\``);
  return `${shown.length < names.length ? "such as " : ""}${shown.join(", ")}`;
}

/** The call that the README shows: the one that says so, else one that anybody can make without input. */
function firstCall(api: Api): Operation | undefined {
  const plain = api.operations.filter((o) => !o.stream && !o.deprecated && !o.body && !needsInput(o));
  return api.operations.find((o) => o.firstCall) ?? plain.find((o) => o.access.kind === "public") ?? plain[0];
}

/** The functions that entries export beside the client, as the README names them. */
function helperList(entries: readonly EntryView[], templates: Templates): string {
  const files = new Set(entries.flatMap(({ helpersFile }) => /[a-z-]+(?=\.js$)/.exec(helpersFile) ?? []));
  const texts = [...files].map((file) => templates.copy(`runtime/${file}.ts`));
  return texts
    .flatMap((text) => [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => `\`${name}\``))
    .join(", ");
}

/** The files of the runtime that the sources import, and those that these import in turn. */
function runtimeFiles(sources: readonly string[], templates: Templates): string[] {
  const found = new Set<string>();
  const follow = (text: string, pattern: RegExp): void => {
    for (const [, file = ""] of text.matchAll(pattern)) {
      if (found.has(file)) continue;
      found.add(file);
      follow(templates.copy(`runtime/${file}.ts`), /(?:from |import\()"\.\/([a-z-]+)\.js"/g);
    }
  };
  for (const source of sources) follow(source, /from "\.\.?\/runtime\/([a-z-]+)\.js"/g);
  return [...found].sort();
}
