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
		"GasLimit",
		"UpgradeFireHorseHeight",
		"UpgradeXxHeight"
	],
	firstWords: "auth chain closing create discover eth f filecoin gas get id log market miner mpool msig net node paych session shutdown start state subscribe sync version wallet web",
	probe: "Filecoin.Version",
	facts: () => import("./facts/v1.js"),
	methods: {
		authNew: { decode: "text" },
		chainExport: {
			arity: 3,
			stream: "bytes"
		},
		chainExportRangeInternal: { blocking: true },
		chainGetMessagesInTipset: { arity: 1 },
		chainGetTipSetAfterHeight: { arity: 2 },
		chainGetTipSetByHeight: { arity: 2 },
		chainHotGC: { blocking: true },
		chainNotify: { stream: "channel" },
		chainStatObj: { arity: 2 },
		chainTipSetWeight: { arity: 1 },
		closing: { stream: "channel" },
		createBackup: { blocking: true },
		ethEstimateGas: { arity: 2 },
		ethFeeHistory: { arity: 3 },
		ethSubscribe: {
			arity: 2,
			stream: {
				notification: "eth_subscription",
				cancel: "Filecoin.EthUnsubscribe"
			}
		},
		f3GetECPowerTable: { arity: 1 },
		f3GetF3PowerTable: { arity: 1 },
		filecoinAddressToEthAddress: { arity: 2 },
		gasEstimateFeeCap: { arity: 3 },
		gasEstimateGasLimit: { arity: 2 },
		gasEstimateGasPremium: { arity: 4 },
		gasEstimateMessageGas: { arity: 3 },
		getActorEventsRaw: { arity: 1 },
		id: { wire: "Filecoin.ID" },
		marketReleaseFunds: { blocking: true },
		marketReserveFunds: { blocking: true },
		marketWithdraw: { blocking: true },
		mpoolBatchPushMessage: { arity: 2 },
		mpoolPending: { arity: 1 },
		mpoolPushMessage: { arity: 2 },
		mpoolSub: { stream: "channel" },
		msigApproveTxnHash: { arity: 8 },
		msigCancelTxnHash: { arity: 7 },
		msigGetAvailableBalance: { arity: 2 },
		msigGetPending: { arity: 2 },
		msigGetVested: { arity: 3 },
		msigGetVestingSchedule: { arity: 2 },
		msigPropose: { arity: 6 },
		paychFund: { blocking: true },
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
		stateComputeDataCID: { arity: 4 },
		stateDealProviderCollateralBounds: { arity: 3 },
		stateDecodeParams: { arity: 4 },
		stateGetActor: { arity: 2 },
		stateGetAllAllocations: { arity: 1 },
		stateGetAllClaims: { arity: 1 },
		stateGetAllocation: { arity: 3 },
		stateGetAllocationForPendingDeal: { arity: 2 },
		stateGetAllocationIdForPendingDeal: { arity: 2 },
		stateGetAllocations: { arity: 2 },
		stateGetBeaconEntry: { blocking: true },
		stateGetClaim: { arity: 3 },
		stateGetClaims: { arity: 2 },
		stateGetRandomnessDigestFromBeacon: { arity: 2 },
		stateGetRandomnessDigestFromTickets: { arity: 2 },
		stateGetRandomnessFromBeacon: { arity: 4 },
		stateGetRandomnessFromTickets: { arity: 4 },
		stateListActors: { arity: 1 },
		stateListMiners: { arity: 1 },
		stateLookupID: { arity: 2 },
		stateLookupRobustAddress: { arity: 2 },
		stateMarketBalance: { arity: 2 },
		stateMarketDeals: { arity: 1 },
		stateMarketParticipants: { arity: 1 },
		stateMarketProposalPending: { arity: 2 },
		stateMarketStorageDeal: { arity: 2 },
		stateMinerActiveSectors: { arity: 2 },
		stateMinerAllocated: { arity: 2 },
		stateMinerAvailableBalance: { arity: 2 },
		stateMinerCreationDeposit: { arity: 1 },
		stateMinerDeadlines: { arity: 2 },
		stateMinerFaults: { arity: 2 },
		stateMinerInfo: { arity: 2 },
		stateMinerInitialPledgeCollateral: { arity: 3 },
		stateMinerInitialPledgeForSector: { arity: 4 },
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
		subscribeActorEventsRaw: {
			arity: 1,
			stream: "channel"
		},
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
//# sourceMappingURL=v1.js.map
