/**
 * hexBinary and base64Binary.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#hexBinary
 * @see https://www.w3.org/TR/xmlschema-2/#base64Binary
 */
import type { Primitive } from './primitive.js';

const padding = 0x3d;
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

/** Values of base64 digits by character code; padding and all else is 0. */
const base64Values = Uint8Array.from({ length: 256 }, (_, code) => Math.max(0, base64Alphabet.indexOf(String.fromCharCode(code))));
const base64Codes = Uint8Array.from(base64Alphabet, digit => digit.charCodeAt(0));

// Attachments are large: both ways go by bytes, with one text at the end.
function decodeBase64(text: string): Uint8Array {
  const compact = text.includes(' ') ? text.replaceAll(' ', '') : text;
  const codes = new TextEncoder().encode(compact);
  const bytes = new Uint8Array(base64Length(compact));
  for (let index = 0, at = 0; at < bytes.length; index += 4, at += 3) {
    const bits = (base64Values[codes[index]!]! << 18) | (base64Values[codes[index + 1]!]! << 12)
      | (base64Values[codes[index + 2]!]! << 6) | base64Values[codes[index + 3]!]!;
    // What is beyond the end is padding, and is not stored.
    bytes[at] = bits >> 16;
    bytes[at + 1] = bits >> 8;
    bytes[at + 2] = bits;
  }
  return bytes;
}

function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let index = 0, at = 0; index < bytes.length; index += 3, at += 4) {
    const bits = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    codes[at] = base64Codes[bits >> 18]!;
    codes[at + 1] = base64Codes[(bits >> 12) & 63]!;
    codes[at + 2] = base64Codes[(bits >> 6) & 63]!;
    codes[at + 3] = base64Codes[bits & 63]!;
  }
  codes.fill(padding, codes.length - ((3 - (bytes.length % 3)) % 3));
  return new TextDecoder().decode(codes);
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
