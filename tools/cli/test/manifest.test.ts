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

  test.each(['ttd', 'ttd/prove/x', '../x', 'tt-d/prove', 'ttd/..', 'TTD/prove'])('%s is no service', (name) => {
    expect(() => readServiceFolder(workspaceWith(least), name)).toThrow();
  });

  test('the schema that editors read is the one that is checked', () => {
    expect(JSON.parse(readFileSync('schemas/service.schema.json', 'utf8'))).toEqual(serviceManifestSchema);
  });
});
