/**
 * A client that others wrote for Lotus, and that works against real nodes, works against the tests' server: what the
 * server speaks is Lotus' dialect, and not only our own reading of it.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { installTimeout, installTool } from "../tools/install.js";
import { type LotusServer, startLotus, token } from "./lotus.js";
import { actor, address, head, version } from "./lotus-chain.js";

interface Client {
  version(): Promise<unknown>;
  chainHead(): Promise<unknown>;
  stateGetActor(address: string, key: unknown): Promise<unknown>;
  chainGetTipSetByHeight(height: number, key: unknown): Promise<unknown>;
  walletList(): Promise<unknown>;
  chainNotify(take: (changes: unknown) => void): [cancel: () => Promise<void>, begun: Promise<void>];
  destroy(): Promise<void>;
}

let createClient: (url: string, options?: { token?: string }) => Client;
beforeAll(async () => {
  const require = createRequire(join(await installTool("lotus-client"), "package.json"));
  const { LotusRPC } = require("@filecoin-shipyard/lotus-client-rpc");
  const { NodejsProvider } = require("@filecoin-shipyard/lotus-client-provider-nodejs");
  const { mainnet } = require("@filecoin-shipyard/lotus-client-schema");
  createClient = (url, options) =>
    new LotusRPC(new NodejsProvider(url, options), {
      schema: { methods: { ...mainnet.common.methods, ...mainnet.fullNode.methods } },
    });
}, installTimeout);

let server: LotusServer;
beforeAll(async () => {
  server = await startLotus();
});
afterAll(() => server.close());

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
});
const connect = (transport: "http" | "ws", options?: { token?: string }): Client => {
  const client = createClient(`${transport === "ws" ? server.wsUrl : server.url}/rpc/v1`, options);
  clients.push(client);
  return client;
};

describe.each(["http", "ws"] as const)("over %s", (transport) => {
  test("calls are answered", async () => {
    const client = connect(transport);
    expect(await client.version()).toEqual(version);
    // At once, as some programs call.
    expect(await Promise.all([client.chainHead(), client.stateGetActor("f01", null)])).toEqual([head, actor]);
  });

  test("failures arrive as errors", async () => {
    const client = connect(transport);
    await expect(client.chainGetTipSetByHeight(1001, [])).rejects.toThrow("greater than start point, req: 1001");
    await expect(client.walletList()).rejects.toThrow("missing permission to invoke 'WalletList' (need 'write')");
  });

  test("a token permits more", async () => {
    expect(await connect(transport, { token: token("read", "write") }).walletList()).toEqual([address]);
  });
});

test("a channel is opened, brings values and is cancelled", async () => {
  const client = connect("ws");
  const taken: unknown[] = [];
  const [cancel, begun] = client.chainNotify((changes) => void taken.push(changes));
  await begun;
  await expect.poll(() => taken).toEqual([[{ Type: "current", Val: head }]]);
  const [channel] = server.channels;
  channel?.send([{ Type: "apply", Val: head }]);
  await expect.poll(() => taken).toHaveLength(2);
  // It waits for the close that a cancel brings.
  await cancel();
  expect(channel).toMatchObject({ isCancelled: true, isOpen: false });
  expect(server.channels).toEqual([]);
  expect(await client.chainHead()).toEqual(head);
});
