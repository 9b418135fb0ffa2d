/**
 * What an attachment is, and whether the service would take it: looked at before it is sent, by the platform's own rules.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { attachmentDisposition } from '../http/content-disposition.js';
import { isMediaType } from '../http/multipart.js';
import type { DataTypeDescriptor } from '../service/descriptor.js';
import type { ServiceConnection } from '../service/service-connection.js';

/** The platform takes no request that is larger: 2000 MiB. */
const largestRequest = 2000 * 1024 * 1024;

/** Media types by extension, as the platform guesses them; of the many, those that people attach. */
const typesByExtension: Readonly<Record<string, readonly string[]>> = {
  csv: ['text/csv'],
  doc: ['application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  gif: ['image/gif'],
  htm: ['text/html'],
  html: ['text/html'],
  jpeg: ['image/jpeg'],
  jpg: ['image/jpeg'],
  json: ['application/json'],
  mp4: ['video/mp4'],
  odt: ['application/vnd.oasis.opendocument.text'],
  pdf: ['application/pdf'],
  png: ['image/png'],
  ppt: ['application/vnd.ms-powerpoint'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  rtf: ['application/rtf'],
  svg: ['image/svg+xml'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  txt: ['text/plain'],
  xls: ['application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  xml: ['application/xml', 'text/xml'],
  zip: ['application/zip', 'application/x-zip-compressed'],
};

const anyType = 'application/octet-stream';

/** A file that is about to be sent. */
export interface OfferedFile {
  readonly name: string;
  readonly body: unknown;
  /** Left out: that of the Blob, or what the name says. */
  readonly contentType: string | undefined;
  /** Left out: not known. */
  readonly bytes: number | undefined;
}

/**
 * Looks at a file's name, media type and size by the platform's rules.
 *
 * @throws AltinnError `header-refused`, `argument`, `unsupported-media-type`, `too-large`
 */
export function checkAttachment(
  service: Pick<ServiceConnection, 'has'>, dataType: DataTypeDescriptor | undefined, { name, body, contentType, bytes }: OfferedFile, operation: string,
): { readonly disposition: string; readonly type: string; readonly maxBytes: number } {
  const disposition = attachmentDisposition(name, operation);
  requireExtension(name, operation);
  const said = contentType ?? (body instanceof Blob ? body.type : undefined);
  return { disposition, type: attachmentType(service, dataType, name, said, operation), maxBytes: requireSize(bytes, dataType, operation) };
}

/**
 * The media type to send an attachment as: what the caller says, or what its name says. Parameters are left out, because the
 * platform compares the whole value.
 *
 * @throws AltinnError `unsupported-media-type` when the service would refuse it
 */
function attachmentType(
  service: Pick<ServiceConnection, 'has'>, dataType: DataTypeDescriptor | undefined, name: string, said: string | undefined, operation: string,
): string {
  const byName = typesOfName(service, name);
  const given = said === undefined || said === '' ? undefined : said.split(';', 1)[0]!.trim();
  if (given !== undefined && !isMediaType(given)) throw new AltinnError({ code: 'header-refused', operation, outcomeKnown: true, reason: 'the media type' });
  const allowed = dataType?.contentTypes;
  if (allowed === undefined) return given ?? byName?.[0] ?? anyType;

  const isAllowed = (type: string): boolean => allowed.some(one => one.toLowerCase() === type.toLowerCase());
  // A list that has it takes anything of this type, whatever its name.
  const candidates = given !== undefined && (isAllowed(given) || given !== anyType) ? [given] : [...byName ?? [], anyType];
  const type = candidates.find(isAllowed);
  if (type === undefined) throw refused(operation, `it takes ${allowed.join(', ')}`);
  if (type !== anyType && byName !== undefined && !byName.includes(type)) throw refused(operation, 'the extension of the file says something else');
  return type;
}

/** `.xml` was `text/xml` alone in older app libraries. */
function typesOfName(service: Pick<ServiceConnection, 'has'>, name: string): readonly string[] | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  const types = extension !== undefined && Object.hasOwn(typesByExtension, extension) ? typesByExtension[extension] : undefined;
  return extension === 'xml' && !service.has('applicationXmlAttachments') ? ['text/xml'] : types;
}

/** @throws AltinnError `argument` for a name without extension, which the platform refuses */
function requireExtension(name: string, operation: string): void {
  if (!/[^.\s]\.[^.\s]+$/.test(name)) {
    throw new AltinnError({ code: 'argument', operation, outcomeKnown: true, reason: 'the name of a file has to have an extension' });
  }
}

/**
 * The most bytes that may be sent.
 *
 * @throws AltinnError `too-large`, or `argument` when there is nothing to send
 */
export function requireSize(bytes: number | undefined, dataType: DataTypeDescriptor | undefined, operation: string): number {
  const most = Math.min(dataType?.maxBytes ?? largestRequest, largestRequest);
  if (bytes === 0) throw new AltinnError({ code: 'argument', operation, outcomeKnown: true, reason: 'the file is empty' });
  if (bytes !== undefined && bytes > most) {
    throw new AltinnError({ code: 'too-large', operation, outcomeKnown: true, reason: `${bytes} bytes, ${most} are allowed` });
  }
  return most;
}

function refused(operation: string, reason: string): AltinnError {
  return new AltinnError({ code: 'unsupported-media-type', operation, outcomeKnown: true, reason });
}
