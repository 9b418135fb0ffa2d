import { describe, expect, it } from 'vitest';
import { FormError } from '../../src/form-error.js';
import { fromJson, readJson, toJson, toJsonValue } from '../../src/json/index.js';
import { melding } from './melding.js';

/** `line:column code path xpath` of each issue. */
function issuesOf(json: string, mode: 'strict' | 'stored' | 'lenient' = 'strict'): string[] {
  return readJson(melding, json, { mode }).issues.map(({ line, column, code, severity, xpath }) => `${line}:${column} ${severity} ${code} ${xpath}`);
}

describe('reading the JSON of a form', () => {
  it('gives the value of a valid document', () => {
    expect(readJson(melding, '{"tekst":"a","paakrevd":null,"belop":1.50}')).toEqual({
      value: { dataFormatId: '12', tekst: 'a', paakrevd: null, belop: '1.50' }, issues: [],
    });
  });

  it('reports all at once: what is wrong with the JSON, and with the value', () => {
    expect(issuesOf('{\n  "antall": 3.5,\n  "Ukjent": 1,\n  "linje": [\n    { "sum": "x" },\n    { "kode": 1 }\n  ],\n  "tekst": "'.concat('a'.repeat(51), '"\n}'))).toEqual([
      '2:13 error datatype /melding/antall',
      '3:3 error member-unknown /melding',
      '5:14 error datatype /melding/linje[1]/sum',
      '6:15 error member-type /melding/linje[2]/@kode',
      '8:12 error max-length /melding/tekst',
      '1:1 error element-missing /melding/paakrevd',
    ]);
  });

  it('says where a text stops being JSON', () => {
    expect(issuesOf('{"tekst":"a",}')).toEqual(['1:14 error json-syntax ']);
    expect(String(readJson(melding, '{"tekst":"a",}').issues[0])).toBe('is not JSON: expected a name in quotes');
    expect(String(readJson(melding, '{"tekst":"a",}', { lang: 'nb' }).issues[0])).toBe('er ikke JSON: ventet et navn i anførselstegn');
  });

  it('has no value when there is an error, unless it is to keep what it can', () => {
    const json = '{"tekst":"a","paakrevd":"b","ja":"ja"}';
    expect(readJson(melding, json).value).toBeUndefined();
    expect(readJson(melding, json, { mode: 'lenient' }).value).toEqual({ dataFormatId: '12', tekst: 'a', paakrevd: 'b' });
    expect(issuesOf(json, 'lenient')).toEqual(['1:34 warning member-type /melding/ja']);
  });

  it('tolerates row ids in what is stored', () => {
    expect(issuesOf('{"tekst":"a","paakrevd":"b","linje":[{"altinnRowId":"0"}]}', 'stored')).toEqual(['1:39 info stored-row-id /melding/linje[1]']);
  });

  it('passes on what the platform would change', () => {
    expect(issuesOf('{"tekst":"a","paakrevd":"b","dato":"2026-01-31T12:00:00+01:00"}')).toEqual(['1:36 info platform-time /melding/dato']);
  });
});

it('throws with all issues where one is an error', () => {
  expect(() => fromJson(melding, '{"tekst":1,"ja":2}')).toThrow(FormError);
  expect(fromJson(melding, '{"tekst":"a","paakrevd":"b"}')).toEqual({ dataFormatId: '12', tekst: 'a', paakrevd: 'b' });
});

it('throws for members that would be left out', () => {
  const value = { tekst: 'a', paakrevd: 'b', ukjent: 1, linje: [{ x: 1 }] } as never;
  expect(() => toJson(melding, value)).toThrow(expect.objectContaining({
    issues: [expect.objectContaining({ code: 'member-unknown', path: ['ukjent'] }), expect.objectContaining({ code: 'member-unknown', path: ['linje', 0, 'x'], xpath: '/melding/linje[1]' })],
  }));
  expect(() => toJsonValue(melding, value)).toThrow(FormError);
});
