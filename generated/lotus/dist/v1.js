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
		"auth chain closing create discover eth f filecoin id log market miner mpool net node paych session shutdown start stateAct stateGetB stateGetN stateN sync version wallet web",
		"chainGetM chainT f3GetE f3GetF get mpoolP stateCi stateGetAl stateLi stateMarketD stateMarketPa stateMinerC stateNetworkV stateVM stateVerifiedR subscribe",
		"chainGetTipSetA chainGetTipSetB chainSt gasEstimateG mpoolBatchPushM mpoolPushM msig state stateGetAllocationF stateGetAllocationI stateGetAllocations stateGetClaims stateMinerSectorC",
		"chainE gas msigGetVeste stateCo stateD stateGetAllo stateGetC stateMinerIni stateMinerPa stateMinerPre stateMinerS stateS",
		"gasEstimateGasP paychVoucherCheckS paychVoucherS stateComputeD stateDec stateGetRandomnessF stateMinerInitialPledgeF",
		"",
		"msigP",
		"msigCancelT",
		"msigApproveT"
	],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/v1.js")),
	methods: [
		[{ blocking: true }, "chainExportRangeInternal chainHotGC createBackup marketReleaseFunds marketReserveFunds marketWithdraw paychFund paychGet paychGetWaitReady paychNewPayment stateGetBeaconEntry stateWaitMsg"],
		[{ decode: "text" }, "authNew"],
		[{ stream: "bytes" }, "chainExport"],
		[{ stream: "channel" }, "chainNotify closing mpoolSub subscribeActorEventsRaw syncIncomingBlocks"],
		[{ stream: {
			notification: "eth_subscription",
			cancel: "Filecoin.EthUnsubscribe"
		} }, "ethSubscribe"],
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
//# sourceMappingURL=v1.js.map
