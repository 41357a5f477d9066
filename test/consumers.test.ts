/**
 * The emitted packages as their users meet them: packed, installed into an empty project, called from JavaScript,
 * and compiled from TypeScript under the strictest options by the three versions in use.
 */

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installPacked, packages } from "./packed.js";
import { installTimeout, installTool } from "./tools/install.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
let project = "";
beforeAll(async () => {
  project = await installPacked();
  cpSync(join(root, "test/consumers"), project, { recursive: true });
  mkdirSync(join(project, "node_modules/@types"), { recursive: true });
  symlinkSync(join(root, "node_modules/@types/node"), join(project, "node_modules/@types/node"));
  symlinkSync(join(root, "node_modules/undici-types"), join(project, "node_modules/undici-types"));
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the packed tarball", () => {
  test.each(packages)("%s holds sources, what is made of them, and no more", (name) => {
    const installed = join(project, "node_modules/@nelumbo", name);
    expect(readdirSync(installed).sort()).toEqual(["API.md", "LICENSE", "README.md", "dist", "package.json", "src"]);
    const { dependencies, type } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect({ dependencies, type }).toEqual({ dependencies: undefined, type: "module" });
  });

  test.each(packages)("%s: each map leads to a source that is there", (name) => {
    const installed = join(project, "node_modules/@nelumbo", name);
    const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" });
    const maps = files.filter((file) => file.endsWith(".map"));
    expect(maps.length).toBe(files.filter((file) => /\.(js|ts)$/.test(file)).length);
    for (const map of maps) {
      const { sources } = JSON.parse(readFileSync(join(installed, "dist", map), "utf8"));
      expect(readFileSync(join(installed, "dist", map, "..", sources[0]), "utf8"), map).not.toBe("");
    }
  });
});

describe("plain JavaScript", () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      seen.push(`${request.method} ${request.url} ${body}`);
      const answer =
        request.url === "/rpc/v1"
          ? { jsonrpc: "2.0", id: JSON.parse(body).id, result: { Height: 7 } }
          : { version: "1.2.3" };
      response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
    });
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise<unknown>((resolve) => void server.close(resolve)));

  test("calls both APIs", async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(
      join(project, "plain.js"),
      `import * as lit from "@nelumbo/lit";
       import * as lotus from "@nelumbo/lotus/v1";
       const { version } = await lit.createClient({ baseUrl: "${url}" }).getVersion();
       const { Height } = await lotus.createClient({ url: "${url}" }).chainHead();
       console.log(JSON.stringify([version, Height, Object.keys(lit), Object.keys(lotus)]));`,
    );
    const { stdout } = await run(process.execPath, ["plain.js"], { cwd: project });
    expect(JSON.parse(stdout)).toEqual([
      "1.2.3",
      7,
      ["LitError", "createClient", "groupId", "hashedCid", "isLitError", "pkpId", "rawCid", "usageKey"],
      [
        ...[
          "LotusError",
          "address",
          "attoFil",
          "base64",
          "bigInt",
          "bytes",
          "cid",
          "createClient",
          "ethAddress",
          "fil",
        ],
        ...["filecoinAddress", "hex", "isAddress", "isCid", "isHex", "isLotusError"],
      ],
    ]);
    expect(seen).toEqual([
      "GET /core/v1/version ",
      'POST /rpc/v1 {"jsonrpc":"2.0","id":1,"method":"Filecoin.ChainHead","params":[]}',
    ]);
  });
});

describe("TypeScript", () => {
  const strictest = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    moduleResolution: "nodenext",
  };
  const platforms = {
    browser: { lib: ["es2022", "dom", "dom.iterable"], types: [] },
    node: { lib: ["es2022"], types: ["node"] },
  };
  const compilers: Record<string, () => Promise<string>> = {
    "TypeScript 5": async () => join(root, "node_modules/typescript/bin/tsc"),
    "TypeScript 6": async () => join(await installTool("typescript-6"), "node_modules/typescript/bin/tsc"),
    "TypeScript 7": async () => join(await installTool("typescript-7"), "node_modules/typescript/bin/tsc"),
  };

  /** Compiles files of the project; returns what the compiler says, one text a problem. */
  async function compile(compiler: string, platform: keyof typeof platforms, include: string[]): Promise<string[]> {
    // What finds endpoints in variables and files is for those who have Node's types.
    const exclude =
      platform === "browser"
        ? ["lotus-node.ts", ...["node", "runtime/environment"].map((file) => `node_modules/@nelumbo/*/src/${file}.ts`)]
        : [];
    const config = `tsconfig.${compiler.replaceAll(" ", "-")}.${platform}.json`;
    writeFileSync(
      join(project, config),
      JSON.stringify({ compilerOptions: { ...strictest, ...platforms[platform] }, include, exclude }),
    );
    const tsc = await compilers[compiler]?.();
    try {
      await run(process.execPath, [tsc ?? "", "-p", config, "--pretty", "false"], { cwd: project, maxBuffer: 1 << 24 });
      return [];
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return (stdout + stderr).trim().split(/\n(?! )/);
    }
  }

  // Sources are compiled beside the declarations: a user who maps to them meets no error either.
  const everything = ["lit.ts", "lotus.ts", "lotus-values.ts", "lotus-node.ts", "node_modules/@nelumbo/*/src/**/*.ts"];
  const matrix = [
    ["TypeScript 5", "browser"],
    ["TypeScript 5", "node"],
    ["TypeScript 6", "node"],
    ["TypeScript 7", "browser"],
    ["TypeScript 7", "node"],
  ] as const;

  test.each(matrix)(
    "%s compiles consumers, declarations and sources with the types of the %s alone",
    async (compiler, platform) => {
      expect(await compile(compiler, platform, everything)).toEqual([]);
    },
    installTimeout,
  );

  test("where a key is missing, the compiler names what may be given", async () => {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const config = { compilerOptions: { ...strictest, ...platforms.browser }, include: ["wrong/lit-missing-key.ts"] };
    writeFileSync(join(project, "tsconfig.pretty.json"), JSON.stringify(config));
    const compiled = run(process.execPath, [tsc, "-p", "tsconfig.pretty.json", "--pretty"], { cwd: project });
    const { stdout } = await compiled.catch((error: { stdout: string }) => error);
    const plain = stripVTControlCharacters(stdout);
    expect(plain).toContain("Arguments for the rest parameter 'optionsWithCredentials' were not provided.");
    expect(plain).toContain('accountExists(...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>)');
  }, 60_000);

  test("each wrong consumer fails, and for its own reason", async () => {
    const wrong = readdirSync(join(root, "test/consumers/wrong"));
    const problems = await compile("TypeScript 5", "browser", ["wrong/*.ts"]);
    const found = Object.fromEntries(
      wrong.map((file) => [
        file,
        problems
          .filter((line) => line.startsWith(`wrong/${file}(`))
          .map((problem) => problem.replace(/^.*?: error TS\d+: /, "")),
      ]),
    );
    for (const file of wrong) {
      const [, expected = ""] =
        /^\/\/ error: (.*)/.exec(readFileSync(join(root, "test/consumers/wrong", file), "utf8")) ?? [];
      expect(expected, `${file} says what is wrong with it`).not.toBe("");
      expect(found[file], file).toEqual([expect.stringContaining(expected)]);
    }
  }, 60_000);
});
