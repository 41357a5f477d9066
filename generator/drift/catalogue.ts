/** The table of rules as a document. */

import type { Area, Rule, Verdict } from "./rule.js";
import { isSilent } from "./rules.js";

const titles: Record<Area, string> = {
  operations: "Operations",
  parameters: "Parameters, bodies and answers as a whole",
  messages: "What is sent and what comes back",
  access: "Who may call",
  types: "Named types and other exports",
  errors: "Errors that have names",
  servers: "Servers, credentials and the package",
};

const introduction = `# Rules of drift

What a changed description does to those who call the API is judged on two axes. **Wire**: what a client made of the
old description meets at a server that follows the new one. **Compile**: what code that uses the old package meets in
the compiler with the new one. Each is safe, dangerous or breaking.

- Breaking in the compiler: to pass what is taken, or to read what comes back, no longer compiles. Dangerous: only code
  that handles every case, or asserts a type, does not. Where the types of the package stay the same, nothing is broken there, whatever
  the table says.
- The class of a finding is the worse of the two. It is *silent* where code compiles and is wrong when it runs.
- Of a type that is sent and received, each axis is that of the worse side. On the wire, a property that is only read
  never breaks what is sent, and one that is only written never breaks what comes back; the compiler sees one type for
  both ways, and asks for what is required in it.
- In a path, a query, a header or a cookie, values travel as text: a number that may be any text now is taken as it
  was, and only the compiler sees another type. Parameters that are written as JSON are not meant.
- Sets of values are closed as \`enum\` and open as \`x-extensible-enum\`: that is the description's to say, and no
  option of the package. What 64-bit integers are, its config says (\`integers\`), and what is found depends on it.
- Where only words have changed, the package's comments change with them: a patch step. Where none of these words
  reaches the package, no step.
- What breaks is a major step of the package's version, what is dangerous a minor one. Below 1.0, what breaks is a
  minor step and all else a patch.

This file is made of the table in \`rules-*.ts\`.
`;

/** All rules as Markdown, area by area. */
export function catalogue(rules: readonly Rule[]): string {
  const areas = Object.entries(titles).map(
    ([area, title]) =>
      `## ${title}\n\n${rules
        .filter((rule) => rule.area === area)
        .map(ruleMarkdown)
        .join("\n")}`,
  );
  return [introduction, ...areas].join("\n");
}

/** One rule as Markdown. */
function ruleMarkdown(rule: Rule): string {
  const { id, meaning, example, mirror, profiles } = rule;
  const strict = profiles?.["go-jsonrpc"];
  return `${[
    `### ${id}`,
    "",
    `${meaning} ${judged(rule)}`,
    ...(strict ? ["", `With a go-jsonrpc server: ${judged(strict)}`] : []),
    "",
    `Example: ${example.replace(/([\\`*_{}<>|])/g, "\\$1")}. Undone: \`${mirror}\`.`,
  ].join("\n")}\n`;
}

const judged = ({ wire, compile, why }: Verdict): string =>
  `Wire ${wire}, compile ${compile}${isSilent(wire, compile) ? ", silent" : ""}. ${why}`;
