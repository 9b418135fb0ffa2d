/**
 * From bytes to text: byte order mark, declared encoding, UTF-8.
 *
 * A byte order mark decides, whatever the declaration says (RFC 7303 §3.3 calls it authoritative, and real files with a mark
 * and UTF-16 bytes declare utf-8). Without one, a declaration that contradicts the bytes is the fatal error that XML 1.0
 * §4.3.3 wants it to be.
 *
 * @see https://www.w3.org/TR/xml/#charencoding
 * @see https://www.w3.org/TR/xml/#sec-guessing
 * @see https://www.rfc-editor.org/rfc/rfc7303#section-3.3
 */
import { readDeclaration } from './declaration.js';
import { XmlError, type XmlErrorCode } from './error.js';
import { lineStarts, placeOf } from './position.js';

/** The encodings we read, under their IANA names. */
export type XmlEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'ISO-8859-1' | 'windows-1252' | 'US-ASCII';

/** A document as text, without its byte order mark, and the encoding it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

const declared: Readonly<Record<string, XmlEncoding | 'UTF-16'>> = {
  'utf-8': 'UTF-8',
  utf8: 'UTF-8',
  'utf-16': 'UTF-16',
  utf16: 'UTF-16',
  'iso-10646-ucs-2': 'UTF-16',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'iso-8859-1': 'ISO-8859-1',
  'iso8859-1': 'ISO-8859-1',
  'iso_8859-1': 'ISO-8859-1',
  latin1: 'ISO-8859-1',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'us-ascii': 'US-ASCII',
  ascii: 'US-ASCII',
};

/** The characters of windows-1252 from 0x80 to 0x9F; five bytes have none. */
const windows1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a document.
 *
 * @throws {XmlError} `xml-encoding-unsupported`, `xml-encoding-mismatch`, `xml-encoding-bytes`
 *
 * @example
 * import { decodeXmlBytes } from '@blankett/xml';
 * decodeXmlBytes(new TextEncoder().encode('<år/>')); // { text: '<år/>', encoding: 'UTF-8' }
 */
export function decodeXmlBytes(bytes: Uint8Array): DecodedText {
  const first = bytes[0];
  const second = bytes[1];
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return decodeAs('UTF-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return decodeAs('UTF-16LE', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decodeAs('UTF-16BE', bytes.subarray(2));
  if (first === 0x3c && second === 0) return decodeUnmarkedUtf16('UTF-16LE', bytes);
  if (first === 0 && second === 0x3c) return decodeUnmarkedUtf16('UTF-16BE', bytes);
  return decodeAs(declaredEncoding(bytes), bytes);
}

/** UTF-16 without a mark: the declaration, if there is one, has to say UTF-16 (in this order of bytes). */
function decodeUnmarkedUtf16(encoding: 'UTF-16LE' | 'UTF-16BE', bytes: Uint8Array): DecodedText {
  const decoded = decodeAs(encoding, bytes);
  const label = readDeclaration(decoded.text).encoding;
  const says = label === undefined ? undefined : declared[label.toLowerCase()];
  if (says !== undefined && says !== 'UTF-16' && says !== encoding) {
    fail('xml-encoding-mismatch', `The declaration says ${says}, but the bytes are ${encoding} without a byte order mark`, decoded.text, 0);
  }
  return decoded;
}

/** The encoding of bytes in which ASCII characters are single bytes. */
function declaredEncoding(bytes: Uint8Array): XmlEncoding {
  // '<?xml'
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f || bytes[2] !== 0x78 || bytes[3] !== 0x6d || bytes[4] !== 0x6c) return 'UTF-8';
  const end = bytes.indexOf(0x3e);
  const head = latin1(bytes.subarray(0, end === -1 ? Math.min(bytes.length, 1000) : end + 1));
  const label = readDeclaration(head).encoding;
  if (label === undefined) return 'UTF-8';
  const known = label.toLowerCase();
  const encoding = Object.hasOwn(declared, known) ? declared[known]! : undefined;
  if (encoding === undefined) return fail('xml-encoding-unsupported', '', head, head.indexOf(label));
  if (encoding.startsWith('UTF-16')) {
    return fail('xml-encoding-mismatch', 'The declaration says UTF-16, but the bytes are not', head, head.indexOf(label));
  }
  return encoding as XmlEncoding;
}

function decodeAs(encoding: XmlEncoding, bytes: Uint8Array): DecodedText {
  switch (encoding) {
    case 'UTF-8':
      try {
        return { text: utf8.decode(bytes), encoding };
      } catch {
        return failAfter(encoding, validUtf8(bytes));
      }
    case 'UTF-16LE':
    case 'UTF-16BE': {
      const text = utf16(bytes, encoding === 'UTF-16LE' ? 0 : 1);
      return bytes.length % 2 === 0 ? { text, encoding } : failAfter(encoding, text);
    }
    case 'ISO-8859-1':
      return { text: latin1(bytes), encoding };
    case 'windows-1252': {
      const text = latin1(bytes).replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);
      const gap = text.indexOf('\0');
      return gap === -1 || bytes[gap] === 0 ? { text, encoding } : failAfter(encoding, text.slice(0, gap));
    }
    case 'US-ASCII': {
      const wrong = bytes.findIndex((byte) => byte > 0x7f);
      return wrong === -1 ? { text: latin1(bytes), encoding } : failAfter(encoding, latin1(bytes.subarray(0, wrong)));
    }
  }
}

/** Below what a call can take as arguments on every engine. */
const chunk = 8192;

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += chunk) text += String.fromCharCode.apply(null, bytes.subarray(from, from + chunk) as unknown as number[]);
  return text;
}

function utf16(bytes: Uint8Array, low: 0 | 1): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let index = 0; index < units.length; index++) {
    units[index] = bytes[2 * index + low]! | (bytes[2 * index + 1 - low]! << 8);
  }
  let text = '';
  for (let from = 0; from < units.length; from += chunk) text += String.fromCharCode.apply(null, units.subarray(from, from + chunk) as unknown as number[]);
  return text;
}

/** The text before the first byte that is not UTF-8, to say where it stands. */
function validUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  for (let at = text.indexOf('\ufffd'), offset = 0, from = 0; at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    offset += encoder.encode(text.slice(from, at)).length;
    from = at;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return text.slice(0, at);
  }
  return text;
}

function failAfter(encoding: XmlEncoding, text: string): never {
  return fail('xml-encoding-bytes', `Bytes that are not ${encoding}`, text, text.length);
}

function fail(code: XmlErrorCode, detail: string, text: string, offset: number): never {
  throw new XmlError(code, detail, { ...placeOf(lineStarts(text), offset), offset });
}
