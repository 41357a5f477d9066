/** Integers that a caller may give as text, such as ids that come as text and are sent as integers. */

/**
 * A copy of `value` in which text under one of these members, or in a list there, that spells an integer in decimal or,
 * after 0x, in hexadecimal digits is that integer, exact.
 */
export function withIntegers<Value>(value: Value, members: readonly string[]): Value {
  const copy = (part: unknown, isInteger: boolean): unknown => {
    if (Array.isArray(part)) return part.map((item) => copy(item, isInteger));
    if (isInteger && typeof part === "string" && /^(?:\d+|0x[\da-f]+)$/i.test(part)) {
      const exact = BigInt(part);
      return exact < 2n ** 53n ? Number(exact) : exact;
    }
    // What is no plain object, such as a file, and what writes itself stay as they are.
    if (Object.prototype.toString.call(part) !== "[object Object]" || "toJSON" in (part as object)) return part;
    return Object.fromEntries(
      Object.entries(part as object).map(([name, member]) => [name, copy(member, members.includes(name))]),
    );
  };
  return copy(value, false) as Value;
}
