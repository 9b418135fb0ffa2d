/** A service of every capability, of any version of the app library, on an emulator, and clients of its people. */
import { createEmulator, createVirtualClock, defaultPopulation } from '@blankett/emulator';
import type { EmulatedApp, Emulator } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import { idPorten, memorySessions, systemUser, testToken } from '../../src/auth/index.js';
import type { TokenProvider } from '../../src/auth/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import type { Environment } from '../../src/environment/index.js';
import { featureLevelOf } from '../../src/features/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient, ServiceDescriptor } from '../../src/generated-v1.js';
import { fetchTransport } from '../../src/http/index.js';
import { testKey } from '../auth/authority.js';

export interface Melding {
  navn: string;
  beloep?: number | `${number}`;
  avgift?: string;
}

export interface Forms {
  melding: Melding;
  bilag: Melding;
}

const form: Form<Melding> = {
  descriptor: 1,
  root: { element: 'Melding', type: 'Melding' },
  types: {
    Melding: { complex: true, content: { sequence: [
      { element: 'navn', type: 'xs:string' }, { element: 'beloep', type: 'xs:decimal', min: 0 }, { element: 'avgift', type: 'xs:string', min: 0 },
    ] } },
  },
};

const data = task('Task_1', 'data', 'AB');
const signing = task('Task_3', 'signing', 'CD', '<altinn:actions><altinn:action>sign</altinn:action></altinn:actions><altinn:signatureConfig><altinn:dataTypesToSign><altinn:dataType>melding</altinn:dataType></altinn:dataTypesToSign><altinn:signatureDataType>signatur</altinn:signatureDataType></altinn:signatureConfig>');
const confirmation = task('Task_2', 'confirmation', 'BC', '<altinn:actions><altinn:action>confirm</altinn:action><altinn:action>reject</altinn:action></altinn:actions>');
const payment = task('Task_2', 'payment', 'BC', '<altinn:actions><altinn:action>pay</altinn:action></altinn:actions><altinn:paymentConfig><altinn:paymentDataType>betaling</altinn:paymentDataType></altinn:paymentConfig>');

/** A process of tasks, one after the other: flow A leads to the first, and so on. */
function processOf(tasks: readonly string[]): string {
  const flows = tasks.map((_, i) => `<bpmn:sequenceFlow id="${letter(i)}" sourceRef="${i === 0 ? 'Start' : `Task_${i}`}" targetRef="Task_${i + 1}"/>`).join('');
  const last = letter(tasks.length);
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="P">
<bpmn:startEvent id="Start"><bpmn:outgoing>A</bpmn:outgoing></bpmn:startEvent>${tasks.join('')}<bpmn:endEvent id="End"><bpmn:incoming>${last}</bpmn:incoming></bpmn:endEvent>
${flows}<bpmn:sequenceFlow id="${last}" sourceRef="Task_${tasks.length}" targetRef="End"/></bpmn:process></bpmn:definitions>`;
}

function letter(position: number): string {
  return 'ABCD'[position]!;
}

function task(id: string, type: string, flows: string, more = ''): string {
  return `<bpmn:task id="${id}" name="${id}"><bpmn:incoming>${flows[0]}</bpmn:incoming><bpmn:outgoing>${flows[1]}</bpmn:outgoing><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>${type}</altinn:taskType>${more}</altinn:taskExtension></bpmn:extensionElements></bpmn:task>`;
}

const everyone = ['read', 'write', 'delete', 'instantiate', 'confirm', 'reject', 'complete', 'pay', 'beregn'];
const schema = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Melding"/></xs:schema>';

const documents = {
  'xsdschema-melding.xsd': schema, 'jsonschema-melding.json': '{"properties":{"navn":{"type":"string"}}}', 'options-farger.json': '[{"value":"r","label":"rød"}]',
  'texts-nb.json': '{"id":"ttd-melding-nb","org":"ttd","language":"nb","resources":[{"id":"appName","value":"Melding"}]}',
  'customOpenapi.json': '{"openapi":"3.0.1","info":{"title":"eget"},"paths":{}}', 'swagger.json': '{"openapi":"3.0.1","info":{"title":"felles"},"paths":{}}',
  'authorizationpolicy.xml': '<xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17"/>',
};

function appOf(app: string, library: string, tasks: readonly string[]): EmulatedApp {
  return {
    org: 'ttd', app, library, process: processOf(tasks),
    metadata: {
      id: `ttd/${app}`, org: 'ttd', title: { nb: 'Melding' }, altinnNugetVersion: library, partyTypesAllowed: { person: true, organisation: true, subUnit: false, bankruptcyEstate: false },
      copyInstanceSettings: { enabled: true, includeAttachments: true },
      dataTypes: [
        { id: 'melding', taskId: 'Task_1', allowedContentTypes: ['application/xml'], maxCount: 1, minCount: 1, enablePdfCreation: true, allowedKeysForUserDefinedMetadata: ['farge'], appLogic: { autoCreate: true, classRef: 'App.Melding' } },
        { id: 'vedlegg', taskId: 'Task_1', allowedContentTypes: ['application/pdf', 'application/xml', 'text/xml'], maxCount: 0, minCount: 0, maxSize: 1, allowedKeysForUserDefinedMetadata: ['farge'], appLogic: null },
        { id: 'bilag', taskId: 'Task_1', allowedContentTypes: ['application/xml'], maxCount: 0, minCount: 0, appLogic: { autoCreate: false, classRef: 'App.Bilag', allowAnonymousOnStateless: true } },
        { id: 'skannet', taskId: 'Task_1', allowedContentTypes: ['application/pdf'], maxCount: 0, minCount: 0, enableFileScan: true, appLogic: null },
        { id: 'betaling', taskId: 'Task_2', maxCount: 1, minCount: 0, appLogic: null },
        { id: 'signatur', taskId: 'Task_3', allowedContentTypes: ['application/json'], maxCount: 0, minCount: 0, allowedContributors: ['app:owned'], appLogic: null },
        { id: 'ref-data-as-pdf', allowedContentTypes: ['application/pdf'], maxCount: 0, minCount: 0, appLogic: null },
      ],
    },
    documents: new Map(Object.entries(documents).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    forms: { melding: form as Form<unknown>, bilag: form as Form<unknown> },
    hooks: {
      onValidate: ({ value }) => value['navn'] === 'feil' ? [{ severity: 1, code: 'navn-feil', field: 'navn', description: 'Feil navn' }] : [],
      onAction: ({ action, metadata }) => action !== 'beregn' ? undefined : metadata['utfall'] === 'feil' ? { error: { kind: 'Conflict', code: 'feil', message: 'feil' } } : {},
      onOrderDetails: () => ({ paymentProcessorId: 'ingen', currency: 'NOK', orderLines: [{ id: '1', name: 'Gebyr', priceExVat: 100, quantity: 1, vatPercent: 0, unit: 'stk' }] }),
    },
    setup: {
      environment: 'Staging', serverTimeZone: 'UTC', appSettings: {},
      policy: { minimumAuthenticationLevel: { user: 0, owner: 0 }, rules: [
        { who: [{ role: 'PRIV' }, { role: 'DAGL' }], where: ['whole app'], actions: everyone }, { who: [{ role: 'PRIV' }, { role: 'DAGL' }], where: [{ task: 'Task_3' }], actions: ['sign'] },
        { who: [{ org: 'ttd' }], where: ['whole app'], actions: everyone },
      ] },
      logic: { taskHooks: [{ task: 'Task_1', onlyIf: 'navn is stopp', levers: { endState: 'failureThenSuccess' } }], dataProcessors: [{ dataType: 'melding', when: 'read', onlyIf: { navn: 'les' }, sets: { avgift: '25' } }, { dataType: 'melding', when: 'write', onlyIf: { navn: 'regn' }, sets: { avgift: '25' } }] },
    },
  } as EmulatedApp;
}

function serviceOf(app: string, version: string): ServiceDescriptor<Forms> {
  return {
    descriptor: 1, org: 'ttd', app, title: { nb: 'Melding' }, appLibrary: { version, level: featureLevelOf(version) },
    dataTypes: [
      { id: 'melding', kind: 'form', task: 'Task_1', autoCreate: true, contentTypes: ['application/xml'], minCount: 1, maxCount: 1 },
      { id: 'bilag', kind: 'form', task: 'Task_1', contentTypes: ['application/xml'] },
      { id: 'vedlegg', kind: 'attachment', task: 'Task_1', contentTypes: ['application/pdf', 'application/xml', 'text/xml'], maxBytes: 1_048_576 },
      { id: 'skannet', kind: 'attachment', task: 'Task_1', contentTypes: ['application/pdf'] },
    ],
    tasks: [{ id: 'Task_1', type: 'data' }, { id: 'Task_2', type: 'confirmation' }, { id: 'Task_3', type: 'signing' }],
    forms: { melding: form, bilag: form },
  };
}

type Client = ServiceClient<object, Forms>;

export interface Stage {
  readonly emulator: Emulator;
  readonly version: string;
  /** Addresses that were asked, in order. */
  readonly asked: readonly string[];
  /** Party and client of an ordinary person. */
  readonly party: number;
  readonly client: Client;
  /** Of someone who has nothing to do with the party. */
  readonly stranger: Client;
  /** Of the service's owner. */
  readonly owner: Client;
  /** The same person, in a service that has to be paid for. */
  readonly gebyr: { readonly client: Client };
  /** Of a vendor's system: for the company that has let it, and for one that has not. */
  readonly systemUser: { readonly client: Client; readonly ofStranger: Client };
  /** By the login page, as whoever has that name. */
  logIn(userName: string): Promise<{ readonly client: Client; readonly auth: TokenProvider; readonly environment: Environment }>;
  /** A call that only the owner of the service makes. */
  asOwner(method: string, instance: string, below: string, body?: object): Promise<void>;
}

const scopes = ['altinn:instances.read', 'altinn:instances.write'];

export async function stage(version: string, time?: 'virtual'): Promise<Stage> {
  const { jwk: key } = await testKey();
  const keys = [{ kty: key.kty, n: key.n, e: key.e, kid: key.kid }];
  const clock = time === 'virtual' ? { clock: createVirtualClock() } : {};
  const redirectUri = 'https://portal.eksempel.no/back';
  const emulator = createEmulator({
    apps: [appOf('melding', version, [data, confirmation, signing]), appOf('gebyr', version, [data, payment])], seed: 1, ...clock,
    population: { ...defaultPopulation, clients: [
      { kind: 'maskinporten', clientId: 'system', organisationNumber: '310000031', scopes, keys },
      { kind: 'id-porten', clientId: 'portal', organisationNumber: '310000031', scopes, keys, redirectUris: [redirectUri] },
    ] },
  });
  const asked: string[] = [];
  const fetch: typeof emulator.fetch = (address, init) => {
    asked.push(new URL(String(address)).pathname);
    return emulator.fetch(address, init);
  };
  const clientOf = (auth: TokenProvider, app = 'melding'): Client => createServiceClient<object, Forms>(serviceOf(app, version), { environment: emulator.origin, auth, fetch, ...clock });
  const environment = resolveEnvironment(emulator.origin, 'ttd');
  const system = (customer: string): Client => clientOf(systemUser({ clientId: 'system', key, scopes, customer }));
  return {
    emulator, version, asked, party: 510101,
    client: clientOf(testToken({ user: 20001 })), stranger: clientOf(testToken({ user: 20002 })), owner: clientOf(testToken({ org: 'ttd' })),
    gebyr: { client: clientOf(testToken({ user: 20001 }), 'gebyr') },
    systemUser: { client: system('310000015'), ofStranger: system('310000023') },
    async logIn(userName) {
      const transport = fetchTransport({ fetch });
      const persons = idPorten({ environment: emulator.origin, clientId: 'portal', key, redirectUri, scopes, sessions: memorySessions(), transport });
      const { url, loginId } = await persons.startLogin();
      const page = await emulator.fetch(`${url}&login_hint=${userName}`, { redirect: 'manual' });
      const { auth } = await persons.finishLogin(page.headers.get('location')!, loginId);
      return { auth, environment, client: clientOf(auth) };
    },
    async asOwner(method, instance, below, body) {
      const token = await testToken({ org: 'ttd' }).getToken({ environment, transport: fetchTransport({ fetch }) });
      const answer = await emulator.fetch(`${emulator.origin}/ttd/melding/instances/${instance}${below}`, {
        method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${below}: ${answer.status}`);
    },
  };
}
