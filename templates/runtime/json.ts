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

/** False for a number that may have been rounded; what holds others is put off. */
function passes(member: unknown, open: object[]): boolean {
  if (typeof member !== "object") return !isInexact(member);
  if (member) open.push(member);
  return true;
}

/**
 * True when no number in it may have been rounded. It looks at values and not at text, as most of a text is
 * strings; and without recursion, as JSON may be nested deeper than the stack.
 */
export function isExact(root: unknown): boolean {
  const open: object[] = [[root]];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    if (Array.isArray(holder)) {
      for (const member of holder) if (!passes(member, open)) return false;
    } else {
      // By key, as a list of its values would have to be made for each object.
      for (const key in holder) if (!passes((holder as Record<string, unknown>)[key], open)) return false;
    }
  }
  return true;
}

/**
 * Writes JSON; a bigint becomes an exact integer.
 * @throws the package's error, of kind `encoding`, for a number that would change on the way.
 */
export function stringifyJson(value: unknown, fail: ErrorClass, operation: string): string {
  // Made when the first bigint is met: no text of the caller's can hold it by accident or intent.
  let mark = "";
  // Where each object stands: kept on a second pass only, when there is something to say about one.
  let paths: Map<unknown, string> | undefined;
  const problem = Symbol();
  function write(this: Record<string, unknown>, key: string, member: unknown): unknown {
    // Some programs give bigint a `toJSON`, which has run by now.
    const own = this[key];
    if (typeof own === "bigint") {
      mark ||= `integer:${Math.random()}:`;
      return mark + own;
    }
    const path = paths?.has(this) ? `${paths.get(this)}/${key}` : "";
    if (typeof member === "object") paths?.set(member, path);
    if (typeof member === "number" && !(Math.abs(member) < 2 ** 53)) {
      if (!paths) throw problem;
      const advice = Number.isFinite(member)
        ? "is past 2^53 and may already be rounded: give it as a bigint"
        : "cannot be written as JSON";
      throw new fail(`the value ${member}${path && ` at ${path}`} ${advice}`, { kind: "encoding", operation });
    }
    return member;
  }
  let text: string;
  try {
    try {
      text = JSON.stringify(value, write);
    } catch (error) {
      if (error !== problem) throw error;
      paths = new Map();
      text = JSON.stringify(value, write);
    }
  } catch (cause) {
    if (cause instanceof fail) throw cause;
    throw new fail("the input cannot be written as JSON", { kind: "encoding", operation, cause });
  }
  return mark ? text.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1") : text;
}
