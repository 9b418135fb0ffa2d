/** Instances of apps with settings that the recorded ones do not have: what copies take along, what goes at the end, several forms of one type, who may begin. */
import { createVirtualClock } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { element, formType, group, strangeStage, type StrangeApp } from './strange-app.js';

const rows = element('namn') + element('sum', 'xs:decimal') + element('ja', 'xs:boolean') + group('rad', element('tal', 'xs:int') + element('hemmeleg'));

describe('copies', () => {
  const app: StrangeApp = {
    forms: { skjema: rows },
    metadata: {
      copyInstanceSettings: { enabled: true, excludedDataFields: ['rad.hemmeleg'], includeDueBefore: true, includedDataValues: ['eigen'], includedPresentationTexts: ['tittel'] },
      dataFields: [{ id: 'sum', path: 'sum', dataTypeId: 'skjema' }], presentationFields: [{ id: 'tittel', path: 'namn', dataTypeId: 'skjema' }],
    },
  };

  it('take along what the app says', async () => {
    const { send } = strangeStage(app);
    const template = { instanceOwner: { partyId: '510101' }, dueBefore: '2030-01-01T00:00:00Z', dataValues: { eigen: 'a', annan: 'b' } };
    const { id, data } = (await send('POST', '/instances', template)).body as { id: string; data: { id: string }[] };
    expect((await send('PUT', `/instances/${id}/data/${data[0]?.id}`, '<skjema><namn>Nils</namn><sum>1.50</sum><ja>1</ja><rad><tal>1</tal><hemmeleg>x</hemmeleg></rad></skjema>')).status).toBe(201);
    expect((await send('GET', `/instances/${id}`)).body).toMatchObject({ dataValues: { eigen: 'a', annan: 'b', sum: '1.50' }, presentationTexts: { tittel: 'Nils' } });
    expect((await send('PUT', `/instances/${id}/process/next`)).status).toBe(200);
    const copy = await send('POST', '/instances/create', { instanceOwner: { partyId: '510101' }, sourceInstanceId: id });
    expect(copy.body).toMatchObject({ dueBefore: '2030-01-01T00:00:00Z', dataValues: { eigen: 'a', sum: '1.50' }, presentationTexts: { tittel: 'Nils' } });
    expect(copy.body['dataValues']).not.toHaveProperty('annan');
    const element = (copy.body as { data: { id: string }[] }).data[0]?.id;
    expect((await send('GET', `/instances/${String(copy.body['id'])}/data/${element}`)).text).toBe('{"namn":"Nils","sum":1.50,"ja":true,"rad":[{"tal":1,"hemmeleg":null}]}');
  });
});

describe('several forms of one type', () => {
  const app: StrangeApp = {
    forms: { skjema: element('namn'), under: rows },
    dataTypes: [formType('skjema', 'Fill'), formType('under', 'Fill', { minCount: 1, maxCount: 2, appLogic: { autoCreate: false, classRef: 'M.under', autoDeleteOnProcessEnd: true } })],
  };

  it('are asked for, counted, changed together, and go at the end if they are to', async () => {
    const { send, begin, emulator } = strangeStage(app);
    const { path } = await begin();
    expect((await send('PUT', `${path}/process/next`)).body['validationIssues']).toMatchObject([{ code: 'TooFewDataElementsOfType', field: 'under' }]);
    const add = async (): Promise<readonly [number, string]> => {
      const { status, body } = await send('POST', `${path}/data/type/under`, '<under><namn>a</namn></under>');
      return [status, String(body['newDataElementId'])];
    };
    const [[, one], [, two]] = [await add(), await add()];
    expect((await add())[0]).toBe(409);
    const patch = (value: string): unknown => [{ op: 'replace', path: '/namn', value }];
    const patched = await send('PATCH', `${path}/data`, { patches: [{ dataElementId: one, patch: patch('ein') }, { dataElementId: two, patch: patch('to') }], ignoredValidators: [] });
    expect(patched.body['newDataModels']).toMatchObject([{ dataElementId: one, data: { namn: 'ein' } }, { dataElementId: two, data: { namn: 'to' } }]);
    expect((await send('DELETE', `${path}/data/${one}`)).status).toBe(200);
    expect((await send('PUT', `${path}/process/next`)).status).toBe(200);
    expect([...emulator.world.instances.values()][0]?.data.map(({ dataType }) => dataType)).toEqual(['skjema']);
  });
});

it('an instance that goes for good with its process', async () => {
  const { send, begin } = strangeStage({ forms: { skjema: element('namn') }, metadata: { autoDeleteOnProcessEnd: true, messageBoxConfig: { hideSettings: { hideAlways: true } } } });
  const { path } = await begin();
  expect((await send('PUT', `${path}/process/next`)).status).toBe(200);
  expect((await send('GET', path, undefined, {}, 'GetTestOrgToken/ttd')).body['status']).toMatchObject({ isArchived: true, isHardDeleted: true });
});

it.each([[{ person: true }, 201, 403], [{ organisation: true }, 403, 201], [{ subUnit: true, bankruptcyEstate: true }, 403, 403], [{ person: false, organisation: false }, 201, 201]])('%o may begin: persons %i, companies %i', async (partyTypesAllowed, person, company) => {
  const { send } = strangeStage({ forms: { skjema: element('namn') }, metadata: { partyTypesAllowed, onEntry: { show: 'select-instance' } } });
  for (const [party, status] of [[510101, person], [510201, company]] as const) expect((await send('POST', `/instances?instanceOwnerPartyId=${party}`)).status, String(party)).toBe(status);
});

it('hooks are told of a form by the id that it gets, and what they change without a patch is kept', async () => {
  const told: string[] = [];
  const { send, begin } = strangeStage({
    forms: { skjema: element('namn'), under: element('namn') },
    dataTypes: [formType('skjema', 'Fill'), formType('under', 'Fill', { minCount: 0, maxCount: 0, appLogic: { autoCreate: false, classRef: 'M.under' } })],
    hooks: { onWrite: ({ dataElementId, value }) => { value['namn'] = `nr. ${told.push(dataElementId)}`; } },
  });
  const { path, of } = await begin();
  const made = await send('POST', `${path}/data/type/under`, '<under/>');
  expect(told).toEqual([made.body['newDataElementId'], of('skjema').slice(-36)]);
  const patched = await send('PATCH', `${path}/data`, { patches: [], ignoredValidators: [] });
  expect(patched.body['newDataModels']).toMatchObject([{ data: { namn: 'nr. 3' } }, { data: { namn: 'nr. 4' } }]);
  expect((await send('GET', of('skjema'))).body).toEqual({ namn: 'nr. 3' });
});

describe('deletion', () => {
  it('is refused while the app prevents it', async () => {
    const clock = createVirtualClock();
    const { send, begin } = strangeStage({ forms: { skjema: rows }, metadata: { preventInstanceDeletionForDays: 2 } }, { clock });
    const { path } = await begin();
    expect((await send('PUT', `${path}/process/next`)).status).toBe(200);
    expect(await send('DELETE', path)).toMatchObject({ status: 403, text: '' });
    await clock.advance(3 * 24 * 3_600_000);
    expect((await send('DELETE', path)).status).toBe(200);
  });
});

it.each([['', { '': ['A non-empty request body is required.'] }], ['{', { $: [expect.stringContaining('LineNumber: 0') as unknown] }]])('a body %j is refused where JSON must be', async (body, errors) => {
  const { send, begin } = strangeStage({ forms: { skjema: rows } });
  const { path, of } = await begin();
  const json = { 'Content-Type': 'application/json' };
  for (const [method, at, parameter] of [['PUT', `${path}/substatus`, 'substatus'], ['POST', `${of('skjema')}/tags`, 'tag'], ['POST', '/instances/create', 'instansiationInstance']] as const) {
    const answer = await send(method, at, body, json);
    expect([answer.status, answer.body['errors']]).toEqual([400, { ...errors, [parameter]: [`The ${parameter} field is required.`] }]);
  }
});
