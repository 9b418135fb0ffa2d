/** Rows of the area `signing`. */
import { expect } from 'vitest';
import type { AppSignee, StoredInstance } from '@blankett/emulator';
import { rowPopulation } from './people.js';
import { processText, signatureSettings } from './processes.js';
import { type Answered, area, type Area, type Play } from './rows.js';
import { pathOf, type Sending, type Stage, stage, type StageOptions } from './stage.js';

const signees = '<altinn:signeeStatesDataTypeId>signees</altinn:signeeStatesDataTypeId><altinn:signeeProviderId>provider</altinn:signeeProviderId>';

/** A form, then a signature. */
const signingApp = (named: readonly AppSignee[] = [], types: readonly string[] = ['default']): StageOptions => ({
  process: processText([
    { id: 'Task_1', type: 'data' },
    { id: 'Task_Sign', type: 'signing', actions: ['sign'], settings: signatureSettings(types, 'signature', signees) },
  ]),
  hooks: { onSignees: () => named },
  metadata: {
    dataTypes: [
      { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
      ...['typeA', 'typeB', 'typeC'].map((id) => ({ id, taskId: 'Task_1', maxCount: 0, minCount: 0, appLogic: null })),
      ...['signature', 'signees'].map((id) => ({ id, taskId: null, maxCount: 0, minCount: 0, appLogic: null })),
    ],
  },
});

type Ready = (s: Stage, instance: StoredInstance) => unknown;
type Look = (s: Stage, instance: StoredInstance, answer: Answered) => unknown;

const toSigning: Ready = async (s, instance) => expect((await s.send('PUT', `/instances/${instance.id}/process/next`)).status).toBe(200);

const play = (options: StageOptions, ready: Ready = toSigning, sending: Sending = {}, look: Look = () => undefined): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  await ready(s, instance);
  const answer = await s.play(row, { path: pathOf(instance), ...sending });
  await look(s, instance, answer);
  return answer;
};

/** Elements in the order of their making, by the number in their file's name. */
const withElements: Ready = async (s, instance) => {
  for (const [number, type] of ['typeA', 'typeC', 'typeA', 'typeB'].entries()) {
    const made = await s.send('POST', `/instances/${instance.id}/data`, {
      query: { dataType: type }, body: 'x', headers: { 'Content-Type': 'text/plain', 'Content-Disposition': `attachment; filename=${number + 1}.txt` },
    });
    expect(made.status, made.text).toBe(201);
  }
  await toSigning(s, instance);
};

const companies = (rowPopulation.parties ?? []).filter(({ orgNumber, subUnits }) => typeof orgNumber === 'string' && subUnits === undefined).slice(0, 2);
const systemOfCompany = rowPopulation.systemUsers?.[0];
const company = rowPopulation.parties?.find(({ orgNumber }) => orgNumber === systemOfCompany?.orgNumber);

/** Everybody of the corpus acts for these two. */
const twoCompanies: StageOptions = {
  ...signingApp(companies.map(({ name, orgNumber }) => ({ organisationName: name, organisationNumber: orgNumber ?? '' }))),
  population: { ...rowPopulation, users: rowPopulation.users.map((user) => ({ ...user, partyList: [...user.partyList ?? [], ...companies.map(({ partyId }) => ({ partyId }))] })) },
};

export const signingRows: Area = area('app-api.json', 'signing', {
  'signing-state-system-user-200': async (row) => {
    const answer = await play(signingApp([{ systemUserId: systemOfCompany?.id ?? '', organisationNumber: company?.orgNumber ?? '', organisationName: company?.name ?? '' }]))(row);
    expect(JSON.parse(answer.text)).toMatchObject({ signeeStates: [{ name: 'System', organization: company?.name, signedTime: null }] });
    return answer;
  },
  'signing-state-by-task-id-200': play(signingApp(), () => undefined),
  'signing-organizations-200': play(twoCompanies, toSigning, {}, async (s, instance, { text }) => {
    const signed = await s.send('POST', `/instances/${instance.id}/actions`, {
      headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ action: 'sign', onBehalfOf: companies[1]?.orgNumber }),
    });
    expect(signed.status, signed.text).toBe(200);
    const { signeeStates } = JSON.parse((await s.send('GET', `/instances/${instance.id}/signing`)).text) as { signeeStates: { organization: string; signedTime: string | null }[] };
    expect(signeeStates.map(({ organization, signedTime }) => [organization, signedTime === null])).toEqual([[companies[0]?.name, true], [companies[1]?.name, false]]);
    expect(JSON.parse(text)).toEqual({ organizations: companies.map(({ name, orgNumber, partyId }) => ({ orgName: name, orgNumber, partyId })) });
  }),
  'signing-organizations-no-user-401': play(signingApp(), toSigning, { as: 'owner' }),
  'signing-data-elements-200': async (row) => {
    const s = stage(signingApp([], ['typeB', 'typeA']));
    const instance = await s.instance();
    await withElements(s, instance);
    const answer = await s.play(row, { path: pathOf(instance) });
    const elements = (JSON.parse(answer.text) as { dataElements: { id: string; filename: string }[] }).dataElements;
    expect(elements.map(({ filename }) => filename)).toEqual(['4.txt', '1.txt', '3.txt']);
    return { ...answer, text: elements.reduce((text, { id, filename }) => text.replace(`"id":"${id}"`, `"id":"dataElement${filename[0] ?? ''}"`), answer.text) };
  },
  'signing-data-elements-none-200': play(signingApp([], ['typeC'])),
  'signing-data-elements-not-signing-task-400': play(signingApp(), () => undefined),
  'sign-action-200': play(signingApp(), toSigning, {}, (_, instance) => {
    expect(instance.data.map(({ dataType }) => dataType)).toContain('signature');
    expect(instance.document.process?.currentTask?.elementId).toBe('Task_Sign');
  }),
  'sign-action-on-behalf-not-allowed-401': play(signingApp()),
  'sign-action-storage-fails-500': play({
    ...signingApp(),
    metadata: { dataTypes: (signingApp().metadata?.['dataTypes'] as readonly { id: string }[]).filter(({ id }) => id !== 'signature') },
  }),
});
