/** `nelumbo history`: every version of a description through its history, and what each of them changed. */

import { resolve } from "node:path";
import { createColors } from "picocolors";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import type { History } from "../drift/history.js";
import { colorsOf, locateAll, printDiagnostics, progress, refuseOutput, type Terminal, writeResult } from "./print.js";
import { settled } from "./reports.js";

/** The command's arguments. */
export interface HistoryArguments {
  /** The folder of the repository. */
  readonly repository: string;
  /** The description's path from the root of the repository, as it is now. */
  readonly path: string;
  readonly releases: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly format: "text" | "json" | "html";
  readonly output?: string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Runs the command and gives its exit code. */
export async function runHistory(args: HistoryArguments, terminal: Terminal): Promise<number> {
  const print = { ...args, format: "text" } as const;
  const refused = await refuseOutput(print, terminal);
  if (refused !== undefined) return refused;
  const { step, end } = progress(print, terminal);
  const found = await settled(() => readHistory(args, terminal.cwd, step)).finally(end);
  if ("diagnostics" in found) {
    printDiagnostics(await locateAll(found.diagnostics, terminal.cwd), args.quiet, terminal);
    return 2;
  }
  const { history, missing } = found.value;
  printDiagnostics(await locateAll(missing, terminal.cwd), args.quiet, terminal);
  const text = await written(history, args, terminal);
  if (args.output === undefined) {
    terminal.stdout.write(text);
    return 0;
  }
  const unwritten = writeResult(args.output, text, terminal.cwd);
  printDiagnostics(await locateAll(unwritten, terminal.cwd), args.quiet, terminal);
  return hasErrors(unwritten) ? 2 : 0;
}

interface Found {
  readonly history: History;
  /** Warnings of what the repository lacks. */
  readonly missing: readonly Diagnostic[];
}

async function readHistory(args: HistoryArguments, cwd: string, step: (text: string) => void): Promise<Found> {
  const { path, releases } = args;
  const repository = resolve(cwd, args.repository);
  const [{ listVersions, whatIsMissing }, { compareHistory }] = await Promise.all([
    import("../revisions.js"),
    import("../history.js"),
  ]);
  step(`looking for versions of ${path}`);
  const versions = await listVersions(repository, path, args);
  const missing = await whatIsMissing(repository, args);
  let done = 0;
  const { steps, title } = await compareHistory({ repository, versions }, () => {
    done++;
    step(`${done} of ${versions.length} versions compared`);
  });
  const last = steps.findLast(({ problem }) => problem !== undefined);
  if (last && steps.every(({ problem }) => problem !== undefined)) {
    const { id, name } = last.version;
    const reason = `none of its ${steps.length} versions is a description that can be read. ${last.problem}`;
    throw new DiagnosticError([
      diagnostic("git-failed", {
        name: path,
        reason: reason.replace(/\.$/, ""),
        hint: `See what stands there: git show ${id}:${name}`,
      }),
    ]);
  }
  return { history: { path, title, of: releases ? "releases" : "commits", steps }, missing };
}

async function written(history: History, args: HistoryArguments, terminal: Terminal): Promise<string> {
  if (args.format === "html") {
    const [{ historyHtml }, { loadTemplates }] = await Promise.all([
      import("../drift/report/history-html.js"),
      import("../emit/templates.js"),
    ]);
    return historyHtml(history, loadTemplates());
  }
  const { historyJson, historyText } = await import("../drift/report/history.js");
  if (args.format === "json") return historyJson(history);
  const paint = args.output === undefined ? colorsOf(terminal.stdout, terminal.env) : createColors(false);
  return historyText(history, { paint }, args.verbose);
}
