/** The bytes behind a name: a file, a URL, or a file in a revision of a git repository. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { DiagnosticError, diagnostic } from "./diagnostic.js";
import { nearest } from "./nearest.js";

/** What stands before the path in a name that is not a path: `git:REV:`, `https://host/`. */
const remote = /^(?:git:[^:]*:|https?:\/\/[^/]*\/?)/i;

/** A name in two: where it is read from, "" for the disk, and its path there. */
export function splitName(name: string): { readonly from: string; readonly path: string } {
  const from = remote.exec(name)?.[0] ?? "";
  return { from, path: name.slice(from.length) };
}

/** A URL as messages show it: without what may be secret in it. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return url.replace(/[?#].*|(?<=\/\/)[^/]*@/gs, "");
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/**
 * The bytes of a file, of what a URL answers, or of `git:REV:path`; unpacked where they are gzip. A path is relative to
 * `root`, which lies in the repository as well.
 * @throws DiagnosticError that names `shown`
 */
export async function readBytes(root: string, name: string, shown: string): Promise<Buffer> {
  const { from, path } = splitName(name);
  if (/^git:[^:]*$/.test(name)) {
    const hint = `Write it as git:REV:path, such as ${name}:openapi.yaml.`;
    throw new DiagnosticError([diagnostic("git-failed", { name: shown, reason: "it names no file", hint })]);
  }
  if (from === "") return unpack(readFile(resolve(root, name), shown), shown);
  if (from.startsWith("git:")) return unpack(await readRevision(root, from.slice(4, -1), path, shown), shown);
  return unpack(await ask(name, { headers: { accept: "application/json, application/yaml;q=0.9, */*;q=0.5" } }), shown);
}

/** @throws DiagnosticError `file-missing` or `file-unreadable` */
export function readFile(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new DiagnosticError([
      code === "ENOENT"
        ? diagnostic("file-missing", { file: shown }, { file: shown })
        : diagnostic("file-unreadable", { file: shown, reason: reasons[code] ?? code }, { file: shown }),
    ]);
  }
}

const reasons: Record<string, string> = { EISDIR: "it is a folder", EACCES: "permission denied" };

/** Bytes as they are, or out of gzip. */
export async function unpack(bytes: Buffer, shown: string): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import("node:zlib");
  try {
    return gunzipSync(bytes);
  } catch {
    const reason = "it is not whole gzip data";
    throw new DiagnosticError([diagnostic("file-unreadable", { file: shown, reason }, { file: shown })]);
  }
}

// git

async function readRevision(root: string, revision: string, path: string, shown: string): Promise<Buffer> {
  const fail = (reason: string, hint?: string): never => {
    throw new DiagnosticError([diagnostic("git-failed", { name: shown, reason, hint })]);
  };
  // It would be taken for an option.
  if (revision === "" || revision.startsWith("-")) return fail(`"${revision}" is no revision`);
  if (path === "" || path.startsWith("../")) return fail("it names no file of the repository");
  const found = await git(root, "cat-file", "blob", `${revision}:${path}`);
  if ("stdout" in found) return found.stdout;
  if (found.notInstalled) return fail("git is not installed", "Install git, or name a file.");
  if (!("stdout" in (await git(root, "rev-parse", "--git-dir")))) {
    return fail("this folder is in no git repository", "Run the command in the repository that has the revision.");
  }
  if (!("stdout" in (await git(root, "rev-parse", "--verify", "--quiet", `${revision}^{commit}`)))) {
    return fail(`the repository has no revision "${revision}"`, `Fetch it first, for example with: git fetch --tags`);
  }
  const tree = await git(root, "ls-tree", "-r", "-z", "--full-tree", "--name-only", revision);
  const files = "stdout" in tree ? tree.stdout.toString().split("\0") : [];
  const meant = files.find((file) => file.endsWith(`/${path}`)) ?? nearest(path, files);
  const hint =
    meant === undefined ? "A path starts at the root of the repository." : `Did you mean git:${revision}:${meant}?`;
  return fail(`the revision has no file "${path}"`, hint);
}

type Ran = { readonly stdout: Buffer } | { readonly notInstalled: boolean };

/**
 * The paths of the files that a revision has in a folder and below, relative to it.
 * @throws DiagnosticError `git-failed`
 */
export async function pathsIn(folder: string, revision: string): Promise<Set<string>> {
  // What begins with a hyphen would be taken for an option.
  const isOption = revision.startsWith("-");
  const found = isOption ? undefined : await git(folder, "ls-tree", "-r", "-z", "--name-only", `${revision}^{commit}`);
  if (found && "stdout" in found) return new Set(found.stdout.toString().split("\0"));
  const hint = found?.notInstalled ? "Install git." : "Fetch it first, for example with: git fetch --tags";
  throw new DiagnosticError([
    diagnostic("git-failed", { name: `git:${revision}`, reason: `the repository has no revision "${revision}"`, hint }),
  ]);
}

async function git(cwd: string, ...args: string[]): Promise<Ran> {
  const { execFile } = await import("node:child_process");
  try {
    const options = { cwd, encoding: "buffer", maxBuffer: 1 << 29 } as const;
    return { stdout: (await promisify(execFile)("git", args, options)).stdout };
  } catch (cause) {
    return { notInstalled: (cause as NodeJS.ErrnoException).code === "ENOENT" };
  }
}

/** Where the folder lies in its repository: "" at the root, or a path that ends with a slash. */
export async function prefixInRepository(root: string): Promise<string> {
  const found = await git(root, "rev-parse", "--show-prefix");
  return "stdout" in found ? found.stdout.toString().trim() : "";
}

// The network

/** How long a server may take, in milliseconds. */
const patience = 30_000;

/**
 * What a server answers.
 * @throws DiagnosticError `fetch-failed`
 */
export async function ask(url: string, init: RequestInit = {}): Promise<Buffer> {
  const fail = (reason: string, hint?: string): never => {
    throw new DiagnosticError([diagnostic("fetch-failed", { url: shownUrl(url), reason, hint })]);
  };
  if (!URL.canParse(url)) return fail("it is no URL");
  const target = new URL(url);
  const headers = new Headers(init.headers);
  if (target.username !== "") {
    const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
    headers.set("authorization", `Basic ${Buffer.from(credentials).toString("base64")}`);
    // fetch refuses them in a URL, and would print them.
    target.username = "";
    target.password = "";
  }
  try {
    const response = await fetch(target, { ...init, headers, signal: AbortSignal.timeout(patience) });
    const isPage = response.headers.get("content-type")?.startsWith("text/html");
    if (!response.ok) return fail(`it answers ${response.status} ${response.statusText}`.trim());
    if (isPage) return fail("it answers with a web page", "Name the URL of the document itself.");
    return Buffer.from(await response.arrayBuffer());
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause;
    return fail(...networkReason(cause));
  }
}

function networkReason(cause: unknown): [reason: string, hint?: string] {
  if (cause instanceof Error && cause.name === "TimeoutError")
    return [`it does not answer within ${patience / 1000} s`];
  // fetch hides why behind "fetch failed"; several addresses tried give several reasons.
  const inner = (cause as { cause?: NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] } }).cause;
  const code = inner?.code ?? inner?.errors?.[0]?.code ?? "";
  const known: Record<string, [string, string?]> = {
    ENOTFOUND: ["there is no host of this name"],
    EAI_AGAIN: ["its name cannot be looked up", "Is this machine on the network?"],
    ECONNREFUSED: ["nothing listens there", "Is the server running, and is the port right?"],
    ECONNRESET: ["the connection was closed"],
  };
  return known[code] ?? [(inner?.message ?? String(cause)).replace(/\.$/, "")];
}
