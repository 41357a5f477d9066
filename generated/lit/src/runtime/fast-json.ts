import type { ErrorClass } from "./error.js";

/**
 * JSON by the platform's own means, which do nearly all of it; what they would round is left to `json.ts` and `exact.ts`,
 * which are loaded when they are first needed.
 */

/** Parses JSON, as `parseJson` does. */
export function parse(
  text: string,
  bigintKeys: readonly string[] | undefined,
  fail: ErrorClass,
  operation: string,
): unknown | Promise<unknown> {
  const value: unknown = JSON.parse(text);
  return isExact(value)
    ? value
    : import("./exact.js").then(({ restoreIntegers }) => restoreIntegers(value, text, bigintKeys, fail, operation));
}

/** As in `json.ts`, of which nothing is shared: that would be in every bundle then. */
function isExact(root: unknown): boolean {
  const open: object[] = [[root]];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    for (const member of Array.isArray(holder) ? holder : Object.values(holder)) {
      if (typeof member === "object") member && open.push(member);
      else if (typeof member === "number" && !(Math.abs(member) < 2 ** 53)) return false;
    }
  }
  return true;
}

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
