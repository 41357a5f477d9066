/** Every operation of @nelumbo/lit, called once against Prism, which checks each request against Lit's description. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Client,
  type ClientOptions,
  createClient,
  groupId,
  hashedCid,
  isLitError,
  type LitError,
  pkpId,
  rawCid,
  usageKey,
} from "../generated/lit/dist/index.js";
import { type PrismServer, startPrism } from "./servers/prism.js";
import { installTimeout } from "./tools/install.js";

type Operation = Exclude<keyof Client, "with" | "request">;
/** A call, and what Prism answers to it: examples that it makes of the schema. The compiler checks them both. */
type Calls = {
  [Name in Operation]: [
    call: (lit: Client) => ReturnType<Client[Name]>,
    answer: Plain<Awaited<ReturnType<Client[Name]>>>,
  ];
};
/** Ids as mere strings: the examples of Prism are none. */
type Plain<T> = T extends string ? string : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

const cid = rawCid("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG");
const hashed = hashedCid("0x8f2d3b1c5e7a9046d8c2b4f6a1e3057982bd4c6f8e0a1b3d5c7f9e2a4b6d8c0f");
const wallet = pkpId("0x4e8b0f8c5d7a1b2c3d4e5f60718293a4b5c6d7e8");
const oldKey = usageKey("old");
/** Above 2^53: the largest id that a group can have. */
const lastGroup = 18446744073709551615n;
const page = { page_number: 0, page_size: 50 };
const signed = { typed_data: { domain: { chainId: 175188 }, message: { nonce: 1 } }, signature: "0x1b2c" };
const permissions = {
  can_create_groups: true,
  can_delete_groups: false,
  can_create_pkps: false,
  manage_ipfs_ids_in_groups: [0],
  add_pkp_to_groups: [],
  remove_pkp_from_groups: [7],
  execute_in_groups: [7, lastGroup],
};
const done = { success: true };
const listed = { id: "string", name: "string", description: "string" };

const calls: Calls = {
  accountExists: [(lit) => lit.accountExists(), true],
  addAction: [(lit) => lit.addAction({ action_ipfs_cid: cid, name: "oracle", description: "Reads a price" }), done],
  addActionToGroup: [(lit) => lit.addActionToGroup({ group_id: lastGroup, action_ipfs_cid: cid }), done],
  addGroup: [
    (lit) =>
      lit.addGroup({
        group_name: "oracles",
        group_description: "May read prices",
        pkp_ids_permitted: [wallet],
        cid_hashes_permitted: [hashed],
      }),
    { success: true, group_id: "string" },
  ],
  addPkpToGroup: [(lit) => lit.addPkpToGroup({ group_id: 7, pkp_id: wallet }), done],
  addUsageApiKey: [
    (lit) => lit.addUsageApiKey({ name: "ci", description: "Nightly runs", ...permissions }),
    { success: true, usage_api_key: "string" },
  ],
  addUsageApiKeyWithSignature: [
    (lit) => lit.addUsageApiKeyWithSignature(signed),
    { usage_api_key: "string", wallet_address: "0x00", derivation_path: "string" },
  ],
  billingBalance: [
    (lit) => lit.billingBalance(),
    { balance_cents: Number.MIN_SAFE_INTEGER, balance_display: "string" },
  ],
  billingConfirmPayment: [(lit) => lit.billingConfirmPayment({ payment_intent_id: "pi_3Q" }), done],
  billingCreatePaymentIntent: [
    (lit) => lit.billingCreatePaymentIntent({ amount_cents: 500 }),
    { client_secret: "string", payment_intent_id: "string" },
  ],
  billingStripeConfig: [(lit) => lit.billingStripeConfig(), { publishable_key: "string" }],
  convertToChainSecuredAccount: [
    (lit) => lit.convertToChainSecuredAccount({ new_admin_wallet_address: wallet, ...signed }),
    done,
  ],
  createWallet: [(lit) => lit.createWallet(), { wallet_address: "0x00" }],
  createWalletPost: [(lit) => lit.createWalletPost(), { wallet_address: "0x00" }],
  createWalletWithSignature: [
    (lit) => lit.createWalletWithSignature(signed),
    { wallet_address: "0x00", derivation_path: "string" },
  ],
  deleteAction: [(lit) => lit.deleteAction({ hashed_cid: hashed }), done],
  deleteWallet: [(lit) => lit.deleteWallet({ wallet_address: wallet }), done],
  getAdminApiPayer: [(lit) => lit.getAdminApiPayer(), "string"],
  getApiPayers: [(lit) => lit.getApiPayers(), ["string"]],
  getCacheMetadata: [
    (lit) => lit.getCacheMetadata(),
    {
      account_address: "string",
      entry_count: 0,
      total_size_bytes: 0,
      entries: [
        { ipfs_id: "string", size_bytes: 0, created_at_ms: 0, last_run_at_ms: 0, run_count: 0, ttl_seconds: 0 },
      ],
    },
  ],
  getChainConfigKeys: [(lit) => lit.getChainConfigKeys(), { keys: ["string"] }],
  getLitActionClientConfig: [
    (lit) => lit.getLitActionClientConfig(),
    {
      timeout_ms: 0,
      async_timeout_ms: 0,
      memory_limit_mb: 0,
      max_code_length: 0,
      max_response_length: 0,
      max_console_log_length: 0,
      max_fetch_count: 0,
      max_get_keys_count: 0,
      max_retries: 0,
      client_timeout_ms_buffer: 0,
    },
  ],
  getLitActionIpfsId: [(lit) => lit.getLitActionIpfsId('Lit.Actions.setResponse({ response: "ü" })'), "string"],
  getNodeChainConfig: [
    (lit) => lit.getNodeChainConfig(),
    { chain_name: "string", chain_id: 0, is_evm: true, testnet: true, token: "string", contract_address: "string" },
  ],
  getSupportedLanguages: [
    (lit) => lit.getSupportedLanguages(),
    {
      languages: [
        {
          name: "string",
          display_name: "string",
          execution_model: "string",
          runtimes: [{ id: "string", version: "string", is_default: true, prewarmed: true }],
          methods: ["string"],
        },
      ],
    },
  ],
  getSystemStats: [
    (lit) => lit.getSystemStats(),
    {
      memory: { total_kb: 0, available_kb: 0, used_kb: 0, process_rss_kb: 0 },
      caches: [{ name: "string", description: "string", entry_count: 0, approx_bytes: 0 }],
      runners: [{ name: "string", socket_path: "string", socket_present: true }],
    },
  ],
  getVersion: [
    (lit) => lit.getVersion(),
    { name: "string", version: "string", commit_version: "string", submodule_versions: [["string", "string"]] },
  ],
  listActions: [(lit) => lit.listActions({ ...page, group_id: groupId("7") }), [{ ...listed, id: "0x00" }]],
  listApiKeys: [
    (lit) => lit.listApiKeys(page),
    [
      {
        ...listed,
        api_key_hash: "string",
        expiration: "string",
        balance: 0,
        can_create_groups: true,
        can_delete_groups: true,
        can_create_pkps: true,
        can_manage_ipfs_ids_in_groups: [0],
        can_add_pkp_to_groups: [0],
        can_remove_pkp_from_groups: [0],
        can_execute_in_groups: [0],
      },
    ],
  ],
  listGroups: [(lit) => lit.listGroups(page), [listed]],
  listWallets: [(lit) => lit.listWallets(page), [{ ...listed, wallet_address: "0x00" }]],
  listWalletsInGroup: [
    (lit) => lit.listWalletsInGroup({ ...page, group_id: lastGroup }),
    [{ ...listed, wallet_address: "0x00" }],
  ],
  litAction: [
    (lit) => lit.litAction({ code: "Lit.Actions.setResponse({})", js_params: { pair: "FIL/USD", at: [1, null] } }),
    { response: null, logs: "string", has_error: false },
  ],
  newAccount: [
    (lit) => lit.newAccount({ account_name: "Zoë", account_description: "Trial", email: null }),
    { api_key: "string", wallet_address: "0x00" },
  ],
  prepareWallet: [(lit) => lit.prepareWallet(), { wallet_address: "0x00", derivation_path: "string" }],
  removeActionFromGroup: [(lit) => lit.removeActionFromGroup({ group_id: 7n, hashed_cid: hashed }), done],
  removeGroup: [(lit) => lit.removeGroup({ group_id: groupId("18446744073709551615") }), done],
  removePkpFromGroup: [(lit) => lit.removePkpFromGroup({ group_id: 7, pkp_id: wallet }), done],
  removeUsageApiKey: [(lit) => lit.removeUsageApiKey({ usage_api_key: oldKey }), done],
  updateActionMetadata: [
    (lit) => lit.updateActionMetadata({ hashed_cid: hashed, name: "oracle", description: "" }),
    done,
  ],
  updateGroup: [
    (lit) => lit.updateGroup({ group_id: 7, name: "all", description: "", pkp_ids_permitted: undefined }),
    done,
  ],
  updateUsageApiKey: [
    (lit) => lit.updateUsageApiKey({ usage_api_key: oldKey, name: "ci", description: "", ...permissions }),
    done,
  ],
  updateUsageApiKeyMetadata: [
    (lit) => lit.updateUsageApiKeyMetadata({ usage_api_key: oldKey, name: "ci", description: "" }),
    done,
  ],
};

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
        body: init?.body,
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
