/** The workflow that the README of @nelumbo/lit shows, as it stands there: compiled, and run against a server. */

import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type LitServer, startLit } from "./servers/lit.js";
import { block, makeProject, type Project } from "./tools/example.js";

const run = promisify(execFile);
const heading = "### From an account to a running action";

const steps = [
  ...["new_account", "add_usage_api_key", "create_wallet", "get_lit_action_ipfs_id", "add_group"],
  ...["add_action_to_group", "add_pkp_to_group", "lit_action"],
].map((name) => `POST /core/v1/${name}`);

let server: LitServer;
let project: Project;
beforeEach(async () => {
  server = await startLit();
  project = makeProject({ "@nelumbo/lit": "generated/lit" });
});
afterEach(async () => {
  project.remove();
  await server.stop();
});

/** What travelled, without the keys. */
const bodies = (): unknown[] => server.received.map(({ body }) => (body === "" ? undefined : JSON.parse(body)));

test("in TypeScript it compiles under strict rules, and runs", async () => {
  const code = block("lit", heading, "ts");
  expect(code.split('"local"')).toHaveLength(2);
  await project.compile("workflow", code.replace('"local"', JSON.stringify(server.url)));
  expect(await project.run("workflow")).toBe("Hello, Ada\n");
  expect(server.received.map(({ route }) => route)).toEqual(steps);
  // The id came as text, and went as an integer with all its digits.
  expect(server.received[5]?.body).toContain('"group_id":9007199254740993,');
  // No key where none is needed, and the usage key for the run.
  expect(server.received.map(({ key }) => key.split("-")[0])).toEqual([
    ...["", "account", "account", "", "account"],
    ...["account", "account", "usage"],
  ]);
}, 120_000);

test("as cURL it does the same", async () => {
  const code = block("lit", heading, "sh");
  expect(code.split("http://localhost:8000")).toHaveLength(2);
  const script = code.replace("http://localhost:8000", server.url);
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", script], { cwd: project.folder });
  expect(stdout).toContain('"greeting":"Hello, Ada"');
  expect(server.received.map(({ route }) => route)).toEqual(steps);
  const shell = bodies();

  const [ts, plain] = [block("lit", heading, "ts"), await startLit()];
  writeFileSync(
    join(project.folder, "workflow.js"),
    // Types are all that a platform without TypeScript would trip over.
    ts.replace('"local"', JSON.stringify(plain.url)).replace("<{ greeting: string }>", ""),
  );
  await project.run("workflow");
  await plain.stop();
  const isId = /^(?:pkp_id|action_ipfs_cid)$/;
  const withoutIds = (values: unknown[]) => JSON.parse(JSON.stringify(values, (k, v) => (isId.test(k) ? "…" : v)));
  expect(withoutIds(shell)).toEqual(
    withoutIds(plain.received.map(({ body }) => (body === "" ? undefined : JSON.parse(body)))),
  );
}, 120_000);

test("what each request met is told with the server's id for it, of a success too", async () => {
  const code = block("lit", "## Every call", "ts");
  expect(code).toContain("const traced = lit.with(");
  writeFileSync(
    join(project.folder, "traced.js"),
    `import { createClient } from "@nelumbo/lit";
     const lit = createClient({ baseUrl: ${JSON.stringify(server.url)} });
     ${code}
     await traced.getLitActionIpfsId("code");
     await traced.getVersion().catch(() => {});`,
  );
  expect((await project.run("traced")).trim().split("\n")).toEqual([
    expect.stringMatching(/^POST \/get_lit_action_ipfs_id 200 \d+ r-1$/),
    expect.stringMatching(/^GET \/version 404 \d+ r-2$/),
  ]);
}, 60_000);
