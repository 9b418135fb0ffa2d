import { describe } from 'vitest';
import { memoryJournal } from '../../src/journal/index.js';
import { keepsThePromisesOfAJournal } from './contract.js';

describe('the journal in memory', () => {
  keepsThePromisesOfAJournal(async clock => {
    const journal = memoryJournal({ clock });
    return { open: () => journal };
  });
});
