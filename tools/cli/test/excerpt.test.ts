import { describe, expect, test } from 'vitest';
import { excerpt, linesOf } from '../src/render/excerpt.js';

describe('excerpt', () => {
  test.each<[string, string, { line: number; column: number }, string]>([
    ['two lines before and a caret', 'a\nb\nc\nd', { line: 3, column: 1 }, '   1 | a\n   2 | b\n > 3 | c\n     | ^\n'],
    ['the first line has none before it', '<a b="1"/>', { line: 1, column: 4 }, ' > 1 | <a b="1"/>\n     |    ^\n'],
    ['a tab is one column wide', '\t<a/>', { line: 1, column: 2 }, ' > 1 |  <a/>\n     |  ^\n'],
    ['CRLF ends a line', 'a\r\nb', { line: 2, column: 1 }, '   1 | a\n > 2 | b\n     | ^\n'],
    ['controls cannot drive the terminal', 'a\u001b[2Jb', { line: 1, column: 1 }, ' > 1 | a·[2Jb\n     | ^\n'],
    ['a line that is not there', 'a', { line: 7, column: 1 }, ''],
  ])('%s', (_name, text, place, want) => {
    expect(excerpt(linesOf(text), place)).toBe(want);
  });

  test('a long line is cut to a window around the column', () => {
    const shown = excerpt(linesOf(`${'x'.repeat(5_000)}<here/>`), { line: 1, column: 5_001 });
    const [source, caret] = shown.split('\n');
    expect(source?.length).toBeLessThan(200);
    expect(source?.[caret?.indexOf('^') ?? -1]).toBe('<');
  });
});
