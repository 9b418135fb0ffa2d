/** What end users can do before they fill anything in: log in, look around, make and find instances. */
import { expect } from 'vitest';
import { hasFeature } from '../../src/features/index.js';
import type { Capability } from './capability.js';
import { begin, ended, formIn, pdf } from './capability.js';

const xml = (text: string): unknown => expect.stringMatching(new RegExp(`^(<\\?xml|<)[^]*${text}`));

export const findingCapabilities: readonly Capability[] = [
  { row: 'Discover app, feature level', name: 'metadata, process and policy of the app', works: async ({ client, version }) => {
    expect(await client.metadata.application()).toMatchObject({ id: 'ttd/melding', altinnNugetVersion: version });
    expect(await client.metadata.process()).toEqual(xml('Task_1'));
    expect(await client.metadata.policy()).toEqual(xml('Policy'));
  } },
  { row: 'Discover app, feature level', name: 'OpenAPI documents, its own where it has one', works: async ({ client, version }) => {
    expect(await client.metadata.openApi()).toMatchObject({ info: { title: hasFeature(version, 'customOpenApi') ? 'eget' : 'felles' } });
    expect(await client.metadata.openApi({ generic: true })).toMatchObject({ info: { title: 'felles' } });
  } },
  { row: 'Schemas', name: 'JSON Schema of a form', works: async ({ client }) => {
    expect(await client.metadata.jsonSchema('melding')).toMatchObject({ properties: { navn: {} } });
    await expect(client.metadata.jsonSchema('ukjent')).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { row: 'Schemas', name: 'XSD of a form', since: 'xsdSchema', works: async ({ client }) => {
    expect(await client.metadata.xsd('melding')).toContain('Melding');
    expect(await client.metadata.xsd('ukjent')).toBeUndefined();
  } },
  { row: 'Code lists, texts', name: 'code lists, of the app and of an instance', works: async on => {
    const red = [expect.objectContaining({ value: 'r', label: 'rød' })];
    expect(await on.client.lookup.options('farger')).toEqual(red);
    expect(await on.client.lookup.options('farger', { instance: (await begin(on)).id })).toEqual(red);
    await expect(on.client.lookup.options('ukjent')).rejects.toMatchObject({ code: 'not-found' });
  } },
  { row: 'Code lists, texts', name: 'texts', works: async ({ client }) => {
    expect((await client.metadata.texts('nb')).resources).toEqual([expect.objectContaining({ id: 'appName', value: 'Melding' })]);
    await expect(client.metadata.texts('bokmål')).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { row: 'System user token + onboarding', name: 'a system that a company has let act for it', since: 'systemUsers', works: async ({ systemUser, party }) => {
    const made = await systemUser.client.instances.instantiate({ party: { organisation: '310000015' } });
    expect(made.instanceOwner).toMatchObject({ partyId: '510201' });
    expect(await systemUser.client.instances.read(made.id)).toMatchObject({ id: made.id });
    await expect(systemUser.client.instances.instantiate({ party: { partyId: party } })).rejects.toMatchObject({ code: 'not-permitted', outcomeKnown: true });
    await expect(systemUser.ofStranger.instances.instantiate({ party: { organisation: '310000023' } })).rejects.toMatchObject({ code: 'login-refused', outcomeKnown: true });
  } },
  { row: 'ID-porten login', name: 'a person logs in, and comes back', works: async ({ logIn }) => {
    const { client } = await logIn('eik');
    expect((await client.instances.instantiate({ party: { partyId: 510102 } })).instanceOwner.partyId).toBe('510102');
  } },
  { row: 'Exchange, cache, refresh', name: 'tokens are exchanged once, and again when they are not accepted any more', works: async ({ logIn, asked }) => {
    const { client, auth, environment } = await logIn('eik');
    await client.instances.active(510102);
    await client.instances.active(510102);
    const exchanges = (): number => asked.filter(path => path.includes('/exchange/id-porten')).length;
    expect(exchanges()).toBe(1);
    await auth.getToken({ environment, fresh: true });
    expect(exchanges()).toBe(2);
  } },
  { row: 'Test tokens', name: 'of people, owners and system users', works: async ({ client, owner, party }) => {
    expect(await client.instances.active(party)).toEqual([]);
    expect((await owner.instances.instantiate({ party: { partyId: party } })).instanceOwner.partyId).toBe(String(party));
  } },
  { row: 'Parties', name: 'whom one can act for, and whether they may have an instance', works: async ({ client, party }) => {
    expect((await client.parties.list({ allowedToInstantiate: true })).map(({ partyId }) => partyId)).toContain(party);
    expect(await client.parties.validateInstantiation(party)).toEqual({ outcome: 'allowed' });
    expect(await client.parties.validateInstantiation(510301)).toMatchObject({ outcome: 'refused' });
  } },
  { row: 'Instantiate empty / template / multipart / create+prefill / copy', name: 'from a template', works: async ({ client, party, emulator }) => {
    const instance = await client.instances.instantiate({ party: { partyId: party }, dataValues: { referanse: 'æ' }, dueBefore: '2030-01-01T12:00:00Z' });
    expect(instance).toMatchObject({ appId: 'ttd/melding', dataValues: { referanse: 'æ' } });
    expect(instance.data).toHaveLength(1);
    expect(emulator.world.instances.size).toBe(1);
    await expect(client.instances.instantiate({ party: { person: '11111111111' } })).rejects.toMatchObject({ code: 'party-unknown', outcomeKnown: true });
    await expect(client.instances.instantiate({ party: {} as { partyId: number } })).rejects.toMatchObject({ code: 'party-missing' });
  } },
  { row: 'Instantiate empty / template / multipart / create+prefill / copy', name: 'by national id and by organisation number', works: async ({ client }) => {
    expect((await client.instances.instantiate({ party: { person: '01818012359' } })).instanceOwner.partyId).toBe('510101');
    expect((await client.instances.instantiate({ party: { organisation: '310000015' } })).instanceOwner.partyId).toBe('510201');
  } },
  { row: 'Instantiate empty / template / multipart / create+prefill / copy', name: 'with form and attachment in one request', works: async ({ client, party }) => {
    const instance = await client.instances.instantiate({
      party: { partyId: party }, dataValues: { a: '1' }, forms: { melding: { navn: 'Kari', beloep: '1500.50' } },
      attachments: [{ dataType: 'vedlegg', name: 'årsregnskap 2025.pdf', body: pdf() }],
    });
    expect(instance.dataValues).toMatchObject({ a: '1' });
    expect(instance.data!.map(({ dataType, filename }) => [dataType, filename ?? ''])).toEqual(expect.arrayContaining([['melding', ''], ['vedlegg', 'årsregnskap 2025.pdf']]));
    const { value } = await client.forms.download('melding', { instance: instance.id, dataElement: formIn(instance) });
    expect(value).toMatchObject({ navn: 'Kari', beloep: '1500.50' });
  } },
  { row: 'Instantiate empty / template / multipart / create+prefill / copy', name: 'with members filled in', works: async ({ client, party }) => {
    const instance = await client.instances.create({ party: { partyId: party }, prefill: { navn: 'Ola' } });
    expect((await client.forms.download('melding', { instance: instance.id, dataElement: formIn(instance) })).value).toMatchObject({ navn: 'Ola' });
  } },
  { row: 'Instantiate empty / template / multipart / create+prefill / copy', name: 'as a copy', works: async on => {
    const source = await ended(on);
    const copy = await on.client.instances.copy({ party: { partyId: on.party }, source });
    expect(copy.id).not.toBe(source);
    expect((await on.client.forms.download('melding', { instance: copy.id, dataElement: formIn(copy) })).value).toMatchObject({ navn: 'Kari' });
    await expect(on.client.instances.copy({ party: { partyId: on.party }, source: copy.id })).rejects.toMatchObject({ code: 'copy-refused' });
  } },
  { row: 'Find active / list own', name: 'active ones', works: async on => {
    const { id } = await begin(on);
    expect((await on.client.instances.active(on.party)).map(one => one.id)).toEqual([id]);
  } },
  { row: 'Find active / list own', name: 'all, by party and time', works: async on => {
    const { id } = await begin(on);
    const [found, later]: string[][] = [[], []];
    for await (const instance of on.client.instances.find({ party: { person: '01818012359' }, created: { after: 0 } })) found!.push(instance.id);
    for await (const instance of on.client.instances.find({ party: { partyId: on.party }, created: { after: Date.now() + 3_600_000 } })) later!.push(instance.id);
    expect([found, later]).toEqual([[id], []]);
  } },
  { row: 'Query instances, paging', name: 'page by page', works: async on => {
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push((await on.client.instances.instantiate({ party: { partyId: on.party }, dataValues: { nr: String(i) } })).id);
    const found = [];
    for await (const instance of on.client.instances.find({ party: { partyId: on.party }, pageSize: 2 })) found.push(instance);
    expect(found.map(({ id }) => id).sort()).toEqual(made.sort());
    expect(found.map(({ dataValues }) => dataValues?.['nr']).sort()).toEqual(['0', '1', '2', '3', '4']);
  } },
  { row: 'Read instance', name: 'at the app and at storage', works: async on => {
    const { id } = await begin(on);
    expect(await on.client.instances.read(id)).toMatchObject({ id, org: 'ttd' });
    expect(await on.client.instances.readStored(id)).toMatchObject({ id });
    await expect(on.stranger.instances.read(id)).rejects.toMatchObject({ code: 'not-permitted' });
  } },
  { row: 'Substatus, data values, presentation texts', name: 'what the owner says is seen', works: async on => {
    const { id } = await begin(on);
    await on.asOwner('PUT', id, '/substatus', { label: 'Mottatt', description: 'Vi ser på den' });
    for (const read of [on.client.instances.read, on.client.instances.readStored]) {
      expect((await read(id)).status?.substatus).toEqual({ label: 'Mottatt', description: 'Vi ser på den' });
    }
  } },
  { row: 'Substatus, data values, presentation texts', name: 'data values, set afterwards', works: async on => {
    const { id } = await on.client.instances.instantiate({ party: { partyId: on.party }, dataValues: { a: '1' } });
    expect((await on.client.instances.setDataValues(id, { b: '2' })).dataValues).toMatchObject({ a: '1', b: '2' });
  } },
  { row: 'Confirm received', name: 'that the owner has all of it is seen', works: async on => {
    const id = await ended(on);
    await on.asOwner('POST', id, '/complete');
    expect((await on.client.instances.readStored(id)).completeConfirmations).toEqual([{ stakeholderId: 'ttd', confirmedOn: expect.stringMatching(/^\d{4}-/) as string }]);
  } },
];
