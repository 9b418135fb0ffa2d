/**
 * names.json is written by us but can be edited by anyone: what it says becomes code and file names.
 *
 * @module
 */
import type { Diagnostic, Names } from '@blankett/model';
import { fileBaseName, isIdentifier } from './identifiers.js';

/** Faults of names that were given; generation stops at them. */
export function checkNames({ types, files }: Names): readonly Diagnostic[] {
  const fault = (message: string): Diagnostic => ({
    code: 'names-invalid',
    severity: 'error',
    message,
    location: { file: 'names.json', line: 1, column: 1 },
    hint: 'Take names.json back from version control; blankett generate only appends to it.',
  });
  return [
    ...Object.entries(types).filter(([, name]) => !isIdentifier(name)).map(([key]) => fault(`The name of the type ${key} is no identifier.`)),
    ...Object.entries(files).filter(([, name]) => !isFileName(name)).map(([key]) => fault(`The name of the module of ${key} is no file name.`)),
  ];
}

function isFileName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && fileBaseName(name) === name;
}
