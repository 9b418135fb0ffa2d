/** Every document of the corpus: the same tokens as saxes, another strict reader, gives. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeXmlBytes } from '@blankett/xml';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.js';

const corpus = join(import.meta.dirname, '../../../../shared/corpus');

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(xml|xsd|bpmn)$/i.test(path))
    .map((path) => join(folder, path))
    .sort();
}

/** The tokens that saxes sees, in the notation of {@link tokensOf}. It reads no entities and no internal subset. */
function tokensOfSaxes(text: string): string[] {
  const tokens: string[] = [];
  let pending = '';
  const flush = (): void => {
    if (pending !== '') tokens.push(JSON.stringify(pending));
    pending = '';
  };
  const expanded = (namespace: string, local: string): string => (namespace === '' ? local : `{${namespace}}${local}`);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (value) => void (pending += value));
  parser.on('cdata', (value) => void (pending += value));
  parser.on('opentag', ({ uri, local, attributes }) => {
    flush();
    const own = Object.values(attributes).filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns');
    tokens.push(`${expanded(uri, local)}${own.map((attribute) => ` @${expanded(attribute.uri, attribute.local)}=${JSON.stringify(attribute.value)}`).join('')}`);
  });
  parser.on('closetag', ({ uri, local }) => {
    flush();
    tokens.push(`/${expanded(uri, local)}`);
  });
  // Text outside the root is white space, which we do not report.
  parser.on('opentagstart', () => {
    if (tokens.length === 0) pending = '';
  });
  parser.write(text).close();
  return tokens;
}

function outcome(read: () => string[]): string[] | 'refused' {
  try {
    return read();
  } catch {
    return 'refused';
  }
}

describe.skipIf(!existsSync(corpus))('the corpus', () => {
  for (const folder of ['xsd', 'recorded-forms', 'live', 'payloads']) {
    it.skipIf(!existsSync(join(corpus, folder)))(
      folder,
      () => {
        const differing: string[] = [];
        let compared = 0;
        for (const path of documentsIn(join(corpus, folder))) {
          const bytes = readFileSync(path);
          const ours = outcome(() => tokensOf(bytes, { doctype: 'internal' }));
          const theirs = outcome(() => tokensOfSaxes(decodeXmlBytes(bytes).text));
          compared++;
          if (JSON.stringify(ours) !== JSON.stringify(theirs)) differing.push(path.slice(corpus.length + 1));
        }
        expect(compared).toBeGreaterThan(0);
        // saxes does not read the entities of an internal subset.
        expect(differing.filter((path) => !readFileSync(join(corpus, path), 'utf8').includes('<!DOCTYPE'))).toEqual([]);
      },
      120_000,
    );
  }
});
