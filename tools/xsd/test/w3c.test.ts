/**
 * The W3C's own suite: share of right verdicts on its schemas.
 *
 * @see https://github.com/w3c/xsdtests
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { compileXsd, type XsdFile } from '@blankett/xsd';
import { describe, expect, test } from 'vitest';
import { readArchive } from './archive.js';
import { integrityFaults } from './model-integrity.js';

const suite = join(process.cwd(), '../shared/corpus/w3c');

interface Group {
  readonly id: string;
  readonly schemaDocs: readonly string[];
  readonly schemaExpected: 'valid' | 'invalid' | 'indeterminate' | 'unsettled' | null;
}

/**
 * Schemas of the suite that XSD 1.0 processors refuse although the suite calls them valid, each for its reason.
 * Xerces refuses all of them too.
 */
const refused: ReadonlyMap<string, string> = new Map([
  ['missing002', 'refers to a component that is nowhere declared'],
  ['missing003', 'refers to a component that is nowhere declared'],
  ['HighSurrogates', 'a character block that the second edition of XSD 1.0 took away'],
  ['reM77', 'a character block that the second edition of XSD 1.0 took away'],
  ['reN75', 'a character block that the second edition of XSD 1.0 took away'],
  ['vc002', 'conditional inclusion, of XSD 1.1'],
  ['xv004', 'names of XML 1.1'],
]);

/** Schemas that the suite calls invalid, because a gMonth was once written --MM-- and an erratum made it --MM; Xerces takes both too. */
const accepted = /^gMonth_/;

describe.skipIf(!existsSync(suite))('the W3C suite', () => {
  const archive = existsSync(suite) ? readArchive(join(suite, 'xsd10-dev.tar.gz')) : new Map<string, Uint8Array>();

  /** The documents of a group and those that their schemaLocations lead to. */
  function filesOf(paths: readonly string[]): readonly XsdFile[] {
    const files = new Map<string, Uint8Array>();
    const pending = [...paths];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      const bytes = archive.get(path);
      if (files.has(path) || !bytes) continue;
      files.set(path, bytes);
      for (const [, location] of Buffer.from(bytes).toString('latin1').matchAll(/schemaLocation\s*=\s*["']([^"']*)["']/g)) pending.push(posix.normalize(posix.join(dirname(path), location!.trim())));
    }
    return [...files].map(([path, bytes]) => ({ path, bytes }));
  }

  const groups = existsSync(suite) ? (JSON.parse(readFileSync(join(suite, 'index.json'), 'utf8')) as readonly Group[]) : [];

  function verdicts(expected: 'valid' | 'invalid'): readonly string[] {
    const asked = groups.filter(({ schemaExpected, schemaDocs }) => schemaExpected === expected && schemaDocs.length > 0);
    const wrong = asked.filter(({ schemaDocs }) => {
      const { model } = compileXsd({ entries: schemaDocs, files: filesOf(schemaDocs) });
      if (model) expect(integrityFaults(model), schemaDocs[0]).toEqual([]);
      return (model === undefined) === (expected === 'valid');
    });
    console.info(`W3C suite, ${expected} schemas: ${asked.length - wrong.length} of ${asked.length} right (${((1 - wrong.length / asked.length) * 100).toFixed(2)} %).`);
    return wrong.map(({ schemaDocs }) => posix.basename(schemaDocs[0]!, '.xsd'));
  }

  test('valid schemas are accepted', { timeout: 120_000 }, () => {
    expect(verdicts('valid').filter((id) => !refused.has(id))).toEqual([]);
  });

  test('invalid ones are refused', { timeout: 120_000 }, () => {
    expect(verdicts('invalid').filter((id) => !accepted.test(id))).toEqual([]);
  });
});
