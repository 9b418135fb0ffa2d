import { expect, test } from 'vitest';
import { explainIssue, formatPath, issueCodes } from '../../src/index.js';

test.each<[(string | number)[], string]>([
  [[], ''],
  [['linje', 0, 'avgift'], 'linje[0].avgift'],
  [['a.b', '@id', 'å-b'], '["a.b"].@id.å-b'],
  [['$content', 3, '{urn:x}y'], '$content[3]["{urn:x}y"]'],
])('%j is %s', (path, want) => {
  expect(formatPath(path)).toBe(want);
});

test('every code is explained, in both languages', () => {
  expect(issueCodes.length).toBeGreaterThan(50);
  for (const code of issueCodes) {
    for (const language of ['en', 'nb'] as const) {
      const { title, meaning, whatToDo } = explainIssue(code, language)!;
      for (const words of [title, meaning, whatToDo]) expect(words).not.toBe('');
    }
  }
  expect(explainIssue('constructor')).toBeUndefined();
});
