// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import { jsonRpcClient } from "./runtime/jsonrpc.js";
export { LotusError, isLotusError } from "./error.js";
export * from "./runtime/filecoin.js";
const api = {
	fail: LotusError,
	prefix: "Filecoin.",
	path: "/rpc/v0",
	presets: {},
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
	firstWords: "actor auth beneficiary check closing compute create discover log market mining pledge recover return runtime sealing sector sectors session shutdown start storage version worker",
	probe: "Filecoin.Version",
	facts: () => import("./facts/miner.js"),
	methods: {
		authNew: { decode: "text" },
		closing: { stream: "channel" },
		computeDataCid: {
			blocking: true,
			reader: 1
		},
		computeWindowPoSt: {
			arity: 2,
			blocking: true
		},
		createBackup: { blocking: true },
		pledgeSector: { blocking: true },
		returnAddPiece: { arity: 3 },
		returnDataCid: { arity: 3 },
		returnDownloadSector: { arity: 2 },
		returnFetch: { arity: 2 },
		returnFinalizeReplicaUpdate: { arity: 2 },
		returnFinalizeSector: { arity: 2 },
		returnGenerateSectorKeyFromData: { arity: 2 },
		returnMoveStorage: { arity: 2 },
		returnProveReplicaUpdate1: { arity: 3 },
		returnProveReplicaUpdate2: { arity: 3 },
		returnReadPiece: { arity: 3 },
		returnReleaseUnsealed: { arity: 2 },
		returnReplicaUpdate: { arity: 3 },
		returnSealCommit1: { arity: 3 },
		returnSealCommit2: { arity: 3 },
		returnSealPreCommit1: { arity: 3 },
		returnSealPreCommit2: { arity: 3 },
		returnUnsealPiece: { arity: 2 },
		sectorAddPieceToAny: {
			blocking: true,
			reader: 1
		},
		sectorReceive: { blocking: true },
		storageLock: { blocking: true }
	}
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
*/
export function createClient(options = {}) {
	return jsonRpcClient(api, {
		...options,
		url: options.url ?? "http://127.0.0.1:2345/rpc/v0"
	});
}
//# sourceMappingURL=miner.js.map
