/**
 * Typed access to every operation that a service describes: openapi-fetch, over our transport.
 *
 * @see https://openapi-ts.dev/openapi-fetch/
 * @module
 */
import createOpenApiClient from 'openapi-fetch';
import { AltinnError } from '../errors/altinn-error.js';
import { mediaType } from '../errors/answer.js';
import { callForAnswer } from '../http/call.js';
import { multipart } from '../http/multipart.js';
import { operations } from '../http/operations.js';
import type { OperationName } from '../http/operations.js';
import { isObject, present } from '../members/members.js';
import type { PathsClient } from './paths-types.js';
import type { ServiceConnection } from './service-connection.js';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/** Options of one call, as far as we look at them. */
interface CallOptions {
  readonly parseAs?: string;
  readonly headers?: unknown;
  readonly [option: string]: unknown;
}

interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
  readonly status?: number;
}

/**
 * Makes the client, over the same way as every call: token, deadline, repetition of what only reads, log and trace. Refusals are
 * returned as `error`, as the service words them; what is no answer is thrown as AltinnError.
 *
 * Bodies: a string that begins with `<` goes as XML, FormData and an object with documents (blobs, bytes) in it as multipart, bytes
 * and blobs as they are, all else as JSON; a `Content-Type` in the call's headers wins. Answers are read by their content type: JSON to values, XML and other text to strings,
 * the rest to a Blob; `parseAs` in the call wins.
 */
export function pathsClient<Paths extends object>(connection: ServiceConnection): PathsClient<Paths> {
  const client = createOpenApiClient<Paths>({
    baseUrl: connection.app,
    fetch: request => carry(connection, request),
    // Without a content type of its own each body keeps that of its Blob.
    headers: { 'content-type': null, accept: 'application/json, application/xml;q=0.9, */*;q=0.8' },
    bodySerializer: body => writeBody(body, connection.random),
  });
  const read: { [method: string]: unknown } = { use: client.use, eject: client.eject };
  const request = client.request as (method: string, path: string, options: CallOptions) => Promise<CallResult>;
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<CallResult> => {
    // openapi-fetch reads every success as JSON; the platform answers in XML and plain text too.
    const result = await request(method, path, { parseAs: 'blob', ...options });
    const { data, response } = result;
    const { status } = response;
    if (options.parseAs !== undefined || !(data instanceof Blob)) return { ...result, status };
    return { ...result, status, data: await readByContentType(data, response, operationOf(method)) };
  };
  for (const method of methods) read[method] = (path: string, options?: CallOptions) => call(method, path, options);
  read['request'] = call;
  return read as unknown as PathsClient<Paths>;
}

async function readByContentType(body: Blob, { headers, status }: Response, operation: OperationName): Promise<unknown> {
  if (body.size === 0) return undefined;
  const type = mediaType(headers.get('content-type') ?? undefined);
  if (type === 'application/json' || type === 'text/json' || type.endsWith('+json')) {
    try {
      return JSON.parse(await body.text());
    } catch {
      // Not as the cause: its message shows the text.
      throw new AltinnError({ code: 'answer-unreadable', operation, status, outcomeKnown: operations[operation].effect === 'read', reason: 'said to be JSON' });
    }
  }
  return type.startsWith('text/') || type === 'application/xml' || type.endsWith('+xml') ? body.text() : body;
}

function writeBody(body: unknown, random: () => number): Blob | FormData {
  if (body instanceof FormData) return body;
  if (!isObject(body) || isDocument(body)) return writeValue(body);
  const parts = Object.entries(body).flatMap(([name, member]) => (Array.isArray(member) ? member : [member]).map(value => ({ name, value: value as unknown })));
  if (!parts.some(({ value }) => isDocument(value))) return writeValue(body);
  return multipart(parts.filter(({ value }) => value !== undefined).map(({ name, value }) => {
    const content = writeValue(value);
    return { name, content, type: mediaType(content.type) || anyType, ...(value instanceof File ? { filename: value.name } : {}) };
  }), random, 'api.POST');
}

const anyType = 'application/octet-stream';

function writeValue(value: unknown): Blob {
  if (value instanceof Blob) return value;
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return new Blob([value as BlobPart], { type: anyType });
  if (typeof value === 'string' && value.trimStart().startsWith('<')) return new Blob([value], { type: 'application/xml' });
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}

function isDocument(value: unknown): boolean {
  return value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer;
}

async function carry(connection: ServiceConnection, request: Request): Promise<Response> {
  const content = request.body === null ? undefined : { content: new Uint8Array(await request.arrayBuffer()) };
  const { status, headers, bytes } = await callForAnswer(connection, {
    operation: operationOf(request.method),
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ...present({ content }),
    signal: request.signal,
  });
  return new Response(bytes.byteLength === 0 ? null : bytes as BodyInit, { status, headers });
}

/** Of a raw call we know the method only. */
function operationOf(method: string): OperationName {
  const name = `api.${method.toUpperCase()}`;
  return isOperation(name) ? name : 'api.POST';
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
