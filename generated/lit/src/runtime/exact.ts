import type { ErrorClass } from "./error.js";
import type { NumberFacts } from "./json.js";

/**
 * A number as it is written, if it may be past 2^53: 16 digits or more, or an exponent. Inside strings it finds some
 * that are none.
 */
const longNumbers = /([[:,\s])(-?\d{16}[-+.\dEe]*|-?\d[\d.]*[Ee][-+\d]+)/g;

/** A fraction or an exponent makes a number no integer, unless it changes nothing. */
const integer = /^-?\d+(?:\.0+)?(?:[eE][+-]?0+)?$/;

/** As in the module that loads this one, of which it shares nothing: a bundler would put what both use in a third. */
const isInexact = (value: unknown): value is number => typeof value === "number" && !(Math.abs(value) < 2 ** 53);

/** Puts exact integers into what was parsed, as `restoreIntegers` does. */
export type ExactReader = (value: unknown, text: string, operation: string) => unknown;

/** The reader of an API's answers. */
export async function exactReader(api: NumberFacts): Promise<ExactReader> {
  const keys = await bigintKeysOf(api);
  return (value, text, operation) => restoreIntegers(value, text, keys, api.fail, operation);
}

/** The members whose integers may exceed 2^53; undefined for any. */
export const bigintKeysOf = async ({ bigintKeys, facts, fail }: NumberFacts): Promise<readonly string[] | undefined> =>
  bigintKeys ?? (await facts?.(fail, undefined, true))?.facts.bigintKeys;

/**
 * Puts exact integers into `value`, in the place of those that were rounded when `text` was parsed.
 * @throws the package's error, of kind `overflow`, for one under a key that may not hold such, and for 1e400: its
 * `body` is the text, as what the server did may have its price.
 */
export function restoreIntegers(
  value: unknown,
  text: string,
  bigintKeys: readonly string[] | undefined,
  fail: ErrorClass,
  operation: string,
): unknown {
  const { spellings, respelled } = spell(text);
  type Members = Record<string | number, unknown>;
  const root: Members = { "": value };
  // The same value twice: in the other one, different integers are different numbers. Strings do not matter there.
  const twin: Members = { "": respelled === undefined ? value : JSON.parse(respelled) };
  const open: [holder: Members, twin: Members, key: string | number, path: string][] = [[root, twin, "", ""]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [holder, other, listKey, path] = next;
    const isList = Array.isArray(holder);
    const keys = isList ? undefined : Object.keys(holder);
    // By position: a key of the other one may be spelled in another way.
    const others: readonly unknown[] = Array.isArray(other) ? other : Object.values(other);
    for (let i = 0; i < others.length; i++) {
      const spelling = others[i];
      if (typeof spelling === "object" ? !spelling : !isInexact(spelling)) continue;
      const place = keys?.[i] ?? i;
      // The items of a list stand under the key of the list.
      const key = isList ? listKey : place;
      if (typeof spelling === "object") {
        open.push([holder[place] as Members, spelling as Members, key, `${path}/${place}`]);
        continue;
      }
      const written = spellings.get(spelling as number) ?? "";
      const isInteger = integer.test(written);
      if (!isInteger && Number.isFinite(holder[place])) continue;
      if (!isInteger || !(bigintKeys?.includes(`${key}`) ?? true)) {
        const where = `${path}/${place}`.slice(1) || "its root";
        const message = `the answer holds ${written} at ${where}, which a JavaScript number cannot hold exactly`;
        throw new fail(message, { kind: "overflow", operation, data: written, body: text });
      }
      holder[place] = BigInt(written.replace(/[.eE].*/, ""));
    }
  }
  return root[""];
}

/**
 * How each number past 2^53 is written, by its value. Where several would round to one value, `respelled` is the text
 * with others in their place, so that each written number has a value of its own.
 */
function spell(text: string): { spellings: ReadonlyMap<number, string>; respelled: string | undefined } {
  const spellings = new Map<number, string>();
  const values = new Map<string, number>();
  let free = 2 ** 53;
  let isRespelled = false;
  // In a value, one that is none replaces nothing but part of a string; in a key, the same one by the same other one.
  const respelled = ` ${text}`.replace(longNumbers, (all: string, before: string, written: string) => {
    let value = values.get(written);
    if (value === undefined) {
      value = Number(written);
      if (!isInexact(value)) return all;
      for (; spellings.has(value) || !Number.isFinite(value); free += 2) {
        value = free;
        isRespelled = true;
      }
      spellings.set(value, written);
      values.set(written, value);
    }
    return before + value;
  });
  return { spellings, respelled: isRespelled ? respelled : undefined };
}

/**
 * Writes JSON; a bigint becomes an exact integer.
 * @throws the package's error, of kind `encoding`, for a number that would change on the way.
 */
export function writeExactly(value: unknown, fail: ErrorClass, operation: string): string {
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
