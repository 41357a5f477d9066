import type { Paging } from "./rest.js";
type Input = Readonly<Record<string, unknown>>;
/**
* The items of all pages, each page asked for when the one before it is used up. The last page is the one that is
* shorter than asked for. A page that is the first or the one before it over again is no page either: some servers
* start anew past the end, or know of no pages.
*/
export declare function itemsOf([page, size, first]: Paging, list: (input: Input) => Promise<unknown>, given: Input | undefined): AsyncGenerator<unknown, void, undefined>;
export {};
//# sourceMappingURL=paging.d.ts.map
