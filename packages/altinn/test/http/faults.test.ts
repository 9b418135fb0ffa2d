/** Faults of the wire, by the numbers of the fault list. Those that a submission gets over stand with the submission. */
import { describe, expect, it } from 'vitest';
import { authorisedTransport } from '../../src/auth/authorised-transport.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import { call, callForStream, connect, fetchTransport, operations, retryBudget } from '../../src/http/index.js';
import type { Call, OperationName } from '../../src/http/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import { fixedToken } from '../../src/auth/token-provider.js';
import { loopback } from '../loopback.js';
import { scripted } from './scripted-fetch.js';
import type { ScriptedAnswer } from './scripted-fetch.js';

const url = 'http://localhost:8080/skatt/omsetning';
const instance = '50001/00000000-0000-4000-8000-000000000001';

function request(operation: OperationName, more: Partial<Call> = {}): Call {
  return { operation, method: 'GET', url, successes: [200], ...more };
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => 'success', (error: unknown) => error);
}

const ok = { status: 200, body: '{}' } as const;
const once: readonly OperationName[] = (Object.keys(operations) as OperationName[]).filter(name => operations[name].effect === 'once');

describe('S10 a stream that has been read cannot be sent again', () => {
  const stream = (): ReadableStream<Uint8Array> => new Blob(['abc']).stream();

  it('a stream is sent once, even where repeating would do no harm', async () => {
    const { connection, sent } = scripted([{ status: 503 }, ok]);
    const content = { content: stream() };
    expect(await outcome(call(connection, request('data.replace', { method: 'PUT', content })))).toMatchObject({ code: 'platform-unavailable', outcomeKnown: false });
    expect(sent.map(({ body }) => body)).toEqual(['abc']);
    expect(await outcome(call(connection, request('data.replace', { method: 'PUT', content })))).toMatchObject({ code: 'body-not-replayable', outcomeKnown: true });
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Call['content']]>([
    ['a function that opens a stream', { content: stream }], ['a Blob', { content: new Blob(['abc']) }], ['bytes', { content: new TextEncoder().encode('abc') }],
  ])('%s is sent again, whole', async (_, content) => {
    const { connection, sent } = scripted([{ status: 503 }, 'lost', ok]);
    await call(connection, request('data.replace', { method: 'PUT', content: content! }));
    expect(sent.map(({ body }) => body)).toEqual(['abc', 'abc', 'abc']);
  });

  it('a stream that fails is our failure, not the network’s', async () => {
    const { connection } = scripted([ok]);
    const broken = new ReadableStream<Uint8Array>({ pull: controller => controller.error(new Error('disk')) });
    expect(await outcome(call(connection, request('data.create', { method: 'POST', content: { content: broken } })))).toMatchObject({ code: 'argument', outcomeKnown: false });
  });

  it('a stream that is larger than allowed is cut off', async () => {
    const { connection } = scripted([ok]);
    const content = { content: () => new Blob(['0123456789']).stream(), maxBytes: 9 };
    expect(await outcome(call(connection, request('data.create', { method: 'POST', content })))).toMatchObject({ code: 'too-large' });
  });
});

describe('streams', () => {
  const stream = (): ReadableStream<Uint8Array> => new Blob(['abc']).stream();

  it.each([2, 4])('that are not of the size that was said are our failure: %i', async size => {
    const { connection } = scripted([ok]);
    const put = request('data.replace', { method: 'PUT', content: { content: stream, size } });
    expect(await outcome(call(connection, put))).toMatchObject({ code: 'argument', retryable: false });
  });

  it('that are of the size that was said are sent, with their length', async () => {
    const { connection, sent } = scripted([ok]);
    await call(connection, request('data.replace', { method: 'PUT', content: { content: stream, size: 3 } }));
    expect(sent.map(({ body }) => body)).toEqual(['abc']);
  });

  it('are closed when the request is never sent', async () => {
    let closed = false;
    const content = (): ReadableStream<Uint8Array> => new ReadableStream({ cancel: () => void (closed = true) });
    const { connection } = scripted([ok]);
    const refusing = { ...connection, transport: () => Promise.reject(new Error('no token')) };
    await outcome(call(refusing, request('data.create', { method: 'POST', content: { content } })));
    expect(closed).toBe(true);
  });
});

describe('a refusal of the second try', () => {
  it('says nothing of the first, whose answer was lost', async () => {
    const conflict = { status: 409 };
    const put = request('data.replace', { method: 'PUT', content: { content: new Blob(['a']) } });
    for (const first of ['lost', { status: 503 }] as const) {
      expect(await outcome(call(scripted([first, conflict]).connection, put))).toMatchObject({ code: 'conflict', outcomeKnown: false });
    }
    // One that was refused because it came too often was not looked at.
    expect(await outcome(call(scripted([{ status: 429 }, conflict]).connection, put))).toMatchObject({ code: 'conflict', outcomeKnown: true });
    expect(await outcome(call(scripted([conflict]).connection, put))).toMatchObject({ code: 'conflict', outcomeKnown: true });
    expect(await outcome(call(scripted(['lost', { status: 403 }]).connection, request('data.read')))).toMatchObject({ code: 'not-permitted', outcomeKnown: true });
  });
});

describe('what cannot stand in a header', () => {
  it.each(['a\nb', 'ø\u2603', 'a\0'])('is not sent, and not taken for a lost connection: %j', async accept => {
    const { connection, sent } = scripted([ok]);
    const error = await outcome(call(connection, request('process.next', { method: 'PUT', accept })));
    expect(error).toMatchObject({ code: 'header-refused', outcomeKnown: true, retryable: false });
    expect([sent.length, String((error as Error).stack).includes(accept)]).toEqual([0, false]);
  });
});

describe('S16 too many requests', () => {
  it.each([
    ['in seconds', '7', 7_000], ['as a date', new Date(Date.UTC(2026, 0, 5, 8, 0, 9)).toUTCString(), 9_000], ['not at all', undefined, 0],
  ])('waits as long as it is asked to, %s', async (_, header, wait) => {
    const { connection, sent } = scripted([{ status: 429, ...(header === undefined ? {} : { headers: { 'retry-after': header } }) }, ok]);
    await call(connection, request('instance.read'));
    expect(sent.map(({ at }) => at)).toEqual([0, wait + 250]);
  });

  it('also of what is done once: the request was not looked at', async () => {
    const { connection, sent } = scripted([{ status: 429 }, ok]);
    await call(connection, request('data.create', { method: 'POST' }));
    expect(sent).toHaveLength(2);
  });

  it.each(['process.next', 'process.complete', 'process.resume', 'action.perform'] as const)('but not of %s: somebody else may have moved the process meanwhile', async name => {
    const { connection, sent } = scripted([{ status: 429, headers: { 'retry-after': '7' } }, ok]);
    expect(await outcome(call(connection, request(name, { method: 'PUT' })))).toMatchObject({ code: 'rate-limited', retryAfter: 7, retryable: true, outcomeKnown: true });
    expect(sent).toHaveLength(1);
  });

  it('gives up when asked to wait for longer than a call should', async () => {
    const { connection, sent } = scripted([{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect(await outcome(call(connection, request('instance.read')))).toMatchObject({ code: 'rate-limited', retryAfter: 3600, retryable: true });
    expect(sent).toHaveLength(1);
  });

  it('can be given up while it waits', async () => {
    const controller = new AbortController();
    const { connection, sent, clock } = scripted([{ status: 429, headers: { 'retry-after': '20' } }, ok]);
    void clock.sleep(1_000).then(() => controller.abort());
    expect(await outcome(call(connection, request('instance.read', { signal: controller.signal })))).toMatchObject({ code: 'aborted' });
    expect(sent).toHaveLength(1);
  });

  it('spends its budget and then stops asking, until calls go well again', async () => {
    const retries = retryBudget(20);
    const failing = scripted([{ status: 503 }], { retries });
    for (let i = 0; i < 10; i += 1) await outcome(call(failing.connection, request('instance.read')));
    // Four repetitions of five each, and ten first tries.
    expect(failing.sent).toHaveLength(14);
    const well = scripted([ok], { retries });
    for (let i = 0; i < 5; i += 1) await call(well.connection, request('instance.read'));
    expect(retries.left).toBe(5);
  });
});

describe('S17 a gateway that fails', () => {
  it.each([502, 503, 504, 500])('reading is tried again: %i', async status => {
    const { connection, sent } = scripted([{ status }, { status }, ok]);
    await call(connection, request('instance.read'));
    // Half of 500, and half of 1000: the jitter of a die that always falls on a half.
    expect(sent.map(({ at }) => at)).toEqual([0, 250, 750]);
  });

  it('three times, and then no more', async () => {
    const { connection, sent } = scripted([{ status: 502 }]);
    expect(await outcome(call(connection, request('instance.read')))).toMatchObject({ code: 'platform-unavailable', outcomeKnown: true, retryable: true });
    expect(sent).toHaveLength(3);
  });

  it('and not beyond the deadline', async () => {
    const { connection, sent } = scripted([{ status: 503, after: 900 }]);
    await outcome(call(connection, request('instance.read', { deadline: 1_000 })));
    expect(sent).toHaveLength(1);
  });

  it.each(once.flatMap(name => ([{ status: 502 }, { status: 500 }, 'lost', 'silence'] as const).map(answer => [name, answer] as const)))(
    'what is done once is never repeated: %s, %o', async (name, answer: ScriptedAnswer) => {
      const { connection, sent } = scripted([answer, ok]);
      expect(await outcome(call(connection, request(name, { method: 'PUT', deadline: 2_000 })))).toMatchObject({ retryable: false, outcomeKnown: false });
      expect(sent).toHaveLength(1);
    },
  );
});

describe('S18 a token that is not accepted any more', () => {
  const environment = resolveEnvironment('http://localhost:8080', 'skatt');
  const withTokens = (answers: readonly ScriptedAnswer[]) => {
    const asked: boolean[] = [];
    const script = scripted(answers);
    const tokens = { getToken: async ({ fresh }: { fresh?: true }) => (asked.push(fresh === true), `token${asked.length}`) };
    const transport = authorisedTransport(fetchTransport({ fetch: script.fetch, clock: script.clock }), environment, tokens);
    return { ...script, asked, connection: { ...script.connection, transport, authorised: true } };
  };

  it.each(['instance.read', 'process.next'] as const)('gets one other and asks again, since 401 comes before any work: %s', async name => {
    const { connection, sent, asked } = withTokens([{ status: 401 }, ok]);
    await call(connection, request(name));
    expect([sent.map(({ headers }) => headers.get('authorization')), asked]).toEqual([['Bearer token1', 'Bearer token2'], [false, true]]);
  });

  it('and no more than one', async () => {
    const { connection, sent } = withTokens([{ status: 401 }]);
    expect(await outcome(call(connection, request('instance.read')))).toMatchObject({ code: 'not-authenticated' });
    expect(sent).toHaveLength(2);
  });

  it('not when an action of the app says no in that way', async () => {
    const { connection, sent } = withTokens([{ status: 401, body: '{"error":{"code":"x"},"instance":null}', headers: { 'content-type': 'application/json' } }]);
    expect(await outcome(call(connection, request('action.perform')))).toMatchObject({ code: 'action-refused' });
    expect(sent).toHaveLength(1);
    // Nor where we do not know that it was one.
    await outcome(call(connection, request('api.POST', { method: 'POST' })));
    expect(sent).toHaveLength(2);
  });

  it('also when a gateway says it, in JSON', async () => {
    const { connection, sent } = withTokens([{ status: 401, body: '{"statusCode":401,"message":"Unauthorized"}', headers: { 'content-type': 'application/json' } }, ok]);
    await call(connection, request('instance.query'));
    expect(sent).toHaveLength(2);
  });
});

describe('S19 S30 S35 outages that look like refusals', () => {
  const problem = (status: number, members: object) => ({ status, body: JSON.stringify({ status, ...members }), headers: { 'content-type': 'application/problem+json' } });

  it.each<[string, OperationName, ScriptedAnswer, object]>([
    ['a bare 403', 'instance.read', { status: 403 }, { code: 'not-permitted', mayBeOutage: true }],
    ['one with no more than its title', 'instance.read', problem(403, { title: 'Forbidden' }), { code: 'not-permitted', mayBeOutage: true }],
    ['storage’s own, passed on', 'data.read', problem(403, { title: 'Instance Not Found', detail: '403 - Forbidden - ' }), { code: 'not-permitted', mayBeOutage: true }],
    ['one that names action and task', 'process.next', problem(403, { title: 'Unauthorized', detail: 'User is not authorized to perform process next. Task ID: Task_1. Task type: data. Action: confirm.' }),
      { code: 'not-permitted', mayBeOutage: undefined, facts: { refused: { action: 'confirm', task: 'Task_1' } } }],
    ['instantiating, the register away', 'instance.instantiate', { status: 404, body: '"Cannot lookup party: … Connection refused (a:1)"', headers: { 'content-type': 'application/json' } },
      { code: 'platform-unavailable', retryable: true, outcomeKnown: true }],
    ['instantiating, the register failing', 'instance.create', { status: 404, body: '"Cannot lookup party: … 503 - Service Unavailable"', headers: { 'content-type': 'application/json' } },
      { code: 'platform-unavailable', retryable: true, outcomeKnown: true }],
    ['a party that there is not', 'instance.instantiate', { status: 404, body: '"Cannot lookup party: … Object reference not set"', headers: { 'content-type': 'application/json' } },
      { code: 'party-unknown', retryable: false, outcomeKnown: true }],
  ])('%s', async (_, name, answer, want) => {
    const { connection } = scripted([answer]);
    const { mayBeOutage, ...rest } = want as { mayBeOutage?: boolean };
    const error = await outcome(call(connection, request(name)));
    expect(error).toMatchObject(rest);
    expect((error as { mayBeOutage?: boolean }).mayBeOutage).toBe(mayBeOutage);
  });

  const service = { descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, dataTypes: [], tasks: [], forms: {} } as const;
  const state = { status: 200, body: '{"currentTask":null,"ended":"2026-01-05T08:00:00Z"}', headers: { 'content-type': 'application/json' } };
  it.each<[string, readonly ScriptedAnswer[], string, number]>([
    ['a look that fails is an outage', [{ status: 403 }, { status: 500 }], 'outage', 4],
    ['so is one that nobody answers', ['lost'], 'outage', 3],
    ['so is one that says so', [{ status: 403, body: '{"title":"x","status":403,"detail":"Connection refused"}', headers: { 'content-type': 'application/problem+json' } }], 'outage', 3],
    ['all refused', [{ status: 403 }], 'refused', 3],
    ['one that goes well', [{ ...state, body: '{"currentTask":{"elementId":"Task_1","flow":2}}' }, { status: 403 }], 'well', 3],
    ['what has ended is not validated: old apps fail at it', [state, { status: 403 }], 'well', 2],
  ])('probing: %s', async (_, answers, want, asked) => {
    const { fetch, clock, sent } = scripted(answers);
    const client = createServiceClient<object, Record<string, never>>(service, { environment: 'http://localhost:8080', auth: fixedToken('t'), fetch, clock, random: () => 0.5 });
    expect(await client.instances.probe(instance)).toBe(want);
    // The last answer but for repetitions.
    expect(sent).toHaveLength(asked);
  });
});

describe('S22 answers that come slowly, or never end', () => {
  it('a body that stands still ends, though the deadline is far', async () => {
    const { origin } = await loopback(response => void response.writeHead(200).write('half'));
    const transport = fetchTransport({ idle: 50, deadline: 60_000 });
    const answer = await transport({ operation: { name: 'test', effect: 'read' }, method: 'GET', url: origin, headers: {} });
    await expect(new Response(answer.body).text()).rejects.toMatchObject({ code: 'deadline' });
  });

  it('a body that drips ends at the deadline', async () => {
    const { origin } = await loopback(response => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 5);
      response.on('close', () => clearInterval(drip));
    });
    const transport = fetchTransport({ idle: 10_000, deadline: 200 });
    const answer = await transport({ operation: { name: 'test', effect: 'read' }, method: 'GET', url: origin, headers: {} });
    await expect(new Response(answer.body).text()).rejects.toMatchObject({ code: 'deadline' });
  });

  it('a body without end is cut off at its largest size', async () => {
    const { origin } = await loopback(response => {
      response.writeHead(200);
      const more = (): void => void (response.destroyed || response.write(Buffer.alloc(65_536), more));
      more();
    });
    const transport = fetchTransport({ maxAnswerBytes: 1_000_000 });
    const answer = await transport({ operation: { name: 'test', effect: 'read' }, method: 'GET', url: origin, headers: {} });
    await expect(new Response(answer.body).arrayBuffer()).rejects.toMatchObject({ code: 'answer-too-large' });
  });
});

describe('S22 long documents', () => {
  const slowly = (chunks: number, pause: number) => {
    const { clock } = scripted([ok]);
    const fetch = async (_: string, { signal }: RequestInit): Promise<Response> => {
      let left = chunks;
      return new Response(new ReadableStream({
        async pull(controller) {
          if (left === 0) return controller.close();
          await clock.sleep(pause, signal ?? undefined);
          left -= 1;
          controller.enqueue(new Uint8Array(10));
        },
      }));
    };
    return connect({ transport: fetchTransport({ fetch, clock }), clock });
  };

  it('may come slowly, as long as they come', async () => {
    const { body } = await callForStream(slowly(20, 30_000), request('data.read'));
    expect((await new Response(body).arrayBuffer()).byteLength).toBe(200);
  });

  it('but not stand still', async () => {
    const { body } = await callForStream(slowly(20, 61_000), request('data.read'));
    expect(await outcome(new Response(body).arrayBuffer())).toMatchObject({ code: 'deadline' });
  });

  it('nor begin later than any other answer', async () => {
    const { connection, clock } = scripted(['silence']);
    const from = clock.now();
    expect(await outcome(callForStream(connection, request('data.read')))).toMatchObject({ code: 'deadline', outcomeKnown: true });
    // Three tries, and the pauses between them.
    expect(clock.now() - from).toBeLessThan(3 * operations['data.read'].deadline + 5_000);
  });

  it('read whole they have the time of the operation', async () => {
    expect(await outcome(call(slowly(20, 30_000), request('data.read')))).toMatchObject({ code: 'deadline' });
  });
});

describe('S23 giving up stops the work of the server half-way', () => {
  it('so moving on is given minutes, instantiating too', () => {
    const seconds = (name: OperationName): number => operations[name].deadline / 1000;
    // An app on version 9 answers after 100 seconds that it is still at it.
    for (const name of ['process.next', 'process.resume', 'process.start', 'process.complete', 'action.perform', 'instance.instantiate', 'instance.create'] as const) {
      expect(seconds(name), name).toBeGreaterThanOrEqual(180);
    }
  });

  it('what was given up may have been done', async () => {
    const controller = new AbortController();
    const { connection, clock } = scripted(['silence']);
    void clock.sleep(1_000).then(() => controller.abort());
    expect(await outcome(call(connection, request('process.next', { method: 'PUT', signal: controller.signal, instance })))).toMatchObject({
      code: 'aborted', retryable: false, outcomeKnown: false, instance: instance.split('/')[1],
    });
  });
});

describe('what was gone already', () => {
  it('is deleted all the same when the first try was lost on the way back', async () => {
    const { connection } = scripted(['lost', { status: 404 }]);
    expect((await call(connection, request('instance.delete', { method: 'DELETE', successesOfRepetition: [404] }))).status).toBe(404);
    for (const undone of [{ status: 429 }, { status: 401 }]) {
      const second = scripted([undone, { status: 404 }], { authorised: true });
      expect(await outcome(call(second.connection, request('instance.delete', { method: 'DELETE', successesOfRepetition: [404] })))).toMatchObject({ code: 'not-found', outcomeKnown: true });
    }
    const first = scripted([{ status: 404 }]);
    expect(await outcome(call(first.connection, request('instance.delete', { method: 'DELETE', successesOfRepetition: [404] })))).toMatchObject({ code: 'not-found' });
  });
});

describe('ids of requests', () => {
  it('all tries of a call carry one trace, and its error tells it', async () => {
    const { connection, sent } = scripted([{ status: 503 }], { random: Math.random });
    const error = await outcome(call(connection, request('instance.read')));
    const traces = new Set(sent.map(({ headers }) => headers.get('traceparent')!.split('-')[1]));
    expect([...traces]).toEqual([(error as { correlationId: string }).correlationId]);
    const other = await outcome(call(connection, request('instance.read')));
    expect((other as { correlationId: string }).correlationId).not.toBe([...traces][0]);
  });
});
