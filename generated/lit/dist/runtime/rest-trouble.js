import { parseJson } from "./json.js";
import { redact } from "./redact.js";
import { adviceOn, redirected } from "./trouble.js";
/** No set of credentials is complete. */
export function unauthorised({ fail, operation }, alternatives) {
	const wanted = alternatives.map((set) => set.join(" with ")).join(" or ");
	const message = `this call needs ${wanted}: give it to createClient, or to this call as an option`;
	return new fail(message, {
		kind: "usage",
		operation
	});
}
/**
* A credential that is no mere text: what a function of the caller's gives, or an object as it is.
* @throws the package's error where there is none.
*/
export async function credentialFrom({ fail, operation }, name, given) {
	let value;
	try {
		value = typeof given === "function" ? await given() : given;
	} catch (cause) {
		throw new fail(`the function given as \`${name}\` failed`, {
			kind: "usage",
			operation,
			cause
		});
	}
	const credential = typeof value === "string" ? value.trim() : value;
	if (credential) return credential;
	throw new fail(`\`${name}\` is empty`, {
		kind: "usage",
		operation
	});
}
/**
* What comes of an answer that is no success in JSON. `cause` is why the body of a success could not be read.
* @throws the package's error, unless the operation takes any text.
*/
export async function unusable(api, signed, { operation, ...call }, { mayBeText }, response, received, cause) {
	const { fail } = api;
	const { ok, status, headers } = response;
	// A server may repeat the key in what it says of it.
	const hide = (said) => redact(said, secretsOf(signed, call));
	const elsewhere = redirected(fail, operation, response, response.url, hide);
	if (elsewhere) throw elsewhere;
	// An integer that is none, or a part of the client that cannot be loaded.
	if (cause && !(cause instanceof SyntaxError)) throw cause;
	const requestId = headers.get("x-request-id") ?? undefined;
	const type = headers.get("content-type") ?? "no content type";
	const isJson = type.includes("json");
	if (ok && mayBeText && !isJson) return received || undefined;
	const text = hide(received);
	if (ok) {
		const what = !received ? "an empty body where JSON was expected" : isJson ? "JSON that cannot be read: see `body`" : `${type} where JSON was expected: is baseUrl right?`;
		// What could not be parsed quotes the text.
		const facts = {
			operation,
			status,
			requestId,
			body: text || undefined,
			cause: text === received ? cause : undefined
		};
		throw new fail(`the server answered ${status} with ${what}`, {
			kind: "encoding",
			...facts
		});
	}
	let body = text || undefined;
	try {
		if (text) body = await parseJson(text, api, operation);
	} catch {}
	const { words = adviceOn(status, advice), code } = explain(body);
	const message = `the server answered ${status}${words ? `: ${words}` : ""}`;
	throw new fail(message, {
		kind: "http",
		operation,
		status,
		requestId,
		code,
		body
	});
}
/** What the credentials have added to a call, in the forms in which a server may repeat it. */
function secretsOf({ headers, query }, before) {
	const added = [...Object.entries(headers).flatMap(([name, value]) => before.headers[name] === value ? [] : [value]), ...query.slice(before.query.length)];
	// Without the scheme, and without the name of a cookie or a parameter; what travels encoded, decoded too.
	return added.flatMap((text) => [text.replace(/^(?:[A-Z]\w+ |.*=)/, ""), text]).flatMap((text) => [text, decoded(text)]);
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** What a bare status asks of the caller. */
const advice = {
	401: "the credentials are missing or not valid",
	402: "there is not enough credit for this call",
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
//# sourceMappingURL=rest-trouble.js.map
