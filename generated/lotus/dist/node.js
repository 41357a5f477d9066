// Made by nelumbo. Changes made here are lost when it runs again.
/** Finds endpoints by the conventions of the servers' own commands, in variables and files: for Node, Deno and Bun. */
import { LotusError } from "./error.js";
import { environmentOptions, repoOptions } from "./runtime/environment.js";
export { LotusError, isLotusError } from "./error.js";
const environments = {
	"v1": {
		variables: ["FULLNODE_API_INFO"],
		repo: {
			variables: ["LOTUS_PATH"],
			default: "~/.lotus"
		},
		path: "/rpc/v1"
	},
	"v0": {
		variables: ["FULLNODE_API_INFO"],
		repo: {
			variables: ["LOTUS_PATH"],
			default: "~/.lotus"
		},
		path: "/rpc/v0"
	},
	"v2": {
		variables: ["FULLNODE_API_INFO"],
		repo: {
			variables: ["LOTUS_PATH"],
			default: "~/.lotus"
		},
		path: "/rpc/v2"
	},
	"gateway-v0": {
		variables: ["FULLNODE_API_INFO"],
		path: "/rpc/v0"
	},
	"gateway-v1": {
		variables: ["FULLNODE_API_INFO"],
		path: "/rpc/v1"
	},
	"gateway-v2": {
		variables: ["FULLNODE_API_INFO"],
		path: "/rpc/v2"
	},
	"miner": {
		variables: ["MINER_API_INFO", "STORAGE_API_INFO"],
		repo: {
			variables: ["LOTUS_MINER_PATH", "LOTUS_STORAGE_PATH"],
			default: "~/.lotusminer"
		},
		path: "/rpc/v0"
	},
	"worker": {
		variables: ["WORKER_API_INFO"],
		repo: {
			variables: ["LOTUS_WORKER_PATH", "WORKER_PATH"],
			default: "~/.lotusworker"
		},
		path: "/rpc/v0"
	},
	"wallet": {
		variables: [],
		repo: {
			variables: ["WALLET_PATH"],
			default: "~/.lotuswallet"
		},
		path: "/rpc/v0"
	}
};
/**
* What `createClient` of an entry needs, as the environment has it:
* `createClient(await fromEnv("v1"))`. Looked at are, in this order,
*
* - `v1`, `v0`, `v2`: the variable `FULLNODE_API_INFO`, the folder that `LOTUS_PATH` names, or `~/.lotus`
* - `gateway-v0`, `gateway-v1`, `gateway-v2`: the variable `FULLNODE_API_INFO`
* - `miner`: the variable `MINER_API_INFO`, the variable `STORAGE_API_INFO`, the folder that `LOTUS_MINER_PATH` or `LOTUS_STORAGE_PATH` names, or `~/.lotusminer`
* - `worker`: the variable `WORKER_API_INFO`, the folder that `LOTUS_WORKER_PATH` or `WORKER_PATH` names, or `~/.lotusworker`
* - `wallet`: the folder that `WALLET_PATH` names, or `~/.lotuswallet`
*
* A variable holds `TOKEN:ADDRESS` or `ADDRESS`, or several with commas between, to be tried in turn. The address is a
* multiaddr, which means a WebSocket, or a URL without the API's path. The folder has the files `api` and `token`.
* @param variables - What to read in place of the process' own variables.
* @throws {@link LotusError } of kind `usage` when nothing is found, or what is found is no address. It never shows a token.
*/
export function fromEnv(entry = "v1", variables) {
	return environmentOptions(environments[entry], LotusError, variables);
}
/**
* What `createClient` of an entry needs, as the server has left it in its folder: as {@link fromEnv}, but for the
* variables that hold addresses.
* @param path - The folder, where it is not the usual one; `~` is the home folder.
* @throws {@link LotusError } of kind `usage` when there is no such folder, or it holds no address.
*/
export function fromRepo(entry = "v1", path) {
	return repoOptions(environments[entry], LotusError, path);
}
//# sourceMappingURL=node.js.map
