import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileBaseName, isIdentifier, pascalCase } from '../src/plan/identifiers.js';
import { allocateNames } from '../src/plan/names.js';
import type { NamedSymbol } from '../src/plan/names.js';
import { planForms } from '../src/plan/plan-forms.js';
import { modelOf, schema } from './schema.js';

describe('pascalCase', () => {
  test.each([
    ['linje', 'Linje'],
    ['skattepliktig-enhet.v2', 'SkattepliktigEnhetV2'],
    ['Skjema_M', 'SkjemaM'],
    ['felt_1_2', 'Felt1_2'],
    ['årsoppgjør', 'Årsoppgjør'],
    ['ærlig', 'Ærlig'],
    ['_1', 'Type1'],
    ['__proto__', 'Proto'],
    ['*/', ''],
    ['\u{1f600}', ''],
  ])('%s becomes %s', (given, want) => expect(pascalCase(given)).toBe(want));

  test('is an identifier or nothing, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => pascalCase(text) === '' || isIdentifier(pascalCase(text))));
  });
});

describe('fileBaseName', () => {
  test.each([
    ['omsetningsmelding', 'omsetningsmelding'],
    ['Årsmelding Ø', 'aarsmelding-oe'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-form'],
    ['index', 'index-form'],
    ['\u0000', 'form'],
  ])('%j becomes %s', (given, want) => expect(fileBaseName(given)).toBe(want));

  test('is on the allow-list, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(fileBaseName(text))));
  });
});

/** Symbols with few letters, so that collisions, twins by case and anonymous twins are the rule. */
const symbol: fc.Arbitrary<NamedSymbol> = fc
  .record({
    kind: fc.constantFrom('form', 'type', 'anonymous', 'union'),
    file: fc.constantFrom('melding', 'konvolutt'),
    namespace: fc.constantFrom('', 'urn:a', 'urn:b'),
    prefix: fc.constantFrom('a', 'b'),
    path: fc.array(fc.constantFrom('a', 'A', 'b', 'a-b', 'aB', 'form', 'date', 'Object', '1', 'å', 'Å'), { minLength: 1, maxLength: 3 }),
    twin: fc.nat(1),
  })
  .map(({ kind, file, namespace, prefix, path, twin }) => {
    const own = kind === 'anonymous' ? path : path.slice(0, 1);
    return { kind, file, namespace, prefix, path: own, key: `${file}#{${namespace}}${kind}:${own.join('/')}${kind === 'anonymous' && twin ? '/2' : ''}` } as const;
  });

const symbols = fc.uniqueArray(symbol, { selector: ({ key }) => key, maxLength: 30 });

describe('allocateNames', () => {
  test('names are identifiers and differ by more than case', () => {
    fc.assert(
      fc.property(symbols, all => {
        const names = [...allocateNames(all, {}).nameOf.values()];
        expect(names).toHaveLength(all.length);
        expect(names.every(isIdentifier)).toBe(true);
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  test('adding symbols renames nothing', () => {
    fc.assert(
      fc.property(symbols, symbols, (first, added) => {
        const before = allocateNames(first, {});
        const keys = new Set(first.map(({ key }) => key));
        const after = allocateNames([...added.filter(({ key }) => !keys.has(key)), ...first], before.names);
        for (const [key, name] of before.nameOf) expect(after.nameOf.get(key)).toBe(name);
        for (const [key, name] of Object.entries(before.names)) expect(after.names[key]).toBe(name);
      }),
    );
  });

  test('removing symbols frees no names', () => {
    fc.assert(
      fc.property(symbols, symbols, (first, second) => {
        const before = allocateNames(first, {});
        const after = allocateNames(second, before.names);
        for (const [key, name] of after.nameOf) {
          const holder = Object.entries(before.names).find(([, given]) => given.toLowerCase() === name.toLowerCase());
          if (holder) expect(holder[0]).toBe(key);
        }
      }),
    );
  });

  test('the order of symbols does not matter', () => {
    fc.assert(fc.property(symbols, all => {
      expect(allocateNames([...all].reverse(), {}).names).toEqual(allocateNames(all, {}).names);
    }));
  });
});

describe('planForms', () => {
  const names = (xsd: string, given?: Parameters<typeof planForms>[1]): ReturnType<typeof planForms> => planForms([{ model: modelOf(xsd) }], given);
  const first = schema(`
    <xs:element name="melding"><xs:complexType><xs:sequence>
      <xs:element name="linje"><xs:complexType><xs:sequence><xs:element name="kode" type="Kode"/></xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:simpleType name="Kode"><xs:restriction base="xs:string"><xs:enumeration value="1"/></xs:restriction></xs:simpleType>`);

  test('a form and its anonymous type share a name', () => {
    expect(names(first).names.types).toEqual({
      'melding#{urn:no:eksempel}element:melding': 'Melding',
      'melding#{urn:no:eksempel}element:melding/linje': 'Linje',
      'melding#{urn:no:eksempel}type:Kode': 'Kode',
    });
  });

  test('a type, a twin by case and an anonymous twin that come later get other names', () => {
    const grown = first
      .replace('</xs:sequence></xs:complexType></xs:element>\n    <xs:simpleType', `
        <xs:element name="Linje"><xs:complexType><xs:sequence><xs:element name="kode"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>
        <xs:element name="annen" type="kode"/>
      </xs:sequence></xs:complexType></xs:element>\n    <xs:simpleType`)
      .replace('</xs:schema>', '<xs:simpleType name="kode"><xs:restriction base="xs:string"/></xs:simpleType></xs:schema>');
    const before = names(first).names;
    const after = names(grown, before).names;
    expect(after.types).toMatchObject(before.types);
    expect(Object.keys(after.types).length).toBe(Object.keys(before.types).length + 3);
    expect(after.files).toEqual(before.files);
  });

  test('a second root of one type takes a name of its own and leaves the first', () => {
    const one = schema('<xs:element name="melding" type="Melding"/><xs:complexType name="Melding"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType>');
    const before = names(one);
    expect(Object.values(before.names.types)).toEqual(['Melding', 'Melding']);
    const after = names(one.replace('</xs:schema>', '<xs:element name="melding2" type="Melding"/></xs:schema>'), before.names);
    expect(after.names.types).toEqual({ ...before.names.types, 'melding#{urn:no:eksempel}element:melding2': 'Melding2' });
  });
});
