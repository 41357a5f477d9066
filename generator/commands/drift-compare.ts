/** One client against its upstream: each of its descriptions, and where its newer form is found. */

import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { pathsIn } from "../bytes.js";
import type { CheckedClient, LoadedConfig } from "../config.js";
import { type Description, describe } from "../describe.js";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import type { Report } from "../drift/finding.js";
import { review } from "../review.js";
import { type Document, discover, loadDescription, loadDocument } from "../source.js";

/** Where the newer descriptions are, if not where the lock says. */
export interface CompareOptions {
  /** `[ENTRY=]NAME` of files, URLs or revisions. */
  readonly from: readonly string[];
  /** `[ENTRY=]URL` of servers. */
  readonly live: readonly string[];
  /** A git revision: the descriptions as they are pinned now are compared with those that were pinned in it. */
  readonly since?: string | undefined;
}

/** One description of a client, compared. */
export interface Compared {
  readonly client: CheckedClient;
  readonly entry: string;
  /** The pinned file, relative to the config. */
  readonly file: string;
  readonly lock: Lock | undefined;
  readonly before: Description;
  readonly after: Description;
  readonly report: Report;
}

/** What stands beside a description, and says where it is from. */
export interface Lock {
  readonly file: string;
  readonly data: LockData;
}

interface LockData {
  readonly openapi?: LockedDocument;
  readonly openrpc?: LockedDocument;
  /** Of manifests: the URL of what upstream publishes of each, by the name of its file. */
  readonly published?: Readonly<Record<string, string>>;
}

/** The one document that a lock is about. */
export interface LockedDocument {
  readonly file: string;
  readonly url?: string;
  readonly sha256?: string;
  readonly revision?: string;
  /** False where words and examples are left out of the pinned file. */
  readonly prose?: boolean;
}

/** Compares each description of a client that has an upstream. */
export async function compareClient(
  config: LoadedConfig,
  client: CheckedClient,
  options: CompareOptions,
  cwd: string,
): Promise<{ compared: Compared[]; skipped: string[] }> {
  const entries = client.source.kind === "openapi" ? [{ name: ".", file: client.source.file }] : client.source.entries;
  const given = new Map([...read(options.from, entries, client), ...read(options.live, entries, client)]);
  const compared: Compared[] = [];
  const skipped: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const overlay = client.overlay === undefined ? undefined : await loadDocument(config.root, client.overlay);
  const { since } = options;
  const pinnedThen = since === undefined ? undefined : await pathsIn(config.root, since);
  for (const { name: entry, file } of entries) {
    const isAsked = given.size === 0 || given.has(entry);
    const lock = isAsked ? await findLock(config.root, file) : undefined;
    const upstream = pinnedThen ? file : (given.get(entry) ?? lockedUrl(lock, file));
    // What was not pinned then has nothing to break.
    if (!isAsked || upstream === undefined || pinnedThen?.has(posix.normalize(file)) === false) {
      if (isAsked) skipped.push(entry === "." ? client.name : `${client.name}/${entry}`);
      continue;
    }
    const fromLock = !given.has(entry);
    const pinned = since === undefined ? file : `git:${since}:./${posix.normalize(file)}`;
    const load = () => {
      if (options.live.length === 0) return loadDescription(fromLock ? config.root : cwd, upstream);
      return client.source.kind === "openrpc" ? discover(upstream) : loadDescription(cwd, served(upstream, lock));
    };
    const before = await describe(await loadDescription(config.root, pinned), { overlay });
    const after = await describe(await load(), { overlay, complete: true, manifests: manifestsOf(config.root, file) });
    const wrong = [...before.diagnostics, ...after.diagnostics].filter(({ severity }) => severity === "error");
    diagnostics.push(...wrong);
    if (hasErrors(wrong)) continue;
    const report = await review(
      { name: pinned, description: before },
      { name: after.source.entry.file, description: after },
      { version: client.version, policy: { integers: client.integers ?? "number" } },
    );
    compared.push({ client, entry, file, lock, before, after, report });
  }
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  if (compared.length === 0 && since === undefined)
    throw new DiagnosticError([diagnostic("drift-no-upstream", { client: client.name })]);
  return { compared, skipped };
}

/** `[ENTRY=]NAME`: a client with one description needs no entry. */
function read(
  values: readonly string[],
  entries: readonly { name: string }[],
  client: CheckedClient,
): [string, string][] {
  const names = entries.map(({ name }) => name);
  return values.map((value) => {
    const [, entry, name] = /^([a-z0-9][a-z0-9-]*)=(.+)$/s.exec(value) ?? [];
    if (entry !== undefined && name !== undefined && names.includes(entry)) return [entry, name];
    const [only, ...others] = names;
    if (entry === undefined && only !== undefined && others.length === 0) return [only, value];
    const known = names.map((known) => (known === "." ? client.name : known));
    throw new DiagnosticError([diagnostic("drift-unknown-entry", { entry: entry ?? value, known })]);
  });
}

async function findLock(root: string, file: string): Promise<Lock | undefined> {
  const path = posix.join(posix.dirname(file), "lock.json");
  if (!existsSync(join(root, path))) return undefined;
  const { data } = (await loadDocument(root, path)) as Document & { data: LockData };
  return { file: path, data: data ?? {} };
}

/** The URL that a lock has for a description. */
function lockedUrl(lock: Lock | undefined, file: string): string | undefined {
  const name = posix.basename(file);
  const own = lockedDocument(lock, file);
  return own?.url ?? lock?.data.published?.[name.replace(/\.[^.]+$/, "")];
}

/** What a lock says of a description. */
export function lockedDocument(lock: Lock | undefined, file: string): LockedDocument | undefined {
  const { openapi, openrpc } = lock?.data ?? {};
  return [openapi, openrpc].find((one) => one?.file === posix.basename(file));
}

/** Where a server shows its description: at the path of the URL in the lock, unless a path is given. */
function served(url: string, lock: Lock | undefined): string {
  const locked = lock?.data.openapi?.url;
  if (!URL.canParse(url) || new URL(url).pathname !== "/") return url;
  return new URL(locked === undefined ? "/openapi.json" : new URL(locked).pathname, url).href;
}

/** The folder of a pinned manifest, if it has the tables that reading upstream's own documents takes. */
function manifestsOf(root: string, file: string): string | undefined {
  const folder = join(root, posix.dirname(file));
  return existsSync(join(folder, "published.json")) ? folder : undefined;
}
