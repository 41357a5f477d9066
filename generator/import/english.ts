/** Names for results, made of Go's names for types. */

/** `tipSets` of `tipSet`. */
export function plural(word: string): string {
  if (/(ss|us)$/.test(word)) return `${word}es`;
  if (word.endsWith("s")) return word;
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** `apiVersion` of `APIVersion`, `cid` of `Cid`. */
export const camelCase = (name: string): string =>
  name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
