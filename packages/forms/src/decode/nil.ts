/**
 * xsi:nil: an element that is there without a value.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#xsi_nil
 * @module
 */
import type { CompiledElement } from '../compile/index.js';
import type { Decoding } from './decoding.js';
import { qualified } from './places.js';

/**
 * What the attribute says.
 *
 * @param element its declaration; none where a wildcard let it in
 */
export function readNil(decoding: Decoding, index: number, element?: CompiledElement): boolean {
  const { reader } = decoding;
  const text = reader.attributeValue(index).trim();
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') {
    // Even to say that it is not nil is for nillable elements only; the platform does not mind.
    if (element?.nillable === false && decoding.mode !== 'stored') decoding.fault('nil-not-allowed', {}, { offset: reader.offset });
  } else {
    decoding.fault('datatype', { types: ['xs:boolean'] }, {
      offset: reader.attributeOffset(index), xpath: `/@${qualified(reader.attributePrefix(index), 'nil')}`,
    });
  }
  return false;
}
