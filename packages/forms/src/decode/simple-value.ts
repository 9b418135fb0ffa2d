/**
 * Simple values: the text of an element or attribute to its value, with all checks.
 *
 * @module
 */
import type { CompiledSimpleType } from '../compile/index.js';
import type { Fault, ReportFault } from '../datatypes/index.js';
import type { IssueCode } from '../issue.js';
import { showable } from '../messages/words.js';
import type { Decoding } from './decoding.js';
import { identityOf, identityPlace } from './identity.js';

/**
 * Faults of the value being read. One collector for all documents: a function for each document would hold on to the document,
 * and engines keep such chains alive long after (every collection then takes ten times as long).
 */
let collected: Fault[] | undefined;
const collect: ReportFault = fault => {
  (collected ??= []).push(fault);
};

/** The value of a text; `decoding.valueOffset` says where it stands. In mode `lenient` a text that is no value is kept as it is. */
export function readValue(decoding: Decoding, type: CompiledSimpleType, text: string): unknown {
  const tight = decoding.valueTight;
  decoding.valueTight = false;
  if (tight && type.isItsText && (type.simple.takesAnyText === true || type.simple.holds!(text))) {
    if (type.platform !== undefined && decoding.platform && (decoding.troubled || type.platformConcernsNumbersAndTimes)) {
      const finding = type.platform(text);
      if (finding !== undefined) decoding.finding(finding, decoding.valueSpot());
    }
    return text;
  }
  collected = undefined;
  const value = type.simple.read(text, collect, decoding.reader);
  if (collected !== undefined) {
    for (const fault of collected as readonly Fault[]) decoding.valueFault(type, text, fault);
    return value === undefined && decoding.mode === 'lenient' ? text : value;
  }
  if (type.platform !== undefined && decoding.platform) askPlatform(decoding, type, text);
  if (type.identifies) identityOf(decoding).identify(type, text, () => identityPlace(decoding, decoding.valueSpot()));
  return value;
}

/** Compares a value with the one that the schema fixes, in the value space. */
export function checkValue(decoding: Decoding, type: CompiledSimpleType, text: string, fixed: string, code: IssueCode): void {
  const { simple } = type;
  if (simple.equal(text, fixed, decoding.reader) || simple.decode(text, decoding.reader) === fixed) return;
  decoding.fault(code, { facet: fixed, value: showable(text, simple.primitive) }, decoding.valueSpot());
}

function askPlatform(decoding: Decoding, type: CompiledSimpleType, text: string): void {
  if (!decoding.troubled && !type.platformConcernsNumbersAndTimes) return;
  const normal = type.simple.normalize(text);
  const items = type.simple.variety === 'list' ? normal.split(' ') : [normal];
  for (const item of items) {
    const finding = type.platform!(item);
    if (finding !== undefined) {
      decoding.finding(finding, decoding.valueSpot());
      return;
    }
  }
}
