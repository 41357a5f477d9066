// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";
export { LotusError, isLotusError } from "./error.js";
export * from "./runtime/filecoin.js";
const api = {
	fail: LotusError,
	prefix: "Filecoin.",
	path: "/rpc/v2",
	presets: {
		"glif": "https://api.node.glif.io/rpc/v2",
		"glif-calibration": "https://api.calibration.node.glif.io/rpc/v2"
	},
	arities: ["chain eth filecoin net state web"],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/v2.js")),
	methods: [[{ stream: {
		notification: "eth_subscription",
		cancel: "Filecoin.EthUnsubscribe"
	} }, "ethSubscribe"]]
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export function createClient(options) {
	return jsonRpcClient(api, options);
}
//# sourceMappingURL=v2.js.map
