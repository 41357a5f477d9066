// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what template literal types are made of
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  commentLines,
  identifier,
  lineComment,
  markdown,
  markdownCode,
  markdownFence,
  stringLiteral,
  templateLiteral,
  visible,
} from "../generator/emit/escape.js";

const tables: [(text: string) => unknown, [text: string, escaped: unknown][]][] = [
  [
    stringLiteral,
    [
      ["plain", '"plain"'],
      ['"quoted" \\', '"\\"quoted\\" \\\\"'],
      ["line\nbreak\ttab", '"line\\nbreak\\ttab"'],
      ["\u2028\u2029", '"\\u2028\\u2029"'],
      ["\u202ebidi\ufeff", '"\\u202ebidi\\ufeff"'],
      ["\u0000\u007f\u0085", '"\\u0000\\u007f\\u0085"'],
      ["\ud800", '"\\ud800"'],
      ["🐈", '"🐈"'],
      ["\u{e0041}", '"\\udb40\\udc41"'],
    ],
  ],
  [
    templateLiteral,
    [
      ["0x${string}", "`0x${string}`"],
      ["${number}-${bigint}", "`${number}-${bigint}`"],
      ["${process.exit()}", "`\\${process.exit()}`"],
      ["`; x \\", "`\\`; x \\\\`"],
      ["a\r\nb\rc", "`a\\nb\\nc`"],
      ["\u2028", "`\\u2028`"],
    ],
  ],
  [
    commentLines,
    [
      ["one\ntwo", ["one", "two"]],
      ["  set in\n    deeper  ", ["set in", "    deeper"]],
      ["*/ alert()", ["*\\/ alert()"]],
      ["**//", ["**\\//"]],
      ["@deprecated", ["\\@deprecated"]],
      ["words @deprecated, mail@example.com", ["words \\@deprecated, mail@example.com"]],
      ["{@link x} and {@inheritDoc y}", ["{\\@link x} and {\\@inheritDoc y}"]],
      ["a\u2028@b\u0000", ["a\\u2028@b\\u0000"]],
      ["\ud800", ["\\ud800"]],
    ],
  ],
  [
    lineComment,
    [
      ["one\ntwo\r\u2028three", "one two three"],
      ["\u202e", "\\u202e"],
    ],
  ],
  [
    markdown,
    [
      ["*emphasis* and `code`", "*emphasis* and `code`"],
      ["<script>", "&lt;script>"],
      ["[x](javascript:y) ![x](y)", "[x]\\(javascript:y) ![x]\\(y)"],
      ["# title", "\\# title"],
      ["a\n# title", "a # title"],
      ["- item", "\\- item"],
      ["1. item", "\\1. item"],
      ["```js", "\\```js"],
      ["~~~", "\\~~~"],
      [" ```", "\\```"],
    ],
  ],
  [
    markdownCode,
    [
      ["GET /pets", "`GET /pets`"],
      ["a`b", "``a`b``"],
      ["`", "`` ` ``"],
      ["``` x", "```` ``` x ````"],
    ],
  ],
  [
    markdownFence,
    [
      ["const a = 1;", "```"],
      ["a ``` b", "````"],
    ],
  ],
  [
    visible,
    [
      ["a\n\tb", "a\n\tb"],
      ["\u202e\u200b", "\\u202e\\u200b"],
    ],
  ],
];

describe.each(tables)("%o", (escaping, rows) => {
  test.each(rows)("%j", (text, escaped) => {
    expect(escaping(text)).toEqual(escaped);
  });
});

test("an identifier is itself, or an error", () => {
  expect(["a", "_1", "größe", "名前"].map(identifier)).toEqual(["a", "_1", "größe", "名前"]);
  for (const bad of ["", "1", "a b", "a-b", "a\u200b", "a;", "\ud800"]) {
    expect(() => identifier(bad)).toThrow("is no identifier");
  }
});

const hard = ["'\"`\\", "${x}", "*/", "\u2028\u0000\u202e\ufeff", "a\tb", "🐈", "\\u0041", "</script>"];

test.each(hard)("TypeScript and JSON read %j back from a string literal", (text) => {
  expect(JSON.parse(stringLiteral(text))).toBe(text);
  expect(literalIn(`const a = ${stringLiteral(text)};`)).toBe(text);
});

test.each(hard)("TypeScript reads %j back from a template literal", (text) => {
  expect(literalIn(`const a = ${templateLiteral(text)};`)).toBe(text);
});

function literalIn(code: string): string | undefined {
  const [statement] = ts.createSourceFile("a.ts", code, ts.ScriptTarget.Latest).statements;
  const [declaration] = (statement as ts.VariableStatement).declarationList.declarations;
  const value = declaration?.initializer;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}
