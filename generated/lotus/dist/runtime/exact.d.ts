import type { ErrorClass } from "./error.js";
import type { NumberFacts } from "./json.js";
/** Puts exact integers into what was parsed, as `restoreIntegers` does. */
export type ExactReader = (value: unknown, text: string, operation: string) => unknown;
/** The reader of an API's answers. */
export declare function exactReader(api: NumberFacts): Promise<ExactReader>;
/** The members whose integers may exceed 2^53; undefined for any. */
export declare const bigintKeysOf: ({ bigintKeys, facts, fail }: NumberFacts) => Promise<readonly string[] | undefined>;
/**
* Puts exact integers into `value`, in the place of those that were rounded when `text` was parsed.
* @throws the package's error, of kind `overflow`, for one under a key that may not hold such, and for 1e400: its
* `body` is the text, as what the server did may have its price.
*/
export declare function restoreIntegers(value: unknown, text: string, bigintKeys: readonly string[] | undefined, fail: ErrorClass, operation: string): unknown;
/**
* Writes JSON; a bigint becomes an exact integer.
* @throws the package's error, of kind `encoding`, for a number that would change on the way.
*/
export declare function writeExactly(value: unknown, fail: ErrorClass, operation: string): string;
//# sourceMappingURL=exact.d.ts.map
