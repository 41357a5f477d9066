// What a user of @nelumbo/lit writes; it compiles under the strictest options.
import {
  type ApiKeyItem,
  type CallOptions,
  type Client,
  createClient,
  groupId,
  isLitError,
  type LitActionRequest,
  type LitActionResponse,
  type LitError,
  type NewAccountResponse,
  rawCid,
  type UsageKey,
  usageKey,
} from "@nelumbo/lit";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const lit = createClient({ baseUrl: "local", apiKey: "key" });
same<typeof lit, Client<"apiKey">>(true);

// Three operations, each with the success type alone.
const account = await lit.newAccount({ account_name: "name", account_description: "words" });
same<typeof account, NewAccountResponse>(true);
const keys = await lit.listApiKeys({ page_number: 0, page_size: 10 });
same<typeof keys, ApiKeyItem[]>(true);
const run = await lit.litAction(
  { code: "code", js_params: { any: ["json"] } },
  { apiKey: "usage key", timeout: 900_000 },
);
same<typeof run, LitActionResponse>(true);
same<typeof run.response, unknown>(true);

// What an action answers has the type that the caller says, once it is known not to have failed.
const priced = await lit.litAction<{ price: number }>({ code: "code", js_params: { pair: "FIL/USD" } });
if (priced.has_error) same<typeof priced.response, unknown>(true);
else same<typeof priced.response, { price: number }>(true);
const request: LitActionRequest<{ pair: string }> = { code: "code", js_params: { pair: "FIL/USD" } };
await lit.litAction(request);

// Ids above 2^53 go in and come out; what one call returns goes into the next.
await lit.addActionToGroup({ group_id: 18446744073709551615n, action_ipfs_cid: rawCid("Qm") });
const cid = await lit.getLitActionIpfsId("code");
await lit.addAction({ action_ipfs_cid: cid, name: "", description: "" });
await lit.litAction({ ipfs_id: cid });
for (const { balance } of keys) same<typeof balance, number | bigint>(true);
for (const { id } of await lit.listActions({ page_number: 0, page_size: 10 }))
  await lit.deleteAction({ hashed_cid: id });
const { wallet_address } = await lit.createWalletPost();
await lit.addPkpToGroup({ group_id: 1, pkp_id: wallet_address });
const { group_id } = await lit.addGroup({
  group_name: "",
  group_description: "",
  pkp_ids_permitted: [wallet_address],
  cid_hashes_permitted: [],
});
await lit.addActionToGroup({ group_id, action_ipfs_cid: cid });
await lit.removeGroup({ group_id });
for (const { id } of await lit.listGroups({ page_number: 0, page_size: 10 })) {
  await lit.addPkpToGroup({ group_id: id, pkp_id: wallet_address });
  await lit.listWalletsInGroup({ group_id: id, page_number: 0, page_size: 10 });
}
const { usage_api_key } = await lit.addUsageApiKey({
  name: "",
  description: "",
  can_create_groups: false,
  can_delete_groups: false,
  can_create_pkps: false,
  manage_ipfs_ids_in_groups: [],
  add_pkp_to_groups: [0],
  remove_pkp_from_groups: [1n],
  execute_in_groups: [group_id],
});
same<typeof usage_api_key, UsageKey>(true);
createClient({ baseUrl: "local", apiKey: usage_api_key });
await lit.removeUsageApiKey({ usage_api_key: usageKey("key") });

// Every option may be given as undefined, and a key may be a function.
const options: CallOptions = {
  apiKey: undefined,
  signal: undefined,
  timeout: undefined,
  headers: { "x-trace": undefined },
};
createClient({ baseUrl: "https://example.com", fetch: undefined, bearer: async () => "key", ...options });
await lit.getVersion(options);
await lit.newAccount({ account_name: "name", account_description: "words", email: undefined });
await lit.with({ timeout: 0, headers: { "x-trace": "1" } }).getVersion();

// What the description does not know yet has no type.
const unknown = await lit.request("GET /something_new", { query: { page: 1 } });
same<typeof unknown, unknown>(true);

try {
  await lit.accountExists();
} catch (error) {
  if (isLitError(error)) {
    same<typeof error, LitError>(true);
    const { kind, status, code, requestId } = error;
    same<
      typeof kind,
      "http" | "rpc" | "connection" | "timeout" | "aborted" | "encoding" | "overflow" | "permission" | "usage"
    >(true);
    same<typeof status, number | undefined>(true);
    same<typeof code, string | number | undefined>(true);
    same<typeof requestId, string | undefined>(true);
  }
}

// A client without a key takes one with the call, or becomes one that has it.
const keyless = createClient({ baseUrl: "local" });
await keyless.getVersion();
await keyless.billingBalance();
await keyless.accountExists({ apiKey: "key" });
await keyless.addAction({ action_ipfs_cid: rawCid("Qm"), name: "", description: "" }, { bearer: async () => "key" });
same<ReturnType<typeof keyless.accountExists>, Promise<boolean>>(true);
const keyed = keyless.with({ apiKey: "key" });
same<typeof keyed, Client<"apiKey">>(true);
await keyed.with({ timeout: 1 }).accountExists();
// What the types cannot know is left to the run.
await createClient({ baseUrl: "local", apiKey: "key" as string | undefined }).accountExists();
const usesAny = (client: Client): Promise<boolean> => client.accountExists();
await usesAny(keyed);

// All pages, as one.
for await (const item of keyed.listApiKeys.all()) same<typeof item, ApiKeyItem>(true);
for await (const { id } of keyed.listActions.all({ group_id: groupId("7"), page_size: 10 }))
  await keyed.deleteAction({ hashed_cid: id });
for await (const { name } of keyless.listGroups.all(undefined, { apiKey: "key" })) name.trim();
