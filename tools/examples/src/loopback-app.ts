/**
 * The least that can stand for an app: it keeps data elements in memory and gives them back. For examples only; the emulator
 * is the real thing.
 *
 * @module
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request and its answer. */
export interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly answer: { readonly status: number; readonly contentType: string; readonly body: string };
}

export interface LoopbackApp {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** All that went over the wire, in order. */
  readonly exchanges: readonly Exchange[];
  stop(): Promise<void>;
}

/** Starts the app on a free port of this machine. */
export async function startLoopbackApp(): Promise<LoopbackApp> {
  const exchanges: Exchange[] = [];
  const elements = new Map<string, string>();

  const server = createServer((incoming, outgoing) => {
    void readText(incoming).then(body => {
      const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: headersOf(incoming), body };
      const answer = answerTo(request, elements);
      exchanges.push({ request, answer });
      send(outgoing, answer);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    stop: () => new Promise<void>(resolve => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** `…/data/{guid}` and `…/data/{guid}/type/{data type}` */
const elementPath = /\/data\/([0-9a-f-]{36})(?:\/type\/([^/?]+))?(?:\?|$)/;

function answerTo(request: Exchange['request'], elements: Map<string, string>): Exchange['answer'] {
  const match = elementPath.exec(request.path);
  if (match === null) return problem(404, 'Not found');
  const [, id = '', dataType] = match;
  if (request.method === 'PUT') {
    if (request.headers['content-type'] !== 'application/xml') return problem(415, 'Unsupported media type');
    elements.set(id, request.body);
    const size = Buffer.byteLength(request.body);
    return { status: 201, contentType: 'application/json', body: JSON.stringify({ id, dataType, contentType: 'application/xml', size, locked: false }) };
  }
  const stored = elements.get(id);
  if (request.method !== 'GET' || stored === undefined) return problem(404, 'Not found');
  return { status: 200, contentType: 'application/xml', body: stored };
}

function problem(status: number, title: string): Exchange['answer'] {
  return { status, contentType: 'application/problem+json', body: JSON.stringify({ title, status }) };
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(outgoing: ServerResponse, answer: Exchange['answer']): void {
  outgoing.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
}
