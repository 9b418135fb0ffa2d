/** T12: personal data and secrets, planted in all that goes in, looked for in all that comes out, under all faults. */
import { isAltinnError } from '@blankett/altinn';
import type { Fault } from '@blankett/emulator';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coveredFaults, coveredOperations } from '../../src/submission/coverage.js';
import type { CoveredOperation } from '../../src/submission/coverage.js';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import { echo, personal, startPlanted } from '../../src/threats/planted.js';
import type { Login } from '../../src/threats/planted.js';

const told = `${Object.values(personal).join(' ')} Bearer eyJhbGciOiJub25lIn0.e30.x`;
const page = `<html><pre>${echo} ${told}</pre></html>`;

/** Answers that tell all they know: of the person, and of the request. */
const talkative: readonly Fault[] = [
  { kind: 'status', status: 500, body: page, headers: { 'content-type': 'text/html' } },
  { kind: 'status', status: 400, body: `"${echo} ${told}"`, headers: { 'content-type': 'application/json' } },
  { kind: 'status', status: 400, body: `{"error":"invalid_grant","error_description":"${echo} ${told}","error_uri":"https://eksempel.invalid/${personal['national id']}"}`, headers: { 'content-type': 'application/json' } },
  {
    kind: 'status', status: 409, headers: { 'content-type': 'application/problem+json', 'retry-after': personal['national id']! },
    body: `{"title":"${told}","detail":"${echo}","status":409,"instance":"/${personal['national id']}","traceId":"${personal['national id']}","validationIssues":[{"severity":1,"code":"${personal['national id']}","field":"${personal['name']}","description":"${echo}"}]}`,
  },
  { kind: 'status', status: 403, body: page, headers: { 'content-type': 'text/plain', 'www-authenticate': `Bearer error="${personal['national id']}"` } },
  { kind: 'status', status: 302, body: page, headers: { location: `https://eksempel.invalid/?code=${personal['national id']}` } },
];

const logins: readonly CoveredOperation[] = [{ operation: 'login.push' }, { operation: 'token.id-porten' }, { operation: 'token.keys' }, { operation: 'token.exchange' }];
const cells: readonly (readonly [Login, CoveredOperation])[] = [
  // Logins of a system user have rows of their own.
  ...[...coveredOperations.filter(({ setting }) => setting?.().login === undefined), ...logins].map(operation => ['person', operation] as const),
  ...['token.maskinporten', 'token.exchange', 'instance.instantiate', 'process.next'].map(operation => ['system user', { operation }] as const),
];

/**
 * Every kind of fault for every operation; of its works (done, not done, done later) one, another for the next operation.
 * With BLANKETT_SOAK=1 all of them.
 */
function faultsOf(row: number): readonly Fault[] {
  const kinds = [...new Set(coveredFaults.map(({ name }) => name))];
  const chosen = kinds.flatMap((kind, index) => {
    const works = coveredFaults.filter(({ name }) => name === kind);
    return process.env['BLANKETT_SOAK'] === '1' ? works : [works[(row + index) % works.length]!];
  });
  return [...chosen.map(({ fault }) => fault), ...talkative];
}

const written: unknown[] = [];
beforeEach(() => {
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) vi.spyOn(console, name).mockImplementation((...given) => void written.push(...given));
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(written.splice(0), 'nothing is written to the console').toEqual([]);
});

/** The kinds of secrets that the output shows. */
function shownIn(output: string, secrets: ReadonlyMap<string, string>): readonly string[] {
  return [...secrets].filter(([, secret]) => output.includes(secret)).map(([kind]) => kind);
}

describe('T12 no personal data and no secret comes out', () => {
  it.each(cells.map(([login, cell], row) => [cell.name ?? cell.operation, login, cell, row] as const))(
    'T12 in a log, a span, an error, progress or the files of the journal: %s under all faults, for a %s', async (_, login, { operation, setting, before = [], call }, row) => {
      const ends = new Set<string>();
      for (const fault of faultsOf(row)) {
        const planted = await startPlanted(login, { tasks: [dataTask, confirmationTask], ...setting?.() }, call);
        try {
          planted.trial.emulator.faults.set([...before, { operation, occurrence: [1, 2, 3, 4], fault }]);
          await planted.run();
          for (const end of planted.ends) ends.add(end);
          const output = await planted.output();
          expect(output, 'somebody looks on').toContain('span ');
          expect({ fault, ends: planted.ends, shown: shownIn(output, await planted.secrets()) }).toEqual({ fault, ends: planted.ends, shown: [] });
        } finally {
          await planted.close();
        }
      }
      expect([...ends].some(end => ['sent', 'done', 'awaiting-person'].includes(end)), `some got through: ${[...ends].join()}`).toBe(true);
    });

  it('T12 and without any fault it is all there to be seen', async () => {
    const planted = await startPlanted('person', { tasks: [dataTask, confirmationTask] });
    try {
      await planted.run();
      expect(planted.ends.slice(1, 4)).toEqual(['sent', 'sent', 'sent']);
      const secrets = await planted.secrets();
      // Tokens, codes, assertions, verifiers, refresh tokens, ids of sessions: they did go over the wire.
      expect([...secrets.keys()].filter(kind => kind.startsWith('sent or answered')).length).toBeGreaterThan(10);
      const output = await planted.output();
      expect(output).toContain('"kind":"begun"');
      expect(shownIn(output, secrets)).toEqual([]);
      // The same search finds what is there.
      expect(shownIn(`${output} ${[...secrets.values()].join(' ')}`, secrets)).toEqual([...secrets.keys()]);
    } finally {
      await planted.close();
    }
  });

  const person = personal['national id']!;
  const text = `${personal['value of a form']!} ${person}`;
  const pdf = new Blob([`%PDF-1.7 ${personal['content of a file']!}`], { type: 'application/pdf' });
  it.each<[string, string, readonly (readonly [operation: string, fault: Fault])[], Readonly<Record<string, unknown>>]>([
    ['the service drops what was sent', 'data-not-stored', [['data.replace', { kind: 'drop-fields', fields: ['navn'] }]], {}],
    ['the service drops the mark', 'sent', [['instance.instantiate', { kind: 'drop-data-values' }]], {}],
    ['clocks differ', 'login-refused', [['token.exchange', { kind: 'clock-shift', milliseconds: 600_000 }], ['process.next', { kind: 'clock-shift', milliseconds: -600_000 }]], {}],
    ['the form is not valid', 'form-invalid', [], { forms: { skjema: { navn: text.repeat(20), belop: person, linje: [{ tekst: text, antall: text }], fremmed: text } } }],
    ['the form cannot be written', 'form-invalid', [], { forms: { skjema: { navn: `${text}\u0000` } } }],
    ['the form is made by a function that fails', 'Error', [], { forms: { skjema: () => { throw new Error('the form could not be made'); } } }],
    ['the form is none', 'form-invalid', [], { forms: { skjema: text } }],
    ['there is no such form', 'form-unknown', [], { forms: { [text]: { navn: text } } }],
    ['a file has a name that is none', 'header-refused', [], { attachments: [{ dataType: 'vedlegg', name: `${personal['name of a file']!}\r\n${person}.pdf`, body: pdf }] }],
    ['a file is of another type', 'unsupported-media-type', [], { attachments: [{ dataType: 'vedlegg', name: `${personal['name of a file']!}.exe`, body: new Blob([text], { type: 'application/x-msdownload' }) }] }],
    ['a file goes nowhere', 'inputs-invalid', [], { attachments: [{ dataType: text, name: `${personal['name of a file']!}.pdf`, body: pdf }] }],
    ['a file cannot be read', 'Error', [], { attachments: [{ dataType: 'vedlegg', name: `${personal['name of a file']!}.pdf`, body: { size: 9, type: 'application/pdf', slice: () => { throw new Error('the disk is gone'); } } }] }],
    ['the person is nobody', 'party-missing', [], { party: { person: `${person}9` } }],
    ['the reference is a person', 'reference-refused', [], { reference: `mva ${person}` }],
  ])('T12 when %s', async (_, end, faults, more) => {
    const planted = await startPlanted('person', { tasks: [dataTask, confirmationTask] }, undefined, more);
    try {
      planted.trial.emulator.faults.set(faults.map(([operation, fault]) => ({ operation, occurrence: 'every', fault })));
      await planted.run();
      const output = await planted.output();
      expect({ ends: planted.ends, shown: shownIn(output, await planted.secrets()) }).toEqual({ ends: planted.ends, shown: [] });
      expect(planted.ends.slice(0, 3).join()).toContain(end);
    } finally {
      await planted.close();
    }
  });

  it('T12 two journals have nothing in common by which a person could be found again', async () => {
    const words: Set<string>[] = [];
    for (const seed of [1, 2]) {
      const planted = await startPlanted('person', { tasks: [dataTask], seed });
      await planted.run();
      const files = (await planted.output()).match(/^[0-9a-f]{32} \{"v":1.*$/gm)!.join('\n');
      words.push(new Set(files.match(/\b[0-9a-f]{16,}\b|[\w-]{40,}/g)));
      await planted.close();
    }
    expect(words[0]!.size).toBeGreaterThan(3);
    expect([...words[0]!].filter(word => words[1]!.has(word))).toEqual([]);
  });

  it('T12 of what a token provider lets slip, its own error is the cause, and nothing else', async () => {
    const trial = await startTrial();
    const error = await trial.another({ auth: { getToken: () => Promise.reject(new Error('no token for the client')) } }).submit(inputsOf('r-1')).then(() => undefined, (thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'token', message: expect.not.stringContaining('client') });
  });

  it('T12 takes no national id as a reference, and does not repeat it', async () => {
    const trial = await startTrial();
    for (const written of [personal['national id']!, '018180 12359', '018180.12359', '018180%2012359']) {
      const error = await trial.client.submit(inputsOf(`termin-5-${written}`, { attachments: [] })).then(() => undefined, (thrown: unknown) => thrown);
      expect(isAltinnError(error) && error.code).toBe('reference-refused');
      expect(inspect(error, { depth: 8 })).not.toContain('12359');
    }
    expect(await trial.journal.list()).toEqual([]);
  });
});
