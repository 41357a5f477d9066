// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";
export { LotusError, isLotusError } from "./error.js";
export * from "./runtime/filecoin.js";
const api = {
	fail: LotusError,
	prefix: "Filecoin.",
	path: "/rpc/v0",
	presets: {
		"glif": "https://api.node.glif.io/rpc/v0",
		"glif-calibration": "https://api.calibration.node.glif.io/rpc/v0"
	},
	arities: [
		"chain miner stateN stateS version wallet",
		"mpool stateLi stateNetworkV",
		"chainGetTipSetB msig state stateGetAllocationF stateGetAllocations stateGetClaims",
		"gas msigGetV stateD stateGetAl stateGetC stateSec",
		"gasEstimateG stateDec"
	],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/gateway-v0.js")),
	methods: [[{ blocking: true }, "stateWaitMsg"], [{ stream: "channel" }, "chainNotify"]]
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export function createClient(options) {
	return jsonRpcClient(api, options);
}
//# sourceMappingURL=gateway-v0.js.map
