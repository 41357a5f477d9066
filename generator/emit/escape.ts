/**
 * A description is someone else's text. Each string of it passes one of these on its way into a file, the one for
 * the place where it lands; each returns text that cannot end that place or change what stands around it.
 */

/**
 * Characters that hide, or change the order in which text is shown: controls (line breaks and tabs apart), marks of
 * direction, and spaces without width; and halves of surrogate pairs, which no file can hold.
 * Written as properties and numbers, for they could not be seen here either.
 */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const asEscape = (character: string): string =>
  character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Text in which nothing is invisible: what a compiler prints, which writes out what stood escaped in literals. */
export const visible = (code: string): string => code.replace(invisible, asEscape);

/** An identifier. Throws on anything else: names are made in names.ts, and a bad one is a fault of ours. */
export function identifier(name: string): string {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) throw new Error(`"${name}" is no identifier`);
  return name;
}

/** A string literal in double quotes, for TypeScript and JSON alike. */
export const stringLiteral = (text: string): string => JSON.stringify(text).replace(invisible, asEscape);

/** The inside of a template literal, on one line and without holes. */
export const templateText = (text: string): string =>
  text
    .replace(/[\\`]|\$\{/g, "\\$&")
    .replace(/[\r\n]/g, (end) => (end === "\n" ? "\\n" : "\\r"))
    .replace(invisible, asEscape);

/** The inside of a template literal type: `${string}` and its like are kept, as the reader has checked them. */
export const templateLiteral = (text: string): string =>
  `\`${text
    .split(/(\$\{(?:string|number|bigint)\})/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/[\\`]|\$\{/g, "\\$&")
            .replace(/\r?\n|\r/g, "\\n")
            .replace(invisible, asEscape),
    )
    .join("")}\``;

/** Lines that stand inside a TSDoc comment: none can end it, start a tag or open an inline tag. */
export const commentLines = (text: string): string[] =>
  text
    .replace(invisible, asEscape)
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .trimEnd()
        .replaceAll("*/", "*\\/")
        // TypeScript takes a tag for one in the middle of a line, too.
        .replace(/(^|[\s{])@/g, "$1\\@"),
    );

/** A comment up to the end of its line. */
export const lineComment = (text: string): string => text.replace(/\s+/g, " ").replace(invisible, asEscape).trim();

/** A run of Markdown on one line: its emphasis and code stay, HTML and links do not. */
export const markdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(invisible, asEscape)
    .replaceAll("<", "&lt;")
    .replaceAll("](", "]\\(")
    .trim()
    .replace(/^(?:(?:[#>+*-]|\d+[.)])(?=\s|$)|`{3}|~{3})/, "\\$&");

/** Inline code in Markdown. */
export function markdownCode(text: string): string {
  const line = lineComment(text);
  const fence = "`".repeat(longestRun(line) + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** A fence that nothing in `code` can close. */
export const markdownFence = (code: string): string => "`".repeat(Math.max(3, longestRun(code) + 1));

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** Text of an HTML page, or of an attribute in quotes. */
export const htmlText = (text: string): string =>
  text.replace(invisible, asEscape).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
