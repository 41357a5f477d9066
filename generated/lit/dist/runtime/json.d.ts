import type { ErrorClass } from "./error.js";
/** Parses JSON; `bigintKeys` are the members whose integers may exceed 2^53. */
export declare function parseJson(text: string, bigintKeys: readonly string[], fail: ErrorClass, operation: string): unknown;
/** Writes JSON; a bigint becomes an exact integer. Refuses what would change on the way. */
export declare function stringifyJson(value: unknown, fail: ErrorClass, operation: string): string;
//# sourceMappingURL=json.d.ts.map
