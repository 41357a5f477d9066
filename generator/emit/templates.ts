/** The templates, handlebars in its strictest form; a user's folder can override single ones. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { type Diagnostic, DiagnosticError, diagnostic } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import { htmlText, identifier, lineComment, markdown, markdownCode, markdownFence, stringLiteral } from "./escape.js";
import { comment } from "./types.js";

/** Every template by its path below templates/, and the real TypeScript of the runtime. */
export interface Templates {
  render(name: string, data: object): string;
  /** The text of a file that is copied unchanged: `runtime/http.ts`. */
  copy(name: string): string;
}

/**
 * Loads the templates, with those of `overrides` in place of ours.
 * @throws DiagnosticError `template-unknown` for a file there that overrides nothing; `file-unreadable`.
 */
export function loadTemplates(overrides?: { path: string; shown: string }): Templates {
  const builtin = join(packageRoot(), "templates");
  const known = filesBelow(builtin).filter((file) => !notEmitted.test(file));
  if (overrides && !statSync(overrides.path).isDirectory()) {
    const file = overrides.shown;
    throw new DiagnosticError([diagnostic("file-unreadable", { file, reason: "it is no folder" }, { file })]);
  }
  const own = overrides ? filesBelow(overrides.path) : [];
  const unknown = own.filter((file) => !known.includes(file));
  if (overrides && unknown.length > 0) {
    throw new DiagnosticError(
      unknown.map((file): Diagnostic => {
        const shown = `${overrides.shown}/${file}`;
        return diagnostic("template-unknown", { file: shown, nearest: nearest(file, known), known }, { file: shown });
      }),
    );
  }
  const copy = (name: string): string =>
    readFileSync(join(overrides && own.includes(name) ? overrides.path : builtin, name), "utf8").replaceAll(
      "\r\n",
      "\n",
    );
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return {
    copy,
    render(name, data) {
      const template = compiled.get(name) ?? handlebars.compile(copy(name), options);
      compiled.set(name, template);
      try {
        return template(data);
      } catch (error) {
        const reason = reasonOf(error instanceof Error ? error.message : String(error));
        const shown = overrides && own.includes(name) ? `${overrides.shown}/${name}` : name;
        throw new DiagnosticError([diagnostic("template-failed", { template: shown, reason })]);
      }
    },
  };
}

/** What is of no package, and so of nobody to override: the pages of reports, and the workflows to copy. */
const notEmitted = /^(pages|workflows)\//;

/** In handlebars' messages, what is wrong stands around an excerpt, or before the place in a form of its own. */
function reasonOf(message: string): string {
  const lines = message.split("\n");
  const [, value, line] = /^"(.*)" not defined in .* - (\d+):\d+$/.exec(message) ?? [];
  if (value !== undefined) return `line ${line} names "${value}", which is not there`;
  return lines.length > 1 ? `${lines[0]} ${lines.at(-1)}` : message;
}

const helpers = {
  identifier: (name: unknown) => identifier(present("identifier", name)),
  string: (text: unknown) => stringLiteral(present("string", text)),
  line: (text: unknown) => lineComment(present("line", text)),
  markdown: (text: unknown) => markdown(present("markdown", text)),
  code: (text: unknown) => markdownCode(present("code", text)),
  html: (text: unknown) => htmlText(present("html", text)),
  fence: (text: unknown) => markdownFence(present("fence", text)),
  /** A TSDoc comment of its own lines; `indent` spaces deep. */
  comment: (lines: unknown, indent: unknown) => {
    if (!Array.isArray(lines)) throw new Error("the helper comment needs a list of lines");
    return comment({ more: lines }, " ".repeat(typeof indent === "number" ? indent : 0)).trimEnd();
  },
};

/** Strict mode does not look at the arguments of helpers: this does. */
function present(helper: string, value: unknown): string {
  if (typeof value !== "string") throw new Error(`the helper ${helper} was given no text`);
  return value;
}

/** The block helpers take a missing value for false; a template that names what is not there is wrong. */
const strictBlocks = {
  if(this: unknown, condition: unknown, block: Handlebars.HelperOptions): string {
    if (condition === undefined) throw new Error("a condition names a value that is not there");
    return Handlebars.Utils.isEmpty(condition) ? block.inverse(this) : block.fn(this);
  },
  each(this: unknown, list: unknown, block: Handlebars.HelperOptions): string {
    if (!Array.isArray(list)) throw new Error("a loop names a list that is not there");
    return list
      .map((item, index) => block.fn(item, { data: { ...block.data, index, last: index === list.length - 1 } }))
      .join("");
  },
};

const handlebars = Handlebars.create();
for (const [name, helper] of Object.entries({ ...helpers, ...strictBlocks })) handlebars.registerHelper(name, helper);

const options: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
  // TypeScript knows handlebars' own helpers only by name.
  knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) as KnownHelpers,
};

/** Files below a folder, as paths with forward slashes, sorted. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

/** The folder of this package, from its sources and from its build alike. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "templates"))) folder = dirname(folder);
  return folder;
}
