import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/generated-v1.js';
import { formatPath } from '../../src/messages/format-path.js';
import { textTarget, valueTarget, type JsonTarget } from '../../src/json/target.js';
import { writeJson, type ToJsonOptions } from '../../src/json/write.js';
import { brev, melding } from './melding.js';

/** The JSON, or the places and codes of the faults. */
function write<Json>(form: Form<unknown>, value: unknown, target: JsonTarget<Json>, options: ToJsonOptions): Json | string[] {
  const faults: string[] = [];
  const json = writeJson(form, value, target, options, ({ code, path }) => faults.push(`${formatPath(path)}: ${code}`));
  return faults.length > 0 ? faults : json;
}

function text(value: unknown): unknown {
  return write(melding, value, textTarget, { absent: 'omit' });
}

describe('the platform’s JSON as text', () => {
  const rest = '"tekst":"a","paakrevd":"b"';
  const minimal = { tekst: 'a', paakrevd: 'b' };

  it('has null for absent members, [] for absent lists, and constants always', () => {
    expect(write(melding, minimal, textTarget, {})).toBe(
      '{"dataFormatId":"12","tekst":"a","belop":null,"antall":null,"stort":null,"flyt":null,"ja":null,"dato":null,'
      + '"vedlegg":null,"koder":null,"liste":[],"linje":[],"merket":null,"gruppe":null,"paakrevd":"b"}',
    );
  });

  it('has null for an empty text of simple content', () => {
    expect(write(melding, { ...minimal, merket: { value: '' } }, textTarget, {})).toContain('"merket":{"orid":77,"kilde":null,"value":null}');
  });

  it.each<[string, object, string]>([
    ['nothing more than constants when absent is left out', {}, ''],
    ['decimals keep their zeros', { belop: '1500.50' }, '"belop":1500.50'],
    ['decimals lose sign and leading zeros', { belop: '+007.10' }, '"belop":7.10'],
    ['numbers in their shortest form', { belop: 1e21 }, '"belop":1000000000000000000000'],
    ['big integers in all digits', { stort: 9007199254740993n }, '"stort":9007199254740993'],
    ['doubles in the platform’s spelling', { flyt: 1e-7 }, '"flyt":1E-07'],
    ['a double that JSON has no number for', { flyt: Infinity }, '"flyt":"INF"'],
    ['booleans', { ja: false }, '"ja":false'],
    ['dates as they are', { dato: '2026-01-31T12:00:00+01:00' }, '"dato":"2026-01-31T12:00:00+01:00"'],
    ['bytes', { vedlegg: new Uint8Array([104, 101, 105]) }, '"vedlegg":"aGVp"'],
    ['lists of simple values', { koder: ['a', 'b'] }, '"koder":["a","b"]'],
    ['repeated members', { liste: ['1', ''], linje: [{ kode: 'k', sum: '10.10' }, {}] }, '"liste":["1",""],"linje":[{"kode":"k","sum":10.10},{}]'],
    ['empty lists like absent ones', { liste: [] }, ''],
    ['simple content beside its attributes', { merket: { value: 'x', kilde: 'y' } }, '"merket":{"orid":77,"kilde":"y","value":"x"}'],
    ['nil with nothing but constants like absent', { merket: { value: null, orid: '77' } }, ''],
    ['nil that keeps an attribute', { merket: { value: null, kilde: 'y' } }, '"merket":{"orid":77,"kilde":"y","value":null}'],
    ['nil like absent, to the platform they are one', { belop: null, gruppe: null }, ''],
    ['text that no number is, kept by a lenient reading', { belop: 'abc' }, '"belop":"abc"'],
  ])('%s', (_name, more, want) => {
    const parts = rest.split(',');
    expect(text({ ...minimal, ...more })).toBe(`{"dataFormatId":"12",${[parts[0], want, parts[1]].filter(Boolean).join(',')}}`);
  });

  it('leaves nothing out in silence', () => {
    expect(text({ ...minimal, ukjent: 1, ja: 'true', linje: [{ sum: true, x: 1 }], liste: 'a', gruppe: 'b' })).toEqual([
      'ukjent: member-unknown', 'ja: member-type', 'liste: member-type', 'linje[0].x: member-unknown', 'linje[0].sum: member-type', 'gruppe: member-type',
    ]);
  });

  it('takes own members only', () => {
    expect(text({ ...minimal, constructor: 1 })).toEqual(['constructor: member-unknown']);
    expect(text(Object.create({ tekst: 'arvet' }))).toBe('{"dataFormatId":"12"}');
  });
});

it('as a value, has texts for numbers that a double would change', () => {
  const value = { tekst: 'a', belop: '+1500.50', antall: 3, stort: '9007199254740993', flyt: 0.1, paakrevd: null, linje: [{ sum: 12 }] };
  expect(write(melding, value, valueTarget, { absent: 'omit' })).toEqual({
    dataFormatId: '12', tekst: 'a', belop: '1500.50', antall: 3, stort: '9007199254740993', flyt: 0.1, paakrevd: null, linje: [{ sum: '12' }],
  });
});

it('where the platform has no JSON, is the value as it is', () => {
  const value = {
    $content: ['Hei ', { avsnitt: null }, { avsnitt: { $type: 'xs:token', value: 'x' } }, { $any: { name: 'b', children: ['c', { name: 'd' }] } }],
  };
  expect(JSON.parse(write(brev, value, textTarget, {}) as string)).toEqual(value);
});
