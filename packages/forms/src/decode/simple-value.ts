/**
 * Simple values: the text of an element or attribute to its value, with all checks.
 *
 * @module
 */
import type { CompiledSimpleType } from '../compile/index.js';
import type { IssueCode } from '../issue.js';
import { showable } from '../messages/words.js';
import { type Decoding, type Spot } from './decoding.js';
import { identityOf, identityPlace } from './identity.js';

/** The value of a text; `decoding.valueSpot` says where it stands. In mode `lenient` a text that is no value is kept as it is. */
export function readValue(decoding: Decoding, type: CompiledSimpleType, text: string): unknown {
  const tight = decoding.valueTight;
  decoding.valueTight = false;
  if (tight && type.isItsText && (type.simple.takesAnyText === true || type.simple.holds!(text))) {
    if (type.platform !== undefined && decoding.platform && (decoding.troubled || type.platformConcernsNumbersAndTimes)) {
      const finding = type.platform(text);
      if (finding !== undefined) decoding.finding(finding, spotOfValue(decoding));
    }
    return text;
  }
  const before = decoding.faults;
  decoding.valueType = type;
  decoding.valueText = text;
  const value = type.simple.read(text, decoding.reportValue, decoding.reader);
  if (decoding.faults !== before) return value === undefined && decoding.mode === 'lenient' ? text : value;
  if (type.platform !== undefined && decoding.platform) askPlatform(decoding, type, text);
  if (type.identifies) identityOf(decoding).identify(type, text, () => identityPlace(decoding, spotOfValue(decoding)));
  return value;
}

/** Compares a value with the one that the schema fixes, in the value space. */
export function checkValue(decoding: Decoding, type: CompiledSimpleType, text: string, fixed: string, code: IssueCode): void {
  const { simple } = type;
  if (simple.equal(text, fixed, decoding.reader) || simple.decode(text, decoding.reader) === fixed) return;
  decoding.fault(code, { facet: fixed, value: showable(text, simple.primitive) }, spotOfValue(decoding));
}

export function spotOfValue(decoding: Decoding): Spot {
  const { valueSpot } = decoding;
  return typeof valueSpot === 'number' ? { offset: decoding.firstMark(valueSpot) } : valueSpot;
}

function askPlatform(decoding: Decoding, type: CompiledSimpleType, text: string): void {
  if (!decoding.troubled && !type.platformConcernsNumbersAndTimes) return;
  const normal = type.simple.normalize(text);
  const items = type.simple.variety === 'list' ? normal.split(' ') : [normal];
  for (const item of items) {
    const finding = type.platform!(item);
    if (finding !== undefined) {
      decoding.finding(finding, spotOfValue(decoding));
      return;
    }
  }
}
