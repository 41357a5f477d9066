/** `lock.json` beside a description: where it was read from, and what it was then. */

import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { type Diagnostic, diagnostic, pointerTo } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import { loadDocument } from "../source.js";

/** A lock, and what is wrong with it. */
export interface Lock {
  readonly file: string;
  readonly data: LockData;
  readonly diagnostics: readonly Diagnostic[];
}

interface LockData {
  readonly openapi?: LockedDocument;
  readonly openrpc?: LockedDocument;
  /** Of several descriptions: the URL of what upstream publishes of each, by the name of its file without its ending. */
  readonly published?: Readonly<Record<string, string>>;
}

/** The one document that a lock is about. */
export interface LockedDocument {
  /** Its name in the folder of the lock. */
  readonly file: string;
  readonly url?: string;
  readonly sha256?: string;
  readonly revision?: string;
  /** False where words and examples are left out of the pinned file. */
  readonly prose?: boolean;
}

/** What a lock and a document in it can say: what is not read here is for people, or for `import`. */
const lockMembers = ["openapi", "openrpc", "published", "module", "revision", "files", "modules"];
const texts = ["file", "url", "sha256", "revision", "repository", "note"];
const documentMembers = [...texts, "prose"];

/** The file in which a lock for a description is looked for, and what it could say of it. */
export const lockFor = (file: string): string => posix.join(posix.dirname(file), "lock.json");
export const lockExample = (kind: "openapi" | "openrpc", file: string): string =>
  `{ "${kind}": { "file": ${JSON.stringify(posix.basename(file))}, "url": "https://…" } }`;

/** The lock beside a description, if there is one. `kind` is for hints. */
export async function findLock(root: string, file: string, kind: "openapi" | "openrpc"): Promise<Lock | undefined> {
  const path = lockFor(file);
  if (!existsSync(join(root, path))) return undefined;
  const { data } = await loadDocument(root, path);
  const diagnostics = problems(data, path, lockExample(kind, file));
  const isUsable = diagnostics.every(({ severity }) => severity !== "error");
  return { file: path, data: isUsable ? (data as LockData) : {}, diagnostics };
}

function problems(data: unknown, file: string, example: string): Diagnostic[] {
  const wrong = (at: readonly string[], what: string, expected: string): Diagnostic =>
    diagnostic("lock-invalid", { what, expected, example }, { file, pointer: pointerTo(at) });
  const unknown = (value: object, known: readonly string[], at: readonly string[]): Diagnostic[] =>
    Object.keys(value)
      .filter((name) => !known.includes(name))
      .map((name) =>
        diagnostic(
          "lock-unknown-member",
          { name, nearest: nearest(name, known), example },
          { file, pointer: pointerTo([...at, name]) },
        ),
      );
  if (!isObject(data)) return [wrong([], "A lock", "an object")];
  const found = unknown(data, lockMembers, []);
  for (const kind of ["openapi", "openrpc"]) {
    const one = data[kind];
    if (one === undefined) continue;
    if (!isObject(one)) {
      found.push(wrong([kind], `"${kind}"`, "an object"));
      continue;
    }
    found.push(...unknown(one, documentMembers, [kind]));
    if (one.file === undefined) found.push(wrong([kind], `"${kind}"`, 'an object with a "file"'));
    for (const name of texts) {
      if (one[name] !== undefined && typeof one[name] !== "string")
        found.push(wrong([kind, name], `"${name}"`, "a text"));
    }
    if (one.prose !== undefined && typeof one.prose !== "boolean")
      found.push(wrong([kind, "prose"], '"prose"', "true or false"));
  }
  const { published } = data;
  if (
    published !== undefined &&
    !(isObject(published) && Object.values(published).every((url) => typeof url === "string"))
  )
    found.push(wrong(["published"], '"published"', "an object of URLs by the names of files without their endings"));
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The URL that a lock has for a description. */
export function lockedUrl(lock: Lock | undefined, file: string): string | undefined {
  return lockedDocument(lock, file)?.url ?? lock?.data.published?.[posix.basename(file).replace(/\.[^.]+$/, "")];
}

/** What a lock says of a description. */
export function lockedDocument(lock: Lock | undefined, file: string): LockedDocument | undefined {
  const { openapi, openrpc } = lock?.data ?? {};
  return [openapi, openrpc].find((one) => one?.file === posix.basename(file));
}
