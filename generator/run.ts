/** What both commands do: the config's clients built, then compared with their folders or written to them. */

import { dirname, resolve } from "node:path";
import type { Built } from "./build.js";
import type { CheckedClient, LoadedConfig } from "./config.js";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "./diagnostic.js";
import type { Output, Plan } from "./output.js";
import type { PackageFiles } from "./package-files.js";

/** What `generate` and `check` both take. */
export interface RunOptions {
  /** The config's path; without it, the first nelumbo.config.* in `cwd`. */
  readonly config?: string | undefined;
  /** The folder to start from. */
  readonly cwd: string;
  /** Full or short names; none means all clients. */
  readonly clients?: readonly string[] | undefined;
  /** Told what is being done. */
  readonly onProgress?: ((step: string) => void) | undefined;
}

export interface GenerateOptions extends RunOptions {
  /** Tell what would be written, and write nothing. */
  readonly dryRun?: boolean | undefined;
}

export interface CheckOptions extends RunOptions {
  /** Compile the packages as well, with TypeScript. */
  readonly verify?: boolean | undefined;
}

/** One client and what was, or is to be, done to its folder. */
export interface ClientOutcome {
  readonly client: CheckedClient;
  /** The name to ask for it by: the short one, unless several clients have that. */
  readonly handle: string;
  readonly plan: Plan;
}

/** How a run ended. When the diagnostics hold an error, nothing was written. */
export interface Outcome {
  /** The config's folder: what the files of diagnostics are relative to. */
  readonly root: string;
  /** Sorted as in the config. */
  readonly clients: readonly ClientOutcome[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The steps that a run calls; tests put others in their place. */
export interface Steps {
  readonly buildClient: (client: CheckedClient, root: string) => Promise<Built>;
  /** `folder` is how diagnostics name the package's files. */
  readonly verifyPackage: (folder: string, files: PackageFiles) => Promise<readonly Diagnostic[]>;
}

// Loaded when they are needed: most of nelumbo's start-up time is here.
const realSteps: Steps = {
  buildClient: async (...args) => (await import("./build.js")).buildClient(...args),
  verifyPackage: async (...args) => (await import("./emit/verify.js")).verifyPackage(...args),
};

/** Writes the packages of the clients; when anything is wrong with one of them, of none. */
export function generate(options: GenerateOptions, steps: Steps = realSteps): Promise<Outcome> {
  return run(options, steps, async (packages) => {
    const { foreignFiles, planOutput, writeOutputs } = await import("./output.js");
    const outputs = packages.map(({ output }) => output);
    if (!options.dryRun) return { plans: await writeOutputs(outputs), diagnostics: [] };
    const plans = outputs.map(planOutput);
    return { plans, diagnostics: plans.flatMap(foreignFiles) };
  });
}

/** Compares the packages of the clients with what stands in their folders. */
export function check(options: CheckOptions, steps: Steps = realSteps): Promise<Outcome> {
  return run(options, steps, async (packages) => {
    const { foreignFiles, planOutput } = await import("./output.js");
    const plans = packages.map(({ output }) => planOutput(output));
    const diagnostics = plans.flatMap(foreignFiles);
    for (const { client, output } of options.verify ? packages : []) {
      options.onProgress?.(`verifying ${client.name}`);
      diagnostics.push(...(await steps.verifyPackage(output.shown, output.files)));
    }
    return { plans, diagnostics };
  });
}

/** True when a client's folder is not what it would be written as now. */
export const isStale = ({ plan }: ClientOutcome): boolean => plan.written.length > 0 || plan.removed.length > 0;

/** True when nothing of a client has been written yet. */
export const isNew = ({ plan }: ClientOutcome): boolean =>
  plan.unchanged + plan.owned.length + plan.foreign.length === 0 &&
  plan.written.every(({ before }) => before === undefined);

interface Package {
  readonly client: CheckedClient;
  readonly output: Output;
}

type Finish = (packages: readonly Package[]) => Promise<{ plans: readonly Plan[]; diagnostics: readonly Diagnostic[] }>;

async function run(options: RunOptions, steps: Steps, finish: Finish): Promise<Outcome> {
  const diagnostics: Diagnostic[] = [];
  let root = options.cwd;
  try {
    const { findConfig, loadConfig } = await import("./config.js");
    const file = findConfig(options.config, options.cwd);
    root = dirname(file);
    const config = await loadConfig(file, options.cwd);
    const { clients, problems } = await select(config, options.clients ?? []);
    diagnostics.push(...problems);

    const packages = await buildAll(config, clients, options, steps, diagnostics);
    if (hasErrors(diagnostics)) return { root, clients: [], diagnostics };

    const finished = await finish(packages);
    diagnostics.push(...finished.diagnostics);
    const outcomes = packages.flatMap(({ client }, i) => {
      const plan = finished.plans[i];
      return plan ? { client, handle: handle(config, client), plan } : [];
    });
    return { root, clients: outcomes, diagnostics };
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    return { root, clients: [], diagnostics: [...diagnostics, ...cause.diagnostics] };
  }
}

/** The clients that were asked for, in the config's order, and each name that no client has. */
async function select(
  config: LoadedConfig,
  names: readonly string[],
): Promise<{ clients: CheckedClient[]; problems: Diagnostic[] }> {
  const known = config.clients.flatMap(({ name, shortName }) => [...new Set([name, shortName])]);
  const { nearest } = await import("./nearest.js");
  const unknown = names.filter((name) => !known.includes(name));
  const clients = config.clients.filter(
    (client) => names.length === 0 || names.includes(client.name) || names.includes(client.shortName),
  );
  const problems = unknown.map((name) =>
    diagnostic("unknown-client", {
      name,
      nearest: nearest(name, known),
      known: config.clients.map((client) => handle(config, client)),
    }),
  );
  return { clients, problems };
}

const handle = ({ clients }: LoadedConfig, { name, shortName }: CheckedClient): string =>
  clients.filter((client) => client.shortName === shortName).length > 1 ? name : shortName;

/**
 * Builds every client, so that what is wrong with any of them is known before anything is written. One that lacks a
 * file is not built: it would be told again, at the file and not at the key that names it.
 */
async function buildAll(
  config: LoadedConfig,
  clients: readonly CheckedClient[],
  { onProgress }: RunOptions,
  steps: Steps,
  diagnostics: Diagnostic[],
): Promise<Package[]> {
  const { missingInputs } = await import("./config.js");
  const { root } = config;
  const packages: Package[] = [];
  for (const client of clients) {
    const missing = missingInputs(config, [client]);
    diagnostics.push(...missing);
    if (missing.length > 0) continue;
    onProgress?.(`building ${client.name}`);
    try {
      const built = await steps.buildClient(client, root);
      diagnostics.push(...built.diagnostics);
      packages.push({
        client,
        output: { folder: resolve(root, client.output), shown: client.output, files: built.files },
      });
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause;
      diagnostics.push(...cause.diagnostics);
    }
  }
  return packages;
}
