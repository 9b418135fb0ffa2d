/**
 * Built-in types as TypeScript types, and their form in words.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#built-in-datatypes
 * @module
 */
import { arrayOf, importedType, keyword } from '../../print/type-node.js';
import type { TypeNode } from '../../print/type-node.js';

/** The one module of the runtime that generated code imports its types from. */
export const contract = '@blankett/forms/generated-v1';

/** Types of the runtime, for values that are more than a string, number or boolean. */
export const runtimeTypes: Readonly<
  Record<'AnyAttributes' | 'AnyElement' | 'AnyType' | 'Base64Binary' | 'Decimal' | 'HexBinary' | 'Integer', TypeNode>
> = {
  AnyAttributes: importedType('AnyAttributes', contract),
  AnyElement: importedType('AnyElement', contract),
  AnyType: importedType('AnyType', contract),
  Base64Binary: importedType('Base64Binary', contract),
  Decimal: importedType('Decimal', contract),
  HexBinary: importedType('HexBinary', contract),
  Integer: importedType('Integer', contract),
};

const string = keyword('string');
const number = keyword('number');

const table: ReadonlyMap<string, TypeNode> = new Map<string, TypeNode>([
  ['boolean', keyword('boolean')],
  ['decimal', runtimeTypes.Decimal],
  ...['integer', 'nonPositiveInteger', 'negativeInteger', 'nonNegativeInteger', 'positiveInteger', 'long', 'unsignedLong'].map(
    (name): [string, TypeNode] => [name, runtimeTypes.Integer],
  ),
  ...['int', 'short', 'byte', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'float', 'double'].map((name): [string, TypeNode] => [name, number]),
  ['base64Binary', runtimeTypes.Base64Binary],
  ['hexBinary', runtimeTypes.HexBinary],
  ...['NMTOKENS', 'IDREFS', 'ENTITIES'].map((name): [string, TypeNode] => [name, arrayOf(string)]),
  ['anyType', runtimeTypes.AnyType],
]);

/** The type of a built-in's values; a string for those that are kept as text. */
export function builtinType(id: string): TypeNode {
  return table.get(id.replace(/^xs:/, '')) ?? string;
}

const words: ReadonlyMap<string, string> = new Map([
  ['date', 'Date: `2026-01-31`.'],
  ['dateTime', 'Date and time: `2026-01-31T12:00:00`.'],
  ['time', 'Time: `12:00:00`.'],
  ['gYear', 'Year: `2026`.'],
  ['gYearMonth', 'Year and month: `2026-01`.'],
  ['gMonth', 'Month: `--01`.'],
  ['gMonthDay', 'Month and day: `--01-31`.'],
  ['gDay', 'Day of the month: `---31`.'],
  ['duration', 'Duration: `P1Y2M3DT4H`.'],
  ['anyURI', 'URI.'],
  ['QName', 'Qualified name: `{namespace}name`.'],
  ['NOTATION', 'Notation: `{namespace}name`.'],
  ['language', 'Language: `nb`.'],
  ['int', 'Whole number.'],
  ['short', 'Whole number.'],
  ['byte', 'Whole number, -128 to 127.'],
  ['unsignedInt', 'Whole number, 0 or more.'],
  ['unsignedShort', 'Whole number, 0 or more.'],
  ['unsignedByte', 'Whole number, 0 to 255.'],
  ['nonNegativeInteger', 'Whole number, 0 or more.'],
  ['positiveInteger', 'Whole number, 1 or more.'],
  ['nonPositiveInteger', 'Whole number, 0 or less.'],
  ['negativeInteger', 'Whole number, -1 or less.'],
  ['unsignedLong', 'Whole number, 0 or more.'],
]);

/** What a built-in asks of a text, where its TypeScript type does not say it. */
export function builtinWords(id: string): string | undefined {
  return words.get(id.replace(/^xs:/, ''));
}
