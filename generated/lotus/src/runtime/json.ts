import type { ErrorClass } from "./error.js";

/**
 * JSON without silent rounding. An integer that a JavaScript number cannot hold becomes a bigint under a key
 * where the API is known to send such, and an error anywhere else.
 */

/** Something that may be a long integer; where there is none, as is usual, the platform's own parser does it all. */
const longInteger = /[[:,]\s*-?\d{16}|^\s*-?\d{16}/;
/** Integers of 16 digits and more, no part of a fraction or exponent, but for those that change nothing. */
const longIntegers = /(?<![\d.eE+-])-?\d{16,}(\.0+)?([eE][+-]?0+)?(?![\d.eE])/g;

/**
 * Parses JSON; `bigintKeys` are the members whose integers may exceed 2^53.
 * @throws SyntaxError for what is no JSON; the package's error, of kind `overflow`, for any other such integer.
 */
export function parseJson(text: string, bigintKeys: readonly string[], fail: ErrorClass, operation: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!longInteger.test(text)) return value;
  const quoted = quoteLongIntegers(text);
  if (quoted === text) return value;
  // A number in the one reading and a string in the other: an integer that has to stay exact.
  const exact = (rounded: unknown, written: unknown, key: string, path: string): unknown => {
    if (typeof rounded === "number" && typeof written === "string") {
      if (bigintKeys.includes(key)) return BigInt(written.replace(/[.e].*/i, ""));
      const message = `the answer holds ${written} at ${path || "its root"}, which a JavaScript number cannot hold exactly`;
      throw new fail(message, { kind: "overflow", operation, data: written });
    }
    if (typeof rounded === "object" && rounded !== null) {
      const members = rounded as Record<string, unknown>;
      for (const name of Object.keys(members)) {
        const writtenMember = (written as Record<string, unknown>)[name];
        // The items of a list stand under the key of the list.
        members[name] = exact(members[name], writtenMember, Array.isArray(members) ? key : name, `${path}/${name}`);
      }
    }
    return rounded;
  };
  return exact(value, JSON.parse(quoted), "", "");
}

/** Valid JSON with each unsafe integer as a string. Goes from string to string, since a pattern for both fails on long ones. */
function quoteLongIntegers(text: string): string {
  let quoted = "";
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('"', at);
    const between = open < 0 ? text.slice(at) : text.slice(at, open);
    quoted += between.replace(longIntegers, (digits) =>
      Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`,
    );
    if (open < 0) break;
    let close = open;
    let backslashes: number;
    do {
      close = text.indexOf('"', close + 1);
      backslashes = 0;
      while (text[close - 1 - backslashes] === "\\") backslashes++;
    } while (backslashes % 2 === 1);
    at = close + 1;
    quoted += text.slice(open, at);
  }
  return quoted;
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
