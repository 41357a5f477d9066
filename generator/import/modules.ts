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
 * Finds modules. Each folder is a checkout, a folder of checkouts, or one in which packages stand under their import
 * paths: a vendor folder, or Go's module cache.
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
  const nested = [...folders, checkout.open("vendor")].flatMap((folder) =>
    [...versions].flatMap(([path, version]): GoModule[] => {
      // In the cache a capital letter is written as ! and the small one.
      const cached = `${path}@${version}`.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
      const place = [path, cached].find((inner) => folder.folders(parentOf(inner)).includes(baseOf(inner)));
      return known.has(path) || place === undefined ? [] : [moduleIn(path, folder.open(place))];
    }),
  );
  return { main: moduleIn(mainPath, checkout), others: [...found, ...nested], versions };
}

const parentOf = (path: string): string => path.split("/").slice(0, -1).join("/");
const baseOf = (path: string): string => path.split("/").at(-1) ?? "";

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
