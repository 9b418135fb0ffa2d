/**
 * Documents by an enemy: no text of theirs becomes code, nothing is fetched, nothing ends in an exception.
 */
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compileService, inspectDocument, typesOfDocument } from '../src/index.js';
import { apiDocument, ok, operation, published, service } from './documents.js';

const payloads = ['*/ alert(1) /*', '`${alert(1)}`', '</script>', '\u2028alert(1)', '"; alert(1); //', "'", '\n} export const x = 1; {', '__proto__', 'constructor', 'toString', 'class', '\\', '\\u0022', 'a b', '..', '\ud800', '%zz', ''];

/** A document with a text in every place where a text may stand. */
function withText(text: string): object {
  const name = text === '' ? 'empty' : text;
  return {
    ...apiDocument(
      {
        [`/${name}`]: {
          summary: text,
          description: text,
          get: operation({
            operationId: text,
            summary: text,
            description: text,
            tags: [text],
            parameters: [{ name, in: 'query', description: text, schema: { type: 'string', enum: [text, 'b'], default: text, example: text, pattern: text } }],
            requestBody: { description: text, content: { [name]: { schema: { title: text } }, 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
            responses: { '200': { description: text, headers: { [name]: { schema: { type: 'string' } } }, content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } }, [name]: { description: text } },
          }),
        },
      },
      { schemas: { Thing: { type: 'object', title: text, description: text, format: text, required: [name], properties: { [name]: { type: 'string', description: text, enum: [text] } }, additionalProperties: { title: text, type: 'string' } } } },
    ),
    info: { title: text, version: text, description: text },
    servers: [{ url: text, description: text }],
  };
}

/** The tree of a text without its names and literals: kinds of nodes, nested. */
function treeOf(text: string): unknown {
  const walk = (node: ts.Node): unknown => {
    // A name is written with quotes or without, as it needs.
    if (ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return 'name';
    const children: unknown[] = [];
    ts.forEachChild(node, (child) => void children.push(walk(child)));
    return [node.kind, ...children];
  };
  return walk(ts.createSourceFile('api.ts', text, ts.ScriptTarget.ES2022, false));
}

describe('hostile text', () => {
  // '' is left out: no text is no comment. Braces in a path make a parameter, so the harmless twin has them too.
  it.each(payloads.filter((text) => text !== ''))('%j leaves the tree of the types that of a harmless one', async (text) => {
    const types = await typesOfDocument(published(withText(text)));
    const benign = await typesOfDocument(published(withText(/\{[^{}]*\}/.test(text) ? 'harmless {text}' : 'harmless text')));
    expect(treeOf(types ?? '')).toEqual(treeOf(benign ?? ''));
  });

  it.each(payloads)('%j is carried through a service', async (text) => {
    const metadata = { id: text, title: { nb: text, [text]: text }, altinnNugetVersion: text, dataTypes: [{ id: text, taskId: text, allowedContentTypes: [text], appLogic: { classRef: text } }] };
    const { model, types } = await compileService({ ...service, documents: { metadata: published(metadata) } });
    expect(model.dataTypes.map(({ id }) => id)).toEqual(text === '' ? [] : [text]);
    const top = ts.createSourceFile('api.ts', types, ts.ScriptTarget.ES2022, false).statements.map((statement) => statement.kind);
    expect(new Set(top)).toEqual(new Set([ts.SyntaxKind.InterfaceDeclaration, ts.SyntaxKind.TypeAliasDeclaration]));
  });
});

describe('hostile structure', () => {
  it('T5 is refused where it leads out, wherever the reference stands', async () => {
    const out = 'http://127.0.0.1:9/evil.json';
    const document = {
      ...apiDocument(
        {
          '/a': { get: operation({ parameters: [{ $ref: out }], responses: { '200': { $ref: './secret.json' }, '400': { description: 'x', content: { 'application/json': { schema: { allOf: [{ $ref: 'file:///etc/passwd' }] }, example: { $ref: out }, examples: { a: { externalValue: out } } } } } } }) },
        },
        { schemas: { Thing: { discriminator: { propertyName: 'a', mapping: { x: out } }, oneOf: [{ $ref: out }] } } },
      ),
      webhooks: { a: { $ref: out } },
      'x-anything': { $ref: out },
    };
    const { defects, canonical } = inspectDocument(published(document));
    expect(defects.filter(({ code }) => code === 'O5').map(({ pointer }) => pointer.split('/').at(-1)).sort()).toEqual(['0', '0', '0', '200']);
    expect(canonical?.text).not.toMatch(/127\.0\.0\.1|passwd|secret/);
    await expect(typesOfDocument(published(document))).resolves.toContain('"/a"');
  });

  it('that goes round in a circle ends', async () => {
    const document = apiDocument(
      { '/a': { get: operation({ parameters: [{ $ref: '#/components/parameters/a' }], responses: ok({ $ref: '#/components/schemas/A' }) }) } },
      {
        parameters: { a: { $ref: '#/components/parameters/b' }, b: { $ref: '#/components/parameters/a' } },
        schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }, C: { allOf: [{ $ref: '#/components/schemas/C' }] } },
      },
    );
    const { defects } = inspectDocument(published(document));
    expect(defects.map(({ code }) => code)).toContain('O4');
    await expect(typesOfDocument(published(document))).resolves.toContain('"/a"');
  });

  it('that is named as a prototype is a name', async () => {
    const text = JSON.stringify(apiDocument({ '/a': { get: operation({ responses: ok({ $ref: '#/components/schemas/__proto__' }) }) } }, { schemas: { X: { type: 'object', properties: { Y: { type: 'string' } } } } }))
      .replace('"X"', '"__proto__"')
      .replace('"Y"', '"__proto__"');
    const types = await typesOfDocument(published(text));
    expect(types?.match(/__proto__\??: /g)).toHaveLength(2);
    expect(Object.prototype).not.toHaveProperty('type');
  });

  it('that is too large or too deep is not read', () => {
    expect(inspectDocument({ path: 'x', bytes: new Uint8Array(33 * 1024 * 1024).fill(0x20) }).diagnostics).toMatchObject([{ code: 'openapi-unusable' }]);
    expect(inspectDocument(published(`{"openapi":${'['.repeat(9999)}`)).diagnostics[0]?.message).toContain('nested deeper');
  });

  it('of whatever kind never throws, and comes out as types or not at all', async () => {
    const leaf = fc.oneof(fc.constantFrom('get', '$ref', '#/components/schemas/A', '#/x', 'object', 'string', 'path', '{a}', '/'), fc.boolean(), fc.integer(), fc.constant(null));
    const names = fc.constantFrom('get', 'parameters', 'responses', 'schema', 'content', 'properties', 'items', 'allOf', '$ref', 'type', 'enum', 'required', '200', 'application/json', 'name', 'in', '__proto__', 'description', 'additionalProperties', 'requestBody', 'discriminator', 'format', 'nullable', 'operationId');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(names, tie('value'), { maxKeys: 5 })),
    }));
    await fc.assert(
      fc.asyncProperty(value, value, value, async (item, schema, parameter) => {
        const document = { openapi: '3.0.4', info: {}, paths: { '/a/{a}': { get: { responses: { '200': item }, parameters: [parameter] }, put: item, parameters: parameter } }, components: { schemas: { A: schema, B: item }, parameters: item } };
        const { canonical } = inspectDocument(published(document));
        if (canonical) expect(canonical.text).not.toContain('"$ref": "#/x"');
        await typesOfDocument(published(document));
      }),
      { numRuns: 300 },
    );
  });
});
