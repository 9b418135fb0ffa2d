/**
 * What the parts of a multipart instantiation must be, by the app's metadata.
 *
 * @module
 */
import { readContentDisposition } from '../../http/content-disposition.js';
import { mediaTypeOf } from '../../http/media-type.js';
import type { Part } from '../../http/multipart.js';
import type { EmulatedApp } from '../emulated-app.js';
import { largestSize, metadataOf } from '../metadata.js';

/** A part that has a name and a type. */
export interface NamedPart {
  readonly name: string;
  readonly contentType: string;
  readonly fileName?: string;
  readonly body: Uint8Array;
}

/** Names the parts; or what is wrong with them, all at once. behaviour: multipart-part-without-content-type-400 */
export function nameParts(parts: readonly Part[]): { readonly parts: readonly NamedPart[] } | { readonly errors: readonly string[] } {
  const named: NamedPart[] = [];
  const errors: string[] = [];
  for (const [index, { headers, body }] of parts.entries()) {
    const disposition = readContentDisposition(headers.get('content-disposition') ?? '');
    const contentType = headers.get('content-type');
    if (disposition.name === undefined) errors.push(`Part number ${index + 1} doesn't have a name in Content-Disposition header`);
    else if (contentType === undefined || contentType === '') errors.push(`Part number ${index + 1} doesn't have a content type`);
    else named.push({ name: disposition.name, contentType, ...(disposition.fileName === undefined ? {} : { fileName: disposition.fileName }), body });
  }
  return errors.length > 0 ? { errors } : { parts: named };
}

/** What is wrong with the parts for data, in the words of RequestPartValidator; nothing: undefined. */
export function checkParts(app: EmulatedApp, parts: readonly NamedPart[]): string | undefined {
  const { dataTypes } = metadataOf(app);
  for (const part of parts) {
    const type = dataTypes.find(({ id }) => id === part.name);
    if (type === undefined) return `Multipart section named, '${part.name}' does not correspond to an element type in application metadata`;
    if (part.body.length === 0) return `The multipart section named ${part.name} has no data. Cannot process empty part.`;
    const allowed = type.allowedContentTypes ?? [];
    if (allowed.length > 0 && !allowed.some((one) => one.toLowerCase() === mediaTypeOf(part.contentType))) {
      return `The multipart section named ${part.name} has a Content-Type '${part.contentType}' which is invalid for element type '${type.id}'`;
    }
    if (part.body.length > (largestSize(type) ?? Infinity)) {
      return `The multipart section named ${part.name} exceeds the size limit of element type '${type.id}'`;
    }
  }
  for (const { id, maxCount = 0 } of dataTypes) {
    const count = parts.filter(({ name }) => name === id).length;
    if (maxCount > 0 && count > maxCount) return `The list of parts contains more elements of type '${id}' than the element type allows.`;
  }
  return undefined;
}
