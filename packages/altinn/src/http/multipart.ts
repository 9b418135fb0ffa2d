/**
 * Several documents in one request. Apps want every part to have a content type, forms to have no file name, and the part
 * `instance` first, which `FormData` gives none of.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7578
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { formDataDisposition } from './content-disposition.js';

export interface Part {
  /** `instance`, or a data type id. */
  readonly name: string;
  readonly content: Blob | Uint8Array;
  /** Media type. */
  readonly type: string;
  /** Attachments have one, forms have none. */
  readonly filename?: string;
}

/**
 * One Blob of all parts, in their order. Blobs are not read: a file stays on disk until it is sent.
 *
 * @throws AltinnError `header-refused` for a name or a media type that cannot stand in a header
 */
export function multipart(parts: readonly Part[], random: () => number, operation: string): Blob {
  // Not a secret, only unlikely to occur in a document: 160 bits.
  const boundary = `blankett-${Array.from({ length: 40 }, () => Math.floor(random() * 16).toString(16)).join('')}`;
  const pieces = parts.flatMap(({ name, content, type, filename }) => {
    if (!isMediaType(type)) throw new AltinnError({ code: 'header-refused', operation, outcomeKnown: true, reason: 'a media type' });
    return [
      `--${boundary}\r\nContent-Disposition: ${formDataDisposition(name, filename, operation)}\r\nContent-Type: ${type}\r\n\r\n`,
      content as BlobPart,
      '\r\n',
    ];
  });
  return new Blob([...pieces, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** `application/pdf`: a type and a subtype, which are tokens. @see https://www.rfc-editor.org/rfc/rfc9110#field.content-type */
export function isMediaType(text: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]+\/[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(text);
}
