/** An object without the members that are undefined. */
export const defined = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
//# sourceMappingURL=defined.js.map
