/** Whatever a server answers, a call of the client ends well or with an AltinnError, and never in another way. */
import type { Form } from '@blankett/forms/generated-v1';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedToken } from '../../src/auth/token-provider.js';
import { isAltinnError } from '../../src/errors/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient, ServiceDescriptor } from '../../src/generated-v1.js';

interface Forms {
  melding: { navn?: string };
}

const form = {
  descriptor: 1, root: { element: 'Melding', type: 'Melding' },
  types: { Melding: { complex: true, content: { sequence: [{ element: 'navn', type: 'xs:string', min: 0 }] } } },
} as unknown as Form<Forms['melding']>;

const service: ServiceDescriptor<Forms> = {
  descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, tasks: [], forms: { melding: form }, appLibrary: { version: '9.9.9', level: 'v9' },
  dataTypes: [{ id: 'melding', kind: 'form' }, { id: 'vedlegg', kind: 'attachment' }],
};

type Client = ServiceClient<{ '/data': { get: { responses: { 200: { content: { 'application/json': unknown } } } } } }, Forms>;

const instance = '50001/00000000-0000-4000-8000-000000000001';
const dataElement = '00000000-0000-4000-8000-000000000002';
const party = { partyId: 50001 };
const bytes = (): Blob => new Blob(['x'], { type: 'application/pdf' });

async function drain(stream: ReadableStream<Uint8Array> | undefined): Promise<void> {
  await new Response(stream ?? null).arrayBuffer();
}

/** Every function of the client that asks something. */
const calls: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'instances.instantiate': client => client.instances.instantiate({ party }),
  'instances.create': client => client.instances.create({ party }),
  'instances.copy': client => client.instances.copy({ party, source: instance }),
  'instances.active': client => client.instances.active(50001),
  'instances.find': async client => {
    let read = 0;
    for await (const _ of client.instances.find({ party })) if ((read += 1) > 3) break;
  },
  'instances.read': client => client.instances.read(instance),
  'instances.readStored': client => client.instances.readStored(instance),
  'instances.setDataValues': client => client.instances.setDataValues(instance, { a: 'b' }),
  'instances.validate': client => client.instances.validate(instance),
  'instances.validateElement': client => client.instances.validateElement(instance, dataElement),
  'instances.delete': client => client.instances.delete(instance),
  'instances.probe': client => client.instances.probe(instance),
  'process.read': client => client.process.read(instance),
  'process.next': client => client.process.next(instance),
  'process.start': client => client.process.start(instance),
  'process.complete': client => client.process.complete(instance),
  'process.resume': client => client.process.resume(instance),
  'process.history': client => client.process.history(instance),
  'forms.upload': client => client.forms.upload('melding', { instance, dataElement, value: {} }),
  'forms.create': client => client.forms.create('melding', { instance, value: {} }),
  'forms.download': client => client.forms.download('melding', { instance, dataElement }),
  'forms.downloadIncomplete': client => client.forms.downloadIncomplete('melding', { instance, dataElement }),
  'forms.patch': client => client.forms.patch({ instance, patches: [{ dataElement, operations: [] }] }),
  'forms.stateless.read': client => client.forms.stateless.read('melding'),
  'forms.stateless.compute': client => client.forms.stateless.compute('melding', { value: {} }),
  'data.attach': client => client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body: bytes() }),
  'data.read': client => client.data.read(instance, dataElement),
  'data.download': async client => drain((await client.data.download(instance, dataElement)).body),
  'data.replace': client => client.data.replace(instance, dataElement, { body: bytes() }),
  'data.delete': client => client.data.delete(instance, dataElement),
  'data.receipt': async client => drain((await client.data.receipt(await client.instances.read(instance)))?.body),
  'data.fileScan': client => client.data.fileScan(instance),
  'data.awaitFileScan': client => client.data.awaitFileScan(instance, { patience: 0 }),
  'data.tags.read': client => client.data.tags.read(instance, dataElement),
  'data.tags.add': client => client.data.tags.add(instance, dataElement, 'a'),
  'data.tags.replace': client => client.data.tags.replace(instance, dataElement, ['a']),
  'data.tags.delete': client => client.data.tags.delete(instance, dataElement, 'a'),
  'data.metadata.read': client => client.data.metadata.read(instance, dataElement),
  'data.metadata.replace': client => client.data.metadata.replace(instance, dataElement, {}),
  'actions.perform': client => client.actions.perform(instance, { action: 'sign' }),
  'actions.payment': client => client.actions.payment(instance),
  'signing.read': client => client.signing.read(instance),
  'signing.organisations': client => client.signing.organisations(instance),
  'signing.dataElements': client => client.signing.dataElements(instance),
  'signing.sign': client => client.signing.sign(instance),
  'parties.list': client => client.parties.list(),
  'parties.validateInstantiation': client => client.parties.validateInstantiation(50001),
  'lookup.person': client => client.lookup.person({ nationalId: '15857912345', lastName: 'Bjerk' }),
  'lookup.organisation': client => client.lookup.organisation('310000015'),
  'lookup.options': client => client.lookup.options('a'),
  'metadata.application': client => client.metadata.application(),
  'metadata.process': client => client.metadata.process(),
  'metadata.policy': client => client.metadata.policy(),
  'metadata.jsonSchema': client => client.metadata.jsonSchema('melding'),
  'metadata.openApi': client => client.metadata.openApi(),
  'metadata.texts': client => client.metadata.texts('nb'),
  'metadata.xsd': client => client.metadata.xsd('melding'),
  'api.GET': client => client.api.GET('/data'),
};

/** Names that the platform's JSON has, so that answers are nearly right. */
const names = [
  'id', 'data', 'process', 'currentTask', 'flow', 'started', 'ended', 'workflow', 'status', 'title', 'detail', 'type', 'traceId', 'validationIssues', 'uploadValidationIssues', 'errors', 'instance',
  'newDataElementId', 'newDataModels', 'changedFields', 'updatedValidationIssues', 'updatedDataModels', 'error', 'redirectUrl', 'signeeStates', 'organizations', 'dataElements', 'instances', 'next', 'tags',
  'userDefinedMetadata', 'key', 'value', 'success', 'personDetails', 'organisationDetails', 'valid', 'message', 'customTextKey', 'validParties', 'fileScanResult', 'dataType', 'processHistory', 'workflowFailure', 'kind',
  'retryAction', 'processNextState', 'initializationState', 'instanceId', 'recommendedAction', 'severity', 'field', 'customTextParameters', 'issues', 'source', 'RequiredAuthenticationLevel', '__proto__',
] as const;

const { answer: json } = fc.letrec<{ answer: unknown; object: unknown }>(tie => ({
  answer: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 7, -1, 1.5, '', 'a', 'Pending', instance, dataElement, 'ref-data-as-pdf', '?continuationToken=a'),
    tie('object'), tie('object'), tie('object'), fc.array(tie('answer'), { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...names), tie('answer'), { maxKeys: 6 }),
}));

const wrongValues = [null, 'a', 7, {}, [null], ['a'], [{}], { a: null }, { a: { b: ['c', null] } }, [{ id: 7 }]];
const right = { id: instance, tags: ['a'], success: true, valid: false, started: '2026-01-05T08:00:00Z', fileScanResult: 'Clean', instances: [{ id: instance }] };

/** An answer as it should be, but for a member or two. */
const nearly = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom<unknown>(...wrongValues)), { minLength: 1, maxLength: 3 })
  .map(members => ({ ...right, ...Object.fromEntries(members) }));

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

const body: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  json.map(bytesOf), nearly.map(bytesOf), nearly.map(bytesOf), nearly.map(one => bytesOf([one])), fc.tuple(nearly, nearly).map(([one, other]) => bytesOf({ ...one, instance: other, data: [other] })),
  fc.constantFrom('<Melding><navn>a</navn></Melding>', '<html><body>', '{"id":', 'Exception: ', '"a"', '\uFEFF{}').map(text => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 40 }).map(part => Uint8Array.from(part)),
);

const statuses = [200, 201, 202, 204, 205, 206, 299, 300, 301, 302, 303, 304, 307, 400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 415, 418, 422, 423, 429, 451, 499, 500, 501, 502, 503, 504, 599];
const answers = fc.record({
  status: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(200, 201) }, { weight: 1, arbitrary: fc.constantFrom(...statuses) }),
  contentType: fc.constantFrom(undefined, 'application/json', 'application/problem+json', 'text/plain', 'text/html', 'application/xml', 'application/xml; charset=utf-16', 'x', '/', 'application/json;;;'),
  headers: fc.dictionary(fc.constantFrom('retry-after', 'location', 'content-disposition', 'content-length', 'content-encoding', 'date', 'x-ms-request-id'), fc.constantFrom('-1', '1', '1e9', '99999999999999999999', 'soon', '1.5', 'attachment; filename*=UTF-8\'\'%ZZ', 'Sun, 32 Foo 2026', '')),
  body,
});

const withoutBody = new Set([101, 204, 205, 304]);

function clientOf(answer: { status: number; contentType: string | undefined; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }): Client {
  let now = 0;
  return createServiceClient(service, {
    environment: 'http://localhost:8080', auth: fixedToken('t'), random: () => 0,
    // Waits pass at once, deadlines never: every request is answered.
    clock: { now: () => now, sleep: milliseconds => milliseconds < 25_000 ? ((now += milliseconds), Promise.resolve()) : new Promise(() => undefined) },
    fetch: async () => new Response(withoutBody.has(answer.status) ? null : answer.body, {
      status: answer.status, headers: { ...answer.headers, ...(answer.contentType === undefined ? {} : { 'content-type': answer.contentType }) },
    }),
  });
}

/** Well, or with an error of ours. */
async function endsWell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isAltinnError(error)) throw error;
    expect(error.message).not.toMatch(/undefined|\[object/);
    expect([typeof error.retryable, typeof error.outcomeKnown, error.advice === '']).toEqual(['boolean', 'boolean', false]);
  }
}

describe('any answer at all', () => {
  it.each(Object.entries(calls))('to %s', async (_, ask) => {
    await fc.assert(fc.asyncProperty(answers, answer => endsWell(ask(clientOf(answer)))), { numRuns: 40 });
    // A success in which one member is not what it should be.
    for (const name of names) for (const value of [null, 'a', [null], { a: [null] }]) {
      const one = { ...right, [name]: value };
      for (const body of [one, ...(name === 'id' || name === 'severity' ? [[one]] : [])]) {
        await endsWell(ask(clientOf({ status: 200, contentType: 'application/json', headers: {}, body: bytesOf(body) })));
      }
    }
  });

  it('and every function of the client is among them', () => {
    const client = clientOf({ status: 200, contentType: undefined, headers: {}, body: new Uint8Array() });
    // Submissions have tests of their own; `locate` asks nobody; of raw operations all go one way.
    const left = ['service', 'environment', 'api', 'submit', 'dryRun', 'resume', 'status', 'list', 'cancel', 'erase', 'sign', 'forms.locate'];
    expect(functionsIn(client).filter(name => !left.some(one => name === one || name.startsWith(`${one}.`)))).toEqual(Object.keys(calls).filter(name => name !== 'api.GET').sort());
  });
});

function functionsIn(value: object, path: readonly string[] = []): string[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (typeof member === 'function') return [[...path, name].join('.')];
    return typeof member === 'object' && member !== null && path.length < 2 ? functionsIn(member, [...path, name]) : [];
  }).sort();
}
