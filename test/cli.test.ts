import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCheck } from "../generator/commands/check.js";
import { runGenerate } from "../generator/commands/generate.js";
import { type Diagnostic, DiagnosticError, diagnostic } from "../generator/diagnostic.js";
import type { Steps } from "../generator/run.js";

// Each process takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Tree = Readonly<Record<string, string>>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nelumbo-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Tree): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const config = {
  clients: [
    { name: "@nelumbo/lit", version: "1.0.0", output: "out/lit", openapi: "lit.json" },
    { name: "lotus", version: "0.2.0-rc.1", output: "out/lotus", openrpc: "lotus.json" },
  ],
};
const lotusText = '{\n  "methods": [\n    { "name": "A" },\n    { "name": "B" }\n  ]\n}\n';

beforeEach(() => put({ "nelumbo.config.json": JSON.stringify(config), "lit.json": "{}", "lotus.json": lotusText }));

/** The files and diagnostics that the clients of the config are built into. */
interface Pipeline {
  readonly files?: Tree;
  readonly lit?: readonly Diagnostic[];
  readonly lotus?: readonly Diagnostic[];
  readonly verified?: readonly Diagnostic[];
}

const steps = ({ files = { "index.js": "a\n", "sub/b.js": "b\n" }, ...found }: Pipeline): Steps => ({
  buildClient: async ({ shortName }) => ({
    files: new Map(Object.entries(files)),
    diagnostics: found[shortName as "lit" | "lotus"] ?? [],
  }),
  verifyPackage: async () => found.verified ?? [],
});

interface Arguments {
  readonly clients?: readonly string[];
  readonly config?: string;
  readonly format?: "json";
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly dryRun?: boolean;
  readonly verify?: boolean;
  /** Environment of a terminal; without it, there is none. */
  readonly terminal?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

async function run(command: "generate" | "check", args: Arguments, pipeline: Pipeline | Steps = {}) {
  const printed = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof printed) => ({
    isTTY: args.terminal !== undefined,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const terminal = {
    cwd: folder,
    env: { ...args.terminal, ...args.env },
    stdout: stream("stdout"),
    stderr: stream("stderr"),
  };
  const given = {
    clients: [],
    quiet: false,
    verbose: false,
    dryRun: false,
    verify: false,
    format: "text" as const,
    ...args,
  };
  const taken = "buildClient" in pipeline ? pipeline : steps(pipeline);
  const code = await (command === "generate" ? runGenerate(given, terminal, taken) : runCheck(given, terminal, taken));
  return { code, ...printed };
}

const generate = (args: Arguments = {}, pipeline?: Pipeline | Steps) => run("generate", args, pipeline);
const check = (args: Arguments = {}, pipeline?: Pipeline | Steps) => run("check", args, pipeline);

const written = (): string[] =>
  existsSync(join(folder, "out"))
    ? readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.\w+$/.test(path))
        .sort()
    : [];

const unresolved = diagnostic("unresolved-ref", { ref: "#/a" }, { file: "lotus.json", pointer: "/methods/1/name" });
const warned = diagnostic(
  "unsupported",
  { what: "Callbacks are left out." },
  { file: "lotus.json", pointer: "/methods/0" },
);
const nowhere = diagnostic("swagger-2", { version: "2.0" }, { file: "lit.json", pointer: "" });

test("generate writes each client and says so in a line", async () => {
  expect(await generate()).toEqual({
    code: 0,
    stdout:
      "@nelumbo/lit 1.0.0  out/lit    3 written, 0 unchanged, 0 removed\n" +
      "lotus 0.2.0-rc.1    out/lotus  3 written, 0 unchanged, 0 removed\n",
    stderr: "",
  });
  expect(written()).toEqual([
    "lit/.nelumbo.json",
    "lit/index.js",
    "lit/sub/b.js",
    "lotus/.nelumbo.json",
    "lotus/index.js",
    "lotus/sub/b.js",
  ]);
  expect((await generate()).stdout).toBe(
    "@nelumbo/lit 1.0.0  out/lit    3 files, up to date\nlotus 0.2.0-rc.1    out/lotus  3 files, up to date\n",
  );
});

test.each([[["lit"]], [["@nelumbo/lit"]], [["lit", "@nelumbo/lit"]]])(
  "generate %j makes that client only",
  async (clients) => {
    expect((await generate({ clients })).code).toBe(0);
    expect(written()).toEqual(["lit/.nelumbo.json", "lit/index.js", "lit/sub/b.js"]);
  },
);

test("--verbose lists the files, --quiet says nothing, --dry-run writes nothing", async () => {
  await generate();
  const changed = { files: { "index.js": "changed\n", "new.js": "" } };
  expect(await generate({ clients: ["lit"], dryRun: true, verbose: true }, changed)).toEqual({
    code: 0,
    stdout: [
      "@nelumbo/lit 1.0.0  out/lit  3 to write, 0 unchanged, 1 to remove",
      "  ~ .nelumbo.json",
      "  ~ index.js",
      "  + new.js",
      "  - sub/b.js",
      "Dry run: nothing was written.",
      "",
    ].join("\n"),
    stderr: "",
  });
  expect(written()).toContain("lit/sub/b.js");
  expect(await generate({ quiet: true }, changed)).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(written()).not.toContain("lit/sub/b.js");
});

test("an error in one client: all diagnostics are shown, and nothing is written", async () => {
  expect(await generate({}, { lit: [nowhere], lotus: [unresolved, warned, unresolved] })).toEqual({
    code: 2,
    stdout: "",
    stderr: `error[swagger-2] This is a Swagger 2.0 document; nelumbo reads OpenAPI 3.0 to 3.2.
  at lit.json:1:1 (#)
  hint: Convert it first, for example with: npx swagger2openapi --outfile openapi.json swagger.json
warning[unsupported] Callbacks are left out.
  at lotus.json:3:5 (#/methods/0)
error[unresolved-ref] The reference "#/a" points to nothing.
  at lotus.json:4:7 (#/methods/1/name)
  hint: Define what it names, or correct the reference.
2 errors, 1 warning
`,
  });
  expect(written()).toEqual([]);
});

test("what a step throws is shown with what the others found", async () => {
  const thrown: Steps = {
    ...steps({}),
    buildClient: async ({ shortName }) => {
      if (shortName === "lit") return { files: new Map(), diagnostics: [warned] };
      throw new DiagnosticError([unresolved]);
    },
  };
  const { code, stderr } = await generate({}, thrown);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^warning\[unsupported\].*\n.*\nerror\[unresolved-ref\].*\n.*\n.*\n1 error, 1 warning\n$/);
  await expect(
    generate({}, { ...thrown, buildClient: () => Promise.reject(new Error("a fault of ours")) }),
  ).rejects.toThrow("a fault of ours");
});

test("warnings are shown and do not fail; --quiet hides them, and not errors", async () => {
  expect(await generate({}, { lotus: [warned] })).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/\n1 warning\n$/),
  });
  expect(await check({}, { lotus: [warned] })).toMatchObject({ code: 0, stderr: expect.stringContaining("Callbacks") });
  expect(await generate({ quiet: true }, { lotus: [warned] })).toEqual({ code: 0, stdout: "", stderr: "" });
  const { stderr } = await generate({ quiet: true }, { lotus: [warned, unresolved] });
  expect(stderr).toMatch(/^error\[unresolved-ref\]/);
  expect(stderr).toMatch(/\n1 error\n$/);
});

test("--format json gives one object, of a run that went well and of one that did not", async () => {
  const fine = await generate({ format: "json", clients: ["lotus"], quiet: true }, { lotus: [warned] });
  expect(JSON.parse(fine.stdout)).toEqual({
    clients: [
      {
        name: "lotus",
        version: "0.2.0-rc.1",
        output: "out/lotus",
        stale: true,
        written: [".nelumbo.json", "index.js", "sub/b.js"],
        removed: [],
        unchanged: 0,
      },
    ],
    diagnostics: [
      {
        code: "unsupported",
        severity: "warning",
        message: "Callbacks are left out.",
        file: "lotus.json",
        line: 3,
        column: 5,
        pointer: "/methods/0",
      },
    ],
  });
  const failed = await check({ format: "json" }, { lotus: [unresolved] });
  expect(failed.code).toBe(2);
  expect(JSON.parse(failed.stdout)).toEqual({
    clients: [],
    diagnostics: [
      {
        code: "unresolved-ref",
        severity: "error",
        message: 'The reference "#/a" points to nothing.',
        file: "lotus.json",
        line: 4,
        column: 7,
        pointer: "/methods/1/name",
        hint: "Define what it names, or correct the reference.",
      },
    ],
  });
  expect(failed.stderr).toContain("error[unresolved-ref]");
});

test("--output: the result goes there, without colours", async () => {
  expect(await generate({ output: "result.txt", terminal: {}, clients: ["lit"], quiet: true })).toMatchObject({
    stdout: "",
  });
  expect(readFileSync(join(folder, "result.txt"), "utf8")).toBe(
    "@nelumbo/lit 1.0.0  out/lit  3 written, 0 unchanged, 0 removed\n",
  );
  await check({ output: "result.json", format: "json" });
  expect(JSON.parse(readFileSync(join(folder, "result.json"), "utf8")).clients).toHaveLength(2);
  expect(await generate({ output: "no/such/folder.txt" })).toMatchObject({
    code: 2,
    stderr: "error[output-failed] no/such/folder.txt could not be written: no such file or directory.\n1 error\n",
  });
  expect(await generate({ output: "out", clients: ["lotus"] })).toMatchObject({
    code: 2,
    stderr: "error[output-failed] out could not be written: illegal operation on a directory.\n1 error\n",
  });
  // Found before anything is done.
  expect(written().filter((path) => path.startsWith("lotus"))).toEqual([]);
});

test("names that the config does not know, and files that it names in vain", async () => {
  rmSync(join(folder, "lit.json"));
  const { code, stderr } = await generate({ clients: ["lti", "other", "lit"] });
  expect(code).toBe(2);
  expect(stderr).toBe(`error[unknown-client] The config names no client "lti".
  hint: Did you mean "lit"?
error[unknown-client] The config names no client "other".
  hint: It names "lit", "lotus".
error[file-missing] The file lit.json does not exist.
  at nelumbo.config.json:1:73 (#/clients/0/openapi)
  hint: Paths in the config are relative to the config's own folder.
3 errors
`);
  expect((await generate({ clients: ["lotus"] })).code).toBe(0);
  expect((await generate({}, { lotus: [unresolved] })).stderr).toMatch(
    /^error\[unresolved-ref\][\s\S]*\nerror\[file-missing\][\s\S]*\n2 errors\n$/,
  );
});

test("a config that is a folder", async () => {
  put({ "folder/nelumbo.config.json": "{}" });
  expect(await generate({ config: "folder" })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error\[config-is-folder\] The config "folder" is a folder\.\n {2}hint: /),
  });
});

test("clients of the same short name are told apart by their full names", async () => {
  const twins = {
    clients: [
      { ...config.clients[0], name: "@a/x" },
      { ...config.clients[1], name: "@b/x" },
    ],
  };
  put({ "nelumbo.config.json": JSON.stringify(twins) });
  expect((await check({ clients: ["@b/x"] })).stdout).toMatch(/\nRun: npx nelumbo generate @b\/x\n$/);
  expect((await generate({ clients: ["x"] })).stdout).toMatch(/^@a\/x .*\n@b\/x .*\n$/);
});

test("a file of somebody else's is refused by both commands", async () => {
  put({ "out/lotus/index.js": "theirs" });
  const refusal = `error[foreign-file] out/lotus/index.js stands where a file must go, and nelumbo did not write it.
  hint: Move it away, or choose another output folder.
1 error
`;
  expect(await generate()).toEqual({ code: 2, stdout: "", stderr: refusal });
  expect(await generate({ dryRun: true })).toEqual({ code: 2, stdout: "", stderr: refusal });
  expect(await check()).toMatchObject({ code: 2, stderr: refusal });
  expect(written()).toEqual(["lotus/index.js"]);
});

test("check: nothing to do is 0; a difference is 1, shown, with the command that ends it", async () => {
  await generate();
  expect(await check()).toEqual({
    code: 0,
    stdout: "@nelumbo/lit 1.0.0  out/lit    3 files, up to date\nlotus 0.2.0-rc.1    out/lotus  3 files, up to date\n",
    stderr: "",
  });

  put({ "out/lit/index.js": "one\ntwo", "out/lit/mine.txt": "not nelumbo's" });
  rmSync(join(folder, "out/lit/sub"), { recursive: true });
  const stale = await check({ config: "nelumbo.config.json" });
  expect(stale).toEqual({
    code: 1,
    stdout: `--- a/out/lit/index.js
+++ b/out/lit/index.js
@@ -1,2 +1,1 @@
-one
-two
\\ No newline at end of file
+a
--- /dev/null
+++ b/out/lit/sub/b.js
@@ -0,0 +1,1 @@
+b
@nelumbo/lit 1.0.0  out/lit    stale: 2 to write, 0 to remove
lotus 0.2.0-rc.1    out/lotus  3 files, up to date
Run: npx nelumbo generate lit --config nelumbo.config.json
`,
    stderr: "",
  });
  expect(readFileSync(join(folder, "out/lit/index.js"), "utf8")).toBe("one\ntwo");
  expect(await check({ quiet: true })).toEqual({
    code: 1,
    stdout: "@nelumbo/lit 1.0.0  out/lit  stale: 2 to write, 0 to remove\nRun: npx nelumbo generate lit\n",
    stderr: "",
  });
  const [lit, lotus] = JSON.parse((await check({ format: "json" })).stdout).clients;
  const [diff] = stale.stdout.split("@nelumbo/lit");
  expect(lit).toMatchObject({ stale: true, diff, command: "npx nelumbo generate lit" });
  expect(lotus).toMatchObject({ stale: false });
  expect(lotus).not.toHaveProperty("command");

  await generate({ clients: ["lit"] });
  expect((await check()).code).toBe(0);
});

test("check: a package that is not there yet is told in a line; one with an error is not compared", async () => {
  expect(await check()).toEqual({
    code: 1,
    stdout: `@nelumbo/lit 1.0.0  out/lit    not generated yet: 3 files to write
lotus 0.2.0-rc.1    out/lotus  not generated yet: 3 files to write
Run: npx nelumbo generate lit lotus
`,
    stderr: "",
  });
  const [lit] = JSON.parse((await check({ format: "json" })).stdout).clients;
  expect(lit).toMatchObject({ stale: true, command: "npx nelumbo generate lit" });
  expect(lit).not.toHaveProperty("diff");

  await generate({ clients: ["lotus"] });
  put({ "out/lit/index.js": "theirs", "out/lotus/index.js": "edited" });
  const { code, stdout } = await check();
  expect(code).toBe(2);
  expect(stdout).not.toMatch(/^(?:---|\+\+\+|Run: )/m);
});

test("check: a file that is no longer made", async () => {
  await generate({ clients: ["lit"] });
  const { stdout } = await check({ clients: ["lit"] }, { files: { "index.js": "a\n" } });
  expect(stdout).toContain("--- a/out/lit/sub/b.js\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-b\n");
  expect(stdout).toContain("\nRun: npx nelumbo generate lit\n");
});

const numbered = (count: number, prefix: string): string =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}\n`).join("");

test("check: a long difference is cut, unless --verbose; a hopeless one is only named", async () => {
  await generate({ clients: ["lit"] }, { files: { "long.js": numbered(300, "a"), "huge.js": numbered(4000, "a") } });
  const files = { "long.js": numbered(300, "b"), "huge.js": numbered(4000, "b") };
  const short = (await check({ clients: ["lit"] }, { files })).stdout;
  // Two lines of heading, one of position, 600 that differ.
  expect(short).toContain("\n... 503 more lines; --verbose shows them\n");
  expect(short).toContain("--- a/out/lit/huge.js\n+++ b/out/lit/huge.js\n... more than 1500 lines differ\n");
  expect(short.split("\n").length).toBeLessThan(110);
  const long = (await check({ clients: ["lit"], verbose: true }, { files })).stdout;
  expect(long).toContain("\n+b299\n");
  expect(long).not.toContain("more lines");
});

test("check: the command can be pasted into a shell", async () => {
  put({ "it's a config.json": JSON.stringify(config) });
  expect((await check({ config: "it's a config.json" })).stdout).toContain(
    "\nRun: npx nelumbo generate lit lotus --config 'it'\\''s a config.json'\n",
  );
});

test("check --verify: what does not compile is a fault of ours, placed in the text that was made", async () => {
  await generate();
  put({ "out/lit/index.js": "" });
  const verified = [diagnostic("emitted-type-error", { message: "No." }, { file: "out/lit/sub/b.js", offset: 1 })];
  expect(await check({ clients: ["lit"] }, { verified })).toMatchObject({ code: 1, stderr: "" });
  rmSync(join(folder, "out/lit/sub/b.js"));
  const { code, stdout, stderr } = await check({ clients: ["lit"], verify: true }, { verified });
  expect(code).toBe(70);
  expect(stderr).toContain(
    "error[emitted-type-error] The emitted package does not compile: No.\n  at out/lit/sub/b.js:1:2\n",
  );
  expect(stdout).toContain("stale: 2 to write");
});

test.each([
  ["no terminal", {}, false, false],
  ["a terminal", { terminal: {} }, true, true],
  ["a terminal, NO_COLOR", { terminal: { NO_COLOR: "1" } }, false, true],
  ["a terminal, NO_COLOR empty", { terminal: { NO_COLOR: "" } }, true, true],
  ["a dumb terminal", { terminal: { TERM: "dumb" } }, false, false],
  ["no terminal, FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, true, false],
  ["a terminal, FORCE_COLOR=0", { terminal: { FORCE_COLOR: "0" } }, true, true],
  ["NO_COLOR and FORCE_COLOR", { terminal: { NO_COLOR: "1", FORCE_COLOR: "1" } }, false, true],
])("%s: colour and progress", async (_, args, colour, moving) => {
  const { stdout, stderr } = await generate({ ...args, verbose: true }, { lotus: [warned] });
  expect(stdout.includes("\x1b[32m")).toBe(colour);
  expect(stderr.includes("\x1b[33m")).toBe(colour);
  expect(stderr.includes("building @nelumbo/lit")).toBe(moving);
  // The last thing that progress does is to leave no trace.
  const [, after] = stderr.split("building lotus ...");
  if (moving) expect(after?.startsWith("\r\x1b[K")).toBe(true);
  else expect(stderr).not.toContain("\r");
});

test("text from outside cannot act on the terminal, nor pass for another diagnostic", async () => {
  const evil = "\x1b[2J\x1b[8mx\r\x9b\u202e\nerror[none] forged";
  const what = diagnostic(
    "unsupported",
    { what: evil, hint: evil },
    { file: "lotus.json", pointer: `/methods/${evil}` },
  );
  const { stderr } = await generate({}, { lotus: [what] });
  expect(stderr).toBe(`warning[unsupported] \\u001b[2J\\u001b[8mx\\u000d\\u009b\\u202e
    error[none] forged
  at lotus.json:2:3 (#/methods/\\u001b[2J\\u001b[8mx\\u000d\\u009b\\u202e
    error[none] forged)
  hint: \\u001b[2J\\u001b[8mx\\u000d\\u009b\\u202e
    error[none] forged
1 warning
`);
  const { stdout } = await check({ terminal: {} }, { files: { "index.js": "\x1b[8mhidden\x1b[0m\r\n" } });
  expect(stdout).toContain("\x1b[32m+\\u001b[8mhidden\\u001b[0m\\u000d\x1b[39m\n");
});

// The real program, as `npm run build` has made it.

const program = fileURLToPath(new URL("../generator/dist/cli.js", import.meta.url));

function nelumbo(args: readonly string[], nodeArgs: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, program, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

test("--version and --help go to stdout", () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(nelumbo(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });

  const help = nelumbo(["generate", "--help"]);
  expect(help).toMatchObject({ status: 0, stderr: "" });
  for (const option of ["--config", "--dry-run", "--format", "--output", "--quiet", "--verbose"]) {
    expect(help.stdout).toContain(option);
  }
  expect(help.stdout).not.toContain("--verify");
  expect(nelumbo(["-h"]).stdout).toMatch(/generate[\s\S]+check[\s\S]+Exit codes: 0 /);
  for (const line of (help.stdout + nelumbo(["-h"]).stdout).split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test.each([
  [
    "",
    "[invalid-usage] Name a command: generate, check, diff, drift, history or import.",
    'Run "nelumbo --help" to see how it is used.',
  ],
  ["genrate", '[unknown-command] nelumbo has no command "genrate".', 'Did you mean "generate"?'],
  [
    "publish",
    '[unknown-command] nelumbo has no command "publish".',
    'It has "generate", "check", "diff", "drift", "history", "import".',
  ],
  ["check --dry-run", '[unknown-option] "nelumbo check" has no option "--dry-run".', 'Run "nelumbo check --help"'],
  ["generate --formt json", '[unknown-option] "nelumbo generate" has no option "--formt".', 'Did you mean "--format"?'],
  ["generate --dryRun", '[unknown-option] "nelumbo generate" has no option "--dryRun".', 'Did you mean "--dry-run"?'],
  ["generate -x", '[unknown-option] "nelumbo generate" has no option "-x".', 'Run "nelumbo generate --help"'],
  ["check --format xml", '[invalid-usage] --format must be text or json, not "xml".', 'Run "nelumbo check --help"'],
  [
    "check -v",
    '[invalid-usage] "nelumbo check" has no option "-v": it has --verbose and --version.',
    'Run "nelumbo check --help"',
  ],
  [
    "check --verify=maybe",
    '[invalid-usage] --verify is on or off: it takes no value such as "maybe".',
    'Run "nelumbo check --help"',
  ],
  ["check --config", "[invalid-usage] Not enough arguments following: config", 'Run "nelumbo check --help"'],
  ["history", "[invalid-usage] Name a git repository, and a description's path in it", 'Run "nelumbo history --help"'],
  ["history .", "[invalid-usage] Name the description: specs/openapi.yaml", 'Run "nelumbo history --help"'],
  ["check --output=", "[invalid-usage] --output needs a value.", 'Run "nelumbo check --help"'],
  [
    "check --quiet --verbose",
    "[invalid-usage] --quiet and --verbose exclude each other.",
    'Run "nelumbo check --help"',
  ],
])("usage: nelumbo %s", (line, message, hint) => {
  const { status, stdout, stderr } = nelumbo(line.split(" ").filter(Boolean));
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`error${message}`);
  expect(stderr).toContain(`  hint: ${hint}`);
  expect(stderr).toMatch(/\n1 error\n$/);
});

test("arguments arrive: names after options, the last of two, the rest after --", () => {
  const { status, stderr } = nelumbo(
    "check --format text a --config x --config nelumbo.config.json 12 -- --b".split(" "),
  );
  expect(status).toBe(2);
  expect(stderr.match(/(?<=no client ").*(?=")/g)).toEqual(["a", "12", "--b"]);
});

test("bad input is 2, and the result in JSON is whole, however long", () => {
  const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`key${i}`, i]));
  put({ "nelumbo.config.json": JSON.stringify({ ...config, ...keys }) });
  const { status, stdout, stderr } = nelumbo(["generate", "--format", "json"]);
  expect(status).toBe(2);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout).diagnostics).toHaveLength(5000);
  expect(stderr).toMatch(/\n5000 errors\n$/);
});

test("a reader that stops reading is no fault", () => {
  const shell = `set -o pipefail; ${[process.execPath, program].map((path) => `'${path}'`).join(" ")} --help | true`;
  const { status, stderr } = spawnSync("bash", ["-c", shell], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("an unexpected exception is a fault of ours, and says so", () => {
  const preload = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    fs.existsSync = () => { throw new Error("boom"); }; syncBuiltinESMExports();`;
  expectFault(nelumbo(["check"], ["--import", `data:text/javascript,${encodeURIComponent(preload)}`]));
});

test("so is one that nobody waits for", () => {
  put({ "nelumbo.config.mjs": 'Promise.reject(new Error("boom")); export default {};' });
  expectFault(nelumbo(["check"]));
});

function expectFault({ status, stderr }: { status: number | null; stderr: string }): void {
  expect(stderr).toMatch(/^nelumbo failed, and the fault is its own\. Please report it/m);
  expect(stderr).toMatch(/^nelumbo \d+\.\d+\.\d+, Node /m);
  expect(stderr).toMatch(/^Error: boom\n {4}at /m);
  expect(status).toBe(70);
}

test("what is not needed is not loaded", () => {
  const list = `process.on("exit", () => process.stderr.write(Object.keys(require.cache).join("\\n")));`;
  put({ "list.cjs": list });
  const { stderr } = nelumbo(["check", "no-such-client"], ["--require", join(folder, "list.cjs")]);
  expect(stderr).toContain("unknown-client");
  // All of these are CommonJS, so what was loaded is listed.
  expect(stderr).toMatch(/node_modules.picocolors/);
  expect(stderr).not.toMatch(/node_modules.(typescript|handlebars|jiti|jsonc-parser|yaml)/);
});
