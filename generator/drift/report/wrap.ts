/** Lines that a terminal of 80 columns does not break. */

/** The columns of a line. */
export const width = 80;

/** Broken at spaces into lines of 80 columns; `first` takes the place of the first line's indent. */
export function wrap(text: string, indent: string, first: string = indent): string[] {
  const found: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && visible(line) + 1 + visible(word) > width) {
      found.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...found, line];
}

/** How many columns a text takes: colours take none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how colours are written
const visible = (text: string): number => text.replace(/\x1b\[\d+m/g, "").length;
