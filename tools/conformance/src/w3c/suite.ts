/** The XSD 1.0 part of the W3C XML Schema Test Suite, as the corpus has it: groups of a schema and documents, with what the suite expects. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

export type Expected = 'valid' | 'invalid' | 'indeterminate' | 'unsettled' | null;

export interface W3cGroup {
  readonly id: string;
  readonly contributor: string;
  readonly testSet: string;
  readonly schemaDocs: readonly string[];
  readonly schemaExpected: Expected;
  readonly instances: readonly { readonly path: string; readonly expected: Expected }[];
}

export interface W3cSuite {
  readonly folder: string;
  readonly groups: readonly W3cGroup[];
}

/** Unpacks the suite below `.cache/` once, and reads its index; undefined where the corpus does not have it. */
export function readW3cSuite(corpus: string): W3cSuite | undefined {
  const archive = join(corpus, 'w3c', 'xsd10-dev.tar.gz');
  if (!existsSync(archive)) return undefined;
  const folder = resolve('.cache/w3c');
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', folder]);
  }
  return { folder, groups: JSON.parse(readFileSync(join(corpus, 'w3c', 'index.json'), 'utf8')) as W3cGroup[] };
}

/**
 * The schema documents of a group and all that they include or import, found by following `schemaLocation` from file to file:
 * the suite's folders hold hundreds of unrelated schemas, so a folder is no catalogue here.
 */
export function schemaFilesOf(suite: W3cSuite, group: W3cGroup): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const files = new Map<string, Uint8Array>();
  const waiting = [...group.schemaDocs];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (files.has(path) || !existsSync(join(suite.folder, path))) continue;
    const bytes = readFileSync(join(suite.folder, path));
    files.set(path, bytes);
    for (const [, location] of bytes.toString('latin1').matchAll(/schemaLocation\s*=\s*["']([^"']+)["']/g)) {
      if (location !== undefined) waiting.push(posix.normalize(posix.join(posix.dirname(path), location)));
    }
  }
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}
