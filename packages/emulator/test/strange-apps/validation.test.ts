/** Validation of apps with several forms, repeating groups, requirements of the layout and expressions. */
import { describe, expect, it } from 'vitest';
import { element, formType, group, type Json, strangeStage, type StrangeApp } from './strange-app.js';

const person = element('navn') + element('alder', 'xs:int') + element('sats', 'xs:decimal') + group('jobb', element('hos') + element('timar', 'xs:int'));
const tooLong = '<xs:element name="kode" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:element>';

const twoTasks: StrangeApp = {
  tasks: [{ id: 'Fill', type: 'data' }, { id: 'More', type: 'data' }],
  forms: { skjema: person + tooLong, tillegg: tooLong, felles: tooLong },
  dataTypes: [formType('skjema', 'Fill'), formType('tillegg', 'More'), formType('felles', undefined, { minCount: 0, maxCount: 0 })],
};
const fields = (issues: readonly Json[]): readonly string[] => issues.map(({ source, field }) => `${String(source)} ${String(field)}`);

describe('forms of several tasks', () => {
  it('are all checked for what their classes say, whichever task it is', async () => {
    const { send, begin } = strangeStage(twoTasks);
    const { path, of } = await begin();
    expect((await send('POST', `${path}/data/type/felles`, '<felles><kode>abc</kode></felles>')).status).toBe(200);
    expect((await send('PUT', of('skjema'), '<skjema><kode>abc</kode></skjema>')).status).toBe(201);
    const { list } = await send('GET', `${path}/validate`);
    expect(fields(list)).toEqual(['DataAnnotations kode', 'DataAnnotations kode']);
    const next = await send('PUT', `${path}/process/next`);
    expect([next.status, next.body['detail']]).toEqual([409, '2 validation errors found for task Fill']);
  });

  it('were checked in their own task alone before elements had rights', async () => {
    const { send, begin } = strangeStage({ ...twoTasks, library: '8.6.0' });
    const { path } = await begin();
    expect((await send('POST', `${path}/data/type/felles`, '<felles><kode>abc</kode></felles>')).status).toBe(200);
    expect((await send('GET', `${path}/validate`)).list).toEqual([]);
  });

  it('are left out where the caller may not read them', async () => {
    const { send, begin } = strangeStage({ ...twoTasks, dataTypes: [formType('skjema', 'Fill'), formType('felles', undefined, { minCount: 0, actionRequiredToRead: 'se', actionRequiredToWrite: 'write' })] });
    const { path } = await begin();
    expect((await send('POST', `${path}/data/type/felles`, '<felles><kode>abc</kode></felles>')).status).toBe(200);
    expect((await send('GET', `${path}/validate`)).list).toEqual([]);
  });

  it('one alone is checked by what runs while it is filled in', async () => {
    const { send, begin } = strangeStage({ ...twoTasks, setup: { appSettings: { XsdValidation: true } } });
    const { path, of } = await begin();
    await send('PUT', of('skjema'), '<skjema><kode>abc</kode></skjema>');
    expect(fields((await send('GET', `${path}/validate`)).list)).toEqual(['Xsd null', 'DataAnnotations kode']);
    expect(fields((await send('GET', `${of('skjema')}/validate`)).list)).toEqual(['DataAnnotations kode']);
    await send('POST', `${path}/data/type/felles`, '<felles/>');
    expect((await send('GET', `${of('felles')}/validate`)).status).toBe(500);
  });
});

describe('what the layout requires', () => {
  const components = [
    { id: 'navn', dataType: 'skjema', bindings: { simpleBinding: 'navn' }, layout: 'Fill', page: 'side1', title: 'navn.tittel' },
    { id: 'hos', bindings: { simpleBinding: 'jobb.hos' }, hidden: ['equals', ['dataModel', 'jobb.timar'], 0] },
    { id: 'jobbar', bindings: { list: 'jobb' }, hidden: ['equals', ['dataModel', 'alder'], 12] },
    { id: 'kode', dataType: 'tillegg', bindings: { simpleBinding: 'kode' } },
  ];
  const app: StrangeApp = { ...twoTasks, setup: { appSettings: { RequiredValidation: true }, requiredInLayout: { components } }, documents: { 'texts-nb.json': { resources: [{ id: 'navn.tittel', value: 'Ditt navn' }] } } };

  it('is asked of each row, in the task that has the form, unless it is hidden', async () => {
    const { send, begin } = strangeStage(app);
    const { path, of } = await begin();
    expect(fields((await send('GET', `${path}/validate`)).list)).toEqual(['Required navn', 'Required jobb']);
    await send('PUT', of('skjema'), '<skjema><navn> </navn><alder>12</alder><jobb><timar>0</timar></jobb><jobb><timar>7</timar></jobb><jobb><hos>a</hos></jobb></skjema>');
    const { list } = await send('GET', `${path}/validate`);
    expect(fields(list)).toEqual(['Required navn', 'Required jobb[1].hos']);
    expect(list[0]).toMatchObject({
      code: 'required', description: 'Feltet er påkrevd', customTextKey: 'backend.validation_errors.required',
      customTextParameters: { field: 'navn', layoutId: 'Fill', pageId: 'side1', componentId: 'navn', bindingName: 'simpleBinding', pageName: 'side1', componentTitle: 'Ditt navn' },
    });
    expect((await send('GET', `${path}/validate?language=en`)).list[0]?.['description']).toBe('Field is required');
  });

  it('was told in the words of programmers', async () => {
    const { send, begin } = strangeStage({ ...app, library: '8.7.0' });
    const { path } = await begin();
    expect((await send('GET', `${path}/validate`)).list[0]?.['description']).toBe('navn is required in component with id Fill.side1.navn for binding simpleBinding');
  });

  it('is told by PATCH too', async () => {
    const { send, begin } = strangeStage(app);
    const { path, of } = await begin();
    const patched = await send('PATCH', `${path}/data`, { patches: [{ dataElementId: of('skjema').slice(-36), patch: [{ op: 'add', path: '/jobb/-', value: { timar: 1 } }] }], ignoredValidators: [] });
    expect((patched.body['validationIssues'] as readonly { readonly source: string; readonly issues: readonly unknown[] }[]).map(({ source, issues }) => [source, issues.length])).toEqual([['Required', 2], ['DataAnnotations', 0]]);
  });
});

describe('expressions of the validation configuration', () => {
  const configuration = {
    definitions: {
      'for-lang': { message: 'tekst.for-lang', condition: ['greaterThan', ['stringLength', ['dataModel', ['argv', 0]]], 5] },
      varsla: { ref: 'for-lang', severity: 'warning' },
      løyst: { ref: 'finst ikkje' },
    },
    validations: {
      navn: ['for-lang', 'løyst', { message: 'utan vilkår' }],
      sats: [{ message: ['concat', 'sats.', ['language']], condition: ['equals', ['dataModel', 'sats'], 1.5] }],
      'jobb.hos': ['varsla', { ref: 'for-lang', message: 'same', condition: ['greaterThan', ['dataModel', 'jobb.timar'], ['dataModel', 'alder']] }],
    },
  };
  const app: StrangeApp = {
    forms: { skjema: person }, setup: { appSettings: { ExpressionValidation: true }, hiddenInLayout: { components: [{ id: 'navn', bindings: { simpleBinding: 'navn' }, hidden: ['equals', ['dataModel', 'alder'], 99] }] } },
    documents: { 'validationconfig-skjema.json': configuration, 'texts-nb.json': { resources: [{ id: 'tekst.for-lang', value: 'For langt' }] } },
  };

  it('are true of members and rows that are wrong', async () => {
    const { send, begin } = strangeStage(app);
    const { path, of } = await begin();
    expect((await send('GET', `${path}/validate`)).list).toEqual([]);
    await send('PUT', of('skjema'), '<skjema><navn>lengre enn fem</navn><alder>3</alder><sats>1.50</sats><jobb><hos>stutt</hos><timar>2</timar></jobb><jobb><hos>lengre enn det</hos><timar>4</timar></jobb></skjema>');
    const { list } = await send('GET', `${path}/validate`);
    expect(list.map(({ field, code, severity, description }) => [field, code, severity, description])).toEqual([
      ['navn', 'tekst.for-lang', 1, 'For langt'], ['sats', 'sats.nb', 1, null],
      ['jobb[1].hos', 'tekst.for-lang', 2, 'For langt'], ['jobb[1].hos', 'same', 1, null],
    ]);
    expect((await send('PUT', `${path}/process/next`)).body['detail']).toBe('3 validation errors found for task Fill');
    await send('PUT', of('skjema'), '<skjema><navn>lengre enn fem</navn><alder>99</alder></skjema>');
    expect((await send('GET', `${path}/validate`)).list).toEqual([]);
  });

  it('fail as any code of the app does', async () => {
    const { send, begin } = strangeStage({ ...app, documents: { 'validationconfig-skjema.json': { validations: { navn: [{ message: 'a', condition: ['dataModel', 'navn'] }] } } } });
    const { path, of } = await begin();
    await send('PUT', of('skjema'), '<skjema><navn>a</navn></skjema>');
    expect((await send('GET', `${path}/validate`)).status).toBe(500);
    expect((await send('PUT', `${path}/process/next`)).status).toBe(500);
  });
});
