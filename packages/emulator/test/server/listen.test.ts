import { createConnection } from 'node:net';
import { request } from 'node:http';
import { createEmulator, type Emulator, type EmulatedApp, type Incoming } from '@blankett/emulator';
import { listen, type Listening } from '@blankett/emulator/server';
import { afterEach, describe, expect, it } from 'vitest';

const app: EmulatedApp = {
  org: 'ttd', app: 'melding', library: '8.12.7', documents: new Map(), forms: {}, setup: {},
  metadata: { id: 'ttd/melding', org: 'ttd', dataTypes: [] }, process: '<definitions/>',
};
const metadata = '/ttd/melding/api/v1/applicationmetadata';
const open: Listening[] = [];

async function serve(emulator: Pick<Emulator, 'answer'> = createEmulator({ apps: [app] })): Promise<Listening> {
  const listening = await listen(emulator);
  open.push(listening);
  return listening;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listening) => listening.close()));
});

/** The first line of what comes back to bytes that are sent as they are. */
const exchange = (port: number, bytes: string): Promise<string> => new Promise((resolve, reject) => {
  const socket = createConnection(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk)).on('error', reject);
  socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
});

describe('an emulator that listens', () => {
  it('T20 listens on this machine only, at a port that is free', async () => {
    const [one, other] = [await serve(), await serve()];
    expect([new URL(one.origin).hostname, one.port > 0, one.port !== other.port]).toEqual(['localhost', true, true]);
    for (const host of ['0.0.0.0', '::', '192.168.0.1', 'example.org', '']) {
      await expect(listen(createEmulator({ apps: [app] }), { host: host as '127.0.0.1' })).rejects.toThrow(RangeError);
    }
  });

  it('answers as it does in process', async () => {
    const emulator = createEmulator({ apps: [app] });
    const { origin } = await serve(emulator);
    const [socket, process] = [await fetch(origin + metadata), await emulator.fetch(emulator.origin + metadata)];
    expect([socket.status, socket.headers.get('content-type'), await socket.text()]).toEqual([process.status, process.headers.get('content-type'), await process.text()]);
  });

  it('hands on bytes, header values and the address as they came', async () => {
    const seen: Incoming[] = [];
    const { port } = await serve({ answer: async (incoming) => (seen.push(incoming), { status: 200, headers: [['X-Twice', 'a'], ['X-Twice', 'b']], body: incoming.body }) });
    const bytes = Buffer.from([0, 255, 10, 13]);
    const answer = await new Promise<{ raw: readonly string[]; body: Buffer }>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method: 'PUT', path: '/a%2Fb?c=%C3%A6', headers: { Host: 'local.altinn.cloud', 'X-Name': Buffer.from('blåbær').toString('latin1') } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ raw: response.rawHeaders, body: Buffer.concat(chunks) }));
      });
      sent.on('error', reject).end(bytes);
    });
    expect([answer.body, answer.raw.filter((_, at) => answer.raw[at - 1] === 'X-Twice')]).toEqual([bytes, ['a', 'b']]);
    expect([seen[0]?.url.href, Buffer.from(seen[0]?.headers.get('x-name') ?? '', 'latin1').toString()]).toEqual(['http://local.altinn.cloud/a%2Fb?c=%C3%A6', 'blåbær']);
  });

  it.each([
    ['letters that are not encoded', 'GET /a?b=\xe5 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['no HTTP', 'hello\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ])('refuses %s', async (_, bytes, first) => {
    expect(await exchange((await serve()).port, bytes)).toBe(first);
  });

  it('breaks connections where faults want it', async () => {
    const emulator = createEmulator({ apps: [app], faults: [{ operation: 'metadata.read', fault: { kind: 'lose-response' } }, { operation: 'metadata.read', occurrence: 2, fault: { kind: 'cut-body', bytes: 5 } }] });
    const { origin } = await serve(emulator);
    await expect(fetch(origin + metadata)).rejects.toThrow(TypeError);
    const cut = await fetch(origin + metadata);
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow('terminated');
    expect((await fetch(origin + metadata)).status).toBe(200);
  });

  it('tells the handler that the caller has gone away', async () => {
    let resolve: (text: string) => void = () => undefined;
    const promise = new Promise<string>((settle) => (resolve = settle));
    const { origin } = await serve({ answer: ({ signal }) => new Promise(() => signal.addEventListener('abort', () => resolve('gone'))) });
    const abort = new AbortController();
    const answer = fetch(origin, { signal: abort.signal }).catch((error: Error) => error.name);
    setTimeout(() => abort.abort(), 20);
    expect([await answer, await promise]).toEqual(['AbortError', 'gone']);
  });
});
