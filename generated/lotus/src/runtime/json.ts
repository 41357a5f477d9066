import type { ErrorClass } from "./error.js";

/**
 * JSON without silent rounding. An integer that a JavaScript number cannot hold becomes a bigint under a key
 * where the API is known to send such, and an error anywhere else. Answers that hold none, as is usual, are read
 * by the platform's own parser; what reads the others is loaded when the first one comes.
 */

/** True for a number that may have been rounded on its way, and for what is no number in JSON. */
const isInexact = (value: unknown): value is number => typeof value === "number" && !(Math.abs(value) < 2 ** 53);

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
  if (isExact(value)) return value;
  const { restoreIntegers } = await import("./exact.js");
  return restoreIntegers(value, text, bigintKeys, fail, operation);
}

/**
 * True when no number in it may have been rounded; of a caller's `input`, when it also holds nothing that writes itself.
 * It looks at values and not at text, as most of a text is strings; and without recursion, as JSON may be nested deeper
 * than the stack.
 */
export function isExact(root: unknown, input = false): boolean {
  const open: object[] = [[root]];
  const visit = (member: unknown): boolean => {
    if (typeof member !== "object") return typeof member !== "bigint" && !isInexact(member);
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

/**
 * Writes JSON; a bigint becomes an exact integer.
 * @throws the package's error, of kind `encoding`, for a number that would change on the way.
 */
export function stringifyJson(value: unknown, fail: ErrorClass, operation: string): string {
  try {
    // First, since it finds what holds itself.
    const text = JSON.stringify(value);
    if (isExact(value, true)) return text;
  } catch {
    // Told below, but for a bigint.
  }
  // No text of the caller's can hold it by accident or intent.
  const mark = `integer:${Math.random()}:`;
  const paths = new Map<unknown, string>();
  let text: string;
  try {
    text = JSON.stringify(value, function (this: Record<string, unknown>, key, member: unknown) {
      // Some programs give bigint a `toJSON`, which has run by now.
      const own = this[key];
      if (typeof own === "bigint") return mark + own;
      const path = paths.has(this) ? `${paths.get(this)}/${key}` : "";
      if (typeof member === "object") paths.set(member, path);
      if (isInexact(member)) {
        const advice = Number.isFinite(member)
          ? "is past 2^53 and may already be rounded: give it as a bigint"
          : "cannot be written as JSON";
        throw new fail(`the value ${member}${path && ` at ${path}`} ${advice}`, { kind: "encoding", operation });
      }
      return member;
    });
  } catch (cause) {
    if (cause instanceof fail) throw cause;
    throw new fail("the input cannot be written as JSON", { kind: "encoding", operation, cause });
  }
  return text?.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}
