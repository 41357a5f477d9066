/** What manifests were made from: each module at its version, each file with its hash. */

import { createHash } from "node:crypto";
import type { GoFile } from "./go-type.js";
import type { Modules } from "./modules.js";
import { isObject, type Schema } from "./schema.js";

/** A file that was read. */
export type LockedFile = Pick<GoFile, "module" | "path" | "text">;

/**
 * The content of the lock. Without a commit it takes that of the last lock, if that names the same files. `published`
 * are the URLs of upstream's own documents, by surface.
 */
export function lock(
  modules: Modules,
  files: readonly LockedFile[],
  revision: string | undefined,
  lastLock: string | undefined,
  published: Readonly<Record<string, string>>,
): Schema {
  const of = (path: string): Schema[] =>
    files
      .filter(({ module }) => module.path === path)
      .map(({ path, text }) => ({ path, sha256: createHash("sha256").update(text).digest("hex") }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  const main = modules.main.path;
  const others = [...new Set(files.map(({ module }) => module.path))].filter((path) => path !== main).sort();
  const content = {
    files: of(main),
    modules: others.map((path) => ({ module: path, version: modules.versions.get(path) ?? null, files: of(path) })),
  };
  const commit = revision ?? lastRevision(lastLock, content);
  const urls = Object.keys(published).length > 0 && { published };
  return { module: main, ...(commit !== undefined && { revision: commit }), ...urls, ...content };
}

function lastRevision(lastLock: string | undefined, content: Schema): string | undefined {
  if (lastLock === undefined) return undefined;
  const last: unknown = JSON.parse(lastLock);
  if (!isObject(last)) return undefined;
  const { module: _, published: __, revision, ...lastContent } = last;
  const isSame = JSON.stringify(lastContent) === JSON.stringify(content);
  return isSame && typeof revision === "string" ? revision : undefined;
}
