/**
 * Serves an emulator over real HTTP.
 *
 * @module
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../emulator.js';
import { bodyBytes } from '../faults/wire.js';
import type { Incoming, Outgoing } from '../http/exchange.js';

export interface ListenOptions {
  /** Left out: one that is free, another each time. */
  readonly port?: number;
  /** A name or address of this machine; any other is refused, as anybody could make himself a token. `127.0.0.1` unless said. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
}

/** An emulator that listens. */
export interface Listening {
  readonly port: number;
  /** `http://localhost:8080`: what clients are given as environment. */
  readonly origin: string;
  /** Stops listening and breaks what connections there are. */
  close(): Promise<void>;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Largest request, as the app library has it: 2000 MiB. */
const mostBytes = 2000 * 1024 * 1024;

/**
 * Begins to listen, on this machine alone.
 *
 * @throws RangeError for a host that is not the loopback address; the system's error for a port that is taken.
 *
 * @example
 * const listening = await listen(createEmulator({ apps: [app] }));
 * // clients: environment: listening.origin
 * await listening.close();
 */
export async function listen(emulator: Pick<Emulator, 'answer'>, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = '127.0.0.1' } = options;
  if (!loopback.has(host)) throw new RangeError('The emulator listens on this machine only: 127.0.0.1, ::1 or localhost.');
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    answerOne(emulator, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const bound = (server.address() as AddressInfo).port;
  return { port: bound, origin: `http://localhost:${bound}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answerOne(emulator: Pick<Emulator, 'answer'>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const goneAway = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) goneAway.abort();
  });
  const headers = new Headers();
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) headers.append(request.rawHeaders[at] ?? '', latin1(request.rawHeaders[at + 1] ?? ''));
  const host = headers.get('host') ?? 'localhost';
  const path = request.url ?? '/';
  const address = `http://${host}${path.startsWith('/') ? path : '/'}`;
  // Recorded: after – an address with letters that are not encoded is no request.
  if (/[^\x21-\x7e]/.test(path) || !URL.canParse(address)) return write(response, request, { status: 400, headers: [] });
  const body = await readBody(request);
  if (body === undefined) return write(response, request, { status: 413, headers: [] });
  const incoming: Incoming = { method: request.method ?? 'GET', url: new URL(address), headers, body, signal: goneAway.signal };
  write(response, request, await emulator.answer(incoming));
}

/** Node gives header values as latin1 already; a value that Headers would refuse has its controls taken out. */
function latin1(value: string): string {
  return value.replace(/[\0\r\n]/g, '');
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}

function write(response: ServerResponse, request: IncomingMessage, outgoing: Outgoing): void {
  if (outgoing.breaks === 'before-answer') {
    request.socket.destroy();
    return;
  }
  response.statusCode = outgoing.status;
  const headers = new Map<string, [name: string, values: string[]]>();
  for (const [name, value] of outgoing.headers) {
    const entry = headers.get(name.toLowerCase());
    if (entry === undefined) headers.set(name.toLowerCase(), [name, [value]]);
    else entry[1].push(value);
  }
  for (const [name, values] of headers.values()) response.setHeader(name, values.length === 1 ? values[0] ?? '' : values);
  const bytes = bodyBytes(outgoing);
  if (outgoing.status !== 204 && outgoing.status !== 304) response.setHeader('Content-Length', bytes.length);
  if (typeof outgoing.breaks === 'object') {
    response.write(bytes.subarray(0, outgoing.breaks.afterBytes), () => request.socket.destroy());
    return;
  }
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
