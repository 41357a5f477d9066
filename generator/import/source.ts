/** Folders of upstream's files: the only module of this room that reads the disk. */

import { readdirSync, readFileSync } from "node:fs";
import { posix, resolve } from "node:path";

/** A folder whose files are read by name, for what is not one document. */
export interface Folder {
  /** As diagnostics name it. */
  readonly shown: string;
  /** The text of a file, or undefined when it is not there. */
  readonly read: (path: string) => string | undefined;
  /** The names of the files in a folder below, sorted; none when it is not there. */
  readonly files: (path: string) => readonly string[];
  /** The names of the folders in a folder below, sorted. */
  readonly folders: (path: string) => readonly string[];
  readonly open: (path: string) => Folder;
}

/** Opens a folder; nothing is read before it is asked for. */
export function openFolder(path: string, shown: string = path): Folder {
  const entries = (inner: string) => {
    try {
      return readdirSync(resolve(path, inner), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  };
  return {
    shown,
    read: (file) => {
      try {
        return readFileSync(resolve(path, file), "utf8");
      } catch {
        return undefined;
      }
    },
    files: (inner) => entries(inner).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
    folders: (inner) => entries(inner).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
    open: (inner) => openFolder(resolve(path, inner), posix.join(shown, inner)),
  };
}
