/** Every operation of @nelumbo/lit, called once with an input that is right, and what Prism answers to it. */

import { type Client, groupId, hashedCid, pkpId, rawCid, usageKey } from "../../generated/lit/dist/index.js";

/** The name of an operation in the client. */
export type Operation = Exclude<keyof Client, "with" | "request">;
/** A call, and what Prism answers to it: examples that it makes of the schema. The compiler checks them both. */
export type Calls = {
  [Name in Operation]: [
    call: (lit: Client) => ReturnType<Client[Name]>,
    answer: Plain<Awaited<ReturnType<Client[Name]>>>,
  ];
};
/** Ids as mere strings: the examples of Prism are none. */
type Plain<T> = T extends string ? string : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

const cid = rawCid("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG");
const hashed = hashedCid("0x8f2d3b1c5e7a9046d8c2b4f6a1e3057982bd4c6f8e0a1b3d5c7f9e2a4b6d8c0f");
export const wallet = pkpId("0x4e8b0f8c5d7a1b2c3d4e5f60718293a4b5c6d7e8");
const oldKey = usageKey("old");
/** Above 2^53: the largest id that a group can have. */
export const lastGroup = 18446744073709551615n;
export const page = { page_number: 0, page_size: 50 };
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

export const calls: Calls = {
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
