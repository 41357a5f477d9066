// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
export * from "./runtime/filecoin.js";
/** What every failing call throws. */
export class LotusError extends ClientError {
	static {
		Object.defineProperty(this.prototype, "name", { value: "LotusError" });
	}
}
/** True for a LotusError, even of another copy of this package. */
export function isLotusError(error) {
	return isErrorNamed(error, "LotusError");
}
const api = {
	fail: LotusError,
	prefix: "Filecoin.",
	path: "/rpc/v2",
	presets: {
		"glif": "https://api.node.glif.io/rpc/v2",
		"glif-calibration": "https://api.calibration.node.glif.io/rpc/v2"
	},
	bigintKeys: [
		"GasLimit",
		"UpgradeFireHorseHeight",
		"UpgradeXxHeight"
	],
	firstWords: "chain discover eth filecoin net state web",
	probe: "Filecoin.Version",
	methods: {
		ethEstimateGas: { arity: 2 },
		ethFeeHistory: { arity: 3 },
		ethSubscribe: {
			arity: 2,
			stream: {
				notification: "eth_subscription",
				cancel: "Filecoin.EthUnsubscribe"
			}
		},
		filecoinAddressToEthAddress: { arity: 2 }
	}
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } when `url` is no http, https, ws or wss URL.
*/
export function createClient(options) {
	return jsonRpcClient(api, options);
}
//# sourceMappingURL=gateway-v2.js.map
