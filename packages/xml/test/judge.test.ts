/** libxml2 as an independent judge: it accepts and refuses the same documents, but for what is listed here. */
import { XmlError } from '@blankett/xml';
import { XmlDocument, XmlError as LibxmlError } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { broken, brokenDoctypes, sound, soundDoctypes } from './documents.js';
import { tokensOf } from './tokens.js';

/** Codes of rules that libxml2 does not have, or takes as warnings. */
const oursOnly: ReadonlySet<string> = new Set([
  // Namespace errors are recoverable for libxml2: it reports and reads on.
  'xml-prefix-undeclared',
  'xml-prefix-reserved',
  'xml-prefix-undeclaring',
  'xml-qualified-name',
  // It passes over what it may not fetch; we refuse.
  'xml-entity-external',
  // Its limits are others.
  'xml-limit-depth',
  'xml-limit-attributes',
]);

/** Documents on which libxml2 departs from the standard. */
const libxmlOnly: ReadonlySet<string> = new Set([
  // XML 1.0 §2.8, WFC "PEs in Internal Subset": it does not look into the literal.
  '<!DOCTYPE a [<!ENTITY e "%p;">]><a/>',
  // A namespace that is an IRI.
  '<a xmlns="http://ex.no/å&amp;b"/>',
]);

function ours(document: string): string {
  try {
    tokensOf(document, { doctype: 'internal' });
    return 'accepted';
  } catch (error) {
    if (error instanceof XmlError) return error.code;
    throw error;
  }
}

function libxmlAccepts(document: string): boolean {
  try {
    XmlDocument.fromBuffer(new TextEncoder().encode(document)).dispose();
    return true;
  } catch (error) {
    if (error instanceof LibxmlError) return false;
    throw error;
  }
}

it('the same verdicts', () => {
  const documents = [...broken.map(([document]) => document), ...brokenDoctypes.map(([document]) => document), ...sound.map(([document]) => document), ...soundDoctypes.map(([document]) => document)];
  expect(documents.length).toBeGreaterThan(200);
  const differing = documents
    // libxml2 resolves the prefixes of an entity where it is declared, and there are none.
    .filter((document) => !document.includes('<!ENTITY e "<p:b/>">'))
    // A half of a surrogate pair cannot be written in UTF-8.
    .filter((document) => (document as string & { isWellFormed(): boolean }).isWellFormed())
    .map((document) => ({ document: document.slice(0, 80), ours: ours(document), libxml2: libxmlAccepts(document) ? 'accepted' : 'refused' }))
    .filter(({ document }) => !libxmlOnly.has(document))
    .filter(({ ours, libxml2 }) => (ours === 'accepted') !== (libxml2 === 'accepted') && !oursOnly.has(ours));
  expect(differing).toEqual([]);
});
