/**
 * Names of files in headers. Header values are ASCII: the name itself goes percent-encoded in `filename*`, beside a token
 * that every server can read. Unquoted, because there are services that do not take quotation marks, and without blanks,
 * because the platform refuses unquoted ones.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6266
 * @see https://www.rfc-editor.org/rfc/rfc8187
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';

/**
 * `attachment; filename=…; filename*=UTF-8''…`
 *
 * @throws AltinnError `header-refused` for a name with control characters, unpaired surrogates, or nothing but blanks
 */
export function attachmentDisposition(filename: string, operation: string): string {
  return `attachment; ${filenameParameters(filename, operation)}`;
}

/**
 * Header of a part of a form.
 *
 * @param name a data type id, or `instance`
 * @throws AltinnError `header-refused`
 */
export function formDataDisposition(name: string, filename: string | undefined, operation: string): string {
  // Ids of data types are words; some are guids.
  if (!/^[\p{L}\p{N}_.-]{1,200}$/u.test(name)) throw refused(operation, 'the name of a part');
  return `form-data; name="${name}"${filename === undefined ? '' : `; ${filenameParameters(filename, operation)}`}`;
}

function filenameParameters(filename: string, operation: string): string {
  if (filename.trim() === '' || filename.length > 255 || /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(filename)) {
    throw refused(operation, 'the name of a file');
  }
  const token = filename.replace(/[^A-Za-z0-9.-]/g, '_');
  return token === filename ? `filename=${token}` : `filename=${token}; filename*=UTF-8''${percentEncode(filename)}`;
}

/** `attr-char` of RFC 8187 stands as it is. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * The name that an answer gives a file, as metadata: it is no path, and may be anything. Control characters are left out.
 */
export function filenameOf(header: string | null): string | undefined {
  if (header === null) return undefined;
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  const name = (decoded(extended) ?? plainName(header) ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
  return name === '' ? undefined : name;
}

function plainName(header: string): string | undefined {
  const match = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2];
}

function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function refused(operation: string, what: string): AltinnError {
  return new AltinnError({ code: 'header-refused', operation, outcomeKnown: true, reason: what });
}
