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
	path: "/rpc/v0",
	presets: {},
	bigintKeys: [
		"GasLimit",
		"UpgradeFireHorseHeight",
		"UpgradeXxHeight"
	],
	firstWords: "add data download enabled fetch finalize generate info move paths process prove release remove replica seal session set shutdown storage task unseal version wait",
	probe: "Filecoin.Version",
	methods: {
		generateWindowPoSt: { blocking: true },
		releaseUnsealed: { arity: 2 },
		waitQuiet: { blocking: true }
	}
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } when `url` is no http, https, ws or wss URL.
*/
export function createClient(options = {}) {
	return jsonRpcClient(api, {
		...options,
		url: options.url ?? "http://127.0.0.1:3456/rpc/v0"
	});
}
//# sourceMappingURL=worker.js.map
