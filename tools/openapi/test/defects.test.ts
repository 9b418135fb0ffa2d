import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileService, defectCodes, defectKinds, defectReport, inspectDocument, type DefectCode } from '../src/index.js';
import { pointerTokens } from '../src/load/pointer.js';
import { published, service } from './documents.js';
import { planted, type Planted } from './planted.js';

function at(value: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce<unknown>((current, token) => (current !== null && typeof current === 'object' ? (current as Record<string, unknown>)[token] : undefined), value);
}

async function normalised({ of, document, metadata, swagger }: Planted): Promise<{ defects: readonly { code: string; pointer: string; done: string }[]; canonical: unknown }> {
  if (of === 'platform') {
    const { defects, canonical } = inspectDocument(published(document));
    return { defects, canonical: canonical?.document };
  }
  return compileService({
    ...service,
    documents: {
      openapi: published(document),
      ...(metadata ? { metadata: published(metadata, 'metadata.json') } : {}),
      ...(swagger ? { swagger: published(swagger, 'swagger.json') } : {}),
    },
  });
}

describe('planted defects', () => {
  it('are of every kind', () => {
    expect([...new Set(planted.map(({ code }) => code))].sort()).toEqual([...defectCodes].sort());
  });

  for (const [index, plant] of planted.entries()) {
    it(`${plant.code} at ${plant.pointer || 'the document'} (${index})`, async () => {
      const { defects, canonical } = await normalised(plant);
      expect(defects.filter(({ code }) => code === plant.code).map(({ pointer }) => pointer)).toContain(plant.pointer);
      for (const [pointer, wanted] of plant.canonical ?? []) expect(at(canonical, pointer), pointer).toEqual(wanted);
    });
  }

  it('come with every word that a report needs', () => {
    for (const code of defectCodes) {
      const { title, cause, remedy } = defectKinds[code];
      expect(title).toBeTruthy();
      expect(cause).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
    }
  });
});

const corpus = new URL('../../../../shared/corpus/', import.meta.url);

/** Where reading the documents showed the defects to be. Codes without an entry stand in no document of the corpus. */
const known: Readonly<Partial<Record<DefectCode, Readonly<Record<string, number>>>>> = {
  O6: { 'openapi/app-full-swagger.studio-v9.json': 3 },
  O7: { 'openapi/app-custom-openapi.studio-v9.json': 1, 'openapi/app-full-swagger.studio-v9.json': 1 },
  O8: { 'openapi/app-full-swagger.studio-v9.json': 1 },
  O9: { 'openapi/app-full-swagger.studio-v9.json': 55, 'openapi/app-full-swagger.applib-v8.12.7.json': 60 },
  O10: { 'openapi/app-custom-openapi.studio-v9.json': 29 },
  O11: { 'openapi/app-custom-openapi.studio-v9.json': 2, 'openapi/app-custom-openapi.applib-v8.6.0.json': 2 },
  O12: { 'openapi/app-full-swagger.studio-v9.json': 15, 'openapi/app-full-swagger.applib-v8.6.0.json': 6 },
  O16: { 'openapi/app-custom-openapi.studio-v9.json': 34, 'openapi/app-full-swagger.studio-v9.json': 81, 'openapi/altinn-platform-storage-v1.json': 33, 'openapi/altinn-platform-events-v1.json': 14 },
  O17: { 'openapi/altinn-platform-authentication-v1.json': 2 },
  O18: { 'openapi/app-custom-openapi.studio-v9.json': 2 },
  O19: { 'openapi/app-custom-openapi.studio-v9.json': 10, 'openapi/app-custom-openapi.applib-v8.12.7.json': 11, 'openapi/app-full-swagger.studio-v9.json': 3 },
  O21: { 'openapi/app-custom-openapi.studio-v9.json': 2 },
  O22: { 'openapi/app-custom-openapi.applib-v8.6.0.json': 1, 'openapi/app-custom-openapi.studio-v9.json': 1 },
  O23: { 'openapi/app-custom-openapi.studio-v9.json': 4 },
  O24: { 'openapi/app-custom-openapi.studio-v9.json': 1 },
  O25: { 'openapi/app-custom-openapi.studio-v9.json': 1 },
  O26: { 'openapi/app-full-swagger.studio-v9.json': 361, 'openapi/app-custom-openapi.studio-v9.json': 0 },
  O27: { 'openapi/app-full-swagger.studio-v9.json': 6 },
  O28: { 'openapi/app-custom-openapi.studio-v9.json': 1 },
  O30: { 'openapi/app-custom-openapi.studio-v9.json': 1 },
  O31: { 'openapi/app-custom-openapi.studio-v9.json': 6 },
  O32: { 'openapi/app-custom-openapi.studio-v9.json': 18 },
  O33: { 'openapi/app-custom-openapi.studio-v9.json': 6 },
  O34: { 'openapi/app-custom-openapi.studio-v9.json': 2 },
  O35: { 'openapi/app-custom-openapi.studio-v9.json': 10 },
  O36: { 'openapi/app-full-swagger.studio-v9.json': 1 },
  O37: { 'openapi/app-full-swagger.studio-v9.json': 1 },
  O38: { 'openapi/app-custom-openapi.studio-v9.json': 44 },
  O39: { 'openapi/app-custom-openapi.studio-v9.json': 3 },
  O40: { 'openapi/app-custom-openapi.studio-v9.json': 3 },
  O41: { 'openapi/app-custom-openapi.studio-v9.json': 3 },
  O42: { 'openapi/app-custom-openapi.studio-v9.json': 1 },
  O43: { 'openapi/app-custom-openapi.studio-v9.json': 3 },
  O48: { 'openapi/app-custom-openapi.studio-v9.json': 28 },
  O44: { 'openapi/altinn-platform-events-v1.json': 35, 'openapi/app-full-swagger.studio-v9.json': 2 },
};

describe.skipIf(!existsSync(corpus))('defects of real documents', () => {
  const appOf = (file: string): { org: string; app: string } | undefined => {
    if (file.startsWith('openapi/app-')) return { org: 'tdd', app: 'contributer-restriction' };
    return file.includes('altinn-app-v1') ? { org: 'ttd', app: 'any' } : undefined;
  };
  const files = [...new Set(Object.values(known).flatMap((places) => Object.keys(places)))];
  for (const file of files) {
    it(`are found in ${file}`, () => {
      const { defects } = inspectDocument({ path: file, bytes: readFileSync(new URL(file, corpus)) }, appOf(file));
      const wanted = Object.entries(known).flatMap(([code, places]) => (file in places ? [[code, places[file]] as const] : []));
      expect(wanted.map(([code]) => [code, defects.filter((defect) => defect.code === code).length])).toEqual(wanted);
    });
  }

  it('are found in what a running app publishes', async () => {
    const folder = new URL('live/basic-v9/documents/', corpus);
    const read = (path: string): { path: string; bytes: Uint8Array } => ({ path, bytes: readFileSync(new URL(path, folder)) });
    const { defects } = await compileService({
      org: 'ttd',
      app: 'basic',
      documents: { openapi: read('customOpenapi.json'), swagger: read('swagger.json'), metadata: read('applicationmetadata.json'), process: read('process.bpmn') },
    });
    const codes = new Set(defects.map(({ code }) => code));
    for (const code of ['O29', 'O45', 'O37', 'O44'] as const) expect(codes).toContain(code);
  });

  it('leave no reference open, and nothing that a second pass would find', () => {
    for (const file of readdirSync(new URL('openapi/', corpus)).filter((name) => name.endsWith('.json'))) {
      const { canonical } = inspectDocument({ path: file, bytes: readFileSync(new URL(`openapi/${file}`, corpus)) }, appOf(`openapi/${file}`));
      const again = inspectDocument(published(canonical?.text ?? ''));
      const repaired = again.defects.filter(({ done }) => done === 'repaired').map(({ code, pointer }) => `${code} ${pointer}`);
      expect(repaired, file).toEqual([]);
    }
  });
});

describe('the report', () => {
  it('says what, where and what was done, kind by kind', () => {
    const { defects } = inspectDocument(published(planted.find(({ code }) => code === 'O25')?.document ?? {}));
    expect(defectReport(defects, { subject: 'ttd/prove' })).toBe(
      [
        'Defects in the OpenAPI documents of ttd/prove',
        '',
        '1 defect of 1 kind. Pointers are JSON Pointers (RFC 6901) into the document as published.',
        '',
        'O25  Media type that is none (1 place)',
        '  A body of media type "empty" stands for no body.',
        '  Repaired here: Removed; the body becomes optional.',
        '  - openapi.json#/paths/~1things/post/requestBody/content/empty',
        '    "empty" is no media type.',
        '',
      ].join('\n'),
    );
    expect(defectReport([])).toBe('No defects were found in the OpenAPI documents of the service.\n');
  });

  it('counts what it does not show, and keeps a document’s words on their line', () => {
    const defect = { code: 'O4', document: 'a\nO99  Forged', pointer: '/x\u2028y', what: 'w', done: 'repaired' } as const;
    const report = defectReport([defect, defect, defect], { places: 1 });
    expect(report).toContain('  - a O99  Forged#/x y\n');
    expect(report).toContain('  - and 2 more');
  });
});
