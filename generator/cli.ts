#!/usr/bin/env node
/** The command line: arguments in, an exit code out. What a command needs is loaded when it runs. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Yargs from "yargs";
import type { Options } from "yargs";
import type { PrintOptions, Terminal } from "./commands/print.js";
import type { FailOn } from "./commands/reports.js";
import type { Diagnostic } from "./diagnostic.js";
import { type FormatName, formats } from "./drift/report/formats.js";

const commands = ["generate", "check", "diff", "drift", "history", "import"] as const;

const sharedOptions = {
  config: { type: "string", requiresArg: true, describe: "The config, instead of ./nelumbo.config.*" },
  output: { type: "string", requiresArg: true, describe: "The file that the result goes to, instead of stdout" },
  quiet: { type: "boolean", default: false, describe: "Print errors, and what is stale, only" },
  verbose: { type: "boolean", default: false, describe: "Print every file, and differences in full" },
} as const;

const resultFormat = {
  choices: ["text", "json"],
  default: "text",
  requiresArg: true,
  describe: "How the result is written",
} as const;

const reportOptions = {
  format: { ...resultFormat, choices: Object.keys(formats), describe: "How the report is written" },
  ignore: { type: "string", requiresArg: true, describe: "The file of accepted findings" },
} as const;

const usageOptions = {
  usage: { type: "string", requiresArg: true, describe: "A consumer's tsconfig: tell what affects it" },
  package: { type: "string", requiresArg: true, describe: "What the consumer imports, if not the client's name" },
} as const;

/** Those of `commands/history.ts`, which is loaded when it runs. */
const historyFormats = ["text", "json", "html"] as const;

const failOn: readonly FailOn[] = ["breaking", "dangerous", "any"];

const ownOptions = {
  generate: {
    format: resultFormat,
    "dry-run": { type: "boolean", default: false, describe: "Tell what would be written, write nothing" },
  },
  check: {
    format: resultFormat,
    verify: { type: "boolean", default: false, describe: "Compile the packages as well (slow)" },
  },
  diff: {
    ...reportOptions,
    client: { type: "string", requiresArg: true, describe: "The client whose overlay counts" },
    "fail-on": { choices: failOn, requiresArg: true, describe: "The findings that make the exit code 1" },
    ...usageOptions,
    rules: { type: "boolean", default: false, describe: "List every rule, and compare nothing" },
    explain: { type: "string", requiresArg: true, describe: "Tell all about one rule" },
  },
  drift: {
    ...reportOptions,
    from: { type: "array", string: true, requiresArg: true, describe: "What to compare with: [ENTRY=]FILE or URL" },
    live: { type: "array", string: true, requiresArg: true, describe: "The server to compare with: [ENTRY=]URL" },
    since: { type: "string", requiresArg: true, describe: "The git revision to compare the pinned files with" },
    "fail-on": { choices: failOn, requiresArg: true, describe: "The findings that make the exit code 1" },
    ...usageOptions,
    update: { type: "boolean", default: false, describe: "Pin what is new, regenerate, write the changelog" },
  },
  history: {
    format: { ...resultFormat, choices: historyFormats },
    releases: { type: "boolean", default: false, describe: "Compare releases, as tags tell, and not commits" },
    from: { type: "string", requiresArg: true, describe: "The revision or release to begin with" },
    to: { type: "string", requiresArg: true, describe: "The revision or release to end with" },
  },
  import: {
    format: resultFormat,
    modules: {
      type: "array",
      string: true,
      requiresArg: true,
      describe: "Checkouts of other Go modules, or a folder of them",
    },
    out: { type: "string", requiresArg: true, describe: "Where the manifests go, and the facts and words are" },
    prose: { type: "boolean", default: false, describe: "Take upstream's own comments for descriptions" },
    "dry-run": { type: "boolean", default: false, describe: "Tell what would be written, write nothing" },
  },
} as const;

type Arguments = Readonly<Record<string, unknown>> & { readonly _: readonly (string | number)[] };

/** Runs a command line and gives its exit code. */
async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { args, problem, output } = await parse(argv);
  if (args.help || args.version) {
    terminal.stdout.write(`${output}\n`);
    return 0;
  }
  const usage = await usageProblems(argv, args, problem);
  if (usage.length > 0) {
    const { locateAll, printDiagnostics } = await import("./commands/print.js");
    printDiagnostics(await locateAll(usage, terminal.cwd), false, terminal);
    return 2;
  }
  const shared = {
    config: last(args.config) as string | undefined,
    format: last(args.format) as PrintOptions["format"],
    output: last(args.output) as string | undefined,
    quiet: Boolean(last(args.quiet)),
    verbose: Boolean(last(args.verbose)),
  };
  if (args._[0] === "diff" || args._[0] === "drift") return runReport(args, shared, terminal);
  if (args._[0] === "history") {
    const { runHistory } = await import("./commands/history.js");
    const text = (name: string) => last(args[name]) as string | undefined;
    const own = { repository: String(args.repository), path: String(args.path), from: text("from"), to: text("to") };
    const format = last(args.format) as (typeof historyFormats)[number];
    return runHistory({ ...shared, ...own, format, releases: Boolean(last(args.releases)) }, terminal);
  }
  const clients = [args.client, args._.slice(1)].flat().map(String);
  if (args._[0] === "check") {
    const { runCheck } = await import("./commands/check.js");
    return runCheck({ ...shared, clients, verify: Boolean(last(args.verify)) }, terminal);
  }
  if (args._[0] === "import") {
    const { runImport } = await import("./commands/import.js");
    const modules = [args.modules ?? []].flat().map(String);
    const out = last(args.out) as string | undefined;
    const own = { checkout: String(args.checkout), modules, out, prose: Boolean(last(args.prose)) };
    return runImport({ ...shared, ...own, dryRun: Boolean(last(args["dry-run"])) }, terminal);
  }
  const { runGenerate } = await import("./commands/generate.js");
  return runGenerate({ ...shared, clients, dryRun: Boolean(last(args["dry-run"])) }, terminal);
}

/** The commands that compare descriptions. */
async function runReport(
  args: Arguments,
  {
    format: _,
    ...shared
  }: Omit<PrintOptions, "format"> & { readonly format: string; readonly config: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const format = last(args.format) as FormatName;
  const text = (name: string) => last(args[name]) as string | undefined;
  const explain = text("explain");
  if (last(args.rules) || explain !== undefined) {
    const { runRules } = await import("./commands/rules.js");
    return runRules(explain, { ...shared, format }, terminal);
  }
  const common = {
    ...{ ...shared, format, ignore: text("ignore"), failOn: text("fail-on") as FailOn | undefined },
    ...{ usage: text("usage"), package: text("package") },
  };
  if (args._[0] === "drift") {
    const { runDrift } = await import("./commands/drift.js");
    const given = (name: string) => [args[name] ?? []].flat().map(String);
    const clients = [args.client, args._.slice(1)].flat().map(String);
    const own = { from: given("from"), live: given("live"), update: Boolean(last(args.update)), since: text("since") };
    return runDrift({ ...common, ...own, clients }, terminal);
  }
  const { runDiff } = await import("./commands/diff.js");
  const sides = { before: String(args.before), after: String(args.after) };
  return runDiff(
    {
      ...common,
      ...sides,
      client: text("client"),
    },
    terminal,
  );
}

/** An option that is given twice counts as it was given last. */
const last = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);

async function parse(argv: readonly string[]): Promise<{ args: Arguments; problem?: string; output: string }> {
  // As CommonJS it is one file, and there in half the time.
  const yargs: typeof Yargs = createRequire(import.meta.url)("yargs");
  // Whether it is asked for or not, yargs lays out the help of a command that it runs, unless nothing is to be shown.
  const hidden = !argv.some((argument) => /^(?:--help|-\w*h)/.test(argument));
  const shown = (options: Readonly<Record<string, Options>>): Record<string, Options> =>
    Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { ...option, hidden }]));
  const parser = yargs()
    .scriptName("nelumbo")
    .usage("$0 <command>\n\nTyped TypeScript client packages from OpenAPI and OpenRPC descriptions.")
    .locale("en")
    .wrap(80)
    .exitProcess(false)
    .version(version())
    .help()
    .alias("help", "h")
    .parserConfiguration({
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-positional-numbers": false,
      "strip-aliased": true,
    })
    .command("generate [client..]", "Write the client packages that the config names", (command) =>
      command.positional("client", clients).options(shown(ownOptions.generate)),
    )
    .command("check [client..]", "Tell whether the packages are up to date, and show how they differ", (command) =>
      command.positional("client", clients).options(shown(ownOptions.check)),
    )
    .command("diff [before] [after]", "Tell what a changed description does to callers", (command) =>
      command
        .positional("before", { type: "string", describe: "A file, a URL, or git:REV:path" })
        .positional("after", { type: "string", describe: "The same, newer" })
        .options(shown(ownOptions.diff)),
    )
    .command("drift [client..]", "Tell how upstream differs from the pinned descriptions", (command) =>
      command.positional("client", clients).options(shown(ownOptions.drift)),
    )
    .command("history <repository> <path>", "Tell what each version of a description changed", (command) =>
      command
        .positional("repository", { type: "string", describe: "The folder of a git repository" })
        .positional("path", { type: "string", describe: "The description's path in it" })
        .options(shown(ownOptions.history)),
    )
    .command("import <release> <checkout>", "Make the manifests of an upstream release (for maintainers)", (command) =>
      command
        .positional("release", { choices: ["lotus"], describe: "What the checkout is of" })
        .positional("checkout", { type: "string", describe: "The checkout of the release" })
        .options(shown(ownOptions.import)),
    )
    .options(shown(sharedOptions))
    .epilogue("Exit codes: 0 fine, 1 stale or drifted, 2 bad input or usage, 70 a fault of nelumbo's own.");

  return new Promise((done) => {
    parser.parse([...argv], {}, (problem: Error | undefined | null, args: unknown, output: string) =>
      done({ args: args as Arguments, ...(problem && { problem: problem.message.replace(/\n\s*/g, " ") }), output }),
    );
  });
}

const clients = { type: "string", describe: "Names, full or short; none means all clients" } as const;

function version(): string {
  // By its own name, as it is not equally far away from the sources and from what is built of them.
  const file = createRequire(import.meta.url).resolve("nelumbo/package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/** What is wrong with the arguments themselves; yargs cannot say which name was meant. */
async function usageProblems(
  argv: readonly string[],
  args: Arguments,
  problem: string | undefined,
): Promise<Diagnostic[]> {
  const { diagnostic } = await import("./diagnostic.js");
  const { nearest } = await import("./nearest.js");
  const [name] = args._;
  const command = commands.find((known) => known === name);
  if (name === undefined) {
    return [
      diagnostic("invalid-usage", {
        message: "Name a command: generate, check, diff, drift, history or import.",
        command: "nelumbo",
      }),
    ];
  }
  if (!command) {
    const meant = nearest(String(name), commands);
    return [diagnostic("unknown-command", { name: String(name), nearest: meant, known: commands })];
  }
  const script = `nelumbo ${command}`;
  const known = ["help", "version", ...Object.keys(sharedOptions), ...Object.keys(ownOptions[command])];
  const unknown = Object.keys(args).filter(
    (key) =>
      !["_", "$0", "client", "release", "checkout", "before", "after", "repository", "path", ...known].includes(key),
  );
  if (unknown.length > 0) {
    return unknown.map((key) => {
      const meant = nearest(key, known);
      const option = key.length === 1 ? `-${key}` : `--${key}`;
      // As other tools take it: which of the two it is meant for, nobody can tell.
      const message = `"${script}" has no option "-v": it has --verbose and --version.`;
      if (key === "v") return diagnostic("invalid-usage", { message, command: script });
      return diagnostic("unknown-option", { option, command: script, nearest: meant && `--${meant}` });
    });
  }
  const empty = ["config", "output", "ignore", "client"].find((key) => last(args[key]) === "");
  const message =
    wrongChoice(args, command) ??
    wrongSwitch(argv, command) ??
    wrongHistory(args, command) ??
    problem ??
    (empty && `--${empty} needs a value.`) ??
    bothOf(args, "quiet", "verbose") ??
    wrongDiff(args, command);
  return message === undefined ? [] : [diagnostic("invalid-usage", { message, command: script })];
}

/** yargs' own words for it are a list of what it was given and what it takes. */
function wrongChoice(args: Arguments, command: keyof typeof ownOptions): string | undefined {
  for (const [name, option] of Object.entries<object>(ownOptions[command])) {
    if (!("choices" in option) || args[name] === undefined) continue;
    const choices = (option.choices as readonly string[]).map(String);
    const wrong = [args[name]]
      .flat()
      .map(String)
      .find((given) => !choices.includes(given));
    if (wrong) return `--${name} must be ${choices.join(", ").replace(/, (?=[^,]*$)/, " or ")}, not "${wrong}".`;
  }
  return undefined;
}

/** What yargs cannot say: a comparison needs both sides, unless the rules alone are asked for. */
function wrongDiff(args: Arguments, command: keyof typeof ownOptions): string | undefined {
  if (command === "drift") {
    const pairs = [["from", "live"], ...["from", "live", "update"].map((other) => ["since", other])] as const;
    return pairs.map(([one = "", other = ""]) => bothOf(args, one, other)).find((problem) => problem !== undefined);
  }
  if (command !== "diff") return undefined;
  if (last(args.rules) || args.explain !== undefined) {
    const isWritten = ["text", "json"].includes(String(last(args.format)));
    return isWritten ? undefined : `Rules are written as text or json, not as "${last(args.format)}".`;
  }
  const [extra] = args._.slice(1);
  if (extra !== undefined) return `Two descriptions are compared: "${extra}" is one too many.`;
  if (args.usage !== undefined && args.client === undefined && args.package === undefined) {
    return "--usage needs --client or --package: the package that the consumer imports.";
  }
  const missing = args.before === undefined ? "both descriptions" : "the description to compare with";
  return args.after === undefined ? `Name ${missing}: a file, a URL, or git:REV:path.` : undefined;
}

/** yargs counts what is missing, and does not name it. */
function wrongHistory(args: Arguments, command: keyof typeof ownOptions): string | undefined {
  if (command !== "history" || args.path !== undefined) return undefined;
  const missing =
    args.repository === undefined ? "a git repository, and a description's path in it" : "the description";
  return `Name ${missing}: specs/openapi.yaml, from the root of the repository.`;
}

/** yargs takes any value but "true" for false, and says nothing. */
function wrongSwitch(argv: readonly string[], command: keyof typeof ownOptions): string | undefined {
  const options: Record<string, object> = { ...sharedOptions, ...ownOptions[command] };
  const end = argv.indexOf("--");
  for (const argument of end < 0 ? argv : argv.slice(0, end)) {
    const [, name = "", value = ""] = /^--([^=]+)=(.*)$/s.exec(argument) ?? [];
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option || !("type" in option) || option.type !== "boolean") continue;
    if (value !== "true" && value !== "false") return `--${name} is on or off: it takes no value such as "${value}".`;
  }
  return undefined;
}

const bothOf = (args: Arguments, one: string, other: string): string | undefined =>
  last(args[one]) && last(args[other]) ? `--${one} and --${other} exclude each other.` : undefined;

/** An exception that nothing expected. */
function fault(error: unknown): void {
  const about = `nelumbo ${version()}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `nelumbo failed, and the fault is its own. Please report it, with this text and what you ran:\n${about}\n${stack}\n`,
  );
  process.exitCode = 70;
}

// Who reads our output may stop reading, as head does. Nothing is wrong then, and nobody is left to be told.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
process.on("uncaughtException", fault);

// The process ends by itself, not by process.exit: what is still on its way into a pipe would be lost.
const terminal = { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr };
try {
  const code = await main(process.argv.slice(2), terminal);
  process.exitCode ??= code;
} catch (error) {
  fault(error);
}
