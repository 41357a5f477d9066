import type { ErrorClass } from "./error.js";
import { type Lazy } from "./lazily.js";
/**
* JSON without silent rounding. An integer that a JavaScript number cannot hold becomes a bigint under a key
* where the API is known to send such, and an error anywhere else. What holds none, as is usual, is read and written
* by the platform's own means; what reads and writes the rest is loaded when it is first needed.
*/
/** What an API says of its numbers. */
export interface NumberFacts {
	readonly fail: ErrorClass;
	/** Members whose integers may exceed 2^53, here or among what is loaded when it is asked; without a list, any. */
	readonly bigintKeys?: readonly string[];
	readonly facts?: Lazy<{
		readonly facts: {
			readonly bigintKeys?: readonly string[];
		};
	}>;
}
/**
* Parses JSON.
* @throws SyntaxError for what is no JSON; the package's error, of kind `overflow`, for an integer past 2^53 under a key
* that may not hold such.
*/
export declare function parseJson(text: string, api: NumberFacts, operation: string): Promise<unknown>;
/** True when no number in what was parsed may have been rounded. It looks at values and not at text, as most of a text is strings. */
export declare function isExact(value: unknown): boolean;
/** Writes JSON, where the platform can do that exactly; undefined where it cannot. */
export declare function plainJson(value: unknown): string | undefined;
/**
* Writes JSON; a bigint becomes an exact integer.
* @throws the package's error, of kind `encoding`, for a number that would change on the way.
*/
export declare const stringifyJson: (value: unknown, fail: ErrorClass, operation: string) => Promise<string>;
//# sourceMappingURL=json.d.ts.map
