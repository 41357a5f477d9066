/**
* Where a program finds its endpoint and token, by the conventions of Lotus' own commands. The one part of the runtime
* that reads files and variables: for Node, Deno and Bun.
*/
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { multiaddrUrl } from "./multiaddr.js";
/**
* Reads the endpoints from the first variable that is set, even if it is deprecated; without one, from the folder.
* A variable that is set to nothing counts as set.
*/
export async function environmentOptions(row, fail, variables = process.env) {
	const name = row.variables.find((variable) => variables[variable] !== undefined);
	if (name !== undefined) return { url: readInfo(variables[name] ?? "", name, row, fail) };
	if (row.repo) return repoOptions(row, fail, undefined, variables);
	throw new fail(`no endpoint is known: set ${row.variables.join(" or ")}`, { kind: "usage" });
}
/** Reads the endpoint from the files `api` and `token` of a folder. Without a token it can only be read from. */
export async function repoOptions(row, fail, folder, variables = process.env) {
	const { repo } = row;
	if (folder === undefined && !repo) throw new fail("this API has no folder of its own: give its `path`", { kind: "usage" });
	const path = expandHome(folder ?? repoFolder(row, fail, variables), fail);
	const advice = "is the server running, and is this its folder?";
	const read = async (file) => {
		try {
			return (await readFile(join(path, file), "utf8")).trim();
		} catch (cause) {
			if (cause.code === "ENOENT") return undefined;
			throw new fail(`${join(path, file)} cannot be read: ${cause.message}`, { kind: "usage" });
		}
	};
	const address = await read("api");
	const others = row.variables.length > 0 ? ` Or set ${row.variables[0]}.` : "";
	if (address === undefined) throw new fail(`there is no file ${join(path, "api")}: ${advice}${others}`, { kind: "usage" });
	const origin = multiaddrUrl(address);
	if (!origin) throw new fail(`${join(path, "api")} does not hold a multiaddr of a TCP address`, { kind: "usage" });
	return { url: [{
		url: origin + row.path,
		token: await read("token") || undefined
	}] };
}
/** The path that the first variable set gives. Set to nothing it means none, as for Lotus' own commands. */
function repoFolder({ repo, variables: infos }, fail, variables) {
	const name = repo?.variables.find((variable) => variables[variable] !== undefined);
	const folder = name === undefined ? repo?.default : variables[name];
	if (folder) return folder;
	const others = infos.length > 0 ? `, or set ${infos[0]}` : "";
	throw new fail(`${name} is set to nothing: unset it, or give the folder's path${others}`, { kind: "usage" });
}
function expandHome(path, fail) {
	if (!path.startsWith("~")) return path;
	if (!/^~($|[/\\])/.test(path)) throw new fail(`the folder ${path} is another user's home: write its path out`, { kind: "usage" });
	return join(homedir(), path.slice(1));
}
/** A list of `[TOKEN:]ADDRESS` with commas between. The value may be a secret from its start to its end: no error shows it. */
function readInfo(value, name, { path }, fail) {
	const infos = value.split(",").map((info) => info.trim());
	return infos.map((info, index) => {
		const { address, token } = splitInfo(info);
		const url = dialUrl(address, path);
		if (url !== undefined) return {
			url,
			token
		};
		const which = infos.length > 1 ? `address ${index + 1} of ${name}` : name;
		throw new fail(`${which} ${complaint(info, address, token)}`, { kind: "usage" });
	});
}
function complaint(info, address, token) {
	const form = "it should be TOKEN:ADDRESS, the address a multiaddr or a URL";
	if (info === "") return `is set to nothing: unset it, or ${form.replace("should be", "is")}`;
	if (address === info) return `holds no address: ${form}`;
	if (token !== undefined && /^\d+$/.test(address)) {
		return `holds a port where its address should be, since what stands before the first ":" is the token: write http:// before a host`;
	}
	return `holds an address that is neither a multiaddr of a TCP address nor a URL: ${form}`;
}
/** Splits at the first colon, but for a multiaddr without a token, and for a URL without one. */
function splitInfo(info) {
	const colon = info.indexOf(":");
	const isAddress = info.startsWith("/") || colon <= 0 || info.startsWith("//", colon + 1);
	return isAddress ? {
		address: info,
		token: undefined
	} : {
		address: info.slice(colon + 1),
		token: info.slice(0, colon)
	};
}
/** Where to dial: the path of the API is added to that of a URL, whose query stays. */
function dialUrl(address, path) {
	const origin = multiaddrUrl(address);
	if (origin) return origin + path;
	if (!/^(https?|wss?):\/\//i.test(address) || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	url.pathname = `${url.pathname}/${path}`.replace(/\/{2,}/g, "/");
	return url.href;
}
//# sourceMappingURL=environment.js.map
