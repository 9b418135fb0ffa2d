/** Nothing of a recorded app or person stands in the packages: no id, no text, no name, no number. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Population } from '@blankett/emulator';
import { corpusRoot } from '../src/corpus/services.js';

interface Metadata {
  readonly id: string;
  readonly title?: Readonly<Record<string, string>>;
  readonly dataTypes: readonly { readonly id: string; readonly appLogic?: { readonly classRef?: string | null } | null }[];
}

/** Words that stand in recordings and are everybody's: of the language, of the platform, or of the app template. */
const everybodys = new Set(['model', 'data', 'attachment', 'vedlegg', 'basic', 'signature', 'ref-data-as-pdf', 'kvittering', 'ttd', 'digdir', 'Ola Nordmann']);

/** Owner codes and numbers of owners that rules and documents of the platform itself name. */
const publicNumbers = new Set([
  // Digdir, whose tokens an exchange can turn into those of the test owner, and whom version 9 works as.
  '991825827',
]);

/** Ids that are nobody's: counted up from nought, and the example of RFC 4122. */
const isNobodys = (id: string): boolean => id.startsWith('00000000-') || id === '1b4e28ba-2fa1-11d2-883f-0016d3cca427';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What must not be found. */
function forbiddenWords(corpus: string): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (word: string | null | undefined): void => {
    if (word && word.length > 3 && !everybodys.has(word) && !publicNumbers.has(word)) words.add(word);
  };
  const population = JSON.parse(readFileSync(join(corpus, 'live', 'population.json'), 'utf8')) as Population;
  for (const { pid, name, userName, partyUuid, partyId } of population.users) [pid, name, userName, partyUuid, String(partyId)].forEach(add);
  for (const { partyId, partyUuid, ssn, orgNumber, name } of population.parties ?? []) [String(partyId), partyUuid, ssn, orgNumber, name].forEach(add);
  for (const { orgNumber } of population.serviceOwners ?? []) add(orgNumber);
  for (const { id, systemId, supplierOrgNumber } of population.systemUsers ?? []) [id, systemId, supplierOrgNumber].forEach(add);
  for (const folder of readdirSync(join(corpus, 'live'))) {
    const file = join(corpus, 'live', folder, 'documents', 'applicationmetadata.json');
    if (!existsSync(file)) continue;
    const { id, title, dataTypes } = JSON.parse(readFileSync(file, 'utf8')) as Metadata;
    add(id);
    add(id.split('/')[1]);
    Object.values(title ?? {}).forEach(add);
    for (const type of dataTypes) [type.id, type.appLogic?.classRef].forEach(add);
    for (const text of textsOf(join(corpus, 'live', folder))) if (text.length >= 12 && !everybodys.has(text)) words.add(text);
    for (const flow of readdirSync(join(corpus, 'live', folder))) {
      if (!flow.endsWith('.json')) continue;
      for (const [found] of readFileSync(join(corpus, 'live', folder, flow), 'utf8').matchAll(guid)) if (!isNobodys(found.toLowerCase())) words.add(found.toLowerCase());
    }
  }
  return words;
}

/** What a recorded app says in its own words: text resources, the texts of its options, what its code finds wrong. */
function textsOf(folder: string): readonly string[] {
  const files = readdirSync(join(folder, 'documents')).filter((name) => /^(?:texts|options)-.*\.json$/.test(name));
  const setup = (JSON.parse(readFileSync(join(folder, 'setup.json'), 'utf8')) as { readonly logic?: unknown }).logic;
  const documents = files.map((name): unknown => JSON.parse(readFileSync(join(folder, 'documents', name), 'utf8') || 'null'));
  return [...documents, setup].flatMap((value) => valuesNamed(value, new Set(['value', 'label', 'description', 'message', 'code'])));
}

function valuesNamed(value: unknown, names: ReadonlySet<string>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesNamed(item, names));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (typeof member === 'string' ? (names.has(name) ? [member] : []) : valuesNamed(member, names)));
}

/** Every source of the packages, by path; what is generated from schemas is its owner's. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (['node_modules', 'dist', 'services'].includes(name)) return [];
    return statSync(path).isDirectory() ? sources(path) : /\.(?:m?[jt]s|json|md|xml|xsd|bpmn|html|txt|ya?ml|events)$/.test(name) ? [path] : [];
  });
}

describe.skipIf(corpusRoot === undefined)('packages', () => {
  const words = corpusRoot === undefined ? new Set<string>() : forbiddenWords(corpusRoot);

  test('the recordings have names to look for', () => {
    expect(words.size).toBeGreaterThan(500);
  });

  test('hold no id, text, name or number of a recorded app or person', () => {
    const found: string[] = [];
    const plain = [...words].filter((word) => !new RegExp(guid.source, 'i').test(word));
    // Whole words: a number may be part of a longer one.
    const any = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${plain.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
    for (const path of sources(resolve('packages'))) {
      const text = readFileSync(path, 'utf8');
      for (const [word] of text.matchAll(any)) found.push(`${path}: ${word}`);
      for (const [id] of text.matchAll(guid)) if (words.has(id.toLowerCase())) found.push(`${path}: ${id}`);
    }
    expect(found).toEqual([]);
  });
});
