import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defectCodes, defectKinds } from '../src/index.js';

it('the README has the table of defects as the catalogue has it', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = readme.split('\n').filter((line) => /^\| O\d+ \|/.test(line));
  const wanted = defectCodes.map((code) => {
    const { title, cause, done, remedy } = defectKinds[code];
    return `| ${code} | ${title} | ${cause} | ${done} | ${remedy} |`.replaceAll('{', '\\{');
  });
  expect(rows).toEqual(wanted);
});
