/**
 * Typed access to every operation that a service describes: openapi-fetch, over our transport.
 *
 * @see https://openapi-ts.dev/openapi-fetch/
 * @module
 */
import createOpenApiClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import { mediaType } from '../errors/answer.js';
import type { Operation } from '../transport/transport.js';
import type { AppConnection } from './app-api.js';

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
export function pathsClient<Paths extends object>(app: AppConnection): PathsClient<Paths> {
  const client = createOpenApiClient<Paths>({
    baseUrl: app.baseUrl,
    fetch: request => carry(app, request),
    // Without a content type of its own each body keeps that of its Blob.
    headers: { 'content-type': null, accept: 'application/json, application/xml;q=0.9, */*;q=0.8' },
    bodySerializer: writeBody,
  });
  const read: { [method: string]: unknown } = { use: client.use, eject: client.eject };
  for (const method of methods) read[method] = reading((path, options) => call(client, method, path, options));
  read['request'] = (method: string, path: string, options?: CallOptions) =>
    reading((_, withParse) => call(client, method, path, withParse))(path, options);
  return read as unknown as PathsClient<Paths>;
}

function call(client: { request: unknown }, method: string, path: string, options: CallOptions): Promise<CallResult> {
  const request = client.request as (method: string, path: string, options: CallOptions) => Promise<CallResult>;
  return request(method.toLowerCase(), path, options);
}

/** openapi-fetch reads every success as JSON; the platform answers in XML and plain text too. */
function reading(call: (path: string, options: CallOptions) => Promise<CallResult>): (path: string, options?: CallOptions) => Promise<CallResult> {
  return async (path, options = {}) => {
    if (options.parseAs !== undefined) return call(path, options);
    const result = await call(path, { ...options, parseAs: 'stream' });
    if (result.data === undefined || result.data === null) return result;
    return { ...result, data: await readByContentType(new Response(result.data as ReadableStream<Uint8Array>), result.response.headers) };
  };
}

async function readByContentType(body: Response, headers: Headers): Promise<unknown> {
  const type = mediaType(headers.get('content-type') ?? undefined);
  if (type === 'application/json' || type === 'text/json' || type.endsWith('+json')) {
    const text = await body.text();
    return text === '' ? undefined : JSON.parse(text);
  }
  if (type.startsWith('text/') || type === 'application/xml' || type.endsWith('+xml')) return body.text();
  return new Blob([await body.arrayBuffer()], { type });
}

function writeBody(body: unknown): Blob | FormData {
  if (body instanceof FormData || body instanceof Blob) return body;
  if (body instanceof Uint8Array || body instanceof ArrayBuffer) return new Blob([body as BlobPart], { type: 'application/octet-stream' });
  if (typeof body === 'string' && body.trimStart().startsWith('<')) return new Blob([body], { type: 'application/xml' });
  return new Blob([JSON.stringify(body)], { type: 'application/json' });
}

async function carry(app: AppConnection, request: Request): Promise<Response> {
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const answer = await app.transport({
    operation: operationOf(request.method),
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    ...(body === undefined ? {} : { body }),
    signal: request.signal,
  });
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

/** Of a raw call we know the method only. PUT is not taken as repeatable: `process/next` is a PUT. */
function operationOf(method: string): Operation {
  return { name: `api.${method}`, effect: method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? 'read' : 'once' };
}
