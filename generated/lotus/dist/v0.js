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
		"auth beacon chain closing create discover id log market miner mpool net paych session shutdown start stateAct stateGetN stateN stateS sync version wallet",
		"chainGetM chainT mpoolP stateCi stateGetAl stateLi stateMarketD stateMarketP stateNetworkV stateVM stateVerifiedR",
		"chainGetTipSetB chainSt gasEstimateG mpoolBatchPushM mpoolPushM msig state stateGetAllocationF stateGetAllocations stateGetClaims stateMinerSectorC",
		"chainE gas msigGetVeste stateCo stateD stateGetAllo stateGetC stateMinerIni stateMinerPa stateMinerPre stateMinerS stateSec",
		"chainGetR gasEstimateGasP paychVoucherCheckS paychVoucherS stateDec stateGetRa",
		"",
		"msigP",
		"msigCa",
		"msigApproveT"
	],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/v0.js")),
	methods: [
		[{ blocking: true }, "beaconGetEntry createBackup marketReleaseFunds marketReserveFunds marketWithdraw paychGet paychGetWaitReady paychNewPayment stateWaitMsg stateWaitMsgLimited"],
		[{ decode: "text" }, "authNew"],
		[{ stream: "bytes" }, "chainExport"],
		[{ stream: "channel" }, "chainNotify closing mpoolSub syncIncomingBlocks"],
		[{ wire: "Filecoin.ID" }, "id"]
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
//# sourceMappingURL=v0.js.map
