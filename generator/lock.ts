/** One writer at a time for a folder, across processes; a killed process blocks nobody. */

import { createHash, randomUUID } from "node:crypto";
import { linkSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where the lock of a folder stands. The folder need not exist yet. */
export function lockPath(folder: string): string {
  return join(tmpdir(), `nelumbo-${createHash("sha256").update(realPath(folder)).digest("hex").slice(0, 32)}.lock`);
}

/** Waits for a lock and takes it: gives what releases it, or the process that has held it for all of `patience` ms. */
export async function acquire(
  lock: string,
  patience: number,
): Promise<{ readonly release: () => void } | { readonly heldBy: number }> {
  const deadline = Date.now() + patience;
  for (;;) {
    const heldBy = take(lock);
    if (heldBy === undefined) return { release: () => rmSync(lock, { force: true }) };
    if (Date.now() >= deadline) return { heldBy };
    await sleep(25);
  }
}

/** Takes a lock, or tells which process has it. */
function take(lock: string): number | undefined {
  for (;;) {
    if (claim(lock)) return undefined;
    const holder = holderOf(lock);
    if (holder === undefined) continue;
    if (isAlive(holder)) return holder.pid;
    // Its holder is gone. Two that see this at once must not both remove it, as the slower one would remove the lock
    // that the faster has just taken. So only who has the lock of this very lock may, and looks again first.
    const removal = `${lock}-${holder.token}`;
    const removedBy = take(removal);
    if (removedBy !== undefined) return removedBy;
    if (holderOf(lock)?.token === holder.token) rmSync(lock, { force: true });
    rmSync(removal, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  /** Different for each time that a lock is taken. */
  readonly token: string;
  readonly since: number;
}

/** Makes the lock if nobody has it. It is linked into place, so that nobody can read it half written. */
function claim(lock: string): boolean {
  const token = randomUUID();
  const draft = `${lock}.${token}`;
  writeFileSync(draft, `${process.pid} ${token} ${Date.now()}`, { flag: "wx" });
  try {
    linkSync(draft, lock);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderOf(lock: string): Holder | undefined {
  try {
    const [pid, token = "", since] = readFileSync(lock, "utf8").split(" ");
    // What is no lock of ours has no holder, and gives way.
    return /^[0-9a-f-]{36}$/.test(token)
      ? { pid: Number(pid), token, since: Number(since) }
      : { pid: 0, token: "unreadable", since: 0 };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}

function isAlive({ pid, since }: Holder): boolean {
  if (!(pid > 0)) return false;
  // In containers the next run often has the process id of the one that was killed.
  if (pid === process.pid) return since >= Date.now() - process.uptime() * 1000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** The real path of a folder of which the last parts may not exist yet. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder === dirname(folder) ? folder : join(realPath(dirname(folder)), basename(folder));
  }
}
