/**
 * Run once after a build in this repository: npm links the commands of dependencies, but not a package's own, and
 * `npx nelumbo` would otherwise pack and install the checkout first, which takes ten seconds.
 */

import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cli = new URL("cli.js", import.meta.url);
const bin = new URL("../../node_modules/.bin/nelumbo", import.meta.url);

chmodSync(cli, 0o755);
mkdirSync(new URL(".", bin), { recursive: true });
if (process.platform === "win32") {
  writeFileSync(`${fileURLToPath(bin)}.cmd`, `@node "${fileURLToPath(cli)}" %*\r\n`);
} else {
  rmSync(bin, { force: true });
  symlinkSync("../../generator/dist/cli.js", bin);
}
