/**
 * Names that XML allows, as names that TypeScript and file systems allow.
 *
 * @module
 */

/** Letters, digits and marks of the Basic Multilingual Plane: what every TypeScript version agrees on. */
const word = /[\p{L}\p{Nd}\p{Mn}\p{Mc}]+/gu;
const identifier = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** Whether text can stand as an identifier as it is. Reserved words are not looked at: no PascalCase name is one. */
export function isIdentifier(text: string): boolean {
  return identifier.test(text) && !/[\u{10000}-\u{10FFFF}]/u.test(text);
}

/** Names that a generated type may not take: TypeScript's own, the globals it would hide, and what generated modules import. */
export const reservedTypeNames: ReadonlySet<string> = new Set([
  'Any', 'Array', 'ArrayBuffer', 'Awaited', 'BigInt', 'Blob', 'Boolean', 'Buffer', 'Date', 'Element', 'Error', 'Event', 'Exclude', 'Extract',
  'File', 'Function', 'Infinity', 'Intl', 'Iterable', 'Iterator', 'JSON', 'Map', 'Math', 'NaN', 'Never', 'Node', 'NonNullable', 'Number', 'Object',
  'Omit', 'Parameters', 'Partial', 'Pick', 'Promise', 'Proxy', 'Readonly', 'ReadonlyArray', 'Record', 'Reflect', 'RegExp', 'Request',
  'Required', 'Response', 'ReturnType', 'Set', 'String', 'Symbol', 'Text', 'URL', 'Uint8Array', 'Unknown', 'WeakMap', 'WeakSet',
  'AnyAttributes', 'AnyElement', 'AnyType', 'Base64Binary', 'Decimal', 'DecimalText', 'Decoded', 'Client', 'Form', 'Forms', 'HexBinary', 'Integer', 'IntegerText',
]);

/**
 * PascalCase, keeping letters such as å, æ and ø: `skattepliktig-enhet.v2` becomes `SkattepliktigEnhetV2`.
 * Digits that would run together are kept apart (`felt_1_2` becomes `Felt1_2`). Empty when nothing of the text can be kept.
 */
export function pascalCase(text: string): string {
  const words = text.normalize('NFC').replace(/[\u{10000}-\u{10FFFF}]/gu, ' ').match(word) ?? [];
  let name = '';
  for (const part of words) {
    const capital = part.charAt(0).toUpperCase() + part.slice(1);
    name += /\d$/.test(name) && /^\d/.test(capital) ? `_${capital}` : capital;
  }
  if (name === '' || isIdentifier(name)) return name;
  const prefixed = `Type${name}`;
  return isIdentifier(prefixed) ? prefixed : prefixed.replace(/[^A-Za-z0-9_]/g, '');
}

/** What two names must differ in to be told apart on every disk and by every reader. */
export function caseless(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

const reservedFileName = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** A file's base name from any text: `a` to `z`, digits and hyphens, never empty, no name that a system reserves. */
export function fileBaseName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return 'form';
  return reservedFileName.test(plain) ? `${plain}-form` : plain;
}
