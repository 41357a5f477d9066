/** Integers that a caller may give as text, such as ids that come as text and are sent as integers. */
/**
* A copy of `value` in which text under one of these members, or in a list there, that spells an integer in decimal or,
* after 0x, in hexadecimal digits is that integer, exact.
*/
export declare function withIntegers<Value>(value: Value, members: readonly string[]): Value;
//# sourceMappingURL=integer-text.d.ts.map
