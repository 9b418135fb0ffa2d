/** Everything that people copy from us compiles. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileExamples } from '../src/examples/compile-examples.js';
import { docstringExamples, readmeExamples } from '../src/examples/read-examples.js';

it('the examples of READMEs and docstrings compile', { timeout: 300_000 }, () => {
  const readmes = ['README.md', 'packages/xml/README.md', 'packages/forms/README.md', 'packages/altinn/README.md', 'packages/emulator/README.md'].filter(existsSync);
  const examples = [...readmes.flatMap(readmeExamples), ...['packages/altinn/src', 'packages/emulator/src'].flatMap(docstringExamples)];
  expect(examples.length).toBeGreaterThan(40);
  expect(compileExamples(examples)).toEqual([]);
});
