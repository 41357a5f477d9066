/** Every row of the table of faults, and the key that no row may show. */

import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as lit from "../../generated/lit/dist/index.js";
import { holds, perform } from "./caller.js";
import { echoesOf, expectedOf, type Fault, faultsOf, taskOf } from "./faults.js";
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

describe("a server that", () => {
  test.each(names.map((what, row) => [what, row] as const))("%s", async (_, row) => {
    const fault = table[row] as Fault;
    const seen = await perform(lit, taskOf(fault, key, { url: `${server.url}/${row}`, nobody }), show);
    const requests = server.arrived.get(`${row}`)?.length ?? 0;
    expect({ ...seen, requests }).toMatchObject(expectedOf(fault));
    expect(elsewhere.arrived.size).toBe(0);
  });
});

test("a leak would be found, and a request elsewhere seen", async () => {
  const deep = new Error("it failed", { cause: { headers: new Headers({ "x-api-key": key }) } });
  expect([holds([deep], key, String), holds([new Map([[key, 1]])], key, String)]).toEqual([true, true]);
  expect([holds([deep], `${key}?`, String), holds([{ key: key.slice(1) }], key, String)]).toEqual([false, false]);
  const other = await startFaulty({ core: [answer(200, {})] });
  await fetch(`${other.url}/core/v1/create_wallet`, { headers: { "x-api-key": key } });
  expect(other.arrived.get("core")?.[0]?.headers["x-api-key"]).toBe(key);
  await other.stop();
});
