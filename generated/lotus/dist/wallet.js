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
	arities: ["wallet"],
	probe: "Filecoin.Version",
	facts: lazily(() => import("./facts/wallet.js")),
	methods: []
};
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export function createClient(options = {}) {
	return jsonRpcClient(api, {
		...options,
		url: options.url ?? "http://127.0.0.1:1777/rpc/v0"
	});
}
//# sourceMappingURL=wallet.js.map
