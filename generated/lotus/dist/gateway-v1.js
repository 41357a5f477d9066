// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
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
	bigintKeys: [
		"Conns",
		"ConnsInbound",
		"ConnsOutbound",
		"FD",
		"GasLimit",
		"Memory",
		"Streams",
		"StreamsInbound",
		"StreamsOutbound",
		"UpgradeFireHorseHeight",
		"UpgradeXxHeight"
	],
	firstWords: "chain discover eth f filecoin gas get miner mpool msig net state subscribe version wallet web",
	probe: "Filecoin.Version",
	facts: () => import("./facts/gateway-v1.js"),
	methods: {
		chainGetMessagesInTipset: { arity: 1 },
		chainGetTipSetAfterHeight: { arity: 2 },
		chainGetTipSetByHeight: { arity: 2 },
		chainNotify: { stream: "channel" },
		ethEstimateGas: { arity: 2 },
		ethFeeHistory: { arity: 3 },
		ethSubscribe: {
			arity: 2,
			stream: {
				notification: "eth_subscription",
				cancel: "Filecoin.EthUnsubscribe"
			}
		},
		filecoinAddressToEthAddress: { arity: 2 },
		gasEstimateGasPremium: { arity: 4 },
		gasEstimateMessageGas: { arity: 3 },
		getActorEventsRaw: { arity: 1 },
		mpoolPending: { arity: 1 },
		msigGetAvailableBalance: { arity: 2 },
		msigGetPending: { arity: 2 },
		msigGetVested: { arity: 3 },
		msigGetVestingSchedule: { arity: 2 },
		stateAccountKey: { arity: 2 },
		stateCall: { arity: 2 },
		stateDealProviderCollateralBounds: { arity: 3 },
		stateDecodeParams: { arity: 4 },
		stateGetActor: { arity: 2 },
		stateGetAllocation: { arity: 3 },
		stateGetAllocationForPendingDeal: { arity: 2 },
		stateGetAllocations: { arity: 2 },
		stateGetClaim: { arity: 3 },
		stateGetClaims: { arity: 2 },
		stateGetRandomnessDigestFromBeacon: { arity: 2 },
		stateListMiners: { arity: 1 },
		stateLookupID: { arity: 2 },
		stateMarketBalance: { arity: 2 },
		stateMarketStorageDeal: { arity: 2 },
		stateMinerDeadlines: { arity: 2 },
		stateMinerInfo: { arity: 2 },
		stateMinerPower: { arity: 2 },
		stateMinerProvingDeadline: { arity: 2 },
		stateMinerSectorCount: { arity: 2 },
		stateNetworkVersion: { arity: 1 },
		stateReadState: { arity: 2 },
		stateSectorGetInfo: { arity: 3 },
		stateVerifiedClientStatus: { arity: 2 },
		stateVerifierStatus: { arity: 2 },
		stateWaitMsg: { blocking: true },
		subscribeActorEventsRaw: {
			arity: 1,
			stream: "channel"
		}
	}
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
*/
export function createClient(options) {
	return jsonRpcClient(api, options);
}
//# sourceMappingURL=gateway-v1.js.map
