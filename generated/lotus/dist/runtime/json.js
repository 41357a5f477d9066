/**
* JSON without silent rounding. An integer that a JavaScript number cannot hold becomes a bigint under a key
* where the API is known to send such, and an error anywhere else.
*/
/** A long integer that stands where a value can stand; decimal strings of any length do not match. */
const longInteger = /[[:,]\s*-?\d{16}|^\s*-?\d{16}/;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const mark = "\0integer:";
/** Parses JSON; `bigintKeys` are the members whose integers may exceed 2^53. */
export function parseJson(text, bigintKeys, fail, operation) {
	if (!longInteger.test(text)) return JSON.parse(text);
	const marked = text.replace(tokens, (token) => /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"\\u0000integer:${token}"` : token);
	const revive = (value, key, path) => {
		if (typeof value === "string" && value.startsWith(mark)) {
			const digits = value.slice(mark.length);
			if (bigintKeys.includes(key)) return BigInt(digits);
			const message = `the answer holds ${digits} at ${path || "its root"}, which a JavaScript number cannot hold exactly`;
			throw new fail(message, {
				kind: "overflow",
				operation,
				data: digits
			});
		}
		if (typeof value !== "object" || value === null) return value;
		for (const [name, member] of Object.entries(value)) {
			// The items of a list stand under the key of the list.
			value[name] = revive(member, Array.isArray(value) ? key : name, `${path}/${name}`);
		}
		return value;
	};
	return revive(JSON.parse(marked), "", "");
}
/** Writes JSON; a bigint becomes an exact integer. Refuses what would change on the way. */
export function stringifyJson(value, fail, operation) {
	let exact = false;
	const text = JSON.stringify(value, (key, member) => {
		if (typeof member === "bigint") {
			exact = true;
			return `${mark}${member}`;
		}
		if (typeof member === "number" && (!Number.isFinite(member) || Number.isInteger(member) && !Number.isSafeInteger(member))) {
			const advice = Number.isFinite(member) ? "is past 2^53 and may already be rounded: give it as a bigint" : "cannot be written as JSON";
			throw new fail(`${key ? `the value ${member} of "${key}"` : `the value ${member}`} ${advice}`, {
				kind: "encoding",
				operation
			});
		}
		return member;
	});
	return exact ? text.replace(/"\\u0000integer:(-?\d+)"/g, "$1") : text;
}
//# sourceMappingURL=json.js.map
