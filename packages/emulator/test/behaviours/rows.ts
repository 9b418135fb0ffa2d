/**
 * Rows of the corpus of behaviours as tests: each bears its row's id, sets up what the row takes for given, sends what the
 * row sends, and holds the answer to what the row says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

export const corpus: string = resolve(import.meta.dirname, '../../../../../shared/corpus');

/** One observed behaviour. */
export interface Row {
  readonly id: string;
  readonly area: string;
  readonly given: string;
  readonly when: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly then: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly contentType?: string;
    readonly body?: unknown;
    readonly bodyText?: string;
  };
}

/** An answer as rows speak of it. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Plays a row: sets up, sends, and looks at what the row says beyond the answer itself. */
export type Play = (row: Row) => Promise<Answered>;

/** The rows of a file; none where there is no corpus. */
export function readRows(file: string): readonly Row[] {
  const path = join(corpus, 'behaviours', file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as readonly Row[] : [];
}

/** One test for each row of an area; a row without a play needs a reason. */
export function describeArea(file: string, area: string, plays: Readonly<Record<string, Play>>, unmodelled: Readonly<Record<string, string>> = {}): void {
  const rows = readRows(file).filter((row) => row.area === area);
  describe.skipIf(rows.length === 0)(`behaviours of ${area}`, () => {
    it('has a play or a reason for every row', () => {
      const known = new Set([...Object.keys(plays), ...Object.keys(unmodelled)]);
      expect({ missing: rows.filter(({ id }) => !known.has(id)).map(({ id }) => id), strange: [...known].filter((id) => !rows.some((row) => row.id === id)) })
        .toEqual({ missing: [], strange: [] });
    });
    for (const row of rows) {
      const play = plays[row.id];
      if (play === undefined) it.skip(`${row.id}: ${unmodelled[row.id] ?? 'no reason'}`, () => undefined);
      else it(row.id, async () => expectThen(row, await play(row)));
    }
  });
}

/** Holds an answer to a row. */
export function expectThen({ then }: Row, answer: Answered): void {
  expect(answer.status, answer.text).toBe(then.status);
  for (const [name, value] of Object.entries(then.headers ?? {})) expectText(value.replace(/\s*,\s*/g, ', '), (answer.headers.get(name) ?? '').replace(/\s*,\s*/g, ', '), name);
  if (then.contentType !== undefined) expect(answer.headers.get('content-type')).toBe(then.contentType);
  if (then.bodyText === '') expect(answer.text).toBe('');
  else if (then.bodyText !== undefined) expectText(then.bodyText, answer.text, 'body');
  if (then.body !== undefined) expectPart(then.body, JSON.parse(answer.text), '');
}

/** `<any>` and `‹…›` match anything, `{name}` and the app's own id too; a text may be the beginning or a part of the whole. */
function expectText(wanted: string, found: string, at: string): void {
  // Some headers are told in words: `<contains lang=nb>`.
  const said = /^<(?:contains|comma-separated:) (.*)>$/.exec(wanted)?.[1] ?? wanted;
  const pattern = said.split(/<any[^>]*>|<[^<>=]*>|‹[^›]*›|\{[a-zA-Z]+\}|ttd\/[a-z]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*');
  expect(found, at).toMatch(new RegExp(pattern));
}

function expectPart(wanted: unknown, found: unknown, at: string): void {
  if (typeof wanted === 'string') {
    if (/^<.*>$/.test(wanted) || /^‹.*›$/.test(wanted)) return expect(found, at).toBeDefined();
    return /<any|<n>|‹|\{[a-z]+\}/i.test(wanted) ? expectText(wanted, String(found), at) : expect(found, at).toBe(wanted);
  }
  if (Array.isArray(wanted)) {
    expect(Array.isArray(found), at).toBe(true);
    // Elements come in any order: each wanted one must be somewhere.
    for (const one of wanted) expect((found as unknown[]).some((other) => isPart(one, other)), `${at}: ${JSON.stringify(one)} in ${JSON.stringify(found)}`).toBe(true);
    return undefined;
  }
  if (typeof wanted === 'object' && wanted !== null) {
    for (const [key, value] of Object.entries(wanted)) expectPart(value, (found as Record<string, unknown> | null)?.[key], `${at}.${key}`);
    return undefined;
  }
  return expect(found, at).toBe(wanted);
}

function isPart(wanted: unknown, found: unknown): boolean {
  try {
    expectPart(wanted, found, '');
    return true;
  } catch {
    return false;
  }
}
