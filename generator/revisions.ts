/** The versions of a file in the history of a git repository, and their bytes: read by one process, each once. */

import { execFile, spawn } from "node:child_process";
import { posix } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { type Diagnostic, DiagnosticError, diagnostic } from "./diagnostic.js";
import type { Version } from "./drift/history.js";
import { nearest } from "./nearest.js";

/** What part of a history is asked for. */
export interface HistoryRange {
  /** The versions that were released, as tags tell, instead of those that commits made. */
  readonly releases: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const mostRenames = 20;

/**
 * The versions of a file, the oldest first: what each commit on the first-parent line made of it, or what each release
 * holds. A file is followed over renames, and from `name.gz` to `name` and back.
 * @throws DiagnosticError `git-failed`
 */
export async function listVersions(folder: string, file: string, range: HistoryRange): Promise<Version[]> {
  const head = await commitOf(folder, range.to ?? "HEAD");
  const repository = await rootOf(folder);
  const path = posix.normalize(file);
  if (range.from !== undefined) await commitOf(repository, range.from);
  const { versions, names } = await commitVersions(repository, path, head);
  const released = await releaseVersions(repository, names);
  if (range.releases) return cut(released, repository, range);
  const isIn = range.from === undefined ? () => true : await after(repository, range.from, head);
  const at = versions.findIndex(({ commit }) => isIn(commit));
  // What the range starts from is the version that it found.
  const wanted = at < 0 ? versions.slice(-1) : versions.slice(Math.max(0, at - (range.from === undefined ? 0 : 1)));
  return wanted.map((version) => ({ ...version, tags: tagsOf(version, wanted, released) }));
}

/**
 * A warning where the repository is cut off before the history's beginning, so that its first version is only the
 * first of those that are there. A history that is asked for from a revision on needs nothing before that.
 */
export async function whatIsMissing(repository: string, { releases, from }: HistoryRange): Promise<Diagnostic[]> {
  if (!(await isShallow(repository)) || (from !== undefined && !releases)) return [];
  return [diagnostic("history-shallow", { repository })];
}

const isShallow = async (repository: string): Promise<boolean> =>
  (await git(repository, "rev-parse", "--is-shallow-repository")).trim() === "true";

/** The releases that hold just this version, and were made before the next one. */
function tagsOf(version: Version, all: readonly Version[], released: readonly Version[]): string[] {
  const next = all[all.indexOf(version) + 1];
  return released
    .filter(({ blob, date }) => blob === version.blob && date >= version.date && (!next || date < next.date))
    .map(({ id }) => id);
}

async function cut(released: Version[], repository: string, { from, to }: HistoryRange): Promise<Version[]> {
  const index = (name: string | undefined, otherwise: number): number => {
    if (name === undefined) return otherwise;
    const at = released.findIndex(({ id }) => id === name);
    if (at >= 0) return at;
    throw failed(repository, `"${name}" is no release that has the file`, "Name a tag such as v1.2.3.");
  };
  const range = released.slice(index(from, 0), index(to, released.length - 1) + 1);
  if (range.length > 0) return range;
  if (released.length === 0)
    throw failed(repository, "no tag like v1.2.3 has the file", "Fetch them: git fetch --tags");
  throw failed(repository, `no release lies between "${from}" and "${to}"`, "The earlier one is --from.");
}

async function commitVersions(repository: string, path: string, head: string) {
  const versions: Version[] = [];
  const names: string[] = [];
  let [start, at]: [string | undefined, string] = [head, path];
  for (let renames = 0; start !== undefined && renames < mostRenames; renames++) {
    const both = [at, at.endsWith(".gz") ? at.slice(0, -3) : `${at}.gz`];
    names.push(...both);
    const found = await changesOf(repository, start, both);
    versions.unshift(...found);
    const oldest = found[0];
    const origin: { commit: string; name: string } | undefined = oldest && (await renamedFrom(repository, oldest));
    start = origin && `${origin.commit}^`;
    at = origin?.name ?? at;
  }
  if (versions.length === 0) {
    throw failed(repository, `its history has no file "${path}"`, await meant(repository, path, head));
  }
  return { versions: versions.filter(({ blob }, index) => blob !== versions[index - 1]?.blob), names };
}

/** git takes paths from the folder that it runs in: that is to be the root, where a repository has one. */
async function rootOf(folder: string): Promise<string> {
  const isBare = (await git(folder, "rev-parse", "--is-inside-work-tree")).trim() !== "true";
  return isBare ? folder : (await git(folder, "rev-parse", "--show-toplevel")).replace(/\n$/, "");
}

/** A path that is there now, and may have been meant. */
async function meant(repository: string, path: string, head: string): Promise<string> {
  const files = (await git(repository, "ls-tree", "-r", "-z", "--full-tree", "--name-only", head)).split("\0");
  const found = files.find((file) => file.endsWith(`/${path}`)) ?? nearest(path, files);
  return `A path starts at the root of the repository${found === undefined ? "." : `: did you mean ${found}?`}`;
}

/** What each commit made of the file. One that is there under several names is the first of them. */
async function changesOf(repository: string, start: string, names: readonly string[]): Promise<Version[]> {
  // Between NULs, as otherwise names with other letters than ASCII are in quotes.
  const how = [
    "--first-parent",
    "--diff-merges=first-parent",
    "--reverse",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
  ];
  const text = await git(repository, "log", ...how, "--format=%H%x09%cI%x09%s", start, "--", ...names);
  const parts = text.split("\0")[Symbol.iterator]();
  const commits: { readonly head: string; readonly files: (readonly [name: string, blob: string])[] }[] = [];
  for (const part of parts) {
    const [, blob] = /^\s*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]$/.exec(part) ?? [];
    if (blob !== undefined) commits.at(-1)?.files.push([parts.next().value ?? "", blob]);
    else if (part.trim() !== "") commits.push({ head: part, files: [] });
  }
  const held = new Map<string, string>();
  let last: string | undefined;
  return commits.flatMap(({ head, files }): Version[] => {
    const [commit = "", date = "", ...subject] = head.split("\t");
    for (const [name, blob] of files) {
      if (/^0+$/.test(blob)) held.delete(name);
      else held.set(name, blob);
    }
    const name = names.find((one) => held.has(one));
    const blob = held.get(name ?? "");
    if (name === undefined || blob === undefined || blob === last) return [];
    last = blob;
    return [{ id: commit.slice(0, 10), commit, date, subject: subject.join("\t"), blob, name, tags: [] }];
  });
}

/** The name that a file had before the commit that brought it, if git recognises it. */
async function renamedFrom(repository: string, { commit, name }: Version) {
  const how = ["--first-parent", "-M", "--raw", "-z", "--format=", "--diff-filter=R"];
  const parts = (await git(repository, "show", ...how, commit)).split("\0");
  // What happened, the old name, the new one.
  const at = parts.findIndex((what, index) => /^\s*:.* R\d+$/.test(what) && parts[index + 2] === name);
  const old = at < 0 ? undefined : parts[at + 1];
  return old === undefined ? undefined : { commit, name: old };
}

const release = /^(.*?)(\d+)\.(\d+)\.(\d+)$/;

async function releaseVersions(repository: string, names: readonly string[]): Promise<Version[]> {
  const field = (name: string): string => `%(if)%(*objectname)%(then)%(*${name})%(else)%(${name})%(end)`;
  const format = ["%(refname:short)", field("objectname"), field("committerdate:iso-strict"), field("subject")];
  const text = await git(repository, "for-each-ref", `--format=${format.join("%09")}`, "refs/tags");
  const tags = text.split("\n").flatMap((line) => {
    const [id = "", commit = "", date = "", ...subject] = line.split("\t");
    const [, prefix, ...numbers] = release.exec(id) ?? [];
    return prefix === undefined ? [] : [{ id, commit, date, subject: subject.join("\t"), prefix, numbers }];
  });
  // A repository may hold several things that are released; most of its tags are about the one that it is for.
  const counts = new Map<string, number>();
  for (const { prefix } of tags) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const sorted = tags
    .filter(({ prefix }) => prefix === usual)
    .sort((a, b) => a.numbers.map((number, i) => Number(number) - Number(b.numbers[i])).find((d) => d !== 0) ?? 0);
  const asked = sorted.flatMap((tag) => [...new Set(names)].map((name) => ({ tag, name })));
  const answers = await checkBatch(
    repository,
    asked.map(({ tag, name }) => `${tag.commit}:${name}`),
  );
  const versions = asked.flatMap(({ tag: { id, commit, date, subject }, name }, index): Version[] => {
    const blob = answers[index];
    return blob === undefined ? [] : [{ id, commit, date, subject, blob, name, tags: [id] }];
  });
  return versions.filter(({ id }, index) => id !== versions[index - 1]?.id);
}

/** The blob that each name stands for. */
async function checkBatch(repository: string, names: readonly string[]): Promise<(string | undefined)[]> {
  const child = spawn("git", ["-C", repository, "cat-file", "--batch-check=%(objectname) %(objecttype)"]);
  child.stdin.end(`${names.join("\n")}\n`);
  const found: (string | undefined)[] = [];
  for await (const line of createInterface({ input: child.stdout })) found.push(/^([0-9a-f]+) blob$/.exec(line)?.[1]);
  return found;
}

/** Tells which commits came after one of them. */
async function after(repository: string, from: string, to: string): Promise<(commit: string) => boolean> {
  const text = await git(repository, "rev-list", "--first-parent", `${from}..${to}`);
  const commits = new Set(text.split("\n"));
  return (commit) => commits.has(commit);
}

async function commitOf(repository: string, revision: string): Promise<string> {
  if (revision === "" || revision.startsWith("-")) throw failed(repository, `"${revision}" is no revision`);
  await git(repository, "rev-parse", "--git-dir");
  try {
    return (await git(repository, "rev-parse", "--verify", "--quiet", `${revision}^{commit}`)).trim();
  } catch {
    const how = (await isShallow(repository)) ? "git fetch --unshallow --tags" : "git fetch --tags";
    throw failed(repository, `it has no revision "${revision}"`, `Fetch it first, for example with: ${how}`);
  }
}

const failed = (name: string, reason: string, hint?: string): DiagnosticError =>
  new DiagnosticError([diagnostic("git-failed", { name, reason, hint })]);

async function git(repository: string, ...args: string[]): Promise<string> {
  try {
    return (
      await promisify(execFile)("git", ["-C", repository, "--literal-pathspecs", ...args], { maxBuffer: 1 << 29 })
    ).stdout;
  } catch (cause) {
    const { code, stderr = "" } = cause as NodeJS.ErrnoException & { stderr?: string };
    if (code === "ENOENT") throw failed(repository, "git is not installed", "Install git.");
    throw failed(repository, stderr.trim().replace(/^fatal: /, "") || `git ${args[0]} failed`);
  }
}

/** Reads blobs through one process of git. The caller closes it. */
export function openBlobs(repository: string): { read(blob: string): Promise<Buffer>; close(): void } {
  const child = spawn("git", ["-C", repository, "cat-file", "--batch"], { stdio: ["pipe", "pipe", "ignore"] });
  let held: Buffer[] = [];
  let size = 0;
  const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]();
  const more = async (): Promise<void> => {
    const { value, done } = await chunks.next();
    if (done) throw failed(repository, "git cat-file ended before its answer did");
    held.push(value);
    size += value.length;
  };
  const take = (length: number): Buffer => {
    const all = Buffer.concat(held);
    held = [all.subarray(length)];
    size -= length;
    return all.subarray(0, length);
  };
  return {
    async read(blob) {
      child.stdin.write(`${blob}\n`);
      while (!Buffer.concat(held).includes(10)) await more();
      const header = take(Buffer.concat(held).indexOf(10) + 1).toString();
      const [, length] = /^\S+ blob (\d+)\n$/.exec(header) ?? [];
      if (length === undefined) throw failed(repository, `it lacks the object ${blob}`, "Fetch the whole history.");
      while (size < Number(length) + 1) await more();
      return take(Number(length) + 1).subarray(0, -1);
    },
    close: () => child.stdin.end(),
  };
}
