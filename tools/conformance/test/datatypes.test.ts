/** Random simple types and random texts: our verdict is Xerces', where Java is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXml } from '@blankett/forms';
import { formsOfSchema } from '@blankett/generator';
import { afterAll, describe, expect, test } from 'vitest';
import { askXerces, javaIsThere } from '../src/judges/xerces.js';
import { restriction, valueProbe } from '../src/probes/probe.js';

const folder = mkdtempSync(join(tmpdir(), 'datatypes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const runs = process.env['BLANKETT_SOAK'] === undefined ? 400 : 4000;
const seed = 20261121;

interface SimpleTypeCase {
  readonly type: string;
  readonly texts: readonly string[];
}

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const join2 = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map(texts => texts.join(''));
const several = (part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> => fc.array(part, { maxLength }).map(texts => texts.join(''));
const twoDigits = (max: number): fc.Arbitrary<string> => fc.nat(max).map(value => String(value).padStart(2, '0'));

const sign = oneOf('', '', '-', '+');
const digits = fc.oneof(fc.nat(999).map(String), fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String), oneOf('0', '007'));
const decimal = join2(sign, digits, oneOf('', '', '.', '.0', '.5', '.250', '.0001'));
const integer = join2(sign, digits);
const double = fc.oneof(join2(decimal, oneOf('', 'e3', 'E-07')), oneOf('INF', '-INF', 'NaN', '+INF'));
const zone = oneOf('', '', '', 'Z', '+01:00', '-14:00', '+14:00', '-05:30', '+14:30');
const year = oneOf('2000', '2001', '1999', '2024', '1900', '12000', '-0001', '0000');
const date = join2(year, oneOf('-'), twoDigits(13), oneOf('-'), twoDigits(32));
const time = join2(twoDigits(24), oneOf(':'), twoDigits(60), oneOf(':'), twoDigits(60), oneOf('', '.5', '.50', '.123456789'));
const part = (unit: string): fc.Arbitrary<string> => fc.oneof(oneOf(''), fc.nat(400).map(value => `${value}${unit}`));
const duration = join2(oneOf('', '-'), oneOf('P'), part('Y'), part('M'), part('D'), fc.oneof(oneOf(''), join2(oneOf('T'), part('H'), part('M'), fc.oneof(part('S'), part('.25S')))));
const text = several(oneOf(...'aAb19 -._:,å'), 6);
const uri = several(oneOf('http:', 'urn:', '//', 'a', '/', '?', '#', '%41', '%', '[', ']', '::1', ':', '@', 'å', ' ', '.', '1'), 6);

const bounds = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
const lengths = ['length', 'minLength', 'maxLength'];

/** Texts, and the facets that a value of the type may bound. */
const types: Readonly<Record<string, readonly [texts: fc.Arbitrary<string>, facets: readonly string[]]>> = {
  decimal: [decimal, [...bounds, 'totalDigits', 'fractionDigits', 'enumeration']],
  integer: [integer, [...bounds, 'totalDigits', 'enumeration']],
  int: [integer, [...bounds, 'enumeration']],
  // Without the bounds that leave no value: 0 as upper or lower bound, exclusive, of which Xerces thinks nothing.
  unsignedLong: [integer, bounds.filter(name => name !== 'maxExclusive')],
  nonPositiveInteger: [integer, bounds.filter(name => name !== 'minExclusive')],
  double: [double, [...bounds, 'enumeration']],
  float: [double, [...bounds, 'enumeration']],
  date: [join2(date, zone), [...bounds, 'enumeration']],
  dateTime: [join2(date, oneOf('T'), time, zone), [...bounds, 'enumeration']],
  time: [join2(time, zone), [...bounds, 'enumeration']],
  gYear: [join2(year, zone), [...bounds, 'enumeration']],
  gYearMonth: [join2(year, oneOf('-'), twoDigits(13), zone), [...bounds, 'enumeration']],
  duration: [duration, [...bounds, 'enumeration']],
  string: [text, [...lengths, 'enumeration']],
  token: [text, [...lengths, 'enumeration']],
  normalizedString: [text, lengths],
  NMTOKEN: [text, ['enumeration']],
  NCName: [text, ['enumeration']],
  language: [text, ['enumeration']],
  anyURI: [uri, [...lengths, 'enumeration']],
  hexBinary: [several(oneOf(...'09afAFg'), 8), [...lengths, 'enumeration']],
  base64Binary: [join2(several(oneOf(...'AQgwaGVq+/ '), 8), oneOf('', '=', '==')), [...lengths, 'enumeration']],
};

const simpleTypes: fc.Arbitrary<SimpleTypeCase> = fc.constantFrom(...Object.entries(types)).chain(([name, [texts, facets]]) =>
  fc.tuple(fc.constantFrom('', ...facets), texts, fc.nat(6), fc.array(texts, { minLength: 8, maxLength: 8 })).map(([facet, value, number, samples]) => ({
    type: facet === '' ? restriction(`xs:${name}`) : restriction(`xs:${name}`, [facet, /length|digits/i.test(facet) ? String(number + (facet === 'totalDigits' ? 1 : 0)) : value]),
    texts: [...samples, value],
  })));

const character = oneOf('a', 'b', 'å', '.', '\\d', '\\w', '\\S', '\\I', '\\.', '\\p{Ll}', '\\P{N}', '\\p{IsBasicLatin}', '[a-c]', '[^a\\d]', '[\\w-[a]]', '[\\i\\-]', '[-a]', '^', '$', '-', ',');
const { pattern: patterns } = fc.letrec<{ pattern: string; piece: string }>(tie => ({
  pattern: fc.oneof({ maxDepth: 3 }, several(tie('piece'), 4), fc.tuple(tie('pattern'), tie('pattern')).map(branches => branches.join('|'))),
  piece: join2(fc.oneof({ maxDepth: 3 }, character, tie('pattern').map(inner => `(${inner})`)), oneOf('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,}', '{0}')),
}));
const patternTypes: fc.Arbitrary<SimpleTypeCase> = fc.tuple(patterns, fc.array(several(oneOf(...'aabbcåA1-. ,^$_:'), 6), { minLength: 8, maxLength: 8 }))
  .map(([pattern, texts]) => ({ type: restriction('xs:string', ['pattern', pattern]), texts }));

/** What two judges say of the same documents, where they differ; a schema that one refuses has no verdicts. */
function differences(cases: readonly SimpleTypeCase[]): { readonly asked: number; readonly differing: readonly string[] } {
  const jobs = cases.map(({ type, texts }, index) => {
    const { schema, valid: documents } = valueProbe('', type, texts.map(escape), []);
    const path = join(folder, `${index}.xsd`);
    writeFileSync(path, schema);
    return { type, schema: path, text: schema, documents };
  });
  let asked = 0;
  const verdicts = askXerces(jobs);
  const differing = jobs.flatMap(({ type, text: schema, documents }, index) => {
    const theirs = verdicts[index]!;
    const { forms: [form], diagnostics } = formsOfSchema({ entries: ['t.xsd'], files: [{ path: 't.xsd', bytes: new TextEncoder().encode(schema) }] });
    const refused = diagnostics.some(({ severity }) => severity === 'error');
    if (refused || theirs.schemaError !== undefined) return refused === (theirs.schemaError !== undefined) ? [] : [`${type}: ${refused ? 'we refuse' : theirs.schemaError}`];
    asked += documents.length;
    return documents.filter((document, at) => isValid(document) !== (theirs.documents[at] === undefined)).map(document => `${type} ${document}`);

    function isValid(document: string): boolean {
      return !readXml(form!, document).issues.some(({ severity }) => severity === 'error');
    }
  });
  return { asked, differing };
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe.skipIf(!javaIsThere())('Xerces', () => {
  test.each([['simple types', simpleTypes], ['patterns', patternTypes]])('judges random %s as we do', (_, cases) => {
    const { asked, differing } = differences(fc.sample(cases, { numRuns: runs, seed }));
    expect(differing).toEqual([]);
    expect(asked).toBeGreaterThan(runs * 4);
  }, 600_000);
});
