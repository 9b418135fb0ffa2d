/** The people of the rows: those of the corpus's recordings. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Population } from '@blankett/emulator';
import { corpus } from './rows.js';

const file = join(corpus, 'live', 'population.json');

/** Empty where there is no corpus, and then there are no rows either. */
export const rowPopulation: Population = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Population : { users: [] };

/** Organisation number of the owner of the base app. */
export const ownerNumber: string = rowPopulation.serviceOwners?.find(({ org }) => org === 'ttd')?.orgNumber ?? '';
