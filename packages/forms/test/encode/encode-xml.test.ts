/** Values in, documents and issues out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/generated-v1.js';
import { decodeXml, encodeXml, readXml, validate } from '../../src/index.js';

const form: Form<unknown> = {
  descriptor: 1,
  namespace: 'urn:a',
  root: { element: 'melding', type: 'Melding' },
  prefixes: { b: 'urn:b' },
  elements: [{ element: 'sirkel', type: 'Sirkel' }, { element: 'firkant', type: 'xs:decimal' }],
  types: {
    Melding: { complex: true, content: { sequence: [
      { element: 'format', type: 'xs:int', fixed: '7' },
      { element: 'navn', type: 'xs:string' },
      { element: 'sum', type: 'Sum', nillable: true, min: 0 },
      { choice: [
        { sequence: [{ element: 'fra', type: 'xs:date' }, { element: 'til', type: 'xs:date', min: 0 }] },
        { element: 'dag', type: 'xs:date' },
      ], min: 0 },
      { element: 'linje', type: 'Linje', min: 0, max: 'unbounded' },
      { element: 'form', type: 'xs:anyType', min: 0, max: 'unbounded', abstract: true, substitutes: ['{urn:a}sirkel', '{urn:a}firkant'] },
      { element: 'fritt', type: 'Fritt', min: 0 },
      { any: { not: 'urn:a' }, process: 'lax', min: 0, max: 2 },
    ] } },
    Sum: { complex: true, text: 'xs:decimal', attributes: [{ attribute: 'orid', type: 'xs:string', fixed: '12' }, { attribute: 'valuta', type: 'xs:string' }] },
    Linje: { complex: true, name: 'Linje', content: { sequence: [{ element: 'kode', type: 'xs:string' }, { element: 'antall', type: 'xs:integer', min: 0 }] } },
    Særlinje: { complex: true, name: 'Særlinje', extends: 'Linje', content: { sequence: [{ element: 'grunn', type: 'xs:string' }] } },
    Sirkel: { complex: true, content: { sequence: [{ element: 'radius', type: 'xs:double' }] } },
    Fritt: { complex: true, mixed: true, ordered: true, content: { choice: [{ element: 'b', type: 'xs:string' }, { element: 'i', type: 'xs:string' }], min: 0, max: 'unbounded' } },
  },
};

const body = (value: unknown): string => encodeXml(form, value, { declaration: false }).replace('<melding xmlns="urn:a"', '<melding');

describe('documents', () => {
  test.each<[string, unknown, string]>([
    ['order of the schema, constants written', { linje: [{ antall: 5n, kode: 'x' }], navn: 'a' }, '<melding><format>7</format><navn>a</navn><linje><kode>x</kode><antall>5</antall></linje></melding>'],
    ['shortest numbers, own texts', { navn: 'a', sum: { value: 1e21, valuta: 'NOK' } }, '<melding><format>7</format><navn>a</navn><sum orid="12" valuta="NOK">1000000000000000000000</sum></melding>'],
    ['own texts', { navn: 'a', sum: { value: '0012.50' } }, '<melding><format>7</format><navn>a</navn><sum orid="12">0012.50</sum></melding>'],
    ['nil', { navn: '', sum: { value: null } }, '<melding xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><format>7</format><navn></navn><sum xsi:nil="true" orid="12"/></melding>'],
    ['a choice', { til: '2026-02-01', fra: '2026-01-01', navn: 'a' }, '<melding><format>7</format><navn>a</navn><fra>2026-01-01</fra><til>2026-02-01</til></melding>'],
    ['$type', { navn: 'a', linje: [{ $type: 'Særlinje', grunn: 'g', kode: 'k' }] },
      '<melding xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><format>7</format><navn>a</navn><linje xsi:type="Særlinje"><kode>k</kode><grunn>g</grunn></linje></melding>'],
    ['$element', { navn: 'a', form: [{ $element: 'sirkel', radius: 2 }, { $element: 'firkant', value: 3 }] },
      '<melding><format>7</format><navn>a</navn><sirkel><radius>2</radius></sirkel><firkant>3</firkant></melding>'],
    ['$content', { navn: 'a', fritt: { $content: ['en ', { i: 'to' }, ' tre & ', { b: '' }] } }, '<melding><format>7</format><navn>a</navn><fritt>en <i>to</i> tre &amp; <b></b></fritt></melding>'],
    ['$any', { navn: 'a', $any: [{ name: 'x', namespace: 'urn:b', attributes: { '{urn:b}y': '"' }, children: ['t', { name: 'z' }] }] },
      '<melding xmlns:b="urn:b"><format>7</format><navn>a</navn><b:x b:y="&quot;">t<z xmlns=""/></b:x></melding>'],
  ])('%s', (_, value, want) => {
    expect(body(value)).toBe(want);
    expect(validate(form, value).valid).toBe(true);
    // What was written is read as valid, and written the same again.
    expect(body(decodeXml(form, encodeXml(form, value)))).toBe(want);
  });
});

describe('issues', () => {
  test.each<[string, unknown, string[]]>([
    ['missing', {}, ['element-missing navn: is missing · /melding/navn']],
    ['unknown member', { navn: 'a', Linje: [] }, ["member-unknown Linje: is not a member of this type; expected 'linje' · /melding"]],
    ['text for a list', { navn: 'a', linje: 'x' }, ['member-type linje: must be array, is string · /melding']],
    ['number for a text', { navn: 5 }, ['member-type navn: must be string, is number · /melding/navn']],
    ['a value that shows', { navn: 'a', linje: [{ kode: 'x', antall: 3125.5 }] }, ['datatype linje[0].antall: must be a whole number, is 3125.5 · /melding/linje[1]/antall']],
    ['both of a choice', { navn: 'a', fra: '2026-01-01', dag: '2026-01-01' }, ["element-choice dag: 'dag' cannot stand together with 'fra': only one of them · /melding/dag"]],
    ['half a choice', { navn: 'a', til: '2026-01-01' }, ['element-missing fra: is missing · /melding/fra']],
    ['another constant', { navn: 'a', format: 8 }, ["element-fixed format: must be exactly '7', is 8 · /melding/format"]],
    ['null that may not be', { navn: null }, ['nil-not-allowed navn: is nil (xsi:nil), which the schema does not allow · /melding/navn']],
    ['a character that XML does not have', { navn: '\u0001' }, ['datatype navn: must be a text · /melding/navn']],
    ['a type that may not stand here', { navn: 'a', linje: [{ $type: 'Sirkel', radius: 1 }] }, ['type-unknown linje[0].$type: has an xsi:type that the schema does not know · /melding/linje[1]']],
    ['a wildcard in the wrong namespace', { navn: 'a', $any: [{ name: 'x', namespace: 'urn:a' }] }, ["element-unexpected $any[0]: the element 'x' is not known here · /melding"]],
    ['children that are no list', { navn: 'a', $any: [{ name: 'x', namespace: 'urn:b', children: 'x' }] }, ['member-type $any[0].children: must be array, is string · /melding']],
  ])('%s', (_, value, want) => {
    const { valid, issues } = validate(form, value);
    expect(issues.map(issue => `${issue.code} ${String(issue)}`)).toEqual(expect.arrayContaining(want));
    expect(valid).toBe(false);
    expect(() => encodeXml(form, value)).toThrow(want[0]!.split(' ')[0]!);
  });

  test('nothing that a person wrote is in a message', () => {
    const { issues } = validate(form, { navn: 'a', linje: [{ kode: 'x', antall: 'hemmelig' }, { kode: 'x', antall: '01019012345x' }], dag: 'i morgen' });
    expect(issues).toHaveLength(3);
    expect(issues.map(String).join()).not.toMatch(/hemmelig|01019012345|morgen/);
  });
});

test('a constant is compared with the text, not with what escaping makes of it', () => {
  const constant: Form<unknown> = {
    descriptor: 1, root: { element: 'r', type: 'R' },
    types: { R: { complex: true, content: { sequence: [{ element: 'a', type: 'xs:string', fixed: '&amp;' }] } } },
  };
  expect(validate(constant, { a: '&' }).valid).toBe(false);
  expect(encodeXml(constant, { a: '&amp;' }, { declaration: false })).toBe('<r><a>&amp;amp;</a></r>');
  expect(encodeXml(constant, {}, { declaration: false })).toBe('<r><a>&amp;amp;</a></r>');
});

test('any value that is valid comes back as it was', () => {
  const text = fc.string({ unit: 'binary' }).filter(written => validate(form, { navn: written }).issues.length === 0);
  const date = fc.constantFrom('2026-01-31', '1999-12-01');
  const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
  const value = fc.record({
    format: fc.constant(7),
    navn: text,
    sum: optional(fc.record({ orid: fc.constant('12'), value: fc.constantFrom('1', '-0.10', '12345678901234567890.123', null) })),
    fra: optional(date),
    linje: fc.array(fc.oneof(
      fc.record({ kode: text, antall: fc.bigInt().map(String) }),
      fc.record({ $type: fc.constant('Særlinje'), kode: text, grunn: text }),
    )),
    fritt: optional(fc.record({ $content: fc.array(fc.oneof(fc.record({ b: text }), fc.record({ i: text })), { maxLength: 5 }) })),
  }, { requiredKeys: ['format', 'navn', 'linje'] });
  fc.assert(fc.property(value, given => {
    const present = Object.fromEntries(Object.entries(given).filter(([key, item]) => item !== undefined && !(key === 'linje' && given.linje.length === 0)));
    const { value: read, issues } = readXml(form, encodeXml(form, present));
    expect(issues.filter(issue => issue.severity === 'error')).toEqual([]);
    expect(read).toEqual(present);
  }), { numRuns: 200 });
});
