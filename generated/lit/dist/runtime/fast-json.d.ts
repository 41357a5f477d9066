import type { ErrorClass } from "./error.js";
/** Parses JSON, as `parseJson` does. */
export declare const parse: (text: string, bigintKeys: readonly string[] | undefined, fail: ErrorClass, operation: string) => unknown | Promise<unknown>;
/** Writes JSON, as `stringifyJson` does. */
export declare function stringify(value: unknown, fail: ErrorClass, operation: string): string | Promise<string>;
//# sourceMappingURL=fast-json.d.ts.map
