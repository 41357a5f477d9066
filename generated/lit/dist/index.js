// Made by nelumbo. Changes made here are lost when it runs again.
import { bearerToken, headerKey } from "./runtime/credentials.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import { restClient } from "./runtime/rest.js";
/** What every failing call throws. */
export class LitError extends ClientError {
	static {
		Object.defineProperty(this.prototype, "name", { value: "LitError" });
	}
}
/** True for a LitError, even of another copy of this package. */
export function isLitError(error) {
	return isErrorNamed(error, "LitError");
}
const api = {
	fail: LitError,
	basePath: "/core/v1",
	presets: {
		"local": "http://localhost:8000",
		"development": "https://api.dev.litprotocol.com",
		"production": "https://api.chipotle.litprotocol.com"
	},
	schemes: {
		apiKey: headerKey("X-Api-Key"),
		bearer: bearerToken,
		walletAuth: headerKey("X-Wallet-Auth")
	},
	access: [
		[],
		[["apiKey"], ["bearer"]],
		[
			["walletAuth"],
			["apiKey"],
			["bearer"],
			[]
		]
	],
	bigintKeys: [
		"balance",
		"can_add_pkp_to_groups",
		"can_execute_in_groups",
		"can_manage_ipfs_ids_in_groups",
		"can_remove_pkp_from_groups"
	],
	operations: {
		accountExists: [
			"GET",
			"/account_exists",
			1,
			false
		],
		addAction: [
			"POST",
			"/add_action",
			1
		],
		addActionToGroup: [
			"POST",
			"/add_action_to_group",
			1
		],
		addGroup: [
			"POST",
			"/add_group",
			1
		],
		addPkpToGroup: [
			"POST",
			"/add_pkp_to_group",
			1
		],
		addUsageApiKey: [
			"POST",
			"/add_usage_api_key",
			1
		],
		addUsageApiKeyWithSignature: ["POST", "/add_usage_api_key_with_signature"],
		billingBalance: [
			"GET",
			"/billing/balance",
			2,
			false
		],
		billingConfirmPayment: [
			"POST",
			"/billing/confirm_payment",
			2
		],
		billingCreatePaymentIntent: [
			"POST",
			"/billing/create_payment_intent",
			2
		],
		billingStripeConfig: [
			"GET",
			"/billing/stripe_config",
			0,
			false
		],
		convertToChainSecuredAccount: [
			"POST",
			"/convert_to_chain_secured_account",
			1
		],
		createWallet: [
			"GET",
			"/create_wallet",
			1,
			false
		],
		createWalletPost: [
			"POST",
			"/create_wallet",
			1,
			false
		],
		createWalletWithSignature: ["POST", "/create_wallet_with_signature"],
		deleteAction: [
			"POST",
			"/delete_action",
			1
		],
		deleteWallet: [
			"POST",
			"/delete_wallet",
			1
		],
		getAdminApiPayer: [
			"GET",
			"/get_admin_api_payer",
			0,
			false
		],
		getApiPayers: [
			"GET",
			"/get_api_payers",
			0,
			false
		],
		getCacheMetadata: [
			"GET",
			"/cache_metadata",
			1,
			false
		],
		getChainConfigKeys: [
			"GET",
			"/get_chain_config_keys",
			0,
			false
		],
		getLitActionClientConfig: [
			"GET",
			"/get_lit_action_client_config",
			0,
			false
		],
		getLitActionIpfsId: ["POST", "/get_lit_action_ipfs_id"],
		getNodeChainConfig: [
			"GET",
			"/get_node_chain_config",
			0,
			false
		],
		getSupportedLanguages: [
			"GET",
			"/get_supported_languages",
			0,
			false
		],
		getSystemStats: [
			"GET",
			"/get_system_stats",
			0,
			false
		],
		getVersion: [
			"GET",
			"/version",
			0,
			false
		],
		listActions: [
			"GET",
			"/list_actions",
			1
		],
		listApiKeys: [
			"GET",
			"/list_api_keys",
			1
		],
		listGroups: [
			"GET",
			"/list_groups",
			1
		],
		listWallets: [
			"GET",
			"/list_wallets",
			1
		],
		listWalletsInGroup: [
			"GET",
			"/list_wallets_in_group",
			1
		],
		litAction: [
			"POST",
			"/lit_action",
			1
		],
		newAccount: ["POST", "/new_account"],
		prepareWallet: [
			"POST",
			"/prepare_wallet",
			0,
			false
		],
		removeActionFromGroup: [
			"POST",
			"/remove_action_from_group",
			1
		],
		removeGroup: [
			"POST",
			"/remove_group",
			1
		],
		removePkpFromGroup: [
			"POST",
			"/remove_pkp_from_group",
			1
		],
		removeUsageApiKey: [
			"POST",
			"/remove_usage_api_key",
			1
		],
		updateActionMetadata: [
			"POST",
			"/update_action_metadata",
			1
		],
		updateGroup: [
			"POST",
			"/update_group",
			1
		],
		updateUsageApiKey: [
			"POST",
			"/update_usage_api_key",
			1
		],
		updateUsageApiKeyMetadata: [
			"POST",
			"/update_usage_api_key_metadata",
			1
		]
	}
};
/**
* Makes a client.
* @throws {@link LitError } when `baseUrl` is no URL.
*/
export function createClient(options) {
	return restClient(api, options);
}
//# sourceMappingURL=index.js.map
