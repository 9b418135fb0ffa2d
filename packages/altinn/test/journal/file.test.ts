import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { fileJournal } from '../../src/journal/file/index.js';
import { keepsThePromisesOfAJournal } from './contract.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'blankett-journal-'))));
afterAll(() => rm(folder, { recursive: true }));
let made = 0;
const newFolder = (): string => join(folder, String(++made));

describe('the journal in a folder', () => {
  keepsThePromisesOfAJournal(async clock => {
    const root = newFolder();
    return { open: () => fileJournal(root, { clock }) };
  });
});
