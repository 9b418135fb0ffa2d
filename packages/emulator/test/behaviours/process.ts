/** Rows of the area `process`. */
import { expect } from 'vitest';
import { createVirtualClock, type StoredInstance, type VirtualClock } from '@blankett/emulator';
import { processText } from './processes.js';
import { type Answered, area, type Area, type Play } from './rows.js';
import { pathOf, type Sending, type Stage, stage, type StageOptions } from './stage.js';

/** Prepares the instance further, once it is made. */
type Ready = (s: Stage, instance: StoredInstance) => unknown;
type Look = (s: Stage, instance: StoredInstance, answer: Answered) => unknown;

/** Sends what the row sends, to a new instance; afterwards `look`. */
const play = (options: StageOptions = {}, ready: Ready = () => undefined, sending: Sending = {}, look: Look = () => undefined): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  await ready(s, instance);
  const answer = await s.play(row, { path: pathOf(instance), ...sending });
  await look(s, instance, answer);
  return answer;
};

const next = (s: Stage, instance: StoredInstance, sending: Sending = {}): Promise<Answered> => s.send('PUT', `/instances/${instance.id}/process/next`, sending);
const end: Ready = async (s, instance) => expect((await next(s, instance)).status).toBe(200);
const taskOf = (instance: StoredInstance): string | undefined => instance.document.process?.currentTask?.elementId;
const staysInTask: Look = (_, instance) => expect(taskOf(instance)).toBe('Task_1');
const withoutProcess: Ready = (_, instance) => void (instance.document.process = null);
const withoutTask: Ready = (_, instance) => void (instance.document.process = { ...instance.document.process!, currentTask: null });
const failing: StageOptions = { hooks: { onValidate: () => [{ code: 'test-code', description: 'test-description', source: 'test-source' }] } };
const noReject = processText([{ id: 'Task_1', type: 'data' }]);
const put = (value: object): Ready => async (s, instance) => {
  const answer = await s.send('PUT', `/instances/${instance.id}/data/${instance.data[0]?.id ?? ''}`, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });
  expect(answer.status).toBeLessThan(300);
};
const stored = (instance: StoredInstance): string => new TextDecoder().decode(instance.blobs.get(instance.data[0]?.id ?? ''));

const serviceTasks = processText([
  { id: 'Task_1', type: 'data' },
  { id: 'Task_2', type: 'pdf', service: true, actions: ['reject'], rejectTo: 'Task_1' },
  { id: 'Task_3', type: 'eFormidling', service: true },
]);
const shipmentFails: StageOptions['hooks'] = {
  onServiceTask: ({ taskType }) => {
    if (taskType === 'eFormidling') throw new Error('No shipment.');
  },
};

/** The form of the first task leaves no receipt, so that only the task made for it needs the PDF maker. */
const receiptsByTask: StageOptions = {
  process: serviceTasks,
  metadata: {
    dataTypes: [
      { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, enablePdfCreation: false, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
      { id: 'ref-data-as-pdf', maxCount: 0, minCount: 0, appLogic: null },
    ],
  },
};

/** Version 9 with a service task that goes as `levers` say. */
const engine = (levers: object, moment: object = { serviceTasks: ['Task_Service'] }): StageOptions => ({
  library: '9.0.0',
  clock: createVirtualClock(),
  actions: ['read', 'write', 'instantiate', 'reject', 'work'],
  process: processText([{ id: 'Task_1', type: 'data' }, { id: 'Task_Service', type: 'work', actions: ['reject'], rejectTo: 'Task_1' }]),
  setup: { logic: { taskHooks: [{ ...moment, levers }] } },
});
const beginning = { task: 'Task_1' };

/** Moves a clock on by steps until the work is done. */
async function whileTimePasses<T>(clock: VirtualClock, work: Promise<T>, step: number): Promise<T> {
  let done = false;
  void work.finally(() => { done = true; });
  while (!done) {
    await clock.advance(step);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return await work;
}

const owner: Sending = { as: 'owner' };

export const processRows: Area = area('app-api.json', 'process', {
  'process-get-200': play(),
  'process-get-ended-200': play({}, end),
  'process-get-workflow-failed-v9': play(engine({ endState: 'failure' }), next, {}, async (s, instance) => {
    const without = await s.send('GET', `/instances/${instance.id}/process`, { query: { includeWorkflowStatus: 'false' } });
    expect(JSON.parse(without.text)).not.toHaveProperty('workflow');
  }),
  'process-next-language': play({ documents: new Map([['texts-es.json', new TextEncoder().encode('{"resources":[{"id":"appName","value":"Formulario"}]}')]]) }, undefined, {},
    async (s, instance) => {
      const other = await s.instance();
      expect((await next(s, other, { query: { lang: 'es' } })).status).toBe(200);
      expect([instance, other].map(({ data }) => data.find(({ dataType }) => dataType === 'ref-data-as-pdf')?.filename)).toEqual(['Formulario.pdf', 'Formulario.pdf']);
    }),
  'process-next-validation-409': play({ hooks: { onValidate: () => [
    { code: 'test-code', description: 'test-description', source: 'test-source' }, { severity: 2, code: 'test-warning', source: 'test-source' },
  ] } }, undefined, {}, (s, instance, answer) => {
    staysInTask(s, instance, answer);
    expect((JSON.parse(answer.text) as { validationIssues: object[] }).validationIssues).toMatchObject([{ code: 'test-code' }, { code: 'test-warning' }]);
  }),
  'process-next-validation-409-v7': play({ ...failing, library: '7.15.3' }, undefined, {}, (_, __, { text }) => expect(typeof JSON.parse(text)).toBe('string')),
  'process-next-warnings-pass-200': play({
    hooks: { onValidate: () => ([5, 4, 3, 2] as const).map((severity) => ({ severity, code: 'note' })) },
  }, undefined, {}, (_, __, { text }) => expect(JSON.parse(text)).not.toHaveProperty('validationIssues')),
  'process-next-reject-skips-validation-200': play(failing),
  'process-next-reject-not-in-bpmn-validates': play({ ...failing, process: noReject }),
  'process-next-action-not-in-bpmn-200': play({ actions: ['read', 'instantiate', 'unknown-action_not_in_bpmn_task'] }),
  'process-next-action-unauthorised-403': play({ process: processText([{ id: 'Task_1', type: 'data', actions: ['action_defined_in_bpmn_but_unauthorized'] }]) }),
  'process-next-no-write-403': play({ ...failing, actions: ['read', 'instantiate'] }),
  'process-next-signing-write-suffices': async (row) => {
    const sign = await play({ actions: ['read', 'sign', 'instantiate'], process: processText([{ id: 'Task_1', type: 'signing' }]) })(row);
    const neither = await play({ actions: ['read', 'instantiate'], process: processText([{ id: 'Task_1', type: 'signing' }]) })(row);
    expect([sign.status, neither.status]).toEqual([200, 403]);
    return play({ actions: ['read', 'write', 'instantiate'], process: processText([{ id: 'Task_1', type: 'signing' }]) })(row);
  },
  'process-next-ended-409': play({}, end, {}, (_, __, { text }) => expect(JSON.parse(text)).not.toHaveProperty('title')),
  'process-next-ended-409-old': play({ library: '8.8.0' }, end),
  'process-next-not-started-409': play({}, withoutProcess),
  'process-next-no-current-task-409': play({}, withoutTask),
  'process-next-concurrent-409': async (row) => {
    let second: Answered | undefined;
    const s = stage({ hooks: { onValidate: async () => {
      // While the first is at work, the second comes.
      second ??= await s.play(row, { path: pathOf(instance) });
      return [];
    } } });
    const instance = await s.instance();
    const first = await next(s, instance);
    expect([first.status, second?.headers.get('retry-after')]).toEqual([200, null]);
    return second as unknown as Answered;
  },
  'process-next-pdf-fails-500': play({}, (s) => void s.emulator.world.away.add('pdf'), {}, async (s, instance) => {
    staysInTask(s, instance, {} as Answered);
    expect(instance.data.map(({ locked }) => locked)).toEqual([false]);
    s.emulator.world.away.clear();
    expect((await next(s, instance)).status).toBe(200);
  }),
  'process-next-service-tasks-run-on': play({ process: serviceTasks }),
  'process-next-service-task-later-fails-500': play({ process: serviceTasks, hooks: shipmentFails }, undefined, {}, (_, instance) => expect(taskOf(instance)).toBe('Task_3')),
  'process-next-reject-failed-service-task-200': play(receiptsByTask, async (s, instance) => {
    s.emulator.world.away.add('pdf');
    expect((await next(s, instance)).status).toBe(500);
    expect(taskOf(instance)).toBe('Task_2');
  }),
  'process-next-hidden-data-removed': play({
    setup: { appSettings: { RemoveHiddenData: true }, hiddenInLayout: { components: [{ hidden: ['equals', ['dataModel', 'melding.name'], 'skjul'], bindings: { simpleBinding: 'melding.random' } }] } },
  }, put({ melding: { name: 'skjul', random: 'bort' } }), {}, (_, instance) => {
    expect(stored(instance)).toContain('skjul');
    expect(stored(instance)).not.toContain('bort');
  }),
  'process-next-shadow-fields-removed': async (row) => {
    const of = (shadowFields: object): StageOptions => ({ metadata: { dataTypes: [
      { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, enablePdfCreation: false, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema', shadowFields } },
      { id: 'clean', taskId: null, maxCount: 1, minCount: 0, appLogic: { autoCreate: false, classRef: 'App.Models.Skjema' } },
      { id: 'ref-data-as-pdf', maxCount: 0, minCount: 0, appLogic: null },
    ] } });
    const formsOf = ({ data, blobs }: StoredInstance): readonly (readonly [string, boolean, boolean])[] => data.map(({ id, dataType }) => {
      const text = new TextDecoder().decode(blobs.get(id));
      return [dataType, text.includes('stay'), text.includes('gone')];
    });
    const form = put({ melding: { name: 'stay', random: 'gone' } });
    await play(of({ prefix: 'rand', saveToDataType: 'clean' }), form, {}, (_, instance) => expect(formsOf(instance)).toEqual([['default', true, true], ['clean', true, false]]))(row);
    return play(of({ prefix: 'rand' }), form, {}, (_, instance) => expect(formsOf(instance)).toEqual([['default', true, false]]))(row);
  },
  'process-next-retrying-409-v9': async (row) => {
    const clock = createVirtualClock({ mode: 'hand' });
    const s = stage({ ...engine({ attempts: 9 }, beginning), clock });
    const instance = await s.instance();
    expect((await whileTimePasses(clock, next(s, instance), 1000)).status).toBe(504);
    return await whileTimePasses(clock, s.play(row, { path: pathOf(instance) }), 20);
  },
  'process-next-resume-required-409-v9': play(engine({ endState: 'failureThenSuccess' }), next, {}, async (s, instance) => {
    expect((await s.send('POST', `/instances/${instance.id}/process/resume`)).status).toBe(200);
    expect(instance.document.process?.endEvent).toBe('EndEvent_1');
  }),
  'process-next-workflow-failed-500-v9': play(engine({ endState: 'failure' }), undefined, {}, (_, instance) => expect(taskOf(instance)).toBe('Task_Service')),
  'process-next-timeout-504-v9': play(engine({ attempts: 9 }, beginning), undefined, {}, async (s, instance) => {
    expect(taskOf(instance)).toBe('Task_1');
    await s.emulator.clock.sleep(200_000);
    expect(taskOf(instance)).toBe('Task_Service');
  }),
  'process-resume-not-needed-409-v9': play(engine({})),
  'process-start-already-started-409': play(),
  'process-complete-200': play(),
  'process-complete-ended-409': play({}, end),
  'process-complete-unauthorised-403-empty': play({ actions: ['read', 'instantiate'] }),
  'process-complete-loop-500': play({ process: noReject.replace('targetRef="EndEvent_1"', 'targetRef="Task_1"') }),
  'process-next-elements-ended-409': play({}, end),
  'complete-confirmation-200': play({}, end, owner),
  'complete-confirmation-policy-403': play({}, end),
  'substatus-200': play({}, undefined, owner),
  'substatus-without-label-400': async (row) => {
    const asUser = await play()(row);
    expect(asUser.status).toBe(row.then.status);
    return play({}, undefined, owner)(row);
  },
});
