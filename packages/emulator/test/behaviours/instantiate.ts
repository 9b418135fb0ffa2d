/** Rows of the area `instantiate`. */
import { expect } from 'vitest';
import type { StoredInstance } from '@blankett/emulator';
import { ownerNumber, rowPopulation } from './people.js';
import { type Answered, area, type Area, type Play, type Row } from './rows.js';
import { multipart, type Sending, stage, type StageOptions } from './stage.js';

const template = (party: number): string => JSON.stringify({ instanceOwner: { partyId: String(party) } });
const form = '<Skjema><melding><name>X</name></melding></Skjema>';
type Parts = Parameters<typeof multipart>[0];

/** Sends what the row sends, on a stage of its own. */
const plain = (options: StageOptions = {}, sending: Sending = {}): Play => async (row) => stage(options).play(row, sending);

/** Sends parts in place of the row's prose; the world is then as it was, if the row is refused. */
const parts = (list: (party: number) => Parts, options: StageOptions = {}, sending: Sending = {}): Play => async (row) => {
  const s = stage(options);
  const answer = await s.play(row, { ...multipart(list(s.person)), ...sending });
  expect(s.emulator.world.instances.size).toBe(answer.status === 201 ? 1 : 0);
  return answer;
};

const onlyInstance = (instances: ReadonlyMap<string, StoredInstance>): StoredInstance => [...instances.values()][0] as StoredInstance;
const production = { setup: { environment: 'Production' } } as const;
const refusing = (file: string): Play => parts(() => [{ name: file, type: 'image/png', filename: 'malicious.exe', body: 'x' }], fileChecked);
/** The app's own check of files, as it would be written: names that end so are refused. */
const fileChecked: StageOptions = {
  hooks: { onUpload: ({ filename }) => (filename?.endsWith('.exe') === true ? [{ severity: 1, code: 'InvalidFileNameFormat', description: 'No programs.' }] : []) },
};

const emailUser = 'epost:post@altinn.no';
const withEmailUser = {
  ...rowPopulation,
  users: [...rowPopulation.users, { userId: 1, userName: emailUser, partyId: 2, pid: null, name: emailUser, userType: 2 }],
  roles: { byUser: { ...rowPopulation.roles?.byUser, 1: { 2: ['SELN'] } } },
  parties: [...rowPopulation.parties ?? [], { partyId: 2, type: 'self-identified', partyTypeName: 3, ssn: null, orgNumber: null, name: emailUser } as const],
};
const withUnitType = (partyId: number, unitType: string): typeof rowPopulation => ({
  ...rowPopulation,
  parties: (rowPopulation.parties ?? []).map((party) => (party.partyId === partyId ? { ...party, unitType } : party)),
});

const partyTypes = (only: string): StageOptions => ({ metadata: { partyTypesAllowed: { bankruptcyEstate: false, organisation: false, person: false, subUnit: false, [only]: true } } });

const readsBack: Play = async (row) => {
  const s = stage();
  const [pdf, png] = [new Uint8Array([1, 2, 4]), new Uint8Array([1, 2, 5])];
  const [first, second, third] = ['default', '9edd53de-f46f-40a1-bb4d-3efb93dc113d', 'specificFileType'];
  const answer = await s.play(row, multipart([{ name: first, type: 'application/xml', body: form }, { name: second, type: 'application/pdf', body: pdf }, { name: third, type: 'image/png', body: png }]));
  const instance = onlyInstance(s.emulator.world.instances);
  expect(instance.data.map(({ dataType }) => dataType).sort()).toEqual([first, second, third].sort());
  for (const [type, bytes] of [[second, pdf], [third, png]] as const) {
    const element = instance.data.find(({ dataType }) => dataType === type);
    expect([...instance.blobs.get(element?.id ?? '') ?? []]).toEqual([...bytes]);
  }
  const read = await s.send('GET', `/instances/${instance.id}/data/${instance.data.find(({ dataType }) => dataType === first)?.id ?? ''}`, { headers: { Accept: 'application/json' } });
  expect(JSON.parse(read.text)).toMatchObject({ melding: { name: 'X' } });
  return answer;
};

const templatePart: Play = async (row) => {
  const s = stage();
  const answer = await s.play(row, multipart([{ name: 'instance', type: 'application/json', body: template(s.person) }, { name: 'default', type: 'application/xml', body: form }]));
  const { id, data: [element] } = JSON.parse(answer.text) as { id: string; data: { id: string; isRead: boolean }[] };
  const read = await s.send('GET', `/instances/${id}/data/${element?.id}`);
  expect([element?.isRead, JSON.parse(read.text)]).toMatchObject([true, { melding: { name: 'X' } }]);
  // The row's app calls its form something else.
  return { ...answer, text: answer.text.replaceAll('"default"', '"model"') };
};

const jsonPart: Play = async (row) => {
  const s = stage();
  const answer = await s.play(row, multipart([{ name: 'instance', type: 'application/json', body: template(s.person) }, { name: 'default', type: 'application/json; charset=utf-8', body: '{}' }]));
  expect(s.emulator.world.instances.size).toBe(0);
  return { ...answer, text: answer.text.replaceAll('named default', 'named model').replaceAll("'default'", "'model'") };
};

/** Every kind of token, each for a party of its own. */
const everyKind: Play = async (row) => {
  const s = stage({ population: withEmailUser });
  const system = rowPopulation.systemUsers?.[0]?.partyId ?? 0;
  const sends = [['user', s.person], [{ userId: 1 }, 2], ['owner', s.person], ['systemUser', system]] as const;
  const answers: Answered[] = [];
  for (const [as, party] of sends) answers.push(await s.send('POST', '/instances/create', { as, headers: { 'Content-Type': 'application/json' }, body: template(party) }));
  expect(answers.map(({ status }) => status)).toEqual(sends.map(() => row.then.status));
  return answers[0] as Answered;
};

const refusedParty: Play = async (row) => {
  const s = stage();
  const answer = await s.play(row, { as: 'stranger', party: s.person, query: { instanceOwnerPartyId: String(s.person) } });
  expect(s.emulator.world.instances.size).toBe(0);
  return answer;
};

const validatorRefuses: Play = async (row) => {
  const s = stage({ hooks: { onValidateInstantiation: () => ({ message: 'Not now' }) } });
  const answer = await s.play(row);
  expect(s.emulator.world.instances.size).toBe(0);
  return answer;
};

const translated: Play = async (row: Row) => {
  const texts = new TextEncoder().encode(JSON.stringify({ resources: [{ id: 'closed', value: 'Stengt' }] }));
  const answer = await stage({ hooks: { onValidateInstantiation: () => ({ customTextKey: 'closed' }) }, documents: new Map([['texts-nb.json', texts]]) }).play(row);
  expect(JSON.parse(answer.text)).toMatchObject({ message: 'Stengt' });
  return answer;
};

const oneForm = (type: string, body: string): Play => parts(() => [{ name: 'default', type, body }]);
const oneFile = (body: string | Uint8Array, more: Parts = []): Play => parts(() => [{ name: 'specificFileType', type: 'application/pdf', body }, ...more]);

export const instantiateRows: Area = area('app-api.json', 'instantiate', {
  'instantiate-template-party-201': plain(),
  'instantiate-template-party-number-201': plain({}, { as: 'owner' }),
  'instantiate-user-read-status-forced': plain(),
  'instantiate-service-owner-unread': async (row) => {
    const answer = await stage().play(row, { as: 'owner' });
    expect(JSON.parse(answer.text)).toMatchObject({ createdBy: ownerNumber });
    return answer;
  },
  'instantiate-template-username-email-201': plain({ population: withEmailUser }, { as: 'owner' }),
  'instantiate-query-plus-person-template-query-ignored': async (row) => {
    const s = stage();
    return s.play(row, { party: s.person });
  },
  'instantiate-no-party-400': plain(),
  'instantiate-unknown-party-404': async (row) => {
    const s = stage();
    return s.play(row, { party: s.person });
  },
  'instantiate-not-authorized-403': refusedParty,
  'instantiate-party-type-not-allowed-403': plain(partyTypes('subUnit')),
  'instantiate-party-type-allowed-201': async (row) => {
    const party = Number((row.when.body as { instanceOwner: { partyId: string } }).instanceOwner.partyId);
    const statuses = await Promise.all(['AAFY', 'BEDR', 'AS'].map(async (unitType) => (await stage({ ...partyTypes('subUnit'), population: withUnitType(party, unitType) }).play(row)).status));
    expect(statuses).toEqual([201, 201, 403]);
    return stage(partyTypes('subUnit')).play(row);
  },
  'instantiate-party-type-bankruptcy-by-organisation': async (row) => {
    const party = Number(row.when.query?.['instanceOwnerPartyId']);
    return stage({ ...partyTypes('organisation'), population: withUnitType(party, 'KBO') }).play(row);
  },
  'instantiate-validator-refuses-403': validatorRefuses,
  'instantiate-validator-text-key-translated': translated,
  'instantiate-user-disallowed-403': parts(() => [{ name: 'default', type: 'application/xml', body: form }], { ...production, metadata: { disallowUserInstantiation: true } }),
  'instantiate-user-disallowed-create-403': plain({ ...production, metadata: { disallowUserInstantiation: true } }),
  'instantiate-user-disallowed-org-201': plain({ ...production, metadata: { disallowUserInstantiation: true } }, { as: 'owner' }),
  'multipart-form-and-two-files-201': readsBack,
  'multipart-template-part-201': templatePart,
  'multipart-form-json-not-allowed-400': jsonPart,
  'multipart-unknown-part-name-400': parts(() => [{ name: 'wrongName', type: 'application/xml', body: form }]),
  'multipart-part-without-content-type-400': async (row) => {
    const old = await parts(() => [{ name: 'default', body: form }], { library: '8.3.0' })(row);
    expect(typeof JSON.parse(old.text)).toBe('string');
    return parts(() => [{ name: 'default', body: form }])(row);
  },
  'multipart-empty-part-400': oneFile(''),
  'multipart-part-too-large-400': oneFile(new Uint8Array(1024 * 1024 + 1)),
  'multipart-too-many-parts-of-type-400': oneFile('1', [{ name: 'specificFileType', type: 'application/pdf', body: '2' }]),
  'multipart-instance-part-not-json-treated-as-absent': parts((party) => [{ name: 'instance', type: 'text/plain', body: template(party) }]),
  'multipart-form-invalid-xml-400': oneForm('application/xml', 'INVALID XML'),
  'multipart-form-wrong-root-400': oneForm('application/xml', '<?xml version="1.0" encoding="utf-8"?><WrongRoot><melding><name>Test</name></melding></WrongRoot>'),
  'multipart-form-bad-boolean-400': oneForm('application/xml', '<Skjema><melding><toggle>invalid boolean</toggle></melding></Skjema>'),
  'multipart-form-text-xml-415': parts(() => [{ name: 'open', type: 'text/xml', body: form }], { openForm: 'open' }),
  'multipart-type-of-other-task-409': parts(() => [{ name: 'task2DataType', type: 'image/png', body: 'x' }], { setup: { appSettings: { EnforceDataTypeTaskId: true } } }),
  'multipart-file-validator-refuses-400': refusing('specificFileType'),
  'multipart-file-validator-accepts-201': parts(() => [{ name: 'specificFileType', type: 'image/png', filename: 'validfile.png', body: 'x' }], fileChecked),
  'multipart-disallow-user-create-400': parts(() => [{ name: 'disallowUserCreate', type: 'application/xml', body: form }]),
  'multipart-notification-part-accepted': parts((party) => [
    { name: 'instance', type: 'application/json', body: template(party) },
    { name: 'notification', type: 'application/json', body: '{}' },
  ], {}, { as: 'owner' }),
  'create-every-token-kind-201': everyKind,
  'create-without-owner-400': plain(),
  'create-v9-workflow-acceptance-unknown-500': async (row) => {
    const s = stage({ library: '9.0.0' });
    s.emulator.world.away.add('workflow-engine');
    const answer = await s.play(row);
    expect(s.emulator.world.instances.size).toBe(1);
    return answer;
  },
  'instantiate-party-lookup-refused-403': async (row) => {
    const s = stage();
    s.emulator.world.refusing.add('register');
    return s.play(row);
  },
  'create-v9-workflow-not-accepted-500': async (row) => {
    const s = stage({ library: '9.0.0' });
    s.emulator.world.refusing.add('workflow-engine');
    const answer = await s.play(row);
    expect(s.emulator.world.instances.size).toBe(0);
    return answer;
  },
  'create-v9-workflow-failed-500': async (row) => {
    const s = stage({ library: '9.0.0', hooks: { onInstantiate: () => { throw new Error('This app fails.'); } } });
    const answer = await s.play(row);
    expect(s.emulator.world.instances.size).toBe(1);
    return answer;
  },
});
