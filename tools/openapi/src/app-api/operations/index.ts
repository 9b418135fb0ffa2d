/**
 * All operations of the app API that we describe.
 *
 * @module
 */
import type { AppOperation } from '../notation.js';
import { applicationOperations } from './application.js';
import { dataOperations } from './data.js';
import { instanceOperations } from './instances.js';
import { processOperations } from './process.js';

export const appOperations: readonly AppOperation[] = [...instanceOperations, ...dataOperations, ...processOperations, ...applicationOperations];
