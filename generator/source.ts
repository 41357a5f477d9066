/** Files into documents: the only module that reads descriptions, and follows what they refer to. */

import { readFileSync } from "node:fs";
import { isAbsolute, posix, relative, resolve, sep } from "node:path";
import { type ParseError, parse as parseWithErrors, printParseErrorCode } from "jsonc-parser";
import { type Diagnostic, DiagnosticError, diagnostic } from "./diagnostic.js";

/** A parsed file. `file` is relative to the config's folder, with forward slashes. */
export interface Document {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
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
export function readText(path: string, shown: string = path): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new DiagnosticError([
      code === "ENOENT"
        ? diagnostic("file-missing", { file: shown }, { file: shown })
        : diagnostic("file-unreadable", { file: shown, reason: reasons[code] ?? code }, { file: shown }),
    ]);
  }
}

const reasons: Record<string, string> = { EISDIR: "it is a folder", EACCES: "permission denied" };

/**
 * Loads one file.
 * @throws DiagnosticError with every syntax error of the file.
 */
export async function loadDocument(root: string, file: string): Promise<Document> {
  const shown = shownPath(root, file);
  const text = readText(resolve(root, file), shown);
  if (text.trim() === "") throw new DiagnosticError([diagnostic("file-empty", { file: shown }, { file: shown })]);
  const isJson = /\.json$/i.test(file) || (!/\.ya?ml$/i.test(file) && text.trimStart().startsWith("{"));
  return { file: shown, text, data: isJson ? parseJson(text, shown) : await parseYaml(text, shown) };
}

/**
 * Loads a description and, transitively, the files that its `$ref`s name.
 * @throws DiagnosticError when the description itself could not be read.
 */
export async function loadDescription(root: string, file: string): Promise<Source> {
  const entry = await loadDocument(root, file);
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
  return posix.normalize(posix.join(posix.dirname(from), decodePercents(path)));
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
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (key === "$ref" && typeof value === "string") {
        const target = referencedFile(document.file, value);
        if (target !== undefined && !found.has(target)) found.set(target, { file: document.file, pointer: at });
      } else visit(value, at);
    }
  };
  visit(document.data, "");
  return found;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse is 20 times as fast, but does not always say where: ask the slower parser only now.
    const errors: ParseError[] = [];
    parseWithErrors(text, errors, { disallowComments: true });
    const [first] = errors;
    const reason = first ? sentence(printParseErrorCode(first.error)) : "a control character stands in a string";
    throw new DiagnosticError([diagnostic("invalid-json", { reason }, { file, offset: first?.offset ?? 0 })]);
  }
}

/** `PropertyNameExpected` into `property name expected`. */
const sentence = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

async function parseYaml(text: string, file: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    throw new DiagnosticError(
      document.errors.map((error) =>
        diagnostic("invalid-yaml", { reason: error.message.replace(/\.$/, "") }, { file, offset: error.pos[0] }),
      ),
    );
  }
  try {
    const data = document.toJS();
    // Throws where an alias leads back to what it stands in.
    JSON.stringify(data);
    return data;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ReferenceError)) throw error;
    const reason =
      error instanceof TypeError ? "an alias leads back to what it stands in" : "its aliases stand for too much";
    throw new DiagnosticError([diagnostic("invalid-yaml", { reason }, { file, offset: 0 })]);
  }
}

/** A path as diagnostics show it: relative to the config's folder, with forward slashes. */
function shownPath(root: string, file: string): string {
  const path = relative(root, resolve(root, file)).split(sep).join("/");
  return isAbsolute(path) ? file : path;
}
