/** How diagnostics and results look, and where they go: results to stdout or a file, everything else to stderr. */

import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { constants as osConstants } from "node:os";
import { dirname, resolve } from "node:path";
import { getSystemErrorMap } from "node:util";
import { createColors } from "picocolors";
import { type Diagnostic, diagnostic, hasErrors } from "../diagnostic.js";
import { printable } from "../drift/report/escape.js";
import { locator, type Position } from "../position.js";
import type { Outcome } from "../run.js";
import { readText } from "../source.js";

/** The options of every command that say how to print. */
export interface PrintOptions {
  readonly format: "text" | "json";
  /** The file that the result goes to. */
  readonly output?: string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Where a command runs: the process, or a test's stand-in for it. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export type Colors = ReturnType<typeof createColors>;

/** The colours of a stream, which do nothing unless it is a terminal that wants them. */
export function colorsOf(stream: Stream, env: Terminal["env"]): Colors {
  const forced = env.FORCE_COLOR !== undefined && !["", "0", "false"].includes(env.FORCE_COLOR);
  return createColors(!env.NO_COLOR && (forced || (stream.isTTY === true && env.TERM !== "dumb")));
}

/** A diagnostic as it is shown: the shape of `--format json`. */
export interface Shown {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
  readonly hint?: string;
}

/** What a command has to say at its end. The text and the JSON say the same. */
export interface Result {
  readonly text: (colors: Colors) => string;
  readonly clients: readonly unknown[];
}

/**
 * Prints a run's diagnostics and its result, and gives the exit code that follows from the diagnostics:
 * 2 after an error, 70 after one that is nelumbo's own fault, or else `code`.
 */
export async function finish(
  result: Result,
  { diagnostics, root, clients }: Outcome,
  code: 0 | 1,
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  // What is wrong with an emitted file is wrong with the text in memory, whatever is on the disk.
  const outputs = clients.map(({ plan }) => plan.output);
  const emitted = outputs.flatMap(({ shown, files }) =>
    [...files].map(([path, text]) => [`${shown}/${path}`, text] as const),
  );
  const shown = await locateAll(diagnostics, root, new Map(emitted));
  printDiagnostics(shown, options.quiet, terminal);

  const text = resultText(result, shown, code, options, terminal);
  const unwritten = options.output === undefined ? [] : writeResult(options.output, text, terminal.cwd);
  if (options.output === undefined && text !== "") terminal.stdout.write(text);
  printDiagnostics(await locateAll(unwritten, terminal.cwd), options.quiet, terminal);

  if (diagnostics.some((d) => d.code === "emitted-type-error")) return 70;
  return hasErrors([...diagnostics, ...unwritten]) ? 2 : code;
}

function resultText(
  result: Result,
  diagnostics: readonly Shown[],
  code: 0 | 1,
  options: PrintOptions,
  terminal: Terminal,
): string {
  const toFile = options.output !== undefined;
  if (options.format === "json") return `${JSON.stringify({ clients: result.clients, diagnostics }, null, 2)}\n`;
  // Quiet is about what nobody asked for by name; but who sees exit code 1 has to be told why.
  if (options.quiet && !toFile && code === 0) return "";
  return result.text(toFile ? createColors(false) : colorsOf(terminal.stdout, terminal.env));
}

/**
 * Prints why the result could not be written to its file, and gives the exit code that follows; undefined when it can.
 * Asked before anything is done, since what was done and not told would be done in the dark.
 */
export async function refuseOutput(
  { output, quiet }: Omit<PrintOptions, "format" | "verbose">,
  terminal: Terminal,
): Promise<2 | undefined> {
  if (output === undefined) return undefined;
  const path = resolve(terminal.cwd, output);
  const problems = attempt(output, () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) throw Object.assign(new Error(output), { errno: -osConstants.errno.EISDIR });
    accessSync(stats ? path : dirname(path), constants.W_OK);
  });
  if (problems.length === 0) return undefined;
  printDiagnostics(await locateAll(problems, terminal.cwd), quiet, terminal);
  return 2;
}

export const writeResult = (file: string, text: string, cwd: string): Diagnostic[] =>
  attempt(file, () => writeFileSync(resolve(cwd, file), text));

/** What the file system refuses becomes a diagnostic. */
function attempt(file: string, act: () => void): Diagnostic[] {
  try {
    act();
    return [];
  } catch (cause) {
    const [, reason = String(cause)] = getSystemErrorMap().get((cause as NodeJS.ErrnoException).errno ?? 0) ?? [];
    return [diagnostic("output-failed", { file, reason })];
  }
}

/** Shows on a terminal what is being done, on one line that the next step takes the place of. */
export function progress(
  { quiet }: Pick<PrintOptions, "quiet">,
  { stderr, env }: Terminal,
): { step(text: string): void; end(): void } {
  if (quiet || !stderr.isTTY || env.TERM === "dumb") return { step: () => {}, end: () => {} };
  const clear = "\r\x1b[K";
  return { step: (text) => stderr.write(`${clear}${printable(text)} ...`), end: () => stderr.write(clear) };
}

// Diagnostics

/** Prints diagnostics to stderr, and how many they are. Quiet leaves the errors. */
export function printDiagnostics(all: readonly Shown[], quiet: boolean, { stderr, env }: Terminal): void {
  const diagnostics = all.filter(({ severity }) => !quiet || severity === "error");
  if (diagnostics.length === 0) return;
  const colors = colorsOf(stderr, env);
  const count = (severity: Diagnostic["severity"]) => {
    const { length } = diagnostics.filter((d) => d.severity === severity);
    return length === 0 ? [] : `${length} ${severity}${length === 1 ? "" : "s"}`;
  };
  const blocks = diagnostics.map((d) => diagnosticText(d, colors));
  stderr.write(`${[...blocks, [count("error"), count("warning")].flat().join(", ")].join("\n")}\n`);
}

function diagnosticText(d: Shown, colors: Colors): string {
  const paint = d.severity === "error" ? colors.red : colors.yellow;
  const position = d.line === undefined ? "" : `:${d.line}:${d.column}`;
  // Most messages about a whole file name it already.
  const isNamed = d.pointer === undefined && position === "" && d.file !== undefined && d.message.includes(d.file);
  const pointer = d.pointer !== undefined ? ` ${colors.dim(`(#${line(d.pointer)})`)}` : "";
  const lines = [
    `${paint(colors.bold(`${d.severity}[${d.code}]`))} ${line(d.message)}`,
    ...(d.file === undefined || isNamed ? [] : [`  at ${colors.cyan(line(d.file) + position)}${pointer}`]),
    ...(d.hint === undefined ? [] : [`  hint: ${line(d.hint)}`]),
  ];
  return lines.join("\n");
}

/** Adds lines and columns, drops what is said twice, and sorts by file and position. */
export async function locateAll(
  diagnostics: readonly Diagnostic[],
  root: string,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<Shown[]> {
  const position = positions(root, texts);
  const unique = new Map<string, Shown>();
  for (const { place, code, severity, message, hint } of diagnostics) {
    const shown: Shown = {
      code,
      severity,
      message,
      ...(place && { file: place.file, ...(await position(place)) }),
      ...(place?.pointer !== undefined && { pointer: place.pointer }),
      ...(hint !== undefined && { hint }),
    };
    unique.set(JSON.stringify(shown), shown);
  }
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file ?? "", b.file ?? "") || compare(a.line ?? 0, b.line ?? 0) || compare(a.column ?? 0, b.column ?? 0),
  );
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds positions, reading and parsing each file once. */
function positions(
  root: string,
  texts: ReadonlyMap<string, string>,
): (place: NonNullable<Diagnostic["place"]>) => Promise<Position | undefined> {
  const locators = new Map<string, ReturnType<typeof locator>>();
  return async (place) => {
    if (place.pointer === undefined && place.offset === undefined) return undefined;
    try {
      let locate = locators.get(place.file);
      if (!locate) {
        locate = locator(texts.get(place.file) ?? readText(resolve(root, place.file)), place.file);
        locators.set(place.file, locate);
      }
      return await locate(place);
    } catch {
      // A position only helps: the file may be gone, or nested too deep for a parser that keeps positions.
      return undefined;
    }
  };
}

/** One part of a diagnostic: further lines are set in, so that none looks like another diagnostic. */
const line = (text: string): string => printable(text).replace(/\n/g, "\n    ");
