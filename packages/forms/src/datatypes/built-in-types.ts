/**
 * The built-in types, derived ones as the standard derives them.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#built-in-datatypes
 */
import type { Facets } from '../generated-v1.js';
import { anyURI } from './any-uri.js';
import { base64Binary, hexBinary } from './binary.js';
import { boolean } from './boolean.js';
import { date, dateTime, gDay, gMonth, gMonthDay, gYear, gYearMonth, time } from './date-time.js';
import { decimal, exactNumber, isInteger } from './decimal.js';
import { duration } from './duration.js';
import { double, float } from './float.js';
import type { Primitive } from './primitive.js';
import { NOTATION, QName } from './qualified-name.js';
import { anySimpleType, isLanguage, isName, isNameToken, isUncolonizedName, string } from './string.js';
import type { WhiteSpace } from './white-space.js';

/** A built-in type. */
export interface BuiltInType {
  readonly name: string;
  /** Name of the type that it restricts; none for the primitives. */
  readonly base?: string;
  readonly whiteSpace: WhiteSpace;
  /** How its values are read; for a list those of its items. */
  readonly primitive: Primitive;
  /** Lexical space, where it is smaller than the primitive's. */
  readonly accepts?: (text: string) => boolean;
  /** Own facets. */
  readonly facets?: Facets;
  /** Name of the item type of a list. */
  readonly items?: string;
  /** Every value is exact as a JavaScript number. */
  readonly number?: true;
  /** Values are whole numbers. */
  readonly integer?: true;
  /** Values identify an element of the document, or refer to one. https://www.w3.org/TR/xmlschema-1/#cvc-id */
  readonly identity?: 'ID' | 'IDREF';
}

function primitiveType(primitive: Primitive, more: Partial<BuiltInType> = {}): BuiltInType {
  return { name: primitive.name, whiteSpace: 'collapse', primitive, ...more };
}

function textType(name: string, base: string, more: Partial<BuiltInType> = {}): BuiltInType {
  return { name, base, whiteSpace: 'collapse', primitive: string, ...more };
}

function integerType(name: string, base: string, facets: Facets = {}, number?: true): BuiltInType {
  return {
    name, base, whiteSpace: 'collapse', accepts: isInteger, facets, integer: true,
    primitive: number ? exactNumber : decimal, ...(number && { number }),
  };
}

function listType(name: string, items: string, more: Partial<BuiltInType> = {}): BuiltInType {
  return { name, whiteSpace: 'collapse', primitive: string, items, facets: { minLength: 1 }, ...more };
}

const types: readonly BuiltInType[] = [
  primitiveType(anySimpleType, { whiteSpace: 'preserve' }),

  primitiveType(string, { whiteSpace: 'preserve' }),
  primitiveType(boolean),
  primitiveType(decimal),
  primitiveType(float, { number: true }),
  primitiveType(double, { number: true }),
  primitiveType(duration),
  primitiveType(dateTime),
  primitiveType(time),
  primitiveType(date),
  primitiveType(gYearMonth),
  primitiveType(gYear),
  primitiveType(gMonthDay),
  primitiveType(gDay),
  primitiveType(gMonth),
  primitiveType(hexBinary),
  primitiveType(base64Binary),
  primitiveType(anyURI),
  primitiveType(QName),
  primitiveType(NOTATION),

  textType('normalizedString', 'string', { whiteSpace: 'replace' }),
  textType('token', 'normalizedString'),
  textType('language', 'token', { accepts: isLanguage }),
  textType('NMTOKEN', 'token', { accepts: isNameToken }),
  textType('Name', 'token', { accepts: isName }),
  textType('NCName', 'Name', { accepts: isUncolonizedName }),
  textType('ID', 'NCName', { accepts: isUncolonizedName, identity: 'ID' }),
  textType('IDREF', 'NCName', { accepts: isUncolonizedName, identity: 'IDREF' }),
  // A value must be declared as an unparsed entity, which takes a DTD; documents of forms have none.
  textType('ENTITY', 'NCName', { accepts: () => false }),
  listType('NMTOKENS', 'NMTOKEN'),
  listType('IDREFS', 'IDREF', { identity: 'IDREF' }),
  listType('ENTITIES', 'ENTITY'),

  integerType('integer', 'decimal'),
  integerType('nonPositiveInteger', 'integer', { maxInclusive: '0' }),
  integerType('negativeInteger', 'nonPositiveInteger', { maxInclusive: '-1' }),
  integerType('long', 'integer', { minInclusive: '-9223372036854775808', maxInclusive: '9223372036854775807' }),
  integerType('int', 'long', { minInclusive: '-2147483648', maxInclusive: '2147483647' }, true),
  integerType('short', 'int', { minInclusive: '-32768', maxInclusive: '32767' }, true),
  integerType('byte', 'short', { minInclusive: '-128', maxInclusive: '127' }, true),
  integerType('nonNegativeInteger', 'integer', { minInclusive: '0' }),
  integerType('unsignedLong', 'nonNegativeInteger', { minInclusive: '0', maxInclusive: '18446744073709551615' }),
  integerType('unsignedInt', 'unsignedLong', { minInclusive: '0', maxInclusive: '4294967295' }, true),
  integerType('unsignedShort', 'unsignedInt', { minInclusive: '0', maxInclusive: '65535' }, true),
  integerType('unsignedByte', 'unsignedShort', { minInclusive: '0', maxInclusive: '255' }, true),
  integerType('positiveInteger', 'nonNegativeInteger', { minInclusive: '1' }),
];

/** All built-in simple types by name, without prefix (`decimal`): the 44 of Part 2, and anySimpleType. */
export const builtInTypes: ReadonlyMap<string, BuiltInType> = new Map(types.map(type => [type.name, type]));
