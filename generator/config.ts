/** The clients to make, as data: found, loaded and checked, with problems that name the key. */

import { existsSync, type Stats, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import {
  type Diagnostic,
  type DiagnosticCode,
  DiagnosticError,
  type DiagnosticPlace,
  diagnostic,
  escapeSegment,
} from "./diagnostic.js";
import type { Level } from "./drift/finding.js";
import { nearest } from "./nearest.js";
import { offsetAt } from "./position.js";
import { loadDocument, readText } from "./source.js";

/** What `nelumbo.config.ts` exports. Every path is relative to the config's own folder. */
export interface Config {
  /** The client packages to make. */
  readonly clients: readonly ClientConfig[];
  /** The file of accepted findings; without it `nelumbo-ignore.yaml` beside the config, if there is one. */
  readonly ignore?: string | undefined;
  /**
   * How bad rules of drift are for this project, by the id of the rule: `dangerous` for both, or what it is on the wire
   * and in the compiler. `nelumbo diff --rules` lists the rules.
   */
  readonly severities?: Readonly<Record<string, Level | Severity>> | undefined;
}

/** What a project has decided of a rule: what is left out is as the rule has it. */
export type Severity = Readonly<Partial<Record<"wire" | "compile", Level>>>;

/** One client package. */
export interface ClientConfig {
  /** The package's name on npm: `@nelumbo/lit`. */
  readonly name: string;
  /** The package's version, a semantic version: `1.0.0`. */
  readonly version: string;
  /** The folder that the package is written to. */
  readonly output: string;
  /** An OpenAPI 3.0 to 3.2 document. A client has this or `openrpc`. */
  readonly openapi?: string | undefined;
  /** An OpenRPC document, or several: the name of each entry of the package, and its document. */
  readonly openrpc?: string | Readonly<Record<string, string>> | undefined;
  /** An OpenAPI Overlay 1.0 document: what the description leaves unsaid. */
  readonly overlay?: string | undefined;
  /** A folder of templates that take the place of nelumbo's own of the same name. */
  readonly templates?: string | undefined;
  /** The description in the package's package.json. */
  readonly description?: string | undefined;
  /** The SPDX id of the license that the package is published under; `MIT` without it. */
  readonly license?: string | undefined;
  /**
   * How integers of 64 bits are typed, and arrive: `number` (the default; a bigint only where the description says that
   * values above 2^53 are to be expected) or `bigint`, each of them and always.
   */
  readonly integers?: "number" | "bigint" | undefined;
  /** Who holds the copyright of the package; "The authors of" and its name without it. */
  readonly author?: string | undefined;
}

/** Gives a config its type, and nothing else. */
export const defineConfig = (config: Config): Config => config;

/** Where a client's description stands. */
export type ClientSource =
  | { readonly kind: "openapi"; readonly file: string }
  /** The entry "." is the package itself. In the order of the config. */
  | { readonly kind: "openrpc"; readonly entries: readonly { readonly name: string; readonly file: string }[] };

/** A client whose every value has been checked. Paths are relative to the root, with forward slashes. */
export interface CheckedClient {
  readonly name: string;
  /** The last part of the name: `lit` of `@nelumbo/lit`. */
  readonly shortName: string;
  readonly version: string;
  readonly output: string;
  readonly source: ClientSource;
  readonly overlay?: string;
  readonly templates?: string;
  readonly description?: string;
  readonly license?: string;
  readonly author?: string;
  readonly integers?: "number" | "bigint";
}

/** A config that was read and found right. */
export interface LoadedConfig {
  /** The config's own name in `root`. */
  readonly file: string;
  /** The config's folder, absolute: what every path starts from. */
  readonly root: string;
  readonly clients: readonly CheckedClient[];
  /** The file of accepted findings, relative to `root`. */
  readonly ignore?: string;
  /** What the project has decided of rules of drift, by their ids. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

const fileNames = ["ts", "mts", "js", "mjs", "json"].map((extension) => `nelumbo.config.${extension}`);

/**
 * The absolute path of the config: `path`, or the first in `cwd` that has one of the known names.
 * @throws DiagnosticError `config-missing`, `config-is-folder`
 */
export function findConfig(path: string | undefined, cwd: string): string {
  const candidates = path === undefined ? fileNames : [path];
  const found = candidates.map((name) => resolve(cwd, name)).find((file) => kindOf(file)?.isFile());
  if (path !== undefined && kindOf(resolve(cwd, path))?.isDirectory()) {
    throw new DiagnosticError([diagnostic("config-is-folder", { path })]);
  }
  if (found === undefined) throw new DiagnosticError([diagnostic("config-missing", { tried: candidates })]);
  return found;
}

function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Finds, loads and checks the config.
 * @throws DiagnosticError with every problem of the config.
 */
export async function loadConfig(path: string | undefined, cwd: string): Promise<LoadedConfig> {
  const found = findConfig(path, cwd);
  const root = dirname(found);
  const file = basename(found);
  const value = /\.json$/i.test(file) ? await readJson(root, file) : await runScript(root, file);
  const checked = checkConfig(value, file, root);
  const { severities } = value as Config;
  // The table of rules is read only where a config speaks of them: most commands have no use for it.
  return { file, root, ...checked, ...(severities && { severities: await checkSeverities(severities, file) }) };
}

/** A `file-missing` for each file that these clients name and that is not there, at the key which names it. */
export function missingInputs(config: LoadedConfig, clients: readonly CheckedClient[]): Diagnostic[] {
  return clients.flatMap((client) => {
    const { source, overlay, templates } = client;
    const inputs: Record<string, string | undefined> = { overlay, templates };
    if (source.kind === "openapi") inputs.openapi = source.file;
    else for (const { name, file } of source.entries) inputs[name === "." ? "openrpc" : `openrpc/${name}`] = file;
    const at = `/clients/${config.clients.indexOf(client)}`;
    return Object.entries(inputs).flatMap(([key, file]) =>
      file === undefined || existsSync(resolve(config.root, file))
        ? []
        : [
            diagnostic(
              "file-missing",
              { file, what: key === "templates" ? "folder" : "file", isOfConfig: true },
              { file: config.file, pointer: `${at}/${key}` },
            ),
          ],
    );
  });
}

// Loading

async function readJson(root: string, file: string): Promise<unknown> {
  if (readText(join(root, file), file).trim() === "") throw failed("it is empty.", { file });
  return (await loadDocument(root, file)).data;
}

async function runScript(root: string, file: string): Promise<unknown> {
  const path = join(root, file);
  const [{ createJiti }, nelumbo] = await Promise.all([import("jiti"), import("./index.js")]);
  const jiti = createJiti(path, {
    moduleCache: false,
    interopDefault: false,
    // Elsewhere than in node_modules the cache would be the shared temporary folder, where others could plant code.
    fsCache: existsSync(join(root, "node_modules")),
    // The config gets the nelumbo that reads it, also where none is installed.
    virtualModules: { nelumbo },
  });
  let exports: unknown;
  try {
    exports = await jiti.import(path);
  } catch (cause) {
    const { message, stack = "" } = cause instanceof Error ? cause : new Error(String(cause));
    const [reason = ""] = message.replace(/^ParseError: /, "").split("\n");
    throw failed(
      `${reason
        .replaceAll(root + sep, "")
        .trim()
        .replace(/\.?$/, ".")}`,
      faultPlace(root, file, stack),
    );
  }
  if (typeof exports !== "object" || exports === null || !("default" in exports)) {
    throw failed("it exports nothing as default.", { file });
  }
  return exports.default;
}

const failed = (reason: string, place: DiagnosticPlace): DiagnosticError =>
  new DiagnosticError([diagnostic("config-failed", { reason }, place)]);

/** The first position in the config's folder that a stack names, or a parser's message at its head. */
function faultPlace(root: string, file: string, stack: string): DiagnosticPlace {
  const prefix = (root + sep).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const named = [...stack.matchAll(new RegExp(`${prefix}([^\\n:()]+):(\\d+):(\\d+)`, "g"))];
  const [, path, line, column] = named.find(([, path]) => !path?.split(sep).includes("node_modules")) ?? [];
  if (path === undefined) return { file };
  // The parser counts columns from 0. Those of a stack are of the code that jiti made, which keeps the lines only.
  const at = { line: Number(line), column: stack.includes("ParseError: ") ? Number(column) + 1 : 1 };
  return { file: path.split(sep).join("/"), offset: offsetAt(readText(join(root, path), path), at) };
}

// Checking

interface Rule {
  /** How it is written in a config. */
  readonly example: string;
  readonly required?: true;
  /** What `valid` asks for. */
  readonly expected?: string;
  readonly valid?: (value: string) => boolean;
}

const rules = {
  name: {
    required: true,
    example: 'name: "@scope/my-client"',
    expected: "the name of an npm package, in lower case",
    valid: isPackageName,
  },
  version: {
    required: true,
    example: 'version: "1.0.0"',
    expected: 'a semantic version such as "1.0.0"',
    valid: isSemver,
  },
  output: { required: true, example: 'output: "generated/my-client"' },
  openapi: { example: 'openapi: "specs/openapi.json"' },
  openrpc: { example: 'openrpc: "specs/openrpc.json"' },
  overlay: { example: 'overlay: "specs/overlay.yaml"' },
  templates: { example: 'templates: "my-templates"' },
  description: { example: 'description: "A client of my API"' },
  license: { example: 'license: "Apache-2.0"', expected: "the SPDX id of a license", valid: isLicense },
  author: { example: 'author: "Example Ltd"' },
  integers: {
    example: 'integers: "bigint"',
    expected: '"number" or "bigint"',
    valid: (value) => value === "number" || value === "bigint",
  },
} satisfies Record<keyof ClientConfig, Rule>;

type Members = Readonly<Record<string, unknown>>;

/** Adds a problem at a pointer of the config; gives undefined, which is what the caller then has. */
type Report = <C extends DiagnosticCode>(
  pointer: string,
  code: C,
  values: Parameters<typeof diagnostic<C>>[1],
) => undefined;

function checkConfig(value: unknown, file: string, root: string): Pick<LoadedConfig, "clients" | "ignore"> {
  const problems: Diagnostic[] = [];
  const report: Report = (pointer, code, values) => {
    problems.push(diagnostic(code, values, { file, pointer }));
  };

  const config = object(report, value, "", "config", ["clients", "ignore", "severities"]);
  const clients = config && clientList(report, config.clients);
  const checked = clients?.map((client, i) => checkClient(report, client, i, root)) ?? [];
  checkTogether(report, checked, root);
  const ignore = config?.ignore;
  if (ignore !== undefined && !isText(ignore)) {
    const hint = 'For example: ignore: "nelumbo-ignore.yaml"';
    report("/ignore", "config-invalid-value", {
      key: "ignore",
      expected: "the path of a file",
      found: describe(ignore),
      hint,
    });
  }

  if (problems.length > 0) throw new DiagnosticError(problems);
  return { clients: checked as CheckedClient[], ...(isText(ignore) && { ignore: shown(root, ignore) }) };
}

const levels: readonly unknown[] = ["safe", "dangerous", "breaking"] satisfies Level[];

/** What a project has decided of rules. @throws DiagnosticError where no rule has such an id, or no level such a name */
export async function checkSeverities(value: unknown, file: string): Promise<Record<string, Severity>> {
  const { rules: known } = await import("./drift/rules.js");
  const ids = known.map(({ id }) => id);
  const problems: Diagnostic[] = [];
  const report: Report = (pointer, code, values) => {
    problems.push(diagnostic(code, values, { file, pointer }));
  };
  const severity = (given: unknown, pointer: string, key: string): Severity => {
    if (isLevel(given)) return { wire: given, compile: given };
    const axes = isObject(given) ? object(report, given, pointer, key, ["wire", "compile"]) : undefined;
    const expected = `safe, dangerous or breaking${axes ? "" : ', or an object of these by "wire" and "compile"'}`;
    for (const [axis, level] of axes ? Object.entries(axes) : [["", given] as const])
      if (!isLevel(level))
        report(axes ? `${pointer}/${axis}` : pointer, "config-invalid-value", {
          ...{ key: axis || key, expected, found: describe(level) },
        });
    return axes ?? {};
  };
  if (!isObject(value))
    report("/severities", "config-invalid-value", {
      ...{ key: "severities", expected: "an object", found: describe(value) },
      hint: 'For example: severities: { "deprecated-operation-removed": "dangerous" }',
    });
  const found = Object.entries(isObject(value) ? value : {}).map(([rule, given]) => {
    const pointer = `/severities/${escapeSegment(rule)}`;
    if (!ids.includes(rule)) report(pointer, "config-unknown-rule", { rule, nearest: nearest(rule, ids) });
    return [rule, severity(given, pointer, rule)] as const;
  });
  if (problems.length > 0) throw new DiagnosticError(problems);
  return Object.fromEntries(found);
}

const isLevel = (value: unknown): value is Level => levels.includes(value);

function clientList(report: Report, clients: unknown): readonly unknown[] | undefined {
  const client = Object.values(rules).flatMap(({ example, ...rule }) => ("required" in rule ? example : []));
  const example = `clients: [{ ${[...client, rules.openapi.example].join(", ")} }]`;
  if (clients === undefined) return report("", "config-missing-key", { key: "clients", example });
  if (Array.isArray(clients) && clients.length > 0) return clients;
  const found = Array.isArray(clients) ? "an empty one" : describe(clients);
  const hint = `For example: ${example}`;
  return report("/clients", "config-invalid-value", { key: "clients", expected: "a list of clients", found, hint });
}

/** A client that lacks what was found wrong. */
type Unchecked = { readonly [K in keyof CheckedClient]?: CheckedClient[K] | undefined };

function checkClient(report: Report, value: unknown, i: number, root: string): Unchecked | undefined {
  const pointer = `/clients/${i}`;
  const client = object(report, value, pointer, `clients[${i}]`, Object.keys(rules));
  if (!client) return undefined;
  const text = (key: keyof ClientConfig) => checkText(report, client[key], key, pointer);
  const path = (key: keyof ClientConfig) => {
    const given = text(key);
    return given === undefined ? undefined : shown(root, given);
  };

  const name = text("name");
  const checked = {
    name,
    shortName: name?.split("/").at(-1),
    version: text("version"),
    output: path("output"),
    source: checkSource(report, client, path("openapi"), pointer, root),
    overlay: path("overlay"),
    templates: path("templates"),
    description: text("description"),
    license: text("license"),
    author: text("author"),
    integers: text("integers") as CheckedClient["integers"],
  };
  return Object.fromEntries(Object.entries(checked).filter(([, given]) => given !== undefined));
}

function checkSource(
  report: Report,
  client: Members,
  openapi: string | undefined,
  pointer: string,
  root: string,
): ClientSource | undefined {
  if (client.openapi !== undefined && client.openrpc !== undefined) {
    return report(`${pointer}/openrpc`, "config-conflict", {
      message: 'This client has both "openapi" and "openrpc".',
      hint: "A client is made from one kind of description: keep one of them.",
    });
  }
  if (client.openapi !== undefined) return openapi === undefined ? undefined : { kind: "openapi", file: openapi };
  if (client.openrpc === undefined) {
    return report(pointer, "config-conflict", {
      message: 'This client has neither "openapi" nor "openrpc".',
      hint: `Name its description, for example: ${rules.openapi.example}`,
    });
  }
  if (client.overlay !== undefined) {
    report(`${pointer}/overlay`, "config-conflict", {
      message: '"overlay" goes with "openapi" only.',
      hint: "An OpenRPC document says such things itself, in x- members.",
    });
  }
  const entries = checkEntries(report, client.openrpc, `${pointer}/openrpc`, root);
  return entries && { kind: "openrpc", entries };
}

/** The modules that a package has beside its entries. */
const ownModules = ["brands", "error", "node", "types"];

function checkEntries(report: Report, openrpc: unknown, pointer: string, root: string) {
  if (isText(openrpc)) return [{ name: ".", file: shown(root, openrpc) }];
  if (!isObject(openrpc) || Object.keys(openrpc).length === 0) {
    return report(pointer, "config-invalid-value", {
      key: "openrpc",
      expected: "a file, or a map of entry name to file",
      found: isObject(openrpc) ? "an empty map" : describe(openrpc),
      hint: `For example: ${rules.openrpc.example}, or openrpc: { v1: "specs/v1.json" }`,
    });
  }
  return Object.entries(openrpc).flatMap(([name, file]) => {
    const at = `${pointer}/${escapeSegment(name)}`;
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) {
      report(at, "config-conflict", {
        message: `${JSON.stringify(name)} cannot be the name of an entry.`,
        hint: 'An entry is imported by its name: lower-case letters, digits and "-" only, such as "v1".',
      });
    } else if (ownModules.includes(name)) {
      report(at, "config-conflict", {
        message: `"${name}" cannot be the name of an entry: each package has a module of that name.`,
        hint: `Any name but ${ownModules.join(", ")} will do, such as "v1".`,
      });
    }
    if (isText(file)) return { name, file: shown(root, file) };
    report(at, "config-invalid-value", { key: name, expected: "the path of a file", found: describe(file) });
    return [];
  });
}

/** What can be wrong with clients that are right each on its own. */
function checkTogether(report: Report, clients: readonly (Unchecked | undefined)[], root: string): void {
  const holdsConfig = ({ output }: Unchecked): boolean => output !== undefined && isWithin(resolve(root, output), root);
  clients.forEach((client, i) => {
    if (client?.output !== undefined && holdsConfig(client)) {
      report(`/clients/${i}/output`, "config-invalid-value", {
        key: "output",
        expected: "a folder of its own",
        found: `${JSON.stringify(client.output || ".")}, which holds the config`,
      });
    }
    for (const other of clients.slice(0, i)) {
      if (client?.name !== undefined && other?.name === client.name) {
        report(`/clients/${i}/name`, "config-conflict", {
          message: `Two clients are called "${client.name}".`,
          hint: "Give each a name of its own.",
        });
      }
      if (client?.output === undefined || other?.output === undefined) continue;
      // What holds the config holds the others' folders, too: that is no second mistake.
      if (holdsConfig(client) || holdsConfig(other) || !overlap(root, client.output, other.output)) continue;
      const isSame = resolve(root, client.output).toLowerCase() === resolve(root, other.output).toLowerCase();
      report(`/clients/${i}/output`, "config-conflict", {
        message: `Two clients are written to ${isSame ? "one folder" : "folders one inside the other"}: "${other.output}" and "${client.output}".`,
        hint: "Give each an output folder of its own, none inside another.",
      });
    }
  });
}

function overlap(root: string, one: string, other: string): boolean {
  // Letter case does not keep two folders apart on every file system.
  const a = resolve(root, one).toLowerCase();
  const b = resolve(root, other).toLowerCase();
  return isWithin(a, b) || isWithin(b, a);
}

function object(
  report: Report,
  value: unknown,
  pointer: string,
  name: string,
  known: readonly string[],
): Members | undefined {
  if (!isObject(value)) {
    const hint = `Its keys are ${known.map((key) => `"${key}"`).join(", ")}.`;
    return report(pointer, "config-invalid-value", { key: name, expected: "an object", found: describe(value), hint });
  }
  const read: Record<string, unknown> = { ...value };
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    // Without regard to case: openAPI is meant as openapi.
    const meant = nearest(key.toLowerCase(), known);
    report(`${pointer}/${escapeSegment(key)}`, "config-unknown-key", { key, nearest: meant, known });
    // Read as what it was meant to be, so that the one mistake is not told again as a missing key.
    if (meant !== undefined && !(meant in value)) read[meant] = value[key];
  }
  return read;
}

function checkText(report: Report, value: unknown, key: keyof ClientConfig, pointer: string): string | undefined {
  const rule: Rule = rules[key];
  if (value === undefined && !rule.required) return undefined;
  if (value === undefined) return report(pointer, "config-missing-key", { key, example: rule.example });
  if (isText(value) && (rule.valid?.(value) ?? true)) return value;
  return report(`${pointer}/${key}`, "config-invalid-value", {
    key,
    expected: rule.expected ?? "a text that is not empty",
    found: describe(value),
    hint: `For example: ${rule.example}`,
  });
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && !value.includes("\0");

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function") return "a function";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${String(value)}`;
}

/** As npm asks of new packages. What Node takes for a module of its own could not be imported. */
function isPackageName(name: string): boolean {
  return (
    /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name) &&
    name.length <= 214 &&
    !isBuiltin(name) &&
    !["node_modules", "favicon.ico"].includes(name)
  );
}

/** An id, or several in an SPDX expression. Whether there is such a license is for npm to say. */
function isLicense(license: string): boolean {
  return /^[A-Za-z\d][A-Za-z\d.+-]*(?: (?:AND|OR|WITH) [A-Za-z\d][A-Za-z\d.+-]*)*$/.test(license);
}

/** The expression that semver.org gives. */
function isSemver(version: string): boolean {
  const number = "(?:0|[1-9]\\d*)";
  const identifier = `(?:${number}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
  const prerelease = `(?:-${identifier}(?:\\.${identifier})*)?`;
  const build = "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?";
  return new RegExp(`^${number}\\.${number}\\.${number}${prerelease}${build}$`).test(version);
}

const shown = (root: string, path: string): string => relative(root, resolve(root, path)).split(sep).join("/");

/** True when `inner` is `outer`, or lies in it. */
function isWithin(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
