/**
 * Tools that only some tests need, installed when such a test first runs: they stay out of the main install.
 *
 * To add one: make the folder test/tools/<name> with a package.json (private, exact versions) and a copy of another
 * tool's .npmrc, run `npm install` in it, and commit these three files. The .npmrc keeps registry hosts out of the
 * lock file; it also keeps install scripts from running, so leave that line out where a tool needs its own. A test then
 * says `const require = createRequire(join(await installTool("<name>"), "package.json"))`, or runs what is in
 * node_modules/.bin of the folder, and allows itself `installTimeout` for it.
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** How long a test has to wait for a tool at the most, in milliseconds. */
export const installTimeout = 600_000;

/**
 * Installs test/tools/<name> unless that was done for its present lock file, and returns its folder. Tests that run at
 * the same time may ask for the same tool: one installs it and the others wait.
 */
export async function installTool(name: string, tools = fileURLToPath(new URL(".", import.meta.url))): Promise<string> {
  const folder = join(tools, name);
  const wanted = hash(readFileSync(join(folder, "package.json")), readFileSync(join(folder, "package-lock.json")));
  const stamp = join(folder, "node_modules", ".installed-for");
  const isComplete = (): boolean => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isComplete()) return folder;

  const release = await lock(join(tmpdir(), `nelumbo-tool-${hash(folder).slice(0, 16)}`));
  try {
    if (!isComplete()) {
      await npmCi(folder);
      writeFileSync(stamp, wanted);
    }
  } finally {
    release();
  }
  return folder;
}

const hash = (...parts: (string | Buffer)[]): string =>
  parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex");

async function npmCi(folder: string): Promise<void> {
  // What an npm that runs the tests tells its children is about another package.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle)_/.test(key)));
  try {
    await promisify(execFile)("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: folder,
      env,
      shell: process.platform === "win32",
      timeout: installTimeout,
    });
  } catch (error) {
    throw new Error(`npm ci failed in ${folder}:\n${(error as { stderr?: string }).stderr}`, { cause: error });
  }
}

/** Waits until `path` is ours; it holds the number of the process that has it. Returns the way to give it back. */
async function lock(path: string): Promise<() => void> {
  for (const end = Date.now() + installTimeout; Date.now() < end; await sleep(200)) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = read(path);
    if (holder === "" || isAlive(Number(holder))) continue;
    // Left by a process that was killed. Renaming lets only one of those who wait clear it away.
    const left = `${path}.${process.pid}`;
    try {
      renameSync(path, left);
      rmSync(left);
    } catch {
      // Another one was faster.
    }
  }
  throw new Error(`Gave up waiting for ${path}: delete it if no test is running.`);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
