/** An app that publishes no XSD: its forms are those of its JSON Schemas. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator, readApp } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { formOfJsonSchema } from '../../src/setup/form-of-json-schema.js';
import { processText } from '../behaviours/processes.js';
import { corpus } from '../forms/recorded-forms.js';
import { askParty } from '../simple-app.js';

const schema = {
  '$schema': 'https://json-schema.org/draft/2020-12/schema', '@xsdRootElement': 'melding', 'type': 'object', 'required': ['namn'],
  'properties': {
    namn: { type: 'string', maxLength: 4 }, alder: { '@xsdType': 'int', 'type': 'integer' }, sum: { type: 'number', minimum: 0 }, født: { type: 'string', format: 'date' }, ja: { type: 'boolean' },
    ord: { type: 'array', items: { type: 'string' } }, rad: { type: 'array', items: { $ref: '#/$defs/Rad' } }, merkt: { $ref: '#/$defs/Merkt' }, tomt: { '@xsdNillable': true, 'type': 'string' },
  },
  '$defs': {
    Rad: { properties: { tal: { type: 'integer' }, under: { allOf: [{ $ref: '#/$defs/Rad' }] } } },
    Merkt: { properties: { 'value': { '@xsdText': true, 'type': 'string' }, 'kode': { '@xsdType': 'XmlAttribute', 'type': 'string', 'const': '7' } } },
  },
};
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

it('its forms are made, written and read', async () => {
  const app = readApp(new Map([
    ['documents/applicationmetadata.json', bytes({ id: 'ttd/utan', org: 'ttd', dataTypes: [{ id: 'melding', taskId: 'Fill', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'M.melding' } }] })],
    ['documents/process.bpmn', bytes(processText([{ id: 'Fill', type: 'data' }]))],
    ['documents/jsonschema-melding.json', bytes(schema)],
  ]), { forms: {} });
  const emulator = createEmulator({ apps: [app], seed: 1 });
  const token = await (await emulator.fetch(`${emulator.origin}/Home/GetTestUserToken/20001`)).text();
  const send = (method: string, path: string, body?: string): Promise<Response> => emulator.fetch(`${emulator.origin}/ttd/utan${path}`, { method, headers: { 'Authorization': `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/xml' }) }, ...(body !== undefined && { body }) });
  const { id, data } = await (await send('POST', `/instances?instanceOwnerPartyId=${askParty}`)).json() as { id: string; data: { id: string }[] };
  const path = `/instances/${id}/data/${data[0]?.id}`;
  expect((await send('PUT', path, '<melding><namn>langt</namn><alder>07</alder><sum>1.50</sum><født>2000-01-31</født><ja>1</ja><ord>a</ord><ord>b</ord><rad><tal>1</tal><under><tal>2</tal></under></rad><merkt kode="7">x</merkt></melding>')).status).toBe(201);
  expect(await (await send('GET', path)).text()).toBe('{"namn":"langt","alder":7,"sum":1.50,"født":"2000-01-31","ja":true,"ord":["a","b"],"rad":[{"tal":1,"under":{"tal":2,"under":null}}],"merkt":{"kode":"7","value":"x"},"tomt":null}');
  const issues = await (await send('GET', `/instances/${id}/validate`)).json() as readonly { readonly field: string }[];
  expect(issues.map(({ field }) => field)).toEqual(['namn']);
});

const folder = join(corpus, 'json-schema');
describe.skipIf(!existsSync(folder))('schemas as apps publish them', () => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('app-')) : [];
  it.each(names)('%s', (name) => {
    const form = formOfJsonSchema(JSON.parse(new TextDecoder().decode(readFileSync(join(folder, name)))));
    expect(form?.root.element).toMatch(/\w/);
    for (const type of Object.values(form?.types ?? {})) if ('complex' in type) expect(type.content ?? type.text ?? type.attributes, type.name).toBeDefined();
  });
});
