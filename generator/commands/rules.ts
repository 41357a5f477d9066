/** `nelumbo diff --rules` and `--explain RULE`: the catalogue, straight from the table of rules. */

import { createColors } from "picocolors";
import { diagnostic } from "../diagnostic.js";
import { wrap } from "../drift/report/wrap.js";
import type { Rule } from "../drift/rule.js";
import { rules } from "../drift/rules.js";
import { nearest } from "../nearest.js";
import {
  colorsOf,
  locateAll,
  type PrintOptions,
  printDiagnostics,
  refuseOutput,
  type Terminal,
  writeResult,
} from "./print.js";
import { columns } from "./result.js";

/** Prints every rule, or one of them in full, and gives the exit code. */
export async function runRules(
  explain: string | undefined,
  { format, output, quiet }: Omit<PrintOptions, "format" | "verbose"> & { readonly format: string },
  terminal: Terminal,
): Promise<number> {
  const refused = await refuseOutput({ output, quiet }, terminal);
  if (refused !== undefined) return refused;
  const chosen = explain === undefined ? rules : rules.filter(({ id }) => id === explain);
  if (chosen.length === 0) {
    const known = rules.map(({ id }) => id);
    const unknown = diagnostic("unknown-rule", { rule: explain ?? "", nearest: nearest(explain ?? "", known) });
    printDiagnostics(await locateAll([unknown], terminal.cwd), false, terminal);
    return 2;
  }
  const colors = output === undefined ? colorsOf(terminal.stdout, terminal.env) : createColors(false);
  const text = (): string => {
    const [only] = chosen;
    if (explain !== undefined && only) return inFull(only, colors.bold);
    const rows = columns(chosen.map(({ id, wire, compile }) => [colors.bold(id), wire, compile]));
    return rows.flatMap((row, index) => [row, ...wrap(chosen[index]?.meaning ?? "", "  ")]).join("\n");
  };
  const written = `${format === "json" ? JSON.stringify(chosen, null, 2) : text()}\n`;
  if (output === undefined) {
    terminal.stdout.write(written);
    return 0;
  }
  const unwritten = writeResult(output, written, terminal.cwd);
  printDiagnostics(await locateAll(unwritten, terminal.cwd), quiet, terminal);
  return unwritten.length > 0 ? 2 : 0;
}

function inFull(rule: Rule, bold: (text: string) => string): string {
  const indent = " ".repeat(10);
  const line = (label: string, text: string): string[] => wrap(text, indent, label.padEnd(indent.length));
  const strict = Object.entries(rule.profiles ?? {}).map(
    ([profile, { wire, compile, why }]) => `with ${profile}: ${wire} on the wire, ${compile} in the compiler. ${why}`,
  );
  return [
    bold(rule.id),
    ...wrap(rule.meaning, ""),
    "",
    ...line("wire", `${rule.wire}: what an old client meets when it talks to the new server`),
    ...line("compile", `${rule.compile}: what old code meets when it is compiled against the new package`),
    ...(rule.silent ? line("silent", "it compiles, and is wrong when it runs") : []),
    ...line("why", rule.why),
    ...strict.flatMap((text) => line("", text)),
    ...line("example", rule.example),
    ...line("undone by", rule.mirror),
  ].join("\n");
}
