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
	presets: {},
	arities: [
		"actor auth beneficiary check closing create discover log market mining pledge recover runtime sealing sector sectors session shutdown start storage version worker",
		"",
		"compute return returnRel",
		"returnA returnDa returnP returnR returnS"
	],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/miner.js")),
	methods: [
		[{ blocking: true }, "computeWindowPoSt createBackup pledgeSector sectorReceive storageLock"],
		[{
			blocking: true,
			reader: 1
		}, "computeDataCid sectorAddPieceToAny"],
		[{ decode: "text" }, "authNew"],
		[{ stream: "channel" }, "closing"]
	]
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export function createClient(options = {}) {
	return jsonRpcClient(api, {
		...options,
		url: options.url ?? "http://127.0.0.1:2345/rpc/v0"
	});
}
//# sourceMappingURL=miner.js.map
