// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";
export { LotusError, isLotusError } from "./error.js";
export * from "./runtime/filecoin.js";
const api = {
	fail: LotusError,
	prefix: "Filecoin.",
	path: "/rpc/v1",
	presets: {
		"glif": "https://api.node.glif.io/rpc/v1",
		"glif-calibration": "https://api.calibration.node.glif.io/rpc/v1",
		"chain-love": "https://filecoin.chain.love/rpc/v1",
		"chain-love-calibration": "https://calibration.filecoin.chain.love/rpc/v1",
		"ankr": "https://rpc.ankr.com/filecoin",
		"ankr-calibration": "https://rpc.ankr.com/filecoin_testnet"
	},
	arities: [
		"chain discover eth f filecoin miner net stateGetN stateN version wallet web",
		"chainGetM get mpool stateLi stateNetworkV subscribe",
		"chainGetTipSetA chainGetTipSetB msig state stateGetAllocationF stateGetAllocations stateGetClaims",
		"gas msigGetVeste stateD stateGetAl stateGetC stateS",
		"gasEstimateG stateDec"
	],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/gateway-v1.js")),
	methods: [
		[{ blocking: true }, "stateWaitMsg"],
		[{ stream: "channel" }, "chainNotify subscribeActorEventsRaw"],
		[{ stream: {
			notification: "eth_subscription",
			cancel: "Filecoin.EthUnsubscribe"
		} }, "ethSubscribe"]
	]
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export function createClient(options) {
	return jsonRpcClient(api, options);
}
//# sourceMappingURL=gateway-v1.js.map
