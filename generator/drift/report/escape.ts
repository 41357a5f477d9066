/** Text from outside, for the place that it lands in. */

/** Characters that move a cursor, change colours or turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** What GitHub's runner takes for a command to itself in whatever a step prints: `::name` where a line begins, `##[` anywhere. */
const commands = /(?<=^|\s):(?=:[a-z])|#(?=#\[)/gim;

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Text from outside as a terminal may show it: what would act on the terminal, or on the runner of a workflow, is written out. */
export const printable = (text: string): string =>
  text.replace(unprintable, escapeCharacter).replace(commands, escapeCharacter);

/** The same on one line. */
export const onTerminal = (text: string): string => printable(text.replace(/\s*\n\s*/g, " "));

/** What no eye sees, and what keeps GitHub from telling whoever has the name that follows, or the issue of that number. */
const noMention = "&#8203;";

/** In a sentence of Markdown: what would be markup or HTML, a mention or a reference is shown as it is. */
export const inMarkdown = (text: string): string =>
  onTerminal(text)
    .replace(/[\\`*_[\]{}<>|#~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, `$&${noMention}`);

/** As code in Markdown, whatever backticks it holds. */
export function markdownCode(text: string): string {
  const plain = onTerminal(text);
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
  return `${fence}${space}${plain}${space}${fence}`;
}

/** As the message of a workflow command of GitHub, in which a line may end. */
export const githubMessage = (text: string): string => printable(text).replaceAll("%", "%25").replaceAll("\n", "%0A");

/** As the value of one of its properties. */
export const githubProperty = (text: string): string =>
  githubMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
