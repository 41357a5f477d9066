import type { Paging } from "./rest.js";

type Input = Readonly<Record<string, unknown>>;

/** How many items are asked for at once, where the caller does not say. */
const usualSize = 50;

/**
 * The items of all pages, each page asked for when the one before it is used up. The last page is the one that is
 * shorter than asked for. A page that is the first or the one before it over again is no page either: some servers
 * start anew past the end, or know of no pages.
 */
export async function* itemsOf(
  [page, size, first]: Paging,
  list: (input: Input) => Promise<unknown>,
  given: Input | undefined,
): AsyncGenerator<unknown, void, undefined> {
  const length = Number(given?.[size] ?? usualSize);
  let firstText = "";
  let lastText = "";
  for (let number = Number(given?.[page] ?? first); ; number++) {
    const items = (await list({ ...given, [size]: length, [page]: number })) as unknown[];
    const text = JSON.stringify(items, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
    if (text === firstText || text === lastText) return;
    yield* items;
    if (items.length < length) return;
    firstText ||= text;
    lastText = text;
  }
}
