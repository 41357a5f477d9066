/** Integers that a caller may give as text, such as ids that come as text and are sent as integers. */
/** A copy of `value` in which decimal text under one of these members, or in a list there, is an exact integer. */
export declare function withIntegers(value: unknown, members: readonly string[]): unknown;
//# sourceMappingURL=integer-text.d.ts.map
