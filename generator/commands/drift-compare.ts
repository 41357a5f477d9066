/** One client against its upstream: each of its descriptions, and where its newer form is found. */

import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { pathsIn } from "../bytes.js";
import type { CheckedClient, LoadedConfig } from "../config.js";
import { type Description, describe } from "../describe.js";
import { type Diagnostic, DiagnosticError, diagnostic, hasErrors } from "../diagnostic.js";
import type { Report } from "../drift/finding.js";
import { review } from "../review.js";
import { discover, loadDescription, loadDocument } from "../source.js";
import { findLock, type Lock, lockExample, lockedUrl, lockFor } from "./drift-lock.js";
import { settled, toldOnce } from "./reports.js";

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

/** What comparing one client came to. */
export interface ComparedClient {
  readonly compared: readonly Compared[];
  /** Descriptions of which nothing says where upstream has them: `client`, `client/entry`. */
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A client's descriptions, by the names of the entries that they make. */
export const entriesOf = ({ source }: CheckedClient): readonly { readonly name: string; readonly file: string }[] =>
  source.kind === "openapi" ? [{ name: ".", file: source.file }] : source.entries;

/** Compares each description of a client that has an upstream. */
export async function compareClient(
  config: LoadedConfig,
  client: CheckedClient,
  options: CompareOptions,
  cwd: string,
): Promise<ComparedClient> {
  const entries = entriesOf(client);
  const given = new Map([...read(options.from, entries, client), ...read(options.live, entries, client)]);
  const compared: Compared[] = [];
  const skipped: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const overlay = client.overlay === undefined ? undefined : await loadDocument(config.root, client.overlay);
  const { since } = options;
  const pinnedThen = since === undefined ? undefined : await pathsIn(config.root, since);
  for (const { name: entry, file } of entries) {
    const isAsked = given.size === 0 || given.has(entry);
    const lock = isAsked ? await findLock(config.root, file, client.source.kind) : undefined;
    diagnostics.push(...(lock?.diagnostics ?? []));
    if (hasErrors(lock?.diagnostics ?? [])) continue;
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
    const { integers = "number" } = client;
    const manifests = manifestsOf(config.root, file);
    // One that cannot be read is no reason to say nothing of the others.
    const pair = await settled(async () => ({
      before: await describe(await loadDescription(config.root, pinned), { overlay, integers }),
      after: await describe(await load(), { overlay, integers, complete: true, manifests }),
    }));
    if ("diagnostics" in pair) {
      diagnostics.push(...pair.diagnostics);
      continue;
    }
    const { before, after } = pair.value;
    const told = toldOnce(before.diagnostics, after.diagnostics);
    diagnostics.push(...told);
    if (hasErrors(told)) continue;
    const report = await review(
      { name: pinned, description: before },
      { name: after.source.entry.file, description: after },
      { version: client.version, policy: { integers }, severities: config.severities },
    );
    compared.push({ client, entry, file, lock, before, after, report });
  }
  return { compared, skipped, diagnostics };
}

/** That nothing says where a client's descriptions come from, and what to write where. */
export function noUpstream(client: CheckedClient): Diagnostic {
  const [first] = entriesOf(client);
  const file = first?.file ?? "";
  return diagnostic("drift-no-upstream", {
    client: client.name,
    lock: lockFor(file),
    example: lockExample(client.source.kind, file),
  });
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
