import type { ErrorClass } from "./error.js";
/**
* Parses JSON; `bigintKeys` are the members whose integers may exceed 2^53: without a list, all of them.
* @throws SyntaxError for what is no JSON; the package's error, of kind `overflow`, for any other such integer.
*/
export declare function parseJson(text: string, bigintKeys: readonly string[] | undefined, fail: ErrorClass, operation: string): Promise<unknown>;
/**
* True when no number in it may have been rounded; of a caller's `input`, when it also holds nothing that writes itself.
* It looks at values and not at text, as most of a text is strings; and without recursion, as JSON may be nested deeper
* than the stack.
*/
export declare function isExact(root: unknown, input?: boolean): boolean;
/**
* Writes JSON; a bigint becomes an exact integer.
* @throws the package's error, of kind `encoding`, for a number that would change on the way.
*/
export declare function stringifyJson(value: unknown, fail: ErrorClass, operation: string): string;
//# sourceMappingURL=json.d.ts.map
