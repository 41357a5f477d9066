/** The emitted packages on every kind of platform that their READMEs name: one program, the same result everywhere. */

import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installPacked } from "./packed.js";
import { installTimeout, installTool } from "./tools/install.js";

const run = promisify(execFile);

/** Calls both APIs, meets a failure, and ends a call early; its result is text. */
const program = (origin: string, lit: string, lotus: string): string => `
  import { createClient as createLit, isLitError } from "${lit}";
  import { createClient as createLotus, isLotusError, LotusError } from "${lotus}";

  export async function main() {
    const lit = createLit({ baseUrl: "${origin}", apiKey: async () => "key" });
    const lotus = createLotus({ url: "${origin}", token: "token" });
    const group = await lit.addActionToGroup({ group_id: 18446744073709551615n, action_ipfs_cid: "Qm" });
    const refused = await lit.accountExists().catch((error) => error);
    const head = await lotus.chainHead();
    const late = await lotus.with({ timeout: 50 }).version().catch((error) => error);
    return JSON.stringify({
      group,
      refused: [isLitError(refused), refused.kind, refused.status, refused.code],
      height: head.Height,
      late: [isLotusError(late), late instanceof LotusError, late.kind],
    });
  }
`;

const expected = {
  group: { received: '{"group_id":18446744073709551615,"action_ipfs_cid":"Qm"}', key: "key" },
  refused: [true, "http", 401, "unauthorized"],
  height: 7,
  late: [true, true, "timeout"],
};

let project = "";
const server = createServer((request, response) => {
  const body: Buffer[] = [];
  request.on("data", (chunk: Buffer) => body.push(chunk));
  request.on("end", () => {
    const text = Buffer.concat(body).toString();
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    const path = request.url ?? "";
    if (path === "/core/v1/add_action_to_group") json(200, { received: text, key: request.headers["x-api-key"] });
    else if (path === "/core/v1/account_exists")
      json(401, { error: "unauthorized", message: "No such key.", fix: "", docs_url: "" });
    else if (path === "/rpc/v1" && text.includes("Filecoin.ChainHead"))
      json(200, { jsonrpc: "2.0", id: JSON.parse(text).id, result: { Height: 7 } });
    else if (path === "/rpc/v1") setTimeout(() => response.destroy(), 2000).unref();
    else if (path === "/")
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>page</title>");
    else if (path.endsWith(".js"))
      response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(join(project, path)));
    else response.writeHead(404).end();
  });
});

let origin = "";
let tools = "";
beforeAll(async () => {
  [project, tools] = await Promise.all([installPacked(), installTool("platforms")]);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(project, "program.js"), program(origin, "@nelumbo/lit", "@nelumbo/lotus/v1"));
  writeFileSync(join(project, "print.js"), 'import { main } from "./program.js"; console.log(await main());');
}, installTimeout);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
  rmSync(project, { recursive: true, force: true });
});

const command = (name: string, ...args: string[]) =>
  run(join(tools, "node_modules/.bin", name), args, { cwd: project });

test("Node, as it runs the tests", async () => {
  expect(JSON.parse((await run(process.execPath, ["print.js"], { cwd: project })).stdout)).toEqual(expected);
});

// Packages of these binaries come for Linux.
describe.runIf(process.platform === "linux")("Node", () => {
  let versions = "";
  beforeAll(async () => {
    versions = await installTool("node-versions");
  }, installTimeout);

  test.each([22, 24, 26])("%i", async (version) => {
    const node = join(versions, `node_modules/node-${version}-${process.arch}/bin/node`);
    expect((await run(node, ["--version"])).stdout).toMatch(new RegExp(`^v${version}\\.`));
    expect(JSON.parse((await run(node, ["print.js"], { cwd: project })).stdout)).toEqual(expected);
  });
});

test("Deno", async () => {
  const { stdout } = await command(
    "deno",
    "run",
    "--no-config",
    "--node-modules-dir=manual",
    "--allow-net=127.0.0.1",
    "print.js",
  );
  expect(JSON.parse(stdout)).toEqual(expected);
});

test("Bun", async () => {
  expect(JSON.parse((await command("bun", "run", "print.js")).stdout)).toEqual(expected);
});

test("Workers (workerd)", async () => {
  const [lit, lotus] = ["lit/dist/index.js", "lotus/dist/v1.js"].map((file) => `./node_modules/@nelumbo/${file}`);
  writeFileSync(join(project, "worker-program.js"), program(origin, lit ?? "", lotus ?? ""));
  writeFileSync(
    join(project, "worker.js"),
    'import { main } from "./worker-program.js"; export default { fetch: async () => new Response(await main()) };',
  );
  const scripts = readdirSync(join(project, "node_modules/@nelumbo"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\/dist\/.*\.js$/.test(file))
    .map((file) => `node_modules/@nelumbo/${file}`);
  const modules = ["worker.js", "worker-program.js", ...scripts].map(
    (file) => `(name = "${file}", esModule = embed "${file}")`,
  );
  writeFileSync(
    join(project, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (
       services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private"]))],
       sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
     );
     const worker :Workerd.Worker = (modules = [${modules.join(", ")}], compatibilityDate = "2026-01-01");`,
  );
  // The control channel tells the port that the system chose.
  const worker = spawn(join(tools, "node_modules/.bin/workerd"), ["serve", "config.capnp", "--control-fd=3"], {
    cwd: project,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      worker.once("exit", (code) => reject(new Error(`workerd ended with ${code}`)));
      worker.stdio[3]?.on("data", (line: Buffer) => {
        const told = line.toString().match(/"event":"listen".*?"port":(\d+)/);
        if (told) resolve(Number(told[1]));
      });
    });
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).json()).toEqual(expected);
  } finally {
    worker.kill();
  }
});

// The browser comes for Linux only; it is linked against libnss3 and libnspr4, Debian packages of these names.
test.runIf(process.platform === "linux")(
  "a browser (Chromium)",
  async () => {
    const [lit, lotus] = ["lit/dist/index.js", "lotus/dist/v1.js"].map((file) => `/node_modules/@nelumbo/${file}`);
    writeFileSync(join(project, "page.js"), program(origin, lit ?? "", lotus ?? ""));
    const require = createRequire(join(tools, "package.json"));
    const { chromium } = require("playwright-core") as { chromium: { launch(options: object): Promise<Browser> } };
    const { default: binary } = (await import(require.resolve("@sparticuz/chromium"))) as {
      default: { executablePath(): Promise<string> };
    };
    const browser = await chromium.launch({
      executablePath: await binary.executablePath(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    try {
      const page = await browser.newPage();
      await page.goto(origin);
      expect(JSON.parse(await page.evaluate('import("/page.js").then(({ main }) => main())'))).toEqual(expected);
    } finally {
      await browser.close();
    }
  },
  60_000,
);

interface Browser {
  newPage(): Promise<{ goto(url: string): Promise<unknown>; evaluate(code: string): Promise<string> }>;
  close(): Promise<void>;
}
