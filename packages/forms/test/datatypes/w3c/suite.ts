/**
 * The development subset of the W3C XML Schema test suite, unpacked into a folder of its own; absent where the corpus is.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const corpus = resolve(import.meta.dirname, '../../../../../../shared/corpus/w3c');

export interface SuiteInstance {
  readonly path: string;
  readonly expected: 'valid' | 'invalid' | 'indeterminate';
  readonly oracle?: { readonly xerces?: boolean };
}

export interface SuiteGroup {
  readonly id: string;
  readonly contributor: string;
  readonly testSet: string;
  readonly schemaDocs: readonly string[];
  readonly schemaExpected: 'valid' | 'invalid' | 'indeterminate' | 'unsettled' | null;
  readonly instances: readonly SuiteInstance[];
  readonly oracle?: { readonly xerces?: boolean };
}

export interface Suite {
  readonly groups: readonly SuiteGroup[];
  read(path: string): Uint8Array;
  close(): void;
}

/** Undefined where the corpus is not. */
export function openSuite(): Suite | undefined {
  if (!existsSync(join(corpus, 'index.json'))) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'w3c-suite-'));
  execFileSync('tar', ['-xzf', join(corpus, 'xsd10-dev.tar.gz'), '-C', folder]);
  return {
    groups: JSON.parse(readFileSync(join(corpus, 'index.json'), 'utf8')) as SuiteGroup[],
    read: path => readFileSync(join(folder, path)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
