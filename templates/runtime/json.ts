import type { ErrorClass } from "./error.js";
import { type Lazy, lazily } from "./lazily.js";

/**
 * JSON without silent rounding. An integer that a JavaScript number cannot hold becomes a bigint under a key
 * where the API is known to send such, and an error anywhere else. What holds none, as is usual, is read and written
 * by the platform's own means; what reads and writes the rest is loaded when it is first needed.
 */

/** What an API says of its numbers. */
export interface NumberFacts {
  readonly fail: ErrorClass;
  /** Members whose integers may exceed 2^53, here or among what is loaded when it is asked; without a list, any. */
  readonly bigintKeys?: readonly string[];
  readonly facts?: Lazy<{ readonly facts: { readonly bigintKeys?: readonly string[] } }>;
}

const exactly = lazily(() => import("./exact.js"));

/**
 * Parses JSON.
 * @throws SyntaxError for what is no JSON; the package's error, of kind `overflow`, for an integer past 2^53 under a key
 * that may not hold such.
 */
export async function parseJson(text: string, api: NumberFacts, operation: string): Promise<unknown> {
  const value: unknown = JSON.parse(text);
  return isExact(value)
    ? value
    : (await (await exactly(api.fail, operation, true)).exactReader(api))(value, text, operation);
}

/** True when no number in it may have been rounded, and nothing in it writes itself. Deep nesting ends in a RangeError. */
const isPlain = (value: unknown): boolean =>
  typeof value === "number"
    ? Math.abs(value) < 2 ** 53
    : typeof value === "object"
      ? hasPlain(value)
      : typeof value !== "bigint";

/** Apart from the rest, which is small enough to be compiled into its loops. */
function hasPlain(holder: object | null): boolean {
  if (Array.isArray(holder)) {
    for (const item of holder) if (!isPlain(item)) return false;
  } else {
    if (holder && "toJSON" in holder) return false;
    // By name, as a list of its values would have to be made for each object. What a program has put on
    // Object.prototype is seen too, to no harm.
    for (const name in holder) if (!isPlain((holder as Record<string, unknown>)[name])) return false;
  }
  return true;
}

/** True when no number in what was parsed may have been rounded. It looks at values and not at text, as most of a text is strings. */
export function isExact(value: unknown): boolean {
  try {
    return isPlain(value);
  } catch {
    // Nested deeper than the stack, which is no limit to what reads exactly.
    return false;
  }
}

/** Writes JSON, where the platform can do that exactly; undefined where it cannot. */
export function plainJson(value: unknown): string | undefined {
  try {
    // First, since it finds what holds itself.
    const text = JSON.stringify(value);
    return isPlain(value) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes JSON; a bigint becomes an exact integer.
 * @throws the package's error, of kind `encoding`, for a number that would change on the way.
 */
export const stringifyJson = async (value: unknown, fail: ErrorClass, operation: string): Promise<string> =>
  plainJson(value) ?? (await exactly(fail, operation)).writeExactly(value, fail, operation);
