/** When `toMatchSurface` writes its snapshot, and what it never writes over: vitest, run as a user runs it. */

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describe as read } from "../generator/describe.js";
import { loadDescription } from "../generator/source.js";
import { surfaceText } from "../generator/surface.js";
import { nameless, shop } from "./drift-commands/world.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-surfaces-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function surface(description: object): Promise<string> {
  writeFileSync(join(folder, "api.json"), JSON.stringify(description));
  return surfaceText((await read(await loadDescription(folder, "api.json"))).api);
}

const [now, older] = [await surface(shop()), await surface(nameless)];

/** What stands in the file of the snapshot before the run; each is a test of its own in the run. */
const snapshots: Readonly<Record<string, string | undefined>> = {
  missing: undefined,
  empty: "\n",
  same: now,
  older,
  "merge markers": `<<<<<<< HEAD\n${now}=======\n${older}>>>>>>> other\n`,
  "another form": now.replace('"nelumbo-surface": 1', '"nelumbo-surface": 0'),
  "a description": JSON.stringify(shop()),
  "broken JSON": '{ "mine": [',
  "a program": "export const mine = 1;\n",
};

/** Each test passes, with the surface in the file, or fails with these words, and the file is what it was. */
const passes = "passes";
const ofOthers = {
  "a description": "is no surface, and is left as it is",
  "broken JSON": "is no surface, and is left as it is",
  "a program": "is no surface, and is left as it is",
};
const ofOurs = {
  same: passes,
  older: "name is new",
  "merge markers": "cannot be read: mend it, or run vitest -u",
  "another form": "cannot be read: mend it, or run vitest -u",
};
const none = "There is no surface in";

describe.each([
  { run: "by hand", ci: false, options: [], ends: { missing: passes, empty: passes, ...ofOurs, ...ofOthers } },
  { run: "in CI", ci: true, options: [], ends: { missing: none, empty: none, ...ofOurs, ...ofOthers } },
  {
    run: "with -u",
    ci: false,
    options: ["-u"],
    ends: {
      ...{ missing: passes, empty: passes, same: passes, older: passes, "merge markers": passes },
      ...{ "another form": passes, ...ofOthers },
    },
  },
])("toMatchSurface $run", ({ ci, options, ends }) => {
  let ended: Readonly<Record<string, Ended>> = {};
  beforeAll(async () => {
    ended = await runVitest("", ci, options);
  });
  test.each(Object.entries(ends))("%s: %s", (name, expected) => {
    expect(ended[name]?.said).toContain(expected);
    expect(ended[name]?.file).toBe(expected === passes ? now : snapshots[name]);
  });
});

test("with .not it fails as well where nothing can be compared", async () => {
  const ended = await runVitest(".not", true, []);
  expect(ended.older?.said).toBe(passes);
  expect(ended.same?.said).not.toBe(passes);
  expect(ended.missing?.said).toContain(none);
  expect(ended["merge markers"]?.said).toContain("cannot be read");
  expect(ended["a description"]?.said).toContain("is no surface");
});

interface Ended {
  /** `passes`, or what the failure says. */
  readonly said: string;
  /** What the file of the snapshot holds then. */
  readonly file: string | undefined;
}

/** Runs vitest in a folder of its own, with a test for each snapshot. */
async function runVitest(not: string, ci: boolean, options: readonly string[]): Promise<Record<string, Ended>> {
  const cwd = mkdtempSync(join(folder, "run-"));
  symlinkSync(resolve("node_modules"), join(cwd, "node_modules"), "dir");
  writeFileSync(join(cwd, "api.json"), JSON.stringify(shop()));
  for (const [name, text] of Object.entries(snapshots)) {
    if (text !== undefined) writeFileSync(join(cwd, `${name}.json`), text);
  }
  const matchers = JSON.stringify(pathToFileURL(resolve("generator/dist/vitest.js")));
  writeFileSync(
    join(cwd, "a.test.mjs"),
    `import { expect, test } from "vitest";
import ${matchers};
test.each(${JSON.stringify(Object.keys(snapshots))})("%s", async (name) => {
  await expect("api.json")${not}.toMatchSurface(name + ".json");
});
`,
  );
  const { CI: _, GITHUB_ACTIONS: __, VITEST: ___, ...env } = process.env;
  const script = resolve("node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [script, "run", "--reporter=json", "--outputFile=out.json", ...options], {
    cwd,
    env: { ...env, ...(ci && { CI: "true" }) },
    stdio: "ignore",
  });
  await new Promise((done) => child.on("close", done));
  const { testResults } = JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")) as {
    testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
  };
  const file = (name: string): string | undefined => {
    const path = join(cwd, `${name}.json`);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  return Object.fromEntries(
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status, failureMessages }): [string, Ended] => [
        title,
        { said: status === "passed" ? passes : failureMessages.join("\n"), file: file(title) },
      ]),
    ),
  );
}
