/**
 * Every capability of end users, against every version of the app library that has it. What an app before 8.0 does rests on
 * the reference alone: nobody has recorded one.
 */
import { describe, expect, it } from 'vitest';
import { hasFeature } from '../../src/features/index.js';
import type { Feature } from '../../src/features/index.js';
import type { Instance } from '../../src/wire/index.js';
import { stage } from './stage.js';
import type { Stage } from './stage.js';

const versions = ['7.15.3', '8.0.0', '8.5.0', '8.6.0', '8.12.7', '9.0.0'] as const;

interface Capability {
  readonly name: string;
  /** Left out: in every version. */
  readonly since?: Feature;
  readonly works: (stage: Stage) => Promise<void>;
}

const pdf = (): Blob => new Blob(['%PDF-1.7'], { type: 'application/pdf' });
const begin = ({ client, party }: Stage): Promise<Instance> => client.instances.instantiate({ party: { partyId: party } });
const formOf = (instance: Instance): string => instance.data!.find(({ dataType }) => dataType === 'melding')!.id;

/** An instance with its form filled in. */
async function filled(on: Stage, navn = 'Kari'): Promise<{ instance: string; dataElement: string }> {
  const made = await begin(on);
  const address = { instance: made.id, dataElement: formOf(made) };
  await on.client.forms.upload('melding', { ...address, value: { navn } });
  return address;
}

async function attached(on: Stage, instance: string): Promise<string> {
  return (await on.client.data.attach(instance, { dataType: 'vedlegg', filename: 'a.pdf', content: pdf() })).dataElement.id;
}

/** To the signing task; apps before 8.0 know no actions, and no signing. */
async function toSigning(on: Stage): Promise<string> {
  const { instance } = await filled(on);
  await on.client.process.next(instance);
  await on.client.process.next(instance, { action: 'confirm' });
  return instance;
}

async function ended(on: Stage): Promise<string> {
  const instance = await toSigning(on);
  if (hasFeature(on.version, 'userActions')) await on.client.signing.sign(instance);
  await on.client.process.next(instance, { action: 'sign' });
  return instance;
}

async function text(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

const capabilities: readonly Capability[] = [
  { name: 'metadata of the app', works: async ({ client, version }) => {
    expect(await client.metadata.application()).toMatchObject({ id: 'ttd/melding', altinnNugetVersion: version });
    expect(await client.metadata.process()).toContain('Task_1');
  } },
  { name: 'schema of a form', since: 'xsdSchema', works: async ({ client }) => {
    expect(await client.metadata.xsd('melding')).toContain('Melding');
    expect(await client.metadata.xsd('ukjent')).toBeUndefined();
  } },
  { name: 'code lists', works: async ({ client }) => {
    expect(await client.lookup.options('farger')).toEqual([expect.objectContaining({ value: 'r', label: 'rød' })]);
    await expect(client.lookup.options('ukjent')).rejects.toMatchObject({ code: 'not-found' });
  } },
  { name: 'parties', works: async ({ client, party }) => {
    expect((await client.parties.list({ allowedToInstantiate: true })).map(({ partyId }) => partyId)).toContain(party);
    expect(await client.parties.validateInstantiation(party)).toEqual({ outcome: 'allowed' });
  } },
  { name: 'instantiate from a template', works: async ({ client, party, emulator }) => {
    const instance = await client.instances.instantiate({ party: { partyId: party }, dataValues: { referanse: 'æ' }, dueBefore: '2030-01-01T12:00:00Z' });
    expect(instance).toMatchObject({ appId: 'ttd/melding', dataValues: { referanse: 'æ' } });
    expect(instance.data).toHaveLength(1);
    expect(emulator.world.instances.size).toBe(1);
    await expect(client.instances.instantiate({ party: { person: '11111111111' } })).rejects.toMatchObject({ code: 'party-unknown', outcomeKnown: true });
    await expect(client.instances.instantiate({ party: {} as { partyId: number } })).rejects.toMatchObject({ code: 'party-missing' });
  } },
  { name: 'instantiate by national id and by organisation number', works: async ({ client }) => {
    expect((await client.instances.instantiate({ party: { person: '01818012359' } })).instanceOwner.partyId).toBe('510101');
    expect((await client.instances.instantiate({ party: { organisation: '310000015' } })).instanceOwner.partyId).toBe('510201');
  } },
  { name: 'instantiate with form and attachment in one request', works: async ({ client, party }) => {
    const instance = await client.instances.instantiate({
      party: { partyId: party }, dataValues: { a: '1' }, forms: { melding: { navn: 'Kari', beloep: '1500.50' } },
      attachments: [{ dataType: 'vedlegg', filename: 'årsregnskap 2025.pdf', content: pdf() }],
    });
    expect(instance.dataValues).toMatchObject({ a: '1' });
    expect(instance.data!.map(({ dataType, filename }) => [dataType, filename ?? ''])).toEqual(expect.arrayContaining([['melding', ''], ['vedlegg', 'årsregnskap 2025.pdf']]));
    const { value } = await client.forms.download('melding', { instance: instance.id, dataElement: formOf(instance) });
    expect(value).toMatchObject({ navn: 'Kari', beloep: '1500.50' });
  } },
  { name: 'create with prefill', works: async ({ client, party }) => {
    const instance = await client.instances.create({ party: { partyId: party }, prefill: { navn: 'Ola' } });
    expect((await client.forms.download('melding', { instance: instance.id, dataElement: formOf(instance) })).value).toMatchObject({ navn: 'Ola' });
  } },
  { name: 'copy', works: async on => {
    const source = await ended(on);
    const copy = await on.client.instances.copy({ party: { partyId: on.party }, source });
    expect(copy.id).not.toBe(source);
    expect((await on.client.forms.download('melding', { instance: copy.id, dataElement: formOf(copy) })).value).toMatchObject({ navn: 'Kari' });
    await expect(on.client.instances.copy({ party: { partyId: on.party }, source: copy.id })).rejects.toMatchObject({ code: 'copy-refused' });
  } },
  { name: 'find own: active', works: async on => {
    const { id } = await begin(on);
    expect((await on.client.instances.active(on.party)).map(one => one.id)).toEqual([id]);
  } },
  { name: 'find own: storage, all pages', works: async on => {
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push((await on.client.instances.instantiate({ party: { partyId: on.party }, dataValues: { nr: String(i) } })).id);
    const found = [];
    for await (const instance of on.client.instances.find({ party: { partyId: on.party }, created: { after: 0 }, pageSize: 2 })) found.push(instance);
    expect(found.map(({ id }) => id).sort()).toEqual(made.sort());
    expect(found.map(({ dataValues }) => dataValues?.['nr']).sort()).toEqual(['0', '1', '2', '3', '4']);
    const later = [];
    for await (const instance of on.client.instances.find({ party: { person: '01818012359' }, created: { after: Date.now() + 3_600_000 } })) later.push(instance);
    expect(later).toEqual([]);
  } },
  { name: 'read, at the app and at storage', works: async on => {
    const { id } = await begin(on);
    expect(await on.client.instances.read(id)).toMatchObject({ id, org: 'ttd' });
    expect(await on.client.instances.readStored(id)).toMatchObject({ id });
    await expect(on.stranger.instances.read(id)).rejects.toMatchObject({ code: 'not-permitted' });
  } },
  { name: 'data values afterwards', works: async on => {
    const { id } = await on.client.instances.instantiate({ party: { partyId: on.party }, dataValues: { a: '1' } });
    expect((await on.client.instances.setDataValues(id, { b: '2' })).dataValues).toMatchObject({ a: '1', b: '2' });
  } },
  { name: 'form data, XML', works: async on => {
    const address = await filled(on);
    expect(await on.client.forms.upload('melding', { ...address, value: { navn: 'Blåbær & fløte', beloep: '0.10' } })).toMatchObject({ outcome: 'stored', dataElement: { id: address.dataElement } });
    expect(await on.client.forms.download('melding', address)).toMatchObject({ value: { navn: 'Blåbær & fløte', beloep: '0.10' } });
  } },
  { name: 'form data, JSON', works: async on => {
    const address = await filled(on);
    expect(await on.client.forms.upload('melding', { ...address, value: { navn: 'A', beloep: '1500.50' } }, { format: 'json' })).toMatchObject({ outcome: 'stored' });
    expect((await on.client.forms.download('melding', address, { format: 'json' })).value).toMatchObject({ navn: 'A', beloep: '1500.50' });
  } },
  { name: 'form data that the app computes on: 200, before 8.0 303', works: async on => {
    const address = await filled(on);
    const stored = await on.client.forms.upload('melding', { ...address, value: { navn: 'regn' } });
    expect(stored).toMatchObject({ outcome: 'calculated', dataElement: { id: address.dataElement } });
    expect(Object.keys(stored.calculated!)).toContain('avgift');
  } },
  { name: 'form data as bytes', works: async on => {
    const address = await filled(on);
    const { contentType, bytes } = await on.client.data.read(address.instance, address.dataElement);
    expect([contentType?.split(';')[0], new TextDecoder().decode(bytes)]).toEqual(['application/xml', expect.stringContaining('<navn>Kari</navn>')]);
    expect(await on.client.data.replace(address.instance, address.dataElement, { content: new Blob(['<Melding><navn>B</navn></Melding>'], { type: 'application/xml' }) })).toMatchObject({ outcome: 'stored' });
    await expect(on.client.data.replace(address.instance, address.dataElement, { content: new Blob(['<Melding><navn>'], { type: 'application/xml' }) })).rejects.toMatchObject({ code: 'form-refused' });
  } },
  { name: 'patch one form', since: 'patchDataElement', works: async on => {
    const address = await filled(on);
    const patches = [{ dataElement: address.dataElement, operations: [{ op: 'test' as const, path: '/navn', value: 'Kari' }, { op: 'replace' as const, path: '/navn', value: 'Ola' }] }];
    await on.client.forms.patch({ instance: address.instance, patches });
    expect((await on.client.forms.download('melding', address)).value.navn).toBe('Ola');
    await expect(on.client.forms.patch({ instance: address.instance, patches })).rejects.toMatchObject({ code: 'patch-conflict' });
    await expect(on.client.forms.patch({ instance: address.instance, patches: [{ dataElement: address.dataElement, operations: [{ op: 'remove', path: '/a/b' }] }] })).rejects.toMatchObject({ code: 'patch-refused' });
  } },
  { name: 'attachments: names with æøå and blanks, progress', works: async on => {
    const { id } = await begin(on);
    const seen: number[] = [];
    const attachment = { dataType: 'vedlegg', filename: 'Årsregnskap for Blåbær & Co (2025).pdf', content: pdf() };
    const { dataElement } = await on.client.data.attach(id, attachment, { onProgress: ({ sent, total }) => seen.push(sent, total!) });
    expect(dataElement).toMatchObject({ dataType: 'vedlegg', filename: attachment.filename, contentType: 'application/pdf', size: 8 });
    expect(seen.slice(-2)).toEqual([8, 8]);
    const download = await on.client.data.download(id, dataElement.id);
    expect([download.contentType, download.filename, await text(download.body)]).toEqual(['application/pdf', attachment.filename, '%PDF-1.7']);
  } },
  { name: 'attachments: streams', works: async on => {
    const { id } = await begin(on);
    const { dataElement } = await on.client.data.attach(id, { dataType: 'vedlegg', filename: 'a.pdf', content: () => pdf().stream() });
    expect(dataElement.size).toBe(8);
  } },
  { name: 'attachments: .xml as the library takes it', works: async on => {
    const { id } = await begin(on);
    const { dataElement } = await on.client.data.attach(id, { dataType: 'vedlegg', filename: 'a.xml', content: new Blob(['<a/>']) });
    expect(dataElement.contentType).toBe(hasFeature(on.version, 'applicationXmlAttachments') ? 'application/xml' : 'text/xml');
  } },
  { name: 'attachments: nothing is sent that would be refused', works: async on => {
    const { id } = await begin(on);
    const effects = on.emulator.world.effects.length;
    const attempts = [
      { filename: 'a.zip', content: new Blob(['x'], { type: 'application/zip' }), code: 'unsupported-media-type' },
      { filename: 'a.png', content: new Blob(['x'], { type: 'application/pdf' }), code: 'unsupported-media-type' },
      { filename: 'a.pdf', content: new Blob([]), code: 'argument' }, { filename: 'a', content: pdf(), code: 'argument' },
      { filename: 'a.pdf', content: new Blob([new Uint8Array(1_048_577)], { type: 'application/pdf' }), code: 'too-large' },
      { filename: 'a\n.pdf', content: pdf(), code: 'header-refused' },
    ];
    for (const { code, ...attachment } of attempts) {
      await expect(on.client.data.attach(id, { dataType: 'vedlegg', ...attachment }), attachment.filename).rejects.toMatchObject({ code, outcomeKnown: true });
    }
    expect(on.emulator.world.effects).toHaveLength(effects);
  } },
  { name: 'attachments deleted', works: async on => {
    const { instance, dataElement } = await filled(on);
    await on.client.data.delete(instance, await attached(on, instance));
    expect((await on.client.instances.read(instance)).data).toHaveLength(1);
    await expect(on.client.data.delete(instance, dataElement)).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { name: 'file scan', works: async on => {
    const { instance } = await filled(on);
    await attached(on, instance);
    expect((await on.client.data.fileScan(instance)).fileScanResult).toBe('NotApplicable');
    expect((await on.client.data.awaitFileScan(instance)).fileScanResult).toBe('NotApplicable');
  } },
  { name: 'tags', works: async on => {
    const { instance, dataElement } = await filled(on);
    const { tags } = on.client.data;
    expect(await tags.read(instance, dataElement)).toEqual([]);
    expect(await tags.add(instance, dataElement, 'grunnlag')).toEqual(['grunnlag']);
    expect(await tags.add(instance, dataElement, 'grunnlag')).toEqual(['grunnlag']);
    await tags.delete(instance, dataElement, 'grunnlag');
    await tags.delete(instance, dataElement, 'grunnlag');
    expect(await tags.read(instance, dataElement)).toEqual([]);
    await expect(tags.add(instance, dataElement, 'to ord')).rejects.toMatchObject({ code: 'tag-refused' });
  } },
  { name: 'metadata of the sender’s own', since: 'userDefinedMetadata', works: async on => {
    const { instance, dataElement } = await filled(on);
    const { metadata } = on.client.data;
    expect(await metadata.read(instance, dataElement)).toEqual({});
    expect(await metadata.replace(instance, dataElement, { farge: 'blå' })).toEqual({ farge: 'blå' });
    expect(await metadata.read(instance, dataElement)).toEqual({ farge: 'blå' });
    await expect(metadata.replace(instance, dataElement, { form: 'rund' })).rejects.toMatchObject({ code: 'metadata-refused' });
  } },
  { name: 'validate', works: async on => {
    const { instance, dataElement } = await filled(on);
    expect(await on.client.instances.validate(instance)).toEqual([]);
    expect(await on.client.instances.validateElement(instance, dataElement)).toEqual([]);
  } },
  { name: 'process: read, next, history', works: async on => {
    const { instance } = await filled(on);
    const before = await on.client.process.read(instance);
    expect(before.currentTask).toMatchObject({ elementId: 'Task_1', altinnTaskType: 'data' });
    await on.client.process.next(instance);
    const after = await on.client.process.read(instance);
    expect(after.currentTask).toMatchObject({ elementId: 'Task_2' });
    expect(after.currentTask!.flow).toBeGreaterThan(before.currentTask!.flow!);
    expect((await on.client.process.history(instance)).length).toBeGreaterThan(1);
    await expect(on.client.process.start(instance)).rejects.toMatchObject({ code: 'process-started' });
  } },
  { name: 'process: to its end, and no further', works: async on => {
    const instance = await ended(on);
    const state = await on.client.process.read(instance);
    expect([state.currentTask ?? null, typeof state.ended]).toEqual([null, 'string']);
    await expect(on.client.process.next(instance)).rejects.toMatchObject({ code: hasFeature(on.version, 'processNextDetails') || !hasFeature(on.version, 'processNextIssues') ? 'process-ended' : 'process-not-started', outcomeKnown: true });
    await expect(on.client.forms.upload('melding', { instance, dataElement: formOf(await on.client.instances.read(instance)), value: { navn: 'B' } })).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { name: 'process: an action that is not allowed', since: 'processNextIssues', works: async on => {
    const { instance } = await filled(on);
    await expect(on.client.process.next(instance, { action: 'ukjent' })).rejects.toMatchObject({ code: 'not-permitted', outcomeKnown: true });
  } },
  { name: 'process: resume, when nothing has failed', since: 'processResume', works: async on => {
    const { instance } = await filled(on);
    await expect(on.client.process.resume(instance)).rejects.toMatchObject({ code: 'resume-not-needed' });
  } },
  { name: 'actions', since: 'userActions', works: async on => {
    const instance = await toSigning(on);
    expect((await on.client.actions.perform(instance, { action: 'sign' })).issues).toEqual([]);
    const early = await filled(on);
    await expect(on.client.actions.perform(early.instance, { action: 'sign' })).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { name: 'signing', since: 'signingState', works: async on => {
    const instance = await toSigning(on);
    expect((await on.client.signing.dataElements(instance)).map(({ dataType }) => dataType)).toEqual(['melding']);
    expect(await on.client.signing.organisations(instance)).toEqual([]);
    await on.client.signing.sign(instance);
    expect((await on.client.signing.read(instance)).length).toBeLessThanOrEqual(1);
    const early = await filled(on);
    await expect(on.client.signing.read(early.instance)).rejects.toMatchObject({ code: 'task-wrong' });
  } },
  { name: 'payment', since: 'payment', works: async on => {
    const { instance } = await filled(on);
    await expect(on.client.actions.payment(instance)).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { name: 'forms that are not stored', works: async ({ client, party, emulator }) => {
    expect((await client.forms.stateless.read('melding', { party: { partyId: party }, prefill: { navn: 'Ola' } })).value).toMatchObject({ navn: 'Ola' });
    expect((await client.forms.stateless.compute('melding', { party: { partyId: party }, value: { navn: 'les', beloep: '1500.50' } })).value).toMatchObject({ avgift: '25', beloep: '1500.50' });
    expect(emulator.world.instances.size).toBe(0);
  } },
  { name: 'look-ups', since: 'lookups', works: async ({ client }) => {
    expect(await client.lookup.organisation('310000015')).toMatchObject({ orgNr: '310000015' });
    expect(await client.lookup.organisation('310000066')).toBeUndefined();
    expect(await client.lookup.person({ nationalId: '01818012359', lastName: 'Bjerk' })).toMatchObject({ lastName: 'Bjerk' });
    await expect(client.lookup.organisation('1')).rejects.toMatchObject({ code: 'argument' });
  } },
  { name: 'receipt', works: async on => {
    const instance = await on.client.instances.read(await ended(on));
    const receipt = await on.client.data.receipt(instance);
    // From 9 on only a task of the process makes one.
    if (hasFeature(on.version, 'receiptOnlyByTask')) expect(receipt).toBeUndefined();
    else expect([receipt?.contentType, (await text(receipt!.body)).slice(0, 4)]).toEqual(['application/pdf', '%PDF']);
    expect(await on.client.data.receipt(await begin(on))).toBeUndefined();
  } },
  { name: 'delete, to the bin and for good', works: async on => {
    const { id } = await begin(on);
    await on.client.instances.delete(id);
    expect((await on.client.instances.readStored(id)).status?.isSoftDeleted).toBe(true);
    const other = await begin(on);
    await on.client.instances.delete(other.id, { hard: true });
    expect((await on.client.instances.active(on.party)).map(one => one.id)).toEqual([]);
  } },
  { name: 'raw operations', works: async on => {
    const { id } = await begin(on);
    const api = on.client.api as unknown as { GET: (path: string) => Promise<{ data?: { id: string } }> };
    expect((await api.GET(`/instances/${id}`)).data?.id).toBe(id);
  } },
];

describe.each(versions)('app library %s', version => {
  it.each(capabilities.filter(({ since }) => since === undefined || hasFeature(version, since)).map(one => [one.name, one] as const))(
    `%s${version.startsWith('7.') ? ' (by the reference alone)' : ''}`, async (_, { works }) => works(stage(version)),
  );
});
