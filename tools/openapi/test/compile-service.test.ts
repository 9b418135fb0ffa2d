import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText, compileService, inspectDocument } from '../src/index.js';
import { apiDocument, ok, operation, published, service } from './documents.js';

const metadata = published({ id: 'ttd/prove', altinnNugetVersion: '8.12.7.0', dataTypes: [{ id: 'skjema', appLogic: { classRef: 'A' }, allowedContentTypes: ['application/xml'] }, { id: 'vedlegg', allowedContentTypes: ['application/pdf'] }] }, 'metadata.json');
const paths = (document: { readonly paths: object }): string[] => Object.keys(document.paths);
const instance = '/instances/{instanceOwnerPartyId}/{instanceGuid}';

describe('a service', () => {
  it.each([
    ['is missing', undefined],
    ['is an empty 500', published('')],
    ['is HTML', published('<html>')],
    ['is Swagger 2', published({ swagger: '2.0', paths: { '/a': {} } })],
    ['is of another app', published(apiDocument({ '/ttd/other/instances': { post: operation() } }))],
  ])('whose document %s is made from metadata and our description', async (_what, openapi) => {
    const { model, canonical, defects, diagnostics } = await compileService({ ...service, documents: { metadata, ...(openapi ? { openapi } : {}) } });
    expect(model.described).toBe('blankett');
    expect(model.operations.map(({ name }) => name)).toEqual(expect.arrayContaining(['createInstance', 'putSkjema', 'createVedlegg', 'processNext', 'getProcess']));
    expect(canonical.paths[`${instance}/data/type/vedlegg`]?.post?.requestBody?.content).toHaveProperty(['application/pdf']);
    expect(defects.map(({ code }) => code)).toEqual(openapi ? ['O46'] : []);
    expect(diagnostics.map(({ code }) => code)).toEqual(openapi ? ['openapi-unusable'] : []);
  });

  it('with nothing at all still has the API of every app', async () => {
    const { model } = await compileService({ ...service, documents: {} });
    expect(model).toMatchObject({ org: 'ttd', app: 'prove', title: {}, dataTypes: [], tasks: [], described: 'blankett' });
    expect(model.operations.length).toBeGreaterThan(40);
  });

  it('without metadata has the data types that its paths name', async () => {
    const parameters = ['instanceOwnerPartyId', 'instanceGuid'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    const route = (id: string): string => `/ttd/prove${instance}/data/type/${id}`;
    const openapi = published(apiDocument({ [route('%C3%A6')]: { post: operation({ tags: ['FormData æ'], parameters }) }, [route('%zz')]: { post: operation({ operationId: 'b', parameters }) } }));
    const { model } = await compileService({ ...service, documents: { openapi } });
    expect(model.dataTypes.map(({ id, kind }) => [id, kind])).toEqual([['æ', 'form'], ['%zz', 'attachment']]);
  });

  it('has only the operations that its version of the library has', async () => {
    const old = published({ id: 'ttd/prove', altinnNugetVersion: '8.0.0', dataTypes: [] }, 'metadata.json');
    const names = (await compileService({ ...service, documents: { metadata: old } })).model.operations.map(({ name }) => name);
    expect(names).toContain('patchDataElement');
    for (const name of ['patchData', 'createDataOfType', 'getXsdSchema', 'resumeProcess']) expect(names).not.toContain(name);
  });

  it('takes paths from all documents, shapes from its own, processes from the generic one', async () => {
    const shared = (title: string): object => ({ Instance: { type: 'object', properties: { [title]: { type: 'string' } } }, AppProcessState: { type: 'object', properties: { [title]: { type: 'string' } } } });
    const parameters = ['instanceOwnerPartyId', 'instanceGuid'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    const binding = ['org', 'app'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    const openapi = published(
      apiDocument(
        { [`/ttd/prove${instance}`]: { get: operation({ operationId: 'GetInstance', parameters, responses: ok({ $ref: '#/components/schemas/Instance' }) }) }, '/ttd/prove/api/options/{optionsId}': { get: operation({ parameters: [{ ...parameters[0], name: 'optionsId' }] }) } },
        { schemas: shared('own') },
      ),
      'custom.json',
    );
    const swagger = published(
      apiDocument(
        {
          [`/{org}/{app}${instance}`]: { get: operation({ parameters: [...binding, ...parameters, { name: 'includeAll', in: 'query', schema: { type: 'boolean' } }], responses: { ...ok({ type: 'string' }), '418': { description: 'tea' } } }) },
          [`/{org}/{app}${instance}/process`]: { get: operation({ parameters: [...binding, ...parameters], responses: ok({ $ref: '#/components/schemas/AppProcessState' }) }) },
          '/{org}/{app}/api/options/{optionsIdOrLibraryRef}': { get: operation({ parameters: [...binding, { ...parameters[0], name: 'optionsIdOrLibraryRef' }] }) },
          '/{org}/{app}/feedback/status': { get: operation({ parameters: binding }) },
        },
        { schemas: shared('generic') },
      ),
      'swagger.json',
    );
    const { model, canonical, defects } = await compileService({ ...service, documents: { openapi, swagger, metadata } });
    expect(model.described).toBe('service');
    expect(canonical.components.schemas['Instance']?.properties).toHaveProperty('own');
    expect(canonical.components.schemas['AppProcessState']?.properties).toHaveProperty('generic');
    const get = canonical.paths[instance]?.get;
    expect(get?.parameters?.map(({ name }) => name)).toEqual(['instanceOwnerPartyId', 'instanceGuid', 'includeAll']);
    expect(get?.responses['200']?.content).toEqual({ 'application/json': { schema: { $ref: '#/components/schemas/Instance' } } });
    expect(get?.responses).toHaveProperty('418');
    expect(paths(canonical).filter((path) => path.startsWith('/api/options'))).toEqual(['/api/options/{optionsId}']);
    expect(model.operations.find(({ path }) => path === '/feedback/status')?.name).toBe('getFeedbackStatus');
    expect(defects.filter(({ code }) => code === 'O45').map(({ what }) => what)).toHaveLength(2);
    expect(defects.filter(({ code }) => code === 'O14').map(({ pointer }) => pointer)).toEqual(['/paths/~1{org}~1{app}~1feedback~1status/get']);

    const turned = await compileService({ ...service, documents: { openapi: swagger, swagger: openapi, metadata } });
    expect(turned.sha256).toBe(canonicalText(canonical).sha256);
  });

  it('keeps the names that it has', async () => {
    const operationNames = { 'post /instances': 'begin', 'get /long/gone': 'createInstance' };
    const compiled = await compileService({ ...service, documents: {}, operationNames });
    expect(compiled.operationNames).toMatchObject(operationNames);
    expect(compiled.model.operations.find(({ method, path }) => method === 'post' && path === '/instances')?.name).toBe('begin');
  });

  it('is the same, byte for byte, each time', async () => {
    const source = { ...service, documents: { metadata } };
    const [first, second] = [await compileService(source), await compileService(source)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a canonical document', () => {
  const file = new URL('../../../../shared/corpus/openapi/app-full-swagger.studio-v9.json', import.meta.url);
  it.skipIf(!existsSync(file))('is the same however the published one is laid out, and is its own canonical form', () => {
    const text = readFileSync(file, 'utf8');
    const reversed = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse().map(([name, item]) => [name, reversed(item)]))
        : value;
    const app = { org: 'ttd', app: 'basic' };
    const first = inspectDocument(published(text), app).canonical ?? expect.unreachable();
    const second = inspectDocument(published(reversed(JSON.parse(text))), app).canonical;
    expect(second?.sha256).toBe(first.sha256);
    expect(canonicalText(first.document).text).toBe(first.text);
  });
});
