import * as api from '@opentelemetry/api';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AltinnError } from '../../src/errors/index.js';
import { observe } from '../../src/telemetry/observe.js';
import { guardedLogger } from '../../src/telemetry/logger.js';
import { openTelemetry } from '../../src/telemetry/index.js';
import type { LogFields, Logger, OpenTelemetryApi, Telemetry } from '../../src/telemetry/index.js';
import { stoppedClock } from '../journal/contract.js';

/** A synthetic national id, a token and a key: none of them may come out anywhere. */
const planted = ['13898299999', 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIxMzg5ODI5OTk5OSJ9.c2lnbmF0dXJl', 'code=0123456789'];

function recording(): { readonly logger: Logger; readonly lines: [string, LogFields, string][] } {
  const lines: [string, LogFields, string][] = [];
  const level = (name: string) => (fields: LogFields, message: string): void => void lines.push([name, fields, message]);
  return { lines, logger: { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') } };
}

/** The part of OpenTelemetry that is used, with the spans that came of it. */
function tracing(): { readonly telemetry: OpenTelemetryApi; readonly spans: Record<string, unknown>[] } {
  const spans: Record<string, unknown>[] = [];
  const getTracer = (): api.Tracer => ({
    startActiveSpan: (name: string, options: api.SpanOptions, work: (span: api.Span) => unknown) => {
      const span: Record<string, unknown> = { name, kind: options.kind, attributes: { ...options.attributes }, ended: 0 };
      spans.push(span);
      return work({
        spanContext: () => ({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1 }),
        setAttributes: (attributes: api.Attributes) => Object.assign(span['attributes'] as object, attributes),
        setStatus: (status: api.SpanStatus) => void (span['status'] = status),
        end: () => void (span['ended'] = Number(span['ended']) + 1),
      } as unknown as api.Span);
    },
  } as unknown as api.Tracer);
  return { spans, telemetry: { trace: { getTracer }, SpanKind: api.SpanKind, SpanStatusCode: api.SpanStatusCode } };
}

describe('logs', () => {
  it('T12 have the fields of the list, redacted, and no others', () => {
    const { logger, lines } = recording();
    guardedLogger(logger).warn({
      operation: 'process.next', status: 500, instance: `50001/00000000-0000-4000-8000-0000000000a5`, environment: planted[0]!, step: `x ${planted[1]}`, code: 'a'.repeat(500),
      body: planted[0], name: 'Kari', milliseconds: 'three', headers: { authorization: planted[1] },
    } as unknown as LogFields, `failed ${planted.join(' ')}`);
    expect(lines).toEqual([['warn', {
      operation: 'process.next', environment: '[national id]', instance: '00000000-0000-4000-8000-0000000000a5', step: 'x [token]', status: 500, code: 'a'.repeat(200),
    }, 'failed [national id] [token] code=[secret]']]);
  });

  it('do not stop anything by failing, at once or later', async () => {
    const broken = new Proxy({} as Logger, { get: () => () => { throw new Error('disk full'); } });
    expect(() => guardedLogger(broken).error({}, 'x')).not.toThrow();
    const late = new Proxy({} as Logger, { get: () => () => Promise.reject(new Error('disk full')) });
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      guardedLogger(late).error({}, 'x');
      await new Promise(resolve => setTimeout(resolve, 10));
    } finally {
      process.off('unhandledRejection', note);
    }
    expect(unhandled).toEqual([]);
  });

  it('say what was done, how long it took, and of an error its code', async () => {
    const { logger, lines } = recording();
    const clock = stoppedClock();
    await observe({ clock, logger }, 'instance.read', { instance: '1/00000000-0000-4000-8000-0000000000a5' }, async () => clock.advance(12));
    const error = new AltinnError({ code: 'conflict', operation: 'process.next', outcomeKnown: true, status: 409, correlationId: '0af7651916cd43dd8448eb211c80319c', cause: new Error(planted[0]) });
    await expect(observe({ clock, logger }, 'process.next', {}, () => Promise.reject(error))).rejects.toBe(error);
    await expect(observe({ clock, logger }, 'process.next', {}, () => Promise.reject(new Error(planted[0])))).rejects.toThrow();
    expect(lines).toEqual([
      ['debug', { operation: 'instance.read', instance: '00000000-0000-4000-8000-0000000000a5', milliseconds: 12 }, 'done'],
      ['warn', { operation: 'process.next', status: 409, code: 'conflict', retryable: false, outcomeKnown: true, milliseconds: 0, correlationId: '0af7651916cd43dd8448eb211c80319c' }, 'failed'],
      ['warn', { operation: 'process.next', code: 'unexpected', milliseconds: 0 }, 'failed'],
    ]);
  });
});

describe('traces', () => {
  it('have a span for each operation, whose context goes out with the request', async () => {
    const { telemetry, spans } = tracing();
    const traceparent = await observe({ clock: stoppedClock(), telemetry: openTelemetry(telemetry) }, 'data.replace', { environment: 'tt02' }, async traceparent => traceparent);
    expect(traceparent).toBe('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
    expect(spans).toEqual([{ name: 'data.replace', kind: api.SpanKind.CLIENT, attributes: { 'blankett.environment': 'tt02' }, ended: 1 }]);
  });

  it('T12 say of an error its code and status, and nothing that it holds', async () => {
    const { telemetry, spans } = tracing();
    const error = new AltinnError({ code: 'server-fault', operation: 'data.replace', outcomeKnown: false, status: 500, cause: new Error(planted.join()) });
    await expect(openTelemetry(telemetry).span('data.replace', { step: planted[0]!, ...{ secret: planted[1] } }, () => Promise.reject(error))).rejects.toBe(error);
    expect(spans).toMatchObject([{ attributes: { 'error.type': 'server-fault', 'http.response.status_code': 500 }, status: { code: api.SpanStatusCode.ERROR }, ended: 1 }]);
    for (const text of planted) expect(inspect(spans, { depth: 9 })).not.toContain(text);
  });

  it('go to whatever tracer the application registers, also later', async () => {
    const { telemetry, spans } = tracing();
    const traced = openTelemetry(api);
    const provider = { getTracer: () => telemetry.trace.getTracer('x') } as unknown as api.TracerProvider;
    expect(api.trace.setGlobalTracerProvider(provider)).toBe(true);
    try {
      const traceparent = await traced.span('instance.read', { status: 200 }, async traceparent => traceparent);
      expect(traceparent).toMatch(/^00-0af7/);
      expect(spans).toEqual([{ name: 'instance.read', kind: api.SpanKind.CLIENT, attributes: { 'http.response.status_code': 200 }, ended: 1 }]);
    } finally {
      api.trace.disable();
    }
  });

  it.each<[string, Telemetry['span']]>([
    ['before the work', () => { throw new Error('no exporter'); }], ['before the work, later', () => Promise.reject(new Error('no exporter'))],
    ['after the work', async (_, __, work) => { await work(undefined); throw new Error('no exporter'); }],
    ['by forgetting the work', async () => undefined as never], ['by losing what comes of it', async (_, __, work) => { void work(undefined); return undefined as never; }],
    ['by doing it twice', async (_, __, work) => { await work(undefined); return work(undefined); }],
  ])('stop nothing and do nothing twice when they fail %s', async (_, span) => {
    let done = 0;
    const observers = { clock: stoppedClock(), telemetry: { span } };
    expect(await observe(observers, 'process.next', {}, async () => ++done)).toBe(1);
    const refused = new AltinnError({ code: 'conflict', operation: 'process.next', outcomeKnown: true });
    await expect(observe(observers, 'process.next', {}, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(done).toBe(1);
  });

  it('need no package of OpenTelemetry: none is imported, not even its types', () => {
    const source = fileURLToPath(new URL('../../src', import.meta.url));
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(path => /^import .*@opentelemetry|import\('@opentelemetry/m.test(readFileSync(join(source, path), 'utf8')))).toEqual([]);
  });

  it('are none where OpenTelemetry’s API stands alone, without an SDK', async () => {
    const traceparent = await openTelemetry(api).span('instance.read', {}, async traceparent => traceparent);
    expect(traceparent).toBeUndefined();
  });
});
