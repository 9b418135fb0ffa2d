import { describe, expect, it } from 'vitest';
import { tolerances } from '../../src/compare/tolerances.js';
import { compareStored } from '../../src/compare/index.js';
import { formatPath } from '../../src/messages/format-path.js';
import { brev, melding } from '../json/melding.js';

const minimal = { dataFormatId: '12', tekst: 'a', paakrevd: 'b' };

/** `path: kind` of each difference. */
function compare(sent: object, stored: object): string[] {
  return compareStored(melding, { ...minimal, ...sent } as never, { ...minimal, ...stored } as never)
    .map(({ path, kind }) => `${formatPath(path)}: ${kind}`);
}

describe('a stored form beside the one that was sent', () => {
  it.each<[string, object, object, string[]]>([
    ['the same', { belop: '1.50', linje: [{ sum: '1' }] }, { belop: '1.50', linje: [{ sum: '1' }] }, []],
    ['a number in another spelling', { belop: '+007.50' }, { belop: '7.5' }, ['belop: rewritten']],
    ['a number as number', { belop: 7.5, stort: 12n }, { belop: '7.5', stort: '12' }, []],
    ['a rounded number', { belop: '0.123' }, { belop: '0.12' }, ['belop: changed']],
    ['an instant in another offset', { dato: '2026-01-31T12:00:00+01:00' }, { dato: '2026-01-31T11:00:00+00:00' }, ['dato: rewritten']],
    ['a time that lost its zone', { dato: '2026-01-31T12:00:00Z' }, { dato: '2026-01-31T12:00:00' }, ['dato: changed']],
    ['a date that gained a time', { dato: '2026-11-21' }, { dato: '2026-11-21T00:00:00' }, ['dato: rewritten']],
    ['a date that gained another time', { dato: '2026-11-21' }, { dato: '2026-11-21T01:00:00' }, ['dato: changed']],
    ['another text', { tekst: 'a\u0085b' }, { tekst: 'a\ufffdb' }, ['tekst: changed']],
    ['a text gone', { dato: '2026-01-31T12:00:00' }, {}, ['dato: lost']],
    ['an empty text gone', { liste: [''] }, {}, ['liste[0]: lost']],
    ['other bytes', { vedlegg: new Uint8Array([1]) }, { vedlegg: new Uint8Array([2]) }, ['vedlegg: changed']],
    ['the same bytes', { vedlegg: new Uint8Array([1]) }, { vedlegg: new Uint8Array([1]) }, []],
    ['nil for absent', {}, { belop: null, gruppe: null, merket: { value: null, orid: '77' } }, ['belop: added', 'merket: added', 'gruppe: added']],
    ['absent for nil', { belop: null, gruppe: null, merket: { value: null, orid: '77' } }, {}, ['belop: rewritten', 'merket: rewritten', 'gruppe: rewritten']],
    ['a nil text that came back empty', { paakrevd: null }, { paakrevd: '' }, ['paakrevd: rewritten']],
    ['an attribute of a nil element gone', { merket: { value: null, kilde: 'x' } }, {}, ['merket: lost']],
    ['a constant that was not sent', { merket: { value: 'x' } }, { merket: { value: 'x', orid: '77' } }, ['merket.orid: added']],
    ['another value for a constant', { merket: { value: 'x', orid: '77' } }, { merket: { value: 'x', orid: '78' } }, ['merket.orid: changed']],
    ['defaults of the class', {}, { antall: 0, belop: '0', ja: false, dato: '0001-01-01T00:00:00' }, ['belop: added', 'antall: added', 'ja: added', 'dato: added']],
    ['a value from nowhere', {}, { antall: 7, ja: true }, ['antall: changed', 'ja: changed']],
    ['an empty element for an absent one', {}, { gruppe: {} }, ['gruppe: added']],
    ['an element with a value from nowhere', {}, { gruppe: { a: 'x' } }, ['gruppe.a: changed']],
    ['an empty element gone', { gruppe: {} }, {}, ['gruppe: lost']],
    ['a row gone', { linje: [{ sum: '1' }, { sum: '2' }] }, { linje: [{ sum: '1' }] }, ['linje[1]: lost']],
    ['the first of two rows gone', { linje: [{ sum: '1' }, { sum: '2' }] }, { linje: [{ sum: '2' }] }, ['linje[0].sum: changed', 'linje[1]: lost']],
    ['a row more', { linje: [{ sum: '1' }] }, { linje: [{ sum: '1' }, { sum: '2' }] }, ['linje[1].sum: changed']],
    ['row ids', { linje: [{ sum: '1', altinnRowId: 'x' }] }, { linje: [{ sum: '1', altinnRowId: 'y' }] }, []],
    ['what nobody declared', { ukjent: 'x', linje: [{ y: '1' }] }, { linje: [{ y: '2' }] }, ['linje[0].y: changed', 'ukjent: lost']],
  ])('%s', (_name, sent, stored, want) => {
    expect(compare(sent, stored)).toEqual(want);
  });

  it('holds both values, undefined for none', () => {
    expect(compareStored(melding, { ...minimal, linje: [{ sum: '1' }] } as never, minimal as never)).toEqual([
      { path: ['linje', 0], kind: 'lost', sent: { sum: '1' }, stored: undefined },
    ]);
  });

  it('compares content in free order item by item', () => {
    const sent = { $content: ['Hei', { avsnitt: 'a' }, { $any: { name: 'b', children: ['c'] } }] };
    const stored = { $content: ['Hei', { avsnitt: 'x' }, { $any: { name: 'b', children: ['y'] } }, 'z'] };
    expect(compareStored(brev, sent as never, stored as never).map(({ path, kind }) => `${formatPath(path)}: ${kind}`)).toEqual([
      '$content[1].avsnitt: changed', '$content[2].$any.children[0]: changed', '$content[3]: changed',
    ]);
    expect(compareStored(brev, sent as never, sent as never)).toEqual([]);
  });

  it('compares types that the document names', () => {
    const named = (name: string, value: string): never => ({ $content: [{ avsnitt: { $type: name, value } }] }) as never;
    expect(compareStored(brev, named('xs:token', 'a'), named('xs:token', ' a '))).toMatchObject([{ kind: 'rewritten' }]);
    expect(compareStored(brev, named('xs:token', 'a'), named('xs:string', 'a'))).toMatchObject([{ kind: 'changed' }]);
  });
});

it('gives a reason for everything that it tolerates', () => {
  expect(tolerances.map(({ name, kind, because }) => ({ name, kind, reason: because.length > 20 }))).toEqual([
    { name: 'same value', kind: 'rewritten', reason: true },
    { name: 'midnight', kind: 'rewritten', reason: true },
    { name: 'nil left out', kind: 'rewritten', reason: true },
    { name: 'nil text as empty text', kind: 'rewritten', reason: true },
    { name: 'nil for absent', kind: 'added', reason: true },
    { name: 'constant', kind: 'added', reason: true },
    { name: 'default of the class', kind: 'added', reason: true },
  ]);
});
