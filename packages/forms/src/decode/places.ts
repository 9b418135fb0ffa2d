/**
 * Where the decoder is: the elements open, as path into the value and as XPath. Kept as bare columns that cost next to nothing
 * to write; read only when there is something to report.
 *
 * @module
 */
import type { Path } from '../issue.js';

/** The columns have one row for each open element, the root's at 0. */
export class Places {
  /** Rows in use. */
  depth = 0;
  /** Rows with a place in the value: what a wildcard matched is checked in rows beyond, and reported at the wildcard. */
  visible: number = Number.POSITIVE_INFINITY;
  /** Key of the member; undefined for what has no place in the value. */
  readonly keys: (string | undefined)[] = [];
  /** Index in the member's list, or -1. */
  readonly indexes: number[] = [];
  /** Index in the list `$content` of an ordered type, or -1. */
  readonly contentIndexes: number[] = [];
  /** Which of its name it is among its siblings, from 1; 0 when it can only be one. */
  readonly positions: number[] = [];
  /** The siblings before it, where elements of several names share a list. */
  readonly containers: (readonly unknown[] | undefined)[] = [];
  readonly prefixes: string[] = [];
  readonly localNames: string[] = [];
  /** Offsets of the start tags. */
  readonly offsets: number[] = [];

  path(tail: Path = []): Path {
    const path: (string | number)[] = [];
    for (let row = 1; row < Math.min(this.depth, this.visible); row += 1) {
      const key = this.keys[row];
      if (key === undefined) return path;
      if (this.contentIndexes[row]! >= 0) path.push('$content', this.contentIndexes[row]!);
      path.push(key);
      if (this.indexes[row]! >= 0) path.push(this.indexes[row]!);
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
    const container = this.containers[row];
    if (container === undefined) return this.positions[row]!;
    const localName = this.localNames[row]!;
    const key = this.keys[row];
    const same = container.filter(item => localNameOf(item, key, this.contentIndexes[row]! >= 0) === localName).length;
    return same > 0 || this.contentIndexes[row]! < 0 ? same + 1 : 0;
  }
}

/** Local name of the element that an item of a list was read from, if it has the member `key`. */
function localNameOf(item: unknown, key: string | undefined, tagged: boolean): string | undefined {
  if (key === undefined || typeof item !== 'object' || item === null) return tagged ? undefined : key;
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
