/** How the key travels: what a server receives of each way in which a caller of @nelumbo/lit may give it. */

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Client, type Credentials, createClient, usageKey } from "../../generated/lit/dist/index.js";
import { type HttpServer, startServer } from "../servers/http.js";

let server: HttpServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
  server.answer = { body: "{}" };
});

/** The base64 of `{"typed_data":{},"signature":"0x1b"}`. */
const walletAuth = "eyJ0eXBlZF9kYXRhIjp7fSwic2lnbmF0dXJlIjoiMHgxYiJ9";
let turn = 0;

const ways: [what: string, given: Credentials, call: (lit: Client) => Promise<unknown>, received: object][] = [
  ["a key, in its own header", { apiKey: "k" }, (lit) => lit.accountExists(), { "x-api-key": "k" }],
  ["a key with spaces around it", { apiKey: " k\n" }, (lit) => lit.accountExists(), { "x-api-key": "k" }],
  ["a function that gives it", { apiKey: () => "k" }, (lit) => lit.accountExists(), { "x-api-key": "k" }],
  ["a promise of it", { apiKey: async () => `k${++turn}` }, (lit) => lit.accountExists(), { "x-api-key": "k1" }],
  ["a bearer", { bearer: "k" }, (lit) => lit.accountExists(), { authorization: "Bearer k" }],
  ["a key for this call alone", {}, (lit) => lit.accountExists({ apiKey: "k" }), { "x-api-key": "k" }],
  ["a bearer for this call alone", {}, (lit) => lit.accountExists({ bearer: "k" }), { authorization: "Bearer k" }],
  [
    "a usage key for a run, on the client of the account",
    { apiKey: "account" },
    (lit) => lit.litAction({ code: "" }, { apiKey: usageKey("usage") }),
    { "x-api-key": "usage" },
  ],
  [
    "the key of a client made of it",
    { apiKey: "a" },
    (lit) => lit.with({ apiKey: "b" }).accountExists(),
    { "x-api-key": "b" },
  ],
  ["a signature, for billing", { walletAuth }, (lit) => lit.billingBalance(), { "x-wallet-auth": walletAuth }],
  [
    "a signature, though there is a key",
    { apiKey: "k", walletAuth },
    (lit) => lit.billingCreatePaymentIntent({ amount_cents: 500 }),
    { "x-wallet-auth": walletAuth },
  ],
  ["a key, for billing", { apiKey: "k" }, (lit) => lit.billingBalance(), { "x-api-key": "k" }],
  ["nothing, for billing", {}, (lit) => lit.billingBalance(), {}],
  ["a signature, where none is taken", { apiKey: "k", walletAuth }, (lit) => lit.accountExists(), { "x-api-key": "k" }],
  ["a key that nobody asked for", { apiKey: "k", bearer: "b", walletAuth }, (lit) => lit.getVersion(), {}],
  ["nothing, where nothing is wanted", {}, (lit) => lit.prepareWallet(), {}],
];

test.each(ways)("%s", async (_, given, call, received) => {
  await call(createClient({ baseUrl: server.url, ...given }) as Client);
  expect(server.received).toHaveLength(1);
  const { "x-api-key": key, authorization, "x-wallet-auth": signature } = server.received[0]?.headers ?? {};
  const told = { "x-api-key": key, authorization, "x-wallet-auth": signature };
  expect(JSON.parse(JSON.stringify(told))).toEqual(received);
});

test("a key that a header cannot hold is refused without being shown", async () => {
  const lit = createClient({ baseUrl: server.url, apiKey: "hunter2\u20ac" });
  const error: unknown = await lit.accountExists().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "LitError", kind: "usage" });
  expect(String(error)).not.toContain("hunter2");
  expect(server.received).toEqual([]);
});
