/** Writes packages: whole files only, nothing of anybody else's, and what an earlier run left half done put right. */

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { getSystemErrorMap } from "node:util";
import { type Diagnostic, DiagnosticError, diagnostic } from "./diagnostic.js";
import { acquire, lockPath } from "./lock.js";
import type { PackageFiles } from "./package-files.js";

/** A package and the folder it belongs in. */
export interface Output {
  /** Absolute. */
  readonly folder: string;
  /** The folder as messages name it. */
  readonly shown: string;
  readonly files: PackageFiles;
}

/** What has to be done to a folder so that it holds its package. Every path is relative to the folder, and sorted. */
export interface Plan {
  readonly output: Output;
  readonly written: readonly { readonly path: string; readonly before: string | undefined; readonly after: string }[];
  readonly removed: readonly { readonly path: string; readonly before: string }[];
  /** How many files are right as they are. */
  readonly unchanged: number;
  /** What stands where a file must go and is not nelumbo's; "" is the folder itself. */
  readonly foreign: readonly string[];
  /** True when it is nelumbo's after all, but the list that would say so is missing or unreadable. */
  readonly isListLost: boolean;
  /** Files that a killed run was in the middle of writing. */
  readonly leftovers: readonly string[];
  /** What the list in the folder says that nelumbo wrote. */
  readonly owned: readonly string[];
}

/** The list of what nelumbo wrote, kept in the package. */
const listFile = ".nelumbo.json";
const temporary = ".nelumbo-tmp";

/** Compares a package with its folder, and changes nothing. */
export function planOutput(output: Output): Plan {
  const { folder, shown } = output;
  for (const path of output.files.keys()) {
    if (!isInside(path) || path === listFile) throw new Error(`${path} cannot be the path of a file in a package.`);
  }
  const files = new Map([...output.files, [listFile, listText(output.files.keys())]]);
  const look = looker(output);

  const owned = look(listFile) === "file" ? readList(folder, shown) : [];
  const isOwned = new Set(owned?.concat(listFile));
  const removed = sorted(owned ?? [])
    .filter((path) => !files.has(path) && !obstacle(look, path) && look(path) === "file")
    .map((path) => ({ path, before: read(folder, shown, path).toString() }));
  const isRemoved = new Set(removed.map(({ path }) => path));

  const written: { path: string; before: string | undefined; after: string }[] = [];
  const foreign = new Set<string>();
  let unchanged = 0;
  for (const [path, after] of sorted(files, ([path]) => path)) {
    const inTheWay = obstacle(look, path);
    if (inTheWay !== undefined) {
      if (isRemoved.has(inTheWay)) written.push({ path, before: undefined, after });
      else foreign.add(inTheWay);
      continue;
    }
    if (!["nothing", "file"].includes(look(path + temporary))) foreign.add(path + temporary);
    const kind = look(path);
    if (kind === "nothing") written.push({ path, before: undefined, after });
    else if (kind === "file") {
      const before = read(folder, shown, path);
      if (before.equals(Buffer.from(after))) unchanged++;
      else if (isOwned.has(path)) written.push({ path, before: before.toString(), after });
      else foreign.add(path);
    } else if (kind === "folder" && holdsOnly(output, path, isRemoved)) {
      written.push({ path, before: undefined, after });
    } else foreign.add(path);
  }

  const leftovers = sorted(new Set([...isOwned, ...files.keys()]))
    .map((path) => path + temporary)
    .filter((path) => obstacle(look, path) === undefined && look(path) === "file");
  return {
    output,
    written,
    removed,
    unchanged,
    foreign: sorted(foreign),
    isListLost: !owned?.length && [...foreign].some((path) => look(path) === "file" && isMarked(folder, shown, path)),
    leftovers,
    owned: owned ?? [],
  };
}

/** A diagnostic for each thing that stands in the way of a plan; one for all of them where the list was lost. */
export const foreignFiles = ({ foreign, isListLost, output }: Plan): Diagnostic[] =>
  isListLost
    ? [diagnostic("list-lost", { output: output.shown, list: posix.join(output.shown, listFile) })]
    : foreign.map((path) => diagnostic("foreign-file", { file: posix.join(output.shown, path) }));

/**
 * Makes each folder hold its package. Waits for other runs that are writing to one of the folders.
 * @throws DiagnosticError `foreign-file`, all of them, before anything is written; `output-locked`; `output-failed`.
 */
export async function writeOutputs(outputs: readonly Output[], patience = 60_000): Promise<Plan[]> {
  const releases: (() => void)[] = [];
  try {
    // In one order everywhere, so that two runs never wait for each other.
    const locks = outputs.map(({ folder, shown }) => ({ shown, lock: lockPath(folder) }));
    for (const { shown, lock } of sorted(locks, ({ lock }) => lock)) {
      const result = await acquire(lock, patience).catch((cause) => fail(shown, cause));
      if ("heldBy" in result) {
        throw new DiagnosticError([diagnostic("output-locked", { output: shown, pid: result.heldBy })]);
      }
      releases.push(result.release);
    }
    const plans = outputs.map(planOutput);
    const inTheWay = plans.flatMap(foreignFiles);
    if (inTheWay.length > 0) throw new DiagnosticError(inTheWay);
    for (const plan of plans) carryOut(plan);
    return plans;
  } finally {
    for (const release of releases) release();
  }
}

/**
 * At each moment of this the list names every file of ours that is there: a run that is killed leaves nothing that the
 * next one does not know.
 */
function carryOut({ output, written, removed, leftovers, owned }: Plan): void {
  const { files } = output;
  for (const path of leftovers) remove(output, path);
  if (written.length === 0 && removed.length === 0) return;

  const union = listText(new Set([...owned, ...files.keys()]));
  const list = listText(files.keys());
  if (union !== list || written.some(({ path }) => path === listFile)) write(output, listFile, union);

  const first = removed.filter(({ path }) => written.some((file) => isNested(file.path, path)));
  const last = removed.filter((file) => !first.includes(file));
  for (const { path } of first) remove(output, path);
  for (const { path, after } of written) if (path !== listFile) write(output, path, after);
  for (const { path } of last) remove(output, path);
  if (union !== list) write(output, listFile, list);
}

const isNested = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** Writes one file as a whole. @throws DiagnosticError `output-failed`. */
export function write({ folder, shown }: Pick<Output, "folder" | "shown">, path: string, text: string): void {
  const target = join(folder, path);
  attempt(posix.join(shown, path), () => {
    mkdirSync(dirname(target), { recursive: true });
    try {
      // Fails where something stands, so that it follows no link.
      writeFileSync(target + temporary, text, { flag: "wx" });
      renameSync(target + temporary, target);
    } catch (cause) {
      rmSync(target + temporary, { force: true });
      throw cause;
    }
  });
}

/** Removes a file, and the folders in the package that this leaves empty. */
function remove({ folder, shown }: Output, path: string): void {
  attempt(posix.join(shown, path), () => rmSync(join(folder, path), { force: true }));
  for (let parent = posix.dirname(path); parent !== "."; parent = posix.dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}

// The list

const listText = (paths: Iterable<string>): string => `${JSON.stringify({ files: sorted(paths) }, null, 2)}\n`;

/** The paths that the list names, or undefined when it is no list of ours. */
function readList(folder: string, shown: string): string[] | undefined {
  const text = read(folder, shown, listFile).toString();
  let paths: unknown;
  try {
    paths = JSON.parse(text)?.files;
  } catch {
    // A merge may have left conflict marks. Both sides are lists of ours, one path a line.
    paths = Array.from(text.matchAll(/^ {4}"([^"\\]*)",?\r?$/gm), ([, path]) => path);
  }
  if (!Array.isArray(paths)) return undefined;
  return paths.filter((path) => typeof path === "string" && isInside(path));
}

/** True for a plain relative path that leads nowhere else; a list may have been tampered with. */
const isInside = (path: string): boolean =>
  path.split("/").every((part) => part !== "" && part !== "." && part !== "..") &&
  !/[\\:\0]/.test(path) &&
  !path.endsWith(temporary);

// Looking

type Kind = "nothing" | "file" | "folder" | "other";
type Look = (path: string) => Kind;

/** Tells what stands at a path, and asks the disk once for each. */
function looker({ folder, shown }: Output): Look {
  const seen = new Map<string, Kind>();
  return (path) => {
    let kind = seen.get(path);
    if (kind === undefined) {
      kind = attempt(posix.join(shown, path), () => kindOf(join(folder, path), path === ""));
      seen.set(path, kind);
    }
    return kind;
  };
}

function kindOf(path: string, followLink: boolean): Kind {
  try {
    // The folder of the package may be a link of the user's; nothing in it is.
    const stats = followLink ? statSync(path) : lstatSync(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw cause;
    return followLink && code === "ENOENT" && lstatSync(path, { throwIfNoEntry: false }) ? "other" : "nothing";
  }
}

/** What stands where a folder on the way to `path` must be. */
function obstacle(look: Look, path: string): string | undefined {
  const parts = path.split("/").slice(0, -1);
  for (const folder of ["", ...parts.map((_, i) => parts.slice(0, i + 1).join("/"))]) {
    const kind = look(folder);
    if (kind === "nothing") return undefined;
    if (kind !== "folder") return folder;
  }
  return undefined;
}

/** True for a file that says at its beginning that nelumbo made it. */
const isMarked = (folder: string, shown: string, path: string): boolean =>
  read(folder, shown, path).subarray(0, 500).includes("Made by nelumbo");

/** True when a folder, and each folder in it, is there for these files only: it will be gone once they are. */
function holdsOnly({ folder, shown }: Output, path: string, files: ReadonlySet<string>): boolean {
  const entries = attempt(posix.join(shown, path), () =>
    readdirSync(join(folder, path), { recursive: true, encoding: "utf8" }),
  );
  return ["", ...entries].every((entry) => {
    const inner = posix.join(path, entry.split(sep).join("/"));
    return files.has(inner) || [...files].some((file) => file.startsWith(`${inner}/`));
  });
}

const read = (folder: string, shown: string, path: string): Buffer =>
  attempt(posix.join(shown, path), () => readFileSync(join(folder, path)));

/** What the file system refuses becomes a diagnostic. */
function attempt<T>(shown: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    return fail(shown, cause);
  }
}

function fail(file: string, cause: unknown): never {
  const { errno } = cause as NodeJS.ErrnoException;
  const [, reason] = getSystemErrorMap().get(errno ?? 0) ?? [];
  if (reason === undefined) throw cause;
  throw new DiagnosticError([diagnostic("output-failed", { file, reason })]);
}

/** In an order that no locale changes. */
function sorted<T>(items: Iterable<T>, key: (item: T) => string = String): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
