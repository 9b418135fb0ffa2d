/**
 * Simple values to text, with all checks.
 *
 * @module
 */
import { isXmlText } from '@blankett/xml';
import type { CompiledSimpleType } from '../compile/index.js';
import type { IssueCode } from '../issue.js';
import { showable } from '../messages/words.js';
import type { Encoding, Spot } from './encoding.js';
import { identityOf, identityPlace } from './identity.js';

/** The text of a value, unescaped; `''` and a fault when it has none. */
export function writeValue(encoding: Encoding, type: CompiledSimpleType, value: unknown, spot: Spot): string {
  const before = encoding.faults;
  encoding.valueType = type;
  encoding.value = value;
  encoding.valueSpot = spot;
  const { simple } = type;
  const text = simple.write(value, encoding.reportValue, encoding);
  if (encoding.faults !== before || text === undefined) return '';
  if (!type.plain && !isXmlText(text)) {
    encoding.fault('datatype', { types: [simple.builtIn ?? 'xs:string'] }, spot);
    return '';
  }
  if (encoding.platform && type.platform !== undefined) askPlatform(encoding, type, text, spot);
  if (type.identifies) identityOf(encoding).identify(type, text, () => identityPlace(encoding, spot));
  return text;
}

/** Compares a written text with the one that the schema fixes, in the value space. */
export function checkFixed(encoding: Encoding, type: CompiledSimpleType, text: string, fixed: string, code: IssueCode, spot: Spot): void {
  const { simple } = type;
  if (text === fixed || simple.equal(text, fixed, encoding) || simple.decode(text, encoding) === fixed) return;
  encoding.fault(code, { facet: fixed, value: showable(text, simple.primitive) }, spot);
}

/** The text of a value that the schema fixes: names of namespaces get their prefixes. */
export function constantText(encoding: Encoding, type: CompiledSimpleType, constant: string): string {
  return constant.startsWith('{') ? (type.simple.encode(constant, undefined, encoding) ?? constant) : constant;
}

function askPlatform(encoding: Encoding, type: CompiledSimpleType, text: string, spot: Spot): void {
  const normal = type.simple.normalize(text);
  const items = type.simple.variety === 'list' ? normal.split(' ') : [normal];
  for (const item of items) {
    const finding = type.platform!(item);
    if (finding !== undefined) {
      encoding.finding(finding, spot);
      return;
    }
  }
}
