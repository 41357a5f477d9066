import { exchange, mergeOptions } from "./http.js";
import { parseJson, stringifyJson } from "./json.js";
import { lazily } from "./lazily.js";
/** The error of a call that cannot be made as asked. */
export const misuse = ({ fail, operation }, message) => new fail(message, {
	kind: "usage",
	operation
});
/** Writes a body of JSON. */
export async function writeJson(call, value) {
	call.body = await stringifyJson(value, call.fail, call.operation);
	call.headers["content-type"] = "application/json";
}
export const isGiven = (value) => value !== undefined && value !== null;
const trouble = lazily(() => import("./rest-trouble.js"));
const integers = lazily(() => import("./integer-text.js"));
const routing = lazily(() => import("./rest-route.js"));
const paged = lazily(() => import("./paging.js"));
let scopes = 0;
/**
* Makes a client of an API's table.
* @throws the package's error, of kind `usage`, when `baseUrl` is no URL.
*/
export function restClient(api, options) {
	const { fail, presets, access, schemes } = api;
	// JavaScript may give nothing, or a URL object.
	const { baseUrl, ...defaults } = { ...options };
	// What every object has, such as a constructor, is no URL either.
	const url = `${presets[baseUrl] ?? baseUrl}`.replace(/\/+$/, "");
	// What follows an @, a ? or a # could not stand before a route, and the first might be a secret.
	if (!/^https?:\/\/[^?#@]+$/i.test(url) || !URL.canParse(url)) {
		const wanted = ["an http or https URL without user, query and fragment", ...Object.keys(presets)];
		throw new fail(`baseUrl must be ${wanted.join(" or ")}`, { kind: "usage" });
	}
	// The path of the URL, since its host may have the name of the base path.
	const base = new URL(url).pathname.endsWith(api.basePath) ? url : url + api.basePath;
	/** Options of a narrower scope over those of a wider one. */
	const scope = (outer, inner) => {
		const keys = { ...outer.keys };
		scopes++;
		for (const [name, value] of Object.entries({ ...inner })) if (isGiven(value) && schemes[name]) keys[name] = [scopes, value];
		return {
			...mergeOptions(outer, inner),
			keys
		};
	};
	const clientOf = (outer) => {
		// Async functions, so that a mistake in the input rejects like any other failure.
		const bind = (method, path, alternatives, extra) => async (input, inner) => {
			const { place, body: write = place ? undefined : writeJson, answer, mayBeEmpty, texts } = extra;
			const operation = `${method} ${path}`;
			const call = {
				fail,
				operation,
				path,
				query: [],
				headers: {}
			};
			const given = texts ? (await integers(fail)).withIntegers(input, texts) : input;
			await place?.(call, given);
			const value = place ? given?.body : given;
			if (value !== undefined) await write?.(call, value);
			const options = scope(outer, inner);
			const { keys } = options;
			// Of the sets that are complete, the one given in the narrowest scope; NaN is that of one that is not.
			const rank = (set) => Math.max(...set.map((name) => keys[name]?.[0]));
			const complete = alternatives.filter((set) => rank(set) >= Number.NEGATIVE_INFINITY);
			const [chosen] = complete.sort((a, b) => rank(b) - rank(a));
			if (!chosen && alternatives[0]) throw (await trouble(fail, operation)).unauthorised(call, alternatives);
			let signed = call;
			const prepare = async () => {
				signed = {
					...call,
					query: [...call.query],
					headers: { ...call.headers }
				};
				for (const name of chosen ?? []) {
					const given = keys[name]?.[1];
					// Text, as most are; what else it may be is told apart when it comes.
					const credential = given.trim?.() || await (await trouble(fail, operation)).credentialFrom(call, name, given);
					await schemes[name]?.(signed, credential);
				}
				const { query, headers, body } = signed;
				const search = query[0] ? (signed.path.includes("?") ? "&" : "?") + query.join("&") : "";
				return {
					url: base + signed.path + search,
					method,
					headers,
					body
				};
			};
			const read = async (response) => {
				const { ok } = response;
				if (ok && answer) return answer(response);
				const text = await response.text();
				let cause;
				if (ok) {
					if (!text && mayBeEmpty) return undefined;
					try {
						const value = await parseJson(text, api, operation);
						return api.integers?.(value, operation) ?? value;
					} catch (error) {
						cause = error;
					}
				}
				return (await trouble(fail, operation, true)).unusable(api, signed, call, extra, response, text, cause);
			};
			return exchange(options, fail, operation, prepare, read, extra);
		};
		const client = {
			with: (inner) => clientOf(scope(outer, inner)),
			request: async (route, input, inner) => (await routing(fail)).request(api, bind, route, input, inner)
		};
		for (const [method, index, extra, operations] of api.operations) {
			for (const [, name = "", path] of operations.matchAll(/(\S+) ?(.*)/g)) {
				const usual = `/${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
				const route = path || usual;
				const call = bind(method, route, access[index] ?? [], extra);
				client[name] = extra.input === false ? (inner) => call(undefined, inner) : call;
				if (extra.paging) {
					const { paging } = extra;
					call.all = async function* (input, inner) {
						const { itemsOf } = await paged(fail);
						yield* itemsOf(paging, (page) => call(page, inner), input, {
							fail,
							operation: `${method} ${route}`
						});
					};
				}
			}
		}
		return client;
	};
	return clientOf(scope({}, defaults));
}
//# sourceMappingURL=rest.js.map
