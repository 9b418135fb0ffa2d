import { describe, expect, it } from 'vitest';
import type { PrimitiveName } from '../../src/datatypes/primitive.js';
import { contentCheck, describeFinding, textCheck, type PlatformReason } from '../../src/platform/index.js';

function reasonFor(primitive: PrimitiveName, text: string): PlatformReason | undefined {
  return textCheck({ primitive, harmless: false })?.(text)?.reason;
}

describe('a text that the schema accepts', () => {
  it.each<[PrimitiveName, string, PlatformReason | undefined]>([
    ['decimal', '+007.500', undefined],
    ['decimal', '1234567890123456789012345.678', undefined],
    ['decimal', '12345678901234567890123456789', undefined],
    ['decimal', '79228162514264337593543950335', undefined],
    ['decimal', '-79228162514264337593543950336', 'too-many-digits'],
    ['decimal', '12345678901234567890123456789.5', 'too-many-digits'],
    ['decimal', '0.1234567890123456789012345678901234', 'too-many-digits'],
    ['decimal', `0.5${'0'.repeat(1000)}`, undefined],
    ['decimal', `${'0'.repeat(1000)}7`, undefined],
    ['decimal', '9'.repeat(100_000), 'too-many-digits'],
    ['double', '0.1', undefined],
    ['double', '1E3', 'exponent'],
    ['float', '-INF', 'not-finite'],
    ['double', 'NaN', 'not-finite'],
    ['string', 'Ærlig & rett \u00a0 \u2028', undefined],
    ['string', 'a\u0085b', 'control-character'],
    ['anyURI', 'urn:a\u009f', 'control-character'],
    ['string', 'a\rb', 'carriage-return'],
    ['string', 'a\nb\tc', undefined],
    ['dateTime', '2026-01-31T12:00:00', undefined],
    ['dateTime', '2026-01-31T12:00:00Z', undefined],
    ['dateTime', '2026-01-31T12:00:00.1234567000Z', undefined],
    ['dateTime', '2026-01-31T12:00:00.12345678', 'fraction-of-second'],
    ['dateTime', '2026-01-31T12:00:00+02:00', 'time-offset'],
    ['dateTime', '2026-01-31T24:00:00Z', 'end-of-day'],
    ['dateTime', '12026-01-31T12:00:00', 'year'],
    ['dateTime', '-0044-03-15T12:00:00', 'year'],
    ['date', '2026-01-31', undefined],
    ['date', '2026-01-31Z', 'date-zone'],
    ['date', '2026-01-31+02:00', 'date-zone'],
    ['date', '-0044-03-15', 'year'],
    ['time', '12:00:00', undefined],
    ['time', '12:00:00+01:00', 'time-offset'],
    ['time', '24:00:00', 'end-of-day'],
    ['boolean', '1', undefined],
    ['base64Binary', 'aG Vp', undefined],
    ['gYear', '12026', undefined],
  ])('%s %j: %s', (primitive, text, reason) => {
    expect(reasonFor(primitive, text)).toBe(reason);
  });

  it('has no check where the type can hold no trouble', () => {
    expect(textCheck({ primitive: 'string', harmless: true })).toBeUndefined();
    expect(textCheck({ primitive: 'decimal', harmless: true })).toBeUndefined();
    expect(textCheck({ primitive: 'double', harmless: true })?.('INF')?.reason).toBe('not-finite');
    expect(textCheck({ primitive: 'boolean', harmless: false })).toBeUndefined();
  });
});

describe('content that the schema accepts', () => {
  const simple = contentCheck({ simple: true, attributes: ['kode'] });
  const ordered = contentCheck({ simple: false, attributes: [], ordered: ['a', 'b'] });
  const complex = contentCheck({ simple: false, attributes: ['kode'] });

  it.each<[string, typeof simple, unknown, PlatformReason | undefined]>([
    ['text', simple, { value: 'x', kode: '1' }, undefined],
    ['nothing but a constant', simple, { value: '', orid: '77' }, undefined],
    ['nil with a constant', simple, { value: null, orid: '77' }, undefined],
    ['nil with an attribute', simple, { value: null, kode: '1' }, 'attributes-only'],
    ['empty with an attribute', simple, { value: '', kode: '1' }, 'attributes-only'],
    ['blank', simple, { value: ' \n', orid: '77' }, 'blank-text'],
    ['a number', simple, { value: 0, kode: '1' }, undefined],
    ['nil', complex, null, undefined],
    ['nil that keeps an attribute', complex, { $nil: true, kode: '1' }, 'attributes-only'],
    ['children', complex, { kode: '1' }, undefined],
    ['in the order of the schema', ordered, { $content: [' ', { a: 1 }, { a: 2 }, { b: 3 }] }, undefined],
    ['in an order of its own', ordered, { $content: [{ b: 1 }, { a: 2 }] }, 'free-order'],
    ['text between', ordered, { $content: [{ a: 1 }, 'og', { b: 2 }] }, 'mixed-text'],
  ])('%s', (_name, check, value, reason) => {
    expect(check?.(value)?.reason).toBe(reason);
  });

  it('has no check for elements without attributes', () => {
    expect(contentCheck({ simple: false, attributes: [] })).toBeUndefined();
  });
});

it('says each finding in both languages', () => {
  expect(describeFinding('exponent')).toMatch(/exponent/);
  expect(describeFinding('exponent', 'nb')).toMatch(/eksponent/);
});
