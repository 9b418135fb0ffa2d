import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serviceManifestSchema } from '@blankett/model';
import { readServiceFolder } from '../src/service/manifest.js';

function workspaceWith(manifest: unknown): string {
  const workspace = mkdtempSync(join(tmpdir(), 'blankett-workspace-'));
  mkdirSync(join(workspace, 'schemas/ttd/prove'), { recursive: true });
  writeFileSync(join(workspace, 'schemas/ttd/prove/service.json'), typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  return workspace;
}

const least = { package: '@blankett/ttd-prove', version: '1.0.0', forms: { prove: { xsd: 'forms/prove.xsd' } } };

describe('service.json', () => {
  test('is read with the names given before', () => {
    const service = readServiceFolder(workspaceWith(least), 'ttd/prove');
    expect(service).toMatchObject({ org: 'ttd', app: 'prove', manifest: least, names: { types: {}, files: {}, operations: {} } });
  });

  test.each<[string, unknown, string]>([
    ['an unknown key', { ...least, form: {} }, '(form)'],
    ['a path that leads out', { ...least, forms: { prove: { xsd: '../other.xsd' } } }, '/forms/prove/xsd'],
    ['an absolute path', { ...least, forms: { prove: { xsd: '/etc/passwd' } } }, '/forms/prove/xsd'],
    ['a package name that npm refuses', { ...least, package: 'Not A Name' }, '/package'],
    ['no forms', { package: least.package, version: least.version }, "'forms'"],
    ['no JSON', '{', 'cannot be read'],
  ])('%s is refused with its place', (_name, manifest, want) => {
    expect(() => readServiceFolder(workspaceWith(manifest), 'ttd/prove')).toThrow(want);
  });

  test.each<[string, object, string]>([
    ['a document', { documents: { policy: '../../../etc/passwd' } }, '/documents/policy'],
    ['a prefill configuration', { prefill: { prove: '/etc/passwd' } }, '/prefill/prove'],
    ['a schema', { catalogue: { 'urn:a': 'forms/../../a.xsd' } }, '/catalogue/urn:a'],
    ['a drive', { documents: { metadata: 'C:\\a.json' } }, '/documents/metadata'],
    ['a corrected document', { corrections: [{ document: '../a.json', pointer: '/a', to: 1, why: 'a' }] }, '/corrections/0/document'],
  ])('T4 %s that leads out of the folder is refused', (_name, more, want) => {
    expect(() => readServiceFolder(workspaceWith({ ...least, ...more }), 'ttd/prove')).toThrow(want);
  });

  test.each<[string, object, string]>([
    ['a machine that signs', { tasks: { Task_1: { machineMay: ['sign'] } } }, '/tasks/Task_1/machineMay/0'],
    ['an actor that there is not', { tasks: { Task_1: { actor: 'alle' } } }, '/tasks/Task_1/actor'],
    ['a route without a method', { operations: { '/feedback': { summary: 'a', answers: { 200: { description: 'a' } } } } }, '/operations'],
    ['a route to another place', { operations: { 'GET //example.com/a': { summary: 'a', answers: { 200: { description: 'a' } } } } }, '/operations'],
    ['a route that goes up', { operations: { 'GET /a/../../b?c': { summary: 'a', answers: { 200: { description: 'a' } } } } }, '/operations'],
    ['a reference in a shape', { operations: { 'GET /a': { summary: 'a', answers: { 200: { description: 'a', shape: { $ref: 'http://example.com' } } } } } }, '($ref)'],
    ['a correction without a reason', { corrections: [{ document: 'metadata.json', pointer: '/a', to: 1, why: '' }] }, '/corrections/0/why'],
    ['a correction of the whole document', { corrections: [{ document: 'metadata.json', pointer: '', to: 1, why: 'a' }] }, '/corrections/0/pointer'],
  ])('%s is refused with its place', (_name, more, want) => {
    expect(() => readServiceFolder(workspaceWith({ ...least, ...more }), 'ttd/prove')).toThrow(want);
  });

  test.each(['ttd', 'ttd/prove/x', '../x', 'tt-d/prove', 'ttd/..', 'TTD/prove'])('%s is no service', (name) => {
    expect(() => readServiceFolder(workspaceWith(least), name)).toThrow();
  });

  test('the schema that editors read is the one that is checked', () => {
    expect(JSON.parse(readFileSync('schemas/service.schema.json', 'utf8'))).toEqual(serviceManifestSchema);
  });
});
