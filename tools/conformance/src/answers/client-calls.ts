/**
 * Which call of the client a recorded request stands for, found from its method and path alone.
 */
import type { ServiceClient } from '@blankett/altinn';

type Client = ServiceClient<object, Record<string, never>>;

export interface ClientCall {
  readonly operation: string;
  /** Makes the call with ids of our own, and says in a word what came of it. */
  readonly perform: (client: Client) => Promise<string>;
}

const instance = '50001/00000000-0000-4000-8000-000000000001';
const element = '00000000-0000-4000-8000-000000000002';
const party = { partyId: 50001 };
const pdf = { dataType: 'attachment', name: 'a.pdf', body: new Blob(['%PDF'], { type: 'application/pdf' }) };

interface Row extends ClientCall {
  readonly method: string;
  readonly path: RegExp;
  readonly platform?: true;
}

const app = String.raw`^/[^/]+/[^/]+`;
const one = String.raw`${app}/instances/[^/]+/[^/]+`;
const storage = String.raw`^/storage/api/v1/instances`;
const row = (method: string, path: string, operation: string, perform: Row['perform']): Row => ({ method, path: new RegExp(`${path}/?$`), operation, perform });
const ofPlatform = (method: string, path: string, operation: string, perform: Row['perform']): Row => ({ ...row(method, path, operation, perform), platform: true });
const done = async (work: Promise<unknown>): Promise<string> => (await work, 'done');

const state = async (work: ReturnType<Client['process']['read']>): Promise<string> => {
  const { currentTask, ended, workflow } = await work;
  const place = currentTask ? 'in a task' : ended ? 'ended' : 'nowhere';
  return workflow && workflow.status !== 'idle' ? `${place}, ${workflow.status}` : place;
};
const issues = async (work: Promise<readonly { readonly severity: string }[]>): Promise<string> => {
  const found = await work;
  return found.length === 0 ? 'no issues' : `issues (${[...new Set(found.map(({ severity }) => severity))].sort().join(', ')})`;
};
const list = async (work: Promise<readonly unknown[]>): Promise<string> => ((await work).length === 0 ? 'empty list' : 'list');
const instanceOf = async (work: ReturnType<Client['instances']['read']>): Promise<string> => ((await work).status?.isSoftDeleted === true ? 'instance, deleted' : 'instance');
const created = async (work: ReturnType<Client['data']['attach']>): Promise<string> => ((await work).instance === undefined ? 'element' : 'element and instance');

const rows: readonly Row[] = [
  row('POST', `${app}/instances`, 'instance.instantiate', (client) => instanceOf(client.instances.instantiate({ party }))),
  row('POST', `${app}/instances/create`, 'instance.create', (client) => instanceOf(client.instances.create({ party }))),
  row('GET', `${app}/instances/[^/]+/active`, 'instance.active', (client) => list(client.instances.active(50001))),
  row('GET', one, 'instance.read', (client) => instanceOf(client.instances.read(instance))),
  row('DELETE', one, 'instance.delete', (client) => done(client.instances.delete(instance))),
  row('GET', `${one}/validate`, 'validate.instance', (client) => issues(client.instances.validate(instance))),
  row('GET', `${one}/process`, 'process.read', (client) => state(client.process.read(instance))),
  row('PUT', `${one}/process/next`, 'process.next', (client) => state(client.process.next(instance))),
  row('PUT', `${one}/process/completeProcess`, 'process.complete', (client) => state(client.process.complete(instance))),
  row('POST', `${one}/process/start`, 'process.start', (client) => state(client.process.start(instance))),
  row('POST', `${one}/process/resume`, 'process.resume', (client) => state(client.process.resume(instance))),
  row('GET', `${one}/process/history`, 'process.history', (client) => list(client.process.history(instance))),
  row('POST', `${one}/actions`, 'action.perform', async (client) => ((await client.actions.perform(instance, { action: 'sign' })).instance === undefined ? 'done' : 'done, with the instance')),
  row('GET', `${one}/signing`, 'signing.read', (client) => list(client.signing.read(instance))),
  row('GET', `${one}/signing/organizations`, 'signing.organisations', (client) => list(client.signing.organisations(instance))),
  row('GET', `${one}/signing/data-elements`, 'signing.data-elements', (client) => list(client.signing.dataElements(instance))),
  row('GET', `${one}/filescanresult`, 'file-scan.read', async (client) => (await client.data.fileScan(instance)).fileScanResult),
  row('POST', `${one}/data(/[^/]+|/type/[^/]+)?`, 'data.create', (client) => created(client.data.attach(instance, pdf))),
  row('PATCH', `${one}/data(/[^/]+)?`, 'data.patch', async (client) => {
    const change = await client.forms.patch({ instance, patches: [{ dataElement: element, operations: [] }] });
    return change.issues.length === 0 ? 'changed' : 'changed, with issues';
  }),
  row('GET', `${one}/data/[^/]+(/type/[^/]+)?`, 'data.read', async (client) => ((await client.data.read(instance, element)).bytes.byteLength === 0 ? 'nothing' : 'document')),
  row('PUT', `${one}/data/[^/]+(/type/[^/]+)?`, 'data.replace', async (client) => (await client.data.replace(instance, element, { body: new Blob(['<a/>']) })).outcome),
  row('DELETE', `${one}/data/[^/]+`, 'data.delete', async (client) => ((await client.data.delete(instance, element)).instance === undefined ? 'done' : 'done, with the instance')),
  row('GET', `${one}/data/[^/]+/validate`, 'validate.element', (client) => issues(client.instances.validateElement(instance, element))),
  row('GET', `${one}/data/[^/]+/tags`, 'tags.read', (client) => list(client.data.tags.read(instance, element))),
  row('POST', `${one}/data/[^/]+/tags`, 'tags.add', (client) => list(client.data.tags.add(instance, element, 'a'))),
  row('PUT', `${one}/data/[^/]+/tags`, 'tags.replace', (client) => list(client.data.tags.replace(instance, element, ['a']))),
  row('DELETE', `${one}/data/[^/]+/tags/[^/]+`, 'tags.delete', (client) => done(client.data.tags.delete(instance, element, 'a'))),
  row('GET', `${one}/data/[^/]+/user-defined-metadata`, 'user-metadata.read', async (client) => list(client.data.metadata.read(instance, element).then(Object.keys))),
  row('PUT', `${one}/data/[^/]+/user-defined-metadata`, 'user-metadata.replace', async (client) => list(client.data.metadata.replace(instance, element, {}).then(Object.keys))),
  row('GET', `${app}/api/v1/applicationmetadata`, 'metadata.read', (client) => done(client.metadata.application())),
  row('GET', `${app}/api/v1/meta/process`, 'metadata.process', (client) => done(client.metadata.process())),
  row('GET', `${app}/api/xsdschema/[^/]+`, 'schema.xsd', async (client) => ((await client.metadata.xsd('model')) === undefined ? 'none' : 'document')),
  row('GET', `${app}/api/v1/meta/authorizationpolicy`, 'metadata.policy', (client) => done(client.metadata.policy())),
  row('GET', `${app}/api/jsonschema/[^/]+`, 'schema.json', (client) => done(client.metadata.jsonSchema('model'))),
  row('GET', `${app}/v1/customOpenapi\\.json`, 'openapi.custom', (client) => done(client.metadata.openApi())),
  row('GET', `${app}/swagger/v1/swagger\\.json`, 'openapi.generic', (client) => done(client.metadata.openApi({ generic: true }))),
  row('GET', `${app}/api/v1/texts/[^/]+`, 'text.read', (client) => done(client.metadata.texts('nb'))),
  row('GET', `${one}/payment`, 'payment.read', (client) => done(client.actions.payment(instance))),
  row('POST', `${app}/api/v1/lookup/person`, 'lookup.person', async (client) => ((await client.lookup.person({ nationalId: '01818012359', lastName: 'Bjerk' })) === undefined ? 'none' : 'person')),
  row('GET', `${app}/api/v1/lookup/organisation/[^/]+`, 'lookup.organisation', async (client) => ((await client.lookup.organisation('310000015')) === undefined ? 'none' : 'organisation')),
  row('GET', `${one}/options/[^/]+`, 'options.read', (client) => list(client.lookup.options('a', { instance }))),
  row('GET', `${app}/api/v1/parties`, 'party.list', (client) => list(client.parties.list())),
  row('POST', `${app}/api/v1/parties/validateInstantiation`, 'party.validate-instantiation', async (client) => (await client.parties.validateInstantiation(50001)).outcome),
  row('GET', `${app}/api/options/[^/]+`, 'options.read', (client) => list(client.lookup.options('a'))),
  ofPlatform('GET', storage, 'instance.query', async (client) => {
    for await (const _ of client.instances.find({ party })) return 'list';
    return 'empty list';
  }),
  ofPlatform('GET', `${storage}/[^/]+/[^/]+`, 'instance.storage-read', (client) => instanceOf(client.instances.readStored(instance))),
  ofPlatform('PUT', `${storage}/[^/]+/[^/]+/datavalues`, 'instance.data-values', (client) => instanceOf(client.instances.setDataValues(instance, {}))),
];

/** The call; none for what end users do not ask (the owner's calls, and what an app publishes for its own pages). */
export function clientCallOf(method: string, path: string, platform: boolean): ClientCall | undefined {
  const bare = path.split('?', 1)[0]!;
  return rows.find((candidate) => candidate.method === method && (candidate.platform ?? false) === platform && candidate.path.test(bare));
}
