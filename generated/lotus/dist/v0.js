// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
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
	bigintKeys: [
		"GasLimit",
		"UpgradeFireHorseHeight",
		"UpgradeXxHeight"
	],
	firstWords: "auth beacon chain closing create discover gas id log market miner mpool msig net paych session shutdown start state sync version wallet",
	probe: "Filecoin.Version",
	facts: () => import("./facts/v0.js"),
	methods: {
		authNew: { decode: "text" },
		beaconGetEntry: { blocking: true },
		chainExport: {
			arity: 3,
			stream: "bytes"
		},
		chainGetMessagesInTipset: { arity: 1 },
		chainGetRandomnessFromBeacon: { arity: 4 },
		chainGetRandomnessFromTickets: { arity: 4 },
		chainGetTipSetByHeight: { arity: 2 },
		chainNotify: { stream: "channel" },
		chainStatObj: { arity: 2 },
		chainTipSetWeight: { arity: 1 },
		closing: { stream: "channel" },
		createBackup: { blocking: true },
		gasEstimateFeeCap: { arity: 3 },
		gasEstimateGasLimit: { arity: 2 },
		gasEstimateGasPremium: { arity: 4 },
		gasEstimateMessageGas: { arity: 3 },
		id: { wire: "Filecoin.ID" },
		marketReleaseFunds: { blocking: true },
		marketReserveFunds: { blocking: true },
		marketWithdraw: { blocking: true },
		mpoolBatchPushMessage: { arity: 2 },
		mpoolPending: { arity: 1 },
		mpoolPushMessage: { arity: 2 },
		mpoolSub: { stream: "channel" },
		msigApproveTxnHash: { arity: 8 },
		msigCancel: { arity: 7 },
		msigGetAvailableBalance: { arity: 2 },
		msigGetPending: { arity: 2 },
		msigGetVested: { arity: 3 },
		msigGetVestingSchedule: { arity: 2 },
		msigPropose: { arity: 6 },
		paychGet: { blocking: true },
		paychGetWaitReady: { blocking: true },
		paychNewPayment: { blocking: true },
		paychVoucherCheckSpendable: { arity: 4 },
		paychVoucherSubmit: { arity: 4 },
		stateAccountKey: { arity: 2 },
		stateAllMinerFaults: { arity: 2 },
		stateCall: { arity: 2 },
		stateCirculatingSupply: { arity: 1 },
		stateCompute: { arity: 3 },
		stateDealProviderCollateralBounds: { arity: 3 },
		stateDecodeParams: { arity: 4 },
		stateGetActor: { arity: 2 },
		stateGetAllAllocations: { arity: 1 },
		stateGetAllClaims: { arity: 1 },
		stateGetAllocation: { arity: 3 },
		stateGetAllocationForPendingDeal: { arity: 2 },
		stateGetAllocations: { arity: 2 },
		stateGetClaim: { arity: 3 },
		stateGetClaims: { arity: 2 },
		stateGetRandomnessFromBeacon: { arity: 4 },
		stateGetRandomnessFromTickets: { arity: 4 },
		stateGetReceipt: { arity: 2 },
		stateListActors: { arity: 1 },
		stateListMiners: { arity: 1 },
		stateLookupID: { arity: 2 },
		stateMarketBalance: { arity: 2 },
		stateMarketDeals: { arity: 1 },
		stateMarketParticipants: { arity: 1 },
		stateMarketStorageDeal: { arity: 2 },
		stateMinerActiveSectors: { arity: 2 },
		stateMinerAvailableBalance: { arity: 2 },
		stateMinerDeadlines: { arity: 2 },
		stateMinerFaults: { arity: 2 },
		stateMinerInfo: { arity: 2 },
		stateMinerInitialPledgeCollateral: { arity: 3 },
		stateMinerPartitions: { arity: 3 },
		stateMinerPower: { arity: 2 },
		stateMinerPreCommitDepositForPower: { arity: 3 },
		stateMinerProvingDeadline: { arity: 2 },
		stateMinerRecoveries: { arity: 2 },
		stateMinerSectorAllocated: { arity: 3 },
		stateMinerSectorCount: { arity: 2 },
		stateMinerSectors: { arity: 3 },
		stateNetworkVersion: { arity: 1 },
		stateReadState: { arity: 2 },
		stateSectorExpiration: { arity: 3 },
		stateSectorGetInfo: { arity: 3 },
		stateSectorPartition: { arity: 3 },
		stateSectorPreCommitInfo: { arity: 3 },
		stateVMCirculatingSupplyInternal: { arity: 1 },
		stateVerifiedClientStatus: { arity: 2 },
		stateVerifiedRegistryRootKey: { arity: 1 },
		stateVerifierStatus: { arity: 2 },
		stateWaitMsg: { blocking: true },
		stateWaitMsgLimited: { blocking: true },
		syncIncomingBlocks: { stream: "channel" }
	}
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
*/
export function createClient(options) {
	return jsonRpcClient(api, options);
}
//# sourceMappingURL=v0.js.map
