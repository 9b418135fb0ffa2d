/** Names that every object has something of already, as elements and attributes: own properties, nothing else. */
import { expect, test } from 'vitest';
import type { Form } from '../src/generated-v1.js';
import { decodeXml, encodeXml, readXml, validate } from '../src/index.js';

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const form: Form<unknown> = {
  descriptor: 1,
  root: { element: 'r', type: '__proto__x' },
  types: {
    ['__proto__x']: {
      complex: true,
      attributes: names.map(attribute => ({ attribute, type: 'xs:string', key: `@${attribute}` })),
      content: { sequence: names.map((element, index) => ({ element, type: index % 2 === 0 ? 'Inner' : 'xs:string', min: 0, max: index < 3 ? 2 : 1 })) },
    },
    Inner: { complex: true, attributes: names.map(attribute => ({ attribute, type: 'xs:string' })) },
  },
};

test('absent members are absent', () => {
  expect(Object.keys(decodeXml(form, '<r/>') as object)).toEqual([]);
  expect(encodeXml(form, {}, { declaration: false })).toBe('<r/>');
});

test('members of such names come and go', () => {
  const inner = '<__proto__ __proto__="1" constructor="2" toString="3"/>';
  const xml = `<r __proto__="a" toString="b">${inner}${inner}<constructor>c</constructor><hasOwnProperty>d</hasOwnProperty></r>`;
  const value = decodeXml(form, xml) as Record<string, unknown>;
  expect(Object.keys(value)).toEqual(['@__proto__', '@toString', '__proto__', 'constructor', 'hasOwnProperty']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  const [first] = Object.getOwnPropertyDescriptor(value, '__proto__')!.value as object[];
  expect(Object.entries(first!)).toEqual([['__proto__', '1'], ['constructor', '2'], ['toString', '3']]);
  expect(encodeXml(form, value, { declaration: false })).toBe(xml);
});

test('unknown ones are unknown', () => {
  expect(validate(form, JSON.parse('{"isPrototypeOf": 1}') as unknown).issues.map(issue => issue.code)).toEqual(['member-unknown']);
  expect(readXml(form, '<r isPrototypeOf="1"><propertyIsEnumerable/></r>').issues.map(issue => issue.code)).toEqual(['attribute-unexpected', 'element-unexpected']);
});
