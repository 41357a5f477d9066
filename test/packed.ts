/** The emitted packages as their users get them: packed, and installed into an empty project. */

import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The folders of generated/, which are the last parts of the packages' names. */
export const packages = ["lit", "lotus"] as const;

/** Makes an empty project with both packages installed, and returns its folder, which the caller removes. */
export async function installPacked(): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), "nelumbo-consumer-"));
  const tarballs = await Promise.all(
    packages.map(async (name) => {
      const cwd = fileURLToPath(new URL(`../generated/${name}`, import.meta.url));
      const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", project], { cwd });
      return join(project, JSON.parse(stdout)[0].filename);
    }),
  );
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  // Offline: a package that needed anything else could not be installed.
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", ...tarballs], {
    cwd: project,
  });
  return project;
}
