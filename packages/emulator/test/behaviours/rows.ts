/**
 * Rows of the corpus of behaviours as tests: each bears its row's id, sets up what the row takes for given, sends what the
 * row sends, and holds the answer to what the row says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';

export const corpus: string = resolve(import.meta.dirname, '../../../../../shared/corpus');

/** One observed behaviour. */
export interface Row {
  readonly id: string;
  readonly area: string;
  readonly versions?: string;
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

/** How rows of one area of a file are played; a row that is not needs a reason that is none of effort. */
export interface Area {
  readonly file: string;
  readonly area: string;
  readonly plays: Readonly<Record<string, Play>>;
  readonly unmodelled: Readonly<Record<string, string>>;
}

export function area(file: string, name: string, plays: Area['plays'], unmodelled: Area['unmodelled'] = {}): Area {
  return { file, area: name, plays, unmodelled };
}

/** Rows that tell a part of the body's text only. */
const excerpts: ReadonlySet<string> = new Set([
  'auth-profile-not-user-400', 'create-without-owner-400', 'instantiate-unknown-party-404', 'legacy-copy-not-enabled-400', 'metadata-process-bpmn-xml', 'metadata-xsdschema-200',
  'multipart-empty-part-400', 'multipart-instance-part-not-json-treated-as-absent', 'multipart-part-too-large-400', 'multipart-too-many-parts-of-type-400', 'multipart-unknown-part-name-400',
  'process-complete-loop-500', 'substatus-without-label-400',
]);

/** Holds an answer to a row. */
export function expectThen({ id, then }: Row, answer: Answered): void {
  expect(answer.status, answer.text).toBe(then.status);
  for (const [name, value] of Object.entries(then.headers ?? {})) {
    expect(answer.headers.has(name), name).toBe(true);
    expectText(value.replace(/\s*,\s*/g, ', '), (answer.headers.get(name) ?? '').replace(/\s*,\s*/g, ', '), name);
  }
  if (then.contentType !== undefined) expect(answer.headers.get('content-type')).toBe(then.contentType);
  if (then.bodyText === '') expect(answer.text).toBe('');
  else if (then.bodyText !== undefined) expectText(then.bodyText, answer.text, 'body', excerpts.has(id));
  if (then.body !== undefined) expectPart(then.body, JSON.parse(answer.text), '');
}

/** `<any>` and `‹…›` match anything, `{name}` and the app's own id too; a text may stand in quotes, as a JSON string. */
function expectText(wanted: string, found: string, at: string, isPart = false): void {
  // Some headers are told in words: `<contains lang=nb>`.
  const [, told, said = wanted] = /^<(contains|comma-separated:) (.*)>$/.exec(wanted) ?? [];
  const pattern = said.split(/<any[^>]*>|<[^<>=]*>|‹[^›]*›|\{[a-zA-Z]+\}|ttd\/[a-z]+/).map(escaped).join('[^]*');
  const part = isPart || told === 'contains';
  expect(found, at).toMatch(new RegExp(part ? pattern.replace(/^"|"$/g, '') : `^"?${pattern}"?$`));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function expectPart(wanted: unknown, found: unknown, at: string): void {
  if (typeof wanted === 'string') {
    const [, how, said = ''] = /^<any, (contains|ends with):? (.*)>$/.exec(wanted) ?? [];
    if (how === 'contains') return expect(found, at).toContain(said);
    if (how === 'ends with') return expect(found, at).toMatch(new RegExp(`${escaped(said)}$`));
    if (/^<.*>$/.test(wanted) || /^‹.*›$/.test(wanted)) return expect(found, at).toBeDefined();
    return /<any|<n>|‹|\{[a-z]+\}/i.test(wanted) ? expectText(wanted, String(found), at) : expect(found, at).toBe(wanted);
  }
  if (Array.isArray(wanted)) {
    expect(Array.isArray(found), at).toBe(true);
    if (wanted.length === 0) expect(found, at).toEqual([]);
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
