/**
 * Where the decoder is: the elements open, as path into the value and as XPath. Kept as bare columns that cost next to nothing
 * to write; read only when there is something to report.
 *
 * @module
 */
import type { ContentSymbol } from '../content-model/content-model.js';
import type { Path } from '../issue.js';

/** Added to an index in `$content`, to tell it from one in the list of a member. */
export const inContent = 0x1000_0000;

/** Index of an element that occurs once more than it may. */
export const again = -2;

/** The columns have one row for each open element, the root's at 0. */
export class Places {
  /** Rows in use. */
  depth = 0;
  /** Rows with a place in the value: what a wildcard matched is checked in rows beyond, and reported at the wildcard. */
  visible: number = Number.POSITIVE_INFINITY;
  /** What each was taken for; undefined for the root, and for what has no place in the value. */
  readonly symbols: (ContentSymbol | undefined)[] = [];
  /** Index in the member's list; -1 when there is no list, {@link again} for one too many. */
  readonly indexes: number[] = [];
  /** The siblings before it, where elements of several names share a list: `$content`, or that of a substitution group. */
  readonly lists: (readonly unknown[] | undefined)[] = [];
  readonly prefixes: string[] = [];
  readonly localNames: string[] = [];
  /** Offsets of the start tags. */
  readonly offsets: number[] = [];

  path(tail: Path = []): Path {
    const path: (string | number)[] = [];
    for (let row = 1; row < Math.min(this.depth, this.visible); row += 1) {
      const symbol = this.symbols[row];
      if (symbol === undefined) return path;
      const index = this.indexes[row]!;
      if (index >= inContent) path.push('$content', index - inContent, symbol.member.key);
      else if (index >= 0) path.push(symbol.member.key, index);
      else path.push(symbol.member.key);
    }
    return this.depth > this.visible ? path : [...path, ...tail];
  }

  xpath(tail = ''): string {
    let xpath = '';
    for (let row = 0; row < this.depth; row += 1) {
      const position = this.positionOf(row);
      xpath += `/${qualified(this.prefixes[row]!, this.localNames[row]!)}${position > 0 ? `[${position}]` : ''}`;
    }
    return xpath + tail;
  }

  private positionOf(row: number): number {
    const list = this.lists[row];
    const index = this.indexes[row]!;
    const symbol = this.symbols[row];
    if (list === undefined || symbol === undefined) return index >= 0 && index < inContent ? index + 1 : index === again ? 2 : 0;
    const localName = this.localNames[row]!;
    const tagged = index >= inContent;
    const same = list.filter(item => localNameOf(item, symbol.member.key, tagged) === localName).length;
    return same > 0 || !tagged ? same + 1 : 0;
  }
}

/** Local name of the element that an item of a list was read from, if it has the member `key`. */
function localNameOf(item: unknown, key: string, tagged: boolean): string | undefined {
  if (typeof item !== 'object' || item === null) return tagged ? undefined : key;
  if (tagged && !Object.hasOwn(item, key)) return undefined;
  const value = (tagged ? (item as Record<string, unknown>)[key] : item) as { $element?: unknown } | null | undefined;
  const $element = typeof value === 'object' && value !== null ? value.$element : undefined;
  const name = typeof $element === 'string' ? $element : key;
  return name.slice(name.lastIndexOf('}') + 1);
}

/** A name with its prefix. */
export function qualified(prefix: string, localName: string): string {
  return prefix === '' ? localName : `${prefix}:${localName}`;
}
