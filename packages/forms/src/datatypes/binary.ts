/**
 * hexBinary and base64Binary.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#hexBinary
 * @see https://www.w3.org/TR/xmlschema-2/#base64Binary
 */
import type { Primitive } from './primitive.js';

const space = 0x20;
const padding = 0x3d;
const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const none = 255;

const base64Values = valueTable(base64Alphabet);
const hexValues = valueTable('0123456789ABCDEF');
for (const digit of 'abcdef') hexValues[digit.charCodeAt(0)] = parseInt(digit, 16);

function valueTable(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(none);
  for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;
  return values;
}

function isHex(text: string): boolean {
  if (text.length % 2 !== 0) return false;
  for (let index = 0; index < text.length; index += 1) {
    if ((hexValues[text.charCodeAt(index)] ?? none) === none) return false;
  }
  return true;
}

function decodeHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (hexValues[text.charCodeAt(index * 2)]! << 4) | hexValues[text.charCodeAt(index * 2 + 1)]!;
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
  let characters = 0;
  let paddings = 0;
  let last = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === space) continue;
    if (code === padding) {
      paddings += 1;
    } else {
      const value = base64Values[code] ?? none;
      if (value === none || paddings > 0) return -1;
      last = value;
      characters += 1;
    }
  }
  if ((characters + paddings) % 4 !== 0 || paddings > 2) return -1;
  if ((paddings === 1 && (last & 0x3) !== 0) || (paddings === 2 && (last & 0xf) !== 0)) return -1;
  return Math.floor((characters * 3) / 4);
}

function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(base64Length(text));
  let bits = 0;
  let bitCount = 0;
  let length = 0;
  for (let index = 0; index < text.length && length < bytes.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === space) continue;
    bits = ((bits << 6) | base64Values[code]!) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[length] = (bits >> bitCount) & 0xff;
      length += 1;
    }
  }
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
