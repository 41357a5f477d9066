/** `nelumbo check`: tells whether the packages are what would be written now, and shows how they differ. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { hasErrors } from "../diagnostic.js";
import { printable } from "../drift/report/escape.js";
import { type ClientOutcome, check, isNew, isStale, type Steps } from "../run.js";
import { type Colors, finish, type PrintOptions, progress, refuseOutput, type Terminal } from "./print.js";
import { clientJson, columns } from "./result.js";

/** The command's arguments. */
export interface CheckArguments extends PrintOptions {
  readonly clients: readonly string[];
  readonly config?: string | undefined;
  readonly verify: boolean;
}

/** How many lines of one file's difference are shown without --verbose. */
const shownLines = 100;

/** From this many changed lines on, finding the shortest difference takes seconds, and nobody reads it. */
const mostEdits = 1500;

/** Runs the command and gives its exit code. */
export async function runCheck(args: CheckArguments, terminal: Terminal, steps?: Steps): Promise<number> {
  const refused = await refuseOutput(args, terminal);
  if (refused !== undefined) return refused;
  const { step, end } = progress(args, terminal);
  const { config, clients, verify } = args;
  const outcome = await check({ config, clients, verify, cwd: terminal.cwd, onProgress: step }, steps).finally(end);
  // While something is wrong, what would be written is not to be relied on, and cannot be written.
  const stale = hasErrors(outcome.diagnostics) ? [] : outcome.clients.filter(isStale);
  const result = {
    text: (colors: Colors) => (outcome.clients.length === 0 ? "" : text(outcome.clients, stale, args, colors)),
    clients: outcome.clients.map((client) => ({
      ...clientJson(client),
      ...(stale.includes(client) && {
        ...(!isNew(client) && { diff: `${differencesOf(client, true).flat().join("\n")}\n` }),
        command: fixCommand([client], config),
      }),
    })),
  };
  return finish(result, outcome, stale.length > 0 ? 1 : 0, args, terminal);
}

function text(
  clients: readonly ClientOutcome[],
  stale: readonly ClientOutcome[],
  args: CheckArguments,
  colors: Colors,
): string {
  const isBrief = args.quiet && args.output === undefined;
  const differences = (isBrief ? [] : stale.filter((outcome) => !isNew(outcome)))
    .flatMap((outcome) => differencesOf(outcome, args.verbose))
    .map((lines) => lines.map((line) => painted(printable(line), colors)).join("\n"));
  const summaries = columns(
    (isBrief ? stale : clients).map((outcome) => [
      `${outcome.client.name} ${outcome.client.version}`,
      printable(outcome.client.output),
      summary(outcome),
    ]),
  );
  const fix = stale.length === 0 ? [] : [`Run: ${colors.bold(fixCommand(stale, args.config))}`];
  return `${[...differences, ...summaries, ...fix].join("\n")}\n`;
}

function summary(outcome: ClientOutcome): string {
  const { written, removed, unchanged } = outcome.plan;
  if (!isStale(outcome)) return `${unchanged} files, up to date`;
  if (isNew(outcome)) return `not generated yet: ${written.length} files to write`;
  return `stale: ${written.length} to write, ${removed.length} to remove`;
}

/** The command that brings the stale packages up to date, as a shell takes it. */
function fixCommand(stale: readonly ClientOutcome[], config: string | undefined): string {
  const words = ["npx", "nelumbo", "generate", ...stale.map(({ handle }) => handle)];
  if (config !== undefined) words.push("--config", config);
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(" ");
}

/** The lines of each file's difference; of a long one the first, unless they are wanted in full. */
function differencesOf({ client, plan }: ClientOutcome, inFull: boolean): string[][] {
  const files = [...plan.written, ...plan.removed.map((file) => ({ ...file, after: undefined }))];
  return files.map(({ path, before, after }) => {
    const lines = difference(`${client.output}/${path}`, before, after);
    const cut = inFull ? lines.length : shownLines;
    const more = lines.length - cut;
    const note = more > 0 ? [`... ${more} more lines; --verbose shows them`] : [];
    return [...lines.slice(0, cut), ...note];
  });
}

function difference(path: string, before: string | undefined, after: string | undefined): string[] {
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const to = after === undefined ? "/dev/null" : `b/${path}`;
  // One line of code for machines: its difference says nothing that the file beside it does not.
  if (path.endsWith(".map")) return [`--- ${from}`, `+++ ${to}`, "... a source map"];
  const options = { headerOptions: FILE_HEADERS_ONLY, context: 3 };
  const patch =
    before === undefined || after === undefined
      ? createTwoFilesPatch(from, to, before ?? "", after ?? "", undefined, undefined, options)
      : createTwoFilesPatch(from, to, before, after, undefined, undefined, { ...options, maxEditLength: mostEdits });
  return patch === undefined
    ? [`--- ${from}`, `+++ ${to}`, `... more than ${mostEdits} lines differ`]
    : patch.replace(/\n$/, "").split("\n");
}

function painted(line: string, colors: Colors): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith("@@")) return colors.cyan(line);
  return line.startsWith("+") ? colors.green(line) : line.startsWith("-") ? colors.red(line) : line;
}
