/** Rows of the area `validate`. */
import { expect } from 'vitest';
import type { StoredInstance } from '@blankett/emulator';
import { processText, signatureSettings } from './processes.js';
import { type Answered, area, type Area, type Play } from './rows.js';
import { pathOf, type Sending, type Stage, stage, type StageOptions } from './stage.js';

type Ready = (s: Stage, instance: StoredInstance) => unknown;
type Look = (answer: Answered, instance: StoredInstance) => unknown;

/** Validates a new instance, once it is made ready. */
const play = (options: StageOptions = {}, ready: Ready = () => undefined, sending: Sending = {}, look: Look = () => undefined): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  await ready(s, instance);
  const answer = await s.play(row, { ...sending, path: { ...pathOf(instance), ...sending.path } });
  await look(answer, instance);
  return answer;
};

const file = (changes: object): StageOptions => ({
  metadata: { dataTypes: [{ id: 'vedlegg', taskId: 'Task_1', maxCount: 1, minCount: 0, allowedContentTypes: null, appLogic: null, ...changes }] },
});
const upload = (times = 1): Ready => async (s, instance) => {
  for (let time = 0; time < times; time++) {
    const answer = await s.send('POST', `/instances/${instance.id}/data`, {
      query: { dataType: 'vedlegg' }, body: 'x', headers: { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename=a.txt' },
    });
    expect(answer.status, answer.text).toBe(201);
  }
};
/** The scan for viruses ends so. */
const scanned = (result: 'Infected' | 'Pending'): Ready => async (s, instance) => {
  await upload()(s, instance);
  for (const element of instance.data) element.fileScanResult = result;
};
const end: Ready = async (s, instance) => expect((await s.send('PUT', `/instances/${instance.id}/process/next`)).status).toBe(200);
const noIssue: Look = ({ text }) => expect(JSON.parse(text)).toEqual([]);

const signing: StageOptions = {
  process: processText([
    { id: 'Task_1', type: 'data' },
    { id: 'Task_2', type: 'signing', actions: ['sign'], settings: signatureSettings(['default'], 'signature', '<altinn:runDefaultValidator>true</altinn:runDefaultValidator>') },
  ]),
  metadata: {
    dataTypes: [
      { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
      { id: 'signature', taskId: 'Task_2', maxCount: 0, minCount: 1, appLogic: null },
    ],
  },
};
const tampered: Ready = async (s, instance) => {
  await end(s, instance);
  expect((await s.send('POST', `/instances/${instance.id}/actions`, { headers: { 'Content-Type': 'application/json' }, body: '{"action":"sign"}' })).status).toBe(200);
  instance.blobs.set(instance.data[0]?.id ?? '', new TextEncoder().encode('<Skjema />'));
};

/** The app's class has a member that its schema has not, as the document of its API shows. */
const melding = ['name', 'random', 'tags', 'simple_list', 'nested_list', 'toggle', 'tag-with-attribute', 'missing-from-xsd'];
const withStranger = new Map([['customOpenapi.json', new TextEncoder().encode(JSON.stringify({
  components: {
    schemas: {
      Skjema: { properties: { melding: { $ref: '#/components/schemas/Melding' } } },
      Melding: { properties: Object.fromEntries(melding.map((name) => [name, { type: name === 'toggle' ? 'boolean' : 'string', nullable: true }])) },
    },
  },
}))]]);

const counting: StageOptions = { hooks: { onValidate: () => ['A', 'B', 'b'].map((source) => ({ source, code: source })) } };

export const validateRows: Area = area('app-api.json', 'validate', {
  'validate-clean-200': play({}, undefined, {}, noIssue),
  'validate-issues-200': play({
    hooks: {
      onValidateTask: () => [{ code: 'TaskErrorText', description: 'TaskErrorText', source: 'task' }],
      onValidate: () => [
        { severity: 4, code: 'CustomErrorText', description: 'CustomErrorText', field: 'melding.nested_list', source: 'custom' },
      ],
    },
  }, undefined, {}, ({ text }) => {
    for (const issue of JSON.parse(text) as object[]) for (const left of ['customTextKey', 'customTextParams', 'customTextParameters', 'noIncrementalUpdates']) expect(issue).not.toHaveProperty(left);
  }),
  'validate-xsd-issue-200': play({ setup: { appSettings: { XsdValidation: true } }, documents: withStranger }, async (s, instance) => {
    const answer = await s.send('PUT', `/instances/${instance.id}/data/${instance.data[0]?.id ?? ''}`, {
      headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ melding: { 'missing-from-xsd': 'x' } }),
    });
    expect(answer.status, answer.text).toBe(201);
  }),
  'validate-not-started-409': play({}, end),
  'validate-not-started-500-old': play({ library: '8.8.0' }, end),
  'validate-ignored-validators-trimmed': async (row) => {
    const s = stage(counting);
    const instance = await s.instance();
    expect(JSON.parse((await s.send('GET', `/instances/${instance.id}/validate`)).text)).toHaveLength(3);
    return s.play(row, { path: pathOf(instance) });
  },
  'validate-too-many-elements': (row) => play(file({ maxCount: 0 }), async (s, instance) => {
    await upload(2)(s, instance);
    const types = [...s.emulator.world.apps.values()][0]?.metadata['dataTypes'] as { maxCount: number }[];
    types[0]!.maxCount = 1;
  })(row),
  'validate-infected-file': play(file({ enableFileScan: true }), scanned('Infected'), {}, (answer, instance) => {
    expect(JSON.parse(answer.text)).toMatchObject([{ field: 'vedlegg', dataElementId: instance.data[0]?.id }]);
  }),
  'validate-pending-file': async (row) => {
    await play(file({ enableFileScan: true }), scanned('Pending'), {}, noIssue)(row);
    return play(file({ enableFileScan: true, validationErrorOnPendingFileScan: true }), scanned('Pending'))(row);
  },
  'validate-missing-signatures': play(signing, end, {}, async (answer, instance) => {
    expect(answer.text).toContain('Required');
    const s = stage(signing);
    const other = await s.instance();
    await end(s, other);
    const norwegian = await s.send('GET', `/instances/${other.id}/validate`);
    expect(JSON.parse(norwegian.text)).toContainEqual(expect.objectContaining({ description: 'Det mangler påkrevde signaturer.' }));
    expect(instance.data).toHaveLength(1);
  }),
  'validate-signature-hash-broken': play(signing, tampered),
  'validate-element-other-task-warning': play(signing, end),
  'validate-element-unknown-500': play({}, undefined, { path: { dataGuid: '00000000-0000-4000-8000-000000000000' } }),
});
