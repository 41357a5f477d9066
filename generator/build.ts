/** The road of one client, from its description to its files: load, read, emit. Writes nothing. */

import { resolve } from "node:path";
import type { CheckedClient } from "./config.js";
import { type Diagnostic, DiagnosticError, hasErrors } from "./diagnostic.js";
import type { Api } from "./model.js";
import type { PackageFiles } from "./package-files.js";
import { loadDescription, loadDocument } from "./source.js";

/** The files of a client's package; none when a diagnostic is an error. */
export interface Built {
  readonly files: PackageFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds one client of the config in memory. `root` is the folder that its paths are relative to. */
export async function buildClient(client: CheckedClient, root: string): Promise<Built> {
  const diagnostics: Diagnostic[] = [];
  const collect = async <T>(step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      diagnostics.push(...error.diagnostics);
      return undefined;
    }
  };
  const entries = new Map<string, Api>();
  for (const { name, read } of readers(client, root)) {
    const result = await collect(read);
    if (!result) continue;
    diagnostics.push(...result.diagnostics);
    entries.set(name, result.api);
  }
  if (hasErrors(diagnostics)) return { files: new Map(), diagnostics };

  // The compiler is a second's load: only now is it sure to be needed.
  const [{ emitPackage }, { loadTemplates }] = await Promise.all([
    import("./emit/package.js"),
    import("./emit/templates.js"),
  ]);
  const emitted = await collect(async () => {
    const overrides =
      client.templates === undefined ? undefined : { path: resolve(root, client.templates), shown: client.templates };
    return emitPackage({ ...client, entries }, loadTemplates(overrides));
  });
  return { files: emitted?.files ?? new Map(), diagnostics: [...diagnostics, ...(emitted?.diagnostics ?? [])] };
}

type Read = () => Promise<{ api: Api; diagnostics: readonly Diagnostic[] }>;

function readers({ source, overlay }: CheckedClient, root: string): { name: string; read: Read }[] {
  if (source.kind === "openrpc") {
    return source.entries.map(({ name, file }) => ({
      name,
      read: async () => {
        const { readOpenrpc } = await import("./read/openrpc.js");
        return readOpenrpc(await loadDescription(root, file));
      },
    }));
  }
  const read: Read = async () => {
    const { readRest } = await import("./describe.js");
    const description = await loadDescription(root, source.file);
    return readRest(description, overlay === undefined ? undefined : await loadDocument(root, overlay));
  };
  return [{ name: ".", read }];
}
