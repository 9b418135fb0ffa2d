/**
 * The examples that people copy: TypeScript blocks of READMEs, and `@example` of docstrings.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  /** `packages/altinn/README.md:8` */
  readonly place: string;
  /** The module whose docstring it is of; none of a README. */
  readonly module?: string;
  readonly code: string;
}

/** Of a README, by its path in the repository. */
export function readmeExamples(path: string): readonly Example[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(({ 1: code = '', index }) => ({ place: `${path}:${lineOf(text, index)}`, code }));
}

/** Of all docstrings below a folder. */
export function docstringExamples(folder: string): readonly Example[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).sort();
  return paths.flatMap((path) => {
    const module = join(folder, path);
    const text = readFileSync(module, 'utf8');
    return [...text.matchAll(/@example\b((?:(?!\*\/|\n\s*\* @)[\s\S])*)/g)].map(({ 1: comment = '', index }) => (
      { place: `${module}:${lineOf(text, index)}`, module, code: comment.replaceAll(/^\s*\* ?/gm, '').trim() }
    ));
  });
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
