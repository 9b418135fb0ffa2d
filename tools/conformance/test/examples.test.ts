/** Everything that people copy from us compiles; the READMEs of generated packages are the generator's concern. */
import { expect, it } from 'vitest';
import { compileExamples } from '../src/examples/compile-examples.js';
import { docstringExamples, readmeExamples } from '../src/examples/read-examples.js';

it('the examples of READMEs and docstrings compile', { timeout: 300_000 }, () => {
  const packages = ['xml', 'forms', 'altinn', 'emulator'].map((name) => `packages/${name}`);
  const examples = [...['README.md', ...packages.map((folder) => `${folder}/README.md`)].flatMap(readmeExamples), ...packages.flatMap((folder) => docstringExamples(`${folder}/src`))];
  expect(examples.length).toBeGreaterThan(40);
  expect(compileExamples(examples)).toEqual([]);
});
