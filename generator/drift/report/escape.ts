/** Text from outside, for the place that it lands in. */

/** Characters that move a cursor, change colours or turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** On one line of a terminal: what would act on it is written out. */
export const onTerminal = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, " ")
    .replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** In a sentence of Markdown: what would be markup or HTML is shown as it is. */
export const inMarkdown = (text: string): string =>
  onTerminal(text)
    .replace(/[\\`*_[\]{}<>|#~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;");

/** As code in Markdown, whatever backticks it holds. */
export function markdownCode(text: string): string {
  const plain = onTerminal(text);
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${fence}${space}${plain}${space}${fence}`;
}

/** As the message of a workflow command of GitHub. */
export const githubMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** As the value of one of its properties. */
export const githubProperty = (text: string): string =>
  githubMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
