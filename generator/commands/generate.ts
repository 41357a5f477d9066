/** `nelumbo generate`: writes the packages. */

import { hasErrors } from "../diagnostic.js";
import { printable } from "../drift/report/escape.js";
import { type ClientOutcome, generate, isStale, type Steps } from "../run.js";
import { type Colors, finish, type PrintOptions, progress, refuseOutput, type Terminal } from "./print.js";
import { clientJson, columns } from "./result.js";

/** The command's arguments. */
export interface GenerateArguments extends PrintOptions {
  readonly clients: readonly string[];
  readonly config?: string | undefined;
  readonly dryRun: boolean;
}

/** Runs the command and gives its exit code. */
export async function runGenerate(args: GenerateArguments, terminal: Terminal, steps?: Steps): Promise<number> {
  const refused = await refuseOutput(args, terminal);
  if (refused !== undefined) return refused;
  const { step, end } = progress(args, terminal);
  const { config, clients, dryRun } = args;
  const outcome = await generate({ config, clients, dryRun, cwd: terminal.cwd, onProgress: step }, steps).finally(end);
  const failed = hasErrors(outcome.diagnostics);
  const result = {
    text: (colors: Colors) => (failed ? "" : text(outcome.clients, args, colors)),
    clients: outcome.clients.map(clientJson),
  };
  return finish(result, outcome, 0, args, terminal);
}

function text(clients: readonly ClientOutcome[], { dryRun, verbose }: GenerateArguments, colors: Colors): string {
  const summaries = columns(clients.map((outcome) => [...title(outcome), summary(outcome, dryRun)]));
  const lines = clients.flatMap((outcome, i) => [summaries[i] ?? "", ...(verbose ? files(outcome, colors) : [])]);
  if (dryRun) lines.push("Dry run: nothing was written.");
  return `${lines.join("\n")}\n`;
}

const title = ({ client }: ClientOutcome): string[] => [`${client.name} ${client.version}`, printable(client.output)];

function summary(outcome: ClientOutcome, dryRun: boolean): string {
  const { written, unchanged, removed } = outcome.plan;
  if (!isStale(outcome)) return `${unchanged} files, up to date`;
  const [write, remove] = dryRun ? ["to write", "to remove"] : ["written", "removed"];
  return `${written.length} ${write}, ${unchanged} unchanged, ${removed.length} ${remove}`;
}

function files({ plan }: ClientOutcome, colors: Colors): string[] {
  return [
    ...plan.written.map(({ path, before }) =>
      before === undefined ? colors.green(`  + ${printable(path)}`) : colors.yellow(`  ~ ${printable(path)}`),
    ),
    ...plan.removed.map(({ path }) => colors.red(`  - ${printable(path)}`)),
  ];
}
