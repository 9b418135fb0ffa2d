/**
 * Faults of content as issues, while writing.
 *
 * @module
 */
import type { ContentFault } from '../content-model/recovery.js';
import type { Path } from '../issue.js';
import type { Encoding } from './encoding.js';

/**
 * @param path of the item at fault
 * @param parent path of what a missing one would be a member of
 */
export function reportContent(encoding: Encoding, { code, symbols, other, after, max }: ContentFault<unknown>, path: Path, parent: Path): void {
  const names = [...new Set(symbols.map(symbol => (symbol.wildcard === undefined ? symbol.localName : '*')))];
  const [symbol] = symbols;
  if (symbol === undefined) return;
  const name = symbol.element?.tags.name ?? '*';
  if (code === 'element-missing') {
    if (names.length === 1) encoding.fault(code, { wanted: names }, { path: [...parent, symbol.member.key], xpath: `/${name}` });
    else encoding.fault(code, { wanted: names }, { path: parent });
    return;
  }
  encoding.fault(code, {
    name: symbol.localName,
    ...(other === undefined ? {} : { other: other.localName }),
    ...(after === undefined ? {} : { after }),
    ...(max === undefined ? {} : { facet: max }),
  }, { path, xpath: `/${name}` });
}
