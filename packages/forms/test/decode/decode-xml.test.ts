import { expect, test } from 'vitest';
import type { Form } from '../../src/generated-v1.js';
import { decodeXml, readXml } from '../../src/index.js';

const form: Form<unknown> = {
  descriptor: 1,
  namespace: 'urn:a',
  root: { element: 'melding', type: 'Melding' },
  types: {
    Melding: {
      complex: true,
      attributes: [{ attribute: 'versjon', type: 'xs:string', fixed: '1' }],
      content: { sequence: [
        { element: 'navn', type: 'xs:string' },
        { element: 'beløp', type: 'xs:decimal', nillable: true },
        { element: 'linje', type: 'Linje', min: 0, max: 'unbounded' },
        { element: 'slutt', type: 'xs:date', min: 0 },
      ] },
    },
    Linje: { complex: true, content: { sequence: [
      { element: 'kode', type: 'Kode' },
      { element: 'avgift', type: 'xs:int', min: 0 },
    ] } },
    Kode: { base: 'xs:string', enumeration: ['1', '3'] },
  },
};

const wrap = (inner: string): string => `<m:melding xmlns:m="urn:a" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</m:melding>`.replaceAll(/<(\/?)([a-zø]+)(?=[ />])/gu, '<$1m:$2');

test('reads members, lists, nil, constants', () => {
  expect(decodeXml(form, wrap('<navn>a</navn><beløp xsi:nil="true"/><linje><kode>1</kode></linje><linje><kode>3</kode><avgift>5</avgift></linje>')))
    .toEqual({ versjon: '1', navn: 'a', beløp: null, linje: [{ kode: '1' }, { kode: '3', avgift: 5 }] });
});

test.each([
  ['<beløp>1</beløp>', ['element-missing navn @melding/beløp']],
])('%s', xml => {
  console.log(readXml(form, wrap(xml)).issues.map(i => `${i.line}:${i.column} ${i.code} ${i}`).join('\n'));
});

test.each([
  '<navn>a</navn>',
  '<navn>a</navn><navn>a</navn><beløp>1</beløp>',
  '<beløp>1</beløp><navn>a</navn><linje><avgift>5</avgift><kode>1</kode></linje>',
  '<navn>a</navn><beløp>1</beløp><linje><kode>4</kode><avgift>5.5</avgift><tull/></linje><slutt>2020-13-01</slutt><linje><kode>1</kode></linje>',
])('%s', xml => {
  console.log(readXml(form, wrap(xml)).issues.map(i => `${i.line}:${i.column} ${i.code} ${i}`).join('\n'));
});
