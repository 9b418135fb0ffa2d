import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/generated-v1.js';
import { compareStored } from '../../src/compare/index.js';
import { readJsonValue } from '../../src/json/read.js';
import { parseJson } from '../../src/json/syntax.js';
import { textTarget } from '../../src/json/target.js';
import { writeJson, type ToJsonOptions } from '../../src/json/write.js';
import { formatPath } from '../../src/messages/format-path.js';
import { brev, melding } from './melding.js';

function read(form: Form<unknown>, json: string, storedRows = false): { value: unknown; faults: string[] } {
  const { value, faults } = readJsonValue(form, parseJson(json), storedRows);
  return { value, faults: faults.map(({ code, path, offset }) => `${offset} ${formatPath(path)}: ${code}`) };
}

describe('the platform’s JSON', () => {
  it.each<[string, string, object]>([
    ['constants are there after reading', '{}', {}],
    ['null is absent where the member is optional', '{"belop":null,"gruppe":null,"liste":null,"merket":null}', {}],
    ['null is nil where the member is required and nillable', '{"paakrevd":null}', { paakrevd: null }],
    ['null for a constant', '{"dataFormatId":null}', {}],
    ['decimals in their digits', '{"belop":1500.50}', { belop: '1500.50' }],
    ['decimals as strings', '{"belop":"1500.50"}', { belop: '1500.50' }],
    ['decimals with an exponent', '{"belop":1e2}', { belop: '100' }],
    ['integers as strings', '{"antall":"3","stort":"9007199254740993"}', { antall: 3, stort: '9007199254740993' }],
    ['doubles', '{"flyt":1E-07}', { flyt: 1e-7 }],
    ['a double that JSON has no number for', '{"flyt":"-INF"}', { flyt: -Infinity }],
    ['keys in any case', '{"TEKST":"a","Liste":["b"],"merket":{"Value":"c","ORID":"77"}}', { tekst: 'a', liste: ['b'], merket: { value: 'c', orid: '77' } }],
    ['bytes', '{"vedlegg":"aGVp"}', { vedlegg: new Uint8Array([104, 101, 105]) }],
    ['lists of simple values', '{"koder":["a","b"]}', { koder: ['a', 'b'] }],
    ['simple content without its constant', '{"merket":{"value":"x"}}', { merket: { value: 'x', orid: '77' } }],
    ['null for an empty text', '{"merket":{"value":null,"orid":"77"}}', { merket: { value: '', orid: '77' } }],
    ['nil that keeps an attribute', '{"merket":{"value":null,"kilde":"y"}}', { merket: { value: null, kilde: 'y', orid: '77' } }],
  ])('%s', (_name, json, want) => {
    expect(read(melding, json)).toEqual({ value: { dataFormatId: '12', ...want }, faults: [] });
  });

  it.each<[string, string, string[]]>([
    ['a key that the form has not', '{"ukjent":1}', ['1 ukjent: member-unknown']],
    ['a key twice', '{"tekst":"a","Tekst":"b"}', ['13 tekst: json-duplicate-key']],
    ['a number for a text', '{"tekst":1}', ['9 tekst: member-type']],
    ['a text for a boolean', '{"ja":"true"}', ['6 ja: member-type']],
    ['an empty text for a number', '{"belop":""}', ['9 belop: datatype']],
    ['decimals for a whole number', '{"antall":3.0,"stort":1.5}', ['10 antall: datatype', '22 stort: datatype']],
    ['an exponent for a whole number', '{"antall":1e2}', ['10 antall: datatype']],
    ['a number far too large', '{"belop":1e400}', ['9 belop: datatype']],
    ['an object for a list', '{"liste":"a","linje":{}}', ['9 liste: member-type', '21 linje: member-type']],
    ['a text for simple content', '{"merket":"x"}', ['10 merket: member-type']],
    ['a list for the form', '[]', ['0 : member-type']],
    ['null for the form', 'null', ['0 : member-type']],
    ['all at once, wherever they are', '{"linje":[{"sum":"1"},{"sum":true,"x":1}],"ja":0}', ['29 linje[1].sum: member-type', '34 linje[1].x: member-unknown', '47 ja: member-type']],
    ['bytes that are none', '{"vedlegg":"æ"}', ['11 vedlegg: datatype']],
    ['a row id of the platform', '{"linje":[{"altinnRowId":"0"}]}', ['11 linje[0].altinnRowId: member-unknown']],
    ['names that objects have anyway', '{"__proto__":{},"constructor":1}', ['1 __proto__: member-unknown', '16 constructor: member-unknown']],
  ])('refuses %s', (_name, json, want) => {
    expect(read(melding, json).faults).toEqual(want);
  });

  it('takes row ids of what is stored, and says so', () => {
    expect(read(melding, '{"linje":[{"altinnRowId":"0","sum":1}]}', true)).toEqual({
      value: { dataFormatId: '12', linje: [{ sum: '1' }] }, faults: ['11 linje[0]: stored-row-id'],
    });
  });

  it('tells names that differ only by case apart', () => {
    const twins: Form<unknown> = {
      descriptor: 1, root: { element: 'rot', type: 'Rot' },
      types: { Rot: { complex: true, content: { sequence: [{ element: 'Ab', type: 'xs:string' }, { element: 'aB', type: 'xs:string' }] } } },
    };
    expect(read(twins, '{"aB":"1","Ab":"2"}')).toEqual({ value: { Ab: '2', aB: '1' }, faults: [] });
    expect(read(twins, '{"ab":"1"}').faults).toEqual(['1 ab: member-unknown']);
  });
});

describe('there and back', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 });
  const decimal = fc.stringMatching(/^-?(0|[1-9][0-9]{0,40})(\.[0-9]{1,20})?$/).filter(digits => !/^-[0.]*$/.test(digits));
  const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
  const nillable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> => fc.oneof(value, fc.constantFrom(null, undefined));
  const value = fc.record({
    dataFormatId: fc.constant('12'),
    tekst: text,
    belop: nillable(decimal),
    antall: optional(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    stort: optional(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
    flyt: optional(fc.double()),
    ja: optional(fc.boolean()),
    dato: optional(fc.constantFrom('2026-01-31T12:00:00', '2026-01-31T12:00:00+01:00')),
    vedlegg: optional(fc.uint8Array({ maxLength: 9 })),
    koder: optional(fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 3 })),
    liste: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
    linje: optional(fc.array(fc.record({ kode: optional(text), sum: optional(decimal), namn: optional(text) }), { minLength: 1, maxLength: 3 })),
    merket: nillable(fc.record({ value: fc.option(text), orid: fc.constant('77'), kilde: optional(text) })),
    gruppe: nillable(fc.record({ a: optional(text) })),
    paakrevd: fc.option(text),
  });
  const options = fc.constantFrom<ToJsonOptions>({}, { absent: 'null' }, { absent: 'omit' });

  function write(form: Form<unknown>, given: unknown, how: ToJsonOptions): string {
    return writeJson(form, given, textTarget, how, fault => { throw new Error(fault.code); });
  }

  it('loses nothing', () => {
    fc.assert(fc.property(value, options, (given, how) => {
      const json = write(melding, given, how);
      const back = read(melding, json);
      expect(back.faults).toEqual([]);
      const kinds = new Set(compareStored(melding, back.value as never, given as never).map(({ kind }) => kind));
      expect([...kinds].filter(kind => kind === 'changed' || kind === 'lost')).toEqual([]);
    }));
  });

  it('gives our own text back, byte for byte', () => {
    fc.assert(fc.property(value, options, (given, how) => {
      const json = write(melding, given, how);
      expect(write(melding, read(melding, json).value, how)).toBe(json);
      expect(() => { JSON.parse(json); }).not.toThrow();
    }));
  });

  it('keeps content in free order as it is', () => {
    const item = fc.oneof(
      text,
      fc.record({ avsnitt: fc.oneof(fc.option(text), fc.record({ $type: fc.constant('xs:token'), value: text })) }),
      fc.record({ $any: fc.record({ name: text, namespace: text, attributes: fc.dictionary(text, text), children: fc.array(text) }, { noNullPrototype: true }) }, { noNullPrototype: true }),
    );
    fc.assert(fc.property(fc.record({ $content: fc.array(item) }), given => {
      expect(read(brev, write(brev, given, {}))).toEqual({ value: given, faults: [] });
    }));
  });
});
