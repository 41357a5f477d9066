/** Integers that a caller may give as text, such as ids that come as text and are sent as integers. */
/** A copy of `value` in which decimal text under one of these members, or in a list there, is an exact integer. */
export function withIntegers(value, members) {
	const copy = (part, isInteger) => {
		if (Array.isArray(part)) return part.map((item) => copy(item, isInteger));
		if (isInteger && typeof part === "string" && /^\d+$/.test(part)) return part.length < 16 ? Number(part) : BigInt(part);
		// What writes itself stays as it is.
		if (typeof part !== "object" || part === null || "toJSON" in part) return part;
		return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, copy(member, members.includes(name))]));
	};
	return copy(value, false);
}
//# sourceMappingURL=integer-text.js.map
