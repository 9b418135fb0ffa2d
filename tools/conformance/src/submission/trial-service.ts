/**
 * A small service made for submissions: one form, files, and whatever tasks a test wants.
 *
 * @module
 */
import type { EmulatedApp } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import type { ServiceDescriptor, TaskDescriptor } from '@blankett/altinn';

/** The value of the trial service's form. */
export interface Melding {
  navn: string;
  belop?: number;
  linje?: { tekst: string; antall?: number }[];
  /** The sender's own. */
  referanse?: string;
}

export const melding: Form<Melding> = {
  descriptor: 1,
  root: { element: 'melding', type: 'Melding' },
  types: {
    Melding: {
      complex: true,
      content: {
        sequence: [
          { element: 'navn', type: 'Tekst' },
          { element: 'belop', type: 'Tall', min: 0 },
          { element: 'linje', type: 'Linje', min: 0, max: 'unbounded' },
          { element: 'referanse', type: 'Referanse', min: 0 },
        ],
      },
    },
    Linje: { complex: true, content: { sequence: [{ element: 'tekst', type: 'Tekst' }, { element: 'antall', type: 'Tall', min: 0 }] } },
    Tekst: { name: 'Tekst', base: 'xs:string', maxLength: 200 },
    Tall: { name: 'Tall', base: 'xs:int' },
    Referanse: { name: 'Referanse', base: 'xs:string', maxLength: 24 },
  },
} as Form<Melding>;

/** A second form, of a later data task. */
export interface TrialForms {
  skjema: Melding;
  tillegg: Melding;
}

export type TrialService = ServiceDescriptor<TrialForms>;

export interface TrialOptions {
  /** In the order of the process. Default: one data task. */
  readonly tasks?: readonly TaskDescriptor[];
  /** Version of the app library. */
  readonly library?: string;
  readonly setup?: EmulatedApp['setup'];
  readonly hooks?: EmulatedApp['hooks'];
  readonly outcome?: ServiceDescriptor['outcome'];
  readonly fileScan?: boolean;
  /** The service has a member for the sender's own reference. */
  readonly senderReference?: boolean;
  /** A person may send an instance back from one task to an earlier one (`reject`). */
  readonly sendBack?: { readonly from: string; readonly to: string };
}

export const dataTask: TaskDescriptor = { id: 'Task_1', name: 'Utfylling', type: 'data' };
export const confirmationTask: TaskDescriptor = { id: 'Task_2', name: 'Bekreftelse', type: 'confirmation', actions: ['confirm'] };
export const feedbackTask: TaskDescriptor = { id: 'Task_3', name: 'Tilbakemelding', type: 'feedback' };
export const signingTask: TaskDescriptor = { id: 'Task_S', name: 'Signering', type: 'signing', actions: ['sign'] };
export const paymentTask: TaskDescriptor = { id: 'Task_P', name: 'Betaling', type: 'payment', actions: ['pay'] };
export const secondDataTask: TaskDescriptor = { id: 'Task_D', name: 'Tillegg', type: 'data' };

/** What a generated package would hold of it, and the app that the emulator serves. */
export function trialService(options: TrialOptions = {}): { readonly service: TrialService; readonly app: EmulatedApp } {
  const { tasks = [dataTask], library = '8.12.7' } = options;
  const hasSecond = tasks.includes(secondDataTask);
  const service: TrialService = {
    descriptor: 1, org: 'ttd', app: 'prove', title: { nb: 'Prøve' },
    appLibrary: { version: library, level: library.startsWith('9') ? 'v9' : 'v8.6' },
    dataTypes: [
      { id: 'skjema', kind: 'form', task: dataTask.id, autoCreate: true, contentTypes: ['application/xml'], minCount: 1, maxCount: 1 },
      ...(hasSecond ? [{ id: 'tillegg', kind: 'form' as const, task: secondDataTask.id, contentTypes: ['application/xml'], maxCount: 2 }] : []),
      { id: 'vedlegg', kind: 'attachment', task: dataTask.id, contentTypes: ['application/pdf', 'text/plain'], maxBytes: 1_048_576, maxCount: 5, ...(options.fileScan === true ? { fileScan: true as const } : {}) },
      { id: 'svar', kind: 'attachment', task: feedbackTask.id, contentTypes: ['application/json'], contributors: ['org:ttd'] },
      { id: 'signatur', kind: 'attachment', contentTypes: ['application/json'], userCreate: false, contributors: ['app:owned'] },
    ],
    tasks,
    ...(options.outcome === undefined ? {} : { outcome: options.outcome }),
    ...(options.senderReference === true ? { senderReference: { dataType: 'skjema', path: '/referanse', length: 24 } } : {}),
    forms: { skjema: melding, tillegg: melding },
  };
  return { service, app: emulatedApp(service, library, options) };
}

function emulatedApp({ org, app, dataTypes, tasks }: TrialService, library: string, { setup = {}, hooks, sendBack }: TrialOptions): EmulatedApp {
  return {
    org, app, library,
    metadata: {
      id: `${org}/${app}`, org, title: { nb: 'Prøve' }, altinnNugetVersion: library,
      dataTypes: dataTypes.map(({ id, kind, task, autoCreate, contentTypes, maxBytes, maxCount, minCount, contributors, fileScan }) => ({
        id, taskId: task ?? null, allowedContentTypes: contentTypes ?? [], maxCount: maxCount ?? 0, minCount: minCount ?? 0,
        ...(maxBytes === undefined ? {} : { maxSize: maxBytes / 1_048_576 }),
        ...(contributors === undefined ? {} : { allowedContributors: contributors }),
        ...(fileScan === undefined ? {} : { enableFileScan: true, validationErrorOnPendingFileScan: true }),
        ...(kind === 'form' ? { appLogic: { autoCreate: autoCreate === true, classRef: 'Prove.Melding' } } : {}),
      })),
      partyTypesAllowed: { person: true, organisation: true, subUnit: false, bankruptcyEstate: false },
    },
    process: bpmn(tasks, sendBack),
    documents: new Map(),
    forms: { skjema: melding, tillegg: melding },
    setup,
    ...(hooks === undefined ? {} : { hooks }),
  };
}

const signatureConfig = '<altinn:signatureConfig><altinn:dataTypesToSign><altinn:dataType>skjema</altinn:dataType></altinn:dataTypesToSign>'
  + '<altinn:signatureDataType>signatur</altinn:signatureDataType></altinn:signatureConfig>';

/** The tasks one after another; from one of them there may be a way back. */
export function bpmn(tasks: readonly TaskDescriptor[], sendBack?: TrialOptions['sendBack']): string {
  const flows: string[] = [];
  /** Gives the reference to the flow as the element that it leaves has it. */
  const flow = (source: string, target: string, condition?: string): string => {
    const id = `Flow_${flows.length}`;
    const text = condition === undefined ? '' : `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`;
    flows.push(`<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${text}</bpmn:sequenceFlow>`);
    return `<bpmn:outgoing>${id}</bpmn:outgoing>`;
  };
  const start = `<bpmn:startEvent id="StartEvent_1">${flow('StartEvent_1', tasks[0]?.id ?? 'EndEvent_1')}</bpmn:startEvent>`;
  const nodes = tasks.map((task, index) => {
    const next = tasks[index + 1]?.id ?? 'EndEvent_1';
    if (task.id !== sendBack?.from) return taskNode(task, task.actions ?? [], flow(task.id, next));
    const gateway = `Gateway_${index}`;
    return taskNode(task, [...task.actions ?? [], 'reject'], flow(task.id, gateway))
      + `<bpmn:exclusiveGateway id="${gateway}">${flow(gateway, sendBack.to, '["equals", ["gatewayAction"], "reject"]')}`
      + `${flow(gateway, next, '["notEquals", ["gatewayAction"], "reject"]')}</bpmn:exclusiveGateway>`;
  });
  return '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="Prosess">'
    + `${start}${nodes.join('')}<bpmn:endEvent id="EndEvent_1"/>${flows.join('')}</bpmn:process></bpmn:definitions>`;
}

function taskNode({ id, name, type }: TaskDescriptor, actions: readonly string[], outgoing: string): string {
  const element = type === 'pdf' ? 'serviceTask' : 'task';
  const list = actions.length === 0 ? '' : `<altinn:actions>${actions.map(action => `<altinn:action>${action}</altinn:action>`).join('')}</altinn:actions>`;
  return `<bpmn:${element} id="${id}" name="${name ?? id}">${outgoing}<bpmn:extensionElements><altinn:taskExtension><altinn:taskType>${type}</altinn:taskType>`
    + `${list}${type === 'signing' ? signatureConfig : ''}</altinn:taskExtension></bpmn:extensionElements></bpmn:${element}>`;
}
