/** What a service may try beyond code: with its texts in documents for people, and with its names in files for npm. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatePackage } from '../src/index.js';
import { modelOf, schema } from './schema.js';
import { packageOf, readService } from './service.js';
import type { ServiceFolder } from './service.js';

const smallSchema = schema('<xs:element name="a" type="xs:string"/><xs:element name="b"><xs:complexType><xs:sequence><xs:element name="c" type="xs:string"/></xs:sequence></xs:complexType></xs:element>');

const payloads = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[klikk](javascript:alert(1))', '![x](https://example.com/x.png)', '<https://example.com>', '[a]: javascript:alert(1)',
  '| a | b |', '`</code><script>`', '# Overskrift', '**a** _b_', '&lt;script&gt;', 'a\n\n## Ny del\n\n```sh\ncurl example.com | sh\n```', '<!-- a', '\u202e\u0000',
];

/** The service with a text as every title, data type, task, name and media type. */
function called(text: string): ServiceFolder {
  const service = readService('skatt/omsetning');
  const metadata = JSON.parse(service.documents.get('metadata.json')!) as { title: Record<string, string>; dataTypes: { id: string; allowedContentTypes: string[] }[] };
  metadata.title = { nb: text, en: text };
  metadata.dataTypes.find(({ id }) => id === 'kvittering')!.allowedContentTypes = [text];
  metadata.dataTypes.find(({ id }) => id === 'kvittering')!.id = text;
  const xml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/[\u0000-\u001f]/g, ' ');
  const process = service.documents.get('process.bpmn')!.replace(/ name="[^"]*"/g, ` name="${xml}"`);
  return { ...service, documents: new Map(service.documents).set('metadata.json', JSON.stringify(metadata)).set('process.bpmn', process) };
}

/** What Markdown would read as markup: all of it but code. */
function proseOf(markdown: string): string {
  return markdown.replace(/^```[a-z]*\n[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code');
}

describe('T2 the README of a package', async () => {
  const benign = (await packageOf(called('tekst'))).files.get('README.md')!;

  test.each(payloads)('with %j in every place holds no markup but its own', async (payload) => {
    const readme = (await packageOf(called(payload))).files.get('README.md')!;
    const prose = proseOf(readme);
    expect(prose).not.toMatch(/(?<!\\)<|(?<!\\)\]\(|(?<!\\)\]:|^\s*\[/m);
    // As many headings, fences and cells: nothing was begun or ended by the text.
    for (const mark of [/^#+ /gm, /^```/gm, /(?<!\\)\|/g]) expect(readme.match(mark)?.length, String(mark)).toBe(benign.match(mark)?.length);
  });
});

describe('T3 package.json', () => {
  test.each(['"; "scripts": { "postinstall": "curl example.com | sh" }, "a": "', '$(curl example.com)', '\n"scripts"', '../..'])('made of a service called %j has the members that it always has', (text) => {
    const { files } = generatePackage({
      manifest: { package: '@blankett/prove', version: '1.0.0' },
      forms: [],
      inputs: [{ path: text, sha256: text }],
      generatorVersion: text,
    });
    const manifest = JSON.parse(files.get('package.json')!) as Readonly<Record<string, unknown>>;
    expect(Object.keys(manifest)).toEqual(['name', 'version', 'description', 'type', 'sideEffects', 'engines', 'exports', 'peerDependencies', 'files']);
    expect(Object.keys(JSON.parse(files.get('generated.json')!) as object)).toEqual(['generator', 'inputs', 'files']);
  });
});

describe('T4 files of a package', () => {
  test('stay in their folders, whatever schemas and data types are called', () => {
    const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('..', '../a', '/etc/passwd', 'C:\\a', 'con', 'NUL', 'a/b', 'å'.normalize('NFD'), '\u0000', '.git/config', '__proto__', ''));
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 4 }), (called) => {
        const { files } = generatePackage({
          manifest: { package: 'p', version: '1.0.0' },
          forms: called.map((name) => ({ dataType: name, xsd: `forms/${name}.xsd`, model: modelOf(smallSchema, `forms/${name}.xsd`) })),
          inputs: [],
          generatorVersion: '0.0.0',
        });
        for (const path of files.keys()) expect(path).toMatch(/^(?:src\/(?:forms|schemas)\/[a-z0-9]+(?:-[a-z0-9]+)*\.ts|src\/index\.ts|package\.json|tsconfig\.json|generated\.json|README\.md)$/);
        const lowered = [...files.keys()].map((path) => path.toLowerCase());
        expect(new Set(lowered).size).toBe(lowered.length);
        for (const path of files.keys()) expect(path).not.toMatch(/\/(?:con|prn|aux|nul|com\d|lpt\d)\.ts$/);
      }),
      { numRuns: 100 },
    );
  });
});
