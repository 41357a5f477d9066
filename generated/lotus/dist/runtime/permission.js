import { lazily } from "./lazily.js";
import { unlisted } from "./transport.js";
/** By connection, of its last token: most have but one. */
const latest = new WeakMap();
/**
* The token of a connection, trimmed, and what it says itself that it permits, so that a call which cannot succeed fails
* before it is sent. What a token does not list it does not permit: `admin` alone cannot read.
* @throws the package's error, of kind `usage`, when it is empty, or the caller's function failed to give one.
*/
export async function tokenOf(connection, operation) {
	const { api, token: given } = connection;
	let token;
	let cause;
	try {
		token = (typeof given === "function" ? await given() : given)?.trim();
	} catch (error) {
		cause = error;
	}
	if (!token) {
		const why = cause ? "the function given as `token` failed" : "the token is empty: give one, or leave `token` out";
		throw new api.fail(why, {
			kind: "usage",
			operation,
			cause
		});
	}
	let known = latest.get(connection);
	if (known?.token !== token) {
		known = {
			token,
			check: await checkOf(api, token)
		};
		latest.set(connection, known);
	}
	return known;
}
/**
* The token that a call is sent with.
* @throws the package's error, of kind `permission` where it says itself that it does not permit the call, or `usage`.
*/
export async function tokenFor(connection, call) {
	const { token, check } = await tokenOf(connection, call.method);
	await check?.(call);
	return token;
}
const refusing = lazily(() => import("./refusal.js"));
async function checkOf(api, token) {
	const allowed = claims(token);
	const needed = allowed && await neededBy(api);
	if (!needed) return undefined;
	return ({ method, row }) => {
		// Of a method that the description does not know, only the server knows what it needs.
		const permission = needed.get(method) ?? (row === unlisted ? undefined : "read");
		if (permission === undefined || allowed.includes(permission)) return undefined;
		const message = `missing permission to invoke '${method.slice(api.prefix.length)}' (need '${permission}')`;
		return refusing(api.fail, method).then(({ refusal }) => refusal(api, method, { error: {
			code: 1,
			message
		} })).then((error) => Promise.reject(error));
	};
}
const tables = new WeakMap();
/** The permissions that methods need beyond `read`, by the methods' names; undefined where the API has no permissions. */
async function neededBy(api) {
	const known = tables.get(api);
	if (known) return known;
	const permissions = (await api.facts?.(api.fail))?.facts.permissions;
	if (!permissions) return undefined;
	const needed = new Map();
	for (const [permission, names] of Object.entries(permissions)) {
		for (const name of names.split(" ")) needed.set(api.prefix + name, permission);
	}
	tables.set(api, needed);
	return needed;
}
/** The permissions that a JWT lists; undefined for a token of any other kind. */
function claims(token) {
	try {
		const [, payload = ""] = token.split(".");
		const { Allow } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
		return Array.isArray(Allow) ? Allow : undefined;
	} catch {
		return undefined;
	}
}
//# sourceMappingURL=permission.js.map
