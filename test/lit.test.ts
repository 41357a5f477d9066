/** Every operation of @nelumbo/lit, called once against Prism, which checks each request against Lit's description. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Client,
  type ClientOptions,
  createClient,
  groupId,
  isLitError,
  type LitError,
} from "../generated/lit/dist/index.js";
import { calls, lastGroup, type Operation, page, wallet } from "./lit/calls.js";
import { type PrismServer, startPrism } from "./servers/prism.js";
import { installTimeout } from "./tools/install.js";

/** What travelled: the request, and what Prism thought of it. */
interface Exchange {
  route: string;
  headers: Headers;
  body: unknown;
  status: number;
  violations: string | null;
}

let prism: PrismServer;
let exchanges: Exchange[];
beforeEach(() => {
  exchanges = [];
});

const litOf = (options: Partial<ClientOptions> = { apiKey: "the-key" }): Client =>
  createClient({
    baseUrl: prism.url,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      exchanges.push({
        route: `${init?.method} ${new URL(String(url)).pathname.replace("/core/v1", "")}`,
        headers: new Headers(init?.headers),
        body: init?.body ?? undefined,
        status: response.status,
        violations: response.headers.get("sl-violations"),
      });
      return response;
    },
    ...options,
  });

async function failureOf(call: Promise<unknown>): Promise<LitError> {
  const error = await call.then(
    (value) => new Error(`it succeeded: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!isLitError(error)) throw error;
  return error;
}

/** The routes of the published description. */
function routesOf(filter: (operation: object) => boolean): string[] {
  const { paths } = JSON.parse(readFileSync(new URL("../specs/lit/openapi.json", import.meta.url), "utf8"));
  return Object.entries(paths as Record<string, Record<string, object>>).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      filter(operation) ? [`${method.toUpperCase()} ${path}`] : [],
    ),
  );
}

/** Without strings and flags: the published description tells no hash from a name, and no failed action from a good one. */
const shape = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, member) => (/string|boolean/.test(typeof member) ? typeof member : member)));

describe.each(["overlaid", "published"] as const)("the %s description", (description) => {
  beforeAll(async () => {
    prism = await startPrism(description);
  }, installTimeout);
  afterAll(() => prism?.stop());

  test.each(Object.keys(calls) as Operation[])("%s", async (name) => {
    const [call, answer] = calls[name];
    const received = await call(litOf());
    if (description === "overlaid") expect(received).toEqual(answer);
    else expect(shape(received)).toEqual(shape(answer));
    expect(exchanges).toEqual([expect.objectContaining({ status: 200, violations: null })]);
  });

  test("the calls above are all that there are", async () => {
    for (const [call] of Object.values(calls)) await call(litOf());
    const routes = routesOf(() => true);
    expect(exchanges.map(({ route }) => route).sort()).toEqual(routes.sort());
    expect(routes).toHaveLength(43);
  });

  test("Prism looks into every body", async () => {
    for (const [call] of Object.values(calls)) await call(litOf());
    const routes = exchanges.filter(({ body }) => body !== undefined).map(({ route }) => route);
    for (const route of routes) {
      const error = await failureOf(litOf().request(route as "POST /", { body: { surprise: 1 } }));
      expect(error, route).toMatchObject({ status: 422 });
    }
    expect(routes).toHaveLength(routesOf((operation) => "requestBody" in operation).length);
  });

  test("a request that breaks the description is an error with status 422", async () => {
    const lit = litOf();
    const wrong = {
      "a parameter of the wrong type": () => lit.listGroups({ page_number: "first" as never, page_size: 50 }),
      "a parameter left out": () => lit.listGroups({ page_number: 0 } as never),
      "a field of the wrong type": () => lit.addPkpToGroup({ group_id: "seven" as never, pkp_id: wallet }),
      "a field left out": () => lit.newAccount({ account_name: "Zoë" } as never),
      "a field that does not exist": () => lit.litAction({ kode: "" } as never),
      "no body": () => lit.newAccount(undefined as never),
      "a string in place of an object": () => lit.newAccount("Zoë" as never),
      "an object in place of a string": () => lit.getLitActionIpfsId({ code: "" } as never),
    };
    for (const [what, call] of Object.entries(wrong))
      expect(await failureOf(call()), what).toMatchObject({ kind: "http", status: 422, name: "LitError" });
    expect(exchanges.map(({ violations }) => violations === null)).toEqual(Object.keys(wrong).map(() => false));
  });

  test("a group's id above 2^53 travels with all its digits", async () => {
    await litOf().addPkpToGroup({ group_id: lastGroup, pkp_id: wallet });
    expect(exchanges[0]?.body).toBe(`{"group_id":18446744073709551615,"pkp_id":"${wallet}"}`);
  });

  test("a group's id travels as an integer in each form in which the server tells it", async () => {
    for (const id of [groupId("7"), groupId(`0x${"7".padStart(64, "0")}`)]) {
      await litOf().addPkpToGroup({ group_id: id, pkp_id: wallet });
      await litOf().listWalletsInGroup({ ...page, group_id: id });
    }
    expect(exchanges.map(({ violations }) => violations)).toEqual([null, null, null, null]);
    expect(exchanges.map(({ body }) => body)[2]).toBe(`{"group_id":7,"pkp_id":"${wallet}"}`);
  });

  test("what a shedding server answers is an error, with and without a body", async () => {
    const shedding = litOf().with({ headers: { prefer: "code=429" }, retry: false });
    const [name, action] = [{ account_name: "Zoë", account_description: "" }, { code: "" }];
    for (const call of [
      () => shedding.prepareWallet(),
      () => shedding.litAction(action),
      () => shedding.newAccount(name),
    ])
      expect(await failureOf(call())).toMatchObject({ kind: "http", status: 429 });
  });
});

describe("access, as our overlay describes it", () => {
  beforeAll(async () => {
    prism = await startPrism("overlaid");
  }, installTimeout);
  afterAll(() => prism?.stop());

  const keyed: Operation[] = [
    ...["accountExists", "addAction", "addActionToGroup", "addGroup", "addPkpToGroup", "addUsageApiKey"],
    ...["convertToChainSecuredAccount", "createWallet", "createWalletPost", "deleteAction", "deleteWallet"],
    ...["getCacheMetadata", "listActions", "listApiKeys", "listGroups", "listWallets", "listWalletsInGroup"],
    ...["litAction", "removeActionFromGroup", "removeGroup", "removePkpFromGroup", "removeUsageApiKey"],
    ...["updateActionMetadata", "updateGroup", "updateUsageApiKey", "updateUsageApiKeyMetadata"],
  ] as Operation[];
  const billing: Operation[] = ["billingBalance", "billingConfirmPayment", "billingCreatePaymentIntent"];
  const open = (Object.keys(calls) as Operation[]).filter((name) => !keyed.includes(name) && !billing.includes(name));

  test.each(keyed)("%s without a key is refused before anything is sent", async (name) => {
    const error = await failureOf(calls[name][0](litOf({})));
    expect(error.kind).toBe("usage");
    expect(error.message).toMatch(/^(GET|POST) \/\w+: this call needs apiKey or bearer: /);
    expect(exchanges).toEqual([]);
  });

  test.each(keyed)("%s also takes the key as bearer", async (name) => {
    await calls[name][0](litOf({ bearer: "the-key" }));
    expect(exchanges[0]).toMatchObject({ status: 200, violations: null });
    expect(exchanges[0]?.headers.get("authorization")).toBe("Bearer the-key");
    expect(exchanges[0]?.headers.has("x-api-key")).toBe(false);
  });

  test.each(open)("%s needs no key, and sends none", async (name) => {
    await calls[name][0](litOf());
    expect(exchanges[0]).toMatchObject({ status: 200, violations: null });
    expect(exchanges[0]?.headers.has("x-api-key")).toBe(false);
  });

  test.each(billing)("%s goes without a key, and uses what it is given", async (name) => {
    const [call] = calls[name];
    await call(litOf({}));
    await call(litOf({ apiKey: "the-key" }));
    await call(litOf({ apiKey: "the-key", walletAuth: "the-signature" }));
    const sent = exchanges.map(({ status, headers }) => [
      status,
      headers.get("x-api-key"),
      headers.get("x-wallet-auth"),
    ]);
    expect(sent).toEqual([
      [200, null, null],
      [200, "the-key", null],
      [200, null, "the-signature"],
    ]);
  });
});
