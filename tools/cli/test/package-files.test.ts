import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { comparePackage, insideFolder, writePackage } from '../src/disk/package-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-package-'));
});

const files = (...paths: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...paths.map((path) => [path, `// ${path}\n`] as const), ['generated.json', JSON.stringify({ files: [...paths, 'generated.json'] })]]);

describe('writePackage', () => {
  test('writes what is new and changed, and says so', () => {
    expect(writePackage(folder, files('src/a.ts', 'src/b.ts')).map(({ path, kind }) => `${kind} ${path}`)).toEqual(['new generated.json', 'new src/a.ts', 'new src/b.ts']);
    writeFileSync(join(folder, 'src/a.ts'), 'edited by hand');
    expect(comparePackage(folder, files('src/a.ts', 'src/b.ts'))).toEqual([{ path: 'src/a.ts', kind: 'changed' }]);
    expect(writePackage(folder, files('src/a.ts', 'src/b.ts'))).toHaveLength(1);
    expect(readFileSync(join(folder, 'src/a.ts'), 'utf8')).toBe('// src/a.ts\n');
    expect(writePackage(folder, files('src/a.ts', 'src/b.ts'))).toEqual([]);
  });

  test('takes away what it wrote before, and leaves what it did not', () => {
    writePackage(folder, files('src/forms/old.ts'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writePackage(folder, files('src/new.ts'));
    expect(existsSync(join(folder, 'src/forms'))).toBe(false);
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
  });

  test('T4 a generated.json that names files outside cannot have them removed', () => {
    writeFileSync(join(folder, 'generated.json'), JSON.stringify({ files: ['../outside.ts'] }));
    expect(() => writePackage(folder, files('src/a.ts'))).toThrow('outside');
  });
});

describe('T4 insideFolder', () => {
  test.each(['../a', '/etc/passwd', 'a/../../b', '..', '.', ''])('refuses %j', (path) => {
    expect(() => insideFolder(folder, path)).toThrow('outside');
  });

  test('refuses to go through a link', () => {
    mkdirSync(join(folder, 'package'));
    symlinkSync(tmpdir(), join(folder, 'package/src'));
    expect(() => insideFolder(join(folder, 'package'), 'src/a.ts')).toThrow('link');
  });
});
