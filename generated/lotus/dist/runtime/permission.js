import { refusal } from "./refusal.js";
import { unlisted } from "./transport.js";
/**
* Looks at what a token itself says that it permits, so that a call which cannot succeed fails before it is sent. What a
* token does not list it does not permit: `admin` alone cannot read. Undefined where nothing is ruled out.
*/
export function permissionCheck(api, token) {
	const known = latest.get(api);
	if (known?.token === token) return known.check;
	const check = checkOf(api, token);
	latest.set(api, {
		token,
		check
	});
	// What could not be loaded is loaded anew by the next call.
	check.catch(() => latest.delete(api));
	return check;
}
/** By the last token of each API: most clients have one. */
const latest = new WeakMap();
async function checkOf(api, token) {
	const allowed = claims(token);
	const tables = allowed && (await api.facts?.())?.facts.permissions;
	if (!tables) return undefined;
	const needed = new Map();
	for (const [permission, names] of Object.entries(tables)) {
		for (const name of names.split(" ")) needed.set(api.prefix + name, permission);
	}
	return ({ method, row }) => {
		// Of a method that the description does not know, only the server knows what it needs.
		const permission = needed.get(method) ?? (row === unlisted ? undefined : "read");
		if (permission === undefined || allowed.includes(permission)) return undefined;
		const message = `missing permission to invoke '${method.slice(api.prefix.length)}' (need '${permission}')`;
		return refusal(api, method, { error: {
			code: 1,
			message
		} }).then((error) => Promise.reject(error));
	};
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
