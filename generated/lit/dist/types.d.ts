/** The answer of a write that has nothing else to say. */
export interface AccountOpResponse {
	/** Whether the write was done. */
	success: boolean;
}
/** One action in a list. */
export interface ActionItem {
	/** The hashed CID of the action, which the calls that change or delete an action take. */
	id: HashedCid;
	/** The name given to the action. */
	name: string;
	/** The description given to the action. */
	description: string;
}
/** An action, and what to call it. */
export interface AddActionRequest {
	/** The raw IPFS CID of the action (such as `Qm…`), not its hash. */
	action_ipfs_cid: RawCid;
	/** A name for the action. */
	name: string;
	/** What the action does. */
	description: string;
}
/** An action, and the group that it joins. */
export interface AddActionToGroupRequest {
	/** The group to add to. */
	group_id: GroupId | number | bigint;
	/** The raw IPFS CID of the action (such as `Qm…`), not its hash. */
	action_ipfs_cid: RawCid;
}
/** A new group and what belongs to it from the start. */
export interface AddGroupRequest {
	/** The name of the group. */
	group_name: string;
	/** What the group is for. */
	group_description: string;
	/** The wallets of the group, by address; may be empty. */
	pkp_ids_permitted: PkpId[];
	/** The actions of the group, by hashed CID (`0x…`) and not by raw CID; may be empty. */
	cid_hashes_permitted: HashedCid[];
}
/** A new group. */
export interface AddGroupResponse {
	/** Whether the group was created. */
	success: boolean;
	/** The id of the group, a decimal integer as a string. Calls that take a number want it converted. */
	group_id: GroupId;
}
/** A wallet, and the group that it joins. */
export interface AddPkpToGroupRequest {
	/** The group to add to. */
	group_id: GroupId | number | bigint;
	/** The address of the wallet, as creating or listing wallets returns it. */
	pkp_id: PkpId;
}
/** A new usage key's name and permissions. */
export interface AddUsageApiKeyRequest {
	/** A name for the key. */
	name: string;
	/** What the key is for. */
	description: string;
	/** Whether the key may create groups. */
	can_create_groups: boolean;
	/** Whether the key may delete groups. */
	can_delete_groups: boolean;
	/** Whether the key may create wallets. */
	can_create_pkps: boolean;
	/** The groups whose actions the key may add and remove; a single 0 means all groups. */
	manage_ipfs_ids_in_groups: (GroupId | number | bigint)[];
	/** The groups that the key may add wallets to; a single 0 means all groups. */
	add_pkp_to_groups: (GroupId | number | bigint)[];
	/** The groups that the key may remove wallets from; a single 0 means all groups. */
	remove_pkp_from_groups: (GroupId | number | bigint)[];
	/** The groups whose actions the key may run; a single 0 means all groups. */
	execute_in_groups: (GroupId | number | bigint)[];
}
/** A new usage key. */
export interface AddUsageApiKeyResponse {
	/** Whether the key was created. */
	success: boolean;
	/** The key, a secret that is shown only here. */
	usage_api_key: UsageKey;
}
/** The signature that stands in for a key. */
export interface AddUsageApiKeyWithSignatureRequest {
	/** The typed data that was signed. */
	typed_data: unknown;
	/** The signature over the typed data. */
	signature: string;
}
/** A new usage key, with a wallet address and its derivation path. */
export interface AddUsageApiKeyWithSignatureResponse {
	/** The key, a secret. */
	usage_api_key: UsageKey;
	/** The address of a wallet. */
	wallet_address: `0x${string}`;
	/** The derivation path of that wallet. */
	derivation_path: string;
}
/** A usage key in a list, without the key itself. */
export interface ApiKeyItem {
	/** The id of this entry; it is not the key. */
	id: string;
	/** The hash of the key. */
	api_key_hash: string;
	/** The name given to the key. */
	name: string;
	/** The description given to the key. */
	description: string;
	/** When the key expires, as a string. */
	expiration: string;
	/** The balance recorded for the key. What the account can spend is the billing balance. */
	balance: number | bigint;
	/** Whether the key may create groups. */
	can_create_groups: boolean;
	/** Whether the key may delete groups. */
	can_delete_groups: boolean;
	/** Whether the key may create wallets. */
	can_create_pkps: boolean;
	/** The groups whose actions the key may add and remove; a single 0 means all groups. */
	can_manage_ipfs_ids_in_groups: (number | bigint)[];
	/** The groups that the key may add wallets to; a single 0 means all groups. */
	can_add_pkp_to_groups: (number | bigint)[];
	/** The groups that the key may remove wallets from; a single 0 means all groups. */
	can_remove_pkp_from_groups: (number | bigint)[];
	/** The groups whose actions the key may run; a single 0 means all groups. */
	can_execute_in_groups: (number | bigint)[];
}
/** The balance of an account. */
export interface BillingBalanceResponse {
	/** The balance in US cents, negative while there is credit to spend and 0 when it is used up. */
	balance_cents: number;
	/** The same for people to read. */
	balance_display: string;
}
/** One action in the cache. */
export interface CacheEntryMetadataItem {
	/** The raw IPFS CID of the action. */
	ipfs_id: RawCid;
	/** The size of the entry, in bytes. */
	size_bytes: number;
	/** When the entry was made, in milliseconds. */
	created_at_ms: number;
	/** When the action last ran, in milliseconds. */
	last_run_at_ms: number;
	/** How many times the action ran. */
	run_count: number;
	/** The time to live of the entry, in seconds; null or left out where there is none. */
	ttl_seconds?: number | null;
}
/** An account's part of the action cache. */
export interface CacheMetadataResponse {
	/** The address of the account. */
	account_address: string;
	/** How many entries there are. */
	entry_count: number;
	/** Their size together, in bytes. */
	total_size_bytes: number;
	/** The entries. */
	entries: CacheEntryMetadataItem[];
}
/** A cache of a node. */
export interface CacheStats {
	/** The name of the cache. */
	name: string;
	/** What the cache holds. */
	description: string;
	/** How many entries there are. */
	entry_count: number;
	/** Their size together, in bytes, more or less; null or left out where it is not known. */
	approx_bytes?: number | null;
}
/** The names of settings. */
export interface ChainConfigKeysResponse {
	/** The names. */
	keys: string[];
}
/** The payment to confirm. */
export interface ConfirmPaymentRequest {
	/** The id of the payment, as `billing_create_payment_intent` returned it. */
	payment_intent_id: string;
}
/** The wallet that takes the account over, and its proof. */
export interface ConvertToChainSecuredAccountRequest {
	/** The address of the wallet that becomes the admin. */
	new_admin_wallet_address: string;
	/** The typed data that the wallet signed. */
	typed_data: unknown;
	/** The wallet's signature over the typed data. */
	signature: string;
}
/** How much to pay. */
export interface CreatePaymentIntentRequest {
	/** The amount in US cents, at least 500. */
	amount_cents: number;
}
/** A payment that has begun. */
export interface CreatePaymentIntentResponse {
	/** The secret with which a page completes the payment at Stripe. */
	client_secret: string;
	/** The id of the payment, for confirming it. */
	payment_intent_id: string;
}
/** A new wallet. */
export interface CreateWalletResponse {
	/** The address of the wallet, which is also its PKP id. */
	wallet_address: PkpId;
}
/** The signature that stands in for a key. */
export interface CreateWalletWithSignatureRequest {
	/** The typed data that was signed. */
	typed_data: unknown;
	/** The signature over the typed data. */
	signature: string;
}
/** A new wallet and the path that it was derived by. */
export interface CreateWalletWithSignatureResponse {
	/** The address of the wallet. */
	wallet_address: PkpId;
	/** The derivation path of the wallet. */
	derivation_path: string;
}
/** The action to delete. */
export interface DeleteActionRequest {
	/** The hashed CID of the action (`0x…`, keccak256), as `list_actions` returns it; not the raw CID. */
	hashed_cid: HashedCid;
}
/** The wallet to delete. */
export interface DeleteWalletRequest {
	/** The address of the wallet. */
	wallet_address: PkpId;
}
/** A failure as plain text. */
export type ErrMessage = string;
/** A failure met before the call itself ran, such as a missing key or a body that cannot be read. */
export interface ErrorBody {
	/** The code of the failure, one for each HTTP status; `error` for any status without its own. */
	error: "bad_request" | "unauthorized" | "payment_required" | "forbidden" | "not_found" | "unprocessable_entity" | "too_many_requests" | "internal_error" | "service_unavailable" | "error" | (string & {});
	/** What went wrong. */
	message: string;
	/** What to do about it. */
	fix: string;
	/** The address of a page of Lit's documentation. */
	docs_url: string;
}
/** A form in which an action is given. Other values may come. */
export type ExecutionMethod = "raw_script" | "bundle" | "oci_bundle" | (string & {});
/** What an action runs in. Other values may come. */
export type ExecutionModel = "deno" | (string & {});
/**
* The id of a group, an integer: in decimal digits, as `add_group` answers, or in hexadecimal digits after `0x`,
* as `list_groups` does.
*/
export type GroupId = string & {
	readonly "~brand": "GroupId";
};
/** The keccak-256 hash of an action's CID. */
export type HashedCid = `0x${string}` & {
	readonly "~brand": "HashedCid";
};
/** A language, and how actions in it run. */
export interface LanguageFeature {
	/** The name of the language, for programs. */
	name: string;
	/** The name of the language, for people. */
	display_name: string;
	/** What its actions run in. */
	execution_model: ExecutionModel;
	/** The runtimes there are for it. */
	runtimes: LanguageRuntime[];
	/** The forms in which an action may be given. */
	methods: ExecutionMethod[];
}
/** A runtime for a language. */
export interface LanguageRuntime {
	/** The id of the runtime. */
	id: string;
	/** Its version. */
	version: string;
	/** Whether it is used when none is asked for. */
	is_default: boolean;
	/** Whether it is kept ready to start. */
	prewarmed: boolean;
}
/** What `listActions` takes. */
export interface ListActionsParameters {
	/** The page wanted; the first one is 0. */
	page_number: number;
	/** How many items a page holds. A page with fewer is the last one. */
	page_size: number;
	/** The group whose actions to list, its id as a string; left out, the actions of the whole account. */
	group_id?: GroupId | null | undefined;
}
/** What `listApiKeys` takes. */
export interface ListApiKeysParameters {
	/** The page wanted; the first one is 0. */
	page_number: number;
	/** How many items a page holds. A page with fewer is the last one. */
	page_size: number;
}
/** What `listGroups` takes. */
export interface ListGroupsParameters {
	/** The page wanted; the first one is 0. */
	page_number: number;
	/** How many items a page holds. A page with fewer is the last one. */
	page_size: number;
}
/** One group in a list. */
export interface ListMetadataItem {
	/** The id of the group, which the calls that take a group's id take as it is. */
	id: GroupId;
	/** The name given to the group. */
	name: string;
	/** The description given to the group. */
	description: string;
}
/** What `listWalletsInGroup` takes. */
export interface ListWalletsInGroupParameters {
	/** The group whose wallets to list. */
	group_id: GroupId | number | bigint;
	/** The page wanted; the first one is 0. */
	page_number: number;
	/** How many items a page holds. A page with fewer is the last one. */
	page_size: number;
}
/** What `listWallets` takes. */
export interface ListWalletsParameters {
	/** The page wanted; the first one is 0. */
	page_number: number;
	/** How many items a page holds. A page with fewer is the last one. */
	page_size: number;
}
/** The limits for running actions. */
export interface LitActionClientConfigResponse {
	/** The time limit, in milliseconds. */
	timeout_ms: number;
	/** The time limit for asynchronous work, in milliseconds. */
	async_timeout_ms: number;
	/** The memory limit, in megabytes. */
	memory_limit_mb: number;
	/** The longest source allowed. */
	max_code_length: number;
	/** The longest response allowed. */
	max_response_length: number;
	/** The longest console log allowed. */
	max_console_log_length: number;
	/** How many fetches are allowed. */
	max_fetch_count: number;
	/** How many times keys may be asked for. */
	max_get_keys_count: number;
	/** How many retries are allowed. */
	max_retries: number;
	/** The margin on top of the time limit, in milliseconds. */
	client_timeout_ms_buffer: number;
}
/** The action to run, by `code` or by `ipfs_id`, and what to pass to it. */
export interface LitActionRequest<JsParams = unknown> {
	/** The JavaScript source of the action. */
	code?: string | null | undefined;
	/** What the action receives, any JSON value. */
	js_params?: JsParams | undefined;
	/** The raw IPFS CID of the action's source, in place of the source. */
	ipfs_id?: RawCid | null | undefined;
}
/**
* What came of running an action: look at `has_error` before `response`. The type of `response` is the caller's
* to say.
*/
export type LitActionResponse<Response = unknown> = {
	/** Whether the action itself failed. */
	has_error: false;
	/** What the action answered, any JSON value. */
	response: Response;
	/** What the action logged. */
	logs: string;
} | {
	/** Whether the action itself failed. */
	has_error: true;
	/** What the action answered before it failed, any JSON value. */
	response: unknown;
	/** What the action logged. */
	logs: string;
};
/** The memory of a node, in kilobytes; what is not known is null or left out. */
export interface MemoryStats {
	/** The memory of the machine. */
	total_kb?: number | null;
	/** How much of it is available. */
	available_kb?: number | null;
	/** How much of it is in use. */
	used_kb?: number | null;
	/** How much of it the server process holds. */
	process_rss_kb?: number | null;
}
/** What to call a new account. */
export interface NewAccountRequest {
	/** The name of the account. */
	account_name: string;
	/** What the account is for. */
	account_description: string;
	/** An email address for the payment provider's records; it may be left out. */
	email?: string | null | undefined;
}
/** A new account. */
export interface NewAccountResponse {
	/** The account key, a secret. */
	api_key: string;
	/** The address of the account's own wallet. */
	wallet_address: `0x${string}`;
}
/** The blockchain of a node. */
export interface NodeChainConfigResponse {
	/** The name of the chain. */
	chain_name: string;
	/** The id of the chain. */
	chain_id: number;
	/** Whether the chain runs the Ethereum virtual machine. */
	is_evm: boolean;
	/** Whether the chain is a test network. */
	testnet: boolean;
	/** The token of the chain. */
	token: string;
	/** The address of Lit's contract on the chain. */
	contract_address: string;
}
/** The address of a wallet (PKP), which names it. */
export type PkpId = `0x${string}` & {
	readonly "~brand": "PkpId";
};
/** A wallet address and the path that it is derived by. */
export interface PrepareWalletResponse {
	/** The address. */
	wallet_address: PkpId;
	/** The derivation path of that address. */
	derivation_path: string;
}
/** The IPFS CID of an action's source, in either of its two spellings. */
export type RawCid = string & {
	readonly "~brand": "RawCid";
};
/** An action, and the group that it leaves. */
export interface RemoveActionFromGroupRequest {
	/** The group to remove from. */
	group_id: GroupId | number | bigint;
	/** The hashed CID of the action (`0x…`, keccak256), as `list_actions` returns it; not the raw CID. */
	hashed_cid: HashedCid;
}
/** The group to delete. */
export interface RemoveGroupRequest {
	/** The id of the group, as a string, as the calls that return it spell it. */
	group_id: GroupId;
}
/** A wallet, and the group that it leaves. */
export interface RemovePkpFromGroupRequest {
	/** The group to remove from. */
	group_id: GroupId | number | bigint;
	/** The address of the wallet, as creating or listing wallets returns it. */
	pkp_id: PkpId;
}
/** The usage key to delete. */
export interface RemoveUsageApiKeyRequest {
	/** The key to delete. */
	usage_api_key: UsageKey;
}
/** A program that runs actions. */
export interface RunnerInfo {
	/** The name of the runner. */
	name: string;
	/** The path of its socket. */
	socket_path: string;
	/** Whether the socket is there. */
	socket_present: boolean;
}
/** What a page needs to talk to Stripe. */
export interface StripeConfigResponse {
	/** Stripe's publishable key, which is not a secret. */
	publishable_key: string;
}
/** The languages for actions. */
export interface SupportedLanguagesResponse {
	/** The languages. */
	languages: LanguageFeature[];
}
/** The state of a node. */
export interface SystemStatsResponse {
	/** Its memory. */
	memory: MemoryStats;
	/** Its caches. */
	caches: CacheStats[];
	/** Its runners. */
	runners: RunnerInfo[];
}
/** An action and its new name and description. */
export interface UpdateActionMetadataRequest {
	/** The hashed CID of the action (`0x…`, keccak256), as `list_actions` returns it; not the raw CID. */
	hashed_cid: HashedCid;
	/** The new name. */
	name: string;
	/** The new description. */
	description: string;
}
/** A group and what it shall be from now on. */
export interface UpdateGroupRequest {
	/** The group to change. */
	group_id: GroupId | number | bigint;
	/** The new name. */
	name: string;
	/** The new description. */
	description: string;
	/** The wallets of the group, by address. Left out, it counts as an empty list. */
	pkp_ids_permitted?: PkpId[] | undefined;
	/** The actions of the group, by hashed CID (`0x…`) and not by raw CID. Left out, it counts as an empty list. */
	cid_hashes_permitted?: HashedCid[] | undefined;
}
/** A usage key and its new name and description. */
export interface UpdateUsageApiKeyMetadataRequest {
	/** The key to change. */
	usage_api_key: UsageKey;
	/** The new name. */
	name: string;
	/** The new description. */
	description: string;
}
/** A usage key and all that it shall have from now on. */
export interface UpdateUsageApiKeyRequest {
	/** The key to change. */
	usage_api_key: UsageKey;
	/** A name for the key. */
	name: string;
	/** What the key is for. */
	description: string;
	/** Whether the key may create groups. */
	can_create_groups: boolean;
	/** Whether the key may delete groups. */
	can_delete_groups: boolean;
	/** Whether the key may create wallets. */
	can_create_pkps: boolean;
	/** The groups whose actions the key may add and remove; a single 0 means all groups. */
	manage_ipfs_ids_in_groups: (GroupId | number | bigint)[];
	/** The groups that the key may add wallets to; a single 0 means all groups. */
	add_pkp_to_groups: (GroupId | number | bigint)[];
	/** The groups that the key may remove wallets from; a single 0 means all groups. */
	remove_pkp_from_groups: (GroupId | number | bigint)[];
	/** The groups whose actions the key may run; a single 0 means all groups. */
	execute_in_groups: (GroupId | number | bigint)[];
}
/** A usage key. */
export type UsageKey = string & {
	readonly "~brand": "UsageKey";
};
/** What the server was built from. */
export interface VersionResponse {
	/** The name of the server program. */
	name: string;
	/** Its version. */
	version: string;
	/** The commit that it was built from. */
	commit_version: string;
	/** The parts that it includes, each as a pair of name and version. */
	submodule_versions: [string, string][];
}
/** One wallet in a list. */
export interface WalletItem {
	/** The id of this entry. To name the wallet in another call, use `wallet_address`. */
	id: string;
	/** The name given to the wallet. */
	name: string;
	/** The description given to the wallet. */
	description: string;
	/** The address of the wallet, which is also its PKP id. */
	wallet_address: PkpId;
}
//# sourceMappingURL=types.d.ts.map
