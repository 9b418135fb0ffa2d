/** The app that rows call "Base app", made anew from its description in the row `metadata-get-base-app`. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { formsOfSchema } from '@blankett/generator';
import type { AppHooks, EmulatedApp } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import { ownerNumber } from './people.js';

const process = (actions: string): string => `<?xml version="1.0" encoding="utf-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process">
  <bpmn:process id="Single" isExecutable="false">
    <bpmn:startEvent id="StartEvent_1"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:task id="Task_1" name="Utfylling"><bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing>
      <bpmn:extensionElements><altinn:taskExtension><altinn:taskType>data</altinn:taskType><altinn:actions>${actions}</altinn:actions></altinn:taskExtension></bpmn:extensionElements>
    </bpmn:task>
    <bpmn:endEvent id="EndEvent_1"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Task_1" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="EndEvent_1" />
  </bpmn:process>
</bpmn:definitions>`;

export const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
  <xs:element name="Skjema" type="Skjema" />
  <xs:complexType name="Skjema"><xs:sequence><xs:element name="melding" type="Melding" minOccurs="0" /></xs:sequence></xs:complexType>
  <xs:complexType name="Melding"><xs:sequence>
    <xs:element name="name" type="xs:string" minOccurs="0" nillable="true" />
    <xs:element name="random" type="xs:string" minOccurs="0" nillable="true" />
    <xs:element name="tags" type="xs:string" minOccurs="0" nillable="true" />
    <xs:element name="simple_list" type="Simple" minOccurs="0" />
    <xs:element name="nested_list" type="Nested" minOccurs="0" maxOccurs="unbounded" />
    <xs:element name="toggle" type="xs:boolean" minOccurs="0" />
    <xs:element name="tag-with-attribute" type="Tagged" minOccurs="0" />
  </xs:sequence></xs:complexType>
  <xs:complexType name="Simple"><xs:sequence><xs:element name="simple_keyvalues" type="Pair" minOccurs="0" maxOccurs="unbounded" /></xs:sequence></xs:complexType>
  <xs:complexType name="Pair"><xs:sequence>
    <xs:element name="key" type="xs:string" minOccurs="0" /><xs:element name="intValue" type="xs:int" minOccurs="0" />
  </xs:sequence></xs:complexType>
  <xs:complexType name="Nested"><xs:sequence>
    <xs:element name="key" type="xs:string" minOccurs="0" /><xs:element name="values" type="Pair" minOccurs="0" maxOccurs="unbounded" />
  </xs:sequence></xs:complexType>
  <xs:complexType name="Tagged"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="orid" type="xs:int" fixed="34730" use="required" /></xs:extension></xs:simpleContent></xs:complexType>
</xs:schema>`;

const form = formsOfSchema({ entries: ['skjema.xsd'], files: [{ path: 'skjema.xsd', bytes: new TextEncoder().encode(schema) }] }, { patterns: 'anchored' }).forms[0] as Form<unknown>;

const formType = (id: string, more: object = {}, logic: object = {}): object => ({
  id, taskId: 'Task_1', allowedContentTypes: ['application/xml'], maxCount: 10, minCount: 0, enablePdfCreation: true, ...more,
  appLogic: { autoCreate: false, classRef: 'App.Models.Skjema', ...logic },
});
const fileType = (id: string, more: object): object => ({ id, taskId: 'Task_1', maxCount: 1, minCount: 0, appLogic: null, ...more });

const dataTypes: readonly object[] = [
  formType('default', { maxCount: 1, minCount: 1, allowedKeysForUserDefinedMetadata: ['TheKey'] }, { autoCreate: true }),
  formType('userInteractionUnspecified'),
  formType('disallowUserCreate', {}, { disallowUserCreate: true }),
  formType('disallowUserDelete', {}, { disallowUserDelete: true }),
  formType('requiresActionToRead', { actionRequiredToRead: 'customReadAction' }),
  formType('requiresActionToWrite', { actionRequiredToWrite: 'customWriteAction' }),
  fileType('specificFileType', { maxSize: 1, allowedContentTypes: ['application/pdf', 'image/png', 'application/json'], enabledFileAnalysers: ['mime'], enabledFileValidators: ['mime'] }),
  fileType('9edd53de-f46f-40a1-bb4d-3efb93dc113d', { maxSize: 1, allowedContentTypes: null }),
  fileType('customElement', { allowedContentTypes: null, allowedContributers: ['org:tdd', `orgno:${ownerNumber}`] }),
  fileType('task2DataType', { taskId: 'Task_2', maxCount: 10, allowedContentTypes: ['image/png'] }),
  { id: 'ref-data-as-pdf', allowedContentTypes: ['application/pdf'], maxCount: 0, minCount: 0, appLogic: null },
];

/** The version of the app library where a test does not say another. */
export const libraryUnderTest: AsyncLocalStorage<string> = new AsyncLocalStorage<string>();

/** What of the app is to be otherwise. */
export interface BaseAppChanges {
  readonly library?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly setup?: Readonly<Record<string, unknown>>;
  /** Actions that everybody may do everywhere; left out: those of the rows' ordinary caller. */
  readonly actions?: readonly string[];
  /** A further data type with the form, which lists no content types. */
  readonly openForm?: string;
  readonly hooks?: AppHooks;
  readonly process?: string;
  readonly documents?: ReadonlyMap<string, Uint8Array>;
}

const ordinaryActions = ['read', 'write', 'delete', 'instantiate', 'confirm', 'reject', 'sign'];

export function baseApp({ library = libraryUnderTest.getStore() ?? '8.12.7', metadata, setup, actions = ordinaryActions, hooks, openForm, process: bpmn, documents }: BaseAppChanges = {}): EmulatedApp {
  const types = openForm === undefined ? dataTypes : [...dataTypes, formType(openForm, { allowedContentTypes: null })];
  return {
    org: 'ttd',
    app: 'basis',
    library,
    metadata: {
      id: 'ttd/basis', org: 'ttd', title: { nb: 'Basis' }, dataTypes: types, altinnNugetVersion: `${library}.0`,
      partyTypesAllowed: { bankruptcyEstate: false, organisation: false, person: false, subUnit: false },
      copyInstanceSettings: { enabled: true },
      presentationFields: [{ id: 'Navn', path: 'melding.name', dataTypeId: 'default' }],
      dataFields: [{ id: 'tag-with-attribute', path: 'melding.tag-with-attribute.value', dataTypeId: 'default' }],
      ...metadata,
    },
    process: bpmn ?? process('<altinn:action>reject</altinn:action>'),
    documents: documents ?? new Map(),
    forms: Object.fromEntries(types.filter((type) => (type as { appLogic: unknown }).appLogic !== null).map((type) => [(type as { id: string }).id, form])),
    setup: {
      environment: 'Staging', serverTimeZone: 'UTC', appSettings: {},
      policy: {
        minimumAuthenticationLevel: { user: 0, owner: 0 },
        rules: [
          { who: [{ role: 'PRIV' }, { role: 'DAGL' }, { role: 'SELN' }], where: ['whole app'], actions },
          { who: [{ org: 'ttd' }], where: ['whole app'], actions: ['read', 'write', 'instantiate', 'complete'] },
        ],
      },
      ...setup,
    },
    ...(hooks === undefined ? {} : { hooks }),
  };
}
