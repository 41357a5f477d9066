import { ClientError } from "./runtime/error.js";
import type { CallOptions as TransportCallOptions, Credential, TransportOptions } from "./runtime/http.js";
import { type RestRequest } from "./runtime/rest.js";
import type { AccountOpResponse, ActionItem, AddActionRequest, AddActionToGroupRequest, AddGroupRequest, AddGroupResponse, AddPkpToGroupRequest, AddUsageApiKeyRequest, AddUsageApiKeyResponse, AddUsageApiKeyWithSignatureRequest, AddUsageApiKeyWithSignatureResponse, ApiKeyItem, BillingBalanceResponse, CacheMetadataResponse, ChainConfigKeysResponse, ConfirmPaymentRequest, ConvertToChainSecuredAccountRequest, CreatePaymentIntentRequest, CreatePaymentIntentResponse, CreateWalletResponse, CreateWalletWithSignatureRequest, CreateWalletWithSignatureResponse, DeleteActionRequest, DeleteWalletRequest, ListActionsParameters, ListApiKeysParameters, ListGroupsParameters, ListMetadataItem, ListWalletsInGroupParameters, ListWalletsParameters, LitActionClientConfigResponse, LitActionRequest, LitActionResponse, NewAccountRequest, NewAccountResponse, NodeChainConfigResponse, PrepareWalletResponse, RawCid, RemoveActionFromGroupRequest, RemoveGroupRequest, RemovePkpFromGroupRequest, RemoveUsageApiKeyRequest, StripeConfigResponse, SupportedLanguagesResponse, SystemStatsResponse, UpdateActionMetadataRequest, UpdateGroupRequest, UpdateUsageApiKeyMetadataRequest, UpdateUsageApiKeyRequest, VersionResponse, WalletItem } from "./types.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { RestRequest } from "./runtime/rest.js";
export type * from "./types.js";
export { groupId, hashedCid, pkpId, rawCid, usageKey } from "./brands.js";
/** What proves who is calling. */
export interface Credentials {
	/** An account key or a usage key. Read only where there is no bearer key. */
	apiKey?: Credential | undefined;
	/** The same key in the Authorization header, which is read first. */
	bearer?: Credential | undefined;
	/**
	* Billing calls only: the base64 of the JSON object `{ typed_data, signature }`, a wallet's signature in place
	* of a key. It wins over a key if it can be parsed.
	*/
	walletAuth?: Credential | undefined;
}
/** What can be set for one call, or with `client.with` for a part of a program. */
export interface CallOptions extends TransportCallOptions, Credentials {}
/** What a client is made with. */
export interface ClientOptions extends TransportOptions, Credentials {
	/** Where the API is served, with or without its path `/core/v1`, or the name of a server. */
	baseUrl: "local" | "development" | "production" | (string & {});
}
/** What every failing call throws. */
export declare class LitError extends ClientError {}
/** True for a LitError, even of another copy of this package. */
export declare function isLitError(error: unknown): error is LitError;
/** The options of a call that needs one of these sets of credentials: required, unless the client was given one. */
export type Keyed<
	Given extends keyof Credentials,
	Sets extends readonly (keyof Credentials)[]
> = true extends (Sets extends unknown ? (Sets[number] extends Given ? true : false) : never) ? [options?: CallOptions] : [options: CallOptions & (Sets extends unknown ? { [Name in Exclude<Sets[number], Given>]: NonNullable<Credentials[Name]> } : never)];
/** A client of Lit Protocol REST API (Core v1). Made by {@link createClient}. */
export interface Client<Given extends keyof Credentials = keyof Credentials> {
	/**
	* Tells whether the key in use belongs to an account.
	*
	* The way to check a key. A key that belongs to no account is an answer here, `false`, and not a failure; only a
	* missing key is refused.
	*
	* Calls `GET /account_exists`, with `apiKey`, or `bearer`.
	*/
	accountExists(...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<boolean>;
	/**
	* Registers an action in the account, with a name and a description.
	*
	* Takes the raw IPFS CID. Costs one cent, taken only after success.
	*
	* Calls `POST /add_action`, with `apiKey`, or `bearer`.
	*/
	addAction(input: AddActionRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Adds an action to a group.
	*
	* Takes the raw IPFS CID, although `remove_action_from_group` takes the hashed one. Costs one cent, taken only
	* after success.
	*
	* Calls `POST /add_action_to_group`, with `apiKey`, or `bearer`.
	*/
	addActionToGroup(input: AddActionToGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Creates a group and returns its id.
	*
	* Each call makes a new group. Costs one cent, taken only after success.
	*
	* Calls `POST /add_group`, with `apiKey`, or `bearer`.
	*/
	addGroup(input: AddGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AddGroupResponse>;
	/**
	* Adds a wallet (PKP) to a group.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /add_pkp_to_group`, with `apiKey`, or `bearer`.
	*/
	addPkpToGroup(input: AddPkpToGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Creates a usage key with permissions of its own and returns it.
	*
	* The key is returned this once and cannot be read later, so store it. Each call makes a new key. Costs one cent,
	* taken only after success.
	*
	* Calls `POST /add_usage_api_key`, with `apiKey`, or `bearer`.
	*/
	addUsageApiKey(input: AddUsageApiKeyRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AddUsageApiKeyResponse>;
	/**
	* Creates a usage key on the strength of a signature, without an account key.
	*
	* Needs no key. Keep the returned key safe.
	*
	* Calls `POST /add_usage_api_key_with_signature`.
	*/
	addUsageApiKeyWithSignature(input: AddUsageApiKeyWithSignatureRequest, options?: CallOptions): Promise<AddUsageApiKeyWithSignatureResponse>;
	/**
	* Returns the balance of the account.
	*
	* Takes a key, or a wallet's signature in its place.
	*
	* Calls `GET /billing/balance`, with `walletAuth`, or `apiKey`, or `bearer`, or none.
	*/
	billingBalance(options?: CallOptions): Promise<BillingBalanceResponse>;
	/**
	* Adds the credit of a completed payment to the account.
	*
	* Takes a key, or a wallet's signature in its place.
	*
	* Calls `POST /billing/confirm_payment`, with `walletAuth`, or `apiKey`, or `bearer`, or none.
	*/
	billingConfirmPayment(input: ConfirmPaymentRequest, options?: CallOptions): Promise<AccountOpResponse>;
	/**
	* Begins a payment that adds credit to the account.
	*
	* Takes a key, or a wallet's signature in its place. The payment itself is made with Stripe; then call
	* `billing_confirm_payment`.
	*
	* Calls `POST /billing/create_payment_intent`, with `walletAuth`, or `apiKey`, or `bearer`, or none.
	*/
	billingCreatePaymentIntent(input: CreatePaymentIntentRequest, options?: CallOptions): Promise<CreatePaymentIntentResponse>;
	/**
	* Returns the publishable key for the payment provider, Stripe.
	*
	* Calls `GET /billing/stripe_config`.
	*/
	billingStripeConfig(options?: CallOptions): Promise<StripeConfigResponse>;
	/**
	* Makes a wallet of the caller's own the admin of the account.
	*
	* The wallet proves itself by a signature. The API has no call that turns the account back. Costs one cent, taken
	* only after success.
	*
	* Calls `POST /convert_to_chain_secured_account`, with `apiKey`, or `bearer`.
	*/
	convertToChainSecuredAccount(input: ConvertToChainSecuredAccountRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Creates a wallet (PKP) and returns its address; the older form of the POST call.
	*
	* Although it is a GET, each call mints one more wallet: it must never be repeated, prefetched or cached. Costs
	* one cent, taken only after success.
	*
	* Calls `GET /create_wallet`, with `apiKey`, or `bearer`.
	* @deprecated
	*/
	createWallet(...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<CreateWalletResponse>;
	/**
	* Creates a wallet (PKP) in the account and returns its address.
	*
	* Each call mints one more wallet, so it must not be sent twice without need. Costs one cent, taken only after
	* success.
	*
	* Calls `POST /create_wallet`, with `apiKey`, or `bearer`.
	*/
	createWalletPost(...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<CreateWalletResponse>;
	/**
	* Creates a wallet (PKP) on the strength of a signature, without an account key.
	*
	* Needs no key. Do not send it twice without need, for a second call may make a second wallet.
	*
	* Calls `POST /create_wallet_with_signature`.
	*/
	createWalletWithSignature(input: CreateWalletWithSignatureRequest, options?: CallOptions): Promise<CreateWalletWithSignatureResponse>;
	/**
	* Deletes an action from the account.
	*
	* Takes the hashed CID, as `list_actions` returns it. Costs one cent, taken only after success.
	*
	* Calls `POST /delete_action`, with `apiKey`, or `bearer`.
	*/
	deleteAction(input: DeleteActionRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Deletes a wallet (PKP) from the account.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /delete_wallet`, with `apiKey`, or `bearer`.
	*/
	deleteWallet(input: DeleteWalletRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Returns the address of the service's admin API payer.
	*
	* Calls `GET /get_admin_api_payer`.
	*/
	getAdminApiPayer(options?: CallOptions): Promise<string>;
	/**
	* Lists the addresses of the service's API payers.
	*
	* Calls `GET /get_api_payers`.
	*/
	getApiPayers(options?: CallOptions): Promise<string[]>;
	/**
	* Describes the actions that the node holds in its cache for the account.
	*
	* Calls `GET /cache_metadata`, with `apiKey`, or `bearer`.
	*/
	getCacheMetadata(...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<CacheMetadataResponse>;
	/**
	* Lists the names of the settings that the node can take from the chain.
	*
	* Calls `GET /get_chain_config_keys`.
	*/
	getChainConfigKeys(options?: CallOptions): Promise<ChainConfigKeysResponse>;
	/**
	* Returns the limits under which the node runs actions.
	*
	* Calls `GET /get_lit_action_client_config`.
	*/
	getLitActionClientConfig(options?: CallOptions): Promise<LitActionClientConfigResponse>;
	/**
	* Computes the IPFS CID of an action from its source.
	*
	* Needs no key, stores nothing and gives the same CID for the same source. The result is the raw CID, which
	* `add_action` and `add_action_to_group` take.
	*
	* Calls `POST /get_lit_action_ipfs_id`.
	*/
	getLitActionIpfsId(input: string, options?: CallOptions): Promise<RawCid>;
	/**
	* Returns the blockchain that the node works with.
	*
	* Calls `GET /get_node_chain_config`.
	*/
	getNodeChainConfig(options?: CallOptions): Promise<NodeChainConfigResponse>;
	/**
	* Lists the languages that actions can be written in.
	*
	* Calls `GET /get_supported_languages`.
	*/
	getSupportedLanguages(options?: CallOptions): Promise<SupportedLanguagesResponse>;
	/**
	* Returns the memory, the caches and the runners of the node.
	*
	* Calls `GET /get_system_stats`.
	*/
	getSystemStats(options?: CallOptions): Promise<SystemStatsResponse>;
	/**
	* Returns the name and the version of the server.
	*
	* Needs no key and no arguments, so it is a good first call.
	*
	* Calls `GET /version`.
	*/
	getVersion(options?: CallOptions): Promise<VersionResponse>;
	/**
	* Lists the actions of the account or of one group, one page at a time.
	*
	* The id of each is its hashed CID, which the calls that change or delete an action take.
	*
	* Calls `GET /list_actions`, with `apiKey`, or `bearer`.
	*/
	listActions: {
		(input: ListActionsParameters, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<ActionItem[]>;
		all(input?: Omit<ListActionsParameters, "page_number" | "page_size"> & Partial<Pick<ListActionsParameters, "page_number" | "page_size">>, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): AsyncGenerator<ActionItem, void, undefined>;
	};
	/**
	* Lists the usage keys of the account, one page at a time.
	*
	* The keys themselves are not shown again; each item has the key's hash and permissions.
	*
	* Calls `GET /list_api_keys`, with `apiKey`, or `bearer`.
	*/
	listApiKeys: {
		(input: ListApiKeysParameters, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<ApiKeyItem[]>;
		all(input?: Omit<ListApiKeysParameters, "page_number" | "page_size"> & Partial<Pick<ListApiKeysParameters, "page_number" | "page_size">>, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): AsyncGenerator<ApiKeyItem, void, undefined>;
	};
	/**
	* Lists the groups of the account, one page at a time.
	*
	* Calls `GET /list_groups`, with `apiKey`, or `bearer`.
	*/
	listGroups: {
		(input: ListGroupsParameters, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<ListMetadataItem[]>;
		all(input?: Omit<ListGroupsParameters, "page_number" | "page_size"> & Partial<Pick<ListGroupsParameters, "page_number" | "page_size">>, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): AsyncGenerator<ListMetadataItem, void, undefined>;
	};
	/**
	* Lists the wallets (PKPs) of the account, one page at a time.
	*
	* Calls `GET /list_wallets`, with `apiKey`, or `bearer`.
	*/
	listWallets: {
		(input: ListWalletsParameters, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<WalletItem[]>;
		all(input?: Omit<ListWalletsParameters, "page_number" | "page_size"> & Partial<Pick<ListWalletsParameters, "page_number" | "page_size">>, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): AsyncGenerator<WalletItem, void, undefined>;
	};
	/**
	* Lists the wallets (PKPs) of one group, one page at a time.
	*
	* Calls `GET /list_wallets_in_group`, with `apiKey`, or `bearer`.
	*/
	listWalletsInGroup: {
		(input: ListWalletsInGroupParameters, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<WalletItem[]>;
		all(input: Omit<ListWalletsInGroupParameters, "page_number" | "page_size"> & Partial<Pick<ListWalletsInGroupParameters, "page_number" | "page_size">>, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): AsyncGenerator<WalletItem, void, undefined>;
	};
	/**
	* Runs an action and returns its response and its logs.
	*
	* The action is given as source (`code`) or by the CID of its source (`ipfs_id`). A usage key needs the permission
	* to run it; 403 says that it has not.
	*
	* Billed by the second that the action runs, and refused with 402 when there is less than one cent of credit. It
	* can run for as long as `get_lit_action_client_config` allows, so give the call a fitting timeout. A 429 means
	* that the server is short of capacity and that the action has not begun.
	*
	* Look at `has_error`: a successful call can still report that the action itself failed.
	*
	* Calls `POST /lit_action`, with `apiKey`, or `bearer`, without a time limit by default.
	*/
	litAction<
		Response = unknown,
		JsParams = unknown
	>(input: LitActionRequest<JsParams>, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<LitActionResponse<Response>>;
	/**
	* Creates an account and returns its key and its wallet address.
	*
	* Needs no key. Each call makes a new account, so it must not be sent twice without need. Keep the returned key
	* safe: it stands for the account.
	*
	* A 429 means that the server is short of capacity, or that one address has asked for more than 30 accounts at
	* once or more than 30 a minute; the account was not made.
	*
	* Calls `POST /new_account`.
	*/
	newAccount(input: NewAccountRequest, options?: CallOptions): Promise<NewAccountResponse>;
	/**
	* Returns the address and the derivation path of a new wallet.
	*
	* Needs no key. Each call returns another address. A 429 means that the server is short of capacity and that
	* nothing was done.
	*
	* Calls `POST /prepare_wallet`.
	*/
	prepareWallet(options?: CallOptions): Promise<PrepareWalletResponse>;
	/**
	* Removes an action from a group.
	*
	* Takes the hashed CID, as `list_actions` returns it. Costs one cent, taken only after success.
	*
	* Calls `POST /remove_action_from_group`, with `apiKey`, or `bearer`.
	*/
	removeActionFromGroup(input: RemoveActionFromGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Deletes a group.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /remove_group`, with `apiKey`, or `bearer`.
	*/
	removeGroup(input: RemoveGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Removes a wallet (PKP) from a group.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /remove_pkp_from_group`, with `apiKey`, or `bearer`.
	*/
	removePkpFromGroup(input: RemovePkpFromGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Deletes a usage key.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /remove_usage_api_key`, with `apiKey`, or `bearer`.
	*/
	removeUsageApiKey(input: RemoveUsageApiKeyRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Changes the name and the description of an action.
	*
	* Takes the hashed CID, as `list_actions` returns it. Costs one cent, taken only after success.
	*
	* Calls `POST /update_action_metadata`, with `apiKey`, or `bearer`.
	*/
	updateActionMetadata(input: UpdateActionMetadataRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Changes the name, the description and the wallets and actions of a group.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /update_group`, with `apiKey`, or `bearer`.
	*/
	updateGroup(input: UpdateGroupRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Replaces the name, the description and all permissions of a usage key.
	*
	* Every permission has to be sent, those that stay as they are too. To change the name or the description alone,
	* use `update_usage_api_key_metadata`. Costs one cent, taken only after success.
	*
	* Calls `POST /update_usage_api_key`, with `apiKey`, or `bearer`.
	*/
	updateUsageApiKey(input: UpdateUsageApiKeyRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/**
	* Changes the name and the description of a usage key.
	*
	* Costs one cent, taken only after success.
	*
	* Calls `POST /update_usage_api_key_metadata`, with `apiKey`, or `bearer`.
	*/
	updateUsageApiKeyMetadata(input: UpdateUsageApiKeyMetadataRequest, ...optionsWithCredentials: Keyed<Given, ["apiKey"] | ["bearer"]>): Promise<AccountOpResponse>;
	/** A client with these options for every call; what it does not set stays as it is here. */
	with<
		K0 extends Credential | undefined = undefined,
		K1 extends Credential | undefined = undefined,
		K2 extends Credential | undefined = undefined
	>(options: CallOptions & {
		apiKey?: K0 | undefined;
		bearer?: K1 | undefined;
		walletAuth?: K2 | undefined;
	}): Client<Given | ([K0] extends [undefined] ? never : "apiKey") | ([K1] extends [undefined] ? never : "bearer") | ([K2] extends [undefined] ? never : "walletAuth")>;
	/** Calls a route that the description does not know yet: `client.request("GET /path", { query: { … } })`. */
	request(route: `${string} /${string}`, input?: RestRequest, options?: CallOptions): Promise<unknown>;
}
/**
* Makes a client.
* @throws {@link LitError } when `baseUrl` is no URL.
*/
export declare function createClient<
	K0 extends Credential | undefined = undefined,
	K1 extends Credential | undefined = undefined,
	K2 extends Credential | undefined = undefined
>(options: ClientOptions & {
	apiKey?: K0 | undefined;
	bearer?: K1 | undefined;
	walletAuth?: K2 | undefined;
}): Client<([K0] extends [undefined] ? never : "apiKey") | ([K1] extends [undefined] ? never : "bearer") | ([K2] extends [undefined] ? never : "walletAuth")>;
//# sourceMappingURL=index.d.ts.map
