import type { ErrorClass } from "./error.js";

/**
 * JSON without silent rounding. An integer that a JavaScript number cannot hold becomes a bigint under a key
 * where the API is known to send such, and an error anywhere else. What holds none, as is usual, is read and written
 * by the platform's own means; what reads and writes the rest is loaded when it is first needed.
 */

/**
 * Parses JSON; `bigintKeys` are the members whose integers may exceed 2^53: without a list, all of them.
 * @throws SyntaxError for what is no JSON; the package's error, of kind `overflow`, for any other such integer.
 */
export async function parseJson(
  text: string,
  bigintKeys: readonly string[] | undefined,
  fail: ErrorClass,
  operation: string,
): Promise<unknown> {
  const value: unknown = JSON.parse(text);
  return isExact(value)
    ? value
    : (await import("./exact.js")).restoreIntegers(value, text, bigintKeys, fail, operation);
}

/**
 * True when no number in it may have been rounded; of a caller's `input`, when it also holds nothing that writes itself.
 * It looks at values and not at text, as most of a text is strings; and without recursion, as JSON may be nested deeper
 * than the stack.
 */
export function isExact(root: unknown, input = false): boolean {
  const open: object[] = [[root]];
  const visit = (member: unknown): boolean => {
    if (typeof member !== "object")
      return typeof member !== "bigint" && (typeof member !== "number" || Math.abs(member) < 2 ** 53);
    if (member) open.push(member);
    return true;
  };
  for (let holder = open.pop(); holder; holder = open.pop()) {
    if (input && "toJSON" in holder) return false;
    if (Array.isArray(holder)) {
      for (const item of holder) if (!visit(item)) return false;
    } else {
      // By name, as a list of its values would have to be made for each object. What a program has put on
      // Object.prototype is seen too, to no harm.
      for (const name in holder) if (!visit((holder as Record<string, unknown>)[name])) return false;
    }
  }
  return true;
}

/** Writes JSON, where the platform can do that exactly; undefined where it cannot. */
export function plainJson(value: unknown): string | undefined {
  try {
    // First, since it finds what holds itself.
    const text = JSON.stringify(value);
    return isExact(value, true) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes JSON; a bigint becomes an exact integer.
 * @throws the package's error, of kind `encoding`, for a number that would change on the way.
 */
export const stringifyJson = async (value: unknown, fail: ErrorClass, operation: string): Promise<string> =>
  plainJson(value) ?? (await import("./exact.js")).writeExactly(value, fail, operation);
