/** What the README of @nelumbo/lotus shows people do, as it stands there: compiled, and run against a server. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type LotusServer, type LotusServerOptions, startLotus, token } from "./servers/lotus.js";
import * as chain from "./servers/lotus-chain.js";
import { block, makeProject, type Project } from "./tools/example.js";

const examples = {
  sending: "### Send FIL, and wait until it is on chain",
  following: "### Follow the chain",
};
/** The node on the reader's machine. */
const host = "127.0.0.1:1234";

let project: Project;
beforeAll(async () => {
  project = makeProject({
    "@nelumbo/lotus": "generated/lotus",
    ...{ ws: "node_modules/ws", "@types/ws": "node_modules/@types/ws" },
  });
  for (const [name, heading] of Object.entries(examples)) await project.compile(name, block("lotus", heading, "ts"));
}, 240_000);
afterAll(() => project.remove());

let server: LotusServer;
afterEach(() => server.close());

/** What an example prints, with a server in place of the reader's node. */
async function run(name: keyof typeof examples, options: LotusServerOptions, held = ""): Promise<string> {
  server = await startLotus(options);
  const code = readFileSync(join(project.folder, `${name}.js`), "utf8");
  expect(code.split(host)).toHaveLength(2);
  writeFileSync(join(project.folder, "here.js"), code.replace(host, server.host));
  return project.run("here", { LOTUS_TOKEN: held });
}

/** A node that finds the message that it waits for in the head. */
const waiting = {
  "Filecoin.StateWaitMsg": {
    params: ["cid.Cid", "uint64", "abi.ChainEpoch", "bool"],
    call: ([cid]: unknown[]) => ({
      Message: cid,
      Receipt: { ExitCode: 0, Return: null, GasUsed: 1_000_000, EventsRoot: null },
      ReturnDec: null,
      TipSet: chain.head.Cids,
      Height: chain.head.Height,
    }),
  },
};

test("send FIL, and wait", async () => {
  const printed = await run("sending", { methods: waiting }, token("read", "write", "sign"));
  expect(printed).toBe("in epoch 1000, exit code 0\n");
  const calls = server.received.map(({ json }) => [json?.method, json?.params]);
  const sent = { From: chain.address, To: chain.address, Value: "250000000000000000", Method: 0, Params: null };
  expect(calls).toEqual([
    ["Filecoin.WalletList", []],
    ["Filecoin.MpoolPushMessage", [sent, null]],
    ["Filecoin.StateWaitMsg", [{ "/": expect.any(String) }, 5, 900, true]],
  ]);
});

test("send FIL with a token that permits less: it ends before a message is sent", async () => {
  const running = run("sending", { methods: waiting }, token("read", "write"));
  await expect(running).rejects.toThrow(/kind: 'permission',\n\s*operation: 'Filecoin.MpoolPushMessage'/);
  expect(server.received.map(({ json }) => json?.method)).toEqual(["Filecoin.WalletList"]);
});

test("follow the chain", async () => {
  expect(await run("following", {})).toBe("current 1000\n1\n");
  expect(server.channels).toEqual([]);
});

test("follow the chain, where a round was null: the node gives the tipset before", async () => {
  const byHeight = { params: ["abi.ChainEpoch", "types.TipSetKey"], call: () => chain.tipSetAt(998) };
  const methods = { "Filecoin.ChainGetTipSetByHeight": byHeight };
  expect(await run("following", { methods })).toBe("current 1000\nno block was made in epoch 999\n");
});
