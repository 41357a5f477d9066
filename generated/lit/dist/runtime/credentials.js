/** The ways that credentials travel; a package holds only those that its API knows. */
import { addCookie, addQuery } from "./parameters.js";
/** A key in a header of its own. */
export const headerKey = (name) => ({ headers }, key) => {
	headers[name.toLowerCase()] = key;
};
/** A key in the query. */
export const queryKey = (name) => (call, key) => addQuery(call, name, key);
/** A key in a cookie. */
export const cookieKey = (name) => (call, key) => addCookie(call, name, key);
/** A bearer token. */
export const bearerToken = ({ headers }, token) => {
	headers.authorization = `Bearer ${token}`;
};
/** User name and password. */
export const basicUser = ({ headers }, { username, password }) => {
	const bytes = new TextEncoder().encode(`${username}:${password}`);
	headers.authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
};
//# sourceMappingURL=credentials.js.map
