/** Names into documents: the only module that reads descriptions, and follows what they refer to. */

import { isAbsolute, posix, relative, resolve, sep } from "node:path";
import type { ParseError } from "jsonc-parser";
import { ask, prefixInRepository, readBytes, readFile, shownUrl, splitName, unpack } from "./bytes.js";
import {
  type Diagnostic,
  type DiagnosticCode,
  DiagnosticError,
  diagnostic,
  escapeSegment,
  pointerTo,
} from "./diagnostic.js";
import { isJson } from "./position.js";

/**
 * A parsed file. `file` is relative to the config's folder, with forward slashes; or a URL without what may be secret in
 * it; or `git:REV:path`.
 */
export interface Document {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  /** The integers that are rounded in `data`, as they are written, by their JSON pointers; where there are any. */
  readonly rounded?: ReadonlyMap<string, string>;
}

/** A description: the file that was named, and every file that it refers to, itself included. */
export interface Source {
  readonly entry: Document;
  readonly documents: ReadonlyMap<string, Document>;
  /** What is wrong with the files that it refers to: those are not among the documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of a file, without a byte order mark.
 * @throws DiagnosticError `file-missing` or `file-unreadable`, naming `shown`.
 */
export const readText = (path: string, shown: string = path): string => decode(readFile(path, shown));

const decode = (bytes: Buffer): string => bytes.toString("utf8").replace(/^\uFEFF/, "");

/**
 * Loads one file.
 * @throws DiagnosticError with the first syntax error of the file: what a parser says of the rest follows from it.
 */
export async function loadDocument(root: string, file: string): Promise<Document> {
  const shown = shownPath(root, file);
  return parseText(decode(await readBytes(root, file, shown)), shown);
}

async function parseText(text: string, shown: string): Promise<Document> {
  if (text.trim() === "") throw fault("file-empty", { file: shown }, { file: shown, pointer: "", offset: 0 });
  const data = isJson(text, shown) ? await parseJson(text, shown) : await parseYaml(text, shown);
  const tooDeep = nestedTooDeep(data);
  if (tooDeep) throw fault("too-deep", { levels: mostLevels }, { file: shown, pointer: tooDeep });
  const rounded = mayRound(text) ? await (await import("./exact.js")).roundedIntegers(text, shown) : undefined;
  return { file: shown, text, data, ...(rounded?.size && { rounded }) };
}

/**
 * Loads a description and, transitively, the files that its `$ref`s name.
 * @throws DiagnosticError when the description itself could not be read.
 */
export async function loadDescription(root: string, file: string): Promise<Source> {
  return followReferences(root, await loadDocument(root, await fromRoot(root, file)));
}

/** In a revision a path starts at the root of the repository; `./` says that it starts here. */
async function fromRoot(root: string, name: string): Promise<string> {
  const { from, path } = splitName(name);
  if (!from.startsWith("git:") || path === "") return name;
  return from + posix.normalize(/^\.\.?\//.test(path) ? posix.join(await prefixInRepository(root), path) : path);
}

/**
 * A description of bytes that were read already, of what `name` says: `git:REV:path`.
 * @throws DiagnosticError when it could not be read.
 */
export async function loadBytes(root: string, bytes: Buffer, name: string): Promise<Source> {
  return followReferences(root, await parseText(decode(await unpack(bytes, name)), name));
}

/**
 * Loads what a JSON-RPC server says of itself when it is asked for `rpc.discover`.
 * @throws DiagnosticError `fetch-failed`
 */
export async function discover(url: string): Promise<Source> {
  const answer = await ask(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "rpc.discover", params: [] }),
  });
  const { data, text } = await parseText(decode(answer), shownUrl(url));
  const { result, error } = (isNested(data) ? data : {}) as { result?: unknown; error?: { message?: unknown } };
  if (!isNested(result)) {
    const reason = error ? `it refuses rpc.discover: ${String(error.message)}` : "it answers rpc.discover with nothing";
    throw new DiagnosticError([diagnostic("fetch-failed", { url: shownUrl(url), reason })]);
  }
  // As a text of its own: that is what pointers are located in, and what is pinned.
  const { readExact, writeExactJson } = await import("./exact.js");
  const exact = (await readExact(text, shownUrl(url))) as { readonly result: unknown };
  return followReferences("", await parseText(`${writeExactJson(exact.result)}\n`, shownUrl(url)));
}

async function followReferences(root: string, entry: Document): Promise<Source> {
  const documents = new Map([[entry.file, entry]]);
  const diagnostics: Diagnostic[] = [];
  const tried = new Set([entry.file]);
  const queue = [entry];
  for (let document = queue.shift(); document; document = queue.shift()) {
    for (const [target, place] of fileReferences(document)) {
      if (tried.has(target)) continue;
      tried.add(target);
      try {
        const loaded = await loadDocument(root, target);
        documents.set(target, loaded);
        queue.push(loaded);
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        // A file that is not there is the fault of the reference: point at that.
        diagnostics.push(
          ...error.diagnostics.map((d) =>
            d.code === "file-missing" ? { ...d, place, hint: "A $ref is relative to the file that it stands in." } : d,
          ),
        );
      }
    }
  }
  return { entry, documents, diagnostics };
}

/** The file that a reference made in `from` names, or undefined when it stays in `from` or leaves for the network. */
export function referencedFile(from: string, ref: string): string | undefined {
  const [path = ""] = ref.split("#", 1);
  if (path === "" || isRemote(ref)) return undefined;
  const base = splitName(from);
  return base.from + posix.normalize(posix.join(posix.dirname(base.path), decodePercents(path)));
}

/** What a URI's percent signs stand for; a text with others stays as it is. */
export function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for a reference with a scheme, which nelumbo does not follow. */
export const isRemote = (ref: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(ref);

function fileReferences(document: Document): Map<string, { file: string; pointer: string }> {
  const found = new Map<string, { file: string; pointer: string }>();
  // Most large descriptions without any are found so in no time.
  if (!document.text.includes("$ref")) return found;
  const path: string[] = [];
  const visit = (node: object): void => {
    for (const key in node) {
      const value = (node as Record<string, unknown>)[key];
      path.push(key);
      if (key === "$ref" && typeof value === "string") {
        const target = referencedFile(document.file, value);
        if (target !== undefined && !found.has(target))
          found.set(target, { file: document.file, pointer: pointerTo(path) });
      } else if (isNested(value)) visit(value);
      path.pop();
    }
  };
  if (isNested(document.data)) visit(document.data);
  return found;
}

/**
 * True for a text, JSON or YAML, in which a number may stand that a JavaScript number rounds. Digits are looked for first,
 * and what stands before them then, as a text holds far fewer of them than of colons and commas.
 */
const mayRound = (text: string): boolean => /\d{16,}(?<=[:,[-]\s*[-+]?\d{16,})\s*(?:[,\]}#]|$)/m.test(text);

async function parseJson(text: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse is 20 times as fast, but does not always say where: ask the slower parser only now.
    const { parse, printParseErrorCode } = await import("jsonc-parser");
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true });
    const [first] = errors;
    const reason = first ? sentence(printParseErrorCode(first.error)) : "a control character stands in a string";
    throw fault("invalid-json", { reason }, { file, pointer: "", offset: first?.offset ?? 0 });
  }
}

const fault = <C extends DiagnosticCode>(...of: Parameters<typeof diagnostic<C>>): DiagnosticError =>
  new DiagnosticError([diagnostic(...of)]);

/** `PropertyNameExpected` into `property name expected`. */
const sentence = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  const tooDeep = fault("too-deep", { levels: mostLevels }, { file, pointer: "", offset: 0 });
  if (mayExhaust(text)) throw tooDeep;
  const document = parseDocument(text, { prettyErrors: false });
  const [first] = document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
  if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) throw tooDeep;
  if (first) {
    const reason = first.message.replace(/\.$/, "");
    throw fault("invalid-yaml", { reason }, { file, pointer: "", offset: first.pos[0] });
  }
  try {
    const data = document.toJS();
    // Throws where an alias leads back to what it stands in.
    JSON.stringify(data);
    return data;
  } catch (error) {
    // The stack is what a value that is nested too deep runs out of.
    if (error instanceof RangeError) throw tooDeep;
    if (!(error instanceof TypeError || error instanceof ReferenceError)) throw error;
    const reason =
      error instanceof TypeError ? "an alias leads back to what it stands in" : "its aliases stand for too much";
    const hint = "Write out what the aliases stand for, or use a $ref.";
    throw fault("invalid-yaml", { reason, hint }, { file, pointer: "", offset: 0 });
  }
}

/** What reads descriptions, and what prints types and compiles them, calls itself for each level. */
const mostLevels = 200;

/** True for a YAML text that takes the parser so deep that the process may die of it: more open brackets than any has. */
function mayExhaust(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (open > 2000) return true;
  }
  return /(?:- ){1000}/.test(text);
}

/** Where a value that is nested too deep begins to be so, as far as anyone would read its pointer. */
function nestedTooDeep(data: unknown): string | undefined {
  const isTooDeep = (value: object, depth: number): boolean => {
    if (depth === mostLevels) return true;
    for (const key in value) {
      const inner = (value as Record<string, unknown>)[key];
      if (isNested(inner) && isTooDeep(inner, depth + 1)) return true;
    }
    return false;
  };
  return isNested(data) && isTooDeep(data, 0) ? pointerDown(data, 6) : undefined;
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The pointer to the deepest part of a value, cut to so many levels. */
function pointerDown(data: unknown, levels: number): string {
  let level = [{ value: data, pointer: "" }];
  for (let depth = 0; depth < mostLevels; depth++) {
    level = level.flatMap(({ value, pointer }) =>
      Object.entries(isNested(value) ? value : {}).map(([key, inner]) => ({
        value: inner,
        pointer: depth < levels ? `${pointer}/${escapeSegment(key)}` : pointer,
      })),
    );
  }
  return level[0]?.pointer ?? "";
}

/** A path as diagnostics show it: relative to the config's folder, with forward slashes. */
function shownPath(root: string, file: string): string {
  const { from } = splitName(file);
  if (from !== "") return from.startsWith("git:") ? file : shownUrl(file);
  const path = relative(root, resolve(root, file)).split(sep).join("/");
  return isAbsolute(path) || path === "" ? file : path;
}
