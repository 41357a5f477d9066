/** Go types as upstream's documents write them, in the place of a description: `[]*types.Message`, `map[string]Foo`. */

/** A type read off its text. */
export type GoText =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "pointer" | "slice" | "channel"; readonly of: GoText }
  | { readonly kind: "array"; readonly length: number; readonly of: GoText }
  | { readonly kind: "map"; readonly key: GoText; readonly of: GoText };

/** Reads a type; undefined for a text that is none. */
export function readGoText(text: string): GoText | undefined {
  const inner = (prefix: string, kind: "pointer" | "slice" | "channel"): GoText | undefined => {
    const of = readGoText(text.slice(prefix.length));
    return of && { kind, of };
  };
  if (text.startsWith("*")) return inner("*", "pointer");
  if (text.startsWith("[]")) return inner("[]", "slice");
  if (text.startsWith("<-chan ")) return inner("<-chan ", "channel");
  const [prefix, length] = /^\[(\d+)\]/.exec(text) ?? [];
  if (prefix !== undefined) {
    const of = readGoText(text.slice(prefix.length));
    return of && { kind: "array", length: Number(length), of };
  }
  if (text.startsWith("map[")) {
    const end = closing(text, 3);
    const [key, of] = [readGoText(text.slice(4, end)), readGoText(text.slice(end + 1))];
    return key && of && { kind: "map", key, of };
  }
  return /^(?:\w+\.)?\w+$|^interface ?\{\}$/.test(text) ? { kind: "named", name: text } : undefined;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "[") depth++;
    if (text[i] === "]" && --depth === 0) return i;
  }
  return text.length;
}

/** A type without pointers and packages: what two documents can be compared by, whatever they call a package. */
export function bareGoText(text: string): string {
  return text.replace(/\w+\.(?=\w)/g, "").replaceAll("*", "");
}
