/**
 * Values of C#'s types: how the XML and the JSON serializer read each, and what it is called in messages.
 *
 * @module
 */
import type { ScalarName } from './form-class.js';
import { readDecimal, readDouble, readInteger } from './numbers.js';
import { readDateTime, type ServerZone } from './times.js';

/** What .NET calls the types in its messages. */
export const clrNames: Readonly<Record<ScalarName, string>> = {
  string: 'System.String',
  decimal: 'System.Decimal',
  double: 'System.Double',
  int: 'System.Int32',
  short: 'System.Int16',
  long: 'System.Int64',
  bool: 'System.Boolean',
  dateTime: 'System.DateTime',
  guid: 'System.Guid',
  bytes: 'System.Byte[]',
};

/** A text that is no value of the type: the message of .NET's exception. */
export interface NotAValue {
  readonly message: string;
}

const shortNames = { int: 'an Int32', short: 'an Int16', long: 'an Int64' } as const;

/** Reads the text of an element or attribute. A time that is a date alone loses zone and hour once it is moved to the server's zone; `now`: {@link readDateTime}. */
export function readXmlScalar(scalar: ScalarName, text: string, zone: ServerZone, now?: number): string | boolean | NotAValue {
  if (scalar === 'string') return text;
  if (scalar === 'bytes') return readBase64(text) ?? { message: `'${text}' is not a valid Base64 text sequence.` };
  const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  switch (scalar) {
    case 'bool':
      if (trimmed === '1' || trimmed === 'true') return true;
      return trimmed === '0' || trimmed === 'false' ? false : { message: `The string '${text}' is not a valid Boolean value.` };
    case 'decimal':
      return readDecimal(trimmed, false) ?? { message: /^[+-]?\d*\.?\d*$/.test(trimmed) && /\d/.test(trimmed) ? 'Value was either too large or too small for a Decimal.' : badFormat(text) };
    case 'double':
      return trimmed === 'INF' || trimmed === '-INF' || trimmed === 'NaN' ? trimmed : (readDouble(trimmed) ?? { message: badFormat(text) });
    case 'dateTime':
      return readDateTime(trimmed, 'xml', zone, now) ?? { message: `The string '${text}' is not a valid AllXsd value.` };
    case 'guid':
      return readGuid(trimmed) ?? { message: guidFault(trimmed) };
    default: {
      const read = readInteger(trimmed, scalar);
      if (read === 'overflow') return { message: `Value was either too large or too small for ${shortNames[scalar]}.` };
      return read === 'not a number' ? { message: badFormat(text) } : read.value;
    }
  }
}

function badFormat(text: string): string {
  return `The input string '${text}' was not in a correct format.`;
}

/** Reads the text of a JSON number, or of a JSON string that stands for a value that is no text. Undefined: the serializer refuses it. */
export function readJsonScalar(scalar: ScalarName, token: 'number' | 'string', text: string, zone: ServerZone): string | undefined {
  switch (scalar) {
    case 'decimal':
      return readDecimal(text, true);
    case 'double': {
      const read = readDouble(text);
      return read === 'INF' || read === '-INF' ? undefined : read;
    }
    case 'int': case 'short': case 'long': {
      const read = readInteger(text, scalar);
      return typeof read === 'string' ? undefined : read.value;
    }
    case 'string':
      return token === 'string' ? text : undefined;
    case 'dateTime':
      return token === 'string' ? readDateTime(text, 'json', zone) : undefined;
    case 'guid':
      return token === 'string' && dashed.test(text) ? text.toLowerCase() : undefined;
    case 'bytes':
      return token === 'string' ? readStrictBase64(text) : undefined;
    default:
      return undefined;
  }
}

const dashed = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const hexadecimalParts = /^\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\{0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2}),0x([0-9a-f]{1,2})\}\}$/i;

/** A guid as C# reads it: with or without dashes, braces or brackets, or in hexadecimal parts. */
function readGuid(text: string): string | undefined {
  const parts = hexadecimalParts.exec(text)?.slice(1);
  if (parts !== undefined) return readGuid(parts.map((part, index) => part.padStart(index === 0 ? 8 : index < 3 ? 4 : 2, '0')).join(''));
  const inner = /^\{(.*)\}$|^\((.*)\)$/.exec(text);
  const bare = inner?.[1] ?? inner?.[2] ?? text;
  if (dashed.test(bare)) return bare.toLowerCase();
  if (inner !== null || !/^[0-9a-f]{32}$/i.test(bare)) return undefined;
  return bare.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function guidFault(text: string): string {
  const dashes = text.includes('-');
  if (dashed.test(text.replace(/[^-{}()]/g, '0')) || /^[^-{}(),]{32}$/.test(text)) return 'Guid string should only contain hexadecimal characters.';
  return dashes || text.length === 36 ? 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).' : 'Unrecognized Guid format.';
}

/** Base64 of an element, read four characters at a time: what is too little at the end is lost, and bits beyond the last byte too. */
function readBase64(text: string): string | undefined {
  const [, digits = '', padding = ''] = /^([A-Za-z0-9+/]*)(=*)$/.exec(text.replace(/[ \t\r\n]/g, '')) ?? [];
  if (/=[ \t\r\n]+=/.test(text) || (digits === '' && padding === '' && /[^ \t\r\n]/.test(text))) return undefined;
  return wholeBytes(digits);
}

/** Base64 of a JSON string: blanks anywhere, but all of its padding, and no bits beyond the last byte. */
function readStrictBase64(text: string): string | undefined {
  const compact = text.replace(/[ \t\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(compact)) return undefined;
  return wholeBytes(compact.replace(/=+$/, '')) === compact ? compact : undefined;
}

function wholeBytes(digits: string): string {
  const bytes = atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined));
  return btoa(bytes);
}
