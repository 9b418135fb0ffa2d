/** Text of others, made harmless for a terminal and for whoever reads its output. */

/** Control characters could drive the terminal, direction marks could make a line read as another. */
const unprintable = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** One line: a tab is a blank, so that columns stay; other control characters are shown as `·`. */
export const printable = (text: string): string => text.replace(/\t/g, ' ').replace(unprintable, '·');

/** A line of JSON: the same characters escaped, so that a program reads what was written and a terminal obeys none of it. */
export const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
