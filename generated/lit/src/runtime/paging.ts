import type { Paging, RestCall } from "./rest.js";

type Input = Readonly<Record<string, unknown>>;

/** How many items are asked for at once, where the caller does not say. */
const usualSize = 50;

/**
 * The items of all pages, each page asked for when the one before it is used up. The last page is the one that is
 * shorter than asked for. One that has been there before is no page either: some servers start anew past the end, or
 * know of no pages, and would be read for ever.
 * @throws the package's error, of kind `encoding`, for an answer that is no list.
 */
export async function* itemsOf(
  [page, size, first]: Paging,
  list: (input: Input) => Promise<unknown>,
  given: Input | undefined,
  { fail, operation }: Pick<RestCall, "fail" | "operation">,
): AsyncGenerator<unknown, void, undefined> {
  const length = Number(given?.[size] ?? usualSize);
  const seen = new Set<string>();
  for (let number = Number(given?.[page] ?? first); ; number++) {
    const items = await list({ ...given, [size]: length, [page]: number });
    if (!Array.isArray(items))
      throw new fail("the answer is no list, where a page of one was expected", {
        kind: "encoding",
        operation,
        body: items,
      });
    const digest = digestOf(items);
    if (seen.has(digest)) return;
    yield* items;
    if (items.length < length) return;
    seen.add(digest);
  }
}

/** What a page is known by: not the page itself, so that a long list does not have to be kept. */
function digestOf(items: readonly unknown[]): string {
  const text = JSON.stringify(items, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
  // FNV-1a, twice from different beginnings: two pages that differ are never taken for one another in practice.
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000193) ^ (b >>> 15);
  }
  return `${a} ${b} ${text.length}`;
}
