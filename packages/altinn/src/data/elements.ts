/**
 * Data elements as they are stored: bytes in, bytes out.
 *
 * @module
 */
import { call, callForStream } from '../http/call.js';
import type { CallAnswer } from '../http/call.js';
import { attachmentDisposition, filenameOf } from '../http/content-disposition.js';
import type { Content } from '../http/content.js';
import { present } from '../members/members.js';
import { elementAddress } from '../service/addresses.js';
import { languageOf, limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { Instance } from '../wire/index.js';
import { readDataChange, readStoredForm } from './change.js';
import type { DataChange, StoredForm } from './change.js';

/** A document as the service has it. */
export interface ReadElement {
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/** A document on its way. */
export interface Download {
  readonly contentType: string | undefined;
  /** As the answer has it: no path, and anything a person can write. */
  readonly name?: string;
  /** Bytes, where the answer says. */
  readonly size?: number;
  /** To be read to its end, or cancelled. */
  readonly body: ReadableStream<Uint8Array>;
}

export interface ReadElementOptions extends ServiceCallOptions {
  /** Media types in the order of preference. A form is XML or JSON as asked for; default XML, then anything. */
  readonly accept?: string;
  readonly maxAnswerBytes?: number;
}

const anything = 'application/xml, */*;q=0.5';

/** `GET …/data/{id}`, whole. */
export async function readElement(
  connection: ServiceConnection, instance: string, dataElement: string, options: ReadElementOptions = {},
): Promise<ReadElement> {
  const answer = await call(connection, requestOf(connection, instance, dataElement, options));
  return { contentType: answer.contentType, bytes: answer.bytes };
}

/** `GET …/data/{id}`, as it comes. */
export async function downloadElement(
  connection: ServiceConnection, instance: string, dataElement: string, options: ReadElementOptions = {},
): Promise<Download> {
  const answer = await callForStream(connection, { maxAnswerBytes: Number.MAX_SAFE_INTEGER, ...requestOf(connection, instance, dataElement, options) });
  const name = filenameOf(answer.headers.get('content-disposition'));
  const length = answer.headers.get('content-length');
  return {
    contentType: answer.contentType,
    ...present({ name }),
    // Of packed content it is the size of the packet.
    ...(length === null || !/^\d{1,15}$/.test(length) || answer.headers.has('content-encoding') ? {} : { size: Number(length) }),
    body: answer.body ?? new Blob([]).stream(),
  };
}

function requestOf(
  connection: ServiceConnection, instance: string, dataElement: string, options: ReadElementOptions,
): Parameters<typeof call>[1] {
  const name = 'data.read';
  return {
    operation: name,
    method: 'GET',
    url: elementAddress(connection, instance, dataElement, name, '', languageOf(connection, options)),
    accept: options.accept ?? anything,
    successes: [200],
    instance,
    ...limitsOf(options),
    ...present({ maxAnswerBytes: options.maxAnswerBytes }),
  };
}

/** What comes in place of a document. */
export interface ElementReplacement {
  readonly body: Content;
  /** Default: that of the Blob. */
  readonly contentType?: string;
  /** Bytes, of a stream whose size is known. */
  readonly size?: number;
  /** Of an attachment. */
  readonly name?: string;
}

/** `PUT …/data/{id}`: the bytes as they are. */
export async function replaceElement(
  connection: ServiceConnection, instance: string, dataElement: string, replacement: ElementReplacement, options: ServiceCallOptions = {},
): Promise<StoredForm> {
  const operation = 'data.replace';
  const { name, body, contentType, size } = replacement;
  const answer: CallAnswer = await call(connection, {
    operation,
    method: 'PUT',
    url: elementAddress(connection, instance, dataElement, operation, '', languageOf(connection, options)),
    accept: 'application/json',
    ...(name === undefined ? {} : { headers: { 'content-disposition': attachmentDisposition(name, operation) } }),
    content: { content: body, ...present({ type: contentType, size }) },
    // 303 without Location is what library versions 4 to 7 answer when they have calculated something.
    successes: [200, 201, 303],
    instance,
    ...limitsOf(options),
  });
  return readStoredForm(answer, operation);
}

/** `DELETE …/data/{id}` */
export async function deleteElement(
  connection: ServiceConnection, instance: string, dataElement: string, options: ServiceCallOptions = {},
): Promise<DataChange> {
  const name = 'data.delete';
  const answer = await call(connection, {
    operation: name,
    method: 'DELETE',
    url: elementAddress(connection, instance, dataElement, name, '', languageOf(connection, options)),
    accept: 'application/json',
    successes: [200, 204],
    // Gone already: the first try did it, and its answer was lost.
    successesOfRepetition: [404],
    instance,
    ...limitsOf(options),
  });
  return answer.status === 404 ? { issues: [] } : readDataChange(answer, name);
}

/** Id of the data type of receipts. */
const receiptType = 'ref-data-as-pdf';

/** The receipt as PDF; none while there is none. The app makes it at the end of the process (from 9 on, where the process says so). */
export async function downloadReceipt(connection: ServiceConnection, instance: Instance, options: ServiceCallOptions = {}): Promise<Download | undefined> {
  const receipt = instance.data?.findLast(({ dataType }) => dataType === receiptType);
  return receipt === undefined ? undefined : downloadElement(connection, instance.id, receipt.id, { ...options, accept: 'application/pdf, */*;q=0.5' });
}
