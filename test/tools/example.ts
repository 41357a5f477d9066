/** The code that a package's README shows, made a program of its own. */

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

/** The first block of a language after a heading of the README of a generated package. */
export function block(client: string, heading: string, language: string): string {
  const readme = readFileSync(join(root, "generated", client, "README.md"), "utf8");
  const section = readme.slice(readme.indexOf(`\n${heading}\n`));
  const text = new RegExp(`^\`\`\`${language}\\n(.*?)\\n\`\`\`$`, "ms").exec(section)?.[1];
  if (text === undefined) throw new Error(`${client}: no ${language} after ${heading}`);
  return text;
}

/** An empty project in which these packages are installed. */
export interface Project {
  readonly folder: string;
  /** Compiles a program under strict rules. */
  compile(name: string, text: string): Promise<void>;
  /** Runs a program in JavaScript; gives what it prints. */
  run(name: string, environment?: Readonly<Record<string, string>>): Promise<string>;
  remove(): void;
}

/** @param packages Folders by the name under which they are installed. */
export function makeProject(packages: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(join(tmpdir(), "nelumbo-example-"));
  const installed = { ...packages, "@types/node": "node_modules/@types/node" };
  for (const [name, from] of Object.entries(installed)) {
    const to = join(folder, "node_modules", name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(join(root, from), to);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return {
    folder,
    async compile(name, text) {
      writeFileSync(join(folder, `${name}.ts`), text);
      const options = [
        "--strict",
        "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess",
        "--module",
        "nodenext",
      ];
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      const compiling = run(
        process.execPath,
        [tsc, ...options, "--target", "es2022", "--types", "node", `${name}.ts`],
        {
          cwd: folder,
        },
      );
      await compiling.catch(({ stdout }) => {
        throw new Error(`The example does not compile:\n${stdout}`);
      });
    },
    async run(name, environment = {}) {
      const env = { ...process.env, ...environment };
      return (await run(process.execPath, [`${name}.js`], { cwd: folder, env })).stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
