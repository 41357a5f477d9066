import { watch } from "./hooks.js";
import { lazily } from "./lazily.js";
import { abortedBy, whenAborted } from "./signals.js";
import { badTimeout, isTimeout } from "./trouble.js";
const onDeno = lazily(() => import("./deno.js"));
/** How often the server may send the bytes on to another. */
const mostHops = 10;
/**
* Makes a call whose parameter `index` is a stream of bytes, and sends these at the same time. It ends when both have: a
* server may answer before it reads. Where one fails, the other is given up; what limits the call limits both.
*/
export async function callWithBytes(api, transport, call, index) {
	const params = call.params;
	const { method: operation } = call;
	const source = params[index];
	const failure = (kind, message, facts) => new api.fail(message, {
		kind,
		operation,
		...facts
	});
	const send = (at, given, reader, signals = given.options.signals) => at.call({
		...given,
		params: params.map((param, place) => place === index ? reader : param),
		// It takes as long as the bytes do.
		row: {
			...given.row,
			blocking: true
		},
		options: {
			...given.options,
			signals
		}
	});
	const known = reference(source);
	if (known) return send(transport, call, known);
	if (!(source instanceof Blob || source instanceof Uint8Array || source instanceof ReadableStream)) {
		throw failure("usage", "the bytes must be a ReadableStream, a Blob, a Uint8Array, a URL or { zeros: how many }");
	}
	if (source instanceof ReadableStream && source.locked) throw failure("usage", "the ReadableStream is locked: something else reads it already");
	if (!isTimeout(call.options.timeout ?? 0)) throw badTimeout(failure);
	/** The call and its bytes, to one endpoint. */
	const upload = async (at, given) => {
		const id = crypto.randomUUID();
		const { timeout = 0, signals } = given.options;
		const { url } = await at.get?.() ?? at;
		const endpoint = new URL(url.replace(/^ws/, "http"));
		const controller = new AbortController();
		const { signal } = controller;
		let giveUp = (_why) => {};
		const givenUp = new Promise((_, reject) => {
			giveUp = (why) => {
				reject(why);
				controller.abort(why);
			};
		});
		const answer = send(at, given, {
			Type: "push",
			Info: id
		}, [...signals, signal]);
		// The call itself says of the others what is wrong.
		const usable = signals.filter(({ addEventListener }) => addEventListener);
		const releases = usable.map((one) => whenAborted(one, () => giveUp(abortedBy(one, failure, true))));
		const late = `the call and its bytes took more than ${timeout} ms; raise \`timeout\`, or give 0 for no limit`;
		const timer = timeout > 0 && timeout < 2 ** 31 ? setTimeout(() => giveUp(failure("timeout", late, { sent: true })), timeout) : undefined;
		let isThere = false;
		const reached = () => {
			isThere = true;
		};
		const bytes = usable.some(({ aborted }) => aborted) ? undefined : push(source, endpoint, id, given, signal, failure, reached);
		let unsent;
		bytes?.catch((error) => {
			if (isThere) return giveUp(error);
			if (error.kind !== "connection") return;
			// There was not even a connection for them. The call, which would wait for them, knows whether it was sent.
			unsent = error;
			// Over HTTP there is none for it either.
			if (url.startsWith("ws")) controller.abort(error);
		});
		try {
			const both = answer.then(async (result) => {
				await bytes;
				return result;
			}, (error) => {
				const { kind, sent = true } = error;
				if (!unsent || !/^(aborted|rpc)$/.test(kind)) throw error;
				throw failure("connection", unsendable(unsent.cause), {
					sent,
					cause: unsent.cause
				});
			});
			return await Promise.race([givenUp, both]);
		} finally {
			clearTimeout(timer);
			for (const release of releases) release();
			controller.abort();
		}
	};
	try {
		const one = await transport.get?.() ?? transport;
		return await (one.inTurn ? one.inTurn(call, upload) : upload(one, call));
	} finally {
		if (source instanceof ReadableStream && !source.locked) source.cancel().catch(() => {});
	}
}
const unsendable = (cause) => `the bytes could not be sent: ${cause?.message}`;
/** What says it all without bytes: what travels itself, a URL, and zeros. */
function reference(source) {
	if (source instanceof URL) return {
		Type: "http",
		Info: source.href
	};
	if (typeof source !== "object" || source === null) return undefined;
	if ("Type" in source && "Info" in source) return source;
	return "zeros" in source ? {
		Type: "null",
		Info: String(source.zeros)
	} : undefined;
}
/**
* Waits until the server wants the bytes, and at what place, and sends them there. The id is the key: no token goes along,
* and headers of the caller's go to the endpoint itself alone. `reached` is called when the endpoint has answered.
* @throws the package's error, of kind `connection` or `http`.
*/
async function push(source, endpoint, id, { method: operation, options }, signal, failure, reached) {
	const told = watch(options.observers, operation);
	let url = new URL(endpoint);
	url.search = "";
	url.pathname = url.pathname.replace(/[^/]*\/?$/, `streams/v0/push/${id}`);
	const { authorization: _, ...own } = options.headers ?? {};
	const fetchOnce = options.fetch ?? (globalThis.Deno ? (await onDeno()).fetchOnce : fetch);
	const send = async (init) => {
		// Who knows the id can send bytes in its place.
		const added = told.request(1, url.href.replaceAll(id, "id"));
		const headers = new Headers({ "content-type": "application/octet-stream" });
		if (url.origin === endpoint.origin) {
			for (const [name, value] of Object.entries({
				...added,
				...own
			})) if (value !== undefined) headers.set(name, value);
		}
		try {
			const response = await fetchOnce(url, {
				...init,
				headers,
				redirect: "manual",
				signal
			});
			reached();
			return response;
		} catch (cause) {
			// Where it was given up, that is why.
			const ended = signal.reason;
			const error = ended?.kind ? ended : failure("connection", unsendable(cause), {
				sent: true,
				cause
			});
			told.response(undefined, error);
			throw error;
		}
	};
	const refused = (response, text = "") => {
		const { status } = response;
		const message = `the server answered ${status} to the bytes${text && `: ${text.trim()}`}`;
		const error = failure("http", message, {
			status,
			sent: true
		});
		told.response(response, error);
		return error;
	};
	for (let hops = 0;; hops++) {
		const response = await send({ method: "HEAD" });
		const { status, headers } = response;
		const location = status === 302 && hops < mostHops ? headers.get("location") ?? "" : "";
		const next = location && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
		if (status !== 200 && status !== 204 && !next) throw refused(response);
		told.response(response, undefined);
		// Closed without having been read.
		if (status === 204) return;
		if (!next) break;
		url = next;
	}
	// Not all platforms stop reading when the request is given up.
	const body = source instanceof ReadableStream ? source.pipeThrough(new TransformStream(), { signal }) : source;
	// `duplex` is what the platforms ask of a body that is a stream; not all types know it.
	const response = await send({
		method: "POST",
		body,
		duplex: "half"
	});
	const text = await response.text().catch(() => "");
	if (response.status !== 200) throw refused(response, text);
	told.response(response, undefined);
}
/** The text that bytes in base64 are. */
export const textOf = (base64) => typeof base64 === "string" ? new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))) : base64;
//# sourceMappingURL=upload.js.map
