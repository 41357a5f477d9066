/**
 * A string as the type that it is meant for.
 * @throws TypeError for one that does not look like it.
 */
export function checked<Type extends string>(name: string, pattern: string, text: string): Type {
  if (typeof text === "string" && new RegExp(pattern, "u").test(text)) return text as Type;
  // Not the text itself: it may be a key.
  throw new TypeError(
    `this is no ${name}: ${typeof text === "string" ? `a string that matches ${pattern}` : "a string"} is wanted`,
  );
}
