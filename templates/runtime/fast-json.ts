import type { ErrorClass } from "./error.js";

/**
 * JSON by the platform's own means, which do nearly all of it; what they would round is left to `json.ts`, which is
 * loaded when it is first needed.
 */

/** Something that may be an integer too long for a number. */
const longInteger = /[[:,]\s*-?\d{16}|^\s*-?\d{16}/;

/** Parses JSON, as `parseJson` does. */
export const parse = (
  text: string,
  bigintKeys: readonly string[] | undefined,
  fail: ErrorClass,
  operation: string,
): unknown | Promise<unknown> =>
  longInteger.test(text)
    ? import("./json.js").then(({ parseJson }) => parseJson(text, bigintKeys, fail, operation))
    : JSON.parse(text);

/** Writes JSON, as `stringifyJson` does. */
export function stringify(value: unknown, fail: ErrorClass, operation: string): string | Promise<string> {
  try {
    return JSON.stringify(value, function (this: Record<string, unknown>, key, member: unknown) {
      // Some programs give bigint a `toJSON`, which has run by now.
      if (typeof this[key] === "bigint" || (typeof member === "number" && !(Math.abs(member) < 2 ** 53))) throw 0;
      return member;
    });
  } catch {
    return import("./json.js").then(({ stringifyJson }) => stringifyJson(value, fail, operation));
  }
}
