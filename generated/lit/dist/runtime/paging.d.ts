import type { Paging, RestCall } from "./rest.js";
type Input = Readonly<Record<string, unknown>>;
/**
* The items of all pages, each page asked for when the one before it is used up. The last page is the one that is
* shorter than asked for. One that has been there before is no page either: some servers start anew past the end, or
* know of no pages, and would be read for ever.
* @throws the package's error, of kind `encoding`, for an answer that is no list.
*/
export declare function itemsOf([page, size, first]: Paging, list: (input: Input) => Promise<unknown>, given: Input | undefined, { fail, operation }: Pick<RestCall, "fail" | "operation">): AsyncGenerator<unknown, void, undefined>;
export {};
//# sourceMappingURL=paging.d.ts.map
