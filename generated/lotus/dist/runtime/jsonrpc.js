import { bindClient } from "./client.js";
import { mergeOptions } from "./http.js";
import { httpTransport } from "./jsonrpc-http.js";
import { disposable, unlisted } from "./transport.js";
/**
* Makes a client of an API's table; its URL chooses the transport.
* @throws the package's error, of kind `usage`, when `url` is no http, https, ws or wss URL, or a token would travel unencrypted.
*/
export function jsonRpcClient(api, options) {
	// JavaScript may give nothing.
	const { url, token, allowInsecure, permission: _, ...defaults } = { ...options };
	const scope = mergeOptions({}, defaults);
	let id = 0;
	const nextId = () => ++id;
	const transports = [url].flat().map((one) => {
		const endpoint = typeof one === "object" && "url" in one ? one : { url: one };
		const own = endpoint.token ?? token;
		// JavaScript may give a URL object.
		const text = String(Object.hasOwn(api.presets, endpoint.url) ? api.presets[endpoint.url] : endpoint.url);
		const at = (address) => {
			const checked = endpointUrl(api, address, own !== undefined || undefined, allowInsecure);
			return transportOf({
				api,
				url: checked,
				token: own,
				options: scope,
				nextId
			});
		};
		return text.startsWith("/") ? lazyTransport(text, async () => at((await import("./multiaddr.js")).multiaddrUrl(text) ?? text)) : at(text);
	});
	const [first = fail(api, "url is an empty list")] = transports;
	return scopedClient(api, transports.length < 2 ? first : lazyTransport(first.url, async () => (await import("./failover.js")).oneOf(api, transports)), scope);
}
const fail = (api, message) => {
	throw new api.fail(message, { kind: "usage" });
};
function endpointUrl(api, text, hasToken, allowInsecure) {
	if (!/^(http|ws)s?:\/\//i.test(text) || !URL.canParse(text)) {
		const known = Object.keys(api.presets).map((name) => `"${name}"`);
		fail(api, [
			"url must be an http, https, ws or wss URL",
			"a multiaddr",
			...known
		].join(" or "));
	}
	const url = new URL(text);
	const { protocol, username, password, hostname, host, searchParams } = url;
	if (username || password) fail(api, "the url holds a user name or password: give an authorization header instead");
	if ((hasToken ?? searchParams.has("token")) && !allowInsecure && !/^(https|wss):/.test(protocol) && !/^(.*\.)?localhost$|^127\.[\d.]+$|^\[::1]$/.test(hostname)) fail(api, `the token would travel to ${host} unencrypted: give a URL of https or wss, or set allowInsecure`);
	if (url.pathname === "/") url.pathname = api.path;
	return url.href;
}
/** What speaks WebSocket is loaded when it is first needed, so that it costs nothing over HTTP. */
function transportOf(connection) {
	if (!connection.url.startsWith("ws")) return httpTransport(connection);
	return lazyTransport(connection.url, async () => (await import("./websocket.js")).webSocketTransport(connection));
}
function lazyTransport(url, load) {
	let loaded;
	let loading;
	const get = async () => {
		loading ??= load();
		loaded = await loading;
		return loaded;
	};
	return {
		url,
		get,
		call: (call) => loaded ? loaded.call(call) : get().then((transport) => transport.call(call)),
		open: (call) => loaded ? loaded.open(call) : lazyStream(get().then((transport) => transport.open(call))),
		close: async () => (await get()).close()
	};
}
function lazyStream(opening) {
	// Told to the one who reads it.
	opening.catch(() => {});
	const end = async () => (await opening).return();
	const stream = {
		next: async () => (await opening).next(),
		return: end,
		[Symbol.asyncIterator]: () => stream,
		...disposable(end)
	};
	return stream;
}
function scopedClient(api, transport, options) {
	const close = () => transport.close();
	const own = {
		with: (inner) => scopedClient(api, transport, mergeOptions(options, inner)),
		request: async (method, params = [], inner) => transport.call({
			method,
			params,
			row: unlisted,
			options: mergeOptions(options, inner)
		}),
		batch: async (make, inner) => {
			const scope = mergeOptions(options, inner);
			const { runBatch } = await import("./batch.js");
			return runBatch(api, transport, (collecting) => scopedClient(api, collecting, scope), make);
		},
		close,
		...disposable(close)
	};
	return bindClient(own, (name) => {
		// What looks at the client (is it a promise, how does it look as JSON, is it a matcher?) must not make a call.
		const [word = ""] = /^.[^\p{Lu}\d]*/u.exec(name) ?? [];
		let arity = -1;
		for (let start = name; word && arity < 0 && start.length >= word.length; start = start.slice(0, -1)) arity = api.arities.findIndex((starts) => lists(starts, start));
		if (arity < 0 || name === "then" || name === "toJSON") return undefined;
		const [row = {}] = api.methods.find(([, names]) => lists(names, name)) ?? [];
		const method = row.wire ?? api.prefix + name.charAt(0).toUpperCase() + name.slice(1);
		const prepare = (given) => ({
			method,
			params: parameters(row, arity, given),
			row,
			options
		});
		if (row.stream) return (...given) => transport.open(prepare(given));
		const { reader, decode } = row;
		const send = (...given) => {
			const call = prepare(given);
			return reader === undefined ? transport.call(call) : bytes().then(({ callWithBytes }) => callWithBytes(api, transport, call, reader));
		};
		return decode ? (...given) => Promise.all([send(...given), bytes()]).then(([result, { textOf }]) => textOf(result)) : send;
	});
}
const bytes = () => import("./upload.js");
const lists = (names, name) => names.split(" ").includes(name);
/** Parameters as they travel: what is left out at the end is dropped, or null where the server counts. */
function parameters({ names }, arity, given) {
	if (names) return Object.fromEntries(names.map((name, index) => [name, given[index]]));
	let end = given.length;
	while (end > 0 && given[end - 1] === undefined) end--;
	const list = [];
	for (let index = 0; index < Math.max(arity, end); index++) list.push(given[index] ?? null);
	return list;
}
//# sourceMappingURL=jsonrpc.js.map
