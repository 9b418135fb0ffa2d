/**
 * Attachments, from file to data element.
 *
 * @see https://docs.altinn.studio/api/apps/data-elements/
 * @module
 */
import { call } from '../http/call.js';
import { sizeOf } from '../http/content.js';
import type { Content, UploadProgress } from '../http/content.js';
import { present } from '../members/members.js';
import { instanceAddress, segment } from '../service/addresses.js';
import type { ServiceDescriptor } from '../service/descriptor.js';
import { languageOf, limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import { readCreatedElement } from './change.js';
import type { CreatedElement } from './change.js';
import { checkAttachment } from './file-types.js';
import { dataTypeOf } from './forms.js';

/** A file to be attached. */
export interface Attachment<DataType extends string = string> {
  readonly dataType: DataType;
  /** With its extension, by which the platform checks the media type. Any letters, blanks too. */
  readonly name: string;
  readonly body: Content;
  /** Default: that of the Blob, or what the extension says. */
  readonly contentType?: string;
  /** Bytes, of a stream whose size is known. */
  readonly size?: number;
}

export interface AttachOptions extends ServiceCallOptions {
  /** Called as the content goes out. */
  readonly onProgress?: (progress: UploadProgress) => void;
}

/** Sends an attachment. Name, media type and size are looked at before anything is sent. */
export async function attach<DataType extends string>(
  service: ServiceDescriptor<unknown>, connection: ServiceConnection, instance: string, attachment: Attachment<DataType>, options: AttachOptions = {},
): Promise<CreatedElement> {
  const operation = 'data.create';
  const { dataType, name, body, size, contentType } = attachment;
  const { disposition, type, maxBytes } = checkAttachment(connection, dataTypeOf(service, dataType), { name, body, contentType, bytes: sizeOf(body, size) }, operation);
  const language = languageOf(connection, options);
  // The newer route says in its refusals what was wrong, and shows the instance.
  const url = connection.has('createDataOfType')
    ? instanceAddress(connection, instance, operation, `/data/type/${segment(dataType, 'the data type', operation)}`, language)
    : instanceAddress(connection, instance, operation, '/data', { dataType, ...language });
  const answer = await call(connection, {
    operation,
    method: 'POST',
    url,
    accept: 'application/json',
    headers: { 'content-disposition': disposition },
    content: {
      content: body,
      type,
      maxBytes,
      ...present({ size, onProgress: options.onProgress }),
    },
    successes: [200, 201],
    instance,
    ...limitsOf(options),
  });
  return readCreatedElement(answer, operation);
}
