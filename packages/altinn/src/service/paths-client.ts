/**
 * Typed access to every operation that a service describes: openapi-fetch, over our transport.
 *
 * @see https://openapi-ts.dev/openapi-fetch/
 * @module
 */
import createOpenApiClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import { AltinnError } from '../errors/altinn-error.js';
import { mediaType } from '../errors/answer.js';
import { readBody } from '../http/transport.js';
import type { Operation } from '../http/transport.js';
import type { ServiceConnection } from './service-connection.js';

/** openapi-fetch's client of the service's paths. Answers without success are returned as `error`; what is no answer is thrown as AltinnError. */
export type PathsClient<Paths extends object> = Client<Paths>;

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
}

/**
 * Makes the client.
 *
 * Bodies: a string that begins with `<` goes as XML, FormData as multipart, bytes and blobs as they are, all else as JSON;
 * a `Content-Type` in the call's headers wins. Answers are read by their content type: JSON to values, XML and other text to strings,
 * the rest to a Blob; `parseAs` in the call wins.
 */
export function pathsClient<Paths extends object>(connection: ServiceConnection): PathsClient<Paths> {
  const client = createOpenApiClient<Paths>({
    baseUrl: connection.app,
    fetch: request => carry(connection, request),
    // Without a content type of its own each body keeps that of its Blob.
    headers: { 'content-type': null, accept: 'application/json, application/xml;q=0.9, */*;q=0.8' },
    bodySerializer: writeBody,
  });
  const read: { [method: string]: unknown } = { use: client.use, eject: client.eject };
  const request = client.request as (method: string, path: string, options: CallOptions) => Promise<CallResult>;
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<CallResult> => {
    // openapi-fetch reads every success as JSON; the platform answers in XML and plain text too.
    if (options.parseAs !== undefined) return request(method, path, options);
    const result = await request(method, path, { ...options, parseAs: 'blob' });
    if (!(result.data instanceof Blob)) return result;
    return { ...result, data: await readByContentType(result.data, result.response, operationOf(method)) };
  };
  for (const method of methods) read[method] = (path: string, options?: CallOptions) => call(method, path, options);
  read['request'] = call;
  return read as unknown as PathsClient<Paths>;
}

async function readByContentType(body: Blob, { headers, status }: Response, operation: Operation): Promise<unknown> {
  if (body.size === 0) return undefined;
  const type = mediaType(headers.get('content-type') ?? undefined);
  if (type === 'application/json' || type === 'text/json' || type.endsWith('+json')) {
    try {
      return JSON.parse(await body.text());
    } catch {
      // Not as the cause: its message shows the text.
      throw new AltinnError({ code: 'answer-unreadable', operation: operation.name, status, outcomeKnown: true, reason: 'said to be JSON' });
    }
  }
  return type.startsWith('text/') || type === 'application/xml' || type.endsWith('+xml') ? body.text() : body;
}

function writeBody(body: unknown): Blob | FormData {
  if (body instanceof FormData || body instanceof Blob) return body;
  if (body instanceof Uint8Array || body instanceof ArrayBuffer) return new Blob([body as BlobPart], { type: 'application/octet-stream' });
  if (typeof body === 'string' && body.trimStart().startsWith('<')) return new Blob([body], { type: 'application/xml' });
  return new Blob([JSON.stringify(body)], { type: 'application/json' });
}

async function carry(connection: ServiceConnection, request: Request): Promise<Response> {
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const answer = await connection.transport({
    operation: operationOf(request.method),
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ...(body === undefined ? {} : { body }),
    signal: request.signal,
  });
  // Read to its end: nobody may leave half an answer, and its deadline, waiting.
  const bytes = await readBody(answer);
  return new Response(bytes.byteLength === 0 ? null : bytes as BodyInit, { status: answer.status, headers: answer.headers });
}

/** Of a raw call we know the method only. PUT is not taken as repeatable: `process/next` is a PUT. */
function operationOf(name: string): Operation {
  const method = name.toUpperCase();
  return { name: `api.${method}`, effect: method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? 'read' : 'once' };
}
