/**
 * xsi:type: another type than the declared one.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#xsi_type
 * @module
 */
import type { CompiledElement, CompiledType } from '../compile/index.js';
import type { Decoding } from './decoding.js';
import { qualified } from './places.js';

/** The type that the attribute names; undefined, and a fault, when it may not stand here. */
export function typeNamed(decoding: Decoding, element: CompiledElement, index: number): CompiledType | undefined {
  const { reader, form } = decoding;
  const text = reader.attributeValue(index).trim();
  const spot = { offset: reader.attributeOffset(index), xpath: `/@${qualified(reader.attributePrefix(index), 'type')}` };
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  const namespace = reader.resolvePrefix(prefix) ?? (prefix === '' ? '' : undefined);
  const name = namespace === undefined ? undefined : form.typeNamed(namespace, text.slice(colon + 1));
  if (name === undefined) {
    decoding.fault('type-unknown', {}, spot);
    return undefined;
  }
  const declared = element.type;
  const blocked = {
    extension: element.blocksExtension || (declared.kind === 'complex' && declared.blocksExtension),
    restriction: element.blocksRestriction || (declared.kind === 'complex' && declared.blocksRestriction),
  };
  if (!form.derives(name, declared.name, blocked)) {
    decoding.fault('type-not-derived', { name, other: declared.name }, spot);
    return undefined;
  }
  return form.type(name);
}
