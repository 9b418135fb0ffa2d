import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAppFolder } from '@blankett/emulator/server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const folders: string[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-app-'));
  folders.push(folder);
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('readAppFolder', () => {
  it('reads files at every depth, by path with /', () => {
    write('service.json', '{}');
    write('forms/felles/typer.xsd', 'æ');
    const files = readAppFolder(folder);
    expect([...files.keys()]).toEqual(['forms/felles/typer.xsd', 'service.json']);
    expect(files.get('forms/felles/typer.xsd')).toEqual(new TextEncoder().encode('æ'));
  });

  it('follows no links, and leaves out hidden folders and installed packages', () => {
    write('service.json', '{}');
    write('.git/config', 'x');
    write('node_modules/a/package.json', '{}');
    symlinkSync('/etc', join(folder, 'lenke'));
    symlinkSync(join(folder, 'service.json'), join(folder, 'annen.json'));
    expect([...readAppFolder(folder).keys()]).toEqual(['service.json']);
  });

  it('stops at a folder that is no app', () => {
    for (let index = 0; index <= 2_000; index++) write(`${index}.txt`, '');
    expect(() => readAppFolder(folder)).toThrow(expect.objectContaining({ code: 'document-unreadable' }));
  });
});
