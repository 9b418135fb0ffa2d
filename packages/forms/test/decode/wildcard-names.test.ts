import { expect, test } from 'vitest';
import { decodeXml, encodeXml, readXml, validate } from '../../src/index.js';
import type { Form } from '../../src/generated-v1.js';

const open: Form<unknown> = {
  descriptor: 1,
  namespace: 'urn:t',
  root: { element: 'rot', type: 'Rot' },
  types: {
    Rot: { complex: true, content: { sequence: [{ any: [''], process: 'lax', min: 0, max: 'unbounded' }] } },
    Tall: { name: 'Tall', base: 'xs:int' },
  },
};

test('the type that an element of a wildcard names is the same in a copy with other prefixes', () => {
  const value = decodeXml(open, '<t:rot xmlns:t="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><ukjent xsi:type="t:Tall">-1</ukjent></t:rot>');
  const copy = encodeXml(open, value);
  expect(decodeXml(open, copy)).toEqual(value);
  expect(readXml(open, copy.replace('>-1<', '>nei<')).issues.map(({ code }) => code)).toEqual(['datatype']);
});

const ordered: Form<unknown> = {
  descriptor: 1,
  root: { element: 'rot', type: 'Rot' },
  types: {
    Rot: {
      complex: true,
      ordered: true,
      content: { sequence: [{ any: ['urn:x'], process: 'skip', min: 0, max: 3 }, { element: 'a', type: 'xs:int', max: 'unbounded' }, { any: { not: '' }, process: 'skip' }] },
    },
  },
};

test('of two wildcards the one whose turn it is takes an element', () => {
  const value = decodeXml(ordered, '<rot><u:x xmlns:u="urn:x"/><a>1</a><u:x xmlns:u="urn:x"/></rot>');
  expect(validate(ordered, value).valid).toBe(true);
  expect(decodeXml(ordered, encodeXml(ordered, value))).toEqual(value);
});

test.each([
  ['strict', ['nil-not-allowed']],
  ['stored', []],
] as const)('to say that an element is not nil is for nillable ones: %s', (mode, codes) => {
  const form: Form<unknown> = { descriptor: 1, root: { element: 'a', type: 'xs:int' }, types: {} };
  const { issues } = readXml(form, '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="false">1</a>', { mode });
  expect(issues.map(({ code }) => code)).toEqual(codes);
});
