import { describe, expect, test } from 'vitest';
import { emitForms, planForms } from '../src/index.js';
import { formModule } from '../src/emit/form-module.js';
import { schemaModule } from '../src/emit/json-schema/schema-module.js';
import { modelOf, schema } from './schema.js';
import { packageOf, readService } from './service.js';
import { importModule, syntaxShape } from './syntax.js';

const services = ['skatt/omsetning', 'ttd/tjenesteeier', 'arkiv/avlevering'];

describe.each(services)('the package of %s', name => {
  test('is the same twice, and whatever the order of its forms and files', async () => {
    const once = await packageOf(readService(name));
    const again = await packageOf(readService(name), { reversed: true });
    expect([...again.files]).toEqual([...once.files]);
    expect(again.names).toEqual(once.names);
  });

  test('is the same with the names that it gave', async () => {
    const once = await packageOf(readService(name));
    const again = await packageOf(readService(name), { names: once.names });
    expect([...again.files]).toEqual([...once.files]);
    expect(again.names).toEqual(once.names);
  });

  test('lists its inputs and files', async () => {
    const once = await packageOf(readService(name));
    expect(Object.keys(JSON.parse(once.files.get('generated.json')!) as object)).toEqual(['generator', 'inputs', 'files']);
    expect((JSON.parse(once.files.get('generated.json')!) as { files: string[] }).files).toEqual([...once.files.keys()].sort());
  });

  test('is of well-formed modules', async () => {
    const { files } = await packageOf(readService(name));
    for (const [path, text] of files) if (path.endsWith('.ts')) expect(syntaxShape(text)).toMatch(/^SourceFile/);
  });
});

describe('a printed module', () => {
  const several = schema(`
    <xs:element name="a" type="T"/><xs:element name="b" type="T"/>
    <xs:complexType name="T"><xs:sequence><xs:element name="__proto__" type="xs:string" default="&lt;/script&gt;"/><xs:element name="neste" type="T" minOccurs="0"/></xs:sequence></xs:complexType>`);

  test.each([
    ['one form', schema('<xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" type="xs:int" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element>')],
    ['several forms', several],
  ])('of %s, imported, is the emitted descriptors', async (_, xsd) => {
    const [module] = emitForms(planForms([{ model: modelOf(xsd), patterns: 'anchored' }])).modules;
    const imported = await importModule(formModule(module!).text);
    expect(imported).toEqual(Object.fromEntries(module!.forms.map(({ name, form }) => [name, form])));
    const schemas = await importModule(schemaModule(module!));
    expect(Object.keys(schemas).sort()).toEqual(module!.forms.map(({ name }) => `${name}Schema`).sort());
  });

  test.each(services)('of %s, imported, holds its forms', async name => {
    const { files, manifest } = { ...(await packageOf(readService(name))), manifest: readService(name).manifest };
    for (const [path, text] of files) {
      if (!path.startsWith('src/forms/')) continue;
      const imported = await importModule(text);
      for (const form of Object.values(imported)) expect(form).toMatchObject({ descriptor: 1, patterns: manifest.patterns });
    }
  });
});

describe('the names that a service declares', () => {
  test('leave those of its forms alone', async () => {
    const service = readService('skatt/omsetning');
    const once = await packageOf(service);
    const names = { ...once.names, types: { ...once.names.types, 'konvolutt#{urn:no:eksempel:konvolutt:v1}type:Vedleggshenvisning': 'Attachment' } };
    delete (names.types as Record<string, string>)['service#attachment'];
    const { files } = await packageOf(service, { names });
    expect(files.get('src/forms/konvolutt.ts')).toContain('export interface Attachment');
    expect(files.get('src/constants.ts')).toContain("export type ServiceAttachment = 'vedlegg';");
    expect(files.get('src/client.ts')).toContain('ServiceClient<paths, Forms, ServiceAttachment, Ids>');
  });
});
