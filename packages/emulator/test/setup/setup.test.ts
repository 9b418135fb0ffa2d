/** What setup.json may say, in data and in words, and what the emulator makes of it. */
import type { EmulatedApp } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { describe, expect, test } from 'vitest';
import { ask, askParty, simpleApp, simpleStage } from '../simple-app.js';

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"><xs:element name="kaffi"><xs:complexType><xs:sequence>
  <xs:element name="namn" type="xs:string" minOccurs="0"/><xs:element name="koppar" type="xs:int" minOccurs="0"/><xs:element name="mjolk" type="xs:boolean" minOccurs="0"/>
  <xs:element name="rad" minOccurs="0" maxOccurs="9"><xs:complexType><xs:sequence><xs:element name="sukker" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
</xs:sequence></xs:complexType></xs:element></xs:schema>`;
const form = formsOfSchema({ entries: ['kaffi.xsd'], files: [{ path: 'kaffi.xsd', bytes: new TextEncoder().encode(schema) }] }, { patterns: 'anchored' }).forms[0] as Form<unknown>;

const app = (setup: Readonly<Record<string, unknown>>): EmulatedApp => ({
  ...simpleApp,
  setup,
  forms: { kaffi: form },
  metadata: { ...simpleApp.metadata, dataTypes: [{ id: 'kaffi', taskId: 'Fill', maxCount: 1, minCount: 1, allowedContentTypes: ['application/xml'], appLogic: { autoCreate: true, classRef: 'Altinn.App.Models.kaffi' } }] },
});

/** Begins an instance; gives what reads, writes, validates, acts and moves on. */
async function begun(setup: Readonly<Record<string, unknown>>) {
  const { send } = simpleStage({ apps: [app(setup)] });
  const made = await send(ask, 'POST', `/ttd/melding/instances?instanceOwnerPartyId=${askParty}`);
  const instance = `/ttd/melding/instances/${String(made.body['id'])}`;
  const element = `${instance}/data/${(made.body['data'] as readonly { readonly id: string }[])[0]?.id ?? ''}`;
  return {
    made,
    read: async (): Promise<unknown> => JSON.parse((await send(ask, 'GET', element, undefined, { Accept: 'application/json' })).text),
    put: (value: unknown) => send(ask, 'PUT', element, value),
    issues: async (): Promise<readonly { readonly field: string | null; readonly source: string; readonly description: string }[]> => JSON.parse((await send(ask, 'GET', `${instance}/validate`)).text) as [],
    act: (action: string) => send(ask, 'POST', `${instance}/actions`, { action }),
    next: () => send(ask, 'PUT', `${instance}/process/next`),
    options: async (id: string): Promise<unknown> => JSON.parse((await send(ask, 'GET', `/ttd/melding/api/options/${id}`)).text),
  };
}

describe('a setup in words', () => {
  const words = {
    prefill: { kaffi: 'from somewhere' }, requiredInLayout: 'some', hiddenInLayout: { components: ['none', { id: 'x', hidden: ['displayValue', 'y'], bindings: { simpleBinding: 'namn' } }] },
    appSettings: { RequiredValidation: true, ExpressionValidation: true, RemoveHiddenData: true },
    logic: {
      validators: ['one', { source: 'Own.Validator', rules: 'in words' }, { source: 'Other', rules: ['a', { rule: 'b' }] }],
      dataProcessors: [{ dataType: 'kaffi', when: 'write', sets: { koppar: 'as many as needed', 'rad.sukker': 'two', 'no.where': '1' } }, { onlyIf: 'namn is x', sets: 'words' }],
      instantiation: [{ dataType: 'kaffi', sets: { mjolk: 'true for children' } }, null], userActions: 'none', options: [{ id: 'liste', by: 'code' }], taskHooks: [{ when: 'ends', does: 'something' }, 'x'],
    },
  };

  test('is no machine\'s business: everything works as if it were not said', async () => {
    const { made, read, put, issues, next } = await begun(words);
    expect(made.status).toBe(201);
    expect((await put({ namn: 'Ask', koppar: 2 })).status).toBe(201);
    expect(await read()).toEqual({ namn: 'Ask', koppar: 2, mjolk: null, rad: [] });
    expect(await issues()).toEqual([]);
    expect((await next()).status).toBe(200);
  });
});

describe('a setup as data', () => {
  test('code lists of files', async () => {
    const { options } = await begun({ logic: { options: [{ id: 'liste', file: [['1', 'Ein'], [2, 'To', null, 'hjelp']] }] } });
    expect(await options('liste')).toEqual([{ value: '1', label: 'Ein' }, { value: 2, label: 'To', helpText: 'hjelp' }]);
  });

  test('user actions set members', async () => {
    const { act, read } = await begun({ logic: { userActions: [{ id: 'write', sets: { namn: 'frå handlinga' } }] } });
    expect((await act('write')).status).toBe(200);
    expect(await read()).toMatchObject({ namn: 'frå handlinga' });
  });

  test('rules of DataAnnotations, where the app shows no classes', async () => {
    const { put, issues } = await begun({ logic: { validators: [{ source: 'DataAnnotations', rules: [{ field: 'namn', required: true }, { field: 'rad[].sukker', min: 0, max: 3 }] }] } });
    await put({ koppar: 1, rad: [{ sukker: 2 }, { sukker: 9 }] });
    expect((await issues()).map(({ field, description }) => [field, description])).toEqual([
      ['rad[1].sukker', 'The field sukker must be between 0 and 3.'],
      ['namn', 'The namn field is required.'],
    ]);
  });

  test.each([
    [['equals', ['component', 'melk'], true], null],
    [['greaterThan', ['plus', ['dataModel', 'koppar'], 1], 5], 2],
    [['notEquals', ['countDataElements', 'kaffi'], 1], 2],
    [true, null],
  ])('a component that is hidden by %j leaves nothing', async (hidden, koppar) => {
    const { put, next, read } = await begun({
      appSettings: { RemoveHiddenData: true },
      hiddenInLayout: { components: [{ id: 'melk', bindings: { simpleBinding: 'mjolk' }, hidden: false }, { id: 'tal', bindings: { simpleBinding: 'koppar' }, hidden }] },
    });
    await put({ namn: 'a', koppar: 2, mjolk: true });
    await next();
    expect(await read()).toMatchObject({ koppar });
  });

  test('components that the layout asks for: shown ones, and only of forms that have their members', async () => {
    const component = (id: string, path: string, hidden?: unknown): object => ({ id, bindings: { simpleBinding: path }, hidden });
    const { put, issues } = await begun({
      appSettings: { RequiredValidation: true },
      requiredInLayout: { components: [component('a', 'namn'), component('b', 'koppar', ['equals', ['dataModel', 'mjolk'], true]), component('c', 'annanStad')] },
    });
    await put({ mjolk: true });
    expect((await issues()).map(({ field, source }) => [field, source])).toEqual([['namn', 'Required']]);
  });

  test('prefill by path into the profile', async () => {
    const { read } = await begun({ prefill: { kaffi: { fromUserProfile: { 'Party.Name': 'namn' } } } });
    expect(await read()).toMatchObject({ namn: expect.stringMatching(/\w/) as string });
  });
});
