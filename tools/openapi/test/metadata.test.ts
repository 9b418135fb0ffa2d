import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readApplicationMetadata } from '../src/metadata/application-metadata.js';
import { loadDocument } from '../src/load/load-document.js';
import { published, service } from './documents.js';

function read(value: unknown): ReturnType<typeof readApplicationMetadata> {
  const { document } = loadDocument(published(value, 'metadata.json'), 'metadata-unusable');
  if (!document) throw new Error('no JSON');
  return readApplicationMetadata(document, service);
}

describe('application metadata', () => {
  it('says of data types what OpenAPI does not', () => {
    const { metadata, diagnostics } = read({
      id: 'ttd/prove',
      title: { nn: 'Prøve', nb: 'Prøve', en: null },
      altinnNugetVersion: '8.12.7.0',
      partyTypesAllowed: { person: true, organisation: false },
      apiScopes: { users: { read: 'ttd:prove.read', write: null } },
      dataTypes: [
        { id: 'skjema', taskId: 'Task_1', allowedContentTypes: ['application/xml'], appLogic: { classRef: 'A.B', autoCreate: true, disallowUserDelete: true }, maxCount: 1, minCount: 1 },
        { id: 'vedlegg', allowedContributers: ['app:owned'], maxSize: 2, maxCount: 0, minCount: 0, enableFileScan: true, actionRequiredToWrite: 'sign', appLogic: null },
      ],
    });
    expect(diagnostics).toEqual([]);
    expect(metadata.title).toEqual({ nb: 'Prøve', nn: 'Prøve' });
    expect(metadata.appLibrary).toMatchObject({ version: '8.12.7.0', level: 'v8.6' });
    expect(metadata.partyTypes).toEqual(['person']);
    expect(metadata.scopes).toEqual({ read: 'ttd:prove.read' });
    expect(metadata.dataTypes).toEqual([
      { id: 'skjema', task: 'Task_1', kind: 'form', autoCreate: true, userCreate: true, userDelete: false, contentTypes: ['application/xml'], contributors: [], minCount: 1, maxCount: 1, fileScan: false, pendingScanStops: false, metadataKeys: [] },
      { id: 'vedlegg', kind: 'attachment', autoCreate: false, userCreate: true, userDelete: true, contentTypes: [], contributors: ['app:owned'], maxBytes: 2097152, minCount: 0, fileScan: true, pendingScanStops: false, metadataKeys: [], actionToWrite: 'sign' },
    ]);
  });

  it('has the platform’s defaults where it is silent', () => {
    const { metadata } = read({ dataTypes: [{ id: 'a' }] });
    expect(metadata.dataTypes).toMatchObject([{ minCount: 1, maxCount: 1, userCreate: true }]);
    expect(metadata.partyTypes).toHaveLength(4);
    expect(metadata.appLibrary).toBeUndefined();
  });

  it('is told of where it is of the wrong kind, each place', () => {
    const { metadata, diagnostics } = read({ id: 'ttd/another', dataTypes: [{ id: 'a', maxSize: '25', allowedContentTypes: [1] }, { id: 'a' }, {}, 7], partyTypesAllowed: [] });
    expect(diagnostics.map(({ code, location }) => `${code} ${location?.pointer}`)).toEqual([
      'metadata-of-another-app /id',
      'metadata-field /dataTypes/0/maxSize',
      'metadata-field /dataTypes/0/allowedContentTypes/0',
      'metadata-data-type-twice /dataTypes/1/id',
      'metadata-field /dataTypes/2',
      'metadata-field /dataTypes/3',
      'metadata-field /partyTypesAllowed',
    ]);
    expect(metadata.dataTypes.map(({ id }) => id)).toEqual(['a']);
  });

  const payloads = new URL('../../../../shared/corpus/payloads/', import.meta.url);
  it.skipIf(!existsSync(payloads))('of real apps is read without complaint about fields', () => {
    for (const file of readdirSync(payloads).filter((name) => name.endsWith('.applicationmetadata.json'))) {
      const { document } = loadDocument({ path: file, bytes: readFileSync(new URL(file, payloads)) }, 'metadata-unusable');
      const { diagnostics } = readApplicationMetadata(document ?? expect.unreachable(), service);
      expect(diagnostics.filter(({ code }) => code !== 'metadata-of-another-app'), file).toEqual([]);
    }
  });
});
