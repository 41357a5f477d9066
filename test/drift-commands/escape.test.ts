/** Text of a description in a report: shown as it is, and doing nothing where it lands. */

import { describe, expect, test } from "vitest";
import { githubMessage, githubProperty, inMarkdown, onTerminal } from "../../generator/drift/report/escape.js";

const esc = "\u001b";

const tables: [(text: string) => string, [text: string, escaped: string][]][] = [
  [
    onTerminal,
    [
      ["a\n  b", "a b"],
      [`${esc}[31mred`, "\\u001b[31mred"],
      ["\r\u202egnp.exe", "\\u000d\\u202egnp.exe"],
      // The log of a workflow is a terminal too, and its runner takes these for commands.
      ["::add-mask::a", "\\u003a:add-mask::a"],
      ["see ::stop-commands::x", "see \\u003a:stop-commands::x"],
      ["##[group]a", "\\u0023#[group]a"],
      ["std::vector, a: b, ## c", "std::vector, a: b, ## c"],
    ],
  ],
  [
    inMarkdown,
    [
      ["*a* _b_ `c` [d](e) <f> | ~g~", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\| \\~g\\~"],
      ["&lt; & b", "&amp;lt; & b"],
      ["ask @octocat or @test/team", "ask @&#8203;octocat or @&#8203;test/team"],
      ["fixes #12, o/r#3, GH-4", "fixes \\#&#8203;12, o/r\\#&#8203;3, GH-&#8203;4"],
      ["a @ b # c", "a @ b \\# c"],
    ],
  ],
  [
    githubMessage,
    [
      ["100 % :: a,b", "100 %25 :: a,b"],
      ["a\nb", "a%0Ab"],
      [`a\r${esc}[2Kb`, "a\\u000d\\u001b[2Kb"],
      ["a%0Ab", "a%250Ab"],
    ],
  ],
  [githubProperty, [["a:b,c%\u0007", "a%3Ab%2Cc%25\\u0007"]]],
];

describe.each(tables.map(([written, rows]) => ({ written, name: written.name, rows })))(
  "$name",
  ({ written, rows }) => {
    test.each(rows)("%j", (text, escaped) => {
      expect(written(text)).toBe(escaped);
    });
  },
);
