// Made by nelumbo. Changes made here are lost when it runs again.
import { bearerToken, headerKey } from "./runtime/credentials.js";
import { inQuery } from "./runtime/parameters.js";
import { ClientError, isErrorNamed } from "./runtime/error.js";
import { restClient } from "./runtime/rest.js";
export { groupId, hashedCid, pkpId, rawCid, usageKey } from "./brands.js";
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
	operations: [
		[
			"GET",
			0,
			{ input: false },
			`
billingStripeConfig /billing/stripe_config
getAdminApiPayer
getApiPayers
getChainConfigKeys
getLitActionClientConfig
getNodeChainConfig
getSupportedLanguages
getSystemStats
getVersion /version
`
		],
		[
			"GET",
			1,
			{ input: false },
			`
accountExists
createWallet
getCacheMetadata /cache_metadata
`
		],
		[
			"GET",
			1,
			{
				place: inQuery,
				paging: [
					"page_number",
					"page_size",
					0
				]
			},
			`
listActions
listApiKeys
listGroups
listWallets
`
		],
		[
			"GET",
			1,
			{
				place: inQuery,
				texts: ["group_id"],
				paging: [
					"page_number",
					"page_size",
					0
				]
			},
			`
listWalletsInGroup
`
		],
		[
			"GET",
			2,
			{ input: false },
			`
billingBalance /billing/balance
`
		],
		[
			"POST",
			0,
			{
				input: false,
				statuses: [429],
				attempts: 5
			},
			`
prepareWallet
`
		],
		[
			"POST",
			0,
			{
				statuses: [429],
				attempts: 5
			},
			`
newAccount
`
		],
		[
			"POST",
			0,
			{},
			`
addUsageApiKeyWithSignature
createWalletWithSignature
getLitActionIpfsId
`
		],
		[
			"POST",
			1,
			{ input: false },
			`
createWalletPost /create_wallet
`
		],
		[
			"POST",
			1,
			{
				statuses: [429],
				attempts: 5,
				blocking: true
			},
			`
litAction
`
		],
		[
			"POST",
			1,
			{ texts: [
				"add_pkp_to_groups",
				"execute_in_groups",
				"manage_ipfs_ids_in_groups",
				"remove_pkp_from_groups"
			] },
			`
addUsageApiKey
updateUsageApiKey
`
		],
		[
			"POST",
			1,
			{ texts: ["group_id"] },
			`
addActionToGroup
addPkpToGroup
removeActionFromGroup
removePkpFromGroup
updateGroup
`
		],
		[
			"POST",
			1,
			{},
			`
addAction
addGroup
convertToChainSecuredAccount
deleteAction
deleteWallet
removeGroup
removeUsageApiKey
updateActionMetadata
updateUsageApiKeyMetadata
`
		],
		[
			"POST",
			2,
			{},
			`
billingConfirmPayment /billing/confirm_payment
billingCreatePaymentIntent /billing/create_payment_intent
`
		]
	]
};
/**
* Makes a client.
* @throws {@link LitError } when `baseUrl` is no URL.
*/
export function createClient(options) {
	return restClient(api, options);
}
//# sourceMappingURL=index.js.map
