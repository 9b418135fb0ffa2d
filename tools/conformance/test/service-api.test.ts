/** `client.api` of the generated services: every operation of their documents, typed by their paths, goes the way of every call. */
import { readFileSync } from 'node:fs';
import { testToken } from '@blankett/altinn/auth';
import { createEmulator, readService } from '@blankett/emulator';
import { readAppFolder } from '@blankett/emulator/server';
import { createClient as createAvlevering } from '@blankett/arkiv-avlevering';
import { createClient as createOmsetning, service as omsetning } from '@blankett/skatt-omsetning';
import { createClient as createTjenesteeier } from '@blankett/ttd-tjenesteeier';
import ts from 'typescript';
import { describe, expect, expectTypeOf, it } from 'vitest';

const packages = { 'arkiv-avlevering': createAvlevering, 'skatt-omsetning': createOmsetning, 'ttd-tjenesteeier': createTjenesteeier };
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** The operations that the types of a package have: what is not `never`. */
function operationsOf(name: string): readonly (readonly [method: string, path: string])[] {
  const file = `packages/services/${name}/src/api.ts`;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const paths = source.statements.find(statement => ts.isInterfaceDeclaration(statement) && statement.name.text === 'paths') as ts.InterfaceDeclaration;
  return paths.members.flatMap(path => {
    if (!ts.isPropertySignature(path) || !ts.isStringLiteral(path.name) || !path.type || !ts.isTypeLiteralNode(path.type)) return [];
    const template = path.name.text;
    return path.type.members.flatMap(member => {
      const method = member.name?.getText(source) ?? '';
      const never = ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NeverKeyword;
      return methods.includes(method) && !never ? [[method.toUpperCase(), template] as const] : [];
    });
  });
}

const guid = '00000000-0000-4000-8000-000000000001';

describe.each(Object.entries(packages))('%s', (name, create) => {
  const operations = operationsOf(name);

  it('has operations', () => expect(operations.length).toBeGreaterThan(40));

  it.each(operations)('%s %s', async (method, path) => {
    const sent: { readonly method: string; readonly url: string; readonly authorization: string | null; readonly trace: string | null }[] = [];
    const client = create({
      environment: 'http://localhost:8080', auth: { getToken: async () => 't.t.t' },
      fetch: async (url, init) => {
        const headers = new Headers(init.headers);
        sent.push({ method: init.method!, url, authorization: headers.get('authorization'), trace: headers.get('traceparent') });
        return Response.json({ id: 'a' });
      },
    });
    const parameters = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => [parameter!, parameter === 'instanceOwnerPartyId' ? 50001 : guid]));
    const api = client.api as unknown as Record<string, (path: string, options: object) => Promise<{ data?: unknown }>>;
    const { data } = await api[method]!(path, { params: { path: parameters }, ...(method === 'GET' || method === 'DELETE' ? {} : { body: { a: 1 } }) });
    expect(data).toEqual({ id: 'a' });
    const { org, app } = client.service;
    const written = path.replace(/\{(\w+)\}/g, (_, parameter: string) => String(parameters[parameter]));
    expect(sent).toEqual([{ method, url: `http://localhost:8080/${org}/${app}${written}`, authorization: 'Bearer t.t.t', trace: expect.stringMatching(/^00-[0-9a-f]{32}-/) as string }]);
  });
});

describe('against an emulated app', () => {
  const app = readService(readAppFolder('schemas/skatt/omsetning'), { forms: omsetning.forms });
  const emulator = createEmulator({ apps: [app], seed: 3 });
  const client = createOmsetning({ environment: emulator.origin, auth: testToken({ user: 20001 }), fetch: emulator.fetch });
  const melding = '<omsetningsmelding><skattepliktig><organisasjonsnummer>910000001</organisasjonsnummer></skattepliktig></omsetningsmelding>';

  it('an instance with its form goes from its making into its end, by raw operations alone', async () => {
    const { api } = client;
    const made = await api.POST('/instances', { body: { instanceOwner: { partyId: '510201' } } });
    expect(made.response.status).toBe(201);
    expectTypeOf(made.data!.id).toEqualTypeOf<string>();
    const [partyId, instanceGuid] = made.data!.id.split('/') as [string, string];
    const path = { instanceOwnerPartyId: Number(partyId), instanceGuid };
    const form = made.data!.data!.find(({ dataType }) => dataType === 'omsetningsmelding')!;

    const read = await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}', { params: { path } });
    expect(read.data?.id).toBe(made.data!.id);

    const stored = await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}', { params: { path: { ...path, dataGuid: form.id } }, headers: { accept: 'application/xml' } });
    expect(stored.data).toContain('<omsetningsmelding');
    const put = await api.PUT('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/omsetningsmelding', { params: { path: { ...path, dataGuid: form.id } }, body: stored.data as string });
    expect([put.response.status, put.error]).toEqual([201, undefined]);

    const tags = await api.POST('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/tags', { params: { path: { ...path, dataGuid: form.id } }, body: 'grunnlag' });
    expect(tags.data).toEqual({ tags: ['grunnlag'] });
    expect((await api.DELETE('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/tags/{tag}', { params: { path: { ...path, dataGuid: form.id, tag: 'grunnlag' } } })).response.status).toBe(204);

    const issues = await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}/validate', { params: { path } });
    expect(Array.isArray(issues.data)).toBe(true);
    const process = await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}/process', { params: { path } });
    expect(process.data?.currentTask?.altinnTaskType).toBe('data');

    const next = await api.PUT('/instances/{instanceOwnerPartyId}/{instanceGuid}/process/next', { params: { path }, body: { action: 'ukjent' } });
    expect([next.response.status, next.data]).toEqual([403, undefined]);
    expectTypeOf(next.error!.title).toEqualTypeOf<string | null | undefined>();
    expect(next.error!.title).toBe('Unauthorized');
    // Results are told apart by status, documented or not.
    expect(next.status).toBe(403);
    if (next.status === 200) expectTypeOf(next.error).toEqualTypeOf<undefined>();
    else expectTypeOf(next.data).toEqualTypeOf<undefined>();
    if (next.data !== undefined) expectTypeOf(next.status).toEqualTypeOf<200>();
    if (next.status === 403) expectTypeOf(next.error.title).toEqualTypeOf<string | null | undefined>();

    const gone = await api.DELETE('/instances/{instanceOwnerPartyId}/{instanceGuid}', { params: { path, query: { hard: true } } });
    expect(gone.response.status).toBe(200);
  });

  it('an instance and its documents in one request', async () => {
    const { data, error } = await client.api.POST('/instances', {
      body: { instance: { instanceOwner: { partyId: '510201' } }, omsetningsmelding: new Blob([melding], { type: 'application/xml' }) },
    });
    expect(error).toBeUndefined();
    expect(data!.data!.map(({ dataType }) => dataType)).toContain('omsetningsmelding');
  });

  it('what the types refuse', () => {
    const { api } = client;
    // Never called: the compiler is the test.
    void (async () => {
      const path = { instanceOwnerPartyId: 1, instanceGuid: guid };
      // @ts-expect-error -- no such path
      await api.GET('/instances/{instanceGuid}');
      // @ts-expect-error -- no such method there
      await api.PATCH('/instances/{instanceOwnerPartyId}/{instanceGuid}/process/next', { params: { path } });
      // @ts-expect-error -- a part of the path is missing
      await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}', { params: { path: { instanceGuid: guid } } });
      // @ts-expect-error -- a data type that the service does not have
      await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/ukjent', { params: { path: { ...path, dataGuid: guid } } });
      // @ts-expect-error -- a tag is a word
      await api.POST('/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/tags', { params: { path: { ...path, dataGuid: guid } }, body: { tag: 'a' } });
      const { data } = await api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}/feedback/status', { params: { path } });
      expectTypeOf(data).toEqualTypeOf<{ isFeedbackProvided: boolean } | undefined>();
    });
    expect(typeof api.GET).toBe('function');
  });
});
