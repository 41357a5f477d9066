import type { ErrorClass } from "./error.js";
/**
* Parses JSON; `bigintKeys` are the members whose integers may exceed 2^53.
* @throws SyntaxError for what is no JSON; the package's error, of kind `overflow`, for any other such integer.
*/
export declare function parseJson(text: string, bigintKeys: readonly string[], fail: ErrorClass, operation: string): unknown;
/**
* Writes JSON; a bigint becomes an exact integer.
* @throws the package's error, of kind `encoding`, for a number that would change on the way.
*/
export declare function stringifyJson(value: unknown, fail: ErrorClass, operation: string): string;
//# sourceMappingURL=json.d.ts.map
