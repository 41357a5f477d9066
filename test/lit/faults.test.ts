/** Every row of the table of faults, and the key that no row may show. */

import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as lit from "../../generated/lit/dist/index.js";
import { perform, type Seen } from "./caller.js";
import { echoesOf, type Fault, faultsOf } from "./faults.js";
import { answer, type FaultyServer, startFaulty } from "./faulty.js";

const key = "hunter2/100%+hunter2==";
const show = (value: unknown): string => inspect(value, { depth: null, showHidden: true });

let elsewhere: FaultyServer;
let server: FaultyServer;
let nobody = "";
const place = "http://127.0.0.1:1";
/** The table as it is known before the servers run, for its names. */
const names = [...faultsOf(place), ...echoesOf(key)].map(([what]) => what);
let table: readonly Fault[];

beforeAll(async () => {
  elsewhere = await startFaulty({ core: [answer(200, { wallet_address: "0x" })] });
  table = [...faultsOf(elsewhere.url), ...echoesOf(key)];
  server = await startFaulty(Object.fromEntries(table.map(([, script], row) => [`${row}`, script])));
  const gone = await startFaulty({});
  nobody = gone.url;
  await gone.stop();
});
afterAll(() => Promise.all([server.stop(), elsewhere.stop()]));

/** A row's expectation as vitest compares it. */
function expected([, , sees]: Fault): object {
  if ("value" in sees) return sees;
  const { message, ...facts } = sees;
  return { error: { ...facts, name: "LitError", ...(message && { message: expect.stringMatching(message) }) } };
}

describe("a server that", () => {
  test.each(names.map((what, row) => [what, row] as const))("%s", async (_, row) => {
    const fault = table[row] as Fault;
    const { requests = 1, to, call = ["createWalletPost"], ...more } = fault[3] ?? {};
    const baseUrl = to ? nobody : `${server.url}/${row}`;
    const seen: Seen = await perform(lit, { baseUrl, key, call, ...more }, show);
    expect(seen).toMatchObject(expected(fault));
    const arrived = server.arrived.get(`${row}`) ?? [];
    expect(arrived).toHaveLength(requests);
    expect(elsewhere.arrived.size).toBe(0);
    expect(seen.leaks).toBe(false);
  });
});
