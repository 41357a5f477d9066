import type { ErrorClass } from "./error.js";
/**
* JSON by the platform's own means, which do nearly all of it; what they would round is left to `json.ts` and `exact.ts`,
* which are loaded when they are first needed.
*/
/** Parses JSON, as `parseJson` does. */
export declare function parse(text: string, bigintKeys: readonly string[] | undefined, fail: ErrorClass, operation: string): unknown | Promise<unknown>;
/** Writes JSON, as `stringifyJson` does. */
export declare function stringify(value: unknown, fail: ErrorClass, operation: string): string | Promise<string>;
//# sourceMappingURL=fast-json.d.ts.map
