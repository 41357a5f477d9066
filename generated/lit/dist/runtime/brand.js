/**
* A string as the type that it is meant for.
* @throws TypeError for one that does not look like it.
*/
export function checked(name, pattern, text) {
	if (typeof text === "string" && new RegExp(pattern, "u").test(text)) return text;
	// Not the text itself: it may be a key.
	throw new TypeError(`this is no ${name}: ${typeof text === "string" ? `a string that matches ${pattern}` : "a string"} is wanted`);
}
//# sourceMappingURL=brand.js.map
