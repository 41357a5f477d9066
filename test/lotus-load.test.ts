/** The emitted Lotus client with many calls at once on one connection. */

import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createClient, isLotusError, type ReadClient } from "../generated/lotus/dist/v1.js";
import { type LotusServer, startLotus } from "./servers/lotus.js";

const count = 10_000;
/** Milliseconds that a machine with other work may take. */
const timeout = 120_000;
const method = "Filecoin.TestEcho";

let server: LotusServer;
let lotus: ReadClient;
beforeEach(async () => {
  server = await startLotus();
  lotus = createClient({ url: server.wsUrl, webSocket: (url, options) => new WebSocket(url, options) });
});
afterEach(async () => {
  await lotus.close();
  await server.close();
});

/** All calls, once the server has all of them and has answered none. */
async function callAll(client: ReadClient) {
  const hold = server.hold(method);
  const calls = Array.from({ length: count }, (_, index) => client.request(method, [{ index }]));
  const settled = Promise.allSettled(calls);
  await server.until(() => hold.calls.length === count);
  return { hold, settled };
}

test("10 000 calls at once: each gets its own answer, last come first served", { timeout }, async () => {
  const { signal } = new AbortController();
  const { hold, settled } = await callAll(lotus.with({ signal }));
  // One for all: platforms take longer to add a listener the more there are.
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const call of [...hold.calls].reverse()) call.release();
  expect(await settled).toEqual(
    Array.from({ length: count }, (_, index) => ({ status: "fulfilled", value: { index } })),
  );
  expect(server.connections).toHaveLength(1);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("10 000 calls at once, aborted by one signal: each fails, and each is cancelled on the server", {
  timeout,
}, async () => {
  const controller = new AbortController();
  const { hold, settled } = await callAll(lotus.with({ signal: controller.signal }));
  controller.abort();
  const kinds = (await settled).map(
    (call) => call.status === "rejected" && isLotusError(call.reason) && call.reason.kind,
  );
  expect(kinds).toEqual(Array.from({ length: count }, () => "aborted"));
  await server.until(() => server.cancelled === count);
  expect(hold.calls).toEqual([]);
  expect(await lotus.ethBlockNumber()).toBe("0x3e7");
});

test("10 000 calls at once when the connection is lost: each fails, and says that the server may have acted", {
  timeout,
}, async () => {
  const { settled } = await callAll(lotus);
  server.connections[0]?.drop();
  const facts = (await settled).map((call) => call.status === "rejected" && [call.reason.kind, call.reason.sent]);
  expect(facts).toEqual(Array.from({ length: count }, () => ["connection", true]));
  expect(await lotus.ethBlockNumber()).toBe("0x3e7");
  expect(server.connections).toHaveLength(2);
});
