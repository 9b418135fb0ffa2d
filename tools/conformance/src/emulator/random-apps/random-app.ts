/** An app made at random from a seed: forms, tasks, settings, versions. */
import { hasFeature } from '@blankett/altinn/features';
import type { EmulatedApp } from '@blankett/emulator';
import { formsOfSchema } from '@blankett/generator';
import type { Form } from '@blankett/forms/generated-v1';
import { chanceOf, type Chance } from './random.js';
import { makeForm, type RandomForm } from './random-form.js';

export type TaskKind = 'data' | 'confirmation' | 'signing' | 'feedback';

export interface RandomTask {
  readonly id: string;
  readonly kind: TaskKind;
  /** Made by the app when the task begins. */
  readonly forms: readonly RandomForm[];
}

export interface RandomApp {
  readonly app: EmulatedApp;
  readonly tasks: readonly [RandomTask, ...RandomTask[]];
  /** Data type for files in the first task. */
  readonly files: string;
  /** A form of the first task of which there may be several, made by whoever fills them in. */
  readonly repeated: RandomForm;
  /** Whether a confirmation may send the case back to the first task. */
  readonly rejectable: boolean;
  readonly settings: Readonly<Record<'XsdValidation' | 'EnforceDataTypeTaskId' | 'RequiredValidation' | 'RemoveHiddenData' | 'copy', boolean>>;
  readonly description: string;
}

const libraries = ['7.15.3', '8.0.0', '8.5.2', '8.8.3', '8.12.7', '9.0.0'] as const;
const receipt = 'ref-data-as-pdf';

export function makeRandomApp(seed: number): RandomApp {
  const chance = chanceOf(seed);
  const library = chance.pick(libraries);
  const tasks = makeTasks(chance, library);
  const [files, signature, name] = [chance.name(), chance.name(), chance.name()];
  const forms = tasks.flatMap((task) => task.forms);
  const [first] = tasks[0].forms as readonly [RandomForm, ...RandomForm[]];
  const settings = { XsdValidation: chance.coin(), EnforceDataTypeTaskId: chance.coin(), RequiredValidation: chance.coin(), RemoveHiddenData: chance.coin(), copy: chance.coin() };
  const repeated = makeForm(chance);
  const rejectable = chance.coin();
  const onlyPersons = chance.coin();
  const app: EmulatedApp = {
    org: 'ttd',
    app: name,
    library,
    metadata: {
      id: `ttd/${name}`, org: 'ttd', title: { nb: name }, altinnNugetVersion: `${library}.0`,
      partyTypesAllowed: { bankruptcyEstate: false, organisation: false, person: onlyPersons, subUnit: false },
      copyInstanceSettings: { enabled: settings.copy },
      dataFields: [{ id: 'felt', path: first.textField, dataTypeId: first.dataType }],
      presentationFields: [{ id: 'tittel', path: first.textField, dataTypeId: first.dataType }],
      dataTypes: [
        ...tasks.flatMap((task) => task.forms.map((form) => ({ id: form.dataType, taskId: task.id, allowedContentTypes: ['application/xml'], maxCount: 1, minCount: 1, enablePdfCreation: chance.coin(), appLogic: { autoCreate: true, classRef: `App.Models.${form.root}` } }))),
        { id: repeated.dataType, taskId: tasks[0].id, allowedContentTypes: ['application/xml'], maxCount: 2, minCount: 0, appLogic: { autoCreate: false, classRef: `App.Models.${repeated.root}` } },
        { id: files, taskId: tasks[0].id, allowedContentTypes: ['application/pdf', 'image/png'], maxCount: 3, minCount: 0, maxSize: 1, appLogic: null },
        { id: signature, taskId: null, allowedContentTypes: ['application/json'], maxCount: 0, minCount: 0, appLogic: null },
        { id: receipt, taskId: null, allowedContentTypes: ['application/pdf'], maxCount: 0, minCount: 0, appLogic: null },
      ],
    },
    process: bpmnOf(tasks, first.dataType, signature, rejectable),
    documents: new Map([...forms, repeated].map((form) => [`xsdschema-${form.dataType}.xsd`, new TextEncoder().encode(form.schema)])),
    forms: Object.fromEntries([...forms, repeated].map((form) => [form.dataType, compile(form)])),
    setup: {
      library, environment: 'Staging', serverTimeZone: 'UTC', appSettings: settings,
      requiredInLayout: { components: [{ id: `${first.dataType}.side.felt`, dataType: first.dataType, bindings: { simpleBinding: first.textField } }] },
      policy: {
        minimumAuthenticationLevel: { user: 2, owner: 2 },
        rules: [
          { who: [{ role: 'PRIV' }, { role: 'DAGL' }], where: ['whole app'], actions: ['read', 'write', 'delete', 'instantiate', 'confirm', 'sign', 'reject'] },
          { who: [{ org: 'ttd' }], where: ['whole app'], actions: ['read', 'write', 'instantiate', 'complete'] },
        ],
      },
    },
  };
  return { app, tasks, files, repeated, rejectable, settings, description: `${library}, ${tasks.map(({ kind, forms: { length } }) => (length === 0 ? kind : `${kind} (${length})`)).join(' → ')}` };
}

function makeTasks(chance: Chance, library: string): RandomApp['tasks'] {
  const kinds = hasFeature(library, 'userActions') ? ['data', 'confirmation', 'signing', 'feedback'] as const : ['data', 'confirmation', 'feedback'] as const;
  const forms = (): RandomForm[] => Array.from({ length: chance.number(1, 2) }, () => makeForm(chance));
  const later = Array.from({ length: chance.number(0, 3) }, (_, index): RandomTask => {
    const kind = chance.pick<TaskKind>(kinds);
    return { id: `Task_${index + 2}`, kind, forms: kind === 'data' ? forms() : [] };
  });
  return [{ id: 'Task_1', kind: 'data', forms: forms() }, ...later];
}

function compile(form: RandomForm): Form<unknown> {
  const path = 'skjema.xsd';
  const { forms, diagnostics } = formsOfSchema({ entries: [path], files: [{ path, bytes: new TextEncoder().encode(form.schema) }] }, { patterns: 'anchored' });
  const [compiled] = forms;
  if (compiled === undefined) throw new Error(`A form made at random does not compile: ${JSON.stringify(diagnostics)}`);
  return compiled;
}

const actionsOf: Readonly<Record<TaskKind, string>> = { data: '', confirmation: '<altinn:action>confirm</altinn:action>', signing: '<altinn:action>sign</altinn:action>', feedback: '' };

function bpmnOf(tasks: RandomApp['tasks'], signed: string, signature: string, rejectable: boolean): string {
  const steps = tasks.map(({ id, kind }, index) => `<bpmn:task id="${id}" name="${kind}"><bpmn:incoming>F${index}</bpmn:incoming><bpmn:outgoing>F${index + 1}</bpmn:outgoing><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>${kind}</altinn:taskType><altinn:actions>${actionsOf[kind]}${kind === 'confirmation' && rejectable ? '<altinn:action>reject</altinn:action>' : ''}</altinn:actions>${kind === 'signing' ? `<altinn:signatureConfig><altinn:dataTypesToSign><altinn:dataType>${signed}</altinn:dataType></altinn:dataTypesToSign><altinn:signatureDataType>${signature}</altinn:signatureDataType></altinn:signatureConfig>` : ''}</altinn:taskExtension></bpmn:extensionElements></bpmn:task>`);
  const ids = ['Start', ...tasks.map(({ id }) => id), 'End'];
  const isRejected = (index: number): boolean => rejectable && tasks[index - 1]?.kind === 'confirmation';
  const flow = (id: string, from: string, to: string, when = ''): string => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${when === '' ? '' : `<bpmn:conditionExpression>["${when}", ["gatewayAction"], "reject"]</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;
  // Behind a confirmation that may be refused stands a gateway.
  const gateways = tasks.flatMap((_, index) => (isRejected(index + 1) ? [`<bpmn:exclusiveGateway id="G${index + 1}"><bpmn:incoming>F${index + 1}</bpmn:incoming><bpmn:outgoing>B${index + 1}</bpmn:outgoing><bpmn:outgoing>O${index + 1}</bpmn:outgoing></bpmn:exclusiveGateway>`] : []));
  const flows = ids.slice(1).flatMap((id, index) => (isRejected(index)
    ? [flow(`F${index}`, ids[index] ?? '', `G${index}`), flow(`B${index}`, `G${index}`, 'Task_1', 'equals'), flow(`O${index}`, `G${index}`, id, 'notEquals')]
    : [flow(`F${index}`, ids[index] ?? '', id)]));
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="P"><bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>${steps.join('')}${gateways.join('')}<bpmn:endEvent id="End"><bpmn:incoming>F${tasks.length}</bpmn:incoming></bpmn:endEvent>${flows.join('')}</bpmn:process></bpmn:definitions>`;
}
