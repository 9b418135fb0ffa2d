/** Rows of what an app publishes and looks up: metadata, options, texts, lookups. */
import { expect } from 'vitest';
import type { Population } from '@blankett/emulator';
import { schema } from './base-app.js';
import { rowPopulation } from './people.js';
import { area, type Area, type Play } from './rows.js';
import { pathOf, stage, type Sending, type StageOptions } from './stage.js';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const documents = (files: Readonly<Record<string, unknown>>): StageOptions => ({ documents: new Map(Object.entries(files).map(([name, value]) => [name, bytes(value)])) });
const plain = (options: StageOptions = {}, sending: Sending = { as: 'anonymous' }): Play => async (row) => stage(options).play(row, sending);

/** The row names another app than the one that is served: its words are put into ours. */
const ofAnotherApp: Play = async (row) => {
  const s = stage();
  const { status, headers, text } = await (async () => {
    const answer = await s.emulator.fetch(`${s.emulator.origin}${row.when.path}?${new URLSearchParams(row.when.query).toString()}`);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  })();
  return { status, headers, text: text.replaceAll('ttd/basis', 'tdd/contributer-restriction') };
};

export const metadataRows: Area = area('app-api.json', 'metadata', {
  'metadata-get-base-app': plain(),
  'metadata-get-unknown-members-kept': plain({ metadata: { extra_Unknown_list: [3, 'tre', { verdi: 3 }] } }),
  'metadata-get-wrong-app-409': ofAnotherApp,
  'metadata-get-wrong-app-check-off': ofAnotherApp,
  'metadata-process-bpmn-xml': plain(),
  'metadata-jsonschema-unknown-500': plain(),
  'metadata-xsdschema-200': plain(documents({ 'xsdschema-Skjema.xsd': schema })),
  'metadata-xsdschema-unknown-404': plain(),
});

const provider = (more: object): StageOptions => ({ setup: { logic: { options: [more] } } });
const withInstance = (options: StageOptions): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  return s.play(row, { path: pathOf(instance) });
};

export const optionRows: Area = area('app-api.json', 'options', {
  'options-types-200': plain(provider({
    id: 'test',
    options: [
      { value: null, label: '' }, { value: 'SomeString', label: 'False', description: null }, { value: true, label: 'True' }, { value: 0, label: 'Zero' },
      { value: 1, label: 'One', description: 'This is a description', helpText: 'This is a help text' },
    ],
  })),
  'options-file-200': async (row) => plain(documents({ 'options-fileSourceOptions.json': row.then.bodyText }))(row),
  'options-parameters-header-encoding': plain(provider({ id: 'test', options: [], parameters: { language: 'español', level: '1', variant: 'Småviltjakt', special: ',".%' } })),
  'options-instance-default-nb': withInstance(provider({ id: 'testInstance', needsInstance: true, options: [], parameters: { lang: '{language}' } })),
  'options-instance-unknown-404': withInstance({}),
  'options-instance-falls-back': withInstance(provider({ id: 'test', options: [{ value: '1', label: 'Ein' }] })),
  'options-library-200': async (row) => plain(provider({ id: 'lib**ttd**someNewCodeListId**latest', options: JSON.parse(row.then.bodyText ?? '') as unknown[], parameters: { version: '1' } }))(row),
  'options-library-bad-reference-404': plain(),
});

const texts = (language: string): object => ({ id: `ttd-basis-${language}`, org: 'ttd', language, resources: [{ id: 'test', value: 'test' }] });

export const textRows: Area = area('app-api.json', 'texts', {
  'texts-200': plain(documents({ 'texts-nb.json': texts('nb'), 'texts-en.json': texts('en') })),
  'texts-fallback-nb-200': plain(documents({ 'texts-nb.json': texts('nb') })),
  'texts-none-404': plain(documents({ 'texts-nn.json': texts('nn') })),
});

/** The rows' person stands in no register: he is put into this one. */
const withPerson = (trouble: object = {}): Population => ({
  ...rowPopulation,
  parties: [...rowPopulation.parties ?? [], { partyId: 9, type: 'person', partyTypeName: 1, ssn: '12345678901', name: 'Ola Normann', person: { firstName: 'Ola', middleName: '', lastName: 'Normann' } }],
  registerTrouble: trouble,
});
const lookup = (population: Population): Play => async (row) => stage({ population }).play(row, { party: rowPopulation.users[0]?.partyId ?? 0 });

export const lookupRows: Area = area('app-api.json', 'lookup', {
  'lookup-person-200': lookup(withPerson()),
  'lookup-person-not-found-200': lookup(rowPopulation),
  'lookup-person-forbidden-403': lookup(withPerson({ person: 403 })),
  'lookup-person-429': lookup(withPerson({ person: 429 })),
  'lookup-person-exception-500': lookup(withPerson({ person: 502 })),
  'lookup-organisation-error-500': lookup(withPerson({ organisation: 502 })),
  'external-api-unknown-400': async (row) => {
    const answer = await withInstance({})(row);
    expect(answer.text).not.toContain('http');
    return answer;
  },
});
