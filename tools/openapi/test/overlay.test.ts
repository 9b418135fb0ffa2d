import { describe, expect, it } from 'vitest';
import type { ServiceManifest } from '@blankett/model';
import { compileService } from '../src/compile-service.js';
import { readPrefill } from '../src/metadata/prefill.js';
import { readOptionLists } from '../src/options/option-lists.js';
import { published } from './documents.js';

const metadata = {
  id: 'ttd/prove',
  altinnNugetVersion: '8.12.7',
  dataTypes: [
    { id: 'skjema', taskId: 'Task_1', maxSize: 10, appLogic: { classRef: 'Skjema' } },
    { id: 'vedlegg', taskId: 'Task_1', minCount: 0, validationErrorOnPendingFileScan: true, allowedKeysForUserDefinedMetadata: ['kilde'] },
  ],
  disallowUserInstantiation: true,
  dataFields: [{ id: 'aar', path: 'periode.aar', dataTypeId: 'skjema' }],
  copyInstanceSettings: { enabled: true, excludedDataTypes: ['vedlegg'], excludedDataFields: ['periode.aar'] },
};

const task = (id: string, type: string, element = 'task'): string =>
  `<${element} id="${id}"><extensionElements><taskExtension><taskType>${type}</taskType></taskExtension></extensionElements></${element}>`;
const types = ['data', 'confirmation', 'signing', 'payment', 'feedback', 'pdf'];
const bpmn = `<definitions><process><startEvent id="S"/>${types.map((type, index) => task(`Task_${index + 1}`, type)).join('')}${task('Task_7', 'eget', 'serviceTask')}${task('Task_8', 'ukjent')}
  ${['S', ...types.map((_, index) => `Task_${index + 1}`), 'Task_7'].map((from, index) => `<sequenceFlow id="f${index}" sourceRef="${from}" targetRef="Task_${index + 1}"/>`).join('')}</process></definitions>`;

const match = (attribute: string, value: string, category: string): string =>
  `<Match><AttributeValue>${value}</AttributeValue><AttributeDesignator AttributeId="${attribute}" Category="${category}"/></Match>`;
const rule = (to: readonly (readonly [string, string])[], action: string, inTask?: string, effect = 'Permit'): string =>
  `<Rule Effect="${effect}"><Target>
    <AnyOf>${to.map(([attribute, value]) => `<AllOf>${match(attribute, value, 'urn:oasis:names:tc:xacml:1.0:subject-category:access-subject')}</AllOf>`).join('')}</AnyOf>
    <AnyOf><AllOf>${match('urn:altinn:app', '[APP]', 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource')}${inTask ? match('urn:altinn:task', inTask, 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource') : ''}</AllOf></AnyOf>
    <AnyOf><AllOf>${match('urn:oasis:names:tc:xacml:1.0:action:action-id', action, 'urn:oasis:names:tc:xacml:3.0:attribute-category:action')}</AllOf></AnyOf></Target></Rule>`;
const leader = ['urn:altinn:rolecode', 'DAGL'] as const;
const owner = ['urn:altinn:org', '[ORG]'] as const;
const policy = `<Policy>${rule([leader, owner], 'instantiate')}${rule([leader], 'write', 'Task_1')}${rule([owner], 'confirm', 'Task_2')}${rule([leader], 'sign', 'Task_3', 'Deny')}</Policy>`;

const compile = async (overlay: Partial<ServiceManifest> = {}, more: { readonly policy?: string } = {}) =>
  compileService({
    org: 'ttd',
    app: 'prove',
    documents: {
      metadata: published(metadata, 'metadata.json'),
      process: { path: 'process.bpmn', bytes: new TextEncoder().encode(bpmn) },
      ...(more.policy === undefined ? {} : { policy: { path: 'policy.xml', bytes: new TextEncoder().encode(more.policy) } }),
    },
    overlay,
  });

describe('who must act in a task', () => {
  it('is seen from the type of the task', async () => {
    const { model } = await compile();
    expect(model.tasks.map(({ type, actor }) => [type, actor])).toEqual([
      ['data', 'sender'], ['confirmation', 'person'], ['signing', 'person'], ['payment', 'person'], ['feedback', 'owner'], ['pdf', 'service'], ['eget', 'service'], ['ukjent', 'unknown'],
    ]);
  });

  it('is the owner where the policy lets nobody else', async () => {
    const { model } = await compile({}, { policy });
    expect(model.instantiators).toEqual(['org:ttd', 'role:DAGL']);
    expect(model.tasks.slice(0, 3).map(({ actor, permits }) => [actor, permits])).toEqual([
      ['sender', { write: ['role:DAGL'] }],
      ['owner', { confirm: ['org:ttd'] }],
      ['person', {}],
    ]);
  });

  it('is what service.json says, before policy and process', async () => {
    const { model } = await compile({ tasks: { Task_2: { actor: 'person', machineMay: ['confirm'] }, Task_8: { type: 'feedback' } } }, { policy });
    expect(model.tasks[1]).toMatchObject({ actor: 'person', machineMay: ['confirm'] });
    expect(model.tasks[7]).toMatchObject({ type: 'feedback', actor: 'owner', completedBy: 'write' });
  });

  it.each([
    ['<Policy', 'policy-unusable'],
    ['<!DOCTYPE Policy [<!ENTITY a "b">]><Policy/>', 'policy-unusable'],
    ['<Regler/>', 'policy-unusable'],
  ])('is told of %j', async (text, code) => {
    const { diagnostics, model } = await compile({}, { policy: text });
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(model.tasks[0]?.permits).toBeUndefined();
  });
});

describe('metadata', () => {
  it('says who begins, what is copied, and which members are the service’s own', async () => {
    const { model } = await compile({ calculates: ['skjema'] });
    expect(model).toMatchObject({
      userInstantiation: false,
      copy: { excludedDataTypes: ['vedlegg'], excludedMembers: ['periode.aar'], attachments: false },
      dataFields: [{ key: 'aar', dataType: 'skjema', path: 'periode.aar' }],
      calculates: ['skjema'],
    });
    expect(model.dataTypes[1]).toMatchObject({ pendingScanStops: true, metadataKeys: ['kilde'] });
  });

  it('is joined by the prefill configuration', () => {
    const document = published({ $schema: 'x', allowOverwrite: true, ER: { OrgNumber: 'enhet.nummer' }, UserProfile: { Party: 'a.b', Email: ['c', 'd'] }, DSF: null }, 'p.json');
    expect(readPrefill(document)).toEqual({ prefill: { members: ['a.b', 'c', 'd', 'enhet.nummer'], overwrites: true }, diagnostics: [] });
    expect(readPrefill(published([], 'p.json')).diagnostics[0]?.code).toBe('prefill-unusable');
  });
});

describe('routes of the app’s own', () => {
  const route = 'GET /instances/{instanceOwnerPartyId}/{instanceGuid}/feedback';

  it('are operations like any other', async () => {
    const { model, types } = await compile({
      operations: { [route]: { summary: 'Svar */ på meldingen', query: { wait: 'Hvor lenge' }, answers: { '200': { description: 'Svaret', contentType: 'application/json', shape: { type: 'object', properties: { klar: { type: 'boolean' } } } } } } },
    });
    expect(model.operations.find(({ path }) => path.endsWith('/feedback'))).toMatchObject({ name: 'getInstancesFeedback', method: 'get', summary: 'Svar */ på meldingen' });
    expect(types).toContain('klar?: boolean;');
    expect(types).not.toContain('Svar */');
  });

  it('take the place of what the documents say of the same route', async () => {
    const { types } = await compile({ operations: { 'GET /instances/{instanceOwnerPartyId}/{instanceGuid}/process': { summary: 'Egen', answers: { '204': { description: 'Ingenting' } } } } });
    expect(types).toContain('Ingenting');
  });
});

describe('corrections', () => {
  const correction = { document: 'metadata.json', pointer: '/dataTypes/0/maxSize', to: 25, why: 'The owner takes 25 MB.' };

  it.each([
    ['another value', { ...correction, from: 10 }, 25 * 1024 * 1024],
    ['a value that was left out', { ...correction, pointer: '/dataTypes/1/maxSize' }, undefined],
  ])('set %s right', async (_, one, first) => {
    const { model, diagnostics } = await compile({ corrections: [one] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(model.dataTypes[0]?.maxBytes).toBe(first ?? 10 * 1024 * 1024);
    expect(model.dataTypes[1]?.maxBytes).toBe(first === undefined ? 25 * 1024 * 1024 : undefined);
  });

  it.each([
    ['what the owner has changed since', { from: 11 }, 'another value stands there now'],
    ['what was not there and is now', {}, 'something stands there already'],
    ['what is gone', { pointer: '/dataTypes/9/maxSize', from: 10 }, 'nothing is there'],
    ['a member of a text', { pointer: '/id/0', from: 't' }, 'nothing is there'],
    ['the prototype', { pointer: '/__proto__/a', from: 't' }, 'nothing is there'],
    ['the length of a list', { pointer: '/dataTypes/length', from: 2 }, 'nothing is there'],
  ])('of %s stop generation, with the place', async (_, change, message) => {
    const { diagnostics } = await compile({ corrections: [{ ...correction, ...change }] });
    const [error] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ code: 'correction-stale', location: { file: 'metadata.json' } });
    expect(error?.message).toContain(message);
  });
});

describe('service.json', () => {
  it.each([
    [{ tasks: { Task_99: {} } }, 'the task Task_99 in tasks'],
    [{ calculates: ['skjma'] }, 'the data type skjma in calculates'],
    [{ outcome: { dataType: 'svar', accepted: [], rejected: [], path: '/a' } }, 'the data type svar in outcome'],
    [{ senderReference: { dataType: 'skjma', path: '/a' } }, 'the data type skjma in senderReference'],
  ] satisfies readonly (readonly [Partial<ServiceManifest>, string])[])('%j names what is not there', async (overlay, text) => {
    const [error] = (await compile(overlay)).diagnostics.filter(({ code }) => code === 'overlay-unknown');
    expect(error).toMatchObject({ severity: 'error', location: { file: 'service.json' } });
    expect(error?.message).toContain(text);
  });
});

describe('option lists', () => {
  it('are read in all languages, in the order of the first', () => {
    const { lists, diagnostics } = readOptionLists([
      published([{ value: 2, label: 'Two' }, { value: 'x', label: 'X' }], 'options/options-liste-a.en.json'),
      published([{ value: 'x', label: 'Ks', description: 'om x' }, { value: 2, label: 'To' }, { value: null }, { value: true, label: 'Ja' }], 'options/options-liste-a.json'),
    ]);
    expect(diagnostics).toEqual([]);
    expect(lists).toEqual([
      {
        id: 'liste-a',
        options: [
          { value: 2, label: { nb: 'To', en: 'Two' } },
          { value: 'x', label: { nb: 'Ks', en: 'X' }, description: { nb: 'om x' } },
          { value: null, label: {} },
          { value: true, label: { nb: 'Ja' } },
        ],
      },
    ]);
  });

  it.each([
    [{ value: 1 }, 'options-field'],
    [[{ label: 'uten verdi' }, 7, { value: {} }], 'options-field'],
    ['<html>', 'options-unusable'],
  ])('of %j are told of', (content, code) => {
    const document = typeof content === 'string' ? { path: 'options-a.json', bytes: new TextEncoder().encode(content) } : published(content, 'options-a.json');
    const { lists, diagnostics } = readOptionLists([document]);
    expect(diagnostics.every((one) => one.code === code && one.location?.file === 'options-a.json')).toBe(true);
    expect(lists.flatMap(({ options }) => options)).toEqual([]);
  });
});
