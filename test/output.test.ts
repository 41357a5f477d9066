import { spawn, spawnSync } from "node:child_process";
import fs, {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { DiagnosticError } from "../generator/diagnostic.js";
import { acquire, lockPath } from "../generator/lock.js";
import { foreignFiles, type Plan, planOutput, writeOutputs } from "../generator/output.js";

// Each process takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Tree = Readonly<Record<string, string>>;

// One place for all, locks included: what is killed leaves some behind.
const temporary = mkdtempSync(join(tmpdir(), "nelumbo-output-"));
chmodSync(temporary, 0o777);
process.env.TMPDIR = temporary;
afterAll(() => rmSync(temporary, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "case-"));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const at = (path: string): string => join(folder, path);

function put(files: Tree): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
}

/** Everything below a folder: path to text, "folder" for an empty folder. */
function tree(root: string = folder): Tree {
  const entries = readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    entries.flatMap((path) => {
      const stats = lstatSync(join(root, path));
      if (stats.isDirectory()) return readdirSync(join(root, path)).length === 0 ? [[path, "folder"]] : [];
      return [[path, stats.isSymbolicLink() ? "link" : readFileSync(join(root, path), "utf8")]];
    }),
  );
}

const outputOf = (files: Tree) => ({ folder: at("pkg"), shown: "pkg", files: new Map(Object.entries(files)) });

const write = async (files: Tree): Promise<Plan> => {
  const [plan] = await writeOutputs([outputOf(files)], 2000);
  if (!plan) throw new Error("one output gives one plan");
  return plan;
};

const brief = ({ written, removed, unchanged }: Plan) => ({
  written: written.map(({ path, before }) => (before === undefined ? `+ ${path}` : `~ ${path}`)),
  removed: removed.map(({ path }) => path),
  unchanged,
});

/** The messages of the diagnostics that something is refused with. */
const refusal = (act: Promise<unknown>): Promise<string[]> =>
  act.then(
    () => ["nothing was refused"],
    (error) => {
      if (!(error instanceof DiagnosticError)) throw error;
      return error.diagnostics.map(({ code, message }) => `${code}: ${message}`);
    },
  );

const list = (...paths: string[]): string => `${JSON.stringify({ files: paths }, null, 2)}\n`;

const first = { "README.md": "one\n", "src/a.js": "a\n", "src/old/b.js": "b\n" };
const second = { "README.md": "two\n", "src/a.js": "a\n", "src/new/c.js": "c\n" };
const firstTree = { ...first, ".nelumbo.json": list("README.md", "src/a.js", "src/old/b.js") };
const secondTree = { ...second, ".nelumbo.json": list("README.md", "src/a.js", "src/new/c.js") };

test("the first run writes everything, the next one what has changed", async () => {
  expect(brief(await write(first))).toEqual({
    written: ["+ .nelumbo.json", "+ README.md", "+ src/a.js", "+ src/old/b.js"],
    removed: [],
    unchanged: 0,
  });
  expect(tree(at("pkg"))).toEqual(firstTree);

  expect(brief(await write(second))).toEqual({
    written: ["~ .nelumbo.json", "~ README.md", "+ src/new/c.js"],
    removed: ["src/old/b.js"],
    unchanged: 1,
  });
  expect(tree(at("pkg"))).toEqual(secondTree);
});

test("a plan changes nothing, and is what is then done", async () => {
  await write(first);
  const before = tree();
  const plan = planOutput(outputOf(second));
  expect(tree()).toEqual(before);
  expect(await write(second)).toEqual(plan);
  expect(plan.written.find(({ path }) => path === "README.md")).toMatchObject({ before: "one\n", after: "two\n" });
  expect(plan.removed).toEqual([{ path: "src/old/b.js", before: "b\n" }]);
});

test("what is right is not touched", async () => {
  await write(first);
  const long = new Date("2001-01-01");
  const files = [...Object.keys(first), ".nelumbo.json"].map((path) => at(`pkg/${path}`));
  for (const file of files) utimesSync(file, long, long);
  expect(brief(await write(first))).toEqual({ written: [], removed: [], unchanged: 4 });
  expect(files.map((file) => statSync(file).mtime)).toEqual(files.map(() => long));

  await write({ ...first, "README.md": "changed\n" });
  const touched = files.filter((file) => statSync(file).mtime.getTime() !== long.getTime());
  expect(touched).toEqual([at("pkg/README.md")]);
});

test("a file that was edited or deleted by hand is put right", async () => {
  await write(first);
  put({ "pkg/README.md": "edited" });
  rmSync(at("pkg/src/a.js"));
  expect(brief(await write(first))).toMatchObject({ written: ["~ README.md", "+ src/a.js"] });
  expect(tree(at("pkg"))).toMatchObject(first);
});

test("what nelumbo did not write stays, and keeps its folder", async () => {
  await write(first);
  put({ "pkg/notes.txt": "mine", "pkg/src/old/mine.txt": "mine", "pkg/.git/config": "mine" });
  await write(second);
  expect(tree(at("pkg"))).toEqual({
    ...secondTree,
    "notes.txt": "mine",
    "src/old/mine.txt": "mine",
    ".git/config": "mine",
  });
});

test("what stands in the way is refused, all of it, before anything is written", async () => {
  await write(first);
  put({ "outside/c.js": "theirs", "pkg/LICENSE": "theirs", "pkg/dist": "theirs", "pkg/types/index.d.ts/x": "theirs" });
  rmSync(at("pkg/src/a.js"));
  symlinkSync(at("outside/c.js"), at("pkg/src/a.js"));
  symlinkSync(at("outside"), at("pkg/src/new"));
  mkdirSync(at("pkg/README.md.nelumbo-tmp"));
  const before = tree();
  const files = { ...second, LICENSE: "ours", "dist/index.js": "ours", "types/index.d.ts": "ours" };
  const expected = [
    "foreign-file: pkg/LICENSE stands where a file must go, and nelumbo did not write it.",
    "foreign-file: pkg/README.md.nelumbo-tmp stands where a file must go, and nelumbo did not write it.",
    "foreign-file: pkg/dist stands where a file must go, and nelumbo did not write it.",
    "foreign-file: pkg/src/a.js stands where a file must go, and nelumbo did not write it.",
    "foreign-file: pkg/src/new stands where a file must go, and nelumbo did not write it.",
    "foreign-file: pkg/types/index.d.ts stands where a file must go, and nelumbo did not write it.",
  ];
  expect(await refusal(write(files))).toEqual(expected);
  expect(foreignFiles(planOutput(outputOf(files))).map((d) => `${d.code}: ${d.message}`)).toEqual(expected);
  expect(tree()).toEqual(before);
});

test("when one package is refused, none is written", async () => {
  put({ "two/README.md": "theirs" });
  const outputs = ["one", "two"].map((name) => ({ ...outputOf(first), folder: at(name), shown: name }));
  expect(await refusal(writeOutputs(outputs, 2000))).toEqual([
    "foreign-file: two/README.md stands where a file must go, and nelumbo did not write it.",
  ]);
  expect(tree()).toEqual({ "two/README.md": "theirs" });
});

test.each([
  ["a file", () => put({ pkg: "theirs" })],
  ["a link to nothing", () => symlinkSync(at("nowhere"), at("pkg"))],
])("%s in the place of the whole package is refused", async (_, make) => {
  make();
  expect(await refusal(write(first))).toEqual([
    "foreign-file: pkg stands where a file must go, and nelumbo did not write it.",
  ]);
});

test("the folder of the package may be a link", async () => {
  mkdirSync(at("real"));
  symlinkSync(at("real"), at("pkg"));
  await write(second);
  expect(tree(at("real"))).toEqual(secondTree);
});

test("a file of the same text is taken for ours: a list that was lost is made again", async () => {
  await write(first);
  rmSync(at("pkg/.nelumbo.json"));
  expect(brief(await write(first))).toEqual({ written: ["+ .nelumbo.json"], removed: [], unchanged: 3 });
});

test("a file gives way to a folder of ours, and a folder of ours to a file", async () => {
  await write({ v1: "file\n", "v2/index.js": "x\n", "v2/deep/y.js": "y\n" });
  const turned = { "v1/index.js": "x\n", v2: "file\n" };
  await write(turned);
  expect(tree(at("pkg"))).toEqual({ ...turned, ".nelumbo.json": list("v1/index.js", "v2") });

  put({ "pkg/v1/mine.txt": "mine" });
  expect(await refusal(write({ v1: "file\n" }))).toEqual([
    "foreign-file: pkg/v1 stands where a file must go, and nelumbo did not write it.",
  ]);
});

test.each([
  ["paths that lead elsewhere", list("../outside.txt", "a/../../outside.txt", "README.md")],
  ["an absolute path", (root: string) => list(join(root, "outside.txt"), "README.md")],
  ["odd paths", list("", ".", "..", "./README.md", "a//b", "..\\outside.txt", "C:x", "README.md")],
  ["other things than paths", '{ "files": [1, null, {}, ["outside.txt"], "README.md"] }'],
  ["more than the list", '{ "files": ["README.md"], "more": 1 }'],
])("a list with %s removes nothing but what is ours", async (_, text) => {
  await write(first);
  put({ "outside.txt": "theirs", "pkg/.nelumbo.json": typeof text === "string" ? text : text(folder) });
  expect(brief(await write({ "src/a.js": "a\n", "src/old/b.js": "b\n" }))).toMatchObject({ removed: ["README.md"] });
  expect(tree()).toEqual({
    "outside.txt": "theirs",
    "pkg/src/a.js": "a\n",
    "pkg/src/old/b.js": "b\n",
    "pkg/.nelumbo.json": list("src/a.js", "src/old/b.js"),
  });
});

test("nothing is removed through a link", async () => {
  await write(first);
  put({ "outside/b.js": "theirs" });
  rmSync(at("pkg/src/old"), { recursive: true });
  symlinkSync(at("outside"), at("pkg/src/old"));
  await write(second);
  expect(tree()).toMatchObject({ "outside/b.js": "theirs", "pkg/src/old": "link" });
});

test("a list with the marks of a merge counts as both lists", async () => {
  await write(first);
  put({ "pkg/src/theirs.js": "from the other branch\n" });
  put({
    "pkg/.nelumbo.json": list("README.md", "@", "src/old/b.js").replace(
      '    "@",\n',
      '<<<<<<< HEAD\n    "src/a.js",\n=======\n    "src/theirs.js",\n>>>>>>> branch\n',
    ),
  });
  await write(second);
  expect(tree(at("pkg"))).toEqual(secondTree);
});

test.each(["{}", '{ "files": "x" }', "[]", "null"])(
  "another's %s in the place of the list is refused",
  async (text) => {
    put({ "pkg/.nelumbo.json": text });
    expect(await refusal(write(first))).toEqual([
      "foreign-file: pkg/.nelumbo.json stands where a file must go, and nelumbo did not write it.",
    ]);
  },
);

test.each(["../x", "/x", "a//b", "a/./b", "", "a\\b", "x.nelumbo-tmp", ".nelumbo.json", "a\0"])(
  "a package cannot hold %j: that is a fault, not a diagnostic",
  (path) => {
    expect(() => planOutput(outputOf({ [path]: "" }))).toThrow("cannot be the path of a file in a package");
  },
);

test("texts arrive as they are, and a lone surrogate is not different for ever", async () => {
  const files = { "a.txt": "\uFEFFé😀\r\n\0", "b.txt": "\ud800", "c.txt": "" };
  await write(files);
  expect(readFileSync(at("pkg/a.txt"), "utf8")).toBe(files["a.txt"]);
  expect(brief(await write(files))).toMatchObject({ written: [] });
});

test("what the file system refuses is a diagnostic", async () => {
  const long = "x".repeat(300);
  expect(await refusal(write({ [long]: "" }))).toEqual([
    `output-failed: pkg/${long} could not be written: name too long.`,
  ]);
  expect(existsSync(lockPath(at("pkg")))).toBe(false);
});

// Other processes, running the same sources

let programs: string;
beforeAll(() => {
  programs = mkdtempSync(join(tmpdir(), "programs-"));
  chmodSync(programs, 0o755);
  for (const name of ["output", "lock", "diagnostic"]) {
    const source = readFileSync(new URL(`../generator/${name}.ts`, import.meta.url), "utf8");
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(join(programs, `${name}.js`), ts.transpileModule(source, { compilerOptions }).outputText);
  }
  writeFileSync(join(programs, "package.json"), '{ "type": "module" }');
  // Dies at the n-th change that it makes to the disk, halfway through it if that is the writing of a file.
  writeFileSync(
    join(programs, "write.js"),
    `import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const [folder, repeat, dieAt, ...packages] = process.argv.slice(2);
    let changes = 0;
    for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync", "rmdirSync", "linkSync"]) {
      const real = fs[name];
      fs[name] = (...args) => {
        if (++changes === Number(dieAt)) {
          if (name === "writeFileSync") real(args[0], args[1].slice(0, args[1].length / 2));
          process.kill(process.pid, "SIGKILL");
        }
        return real(...args);
      };
    }
    syncBuiltinESMExports();
    const { writeOutputs } = await import("./output.js");
    try {
      for (let i = 0; i < Number(repeat); i++) {
        const files = new Map(Object.entries(JSON.parse(packages[i % packages.length])));
        await writeOutputs([{ folder, shown: "pkg", files }], 20_000);
      }
    } catch (error) {
      console.log(error.diagnostics ? error.message : error);
      process.exitCode = 1;
    }`,
  );
  // Takes a lock again and again, and tells a log when it has it and when it gives it back.
  writeFileSync(
    join(programs, "hold.js"),
    `import { appendFileSync } from "node:fs";
    import { acquire } from "./lock.js";
    const [lock, log, dies] = process.argv.slice(2);
    for (let i = 0; i < 15; i++) {
      const { release } = await acquire(lock, 30_000);
      appendFileSync(log, "+" + process.pid + "\\n");
      for (const end = performance.now() + 1; performance.now() < end; );
      if (dies && i === 5) process.kill(process.pid, "SIGKILL");
      appendFileSync(log, "-" + process.pid + "\\n");
      release();
    }`,
  );
});

const run = (program: string, ...args: string[]): Promise<{ code: number | null; output: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(programs, program), ...args], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.on("close", (code) => done({ code, output }));
  });

test("a run that is killed at any moment leaves whole files, and the next run puts the rest right", async () => {
  let killed = 0;
  for (let dieAt = 1; ; dieAt++) {
    rmSync(at("pkg"), { recursive: true, force: true });
    await write(first);
    put({ "pkg/src/mine.txt": "mine" });

    const { code, output } = await run("write.js", at("pkg"), "1", String(dieAt), JSON.stringify(second));
    expect(output).toBe("");
    for (const path of new Set([...Object.keys(first), ...Object.keys(second)])) {
      const [old, now] = [first, second].map((files: Tree) => files[path]);
      expect([old, now], `${path} after dying at change ${dieAt}`).toContain(tree(at("pkg"))[path]);
    }
    expect(tree(at("pkg"))["src/mine.txt"]).toBe("mine");
    if (code === 0) break;
    killed++;

    // Whichever package comes next: the one that was being written, or the one from before.
    const next: Tree = dieAt % 2 ? second : first;
    await write(next);
    expect(tree(at("pkg")), `after dying at change ${dieAt}`).toEqual({
      ...next,
      "src/mine.txt": "mine",
      ".nelumbo.json": list(...Object.keys(next).sort()),
    });
  }
  // Locking, the list before, two files, a removal, the list after, unlocking: each at several points.
  expect(killed).toBeGreaterThan(15);
});

test("a first run that is killed is known as ours by the next", async () => {
  for (let dieAt = 1; ; dieAt++) {
    rmSync(at("pkg"), { recursive: true, force: true });
    const { code } = await run("write.js", at("pkg"), "1", String(dieAt), JSON.stringify(first));
    if (code === 0) break;
    await write(second);
    expect(tree(at("pkg")), `after dying at change ${dieAt}`).toEqual(secondTree);
  }
});

test("two runs at once leave one whole package", async () => {
  const [one, other] = [first, second].map((files) => JSON.stringify(files));
  if (!one || !other) throw new Error("there are two");
  const runs = await Promise.all([
    run("write.js", at("pkg"), "40", "0", one, other),
    run("write.js", at("pkg"), "41", "0", other, one),
    run("write.js", at("pkg"), "42", "0", one),
  ]);
  expect(runs).toEqual(runs.map(() => ({ code: 0, output: "" })));
  expect([firstTree, secondTree]).toContainEqual(tree(at("pkg")));
});

test("only one process at a time has a lock, also when those that have it are killed", async () => {
  const lock = at("it.lock");
  appendFileSync(at("log"), "");
  // The lock of a process that is gone, which all find at the same time.
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  put({ "it.lock": `${gone} 00000000-0000-0000-0000-000000000000 0` });
  const runs = await Promise.all(
    ["", "dies", "", "dies", "", "dies"].map((dies) => run("hold.js", lock, at("log"), dies)),
  );
  expect(runs.filter(({ code }) => code === 0)).toHaveLength(3);

  const events = readFileSync(at("log"), "utf8").trim().split("\n");
  expect(events.filter((event) => event.startsWith("+"))).toHaveLength(3 * 15 + 3 * 6);
  const overlaps = events.filter((event, i) => {
    const before = events[i - 1];
    if (event.startsWith("-")) return before !== event.replace("-", "+");
    // Who took the lock before has given it back, or was killed: is never heard of again.
    return before?.startsWith("+") && events.indexOf(before.replace("+", "-"), i) !== -1;
  });
  expect(overlaps).toEqual([]);
  expect(readdirSync(folder).filter((name) => name !== "log")).toEqual([]);
});

test("who waits too long for a lock is told which process has it", async () => {
  const held = await acquire(lockPath(at("pkg")), 0);
  try {
    expect(await refusal(writeOutputs([outputOf(first)], 100))).toEqual([
      `output-locked: Another run (process ${process.pid}) has been writing pkg for too long.`,
    ]);
    expect(tree()).toEqual({});
  } finally {
    if ("release" in held) held.release();
  }
  expect(brief(await write(first)).written).toHaveLength(4);
});

test.each([
  ["an earlier process of our own id", `${process.pid} 00000000-0000-0000-0000-000000000000 1000`],
  ["nobody", "what is this?"],
  ["nothing", ""],
])("a lock of %s gives way", async (_, text) => {
  const lock = lockPath(at("pkg"));
  writeFileSync(lock, text);
  expect(brief(await write(first)).written).toHaveLength(4);
  expect(existsSync(lock)).toBe(false);
});

test("a lock that another takes over while we look at it is left to that one", async () => {
  const lock = at("it.lock");
  put({ "it.lock": `${spawnSync(process.execPath, ["-e", ""]).pid} 00000000-0000-0000-0000-000000000000 0` });
  const theirs = `${process.ppid} 11111111-1111-1111-1111-111111111111 ${Date.now()}`;
  const { readFileSync: real } = fs;
  // The other is faster: it is done when we have just read that the holder is gone.
  Object.assign(fs, {
    readFileSync: (...args: Parameters<typeof real>) => {
      const text = real(...args);
      Object.assign(fs, { readFileSync: real });
      syncBuiltinESMExports();
      put({ "it.lock": theirs });
      return text;
    },
  });
  syncBuiltinESMExports();
  expect(await acquire(lock, 0)).toEqual({ heldBy: process.ppid });
  expect(tree()).toEqual({ "it.lock": theirs });
});

test("one folder has one lock, by whatever path", () => {
  mkdirSync(at("pkg"));
  symlinkSync(at("pkg"), at("link"));
  expect(lockPath(at("link"))).toBe(lockPath(at("pkg")));
  expect(lockPath(at("link/new/one"))).toBe(lockPath(at("pkg/new/one")));
  expect(lockPath(at("pkg/new"))).not.toBe(lockPath(at("pkg/other")));
});

test("a folder that may not be written to", async () => {
  await write(first);
  const before = tree();
  for (const path of ["pkg/src/old", "pkg/src", "pkg"]) chmodSync(at(path), 0o555);
  chmodSync(folder, 0o755);
  // Nothing is forbidden to root, so root runs this as somebody else.
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(programs, "write.js"), at("pkg"), "1", "0", JSON.stringify(second)],
    { ...asNobody, encoding: "utf8" },
  );
  for (const path of ["pkg", "pkg/src", "pkg/src/old"]) chmodSync(at(path), 0o755);
  expect(stdout).toBe("pkg/.nelumbo.json could not be written: permission denied.\n");
  expect(status).toBe(1);
  expect(tree()).toEqual(before);
});
