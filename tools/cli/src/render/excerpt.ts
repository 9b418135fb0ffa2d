/** Lines of a document around a place, with a caret under it. */
import { decodeXmlBytes } from '@blankett/xml';
import { printable } from './printable.js';

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

const widest = 160;

/** The text of a document, XML or JSON, as it is shown; undefined for bytes that are no text: reading them says what is wrong. */
export function sourceText(bytes: Uint8Array): string | undefined {
  try {
    return decodeXmlBytes(bytes).text;
  } catch {
    return undefined;
  }
}

/** The lines of a document: made once, however many places in it are shown. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

/**
 * The line of a place with the two before it, and a caret under the column:
 *
 * ```
 *    13 |     <kode>3</kode>
 *  > 14 |     <avgift>3125</avgift>
 *       |     ^
 * ```
 *
 * Long lines are cut to a window around the column; control characters are shown as `·`.
 */
export function excerpt(lines: readonly string[], { line, column }: Place): string {
  if (line < 1 || line > lines.length) return '';
  const from = Math.max(0, column - 1 > widest - 20 ? column - 1 - widest / 2 : 0);
  const width = String(line).length;
  const shown = (number: number): string => printable((lines[number - 1] ?? '').slice(from, from + widest));
  const rows = [line - 2, line - 1].filter((number) => number >= 1).map((number) => `   ${String(number).padStart(width)} | ${shown(number)}`);
  rows.push(` > ${String(line).padStart(width)} | ${shown(line)}`);
  rows.push(`   ${' '.repeat(width)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`);
  return `${rows.join('\n')}\n`;
}

