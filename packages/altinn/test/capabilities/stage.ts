/** A service of every capability, of any version of the app library, on an emulator, and clients of its people. */
import { createEmulator } from '@blankett/emulator';
import type { EmulatedApp, Emulator } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import { testToken } from '../../src/auth/test-token.js';
import { featureLevelOf } from '../../src/features/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient, ServiceDescriptor } from '../../src/generated-v1.js';

export interface Melding {
  navn: string;
  beloep?: number | `${number}`;
  avgift?: string;
}

export interface Forms {
  melding: Melding;
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

const bpmn = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="P">
<bpmn:startEvent id="Start"><bpmn:outgoing>A</bpmn:outgoing></bpmn:startEvent>
${task('Task_1', 'data', 'AB')}${task('Task_2', 'confirmation', 'BC', '<altinn:actions><altinn:action>confirm</altinn:action><altinn:action>reject</altinn:action></altinn:actions>')}
${task('Task_3', 'signing', 'CD', '<altinn:actions><altinn:action>sign</altinn:action></altinn:actions><altinn:signatureConfig><altinn:dataTypesToSign><altinn:dataType>melding</altinn:dataType></altinn:dataTypesToSign><altinn:signatureDataType>signatur</altinn:signatureDataType></altinn:signatureConfig>')}
<bpmn:endEvent id="End"><bpmn:incoming>D</bpmn:incoming></bpmn:endEvent>
<bpmn:sequenceFlow id="A" sourceRef="Start" targetRef="Task_1"/><bpmn:sequenceFlow id="B" sourceRef="Task_1" targetRef="Task_2"/>
<bpmn:sequenceFlow id="C" sourceRef="Task_2" targetRef="Task_3"/><bpmn:sequenceFlow id="D" sourceRef="Task_3" targetRef="End"/>
</bpmn:process></bpmn:definitions>`;

function task(id: string, type: string, flows: string, more = ''): string {
  return `<bpmn:task id="${id}" name="${id}"><bpmn:incoming>${flows[0]}</bpmn:incoming><bpmn:outgoing>${flows[1]}</bpmn:outgoing><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>${type}</altinn:taskType>${more}</altinn:taskExtension></bpmn:extensionElements></bpmn:task>`;
}

const everyone = ['read', 'write', 'delete', 'instantiate', 'confirm', 'reject', 'complete'];
const schema = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Melding"/></xs:schema>';

function appOf(library: string): EmulatedApp {
  return {
    org: 'ttd', app: 'melding', library, process: bpmn,
    metadata: {
      id: 'ttd/melding', org: 'ttd', title: { nb: 'Melding' }, altinnNugetVersion: library, partyTypesAllowed: { person: true, organisation: true, subUnit: false, bankruptcyEstate: false },
      copyInstanceSettings: { enabled: true, includeAttachments: true },
      dataTypes: [
        { id: 'melding', taskId: 'Task_1', allowedContentTypes: ['application/xml'], maxCount: 1, minCount: 1, enablePdfCreation: true, allowedKeysForUserDefinedMetadata: ['farge'], appLogic: { autoCreate: true, classRef: 'App.Melding' } },
        { id: 'vedlegg', taskId: 'Task_1', allowedContentTypes: ['application/pdf', 'application/xml', 'text/xml'], maxCount: 0, minCount: 0, maxSize: 1, allowedKeysForUserDefinedMetadata: ['farge'], appLogic: null },
        { id: 'signatur', taskId: 'Task_3', allowedContentTypes: ['application/json'], maxCount: 0, minCount: 0, allowedContributors: ['app:owned'], appLogic: null },
        { id: 'ref-data-as-pdf', allowedContentTypes: ['application/pdf'], maxCount: 0, minCount: 0, appLogic: null },
      ],
    },
    documents: new Map([['xsdschema-melding.xsd', new TextEncoder().encode(schema)], ['options-farger.json', new TextEncoder().encode('[{"value":"r","label":"rød"}]')]]),
    forms: { melding: form as Form<unknown> },
    setup: {
      environment: 'Staging', serverTimeZone: 'UTC', appSettings: {},
      policy: { minimumAuthenticationLevel: { user: 0, owner: 0 }, rules: [
        { who: [{ role: 'PRIV' }, { role: 'DAGL' }], where: ['whole app'], actions: everyone }, { who: [{ role: 'PRIV' }, { role: 'DAGL' }], where: [{ task: 'Task_3' }], actions: ['sign'] },
        { who: [{ org: 'ttd' }], where: ['whole app'], actions: everyone },
      ] },
      logic: { dataProcessors: [{ dataType: 'melding', when: 'read', onlyIf: { navn: 'les' }, sets: { avgift: '25' } }, { dataType: 'melding', when: 'write', onlyIf: { navn: 'regn' }, sets: { avgift: '25' } }] },
    },
  } as EmulatedApp;
}

function serviceOf(version: string): ServiceDescriptor<Forms> {
  return {
    descriptor: 1, org: 'ttd', app: 'melding', title: { nb: 'Melding' }, appLibrary: { version, level: featureLevelOf(version) },
    dataTypes: [
      { id: 'melding', kind: 'form', task: 'Task_1', autoCreate: true, contentTypes: ['application/xml'], minCount: 1, maxCount: 1 },
      { id: 'vedlegg', kind: 'attachment', task: 'Task_1', contentTypes: ['application/pdf', 'application/xml', 'text/xml'], maxBytes: 1_048_576 },
    ],
    tasks: [{ id: 'Task_1', type: 'data' }, { id: 'Task_2', type: 'confirmation' }, { id: 'Task_3', type: 'signing' }],
    forms: { melding: form },
  };
}

export interface Stage {
  readonly emulator: Emulator;
  readonly version: string;
  /** Party and client of an ordinary person. */
  readonly party: number;
  readonly client: ServiceClient<object, Forms>;
  /** Of someone who has nothing to do with the party. */
  readonly stranger: ServiceClient<object, Forms>;
}

export function stage(version: string): Stage {
  const emulator = createEmulator({ apps: [appOf(version)], seed: 1 });
  const clientOf = (user: number): ServiceClient<object, Forms> =>
    createServiceClient<object, Forms>(serviceOf(version), { environment: emulator.origin, auth: testToken({ user }), fetch: emulator.fetch });
  return { emulator, version, party: 510101, client: clientOf(20001), stranger: clientOf(20002) };
}
