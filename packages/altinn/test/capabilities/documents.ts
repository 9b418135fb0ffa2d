/** What end users can do with the documents of an instance. */
import { expect } from 'vitest';
import { hasFeature } from '../../src/features/index.js';
import type { Capability } from './capability.js';
import { attached, begin, filled, pdf, textOf } from './capability.js';

export const documentCapabilities: readonly Capability[] = [
  { row: 'Form data get/put (JSON, XML), changedFields 200/201/303', name: 'as XML', works: async on => {
    const address = await filled(on);
    expect(await on.client.forms.upload('melding', { ...address, value: { navn: 'Blåbær & fløte', beloep: '0.10' } })).toMatchObject({ outcome: 'stored', dataElement: { id: address.dataElement } });
    expect(await on.client.forms.download('melding', address)).toMatchObject({ value: { navn: 'Blåbær & fløte', beloep: '0.10' } });
  } },
  { row: 'Form data get/put (JSON, XML), changedFields 200/201/303', name: 'as JSON', works: async on => {
    const address = await filled(on);
    expect(await on.client.forms.upload('melding', { ...address, value: { navn: 'A', beloep: '1500.50' } }, { format: 'json' })).toMatchObject({ outcome: 'stored' });
    expect((await on.client.forms.download('melding', address, { format: 'json' })).value).toMatchObject({ navn: 'A', beloep: '1500.50' });
  } },
  { row: 'Form data get/put (JSON, XML), changedFields 200/201/303', name: 'that the app computes on: 200, before 8.0 303', works: async on => {
    const address = await filled(on);
    const stored = await on.client.forms.upload('melding', { ...address, value: { navn: 'regn' } });
    expect(stored).toMatchObject({ outcome: 'calculated', dataElement: { id: address.dataElement } });
    expect(Object.keys(stored.calculated!)).toContain('avgift');
  } },
  { row: 'Form data get/put (JSON, XML), changedFields 200/201/303', name: 'as bytes', works: async on => {
    const address = await filled(on);
    const { contentType, bytes } = await on.client.data.read(address.instance, address.dataElement);
    expect([contentType?.split(';')[0], new TextDecoder().decode(bytes)]).toEqual(['application/xml', expect.stringContaining('<navn>Kari</navn>')]);
    expect(await on.client.data.replace(address.instance, address.dataElement, { body: new Blob(['<Melding><navn>B</navn></Melding>'], { type: 'application/xml' }) })).toMatchObject({ outcome: 'stored' });
    await expect(on.client.data.replace(address.instance, address.dataElement, { body: new Blob(['<Melding><navn>'], { type: 'application/xml' }) })).rejects.toMatchObject({ code: 'form-refused' });
  } },
  { row: 'JSON Patch multi/single', name: 'of one form', since: 'patchDataElement', works: async on => {
    const address = await filled(on);
    const patches = [{ dataElement: address.dataElement, operations: [{ op: 'test' as const, path: '/navn', value: 'Kari' }, { op: 'replace' as const, path: '/navn', value: 'Ola' }] }];
    await on.client.forms.patch({ instance: address.instance, patches });
    expect((await on.client.forms.download('melding', address)).value.navn).toBe('Ola');
    await expect(on.client.forms.patch({ instance: address.instance, patches })).rejects.toMatchObject({ code: 'patch-conflict' });
    await expect(on.client.forms.patch({ instance: address.instance, patches: [{ dataElement: address.dataElement, operations: [{ op: 'remove', path: '/a/b' }] }] })).rejects.toMatchObject({ code: 'patch-refused' });
  } },
  { row: 'JSON Patch multi/single', name: 'of several forms, all or none', since: 'patchDataElements', works: async on => {
    const { instance, dataElement } = await filled(on);
    const other = (await on.client.forms.create('bilag', { instance, value: { navn: 'Bilag' } })).dataElement.id;
    const rename = (id: string, from: string, to: string) => ({ dataElement: id, operations: [{ op: 'test' as const, path: '/navn', value: from }, { op: 'replace' as const, path: '/navn', value: to }] });
    const names = async (): Promise<string[]> => [
      (await on.client.forms.download('melding', { instance, dataElement })).value.navn, (await on.client.forms.download('bilag', { instance, dataElement: other })).value.navn,
    ];
    await on.client.forms.patch({ instance, patches: [rename(dataElement, 'Kari', 'A'), rename(other, 'Bilag', 'B')] });
    expect(await names()).toEqual(['A', 'B']);
    await expect(on.client.forms.patch({ instance, patches: [rename(dataElement, 'A', 'C'), rename(other, 'ukjent', 'D')] })).rejects.toMatchObject({ code: 'patch-conflict', outcomeKnown: true });
    expect(await names()).toEqual(['A', 'B']);
  } },
  { row: 'Add/delete elements, attachments', name: 'forms, one more of a type', works: async on => {
    const { instance } = await filled(on);
    const { dataElement } = await on.client.forms.create('bilag', { instance, value: { navn: 'Bilag' } });
    expect((await on.client.forms.download('bilag', { instance, dataElement: dataElement.id })).value).toMatchObject({ navn: 'Bilag' });
    await expect(on.client.forms.create('melding', { instance, value: { navn: 'to' } })).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { row: 'Add/delete elements, attachments', name: 'names with æøå and blanks, progress', works: async on => {
    const { id } = await begin(on);
    const seen: number[] = [];
    const attachment = { dataType: 'vedlegg', name: 'Årsregnskap for Blåbær & Co (2025).pdf', body: pdf() };
    const { dataElement } = await on.client.data.attach(id, attachment, { onProgress: ({ sent, total }) => seen.push(sent, total!) });
    expect(dataElement).toMatchObject({ dataType: 'vedlegg', filename: attachment.name, contentType: 'application/pdf', size: 8 });
    expect(seen.slice(-2)).toEqual([8, 8]);
  } },
  { row: 'Add/delete elements, attachments', name: 'streams', works: async on => {
    const { id } = await begin(on);
    const { dataElement } = await on.client.data.attach(id, { dataType: 'vedlegg', name: 'a.pdf', body: () => pdf().stream() });
    expect(dataElement.size).toBe(8);
  } },
  { row: 'Add/delete elements, attachments', name: 'given up half-way', works: async on => {
    const { id } = await begin(on);
    const controller = new AbortController();
    const body = (): ReadableStream<Uint8Array> => new ReadableStream({
      pull(stream) {
        if (controller.signal.aborted) return new Promise(() => undefined);
        stream.enqueue(new Uint8Array(10));
        controller.abort();
        return undefined;
      },
    }, { highWaterMark: 0 });
    const attempt = on.client.data.attach(id, { dataType: 'vedlegg', name: 'a.pdf', body }, { signal: controller.signal });
    await expect(attempt).rejects.toMatchObject({ code: 'aborted', outcomeKnown: false, retryable: false });
    expect((await on.client.instances.read(id)).data).toHaveLength(1);
  } },
  { row: 'Add/delete elements, attachments', name: '.xml as the library takes it', works: async on => {
    const { id } = await begin(on);
    const { dataElement } = await on.client.data.attach(id, { dataType: 'vedlegg', name: 'a.xml', body: new Blob(['<a/>']) });
    expect(dataElement.contentType).toBe(hasFeature(on.version, 'applicationXmlAttachments') ? 'application/xml' : 'text/xml');
  } },
  { row: 'Add/delete elements, attachments', name: 'nothing is sent that would be refused', works: async on => {
    const { id } = await begin(on);
    const effects = on.emulator.world.effects.length;
    const attempts = [
      { name: 'a.zip', body: new Blob(['x'], { type: 'application/zip' }), code: 'unsupported-media-type' },
      { name: 'a.png', body: new Blob(['x'], { type: 'application/pdf' }), code: 'unsupported-media-type' },
      { name: 'a.pdf', body: new Blob([]), code: 'argument' }, { name: 'a', body: pdf(), code: 'argument' },
      { name: 'a.pdf', body: new Blob([new Uint8Array(1_048_577)], { type: 'application/pdf' }), code: 'too-large' },
      { name: 'a\n.pdf', body: pdf(), code: 'header-refused' },
    ];
    for (const { code, ...attachment } of attempts) {
      await expect(on.client.data.attach(id, { dataType: 'vedlegg', ...attachment }), attachment.name).rejects.toMatchObject({ code, outcomeKnown: true });
    }
    expect(on.emulator.world.effects).toHaveLength(effects);
  } },
  { row: 'Add/delete elements, attachments', name: 'others in their place, and gone', works: async on => {
    const { instance, dataElement } = await filled(on);
    const attachment = await attached(on, instance);
    await on.client.data.replace(instance, attachment, { body: new Blob(['%PDF-2.0 ny'], { type: 'application/pdf' }), name: 'ny.pdf' });
    expect(new TextDecoder().decode((await on.client.data.read(instance, attachment)).bytes)).toBe('%PDF-2.0 ny');
    await on.client.data.delete(instance, attachment);
    expect((await on.client.instances.read(instance)).data).toHaveLength(1);
    await expect(on.client.data.delete(instance, dataElement)).rejects.toMatchObject({ outcomeKnown: true });
  } },
  { row: 'Download all (stream)', name: 'with the name that it was given', works: async on => {
    const { id } = await begin(on);
    const { dataElement } = await on.client.data.attach(id, { dataType: 'vedlegg', name: 'årsregnskap 2025.pdf', body: pdf() });
    const download = await on.client.data.download(id, dataElement.id);
    expect([download.contentType, download.name, await textOf(download.body)]).toEqual(['application/pdf', 'årsregnskap 2025.pdf', '%PDF-1.7']);
  } },
  { row: 'File scan wait', name: 'until the files are clean', since: 'fileScan', time: 'virtual', works: async on => {
    const { id } = await begin(on);
    expect((await on.client.data.fileScan(id)).fileScanResult).toBe('NotApplicable');
    await on.client.data.attach(id, { dataType: 'skannet', name: 'a.pdf', body: pdf() });
    expect((await on.client.data.fileScan(id)).fileScanResult).toBe('Pending');
    expect((await on.client.data.awaitFileScan(id)).fileScanResult).toBe('Clean');
  } },
  { row: 'File scan wait', name: 'or not', since: 'fileScan', time: 'virtual', works: async on => {
    const { id } = await begin(on);
    await on.client.data.attach(id, { dataType: 'skannet', name: 'a.pdf', body: new Blob(['EICAR-STANDARD-ANTIVIRUS-TEST-FILE'], { type: 'application/pdf' }) });
    await expect(on.client.data.awaitFileScan(id, { patience: 1_000 })).rejects.toMatchObject({ code: 'file-scan-pending', retryable: true });
    await expect(on.client.data.awaitFileScan(id)).rejects.toMatchObject({ code: 'file-infected', retryable: false });
  } },
  { row: 'Tags, user-defined metadata', name: 'tags', works: async on => {
    const { instance, dataElement } = await filled(on);
    const { tags } = on.client.data;
    expect(await tags.read(instance, dataElement)).toEqual([]);
    expect(await tags.add(instance, dataElement, 'grunnlag')).toEqual(['grunnlag']);
    expect(await tags.add(instance, dataElement, 'grunnlag')).toEqual(['grunnlag']);
    await tags.add(instance, dataElement, 'ny');
    await tags.delete(instance, dataElement, 'ny');
    await tags.delete(instance, dataElement, 'ny');
    expect(await tags.read(instance, dataElement)).toEqual(['grunnlag']);
    await expect(tags.add(instance, dataElement, 'to ord')).rejects.toMatchObject({ code: 'tag-refused' });
  } },
  { row: 'Tags, user-defined metadata', name: 'tags, all at once', since: 'replaceTags', works: async on => {
    const { instance, dataElement } = await filled(on);
    await on.client.data.tags.add(instance, dataElement, 'gammel');
    expect(await on.client.data.tags.replace(instance, dataElement, ['åæø', 'ny_tag'])).toEqual(['åæø', 'ny_tag']);
    expect(await on.client.data.tags.read(instance, dataElement)).toEqual(['åæø', 'ny_tag']);
  } },
  { row: 'Tags, user-defined metadata', name: 'metadata of the sender’s own', since: 'userDefinedMetadata', works: async on => {
    const { instance, dataElement } = await filled(on);
    const { metadata } = on.client.data;
    expect(await metadata.read(instance, dataElement)).toEqual({});
    expect(await metadata.replace(instance, dataElement, { farge: 'blå' })).toEqual({ farge: 'blå' });
    expect(await metadata.read(instance, dataElement)).toEqual({ farge: 'blå' });
    await expect(metadata.replace(instance, dataElement, { form: 'rund' })).rejects.toMatchObject({ code: 'metadata-refused' });
  } },
  { row: 'Stateless data', name: 'forms that are not stored', works: async ({ client, party, emulator }) => {
    expect((await client.forms.stateless.read('melding', { party: { partyId: party }, prefill: { navn: 'Ola' } })).value).toMatchObject({ navn: 'Ola' });
    expect((await client.forms.stateless.compute('melding', { party: { partyId: party }, value: { navn: 'les', beloep: '1500.50' } })).value).toMatchObject({ avgift: '25', beloep: '1500.50' });
    expect(emulator.world.instances.size).toBe(0);
  } },
  { row: 'Stateless data', name: 'of nobody in particular', works: async ({ client }) => {
    expect((await client.forms.stateless.compute('bilag', { value: { navn: 'fri' } })).value).toMatchObject({ navn: 'fri' });
    await expect(client.forms.stateless.read('melding')).rejects.toMatchObject({ outcomeKnown: true });
  } },
];
