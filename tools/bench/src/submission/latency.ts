/**
 * What `submit` adds to its own requests: each answer takes 100 ms, and the same requests are made in the same order by bare fetch.
 * Marks: at most 1.05 times as long, and no more requests than are stated.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testToken } from '@blankett/altinn/auth';
import { createServiceClient } from '@blankett/altinn/generated-v1';
import { fileJournal } from '@blankett/altinn/journal/file';
import { attachment, benchService, melding, organisationOf } from './bench-service.js';
import { startEmulator } from './start-emulator.js';

const delay = 100;
const mark = 1.05;
/** One form, one attachment, one task; the first also gets a token. */
const statedRequests = 17;

/** A request as it went out. */
interface RecordedRequest {
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Headers };
}

export async function benchLatency(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-bench-'));
  const ours: number[] = [];
  const bare: number[] = [];
  let requests: readonly RecordedRequest[] = [];
  // The first warms up: it loads the codec and what submissions are made of.
  await submitted(join(folder, 'first'), []);
  for (let round = 0; round < rounds; round += 1) {
    requests = await submitted(join(folder, String(round)), ours);
    bare.push(await replayed(requests));
  }
  rmSync(folder, { recursive: true });
  const ratio = median(ours) / median(bare);
  const isQuick = ratio <= mark;
  const isLean = requests.length <= statedRequests;
  console.log(`\nsubmit: one form, one attachment, answers after ${delay} ms, median of ${rounds} rounds`);
  requests.forEach(({ url, init }, index) => console.log(`  ${String(index + 1).padStart(2)}  ${(init.method ?? 'GET').padEnd(4)} ${shortened(url)}`));
  console.log(`  mark: ${statedRequests} requests, the token's included: ${requests.length} ${isLean ? 'reached' : 'MISSED'}`);
  console.log(`  submit                     ${median(ours).toFixed(0).padStart(7)} ms  ${ratio.toFixed(3)} × bare fetch`);
  console.log(`  the same by bare fetch     ${median(bare).toFixed(0).padStart(7)} ms`);
  console.log(`  mark: ${mark} × bare fetch: ${ratio.toFixed(3)} ${isQuick ? 'reached' : 'MISSED'}`);
  return isQuick && isLean;
}

/** Submits once to a new emulator; its seed gives the same ids each time. */
async function submitted(journal: string, times: number[]): Promise<readonly RecordedRequest[]> {
  const emulator = await startEmulator({ delay, organisations: 1 });
  const requests: RecordedRequest[] = [];
  try {
    const client = createServiceClient(benchService, {
      environment: emulator.origin,
      auth: testToken({ user: 20001 }),
      fetch: recording(requests),
      journal: fileJournal(journal),
    });
    const begin = performance.now();
    const { state } = await client.submit({ reference: 'bench', party: { organisation: organisationOf(0) }, forms: { omsetningsmelding: melding }, attachments: [attachment] });
    times.push(performance.now() - begin);
    if (state !== 'sent') throw new Error(`the submission ended as ${state}`);
    return requests;
  } finally {
    emulator.stop();
  }
}

function recording(requests: RecordedRequest[]): typeof fetch {
  return async (input, init) => {
    const { body } = init ?? {};
    const [sent, kept] = body instanceof ReadableStream ? (body as ReadableStream<Uint8Array>).tee() : [body, body];
    const request = { url: String(input), init: { method: init?.method ?? 'GET', headers: new Headers(init?.headers), ...(body ? { body: await new Response(kept as BodyInit).arrayBuffer() } : {}) } };
    requests.push(request);
    return fetch(input, { ...init, ...(body ? { body: sent as BodyInit } : {}) });
  };
}

async function replayed(requests: readonly RecordedRequest[]): Promise<number> {
  const emulator = await startEmulator({ delay, organisations: 1 });
  try {
    const begin = performance.now();
    let token = '';
    for (const { url, init } of requests) {
      const { pathname, search } = new URL(url);
      // Another emulator, another key: its own token goes where the first one's went.
      if (init.headers.has('authorization')) init.headers.set('authorization', `Bearer ${token}`);
      const answer = await fetch(`${emulator.origin}${pathname}${search}`, init);
      const text = await answer.text();
      if (pathname.startsWith('/Home/')) token = text;
      if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${pathname} was answered with ${answer.status} when it was repeated`);
    }
    return performance.now() - begin;
  } finally {
    emulator.stop();
  }
}

const shortened = (url: string): string => new URL(url).pathname.replace(/^\/skatt\/omsetning/, '').replace(/\/[0-9]+\/[0-9a-f-]{36}/, '/{instance}').replace(/[0-9a-f-]{36}/, '{id}');

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
