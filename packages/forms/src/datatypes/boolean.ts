/**
 * boolean.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#boolean
 */
import type { Primitive } from './primitive.js';

export const boolean: Primitive = {
  name: 'boolean',
  accepts: text => text === 'true' || text === 'false' || text === '1' || text === '0',
  decode: text => text === 'true' || text === '1',
  encode: value => (typeof value === 'boolean' ? String(value) : undefined),
  canonical: text => (text === 'true' || text === '1' ? 'true' : 'false'),
};
