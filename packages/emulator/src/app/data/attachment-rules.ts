/**
 * What a file that is sent has to be like.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { type ApplicationDataType, largestSize } from '../metadata.js';
import { fileNameOf } from './content-disposition.js';
import { mimeTypesOf } from './mime-types.js';
import type { Refusal } from './refusal.js';

/** A file that may be stored. */
export interface AcceptedFile {
  readonly fileName: string;
  readonly contentType: string;
}

const source = 'DataRestrictionValidation';
const opening = 'Invalid data provided. Error:';

/** Checks headers and announced size. recorded: attachmentErrors */
export function checkFile(call: AppCall, type: ApplicationDataType): AcceptedFile | Refusal {
  const { headers, body } = call.incoming;
  const disposition = headers.get('content-disposition');
  if (disposition === null) return failed('ContentTypeNotAllowed', 'The request must include a Content-Disposition header');
  const limit = largestSize(type);
  if (limit !== undefined && !isStreamed(call) && body.length > limit) return failed('DataElementTooLarge', `Binary attachment exceeds limit of ${type.maxSize}`);
  const fileName = fileNameOf(disposition);
  if (fileName === undefined) return failed('MissingFileName', 'The Content-Disposition header must contain a valid filename');
  const dot = fileName.lastIndexOf('.');
  if (dot < 0) return failed('InvalidFileNameFormat', `Invalid format for filename: ${fileName}. Filename is expected to end with '.{filetype}'.`);
  const allowed = type.allowedContentTypes ?? [];
  const contentType = headers.get('content-type');
  if (allowed.length === 0) return { fileName, contentType: contentType ?? 'application/octet-stream' };
  if (contentType === null) return failed('InvalidFileNameFormat', 'Content-Type header must be included in request.');
  const mimeTypes = mimeTypesOf(fileName.slice(dot + 1), call.app.library);
  if (contentType !== octets && !mimeTypes.includes(contentType)) {
    return failed('InvalidFileNameFormat', `Content type header ${contentType} does not match mime type ${mimeTypes[0]} for uploaded file. Please fix header or upload another file.`);
  }
  if (!allowed.includes(contentType) && !allowed.includes(octets)) {
    return failed('ContentTypeNotAllowed', `Invalid content type: ${mimeTypes[0]}. Please try another file. Permitted content types include: ${allowed.join(', ')}`);
  }
  return { fileName, contentType };
}

const octets = 'application/octet-stream';

/** Checks the bytes themselves. A size that was not announced is found out while reading. behaviour: post-file-streamed-too-large-413 */
export function checkBytes(call: AppCall, type: ApplicationDataType): Refusal | undefined {
  const { body } = call.incoming;
  if (body.length === 0) return { status: 400, title: 'Invalid data', detail: `${opening} The file is zero bytes.` };
  const limit = largestSize(type);
  if (limit === undefined || body.length <= limit || !isStreamed(call)) return undefined;
  return { status: 413, title: 'Request too large', detail: `The request body is larger than ${limit} bytes.` };
}

function isStreamed({ incoming: { headers } }: AppCall): boolean {
  return !headers.has('content-length') && (headers.get('transfer-encoding') ?? '').toLowerCase().includes('chunked');
}

function failed(code: string, words: string): Refusal {
  return {
    status: 400, title: 'File validation failed', detail: 'Common checks failed',
    uploadValidationIssues: [{ severity: 1, dataElementId: null, field: null, code, description: `${opening} ${words}`, source }],
  };
}
