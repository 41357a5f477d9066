/** The clients that a command is asked for. */

import type { CheckedClient, LoadedConfig } from "../config.js";
import { DiagnosticError, diagnostic } from "../diagnostic.js";

/**
 * The clients of the config with these names, full or short; none means all.
 * @throws DiagnosticError what is wrong with the config, or each name that no client has
 */
export async function chooseClients(
  file: string | undefined,
  names: readonly string[],
  cwd: string,
): Promise<{ readonly config: LoadedConfig; readonly clients: readonly CheckedClient[] }> {
  const { findConfig, loadConfig } = await import("../config.js");
  const config = await loadConfig(findConfig(file, cwd), cwd);
  const clients = config.clients.filter(
    ({ name, shortName }) => names.length === 0 || names.includes(name) || names.includes(shortName),
  );
  const all = [...new Set(config.clients.flatMap(({ name, shortName }) => [name, shortName]))];
  const { nearest } = await import("../nearest.js");
  const unknown = names
    .filter((name) => !all.includes(name))
    .map((name) =>
      diagnostic("unknown-client", { name, nearest: nearest(name, all), known: config.clients.map((one) => one.name) }),
    );
  if (unknown.length > 0) throw new DiagnosticError(unknown);
  return { config, clients };
}
