/** The emitted packages on every kind of platform that their READMEs name: one program, the same result everywhere. */

import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Seen, Task } from "./lit/caller.js";
import { echoesOf, expectedOf, faultsOf, type Platform, taskOf } from "./lit/faults.js";
import { answer, type FaultyServer, startFaulty } from "./lit/faulty.js";
import { installPacked } from "./packed.js";
import { type LotusServer, startLotus, token } from "./servers/lotus.js";
import { address, head } from "./servers/lotus-chain.js";
import { installTimeout, installTool } from "./tools/install.js";

const run = promisify(execFile);

/**
 * Calls both APIs, meets a failure and ends a call early; goes through what Lit's client is for, and through the table of
 * faults; then, over a WebSocket, calls, reads a stream, leaves it, loses the connection and goes on with another. Its
 * result is text.
 */
const program = (servers: { rest: string; rpc: string; token: string }, lit: string, lotus: string): string => `
  import * as litPackage from "${lit}";
  import { perform } from "./caller.js";
  import { createClient as createLotus, isLotusError, LotusError } from "${lotus}";

  const { createClient: createLit, isLitError, groupId, pkpId } = litPackage;

  export async function main(webSocket) {
    const lit = createLit({ baseUrl: "${servers.rest}", apiKey: async () => "key" });
    const lotus = createLotus({ url: "${servers.rest}", token: "token" });
    const group = await lit.addActionToGroup({ group_id: 18446744073709551615n, action_ipfs_cid: "Qm" });
    const refused = await lit.accountExists().catch((error) => error);
    const head = await lotus.chainHead();
    const late = await lotus.with({ timeout: 50 }).version().catch((error) => error);
    return JSON.stringify({
      group,
      refused: [isLitError(refused), refused.kind, refused.status, refused.code],
      height: head.Height,
      late: [isLotusError(late), late instanceof LotusError, late.kind],
      lit: await features(),
      faults: await faults(),
      socket: await overSocket(webSocket),
    });
  }

  async function features() {
    const events = [];
    const hooks = { retry: ({ attempt }) => events.push(attempt), response: ({ requestId }) => events.push(requestId) };
    const lit = createLit({ baseUrl: "${servers.rest}", bearer: "key", hooks, retry: { delay: 1 } });
    const action = await lit.litAction({ code: "code", js_params: { big: 9007199254740993n } });
    const groups = [];
    for await (const { id } of lit.listGroups.all({ page_size: 2 })) groups.push(id);
    const sent = [];
    for (const group_id of [...groups, groupId("7")]) {
      const pkp_id = pkpId("0x4e8b0f8c5d7a1b2c3d4e5f60718293a4b5c6d7e8");
      sent.push((await lit.addPkpToGroup({ group_id, pkp_id })).received.match(/"group_id":(.*?),/)[1]);
    }
    const [{ balance }] = await lit.listApiKeys({ page_number: 0, page_size: 1 });
    const wrong = (() => { try { return pkpId("0x12"); } catch (error) { return error.name; } })();
    return { action, events, groups, sent, balance: [typeof balance, String(balance)], wrong };
  }

  async function faults() {
    const seen = [];
    for (const task of await (await fetch("${servers.rest}/tasks")).json()) seen.push(await perform(litPackage, task));
    return seen;
  }

  async function overSocket(webSocket) {
    const lotus = createLotus({ url: "${servers.rpc}", token: "${servers.token}", webSocket });
    const wallets = await lotus.walletList();
    const [seen, gaps] = [[], []];
    for await (const [change] of lotus.chainNotify()) {
      seen.push(change.Type);
      if (seen.length === 3) break;
    }
    const ends = lotus.chainNotify();
    const resumes = lotus.with({ resume: true, onGap: (error) => gaps.push(error.kind) }).chainNotify();
    for (let count = 0; count < 3; count++) await Promise.all([ends.next(), resumes.next()]);
    const cut = await lotus.request("Filecoin.TestDrop").catch((error) => error);
    const ended = await ends.next().catch((error) => error);
    const resumed = await resumes.next();
    await resumes.return();
    const head = await lotus.chainHead();
    await lotus.close();
    return {
      wallets,
      seen,
      cut: [isLotusError(cut), cut.kind, cut.sent],
      ended: [isLotusError(ended), ended.kind],
      resumed: resumed.value[0].Type,
      gaps,
      height: head.Height,
    };
  }
`;

const expected = {
  group: { received: '{"group_id":18446744073709551615,"action_ipfs_cid":"Qm"}', key: "key" },
  refused: [true, "http", 401, "unauthorized"],
  height: 7,
  late: [true, true, "timeout"],
  lit: {
    action: { has_error: true, response: '{"code":"code","js_params":{"big":9007199254740993}}', logs: "it threw" },
    // The attempt that was turned away, the pause, and the one that was not; then the other calls.
    events: ["busy", 1, "r-1", ...Array(7).fill("r-1")],
    groups: [`0x${"7".padStart(64, "0")}`, "9007199254740993", "18446744073709551615"],
    sent: ["7", "9007199254740993", "18446744073709551615", "7"],
    balance: ["bigint", "18446744073709551615"],
    wrong: "TypeError",
  },
  socket: {
    wallets: [address],
    seen: ["current", "apply", "apply"],
    cut: [true, "connection", true],
    ended: [true, "connection"],
    resumed: "current",
    gaps: ["connection"],
    height: 1000,
  },
};

let project = "";
/** What the program is asked to do with the table of faults. */
let tasks: readonly Task[] = [];
/** The next action is turned away. */
let isBusy = true;
const server = createServer((request, response) => {
  const body: Buffer[] = [];
  request.on("data", (chunk: Buffer) => body.push(chunk));
  request.on("end", () => {
    const text = Buffer.concat(body).toString();
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    const path = request.url ?? "";
    response.setHeader("x-request-id", "r-1");
    if (path === "/tasks") json(200, tasks);
    else if (path === "/core/v1/lit_action" && isBusy) {
      isBusy = false;
      response.writeHead(429, { "x-request-id": "busy" }).end();
    } else if (path === "/core/v1/lit_action") json(200, { has_error: true, response: text, logs: "it threw" });
    else if (path.startsWith("/core/v1/list_groups?")) {
      const [page = 0] = [Number(new URLSearchParams(path.split("?")[1]).get("page_number"))];
      json(
        200,
        expected.lit.groups.slice(page * 2, page * 2 + 2).map((id) => ({ id, name: "", description: "" })),
      );
    } else if (path === "/core/v1/add_pkp_to_group") json(200, { received: text });
    else if (path.startsWith("/core/v1/list_api_keys?"))
      response.writeHead(200, { "content-type": "application/json" }).end('[{"balance":18446744073709551615}]');
    else if (path === "/core/v1/add_action_to_group") json(200, { received: text, key: request.headers["x-api-key"] });
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

let node: LotusServer;
let elsewhere: FaultyServer;
const secret = "hunter2/100%+hunter2==";
let nobody = "";
/**
 * Runs the program; then asks the servers what they saw. Of the table of faults: as many requests as each row says, and
 * none at another host. Of the node: two connections, each with the token, and a cancel for each of the two streams that
 * were left.
 */
async function check(platform: Platform, token: "in the header" | "in the query", run: () => Promise<string>) {
  const table = [...faultsOf(elsewhere.url), ...echoesOf(secret)];
  const faulty = await startFaulty(Object.fromEntries(table.map(([, script], row) => [`${row}`, script])));
  tasks = table.map((fault, row) => taskOf(fault, secret, { url: `${faulty.url}/${row}`, nobody }));
  isBusy = true;
  const { handshakes, cancelled } = node;
  const before = handshakes.length;
  const { faults, ...result } = JSON.parse(await run()) as { faults: Seen[] };
  await faulty.stop();
  expect(result).toEqual(expected);
  for (const [row, fault] of table.entries()) {
    const seen = { ...faults[row], requests: faulty.arrived.get(`${row}`)?.length ?? 0 };
    expect.soft(seen, fault[0]).toMatchObject(expectedOf(fault, platform));
  }
  expect(elsewhere.arrived.size).toBe(0);
  await node.until(() => node.connections.every(({ isOpen }) => !isOpen));
  const tokens = handshakes
    .slice(before)
    .map(({ headers, path }) =>
      headers.authorization ? "in the header" : path.includes("?token=") ? "in the query" : "nowhere",
    );
  expect({ tokens, cancelled: node.cancelled - cancelled }).toEqual({ tokens: [token, token], cancelled: 2 });
}

let origin = "";
let servers = { rest: "", rpc: "", token: "" };
let tools = "";
beforeAll(async () => {
  [project, tools] = await Promise.all([installPacked(), installTool("platforms")]);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  elsewhere = await startFaulty({ core: [answer(200, { wallet_address: "0x" })] });
  const gone = await startFaulty({});
  nobody = gone.url;
  await gone.stop();
  node = await startLotus({
    methods: {
      "Filecoin.ChainNotify": {
        channel: () => (channel) => {
          for (const Type of ["current", "apply", "apply"]) channel.send([{ Type, Val: head }]);
        },
      },
      "Filecoin.TestDrop": {
        call: () => {
          for (const connection of node.connections) connection.drop();
        },
      },
    },
  });
  servers = { rest: origin, rpc: node.wsUrl, token: token("read", "write") };
  writeFileSync(join(project, "program.js"), program(servers, "@nelumbo/lit", "@nelumbo/lotus/v1"));
  const caller = readFileSync(join(import.meta.dirname, "lit/caller.ts"), "utf8");
  const { outputText } = ts.transpileModule(caller, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  writeFileSync(join(project, "caller.js"), outputText);
  writeFileSync(join(project, "print.js"), 'import { main } from "./program.js"; console.log(await main());');
}, installTimeout);
afterAll(async () => {
  await Promise.all([node.close(), elsewhere.stop()]);
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
  rmSync(project, { recursive: true, force: true });
});

const command = (name: string, ...args: string[]) =>
  run(join(tools, "node_modules/.bin", name), args, { cwd: project });

// Node 20 has no WebSocket of its own.
test("Node, as it runs the tests, with the package ws", async () => {
  const ws = JSON.stringify(import.meta.resolve("ws"));
  writeFileSync(
    join(project, "print-with-ws.js"),
    `import { WebSocket } from ${ws};
     import { main } from "./program.js";
     console.log(await main((url, options) => new WebSocket(url, options)));`,
  );
  await check(
    "Node",
    "in the header",
    async () => (await run(process.execPath, ["print-with-ws.js"], { cwd: project })).stdout,
  );
});

// Packages of these binaries come for Linux.
describe.runIf(process.platform === "linux")("Node", () => {
  let versions = "";
  beforeAll(async () => {
    versions = await installTool("node-versions");
  }, installTimeout);

  test.each([22, 24, 26])("%i", async (version) => {
    const binary = join(versions, `node_modules/node-${version}-${process.arch}/bin/node`);
    expect((await run(binary, ["--version"])).stdout).toMatch(new RegExp(`^v${version}\\.`));
    await check("Node", "in the query", async () => (await run(binary, ["print.js"], { cwd: project })).stdout);
  });
});

test("Deno", async () => {
  const args = ["run", "--no-config", "--node-modules-dir=manual", "--allow-net=127.0.0.1", "print.js"];
  await check("Deno", "in the query", async () => (await command("deno", ...args)).stdout);
});

test("Bun", async () => {
  await check("Bun", "in the query", async () => (await command("bun", "run", "print.js")).stdout);
});

test("Workers (workerd)", async () => {
  const [lit, lotus] = ["lit/dist/index.js", "lotus/dist/v1.js"].map((file) => `./node_modules/@nelumbo/${file}`);
  writeFileSync(join(project, "worker-program.js"), program(servers, lit ?? "", lotus ?? ""));
  writeFileSync(
    join(project, "worker.js"),
    'import { main } from "./worker-program.js"; export default { fetch: async () => new Response(await main()) };',
  );
  const scripts = readdirSync(join(project, "node_modules/@nelumbo"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\/dist\/.*\.js$/.test(file))
    .map((file) => `node_modules/@nelumbo/${file}`);
  const modules = ["worker.js", "worker-program.js", "caller.js", ...scripts].map(
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
    await check("workerd", "in the query", async () => (await fetch(`http://127.0.0.1:${port}/`)).text());
  } finally {
    worker.kill();
  }
});

// The browser comes for Linux only; it is linked against libnss3 and libnspr4, Debian packages of these names.
test.runIf(process.platform === "linux")(
  "a browser (Chromium)",
  async () => {
    const [lit, lotus] = ["lit/dist/index.js", "lotus/dist/v1.js"].map((file) => `/node_modules/@nelumbo/${file}`);
    writeFileSync(join(project, "page.js"), program(servers, lit ?? "", lotus ?? ""));
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
      await check("Chromium", "in the query", () => page.evaluate('import("/page.js").then(({ main }) => main())'));
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
