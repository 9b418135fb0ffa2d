/**
 * hexBinary and base64Binary.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#hexBinary
 * @see https://www.w3.org/TR/xmlschema-2/#base64Binary
 */
import type { Primitive } from './primitive.js';

const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Digits that may stand before one and two paddings. https://www.w3.org/TR/xmlschema-2/#base64Binary */
const beforePadding = ['AEIMQUYcgkosw048', 'AQgw'] as const;

function isHex(text: string): boolean {
  return text.length % 2 === 0 && !/[^0-9a-fA-F]/.test(text);
}

/** Value of a digit that {@link isHex} has seen. */
function digitValue(code: number): number {
  return code < 0x3a ? code - 0x30 : (code & 0xf) + 9;
}

function decodeHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (digitValue(text.charCodeAt(index * 2)) << 4) | digitValue(text.charCodeAt(index * 2 + 1));
  }
  return bytes;
}

function encodeHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text.toUpperCase();
}

/** Length in octets of a text in base64, or -1 when it is none: groups of four, the bits that padding leaves over zero. */
function base64Length(text: string): number {
  const compact = text.includes(' ') ? text.replaceAll(' ', '') : text;
  const end = compact.search(/[^A-Za-z0-9+/]/);
  const characters = end < 0 ? compact.length : end;
  const paddings = compact.length - characters;
  if (compact.length % 4 !== 0 || paddings > 2 || compact.slice(characters) !== '='.repeat(paddings)) return -1;
  if (paddings > 0 && !beforePadding[paddings - 1]!.includes(compact[characters - 1]!)) return -1;
  return (compact.length / 4) * 3 - paddings;
}

function decodeBase64(text: string): Uint8Array {
  const octets = atob(text);
  const bytes = new Uint8Array(octets.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = octets.charCodeAt(index);
  return bytes;
}

function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const bits = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += base64Alphabet[bits >> 18]! + base64Alphabet[(bits >> 12) & 63]!;
    text += index + 1 < bytes.length ? base64Alphabet[(bits >> 6) & 63]! : '=';
    text += index + 2 < bytes.length ? base64Alphabet[bits & 63]! : '=';
    if (text.length > 8192) {
      parts.push(text);
      text = '';
    }
  }
  parts.push(text);
  return parts.join('');
}

export const hexBinary: Primitive = {
  name: 'hexBinary',
  accepts: isHex,
  decode: decodeHex,
  encode: value => (value instanceof Uint8Array ? encodeHex(value) : undefined),
  canonical: text => text.toUpperCase(),
  length: text => text.length / 2,
};

export const base64Binary: Primitive = {
  name: 'base64Binary',
  accepts: text => base64Length(text) >= 0,
  decode: decodeBase64,
  encode: value => (value instanceof Uint8Array ? encodeBase64(value) : undefined),
  canonical: text => text.replaceAll(' ', ''),
  length: base64Length,
};
