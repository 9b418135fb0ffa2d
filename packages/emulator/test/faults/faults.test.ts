/** Every kind of fault, with the work done, not done and done later: what the caller sees, and what the world remembers. */
import { createEmulator, createVirtualClock, type Emulator, type Fault, type FaultKind, readFaultPlan, type VirtualClock } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { withoutFields } from '../../src/faults/wire.js';
import { askParty, simpleApp } from '../simple-app.js';

interface Stage {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly headers: Readonly<Record<string, string>>;
  /** Sends the one request that things happen to. */
  readonly instantiate: (init?: RequestInit) => Promise<Response>;
}

async function stage(...faults: readonly Fault[]): Promise<Stage> {
  const clock = createVirtualClock({ mode: 'hand' });
  const emulator = createEmulator({ apps: [simpleApp], clock, seed: 1, faults: [{ operation: 'instance.instantiate', fault: faults }] });
  const token = await (await emulator.fetch(`${emulator.origin}/Home/GetTestUserToken/20001`)).text();
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ instanceOwner: { partyId: String(askParty) }, dataValues: { merke: 'm-1' } });
  return { emulator, clock, headers, instantiate: (init) => emulator.fetch(`${emulator.origin}/ttd/melding/instances`, { method: 'POST', headers, body, ...init }) };
}

/** What the caller got, in a word. */
async function outcome(answer: Promise<Response>): Promise<string> {
  try {
    const response = await answer;
    try {
      await response.text();
      return String(response.status);
    } catch (error) {
      return `${response.status}, then ${(error as Error).message}`;
    }
  } catch (error) {
    return (error as Error).message;
  }
}

const works = ['done', 'not done', 'done later'] as const;

describe('faults of the answer', () => {
  it.each(works.flatMap((work) => [
    ['lose-request', work, 'fetch failed'],
    ['lose-response', work, 'fetch failed'],
    ['cut-body', work, work === 'done' ? '201, then terminated' : '200, then terminated'],
    ['status', work, '503'],
  ] as const))('%s with the work %s', async (kind, work, seen) => {
    const { emulator, clock, instantiate } = await stage({ kind, work, after: 5000, ...(kind === 'status' ? { status: 503 } : {}) } as Fault);
    expect(await outcome(instantiate())).toBe(seen);
    expect(emulator.world.instances.size).toBe(work === 'done' ? 1 : 0);
    await clock.advance(5000);
    await emulator.faults.settled();
    expect(emulator.world.instances.size).toBe(work === 'not done' ? 0 : 1);
    expect(emulator.faults.records).toEqual([{ operation: 'instance.instantiate', count: 1, sequence: 2, kind, work }]);
    expect(await outcome(instantiate())).toBe('201');
  });

  it.each(works)('no-answer with the work %s: until the caller gives up', async (work) => {
    const { emulator, clock, instantiate } = await stage({ kind: 'no-answer', work, after: 5000 });
    const abort = new AbortController();
    const answer = outcome(instantiate({ signal: abort.signal }));
    await clock.advance(1000);
    abort.abort(new Error('gave up'));
    expect(await answer).toBe('gave up');
    await clock.advance(5000);
    await emulator.faults.settled();
    expect(emulator.world.instances.size).toBe(work === 'not done' ? 0 : 1);
  });

  it('what is done unless a fault says otherwise', async () => {
    const kinds: readonly Fault[] = [{ kind: 'lose-request' }, { kind: 'lose-response' }, { kind: 'cut-body' }, { kind: 'status', status: 500 }, { kind: 'expired-token' }];
    const instances = await Promise.all(kinds.map(async (fault) => {
      const { emulator, instantiate } = await stage(fault);
      await outcome(instantiate());
      return emulator.world.instances.size;
    }));
    expect(instances).toEqual([0, 1, 1, 0, 0]);
  });
});

describe('faults of time', () => {
  it.each([['request', 0], ['response', 1]] as const)('a delay of the %s', async (of, done) => {
    const { emulator, clock, instantiate } = await stage({ kind: 'delay', milliseconds: 100_000, of });
    const answer = instantiate();
    await clock.advance(99_999);
    expect(emulator.world.instances.size).toBe(done);
    await clock.advance(1);
    expect([(await answer).status, emulator.world.instances.size]).toEqual([201, 1]);
  });

  it('work goes on when the caller does not wait for a slow request', async () => {
    const { emulator, clock, instantiate } = await stage({ kind: 'delay', milliseconds: 100_000, of: 'request' });
    const abort = new AbortController();
    const answer = outcome(instantiate({ signal: abort.signal }));
    await clock.advance(1000);
    abort.abort(new Error('deadline'));
    expect([await answer, emulator.world.instances.size]).toEqual(['deadline', 0]);
    await clock.advance(100_000);
    expect(emulator.world.instances.size).toBe(1);
  });

  it('a shifted clock judges tokens and shows in Date', async () => {
    const { clock, instantiate } = await stage({ kind: 'clock-shift', milliseconds: 24 * 3_600_000 });
    const answer = await instantiate();
    expect([answer.status, Date.parse(answer.headers.get('date') ?? '') - Math.floor(clock.now() / 1000) * 1000]).toEqual([401, 24 * 3_600_000]);
  });
});

describe('faults of content', () => {
  it('an expired token is 401 without body', async () => {
    const answer = await (await stage({ kind: 'expired-token' })).instantiate();
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });

  it('hostile links are everywhere in the answer', async () => {
    const answer = await (await stage({ kind: 'hostile-link', origin: 'https://evil.example' })).instantiate();
    const body = await answer.json() as { selfLinks: Record<string, string> };
    expect([new URL(answer.headers.get('location') ?? '').origin, ...Object.values(body.selfLinks).map((link) => new URL(link).origin)]).toEqual(['https://evil.example', 'https://evil.example', 'https://evil.example']);
  });

  it.each([
    ['a member of JSON', 'application/json', '{"dueBefore":"2026-06-01T00:00:00Z","visibleAfter":"2026-02-01T00:00:00Z","instanceOwner":{"partyId":"510101"}}'],
    ['the last member of JSON', 'application/json', '{"instanceOwner":{"partyId":"510101"},"visibleAfter":"2026-02-01T00:00:00Z", "dueBefore": "2026-06-01T00:00:00Z"}'],
    ['a member of JSON in a part', 'multipart/form-data; boundary=g', '--g\r\nContent-Disposition: form-data; name="instance"\r\nContent-Type: application/json\r\n\r\n{"dueBefore":"2026-06-01T00:00:00Z","visibleAfter":"2026-02-01T00:00:00Z","instanceOwner":{"partyId":"510101"}}\r\n--g--\r\n'],
  ])('%s is gone without a word', async (_, type, body) => {
    const { emulator, headers, instantiate } = await stage({ kind: 'drop-fields', fields: ['dueBefore'] });
    for (let round = 0; round < 2; round += 1) expect((await instantiate({ headers: { ...headers, 'Content-Type': type }, body })).status).toBe(201);
    expect([...emulator.world.instances.values()].map(({ document: { dueBefore, visibleAfter } }) => [dueBefore, visibleAfter?.slice(0, 10)]))
      .toEqual([[null, '2026-02-01'], ['2026-06-01T00:00:00Z', '2026-02-01']]);
  });

  it('elements of XML are gone, and those in them', () => {
    const incoming = { method: 'PUT', url: new URL('http://localhost/'), headers: new Headers(), signal: new AbortController().signal, body: new TextEncoder().encode('<a><beløp valuta="NOK">1</beløp><b:navn xmlns:b="u"><c/></b:navn><beløpet>2</beløpet><navn/></a>') };
    expect(new TextDecoder().decode(withoutFields(incoming, ['beløp', 'navn']).body)).toBe('<a><beløpet>2</beløpet></a>');
  });

  it('data values are neither taken nor shown', async () => {
    const { emulator, instantiate } = await stage({ kind: 'drop-data-values' });
    const body = await (await instantiate()).json() as { dataValues: unknown };
    expect([body.dataValues, [...emulator.world.instances.values()].map(({ document }) => document.dataValues)]).toEqual([null, [null]]);
    expect(await (await instantiate()).json()).toMatchObject({ dataValues: { merke: 'm-1' } });
  });

  it('a part of the platform is away for one request only', async () => {
    const { emulator, instantiate } = await stage({ kind: 'away', parts: ['platform'] });
    expect([(await instantiate()).status, (await instantiate()).status, [...emulator.world.away]]).toEqual([404, 201, []]);
  });
});

/** One of each kind, as it stands in a file; and what the caller of an instantiation sees of it. */
const fromFile: Readonly<Record<FaultKind, readonly [fault: string, seen: string]>> = {
  'lose-request': ['{ "kind": "lose-request" }', 'fetch failed'],
  'lose-response': ['{ "kind": "lose-response", "work": "done later", "after": 1 }', 'fetch failed'],
  'no-answer': ['{ "kind": "no-answer" }', 'gave up'],
  'cut-body': ['{ "kind": "cut-body", "bytes": 3 }', '201, then terminated'],
  status: ['{ "kind": "status", "status": 429, "headers": { "Retry-After": "1" }, "body": "" }', '429'],
  delay: ['{ "kind": "delay", "milliseconds": 1 }', '201'],
  'expired-token': ['{ "kind": "expired-token" }', '401'],
  'hostile-link': ['{ "kind": "hostile-link", "origin": "https://evil.example" }', '201'],
  'clock-shift': ['{ "kind": "clock-shift", "milliseconds": 86400000 }', '401'],
  'drop-fields': ['{ "kind": "drop-fields", "fields": ["instanceOwner", "partyId"] }', '400'],
  'drop-data-values': ['{ "kind": "drop-data-values" }', '201'],
  away: ['{ "kind": "away", "parts": ["platform"] }', '404'],
};

describe('a plan', () => {
  it.each(Object.entries(fromFile))('may come from a file: %s', async (kind, [fault, seen]) => {
    const { emulator, clock, instantiate } = await stage();
    emulator.faults.set(readFaultPlan(JSON.parse(`[{ "operation": "instance.instantiate", "occurrence": 1, "fault": ${fault} }]`)));
    const abort = new AbortController();
    const answer = outcome(instantiate({ signal: abort.signal }));
    await clock.advance(1);
    if (kind === 'no-answer') abort.abort(new Error('gave up'));
    expect([await answer, emulator.faults.records.map((record) => record.kind)]).toEqual([seen, [kind]]);
  });

  it('may be a function of the request', async () => {
    const { emulator, instantiate } = await stage();
    const seen: string[] = [];
    emulator.faults.set(({ operation, count, sequence, headers }) => {
      seen.push(`${operation} ${count} ${sequence} ${headers.has('authorization')}`);
      return count === 2 ? { kind: 'lose-response' } : undefined;
    });
    expect([await outcome(instantiate()), await outcome(instantiate()), await outcome(instantiate())]).toEqual(['201', 'fetch failed', '201']);
    expect(seen).toEqual([1, 2, 3].map((count) => `instance.instantiate ${count} ${count} true`));
    emulator.faults.clear();
    expect(await outcome(instantiate())).toBe('201');
  });

  it('counts occurrences of one operation, or of all', async () => {
    const { emulator, instantiate } = await stage();
    emulator.faults.set([{ operation: '*', occurrence: [2, 3], fault: { kind: 'status', status: 502 } }, { operation: 'instance.instantiate', occurrence: 4, fault: { kind: 'status', status: 503 } }]);
    const seen: string[] = [];
    for (let round = 0; round < 5; round += 1) seen.push(await outcome(instantiate()));
    expect(seen).toEqual(['201', '502', '502', '503', '201']);
  });

  it('nests several: the first is nearest to the caller', async () => {
    const { emulator, clock, instantiate } = await stage({ kind: 'delay', milliseconds: 10 }, { kind: 'lose-response' });
    const answer = outcome(instantiate());
    await clock.advance(9);
    expect(emulator.world.instances.size).toBe(1);
    await clock.advance(1);
    expect(await answer).toBe('fetch failed');
  });
});
