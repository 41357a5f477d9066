import { bindClient } from "./client.js";
import { adviceOn, exchange, mergeOptions, redact, secret } from "./http.js";
import { parseJson, stringifyJson } from "./json.js";
/**
* Makes a client of an API's table.
* @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
*/
export function restClient(api, options) {
	// JavaScript may give nothing, or a URL object.
	const { baseUrl, ...defaults } = { ...options };
	const given = String(baseUrl);
	const url = (Object.hasOwn(api.presets, given) ? api.presets[given] : given).replace(/\/+$/, "");
	// What follows an @, a ? or a # could not stand before a route, and the first might be a secret.
	if (!/^https?:\/\/[^?#@]+$/i.test(url) || !URL.canParse(url)) {
		const wanted = ["an http or https URL without user, query and fragment", ...Object.keys(api.presets)];
		throw new api.fail(`baseUrl must be ${wanted.join(" or ")}`, { kind: "usage" });
	}
	// The path of the URL, since its host may have the name of the base path.
	const hasBase = new URL(url).pathname.endsWith(api.basePath);
	return scopedClient(api, hasBase ? url : url + api.basePath, scope(api, undefined, defaults));
}
function scopedClient(api, url, options) {
	const start = (operation, path) => ({
		fail: api.fail,
		operation,
		path,
		query: [],
		headers: {}
	});
	return bindClient({
		with: (inner) => scopedClient(api, url, scope(api, options, inner)),
		request: async (route, { query, body } = {}, inner) => {
			const [, method, path] = routePattern.exec(route) ?? [];
			const call = start(route, path ?? "");
			if (!method) throw misuse(call, "a route is a method and a path without dot segments, such as \"GET /path\"");
			for (const [name, value] of Object.entries(query ?? {})) addQuery(call, name, value);
			if (body !== undefined) writeJson(call, body);
			const extra = {
				mayBeEmpty: true,
				mayBeText: true
			};
			return send(api, url, method, call, [...api.access.flat(), []], extra, scope(api, options, inner));
		}
	}, (name) => {
		if (!Object.hasOwn(api.operations, name)) return undefined;
		const [method, path, access = 0, extra] = api.operations[name];
		const { input: takesInput = extra !== false, place, body } = extra || {};
		// Async functions, so that a mistake in the input rejects like any other failure.
		const invoke = async (input, inner) => {
			const call = start(`${method} ${path}`, path);
			const write = body ?? (!place && /^(POST|PUT|PATCH|QUERY)$/.test(method) ? writeJson : undefined);
			if (takesInput) {
				if (place) place(call, input);
				else if (!write) {
					for (const [member, value] of Object.entries(input ?? {})) (path.includes(`{${member}}`) ? fillPath : addQuery)(call, member, value);
				}
				const value = place ? input?.body : input;
				if (write && value !== undefined) write(call, value);
			}
			const [, missing] = /{(.+?)}/.exec(call.path) ?? [];
			if (missing) fillPath(call, missing, undefined);
			return send(api, url, method, call, api.access[access] ?? [], extra || {}, scope(api, options, inner));
		};
		return takesInput ? invoke : (inner) => invoke(undefined, inner);
	});
}
/** Method and path. A segment of dots, which platforms take out of the path, would lead to another route. */
const routePattern = /^([A-Z]+) (?![^?]*[/\\](?:\.|%2[eE]){1,2}(?:[/\\?]|$))(\/[^\s#]*)$/;
const isGiven = (value) => value !== undefined && value !== null;
const credentials = (options) => ({ ...options });
/** Options of a narrower scope over those of a wider one. */
function scope(api, outer, inner) {
	const given = Object.keys(api.schemes).filter((name) => isGiven(credentials(inner)[name]));
	return {
		...mergeOptions(outer ?? {}, inner),
		scopes: [given, ...outer?.scopes ?? []]
	};
}
const misuse = ({ fail, operation }, message) => new fail(message, {
	kind: "usage",
	operation
});
/** A value as text: a number exact or refused, a list with commas, an object as JSON. */
export const asText = (call, value) => Array.isArray(value) ? value.filter(isGiven).map((item) => asText(call, item)).join() : typeof value === "string" ? value : stringifyJson(value, call.fail, call.operation);
/** Puts a value into the path; refuses what would lead to another route. */
export function fillPath(call, name, value) {
	const text = isGiven(value) ? asText(call, value) : "";
	if (/^\.{0,2}$/.test(text)) throw misuse(call, `"${name}" is part of the path and cannot be "${text}"`);
	call.path = call.path.replace(`{${name}}`, encodeURIComponent(text));
}
/** Adds a value to the query; a list repeats the name. */
export function addQuery(call, name, value) {
	for (const item of Array.isArray(value) ? value : [value]) if (isGiven(item)) call.query.push(`${encodeURIComponent(name)}=${encodeURIComponent(asText(call, item))}`);
}
/** Adds a cookie. */
export function addCookie({ headers }, name, value) {
	const cookie = `${name}=${encodeURIComponent(value)}`;
	headers.cookie = headers.cookie ? `${headers.cookie}; ${cookie}` : cookie;
}
/** Writes a body of JSON. */
export function writeJson(call, value) {
	call.body = stringifyJson(value, call.fail, call.operation);
	call.headers["content-type"] = "application/json";
}
async function send(api, url, method, call, alternatives, expected, options) {
	const { fail, operation, path, body } = call;
	if (body !== undefined && /^(GET|HEAD)$/.test(method)) throw misuse(call, `a ${method} request cannot carry a body: leave it out`);
	const chosen = choose(call, alternatives, options);
	const secrets = [];
	const prepare = async () => {
		const signed = {
			...call,
			query: [...call.query],
			headers: { ...call.headers }
		};
		for (const name of chosen) {
			const given = credentials(options)[name];
			const credential = typeof given === "object" ? given : await secret(given).catch((cause) => {
				throw new fail(`the function given as \`${name}\` failed`, {
					kind: "usage",
					operation,
					cause
				});
			});
			if (!credential) throw misuse(call, `\`${name}\` is empty`);
			secrets.push(typeof credential === "object" ? credential.password : credential);
			api.schemes[name]?.(signed, credential);
		}
		const { query, headers } = signed;
		const search = query.length > 0 ? (path.includes("?") ? "&" : "?") + query.join("&") : "";
		return {
			url: url + path + search,
			method,
			headers,
			body
		};
	};
	return exchange(options, fail, operation, prepare, async (response) => response.ok && expected.answer ? expected.answer(response) : outcome(api, call, response, await response.text(), secrets, expected), expected.policy);
}
/** What comes of an answer that is JSON, or a failure. */
async function outcome(api, { fail, operation }, response, received, secrets, { mayBeEmpty, mayBeText }) {
	const { ok, status } = response;
	const text = ok ? received : redact(received, secrets);
	const requestId = response.headers.get("x-request-id") ?? undefined;
	const facts = {
		operation,
		status,
		requestId
	};
	let body = text || undefined;
	let cause;
	try {
		if (text || ok && status !== 204 && !mayBeEmpty) body = await parseJson(text, api.bigintKeys, fail, operation);
	} catch (error) {
		cause = error;
	}
	if (!ok) {
		const { words = adviceOn(status, advice), code } = explain(body);
		throw new fail(`the server answered ${status}${words ? `: ${words}` : ""}`, {
			kind: "http",
			...facts,
			code,
			body
		});
	}
	if (!cause) return api.integers ? api.integers(body, operation) : body;
	const type = response.headers.get("content-type") ?? "no content type";
	if (cause instanceof fail) throw cause;
	const isJson = type.includes("json");
	if (mayBeText && !isJson) return body;
	const what = !text ? "an empty body where JSON was expected" : isJson ? "JSON that cannot be read: see `body`" : `${type} where JSON was expected: is baseUrl right?`;
	throw new fail(`the server answered ${status} with ${what}`, {
		kind: "encoding",
		...facts,
		body,
		cause
	});
}
/** The names of one set of credentials: of those that are complete, the one given in the narrowest scope. */
function choose(call, alternatives, options) {
	const complete = alternatives.filter((set) => set.every((name) => isGiven(credentials(options)[name])));
	const nearest = options.scopes.map((scope) => complete.find((set) => set.some((name) => scope.includes(name))));
	const chosen = nearest.find(Boolean) ?? complete[0];
	if (!chosen && alternatives.length > 0) {
		const wanted = alternatives.map((set) => set.join(" with ")).join(" or ");
		throw misuse(call, `this call needs ${wanted}: give it to createClient, or to this call as an option`);
	}
	return chosen ?? [];
}
/** What a bare status asks of the caller. */
const advice = {
	401: "the credentials are missing or not valid",
	404: "there is nothing at this path; is baseUrl right?",
	429: "too many requests; wait before sending again"
};
/** Reads the shapes in which servers explain a failure. */
function explain(body) {
	if (Array.isArray(body)) return explain(body[0]);
	// A page for people explains nothing to a program.
	if (typeof body === "string") return /^\s*</.test(body) ? {} : { words: body.slice(0, 500) };
	if (typeof body !== "object" || body === null) return {};
	const { error, code, message, detail, title, fix } = body;
	const inner = explain(error);
	const text = (value) => typeof value === "string" && value ? value : undefined;
	const words = text(message) ?? text(detail) ?? text(title) ?? inner.words;
	// A sentence is no code.
	const word = typeof error === "string" && /^\S+$/.test(error) ? error : inner.code;
	return {
		words: words && text(fix) ? `${words} (${fix})` : words,
		code: typeof code === "number" ? code : text(code) ?? word
	};
}
//# sourceMappingURL=rest.js.map
