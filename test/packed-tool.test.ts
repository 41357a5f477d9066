/** nelumbo itself as a team installs it: packed, put into an empty project, run on a description of theirs. */

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "nelumbo-tool-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

beforeAll(async () => {
  // The build is there already: see pretest.
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
    cwd: root,
  });
  const modules = join(project, "node_modules");
  mkdirSync(modules);
  await run("tar", ["-xzf", join(project, JSON.parse(stdout)[0].filename), "-C", modules]);
  cpSync(join(modules, "package"), join(modules, "nelumbo"), { recursive: true });
  rmSync(join(modules, "package"), { recursive: true });
  // Its dependencies are those of this checkout, each under its own name: what is not declared is not there.
  const { dependencies } = JSON.parse(readFileSync(join(modules, "nelumbo/package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const place = join(modules, "nelumbo/node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, "node_modules", name), place);
  }

  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "team", private: true, type: "module" }));
  writeFileSync(
    join(project, "api.yaml"),
    `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: https://shop.example/api }]
paths:
  /items/{id}:
    get:
      operationId: getItem
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { "200": { description: The item., content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } } }
components: { schemas: { Item: { type: object, required: [name], properties: { name: { type: string } } } } }
`,
  );
  writeFileSync(
    join(project, "nelumbo.config.ts"),
    `import { defineConfig } from "nelumbo";
     export default defineConfig({ clients: [{ name: "shop", version: "1.0.0", openapi: "api.yaml", output: "shop" }] });`,
  );
});

const nelumbo = (...args: string[]) =>
  run(process.execPath, [join(project, "node_modules/nelumbo/generator/dist/cli.js"), ...args], { cwd: project });

test("generates a client, then finds it up to date", async () => {
  expect((await nelumbo("generate")).stdout).toMatch(/^shop 1\.0\.0 +shop +\d+ written, 0 unchanged, 0 removed\n$/);
  expect(readdirSync(join(project, "shop")).sort()).toEqual([
    ".nelumbo.json",
    "API.md",
    "LICENSE",
    "README.md",
    "dist",
    "package.json",
    "src",
  ]);
  expect((await nelumbo("check")).stdout).toMatch(/up to date/);
  expect((await nelumbo("generate")).stdout).toMatch(/up to date/);
});

test("the client it wrote works", async () => {
  writeFileSync(
    join(project, "use.js"),
    `import { createClient } from "./shop/dist/index.js";
     const fetch = async (url) => Response.json({ name: url });
     console.log((await createClient({ fetch }).getItem({ id: 7 })).name);`,
  );
  const { stdout } = await run(process.execPath, ["use.js"], { cwd: project });
  expect(stdout).toBe("https://shop.example/api/items/7\n");
});

/** A test file as a user of the matchers writes it; it is compiled, and run. */
const userTest = `import { expect, test } from "vitest";
import "nelumbo/vitest";
import type { SurfaceOptions } from "nelumbo/vitest";

const options: SurfaceOptions = { failOn: "breaking" };

test("the surface is kept", async () => {
  const kept: Promise<void> = expect("api.yaml").toMatchSurface("surface.json");
  await kept;
  await expect("api.yaml").toMatchSurface("surface.json", options);
  await expect("api.yaml").toHaveNoBreakingChangesSince("api.yaml");
  await expect("narrow.yaml").not.toHaveNoBreakingChangesSince("api.yaml", { failOn: "breaking" });
});

test("what breaks is told", async () => {
  await expect("narrow.yaml").toMatchSurface("surface.json");
});

export const wrong = () => {
  // @ts-expect-error a matcher without the file to keep the surface in
  void expect("api.yaml").toMatchSurface();
  // @ts-expect-error no level
  void expect("api.yaml").toMatchSurface("surface.json", { failOn: "worst" });
};
`;

describe("the matchers", () => {
  beforeAll(() => {
    for (const name of ["vitest", "typescript"])
      symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name));
    writeFileSync(join(project, "api.test.ts"), userTest);
    const api = readFileSync(join(project, "api.yaml"), "utf8");
    writeFileSync(
      join(project, "narrow.yaml"),
      api.replace("properties: { name: { type: string } }", "properties: {}"),
    );
    const compilerOptions = { strict: true, module: "nodenext", target: "es2022", noEmit: true, skipLibCheck: true };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["api.test.ts"] }));
  });

  test("have types that compile in a user's test", async () => {
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", project]);
  });

  test("keep a surface, and fail with what is found", async () => {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const result = await run(process.execPath, [vitest, "run", "--reporter=json"], {
      cwd: project,
      // As on a user's own machine, where a surface that is missing is written.
      env: { PATH: process.env.PATH ?? "" },
    }).catch((failure: { stdout: string }) => failure);
    const [{ assertionResults: results }] = JSON.parse(result.stdout).testResults;
    expect(results.map(({ status }: { status: string }) => status)).toEqual(["passed", "failed"]);
    expect(results[1].failureMessages.join()).toContain("name is gone");
    expect(JSON.parse(readFileSync(join(project, "surface.json"), "utf8"))).toHaveProperty("operations");
  });
});
