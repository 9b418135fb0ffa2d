/** Threats in documents of strangers, by their numbers: T5, T6, T7, T8, T9, T26, T27. */
import { Socket } from 'node:net';
import { compareStored, decodeXml, encodeXml, fromJson, readJson, readXml, validate } from '@blankett/forms';
import type { Form } from '@blankett/forms';
import { createXmlReader, XmlError, XmlToken } from '@blankett/xml';
import { compileXsd } from '@blankett/xsd';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { melding } from '../../src/submission/trial-service.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whoever goes to the network in these tests is caught. */
const went: string[] = [];
beforeEach(() => {
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket) {
    went.push('socket');
    return this;
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    went.push('fetch');
    throw new Error('no network');
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(went.splice(0)).toEqual([]);
});

const places = ['http://127.0.0.1:9/annet.xsd', 'https://eksempel.invalid/annet.xsd', '//eksempel.invalid/annet.xsd', 'file:///etc/passwd', '/etc/passwd', '../../../../etc/passwd', '\\\\eksempel\\annet.xsd', 'data:text/xml,<a/>', 'jar:http://a!/b', ''];

describe('T5 places that a document names', () => {
  it.each(places)('T5 a schema is compiled from what it is given, and %j is not fetched', place => {
    const compile = (reference: string, used: string): readonly string[] => {
      const body = `${reference.replace('@', place.replaceAll('<', '&lt;'))}<xs:element name="a" type="${used}"/>`;
      const bytes = bytesOf(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a" xmlns:b="urn:b" targetNamespace="urn:a">${body}</xs:schema>`);
      const { model, diagnostics } = compileXsd({ entries: ['forms/a.xsd'], files: [{ path: 'forms/a.xsd', bytes }] });
      return [model === undefined ? 'refused' : 'compiled', ...diagnostics.map(({ code }) => code)];
    };
    for (const [reference, from] of [['<xs:include schemaLocation="@"/>', 'a'], ['<xs:redefine schemaLocation="@"/>', 'a'], ['<xs:import namespace="urn:b" schemaLocation="@"/>', 'b']] as const) {
      // Never in silence, and no schema comes of it when what is missing is used: it would let through what the whole would not.
      expect(compile(reference, 'xs:string')).toEqual(['compiled', 'xsd-document-missing']);
      expect(compile(reference, `${from}:T`)).toEqual(['refused', 'xsd-document-missing', 'xsd-reference']);
    }
  });

  it.each(places)('T5 a form is read whatever schema it says it has: %j', place => {
    const hint = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${place.replaceAll('<', '&lt;')}" xsi:schemaLocation="urn:a ${place.replaceAll('<', '&lt;')}"`;
    expect(decodeXml(melding, `<melding ${hint}><navn>a</navn></melding>`)).toMatchObject({ navn: 'a' });
  });
});

describe('T6 documents that want more than they are', () => {
  it.each([
    '<!DOCTYPE melding [<!ENTITY e SYSTEM "file:///etc/passwd">]><melding><navn>&e;</navn></melding>',
    '<!DOCTYPE melding SYSTEM "http://127.0.0.1:9/a.dtd"><melding><navn>a</navn></melding>',
    '<!DOCTYPE melding [<!ENTITY % p SYSTEM "http://127.0.0.1:9/a"> %p;]><melding><navn>a</navn></melding>',
    '<!DOCTYPE melding [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><melding><navn>&b;</navn></melding>',
    '<!DOCTYPE melding><melding><navn>a</navn></melding>', '<!doctype melding><melding><navn>a</navn></melding>',
    '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE melding []><melding><navn>a</navn></melding>',
    '<melding><navn>&fremmed;</navn></melding>', '<melding><navn>&#0;</navn></melding>', '<melding><navn>&#xD800;</navn></melding>', '<?xml version="1.1"?><melding><navn>&#1;</navn></melding>',
  ])('T6 a form is refused: %j', text => {
    for (const written of [text, bytesOf(text)]) {
      const { value, issues } = readXml(melding, written);
      expect(value).toBeUndefined();
      expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      expect(issues.map(({ message }) => message).join()).not.toMatch(/passwd|127\.0\.0\.1|fremmed/);
    }
  });

  it('T6 an encoding that is not known is refused', () => {
    for (const encoding of ['UTF-7', 'EBCDIC-CP-NO', 'x-user-defined']) {
      expect(readXml(melding, bytesOf(`<?xml version="1.0" encoding="${encoding}"?><melding><navn>+ADw-</navn></melding>`)).value).toBeUndefined();
    }
  });

  it('T6 the same in UTF-16, where no byte looks like a DOCTYPE', () => {
    const text = '\ufeff<!DOCTYPE melding [<!ENTITY e SYSTEM "file:///etc/passwd">]><melding><navn>&e;</navn></melding>';
    expect(readXml(melding, new Uint8Array(Buffer.from(text, 'utf16le'))).value).toBeUndefined();
  });

  it.each(['<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>', '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl"?>', '<?php echo 1 ?>'])('T6 an instruction is not obeyed: %s', asked => {
    const { value, issues } = readXml(melding, `<melding><navn>${asked}a</navn></melding>`);
    expect(JSON.stringify([value ?? null, issues.map(({ message }) => message)])).not.toMatch(/root:|passwd|127\.0\.0\.1/);
    if (asked.startsWith('<?')) expect(value).toMatchObject({ navn: 'a' });
    else expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

/** Whether all of a text was read, and if not the code of what stopped it. */
function read(text: string): string {
  const reader = createXmlReader(text);
  try {
    while (reader.next() !== XmlToken.eof) { /* to the end */ }
    return 'read';
  } catch (error) {
    return error instanceof XmlError ? error.code : String(error);
  }
}

describe('T7 documents that would fill memory or time', () => {
  const many = 200_000;
  it.each<[string, () => string, RegExp]>([
    ['depth', () => '<a>'.repeat(many), /^xml-limit-depth$/],
    ['attributes', () => `<a ${Array.from({ length: many }, (_, index) => `a${index}=""`).join(' ')}/>`, /^xml-limit-attributes$/],
    ['attributes that collide', () => `<a ${Array.from({ length: 200 }, (_, index) => `a${index}=""`).join(' ')} a0=""/>`, /^xml-attribute/],
    ['namespaces', () => Array.from({ length: 500 }, (_, index) => `<a xmlns:n${index}="urn:${index}">`).join('') + '</a>'.repeat(500), /^(read|xml-limit-.*)$/],
    ['width', () => `<a>${'<b/>'.repeat(many)}</a>`, /^read$/],
    ['references', () => `<a>${'&#65;&amp;'.repeat(many)}</a>`, /^read$/],
    ['a reference without end', () => `<a>&#${'1'.repeat(many)};</a>`, /^xml-/],
    ['one text', () => `<a>${'x'.repeat(10 * many)}</a>`, /^read$/],
    ['one name', () => `<${'a'.repeat(many)}/>`, /^(read|xml-.*)$/],
    ['a comment', () => `<a><!--${'- '.repeat(many)}--></a>`, /^read$/],
    ['a comment without end', () => `<a><!--${'-'.repeat(many)}`, /^xml-/],
    ['CDATA brackets', () => `<a><![CDATA[${']'.repeat(many)}]]></a>`, /^read$/],
    ['brackets in text', () => `<a>${']] '.repeat(many)}</a>`, /^read$/],
  ])('T7 %s', (_, make, want) => {
    expect(read(make())).toMatch(want);
  });

  it('T7 an issue for every element is a list that has an end, and a form of it is refused in one go', () => {
    const { value, issues } = readXml(melding, `<melding>${'<fremmed/>'.repeat(many)}</melding>`);
    expect(value).toBeUndefined();
    expect(issues.length).toBeLessThanOrEqual(many + 1);
  });

  it.each<[string, () => string]>([
    ['depth', () => '['.repeat(many)], ['depth of objects', () => '{"linje":'.repeat(many)], ['depth where a text should be', () => `{"navn":${'['.repeat(many)}${']'.repeat(many)}}`], ['a number', () => `{"belop":${'9'.repeat(many)}}`], ['an exponent', () => '{"belop":1e999999999}'],
  ])('T7 JSON of great %s is refused, not run into', (_, make) => {
    const { value, issues } = readJson(melding, make());
    expect([value === undefined, issues.length > 0]).toEqual([true, true]);
  });
});

describe('T8 patterns of a schema', () => {
  const patterns = ['(a+)+b', '(a|a)*b', '(a|aa)+b', '([a-z]+)*\\d', '(.*)*(.*)*(.*)*x', '(a?){50}a{50}b', '(\\w+\\s?)*!', '((a{1,10}){1,10}){1,10}b'];
  const formOf = (pattern: string): Form<{ a: string }> => ({ descriptor: 1, root: { element: 'r', type: 'R' }, types: { R: { complex: true, content: { sequence: [{ element: 'a', type: 'T' }] } }, T: { name: 'T', base: 'xs:string', pattern: [pattern] } } }) as unknown as Form<{ a: string }>;

  it.each(patterns)('T8 %s: a text that would take a backtracking matcher longer than the universe lasts is an issue', pattern => {
    const form = formOf(pattern);
    for (const text of ['a'.repeat(20_000), 'a'.repeat(20_000) + '\u00e5']) {
      expect(validate(form, { a: text }).issues.map(({ code }) => code)).toContain('pattern');
      expect(readXml(form, `<r><a>${text}</a></r>`).issues.map(({ code }) => code)).toContain('pattern');
    }
  });

  it('T8 and one that is itself too large is refused where the schema is compiled', () => {
    const text = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="((a{900}){900}){900}"/></xs:restriction></xs:simpleType></xs:element></xs:schema>';
    const { diagnostics } = compileXsd({ entries: ['a.xsd'], files: [{ path: 'a.xsd', bytes: bytesOf(text) }] });
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });
});

describe('T9 names that every object has', () => {
  const names = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '__lookupSetter__', 'isPrototypeOf'), fc.stringMatching(/^[a-z_][a-z_]{0,6}$/));
  const before = Object.getOwnPropertyNames(Object.prototype).sort().join();

  it('T9 come and go as elements, and change no object', () => {
    fc.assert(fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(5)), (elements, chosen) => {
      const form = { descriptor: 1, root: { element: 'r', type: 'R' }, types: { R: { complex: true, content: { sequence: elements.map(element => ({ element, type: 'xs:string', min: 0 })) } } } } as unknown as Form<Record<string, string>>;
      const present = elements.filter((_, index) => chosen.includes(index));
      const xml = `<r>${present.map(name => `<${name}>${name}</${name}>`).join('')}</r>`;
      const value = decodeXml(form, xml);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.entries(value)).toEqual(present.map(name => [name, name]));
      expect(encodeXml(form, value, { declaration: false })).toBe(xml.replace('<r></r>', '<r/>'));
      expect(compareStored(form, value, decodeXml(form, xml, { mode: 'stored' }))).toEqual([]);
      expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before);
    }), { numRuns: 200 });
  });

  it('T9 are unknown members of JSON where the form does not have them', () => {
    fc.assert(fc.property(fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf'), fc.jsonValue(), (name, content) => {
      const { issues } = readJson(melding, `{"navn":"a",${JSON.stringify(name)}:${JSON.stringify(content)}}`);
      expect(issues.map(({ code }) => code)).toContain('member-unknown');
      expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(before);
    }));
  });
});

describe('T26 texts in XML', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '-->', '<?', '?>', '&amp;', '&#60;', '\r', '\n', '\t', '\u0085', '\u2028', '\u0000', '\u001f', '\ud800', '\udc00', '\ufffe', '\uffff', '😀', 'a'), { maxLength: 10 }).map(parts => parts.join('')),
  );
  /** https://www.w3.org/TR/xml/#charsets, and no half of a pair. */
  const fits = (text: string): boolean => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

  it('T26 are refused with their place, or come out of another parser as they went in', () => {
    fc.assert(fc.property(texts, texts, (navn, tekst) => {
      fc.pre(navn.length <= 200 && tekst.length <= 200);
      const value = { navn, linje: [{ tekst }] };
      const wrong = [[navn, ['navn']], [tekst, ['linje', 0, 'tekst']]].filter(([text]) => !fits(text as string)).map(([, path]) => path);
      const issues = validate(melding, value).issues.filter(({ severity }) => severity === 'error');
      expect(issues.map(({ path }) => path)).toEqual(wrong);
      if (wrong.length > 0) {
        expect(() => encodeXml(melding, value)).toThrow();
        return;
      }
      const document = XmlDocument.fromString(encodeXml(melding, value));
      try {
        expect([document.eval('string(/melding/navn)'), document.eval('string(/melding/linje/tekst)'), document.eval('count(//*)')]).toEqual([navn, tekst, 4]);
      } finally {
        document.dispose();
      }
    }), { numRuns: 400 });
  });
});

describe('T27 numbers that are none', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e400, 1.5, -0, 2 ** 31, 2 ** 53, '1e3', '0x10', ' 7', '7 ', '', null, true, [7], { valueOf: 7 }])('T27 %j is an issue, or 0', value => {
    const { issues } = validate(melding, { navn: 'a', belop: value } as never);
    if (Object.is(value, -0)) expect(encodeXml(melding, { navn: 'a', belop: -0 }, { declaration: false })).toContain('<belop>0</belop>');
    else expect(issues.map(({ path }) => path[0])).toContain('belop');
  });

  it.each(['1e400', '-1e400', '1.5', 'NaN', 'Infinity', '"1e3"', '01', '+1', '0x10', '2147483648', '9007199254740993', '1_000'])('T27 %s in JSON is an issue', text => {
    expect(() => fromJson(melding, `{"navn":"a","belop":${text}}`)).toThrow();
  });
});
