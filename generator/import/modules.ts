/** The Go modules among the folders that the command line names. */

import type { GoModule } from "./go-type.js";
import type { Folder } from "./source.js";

/** The module that is imported, and the modules that it takes types from. */
export interface Modules {
  readonly main: GoModule;
  readonly others: readonly GoModule[];
  /** The versions that the main module's go.mod asks for, by module. */
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * Finds modules. Each folder is a checkout, a folder of checkouts, or a vendor folder in which packages stand under their
 * import paths.
 */
export function findModules(mainPath: string, checkout: Folder, folders: readonly Folder[]): Modules {
  const versions = requiredVersions(checkout.read("go.mod") ?? "");
  const checkouts = folders.flatMap((folder) =>
    folder.read("go.mod") === undefined ? folder.folders("").map((name) => folder.open(name)) : [folder],
  );
  const found = checkouts.flatMap((folder): GoModule[] => {
    const path = modulePath(folder.read("go.mod") ?? "");
    return path === undefined || path === mainPath ? [] : [moduleIn(path, folder)];
  });
  const known = new Set(found.map(({ path }) => path));
  const vendored = folders.flatMap((folder) =>
    [...versions.keys()]
      .filter(
        (path) =>
          !known.has(path) &&
          folder.folders(path.split("/").slice(0, -1).join("/")).includes(path.split("/").at(-1) ?? ""),
      )
      .map((path) => moduleIn(path, folder.open(path))),
  );
  return { main: moduleIn(mainPath, checkout), others: [...found, ...vendored], versions };
}

const moduleIn = (path: string, folder: Folder): GoModule => ({
  path,
  shown: folder.shown,
  list: (inner) => folder.files(inner),
  read: (file) => folder.read(file) ?? "",
});

const modulePath = (goMod: string): string | undefined => /^module\s+(\S+)/m.exec(goMod)?.[1];

/** `github.com/ipfs/go-cid v0.5.0`, in a require block or on a line of its own. */
const requiredVersions = (goMod: string): Map<string, string> =>
  new Map(
    Array.from(goMod.matchAll(/^(?:require)?\s+(\S+\.\S+)\s+(v\S+)/gm), ([, path = "", version = ""]) => [
      path,
      version,
    ]),
  );
